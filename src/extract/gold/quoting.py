"""From spans of the source text back to an annotator's words and occurrences: the inverse of `extract.gold.anchor`."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from extract.gold.anchor import occurrences
from extract.model import FactLabel, Label, SourceSpan
from extract.schema import Value


def nth(text: str, span: SourceSpan) -> int | None:
    """Which occurrence of its own words `span` is, from 1; None where `occurrences` does not count it."""
    places = occurrences(text, text[span.start:span.end])
    at = bisect_left(places, span)
    return at + 1 if at < len(places) and places[at] == span else None


def entity_row(handle: str, type_: str, name: str) -> dict[str, Any]:
    return {"entity": handle, "type": type_, "name": name}


def mention_rows(labels: Iterable[Label], text: str) -> list[dict[str, Any]]:
    """One row for all labels of the same words and meaning, in order of the first; labels no row can point to are left out."""
    rows: dict[object, dict[str, Any]] = {}
    at: dict[object, list[int]] = {}
    for label in sorted(labels, key=lambda one: one.span):
        number = nth(text, label.span)
        if number is None:
            continue
        key = label.text, label.entity, label.value
        rows.setdefault(key, {"mention": label.text, **({"entity": label.entity} if label.entity else {"value": _plain(label.value)})})
        at.setdefault(key, []).append(number)
    return [{**row, **_at(at[key])} for key, row in rows.items()]


def _at(numbers: list[int]) -> dict[str, Any]:
    return {} if numbers == [1] else {"at": numbers[0] if len(numbers) == 1 else numbers}


def fact_row(fact: FactLabel, text: str) -> dict[str, Any] | None:
    """The row of `fact`; None where no row can point to its quote."""
    number = nth(text, fact.span)
    if number is None:  # within a longer word: only the first such place can be said, and only when none stands alone
        if occurrences(text, fact.quote) or text.find(fact.quote) != fact.span.start:
            return None
        number = 1
    row: dict[str, Any] = {"fact": fact.predicate, "subject": fact.subject}
    if fact.value is not None:
        row["value"] = _plain(fact.value)
    if fact.object is not None:
        row["object"] = fact.object
    if fact.as_of is not None:
        row["as_of"] = fact.as_of
    if fact.status != "actual":
        row["status"] = fact.status
    return {**row, "quote": fact.quote, **_at([number])}


def _plain(value: Value | None) -> dict[str, Any]:
    assert value is not None
    return value.model_dump(mode="json", exclude_none=True)
