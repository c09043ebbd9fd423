"""What `extract gold check` finds: a small clean file, one row put in place of another, and what is said about it."""

import hashlib
import json
import re

import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter
from typer.testing import CliRunner

from extract.cli import gold
from extract.gold import check, hints, two_types
from extract.gold.cover import Cover, Lines
from extract.gold.numerals import numerals
from extract.gold.reckoning import Reckoning
from extract.gold.values import contradiction
from extract.model import SourceSpan
from extract.schema import Value

TEXT = """Harbour Science Park grows

Harbour Science Park (HSP) opened in 1994 on 12.5 hectares in Port City. By the end of 2019 it housed more than 330 companies,
about a third of them foreign. Rents come to €9 per m2. Port City Council owns 51% and Quay Bank 49%.
In 2020 HSP raised RMB 1.2 million for eight years. Li Bing, director of the park, calls it the third best address.
第二园区占地200亩，入驻企业三百家。港湾大学设在园内，约八千名学生。
Rents: 40 euros at the Quay Forum. The forum drew 55 guests at 14:30 on Line 4.
"""
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
COMPANIES = {"kind": "count", "number": "330", "of": "companies", "mod": "more_than"}
ROWS = {
    "head": {"gold": "1", "article": "a", "sha256": SHA, "annotator": "mei"},
    "park": {"entity": "hsp", "type": "PARK", "name": "Harbour Science Park"},
    "council": {"entity": "council", "type": "ORG", "name": "Port City Council"},
    "bank": {"entity": "bank", "type": "ORG", "name": "Quay Bank"},
    "city": {"entity": "city", "type": "PLACE", "name": "Port City"},
    "li": {"entity": "li", "type": "PERSON", "name": "Li Bing"},
    "uni": {"entity": "uni", "type": "ORG", "name": "港湾大学"},
    "forum": {"entity": "forum", "type": "EVENT", "name": "Quay Forum"},
    "m park": {"mention": "Harbour Science Park", "entity": "hsp", "at": "all"},
    "m hsp": {"mention": "HSP", "entity": "hsp", "at": [1, 2]},
    "m city": {"mention": "Port City", "entity": "city"},
    "m council": {"mention": "Port City Council", "entity": "council"},
    "m bank": {"mention": "Quay Bank", "entity": "bank"},
    "m li": {"mention": "Li Bing", "entity": "li"},
    "m uni": {"mention": "港湾大学", "entity": "uni"},
    "m forum": {"mention": "Quay Forum", "entity": "forum"},
    "1994": {"mention": "1994", "value": {"kind": "date", "edtf": "1994"}},
    "ha": {"mention": "12.5 hectares", "value": {"kind": "area", "number": "125000"}},
    "2019": {"mention": "the end of 2019", "value": {"kind": "date", "edtf": "2019-12~"}},
    "330": {"mention": "330 companies", "value": COMPANIES},
    "rent": {"mention": "€9", "value": {"kind": "money", "number": "9", "currency": "EUR", "per": "m2"}},
    "51": {"mention": "51%", "value": {"kind": "percent", "number": "51"}},
    "49": {"mention": "49%", "value": {"kind": "percent", "number": "49"}},
    "2020": {"mention": "2020", "value": {"kind": "date", "edtf": "2020"}},
    "rmb": {"mention": "RMB 1.2 million", "value": {"kind": "money", "number": "1200000", "currency": "CNY"}},
    "years": {"mention": "eight years", "value": {"kind": "duration", "iso": "P8Y"}},
    "rank": {"mention": "third best", "value": {"kind": "rank", "number": "3"}},
    "mu": {"mention": "200亩", "value": {"kind": "area", "number": "133333"}},
    "家": {"mention": "三百家", "value": {"kind": "count", "number": "300", "of": "企业"}},
    "名": {"mention": "八千名学生", "value": {"kind": "count", "number": "8000", "of": "学生", "mod": "approx"}},
    "euros": {"mention": "40 euros", "value": {"kind": "money", "number": "40", "currency": "EUR"}},
    "guests": {"mention": "55 guests", "value": {"kind": "count", "number": "55", "of": "guests"}},
    "f companies": {"fact": "companies", "subject": "hsp", "value": COMPANIES, "as_of": "2019-12~", "quote": "330 companies"},
    "f council": {"fact": "owned_by", "subject": "hsp", "object": "council", "value": {"kind": "percent", "number": "51"}, "quote": "51%"},
    "f bank": {"fact": "owned_by", "subject": "hsp", "object": "bank", "value": {"kind": "percent", "number": "49"}, "quote": "49%"},
    "f role": {"fact": "role", "subject": "li", "object": "hsp", "value": {"kind": "text", "text": "director"}, "quote": "director"},
    "f place": {"fact": "located_in", "subject": "hsp", "object": "city", "quote": "Port City"},
    "f alias": {"fact": "alias", "subject": "hsp", "value": {"kind": "text", "text": "HSP"}, "quote": "HSP"},
}


def said(tmp_path, changes, text=TEXT, name="a"):
    """Errors and hints with `changes` made to the rows by name; a list puts several rows in the place of one, None takes it out."""
    rows = []
    for row in (ROWS | changes).values():
        rows += [row] if isinstance(row, dict) else row or []
    path = tmp_path / f"{name}.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    return [str(one).removeprefix(f"{path}:").strip() for one in (*check(path, text, SHA)[1], *hints(path, text))]


def test_a_clean_file_says_nothing(tmp_path):
    assert said(tmp_path, {}) == []


def edit(name, /, **fields):
    return {name: ROWS[name] | fields}


def value(name, /, **fields):
    return edit(name, value=ROWS[name]["value"] | fields)


SLIPS = [  # what is wrong, the message with its line
    (edit("m bank", mention="Quay bank"), "13: `Quay bank` is not in the article as a word of its own; copy it exactly (line 4 has `Quay Bank`)"),
    (edit("m bank", mention="Quay Bnak"), "(line 4 has `Quay Bank`)"),
    (edit("330", mention="30 companies"), "it stands inside `330 companies,`"),
    (edit("m hsp", at=[1, 3]), "10: `HSP` occurs 2 times, not 3"),
    (edit("m hsp", at=0), '10: at: give a number from 1, a list of such numbers, or "all"'),
    (edit("bank", type="BANK"), "4: type: no type `BANK`; choose from: PARK"),
    (edit("city", type="PLACES"), "5: type: no type `PLACES`; did you mean `PLACE`?"),
    (edit("f bank", fact="owned_bye"), "35: no predicate `owned_bye`; did you mean `owned_by`?"),
    (edit("f bank", status="plan"), "35: status: no status `plan`; did you mean `planned`?"),
    (value("330", number="2e6 or so"), '20: value.count.number: `2e6 or so` is no number; write it out in digits'),
    (value("330", mode="approx"), "20: value.count.mode: no field `mode`; did you mean `mod`?"),
    (value("1994", edtf="1994/5"), "write it as EDTF"),
    (value("1994", kind="dates"), "17: value: no kind of value `dates`; did you mean `date`?"),
    ({"1994": {"mention": "1994", "value": {"edtf": "1994"}}}, "17: value: the value has no `kind`"),
    ({"park": {"entity": "hsp", "type": "PARK"}}, "2: name: the field is missing"),
    (edit("m bank", entity="bnak"), "13: no entity row for `bnak`; did you mean `bank`?"),
    (value("330", number="303"), "20: `330 companies`: the words say 330, the value 303"),
    (value("330", number="3300"), "the words say 330, the value 3300"),
    (value("rmb", number="12000000"), "the words say 1.2 million, the value 12000000"),
    (value("rmb", currency="USD"), "the words say `RMB`, the currency is USD; write CNY"),
    (value("euros", currency="CNY"), "31: `40 euros`: the words say `euros`"),
    (value("ha", number="12500"), "18: `12.5 hectares`: the words say 12.5"),
    (value("mu", number="200"), "28: `200亩`: the words say 200"),
    (value("家", number="3000"), "29: `三百家`: the words say 三百"),
    (value("years", iso="P8M"), "the words say eight years, the value `P8M`"),
    (value("years", iso="P9Y"), "the words say eight years, the value `P9Y`"),
    (value("1994", edtf="1995"), "the words say 1994, the value `1995`"),
    (value("51", number="15"), "the words say 51, the value 15"),
    (edit("f council", value={"kind": "percent", "number": "15"}), '34: the fact says {"number":"15"}, the label under its quote (line 22)'),
    (edit("f bank", quote="Quay Bank"), "35: quote `Quay Bank` holds no labelled percent"),
    (edit("f companies", quote="331"), "33: quote `331` occurs 0 times"),
    (edit("f companies", as_of="2008"), "33: the year 2008 of `2008` is nowhere in the article"),
    (edit("f companies", as_of="2019"), "33: hint: no DATE label has the value `2019` of `as_of`"),
    (edit("f companies", subject="li"), "33: `companies` takes PARK, ORG, PLACE, EVENT as subject; `li` is PERSON"),
    (edit("f place", object="hsp"), "37: `hsp` is subject and object"),
    (edit("f place", quote="Li Bing"), "37: hint: quote `Li Bing` names neither `hsp` nor `city`"),
    (edit("f place", quote="1994"), "37: hint: quote `1994` is a value, the fact carries none"),
    (edit("f role", value={"kind": "text", "text": "chairman"}), "36: `chairman` is not in the article"),
    (edit("f role", quote="Li Bing"), "36: hint: `director` is not in the quote"),
    (edit("f alias", subject="bank"), "38: hint: `HSP` is labelled as `hsp`, not `bank`"),
    ({"m bank": None}, "4: entity `bank` has no mention"),
    ({"m bank": None}, "34: object `bank` has no mention"),
    ({"m bank": None}, "4: hint: `Quay Bank` also stands unlabelled, occurrence 1 of 1, article line 4"),
    ({"f bank": [ROWS["f bank"], ROWS["f bank"]]}, "36: same fact as line 35"),
    ({"m bank": [ROWS["m bank"], ROWS["m bank"]]}, "14: `Quay Bank` at 1 is labelled in line 13 already"),
    ({"bank": [ROWS["bank"], ROWS["bank"]]}, "5: entity `bank` again (line 4)"),
    (edit("bank", name="Quai Bank"), "4: name `Quai Bank` is nowhere in the article"),
    (edit("m council", mention="Council"), "12: hint: `Council` stands inside `Port City Council`"),
    (edit("uni", type="PERSON"), "15: `港湾大学` reads like a body (ORG) but its entity `uni` is PERSON"),
    (edit("forum", type="PLACE"), "16: `Quay Forum` reads like an event (EVENT)"),
    (edit("park", type="PERSON"), "reads like a park (PARK)"),
    (edit("m forum", mention="the Quay Forum"), "16: `the Quay Forum`: `the` stays outside the label"),
    (edit("330", mention="more than 330 companies"), "20: `more than 330 companies`: `more than` stays outside"),
    (edit("51", mention="51"), "22: `51` is cut short: `%` belongs to it"),
    (edit("rmb", mention="RMB 1.2"), "25: `RMB 1.2` is cut short: `million` belongs to it"),
    (edit("rent", mention="9"), "21: `9` is cut short: `€` belongs to it"),
    ({"330": {"mention": "330 companies", "value": {k: v for k, v in COMPANIES.items() if k != "mod"}}},
     "20: hint: `more than` beside `330 companies` means more_than; the value has no `mod`"),
    (value("名", mod="at_most"), "30: hint: `约` beside `八千名学生` means approx; the value has `at_most`"),
    (edit("m hsp", at=1), "10: hint: `HSP` also stands unlabelled, occurrence 2 of 2, article line 5"),
    ({"m hsp": [edit("m hsp", at=1)["m hsp"], {"mention": "HSP", "entity": "bank", "at": 2}]}, "11: hint: `HSP` is entity `bank` (ORG) here and `hsp` (PARK) in line 10"),
    ({"guests": None}, "hint: `55` without a label, article line 7"),
    ({"家": None}, "hint: `三百` without a label, article line 6"),
    ({"head": [ROWS["head"], {"left": "56", "why": "list number"}]}, "2: `56` is not in the article"),
    ({"head": [ROWS["head"], {"left": "55 guests", "why": "rhetoric"}]}, "33: `55 guests` is labelled and left unlabelled"),
    ({"head": [ROWS["head"], {"left": "55"}]}, "2: why: the field is missing"),
]


