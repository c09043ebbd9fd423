"""Prices that share their unit: "from R2.15 to R2.40 a square metre", 由2.2元调到2.6元/平方米·月, "€14 a month, in Vienna about €19"."""

import re

from extract.mentions.measures import BECAME, Hit
from extract.mentions.per import per
from extract.regex import regex

_TO = regex(r" ?(?:to|or|and|-|–|—) ?(?:about |around )?")
_FALL = regex(r"(?: ?(?:to|down to|up to|a year later|,? then|now|,? later) ?(?:about |around )?)")
_CHARGE = regex(
    r"[;,:|] ?(?:and |plus )?(?:the )?(?:(?:service|maintenance|management|common|estate|utility|parking) (?:charges?|fees?)"
    r"|upstairs|ground floor|first floor)(?: (?:of|is|at))?:? ?\|? ?$"
    r"|[，；;、](?:另[收加计])?(?:物业|管理|服务|公摊|空调|综合)(?:服务|管理)?费(?:用)?(?:另[计收加]|为|是|约|标准)?[:：]?$", re.I
)
_SO = r"(?:about |around |only |just |some |roughly |nearly |over |under |still |merely |a mere |as much as )?"
_NAME = r"[A-ZÀ-Þ][\w'’.-]*(?: (?:of |the )?[A-ZÀ-Þ][\w'’.-]*){0,3}"
# words right before a price that set it against the one before: against, up from, "in Vienna about", "later", 涨到, 而
_COMPARED = regex(
    r"(?:\b(?:up from|down from|from|against|versus|vs\.?|compared (?:with|to)|than|instead of|rather than|not|or"
    r"|(?:by|to|then|later|now|previously|formerly|elsewhere|earlier|today|before)"
    rf"|(?:in|at) (?:the )?{_NAME}(?: (?:it is|is|they are|at))?,?|(?:in|since|by|from) (?:19|20)\d\d,?"
    rf"|(?:the )?(?:dearest|cheapest|highest|lowest|most expensive|average|mean|median|maximum|minimum)(?: (?:of all|one|rate|rent|price))?"
    r" (?:being|is|was|at|of)"
    rf"|(?:and|but|while|whereas) (?:in |at )?{_NAME}(?: (?:charges|asks|wants|takes|is|was|pays))?) {_SO}"
    r"|(?:[上下]?[涨升降跌调增减][到至为]?|提高[到至]|上调[到至]|下调[到至]|调整[到至为]|变成|改为|而|或|代替|比|高于|低于|高过|原来|原先|现在|如今|后来|之后|目前"
    r"|隔壁|对面|附近|周边|市区|[一-鿿]{2,8}(?:则|却|只|只要|仅|才|要|更要))(?:了|约|近|为|是|要|只要|才|就|仅|的){0,2}[ ]?)$"
)
_REACH = 90
_IN_YEAR = regex(r" in (?:19|20)\d\d\b")  # £4.25 a foot in 1991 and £6 in 1999
_STOP = regex(r"[。；!?！？]|\. (?=[A-Z])")
_ONE_OFF = regex(r"\b(?:deposit|fine|bond|fee|ticket|pass|prize|loan|lump|once|one-off|one-time)\b|押金|保证金|订金|定金|罚|一次性|奖", re.I)


_LABEL = regex(r"[（(](?P<unit>[^（）()]{0,12}(?:每|per |/)[^（）()]{1,24})[)）]\s?[:：]")


def _labelled(text: str) -> tuple[int, str] | None:
    """What a label in brackets says all the amounts behind it are per: 租金（每平方米每月）：一楼38元，二楼30元."""
    label = _LABEL.search(text) if ":" in text or "：" in text else None
    if label is None:
        return None
    said = label["unit"]
    unit = per(said, len(said), len(said)) or per(f"1 {said}", 0, 1)
    return (label.end(), unit) if unit is not None else None


def units(text: str, hits: dict[int, Hit]) -> dict[int, str]:
    """By start: what an amount is per, where the amount behind it or before it says so."""
    order = [hits[i] for i in sorted(hits)]
    label = _labelled(text) if "(" in text or "（" in text else None
    if len(order) < 2 and label is None:
        return {}
    own = [per(text, hit.start, hit.end) for hit in order]
    found: dict[int, str] = {}
    _converted(text, order, own, found)
    if label is not None:
        for i, hit in enumerate(order):
            if own[i] is None and hit.start >= label[0]:
                found[hit.start] = own[i] = label[1]
    if not any(own):
        return {}
    for i in range(len(order) - 2, -1, -1):  # what the first of two prices is per, where only the second says it
        one, later = order[i], order[i + 1]
        unit = own[i + 1]
        if unit is None or own[i] is not None or one.unit != later.unit or not 0 < later.start - one.end < 16:
            continue
        gap = text[one.end : later.start]
        if _TO.fullmatch(gap) is not None or BECAME.fullmatch(gap) is not None or _FALL.fullmatch(gap) is not None:
            found[one.start] = own[i] = unit
    for i in range(1, len(order)):
        one, later = order[i - 1], order[i]
        unit = own[i - 1]
        if unit is None or own[i] is not None or one.unit != later.unit or later.start - one.end > _REACH:
            continue
        gap = text[one.end : later.start]
        if _STOP.search(gap) is not None:
            continue
        if _CHARGE.search(text[max(0, later.start - 40) : later.start]) is not None or (
            _alike(one, later) and _ONE_OFF.search(gap) is None and (_COMPARED.search(gap) is not None or BECAME.search(gap) is not None
            or (gap.endswith(" and ") and _IN_YEAR.match(text, later.end) is not None))
        ):
            found[later.start] = own[i] = unit
    return found


# one price in two currencies: "RMB 45 (US$6.5) per sqm", "900 birr a month, or less than $40"
_SAME = regex(
    r"(?: ?[(（]| ?[,，] ?(?=or |about |some |roughly |that|equal|i\.e|约|合|折|相当))(?:or |i\.e\. |that is,? |equal to "
    r"|equivalent to |the equivalent of |[=≈~] ?)?"
    r"(?:about |around |some |roughly |approximately |approx\.? |nearly |almost |just |less than |more than |over |under |only |约合"
    r"|合|折合|约|相当于|大约){0,2}$"
)
_UNIT_WORDS = regex(r"[^\d.;:。；：,，(（]{0,32}")


def _converted(text: str, order: list[Hit], own: list[str | None], found: dict[int, str]) -> None:
    """Lend its unit to the same price in another currency."""
    for i in range(1, len(order)):
        one, later = order[i - 1], order[i]
        if one.unit == later.unit or not 0 < later.start - one.end < 64:
            continue
        gap = text[one.end : later.start]
        words = _UNIT_WORDS.match(gap)
        if words is None or _SAME.match(gap, words.end()) is None:
            continue
        if (unit := own[i - 1]) is not None and own[i] is None:
            found[later.start] = own[i] = unit
        elif own[i - 1] is None and not words[0].strip():
            after = own[i] or per(text, later.start, later.end + 1)
            if after is not None:
                found[one.start] = own[i - 1] = after
                found[later.start] = own[i] = after


def _alike(one: Hit, later: Hit) -> bool:
    """Whether both are prices of one size: never a rent and the sum of a purchase."""
    if one.numeral.scaled != later.numeral.scaled or not one.number or not later.number:
        return False
    return abs(one.number) / 12 < abs(later.number) < abs(one.number) * 12
