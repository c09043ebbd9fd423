"""What stands between a gold file and a tool's file: offsets in the unit a tool counts, and what comes back from it unchecked."""

import json
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from pydantic import ConfigDict, ValidationError
from pydantic.dataclasses import dataclass as checked

from extract.errors import BadGold
from extract.model import FactLabel, GoldArticle, SourceSpan
from extract.schema import Value

CODE_POINTS, UTF16 = "code points", "UTF-16 units"

Location = tuple[str, int]
"""Where something stands, for messages: a path, or a path and a task, and a line or 0."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is exported: an article's source text with its gold, and who labelled it."""

    text: str
    gold: GoldArticle
    annotator: str


_STRICT = ConfigDict(strict=True)   # a tool's file says anything: a ValidationError, which is a ValueError, when it is made of the wrong types


@checked(frozen=True, slots=True, config=_STRICT)
class Region:
    """A labelled stretch as a tool gives it back. `words` are the tool's own copy of it, None where it keeps none."""

    location: Location
    start: int
    end: int
    label: str
    entity: str | None = None
    value: Any = None
    words: str | None = None


@checked(frozen=True, slots=True, config=_STRICT)
class RawFact:
    """A fact as a tool gives it back; subject and object are handles or the numbers of regions, `start` and `end` those of its quote."""

    location: Location
    predicate: str
    start: int
    end: int
    subject: str | int | None
    object: str | int | None = None
    value: Any = None
    as_of: str | None = None
    status: str = "actual"
    words: str | None = None


@checked(frozen=True, slots=True, config=_STRICT)
class RawGold:
    """The gold of one article as it comes back from a tool, before anything of it is believed.

    entities   type and name by handle, each None where the tool does not keep it
    units      what the offsets may count; where there are several, the first under which all `words` fit
    """

    location: Location
    article: str
    text: str
    units: tuple[str, ...]
    regions: list[Region]
    facts: list[RawFact]
    sha256: str | None = None
    annotator: str | None = None
    entities: dict[str, tuple[str | None, str | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool or format. `read` takes a path for messages, the file's bytes, and those of the file of suffix `beside` next to it."""

    name: str
    title: str
    write: Callable[[Sequence[Document]], dict[str, bytes]]
    read: Callable[[str, bytes, bytes | None], list[RawGold]]
    beside: str | None = None


class Utf16:
    """Offsets of one text in UTF-16 units, as JavaScript and Java count: a character beyond U+FFFF is two.

    >>> index = Utf16("a😀b")
    >>> index.out(2), index.back(3), index.back(2)
    (3, 2, None)
    """

    def __init__(self, text: str) -> None:
        self._at = list(accumulate((2 if char > "\uffff" else 1 for char in text), initial=0))

    def out(self, offset: int) -> int:
        return self._at[offset]

    def back(self, offset: int) -> int | None:
        """The code point that starts at `offset`; None outside the text or inside a surrogate pair."""
        found = bisect_left(self._at, offset)
        return found if found < len(self._at) and self._at[found] == offset else None


def plain(value: Value | None) -> dict[str, Any] | None:
    """A value as JSON, as gold files have it."""
    return value.model_dump(mode="json", exclude_none=True) if value is not None else None


def nearest(gold: GoldArticle, handle: str, span: SourceSpan) -> int:
    """Which of the article's labels a relation from `span` to the entity `handle` ends at: the last before its end, else the first."""
    numbers = [number for number, label in enumerate(gold.labels) if label.entity == handle]
    if not numbers:
        raise BadGold(gold.article, 0, f"entity `{handle}` has a fact and no mention; label it first")
    return max((n for n in numbers if gold.labels[n].span.start < span.end), default=numbers[0])


def aside(document: Document, offset: Callable[[int], int]) -> dict[str, Any]:
    """All of a gold file that a format of bare spans has no place for, to travel in a comment or a column of its own."""
    gold = document.gold
    return {
        "article": gold.article, "sha256": gold.sha256, "annotator": document.annotator,
        "entities": {handle: list(entity) for handle, entity in gold.entities.items()},
        "labels": [[offset(one.span.start), offset(one.span.end), one.entity, plain(one.value)] for one in gold.labels],
        "facts": [_fact(fact, offset) for fact in gold.facts],
    }


def _fact(fact: FactLabel, offset: Callable[[int], int]) -> dict[str, Any]:
    row = {"fact": fact.predicate, "subject": fact.subject, "object": fact.object, "value": plain(fact.value), "as_of": fact.as_of,
           "status": fact.status, "quote": fact.quote, "start": offset(fact.span.start), "end": offset(fact.span.end)}
    return {key: value for key, value in row.items() if value is not None}


def from_aside(location: Location, data: Any, text: str, units: tuple[str, ...], spans: Sequence[tuple[Location, int, int, str]]) -> RawGold:
    """The gold of the tool's `spans` (start, end, label), each with what `data`, made by `aside`, says of it. BadGold where that is damaged."""
    try:
        said = {(start, end): (entity, value) for start, end, entity, value in data["labels"]}
        regions = [Region(where, start, end, label, *said.get((start, end), (None, None))) for where, start, end, label in spans]
        facts = [RawFact(location, row["fact"], row["start"], row["end"], row["subject"], row.get("object"), row.get("value"), row.get("as_of"),
                         row.get("status", "actual"), row["quote"]) for row in data["facts"]]
        entities = {handle: (type_, name) for handle, (type_, name) in data["entities"].items()}
        return RawGold(location, data["article"], text, units, regions, facts, data["sha256"], data["annotator"], entities)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged(location, "its `gold` part", error) from error


def loads(data: str | bytes) -> Any:
    """JSON of a file; ValueError also where it nests too deep or escapes half a surrogate pair, which is no text."""
    try:
        value = json.loads(data)
    except RecursionError as error:
        raise ValueError("nests too deep") from error
    if ("\\u" if isinstance(data, str) else b"\\u") in data:   # type: ignore[operator]
        json.dumps(value, ensure_ascii=False).encode()
    return value


def show(words: str) -> str:
    """Words of a file for a message: in one line, and not too long."""
    line = words.replace("\n", "\\n").replace("\r", "\\r")
    return line if len(line) <= 80 else line[:79] + "…"


def first(error: ValidationError) -> str:
    """The first of pydantic's complaints: where in the value, and what."""
    item = error.errors()[0]
    where = ".".join(str(part) for part in item["loc"] if "function" not in str(part))
    return f"{where + ': ' if where else ''}{item['msg'].removeprefix('Value error, ')}"


def damaged(location: Location, what: str, error: Exception) -> BadGold:
    """An error for a file whose shape is not the tool's."""
    said = first(error) if isinstance(error, ValidationError) else f"{type(error).__name__}: {error}"
    return BadGold(*location, f"{what} is damaged or not of an export ({show(said)}); export it again")

