"""How sure a figure is: intervals and paired tests by resampling articles.

Rows of one article stand or fall together, so the article is the unit that is drawn, never the row.

    interval   percentile bootstrap (Efron and Tibshirani 1993, ch. 13)
    paired     approximate randomisation for p (Noreen 1989; Yeh 2000), paired percentile bootstrap for the interval of the difference

Seeded and drawn over articles in order of name: the same counts give the same figures, whatever the order they come in.
Where one article alone has rows, every draw gives the same figure: that would be an interval of no width, so there is none.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.score.counts import Counts

RESAMPLES = 2000
LEVEL = 0.95
ONE_ARTICLE = "1 article, no interval"   # said where one article alone has rows
_SEED = 1
_EPSILON = 1e-12  # two sums of the same counts in another order are one figure


@dataclass(frozen=True, slots=True)
class Interval:
    """Ends of the 95% interval of a figure."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Significance:
    """How sure a change is: the interval of the difference in F1, and how likely chance alone makes it.

    p        two-sided: a difference as large in either direction
    p_fall   one-sided: a fall as deep
    """

    inside: Interval
    p: float
    p_fall: float


@dataclass(frozen=True, slots=True)
class Change:
    """One figure of two runs over the same gold; no `significance` where fewer than two articles have rows."""

    old: Counts
    new: Counts
    significance: Significance | None

    @property
    def delta(self) -> float:
        return self.new.f1 - self.old.f1


def interval(by_article: Mapping[str, Counts], articles: Sequence[str]) -> Interval | None:
    """The interval of F1 over `articles`; one without counts has none of the thing. None where fewer than two have rows."""
    rows = [by_article.get(name, Counts()) for name in sorted(articles)]
    if sum(map(_has_rows, rows)) < 2:
        return None
    right, size = [one.right for one in rows], [one.gold + one.predicted for one in rows]
    figures = []
    for draw in _draws(len(rows)):
        total = sum(map(size.__getitem__, draw))
        if total:  # a resample without a single row of the thing says nothing about it
            figures.append(2 * sum(map(right.__getitem__, draw)) / total)
    return _percentiles(figures)


def paired(old: Mapping[str, Counts], new: Mapping[str, Counts]) -> Change:
    """Compare two runs, counts by article each; an article that only one of them has counts as empty in the other."""
    names = sorted(set(old) | set(new))
    pairs = [(old.get(name, Counts()), new.get(name, Counts())) for name in names]
    sums = [_sum(one for one, _ in pairs), _sum(one for _, one in pairs)]
    if sum(_has_rows(one) or _has_rows(other) for one, other in pairs) < 2:
        return Change(sums[0], sums[1], None)
    return Change(sums[0], sums[1], Significance(_difference(pairs), *_randomise(pairs, sums[0], sums[1])))


def _has_rows(one: Counts) -> bool:
    return bool(one.gold or one.predicted)


def _difference(pairs: Sequence[tuple[Counts, Counts]]) -> Interval:
    columns = ([2 * old.right for old, _ in pairs], [old.gold + old.predicted for old, _ in pairs],
               [2 * new.right for _, new in pairs], [new.gold + new.predicted for _, new in pairs])
    figures = []
    for draw in _draws(len(pairs)):
        old_right, old_size, new_right, new_size = (sum(map(column.__getitem__, draw)) for column in columns)
        figures.append(_ratio(new_right, new_size) - _ratio(old_right, old_size))
    return _percentiles(figures)


def _randomise(pairs: Sequence[tuple[Counts, Counts]], old: Counts, new: Counts) -> tuple[float, float]:
    """Two-sided p and p of a fall: were the runs alike, each article's pair of counts might as well be swapped.

    All 2^k ways are gone through where they are no more than the resamples (k articles differ), else as many are drawn.
    """
    moves = [(2 * (n.right - o.right), n.gold + n.predicted - o.gold - o.predicted) for o, n in pairs
             if (o.right, o.gold + o.predicted) != (n.right, n.gold + n.predicted)]
    sums = (2 * old.right, old.gold + old.predicted, 2 * new.right, new.gold + new.predicted)
    seen = _ratio(sums[2], sums[3]) - _ratio(sums[0], sums[1])
    exact = 2 ** len(moves) <= RESAMPLES
    either = fall = total = 0
    for swapped in range(2 ** len(moves)) if exact else _coins(len(moves)):
        right = size = 0
        for i, (move_right, move_size) in enumerate(moves):
            if swapped >> i & 1:
                right += move_right
                size += move_size
        delta = _ratio(sums[2] - right, sums[3] - size) - _ratio(sums[0] + right, sums[1] + size)
        either += abs(delta) >= abs(seen) - _EPSILON
        fall += delta <= seen + _EPSILON
        total += 1
    if exact:
        return either / total, fall / total
    return (either + 1) / (total + 1), (fall + 1) / (total + 1)  # what was seen is one of the ways


def _coins(count: int) -> Iterator[int]:
    chance = random.Random(_SEED)
    return (chance.getrandbits(count) for _ in range(RESAMPLES))


@lru_cache(maxsize=8)
def _draws(count: int) -> tuple[tuple[int, ...], ...]:
    """Resamples of `count` (at least 1) articles as indices, with replacement."""
    chance = random.Random(_SEED)
    return tuple(tuple(chance.choices(range(count), k=count)) for _ in range(RESAMPLES))


def _percentiles(figures: list[float]) -> Interval:
    """The interval that leaves (1 - LEVEL) / 2 of `figures` out at each end."""
    figures = sorted(figures)
    out = int(len(figures) * (1 - LEVEL) / 2 + _EPSILON)
    return Interval(figures[out], figures[-1 - out])


def _ratio(right: int, size: int) -> float:
    return right / size if size else 0.0


def _sum(rows: Iterator[Counts]) -> Counts:
    total = Counts()
    for one in rows:
        total.add(one.gold, one.predicted, one.right)
    return total
