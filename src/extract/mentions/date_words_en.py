"""English dates in number words: the ninth of July, march third 2015, nineteen ninety-six, two thousand and fifteen, the twenty-tens.

"Twenty second of June" is a day because a month stands by; a bare year in words needs a word of time in front ("in nineteen ninety-six")
and nothing counted behind ("in two thousand homes" is no year).
"""

import re
from collections.abc import Iterator

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, table
from extract.mentions.edtf_build import Point
from extract.regex import regex

_T = table("date_en.json")
_MONTHS: dict[str, int] = _T["months"]
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_FIRSTS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS: dict[str, int] = {
    **{word: i + 1 for i, word in enumerate(_FIRSTS)},
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "thirty first": 31,
    **{f"{word}th": i + 10 for i, word in enumerate(_TEENS) if i not in (0, 1, 2)},
    **{f"twenty {word}": i + 21 for i, word in enumerate(_FIRSTS)},
}  # fmt: skip
_SMALL: dict[str, int] = {
    **{word: i for i, word in enumerate(_ONES) if word},
    **{word: i + 10 for i, word in enumerate(_TEENS)},
    **_TENS,
    **{f"{tens} {one}": value + i for tens, value in _TENS.items() for i, one in enumerate(_ONES) if one},
}


def _branches(words: dict[str, int], most: int = 99) -> str:
    known = sorted((word for word, value in words.items() if value <= most), key=lambda word: (-len(word), word))
    return "|".join(word.replace(" ", "[ -]") for word in known)


_ORD = _branches(_ORDINALS)
_DAY = rf"(?:{_ORD}|\d{{1,2}}(?:st|nd|rd|th))"
_UPTO99 = _branches(_SMALL)
_LINK = r"(?: ?[-–—] ?| (?:to|through|till|until|thru) )"
_YEAR = (  # the millennium said out, or two pairs of digits
    rf"(?P<y>(?P<k>two|one)[ -]thousand(?: (?P<h>{'|'.join(_ONES[1:])})[ -]hundred)?(?:,? and)?(?: (?P<r>{_UPTO99}))?"
    rf"|(?P<c>fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[ -](?:(?P<oh>oh|o)[ -](?P<o>{'|'.join(_ONES[1:])})"
    rf"|(?P<p>(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES[1:])}))?|{'|'.join(_TEENS)})|(?P<hundred>hundred)))"
)
_YEAR_RE = regex(rf"(?<![a-z-]){_YEAR}(?![a-z]|-[a-z])", re.I)
_MONTH_DAY = regex(
    rf"(?<![a-z])(?P<m>{_MONTH})\.? (?:the )?(?:(?P<a>{_DAY})(?:{_LINK}(?:the )?(?P<b>{_DAY}))?|(?P<n>{_branches(_SMALL, 31)}))(?![a-z]|-[a-z])", re.I
)
_DAY_MONTH = regex(
    rf"(?<![a-z-])(?P<a>{_DAY})(?:{_LINK}(?:the )?(?P<b>{_DAY}))? (?:day )?(?:of )?(?P<m>{_MONTH})(?![a-z])", re.I
)
_LONE_MONTH = regex(rf"(?<![a-z])(?P<m>{_MONTH})(?:,| of)? $", re.I)
_NUMBER_AFTER = regex(r",? (?:of )?(?P<y>(?:1[5-9]|20)\d\d)(?![\d,.]\d|\d|[a-z%])", re.I)
_CUE = regex(
    r"\b(?:in|since|until|till|during|before|after|by|around|circa|year|early|late|mid|back in|from|and|to|between|through"
    r"|of|half|quarter|spring|summer|autumn|winter|founded|opened|built|established)[ -](?:the year |about |around )?$", re.I
)
_SURE = regex(r"\b(?:in|since|until|till|during|year|early|late|mid|circa|quarter|half|spring|summer|autumn|winter|before|after"
    r"|(?:quarter|half|end|beginning|start|middle|close|spring|summer|autumn|winter) of)[ -](?:the year )?$", re.I)
_CLOSED = regex(
    r"\s*(?:[,.;:)\]!?\"”’—–|]|$)| (?:and|but|or|when|with|as|it|they|we|he|she|the|its|was|were|is|to|until|till|for|at|by|on|in|after|before|a"
    r"|an|had"
    r"|has|have|saw|brought|than|while|where|under|through)(?![a-z])", re.I
)
_CLOSED_DAY = regex(r"\s*(?:[,.;:)!?–—-]|$)| (?:and|at|when|with|was|were|is|it|we|they|in|for|as|by)(?![a-z])", re.I)
_DECADE = regex(
    rf"(?<![a-z-])(?P<c>nineteen|eighteen|twenty)[ -](?P<d>tens|(?:{'|'.join(word[:-1] + 'ies' for word in _TENS)}))(?![a-z])", re.I
)
_DECADES = {"tens": 10, **{word[:-1] + "ies": value for word, value in _TENS.items()}}
_HINT = regex(rf"(?<![a-z])(?:{'|'.join((*_TENS, *_TEENS, *_FIRSTS))}|thousand|twelfth|tenth|eleventh|[a-z]+teenth|twentieth|thirtieth)", re.I)


