"""Where spans lie in a text, asked often: no question walks over all spans."""

from bisect import bisect_right
from collections.abc import Iterable

from extract.model import SourceSpan
from extract.regex import regex

_NEWLINE = regex("\n")


class Cover:
    """The characters of a text that some spans cover together.

    >>> cover = Cover(20, [SourceSpan(0, 9), SourceSpan(2, 4), SourceSpan(12, 14)])
    >>> [cover.meets(at, at + 1) for at in (5, 9, 11, 13)]
    [True, False, False, True]
    """

    def __init__(self, chars: int, spans: Iterable[SourceSpan]) -> None:
        self._taken = bytearray(chars)
        done = 0
        for span in sorted(spans):  # each character once, however many spans nest
            self.add(SourceSpan(max(span.start, done), max(span.end, done)))
            done = max(done, span.end)

    def add(self, span: SourceSpan) -> None:
        """Takes the characters of `span` too."""
        self._taken[span.start:span.end] = b"\1" * (span.end - span.start)

    def meets(self, start: int, end: int) -> bool:
        """Whether a character of `start:end` is covered."""
        return self._taken.find(1, start, end) >= 0


class Lines:
    """The lines of a text by their offsets."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _NEWLINE.finditer(text))]

    def number(self, at: int) -> int:
        """The line of offset `at`, counted from 1."""
        return bisect_right(self._starts, at)

    def start(self, at: int) -> int:
        """Where the line of offset `at` starts."""
        return self._starts[self.number(at) - 1]
