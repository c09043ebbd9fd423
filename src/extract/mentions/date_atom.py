"""Dates as read, before their year is known: the value the language files give to `date.py`."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from extract.mentions.edtf_build import Point, moved

Need = Literal[
    "", "context", "context!", "season", "pub", "pubmonth", "pubday", "pubweek", "decade", "near", "text", "prior", "fiscal", "sameday", "samemonth"
]  # fmt: skip
"""What a date needs before it is one:

""          nothing
context     the year the passage speaks of; XXXX where there is none (5 May)
context!    the same, but unresolved where there is none (年底, the first half of the year)
season      the same, where the date of publication is known (by summer)
pub         the year of publication (last year: -1)
pubmonth    the month of publication; `low.month` counts months from it (last month: -1), `low.day` is the day of it that is said (本月6日)
pubday      the day of publication; `low.day` counts days from it (yesterday: -1)
pubweek     the week of publication (last week, 下周三): see `date_week.week_from`
decade      the decade of the year it is resolved by (the end of the decade)
near        the nearest such month or season before (year -1) or after (year 1) publication (last June)
text        the year named last before it (the same year, 次年)
prior       the year named last in its own segment, else of publication (上年, the previous year)
fiscal      the business year that runs at publication; `low.year` counts years from it (this fiscal)
sameday     the full date named last before it (同日)
samemonth   the month named last before it, else of publication; `low.day` is its own (on the 16th)
"""


@dataclass(frozen=True, slots=True)
class Atom:
    """A date at [start, end) of the segment's text."""

    start: int
    end: int
    low: Point
    high: Point | None = None
    need: Need = ""
    confidence: float = 0.9
    mod: Literal["approx"] | None = None

    @property
    def last(self) -> Point:
        return self.high or self.low

    @property
    def named_year(self) -> int | None:
        """The year it names, for the dates behind it; None for decades, centuries and relative dates."""
        last = self.last
        return last.year if not self.need and last.digits == 4 and self.confidence >= 0.55 else None


def shifted(atom: Atom, years: int) -> Atom:
    """The atom with its counted years made real."""
    return replace(atom, low=moved(atom.low, years), high=moved(atom.high, years) if atom.high else None, need="")


def _rank(point: Point) -> int:
    return 4 if point.day else 3 if point.month else 2 if point.digits == 4 else 1


def joined(left: Atom, right: Atom) -> Atom | None:
    """One range out of two dates, each lending the other its year ("Nov. 28" and "Dec. 1, 2015"); else None."""
    low, high, need = left.low, right.last, left.need
    if left.need == "context" and not right.need:
        if right.low.year is None or right.low.digits != 4 or not right.low.month:
            return None
        back = 1 if (low.month or 0) > (right.low.month or 12) else 0
        low, need = moved(low, right.low.year - back), ""
    elif right.need == "context" and left.need in ("", "pub", "text", "context"):
        if left.last.digits != 4 or left.last.year is None or not left.last.month:
            return None
        forward = 1 if (high.month or 12) < (left.last.month or 0) else 0
        high = moved(high, left.last.year + forward)
    elif left.need != right.need or left.need in ("pubmonth", "near"):
        return None
    if abs(_rank(left.low) - _rank(right.last)) > 2 or _order(low) >= _order(high):
        return None
    return Atom(left.start, right.end, low, high, need, min(left.confidence, right.confidence), left.mod)


def _order(point: Point) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0


def longest(atoms: Iterable[Atom]) -> list[Atom]:
    """The atoms without those that lie in or across a longer one, in text order."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start, -a.end, -a.confidence)):
        if kept and atom.start < kept[-1].end:
            if atom.end - atom.start > kept[-1].end - kept[-1].start:
                kept[-1] = atom
            continue
        kept.append(atom)
    return kept


@cache
def table(name: str) -> Any:
    """A packaged JSON table of `data/`, read once; its sources stand in data/README_dates.md."""
    return json.loads((files("extract.mentions") / "data" / name).read_text("utf-8"))
