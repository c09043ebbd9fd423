"""The JSON Schemas of the rows, generated from the models: what `schema/` holds and consumers validate with.

They describe rows as they are written: every field at the top level is there, `null` where nothing is said, while a
value leaves out what it does not have.
"""

from typing import Any

from pydantic import BaseModel

from extract.schema.predicates import PREDICATES
from extract.schema.rows import SCHEMA, Article, Entity, Fact, LedgerRow, Mention, Problem

_ROWS: dict[str, type[BaseModel]] = {"article": Article, "entity": Entity, "fact": Fact, "ledger": LedgerRow, "mention": Mention,
                                     "problem": Problem}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schemas() -> dict[str, dict[str, Any]]:
    """Name of the row ("fact") → its schema, draft 2020-12."""
    schemas = {}
    for name, model in _ROWS.items():
        made = model.model_json_schema(mode="serialization")
        for part in made.get("$defs", {}).values():
            if "kind" in part.get("properties", {}):
                _close_value(part)
        made["required"] = list(made["properties"])
        if name == "fact":
            made["allOf"] = [_rule(predicate) for predicate in PREDICATES]
        schemas[name] = {"$schema": _DIALECT, "$comment": f"extract schema {SCHEMA}; made by `extract schema --out schema`", **made}
    return schemas


def _close_value(part: dict[str, Any]) -> None:
    """A value always says its kind and never says `null`."""
    part["required"] = ["kind", *(name for name in part.get("required", []) if name != "kind")]
    for name, one in part["properties"].items():
        one.pop("default", None)
        if "anyOf" in one:
            kept = [choice for choice in one["anyOf"] if choice.get("type") != "null"]
            if len(kept) == 1:
                del one["anyOf"]
                part["properties"][name] = {**kept[0], **one}
            else:
                one["anyOf"] = kept


def _rule(predicate: str) -> dict[str, Any]:
    """What value and object a fact with this predicate carries: its row of the contract's table."""
    row = PREDICATES[predicate]
    value: dict[str, Any] = {"type": "object", "properties": {"kind": {"const": row.value}}}
    none = {"type": "null"}
    then = {
        "value": none if row.value is None else value if row.needs == "value" else {"anyOf": [value, none]},
        "object": none if not row.objects else {"type": "string"} if row.needs == "object" else {"type": ["string", "null"]},
    }
    return {"if": {"properties": {"predicate": {"const": predicate}}}, "then": {"properties": then}, "$comment": row.gloss}
