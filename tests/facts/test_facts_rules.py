"""Facts from marked sentences: what must come out, line by line, and what must not."""

import pytest
from support import fact_lines, find, reading

ROWS = [  # text, facts that must be there, facts that must not
    ("[Harbour Park](PARK) was founded in [1994](DATE:1994).\nIt covers [288 km2](AREA:288000000).",
     ["Harbour Park established 1994", "Harbour Park area 288000000"], []),
    ("# [Blue Bay](PARK)\n@ Location: [Porto](PLACE)\n[330 companies](COUNT:330 companies) are located in the incubator.",
     ["Blue Bay located_in Porto", "Blue Bay companies 330"], []),
    ("[Harbour Park](PARK) hosts [300 firms](COUNT:300 firms), while [Valley Park](PARK) counts [20 firms](COUNT:20 firms).",
     ["Harbour Park companies 300", "Valley Park companies 20"], ["Harbour Park companies 20", "Valley Park companies 300"]),
    ("[Harbour Park](PARK) is large.\n[China](PLACE) has [400 parks](COUNT:400 parks).", ["China count 400"], ["Harbour Park count 400"]),
    ("The shareholders of [Juno Park](PARK) are [Port City](ORG) ([51%](PERCENT:51)) and [Mori Bank](ORG) ([49%](PERCENT:49)).",
     ["Juno Park owned_by 51 Port City", "Juno Park owned_by 49 Mori Bank"], ["Juno Park share 51"]),
    ("[Harbour Park](PARK) plans to reach [500 companies](COUNT:500 companies) by [2030](DATE:2030).",
     ["Harbour Park companies 500 @2030 planned"], ["Harbour Park companies 500"]),
    ("In [2012](DATE:2012), the revenue of [Harbour Park](PARK) was [20 million euros](MONEY:20000000 EUR).",
     ["Harbour Park revenue 20000000 @2012"], []),
    ("[Mori Group](ORG) invested [RMB 2 million](MONEY:2000000) in [Juno Park](PARK).", ["Mori Group invested_in 2000000 Juno Park"], []),
    ("Mr. [Li Bo](PERSON), director of [Juno Park](PARK), led the tour.", ["Li Bo role director Juno Park"], []),
    ("[Juno Park](PARK) CEO [Anna Berg](PERSON) said no.", ["Anna Berg role CEO Juno Park"], []),
    ("[Anna Berg](PERSON), the mayor, came.", ["Anna Berg role mayor"], []),
    ("[Juno Park](PARK) signed an agreement with [Mori Bank](ORG) and [Kiel University](ORG).",
     ["Juno Park partner_of Mori Bank", "Juno Park partner_of Kiel University"], []),
    ("[Juno Park](PARK) is operated by [Mori Group](ORG).", ["Juno Park operated_by Mori Group"], []),
    ("[Acme](ORG) is located in [Juno Park](PARK).", ["Acme tenant_of Juno Park"], []),
    ("[Juno Park](PARK) is located in [Yubei district](PLACE), [Chongqing](PLACE).", ["Juno Park located_in Yubei district"],
     ["Juno Park located_in Chongqing"]),
    ("[Acme](ORG) belongs to [Mori Group](ORG).", ["Acme part_of Mori Group"], []),
    ("[Harbour Park](PARK) employs [3,000 people](COUNT:3000 people).", ["Harbour Park employees 3000"], []),
    ("[Bio Forum](EVENT) will be held on [5 May 2030](DATE:2030-05-05).", ["Bio Forum held_on 2030-05-05 planned"], []),
    ("[Harbour Park](PARK) was ranked [third](RANK:3) in the country in [2018](DATE:2018).", ["Harbour Park rank 3 @2018"], []),
    ("[Port City](ORG) pays a subsidy of [RMB 5 million](MONEY:5000000).", ["Port City subsidy 5000000"], []),
    # Chinese
    ("[海湾科技园](PARK)成立于[1994年](DATE:1994)，占地[200亩](AREA:133333)。", ["海湾科技园 established 1994", "海湾科技园 area 133333"], []),
    ("截至[2020年底](DATE:2020-12~)，[海湾科技园](PARK)入驻企业[300家](COUNT:300 企业)，从业人员[5000人](COUNT:5000 从业人员)。",
     ["海湾科技园 companies 300 @2020-12~", "海湾科技园 employees 5000 @2020-12~"], []),
    ("[海湾科技园](PARK)位于[江苏省](PLACE)[苏州市](PLACE)。", ["海湾科技园 located_in 苏州市"], ["海湾科技园 located_in 江苏省"]),
    ("[海湾科技园](PARK)计划总投资[12亿元](MONEY:1200000000)。", ["海湾科技园 investment 1200000000 planned"], []),
    ("[海湾科技园](PARK)管委会主任[李明](PERSON)表示，将引进项目。", ["李明 role 管委会主任 海湾科技园"], []),
    ("[海湾科技园](PARK)与[东方大学](ORG)签署合作协议。", ["海湾科技园 partner_of 东方大学"], []),
    ("园区由[东方集团](ORG)运营。\n[海湾科技园](PARK)很大。", ["海湾科技园 operated_by 东方集团"], []),
    ("[东方药业](ORG)、[南方生物](ORG)等企业入驻[海湾科技园](PARK)。", ["东方药业 tenant_of 海湾科技园", "南方生物 tenant_of 海湾科技园"], []),
    ("[2019年](DATE:2019)，[海湾科技园](PARK)实现营业收入[30亿元](MONEY:3000000000)。", ["海湾科技园 revenue 3000000000 @2019"], []),
    ("[海湾科技园](PARK)在全国高新区中排名[第7位](RANK:7)。", ["海湾科技园 rank 7"], []),
    ("[东方集团](ORG)持有[海湾科技园](PARK)[51%](PERCENT:51)的股权。", ["海湾科技园 owned_by 51 东方集团"], []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_facts(row):
    text, wanted, unwanted = row
    found = fact_lines(text)
    assert set(wanted) <= found
    assert not set(unwanted) & found


def test_drafts_quote_their_source():
    one = reading("[Harbour Park](PARK) was founded in [1994](DATE:1994).\nIt covers [288 km2](AREA:288000000).")
    drafts, unused = find(one)
    assert not unused
    for draft in drafts:
        for quote in draft.evidence:
            assert one.source[quote.start:quote.end] == quote.text


def test_a_value_without_a_subject_is_told_with_its_reason():
    _, unused = find(reading("It cost [5 euros](MONEY:5 EUR)."))
    assert [(one.text, reason) for one, reason in unused] == [("5 euros", "no_subject")]
