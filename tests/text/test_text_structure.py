"""Headings, items, fields, furniture, titles, dates."""

import os
from pathlib import Path

import pytest

from extract.text import article_lang, published_date, read_text, title_of

LONG = (
    "The park lies on the southern bank of the river and lets offices, laboratories and workshops to young companies. "
    "Most of them came from the university next door, and a few from abroad. Rents have been stable for years. "
)
LONG_ZH = (
    "园区位于江南岸，为初创企业提供办公室、实验室和厂房。大部分企业来自附近高校，少数来自境外。多年来租金保持稳定，政府每年给予补贴。"
    * 2
)


def shape(source):
    return [(s.kind, s.text) for s in read_text(source)[1]]


KINDS = [  # source, kind, text of one of its segments
    ("A Visit to Two Parks\n\n" + LONG, "heading", "A Visit to Two Parks"),
    ("A Visit\n\n1. Where we went\n\n" + LONG, "heading", "Where we went"),
    ("园区调查\n\n一、发展概况\n\n" + LONG_ZH, "heading", "发展概况"),
    ("园区调查\n\n（一）基本情况\n" + LONG_ZH, "heading", "基本情况"),
    ("园区签约\n　　园区今日签约，总投资三十亿。\n　　一、项目情况\n　　外资项目三个。", "heading", "项目情况"),
    (LONG + "\n\n1. desk study\n2. team\n3. money\n\n" + LONG, "item", "team"),
    (LONG + "\n\n• desks\n• labs\n\n" + LONG, "item", "labs"),
    (LONG + "\n\nLake Park   Location: Suzhou\nhttp://www.lake.example.cn/\n" + LONG, "heading", "Lake Park"),
    (LONG + "\n\nLake Park   Location: Suzhou\nhttp://www.lake.example.cn/\n" + LONG, "field", "Location: Suzhou"),
    (LONG + "\n\nLake Park (LP) Location: Suzhou\n\n" + LONG, "field", "Location: Suzhou"),
    (LONG + "\n\n东湖园区  地址：武汉市\n\n" + LONG_ZH, "field", "地址：武汉市"),
    (
        LONG + "\n\nThe location: it lies close to the river.\n\n" + LONG,
        "sentence",
        "The location: it lies close to the river.",
    ),
    (LONG + "\n\nimage.pngRents by year\n\n" + LONG, "item", "Rents by year"),
    (LONG + "\n\nThe third hall was finished in 2015.\n\n" + LONG, "sentence", "The third hall was finished in 2015."),
    (LONG + "\n\nSpeaker A:How many firms are there?\n\n" + LONG, "sentence", "Speaker A:How many firms are there?"),
    (LONG + "\n\n5.6 million visitors came in 2012.\n\n" + LONG, "sentence", "5.6 million visitors came in 2012."),
    ("Sites\n27/05 am Renji\n28/05 pm Juke\n29/05 Lake Park\n\n" + LONG, "item", "28/05 pm Juke"),
]


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row[2])
def test_kind(row):
    assert (row[1], row[2]) in shape(row[0])


FURNITURE = [  # before the body, behind it
    ("Home > News > Parks\n\n", ""),
    ("Quotes | Funds | Futures\nSign up  Log in  Help\n\n", ""),
    ("首页 > 新闻 > 正文\n\n", ""),
    ("Skip to content\n", ""),
    ("", "Related news\n\nPork shares rise\n\n04-15 21:12\n\nBanks fall\n\n04-16 08:40\n"),
    ("", "相关阅读\n某园区开工项目27个\n某机场扩建获批\n"),
    ("", "责任编辑：王某\n"),
    ("", "Duty editor: Machine 20417\n"),
    ("", "Further reading (in German)\nA report of 2015\n"),
    ("", "ABOUT US\nAdvisers to museums\n"),
    ("", "Please share:\n"),
    ("", "TagsLake Park  biotech  rents\n"),
    ("", "版权声明：未经许可不得转载。\n"),
    ("", "Share | Print | Email\n"),
    ("", "About the author\nA. Writer is a partner at the firm and has advised 25 city governments on parks.\n"),
    ("", "Pork up 3%\n04-15 21:12\nBanks fall 5%\n04-15 22:12\nOil at 80\n04-15 23:10\nGold at 90\n04-16 08:00\n"),
    ("", "分享到：微信 微博\n"),
    ("", "推荐阅读\n甲公司上市\n乙公司融资3亿元\n"),
    ("", "Contact\nJane Doe\nPress Officer\njane@park.example.org\n"),
]


