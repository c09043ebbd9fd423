"""Values that lean on what stands around them: parts of a surface, ages, elliptic lengths, days of a week, split thousands.

Marked `[span](TYPE:value)`; the rest must give nothing. One row a text: ⏎ for a line break; then (tab) the country and (tab) the date of
publication where they matter.
"""

import pytest
from value_rows import found, strip_marks

AREAS = [  # parts, rests, additions and extremes of a surface
    "The estate has [48 hectares](AREA:480000), [12](AREA:120000) of them still wooded.",
    "We own [620,000 sq ft](AREA:57600), some [90,000](AREA:8361 mod=approx) of it unlet.",
    "Plot: [36 ha](AREA:360000), of which [9](AREA:90000) built on.",
    "It spans [210 km²](AREA:210000000); [64](AREA:64000000) are to be developed by the city.",
    "Of the [14.2 ha](AREA:142000), [3.5](AREA:35000) are reserved for housing.",
    "The labs sit on [22 acres](AREA:89031), with another [1.5](AREA:6070) under construction.",
    "They hold [9 hectares](AREA:90000) here, plus [2.4](AREA:24000) at the old mill.",
    "The first [150 hectares](AREA:1500000) were extended by [85](AREA:850000) in [1998](DATE:1998).",
    "The quay is [12.5 ha](AREA:125000) and the eastern extension adds [4.2](AREA:42000).",
    "Units start at [60 square metres](AREA:60) and at most [900](AREA:900 mod=at_most).",
    "The biggest hall measures [4,200 m²](AREA:4200), the smallest only [35](AREA:35).",
    "On [400 hectares](AREA:4000000), out of the [2,600](AREA:26000000) foreseen, work has begun.",
    "The site has [30 hectares](AREA:300000) and [12](COUNT:12) of them work there in shifts, [40 firms](COUNT:40).",
    "Its [20-hectare](AREA:200000) yard houses [14 firms](COUNT:14), [3](COUNT:3) of them foreign.",
    "It covers [50 ha](AREA:500000); [5 December](DATE:XXXX-12-05) is its feast.",
    "总规划[38平方公里](AREA:38000000)，启动区[2.6](AREA:2600000)；住户不多。",
    "已建厂房[42万平方米](AREA:420000)，在建[15万](AREA:150000)，其余待定。",
    "园区占地[900亩](AREA:600000)，已出让[520](AREA:346667)，剩余[380](AREA:253333)。",
    "北光公司租了[3200平方米](AREA:3200)，南港公司租了[800](AREA:800)。",
    "最小的工位间[18平方米](AREA:18)，最大的[240](AREA:240)。",
    "用地由[350](AREA:233333)扩至[1,200亩](AREA:800000)。",
    "面积从[6.8](AREA:6800000)缩减到[5.1平方公里](AREA:5100000)。",
    "核心区[4.5平方公里](AREA:4500000)（南区为[1.9](AREA:1900000)），沿江而建。",
    "一期[9万平方米](AREA:90000)，出租率[七成](PERCENT:70)，北光一家就占了[2.3万](AREA:23000)。",
    "占地[260亩](AREA:173333)，建成厂房[9栋](COUNT:9)，入驻[31家](COUNT:31)。",
    "占地[90亩](AREA:60000)，二期3号楼未动工。",
    "面积[7公顷](AREA:70000)，获奖名单见附件2。",
    "仓库[1200个平方](AREA:1200)，另有[60平](AREA:60)公寓[一间](COUNT:1)。",
    "村里拿出[8甲](AREA:77593)土地，旁边是三甲医院。",
    "我们要了[450方](AREA:450)厂房，浇了30方混凝土。",
]
AGES = [
    "The mill is run by Anna Kovacs, [41](DURATION:P41Y), a former nurse.",
    "Dr Okafor, [63](DURATION:P63Y), retired from the board.",
    "“It was cold,” laughed Tomas, [27](DURATION:P27Y).",
    "He was [71](DURATION:P71Y).",
    "The incubator turned [25](DURATION:P25Y) this spring.",
    "She died at [92](DURATION:P92Y), and the hall bears her name.",
    "Founders had an average age of [33](DURATION:P33Y), the survey says.",
    "Age limit: [35](DURATION:P35Y)",
    "研究员平均年龄[34](DURATION:P34Y)，多为博士。",
    "They turned [30 hectares](AREA:300000) into a lake.",
    "Quay Park, 45, and Mill Hub, 30, lead the table.",
    "The vote was [12](COUNT:12) to [9](COUNT:9) when he was mayor of the town.",
    "The lease runs [eight years](DURATION:P8Y), with another [four](DURATION:P4Y) on request.",
    "Tax is waived for [five years](DURATION:P5Y) and halved for a further [3](DURATION:P3Y).",
    "Permits now take [18 days](DURATION:P18D), down from [40 days](DURATION:P40D) to [12](DURATION:P12D).",
    "He spent [15 years](DURATION:P15Y) abroad, of which [6](DURATION:P6Y) in Oslo.",
    "Within [three years](DURATION:P3Y mod=at_most) it had [12 labs](COUNT:12) and [20 firms](COUNT:20).",
    "Firms younger than [seven years](DURATION:P7Y mod=less_than) pay half.",
    "Leases no longer than [two years](DURATION:P2Y mod=at_most) are rare.",
    "Maximum stay: [36 months](DURATION:P36M mod=at_most)",
    "最短租期：[6个月](DURATION:P6M mod=at_least)",
    "One day it will be full.",
    "The permit came in [one day](DURATION:P1D).",
    "这是收获满满的一年。",
    "摊主一个月挣[三千元](MONEY:3000 CNY per=month)。",
    "离码头约[两刻钟](DURATION:PT30M mod=approx)路程，工期[200日历天](DURATION:P200D)。",
    "公司干了快[二十年](DURATION:P20Y mod=approx)，正在加快3号线建设。",
    "[30周年](DURATION:P30Y)，我们回来了；30周年大道通车。",
]
DAYS = [
    "The ministers met [last week](DATE:2019-05-06/2019-05-12) in the town.\t\t2019-05-15",
    "She opened the hall [last Friday](DATE:2019-05-10).\t\t2019-05-15",
    "The jury meets [next Tuesday](DATE:2019-05-21).\t\t2019-05-15",
    "The doors open [tomorrow](DATE:2019-05-16), the mayor said.\t\t2019-05-15",
    "The last week of the fair was wet; this week is not.\t\t2019-05-15",
    "They met last week.",
    "园区[上周](DATE:2019-05-06/2019-05-12)签约，[下周三](DATE:2019-05-22)开工。\t\t2019-05-15",
    "市政府[昨](DATE:2019-05-14)宣布，新馆[明日](DATE:2019-05-16)揭牌。\t\t2019-05-15",
    "会议于[本月6日](DATE:2019-05-06)召开，[下月12日](DATE:2019-06-12)复会。\t\t2019-05-15",
    "管委会[9日](DATE:2019-05-09)宣布，招标延期。\t\t2019-05-15",
    "中标人须在[30日](DURATION:P30D mod=at_most)内签约，上周期的数据作废。\t\t2019-05-15",
    "[去年国庆](DATE:2018-10-01)开街，[2020年元旦](DATE:2020-01-01)搬迁；五一路已通。\t\t2019-05-15",
    "[2014年第三季](DATE:2014-07/2014-09)投产，第三季节目停播。",
    "[2026年中](DATE:2026-06~)扩至二期，[2026年](DATE:2026)中国市场看好。",
    "Q2：几时动工？⏎答：明年再说。",
    "新台币计价，[一一〇年度](DATE:2021)营收持平，[107年](DATE:2018)上市。",
    "达产后年产值可观，[后年](DATE:2021)上市。\t\t2019-05-15",
    "[1994.6](DATE:1994-06)　国务院批复同意设区",
    "The block was built in [2011](DATE:2011). Bids close on [3 June](DATE:2019-06-03).\t\t2019-05-15",
    "It has been let since [2016](DATE:2016). The next course starts in [February](DATE:2020-02).\t\t2019-05-15",
    "The [2017](DATE:2017) fair ([4–6 October](DATE:2017-10-04/2017-10-06), Hall C) is sold out.",
    "[1999年](DATE:1999)⏎[3月](DATE:1999-03)　首批企业退租。⏎[2003年](DATE:2003)⏎[7月](DATE:2003-07)　通车。",
    "The firm had a difficult [2020](DATE:2020), it says.",
    "[2018](DATE:2018) in figures",
    "Costs: [EUR 3m](MONEY:3000000 EUR) over [2019–2022](DATE:2019/2022).",
    "Founded in [1992](DATE:1992), it should be full by [the end of the decade](DATE:1999~).",
    "See Circular 6/2018 and Resolution 2011-14 of the council.",
    "Meet us at DOCKX 2018, stand 4.",
    "The lease in Block C ended [yesterday](DATE:2019-05-14).\t\t2019-05-15",
    "RIGA, May 3. The port is open.\t\t2019-05-04",
    "Open from [2 March 2015](DATE:2015-03-02) on. Open until [30 June](DATE:2015-06-30).",
]
NUMERALS = [
    "The hall, on [2 600 square metres](AREA:2600), is let.",
    "[Four sheds](COUNT:4), [18 450 m²](AREA:18450), stand empty.",
    "Average pay is [PLN 4 850](MONEY:4850 PLN per=month) per month.",
    "It is in building 3, [400 m²](AREA:400) in all.",
    "Hall 2 [350 m²](AREA:350) free",
    "面积：[４，８００平方米](AREA:4800)⏎员工：[３２０人](COUNT:320)",
    "净利润[-36.5万元](MONEY:-365000 CNY)。",
    "接待过[5万人](COUNT:50000)，出租率过[八成](PERCENT:80 mod=more_than)。",
    "每家至少提供[3万元](MONEY:30000 CNY per=company mod=at_least)补贴。",
]


@pytest.mark.parametrize("row", [*AREAS, *AGES, *DAYS, *NUMERALS])
def test_value_ties(row: str) -> None:
    marked, place, published = (*row.replace("⏎", "\n").split("\t"), "", "")[:3]
    text, expected = strip_marks(marked)
    assert found(text, place, published) == expected