@pytest.mark.parametrize(("changes", "message"), SLIPS, ids=[message[:50] for _, message in SLIPS])
def test_a_slip_is_told(tmp_path, changes, message):
    found = said(tmp_path, changes)
    assert any(one.startswith(message) if re.match(r"\d+: ", message) else message in one for one in found), found


def test_owners_above_a_hundred(tmp_path):
    text = TEXT.replace("Bank 49%", "Bank 59%")
    sha = hashlib.sha256(text.encode()).hexdigest()
    changes = {"head": ROWS["head"] | {"sha256": sha}, "49": {"mention": "59%", "value": {"kind": "percent", "number": "59"}},
               "f bank": ROWS["f bank"] | {"value": {"kind": "percent", "number": "59"}, "quote": "59%"}}
    assert any("the owners of `hsp` hold 110 % together" in one for one in said(tmp_path, changes, text))


@pytest.mark.parametrize("row", [
    {"left": "55", "why": "rhetoric"}, {"left": "55", "at": "all", "why": "rhetoric"}, {"left": "55", "at": [1], "why": "rhetoric"},
    {"left": "Rents: 40", "line": True, "why": "furniture"},
])
def test_a_left_row_gives_the_reason(tmp_path, row):
    unlabelled = {"guests": None, "euros": None}
    assert any("`55`" in one for one in said(tmp_path, unlabelled))
    found = said(tmp_path, unlabelled | {"head": [ROWS["head"], row]})
    assert not any("`55`" in one for one in found) and bool(found) != bool(row.get("line"))  # 40 stands on the same line


