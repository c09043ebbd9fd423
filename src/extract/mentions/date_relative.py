"""Dates told by the article's own date: yesterday, this fiscal; and the dates that only date the document, which are none of its content."""

import re
from dataclasses import replace
from datetime import timedelta

from extract.mentions.date_atom import Atom
from extract.mentions.date_week import published_day
from extract.mentions.edtf_build import Point, moved
from extract.model import Passage
from extract.regex import regex

_YEARLY = regex(r"\d{4}|[〇零一二三四五六七八九]{4}")
_DATELINE = regex(r"[A-Z][A-Z .'’-]{2,30}(?: \([A-Z ]{2,20}\))?(?:[,/] ?[A-Z ]{2,20})?, [A-Z][a-z]{2,8}\.? \d{1,2}(?:\.|[ ]?[—–(/:-])?")
_HEAD_LINES = 8
_PROSE = 70  # characters: a segment that long and closed by a stop is no head line
_SPOKEN = regex(r"(?<![A-Za-z])(?:I|we|they|you|he|she|it|who|us|them|me)(?:['’](?:ll|m|re|ve|d|s))?(?![A-Za-z'’-])", re.I)
_LED = regex(r"(?<![A-Za-z])(?!(?:published|posted|updated|released|dated|issued|printed|modified) )[a-z]+ (?:in|on|by|since|until|till|from"
    r"|before|after|to|sometime)"
             r"(?: [A-Z][a-z]+day,?)? $")
_ISSUE = regex(
    r"(?:[\w&.'’-]+ ){0,2}(?:issue|edition|collection|newsletter|catalogue|catalog|bulletin|brochure|magazine|update|programme|prospectus)?"
    r"\W{0,3}(?:[|·•]\W{0,3}(?:page|p\.|vol|no|issue|price).{0,24})?",
    re.I,
)


def imprint(passage: Passage, atom: Atom, edtf: str) -> bool:
    """Whether a date only dates the document: the day of publication in its head or alone on a line, the month or season of an issue."""
    segment, published = passage.segment, passage.published or ""
    if atom.low.day is not None and segment.text[: atom.start].isupper() and _DATELINE.fullmatch(segment.text[: atom.end + 1].rstrip()):
        return True
    if atom.low.month is None or len(segment.text) > 120 or _YEARLY.search(segment.text, atom.start, atom.end) is None:
        return False
    rest = segment.text[: atom.start] + segment.text[atom.end :]
    dated = edtf == published or (len(edtf) == 7 and published.startswith(edtf))
    if dated and not any(c.isalnum() for c in rest):
        return True
    if _prose(segment.text, atom):
        return False
    if any(len(one.text) >= _PROSE and one.text[-1] in ".!?。！？\"”" and one.kind != "furniture" for one in passage.before):
        return False
    issue = atom.low.day is None and segment.kind != "sentence" and segment.index < _HEAD_LINES
    return dated or (issue and _ISSUE.fullmatch(rest.strip(" |·•-–—,")) is not None)


def _prose(text: str, atom: Atom) -> bool:
    """Whether a short text is a sentence of somebody's about the date, no head line: it has a pronoun, or ends in a stop behind "opens on <date>"."""
    return _SPOKEN.search(text) is not None or (text[-1] in ".!?" and atom.end < len(text) and _LED.search(text[: atom.start]) is not None)


def days_from(atom: Atom, passage: Passage) -> Atom | None:
    """Yesterday, 前天: so many days from the day of publication."""
    day = published_day(passage)
    if day is None:
        return None
    back = day + timedelta(days=atom.low.day or 0)
    return replace(atom, low=Point(back.year, back.month, back.day), need="")


_APRIL = frozenset(("IN", "JP", "GB", "SG", "HK"))  # countries whose business and state years begin in April


def fiscal_year(atom: Atom, passage: Passage, year: int | None, month: int | None) -> Atom | None:
    """This fiscal: over two years where the business year begins in April, else the calendar year."""
    if year is None or month is None:
        return None
    count = atom.low.year or 0
    if passage.place not in _APRIL:
        return replace(atom, low=Point(year + count), need="")
    first = year + count - (month < 4)
    return replace(atom, low=Point(first), high=Point(first + 1), need="")


def same_period(text: str, atom: Atom, period: Atom) -> Atom:
    """上年同期 behind 1至6月: those months a year before; 上年度 behind a business year over two years: the one before it."""
    low, high = period.low, period.high
    if low.year is None or atom.low.year is None or atom.low.month:
        return atom
    if text.startswith("同期", atom.end) and low.month:
        back = atom.low.year - low.year
        return replace(atom, end=atom.end + 2, low=moved(low, back), high=high and moved(high, back))
    if text[atom.end - 1] == "度" and high is not None and not low.month and high.year == low.year + 1:
        return replace(atom, low=moved(low, -1), high=moved(high, -1))
    return atom
