"""English numbers that stand for things named before: "5,000 are foreign", "442 in all", "drug discovery (100), devices (90)"."""

import re

from extract.mentions import count_en
from extract.mentions.count_en import Counted
from extract.mentions.count_role import in_role
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex

CLOSED = regex(
    r"[,.;:)]|$| (?:\(|in\b|by\b|were\b|was\b|are\b|had\b|have\b|at the\b|today\b|now\b|last\b|a year\b|that\b|who\b|of which\b|and\b"
    r"|or\b|this\b|while\b|as\b|but\b|respectively\b|directly\b|indirectly\b|worldwide\b|abroad\b|elsewhere\b|more\b|overseas\b|locally\b|here\b"
    r"|so far\b"
    r"|(?:one|two|three|four|five|six|ten|\d+) (?:yrs?|years?|months?|weeks?) (?:ago|earlier|later|before)\b"
    r"|there\b|full-time\b|part-time\b|within\b|between\b|since\b)"
)
_IN_ALL = regex(r" (?:in all|in total|all told|altogether)(?=[,.;:)]|$| (?:and|by|at)\b)")
_MORE = regex(r" more(?=[.;)]|$| (?:are|were|will|to (?:be|come|follow)|promised|planned|on the way|by (?:the|next|20))\b)")
_HIT = regex(  # the labs have hit 15
    r"(?P<of>(?:[A-Za-z-]+ )?[a-z]{3,}s) (?:\([^()]{0,60}\) )?(?:have|has|had) (?:now |already |since )?(?:hit|reached|passed|topped|exceeded)"
    r" (?:about |around |over |some |nearly )?$"
)
_ARE = regex(r" (?:are|were|have|had|come|came|do|work|operate|sell|belong|specialise"
    r"|specialize) (?P<of>[a-z][^,.;:()]{1,40}?)(?=[,.;:()]|$| and )")
_IN = regex(r" (?P<of>(?:in|from) (?:the |all |whole )*[A-Z][^,.;:()]{1,30}?)(?=[,.;:()]|$| and )")
_OF_THE = regex(r"\b[Oo]f (?:the|these|its|those|some|about) (?:some |first |last )?$")
_PASSED = regex(r" (?:[a-z]+ed|that|which|who|in|at|set up|taken|left)\b")
_HAVING = regex(
    r"\b(?:has|have|had|employs?|employed|(?:has|have|had) set up|hosts|houses)"
    r" (?:about |around |over |some |nearly |more than |only |just under |just over |up to )?$"
)
_CLOSED_PLACE = regex(r"[,.;]|$| (?:at|here|there|worldwide|in [A-Z])\b")
_NAMED = regex(r"(?<![.!?:] )(?<!^)\b(?!(?:Some|About|Over|Nearly|Another|Only|And|Of|The|Around|Almost|Just|More|At)\b)[A-Z][A-Za-z]* $")
_BRACKETED = regex(r"(?P<of>(?:[A-Za-z&/-]+ ){0,4}[A-Za-z&/-]+) \($")


def alone(text: str, numeral: Numeral) -> Counted | None:
    """A number that stands for things named before: "5,000 are foreign", "drug discovery (100), devices (90)", "500 in Suzhou"."""
    if numeral.style != "digits" or numeral.number != numeral.number.to_integral() or numeral.number < 2 or looks_like_year(text, numeral):
        return None
    behind = max(numeral.end, numeral.mod_end)
    before = text[max(0, numeral.start - 90) : numeral.start]
    if before[-1:] == " " and _NAMED.search(before[-24:]) is not None:
        return None
    if _IN_ALL.match(text, behind) is not None:  # 442 in all
        return Counted(numeral.end, "in all", 0.6)
    if numeral.number >= 10 and (more := _MORE.match(text, behind)) is not None:
        return Counted(numeral.end, more[0].strip(), 0.55)
    if numeral.number >= 10 and " ha" in before[-30:] and CLOSED.match(text, behind) and (hit := _HIT.search(before)) is not None:
        return Counted(numeral.end, hit["of"], 0.6)
    if (are := _ARE.match(text, behind)) is not None and not in_role(before[-24:]):
        return Counted(numeral.end, are["of"], 0.6)
    if (within := _IN.match(text, behind)) is not None and count_en.names_things(before):
        return Counted(numeral.end, within["of"], 0.55)
    if before[-1:] == " " and _OF_THE.search(before) is not None and _PASSED.match(text, numeral.end) is not None:
        return Counted(numeral.end, "them", 0.6)
    if numeral.number >= 10 and before[-1:] == " " and _CLOSED_PLACE.match(text, behind) is not None and _HAVING.search(before) is not None:
        return Counted(numeral.end, "people", 0.5)
    if before.endswith(" (") and text[numeral.end : numeral.end + 1] == ")":
        bracketed = _BRACKETED.search(before)
        if bracketed is not None and len(_BARE_BRACKETS.findall(text)) > 1:
            return Counted(numeral.end, bracketed["of"], 0.55)
    return None


_WHICH = regex(r"\b(?:of|among) (?:which|whom|them|these|those) (?:about |some |only |just |over |nearly |at least |more than )?$", re.I)
_DOES = regex(
    r" (?:had|have|has|were|are|came|come|went|go|made|got|took|left|found|won|lost|remain(?:ed)?|stay(?:ed)?|stood|stand|did|do|sold|failed|grew"
    r"|work(?:ed)?|closed|moved"
    r"|opened|succeeded|survived|graduated|passed|joined|belong(?:ed)?|lie|lay|sit|sat|also|still|now|already)\b"
)
_WHOM_DO = regex(r" [a-z]{3,}(?<!ths)(?<!rs) (?:[a-z]+|[A-Z])")
_PARTS = regex(r" (?:on|in|at|from|with|under|for) (?=[A-Za-z])|[,.;)]|$")
_CLAUSE = regex(r"(?:[;,:.–—] |\band |\bbut )(?:about |some |only |just |another |over )?$", re.I)
_SIZED = regex(r" of (?:double|twice|half|less|more|about|around|over|up to|similar|the same)\b")


def elliptic(text: str, numeral: Numeral, after_count: bool) -> Counted | None:
    """A number, in digits or words, that stands for the things counted before it: "of whom six had left", "; nine have takers", "..., 19 made it".

    `after_count`: whether its sentence counted something before, which "nine have takers" needs.
    """
    if numeral.number < 2 or numeral.number != numeral.number.to_integral() or looks_like_year(text, numeral) or numeral.scaled:
        return None
    before = text[max(0, numeral.start - 40) : numeral.start]
    behind = max(numeral.end, numeral.mod_end)
    does = _DOES.match(text, behind)
    if _WHICH.search(before) is not None and (
        does is not None or _PARTS.match(text, behind) is not None or ("whom" in before[-14:] and _WHOM_DO.match(text, behind) is not None)
    ):
        return Counted(numeral.end, before.split()[-1] if does is None else does[0].strip(), 0.6)
    if after_count and _CLAUSE.search(before) is not None and (does is not None or (_SIZED.match(text, behind) is not None)):
        return Counted(numeral.end, "them", 0.55)
    return None


_BARE_BRACKETS = regex(r"[a-z] \((?:more than |over |about |some )?\d{1,3}(?:,\d{3})*\)")
