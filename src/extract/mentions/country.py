"""The country an article or a passage speaks of, by words that give it away (data/countries.json)."""

import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from importlib.resources import files

from extract.model import Segment
from extract.regex import regex

_REACH = 600  # characters of one segment looked through on each side


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """Where a cue may begin, and by its first character the cues themselves, a group for each ISO 3166 code.

    One pattern of all cues would be tried at every letter; this way only capitals and a few Han characters are.
    """
    data = json.loads(files("extract.mentions").joinpath("data", "countries.json").read_text(encoding="utf-8"))
    by_first: dict[str, dict[str, list[str]]] = {}
    for code, words in data.items():
        for word in (*words, *(word.upper() for word in words if word.isascii() and word.isalpha() and len(word) > 4)):  # LAHORE:
            plain = word.removeprefix("\\b")
            by_first.setdefault(plain[0], {}).setdefault(code, []).append(plain)
    patterns = {
        first: regex("|".join(f"(?P<{code}>{'|'.join(words)})" for code, words in rows.items())) for first, rows in by_first.items()
    }
    return regex(f"(?<![A-Za-z])[{''.join(sorted(by_first))}]"), patterns


@lru_cache(maxsize=4096)
def named(text: str) -> tuple[tuple[int, str], ...]:
    """Where `text` names countries, and which: (offset, ISO 3166 code)."""
    start, patterns = _cues()
    found = ((m.start(), patterns[m[0]].match(text, m.start())) for m in start.finditer(text))
    return tuple((at, match.lastgroup or "") for at, match in found if match is not None)


def country_of(segments: Sequence[Segment]) -> str:
    """ISO 3166 code of the country the article is mostly about, or "": the anchor of a bare "$", 元 or "marks".

    It must be named at least twice and more often than any other.
    """
    ranked = Counter(code for segment in segments for _, code in named(segment.text)).most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return ""
    return ranked[0][0]


def nearest(text: str, at: int, before: Iterable[str], among: Collection[str]) -> str | None:
    """The country of `among` named nearest to `at` in `text`, else in the texts before it, nearest first."""
    places = named(text)
    low, high = bisect_left(places, (at - _REACH,)), bisect_left(places, (at + _REACH,))
    here = [(abs(start - at), code) for start, code in places[low:high] if code in among]
    if here:
        return min(here)[1]
    for earlier in before:
        codes = [code for _, code in named(earlier) if code in among]
        if codes:
            return codes[-1]
    return None
