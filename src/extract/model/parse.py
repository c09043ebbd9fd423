"""What an engine says about a segment, as plain values."""

from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model.article import Segment
from extract.model.found import Numeral


class Token(NamedTuple):
    """A word. `start` and `end` index the segment's own text; `tag` is a coarse word class or ''."""

    start: int
    end: int
    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A name an engine proposes: span in the segment's own text, one of our name types, 0..1, who said so."""

    start: int
    end: int
    type: str
    confidence: float
    by: str


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens and proposed names of one segment."""

    tokens: tuple[Token, ...] = ()
    names: tuple[ParsedName, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """What a finder sees: one segment, its parse, its numerals, and the article around it.

    published  EDTF date of publication or None: the anchor of "last year"
    place      ISO 3166 country code the article is mostly about, or "": the anchor of a bare "$"
    before     the segments of the same article that stand before this one, nearest last (for carried
               units and for dates without a year)
    """

    segment: Segment
    parse: Parse = Parse()
    numerals: tuple[Numeral, ...] = ()
    published: str | None = None
    place: str = ""
    year: str | None = None
    before: tuple[Segment, ...] = field(default=(), repr=False)
