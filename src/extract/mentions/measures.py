"""A number with its unit, as the value rooms pass it around; ranges and lists of such.

"8% to 15%" is one range, and in "1.65 and 0.17 sq km" the first number takes the unit of the second.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.model import Numeral
from extract.regex import regex
from extract.schema import Mod

RANGE_GAP = regex(r"[ ]?(?:[-–—−~～〜]{1,2}|至|到|to|－)[ ]?(?:about |around |over |more than |some |nearly |约|近)?")
LIST_GAP = regex(
    r"[ ]?(?:,|、|/|and|or|&|, and|及|和|与|、[一二三四五六]期|以及|或|\+|，|and about|and some|and around|;|；)[ ]?(?:about |some "
    r"|around |约|近)?"
)
# the verb of a change: 由14.2缩至9.6平方公里, 月薪由4500涨到7000元
BECAME = regex(
    r"(?:(?:[上提下回攀]?[涨升降跌增减缩扩调翻压]|提高|提升|增长|增加|扩大|扩展|调整|减少|缩小|缩减|压缩|上升|上调|下调|下降|回落|变)了?(?:到|至|为|成)|变成|改为)"
    r"(?:了|约|近|现在的|目前的|如今的|今年的){0,2}[ ]?"
)
BETWEEN = regex(r"\bbetween (?:about |around |some |roughly )?$", re.I)
_FROM = regex(r"(?:\bfrom|从|由|自)[ ]?(?:about |around |just |only |some |over |nearly )?$", re.I)
_CHANGE = regex(
    r"(?:rose|ris|grew|grow|increas|expand|climb|jump|\bup\b|fell|fall|drop|declin|decreas|\bdown\b|went|going|goes|\bcut|reduc|rais|doubl"
    r"|tripl"
    r"|chang|mov|soar|surg|shr[aiu]nk|extend|lift|boost|improv|advanc|slid|slip|swell|swoll|升|增|降|减|跌|扩|涨|提高|变)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """`start`, `end` of number and unit; `unit` whatever the room keys its units by; `own` a bound inside."""

    start: int
    end: int
    number: Decimal
    max: Decimal | None
    unit: str
    own: Mod | None
    numeral: Numeral
    confidence: float = 0.95


def own_bound(numeral: Numeral) -> Mod | None:
    """Bound that stands inside the value: the 多 of 300多万元, the + of "300+ firms"."""
    return numeral.mod if numeral.mod is not None and (numeral.mod_end > numeral.end or numeral.mod_start == numeral.start) else None


def merge(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Join neighbours of one unit that a range sign or "between ... and" ties together."""
    out: list[Hit] = []
    for hit in hits:
        joined = _range(text, out[-1], hit) if out else None
        if joined is not None:
            out[-1] = joined
        else:
            out.append(hit)
    return out


def _range(text: str, left: Hit, right: Hit) -> Hit | None:
    if left.unit != right.unit or left.max is not None or right.max is not None or not 0 < right.start - left.end < 16:
        return None
    gap = text[left.end : right.start]
    if RANGE_GAP.fullmatch(gap) is None and not (gap == " and " and BETWEEN.search(text[max(0, left.start - 20) : left.start])):
        return None
    number = left.number
    if right.numeral.scaled and not left.numeral.scaled and number < 1000:
        scaled = number * scale_of(text, right.numeral)
        number = scaled if scaled < right.number else number
    if number >= right.number or is_change(text, left.start):
        return None
    return replace(
        left, end=right.end, number=number, max=right.number, own=left.own or right.own, confidence=min(left.confidence, right.confidence)
    )


def is_change(text: str, start: int) -> bool:
    """Whether the number at `start` is the first of "rose from 12 to 30": two values, no range."""
    return bool(_FROM.search(text[max(0, start - 20) : start]) and _CHANGE.search(text[max(0, start - 60) : start]))


_HEAD = regex(r"[-\d.,]+")


def scale_of(text: str, numeral: Numeral) -> Decimal:
    """Factor of the scale word in a numeral written in digits (1000000 for "12 million"), else 1."""
    head = _HEAD.match(text, numeral.start, numeral.end)
    if head is None or not numeral.scaled:
        return Decimal(1)
    try:
        mantissa = Decimal(head[0].replace(",", ""))
    except ArithmeticError:
        return Decimal(1)
    return numeral.number / mantissa if mantissa else Decimal(1)


def carry(text: str, numerals: Sequence[Numeral], hits: dict[int, Hit], scales: bool, allowed: Callable[[Numeral], bool]) -> None:
    """Give numbers of a list that lack a unit the unit of the next one: "1.65 and 0.17 sq km".

    `hits` is keyed by index of the numeral and is added to. `scales`: carry a scale word too ("12.3, 14.5 and 16 billion yuan").
    """
    for index in range(len(numerals) - 2, -1, -1):
        if index in hits or index + 1 not in hits:
            continue
        numeral, following = numerals[index], hits[index + 1]
        stop = max(numeral.end, numeral.mod_end)
        gap = text[stop : following.start]
        if not 0 < following.start - stop < 24 or not allowed(numeral):
            continue
        if (
            (len(gap) > 11 or LIST_GAP.fullmatch(gap) is None)
            and (RANGE_GAP.fullmatch(gap) is None or not is_change(text, numeral.start))
            and (len(gap) > 12 or gap[:1] < "一" or BECAME.fullmatch(gap) is None)
        ):
            continue
        if text[following.start : following.numeral.start].strip() and not text[following.numeral.end : following.end].strip():
            continue  # unit before the number: the list goes the other way
        factor = Decimal(1)
        if scales and not numeral.scaled and following.numeral.scaled and numeral.number < 1000:
            factor = scale_of(text, following.numeral)
        high = numeral.max * factor if numeral.max is not None else None
        hits[index] = Hit(numeral.start, numeral.end, numeral.number * factor, high, following.unit, own_bound(numeral), numeral, 0.8)


_COMMON_SCALE = regex(r"[ ]?(?:,|、|and|or|&|, and|和|及)[ ]?")


def scale_back(text: str, hits: dict[int, Hit]) -> None:
    """Lend the scale word that ends a list to the amounts in front of it: "$40, $55 and $61 million".

    All must be of one unit and of one order of size: in "$30 and $2 million" the first is no million.
    """
    order = sorted(hits)
    for i in range(len(order) - 2, -1, -1):
        this, later = hits[order[i]], hits[order[i + 1]]
        one = this.numeral
        if (
            order[i + 1] != order[i] + 1 or this.unit != later.unit or this.max is not None or one.scaled or one.style != "digits"
            or this.number != one.number or not later.numeral.scaled
        ):  # fmt: skip
            continue
        factor = scale_of(text, later.numeral)
        mantissa = later.number / factor
        if factor < 1000 or not mantissa / 8 < this.number < mantissa * 8 or this.number >= 1000:
            continue
        if this.end <= one.end and _COMMON_SCALE.fullmatch(text[this.end : later.start]):
            hits[order[i]] = replace(this, number=this.number * factor, numeral=replace(one, number=one.number * factor, scaled=True), confidence=0.8)


def looks_like_year(text: str, numeral: Numeral) -> bool:
    """Whether it is written as a year: four bare digits from 1800 to 2099 (2,015 is not), or 二〇一二."""
    width = numeral.end - numeral.start
    return (
        numeral.max is None
        and width == 4
        and not numeral.scaled
        and 1800 <= numeral.number <= 2099
        and "," not in text[numeral.start : numeral.end]
    )
