"""Is it a park? What the article says around a name decides; look-alikes stay what they are."""

import pytest
from support import reading

from extract.entities import retype

PARK = [  # every marked name comes out as PARK
    "[Cosmo Lab](ORG) is an incubator in the old port.",
    "We visited the incubator [Cosmo Lab](ORG).",
    "# Second incubator: [Cosmo Lab](ORG)",
    "Two modern incubators: [Cosmo Lab](ORG) and others.",
    "[Cosmo Lab](PERSON), a start-up centre, opened.",
    "[Inoval](ORG) (until 2005 the ZIR, for short) is a French technology park.",
    "Forty companies in [Cosmo Lab](ORG) employ 200 people.",
    "[Cosmo Lab](ORG) hosts 40 start-ups.",
    "It opened a founders' centre there, the [COSMO](ORG).",
    "The state has spent 31 million on [Cosmo](ORG). [Cosmo](ORG) gets 8 euros a square foot.",
    "[成长工坊](ORG)是本市第一家孵化器。",
    "入驻[成长工坊](ORG)的企业有四十家。",
    "[成长工坊](ORG)核心区占地三百亩。",
]
KEPT = [  # marked names keep their type
    "[Port Council](ORG) runs the incubator.",
    "[Mori Group](ORG) is a developer of science parks.",
    "Mr. [Pan](PERSON), the park's director, spoke.",
    "[Rafi Stern](PERSON), the park's general manager, spoke.",
    "[PIPAC](ORG) is the committee administering Port Industrial Park.",
    "Companies in [Porto](PLACE) grew.",
    "[Acme](ORG) moved into the park.",
    "[东方集团](ORG)建设园区。",
    "[港城](PLACE)有三家孵化器。",
]


def types(text):
    one = reading(text)
    return [name.type for name in retype(one.clean, one.segments, one.placed, one.clusters)[0]]


@pytest.mark.parametrize("text", PARK)
def test_names_the_article_calls_a_park(text):
    assert set(types(text)) == {"PARK"}


@pytest.mark.parametrize("text", KEPT)
def test_names_that_are_no_park(text):
    assert types(text) == [name.type for name in reading(text).placed]
