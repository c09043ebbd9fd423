"""Whose figure it is: descriptions, pronouns, new things in object position, lines that are a name alone, timelines."""

import pytest
from support import fact_lines

ROWS = [  # marked text; facts that must come out, facts that must not
    # descriptions that point back
    ("[Lakeside Park](PARK) belongs to [Mori Group](ORG).\nThe park, which is run by [Berg Estates](ORG), has [40 firms](COUNT:40 firms).",
     ["Lakeside Park companies 40"], ["Berg Estates companies 40"]),
    ("[Lakeside Park](PARK) has a neighbour, the [Hill Innovation Centre](PARK).\nThe Centre counts [15 firms](COUNT:15 firms).",
     ["Hill Innovation Centre companies 15"], ["Lakeside Park companies 15"]),
    ("[Kiel University](ORG) owns [Lakeside Park](PARK).\nThe University has [3,000 staff](COUNT:3000 staff).",
     ["Kiel University employees 3000"], ["Lakeside Park employees 3000"]),
    ("[Mori Robotics](ORG) is a tenant of [Lakeside Park](PARK).\nThe company employs [85 people](COUNT:85 people).",
     ["Mori Robotics employees 85"], ["Lakeside Park employees 85"]),
    ("[东方药业](ORG)入驻[海湾科技园](PARK)。\n该园占地[30公顷](AREA:300000)。", ["海湾科技园 area 300000"], ["东方药业 area 300000"]),
    ("[海湾科技园](PARK)引进了[东方药业](ORG)。\n该公司现有员工[300人](COUNT:300 员工)。", ["东方药业 employees 300"], ["海湾科技园 employees 300"]),
    # what is introduced at the end of a sentence is what the next one is about
    ("[Mori Group](ORG)'s other project is [Hill Park](PARK).\nIt covers [30 ha](AREA:300000).", ["Hill Park area 300000"], ["Mori Group area 300000"]),
    # pronouns
    ("[Lakeside Park](PARK) opened in [1994](DATE:1994).\nIt has [40 firms](COUNT:40 firms) and [900 jobs](COUNT:900 jobs).",
     ["Lakeside Park companies 40", "Lakeside Park employees 900"], []),
    # a name that only stands in the way
    ("[Lakeside Park](PARK), a short walk from [Kiel University](ORG), has [61,000 m2](AREA:61000) of offices.",
     ["Lakeside Park area 61000"], ["Kiel University area 61000"]),
    ("[Kiel University](ORG)'s [70-acre](AREA:283280) [Lakeside Park](PARK) is full.", ["Lakeside Park area 283280"], []),
    ("[海湾科技园](PARK)由[东方集团](ORG)运营，现有企业[300家](COUNT:300 企业)。", ["海湾科技园 companies 300"], ["东方集团 companies 300"]),
    # a line that is a name alone
    ("# Sites\n[Lakeside Park](PARK).\nOffices of [20,000 m2](AREA:20000), [40 firms](COUNT:40 firms).\n[Hill Park](PARK).\nOpened with [15 firms](COUNT:15 firms).",
     ["Lakeside Park companies 40", "Hill Park companies 15"], ["Lakeside Park companies 15", "Hill Park companies 40"]),
    # the figures of a country
    ("[Lakeside Park](PARK) is growing.\nIn [Norway](PLACE) there are [30 parks](COUNT:30 parks).", ["Norway count 30"], ["Lakeside Park count 30"]),
]
COUNTS = [  # what is counted decides
    ("[Lakeside Park](PARK) runs [ten](COUNT:10 business districts) business districts.", ["Lakeside Park count 10"], ["Lakeside Park companies 10"]),
    ("[Lakeside Park](PARK) has [1,100](COUNT:1100 member companies) member companies.", ["Lakeside Park members 1100"], ["Lakeside Park companies 1100"]),
    ("[Lakeside Park](PARK) is home to [300](COUNT:300 entrepreneurs) entrepreneurs.", ["Lakeside Park employees 300"], []),
    ("[Lakeside Park](PARK)'s graduates created [2,300 jobs](COUNT:2300 jobs).", ["Lakeside Park count 2300"], ["Lakeside Park employees 2300"]),
    ("[Kiel University](ORG) has a staff of [480](COUNT:480 staff) plus [200 students](COUNT:200 students).",
     ["Kiel University employees 480", "Kiel University count 200"], ["Kiel University employees 200"]),
    ("[海湾新区](PARK)新登记市场主体[800户](COUNT:800 新登记市场主体)。", ["海湾新区 count 800"], ["海湾新区 companies 800"]),
    ("[海湾孵化器](PARK)入驻团队[23个](COUNT:23 团队)。", ["海湾孵化器 companies 23"], ["海湾孵化器 employees 23"]),
    ("[海湾科技园](PARK)有合作伙伴[80家](COUNT:80 合作伙伴)。", ["海湾科技园 count 80"], ["海湾科技园 companies 80"]),
    ("[Harbour New Area](PARK) has [2.5 million people](COUNT:2500000 people).", ["Harbour New Area residents 2500000"], []),
]
MONEY = [
    ("[Mori Robotics](ORG) closed a Series B of [USD 20 million](MONEY:20000000 USD).", ["Mori Robotics investment 20000000"], []),
    ("[Port City](PLACE) promised [EUR 3 million](MONEY:3000000 EUR) in subsidies.", ["Port City subsidy 3000000"], ["Port City investment 3000000"]),
    ("[Lakeside Park](PARK): rents yielded [GBP 8 million](MONEY:8000000 GBP).", ["Lakeside Park revenue 8000000"], ["Lakeside Park rent 8000000"]),
    ("[海湾科技园](PARK)上缴税金[2亿元](MONEY:200000000)。", ["海湾科技园 money 200000000"], ["海湾科技园 revenue 200000000"]),
    ("[东方药业](ORG)实收资本[2亿元](MONEY:200000000)。", ["东方药业 capital 200000000"], []),
    ("[海湾基金会](ORG)募得资金[2亿元](MONEY:200000000)。", ["海湾基金会 investment 200000000"], []),
]


@pytest.mark.parametrize("row", ROWS + COUNTS + MONEY, ids=lambda row: row[0])
def test_subjects(row):
    text, wanted, unwanted = row
    found = fact_lines(text)
    assert set(wanted) <= found
    assert not set(unwanted) & found
