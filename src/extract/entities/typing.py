"""Is it a park? What the article says around a name whose own words do not tell.

"Cosmo Lab" or 声谷 may be a company or an incubator; an article that calls it "the incubator Cosmo Lab" once,
or speaks of the firms in it, has said which. Votes are gathered over all mentions of a cluster, so one telling
sentence types the name everywhere.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import zip_longest
from typing import Any, NamedTuple

from extract.model import CleanText, Cluster, Placed, Segment
from extract.regex import regex
from extract.schema import NAME_TYPES

_ASIDE = regex(r"^\s?[(（][^()（）]{0,140}[)）]")
_TITLED = regex(r"\b(?:Mr|Ms|Mrs|Mister|Miss|Dr|Prof|Professor|Sir|President|Director)\.? $", re.I)
_HAN = regex("[一-鿿]")
_LATIN = regex("[A-Za-z]")
_WINDOW = 70            # characters of context on either side
_SECTION = 1500         # characters under a heading that speak of what it names
_ENOUGH = 2.0


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files("extract.entities").joinpath("data", "park_context.json").read_text(encoding="utf-8"))
    return data


class _Cue(NamedTuple):
    """A pattern that ends at the name or starts behind it, and what it asks to be tried at all."""

    weight: float
    pattern: re.Pattern[str]
    chinese: bool
    kind: bool          # it asks for a kind of park in English, which most contexts have not


@cache
def _cues(side: str) -> tuple[_Cue, ...]:
    """The cues that stand "before" or "after" a name."""
    kinds = _data()["kinds"]
    english = f"(?:{kinds['en'].replace('KIND', kinds['en_words'])})"
    rows = []
    for weight, where, pattern in _data()["votes"]:
        if where == side:
            text = pattern.replace("KIND_EN", english).replace("KIND_ZH", kinds["zh"])
            rows.append(_Cue(float(weight), regex(f"(?:{text})$" if side == "before" else text, re.I),
                             _HAN.search(text) is not None, "KIND_EN" in pattern and side == "before"))
    return tuple(rows)


@lru_cache(maxsize=16)
def _tried(side: str, chinese: bool, latin: bool, kind: bool) -> tuple[tuple[float, Callable[[str], object]], ...]:
    """Weight and test of each cue that a text with or without Chinese characters, Latin letters, a kind of park in English can hold."""
    return tuple((one.weight, one.pattern.search if side == "before" else one.pattern.match) for one in _cues(side)
                 if (chinese if one.chinese else latin) and (kind or not one.kind))


@cache
def _kind() -> re.Pattern[str]:
    return regex(_data()["kinds"]["en_words"], re.I)


@cache
def _own_words() -> re.Pattern[str]:
    """Words in a name that say it is no park, whatever is said around it."""
    return regex(_data()["never"], re.I)


def retype(
    clean: CleanText, segments: Sequence[Segment], placed: Sequence[Placed], clusters: Sequence[Cluster]
) -> tuple[tuple[Placed, ...], tuple[Cluster, ...]]:
    """The mentions and clusters with ORG, PLACE and PERSON clusters turned into PARK where the article says so."""
    votes: dict[str, float] = {}
    titled = {one.cluster for one in placed if one.type == "PERSON" and (
        one.by.endswith((".title", ".byline")) or (one.by.endswith(".person") and one.confidence >= 0.8)
        or _TITLED.search(clean.text, max(0, one.span.start - 12), one.span.start))}
    listed = {one.cluster for one in placed if one.type == "ORG" and one.by == "name.list"}
    doubtful = {one.key for one in clusters
                if one.type in ("ORG", "PLACE", "PERSON") and not any(_own_words().search(name) for name in one.names)} - titled - listed
    for one in placed:
        if one.cluster in doubtful and votes.get(one.cluster, 0.0) <= _ENOUGH + 1:
            before = clean.text[max(0, one.span.start - _WINDOW):one.span.start]
            after = _ASIDE.sub("", clean.text[one.span.end:one.span.end + 3 * _WINDOW])[:_WINDOW]
            votes[str(one.cluster)] = votes.get(str(one.cluster), 0.0) + _vote(before, after)
    for key, times in _sections(clean, segments, placed).items():
        if key in doubtful:
            votes[key] = votes.get(key, 0.0) + min(2.0, times)
    for key, vote in _protagonists(segments, placed, doubtful).items():
        votes[key] = votes.get(key, 0.0) + vote
    kinds = {one.key: one.type for one in clusters}
    listed_places = {one.cluster for one in placed if one.type == "PLACE" and one.by == "name.list"}
    often = Counter(one.cluster for one in placed if one.cluster in listed_places)
    # a town that is spoken of all through the article is one in most of its mentions
    parks = {key for key, vote in votes.items() if vote >= (max(_ENOUGH + 1, 0.6 * often[key]) if kinds[key] == "PLACE" else _ENOUGH)}
    return (tuple(one._replace(type="PARK") if one.cluster in parks else one for one in placed),
            tuple(replace(one, type="PARK") if one.key in parks else one for one in clusters))


def _protagonists(segments: Sequence[Segment], placed: Sequence[Placed], doubtful: Collection[str]) -> dict[str, float]:
    """Half the votes a park needs for the names an article about parks repeats most and knows from no list."""
    title = " ".join(one.text for one in segments[:4])
    if not re.search(_data()["about"], title, re.I):
        return {}
    counts: dict[str, int] = {}
    for one in placed:
        if one.cluster is not None and one.type != "PERSON" and not one.by.endswith(".list"):
            counts[one.cluster] = counts.get(one.cluster, 0) + 1
    most = max(counts.values(), default=0)
    return {key: 1.0 for key, times in counts.items() if times >= 3 and times >= most / 2 and key in doubtful}


def _sections(clean: CleanText, segments: Sequence[Segment], placed: Sequence[Placed]) -> dict[str, float]:
    """By cluster: how often the sections under a heading that names it alone speak of tenants, the park, the incubator."""
    cue = regex(_data()["section"], re.I)
    heads = [one for one in segments if one.kind == "heading"]
    counts: dict[str, float] = {}
    for head, following in zip_longest(heads, heads[1:]):
        names = {one.cluster for one in placed if one.segment == head.index and one.type in NAME_TYPES and one.type != "PLACE"}
        if len(names) == 1:
            end = following.span.start if following else len(clean.text)
            key = str(names.pop())
            counts[key] = counts.get(key, 0.0) + sum(1 for _ in cue.finditer(clean.text, head.span.end, min(end, head.span.end + _SECTION)))
    return counts


def _vote(before: str, after: str) -> float:
    total = 0.0
    for side, words in (("before", before), ("after", after)):
        latin = _LATIN.search(words) is not None
        kind = latin and side == "before" and _kind().search(words) is not None
        for weight, holds in _tried(side, not words.isascii(), latin, kind):
            if holds(words):
                total += weight
    return total
