"""Which article to label next: the one that would teach most for its length.

The points of an article are the sum of three, per thousand characters of its text, a Chinese one counted twice:

    disagree   1 for each mention (span and type) that one engine finds and the other does not
    unsure     1 - confidence for each fact below `UNSURE`
    rare       RARE / (RARE + g) for each fact whose predicate has g < RARE facts in the gold: 1 where the gold has none

A text shorter than `SHORT` counts as that long, so that scraps do not lead. Nothing but counts and line numbers is
said of an article: it may still become a test article.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from extract.schema import Evidence, Mention

UNSURE, RARE, SHORT = 0.6, 20, 500
SHOWN = 5  # predicates that a reason names


class Said(Protocol):
    """A fact or the draft of one."""

    @property
    def predicate(self) -> str: ...
    @property
    def evidence(self) -> tuple[Evidence, ...]: ...
    @property
    def confidence(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Candidate:
    """An unlabelled article: what the pipeline finds in it, and which mentions it finds with another engine."""

    path: str
    text: str
    mentions: Sequence[Mention]
    others: Sequence[Mention]
    facts: Sequence[Said]


@dataclass(slots=True)
class Suggestion:
    """An article with its points, the reasons in words, and the lines that gave most: (line, points, reasons)."""

    path: str
    points: float
    reasons: list[str]
    lines: list[tuple[int, float, list[str]]]


@dataclass(slots=True)
class _Tally:
    """Points, and the numbers behind them."""

    points: float = 0.0
    disagree: Counter[str] = field(default_factory=Counter)     # by type
    unsure: list[float] = field(default_factory=list)
    rare: Counter[str] = field(default_factory=Counter)         # by predicate


def suggest(candidates: Iterable[Candidate], gold_facts: Mapping[str, int], lines: int = 3) -> list[Suggestion]:
    """Every candidate, the one with most points first, ties by path; `lines` of each. `gold_facts` counts by predicate."""
    found = [_one(candidate, gold_facts, lines) for candidate in candidates]
    return sorted(found, key=lambda one: (-one.points, one.path))


def _one(candidate: Candidate, gold_facts: Mapping[str, int], lines: int) -> Suggestion:
    whole, by_line = _Tally(), dict[int, _Tally]()

    def tallies(start: int) -> tuple[_Tally, _Tally]:
        return whole, by_line.setdefault(candidate.text.count("\n", 0, start) + 1, _Tally())

    ours = {(one.start, one.end, one.type) for one in candidate.mentions}
    theirs = {(one.start, one.end, one.type) for one in candidate.others}
    for start, _, type_ in sorted(ours ^ theirs):
        for tally in tallies(start):
            tally.points += 1
            tally.disagree[type_] += 1
    for fact in candidate.facts:
        known = gold_facts.get(fact.predicate, 0)
        for tally in tallies(fact.evidence[0].start):
            if fact.confidence < UNSURE:
                tally.points += 1 - fact.confidence
                tally.unsure.append(fact.confidence)
            if known < RARE:
                tally.points += RARE / (RARE + known)
                tally.rare[fact.predicate] += 1
    scale = 1000 / max(SHORT, len(candidate.text) + sum("一" <= char <= "鿿" for char in candidate.text))
    best = sorted(((number, round(tally.points, 3), _words(tally, gold_facts)) for number, tally in by_line.items() if tally.points),
                  key=lambda one: (-one[1], one[0]))[:lines]
    return Suggestion(candidate.path, round(whole.points * scale, 3), _words(whole, gold_facts), best)


def _words(tally: _Tally, gold_facts: Mapping[str, int]) -> list[str]:
    said = []
    if tally.disagree:
        types = ", ".join(f"{number} {type_}" for type_, number in sorted(tally.disagree.items(), key=lambda item: (-item[1], item[0])))
        said.append(f"the engines disagree on {_several(tally.disagree.total(), 'mention')} ({types})")
    if tally.unsure:
        said.append(f"{_several(len(tally.unsure), 'fact')} below confidence {UNSURE} (lowest {min(tally.unsure):.2f})")
    if tally.rare:
        names = sorted(tally.rare, key=lambda name: (gold_facts.get(name, 0), -tally.rare[name], name))
        rare = [f"{tally.rare[name]} {name} (gold has {gold_facts.get(name, 0)})" for name in names[:SHOWN]]
        said.append("rare predicates: " + ", ".join(rare) + (f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""))
    return said


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 else "")
