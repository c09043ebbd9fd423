"""Days and months in digits without a year of their own: Friday 7/6, from 10/25 to 01/25, on 11/20, 11/22 or 11/25, 5/1-5/7/2020.

A fraction looks the same ("3/4 of the site", "between 1/3 and 1/2"): a weekday, a span between two such, or a word of time must lead.
"""

import re
from collections.abc import Iterator

from extract.mentions.date_atom import Atom
from extract.mentions.edtf_build import Point, write
from extract.regex import regex

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?"
_DM = regex(
    r"(?<![A-Za-z0-9_/\\#$€£¥+=&@.,:-])(?P<a>\d{1,2})/(?P<b>\d{1,2})"
    r"(?:(?P<link>\s?[-–—~]\s?|\s(?:to|until|till|through|and)\s)(?P<c>\d{1,2})/(?P<d>\d{1,2})(?:/(?P<y>(?:19|20)\d\d|\d\d))?)?"
    r"(?![\d/%A-Za-z°-]|[.,]\d|\s?(?:of\b|points?\b|inch|%))"
)
_DAY_LED = regex(rf"(?<![A-Za-z]){_WEEKDAY}\s$", re.I)
_LED = regex(r"\b(?:on|from|until|till|before|by|since|between|dates?:?|after|deadline:?|due)\s$", re.I)
_LIST = (", ", " or ", " and ", ", or ", ", and ", "; ")
_CLOSED = regex(r"\s*(?:[,.;:)!?]|$)|\s(?:at|and|or|with|from|to|until|the|for|in|when|we|it|they)\b")


def short(text: str, month_first: bool) -> Iterator[Atom]:
    """Such dates of `text`, unresolved."""
    last = -1  # where a list of them stands
    for m in _DM.finditer(text):
        left = text[max(0, m.start() - 14) : m.start()]
        led = _DAY_LED.search(left) is not None
        first = _point(m["a"], m["b"], month_first)
        if first is None:
            continue
        if m["c"]:
            second = _point(m["c"], m["d"], month_first)
            if second is None or not (m["y"] or (_LED.search(left) and not _fractions(m["a"], m["b"], m["c"], m["d"])) or _sole(m, text)):
                continue
            yield from _span(m.start(), m.end(), first, second, m["y"])
            continue
        listed = last >= 0 and text[last : m.start()] in _LIST
        if listed or led or (_certain(m["a"], m["b"]) and _LED.search(left) is not None and _CLOSED.match(text, m.end()) is not None):
            if m["a"] == "24" and m["b"] == "7":
                continue
            yield Atom(m.start(), m.end(), first, None, "context", 0.75 if led else 0.65)
            last = m.end()


def _point(a: str, b: str, month_first: bool) -> Point | None:
    one, two = int(a), int(b)
    day, month = (two, one) if (month_first and one <= 12) or two > 12 else (one, two)
    return Point(0, month, day) if write(Point(2000, month, day)) is not None else None


def _certain(a: str, b: str) -> bool:
    """Whether it reads one way only, or is written as dates are: 11/20, 01/05."""
    return int(a) > 12 or int(b) > 12 or "0" in (a[0], b[0])


def _fractions(a: str, b: str, c: str, d: str) -> bool:
    """Whether both are as likely parts of a whole: 1/4 and 1/3."""
    return all(int(n) < int(of) <= 10 and n[0] != "0" and of[0] != "0" for n, of in ((a, b), (c, d)))


def _sole(m: re.Match[str], text: str) -> bool:
    return m.start() == 0 and m.end() >= len(text.rstrip(" .")) and (_certain(m["a"], m["b"]) or _certain(m["c"], m["d"]))


def _span(start: int, end: int, low: Point, high: Point, year: str | None) -> Iterator[Atom]:
    if year:
        number = int(year) + (2000 if len(year) == 2 else 0)
        back = 1 if (low.month or 0) > (high.month or 0) else 0
        low, high = Point(number - back, low.month, low.day), Point(number, high.month, high.day)
        if write(low, high) is not None:
            yield Atom(start, end, low, high, "", 0.85)
        return
    over = 1 if (low.month or 0, low.day or 0) > (high.month or 0, high.day or 0) else 0
    yield Atom(start, end, low, Point(over, high.month, high.day), "context", 0.7)
