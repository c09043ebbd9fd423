"""Constructions of guides, reports and interviews: appositions, arrivals, places said by "here", denials, former names."""

import pytest
from support import fact_lines

ROWS = [  # text, facts that must be there, facts that must not
    ("[Harbour Park](PARK), where [Acme](ORG) and (since [1991](DATE:1991)) [Bolt](ORG) are neighbours, is full.",
     ["Acme tenant_of Harbour Park", "Bolt tenant_of Harbour Park"], []),
    ("The towers are in [Harbour Park](PARK), where [Acme](ORG) and [Bolt](ORG) are neighbours.",
     ["Acme tenant_of Harbour Park", "Bolt tenant_of Harbour Park"], []),
    ("[Acme](ORG) alone has [1,100 people](COUNT:1100 people) at [Harbour Park](PARK).", ["Acme tenant_of Harbour Park"], []),
    ("[Harbour Park](PARK) is large.\n[Acme](ORG) set up there its design centre.", ["Acme tenant_of Harbour Park"], []),
    ("[Harbour Park](PARK) is large.\n[Acme](ORG) opened its [Porto](PLACE) unit on the site in [1992](DATE:1992).",
     ["Acme tenant_of Harbour Park"], ["Acme established 1992"]),
    ("[Harbour Park](PARK) is large.\n[Acme](ORG) was an early arrival, as was the software house [Bolt](ORG).",
     ["Acme tenant_of Harbour Park", "Bolt tenant_of Harbour Park"], []),
    ("[Acme](ORG) broke ground at [Harbour Park](PARK) on a [$2 million](MONEY:2000000 USD) plant.",
     ["Acme tenant_of Harbour Park", "Acme invested_in 2000000 Harbour Park"], []),
    ("[Acme](ORG) has [1,100 people](COUNT:1100 people), more than [Harbour Park](PARK).", [], ["Acme tenant_of Harbour Park"]),
    ("[Acme](ORG) was an early rival of [Harbour Park](PARK).", [], ["Acme tenant_of Harbour Park"]),
    ("[Harbour Park](PARK) covers [130 ha](AREA:1300000), of which [South Park](PARK) has [87](AREA:870000) and [West Park](PARK) the rest.",
     ["South Park part_of Harbour Park", "West Park part_of Harbour Park"], []),
    ("[Harbour Park](PARK) is divided into [South Park](PARK) and [West Park](PARK).",
     ["South Park part_of Harbour Park", "West Park part_of Harbour Park"], []),
    ("[Harbour Park](PARK) is large.\nIts incubator is called the [Nest](PARK).", ["Nest part_of Harbour Park"], []),
    ("[Science Quarter](PARK) is not connected with [Harbour Park](PARK).", ["Science Quarter part_of Harbour Park negated"],
     ["Science Quarter part_of Harbour Park"]),
    ("[Harbour Park](PARK) competes with [South Park](PARK) and [West Park](PARK).", [],
     ["South Park part_of Harbour Park", "West Park part_of Harbour Park"]),
    ("[Shore Agency](ORG), the regional body, owns all of [Harbour Park](PARK).", ["Harbour Park owned_by Shore Agency"], []),
    ("[Harbour Park](PARK) belongs as to [50.1 per cent](PERCENT:50.1) to [Mori Group](ORG) and for the remainder to [Bay Trust](ORG).",
     ["Harbour Park owned_by 50.1 Mori Group", "Harbour Park owned_by Bay Trust"], []),
    ("[Harbour Park](PARK) no longer belongs to [Mori Group](ORG).", ["Harbour Park owned_by Mori Group negated"],
     ["Harbour Park owned_by Mori Group", "Harbour Park part_of Mori Group"]),
    ("[Acme](ORG) was sold in [2017](DATE:2017) to the internet company [Bolt](ORG).", ["Acme owned_by Bolt @2017"], []),
    ("[Acme](ORG) sold pumps to [Bolt](ORG).", [], ["Acme owned_by Bolt"]),
    ("[Harbour Park](PARK) at [Foz](PLACE) — loved by all — was laid out in [1984](DATE:1984).", ["Harbour Park established 1984"], []),
    ("[1984](DATE:1984) - park laid out.\n[Harbour Park](PARK) grows.", ["Harbour Park established 1984"], []),
    ("[Harbour Park](PARK), on the southern edge of [Porto](PLACE), has swans.", ["Harbour Park located_in Porto"], []),
    ("[Harbour Park](PARK) is large.\n[Anna Berg](PERSON), who was named director of the park in [2016](DATE:2016), said so.",
     ["Anna Berg role director Harbour Park"], []),
    ("[Acme](ORG) was renamed [Bolt](ORG).", ["Acme alias Bolt"], []),
    ("[Acme](ORG) met [Bolt](ORG), now a rival.", [], ["Acme alias Bolt"]),
    # Chinese
    ("[海湾科技园](PARK)与[东方集团](ORG)无隶属关系。", ["海湾科技园 part_of 东方集团 negated"], ["海湾科技园 part_of 东方集团"]),
    ("[海湾科技园](PARK)的产权已不属[东方集团](ORG)。", ["海湾科技园 owned_by 东方集团 negated"], ["海湾科技园 owned_by 东方集团"]),
    ("[海湾科技园](PARK)分为[东园](PARK)、[西园](PARK)。", ["东园 part_of 海湾科技园", "西园 part_of 海湾科技园"], []),
    ("[海湾科技园](PARK)很大。\n园区按功能分为[东园](PARK)、[西园](PARK)两部分。", ["东园 part_of 海湾科技园", "西园 part_of 海湾科技园"], []),
    ("[海湾科技园](PARK)由[东园](PARK)和[西园](PARK)组成。", ["东园 part_of 海湾科技园", "西园 part_of 海湾科技园"], []),
    ("[东方集团](ORG)以[7亿元](MONEY:700000000)受让[南方生物](ORG)[30%](PERCENT:30)的股份。",
     ["南方生物 owned_by 30 东方集团", "东方集团 invested_in 700000000 南方生物"], []),
    ("[东方集团](ORG)与[东海大学](ORG)签约，合资建设[海湾科技园](PARK)。",
     ["海湾科技园 owned_by 东方集团", "海湾科技园 owned_by 东海大学"], []),
    ("[海湾科技园](PARK)很大。\n[东方药业](ORG)在此设厂。", ["东方药业 tenant_of 海湾科技园"], []),
    ("[海湾科技园](PARK)很大。\n[东方药业](ORG)曾在此开会。", [], ["东方药业 tenant_of 海湾科技园"]),
    ("[东方药业](ORG)总部在[苏州市](PLACE)[海湾科技园](PARK)。", ["东方药业 tenant_of 海湾科技园"], []),
    ("[海湾科技园](PARK)位于[旧港片区](PARK)，[2015年9月](DATE:2015-09)开园，由[东方集团](ORG)负责运营。",
     ["海湾科技园 established 2015-09", "海湾科技园 operated_by 东方集团"], ["旧港片区 established 2015-09"]),
    ("[东方药业](ORG)后更名[南方生物](ORG)。", ["东方药业 alias 南方生物"], []),
    ("[东方药业](ORG)改变了[南方生物](ORG)。", [], ["东方药业 alias 南方生物"]),
    ("[2000年](DATE:2000)才注册的[东方药业](ORG)很大。", ["东方药业 established 2000"], []),
    ("[2000年](DATE:2000)提议设立[东方药业](ORG)。", [], ["东方药业 established 2000"]),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_more(row):
    text, wanted, unwanted = row
    found = fact_lines(text)
    assert set(wanted) <= found
    assert not set(unwanted) & found
