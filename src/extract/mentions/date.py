"""Finds dates in a passage, English, Chinese or mixed, and gives them as EDTF.

Source of the rules: the facts contract, "Dates" under Decisions. The language files read what stands there;
here the open years are filled from the passage: a year named earlier in the segment, then in its paragraph,
then the article's own, then any before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from extract.mentions import date_en, date_zh, tables
from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, longest, shifted
from extract.mentions.date_numeric import numeric
from extract.mentions.date_order import Order, order
from extract.mentions.date_relative import days_from, fiscal_year, imprint, same_period
from extract.mentions.date_tense import APART, STOCK, coming, compared, edition_year, to_come, year_line
from extract.mentions.date_week import day_after, month_from, week_from
from extract.mentions.edtf_build import Point
from extract.mentions.once import once
from extract.mentions.taiwan import republic_years
from extract.model import CleanSpan, Found, Passage, Segment
from extract.regex import regex
from extract.schema import Date

_LOOK_BACK = 40  # segments looked through for a year: enough for a section, and linear for an article without years
_PIVOT = 40  # a two-digit year above it is 19xx where the article has no year of its own
_DIGITS = regex(r"\d[-./]\d|^\d{4} \d\d \d\d$")
_CHINESE = regex(
    r"[年月日世季昨]|[上下](?:周|个?星期|个?礼拜)|元旦|国庆|五一|[前当同][天晚夜]"
    r"|^(?:19|20)\d\d\s+[一-鿿]|[五”\"][期时時末初规]|十.五|[于自在从到至(（](?:19|20)\d\d"
)
_LATIN = regex(r"[A-Za-z]{3}|[QHqh][1-4]|FY")


def find(passage: Passage) -> Iterator[Found]:
    """Dates of the passage, in text order, without overlap; spans are offsets into the segment's own text."""
    for atom, edtf, by in _dates(passage):
        if edtf is not None and not imprint(passage, atom, edtf):
            yield Found(CleanSpan(atom.start, atom.end), "DATE", _date(edtf, atom.mod), round(atom.confidence, 3), by)
    for index, said in tables.meanings(passage).items():
        if said.kind == "year":
            one = passage.numerals[index]
            yield Found(CleanSpan(one.start, one.end), "DATE", Date(edtf=f"{one.number:.0f}"), 0.7, "date.table")


@lru_cache(maxsize=1024)
def _date(edtf: str, mod: Literal["approx"] | None) -> Date:
    """One value for all that name the same day: to make one costs more than to find it."""
    return Date(edtf=edtf, mod=mod)


def unresolved(passage: Passage) -> Iterator[tuple[int, int]]:
    """Spans of relative dates ("last year", 次年) that nothing in the article resolves."""
    for atom, edtf, _ in _dates(passage):
        if edtf is None:
            yield atom.start, atom.end


@once
def _dates(passage: Passage) -> Sequence[tuple[Atom, str | None, str]]:
    """Every date of the passage with its EDTF, None where nothing resolves it, and the name of the component."""
    return tuple(_read_dates(passage))


def _read_dates(passage: Passage) -> Iterator[tuple[Atom, str | None, str]]:
    segment = passage.segment
    year, month = _publication(passage)
    found = _read(segment, order(passage, segment), _pivot(passage, segment))
    named: int | None = None
    last: Point | None = None
    period: Atom | None = None  # the part of a year, or the business year, named last
    for atom, by in found:
        done = _by_last(atom, passage, last) if atom.need in ("sameday", "samemonth") else _resolve(atom, passage, named, year, month)
        if done is not None and period is not None and atom.need in ("prior", "pub"):
            done = same_period(segment.text, done, period)
        if done is not None and (done.low.month or done.high):
            period = done
        edtf = build.write(done.low, done.high) if done else None
        if done is not None and edtf is not None:
            if done.high is not None and (months := _fiscal(done, passage)) is not None:
                yield done, months, by
                continue
            yield done, edtf, by
            last = done.last if done.last.month and done.last.year else last
            named = done.named_year if done.named_year is not None and not compared(segment.text, atom) else named
        elif atom.need and done is None:
            yield atom, None, by


_OLD = 2  # years: a bare month after a year so far back is rather one of the year of publication


_FISCAL_END = regex(
    r"(?:[Yy]ear|FY\S*|months) (?:ended|ending|ends?|to)(?: on)? (?:the )?(?:\d{1,2}(?:st|th)? )?"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November)\b"
)


