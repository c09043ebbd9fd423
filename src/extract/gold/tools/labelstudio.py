"""Label Studio: JSON tasks with annotations, and the labelling configuration.

A name or value is a region of the control `label`; a fact is a region of the control `fact` over its quote, with relations
`subject` and `object` to names. What a region says besides stands in per-region text areas.

Source: Label Studio 1.23, whose editor counts code points in <Text> (`[...text]` in selection-tools.js and domManager.ts) and
keeps a copy of each region's words; editors before 2022 counted UTF-16 units (HumanSignal/label-studio#1347, #1008). Both are read.
"""

import json
from collections.abc import Sequence
from typing import Any

from extract.errors import BadGold
from extract.gold.tools.form import CODE_POINTS, UTF16, Document, Location, RawFact, RawGold, Region, damaged, loads, nearest, plain, show
from extract.model import SourceSpan
from extract.schema import PREDICATES
from extract.schema.predicates import NAME_TYPES, VALUE_TYPES

_COLOURS = ("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf", "#aa8800", "#336633")


def write(documents: Sequence[Document]) -> dict[str, bytes]:
    """`tasks.json`, one task per article with one annotation, and `config.xml`."""
    return {"tasks.json": json.dumps([_task(one) for one in documents], ensure_ascii=False, indent=1).encode(), "config.xml": config().encode()}


def config() -> str:
    """The labelling configuration of a project for these tasks."""
    labels = "".join(f'<Label value="{name}" background="{_COLOURS[n]}"/>' for n, name in enumerate((*NAME_TYPES, *VALUE_TYPES)))
    facts = "".join(f'<Label value="{name}" background="#cccccc" hint="{row.gloss.replace("`", "")}"/>' for name, row in PREDICATES.items())

    def area(name: str, tag: str, labels: Sequence[str], hint: str) -> str:
        only = f' whenLabelValue="{",".join(labels)}"' if labels else ""
        return (f'  <TextArea name="{name}" toName="text" perRegion="true" whenTagName="{tag}"{only} maxSubmissions="1" editable="true" '
                f'rows="1" placeholder="{hint}"/>\n')
    return ('<View>\n  <Style>.htx-text { white-space: pre-wrap; }</Style>\n'
            f'  <Labels name="label" toName="text">{labels}</Labels>\n'
            f'  <Labels name="fact" toName="text">{facts}</Labels>\n'
            '  <Relations><Relation value="subject"/><Relation value="object"/></Relations>\n'
            '  <Text name="text" value="$text" granularity="symbol"/>\n'
            + area("entity", "label", NAME_TYPES, "handle of the entity, such as harbour")
            + area("value", "label", VALUE_TYPES, "value as JSON: {&quot;kind&quot;: &quot;percent&quot;, &quot;number&quot;: &quot;51&quot;}")
            + area("fact_value", "fact", (), "value as JSON, where the fact has one")
            + area("as_of", "fact", (), "date at which it holds, such as 2012-09")
            + '  <Choices name="status" toName="text" perRegion="true" whenTagName="fact" choice="single-radio">'
              '<Choice value="actual"/><Choice value="planned"/><Choice value="negated"/></Choices>\n</View>\n')


def _task(document: Document) -> dict[str, Any]:
    gold, result = document.gold, list[dict[str, Any]]()

    def add(id_: str, span: SourceSpan, control: str, kind: str, **said: Any) -> None:
        result.append({"id": id_, "from_name": control, "to_name": "text", "type": kind, "origin": "manual",
                       "value": {"start": span.start, "end": span.end, **said}})

    for number, label in enumerate(gold.labels):
        add(f"m{number}", label.span, "label", "labels", text=label.text, labels=[label.type])
        if label.entity is not None:
            add(f"m{number}", label.span, "entity", "textarea", text=[label.entity])
        if label.value is not None:
            add(f"m{number}", label.span, "value", "textarea", text=[json.dumps(plain(label.value), ensure_ascii=False)])
    for number, fact in enumerate(gold.facts):
        id_ = f"f{number}"
        add(id_, fact.span, "fact", "labels", text=fact.quote, labels=[fact.predicate])
        if fact.value is not None:
            add(id_, fact.span, "fact_value", "textarea", text=[json.dumps(plain(fact.value), ensure_ascii=False)])
        if fact.as_of is not None:
            add(id_, fact.span, "as_of", "textarea", text=[fact.as_of])
        if fact.status != "actual":
            add(id_, fact.span, "status", "choices", choices=[fact.status])
        for role, handle in (("subject", fact.subject), ("object", fact.object)):
            if handle is not None:
                result.append({"type": "relation", "from_id": id_, "to_id": f"m{nearest(gold, handle, fact.span)}", "direction": "right",
                               "labels": [role]})
    return {"data": {"text": document.text, "article": gold.article, "sha256": gold.sha256, "annotator": document.annotator,
                     "entities": {handle: list(entity) for handle, entity in gold.entities.items()}},
            "annotations": [{"result": result}]}


