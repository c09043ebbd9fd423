"""No number of a real article vanishes: each lies in one value or has one reason in the ledger.

Over the dev articles, and over the originals where they are present; articles are read, never copied.
"""

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

from extract.mentions import area, count, country_of, date, duration, ledger, money, percent, rank, scan, year_of
from extract.mentions.choose import choose
from extract.model import Parse, Passage, RawArticle
from extract.pipeline import Pipeline
from extract.settings import Settings
from extract.text import decode, read_text
from extract.values import ValueReader

ROOT = Path(__file__).parents[2]
DEV = sorted(path.stem for path in (ROOT / "gold" / "dev").glob("*.jsonl"))
SOURCES = Path(os.environ.get("EXTRACT_SHARED", ROOT.parent / "shared")) / "sources"
ORIGINALS = sorted(SOURCES.glob("*.txt")) if SOURCES.exists() else []
ROOMS = (money, area, percent, rank, duration, date, count)
FILES = [ROOT / "corpus" / f"{stem}.txt" for stem in DEV] + ORIGINALS


def accounted(text: str) -> int:
    """Numbers of `text` looked at; fails where one is in no value and no ledger row, or in two rows."""
    seen = 0
    _, segments = read_text(text)
    usable = [one for one in segments if one.kind != "furniture"]
    place, year = country_of(usable), year_of(usable, None)
    for segment in usable:
        before = tuple(segments[max(0, segment.index - 40) : segment.index])
        one = Passage(segment, Parse(), scan(segment.text, segment.lang), None, place, year, before)
        kept = choose([found for room in ROOMS for found in room.find(one)])
        values = [(found.span.start, found.span.end) for found in kept]
        open_dates = [span for span in date.unresolved(one) if not any(a < span[1] and span[0] < b for a, b in values)]
        rows = [(a, b) for a, b, _ in ledger.reasons(one, one.numerals, [*values, *open_dates])]
        assert all(a[1] <= b[0] for a, b in pairwise(sorted(values))), (segment.text, values)
        assert all(a[1] <= b[0] for a, b in pairwise(rows)), (segment.text, rows)
        numbers = [(n.start, n.end) for n in one.numerals] + [m.span() for m in re.finditer(r"\d+", segment.text)]
        for start, end in numbers:
            seen += 1
            inside = [span for span in [*values, *open_dates] if span[0] < end and start < span[1]]
            reasons = [span for span in rows if span[0] < end and start < span[1]]
            assert bool(inside) + len(reasons) == 1, (segment.text, segment.text[start:end], inside, reasons)
    return seen


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_number_is_a_value_or_has_a_reason(path: Path) -> None:
    assert accounted(decode(path.read_bytes(), path=str(path)).text) > 0


@pytest.mark.parametrize("text", [
    "园区有" + "一" * 41 + "家企业。", "投资" + "9" * 25 + "亿元", "It covers " + "9" * 29 + " km2.", "9" * 29 + " lakh crore companies",
    "0." + "0" * 35 + "1% of all", "third of " + "9" * 31, "9" * 17 + "亿亿元", "from 1 to " + "9" * 30 + " firms",
])
def test_a_number_beyond_all_measure_costs_no_article(text: str) -> None:
    outcome = Pipeline(Settings()).extract(RawArticle("a", "a.txt", text.encode()))
    assert all(text[one.start:one.end] == one.text for one in outcome.mentions)
    assert all(row.text == text[row.start:row.end] for row in ValueReader().read("a", text))
