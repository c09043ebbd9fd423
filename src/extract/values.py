"""The value expressions of a text alone: no names, no entities, no facts. What `extract values` prints.

The same text room and the same finders as in a run; on top of the contract's values come plain cardinal numbers that became
nothing else, and lengths.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Literal, cast

from pydantic import BaseModel, ConfigDict, Field

from extract import mentions, text
from extract.catalogue import FINDERS, load
from extract.model import CleanSpan, DropReason, Found, Parse, Passage
from extract.pipeline import passages_of, respelt
from extract.schema import MentionType, Value
from extract.schema.values import Mod, Number


class PlainNumber(BaseModel):
    """A cardinal number that counts, measures and dates nothing: "version two of 40" holds a 40."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["number"] = "number"
    number: Number
    max: Number | None = None
    mod: Mod | None = None


class Length(BaseModel):
    """A length in metres."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["length"] = "length"
    number: Number
    max: Number | None = None
    mod: Mod | None = None


AnyValue = Value | PlainNumber | Length
ExpressionType = MentionType | Literal["NUMBER", "LENGTH"]


class ValueRow(BaseModel):
    """One value expression: `text` is source[start:end] of the text it was found in."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    start: Annotated[int, Field(ge=0)]
    end: int
    text: Annotated[str, Field(min_length=1)]
    type: ExpressionType
    value: AnyValue


# why a number is no cardinal at all: it orders, names or times something
_NO_CARDINAL = frozenset({"list_number", "identifier", "time_of_day"})


class ValueReader:
    """The finders of values, loaded once; `read` is pure."""

    def __init__(self) -> None:
        self._finders = [load("finder", name) for name in FINDERS]

    def read(self, id: str, source: str, published: str | None = None) -> Iterator[ValueRow]:
        """The value expressions of a decoded text, in text order, none overlapping another.

        `published` (EDTF) is what "last year" is reckoned from, as in a run. Page furniture is left out as in a run, but a text that
        is nothing else ("3 March 2015", which on a page would be its date line) is read.
        """
        clean, segments = text.read_text(source)
        prose = [one for one in segments if one.kind != "furniture"]
        usable = prose or list(segments)
        if len(usable) == 1 and not usable[0].text.endswith("|"):  # alone it is no heading of anything: "4th quarter 2018"
            usable = [replace(usable[0], kind="sentence")]
        dated = published or (text.published_date(source, segments) if prose else None)
        read = passages_of(segments, usable, [Parse()] * len(usable), dated)
        spelling = text.Spelling(source, clean)
        found = mentions.find_values(read, self._finders)
        for passage, chosen, dropped in zip(read, found.chosen, found.dropped, strict=True):
            start = passage.segment.span.start
            for span, kind, value in _expressions(passage, chosen, dropped, spelling):
                place = clean.to_source(CleanSpan(start + span.start, start + span.end))
                yield ValueRow(id=id, start=place.start, end=place.end, text=source[place.start:place.end], type=kind, value=value)


def _expressions(passage: Passage, chosen: Sequence[Found], dropped: Sequence[tuple[int, int, DropReason]],
                 spelling: text.Spelling) -> list[tuple[CleanSpan, ExpressionType, AnyValue]]:
    """The values of a passage with its lengths, which go before counts, and the numbers that are in neither; in text order."""
    lengths = list(mentions.lengths(passage))
    rows: list[tuple[CleanSpan, ExpressionType, AnyValue]] = [
        (one.span, "LENGTH", Length(number=one.number, max=one.max, mod=one.mod)) for one in lengths
        if not any(one.span.overlaps(other.span) and other.type != "COUNT" for other in chosen)]
    rows += [(one.span, cast(MentionType, one.type), cast(Value, respelt(one.value, spelling))) for one in chosen
             if not any(one.span.overlaps(row[0]) for row in rows)]
    left = {start: reason for start, _, reason in dropped}
    words = passage.segment.text.strip(" .。")
    for one in passage.numerals:
        span = CleanSpan(one.start, one.end)
        alone = passage.segment.text[one.start:one.end] == words           # "14." on a line of its own heads no list
        if (alone or left.get(one.start, "") not in _NO_CARDINAL) and not any(span.overlaps(row[0]) for row in rows):
            rows.append((span, "NUMBER", PlainNumber(number=one.number, max=one.max, mod=one.mod)))
    return sorted(rows, key=lambda row: row[0])
