"""Shared by the tables of values: marked texts, passages, and values as one short line."""

import re

from extract.mentions.numerals import scan
from extract.model import CleanSpan, Passage, Segment
from extract.schema import Lang, Value

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
