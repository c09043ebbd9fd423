"""Rows of tables and label blocks are the article's, however much they look like menus, bylines, date lines and visiting cards."""

import pytest

from extract.text import read_text

LONG = (
    "The park lies on the southern bank of the river and lets offices, laboratories and workshops to young companies. "
    "Most of them came from the university next door, and a few from abroad. Rents have been stable for years. "
)
LONG_ZH = "园区位于江南岸，为初创企业提供办公室、实验室和厂房。大部分企业来自附近高校，少数来自境外。多年来租金保持稳定，政府每年给予补贴。" * 2

KEPT = [  # lines above the body, every one of them content
    # tables: the head has words alone, a row ends in a date
    "Key sites, 2021\nSite | City | Built sq ft | Firms\nLake Park | Port City | 90,000 | 38\nHill Park | Laketown | 12,000 | 9",
    "Sector | food\nPromoter | Port Council\nSurface | 41.7 ha\nOpened | 14/05/2008\nFirms | 33",
    "湖滨产业园重点项目\n序号 | 项目 | 业主 | 总投资 | 开工\n1 | 年产3万吨碳化硅 | 湖滨炭基 | 2.4 | 2017年3月\n2 | 枸杞提取 | 早康公司 | 0.85 | 5月",
    "湖滨小镇签约企业明细\n企业\t投资额（万元）\t厂房\t进场\n湖滨机械有限公司\t6,500\t7,200\t2021年11月\n北岸科技\t1,800\t2,450\t2022年2月",
    "指标|湖滨园|北岸园\n企业数|415|88\n从业人员|23,604|7,019",
    "Indicator    Lake Park    Hill Park\nFirms        415          88\nStaff        23,604       7,019",
    "Estate | Owner | Town\nLake Park | Harbour Bank | Port City\nHill Park | Quay Trust | Laketown",
    "Source | Amount | Year\nHarbour Bank | £2.4m | 1999\nQuay Trust | £0.3m | 2001\nTown | £0.1m | 2003",
    # dates behind a label that are not the document's
    "Zone: Lake Park\nDate of approval: 2007-03-21\nFirms: 58",
    "Zone: Lake Park\nDate of establishment: 21 March 2007\nFirms: 58",
    "Zone: Lake Park\nOpening date: 21 March 2007\nFirms: 58",
    "Zone: Lake Park\nDate founded: 21 March 2007\nFirms: 58",
    "Zone: Lake Park\nExpected completion date: 21/03/2027\nFirms: 58",
    "Lake Park\nOpened\n14/05/2008\nFirms\n33",
    "湖滨园\n获批时间\n2008年5月14日\n企业\n33家",
    # when and where something took place
    "湖滨园区调研纪要\n时间：2022年3月1日上午 地点：湖滨园区305会议室",
    "投资者活动记录表\n时间：2023年9月5日14:30\n地点：湖滨路9号\n参与单位：湖滨银行等18家",
    "开园仪式\n会议时间：2023年9月5日\n会议地点：湖滨路9号",
    "Site visit\nDate: 9 December 2023\nVenue: Lake Park, Hall 3",
    "Job fair\nWhen: Saturday, 9 December 2023\nWhere: Lake Park, Building 12",
    "Minutes\nDate: 9 December 2023, 14:30\nPresent: Jane Doe, Li Bing",
]


@pytest.mark.parametrize("head", KEPT, ids=lambda head: head.splitlines()[-1][:40])
def test_rows_are_content(head):
    segments = read_text(f"{head}\n\n{LONG_ZH if not head.isascii() and '£' not in head else LONG}")[1]
    assert not [s.text for s in segments if s.kind == "furniture"]
    assert len({s.paragraph for s in segments}) == head.count("\n") + 2


DROPPED = [  # lines above the body: all of them furniture, but for a title
    "Home | News | Contact\nStocks | Funds | Futures",
    "Home | News | Parks\nQuotes | Funds | Futures\nVideo | Help | Search",
    "首页 | 园区概况 | 新闻公告\n入园指南 | 孵化服务 | 联系我们",
    "Date: 9 December 2023\nAuthor: Jane Doe",
    "Date of publication: 21 March 2007",
    "Publication date: 21 March 2007",
    "Date posted: 21 March 2007",
    "Release date: 21 March 2007",
    "By Jane Doe | 3 March 2018",
    "时间：2022-03-01 09:26\n来源：湖滨日报",
    "发布时间：2022年3月1日\n浏览次数：317",
]


@pytest.mark.parametrize("head", DROPPED, ids=lambda head: head[:40])
def test_the_page_stays_furniture(head):
    segments = read_text(f"{head}\n\n{LONG}{LONG}")[1]
    assert {s.text for s in segments if s.kind == "furniture"} >= {" ".join(line.split()) for line in head.splitlines() if not line.startswith("Author")}


