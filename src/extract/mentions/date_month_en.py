"""Months and days in English text: 7-8 November 2013, Nov. 28, May 3rd, 2012, in October, last June."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, table
from extract.mentions.date_year_en import YEAR as _YEAR
from extract.mentions.date_year_en import counted, words
from extract.mentions.edtf_build import Point
from extract.regex import regex

_T = table("date_en.json")
_MONTHS: dict[str, int] = _T["months"]
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DASH = r"\s?(?:-|–|—|~|/|\bto\b|\bthrough\b|\btill\b|\buntil\b|\band\b|&)\s?"
_MONTH_RE = regex(rf"(?<![A-Za-z’'])(?:{MONTH})(?![A-Za-z]|['’](?!\d|s\b)|-(?-i:[a-z]))\.?", re.I)
_DAY_LEFT = regex(
    rf"(?<![\d$€£¥#-])(?<!\d[.,:/])(?:(?P<a>\d{{1,2}})(?:st|nd|rd|th)?(?P<link>{_DASH})(?:the\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    rf"|Sun)day\s)?(?<![\d.,:$€£¥#]))?"
    r"(?P<b>\d{1,2})(?P<ord>st|nd|rd|th)?(?:\s|-|\sof\s)$",
    re.I,
)
_YEAR_LEFT = regex(rf"(?<![\w$€£¥.,/-])({_YEAR})[\s-]$")
_DAY_RIGHT = regex(
    r"(?:,?\s?|-|/)(?:the\s)?(?P<a>\d{1,2})(?:st|nd|rd|th)?(?![\dA-Za-z%]|[.,:]\d)"
    rf"(?:(?P<link>{_DASH})(?:the\s)?(?P<b>\d{{1,2}})(?:st|nd|rd|th)?(?![\dA-Za-z%]|[.,:]\d|\s(?:{MONTH})\b|\s?%))?",
    re.I,
)
_YEAR_RIGHT = regex(
    rf"(?:\s?,\s?|\s|-|/)(?:of\s|in\s)?(?P<y>{_YEAR}|1[0-5]\d\d(?=[.,;)]|$| (?:at|in|and|when|the|on|by)\b))(?![\d%A-Za-z]|[.,]\d"
    rf"|-(?!{MONTH})[A-Za-z])"
    r"|\s?['’](?P<s>\d\d)(?!\d)"
)
_BETWEEN_RIGHT = regex(r"\s(?:between|from)\s(?:the\s)?(?P<a>\d{1,2})(?:st|nd|rd|th)?\s(?:and|to)\s(?:the\s)?(?P<b>\d{1,2})(?:st|nd|rd"
    r"|th)?(?![\dA-Za-z%]|[.,:]\d)", re.I)
_FROM_LEFT = regex(r"\bfrom\s(?:the\s)?(?P<a>\d{1,2})(?P<gap>(?:st|nd|rd|th)?\s(?:to|until|till|through)\s(?:the\s)?)$", re.I)
_AFTER_MONTH = regex(r"\s?(?:[-–—,.;)]|$|(?:and|to|until|through|when|it|the)\b)")
_MONTH_CUE = regex(
    r"\b(?:in|by|since|until|till|from|to|during|of|last|this|next|late|early|mid|through|between|and|or|for|before|after|"
    r"every|each|previous|end|start|beginning)(?:\s|-)$|(?:mid|end)-$|[-–]\s?$",
    re.I,
)
_EVERY = regex(r"\b(?:every|each|annually in|year in|yearly in)\s$", re.I)
_NEAR = regex(r"\b(last|this|next|past|coming)\s$", re.I)
_NAME_AFTER = regex(r"\s[A-Z][a-z]+(?![a-z]*day)")
_MONTH_AFTER = regex(rf"(?:\s?[-–—/]\s?|\s(?:to|and|or|through)\s)(?:{MONTH})(?![A-Za-z])", re.I)
_ORDINAL_RIGHT = regex(r"\s\d{1,2}(?:st|nd|rd|th)\b", re.I)


def _day(text: str) -> int | None:
    return int(text) if text and 1 <= int(text) <= 31 else None


def months(text: str) -> Iterator[Atom]:
    """Dates that name a month; the year is left to the passage where none stands by."""
    for m in _MONTH_RE.finditer(text):
        start, end = m.span()
        word = m[0].rstrip(".")
        month, low = _MONTHS[word.lower()], word[0].islower()
        if m[0].endswith(".") and (len(word) > 4 or word.lower() in ("may", "june", "july")):
            end -= 1
        left = text[max(0, start - 32) : start]
        day_left, year_left = _DAY_LEFT.search(left), None
        ordinal = (day_left and day_left["ord"]) or _ORDINAL_RIGHT.match(text, end)
        if low and word in ("may", "march") and not ordinal:
            continue  # the verbs
        first: int | None = None
        last: int | None = None
        if day_left:
            last = _day(day_left["b"])
            first = _day(day_left["a"]) if day_left["a"] and last else None
            if first and last and (_linked(day_left["link"], first, last) or _between(left, day_left, first, last)):
                start -= len(left) - day_left.start("a")
            elif last:
                first = None
                start -= len(left) - day_left.start("b")
        if not last and (day := _DAY_RIGHT.match(text, end)):
            first, last = _day(day["a"]), _day(day["b"] or "")
            if first and last and not _linked(day["link"], first, last):
                last = None
            if first and not counted(text, day.end("b") if last else day.end("a"), 2):
                end = day.end() if last else day.end("a")
                end += 2 if not last and text[end : end + 2].lower() in ("st", "nd", "rd", "th") else 0
                first, last = (first, last) if last else (None, first)
            else:
                first = last = None
        if not last and (span := _BETWEEN_RIGHT.match(text, end)) is not None:  # November between 19 and 20
            low_day, high_day = _day(span["a"]), _day(span["b"])
            if low_day and high_day and low_day < high_day and not counted(text, span.end(), 2):
                first, last, end = low_day, high_day, span.end()
        if last and not first and (from_left := _FROM_LEFT.search(text[max(0, start - 24) : start])) is not None and not day_left:
            opening = _day(from_left["a"])  # from 4 to January 22
            if opening and opening < last:
                first, start = opening, start - len(from_left["gap"]) - len(from_left["a"])
        year: int | None = None
        if (y := _YEAR_RIGHT.match(text, end)) and not (last and counted(text, y.end()) and y["y"]):
            if y["y"] and not (counted(text, y.end(), 1) and int(y["y"]) % 100 == 0):
                year, end = int(y["y"]), y.end()
            elif y["s"]:
                year, end = (2000 if int(y["s"]) < 40 else 1900) + int(y["s"]), y.end()
        elif (word.lower() not in ("may", "march") or (not low and _AFTER_MONTH.match(text, end))) and (
            year_left := _YEAR_LEFT.search(text[max(0, start - 8) : start])
        ):
            year, start = int(year_left[1]), max(0, start - 8) + year_left.start(1)
        if end > 0 and text[end - 1] == "." and not (year or last):
            end -= 1
        yield from _month_atom(text, start, end, month, first, last, year, word)


def _linked(link: str, first: int, last: int) -> bool:
    """Days joined by a dash or "to" are a range; by "and" or "/" only neighbours are."""
    return first < last and (link.strip() not in ("and", "&", "/") or last == first + 1)


def _between(left: str, days: re.Match[str], first: int, last: int) -> bool:
    """Whether "and" joins the two days to a range: between 3 and 12 September."""
    return first < last and days["link"].strip() == "and" and left[: days.start("a")].lower().endswith(("between ", "between the "))


def _month_atom(
    text: str, start: int, end: int, month: int, first: int | None, last: int | None, year: int | None, word: str
) -> Iterator[Atom]:
    low, high = Point(year or 0, month, first or last), Point(year or 0, month, last) if first else None
    if build.write(Point(year or 2000, month, first or last), high and Point(year or 2000, month, last)) is None:
        low, high = Point(year or 0, month), None
    if year:
        yield Atom(start, end, low, high, "", 0.97)
        return
    left = text[max(0, start - 14) : start]
    near = _NEAR.search(left)
    if not last:
        if word[0].islower() or (word.isupper() and word != "MAY" and len(word) < 4):
            return
        if word.lower() in words("months_also_words") and not (
            _MONTH_CUE.search(left) or _MONTH_AFTER.match(text, end)
        ):
            return
        if word == "May" and re.match(r"\s(?:I|we|you|be)\b", text[end : end + 5]):
            return
        if near and near[1].lower() in ("last", "this", "next"):
            back = {"last": -1, "this": 0, "next": 1}[near[1].lower()]
            yield Atom(start - len(left) + near.start(1), end, Point(back, month), None, "near" if back else "pub", 0.8)
            return
    if _EVERY.search(left):
        yield Atom(start, end, replace(low, year=None), high and replace(high, year=None), "", 0.7)
        return
    sure = 0.9 if last else 0.6 if _NAME_AFTER.match(text, end) else 0.8
    yield Atom(start, end, low, high, "context", sure)
