"""The words for what an amount is per (data/per_units.json), as alternations with one group for each unit."""

import json
from functools import cache
from importlib.resources import files

from extract.mentions.count_en import nouns, singular

TIMES = ("year", "quarter", "month", "week", "day", "hour", "night")
_NO_THING = frozenset(("cent", "annum", "se", "way", "example", "week", "instance", "diem", "capita", "contract", "request", "agreement", "law",
    "plan",
    "usual", "the", "mille", "thousand", "hundred", "million", "billion", "square", "cubic", "sq", "calendar", "working", "unit"))  # fmt: skip


@cache
def _units() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((files("extract.mentions") / "data" / "per_units.json").read_text("utf-8"))
    return found


@cache
def alternation(language: str) -> str:
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in _units()[language].items())


def can_be_thing(word: str) -> bool:
    """Whether a word behind "per" may be what is paid for, in a phrase that no list knows: booth, parcel; never cent, annum, the."""
    return len(word) > 2 and word not in _NO_THING


def thing(word: str) -> str | None:
    """The counted thing of "per parcel", "a vehicle": a noun of the list that is no unit of its own, in the singular.

    >>> thing("container"), thing("cent")
    ('container', None)
    """
    word = word.lower()
    known = nouns().known
    one = word if word in known else singular(word)
    return one if one in known and one not in _NO_THING else None
