"""Tokens of the name tagger, and names as tags on them.

A token is a word in Latin letters, a run of digits, or any other single character, so that a Han character is one. Tags
are BIOES with our types: "B-PARK I-PARK E-PARK", "S-PLACE" for a name of one token, "O" outside.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.mentions.names_lexicon import HAN, LATIN
from extract.regex import regex

_TOKEN = regex(rf"[{LATIN}]+|[0-9]+|[^\s{LATIN}0-9]")
_HAN = regex(f"[{HAN}]")


class Piece(NamedTuple):
    """A token: text[start:end] of the segment."""

    start: int
    end: int
    text: str


class Name(NamedTuple):
    """A tagged name: text[start:end] of the segment, its type, and its tokens first..last, both inside."""

    start: int
    end: int
    type: str
    first: int
    last: int


def pieces(text: str) -> list[Piece]:
    """The tokens of a segment, in order.

    >>> [one.text for one in pieces("BioBay生物港 (2nd)")]
    ['BioBay', '生', '物', '港', '(', '2', 'nd', ')']
    """
    return [Piece(match.start(), match.end(), match[0]) for match in _TOKEN.finditer(text)]


def is_han(sign: str) -> bool:
    """Whether a token is a Han character."""
    return _HAN.match(sign) is not None


def covered(tokens: Sequence[Piece], spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """For each span the first and the last token inside it; spans without a whole token are left out."""
    at = 0
    for start, end in sorted(spans):
        while at < len(tokens) and tokens[at].start < start:
            at += 1
        last = at - 1
        while last + 1 < len(tokens) and tokens[last + 1].end <= end:
            last += 1
        if last >= at:
            yield at, last


def positions(first: int, last: int) -> Iterator[tuple[int, str]]:
    """Each token of a stretch with its letter: S alone, else B, I, E.

    >>> list(positions(3, 5))
    [(3, 'B'), (4, 'I'), (5, 'E')]
    """
    if first == last:
        yield first, "S"
        return
    yield first, "B"
    for at in range(first + 1, last):
        yield at, "I"
    yield last, "E"


def tags_of(tokens: Sequence[Piece], names: Iterable[tuple[int, int, str]]) -> list[str]:
    """The tag of every token for names that begin and end with one; others are left out."""
    tags = ["O"] * len(tokens)
    starts = {one.start: at for at, one in enumerate(tokens)}
    ends = {one.end: at for at, one in enumerate(tokens)}
    for start, end, type_ in names:
        if start in starts and end in ends:
            for at, letter in positions(starts[start], ends[end]):
                tags[at] = f"{letter}-{type_}"
    return tags


def names_of(tokens: Sequence[Piece], tags: Sequence[str]) -> Iterator[Name]:
    """The names of a sequence of tags; a sequence that breaks off is none.

    >>> list(names_of(pieces("in Oslo"), ["O", "S-PLACE"]))
    [Name(start=3, end=7, type='PLACE', first=1, last=1)]
    """
    at = 0
    while at < len(tags):
        letter, type_, last = tags[at][:1], tags[at][2:], at
        if letter == "B":
            last += 1
            while last < len(tags) and tags[last] == f"I-{type_}":
                last += 1
        if letter == "S" or (letter == "B" and last < len(tags) and tags[last] == f"E-{type_}"):
            yield Name(tokens[at].start, tokens[last].end, type_, at, last)
            at = last
        at += 1