def _fiscal(atom: Atom, passage: Passage) -> str | None:
    """Months of a business year written over two years (FY14/15), where the article says when its year ends."""
    text = passage.segment.text
    if atom.low.year is None or atom.low.month or atom.last.year != atom.low.year + 1:
        return None
    if text[atom.start : atom.start + 2].lower() not in ("fy", "fi"):
        return None
    for one in (text, *(before.text for before in reversed(passage.before))):
        if (said := _FISCAL_END.search(one)) is not None:
            end = date_en.MONTHS[said["month"].lower()]
            return build.write(Point(atom.low.year, end + 1), Point(atom.last.year, end))
    return None


def _read(segment: Segment, ordered: Order, pivot: int) -> tuple[tuple[Atom, str], ...]:
    return _atoms(segment.text, segment.lang, segment.kind != "sentence", ordered, pivot)


def _pivot(passage: Passage, segment: Segment) -> int:
    """Two-digit years up to it are 20xx; below 0 where short years are the republic's (98年 is 2009)."""
    if "年" in segment.text and (passage.place == "TW" or republic_years(passage)):
        return -1
    year = _publication(passage)[0]
    return (year + 10) % 100 if year is not None and 1990 <= year <= 2089 else _PIVOT


@lru_cache(maxsize=4096)
def _atoms(text: str, lang: str, whole: bool, ordered: Order, pivot: int) -> tuple[tuple[Atom, str], ...]:
    """Unresolved dates of a text with the name of the component, in text order."""
    chinese = _CHINESE.search(text) is not None
    latin = lang != "zh" or _LATIN.search(text) is not None
    found: list[tuple[Atom, str]] = []
    if chinese:
        found += [(a, "date.zh") for a in date_zh.atoms(text, lang != "en", pivot)]
    if latin:
        found += [(a, "date.en") for a in date_en.atoms(text, lang != "zh", whole)]
    if _DIGITS.search(text):
        by = "date.zh" if lang == "zh" else "date.en"
        found += [(a, by) for a in numeric(text, ordered, lang != "zh")]
    if len(found) < 2:
        return tuple(found)
    owner: dict[int, str] = {}
    for atom, by in found:
        owner.setdefault(atom.start, by)
    single = longest(atom for atom, _ in found)
    return tuple((a, owner[a.start]) for a in (date_zh if chinese else date_en).ranges(text, single))


def _publication(passage: Passage) -> tuple[int | None, int | None]:
    """Year and month of publication, each None where unknown."""
    return _year_and_month(passage.published or passage.year or "")


@lru_cache(maxsize=64)
def _year_and_month(text: str) -> tuple[int | None, int | None]:
    m = re.match(r"(\d{4})(?:-(\d\d))?", text)
    return (int(m[1]), int(m[2]) if m[2] else None) if m else (None, None)


def _resolve(atom: Atom, passage: Passage, named: int | None, year: int | None, month: int | None) -> Atom | None:
    """The atom with its year known; None where nothing tells it."""
    need = atom.need
    if not need:
        return atom
    if need == "pub":
        return shifted(atom, year) if year is not None else None
    if need == "pubmonth":
        if year is None or month is None:
            return None
        return month_from(atom, year, month)
    if need == "pubweek":
        return week_from(atom, passage)
    if need == "decade":
        base = named if named is not None else year if year is not None else _year_before(passage, False)
        return replace(atom, low=Point(base - base % 10 + 9, fuzzy=True), need="") if base is not None else None
    if need == "pubday":
        return days_from(atom, passage)
    if need == "fiscal":
        return fiscal_year(atom, passage, year, month)
    if need == "season" and (year is None or month is None):
        return None
    if need == "near":
        return _nearest(atom, year, month)
    if need == "text":
        base = named if named is not None else _year_before(passage, False)
        return shifted(atom, base) if base is not None else None
    if need == "prior":
        base = named if named is not None else year if year is not None else _year_before(passage, True)
        if base is None and passage.year and passage.year.isdigit():
            base = int(passage.year)
        base = base if base is not None else _only_year(passage)
        return shifted(atom, base) if base is not None else None
    text = passage.segment.text
    base = named if (edition := edition_year(text, atom)) is None else edition
    if base is None:
        base = _year_before(passage, True)
        if base is not None and year is not None and month is not None and base < year and coming(text, atom):
            base = year
        old = 1 if passage.segment.lang == "en" else _OLD
        if base is not None and year is not None and month is not None and base <= year - old and not atom.low.day:
            base = None
        elif base is not None and year is not None and base <= year - _OLD:
            base = None if STOCK.search(text[max(0, atom.start - 10) : atom.start]) else base
    elif year is not None and month is not None and base <= year - _OLD and APART.search(text[max(0, atom.start - 90) : atom.start]):
        base = None
    if base is None:
        base = int(passage.year) if passage.year and passage.year.isdigit() else year
    if base is None:
        base = _year_before(passage, False)
    if base is not None:
        if base == year and month is not None and (atom.low.month or 0) > month + 1 and not (to_come(text, atom) or coming(text, atom)):
            base -= 1  # published in February: "signed on 30 November", "at year-end"
        elif base == year and named is None and month is not None and 0 < (atom.last.month or 0) < month and coming(text, atom):
            base += 1  # published in September: "starts in January"
        done = shifted(atom, base)
        return done if build.write(done.low, done.high) else _open(atom)
    return _open(atom) if need == "context" else None


