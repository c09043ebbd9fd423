"""One-to-one matching, blind to the order of rows.

Exact pairs first, then the pair that shares the largest part of its longer span, ties by position. A predicted row is
used at most once, and of equal predicted spans only one is, so saying a thing twice is one right and one spurious row.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from extract.model import Overlaps, SourceSpan

G = TypeVar("G")
P = TypeVar("P")


def shared(left: SourceSpan, right: SourceSpan) -> int:
    """Characters two half-open spans share; touching spans share none."""
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def pair_spans(
    gold: Sequence[tuple[SourceSpan, Hashable]], predicted: Sequence[tuple[SourceSpan, Hashable]]
) -> list[tuple[int, int]]:
    """Index pairs of gold and predicted spans with equal keys that overlap, one to one.

    The key is what must be equal beside the place: the type, or type and value.
    """
    candidates = []
    once = list({row: j for j, row in reversed(list(enumerate(predicted)))}.items())  # the first of equal rows
    near = Overlaps([span for (span, _), _ in once])
    for i, (gold_span, gold_key) in enumerate(gold):
        for (span, key), j in (once[k] for k in near.of(gold_span)):
            if key == gold_key:
                common, size = shared(gold_span, span), max(gold_span.end - gold_span.start, span.end - span.start)
                candidates.append((gold_span != span, -common / size, gold_span, span, i, j))
    return _greedy([(i, j) for *_, i, j in sorted(candidates)])


def pair_keys(
    gold: Sequence[G], predicted: Sequence[P], gold_key: Callable[[G], Hashable], key: Callable[[P], Hashable]
) -> list[tuple[int, int]]:
    """Index pairs of rows with equal keys, one to one."""
    waiting: dict[Hashable, list[int]] = {}
    for j, row in enumerate(predicted):
        waiting.setdefault(key(row), []).append(j)
    pairs = []
    for i, one in enumerate(gold):
        queue = waiting.get(gold_key(one))
        if queue:
            pairs.append((i, queue.pop(0)))
    return pairs


def _greedy(ranked: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs
