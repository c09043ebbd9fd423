"""Shared by the tables of values: marked texts, passages, and values as one short line."""

import re

from extract.mentions import area, count, date, duration, money, percent, rank, year_of
from extract.mentions.choose import choose
from extract.mentions.numerals import scan
from extract.model import CleanSpan, Parse, Passage, Segment
from extract.schema import Lang, Value
from extract.text import read_text

MARK = re.compile(r"\[([^\]]+)\]\(([A-Z]+):([^)]*)\)")
ROOMS = (money, area, percent, rank, duration, date, count)
Row = tuple[int, int, str, str]

_FIRST = {
    "money": "number",
    "area": "number",
    "percent": "number",
    "count": "number",
    "duration": "iso",
    "rank": "number",
    "date": "edtf",
    "text": "text",
}


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that stood in [ ].

    >>> marked("about [300 firms] here")
    ('about 300 firms here', [(6, 15)])
    """
    spans: list[tuple[int, int]] = []
    out = ""
    for piece in re.split(r"(\[[^\]]*\])", text):
        if piece[:1] == "[":
            spans.append((len(out), len(out) + len(piece) - 2))
            piece = piece[1:-1]
        out += piece
    return out, spans


def passage(text: str, *, place: str = "", before: tuple[str, ...] = (), lang: Lang | None = None) -> Passage:
    """A passage of one segment with its numerals scanned."""
    if lang is None:
        lang = "en" if text.isascii() else "mixed" if re.search("[A-Za-z]", text) else "zh"
    earlier = tuple(Segment(i, CleanSpan(0, len(one)), one, "sentence", lang, 0) for i, one in enumerate(before))
    segment = Segment(len(before), CleanSpan(0, len(text)), text, "sentence", lang, 0)
    return Passage(segment, numerals=scan(text, lang), place=place, before=earlier)


def render(value: Value | None) -> str:
    """A value as "number..max CURRENCY field=...", for tables."""
    assert value is not None
    fields = value.model_dump(mode="json", exclude_none=True)
    kind = fields.pop("kind")
    high = fields.pop("max", None)
    head = fields.pop(_FIRST[kind]) + (f"..{high}" if high else "")
    currency = fields.pop("currency", None)
    return " ".join([head, *([currency] if currency else []), *(f"{name}={said}" for name, said in fields.items())])


def strip_marks(marked: str) -> tuple[str, list[Row]]:
    text, spans, at = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(mark[1]), mark[2], _plain(mark[3])))
        text, at = text + mark[1], mark.end()
    return text + marked[at:], spans


def _plain(short: str) -> str:
    """2.80 as 2.8: the tables write amounts as the texts do."""
    return re.sub(r"(?<=\d)\.\d+(?=\.\.|[ ]|$)", lambda m: m[0].rstrip("0").rstrip("."), short)


def found(text: str, place: str, published: str) -> list[Row]:
    """What the rooms say of `text` as the pipeline would show it to them, in its own offsets."""
    clean, segments = read_text(text)
    usable = [one for one in segments if one.kind != "furniture"]
    year = year_of(segments, published or None)
    out: list[Row] = []
    for segment in usable:
        before = tuple(segments[max(0, segment.index - 40) : segment.index])
        one = Passage(segment, Parse(), scan(segment.text, segment.lang), published or None, place, year, before)
        for hit in choose([hit for room in ROOMS for hit in room.find(one)]):
            start, end = segment.span.start + hit.span.start, segment.span.start + hit.span.end
            short = re.sub(r" of=.*?(?= mod=|$)", "", render(hit.value))
            span = clean.to_source(CleanSpan(start, end))
            out.append((span.start, span.end, hit.type, short))
    return out
