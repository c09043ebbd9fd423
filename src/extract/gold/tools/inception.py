"""INCEpTION: UIMA CAS JSON 0.4.0, one file per article, and `layers.json` with the two layers a project needs.

Chosen over WebAnno TSV 3.3, which cuts the text into sentences and tokens and writes it anew between them (blanks and CRLF are not
kept exactly): a CAS holds the text as one string and any stretch of it by offsets. Names and values are annotations of the layer
`custom.GoldMention`, facts of `custom.GoldFact` over their quotes, subject and object by handle.

Source: apache/uima-uimaj-io-jsoncas SPECIFICATION.adoc. Offsets count UTF-16 units, as Java does (dkpro/dkpro-cassis#240).
"""

import json
from collections.abc import Sequence
from typing import Any

from extract.errors import BadGold
from extract.gold.tools.form import UTF16, Document, Location, RawFact, RawGold, Region, Utf16, damaged, loads, plain, show

MENTION, FACT = "custom.GoldMention", "custom.GoldFact"
_FEATURES = {MENTION: ("label", "entity", "name", "value"), FACT: ("predicate", "subject", "object", "value", "as_of", "status")}
_REQUIRED = ("label", "predicate", "subject")


def write(documents: Sequence[Document]) -> dict[str, bytes]:
    """`<article>.json` each, and `layers.json`."""
    files = {f"{one.gold.article}.json": json.dumps(_cas(one), ensure_ascii=False, indent=1).encode() for one in documents}
    return {**files, "layers.json": json.dumps([_layer(name) for name in _FEATURES], indent=1).encode()}


def _layer(name: str) -> dict[str, Any]:
    features = [{"name": feature, "uiName": feature, "type": "uima.cas.String", "enabled": True, "visible": True, "required": feature in _REQUIRED,
                 "remember": False, "curatable": True, "multi_value_mode": "NONE", "link_mode": "NONE"} for feature in _FEATURES[name]]
    return {"name": name, "uiName": name.removeprefix("custom."), "type": "span", "enabled": True, "built_in": False, "readonly": False,
            "allow_stacking": name == FACT, "cross_sentence": True, "show_hover": True, "anchoring_mode": "CHARACTERS",
            "overlap_mode": "ANY_OVERLAP" if name == FACT else "NO_OVERLAP", "validation_mode": "ALWAYS", "linked_list_behavior": False,
            "features": features}


def _cas(document: Document) -> dict[str, Any]:
    text, gold = document.text, document.gold
    index = Utf16(text)
    made: list[dict[str, Any]] = []

    def add(type_: str, start: int, end: int, **features: str | None) -> None:
        made.append({"%ID": len(made) + 2, "%TYPE": type_, "@sofa": 1, "begin": index.out(start), "end": index.out(end),
                     **{name: value for name, value in features.items() if value is not None}})

    add("uima.tcas.DocumentAnnotation", 0, len(text), language="x-unspecified")
    for label in gold.labels:
        name = gold.entities[label.entity][1] if label.entity is not None else None
        add(MENTION, label.span.start, label.span.end, label=label.type, entity=label.entity, name=name, value=_json(plain(label.value)))
    for fact in gold.facts:
        add(FACT, fact.span.start, fact.span.end, predicate=fact.predicate, subject=fact.subject, object=fact.object,
            value=_json(plain(fact.value)), as_of=fact.as_of, status=None if fact.status == "actual" else fact.status)
    types = {type_: {"%NAME": type_, "%SUPER_TYPE": "uima.tcas.Annotation",
                     **{name: {"%NAME": name, "%RANGE": "uima.cas.String"} for name in names}} for type_, names in _FEATURES.items()}
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text", "sofaString": text}
    return {"%TYPES": types, "%FEATURE_STRUCTURES": [sofa, *made],
            "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [one["%ID"] for one in made]}}}


def _json(value: dict[str, Any] | None) -> str | None:
    return json.dumps(value, ensure_ascii=False) if value is not None else None


def read(path: str, data: bytes, beside: bytes | None) -> list[RawGold]:
    """The gold of a CAS; annotations of other layers are left out."""
    location = (path, 0)
    try:
        made = loads(data)["%FEATURE_STRUCTURES"]
        text = next(one["sofaString"] for one in made if one["%TYPE"] == "uima.cas.Sofa")
        mentions = [one for one in made if one["%TYPE"] == MENTION]
        quotes = [one for one in made if one["%TYPE"] == FACT]
        entities: dict[str, tuple[str | None, str | None]] = {one["entity"]: (None, one.get("name")) for one in reversed(mentions)
                                                              if one.get("entity")}
        regions = [Region((f"{path}: annotation {one['%ID']}", 0), one.get("begin", 0), one["end"], one["label"], one.get("entity"),
                          _value(path, one)) for one in mentions]
        facts = [RawFact((f"{path}: annotation {one['%ID']}", 0), one["predicate"], one.get("begin", 0), one["end"], one.get("subject"),
                         one.get("object"), _value(path, one), one.get("as_of"), one.get("status") or "actual") for one in quotes]
        article = path.replace("\\", "/").rpartition("/")[2].removesuffix(".json")
        return [RawGold(location, article, text, (UTF16,), regions, facts, entities=entities)]
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration) as error:
        raise damaged(location, "the file", error) from error


def _value(path: str, one: dict[str, Any]) -> Any:
    if not one.get("value"):
        return None
    location: Location = (f"{path}: annotation {one['%ID']}", 0)
    try:
        return loads(one["value"])
    except ValueError as error:
        raise BadGold(*location, f"the value `{show(one['value'])}` is no JSON; "
                      f"write it like {{\"kind\": \"percent\", \"number\": \"51\"}}") from error
