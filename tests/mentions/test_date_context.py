"""Dates that lean on the article: the year left out, last year, 次年, mixed text; and the promises of the finder."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.mentions import date
from extract.model import CleanSpan, Passage, Segment
from extract.schema.edtf import is_edtf
from extract.values import ValueReader


def segment(text: str, lang: str = "", index: int = 0, paragraph: int = 0) -> Segment:
    if not lang:
        chinese = sum("一" <= c <= "鿿" for c in text)
        lang = "zh" if chinese > 6 else "mixed" if chinese else "en"
    return Segment(index, CleanSpan(0, len(text)), text, "sentence", lang, paragraph)  # type: ignore[arg-type]


def passage(text: str, published: str | None = None, before: tuple[str, ...] = (), apart: bool = False) -> Passage:
    earlier = tuple(segment(t, index=i, paragraph=0) for i, t in enumerate(before))
    this = segment(text, index=len(before), paragraph=1 if apart else 0)
    return Passage(this, published=published, year=published[:4] if published else None, before=earlier)


def shown(p: Passage) -> list[tuple[str, str]]:
    text = p.segment.text
    return [(text[f.span.start : f.span.end], f.value.edtf) for f in date.find(p) if f.value and f.value.kind == "date"]


def left(p: Passage) -> list[str]:
    return [p.segment.text[a:b] for a, b in date.unresolved(p)]


PUBLISHED = "2019-04-15"
RESOLVED = [  # text, span, edtf, by the date of publication above
    ("Sales fell last year.", "last year", "2018"),
    ("It will open next year.", "next year", "2020"),
    ("This year's budget is small.", "This year", "2019"),
    ("It turned 30 this month.", "this month", "2019-04"),
    ("It opened last month.", "last month", "2019-03"),
    ("The law came in April last year.", "April last year", "2018-04"),
    ("The law came on 5 May of last year.", "5 May of last year", "2018-05-05"),
    ("It opened last June.", "last June", "2018-06"),
    ("It opened last February.", "last February", "2019-02"),
    ("It opens this June.", "this June", "2019-06"),
    ("It opened late last year.", "late last year", "2018-12~"),
    ("It opened at the end of last year.", "the end of last year", "2018-12~"),
    ("It grew in the first half of this year.", "first half of this year", "2019-01/2019-06"),
    ("It closed last summer.", "last summer", "2018-06/2018-08"),
    ("It will be full by the end of the year.", "the end of the year", "2019-12~"),
    ("On March 3 the hall opened.", "March 3", "2019-03-03"),
    ("园区去年新增企业20家。", "去年", "2018"),
    ("今年3月园区扩建。", "今年3月", "2019-03"),
    ("今年以来新增20家。", "今年", "2019"),
    ("去年底园区扩建。", "去年底", "2018-12~"),
    ("去年年底园区扩建。", "去年年底", "2018-12~"),
    ("明年初交付使用。", "明年初", "2020-01~"),
    ("前年迁入园区。", "前年", "2017"),
    ("今年上半年产值下降。", "今年上半年", "2019-01/2019-06"),
    ("今年一季度产值下降。", "今年一季度", "2019-01/2019-03"),
    ("上月完成验收。", "上月", "2019-03"),
    ("本月完成验收。", "本月", "2019-04"),
    ("产值比上年增长。", "上年", "2018"),
    ("3月5日举行签约仪式。", "3月5日", "2019-03-05"),
    ("年底前完工交付使用。", "年底", "2019-12~"),
    ("去年10月至今年2月停工。", "去年10月至今年2月", "2018-10/2019-02"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), RESOLVED, ids=[row[0] for row in RESOLVED])
def test_date_resolved_by_publication(text: str, words: str, edtf: str) -> None:
    assert shown(passage(text, PUBLISHED)) == [(words, edtf)]


@pytest.mark.parametrize("text", [t for t, w, _ in RESOLVED if not any(c.isdigit() for c in w) and "opens" not in t])
def test_date_relative_without_anchor_goes_to_the_ledger(text: str) -> None:
    p = passage(text)
    assert shown(p) == [] and len(left(p)) == 1


BY_TEXT = [  # the last date of the text, after the sentences before it
    ((), "It opened in 1991. In the same year it grew.", ("same year", "1991")),
    ((), "It opened in 1991 and the following year it grew.", ("following year", "1992")),
    ((), "It opened in May 1991 and in June of the same year it grew.", ("June of the same year", "1991-06")),
    (("It opened in 1991.",), "It doubled in the same year.", ("same year", "1991")),
    (("It was planned in 2016.",), "In April of that year the rule came.", ("April of that year", "2016-04")),
    ((), "园区1990年10月起步,次年3月获批。", ("次年3月", "1991-03")),
    ((), "园区1990年起步,翌年6月获批。", ("翌年6月", "1991-06")),
    ((), "园区1990年起步,同年底获批。", ("同年底", "1990-12~")),
    ((), "园区1990年起步,当年获批。", ("1990年", "1990")),  # 当年 only repeats it
    ((), "园区1990年起步,当年6月获批。", ("当年6月", "1990-06")),
    ((), "2020年产值千亿元,比上年增长4%。", ("上年", "2019")),
    (("园区1990年起步。",), "同年,首家企业迁入园区。", ("同年", "1990")),
    ((), "2020年实现产值千亿元,低于年初提出的目标。", ("年初", "2020-01~")),
    (("In 2013 the park was founded.",), "In May the first tenant came.", ("May", "2013-05")),
    (("Delegation report, 27-31 May 2013",), "Visit on 28/05 10:00 to the park.", ("28/05", "2013-05-28")),
    ((), "In 2014 the fair ran from 5 March to 8 March.", ("5 March to 8 March", "2014-03-05/2014-03-08")),
]


@pytest.mark.parametrize(("before", "text", "last"), BY_TEXT, ids=[row[1] for row in BY_TEXT])
def test_date_resolved_by_the_text(before: tuple[str, ...], text: str, last: tuple[str, str]) -> None:
    assert shown(passage(text, before=before))[-1] == last


def test_date_year_of_the_paragraph_before_that_of_the_article() -> None:
    before = ("The airfield opened in 1909.",)
    text, of_text, of_article = "On 14 September it opened.", "1909-09-14", "2021-09-14"
    assert shown(passage(text, "2021-09-20", before)) == [("14 September", of_text)]
    assert shown(passage(text, "2021-09-20", before, apart=True)) == [("14 September", of_article)]
    assert shown(passage(text, None, before, apart=True)) == [("14 September", of_text)]
    assert shown(passage(text, "2021-09-20", ("By 2030 it wants 40 firms.",))) == [("14 September", of_article)]


MIXED = [
    ("Cosmo Park成长工场 opened in 2013 and moved on 3 May 2015.", [("2013", "2013"), ("3 May 2015", "2015-05-03")]),
    ("园区2013年开园,Q3 2018营收翻番。", [("2013年", "2013"), ("Q3 2018", "2018-07/2018-09")]),
    ("Founded 1992年3月 in Suzhou.", [("1992年3月", "1992-03")]),
]


@pytest.mark.parametrize(("text", "expected"), MIXED, ids=[row[0] for row in MIXED])
def test_date_mixed(text: str, expected: list[tuple[str, str]]) -> None:
    assert shown(passage(text)) == expected


def test_date_month_first_in_an_american_article() -> None:
    text = "Offers by 3/4/2015 only."
    assert shown(Passage(segment(text), place="US")) == [("3/4/2015", "2015-03-04")]
    assert shown(Passage(segment(text), place="GB")) == [("3/4/2015", "2015-04-03")]


WORDS = [
    "2012", "1990s", "年", "月", "日", "3", "5", "12", "去年", "次年", "May", "Nov.", "march", "-",
    "–", "至", "到", "/", ".", ",", "(", ")", "the", "end", "of", "last", "year", "Q3",
    "first", "half", "of", "十三五", "期间", "世纪", "年代", "九八", "二〇", "00", "31", "底", "初", "中",
    "between", "and", "from", "to", "年度", "20", "FY", "'", "“", "”", "%", "季度", "前", "上半年",
    "13th", "Five-Year", "Plan", "period",
]
PIECES = st.lists(st.sampled_from(WORDS), max_size=14)
PUBLICATIONS = st.sampled_from([None, "2019", "2019-04-15"])


@settings(max_examples=300, deadline=None)
@given(PIECES, st.sampled_from(["", " "]), st.sampled_from(["en", "zh", "mixed"]), PUBLICATIONS)
def test_date_promises_hold_for_any_text(pieces: list[str], glue: str, lang: str, published: str | None) -> None:
    text = glue.join(pieces)
    p = Passage(segment(text, lang), published=published)
    end = 0
    for found in date.find(p):
        assert end <= found.span.start < found.span.end <= len(text)
        assert text[found.span.start : found.span.end].strip() == text[found.span.start : found.span.end]
        assert found.value is not None and found.value.kind == "date" and is_edtf(found.value.edtf)
        assert 0 < found.confidence <= 1 and found.by in ("date.en", "date.zh")
        end = found.span.end
    for start, stop in date.unresolved(p):
        assert 0 <= start < stop <= len(text)


HOSTILE = [
    "1", " ", "2012 ", "2012-", "2012年", "1/2", "May ", "年", "3月", "十", "the end of ", "九", "(", "- ",
    "Jan-", "year ", "90年代",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("lang", ["en", "zh", "mixed"])
def test_date_time_grows_with_length(piece: str, lang: str) -> None:
    text = piece * (100_000 // len(piece))
    started = time.process_time()
    for _ in date.find(Passage(segment(text, lang), published=PUBLISHED)):
        pass
    assert time.process_time() - started < 12, "a pattern is not linear"


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01", "2023-02-30"])
def test_days_beyond_the_calendar_stay_unresolved(published: str) -> None:
    text = "It opened last week, and will close next Friday or the day after yesterday. 次日再开。"
    assert all(row.text == text[row.start:row.end] for row in ValueReader().read("a", text, published))