FEET = [  # lines behind the body, those of them that are content
    ("园区名称：湖滨园\n基地面积：26,400坪\n启用：2019年10月\n传真：(07)611-0042\n", 3),
    ("Owner: Quay Trust\nSite: 12.5 acres\nTenants: 38\nE-mail: desk@lake.example.org\n", 3),
    ("Owner | Quay Trust\nSite | 12.5 acres\nTenants | 38\ndesk@lake.example.org\n", 3),
    ("Contact\nJane Doe\nPress Officer\njane@park.example.org\n", 0),
    ("Jane Doe\nAddress: 12 Lake Road\nTel: 01539 700 112\njane@park.example.org\n", 0),
    ("联系人：李冰\n通讯地址：湖滨路9号\n电话：0774-95-5105\n", 0),
]


@pytest.mark.parametrize("row", FEET, ids=lambda row: row[0][:30])
def test_fact_sheet_and_visiting_card(row):
    foot, kept = row
    segments = read_text(f"Lake Park\n\n{LONG}\n\n{foot}")[1]
    lines = {" ".join(line.split()) for line in foot.splitlines()}
    assert sum(s.kind != "furniture" and s.text in lines for s in segments) == kept


ABOUT = [  # cue, what stands under it, whether that is content
    ("关于我们", "湖滨科技园2020年启用，是南部的创业之家，与湖滨大学电子工程学院一墙之隔，现有会员企业90家，员工平均29岁。", True),
    ("About us", "Lake Park opened in 2020 and houses 90 companies; the main building has 14,000 square metres.", True),
    ("WHO WE ARE", "Lake Park is a charity of the Port Council, founded in 1999 to house young firms near the harbour.", True),
    ("About the author", "A. Writer is a partner at the firm and has advised 25 city governments on parks and harbours.", False),
    ("作者简介", "李某，湖滨大学教授，从事园区研究二十余年，著有《园区史》等书三种，主持课题十余项，获奖若干次，现居海湾市。", False),
]


@pytest.mark.parametrize("row", ABOUT, ids=lambda row: row[0])
def test_a_page_about_itself(row):
    cue, below, content = row
    segments = read_text(f"{cue}\n{below}\n")[1]
    assert any(s.kind != "furniture" and s.text == below for s in segments) is content


COLUMNS = [  # a narrow column, what must stand in one segment
    ("2.1 发展现状\n湖滨物联网产业园坐落于湖滨北岸，规划\n用地1,200亩，已建成标准厂房46万平方\n米。截至2019年6月底，入园企业118\n家，其中规上企业37家，从业人员0.9\n万人。", "46万平方米"),
    ("1994年，富湖滨区在红岸大街西\n侧划出2平方公里，设立工业小区，由\n第一重型机器厂原副总工程师佟德\n海主持。初期投资850万元，其中海湾\n省机械工业厅拨款200万，职工集资60万。", "佟德海主持"),
    ("The village is owned by the\nCity of Laketown and 20% by Harbour\nOy; the council has 4%. Rents run to\n32 markka per square metre a month, and\nthe second house is due this autumn near\nthe river, which the council wants to\nuse for cooling.", "Harbour Oy"),
    ("The first part of Laketown Techno-\nPort was sold to makers of machine tools.", "Techno-Port was"),
    ("A ten-year term from Janu-\nary 2020 was agreed; it is\nthe longest.", "January 2020"),
    ("The lease runs for ten years from\nJanu-\nary 2020 on.", "January 2020"),
]


@pytest.mark.parametrize("row", COLUMNS, ids=lambda row: row[1])
def test_narrow_columns(row):
    assert any(row[1] in s.text for s in read_text(row[0])[1])


APART = [  # lines that stay apart
    "1992年6月 湖滨市政府牵头设公司，资本20亿\n1995年 首栋楼交付，湖滨电信带120人入住\n2001年 二期落成，新增企业三十余家",
    "【规模】规划4,185公顷，一期150公顷，标准厂房15栋\n【入园】纺织6家、建材2家，就业约1.1万人",
    "A04 IBM - mainframe people first\nB11 Harbour Soft - ours since 1996, all kinds of testers\nB12 Quay - ask about the graduates scheme",
    "Size — 310 tsubo on three storeys, wet labs on the 2nd\nOpened — April 1, 2012; refitted in summer 2018\nRooms — 25, size of rooms 18 to 64",
    "2 | 枸杞提取 | 早康股份有限公司 | 0.85 | 60 | 5月\n3 | 铝镁合金二期 | 湖滨铝镁 | 6.1 | 420 | 未定\n合计：3个项目",
    "湖滨锌业    冶金区    420亩\n恒光药业    食品区    96亩\n草原汇香    食品区    57亩",
]


@pytest.mark.parametrize("source", APART, ids=lambda source: source[:30])
def test_rows_and_entries_stay_apart(source):
    assert len({s.paragraph for s in read_text(source)[1]}) == source.count("\n") + 1
