"""Amounts of money: span, number, currency, per and bound. Marked spans in the text are what must be found; the rest must not."""

import pytest
from value_rows import marked, passage, render

from extract.mentions import money

EN = [
    ("The ministry granted [US$300m] to the campus", "300000000 USD"),
    ("a seed fund of [USD 5 million]", "5000000 USD"),
    ("revenue of [1.2 billion yuan] last year", "1200000000 CNY"),
    ("[RMB 40 million] went into the laboratory wing", "40000000 CNY"),
    ("[CNY 3,500,000] was paid in advance", "3500000 CNY"),
    ("a loan of [EUR 12.5 million] from the state bank", "12500000 EUR"),
    ("rents of [€14 to €17] per sq m a month", "14..17 EUR per=m2/month"),
    ("between [$30 and $50 million] is still missing", "30000000..50000000 USD"),
    ("the developer will spend [€200-250 million]", "200000000..250000000 EUR"),
    ("about [590 mln RMB] in profit", "590000000 CNY mod=approx"),
    ("they turned over [20.1 mln RMB] in 2011", "20100000 CNY"),
    ("up to [RMB 2 million] a year", "2000000 CNY per=year mod=at_most"),
    ("at most [RMB 5 million] annually", "5000000 CNY per=year mod=at_most"),
    ("no more than [£750,000] per company", "750000 GBP per=company mod=at_most"),
    ("more than [HK$4.5 billion] was promised", "4500000000 HKD mod=more_than"),
    ("[NT$300 million] from the science council", "300000000 TWD"),
    ("[S$18 million] for two testbeds", "18000000 SGD"),
    ("[A$2.3bn] of private money", "2300000000 AUD"),
    ("[Rs 450 crore] was sanctioned", "4500000000 INR"),
    ("[Rs. 12 lakh] per year", "1200000 INR per=year"),
    ("[₹1,23,456 crore] in exports", "1234560000000 INR"),
    ("[INR 75 crore] has been released", "750000000 INR"),
    ("[₩40 billion] for the bio cluster", "40000000000 KRW"),
    ("[JPY 3 trillion]", "3000000000000 JPY"),
    ("[500 million yen] of seed money", "500000000 JPY"),
    ("[KRW 250bn] over five years", "250000000000 KRW"),
    ("[CHF 80 million]", "80000000 CHF"),
    ("[SEK 45 million]", "45000000 SEK"),
    ("[RM1.2 billion] in approved investment", "1200000000 MYR"),
    ("[120 million ringgit]", "120000000 MYR"),
    ("[10 million baht]", "10000000 THB"),
    ("a [4.5-billion-yuan] battery plant", "4500000000 CNY"),
    ("a [$1.5 million] grant", "1500000 USD"),
    ("a [one-million-dollar] prize", "1000000 USD"),
    ("turnover was [12.3 billion], [14.5 billion] and [16 billion yuan]", "12300000000 CNY", "14500000000 CNY", "16000000000 CNY"),
    ("desks cost [1,800 RMB] per month", "1800 CNY per=month"),
    ("land was sold at [RMB 300,000] per mu", "300000 CNY per=mu"),
    ("[40 RMB]/m² for a laboratory", "40 CNY per=m2"),
    ("[$25] per square foot per year", "25 USD per=sqft/year"),
    ("every year the city pays out [30 million yuan]", "30000000 CNY per=year"),
    ("less than [7 EUR] per hour", "7 EUR per=hour mod=less_than"),
    ("over [2 billion US dollars]", "2000000000 USD mod=more_than"),
    ("[5 million pounds sterling]", "5000000 GBP"),
    ("the fund holds [$40 million] or more", "40000000 USD mod=at_least"),
    ("[€2.5 billion] in 2020, up from [1.9 billion]", "2500000000 EUR", "1900000000 EUR"),
    ("[RMB 5 million to RMB 10 million] per project", "5000000..10000000 CNY per=project"),
    ("[three million dollars]", "3000000 USD"),
    ("[64.2 cents] a share", "0.642 USD per=share"),
    ("[10-20 dollars]", "10..20 USD"),
    ("the machine costs [30 MUSD]", "30000000 USD"),
    ("the team won 3 awards",),
    ("5 million people live there",),
    ("a box of 200 pounds",),
    ("the rate is 1 USD = 7.1 RMB",),
    ("version 2.0 costs nothing",),
    ("1.5 million square metres",),
    ("dollars and cents matter",),
    ("300 companies and 20 labs",),
    ("the euro zone has 20 members",),
    ("yuan reform of 2005",),
]
ZH = [
    ("总投资约[70亿元]", "7000000000 CNY mod=approx"),
    ("注册资本[500万元人民币]", "5000000 CNY"),
    ("融资[3000万美元]", "30000000 USD"),
    ("每年安排[4亿元]专项资金", "400000000 CNY per=year"),
    ("每月每平方米[30元]", "30 CNY per=m2/month"),
    ("租金为[1.5元]/平方米·天", "1.5 CNY per=m2/day"),
    ("地价每亩[400万元]", "4000000 CNY per=mu"),
    ("亩均税收[35万元]/亩", "350000 CNY per=mu"),
    ("为企业减免房租[3600余万元]", "36000000 CNY mod=more_than"),
    ("营业收入突破[1万亿元]", "1000000000000 CNY mod=more_than"),
    ("不超过[200亿元]授信", "20000000000 CNY mod=at_most"),
    ("投资[45亿]，其中一期[20亿]", "4500000000 CNY", "2000000000 CNY"),
    ("产值分别为[12亿元]、[15亿元]和[18亿元]", "1200000000 CNY", "1500000000 CNY", "1800000000 CNY"),
    ("[一千到两千万元人民币]", "10000000..20000000 CNY"),
    ("[30亿元至50亿元]", "3000000000..5000000000 CNY"),
    ("[5-6万元]", "50000..60000 CNY"),
    ("[港币5000万元]用于研发", "50000000 HKD"),
    ("[3亿港元]", "300000000 HKD"),
    ("[新台币2亿元]", "200000000 TWD"),
    ("[50亿日元]", "5000000000 JPY"),
    ("[8000万欧元]", "80000000 EUR"),
    ("[200万英镑]", "2000000 GBP"),
    ("[1.2亿新加坡元]", "120000000 SGD"),
    ("[30亿韩元]", "3000000000 KRW"),
    ("[人民币2.5亿元]", "250000000 CNY"),
    ("近[百亿元]", "10000000000 CNY mod=approx"),
    ("上[千万元]", "10000000 CNY mod=more_than"),
    ("逾[1300亿元]", "130000000000 CNY mod=more_than"),
    ("[一百二十万元]", "1200000 CNY"),
    ("[壹佰万元整]", "1000000 CNY"),
    ("每家企业每年最高补贴[50万元]", "500000 CNY per=company/year"),
    ("给予[50万元至100万元]奖励", "500000..1000000 CNY"),
    ("不少于[3000万元]", "30000000 CNY mod=at_least"),
    ("[10亿元]以上项目", "1000000000 CNY mod=at_least"),
    ("约[三百万元]", "3000000 CNY mod=approx"),
    ("[两千余万元]", "20000000 CNY mod=more_than"),
    ("[60多万美元]", "600000 USD mod=more_than"),
    ("月租金[800元]", "800 CNY per=month"),
    ("每人每年[2000元]", "2000 CNY per=person/year"),
    ("[1.5万亿元]", "1500000000000 CNY"),
    ("[八九亿元]", "800000000..900000000 CNY"),
    ("投资强度不低于[300万元]/亩", "3000000 CNY per=mu mod=at_least"),
    ("[20万元]左右", "200000 CNY mod=approx"),
    ("[US$300万]的设备", "3000000 USD"),
    ("[¥300]起", "300 CNY mod=at_least"),
    ("[RMB 200万]", "2000000 CNY"),
    ("12元素周期",),
    ("多元化发展",),
    ("三元桥附近",),
    ("300家企业",),
    ("1000平方米",),
    ("元旦假期三天",),
    ("第一块土地",),
    ("一块土地",),
    ("二十五分",),
    ("投资促进局",),
    ("100多万人",),
    ("5亿立方米",),
    ("金额未公布",),
    ("3万吨产能",),
    ("千万不要错过",),
]
MIXED = [
    ("总投资[RMB 200 million]的项目", "200000000 CNY"),
    ("孵化器融资[US$30 million]后搬入", "30000000 USD"),
    ("该基金规模为[EUR 5000万]", "50000000 EUR"),
    ("每年补贴[HK$200万]", "2000000 HKD per=year"),
    ("Cosmo Work获投[1.2亿元]", "120000000 CNY"),
    ("WeWork有30家门店",),
    ("B2B平台12个",),
    ("5G基站300个",),
]


