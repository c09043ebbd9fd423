"""When a figure holds and whether it does: dates behind and before it, notes on all figures, reports, targets."""

import pytest
from support import fact_lines

ROWS = [  # marked text; facts that must come out, facts that must not
    ("[Lakeside Park](PARK): jobs [5,700](COUNT:5700 jobs) ([2010](DATE:2010): about [800](COUNT:800 jobs)).", ["Lakeside Park employees 800 @2010"], []),
    ("Exports of [Lakeside Park](PARK) came to [USD 9 million](MONEY:9000000 USD) [last year](DATE:2011).", ["Lakeside Park money 9000000 @2011"], []),
    ("[Lakeside Park](PARK) has gone from [46 members](COUNT:46 members) ([2002](DATE:2002)) to [215](COUNT:215 members).",
     ["Lakeside Park members 46 @2002"], ["Lakeside Park members 215 @2002"]),
    ("[Lakeside Park](PARK) had [820 firms](COUNT:820 firms) in [2019](DATE:2019) and [560](COUNT:560 firms) [two years](DURATION:P2Y) ago.",
     ["Lakeside Park companies 820 @2019"], ["Lakeside Park companies 560 @2019"]),
    # an event in the clause of the date is no date of what follows
    ("[1998年](DATE:1998)由[东方集团](ORG)投资兴建，占地[3平方公里](AREA:3000000)。\n[海湾科技园](PARK)", [], ["海湾科技园 area 3000000 @1998"]),
    ("[2018年](DATE:2018)，[海湾科技园](PARK)入驻企业[300家](COUNT:300 企业)。", ["海湾科技园 companies 300 @2018"], []),
    # a note on all figures
    ("# [海湾科技园](PARK)\n园区入驻企业[300家](COUNT:300 企业)。\n注：以上数据截至[2018年底](DATE:2018-12~)。", ["海湾科技园 companies 300 @2018-12~"], []),
    ("# [Lakeside Park](PARK)\nThe park has [40 firms](COUNT:40 firms).\nAll figures are as of [June 2019](DATE:2019-06).",
     ["Lakeside Park companies 40 @2019-06"], []),
    # an annual report dates flows, not stocks
    ("[Lakeside Park](PARK) annual report [1997](DATE:1997)\nThe company had a turnover of [EUR 3 million](MONEY:3000000 EUR) and [40 tenants](COUNT:40 tenants).",
     ["Lakeside Park revenue 3000000 @1997", "Lakeside Park companies 40"], ["Lakeside Park companies 40 @1997"]),
    # targets
    ("Target of [Lakeside Park](PARK): [300 firms](COUNT:300 firms).", ["Lakeside Park companies 300 planned"], []),
    ("[Lakeside Park](PARK) wants [60 firms](COUNT:60 firms).", ["Lakeside Park companies 60 planned"], []),
    ("[500 jobs](COUNT:500 jobs) are foreseen at [Lakeside Park](PARK).", ["Lakeside Park employees 500 planned"], []),
    ("[海湾科技园](PARK)规划占地[5平方公里](AREA:5000000)，总建筑面积[20万平方米](AREA:200000)。",
     ["海湾科技园 area 5000000 planned", "海湾科技园 area 200000 planned"], []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_dated(row):
    text, wanted, unwanted = row
    found = fact_lines(text)
    assert set(wanted) <= found
    assert not set(unwanted) & found


def test_later_than_publication():
    text = "[Lakeside Park](PARK) passes [200 firms](COUNT:200 firms) by [summer 2017](DATE:2017-06/2017-08)."
    assert "Lakeside Park companies 200 @2017-06/2017-08 planned" in fact_lines(text, "2017-04-21")
    assert "Lakeside Park companies 200 @2017-06/2017-08" in fact_lines(text, "2018-04-21")
