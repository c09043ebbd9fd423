"""All finders over an article's passages, and one reading of what they say."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from extract.mentions import date, ledger, names
from extract.mentions.choose import choose
from extract.model import DropReason, Found, Passage

Finder = Callable[[Passage], Iterator[Found]]
Reviser = Callable[[Sequence[Passage], Sequence[Sequence[Found]]], list[list[Found]]]


@dataclass(frozen=True, slots=True)
class Mentions:
    """`chosen[i]` and `dropped[i]` belong to passage i; offsets into its segment's own text.

    dropped  numbers that no mention holds: start, end, reason
    """

    chosen: tuple[tuple[Found, ...], ...]
    dropped: tuple[tuple[tuple[int, int, DropReason], ...], ...]


def find(passages: Sequence[Passage], finders: Sequence[Finder], revisers: Sequence[Reviser] = ()) -> Mentions:
    """Names (which need the whole article) and values (which `finders` find passage by passage), without overlaps.

    Each of `revisers` makes new names of the names found before it.
    """
    named: Sequence[Sequence[Found]] = names.find_names(passages)
    for revise in revisers:
        named = revise(passages, named)
    return _read(passages, finders, named)


def find_values(passages: Sequence[Passage], finders: Sequence[Finder]) -> Mentions:
    """Values alone."""
    return _read(passages, finders, [()] * len(passages))


def _read(passages: Sequence[Passage], finders: Sequence[Finder], named: Sequence[Sequence[Found]]) -> Mentions:
    chosen, dropped = [], []
    for passage, some in zip(passages, named, strict=True):
        candidates = list(some)
        for finder in finders:
            candidates += finder(passage)
        kept = choose(candidates)
        chosen.append(tuple(kept))
        dropped.append(tuple(_left(passage, kept)))
    return Mentions(tuple(chosen), tuple(dropped))


def _left(passage: Passage, kept: Sequence[Found]) -> Iterator[tuple[int, int, DropReason]]:
    unresolved = [span for span in date.unresolved(passage)
                  if not any(one.span.start < span[1] and span[0] < one.span.end for one in kept)]
    yield from ((start, end, "unresolved_date") for start, end in unresolved)
    taken = [(one.span.start, one.span.end) for one in kept] + unresolved
    yield from ledger.reasons(passage, passage.numerals, taken)
