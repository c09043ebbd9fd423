"""Which bare English numbers can count at all: no code, address, telephone, year, time or measure, and no part of a surface."""

import json
import re
from functools import cache
from importlib.resources import files

from extract.mentions.count_en import _data, nouns, singular
from extract.mentions.count_role import in_role
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex

_MAX = 10**8  # above it an undivided number is a code
_UNIT_WORD = regex(r"[ -]?(?P<word>[A-Za-z°℃²³][A-Za-z°²³'’./-]{0,14})")
_MONTHS = frozenset(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
_PER_AMOUNT = regex(r" per (?:cent|mille?|annum|(?:sq|square|cubic|kilo|metre|meter|hectare|hour|minute|second|day|week|month|quarter|year|km"
    r"|kg|ton)[a-z]*)(?![A-Za-z])")
_SURFACE_ZH = ("平方", "平米", "亩", "畝", "公顷", "公頃", "㎡", "坪", "甲地")
_GLUED = frozenset("%％‰$€£¥°℃²³/\\*=_")
_PHONE_BEFORE = regex(r"[\d+)][ .-]$|[\d][-–/.:]$|[-–/.:#№+=<>*@]$")
_PHONE_AFTER = regex(r" ?[-–/.:]\d| \d|[-–/][A-Z]| ?[x×]\d| by \d|[.:]\d| ?% ")
_TELEPHONE = regex(r"\d{3,4}[-–]\d{3,4}")
_SPAN_OF = regex(r"\b(?:from|between|at|until|till|by) \d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)? ?(?:to|and|-|–|until|till) $", re.I)
_CAPITAL = regex(r"(?<![.!?:;] )(?<!^)(?<![\"“(] )\b(?P<word>[A-Z][A-Za-z&'’.-]*) $")
_COMMON_CAPITAL = regex(r"^(?:Some|About|Over|Nearly|Another|Only|And|Of|The|Around|Almost|Just|More|At|In|By|Now|Today|Including|Among|All"
    r"|With|Then)$")


@cache
def _units() -> frozenset[str]:
    """Words behind a number that measure it, price it or time it."""
    table = nouns()
    more = _data()["bare_units"].split()
    return (table.physical | table.time | frozenset(more)) - {"in", "per"}


def measured(text: str, at: int) -> bool:
    """Whether a unit follows text[:at]: what stands there is an amount, a surface, a length, a time or a share."""
    sign = text[at : at + 1]
    if sign in _GLUED and sign:
        return True
    if sign == " " and text[at + 1 : at + 2] in _GLUED:
        return True
    if not sign.isascii() and text.startswith(_SURFACE_ZH, at):
        return True
    match = _UNIT_WORD.match(text, at)
    if match is None:
        return False
    if match["word"][:3] in _MONTHS or _PER_AMOUNT.match(text, at) is not None:
        return True
    word = match["word"].rstrip(".-'’").lower()
    first = re.split(r"[/-]", word)[0]
    return any(one in _units() for one in (word, first, singular(first)) if one)


@cache
def _sizes() -> frozenset[str]:
    units = json.loads((files("extract.mentions") / "data" / "units.json").read_text("utf-8"))
    return frozenset(word.split()[0].strip(".").lower() for row in units["area"] for word in row["en"]) | nouns().time


def divisible(text: str, at: int) -> bool:
    """Whether a surface or a time stands there, whose part a bare number may be: "93 ha, of which 22 sold"."""
    match = _UNIT_WORD.match(text, at)
    if text.startswith(_SURFACE_ZH, at):
        return True
    return match is not None and (match["word"].strip(".").lower() in _sizes() or singular(match["word"]) in _sizes())


_PART_BEFORE = regex(r"(?:\bof which|\bof them|\bof the|\bof these|;|\ba further|\banother|\bthe other|\bthe remaining|\bthe rest|\bincluding"
    r"|\bsome|,) (?:some |about |only |nearly |over |around |another )?$", re.I)
_PART_AFTER = regex(r" (?:of (?:which|them|these)|are to be|is to be|will be|remain|are left|is left|(?:is |are |being )?(?:sold|built|vacant"
    r"|leased|let|earmarked|free|reserved|developed"
                    r"|available|planned|occupied|under|serviced|zoned|set aside|for|that the plan)\b)")


def part_of(text: str, numeral: Numeral) -> bool:
    """Whether the number, right behind a surface or a time, is a part of it."""
    if numeral.style != "digits":
        return False
    before, end = text[max(0, numeral.start - 30) : numeral.start], max(numeral.end, numeral.mod_end)
    if _PART_BEFORE.search(before) is None:
        return False
    return "which " in before[-16:] or "of the " in before[-8:] or _PART_AFTER.match(text, end) is not None


_PART_OF_SUM = regex(r"\bof which (?:about |some |only |just |over |nearly |up to |a further )?$|其中(?:约|近|超过|逾|有|的)?$")
_SUM_GOES_ON = regex(r" (?:in (?:cash|grants?|loans?|shares|kind|equity|bonds|the first)|as (?:an? )?(?:grants?|loans?|equity)|up front"
    r"|on signing|at once|from|by|paid|is|was|are"
    r"|were|has|had|will|goes|went|comes|came|for|each|per|a (?:year|month))\b|[,.;)]|[是为由来用]|[，。；]")


def part_of_sum(text: str, numeral: Numeral) -> bool:
    """Whether the number, right behind an amount of money, is a part of it: RMB 800,000, of which 300,000 in cash."""
    start, end = numeral.start, max(numeral.end, numeral.mod_end)
    if numeral.style != "digits" or (numeral.number < 1000 and not numeral.scaled):
        return False
    return _PART_OF_SUM.search(text, max(0, start - 40), start) is not None and _SUM_GOES_ON.match(text, end) is not None


def plain(text: str, numeral: Numeral, named: bool = False) -> bool:
    """Whether the number is a whole one that can count: no code, address, telephone, year, time or measure.

    `named`: a name may stand before it, as in a list of companies and their staff.
    """
    number, start, end = numeral.number, numeral.start, max(numeral.end, numeral.mod_end)
    if number < 2 or number != number.to_integral() or number >= _MAX or looks_like_year(text, numeral):
        return False
    if numeral.max is not None and _TELEPHONE.fullmatch(text[start : numeral.end]):
        return False
    if numeral.style == "digits" and (text[start] == "0" or not text[start : start + 1].isdecimal()):
        return False
    if text[end : end + 1].isalnum() or _PHONE_AFTER.match(text, end) is not None or measured(text, end):
        return False
    before = text[max(0, start - 40) : start]
    if not before:
        return text[end : end + 1] not in (".", ")", ":", "、") or numeral.style == "words"
    if before[-1] not in " (\"“'‘—|~≈[" or _PHONE_BEFORE.search(before) is not None:
        return False
    if in_role(before[-24:], numeral.style) or _SPAN_OF.search(before) is not None:
        return False
    capital = None if named else _CAPITAL.search(before)
    return capital is None or _COMMON_CAPITAL.match(capital["word"]) is not None
