"""Rows of names for tests: `[南灣軟體園區](PARK)租金不高。` is a sentence and the names in it."""

from functools import cache

from extract.mentions.names import find_names
from extract.model import CleanSpan, Passage, Segment
from extract.parse import Engine, load
from extract.schema import Lang


@cache
def engine() -> Engine:
    return load("spacy")


def parsed(row: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without its marks, and what the marks say."""
    text, spans = "", []
    while "](" in row:
        before, _, rest = row.partition("[")
        name, _, rest = rest.partition("](")
        kind, _, row = rest.partition(")")
        text += before + name
        spans.append((name, kind))
    return text + row, spans


def names(text: str, lang: Lang) -> list[tuple[str, str]]:
    """The names found in one sentence of the language `lang`."""
    segment = Segment(0, CleanSpan(0, len(text)), text, "sentence", lang, 0)
    (parse,) = engine().parse([segment])
    (found,) = find_names([Passage(segment, parse)])
    return [(text[one.span.start:one.span.end], one.type) for one in found]