def read(path: str, data: bytes, beside: bytes | None) -> list[RawGold]:
    """Sheets of an export of type JSON. A task without an annotation is not done yet: it is left out."""
    try:
        tasks = loads(data)
        if not isinstance(tasks, list):
            raise TypeError("no list of tasks")
    except (ValueError, TypeError) as error:
        raise damaged((path, 0), "the file", error) from error
    raws = []
    for number, task in enumerate(tasks, 1):
        location = (f"{path}: task {task.get('id', number) if isinstance(task, dict) else number}", 0)
        try:
            done = [one for one in task["annotations"] if not one.get("was_cancelled")]
            if len(done) > 1:
                raise BadGold(*location, f"has {len(done)} annotations; keep one of them in Label Studio")
            raws += [_raw_gold(location, task["data"], one["result"]) for one in done]
        except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
            raise damaged(location, "the task", error) from error
    return raws


def _raw_gold(location: Location, data: dict[str, Any], result: list[dict[str, Any]]) -> RawGold:
    said: dict[tuple[str, str], str] = {}
    ends: dict[tuple[str, str], str] = {}
    for one in result:
        if one["type"] == "relation":
            for role in one.get("labels") or ["object"]:
                if ends.setdefault((one["from_id"], role), one["to_id"]) != one["to_id"]:
                    raise BadGold(*location, f"region {one['from_id']} has two relations `{role}`; keep one")
        elif one["type"] in ("textarea", "choices"):
            words = one["value"]["text" if one["type"] == "textarea" else "choices"]
            said[one["id"], one["from_name"]] = words if isinstance(words, str) else words[0] if words else ""
    numbers: dict[str, int] = {}
    regions: list[Region] = []
    quotes = []
    for one in result:
        if one["type"] == "labels":
            value, where = one["value"], (f"{location[0]}, region {one['id']}", 0)
            label, text = value["labels"][0], value.get("text")
            if one["from_name"] == "fact":
                quotes.append((one["id"], where, label, value["start"], value["end"], text))
            else:
                numbers[one["id"]] = len(regions)
                regions.append(Region(where, value["start"], value["end"], label, said.get((one["id"], "entity")) or None,
                                      _json(where, said.get((one["id"], "value"))), text))

    def name(id_: str, role: str) -> str | int | None:
        return numbers.get(ends[id_, role], "") if (id_, role) in ends else None

    facts = [RawFact(where, label, start, end, name(id_, "subject"), name(id_, "object"), _json(where, said.get((id_, "fact_value"))),
                     said.get((id_, "as_of")), said.get((id_, "status")) or "actual", text) for id_, where, label, start, end, text in quotes]
    entities = {handle: (type_, name) for handle, (type_, name) in data.get("entities", {}).items()}
    return RawGold(location, data["article"], data["text"], (CODE_POINTS, UTF16), regions, facts, data.get("sha256"), data.get("annotator"), entities)


def _json(location: Location, text: str | None) -> Any:
    if not text:
        return None
    try:
        return loads(text)
    except ValueError as error:
        raise BadGold(*location, f"the value `{show(text)}` is no JSON; write it like {{\"kind\": \"percent\", \"number\": \"51\"}}") from error
