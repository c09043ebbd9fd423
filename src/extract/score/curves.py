"""What a report draws: figures by label with intervals, precision and recall by confidence, calibration."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from extract.score.counts import Counts
from extract.score.measure import Score
from extract.score.resample import Interval, interval

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions whose confidence lies in [low, high), the last bin's end included: how many, mean confidence, share right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def by_label(score: Score, measure: str, dimension: str) -> list[tuple[str, Counts, Interval | None]]:
    """(label, counts, interval of F1) of each label of `dimension`, the most frequent in the gold first."""
    table, cells = score.tallies[measure].by.get(dimension, {}), score.tallies[measure].cells
    names = sorted(table, key=lambda name: (-table[name].gold, name))
    return [(name, table[name], interval(cells.get((dimension, name), {}), score.articles)) for name in names]


def precision_recall(ranked: Sequence[tuple[float, bool]], gold: int) -> list[tuple[float, Counts]]:
    """(threshold, counts of the rows at or above it) for each confidence that occurs, the highest first.

    What is right was settled over all rows: a threshold takes rows away and pairs nothing anew.
    """
    total, points = Counts(gold=gold), []
    for confidence, rows in groupby(sorted(ranked, reverse=True), key=lambda row: row[0]):
        found = [right for _, right in rows]
        total = Counts(gold, total.predicted + len(found), total.right + sum(found))
        points.append((confidence, total))
    return points


def reliability(ranked: Sequence[tuple[float, bool]]) -> list[Bin]:
    """The bins of equal width that hold a prediction."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for row in sorted(ranked):
        bins.setdefault(min(BINS - 1, int(row[0] * BINS + 1e-9)), []).append(row)
    return [Bin(i / BINS, (i + 1) / BINS, len(rows), sum(c for c, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows))
            for i, rows in sorted(bins.items())]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Expected calibration error: |share right - mean confidence| of each bin, weighed by its count (Naeini et al. 2015)."""
    total = sum(one.count for one in bins)
    return sum(one.count * abs(one.right - one.confidence) for one in bins) / total if total else 0.0
