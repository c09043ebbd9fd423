"""Numbers that are percentages without a sign of their own: the rest of a hundred, holders and their shares, both sides of a comparison."""

import re

from extract.mentions.measures import Hit, looks_like_year
from extract.model import Numeral
from extract.regex import regex

_OTHER = regex(r"\b(?:the (?:other|remaining|rest)|remaining) $|(?:其余|其餘|另外|剩余|剩下)(?:的)?$|[占持](?:股|有|股份|股权)?(?:比例)?(?:为)?$"
    r"|\b(?:holds?|has|owns?|keeps?|retains?|with) $", re.I)


def rest(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """ "owns 74%, the farmers hold the other 26": what is left of a hundred."""
    for index in [one for one in hits if one >= 0 and hits[one].unit == "%"]:
        later = index + 1
        if later >= len(numerals) or later in hits:
            continue
        one = numerals[later]
        if one.style == "digits" and hits[index].number + one.number == 100 and _OTHER.search(text[max(0, one.start - 20) : one.start]):
            hits[later] = Hit(one.start, one.end, one.number, None, "%", None, one, 0.7)


_HOLDERS = regex(r"\b(?:owners?|ownership|shareholders?|shareholding|holders|equity|stakes?|partners|founders)\b[^:：\d]{0,24}[:：]|(?:股东"
    r"|股東|股权|股權|持股|出资)[^:：\d]{0,8}[:：]", re.I)


def holders(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """Holders and their shares without a sign: "Owners: State 50 : City 35 : University 15". The bare numbers behind the label make a hundred."""
    if len(text) > 400 or len(numerals) < 2:
        return
    label = _HOLDERS.search(text)
    if label is None:
        return
    some = [(i, one) for i, one in enumerate(numerals) if one.start >= label.end() and one.style == "digits" and one.max is None]
    if len(some) > 1 and sum(one.number for _, one in some) == 100:
        for index, one in some:
            if index in hits:
                continue
            hits[index] = Hit(one.start, one.end, one.number, None, "%", None, one, 0.7)


_AGAINST = regex(
    r"(?: in (?:19|20)\d\d| (?:a|the) year (?:earlier|before)| last year| this year)?,? (?:against|versus|vs\.?|compared (?:with|to)"
    r"|as against|as opposed to"
    r"|instead of|rather than|to|and)(?: (?:about|only|just|nearly|over|some))? [+-]?"
    r"|(?:年|期)?(?:对|比|变为|升至|降至|提高到|增至)(?:约)?"
)
_FROM = regex(r"\bfrom (?:about |only |just |nearly |over |some )?[+-]?$", re.I)


def compared(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """The first of two percentages that share a sign: "+8.4 against +5.1% a year", "from 4.2 in 2011 to 6.8%"."""
    for index in sorted(one for one in hits if one > 0 and hits[one].unit == "%"):
        back = next((i for i in (index - 1, index - 2) if i >= 0 and i not in hits and not looks_like_year(text, numerals[i])), None)
        if back is None or (back == index - 2 and not looks_like_year(text, numerals[index - 1])):
            continue
        one = numerals[back]
        gap = text[one.end : hits[index].start]
        if one.style != "digits" or one.scaled or one.max is not None or one.number > 200 or not 4 < len(gap) < 40 or _AGAINST.fullmatch(gap) is None:
            continue
        joined = gap.split()[-1].strip("+-") in ("to", "and") or gap.rstrip("+-").endswith(("to ", "and "))
        if joined and _FROM.search(text[max(0, one.start - 16) : one.start]) is None:
            continue
        hits[back] = Hit(one.start, one.end, one.number, None, "%", None, one, 0.7)
