"""Whether 3/4/2015 is 3 April or March 4.

The rule, first answer wins:
1. another date of the article in digits that can be read one way only (25/12/2014: day first; 12/25/2014: month first), nearest first;
2. the article's country, else the country named nearest: month first in those of `month_first` (data/date_en.json), day first elsewhere;
3. nothing known: month first with slash or hyphen, day first with dots, which month-first writers do not use.
"""

from functools import lru_cache
from typing import Literal

from extract.mentions import country
from extract.mentions.date_atom import table
from extract.model import Passage, Segment
from extract.regex import regex

Order = Literal["day", "month", "guess"]
_REACH = 40  # segments looked through
_NEAR = regex(r"\d[/.-]\d")  # a class at the front lets the search skip to it
_TWO = regex(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sign>[/.-])(?P<b>\d{1,2})(?:(?P=sign)(?:(?:19|20)?\d\d)(?!\d)|(?![\d/.-]))")
_CERTAIN = regex(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sign>[/.-])(?P<b>\d{1,2})(?P=sign)(?:19|20)?\d\d(?![\d/-]|\.\d)")


def order(passage: Passage, segment: Segment) -> Order:
    """The order of day and month in the dates of `segment`; "guess" where nothing tells."""
    if _NEAR.search(segment.text) is None or _TWO.search(segment.text) is None:
        return "guess"
    for one in (segment, *reversed(passage.before[-_REACH:])):
        if (said := told(one.text)) is not None:
            return said
    if passage.place:
        return "month" if passage.place in _month_first() else "day"
    for one in (segment, *reversed(passage.before[-_REACH:])):
        named = country.named(one.text)
        if named:
            return "month" if named[-1][1] in _month_first() else "day"
    return "guess"


@lru_cache(maxsize=1024)
def told(text: str) -> Order | None:
    """The order by the last date of `text` that can be read one way only.

    >>> told("from 12/25/2014 to 1/6/2015"), told("on 25.12.2014"), told("on 3/4/2015")
    ('month', 'day', None)
    """
    said: Order | None = None
    for m in _CERTAIN.finditer(text):
        first, second = int(m["a"]), int(m["b"])
        if 12 < first <= 31 and 0 < second <= 12:
            said = "day"
        elif 12 < second <= 31 and 0 < first <= 12:
            said = "month"
    return said


@lru_cache(maxsize=1)
def _month_first() -> frozenset[str]:
    return frozenset(table("date_en.json")["month_first"])
