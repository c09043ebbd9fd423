"""Making EDTF strings; `extract.schema.edtf` says which strings are dates, this module writes them.

Source of the shapes: the contract's "Dates" decisions (end of 2017 = 2017-12~, quarters and halves = ranges of
months, decades 199X). Seasons are written as northern ranges of months: the contract's checker knows no 21-24.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from extract.schema.edtf import is_edtf

Part = Literal["start", "mid", "end"]

_is_edtf = lru_cache(maxsize=1024)(is_edtf)  # an article comes back to the same few dates

_PART_MONTH: dict[str, int] = {"start": 1, "mid": 6, "end": 12}
SEASONS: dict[str, tuple[int, int]] = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


@dataclass(frozen=True, slots=True)
class Point:
    """A day, month, year, decade or century. `year` None is a year left open (XXXX).

    digits   how many digits of the year are known: 4, 3 (a decade, year 1990) or 2 (a century, year 1900)
    fuzzy    written with ~ behind
    In a relative date `year` counts from the year it is resolved by: 0 is that year, -1 the one before.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    digits: int = 4
    fuzzy: bool = False


Stretch = tuple[Point, Point | None]
"""First and last point; None where the first says it all."""


def write_point(point: Point) -> str:
    """EDTF of one point.

    >>> write_point(Point(2017, 12, fuzzy=True)), write_point(Point(1990, digits=3)), write_point(Point(None, 10))
    ('2017-12~', '199X', 'XXXX-10')
    """
    text = "XXXX" if point.year is None else f"{point.year:04d}"[: point.digits].ljust(4, "X")
    if point.month is not None:
        text += f"-{point.month:02d}"
        if point.day is not None:
            text += f"-{point.day:02d}"
    return text + "~" if point.fuzzy else text


def write(low: Point, high: Point | None = None) -> str | None:
    """EDTF of a point or of a range inclusive at both ends; None where that is no date (30 February, 2015/2012).

    >>> write(Point(2013, 11, 7), Point(2013, 11, 8)), write(Point(2013, 2, 30))
    ('2013-11-07/2013-11-08', None)
    """
    if low.year is not None and not 0 < low.year < 10000:
        return None
    text = write_point(low)
    if high is not None and high != low:
        if high.year is not None and not 0 < high.year < 10000:
            return None
        text = f"{text}/{write_point(high)}"
        if low.year is None and high.year is None and low.month == high.month and (low.day or 0) > (high.day or 31):
            return None
    return text if _is_edtf(text) else None


def decade(year: int) -> Point:
    """The decade that begins with `year`: 1990 is 199X."""
    return Point(year, digits=3)


def century(number: int) -> Point:
    """The 20th century is 19XX, as people say it (not from 1901)."""
    return Point((number - 1) * 100, digits=2)


def months(year: int | None, first: int, last: int) -> Stretch:
    """Months `first` to `last`; where `last` is the smaller one it is next year's (winter)."""
    if first == last:
        return Point(year, first), None
    return Point(year, first), Point(year + 1 if year is not None and last < first else year, last)


def quarter(year: int | None, number: int) -> Stretch:
    return months(year, 3 * number - 2, 3 * number)


def half(year: int | None, number: int) -> Stretch:
    return months(year, 6 * number - 5, 6 * number)


def season(year: int | None, name: str) -> Stretch:
    """Northern season as months: winter 2019 is 2019-12/2020-02."""
    return months(year, *SEASONS[name])


def part(low: Point, high: Point | None, which: Part) -> Stretch:
    """The beginning, middle or end of a stretch, as the contract writes it.

    A year gives 2017-01~, 2017-06~, 2017-12~; a month, day, decade, century, quarter or half stays what it
    is; a run of years gives its first month or its last.
    """
    if high is not None:
        if low.month is None and high.month is None and low.digits == high.digits == 4 and which != "mid":
            return Point((low if which == "start" else high).year, _PART_MONTH[which], fuzzy=True), None
        return low, high
    if low.month is None and low.digits == 4:
        return Point(low.year, _PART_MONTH[which], fuzzy=True), None
    return low, None


def moved(point: Point, years: int) -> Point:
    """The point so many years later; an open year stays open."""
    return point if point.year is None else replace(point, year=point.year + years)


def month_moved(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month `count` months later.

    >>> month_moved(2021, 1, -1)
    (2020, 12)
    """
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