def dates_in_words(text: str, low: str, month: bool) -> Iterator[Atom]:
    """The dates of this room, unresolved. `low`: the text in small letters; `month`: whether it may name a month."""
    if not (month or "teen" in low or "twent" in low or "thousand" in low) or _HINT.search(low) is None:
        return
    if month:
        for m in _MONTH_DAY.finditer(text):
            yield from _month_day(text, m)
        for m in _DAY_MONTH.finditer(text):
            yield from _dated(text, m.start(), m.end(), m)
    if "teen" in low or "twenty" in low or "thousand" in low:
        yield from _years(text)
        for m in _DECADE.finditer(text):
            century = {"twenty": 2000, "nineteen": 1900, "eighteen": 1800}[m["c"].lower()]
            yield Atom(m.start(), m.end(), build.decade(century + _DECADES[m["d"].lower()]), None, "", 0.85)


def _key(words: str) -> str:
    return words.lower().replace("-", " ")


def _day(words: str) -> int | None:
    digits = re.match(r"\d+", words)
    value = int(digits[0]) if digits else _ORDINALS.get(_key(words), 0)
    return value if 1 <= value <= 31 else None


def _month_day(text: str, m: re.Match[str]) -> Iterator[Atom]:
    """May the ninth; "May twenty-nine" only where a year follows or the clause ends: "in May twenty firms" counts firms."""
    if m["n"]:
        if _year_at(text, m.end()) is None and re.match(r"\s*(?:[.;)!?]|$)", text[m.end() : m.end() + 3]) is None:
            return
        if _YEAR_RE.match(text, m.start("n")) is not None:
            return  # August two thousand and fifteen
    elif m["a"][0].isdecimal() and not m["b"]:
        return  # May 9th is the months' own
    elif not m["b"] and _year_at(text, m.end()) is None and _CLOSED_DAY.match(text, m.end()) is None:
        return  # "in May the first tenant came"
    yield from _dated(text, m.start(), m.end(), m)


def _dated(text: str, start: int, end: int, m: re.Match[str]) -> Iterator[Atom]:
    groups = m.groupdict()
    if groups.get("a") and groups["a"][0].isdecimal() and not (groups.get("b") and groups["b"].isalpha()):
        return
    first = _day(groups["a"]) if groups.get("a") else _SMALL[_key(groups["n"])]
    last = _day(groups["b"]) if groups.get("b") else None
    month = _MONTHS[groups["m"].lower()]
    if first is None or (groups.get("b") and (last is None or last <= first)):
        return
    told = _year_at(text, end)
    if "n" not in groups and told is None and " of " not in m[0].lower():
        return  # "the third may follow", "the first March fair"
    year, end = told if told is not None else (None, end)
    low = Point(year or 0, month, first)
    high = Point(year or 0, month, last) if last else None
    probe = Point(year or 2000, month, last or first)
    if build.write(probe) is not None:
        yield Atom(start, end, low, high, "" if year else "context", 0.95)


def _year_at(text: str, end: int) -> tuple[int, int] | None:
    """The year right behind a day and month, in digits or words, and where it ends."""
    number = _NUMBER_AFTER.match(text, end)
    if number is not None:
        return int(number["y"]), number.end()
    for gap in (" ", ", ", " of ", " in "):
        if text.startswith(gap, end) and (m := _YEAR_RE.match(text, end + len(gap))) is not None and (year := _value(m)) is not None:
            return year, m.end()
    return None


def _value(m: re.Match[str]) -> int | None:
    """The year a match of _YEAR_RE says; None where it is none."""
    if m["k"]:
        year = (2000 if m["k"].lower() == "two" else 1000) + (100 * _ONES.index(m["h"].lower()) if m["h"] else 0)
        year += _SMALL[_key(m["r"])] if m["r"] else 0
    else:
        year = 100 * _SMALL[m["c"].lower()]
        year += _ONES.index(m["o"].lower()) if m["oh"] else _SMALL[_key(m["p"])] if m["p"] else 0
    return year if 1500 <= year <= 2100 else None


def _years(text: str) -> Iterator[Atom]:
    for m in _YEAR_RE.finditer(text):
        year = _value(m)
        if year is None:
            continue
        left = text[max(0, m.start() - 24) : m.start()]
        month = _LONE_MONTH.search(left)
        if month is not None:
            yield Atom(m.start() - len(left) + month.start(), m.end(), Point(year, _MONTHS[month["m"].lower()]), None, "", 0.9)
            continue
        if _CLOSED.match(text, m.end()) is None:
            continue
        plain = year % 1000 == 0 and m["k"] is not None  # "two thousand" alone is a number more often than a year
        if (_SURE if m["k"] is not None else _CUE).search(left) is not None and not plain:
            yield Atom(m.start(), m.end(), Point(year), None, "", 0.8)
