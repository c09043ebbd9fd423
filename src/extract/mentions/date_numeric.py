"""Dates in digits and signs alone, the same in both languages: 2013-11-07, 2012.09.03, 17/05/2012, 27/05, 2016/11."""

import re
from collections.abc import Iterator

from extract.mentions.date_atom import Atom
from extract.mentions.date_order import Order
from extract.mentions.date_short import short
from extract.mentions.edtf_build import Point, write
from extract.regex import regex

# Letters, digits and signs in front make it a code, a path or an amount; Chinese characters do not.
_CLEAR = r"(?<![A-Za-z0-9_/\\#$€£¥+=&@-])(?<!\d[.,:])"
_YMD = regex(_CLEAR + r"((?:1[5-9]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)")
_DMY = regex(
    _CLEAR + r"(?:(\d{1,2})\s?[-–]\s?)?(\d{1,2})([./-])(\d{1,2})(?:\3|,\s?(?=(?:19|20)\d\d))((?:1[5-9]|20)\d\d|\d\d)(?![\d/-]|\.\d|%)"
)
_RANGE_MONTHS = regex(
    _CLEAR + r"((?:19|20)\d\d)\.(0?[1-9]|1[0-2])\s?[-–—~～至到]\s?((?:19|20)\d\d)(?:\.(0?[1-9]|1[0-2]))?(?![\d.])"
)
_SPACED = regex(r"((?:19|20)\d\d) (0[1-9]|1[0-2]) (0[1-9]|[12]\d|3[01])")  # 2022 11 23, alone on its line
_YM = regex(_CLEAR + r"((?:1[89]|20)\d\d)([-/])(0[1-9]|1[0-2]|[1-9])(?![\d/A-Za-z-]|[.,]\d|\s?[%号])")
_MY = regex(_CLEAR + r"(0?[1-9]|1[0-2])([/-])((?:19|20)\d\d)(?![\d/A-Za-z-]|[.,]\d|\s?[%号])")
_DM = regex(_CLEAR + r"(?:(\d\d)\s?[-–]\s?)?(\d\d)/(\d\d)(?![\d/%A-Za-z-]|[.,]\d|\s?(?:of|points?)\b)")
_YM_DOT = regex(  # 2017.06 is a decimal number unless a word of time stands before it
    r"(?:\b(?:until|till|since|by|in|from|to|through|as of|date:?|established:?|founded:?|opened:?|built:?)\s|^|[|]\s?)((?:19|20)\d\d)\.(0[1-9]"
    r"|1[0-2])"
    r"(?=[,;:)|]|\.?$|\.\s|\s(?![%°a-z]*(?:m\b|million|bn|ha|km|%))[A-Za-z|(–—-])",
    re.I,
)
_LINE_HEAD = regex(  # 1988.8 at the head of a timeline's line
    r"((?:19|20)\d\d)\.(1[0-2]|0?[1-9])(?:\.(3[01]|[12]\d|0?[1-9]))?(?=\s+[一-鿿《“「])(?!\s+(?:万|亿|元|平|公|家|人|个|亩|米|户|名|项|吨|美|年|月|日|分))"
)
_CODE = regex(
    r"(?:\b(?:No|Nr|no|ISO|IEC|EN|GB|GB/T|DIN|Directive|Regulation|Decision|[Tt]el|[Pp]hone|version|v)\b\.?:?"
    r"|\b(?:[Rr]esolution|[Cc]ircular|[Aa]dvt|[Aa]dvertisement|[Nn]otice|[Nn]otification|[Dd]ecree|[Oo]rder|[Oo]rdinance|[Cc]ase|[Tt]ender|[Rr]ef"
    r"|[Rr]eference|[Ff]ile|[Ss]tandard|[Cc]ontract|[Ll]aw|[Bb]ill|[Ii]nvoice|[Mm]emo(?:randum)?|[Dd]ocument|[Cc]ode|[Dd]ossier|[Vv]ol|[Ii]ssue"
    r"|[Mm]inute|[Pp]ermit|[Ll]icen[cs]e|[Pp]atent|[Aa]ct)\b\.?:?(?: [Nn]o\.?:?)?|第|号|编号|文号|电话)\s?$"
)
_WHOLE = r"(\d{1,4})([-/.])(\d{1,2})\%d(\d{1,4})"
_PAIR = regex(_CLEAR + _WHOLE % 2 + r"\s?(?:-|–|—|~|～|至|到|\bto\b)\s?" + _WHOLE % 6 + r"(?![\d/-]|\.\d)")
_TIME_AFTER = regex(
    r"[,\s]{1,3}(?:at\s)?(?:\d{1,2}[:.h]\d\d|[ap]\.?m\b|morning|afternoon|evening|noon|上午|下午|\()"
)
_DAY_BEFORE = regex(
    r"(?:\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?"
    r"|\b(?:on|from|until|till|date|dates|day \d):?|[周一二三四五六日]|日期:)\s$|^\s*$",
    re.I,
)


