"""Two scores over the same gold side by side: what moved, whether it is more than chance, where, and which facts.

A `Part` is what is kept of a score to compare it with: counts by article, and for the dev part the right facts in
words. Of the test part no words are kept, so none can be shown.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, NonNegativeInt

from extract.score.counts import Counts
from extract.score.measure import MEASURES, Score
from extract.score.resample import Change, paired

WORDS = "dev"  # the only part whose rows may be shown

Triple = tuple[NonNegativeInt, NonNegativeInt, NonNegativeInt]


class Part(BaseModel):
    """One part of a score: {article: {measure: (gold, predicted, right)}} and {measure: {article: right facts in words}}."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    articles: dict[str, dict[str, Triple]]
    right: dict[str, dict[str, list[str]]] = {}

    def counts(self, measure: str) -> dict[str, Counts]:
        return {name: Counts(*table.get(measure, (0, 0, 0))) for name, table in self.articles.items()}

    def without(self, articles: Set[str]) -> "Part":
        """The part as it would be had it not these articles."""
        return Part(articles={name: table for name, table in self.articles.items() if name not in articles},
                    right={measure: {name: words for name, words in table.items() if name not in articles} for measure, table in self.right.items()})


def part_of(score: Score, name: str) -> Part:
    """What is kept of `score`, which is that of the part `name`."""
    tables = {measure: tally.by.get("article", {}) for measure, tally in score.tallies.items()}
    rows = {article: {measure: (one.gold, one.predicted, one.right) for measure in MEASURES
                      for one in [tables[measure].get(article, Counts())]} for article in sorted(score.articles)}
    right: dict[str, dict[str, list[str]]] = {}
    if name == WORDS:
        for measure, facts in score.right.items():
            for article, words in sorted(facts):
                right.setdefault(measure, {}).setdefault(article, []).append(words)
    return Part(articles=rows, right=right)


@dataclass(frozen=True, slots=True)
class Move:
    """An article whose counts differ, and the change of the whole figure that this article alone makes."""

    article: str
    old: Counts
    new: Counts
    effect: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """A change and the articles that moved, most first, by measure; facts gained and lost as (article, words) by measure."""

    changes: Mapping[str, Change]
    moves: Mapping[str, Sequence[Move]]
    gained: Mapping[str, Sequence[tuple[str, str]]]
    lost: Mapping[str, Sequence[tuple[str, str]]]

    def to_json(self) -> dict[str, Any]:
        """By measure: the change with its interval and p (null over fewer than two articles), the articles that moved, the facts gained and lost."""
        return {name: {"before": round(change.old.f1, 4), "now": round(change.new.f1, 4), "delta": round(change.delta, 4),
                       "interval": [round(sure.inside.low, 4), round(sure.inside.high, 4)] if sure else None, "p": round(sure.p, 4) if sure else None,
                       "moved": [{"article": move.article, "effect": round(move.effect, 5)} for move in self.moves[name]],
                       **{key: [f"{article}: {words}" for article, words in table[name]]
                          for key, table in (("gained", self.gained), ("lost", self.lost)) if name in table}}
                for name, change in self.changes.items() for sure in [change.significance]}


def compare(old: Part, new: Part) -> Comparison:
    """From `old` to `new`, both over the same gold."""
    changes = {name: paired(old.counts(name), new.counts(name)) for name in MEASURES}
    moves = {name: _moves(old.counts(name), new.counts(name), changes[name].old) for name in MEASURES}
    before, after = _facts(old), _facts(new)
    measures = sorted(set(before) | set(after))
    none: Counter[tuple[str, str]] = Counter()
    return Comparison(changes, moves,
                      {name: sorted((after.get(name, none) - before.get(name, none)).elements()) for name in measures},
                      {name: sorted((before.get(name, none) - after.get(name, none)).elements()) for name in measures})


def _moves(old: Mapping[str, Counts], new: Mapping[str, Counts], total: Counts) -> list[Move]:
    rows = []
    for name in sorted(set(old) | set(new)):
        one, other = old.get(name, Counts()), new.get(name, Counts())
        if one != other:
            alone = Counts(total.gold + other.gold - one.gold, total.predicted + other.predicted - one.predicted,
                           total.right + other.right - one.right)
            rows.append(Move(name, one, other, alone.f1 - total.f1))
    return sorted(rows, key=lambda move: (-abs(move.effect), move.article))


def _facts(part: Part) -> dict[str, Counter[tuple[str, str]]]:
    return {measure: Counter((article, one) for article, words in table.items() for one in words) for measure, table in part.right.items()}
