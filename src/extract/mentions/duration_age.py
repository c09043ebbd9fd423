"""Lengths of time without their unit: ages ("Liddle, 45, late of the pay office", "the hub turns three", "average age: 36.5") and
numbers that carry the unit of the length before them ("five years, with a further two on offer", "from 26 months to seven").
"""

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from importlib.resources import files

from extract.mentions import modifiers
from extract.model import CleanSpan, Found, Numeral
from extract.regex import regex
from extract.schema import Duration, plain

_PERSON = regex(  # two capitalised words, or a title and one
    r"(?:^|[\s(“\"‘'—–-])(?:(?P<first>[A-Z][\w'’.-]*) (?:(?:[A-Z]\.|[Vv]an|[Dd]e[rln]?|[Dd]a|bin|al|el|von|[Ll]e|[Ll]a) ?){0,3}"
    r"|(?:Mr|Mrs|Ms|Dr|Prof)\.? )(?P<last>[A-Z][\w'’-]{1,20}), (?:now |aged |just |only )?$"
    r"|\b(?:said|says|recall(?:s|ed)|add(?:s|ed)|laugh(?:s|ed)|grin(?:s|ned)|sigh(?:s|ed)|explain(?:s|ed)|smile[sd]|joke[sd]|note[sd])"
    r" [A-Z][\w'’-]{1,20}, $"
)


@cache
def _no_person() -> frozenset[str]:
    """Words of places, companies and dates: "Port Hub, 45, ..." is no age."""
    return frozenset(json.loads((files("extract.mentions") / "data" / "age_words.json").read_text("utf-8"))["no_person"])


_PERSON_AFTER = regex(
    r", (?:who|whose|a|an|the|from|of|late|now|has|had|is|was|said|says|runs|leads?|left|joined|founded|came|grew|managing|formerly|once|one|and"
    r"|chairs?|president|director|founder|co-founder|owner|head|mayor|chief|[a-z]+(?:ed|ing|er|or|ist|ian|ess|ant|man|s))\b|[.;]$|\. [A-Z]|[.;]\s*$"
    r"| and (?:an?|the|now|already|still|newly|single|married|unmarried|childless|unemployed|jobless|retired|widowed|divorced)\b"
)
_TURNS = regex(r"\bturn(?:s|ed|ing)? $")
_TURNS_AFTER = regex(r"[,.;:)!]|$| (?:this|last|next|in|on|today|tomorrow|years?|and|when|with|while|soon|now|but|old)\b")
_WAS = regex(r"\b(?:[Hh]e|[Ss]he|who) (?:is|was|will be|would be|has turned) (?:now |only |just |then |already |nearly |almost |about )?$")
_WAS_ENDS = frozenset(("is", "was", "be", "turned", "now", "only", "just", "then", "already", "nearly", "almost", "about"))  # a cheap first look
_AT_AGE = regex(
    r"\b(?:(?:died|retired|retires|retire|dies|married|widowed|orphaned) at|at (?:the )?age(?: of)?|aged?|under the age of|over the age of"
    r"|the age of) (?:about |only |just )?$", re.I
)
_AGE_LABEL = regex(
    r"\b(?:average |mean |median |maximum |minimum |upper )?age(?: limit| group| range| cap)?"
    r"(?: of (?:the |its |our |their )?[a-z]+(?: [a-z]+)?)?"
    r"(?: is| was| stands at| stood at|:| of){1,2} "
    r"(?:below |under |over |above |about |around |some |just |only |up to |at most |not over )?$", re.I
)
_AGE_LABEL_ZH = regex(
    r"(?:(?:平均|最大|最小|中位)?年龄|年纪|年岁)(?:限制|要求|上限|下限|在|为|是|约|仅|只有|已|[:：]|不超过|不低于|不满|未满){0,3}$"
)
# people of whom an age limit is told: "PhDs under 45", "40 per cent of them under 25"
_LIMIT = regex(
    r"(?:\b(?:people|persons|men|women|graduates|scientists|scholars|researchers|Ph\.?D\.?s?|doctors|them|those|whom|applicants|candidates|founders|entrepreneurs"
    r"|workers|residents|talents?|experts|youths?|farmers|anyone|everyone|nobody|engineers|inventors|professors|managers|returnees|everybody|somebody"
    r"|(?:half|third|quarter|per cent|percent|most|many|[0-9]%|them|they|all|who|whom) (?:(?:of (?:them|the [a-z]+) )?(?:is|are|were|be))) (?:aged )?"
    r"(?:under|below|younger than|over|older than)) $"
)
_LIMIT_AFTER = regex(r"[,.;:)!?—–\"”]|$| (?:to|and|who|with|may|can|at|or|in|are|is|were|from|as|only|when|on|get|pay)\b")
_CLOSED = regex(r"[,.;:)!?—–\"”]|$| (?:and|when|in|on|at|or|this|last|with|from|by|but|he|she|they|years?)\b")
_CLOSED_ZH = regex(r"[，。；、）),;]|$|左右|上下|以[上下内]")
_FURTHER = regex(
    r"\b(?:another|a further|the (?:next|following|first|last|other|remaining)|(?:for|after|over|within) (?:another|the next|a further)"
    r"|(?:extend(?:able|ible|ed)|renew(?:able|ed)|prolong(?:able|ed))(?: (?:once|twice|again|further))?(?: by| for)) $", re.I
)
_ONE = regex(r"\b(?:next|following|first|last|other|remaining) $")
_FURTHER_AFTER = regex(r"[,.;:)]|$| (?:on offer|if|thereafter|after|at|to follow|to come|possible|optional|on request|by mutual|of)\b")
_FROM_TO = regex(r" to (?:just |only |about |under |some |nearly |over )?$")
_OF_WHICH = regex(r",? of (?:which|them|these) (?:at least |at most |about |only |the (?:first|last) )?$")
_ASIDE = regex(r"^ (?:abroad|overseas|there|here|in all|altogether|in total|in [A-Z][a-z]+)(?=,)")
_OF_WHICH_AFTER = regex(r"[,.;:)]|$| (?:with|in|at|as|are|were|is|was|abroad|free|on|under|spent|remain)\b")
_REACH = 90


