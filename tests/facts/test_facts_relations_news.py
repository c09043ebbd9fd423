"""Relations as news, brochures, newsletters, timelines and reports say them; rows in pairs with look-alikes that say something else."""

import pytest
from support import fact_lines

L = "[Lakeside Park](PARK) is old.\n"
H = "[海湾科技园](PARK)不大。\n"
ROWS = [  # marked text; facts that must come out, facts that must not
    # tenants
    (L + "[Acme](ORG) and [Borealis](ORG) were here on day one.", ["Acme tenant_of Lakeside Park", "Borealis tenant_of Lakeside Park"], []),
    (L + "[Acme](ORG) keeps a regional office here.", ["Acme tenant_of Lakeside Park"], []),
    (L + "[Acme](ORG) has taken [3,000 m2](AREA:3000).", ["Acme tenant_of Lakeside Park"], []),
    (L + "[Acme](ORG) has taken [3 years](DURATION:P3Y) to decide.", [], ["Acme tenant_of Lakeside Park"]),
    ("[Lakeside Park](PARK) has won [Acme](ORG) as anchor tenant.", ["Acme tenant_of Lakeside Park"], []),
    (L + "[Acme](ORG) and [Borealis](ORG) are among its tenants.", ["Acme tenant_of Lakeside Park", "Borealis tenant_of Lakeside Park"], []),
    (L + "[Acme](ORG) is among its critics.", [], ["Acme tenant_of Lakeside Park"]),
    ("[Lakeside Park](PARK) is let almost entirely to [Acme](ORG).", ["Acme tenant_of Lakeside Park"], []),
    ("[Acme](ORG) is NOT in [Lakeside Park](PARK).", ["Acme tenant_of Lakeside Park negated"], ["Acme tenant_of Lakeside Park"]),
    (L + "Newest arrivals: [Acme](ORG) and [Borealis](ORG).", ["Acme tenant_of Lakeside Park", "Borealis tenant_of Lakeside Park"], []),
    (L + "Some [500](COUNT:500 staff) of [Acme](ORG)'s staff work on site.", ["Acme tenant_of Lakeside Park"], []),
    (H + "园里名气最响的当数[东方药业](ORG)。", ["东方药业 tenant_of 海湾科技园"], []),
    (H + "[东方药业](ORG)[1996年](DATE:1996)落户。", ["东方药业 tenant_of 海湾科技园"], []),
    (H + "[东方药业](ORG)、[南方生物](ORG)等[21家企业](COUNT:21 企业)进驻。", ["东方药业 tenant_of 海湾科技园", "南方生物 tenant_of 海湾科技园"], []),
    (H + "孵化企业[东方药业](ORG)完成融资。", ["东方药业 tenant_of 海湾科技园"], []),
    # parts
    ("The [Nest](PARK), the incubator of [Lakeside Park](PARK), is full.", ["Nest part_of Lakeside Park"], []),
    ("The [Nest](PARK), the rival of [Lakeside Park](PARK), is full.", [], ["Nest part_of Lakeside Park"]),
    ("The [Nest](PARK), up on [Mill Road](PLACE), in [Lakeside Park](PARK), is full.", ["Nest part_of Lakeside Park"], []),
    (L + "Its first block, [Innovator](PARK), was full at once.", ["Innovator part_of Lakeside Park"], []),
    ("[Acme Bio](ORG), a member of [Acme Holding](ORG), is small.", ["Acme Bio part_of Acme Holding"], []),
    ("[Acme Bio](ORG), a member of [Nordic Biotech Forum](ORG), is small.", [], ["Acme Bio part_of Nordic Biotech Forum"]),
    (H + "园区现有本部、[东港](PARK)、[西港](PARK)[三个基地](COUNT:3 基地)。", ["东港 part_of 海湾科技园", "西港 part_of 海湾科技园"], []),
    ("[东港园](PARK)是[海湾科技城](PARK)的核心载体。", ["东港园 part_of 海湾科技城"], []),
    ("[东港园](PARK)是[海湾科技城](PARK)的竞争对手。", [], ["东港园 part_of 海湾科技城"]),
    # owners
    ("[Lakeside Park](PARK) belongs entirely to [Kiel University](ORG).", ["Lakeside Park owned_by Kiel University"], []),
    ("[Port City](ORG) reduced its stake in [Lakeside Park](PARK) from [54](PERCENT:54) to [39%](PERCENT:39).",
     ["Lakeside Park owned_by 54 Port City", "Lakeside Park owned_by 39 Port City"], []),
    ("[Mori Group](ORG) owns [89%](PERCENT:89) of the developer, [Lakeside Estates](ORG).", ["Lakeside Estates owned_by 89 Mori Group"], []),
    ("[Lakeside Park](PARK) is a joint venture of [Mori Group](ORG) and [Berg Bank](ORG).",
     ["Lakeside Park owned_by Mori Group", "Lakeside Park owned_by Berg Bank"], []),
    ("[Lakeside Park](PARK) was [80%](PERCENT:80) sold in [2008](DATE:2008) to [Mori Group](ORG).", ["Lakeside Park owned_by 80 Mori Group @2008"], []),
    (L + "The remainder is divided among [Mori Group](ORG) and [Berg Bank](ORG).",
     ["Lakeside Park owned_by Mori Group", "Lakeside Park owned_by Berg Bank"], []),
    ("[海湾公司](ORG)由[东方集团](ORG)、[南方银行](ORG)合资设立。", ["海湾公司 owned_by 东方集团", "海湾公司 owned_by 南方银行"], []),
    ("[甲药业](ORG)、[乙生物](ORG)均为[东方集团](ORG)的控股子公司，前者持股[70%](PERCENT:70)，后者为[46%](PERCENT:46)。",
     ["甲药业 owned_by 70 东方集团", "乙生物 owned_by 46 东方集团"], []),
    # operators
    (L + "The site is run by an agency of the province, [Berg Estates](ORG).", ["Lakeside Park operated_by Berg Estates"], []),
    (H + "日常运营交给[东方服务公司](ORG)。", ["海湾科技园 operated_by 东方服务公司"], []),
    # places
    ("[Acme](ORG) has no plans to move to [Kiel](PLACE).", ["Acme located_in Kiel negated"], ["Acme located_in Kiel"]),
    ("[Acme](ORG), the [Kiel](PLACE) health insurer, said no.", ["Acme located_in Kiel"], []),
    ("[Denmark](PLACE)'s [Acme](ORG) is big.", [], ["Acme located_in Denmark"]),
    ("[Lakeside Park](PARK).\n[Mill Road](PLACE), opposite the lake", ["Lakeside Park located_in Mill Road"], []),
    (H + "园区横跨[东县](PLACE)、[西县](PLACE)。", ["海湾科技园 located_in 东县", "海湾科技园 located_in 西县"], []),
    # partners and investors
    ("[Acme](ORG)'s mentoring deal with [Lakeside Park](PARK) is new.", ["Acme partner_of Lakeside Park"], []),
    (L + "It got [EUR 8 million](MONEY:8000000 EUR) from [Berg Bank](ORG).", ["Berg Bank invested_in 8000000 Lakeside Park"], []),
    ("[Acme](ORG) is growing.\nA Series B of [USD 20 million](MONEY:20000000 USD) was led by [Berg Bank](ORG) and [Mori Group](ORG).",
     ["Berg Bank invested_in Acme", "Mori Group invested_in Acme"], []),
    ("[东方集团](ORG)出资打造的[海湾科技园](PARK)开园。", ["东方集团 invested_in 海湾科技园"], []),
    # foundings
    ("Construction of [Lakeside Park](PARK) began in [1998](DATE:1998).", ["Lakeside Park established 1998"], []),
    ("[Acme](ORG) created it in [2002](DATE:2002).\n[Lakeside Park](PARK)", [], ["Acme established 2002"]),
    ("[Lakeside Park](PARK), which the [Harbour Zone](PARK) inaugurated in [2015](DATE:2015), is new.", ["Lakeside Park established 2015"],
     ["Harbour Zone established 2015"]),
    ("[2005年6月](DATE:2005-06) [东港园](PARK)竣工。", ["东港园 established 2005-06"], []),
    ("创办人[林之](PERSON)[2009年](DATE:2009)起家。\n[海湾加速器](PARK)", ["海湾加速器 established 2009"], []),
    # roles
    ("By [Ken Berg](PERSON) – Staff Reporter", ["Ken Berg role Staff Reporter"], []),
    ("[Jo Lund](PERSON), who runs leasing at [Lakeside Park](PARK), laughed.", ["Jo Lund role runs leasing Lakeside Park"], []),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_news(row):
    text, wanted, unwanted = row
    found = fact_lines(text)
    assert set(wanted) <= found
    assert not set(unwanted) & found
