"""The guideline's own examples hold: its gold file checks clean, the words of its tables are read as it says."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from extract.gold import check, hints
from extract.gold.rows import GoldMention
from extract.gold.values import contradiction
from extract.schema import Value
from extract.schema.edtf import is_edtf
from extract.schema.predicates import NAME_TYPES, PREDICATES, VALUE_TYPES

GUIDELINE = (Path(__file__).resolve().parents[2] / "gold" / "guideline.md").read_text(encoding="utf-8")
ARTICLE = """Harbour Science Park (HSP)
Related stories: HSP in 1994, 20 cranes for sale
1. Nobody came in 1994; today HSP houses 330 companies.
3. Port City Council holds 51% of Harbour Science Park (see 3 above).
"""


def example():
    """The rows of the guideline's example file."""
    block = re.search(r"```jsonl\n(.*?)```", GUIDELINE, re.DOTALL)
    return [json.loads(line) for line in block[1].splitlines()]


def tables():
    """The rows of the guideline's tables whose first cell is a type: (type, cells)."""
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in GUIDELINE.splitlines() if line.startswith("| ")]
    return [(cells[0].strip(), cells[1:]) for cells in rows if cells[0].strip() in (*NAME_TYPES, *VALUE_TYPES)]


def test_the_example_checks_clean(tmp_path):
    rows = example()
    rows[0]["sha256"] = hashlib.sha256(ARTICLE.encode()).hexdigest()
    path = tmp_path / "harbour-park.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    article, errors = check(path, ARTICLE, rows[0]["sha256"])
    assert [*errors, *hints(path, ARTICLE)] == []
    assert len(article.labels) == sum("mention" in row for row in rows) + 2  # HSP and the park's name have two labels each
    without = [row for row in rows if "left" not in row]
    path.write_text("\n".join(json.dumps(row) for row in without), encoding="utf-8")
    assert any("`3` without a label" in str(one) for one in hints(path, ARTICLE))
    assert any("`1994`, `20` without a label" in str(one) for one in hints(path, ARTICLE))


def test_the_tables_name_every_type():
    assert sorted(type_ for type_, _ in tables()) == sorted((*NAME_TYPES, *VALUE_TYPES))


@pytest.mark.parametrize("text", re.findall(r"`(\{\"kind\".*?\})`", GUIDELINE))
def test_values_in_the_guideline_are_values(text):
    assert TypeAdapter(Value).validate_json(text)


READ = [  # words of the tables, the value they stand for
    ("RMB 2 million", {"kind": "money", "number": "2000000", "currency": "CNY"}),
    ("1.2亿元", {"kind": "money", "number": "120000000", "currency": "CNY"}),
    ("$20-100", {"kind": "money", "number": "20", "max": "100", "currency": "USD"}),
    ("90,000 m²", {"kind": "area", "number": "90000"}),
    ("200亩", {"kind": "area", "number": "133333"}),
    ("31.8%", {"kind": "percent", "number": "31.8"}),
    ("七成五", {"kind": "percent", "number": "75"}),
    ("330 companies", {"kind": "count", "number": "330", "of": "companies"}),
    ("30家企业", {"kind": "count", "number": "30", "of": "企业"}),
    ("250", {"kind": "count", "number": "250", "of": "small and medium enterprises"}),
    ("2012", {"kind": "date", "edtf": "2012"}),
    ("the end of 2017", {"kind": "date", "edtf": "2017-12~"}),
    ("上世纪90年代", {"kind": "date", "edtf": "199X"}),
    ("2013年11月7日", {"kind": "date", "edtf": "2013-11-07"}),
    ("eight years", {"kind": "duration", "iso": "P8Y"}),
    ("20-year", {"kind": "duration", "iso": "P20Y"}),
    ("9 to 12 months", {"kind": "duration", "iso": "P9M", "max": "P12M"}),
    ("ten years ago", {"kind": "duration", "iso": "P10Y"}),
    ("third", {"kind": "rank", "number": "3"}),
    ("No. 5", {"kind": "rank", "number": "5"}),
    ("第7位", {"kind": "rank", "number": "7"}),
    ("top three", {"kind": "rank", "number": "3", "mod": "at_most"}),
]


@pytest.mark.parametrize(("words", "value"), READ)
def test_the_words_of_the_tables_go_with_their_values(words, value):
    row = GoldMention(mention=words, value=value)
    assert contradiction(words, row.value, words) is None


def test_every_span_of_the_value_table_is_tried():
    spans = {span for type_, cells in tables() if type_ in VALUE_TYPES for span in re.findall(r"`([^`]+)`", cells[0])}
    assert spans == {words for words, _ in READ}


@pytest.mark.parametrize("date", sorted(set(re.findall(r"`((?:\d{4}|\d{3}X|XXXX)(?:-[^`]*|/[^`]*)?)`", GUIDELINE))))
def test_dates_in_the_guideline_are_edtf(date):
    assert is_edtf(date) or date in ("XXXX-MM-DD",)


def test_predicates_in_the_guideline_are_the_contract_s():
    section = GUIDELINE[GUIDELINE.index("## What is a fact"):GUIDELINE.index("## Questions that came up")]
    named = {word for word in re.findall(r"`([a-z_]+)`", section)}
    assert len(named & set(PREDICATES)) >= 15
    assert named - set(PREDICATES) <= {"as_of", "of", "status", "planned", "negated"}
