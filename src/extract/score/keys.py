"""What two rows must share to be the same: the one definition that the score, agreement and an article's page compare by."""

import re
import unicodedata
from collections.abc import Callable, Hashable, Mapping
from typing import Any, Protocol

from extract.schema import Value


class AnyFact(Protocol):
    """A fact of the gold, of a run, or of a page."""

    @property
    def subject(self) -> str: ...
    @property
    def predicate(self) -> str: ...
    @property
    def value(self) -> Value | None: ...
    @property
    def object(self) -> str | None: ...
    @property
    def as_of(self) -> str | None: ...
    @property
    def status(self) -> str: ...


def value_key(value: Value | None) -> Hashable:
    """What two values must share to be the same: all fields but `of`."""
    if value is None:
        return None
    data: dict[str, Any] = value.model_dump(mode="json", exclude_none=True)
    data.pop("of", None)
    if value.kind == "text":
        data["text"] = re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", value.text)).casefold()
    return tuple(sorted(data.items()))


def fact_key(fact: AnyFact, entity: Callable[[str], Hashable] = str) -> Hashable:
    """What two facts must share to be the same, their date and status apart. `entity` says what an end is compared as."""
    ends = entity(fact.subject), None if fact.object is None else entity(fact.object)
    return fact.predicate, frozenset(ends) if fact.predicate == "partner_of" else ends, value_key(fact.value)


def full_key(fact: AnyFact, entity: Callable[[str], Hashable] = str) -> Hashable:
    """What two facts must share to be the same in full."""
    return fact_key(fact, entity), fact.as_of, fact.status


def laid_on(handles: Mapping[str, str]) -> Callable[[str], Hashable]:
    """For the other side's facts: an entity as the handle it is laid on; one that is laid on none equals nothing of the gold.

    >>> laid_on({"harbour-park": "h"})("harbour-park"), laid_on({})("h") == "h"
    ('h', False)
    """
    return lambda entity: handles.get(entity, (entity,))
