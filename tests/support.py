"""Marked text for tests: `[Harbour Park](PARK) covers [5 km2](AREA:5000000).`

A line is a segment; `# ` makes it a heading, `@ ` a heading's field. Behind the type stands the value in short:
a number (with `..` for a range and ` unit` for a currency or what is counted), an EDTF date, an ISO duration.
"""

import re

from extract import facts
from extract.catalogue import RULES, load
from extract.entities import cluster, ties
from extract.model import CleanSpan, Draft, DropReason, Placed, Reading, Segment
from extract.schema import Area, Count, Date, Duration, Money, Percent, Rank, Value
from extract.text.align import identity

MARK = re.compile(r"\[([^\]]+)\]\((\w+)(?::([^)]*))?\)")


def value_of(type_: str, short: str) -> Value:
    """The value that `short` stands for; money and counts name their currency or noun behind a blank."""
    head, _, unit = short.partition(" ")
    number, _, top = head.partition("..")
    numbers = {"number": number, "max": top or None}
    match type_:
        case "DATE":
            return Date(edtf=short)
        case "MONEY":
            return Money(**numbers, currency=unit or "CNY")
        case "AREA":
            return Area(**numbers)
        case "PERCENT":
            return Percent(**numbers)
        case "DURATION":
            return Duration(iso=short)
        case "RANK":
            return Rank(number=number)
        case _:
            return Count(**numbers, of=unit)


def strip_marks(text: str) -> tuple[str, list[tuple[int, int, str, str | None]]]:
    """Plain text and its marks as (start, end, type, short value)."""
    plain, marks, at = "", [], 0
    for match in MARK.finditer(text):
        plain += text[at:match.start()]
        marks.append((len(plain), len(plain) + len(match[1]), match[2], match[3]))
        plain += match[1]
        at = match.end()
    return plain + text[at:], marks


def segments_of(text: str) -> tuple[Segment, ...]:
    """One segment for each line of plain `text`, headings and fields by their sign."""
    rows, at, heading = [], 0, None
    for index, line in enumerate(text.split("\n")):
        kind = {"#": "heading", "@": "field"}.get(line[:1], "sentence")
        skip = 2 if kind != "sentence" else 0
        han = bool(re.search("[一-鿿]", line))
        latin = bool(re.search("[A-Za-z]{3}", line))
        lang = "mixed" if han and latin else "zh" if han else "en"
        rows.append(Segment(index, CleanSpan(at + skip, at + len(line)), line[skip:], kind, lang, index,
                            heading if kind != "heading" else None, 1 if kind == "heading" else 0))
        if kind == "heading":
            heading = index
        at += len(line) + 1
    return tuple(rows)


def reading(text: str, published: str | None = None) -> Reading:
    """The reading that `facts.find` takes, from marked text."""
    plain, marks = strip_marks(text)
    clean, segments = identity(plain), segments_of(plain)
    placed = []
    for start, end, type_, short in marks:
        segment = next(s for s in segments if s.span.start <= start < s.span.end)
        value = value_of(type_, short) if short is not None else None
        placed.append(Placed(CleanSpan(start, end), plain[start:end], type_, segment.index, value, None, 0.9, "test"))
    tied = ties(clean, placed)
    rows, clusters = cluster(placed, tied)
    return Reading("article", plain, clean, segments, rows, clusters, tuple(tied), published)


def find(one: Reading) -> tuple[list[Draft], list[tuple[Placed, DropReason]]]:
    """The facts of a reading by every rule of the catalogue."""
    return facts.find(one, [load("rule", name) for name in RULES])


def fact_lines(text: str, published: str | None = None) -> set[str]:
    """The facts of marked text, each as `subject predicate value object [@as_of] [status]`, names as the fullest form."""
    one = reading(text, published)
    names = {cluster.key: cluster.names[0] for cluster in one.clusters}
    found = set()
    for draft in find(one)[0]:
        data = draft.value.model_dump(mode="json") if draft.value is not None else {}
        number = data.get("number") or data.get("edtf") or data.get("text") or ""
        parts = [names[draft.subject], draft.predicate, number, names.get(draft.object or "", "")]
        parts += [f"@{draft.as_of}" if draft.as_of else "", draft.status if draft.status != "actual" else ""]
        found.add(" ".join(part for part in parts if part))
    return found


def relation_lines(text: str, predicate: str) -> list[str]:
    """`subject > object [value]` of the actual facts of `predicate`, sorted; `not:` and `planned:` in front of others."""
    one = reading(text)
    names = {c.key: c.names[0] for c in one.clusters}
    rows = []
    for draft in find(one)[0]:
        if draft.predicate == predicate:
            value = draft.value.model_dump(mode="json").get("number") if draft.value is not None else None
            sign = {"actual": "", "negated": "not: ", "planned": "planned: "}[draft.status]
            rows.append(f"{sign}{names[draft.subject]} > {names[draft.object]}" + (f" {value}" if value else ""))
    return sorted(rows)
