"""Which entity of one reading of an article is which of another's, by the places that both name."""

from collections.abc import Sequence

from extract.model.overlaps import Overlaps
from extract.model.spans import SourceSpan


def pair_entities(
    gold: Sequence[tuple[SourceSpan, str]], predicted: Sequence[tuple[SourceSpan, str]], *, one_to_one: bool = False
) -> dict[str, str]:
    """Predicted entity → the gold handle on whose mentions most of its own lie; exact spans weigh double.

    `gold` and `predicted` are (span, entity) of name mentions in one article. One predicted entity stands for one handle
    only (a merged name is punished): of handles with equal votes, the one that meets it first in the text, never by its
    letters. Two predicted entities may stand for one gold entity (a split name is not punished again in every fact of it),
    unless `one_to_one`: then the one with more votes does and the other finds another handle or none; turning the two sides
    round turns the pairs round, for which letters decide where mentions of one side lie on each other.

    >>> park, labs = SourceSpan(0, 12), SourceSpan(20, 24)
    >>> pair_entities([(park, "h"), (labs, "h")], [(park, "x"), (labs, "y")])
    {'x': 'h', 'y': 'h'}
    >>> pair_entities([(park, "h"), (labs, "h")], [(park, "x"), (labs, "y")], one_to_one=True)
    {'x': 'h'}
    """
    votes: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], int] = {}
    near = Overlaps([span for span, _ in predicted])
    for gold_span, handle in gold:
        for span, entity in (predicted[i] for i in near.of(gold_span)):
            common = max(span.start, gold_span.start)
            votes[entity, handle] = votes.get((entity, handle), 0) + (2 if span == gold_span else 1)
            first[entity, handle] = min(first.get((entity, handle), common), common)
    result: dict[str, str] = {}
    taken: set[str] = set()
    for entity, handle in sorted(votes, key=lambda pair: (-votes[pair], first[pair], sorted(pair) if one_to_one else [])):
        if entity not in result and not (one_to_one and handle in taken):
            result[entity] = handle
            taken.add(handle)
    return result