def test_one_name_of_two_types_across_files(tmp_path):
    said(tmp_path, {}, name="a")
    said(tmp_path, {"bank": ROWS["bank"] | {"type": "PARK"}}, name="b")
    said(tmp_path, {}, name="c")
    laid = [(path, check(path, TEXT, SHA)[0]) for path in sorted(tmp_path.glob("*.jsonl"))]
    assert [str(one).removeprefix(str(tmp_path)) for one in two_types(laid)] == [f"/b.jsonl:13: hint: `Quay Bank` is PARK here and ORG in {tmp_path}/a.jsonl:13"]


NO_LABEL_NEEDED = [
    "The 5G lab and COVID-19", "Call +49 30 1234 5678 or 0411-84790000", "at 14:30", "Phase 2 and Table 3", "三分之一", "第16届", "1. First\n2) Second", "a 31-year-old",
    "see www.harbour.example/2019/55", "12 km away", "Line 4", "the \"3551\" plan", "浏览次数:1327", "百度", "一些",
    "李冰今年40岁", "She says he's 70.", "A man aged 40 came", "a 40-year-old", "Ann Lee, 45, came", "Ann Lee, then 26, came", "90 yards off", "a 7 kms walk",
    "a clear height of 12.5 m", "halls 12.5 m high", "全长300多公里", "上午9時30分", "14点开会", "分機 12", "tel. 0411, ext. 12",
    "BAY TOWN, Aug 12 — It rained", "BAY TOWN, 12 August (Bay News) - It rained", "新湾社北京3月4日电", "edition: spring 2019", "The Spring 2019 collection",
    "Page 3 of 12", "Phases 1 and 2", "共12页", "股票代码:600123", "海湾股份(600123)", "a Fortune 500 company", "阅读(1327)", "Views (1,327)", "take Bus 28",
    "Hafenstraße 12, Bay Town", "28路公交", "中山路18号", "Ref: 15/184", "from 00.01 GMT",
]
LABEL_NEEDED = [  # look-alikes of the reasons above
    ("he is 70 per cent sure", "70"), ("Of those aged, 4000 came", "4000"), ("then 26 companies came", "26"), ("Bay Town, 45 firms", "45"), ("a further €30 m from the fund", "30 m"),
    ("全园300多家", "300"), ("2012時代", "2012"), ("In August 12 came — it rained", "12"), ("a collection of 2019 tools", "2019"), ("Phase 2, 40 firms", "40"), ("of 12 pages", "12"),
    ("a fortune of 500 coins", "500"), ("they arrived by bus 28 at once", "28"), ("in Quay Street 12 firms", "12"), ("阅读13本书", "13"), ("海湾股份(2,600)", "2,600"),
]


@pytest.mark.parametrize(("words", "number"), LABEL_NEEDED)
def test_numbers_that_only_look_as_if_they_had_a_reason(tmp_path, words, number):
    text = TEXT + words + "\nQuay Bank again.\n"
    changes = {"head": ROWS["head"] | {"sha256": hashlib.sha256(text.encode()).hexdigest()}, "m bank": ROWS["m bank"] | {"at": "all"}}
    assert any(f"`{number}`" in one and "without a label" in one for one in said(tmp_path, changes, text))


@pytest.mark.parametrize("words", NO_LABEL_NEEDED)
def test_numbers_with_a_reason_of_their_own(tmp_path, words):
    text = TEXT + words + "\nQuay Bank again.\n"
    changes = {"head": ROWS["head"] | {"sha256": hashlib.sha256(text.encode()).hexdigest()}, "m bank": ROWS["m bank"] | {"at": "all"}}
    assert not any("without a label" in one for one in said(tmp_path, changes, text))


@pytest.mark.parametrize(("words", "number"), [
    ("1.2亿", 120000000), ("三百", 300), ("16万8千", 168000), ("1萬3,000", 13000), ("一点九亿", 190000000), ("300余亿", 30000000000), ("两个亿", 200000000),
    ("1 083", 1083), ("12'500", 12500), ("half a dozen", 6), ("two hundred and fifty", 250), ("4 lakh", 400000), ("1 thousand million", 10**9), ("二〇一二", 2012),
    ("三千来万", 30000000), ("七八", 7), ("七八", 8), ("三四十", 30), ("三四十", 40), ("十七八", 18), ("二三十万", 300000), ("2 lakh crore", 2 * 10**12),
    ("two lakh crore", 2 * 10**12), ("Rs 500 cr", 5 * 10**9), ("3 myriads", 30000), ("1.4bil", 1400000000), ("5 m2", 5), ("12km2", 12),
    ("５３", 53), ("1万亿", 10**12), ("1 兆 2,345 億", 1234500000000), ("forty-two thousand", 42000),
])
def test_numbers_are_read(words, number):
    assert [number in one.readings for one in numerals(words)] == [True]


@pytest.mark.parametrize(("words", "number"), [("七八", 78), ("三四十", 340), ("二〇一二", 1), ("三千来自", 30000000), ("m2", 2), ("lac Léman", 100000)])
def test_numbers_that_the_words_do_not_say(words, number):
    assert not any(number in one.readings for one in numerals(words))


def money(number):
    return {"kind": "money", "number": number, "currency": "CNY"}


def area(number):
    return {"kind": "area", "number": number}


def count(number, **fields):
    return {"kind": "count", "number": number, "of": "人"} | fields


def duration(iso):
    return {"kind": "duration", "iso": iso}


