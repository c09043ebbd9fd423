"""The one primitive that rewrites text and keeps its map to the source."""

import re
from array import array
from collections.abc import Callable, Iterable
from functools import cache

from extract.model import CleanText


def identity(text: str) -> CleanText:
    """`text` as its own clean text: character i stands for source span [i, i + 1)."""
    size = len(text)
    counted = _counted() if size < _COUNTED else array("i", range(size + 1))
    return CleanText(text, counted[:size], counted[1 : size + 1])


_COUNTED = 1 << 16


@cache
def _counted() -> "array[int]":
    """The numbers from 0, as far as nearly every article goes: to copy them costs less than to count anew."""
    return array("i", range(_COUNTED))


def replace(src: CleanText, edits: Iterable[tuple[int, int, str]]) -> CleanText:
    """Put `new` in place of `src.text[start:end]` for each (start, end, new); linear in text and edits.

    Edits come in order, are not empty and do not overlap (ValueError). A replacement of the same length maps
    character to character; every character of any other one stands for the whole replaced span; what is
    replaced by nothing has no character left that stands for it. Replacements compose.
    """
    text: list[str] = []
    starts, ends = array("i"), array("i")
    at = 0
    for start, end, new in edits:
        if not at <= start < end <= len(src.text):
            raise ValueError(
                f"edit {start}:{end} is empty, out of order or outside a text of {len(src.text)} characters"
            )
        text += (src.text[at:start], new)
        starts += src.starts[at:start]
        ends += src.ends[at:start]
        if len(new) == end - start:
            starts += src.starts[start:end]
            ends += src.ends[start:end]
        elif new:
            starts += array("i", [src.starts[start]]) * len(new)
            ends += array("i", [src.ends[end - 1]]) * len(new)
        at = end
    if at == 0:
        return src
    text.append(src.text[at:])
    return CleanText("".join(text), starts + src.starts[at:], ends + src.ends[at:])


def rewrite(src: CleanText, pattern: re.Pattern[str], to: Callable[[str], str]) -> CleanText:
    """Replace what `pattern` matches by `to(matched)`; empty matches and unchanged text are left alone."""
    return replace(src, _edits(src.text, pattern, to))


def _edits(text: str, pattern: re.Pattern[str], to: Callable[[str], str]) -> Iterable[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        old = match[0]
        if old and (new := to(old)) != old:
            yield match.start(), match.end(), new
