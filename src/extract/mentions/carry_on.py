"""Bare numbers that take unit and scale of the amount before them: "6.5 million sq ft, up from 2.5 million", "35% cars, steel 25".

The amount must be the number right before (years, labels and "one" aside), and words must tie the two: a comparison, a list of
the same shape, a part of the whole. A number that counts something of its own never takes a unit.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from extract.mentions.count_role import in_role
from extract.mentions.measures import Hit, looks_like_year, own_bound, scale_of
from extract.model import Numeral
from extract.regex import regex

CARRIED = 0.65  # confidence of what was carried on
_REACH = 130  # characters between the two
_CLOSED = regex(
    r"[,.;:)\"”’]|$| (?:in|at|by|for|when|last|this|a year|now|today|earlier|and|before|previously|(?:a|one|two|three|\d+) (?:year|month)s?)\b"
    r"|[ ]?[—–-] "
)
_COMPARED = regex(r"\b(?:from|versus|vs\.?|against|compared (?:with|to)|than) [\"“]?$", re.I)
_WANTED = regex(
    r"\b(?:wants?|wanted|expects?|expected|targets?|aims? for|hopes? for|forecasts?|predicts?|pencill?ed in|budgeted"
    r"|plans?(?: for)?|sees?|promises?"
    r"|target (?:is|of)|(?:next|this) (?:one|year):?) [\"“]?$",
    re.I,
)
_MORE = regex(r" more(?=[,.;)]|$| (?:to (?:be|come)|by|in|under|are|is|planned|promised|on))")
_ANOTHER = regex(r"\b(?:another|a further) $", re.I)
_ALONG = regex(r" (?:along|beside|near|behind|off|under|across|next|around|beyond|north|south|east|west) ")
_INSTEAD = regex(r"\b(?:instead of|rather than|not|against) the $")
_CLAIMED = regex(r" (?:invoiced|planned|promised|claimed|agreed|stated|declared|reported|approved|ordered|contracted|budgeted"
    r"|advertised|originally|first|in the)\b")
_PART = regex(r"\bof which [^,.;:]{1,40}?\b(?:has|have|holds?|covers?|takes?|occupies|is|are) $")
_BUILT = regex(
    r"^ ?[,(] ?(?:of which|including|thereof) (?:[a-z]+ ){0,2}(?:offices?|halls?|labs?|laborator(?:y|ies)|workshops?|factor(?:y|ies)"
    r"|warehouses?|storage|retail|housing|parking"
    r"|green(?:ery| space)?|roads?|land|water|common areas?|production|research|clean ?rooms?|showrooms?|flats|shops):? $"
    r"|^[^.;]{0,24}(?:[,(] ?| and )(?:of which |including |with |thereof )?(?:already |so far |now )?(?:built(?:[- ]up)?|developed|completed"
    r"|saleable|leased|let|sold|unsold"
    r"|occupied|reserved|planned|used|green|vacant|free|finished|serviced|rented)(?: area)?:? $"
)
_OF_WHICH = regex(r"[,;(]? ?(?:\()?of which (?:about |some |only |just |over |nearly |more than )?")
_ARE = regex(r" (?:are|is|was|were|remain|have been|has been|will be|lie)\b")
_SHORT_LABEL = regex(r"[,;] (?!and |or |by |with |up |down |from |to |in )(?:[a-z]{3,12} ){1,2}$")
_OPEN = regex(r"[A-Za-z0-9] \($")
_TODAY = regex(r" (?:today|now|at present)(?=[,.;:)]|$| and\b)")
_IS = regex(r"\b(?:is|are|has|to|now) $")
_BY = regex(r" by (?:the )?[A-Z一-鿿]")
_LISTED = regex(r"(?:[,;] (?:and )?| and )$")
_NOUNS = regex(r"[,;] (?:and )?(?:(?!and |or |by |with |up |down |from |to )[A-Za-z&/-]+ ){1,3}$")
_NAMED = regex(r"[A-Za-z] $")
_PLACE = regex(r" (?:in|at|for) (?:the )?[A-Z]")
_HOLDS = regex(r"; [^.;]{2,60}\b(?:has|have|holds?|owns?|keeps?) $")
_SPENT = regex(r" (?:is|are|was|were|went|goes|come|comes|came|from|as|has|have|had|will|remains?|to|goes|must|can|may|on|under|per) ")
_OTHER_ZH = regex(r"(?:[/／每]?[月年天人]?)[，、；,;](?!其中)[一-鿿A-Za-z]{1,6}(?<![家个名第近约超达前后期年月])")
_SHARES = regex(r"\b(?:shares?|stakes?|equity|capital|owned|ownership)\b")
_PARTS_ZH = regex(r"其中[^。；;]{0,24}(?:占|占了|为|达|有|约|近|用了|是)$")
_CLOSED_ZH = regex(r"[，。；、,;）)]|$|\s(?=[一-鿿（(])")


def carry_on(text: str, numerals: Sequence[Numeral], hits: dict[int, Hit], kind: str, per: Callable[[Hit], bool] = lambda hit: False) -> None:
    """Add to `hits`, keyed by index of the numeral, the bare numbers that carry on from the hit before them.

    `kind`: "percent", "area" or "money"; `per`: whether a hit is a price per unit, so that places compare ("26 in Port City").
    """
    if not hits or len(text) > 4000:
        return
    if kind != "percent" and len(hits) < len(numerals):
        parts_zh(text, numerals, hits)
    for index in range(min(hits) + 1, len(numerals)):
        numeral = numerals[index]
        if index in hits or numeral.number < 0 or looks_like_year(text, numeral) or (numeral.style == "words" and not numeral.scaled):
            continue
        last = index - 1
        while last >= 0 and last not in hits and _aside(text, numerals[last]):
            last -= 1
        if last not in hits:
            continue
        before = text[hits[last].end : min(numeral.start, numeral.mod_start)]
        after = max(numeral.end, numeral.mod_end)
        if not 0 < len(before) < _REACH or "。" in before or not _tied(text, before, after, numeral, hits[last], kind, per):
            continue
        found = _taken(text, numeral, hits[last])
        if found is not None and (kind != "percent" or found.number <= 100):
            hits[index] = found


def parts_zh(text: str, numerals: Sequence[Numeral], hits: dict[int, Hit]) -> None:
    """Add the bare parts of a whole that add up to it: 总面积21.4平方公里，其中甲片区14.2、乙片区7.2."""
    if "其中" not in text and "分别" not in text and "包括" not in text:
        return
    for index in sorted(hits):
        whole = hits[index]
        parts: list[int] = []
        factor = scale_of(text, whole.numeral)
        total = Decimal(0)
        at = whole.end
        for later in range(index + 1, min(index + 13, len(numerals))):
            one = numerals[later]
            between = text[at : one.start]
            if one.style == "words" and _CLOSED_ZH.match(text, one.end) is None:
                continue  # 六坝镇, 三期
            if later in hits or one.max is not None or one.style != "digits" or len(between) > 30 or _STOP_ZH.search(between):
                break
            if not _HAN_END.search(between) or _CLOSED_ZH.match(text, one.end) is None:
                break
            parts.append(later)
            total += one.number if one.scaled else one.number * factor
            at = one.end
            if len(parts) > 1 and total == whole.number:
                for part in parts:
                    small = numerals[part]
                    size = small.number if small.scaled else small.number * factor
                    hits[part] = Hit(small.start, small.end, size, None, whole.unit, None, small, 0.8)
                break


_STOP_ZH = regex("[。；;!?！？]")
_HAN_END = regex("[一-鿿A-Za-z）)”][ 为是约]?$")


def _aside(text: str, numeral: Numeral) -> bool:
    """Whether a number between the two is none of the list: a year, a label ("phase 2"), one."""
    return looks_like_year(text, numeral) or numeral.number == 1 or in_role(text[max(0, numeral.start - 24) : numeral.start])


def _tied(text: str, before: str, after: int, numeral: Numeral, hit: Hit, kind: str, per: Callable[[Hit], bool]) -> bool:
    closed = _CLOSED.match(text, after) is not None
    large = numeral.scaled or numeral.number >= 1000 or numeral.number != numeral.number.to_integral()
    if closed and _COMPARED.search(before):
        return kind == "percent" or large or hit.numeral.scaled or per(hit)
    if kind == "percent":
        return _percent(text, before, after, numeral, closed)
    if kind == "money":
        if numeral.number < hit.number and _OF_WHICH.fullmatch(before) and (closed or _SPENT.match(text, after)):
            return large or hit.numeral.scaled  # RMB 800,000, of which 300,000 in cash
        if not hit.numeral.scaled and not numeral.scaled and _OTHER_ZH.fullmatch(before) and _CLOSED_ZH.match(text, after) and per(hit):
            return 10 * numeral.number > hit.number > numeral.number / 10  # 俄方每月3000元，中方1500
        return (closed and hit.numeral.scaled and _WANTED.search(before) is not None) or (
            per(hit) and closed and numeral.number * 10 > hit.number > numeral.number and _SHORT_LABEL.search(before) is not None
        ) or (
            per(hit) and _LISTED.search(before) is not None and _PLACE.match(text, after) is not None
        ) or (
            hit.numeral.scaled and _LISTED.search(before) is not None and text.startswith(" respectively", after)
        )
    if numeral.style == "words" or text[numeral.end - 1] in "万亿":  # 其中甲公司占了1.1万
        return numeral.scaled and _PARTS_ZH.search(before) is not None and _CLOSED_ZH.match(text, after) is not None
    if (closed or _ARE.match(text, after)) and numeral.number < hit.number and _OF_WHICH.fullmatch(before):
        return True  # 2,300 rai, of which 410 are green
    if closed and numeral.number < hit.number and _BUILT.search(before) is not None:  # 840 dunams, of which built up 265
        return True
    return (
        (large and _MORE.match(text, after) is not None)
        or ((large or numeral.number * 20 > hit.number) and (closed or _ALONG.match(text, after)) and _ANOTHER.search(before) is not None)
        or (closed_or_part(text, after, closed) and large and _INSTEAD.search(before) is not None)
        or (closed and _PART.search(before) is not None)
        or (large and text[after : after + 1] == ")" and _OPEN.search("x" + before) is not None)
        or (large and _TODAY.match(text, after) is not None and _IS.search(before) is not None)
        or (numeral.scaled and hit.numeral.scaled and closed and before.count(".") == 0 and ";" in before)
    )


def closed_or_part(text: str, after: int, closed: bool) -> bool:
    """Whether the number at `after` ends its phrase, or has only a participle behind it: "2,940 sqm instead of the 3,300 invoiced"."""
    return closed or _CLAIMED.match(text, after) is not None


def _percent(text: str, before: str, after: int, numeral: Numeral, closed: bool) -> bool:
    if _LISTED.search(before) is not None and _BY.match(text, after) is not None:  # 70% by the city, 20 by the bank
        return True
    if not closed:
        return False
    decimal = numeral.number != numeral.number.to_integral()
    return (
        (_NOUNS.fullmatch(before) is not None and text[after : after + 1] in (",", ".", ";", ")", ""))
        or (decimal and (before.endswith("(") or before.endswith(" for ") or _NAMED.search(before) is None))
        or (_HOLDS.search(before) is not None and _SHARES.search(text) is not None)
    )


def _taken(text: str, numeral: Numeral, hit: Hit) -> Hit | None:
    factor = Decimal(1)
    if hit.numeral.scaled and not numeral.scaled and numeral.number < 1000:
        factor = scale_of(text, hit.numeral)
        if factor <= 1 or not hit.number / 12 < numeral.number * factor < hit.number * 12:
            return None
    high = numeral.max * factor if numeral.max is not None else None
    return Hit(numeral.start, numeral.end, numeral.number * factor, high, hit.unit, own_bound(numeral), numeral, CARRIED)