@pytest.mark.parametrize("row", FURNITURE, ids=lambda row: (row[0] + row[1])[:40])
def test_furniture(row):
    before, after = row
    source = f"{before}The Lake Park Today\n\n{LONG}\n\n{LONG}\n\n{after}"
    segments = read_text(source)[1]
    body = [s.text for s in segments if s.kind != "furniture"]
    assert body[0] == "The Lake Park Today" and len(body) == 7
    assert len(segments) > 7


KEPT = [  # body text that looks like furniture
    f"Related news\n\nA short teaser\n\n{LONG}\n\n{LONG}",  # prose resumes: a box in the article
    "Sources of water\n\n" + LONG,
    "Sources\n\nThe sources of the river lie in the hills above the park and are looked after by the city itself.",
    "Editors from 12 papers visited the park. They liked it.",
    "Share prices of the 30 tenants rose. Nobody knows why.",
    "12 May 1994\nThe park was founded by the city.\n3 June 2001\nA hall was built.\n9 July 2008\nA third followed.",
    "Companies\n\n330\n\nEmployees\n\n600\n\nHalls\n\n12",  # key figures are no page numbers
    "Lake Park | 90,000 m² | 238 members",
    "相关企业300家，新闻中心占地5亩。",
    "Registration\n\n" + LONG,
]


@pytest.mark.parametrize("inner", KEPT, ids=lambda inner: inner[:40])
def test_body_is_not_lost(inner):
    source = f"The Lake Park Today\n\n{LONG}\n\n{inner}\n\n{LONG}"
    lost = [s.text for s in read_text(source)[1] if s.kind == "furniture" and any(c.isdigit() for c in s.text)]
    assert not lost
    body = " ".join(s.text for s in read_text(source)[1] if s.kind != "furniture")
    assert inner.splitlines()[-1].strip()[-20:] in body


def test_page_number_and_running_head_are_cut_out_of_a_paragraph():
    page_end = "\n\n•\n\nParks Abroad - Notes\n\n11\n\n"
    source = f"Mission\n\n{LONG}\n\nThe markets on both sides of the sea offer{page_end}chances to all who are quick."
    clean, segments = read_text(source)
    found = [
        s for s in segments if s.text == "The markets on both sides of the sea offer chances to all who are quick."
    ]
    assert len(found) == 1
    span = clean.to_source(found[0].span)
    assert source[span.start : span.end].startswith("The markets") and source[span.start : span.end].endswith("quick.")


def test_levels_and_headings_in_force():
    segments = read_text(f"Two Parks\n\n1. Lake\n\n{LONG}\n\nWhat it costs\n\n{LONG}\n\n2. Hill\n\n{LONG}")[1]
    heads = {s.text: s for s in segments if s.kind == "heading"}
    assert {t: s.level for t, s in heads.items()} == {"Two Parks": 1, "Lake": 2, "What it costs": 3, "Hill": 2}
    under = [segments[s.heading].text for s in segments if s.kind == "sentence" and s.text.startswith("The park lies")]
    assert under == ["Lake", "What it costs", "Hill"]
    assert segments[heads["What it costs"].heading].text == "Lake"


