"""Lengths, in metres: "a 2.5-mile stretch", 60 centimetres, 长12公里. The contract publishes none; `extract values` prints them.

Told apart from surfaces ("12 square miles", 平方公里), volumes (立方米, "cubic feet"), speeds ("km/h", 每小时60公里) and from what
only looks like a unit ("11 in", the m of "11m visitors").
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extract.mentions import modifiers
from extract.mentions.measures import Hit, carry, merge, own_bound
from extract.mentions.names_trie import any_of
from extract.model import CleanSpan, Passage
from extract.regex import regex
from extract.schema import Mod


class Measured(NamedTuple):
    """text[start:end] of the segment is a length of `number` (to `max`) metres."""

    span: CleanSpan
    number: Decimal
    max: Decimal | None
    mod: Mod | None


@cache
def _units() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Decimal]]:
    rows = json.loads((files("extract.mentions") / "data" / "units.json").read_text("utf-8"))["length"]
    factors = {word.lower(): Decimal(row["m"]) for row in rows for word in (*row["en"], *row["zh"])}

    def branches(key: str) -> str:
        return any_of(sorted({word for row in rows for word in row[key]})).replace("\\ ", "[ -]")

    english = regex(rf"[ ]?-?[ ]?(?P<unit>(?ai:{branches('en')}))(?![A-Za-z0-9²³^]|/[a-zA-Z]| (?:an|per|square|cubic)\b| ?(?:an )?hour)")
    chinese = regex(rf"[ ]?(?P<unit>{branches('zh')})(?![²³0-9/]|每|[长宽高]跑)")
    return english, chinese, factors


_CODE = regex(r"(?<![A-Za-z])(?!(?:mid|pre|post|sub|ultra|non|the|a)-)[A-Za-z]{2,}-$")  # scp-173 m
_INCHES = regex(r"(?:[ -]| and |, )(?P<n>\d{1,2}(?:\.\d{1,3})?)[ -]?(?:in(?:ch(?:es)?)?\b\.?(?! (?:the|a|all|total|\d)\b)|[”\"])", re.I)
_FOOT = "0.3048"
_SPEED = regex(r"(?:每小时|每秒|每分钟|时速|平方|立方)[约近]?$")


def find(passage: Passage) -> Iterator[Measured]:
    """Lengths of a segment, in order."""
    text, numerals = passage.segment.text, passage.numerals
    english, chinese, factors = _units()
    hits: dict[int, Hit] = {}
    for index, numeral in enumerate(numerals):
        at = max(numeral.end, numeral.mod_end if own_bound(numeral) else 0)
        match = english.match(text, at) or chinese.match(text, at)
        if match is None or _SPEED.search(text[max(0, numeral.start - 5):numeral.start]):
            continue
        unit = match["unit"]
        if len(unit) == 1 and unit.isascii() and (numeral.scaled or numeral.style == "words" or unit.isupper()):
            continue                        # 11M, "two m"
        if text[numeral.start - 1 : numeral.start] == "-" and _CODE.search(text[max(0, numeral.start - 12) : numeral.start]):
            continue
        factor = factors[re.sub(r"-", " ", unit.lower())]
        number, end = numeral.number, match.end()
        if text[end : end + 1] == "半" and numeral.max is None and number == number.to_integral() and not numeral.scaled:
            number, end = number + Decimal("0.5"), end + 1  # 两米半
        hits[index] = Hit(numeral.start, end, number, numeral.max, str(factor), own_bound(numeral), numeral)
    if not hits:
        return
    carry(text, numerals, hits, True, lambda numeral: numeral.style == "digits")
    taken = 0
    for hit in merge(text, [hits[i] for i in sorted(hits)]):
        if hit.start < taken:
            continue
        factor, end, number = Decimal(hit.unit), hit.end, hit.number
        inches = _INCHES.match(text, end) if hit.unit == _FOOT and hit.max is None else None
        if inches is not None and Decimal(inches["n"]) < 12:  # 5 ft 2 in is one length
            number, end = number + Decimal(inches["n"]) / 12, inches.end()
        taken = end
        metres = (number * factor).quantize(Decimal("0.0000001")).normalize() + 0 if inches is not None else number * factor
        high = hit.max * factor if hit.max is not None else None
        yield Measured(CleanSpan(hit.start, end), metres, high, modifiers.around(text, hit.start, end, hit.own))
