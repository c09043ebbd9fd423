"""brat: standoff, `.txt` and `.ann` side by side, and `annotation.conf`.

A name or value is a T line, a fact an E line whose trigger is the quote, with arguments Subject and Object; its status is an
A line. The note of a T line holds a handle or a value, that of an E line value and date, as JSON.

Source: brat's standoff format (brat.nlplab.org/standoff.html). Its server counts code points; its editor counts UTF-16 units in what
it sends (nlplab/brat#1115), so both are read, by the words on the line. A line break within a stretch parts it: `0 7;8 12`.
"""

import json
from collections.abc import Sequence
from typing import Any

from extract.errors import BadGold
from extract.gold.tools.form import CODE_POINTS, UTF16, Document, Location, RawFact, RawGold, Region, damaged, loads, nearest, plain, show
from extract.model import SourceSpan
from extract.regex import regex
from extract.schema import PREDICATES
from extract.schema.predicates import NAME_TYPES, VALUE_TYPES

_BREAKS = regex(r"[\r\n]+")
_OFFSETS = regex(r"\d{1,9} \d{1,9}(;\d{1,9} \d{1,9})*")


def write(documents: Sequence[Document]) -> dict[str, bytes]:
    """`<article>.txt` and `<article>.ann`, and the collection's `annotation.conf`."""
    files = {"annotation.conf": _conf().encode()}
    for one in documents:
        files[f"{one.gold.article}.txt"] = one.text.encode()
        files[f"{one.gold.article}.ann"] = "".join(line + "\n" for line in _lines(one)).encode()
    return files


def _conf() -> str:
    events = [f"{name}\tSubject:{'|'.join(row.subjects)}" + (f", Object{'?' * (row.needs == 'value')}:{'|'.join(row.objects)}" if row.objects else "")
              for name, row in PREDICATES.items()]
    return "\n".join(["[entities]", *NAME_TYPES, *VALUE_TYPES, "[relations]", "[events]", *events, "[attributes]",
                      "Status\tArg:<EVENT>, Value:planned|negated", ""])


def _lines(document: Document) -> list[str]:
    gold, lines, notes = document.gold, list[str](), list[str]()

    def note(of: str, **said: Any) -> None:
        said = {key: value for key, value in said.items() if value is not None}
        if said:
            notes.append(f"#{len(notes) + 1}\tAnnotatorNotes {of}\t{json.dumps(said, ensure_ascii=False)}")

    for number, label in enumerate(gold.labels, 1):
        lines.append(_stretch(number, label.type, label.span, document.text))
        name = gold.entities[label.entity][1] if label.entity is not None else None
        note(f"T{number}", entity=label.entity, name=name, value=plain(label.value))
    statuses: list[str] = []
    for number, fact in enumerate(gold.facts, 1):
        trigger = len(gold.labels) + number
        lines.append(_stretch(trigger, fact.predicate, fact.span, document.text))
        ends = [f" {role}:T{nearest(gold, handle, fact.span) + 1}" for role, handle in (("Subject", fact.subject), ("Object", fact.object)) if handle]
        lines.append(f"E{number}\t{fact.predicate}:T{trigger}{''.join(ends)}")
        if fact.status != "actual":
            statuses.append(f"A{len(statuses) + 1}\tStatus E{number} {fact.status}")
        note(f"E{number}", as_of=fact.as_of, value=plain(fact.value))
    return lines + statuses + notes


def _stretch(number: int, type_: str, span: SourceSpan, text: str) -> str:
    words = text[span.start:span.end]
    cuts = [(found.start(), found.end()) for found in _BREAKS.finditer(words)]
    if cuts and cuts[0][0] > 0 and cuts[-1][1] < len(words):
        starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    else:  # nothing to part, or a break at an edge, which parts cannot say
        starts, ends = [0], [len(words)]
    offsets = ";".join(f"{span.start + start} {span.start + end}" for start, end in zip(starts, ends, strict=True))
    return f"T{number}\t{type_} {offsets}\t{_BREAKS.sub(' ', words)}"


