"""What a page shows, already judged: who is right is decided before (by the scorer), not here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from extract.model import SourceSpan
from extract.schema import Status, Value

Side = Literal["gold", "run"]
State = Literal["right", "missed", "spurious", "differs", "plain"]   # differs: missed and spurious at one place; plain: one side alone


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention as one side has it. `entity` is a key of `Sheet.entities`; `right` is None when nothing was compared."""

    side: Side
    span: SourceSpan
    type: str
    entity: str | None = None
    value: Value | None = None
    right: bool | None = None
    note: str = ""   # where it comes from: a line of the gold file, a component with its confidence


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact as one side has it. Subject and object are keys of `Sheet.entities`; `quotes` are spans of its evidence, the telling one first."""

    subject: str
    predicate: str
    value: Value | None
    object: str | None
    as_of: str | None
    status: Status
    quotes: tuple[SourceSpan, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class FactPair:
    """The same fact of both sides, two that stand at one place and differ, or one alone. `why` says what went wrong."""

    state: State
    gold: Claim | None = None
    run: Claim | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Being:
    """An entity: its type and name as the gold has it (else the run), the names the run found for it."""

    type: str
    name: str
    state: State
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One line of the scores: how many rows gold has, how many were found, how many are right."""

    name: str
    gold: int
    found: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of one page. Marks of one side may not overlap each other, those of two sides may. All spans lie in `text`."""

    id: str
    title: str
    lang: str
    text: str
    sides: tuple[Side, ...]
    marks: tuple[Mark, ...] = ()
    entities: Mapping[str, Being] = field(default_factory=dict)
    facts: tuple[FactPair, ...] = ()
    score: tuple[ScoreLine, ...] = ()
    notes: tuple[str, ...] = ()
