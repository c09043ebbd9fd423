"""Datelines, mastheads and signatures: what only dates a document is furniture, and tells its date."""

import pytest

from extract.text import published_date, read_text
from extract.text.dateline import dateline_end

LONG = (
    "The park lies on the southern bank of the river and lets offices, laboratories and workshops to young companies. "
    "Most of them came from the university next door, and a few from abroad. Rents have been stable for years. "
)
LONG_ZH = "园区位于江南岸，为初创企业提供办公室、实验室和厂房。大部分企业来自附近高校，少数来自境外。多年来租金保持稳定，政府每年给予补贴。" * 2

DATELINES = [  # the dateline, what follows
    ("PORT CITY, 14 September 2021 - ", "Pilots once raced biplanes here."),
    ("LAKETOWN, Ala., Feb. 21, 2019 -- ", "Vacancy fell."),
    ("Port City, 3 November 2014 – ", "The harbour authority said on Monday."),
    ("LAKETOWN, March 3, 2020 /NewsWire/ -- ", "Lake Park opened."),
    ("PORT CITY (Agency) -- ", "The council agreed."),
    ("Laketown, UK – ", "When the first tenants came there was mud."),
    ("新华社南京1月18日电 ", "江北新区管委会介绍。"),
    ("中新网海湾5月3日电", "园区扩建。"),
]
NO_DATELINES = [
    "Lake Park, Port City – the city of science – is growing.",
    "Lake Park - A Visit",
    "On 14 September 2021 the park opened - at last.",
    "In Port City, 3 May 2015 was a holiday.",
    "本报讯(记者 张某)1月16日,园区召开会议。",
    "园区于1月18日电力中断。",
]


@pytest.mark.parametrize("row", DATELINES, ids=lambda row: row[0])
def test_dateline(row):
    line, rest = row
    assert dateline_end((line + rest).rstrip()) in (len(line), len(line.rstrip()))
    segments = read_text(f"Lake Park Grows\n\n{line}{rest} {LONG if rest.isascii() else LONG_ZH}")[1]
    assert [s.text for s in segments if s.kind == "furniture"] == [line.strip()]


@pytest.mark.parametrize("text", NO_DATELINES)
def test_no_dateline(text):
    assert dateline_end(text) == 0


PUBLISHED = [  # head of the article, EDTF
    ("Title Here\nPosted by Ann B. on 3 Dec 2019\n\n", "2019-12-03"),
    ("Title Here\n\nSep 21, 2018, 6:05am EDT\n\n", "2018-09-21"),
    ("News Release\n\nEMBARGOED until 00.01 GMT, Tuesday 24 November 2015\n\n", "2015-11-24"),
    ("Notes of a Visit\nNotes for members, circulated 3 December 2018\n\n", "2018-12-03"),
    ("THE LAKE WIRE\nYour five minutes on the park. Issue 112, April 21, 2017\n\n", "2017-04-21"),
    ("关于工作安排的报告\n2017年2月8日在全区经济工作会议上\n\n", "2017-02-08"),
    ("Innovation Working Papers, No. 2018-07\n\nTwo Models of a Park\n\n", "2018"),
    ("Title Here\n\nSee section No. 12-07\n\n", None),
    ("Title Here\n\nThe fair on 3 May 2015 drew a crowd.\n\n", None),
]


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row[0])
def test_published_in_the_head(row):
    source = row[0] + (LONG_ZH if "报告" in row[0] else LONG) * 2
    assert published_date(source, read_text(source)[1]) == row[1]


FOOTS = [  # foot, EDTF, whether its line is furniture
    ("Port City, 12 February 1998\nAnna H. Lake\n", "1998-02-12", True),
    ("某市人民政府\n二〇一〇年六月十一日\n", "2010-06-11", True),
    ("Categories: parks | Last edited: 14 May 2020\n", "2020-05-14", False),
    ("3 May 1990\nFirst hall\n5 June 1995\nSecond hall\n", None, False),
]


@pytest.mark.parametrize("row", FOOTS, ids=lambda row: row[0])
def test_signed_at_the_foot(row):
    foot, edtf, furniture = row
    source = f"Review of the Year\n\n{LONG}\n\n{LONG}\n\n{foot}"
    segments = read_text(source)[1]
    if edtf:
        assert published_date(source, segments) == edtf
    dated = [s.kind for s in segments if s.text in foot.splitlines() and any(c.isdigit() or c in "〇" for c in s.text)]
    assert all((kind == "furniture") is furniture for kind in dated if furniture or kind != "furniture")


LINES = [  # a line of its own behind the text, whether it is furniture
    ("ALSO READ: Hill Park full at 12,000 sq ft", True),
    ("See also: 14 tenants leave", True),
    ("More: Hill Park adds 14 tenants", True),
    ("友情链接：某大学 访问量：482,913", True),
    ("More than 40 firms have come since.", False),
    ("Next year the park will add 14 tenants.", False),
]


@pytest.mark.parametrize("row", LINES, ids=lambda row: row[0])
def test_lines_to_other_stories(row):
    segments = read_text(f"Lake Park Grows\n\n{LONG}\n\n{LONG}\n\n{row[0]}\n")[1]
    assert {s.kind == "furniture" for s in segments if s.text in row[0]} == {row[1]}
