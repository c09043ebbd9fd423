"""English dates that say no year and often no month: by summer, mid-year, the turn of the year, yesterday, the 16th, this fiscal, year to July 2015.

The place or time words around them decide: "in the fall." is a season, "the fall of the wall" none.
"""

import re
from collections.abc import Iterator

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, table
from extract.mentions.date_week import weeks_en
from extract.mentions.edtf_build import Point
from extract.regex import regex

_T = table("date_en.json")
_MONTHS: dict[str, int] = _T["months"]
_MONTH = "|".join(sorted((m for m in _MONTHS if len(m) > 2), key=len, reverse=True))
_SEASON = regex(  # "in winter" is every winter, "in the winter" the last or the next
    r"\b(?:by|since|until|till|before|from|(?:in|during|for|over|after) the|this coming|(?:late|early) in the)(?: (?:late|early|coming))? "
    rf"(?P<n>{'|'.join(_T['seasons'])})(?=[.,;:)]|$| (?:and|when|after|with|at|to)\b)"
)
_SINCE = regex(
    rf"(?:^|[.;:] )(?:Since|By|Until|From|Before) (?:(?:late|early) )?(?P<n>{'|'.join(_T['seasons'])})(?=,| (?:the|it|its|we|our|all|his|her)\b)"
)
_DECADE_END = regex(r"(?<![A-Za-z])(?P<s>(?:the )?(?:end|close) of the decade|decade['’]s end)(?![A-Za-z])", re.I)
_MID_YEAR = regex(
    r"\b(?:at|by|since|until|from|in|around|before) (?P<s>mid-?year)(?![A-Za-z-])(?! \d)|(?<![A-Za-z-])(?P<t>turn of the year)(?![A-Za-z])", re.I
)
_CHRISTMAS = regex(r"\b(?:by|before|until|till|since|at|around) (?P<s>Christmas)(?=[.,;:)]|$| (?:and|when)\b)")
_YESTERDAY = regex(r"(?<![A-Za-z-])(?P<w>yesterday|the day before yesterday)(?![A-Za-z-])", re.I)
_NTH = regex(
    r"\b(?:on|until|till|from|by|since|for) the (?P<s>(?P<d>[12]?\d|3[01])(?:st|nd|rd|th))"
    r"(?=[.,;:)]|$| (?:and|when|with|at|to|in the (?:morning|afternoon|evening))\b)"
)
_FISCAL = regex(r"(?<![A-Za-z])(?P<w>this|last|next|current|the current) (?P<f>fiscal|financial)(?P<y> year)?(?![A-Za-z])", re.I)
_YEAR_TO = regex(
    rf"\b(?P<s>(?:year|(?P<n>12|twelve|nine|9|six|6|three|3) months|(?P<n2>quarter|half-year|half year)) (?:to (?:the end of |end-"
    rf"|\d{{1,2}}(?:st|th)? )?"
    rf"|end(?:ed|ing) )(?P<m>{_MONTH}) (?P<y>(?:19|20)\d\d))(?!\d)", re.I
)
_YEAR_BEFORE = regex(r"\bthe (?P<s>year (?P<w>before|after|earlier|prior))(?=[.,;:)]|$| (?:was|were|had|when|it|they)\b)")


def has(words: tuple[str, ...], low: str) -> bool:
    """Whether one of `words` stands in `low`: a cheap look before a pattern."""
    return any(word in low for word in words)


def near(text: str, low: str) -> Iterator[Atom]:
    """The dates of this room, unresolved. `low`: the text in lower case, for cheap first looks."""
    if has(tuple(_T["seasons"]), low):
        for m in _SEASON.finditer(text):
            yield Atom(*m.span("n"), *build.season(0, _T["seasons"][m["n"]]), "season", 0.6)
        for m in _SINCE.finditer(text):
            yield Atom(*m.span("n"), *build.season(0, _T["seasons"][m["n"]]), "season", 0.6)
    if "last " in low or "next " in low or "tomorrow" in low:
        yield from weeks_en(text, low)
    if "decade" in low:
        for m in _DECADE_END.finditer(text):
            yield Atom(*m.span("s"), Point(0), None, "decade", 0.7)
    if "year" in low:
        for m in _MID_YEAR.finditer(text):
            start, end = m.span("s") if m["s"] else m.span("t")
            yield Atom(start, end, Point(0, 6 if m["s"] else 12, fuzzy=True), None, "context!", 0.65)
    if " to " in low or "ended" in low or "ending" in low:
        for m in _YEAR_TO.finditer(text):
            year, month = int(m["y"]), _MONTHS[m["m"].lower()]
            length = {"nine": 9, "9": 9, "six": 6, "6": 6, "half-year": 6, "half year": 6, "three": 3, "3": 3, "quarter": 3}
            months = length.get((m["n"] or m["n2"] or "").lower(), 12)
            low_point = Point(*build.month_moved(year, month, 1 - months))
            yield Atom(*m.span("s"), low_point, Point(year, month), "", 0.95)
    if "the year " in low:
        for m in _YEAR_BEFORE.finditer(text):
            yield Atom(*m.span("s"), Point(1 if m["w"] == "after" else -1), None, "text", 0.65)
    if "christmas" in low:
        for m in _CHRISTMAS.finditer(text):
            yield Atom(*m.span("s"), Point(0, 12, 25), None, "context!", 0.7)
    if "yesterday" in low:
        for m in _YESTERDAY.finditer(text):
            yield Atom(*m.span("w"), Point(0, 1, -2 if m["w"].lower().startswith("the day") else -1), None, "pubday", 0.85)
    if " the " in low:
        for m in _NTH.finditer(text):
            yield Atom(*m.span("s"), Point(0, 0, int(m["d"])), None, "samemonth", 0.6)
    if "fiscal" in low or "financial" in low:
        for m in _FISCAL.finditer(text):
            if m["y"] or m["f"].lower() == "fiscal":
                count = {"last": -1, "next": 1}.get(m["w"].lower(), 0)
                start = m.start() + (4 if m["w"].lower().startswith("the ") else 0)
                yield Atom(start, m.end(), Point(count), None, "fiscal", 0.7)