def _open(atom: Atom) -> Atom:
    return replace(atom, low=replace(atom.low, year=None), high=atom.high and replace(atom.high, year=None), need="")


def _nearest(atom: Atom, year: int | None, month: int | None) -> Atom | None:
    """Last June, next June: the nearest one wholly before or after publication."""
    if year is None or not atom.low.month:
        return None
    if month is None:
        return shifted(atom, year)
    if (atom.low.year or 0) < 0:
        past = atom.last.month or 12
        return shifted(atom, year + 1 if past < month and atom.low.month <= past else year)
    return shifted(atom, year - 1 if atom.low.month > month else year)


_DAY_REACH = 12  # segments: where nothing tells how recent a day is, 同日 speaks of the paragraph before, not of a page before


def _by_last(atom: Atom, passage: Passage, last: Point | None) -> Atom | None:
    """同日 and "the 16th": by the date named last, in this segment or shortly before; a month also by publication."""
    year, month = _publication(passage)
    day = atom.need == "sameday"
    if last is None and not day and year is not None and month is not None:
        last = Point(year, month)
        if (published := re.fullmatch(r".{8}(\d\d)", passage.published or "")) and int(published[1]) < (atom.low.day or 0):
            last = Point(*build.month_moved(year, month, -1))
    earlier = (passage.before if month is not None else passage.before[-_DAY_REACH:]) if last is None else ()
    named = (_dated(passage, one) for one in reversed(earlier) if one.kind != "furniture")
    last = last or next((point for points in named for point in points if _recent(point, year, month) and (point.day or not day)), None)
    if last is None or (day and not last.day):
        return None
    done = replace(atom, low=day_after(last, atom.low.day or 0) if day else Point(last.year, last.month, atom.low.day), need="")
    return done if build.write(done.low) else None


def _dated(passage: Passage, before: Segment) -> Iterator[Point]:
    """The days and months of an earlier segment with their years, last first."""
    for one, _ in reversed(_read(before, order(passage, before), _pivot(passage, before))):
        if one.need in ("sameday", "samemonth"):
            continue
        done = _resolve(one, replace(passage, segment=before, before=()), None, *_publication(passage))
        if done is not None and done.last.year and done.last.month:
            yield done.last


def _recent(point: Point, year: int | None, month: int | None) -> bool:
    """Whether a date belongs to what is reported: within two months before publication, where that is known."""
    return year is None or month is None or 0 <= year * 12 + month - (point.year or 0) * 12 - (point.month or 1) <= 2


def _year_before(passage: Passage, same_paragraph: bool) -> int | None:
    """The year named last before this segment; None where the segments looked through name none.

    Within the paragraph, years still to come at publication are left out: "by 2025 ... In May" is not May 2025.
    """
    segment = passage.segment
    limit = _publication(passage)[0]
    for before in reversed(passage.before[-_LOOK_BACK:]):
        if before.kind == "furniture":
            continue
        if same_paragraph and before.paragraph != segment.paragraph and before.index != segment.heading and not year_line(before.text):
            continue
        read = _read(before, order(passage, before), _pivot(passage, before))
        told = limit is not None and before.kind != "heading"
        years = [limit + (a.low.year or 0) if told and limit and a.need == "pub" else a.named_year for a, _ in read if not compared(before.text, a)]
        known = [y for y in years if y is not None and (limit is None or not same_paragraph or y <= limit)]
        if known:
            return known[-1]
    return None


def _only_year(passage: Passage) -> int | None:
    """The one year that all before names, title and headings included; None where there are two."""
    years: set[int] = set()
    for before in passage.before[-_LOOK_BACK:]:
        years |= {a.named_year for a, _ in _read(before, order(passage, before), _pivot(passage, before)) if a.named_year is not None}
    return years.pop() if len(years) == 1 else None
