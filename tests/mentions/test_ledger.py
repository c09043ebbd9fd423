"""Every number that became no mention has exactly one reason."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from value_rows import passage

from extract.mentions import area, count, duration, ledger, money, percent, rank
from extract.mentions.choose import choose
from extract.model import Found, Passage

ROWS = [  # text, the number left over, its reason
    ("1. Where we went", "1", "list_number"),
    ("(3) Costs", "3", "list_number"),
    ("2、园区概况", "2", "list_number"),
    ("Doors open at 09:30 sharp", "30", "time_of_day"),
    ("会议9:30开始", "9", "time_of_day"),
    ("One stop on line 5G", "5", "identifier"),
    ("made under ISO9001 rules", "9001", "identifier"),
    ('the "3551" plan goes on', "3551", "identifier"),
    ("see http://www.park12.cn/a", "12", "identifier"),
    ("call 0512-62871234 now", "62871234", "identifier"),
    ("PM2.5 levels fell", "5", "identifier"),
    ("世界500强落户", "500", "identifier"),
    ("two models exist", "two", "rhetorical"),
    ("these three parks", "three", "rhetorical"),
    ("一家企业", "一", "rhetorical"),
    ("两个方面", "两", "rhetorical"),
    ("about 1/3 of it", "1", "fraction"),
    ("约3分之1", "3", "fraction"),
    ("about 15 km from town", "15", "bare_number"),
    ("输送200兆瓦", "200", "bare_number"),
    ("last 5", "5", "unresolved_date"),
    ("in 2012", "2012", "unresolved_date"),
]
ROOMS = (money, area, percent, rank, duration, count)


def chosen(one: Passage) -> list[Found]:
    return list(choose([found for room in ROOMS for found in room.find(one)]))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_reason(row: tuple[str, str, str]) -> None:
    one = passage(row[0])
    left = [(row[0][start:end], reason) for start, end, reason in ledger.reasons(one, one.numerals, chosen(one))]
    assert (row[1], row[2]) in left


def check(text: str) -> None:
    one = passage(text, lang="mixed")
    kept = chosen(one)
    rows = list(ledger.reasons(one, one.numerals, kept))
    spans = sorted([(f.span.start, f.span.end) for f in kept] + [(start, end) for start, end, _ in rows])
    for run in re.finditer(r"\d+", text):
        assert sum(start < run.end() and run.start() < end for start, end in spans) >= 1, (text, run)
        assert sum(start < run.end() and run.start() < end for start, end, _ in rows) <= 1, (text, run)
    assert all(a[1] <= b[0] for a, b in pairwise(rows))


@given(st.text(alphabet="0123456789,. -:/()万亿百十两余几第年月日分之点家个人亩元%$€abmk RMBhaplan", max_size=80))
def test_no_digit_vanishes(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text", ["RMB 5 million for 30 firms at 09:30 in 2012, 24/7, A4, 3551", "第3批20家企业投资1.2亿元，占地200亩，增长5%"]
)
def test_no_digit_of_a_sentence_vanishes(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "line",
    ["1" * 300_000, "1 " * 30_000, "1/3 " * 20_000, "3家，" * 20_000, "a year " * 20_000, "$1 to " * 15_000, "a.b/" * 30_000],
    ids=["ones", "digits", "fractions", "counts", "years", "dollars", "paths"],
)
def test_hostile_lines_do_not_hang(line: str) -> None:
    one = passage(line, lang="mixed")
    kept = [found for room in ROOMS for found in room.find(one)]
    assert len(list(ledger.reasons(one, one.numerals, kept))) >= 0
