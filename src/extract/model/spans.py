"""Two coordinate systems, two types, and the text that maps one to the other."""

from array import array
from dataclasses import dataclass
from typing import NamedTuple


class SourceSpan(NamedTuple):
    """Half-open [start, end), Python str indices into the article's source text. Published."""

    start: int
    end: int


class CleanSpan(NamedTuple):
    """The same, into `CleanText.text`. Never leaves the library."""

    start: int
    end: int

    def overlaps(self, other: "CleanSpan") -> bool:
        """Whether they share a character; spans that merely touch do not."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "CleanSpan") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class CleanText:
    """Cleaned text, and for every character of it the source span it stands for.

    `starts[i]` and `ends[i]` are the source span of `text[i]`; both grow with i and never cross, so a
    clean span maps to the source span from its first character's start to its last one's end.
    """

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def __post_init__(self) -> None:
        if not len(self.text) == len(self.starts) == len(self.ends):
            raise ValueError("text and map differ in length")

    def to_source(self, span: CleanSpan) -> SourceSpan:
        """Source span of a non-empty clean span; ValueError outside the text or when empty."""
        if not 0 <= span.start < span.end <= len(self.text):
            raise ValueError(f"span {span.start}:{span.end} is outside a text of {len(self.text)} characters")
        return SourceSpan(self.starts[span.start], self.ends[span.end - 1])
