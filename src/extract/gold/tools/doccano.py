"""doccano: JSONL of a sequence labelling project with relations.

Names and values are `entities`; a fact with an object is a relation from the subject's nearest name to the object's. doccano has
no place for handles, values and facts without an object: they travel in the column `gold`, which it keeps and exports again.

Source: doccano 1.8, whose editor counts UTF-16 units (doccano/doccano#2290) unless the project counts grapheme clusters.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extract.gold.tools.form import UTF16, Document, Location, RawFact, RawGold, Utf16, aside, damaged, from_aside, loads, nearest


def write(documents: Sequence[Document]) -> dict[str, bytes]:
    """`doccano.jsonl`, one line per article."""
    return {"doccano.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(documents)).encode()}


def _rows(documents: Sequence[Document]) -> list[dict[str, Any]]:
    rows = []
    for number, document in enumerate(documents):
        gold, index, first = document.gold, Utf16(document.text), number * 100_000   # ids are unique in the whole file
        entities = [{"id": first + n, "label": one.type, "start_offset": index.out(one.span.start), "end_offset": index.out(one.span.end)}
                    for n, one in enumerate(gold.labels)]
        pairs = dict.fromkeys((first + nearest(gold, fact.subject, fact.span), first + nearest(gold, fact.object, fact.span), fact.predicate)
                              for fact in gold.facts if fact.object is not None)
        relations = [{"id": first + n, "from_id": one, "to_id": other, "type": type_} for n, (one, other, type_) in enumerate(pairs)]
        rows.append({"text": document.text, "entities": entities, "relations": relations,
                     "gold": json.dumps(aside(document, index.out), ensure_ascii=False)})
    return rows


def read(path: str, data: bytes, beside: bytes | None) -> list[RawGold]:
    """Sheets of an export of type JSONL."""
    raws = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            try:
                raws.append(_raw_gold((path, number), loads(line)))
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise damaged((path, number), "the line", error) from error
    return raws


def _raw_gold(location: Location, row: dict[str, Any]) -> RawGold:
    spans = [(location, one["start_offset"], one["end_offset"], one["label"]) for one in row["entities"]]
    raw = from_aside(location, loads(row["gold"]), row["text"], (UTF16,), spans)
    numbers = {one["id"]: n for n, one in enumerate(row["entities"])}
    drawn = [(one["type"], numbers[one["from_id"]], numbers[one["to_id"]]) for one in row.get("relations", [])
             if one["from_id"] in numbers and one["to_id"] in numbers]   # a relation goes with its ends
    return replace(raw, facts=_raw_facts(raw, drawn))


def _raw_facts(raw: RawGold, drawn: list[tuple[str, int, int]]) -> list[RawFact]:
    """Facts of the column `gold` whose relation is still drawn, or that have none; then those of relations drawn anew."""
    def ends(type_: str, one: int, other: int) -> tuple[str, str | None, str | None]:
        return type_, raw.regions[one].entity, raw.regions[other].entity

    there = {ends(*one) for one in drawn}
    kept = [one for one in raw.facts if one.object is None or (one.predicate, one.subject, one.object) in there]
    told = {(one.predicate, one.subject, one.object) for one in kept}
    new = [RawFact(raw.location, type_, raw.regions[other].start, raw.regions[other].end, one, other)
           for type_, one, other in drawn if ends(type_, one, other) not in told]
    return kept + new