@pytest.mark.parametrize(("words", "right", "wrong"), [
    ("六平方公里半", area("6500000"), area("6000000")), ("三年半", duration("P3Y6M"), duration("P3Y")), ("三年半", duration("P42M"), duration("P36M")),
    ("two and a half years", duration("P2Y6M"), duration("P2Y")), ("2.5 years", duration("P2Y6M"), duration("P2Y5M")),
    ("六家半导体", count("6"), count("6.5")), ("七八个", count("7", max="8"), count("78")), ("三亿半元", money("350000000"), money("300000000")),
    ("six and a half hectares", area("65000"), area("60000")), ("5.4 m2", area("5"), area("6")), ("5 m2", area("5"), area("2")),
    ("3.5 mu", area("2333"), area("2334.5")), ("RMB 2 lakh crore", money("2000000000000"), money("200000")),
])
def test_values_and_their_words(words, right, wrong):
    read = TypeAdapter(Value).validate_python
    assert contradiction(words, read(right), words) is None
    assert contradiction(words, read(wrong), words)


@pytest.mark.parametrize(("text", "year", "given"), [
    ("到十二五末", 2015, True), ("到十二五末", 2016, False), ("十三五期间", 2016, True), ("“九五”期间", 1996, True), ("第十二个五年规划", 2011, True), ("这份十五年规划", 2001, False),
    ("by the end of the 12th Five-Year Plan", 2015, True), ("by the end of the 12th Five-Year Plan", 2020, False), ("the Tenth Five-Year Plan", 2001, True),
    ("the 12th and 13th Five-Year Plans", 2020, True), ("a five-year plan", 2015, False), ("the 12th plan", 2015, False),
    ("twenty years ago", 1989, True), ("ten months earlier", 1989, True), ("三年前", 1989, True), ("十多年以后", 1989, True), ("for twenty years", 1989, False),
    ("2012年后", 1989, False), ("二〇一二年后", 1989, False), ("九五年", 1995, True), ("in 2Q25", 2025, True), ("二〇一二年", 2012, True), ("３０", 2030, False),
])
def test_years_that_follow_from_the_words(text, year, given):
    assert Reckoning(text).gives(str(year)) is given


@pytest.mark.parametrize(("text", "as_of", "given"), [
    ("twenty years ago", "1999", True), ("twenty years", "1999", False), ("", "2010-03/2012", True), ("", "2010-03/2013", False), ("", "2014-06", True), ("", "2014-06~", True),
    ("", "2014-05", False), ("期末", "2012-12~", True), ("", "2012-12~", False), ("at year-end", "2012-12", True), ("截至公告日，2017年", "2017", True),
    ("公告，2017年", "2017", False), ("截至公告日", "2017", False), ("十二五末", "2015", True), ("", "2012", True),
])
def test_dates_that_follow_from_the_labels(text, as_of, given):
    assert Reckoning(text).dates(as_of, {"2012", "2010-03", "2014-04/2014-06"}) is given


@given(st.text("十二五年规划末前后個月 12th Five-Yearplnago第九“”", max_size=40), st.integers(1000, 2999))
def test_years_of_any_text_are_reckoned_without_a_stumble(text, year):
    assert Reckoning(text).gives(str(year)) in (True, False)


