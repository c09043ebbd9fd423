"""An elliptic number behind a count of its sentence: "..., 90 in diagnostics", "domestic 10,000", "up from 12", 从2000人增加到6.5万人."""

import re

from extract.mentions import count_en, modifiers
from extract.mentions.count_alone import CLOSED
from extract.mentions.count_en import Counted
from extract.mentions.count_role import in_role
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex

_ALSO_IN = regex(
    r" (?P<of>(?:(?:still |now |already )?(?:in|from|for|with)|still|granted|pending|approved|filed|listed|certified"
    r"|authorised|authorized|completed|occupied) ?[A-Za-z]?[^,.;:()\d，。]{0,40}?)(?=[,.;:()]|$| and (?:about |over |some "
    r"|nearly )?\d)"
)
_NOW = regex(r" (?:now|today|this year|so far|at present)(?=[,.;)]|$| and\b)")
_ADJECTIVE = regex(r"(?:[:,;(]|\band) (?P<of>[a-z][a-z-]{2,})(?: ones)? $")
_BACK = regex(
    r"(?<=[a-z])['’]s $|\([A-Z0-9][\w/.-]{1,12}: $|\b(?:said|says|to|from|than|against|versus|vs\.?|plan(?:ned)?|plan was|target|target was"
    r"|previously|having|have|has|had|only|barely|another"
    r"|further|and|with|remaining) (?:a |another |some "
    r"|the )?$",
    re.I,
)
_GROWN = regex(r"(?:增加|增长|扩大|发展|上升|提升|下降|减少|增|升|降|提高)[到至为](?:约|近|超过|目前的|现在的|如今的|今天的|的)*$")


def again(text: str, numeral: Numeral, last: Counted, weak: Counted | None) -> Counted | None:
    """An elliptic number after a count of the same sentence: "..., 90 in diagnostics", "domestic 10,000", "up from 12"."""
    end = numeral.end
    if weak is not None:  # 从2000人增加到6.5万人: what the first counts, the second counts
        grown = not last.of.isascii() and _GROWN.search(text[max(0, numeral.start - 10) : numeral.start])
        return Counted(weak.end, last.of, 0.65) if grown and (weak.of == "人" or weak.confidence <= 0.4) else weak
    if numeral.style != "digits" or numeral.number != numeral.number.to_integral() or numeral.number < 2 or looks_like_year(text, numeral):
        return None
    following = text[end : end + 1]
    if (
        (following and (following.isalnum() or following in "%-–/°℃+$€£¥"))
        or text[numeral.start - 1 : numeral.start] not in (" ", "(")
    ):
        return None
    if not last.of.isascii() and _ALSO_IN.match(text, end) is None:
        return None
    start = modifiers.before(text, numeral.start)[1]
    before = text[max(0, start - 24) : start]
    if in_role(before):
        return None
    listed = before.rstrip().endswith((",", ";", ":", "and", "(", "–", "—"))
    if listed and before.rstrip().endswith(",") and _NOW.match(text, end):  # had 35 employees in May, 160 now
        return Counted(end, last.of, 0.55)
    if listed and (more := _ALSO_IN.match(text, end)) is not None:
        return Counted(end, more["of"], 0.6)
    adjective = _ADJECTIVE.search(before)
    if adjective is not None and CLOSED.match(text, end):
        word = adjective["of"]
        if word not in count_en._STOP and not word.endswith("ly"):
            return Counted(end, word, 0.55)
    if (start < numeral.start or _BACK.search(before)) and numeral.number >= 3 and CLOSED.match(text, end):
        return Counted(end, last.of, 0.5)
    return None