@pytest.mark.parametrize("row", [*EN, *ZH, *MIXED], ids=lambda row: row[0])
def test_money(row: tuple[str, ...]) -> None:
    text, spans = marked(row[0])
    found = sorted(money.find(passage(text)), key=lambda one: one.span)
    assert [(one.span.start, one.span.end) for one in found] == spans
    assert [render(one.value) for one in found] == list(row[1:])


@pytest.mark.parametrize(
    ("text", "place", "currency"),
    [
        ("a bill of $20", "", "USD"),
        ("a bill of $20", "SG", "SGD"),
        ("a bill of $20", "HK", "HKD"),
        ("20 dollars", "AU", "AUD"),
        ("20 dollars", "DE", "USD"),
        ("20元", "HK", "HKD"),
        ("20元", "TW", "TWD"),
        ("20元", "CN", "CNY"),
        ("¥20", "JP", "JPY"),
        ("¥20", "CN", "CNY"),
    ],
)
def test_place_says_whose_dollar(text: str, place: str, currency: str) -> None:
    (one,) = money.find(passage(text, place=place))
    assert one.value is not None and one.value.kind == "money" and one.value.currency == currency


@pytest.mark.parametrize(
    ("before", "text", "values"),
    [
        ("Revenue was €5 million in 2019.", "Revenue reached 7 million in 2020.", ["7000000 EUR"]),
        ("全年产值12亿元。", "次年完成投资15亿。", ["1500000000 CNY"]),
        ("融资500万美元。", "第二轮融资3000万。", ["30000000 USD"]),
        ("Revenue was €5 million.", "Visitors reached 7 million in 2020.", []),
        ("There were 5 million visitors.", "Revenue reached 7 million.", []),
    ],
)
def test_unit_carried_over_sentences(before: str, text: str, values: list[str]) -> None:
    assert [render(one.value) for one in money.find(passage(text, before=(before,)))] == values