def ages(text: str, numerals: Sequence[Numeral], found: Sequence[Found]) -> list[Found]:
    """Ages and carried lengths among the numbers that no length of `found` holds."""
    out: list[Found] = []
    starts = {one.span.start: one for one in found}
    last: Found | None = None
    for index, numeral in enumerate(numerals):
        here = starts.get(numeral.start)
        if here is not None:
            last = here
            continue
        if numeral.max is not None or not 0 < numeral.number < 200 or text[numeral.end : numeral.end + 1] in ("%", "-", "°"):
            last = last if numeral.number == 1 else None
            continue
        one = _age(text, numeral)
        if one is None and last is not None and _between(text, last, numeral):
            one = _carried(text, numeral, last)
        if one is not None:
            out.append(one)
        elif not (index and numeral.number == 1):
            last = None
    return out


def _between(text: str, last: Found, numeral: Numeral) -> bool:
    return 0 < numeral.start - last.span.end < _REACH


def _age(text: str, numeral: Numeral) -> Found | None:
    number, start, end = numeral.number, numeral.start, numeral.end
    left = text[max(0, start - 60) : start]
    if not left:
        return None
    tail = left.rstrip()[-1:]
    if not left.isascii() and tail and not tail.isascii():
        if 10 <= number < 110 and _AGE_LABEL_ZH.search(left[-14:]) and _CLOSED_ZH.match(text, end):
            return _found(numeral, text, 0.8)
        return None
    if left[-1] != " ":
        return None
    if tail == ",":
        if numeral.style == "digits" and 14 <= number < 105 and number == number.to_integral() and end - start == 2:
            person = _PERSON.search(left)
            if person is not None and _no_person().isdisjoint((person["first"], person["last"])) and _PERSON_AFTER.match(text, end):
                return _found(numeral, text, 0.75)
        return None
    if left.endswith(("turn ", "turns ", "turned ", "turning ")):
        return _found(numeral, text, 0.75) if _TURNS.search(left) and _TURNS_AFTER.match(text, end) else None
    if number < 110 and ("age" in left or "Age" in left or left.endswith(" at ")) and (
        _AGE_LABEL.search(left) is not None or (number >= 5 and _AT_AGE.search(left) is not None)
    ):
        return _found(numeral, text, 0.75) if _CLOSED.match(text, end) else None
    if 16 <= number <= 75 and left.endswith(("under ", "below ", "than ", "over ")) and (
        _LIMIT.search(left) is not None and _LIMIT_AFTER.match(text, end) is not None
    ):
        return _found(numeral, text, 0.88)
    if 12 <= number < 110 and left[:-1].rpartition(" ")[2] in _WAS_ENDS and _WAS.search(left) is not None and _CLOSED.match(text, end) is not None:
        return _found(numeral, text, 0.7)
    return None


def _carried(text: str, numeral: Numeral, last: Found) -> Found | None:
    """ "For three years and another two", "fallen from 26 months to seven"."""
    assert isinstance(last.value, Duration)
    if numeral.number == 1 and _ONE.search(text[max(0, numeral.start - 12) : numeral.start]) is not None:
        return None  # the last one, a baker, left
    unit = re.fullmatch(r"(PT?)[\d.]+([A-Z])", last.value.iso)
    between = text[last.span.end : numeral.start]
    if unit is None or ". " in between or "\n" in between:
        return None
    if (
        (_FURTHER.search(between) is not None and _FURTHER_AFTER.match(text, numeral.end) is not None)
        or (_FROM_TO.fullmatch(between) is not None and _CLOSED.match(text, numeral.end) is not None)
        or (_OF_WHICH.fullmatch(_ASIDE.sub("", between)) is not None and _OF_WHICH_AFTER.match(text, numeral.end) is not None)
    ):
        return _found(numeral, text, 0.88, unit[1], unit[2])  # above the count that an elliptic number would be
    return None


def _found(numeral: Numeral, text: str, sure: float, prefix: str = "P", letter: str = "Y") -> Found:
    number = numeral.number
    iso = f"{prefix}{plain(number)}{letter}"
    if letter == "Y" and number % 1 == Decimal("0.5"):
        iso = f"P{plain(number - Decimal('0.5'))}Y6M"
    mod = modifiers.around(text, numeral.start, numeral.end, None)
    return Found(CleanSpan(numeral.start, numeral.end), "DURATION", Duration(iso=iso, mod=mod), sure, "duration.age")