PUBLISHED = [  # head of the article, EDTF
    ("Title Here\n\nAug 23, 2022 10:00 CST Updated 10:05\n\n", "2022-08-23"),
    ("Title Here\n\n2019-04-15 07:58:23\n\n", "2019-04-15"),
    ("园区新闻\n\n发布时间：2021年3月5日\n\n", "2021-03-05"),
    ("Title\n\nPublished: 5 May 2020\n\n", "2020-05-05"),
    ("园区新闻\n来源：某某日报 2020-01-02 09:26 字号：大 中 小\n\n", "2020-01-02"),
    ("Title\n\nBy Jane Doe | March 3rd, 2018\n\n", "2018-03-03"),
    ("Title\n\nBERLIN, 14 September 2021 - ", "2021-09-14"),
    ("Title\n\nMonday, 7 June 2010\n\n", "2010-06-07"),
    ("Title\n\n25/12/2015\n\n", "2015-12-25"),
    ("Title\n\n03/04/2020\n\n", "2020"),
    ("通知\n\n二〇二一年十二月三十一日\n\n", "2021-12-31"),
    ("Title\n\nOn 5 May 2020 the park was opened by the mayor. ", None),
    ("Report on Suzhou, 27-31 May 2013\n\n", None),
    ("Title\n\n31/02/2020\n\n", None),
    ("Title\n\n", None),
]


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row[0])
def test_published(row):
    source = row[0] + LONG + "\n\n" + LONG
    assert published_date(source, read_text(source)[1]) == row[1]


def test_a_notice_is_dated_at_its_foot():
    source = f"关于园区的通知\n\n{LONG_ZH}\n\n{LONG_ZH}\n\n某市人民政府\n二〇二一年三月五日\n"
    assert published_date(source, read_text(source)[1]) == "2021-03-05"


TITLES = [
    ("The Lake Park Today\n\n" + LONG, "The Lake Park Today"),
    ("Home The Lake Park Today\n\nThe Lake Park Today\n\n" + LONG, "The Lake Park Today"),
    ("Menu\nLog in\nHome > News\n\nThe Lake Park Today\n\n2019-01-01 10:00\n\n" + LONG, "The Lake Park Today"),
    ("It opened in 1994. " + LONG, "It opened in 1994."),
    ("", ""),
]


@pytest.mark.parametrize("row", TITLES, ids=lambda row: row[0][:30])
def test_title(row):
    assert title_of(read_text(row[0])[1], row[0]) == row[1]


ARTICLE_LANG = [
    (LONG, "en"),
    (LONG_ZH, "zh"),
    (LONG + "Locals call it 声谷.", "mixed"),
    (LONG_ZH + "GDP和IT企业众多，华为与Intel也在其中。", "zh"),
    (LONG_ZH + "\n\n" + LONG, "mixed"),
    ("", "en"),
]


@pytest.mark.parametrize("row", ARTICLE_LANG, ids=lambda row: row[0][-30:])
def test_article_lang(row):
    assert article_lang(read_text(row[0])[1]) == row[1]


HOSTILE = [
    "1" * 200_000,
    " " * 200_000,
    "\n" * 500_000,
    "•\n" * 20_000,
    "a\n" * 20_000,
    "- " * 100_000,
    "A. " * 30_000,
    '“"' * 50_000,
    "a" + "\u0301" * 100_000,
    "\u00ad" * 100_000,
    "Location: " * 10_000,
    "\u200f\u202e园" * 30_000,
    "👨\u200d👩\u200d👧 " * 20_000,
    "> " * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_hostile_text_ends(text):
    clean, segments = read_text(text)
    assert all(clean.text[s.span.start : s.span.end] == s.text for s in segments)


SOURCES = Path(os.environ.get("EXTRACT_SOURCES", Path(__file__).parents[2].parent / "shared" / "sources"))


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the five original articles are not here (EXTRACT_SOURCES)")
def test_originals_lose_no_prose():
    for path in sorted(SOURCES.glob("*.txt")):
        source = path.read_text("utf-8")
        segments = read_text(source)[1]
        assert title_of(segments, source)
        lost = [
            s for s in segments if s.kind == "furniture" and s.text.count(". ") >= 2 and s.index < len(segments) * 0.7
        ]
        assert not lost, path
