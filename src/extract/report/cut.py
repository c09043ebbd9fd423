"""The text cut where something starts or ends, so that spans which cross each other can all be shown.

    paragraph   a line with the line breaks behind it (a longer stretch where a mention runs over the break)
    place       mentions of either side that share characters: what is focused, selected and filtered as one
    piece       a stretch within which nothing starts or ends
    glyph       a character, or one that shows nothing or turns the text around and is written as its code
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.model import SourceSpan
from extract.report.sheet import Mark, State

_BREAKS = re.compile(r"\n|(?<=\n)[^\S\n]*\n(?:[^\S\n]*\n)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """`text[start:end]`, with the types that gold and run give it. `told`: evidence or a mention covers it."""

    span: SourceSpan
    gold: str = ""
    run: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Marks that share characters, `number` counted from 1; `pieces` cover it without a gap."""

    number: int
    span: SourceSpan
    marks: tuple[Mark, ...]
    pieces: tuple[Piece, ...]

    @property
    def state(self) -> State:
        """The verdict on the place as a whole: right where all its marks are."""
        wrong = {mark.side for mark in self.marks if mark.right is False}
        if any(mark.right is None for mark in self.marks):
            return "plain"
        return "differs" if len(wrong) == 2 else "missed" if "gold" in wrong else "spurious" if wrong else "right"

    @property
    def types(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mark.type for mark in sorted(self.marks, key=lambda one: one.side)))


def glyphs(text: str) -> tuple[tuple[str, str], ...]:
    """Runs of plain text as (text, ""), and characters that do not show as ("", code).

    Controls, marks of direction, joiners, line separators and lone surrogates are shown by their code: none may hide or reorder words.

    >>> glyphs("a\\u202eb\\n")
    (('a', ''), ('', '202E'), ('b\\n', ''))
    """
    if text.isprintable():
        return ((text, ""),)
    result: list[tuple[str, str]] = []
    start = 0
    for at, char in enumerate(text):
        if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
            if start < at:
                result.append((text[start:at], ""))
            result.append(("", f"{ord(char):04X}"))
            start = at + 1
    if start < len(text):
        result.append((text[start:], ""))
    return tuple(result)


def places_of(marks: Sequence[Mark]) -> list[tuple[SourceSpan, tuple[Mark, ...]]]:
    """Marks in text order, those that share characters together."""
    groups: list[tuple[SourceSpan, list[Mark]]] = []
    for mark in sorted(marks, key=lambda one: (one.span, one.side)):
        if groups and mark.span.start < groups[-1][0].end:
            span, group = groups[-1]
            group.append(mark)
            groups[-1] = (SourceSpan(span.start, max(span.end, mark.span.end)), group)
        else:
            groups.append((mark.span, [mark]))
    return [(span, tuple(group)) for span, group in groups]


def cut(text: str, marks: Sequence[Mark], evidence: Sequence[SourceSpan]) -> list[tuple[Place | Piece, ...]]:
    """The text as paragraphs of places and pieces; joined in order they are the text."""
    groups = places_of(marks)
    breaks = _paragraphs(text, groups)
    edges = sorted({0, len(text), *breaks,
                    *(edge for span in (*(mark.span for mark in marks), *evidence) for edge in (span.start, span.end))})
    told = _covered(edges, evidence)

    def pieces(span: SourceSpan, group: Sequence[Mark]) -> Iterator[Piece]:
        for at in range(bisect_left(edges, span.start), bisect_left(edges, span.end)):
            start, end = edges[at], edges[at + 1]
            by = {mark.side: mark.type for mark in group if mark.span.start <= start and end <= mark.span.end}
            yield Piece(SourceSpan(start, end), by.get("gold", ""), by.get("run", ""), bool(group) or told[at])

    parts: list[Place | Piece] = []
    at = 0
    for number, (span, group) in enumerate(groups, 1):
        parts += pieces(SourceSpan(at, span.start), ())
        parts.append(Place(number, span, group, tuple(pieces(span, group))))
        at = span.end
    parts += pieces(SourceSpan(at, len(text)), ())
    starts = [part.span.start for part in parts]
    bounds = [0, *(bisect_left(starts, edge) for edge in breaks), len(parts)]
    return [tuple(parts[left:right]) for left, right in pairwise(bounds) if left < right]


def _paragraphs(text: str, groups: Sequence[tuple[SourceSpan, tuple[Mark, ...]]]) -> list[int]:
    """Where paragraphs start behind the first: behind line breaks, but never inside a place."""
    starts = [span.start for span, _ in groups]
    result = []
    for match in _BREAKS.finditer(text):
        before = bisect_right(starts, match.end()) - 1
        if match.end() < len(text) and (before < 0 or groups[before][0].end <= match.end() or starts[before] == match.end()):
            result.append(match.end())
    return result


def _covered(edges: Sequence[int], spans: Sequence[SourceSpan]) -> list[bool]:
    """For each stretch between two edges, whether a span covers it."""
    steps = [0] * (len(edges) + 1)
    for span in spans:
        steps[bisect_left(edges, span.start)] += 1
        steps[bisect_left(edges, span.end)] -= 1
    depth, result = 0, []
    for step in steps:
        depth += step
        result.append(depth > 0)
    return result
