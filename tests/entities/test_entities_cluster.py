"""Clusters within an article: which names are one thing, and which look alike and are not."""

import pytest
from support import reading

ONE = [  # all marked names are one thing
    "[Harbour Science Park](PARK) ([HSP](PARK)) opened.",
    "[Cosmo Lab](PARK)[成长实验室](PARK) is new.",
    "[Blue Health](PARK) “[蓝色健康](ORG)” helps.",
    "[Harbour Science Park](PARK) grew. [Harbour](PARK) is old. [HSP](PARK) too.",
    "[合肥高新技术产业开发区](PARK)（以下简称[合肥高新区](PARK)）成立。",
    "[合肥高新技术产业开发区](PARK)扩建，[合肥高新区](PARK)招商。",
    "[华海药业股份有限公司](ORG)入驻，[华海药业](ORG)投产。",
    "[Bio-City](PARK), [Bio City](PARK) and [BIO CITY](PARK)",
    "the [Rivers Institute of Technology](ORG), known as [RIT](ORG), moved.",
    "[Northern Lights Park](PARK)（[北极光园区](PARK)）",
    "[Chinese Academy of Sciences](ORG) ([CAS](ORG))",
    "[深圳湾科技园](PARK)（[Shenzhen Bay Tech Park](PARK)）",
    "[Orvale Biotech and Pharmaceutical Valley](PARK) grew. [BPV](PARK) has a pond.",
]
TWO = [  # the marked names are as many things as there are distinct ones
    "[Oslo](PLACE) ([Norway](PLACE))",
    "[InnoSpring](ORG) ([USA](PLACE))",
    "[Harbour Science Park](PARK) and [Valley Science Park](PARK)",
    "[Juke Park](PARK), [Mori Park](PARK)",
    "[Li Wei](PERSON) met [Li Na](PERSON)",
    "[苏州工业园区](PARK)与[苏州高新区](PARK)",
    "[Suzhou](PLACE) hosts [Suzhou Industrial Park](PARK)",
    "[Kiel Bank](ORG) or [Kiel Institute](ORG)",
    "[海湾软件园](PARK)由[海湾软件园发展有限公司](ORG)运营",
    "[Port City Harbour](PARK) and [CHE](PARK)",
    "[东湖高新区](PARK)和[东湖](PLACE)",
]


@pytest.mark.parametrize("text", ONE)
def test_names_of_one_thing(text):
    assert len(reading(text).clusters) == 1


@pytest.mark.parametrize("text", TWO)
def test_names_of_several_things(text):
    one = reading(text)
    assert len(one.clusters) == len({name.text for name in one.placed})


def test_every_mention_of_a_cluster_has_its_type():
    one = reading("[Blue Harbour Incubator](PARK) ([Blue Harbour](ORG)) and [Blue Harbour](ORG)")
    assert {name.type for name in one.placed} == {"PARK"} and one.clusters[0].names[0] == "Blue Harbour Incubator"