def numeric(text: str, order: Order, western: bool) -> Iterator[Atom]:
    """Dates in digits. `order` says whether 3/4/2015 is in March; `western` reads 2011/12 as two years, not a month."""
    for m in _PAIR.finditer(text):
        low, high = (_point(m[k], m[k + 2], m[k + 3], _first(order, m[k + 1])) for k in (1, 5))
        if low and high:
            yield from _atom(m.start(), m.end(), low, high, 0.9)
    for m in _YMD.finditer(text):
        yield from _atom(m.start(), m.end(), Point(int(m[1]), int(m[3]), int(m[4])), None, 0.95)
    if (alone := _SPACED.fullmatch(text)) is not None:
        yield from _atom(0, len(text), Point(int(alone[1]), int(alone[2]), int(alone[3])), None, 0.8)
    for m in _RANGE_MONTHS.finditer(text):
        high = Point(int(m[3]), int(m[4]) if m[4] else 12)
        yield from _atom(m.start(), m.end(), Point(int(m[1]), int(m[2])), high, 0.8)
    if (m0 := _LINE_HEAD.match(text)) is not None:
        yield from _atom(*m0.span(), Point(int(m0[1]), int(m0[2]), int(m0[3]) if m0[3] else None), None, 0.75)
    for m in _YM_DOT.finditer(text) if western else ():
        yield from _atom(m.start(1), m.end(2), Point(int(m[1]), int(m[2])), None, 0.7)
    for m in _DMY.finditer(text):
        yield from _day_first(m, _first(order, m[3]), order == "guess")
    for m in _YM.finditer(text):
        year, month = int(m[1]), int(m[3])
        if _code(text, m.start()):
            continue
        if western and len(m[3]) == 2 and m[2] == "/" and month == year % 100 + 1:
            yield from _atom(m.start(), m.end(), Point(year), Point(year + 1), 0.85)
        elif m[2] == "/" or len(m[3]) == 2:
            yield from _atom(m.start(), m.end(), Point(year, month), None, 0.8 if m[2] == "-" else 0.65)
    for m in _MY.finditer(text):
        if not _code(text, m.start()):
            yield from _atom(m.start(), m.end(), Point(int(m[3]), int(m[1])), None, 0.7 if m[2] == "/" else 0.55)
    for m in _DM.finditer(text):
        yield from _agenda(text, m)
    if western and "/" in text:
        yield from short(text, order != "day")


def _first(order: Order, sign: str) -> bool:
    """Whether the month stands first with this sign between; those who guess take dots for the sign of the day-first."""
    return order == "month" or (order == "guess" and sign != ".")


def _point(first: str, second: str, third: str, month_first: bool) -> Point | None:
    """A date whose year has four digits, first or last; None where neither has."""
    if len(first) == 4 and len(third) < 3:
        return Point(int(first), int(second), int(third))
    if len(third) == 4 and len(first) < 3:
        swap = int(second) > 12 or (month_first and int(first) <= 12)
        return Point(int(third), int(first if swap else second), int(second if swap else first))
    return None


def _day_first(m: re.Match[str], month_first: bool, guessed: bool) -> Iterator[Atom]:
    first, second, year = int(m[2]), int(m[4]), int(m[5])
    if len(m[5]) == 2:
        if m[3] == "." or (m[3] == "-" and first <= 12):
            return
        year += 2000 if year < 40 else 1900
    day, month = (second, first) if second > 12 or (month_first and first <= 12) else (first, second)
    low, high = Point(year, month, day), None
    if m[1]:
        if month == first:
            return
        low, high = Point(year, month, int(m[1])), low
    sure = 0.5 if len(m[5]) == 2 else 0.9 if first > 12 or second > 12 or first == second else 0.6 if guessed else 0.75
    yield from _atom(m.start(), m.end(), low, high, sure)


def _agenda(text: str, m: re.Match[str]) -> Iterator[Atom]:
    """27/05: day and month of a programme, where a weekday, a time or a leading zero shows that it is no fraction."""
    day, month = int(m[2]), int(m[3])
    timed = _TIME_AFTER.match(text, m.end()) is not None
    before = text[max(0, m.start() - 12) : m.start()]
    led = _DAY_BEFORE.search(before) is not None
    if (m[3][0] == "0" and (timed or led or day > 12)) or (timed and led):
        low = Point(0, month, day)
        if m[1]:
            yield from _atom(m.start(), m.end(), Point(0, month, int(m[1])), low, 0.7, True)
        else:
            yield from _atom(m.start(), m.end(), low, None, 0.8 if timed or led else 0.6, True)


def _code(text: str, start: int) -> bool:
    return _CODE.search(text[max(0, start - 22) : start]) is not None


def _atom(start: int, end: int, low: Point, high: Point | None, sure: float, open_year: bool = False) -> Iterator[Atom]:
    probe = (Point(2000, low.month, low.day), high and Point(2000, high.month, high.day)) if open_year else (low, high)
    if write(*probe) is not None:
        yield Atom(start, end, low, high, "context" if open_year else "", sure)
