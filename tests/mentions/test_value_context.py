"""Values told by what stands around them: carried units, tables, the article's own date. Marked `[span](TYPE:value)`; the rest must give nothing.

One row a text: ⏎ for a line break; then the country of a bare dollar and the date of publication where they matter.
"""

import pytest
from value_rows import found, strip_marks

CARRIED = [  # units and scales taken over from the amount before
    "It has [6.5 million square feet](AREA:603870), up from [2.5 million](AREA:232258).",
    "The zone measures [130 sq km](AREA:130000000), of which South Park has [87](AREA:87000000) and the lake the rest.",
    "Phase 1 is [220,000 m2](AREA:220000) of floor; phase 2 ([420,000](AREA:420000)) was finished by the bank.",
    "They have [1.4 million sq m](AREA:1400000) of offices, with [800,000](AREA:800000) more to be finished by the bank.",
    "The firm took [115,000](AREA:10684) of [475,000 sq ft](AREA:44129).",
    "园区共[1.8万平方米](AREA:18000)，其中海湾科技占了[1.1万](AREA:11000)，其余待租。",
    "It covers [288 km²](AREA:288000000) and hosts [300 firms](COUNT:300), up from [250](COUNT:250).",
    "The plant is owned [70 per cent](PERCENT:70) by the city, [20](PERCENT:20) by Lake Bank and [10](PERCENT:10) by Hill Bank.",
    "By sector: auto parts [35%](PERCENT:35), machinery [25](PERCENT:25), electronics [15](PERCENT:15).",
    "The occupancy rate was [98.7 per cent](PERCENT:98.7) ([96.1](PERCENT:96.1)).",
    "Margins rose [3%](PERCENT:3), unlike version 2.0 of the plan.",
    "Output came to [RMB 93.6 billion](MONEY:93600000000 CNY); this year they want [110](MONEY:110000000000 CNY).",
    "Rents are [Rs 34](MONEY:34 INR per=sqft/month) per sq ft a month at Hill Park, [26](MONEY:26 INR per=sqft/month) in Lake Park.",
    "Land costs [USD 95](MONEY:95 USD per=m2)/m2, versus [62](MONEY:62 USD per=m2) when we last came.",
    "The price is [RMB 40](MONEY:40 CNY per=m2)/m2 and a flat is [28,000](MONEY:28000 CNY per=m2)/sqm.",
    "The fund holds [$30 million](MONEY:30000000 USD) and 12 in all came.",
]
TABLES = [
    "Built-up (sq ft) [470,000](AREA:43664) [165,000](AREA:15329) [140,000](AREA:13006)",
    "AED/sq ft/year from [95](MONEY:95 AED per=sqft/year mod=at_least) [160–185](MONEY:160..185 AED per=sqft/year) [48](MONEY:48 AED per=sqft/year)",
    "二、资金安排(单位:万元)⏎⏎(一)海湾创业中心 [320](MONEY:3200000 CNY)⏎(二)湖滨创业园 [260](MONEY:2600000 CNY)⏎",
]
MONEY = [
    "Seats from [AED 1,500](MONEY:1500 AED per=month mod=at_least) a month.",
    "The rent starts at [€9](MONEY:9 EUR per=m2/month mod=at_least) per square metre per month.",
    "Rents rose from [€9](MONEY:9 EUR per=m2) per m2 to [€12](MONEY:12 EUR per=m2) per m2.",
    "房租不得高于每平方米每天[0.8元](MONEY:0.8 CNY per=m2/day mod=at_most)。",
    "写字楼呎租大约[25元](MONEY:25 HKD per=sqft/month mod=approx)。\tHK",
    "租金每坪每月 [1,150 元](MONEY:1150 TWD per=ping/month mod=at_least)起。\tTW",
    "资本额 [1 亿 1,000 万元](MONEY:110000000 TWD)。\tTW",
    "The sale brought [Rs 260-280 crore](MONEY:2600000000..2800000000 INR).",
    "The block cost [Rs 110 cr](MONEY:1100000000 INR).",
    "It has spent [USD 650 m](MONEY:650000000 USD) on tyres.",
    "A [550 m baht](MONEY:550000000 THB) extension is planned.",
    "声谷跨过[千亿](MONEY:100000000000 CNY mod=more_than)门槛。",
    "完成数[千万元](MONEY:10000000 CNY mod=more_than)融资。",
    "引进[亿元](MONEY:100000000 CNY mod=at_least)以上项目。",
    "园区千万不能乱建。",
]
DATES = [
    "In the same week, it was taken over [yesterday](DATE:2018-07-10).\t\t2018-07-11",
    "记者[昨天](DATE:2018-07-10)走访园区。\t\t2018-07-11",
    "[1月16日](DATE:2021-01-16)园区召开会议。双方[当天](DATE:2021-01-16)签约。\t\t2021-01-18",
    "当天即可办结。\t\t2021-01-18",
    "The fair had opened on the [16th](DATE:2009-10-16), and halls were full.\t\t2009-10-26",
    "The hall was completed in the [fall](DATE:2018-09/2018-11).\t\t2019-02-21",
    "It will pass the mark by [summer](DATE:2017-06/2017-08).\t\t2017-04-21",
    "In winter the lake freezes.\t\t2017-04-21",
    "The fall of the wall changed that.\t\t2017-04-21",
    "The zone stood full at [mid-year](DATE:2016-06~).\t\t2016-11-08",
    "At the [turn of the year](DATE:1997-12~) it was full.\t\t1998-02-12",
    "Rents came in the [year to July 2015](DATE:2014-08/2015-07).",
    "In [1962](DATE:1962) it opened; he had bought the land the [year before](DATE:1961).",
    "It sees growth [this fiscal](DATE:2005/2006).\tIN\t2005-08-09",
    "It sees growth [this fiscal](DATE:2005).\tUS\t2005-08-09",
    "A site was announced [last November](DATE:2017-11).\t\t2018",
    "Remember [last Sept](DATE:2016-09)'s round.\t\t2017-04-21",
    "People in their twenties or thirties came.",
    "该会[民国 80 年](DATE:1991)创立，隔年扩建。".replace("隔年", "[隔年](DATE:1992)"),
    "老楼[年中](DATE:2018-06~)起改造。\t\t2018-02-06",
    "The visit was on Tuesday [15 and Wednesday 16 October 2013](DATE:2013-10-15/2013-10-16).",
    "The park opened in [1984](DATE:1984). Not a floor was free in [April](DATE:1999-04).\t\t1999-05",
    "It opened in [2008](DATE:2008); it was full at [the end of September](DATE:2016-09).\t\t2016-11-08",
]
COUNTS = [
    "Jiang's firm, now [43](COUNT:43) strong and growing, stayed.",
    "A [ten-storey](COUNT:10) tower rose beside a [500-bed](COUNT:500) hospital.",
    "The park was built in [three phases](COUNT:3).",
    "Phases 1 and 2 are gone.",
    "Nine in ten of them are local, six in every ten of our tenants too.",
    "The park supports [442](COUNT:442) in all.",
    "Its labs (Lake, Hill) have hit [15](COUNT:15).",
    "It had [35 employees](COUNT:35) then, [160](COUNT:160) now.",
    "They give work to [6,000](COUNT:6000).",
    "A community of [3,600](COUNT:3600) lives off science.",
    "Roughly [500](COUNT:500 mod=approx) of Acme's staff work on site.",
    "Acme's [three plants](COUNT:3) are full.",
    "The country's two systems differ.",
    "Staff of some [480](COUNT:480 mod=approx) plus [200 students](COUNT:200).",
    "The [110](COUNT:110 mod=more_than)-odd tenants and [1,300](COUNT:1300 mod=approx)-ish people came.",
    "浏览次数：48213次",
    "研究人员近[2万人](COUNT:20000 mod=approx)，其中博士约[8,000](COUNT:8000 mod=approx)，外籍不多。",
    "人 口 约[24万](COUNT:240000 mod=approx)",
]
RANKS = [
    "Lim ranks Lake Park [first](RANK:1 out_of=19) of [19 zones](COUNT:19).",
    "UBI had it [4th](RANK:4) in North America.",
    "It was ranked this month as the [best](RANK:1) incubator in the world (it was [second](RANK:2) in [2014](DATE:2014)).",
    "They are [top ten](RANK:10 mod=at_most) in the ministry's ranking of parks.",
    "The league list is out. I have seen [#8](RANK:8) quoted.",
    "Safety comes first, growth second.",
    "Our best incubator is full.",
    "Ask for #8 at the desk.",
    "市场份额居[首](RANK:1)；产值创新高。",
]
DURATIONS = [
    "Licence in [5 working days](DURATION:P5D).",
    "The plant is [an hour](DURATION:PT1H) west of the city.",
    "The hub is [15min](DURATION:PT15M) from the airport.",
    "Members raised it over the past [decade](DURATION:P10Y).",
    "The target must be met within [three years](DURATION:P3Y mod=at_most).",
    "[五年](DURATION:P5Y mod=at_most)内建成。",
    "今年是建区[25周年](DURATION:P25Y)。".replace("今年", "明日"),
    "园区举办25周年庆典。",
    "It closed, the 31-year-old said.",
    "Rents are [55 yuan](MONEY:55 CNY per=m2/month) a square meter a month after that.",
]
PERCENTS = [
    "软件收入约占全市的[七成五](PERCENT:75 mod=approx)。",
    "支出约为GDP的[3.3%](PERCENT:3.3 mod=approx)。",
    "本地公司占全部的[七成](PERCENT:70)。",
]
HEADS = [  # dates that only date the document
    "Lake Park Grows⏎⏎3 December 2018⏎⏎The park has [40 firms](COUNT:40).\t\t2018-12-03",
    "SITES & SCIENCE  |  May 1999  |  page 34⏎⏎The park has [40 firms](COUNT:40).\t\t1999-05",
    "WORK BY THE LAKE⏎⏎Spring 2018 collection⏎⏎The park has [40 firms](COUNT:40).",
    "The park has [40 firms](COUNT:40).⏎It opened on [3 December 2018](DATE:2018-12-03).",
]


@pytest.mark.parametrize("row", [*CARRIED, *TABLES, *MONEY, *DATES, *COUNTS, *RANKS, *DURATIONS, *PERCENTS, *HEADS])
def test_value_in_context(row: str) -> None:
    marked, place, published = (*row.replace("⏎", "\n").split("\t"), "", "")[:3]
    text, wanted = strip_marks(marked)
    assert [(text[a:b], kind, said) for a, b, kind, said in found(text, place, published)] == [
        (text[a:b], kind, said) for a, b, kind, said in wanted
    ]
