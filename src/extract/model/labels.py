"""Gold laid onto an article: what annotators said, as spans."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.model.spans import SourceSpan
from extract.schema import Status, Value


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled span. `entity` is the annotator's handle; `line` stands in the gold file."""

    span: SourceSpan
    text: str
    type: str
    entity: str | None = None
    value: Value | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class FactLabel:
    """A labelled fact; subject and object are handles, `span` is that of the quote."""

    subject: str
    predicate: str
    value: Value | None
    object: str | None
    as_of: str | None
    status: Status
    quote: str
    span: SourceSpan
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A gold file laid onto its article: labels in text order, entities by handle as (type, name)."""

    article: str
    sha256: str
    entities: Mapping[str, tuple[str, str]]
    labels: tuple[Label, ...]
    facts: tuple[FactLabel, ...]

    @property
    def named(self) -> list[tuple[SourceSpan, str]]:
        """Where which entity is named, in text order."""
        return [(one.span, one.entity) for one in self.labels if one.entity]
