"""Lengths of time without a number, in English: "a decade", "half an hour", "an hour west", "for a year", "the past decade"."""

import re
from collections.abc import Iterator

from extract.mentions import modifiers
from extract.mentions.cover import Cover
from extract.model import CleanSpan, Found
from extract.regex import regex
from extract.schema import Duration

_ARTICLE = regex(
    r"(?<![A-Za-z])(?:(?P<half>half (?:an? |-)?)|(?P<a>an? )(?P<halfafter>half[ -])?)(?P<unit>century|decade|year|month|week|day|hour"
    r"|fortnight)(?![A-Za-z])(?P<later> (?:ago|later|earlier|before|after|long|or so|or more|or two)(?![a-z]))?"
    r"|(?<![A-Za-z])a quarter of an hour(?![A-Za-z])",
    re.I,
)
_UNIT_BEFORE = regex(r"(?:\b(?:per|an?|each) |/)(?:sq\w*|square \w+|m²|m2|head|person|desk|seat|unit|room)\.? $", re.I)
_FOR_A = regex(r"\b(?:for|within|after|took|takes|lasts?|lasted|spent|in under|in less than|in) (?:about |just |only |over |nearly |almost )?$", re.I)
_CLOSED_A = regex(r"[.,;:)]|$| (?:and|or|but|after that|to|from|with|without|by|on)\b")
_AWAY = regex(r" (?:(?:north|south|east|west)(?:-?(?:east|west))?|away|from|by (?:car|train|bus|road|rail|metro)|outside|drive)\b")
_PAST_DECADE = regex(r"\b(?:the|this) (?:past|last|next|previous|coming|preceding) (?P<d>decade)(?![A-Za-z'’-])", re.I)


_AFTER = regex(r" (?:ago|later|earlier|previously|before(?=[,.;:)]|$))(?![a-z])")


def after_words(text: str, end: int) -> int:
    """Where a length that ends at `end` ends with the word that places it: "ten years ago", "a year later"."""
    match = _AFTER.match(text, end)
    return match.end() if match is not None else end


def articles(text: str, taken: Cover) -> Iterator[Found]:
    """Such lengths of `text` that touch nothing of `taken`."""
    for match in _ARTICLE.finditer(text):
        if not taken.touching(*match.span()) and (worded := _article(text, match)) is not None:
            yield worded
    if "decade" in text:
        for match in _PAST_DECADE.finditer(text):
            if not taken.touching(*match.span("d")):
                yield Found(CleanSpan(*match.span("d")), "DURATION", Duration(iso="P10Y"), 0.7, "duration.en")


def _article(text: str, match: re.Match[str]) -> Found | None:
    if match["unit"] is None:
        return Found(
            CleanSpan(*match.span()), "DURATION", Duration(iso="PT15M", mod=modifiers.before(text, match.start())[0]), 0.7, "duration.en"
        )
    unit = match["unit"].lower()
    half = bool(match["half"] or match["halfafter"])
    if (
        not half
        and unit not in ("century", "decade", "fortnight")
        and not (unit == "hour" and _AWAY.match(text, match.end("unit")))
        and not (_FOR_A.search(text[max(0, match.start() - 24) : match.start()]) and _CLOSED_A.match(text, match.end("unit")))
        and (
            not match["later"]
            or match["later"].strip() in ("or more", "or so", "or two")
            or (match["later"].strip() == "before" and not re.match(r"[,.]|$", text[match.end() :]))
        )
    ):
        return None
    if match["later"] and _UNIT_BEFORE.search(text[max(0, match.start() - 24) : match.start()]):
        return None  # 55 yuan a square metre a month after that
    if (
        not half
        and match["later"] is None
        and re.search(r"(?:once|twice|times|per|quarter of) $", text[max(0, match.start() - 12) : match.start()])
    ):
        return None
    table = {
        "century": "P100Y",
        "decade": "P10Y",
        "year": "P1Y",
        "month": "P1M",
        "week": "P1W",
        "fortnight": "P2W",
        "day": "P1D",
        "hour": "PT1H",
    }
    halves = {
        "century": "P50Y",
        "decade": "P5Y",
        "year": "P6M",
        "month": "P15D",
        "week": "P3D",
        "fortnight": "P1W",
        "day": "PT12H",
        "hour": "PT30M",
    }
    end = match.end("unit")
    mod = modifiers.around(text, match.start(), end)
    end = after_words(text, end)
    return Found(CleanSpan(match.start(), end), "DURATION", Duration(iso=(halves if half else table)[unit], mod=mod), 0.8, "duration.en")