def read(path: str, data: bytes, beside: bytes | None) -> list[RawGold]:
    """The gold of an `.ann` file, whose text is the `.txt` file beside it."""
    if beside is None:
        raise BadGold(path, 0, "its text, the .txt file of the same name, is not beside it; put it there")
    try:
        lines, text = data.decode("utf-8").split("\n"), beside.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadGold(path, 0, "is no UTF-8 text; export it again") from error
    stretches: dict[str, tuple[Location, str, int, int, str]] = {}
    events: list[tuple[Location, str, dict[str, str]]] = []
    notes: dict[str, dict[str, Any]] = {}
    statuses: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        location = (path, number)
        if not line.strip():
            continue
        id_, _, rest = line.partition("\t")
        head, _, words = rest.partition("\t")
        kind, *arguments = head.split(" ")
        if id_.startswith("T"):
            stretches[id_] = (location, kind, *_offsets(location, " ".join(arguments)), words)
        elif id_.startswith("E"):
            events.append((location, id_, dict(_argument(location, one) for one in (kind, *filter(None, arguments)))))
        elif id_.startswith(("A", "M")) and kind == "Status" and len(arguments) == 2:
            statuses[arguments[0]] = arguments[1]
        elif id_.startswith("#") and arguments:
            notes[arguments[0]] = _note(location, words)
        elif not id_.startswith(("#", "*", "A", "M", "N", "R")):
            raise BadGold(*location, f"`{show(line)}` is no line of a standoff file; mend it")
    try:
        return [_raw_gold(path, text, stretches, events, notes, statuses)]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged((path, 0), "the file", error) from error


def _offsets(location: Location, offsets: str) -> tuple[int, int]:
    """First start and last end; that nothing but line breaks lies between the parts shows when the words are compared."""
    if not _OFFSETS.fullmatch(offsets):
        raise BadGold(*location, f"`{show(offsets)}` are no offsets like `0 7;8 12`; mend the line")
    numbers = [int(number) for number in offsets.replace(";", " ").split(" ")]
    return numbers[0], numbers[-1]


def _argument(location: Location, argument: str) -> tuple[str, str]:
    role, found, target = argument.partition(":")
    if not found:
        raise BadGold(*location, f"`{show(argument)}` is no argument like `Subject:T1`; mend the line")
    return role, target


def _note(location: Location, words: str) -> dict[str, Any]:
    """A note's JSON object; plain words, as typed in brat, are a handle."""
    if not words.lstrip().startswith("{"):
        return {"entity": words.strip() or None}
    try:
        said = loads(words)
        assert isinstance(said, dict)
        return {"value": said} if "kind" in said else said
    except ValueError as error:
        raise BadGold(*location, f"the note `{show(words)}` is no JSON; mend it") from error


def _raw_gold(path: str, text: str, stretches: dict[str, tuple[Location, str, int, int, str]], events: list[tuple[Location, str, dict[str, str]]],
              notes: dict[str, dict[str, Any]], statuses: dict[str, str]) -> RawGold:
    triggers = {next(iter(arguments.items())) for _, _, arguments in events}
    quotes = {id_ for _, id_ in triggers}
    regions, numbers, entities = list[Region](), dict[str, int](), dict[str, tuple[str | None, str | None]]()
    for id_, (location, label, start, end, words) in stretches.items():
        if id_ in quotes:
            continue
        said = notes.get(id_, {})
        numbers[id_] = len(regions)
        regions.append(Region(location, start, end, label, said.get("entity"), said.get("value"), words))
        if said.get("entity") is not None:
            entities.setdefault(said["entity"], (None, said.get("name")))
    facts = []
    for location, id_, arguments in events:
        (predicate, trigger), *_ = arguments.items()
        if trigger not in stretches:
            raise BadGold(*location, f"its trigger `{trigger}` is not in the file; mend the line")
        _, _, start, end, words = stretches[trigger]
        said = notes.get(id_, {})
        subject, target = (numbers.get(arguments[role], "") if role in arguments else None for role in ("Subject", "Object"))
        facts.append(RawFact(location, predicate, start, end, subject, target, said.get("value"), said.get("as_of"), statuses.get(id_, "actual"),
                             words))
    article = path.replace("\\", "/").rpartition("/")[2].removesuffix(".ann")
    return RawGold((path, 0), article, text, (CODE_POINTS, UTF16), regions, facts, entities=entities)