OWN = [  # text that is added, the rows that go with it, what may not or must be said
    ("Lloyd's met.", [{"entity": "l", "type": "ORG", "name": "Lloyd's"}, {"mention": "Lloyd's", "entity": "l"}], "stays outside", False),
    ("Lloyd’s of Bay Town met.", [{"entity": "l", "type": "ORG", "name": "Lloyd's of Bay Town"}, {"mention": "Lloyd’s", "entity": "l"}], "stays outside", False),
    ("Lloyd's park met.", [{"entity": "l", "type": "ORG", "name": "Lloyd"}, {"mention": "Lloyd's", "entity": "l"}], "stays outside", True),
    ("It adds up to RMB 10 bn.", [{"mention": "RMB 10 bn", "value": money("10000000000")}], "`up to`", False),
    ("It adds firms of up to RMB 10 bn.", [{"mention": "RMB 10 bn", "value": money("10000000000")}], "`up to`", True),
    ("It takes up to 50 firms.", [{"mention": "50 firms", "value": count("50")}], "`up to`", True),
    ("Ann Lee, head of Port City office.", [
        {"entity": "a", "type": "PERSON", "name": "Ann Lee"}, {"mention": "Ann Lee", "entity": "a"}, {"mention": "Port City", "entity": "city", "at": 3},
        {"fact": "role", "subject": "a", "object": "bank", "value": {"kind": "text", "text": "head of Port City office"}, "quote": "head of Port City office"}],
     "names neither", False),
    ("Ann Lee, head, Port City.", [
        {"entity": "a", "type": "PERSON", "name": "Ann Lee"}, {"mention": "Ann Lee", "entity": "a"}, {"mention": "Port City", "entity": "city", "at": 3},
        {"fact": "role", "subject": "a", "object": "bank", "value": {"kind": "text", "text": "head"}, "quote": "head, Port City"}], "names neither", True),
]


@pytest.mark.parametrize(("words", "rows", "message", "told"), OWN, ids=[words for words, *_ in OWN])
def test_rows_beside_their_look_alikes(tmp_path, words, rows, message, told):
    text = TEXT + words + "\n"
    found = said(tmp_path, {"head": ROWS["head"] | {"sha256": hashlib.sha256(text.encode()).hexdigest()}, "f alias": [ROWS["f alias"], *rows]}, text)
    assert any(message in one for one in found) is told, found


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=12), st.integers(0, 41), st.integers(1, 10))
def test_what_spans_cover(pairs, start, chars):
    spans = [SourceSpan(at, at + size) for at, size in pairs]
    assert Cover(60, spans).meets(start, start + chars) is any(one.start < start + chars and max(one.start, start) < one.end for one in spans)


@given(st.text("a\n", max_size=30), st.integers(0, 29))
def test_lines_are_counted(text, at):
    at = min(at, len(text))
    assert (Lines(text).number(at), Lines(text).start(at)) == (text.count("\n", 0, at) + 1, text.rfind("\n", 0, at) + 1)


@given(st.text("0123456789.,， 万亿千百十三两点余个-'mkB$€%元年月日/:第()\n one hundred millio", max_size=60))
def test_numbers_of_any_text_are_read_without_a_stumble(words):
    for one in numerals(words):
        assert words[one.start:one.end] == one.text and all(number.is_finite() for number in one.readings)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.sampled_from([name for name in ROWS if name != "head"]), st.sampled_from(["mention", "quote", "at", "entity", "subject", "as_of", "name", "value"]),
       st.text(max_size=12) | st.integers(-3, 3) | st.none() | st.lists(st.integers(-1, 3), max_size=3))
def test_any_field_of_any_row_may_be_wrong(tmp_path, name, field, content):
    assert all(isinstance(one, str) for one in said(tmp_path, {name: ROWS[name] | {field: content}}))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text("HSP 19945%.三百家园€\n", max_size=80))
def test_any_article_may_stand_under_a_file(tmp_path, text):
    for one in said(tmp_path, {}, text):
        assert "\n" not in one.replace("\\n", "") or "`" in one


def test_hints_count_only_when_strict(tmp_path):
    said(tmp_path, {"guests": None})
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    app = typer.Typer()
    gold.register(app)
    command = ["gold", "check", str(tmp_path / "a.jsonl"), "--corpus", str(tmp_path)]
    lax, strict = (CliRunner().invoke(app, command + more) for more in ([], ["--strict"]))
    assert (lax.exit_code, strict.exit_code) == (0, 1)
    assert "a.jsonl: hint: `55` without a label, article line 7" in lax.output and "0 to mend, 1 to look at" in lax.output
