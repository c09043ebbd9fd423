"""Counts whose noun is the subject of the sentence: "employment rose from 1,200 in 1985 to 4,800", "has 650 on its payroll"."""

import re
from typing import NamedTuple

from extract.regex import regex


class Subject(NamedTuple):
    of: str
    confidence: float


_HEAD = (
    r"(?:numbers? of (?P<a>(?!the )[a-z][a-z-]*(?: (?!that\b|which\b|who\b|in\b|at\b|on\b|has\b|have\b|is\b|was\b|were\b|rose\b|grew\b|fell\b"
    r"|reached\b)[a-z-]+){0,3})"
    r"|(?P<b>(?:staff|tenant|visitor|student|employee|company|firm|member|patient|user|customer|worker|job|resident|passenger|researcher"
    r"|enterprise|start-?up) (?:numbers|count|figures))"
    r"|(?P<c>(?:total |direct |local )?(?:employment|headcount|workforce|population|membership|enrolment|enrollment|payroll|hiring"
    r"|recruitment|attendance|staffing"
    r"|staff(?! in\b)|staff strength|manpower)))"
)
_MOVES = (
    r"(?:rose|rises?|risen|rising|grew|grows?|grown|growing|fell|falls?|fallen|falling|climbed|climbs?|increas\w+|expand\w+|dropp?\w*|declin\w+"
    r"|doubled|tripled|trebled|quadrupled|jumped|shr[aiu]nk|swelled|swollen|went|gone|reach\w*|stood|stands?|standing|totall?\w*|passed|topped"
    r"|exceed\w*|hit|passes|put|estimated|edged|slipped|slid|sank|dipp\w*|contracted|crept|shed|surged|soared|averaged|peaked|cut|reduced|boosted|crossed"
    r"|came|comes|is|was|now)"
)
_SUBJECT = regex(
    rf"(?<![a-z-]){_HEAD}(?:(?:[^.;:\d%€$£¥]|(?<!\d)(?:19|20)\d\d(?!\d)){{0,50}}?)(?<![a-z-]){_MOVES}(?P<gap>[^.;:%€$£¥]{{0,110}}?)"
    r"(?:(?<=[ ])(?:to|from|by|past|at|above|beyond|below|nearly|over|around|about|some|only|just|almost|exceed\w+|reach\w+|total\w*"
    r"|hit|passed|topped"
    r"|crossed|is|was|of)(?: (?:a total of|about|around|some|over|nearly|almost|just|only|more than|less than|an estimated|roughly"
    r"|well over|at least)){0,2} )$",
    re.I,
)
_UNIT_IN_GAP = regex(r"\b(?:per cent|percent|years?|months?|km|hectares?|acres?|million (?:euros|dollars))\b|\d[ -]?(?:companies|firms|tenants)")
_CLOSED = regex(r"[,.;)]|$| (?:in|by|at|to|from|since|over|within|and|during|between|after|before|this|last|a year|today|now|as"
    r"|with|on|while|but)\b")
_NUMBERING = regex(r"\b(?:they|which|who|these|now|today|currently|together|still|,) (?:now |already |then )?number(?:ed|ing|s)? $", re.I)
_PAYROLL = regex(r" (?:on (?:its|the|their|our) (?:payroll|books|staff|pay-roll)|on the payroll)(?![a-z])")


def subject(text: str, start: int, end: int, mod_start: int, small: bool = False) -> Subject | None:
    """What the number text[start:end] counts by the subject of its clause; None where nothing says so.

    `small`: a word up to twelve, which only "the number of ..." makes a count.
    """
    if text.startswith(" on ", end) and _PAYROLL.match(text, end) is not None:
        return Subject("employees", 0.7)
    before = text[max(0, mod_start - 24) : mod_start]
    numbering = _NUMBERING.search(before) if "number" in before.lower() else None
    if numbering is not None and _CLOSED.match(text, end) is not None:
        return Subject("they", 0.6)
    window = text[max(0, start - 200) : start]
    if _CLOSED.match(text, end) is None:
        return None
    cut = max(window.rfind(". "), window.rfind("; "), window.rfind("! "), window.rfind("? "))
    low = window[cut + 1 :].lower() if cut >= 0 else window.lower()
    if _WORDS.search(low) is None:
        return None
    match = None
    at = 0
    while (found := _SUBJECT.search(low, at)) is not None:
        match, at = found, found.start() + 1
    if match is None or _UNIT_IN_GAP.search(match["gap"]):
        return None
    if small and match["c"]:
        return None  # "the staff is now in two buildings"
    return Subject((match["a"] or match["b"] or match["c"]).strip(), 0.65)


_WORDS = regex(
    "number|employment|headcount|workforce|population|membership|enrol|payroll|staff|manpower| count|figures|hiring|recruitment|attendance"
)
