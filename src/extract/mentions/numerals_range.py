"""Numbers joined into ranges: "10 to 15 million", "between 5 and 8", 30亿至50亿, 介于3和5."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.mentions import modifiers
from extract.regex import regex
from extract.schema import Mod


class Num(NamedTuple):
    """A number found, before its bounds are read. `chinese`: written with Chinese characters or scale."""

    start: int
    end: int
    number: Decimal
    max: Decimal | None
    words: bool
    scaled: bool
    mod: Mod | None
    mantissa: Decimal  # the number before its last scale word, for "10 to 15 million"
    chinese: bool


_RANGE = regex(
    r"(?:[(（]含[)）])?(?:[ ]?[-–—−~～〜]{1,2}[ ]?|[ ]?(?:至|到|－)[ ]?|[ ]to[ ](?:about |around |over |more than |some |nearly "
    r"|approximately )?|[ ]or[ ])$"
)
_CHANGE = regex(
    r"(?:rose|ris|grew|grow|increas|expand|climb|jump|\bup\b|fell|fall|drop|declin|decreas|\bdown\b|went|going|\bcut|reduc|rais|doubl"
    r"|tripl"
    r"|chang|mov|soar|surg|shr[aiu]nk|extend|lift|boost|improv|advanc|slid|slip|swell|swoll|升|增|降|减|跌|扩|涨|提高|变)",
    re.I,
)
_FROM_OR_BY = regex(r"(?:\bfrom|\bby|从|由|自)[ ]?(?:about |around |just |only |some |over |nearly )?[^\s,.;，。；]{0,3}[ ]?$", re.I)


def ranges(text: str, nums: Sequence[Num]) -> list[Num]:
    """`nums`, in order, with neighbours that a range sign ties together made one."""
    out: list[Num] = []
    for num in nums:
        if out and (joined := _join(text, out, num)) is not None:
            out[-1] = joined
        else:
            out.append(num)
    return out


def _join(text: str, out: list[Num], right: Num) -> Num | None:
    left = out[-1]
    if left.max is not None or right.max is not None or not 0 < right.start - left.end < 20:
        return None
    gap = text[left.end : right.start]
    if (right.number < 0 and gap == "") or left.number < 0:
        return None
    if gap == " and ":
        if not re.search(r"\bbetween (?:about |around |roughly )?$", text[max(0, left.start - 20) : left.start], re.I):
            return None
    elif gap in ("和", "与"):
        if text[max(0, left.start - 4) : left.start].rstrip()[-2:] not in ("介于", "在于"):
            return None
    elif _RANGE.match(gap) is None:
        inner = modifiers.inside(text, left.end)[1]
        if inner == left.end or _RANGE.match(text[inner : right.start]) is None:
            return None
    elif "-" in gap and _chained(text, left, right):
        return None
    number, high = left.number, right.number
    if gap == " or " and (left.scaled or high > 2 * number + 1):
        return None
    if not left.scaled and right.scaled and left.mantissa == left.number and number < high:
        factor = right.number / right.mantissa if right.mantissa else Decimal(1)
        if left.number < right.mantissa and left.number < 10000:
            number = left.number * factor
    elif left.chinese and right.chinese and left.scaled and right.scaled and number < right.mantissa and left.number < 10000 <= high:
        number *= right.number / right.mantissa
    if left.end - left.start == 4 and 1800 <= number <= 2099 and not 1800 <= high <= 2199 and text[left.start : left.end].isdecimal():
        return None  # "from 1,200 in 1985 to 4,800"
    if number >= high or (left.words != right.words and not left.chinese):
        return None
    if (
        _FROM_OR_BY.search(text[max(0, left.start - 24) : left.start]) and _CHANGE.search(text[max(0, left.start - 60) : left.start])
        and not _step(text, left, right, gap)
    ):  # fmt: skip
        return None
    return Num(
        left.start, right.end, number, high, left.words, left.scaled or right.scaled, left.mod or right.mod, left.mantissa, right.chinese
    )


_BY = regex(r"\bby (?:about |around |just |only |some |over |nearly |between |a further |another )?$", re.I)
_PERCENT = regex(r" ?(?:%|％|per ?cent|percentage)", re.I)


def _step(text: str, left: Num, right: Num, gap: str) -> bool:
    """Whether both numbers bound one step: "grew by 3-5%", "shrink by 20 to 25 per cent"; in "fell by 4 to 96 per cent" one is where it ended."""
    if gap.strip() in ("-", "–", "—"):
        return _BY.search(text[max(0, left.start - 24) : left.start]) is not None
    return (
        right.number <= left.number * 3
        and _PERCENT.match(text, right.end) is not None
        and _BY.search(text[max(0, left.start - 24) : left.start]) is not None
    )


def _chained(text: str, left: Num, right: Num) -> bool:
    """2010-04-05, 0512-6287, 1-2-3: dashes that are no range."""
    before, after = text[max(0, left.start - 1) : left.start], text[right.end : right.end + 2]
    if before in ("-", "–", "/") or (after[:1] in ("-", "–") and after[1:].isdecimal()):
        return True
    pieces = text[left.start : right.end]
    return (pieces[0] == "0" and len(pieces) > 1 and pieces[1].isdecimal()) or (
        text[right.start] == "0" and right.end - right.start > 1 and text[right.start + 1].isdecimal()
    )


_LOW_END = regex(r"\d[\d.,]{0,9} ?[-–] ?$")


def low_end(text: str, start: int) -> int:
    """Where the range begins whose high end stands at `start` (€9-10m); `start` itself where there is none."""
    if start < 2 or (text[start - 1] not in "-–" and text[start - 2 : start] not in ("- ", "– ")):
        return start
    match = _LOW_END.search(text, max(0, start - 14), start)
    return match.start() if match is not None else start
