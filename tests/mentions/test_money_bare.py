"""Amounts that lean on what stands around them: prices that share a unit, bare numbers of a sum, minor units, rare currencies, 元 by place.

Rows as in test_value_context: `[span](MONEY:value)`, ⏎ a line break, → a tab, then the country of the article.
"""

import pytest
from value_rows import found, strip_marks

PER = [  # what an amount is per, said before, behind or by the price beside it
    "Price per acre: [$42,000](MONEY:42000 USD per=acre).",
    "Output per worker reached [310,000 yuan](MONEY:310000 CNY per=person), against [280,000 yuan](MONEY:280000 CNY per=person) elsewhere.",
    "Service charge (per sq m/month): [CHF 4.20](MONEY:4.2 CHF per=m2/month)",
    "Monthly rent: [GBP 650](MONEY:650 GBP per=desk/month) per desk; day pass [GBP 20](MONEY:20 GBP).",
    "Rents slipped from [Rp 180,000](MONEY:180000 IDR per=m2/month) to [Rp 150,000](MONEY:150000 IDR per=m2/month) per m2 a month.",
    "The lease was cut from [14](MONEY:14 EUR per=m2/month) to [9 euros](MONEY:9 EUR per=m2/month) per square metre per month.",
    "A lab costs [€21](MONEY:21 EUR per=m2/month) per m² a month, in Graz about [€15](MONEY:15 EUR per=m2/month mod=approx).",
    "Fees rose to [$40](MONEY:40 USD per=month) a month from [$35](MONEY:35 USD per=month).",
    "Plots go at [$310](MONEY:310 AUD per=m2) a metre, down from [$365](MONEY:365 AUD per=m2).\tAU",
    "They want [$11](MONEY:11 CAD per=sqft) net per foot.\tCA",
    "Land is sold at [€110](MONEY:110 EUR per=m2) per square metre before tax.",
    "The state pays [500 euros](MONEY:500 EUR per=person) per new job.",
    "Exporters bring [$150 million](MONEY:150000000 USD per=year) in ICT sales annually.",
    "A desk costs [€200](MONEY:200 EUR per=month) a month, meeting rooms [€15](MONEY:15 EUR).",
    "Salaries start at [PLN 4,000](MONEY:4000 PLN per=month mod=at_least) a month, a bonus of [PLN 2,000](MONEY:2000 PLN) is paid once.",
    "Firms paid [£4.25](MONEY:4.25 GBP per=sqft) a foot in [1991](DATE:1991) and [£6](MONEY:6 GBP per=sqft) in [1999](DATE:1999).",
    "The lab is [40 dollars](MONEY:40 USD per=hour) an hour, or [250](MONEY:250 USD per=day) a day.",
    "It was let at [a dollar](MONEY:1 AUD per=year) a year.\tAU",
    "For a dollar store it is big.",
    "物业费由[2.2元](MONEY:2.2 CNY per=m2/month)调到[2.6元](MONEY:2.6 CNY per=m2/month)/平方米·月。",
    "每平米每月[4.2美元](MONEY:4.2 USD per=m2/month)，管理费另计[0.5美元](MONEY:0.5 USD per=m2/month)。",
    "租金标准（每平方米每月）：一楼[38元](MONEY:38 CNY per=m2/month)，二楼[30元](MONEY:30 CNY per=m2/month)。",
    "房租从每月[1200块](MONEY:1200 CNY per=month)涨到[1500块](MONEY:1500 CNY per=month)。",
    "日语工程师月薪由[4500](MONEY:4500 CNY per=month)涨到[7000元](MONEY:7000 CNY per=month)。",
    "人均月薪[4,300元](MONEY:4300 CNY per=month)。",
    "进口阀门单价[198元](MONEY:198 CNY per=unit)，每根要价[7000美元](MONEY:7000 USD per=unit)。",
    "每个工位每月收费[300元](MONEY:300 CNY per=desk/month)，押金[500元](MONEY:500 CNY)。",
]
BOUNDS = [
    "Minimum capital of a manager: [RMB 10m](MONEY:10000000 CNY mod=at_least)",
    "Top floor: [EUR 9](MONEY:9 EUR per=m2) per m². Highest bid: [$4 million](MONEY:4000000 USD).",
    "There is no budget beyond [€400,000](MONEY:400000 EUR mod=at_most).",
    "[₹43 lakh](MONEY:4300000 INR mod=at_least) and upwards buys a floor.",
    "A fee of [$74k](MONEY:74000 USD) + 0.6% is due.".replace("0.6%", "[0.6%](PERCENT:0.6)"),
    "转正后[4500元](MONEY:4500 CNY per=month mod=at_least)/月起。",
    "机票报销封顶[700美元](MONEY:700 USD mod=at_most)。",
    "按8%补助，单户最高[1500万元](MONEY:15000000 CNY mod=at_most)。".replace("8%", "[8%](PERCENT:8)"),
    "科技局给过[20万元](MONEY:200000 CNY)补助。",
    "年产值过[20亿元](MONEY:2000000000 CNY mod=more_than)。",
]
BARE = [  # no currency of its own
    "Outlays came to [PLN 96.4 million](MONEY:96400000 PLN), [70.2 million](MONEY:70200000 PLN) of it from the fund.",
    "It cost [EUR 12.8 m](MONEY:12800000 EUR), of which [10.5 m](MONEY:10500000 EUR) a loan.",
    "Turnover was EUR 12.8 m; the hall is 40 m long.".replace("EUR 12.8 m", "[EUR 12.8 m](MONEY:12800000 EUR)"),
    "The tunnel is 12.8 m wide and 10.5 m high.",
    "The state gave [US$ 9 million](MONEY:9000000 USD); firms add [1.5](MONEY:1500000 USD) and [2 million](MONEY:2000000 USD).",
    "The city and the bank add [$14 million](MONEY:14000000 USD) and [8.5](MONEY:8500000 USD) respectively.",
    "Fitters earn about [5,500](MONEY:5500 CNY per=month mod=approx) a month.\tCN",
    "It holds [12 events](COUNT:12) a year and pays no speaker.",
    "A developer wants to pour [4.5 billion](MONEY:4500000000 CNY) into the halls.\tCN",
    "The tower cost 3 lives; nobody came.\tCN",
    "West Zone: exports [MAD 9.8 billion](MONEY:9800000000 MAD)⏎East Zone: [39](COUNT:39); [3.1 billion](MONEY:3100000000 MAD); 4 sites".replace(
        "[39](COUNT:39)", "39").replace("4 sites", "[4 sites](COUNT:4)"),
    "我爸给了我[5万块](MONEY:50000 CNY)，银行又贷了[20万](MONEY:200000 CNY)。",
    "还要补[6万8](MONEY:68000 CNY)押金，每平[14块5](MONEY:14.5 CNY per=m2)。",
    "It sold its stake for a reported [€9-10m](MONEY:9000000..10000000 EUR).",
    "首轮[1500万美元](MONEY:15000000 USD)，次轮追加[4000万](MONEY:40000000 USD)。",
    "今年招生名额[3万](COUNT:30000)，市场份额两成。".replace("两成", "[两成](PERCENT:20)"),
    "砸了[两百万](MONEY:2000000 CNY)，血本无归。",
    "投了500万棵树苗，用了[3年](DURATION:P3Y)。".replace("500万棵树", "[500万棵树](COUNT:5000000)"),
    "企业年纳税从[80万](MONEY:800000 CNY)增至[240万](MONEY:2400000 CNY)。",
    "年薪[18万](MONEY:180000 CNY per=year)，试用期[半年](DURATION:P6M)。",
    "月租[1200](MONEY:1200 CNY per=month)，水电自理。",
    "收费标准12项，月租车位12个。".replace("12项", "[12项](COUNT:12)").replace("12个", "[12个](COUNT:12)"),
    "园区月均客流15万，年接待300万。",
    "概算[2.85亿元](MONEY:285000000 CNY)，余下[1.14亿](MONEY:114000000 CNY)自筹。",
    "他们给了[八万](MONEY:80000 CNY)，占[6%](PERCENT:6)。",
    "投资强度[400万](MONEY:4000000 CNY per=mu)/亩，税收[25万](MONEY:250000 CNY per=mu)/亩。",
    "归属股东的净利润[-812.5万元](MONEY:-8125000 CNY)。",
    "万元产值能耗下降[22.4%](PERCENT:22.4)。",
    "伯明翰基金借我们[15万](MONEY:150000 GBP)，利息不高。\tGB",
    "找银行贷了[30万](MONEY:300000 EUR)。\tDE",
    "一、甲厂：计划[38亿元](MONEY:3800000000 CNY)，完成[29.4亿元](MONEY:2940000000 CNY)。⏎二、乙厂：计划[25](MONEY:2500000000 CNY)，完成[25](MONEY:2500000000 CNY)，已投产。",
]
CURRENCIES = [
    "It paid [GEL 1.9 million](MONEY:1900000 GEL), [Tk 11.3 crore](MONEY:113000000 BDT) and [148 billion soums](MONEY:148000000000 UZS).",
    "A pad costs [UF 3](MONEY:3 CLF per=day) a day; [RO 90 million](MONEY:90000000 OMR) is due.",
    "Rent is [P68](MONEY:68 PHP per=m2/year) per square meter a year, the levy [R2.40](MONEY:2.4 ZAR per=m2) a square metre.",
    "Drive along the R300, then the N2; Block P68 and AMD 7 chips are on the left.".replace("7 chips", "[7 chips](COUNT:7)"),
    "A seat is [900 kuai](MONEY:900 CNY per=month) a month.",
    "Rents stay at [500 baisa](MONEY:0.5 OMR per=m2) per square metre; power costs [40 halalas](MONEY:0.4 SAR per=kWh) per kWh.",
    "派息每股[3.5仙](MONEY:0.035 MYR per=share)。\tMY",
    "补缴保证金[4亿基普](MONEY:400000000 LAK)。",
    "租实验室[14欧](MONEY:14 EUR per=m2)每平，显卡[350刀](MONEY:350 USD)。",
    "欧姆电阻5欧姆，两把刀，欧盟25国。",
    "会员票价[35元](MONEY:35 USD)。\tUS",
    "投资额[六百万元](MONEY:6000000 SGD)。\tSG",
    "融资[300万美元](MONEY:3000000 USD)，租金[5万元](MONEY:50000 CNY)。\tUS",
    "The average pay is [EUR 1 140](MONEY:1140 EUR per=month) per month.",
]


@pytest.mark.parametrize("row", [*PER, *BOUNDS, *BARE, *CURRENCIES])
def test_money_by_what_stands_around_it(row: str) -> None:
    marked, _, place = row.partition("\t")
    text, spans = strip_marks(marked.replace("⏎", "\n"))
    assert sorted((a, b, t, _sorted(v)) for a, b, t, v in found(text, place, "")) == sorted((a, b, t, _sorted(v)) for a, b, t, v in spans)


def _sorted(value: str) -> str:
    """Fields in one order: "4 EUR mod=... per=..."."""
    plain = [word for word in value.split(" ") if "=" not in word]
    return " ".join([*plain, *sorted(word for word in value.split(" ") if "=" in word)])
