"""Amounts of money: "RMB 2 million a year", "€14 to €17 per sq m", 每年4亿元, 投资45亿 (unit carried).

Currency words and signs come from `currencies.py`; what a bare "$", "pounds", "¥" or 元 means is decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from extract.mentions import money_bare, money_price
from extract.mentions import tables as heads
from extract.mentions.carry_on import CARRIED, carry_on
from extract.mentions.currencies import (
    BARE_DOLLAR,
    BARE_POUND,
    BARE_WON,
    BARE_YEN,
    BARE_YUAN,
    currency_after,
    currency_before,
    tables,
)
from extract.mentions.measures import Hit, carry, merge, own_bound, scale_back
from extract.mentions.money_code import resolve
from extract.mentions.money_minor import bound_of, minor_alone, minor_named, minor_parts
from extract.mentions.per import per
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Money

_THINGS = frozenset(("?marks", "?mark", "?crowns", "RON", "LVL", "BWP", "AMD", "ALL", "LAK", "KGS"))  # school marks, crowns of trees, drams of gold
_MEGA = {
    "M": Decimal(10**6), "m": Decimal(10**6), "k": Decimal(1000), "K": Decimal(1000), "T": Decimal(1000), "t": Decimal(1000),
    "b": Decimal(10**9),
}  # fmt: skip
_LOSS = regex(r"(?<![扭减止增补弥])亏(?:损|了|掉|蚀)?(?:总?额|金额)?(?:约|近|达到?|为|超过?|逾|了|高达|至|到|[:：])*$")  # 亏损200万元 is -2000000
_UNIT_LINE = regex(r"(?:units?|单位)\s*[:：]\s*$", re.I)
_EQUALS = regex(r"[ ]?[=＝]")
_CJK = regex("[一-鿿]")
_UNIT_ALONE = regex(r"[（(\t：][百千万亿萬億]+[^\s\d）)\t]{1,6}[）)\t]")  # 产值（亿元）: the head of a column, no amount
_PER_OUTPUT = regex(r"元(?:产值|GDP|地区生产总值|国内生产总值|生产总值|工业增加值|增加值|工业产值|投资|营收|销售)")


def find(passage: Passage) -> Iterator[Found]:
    """Amounts of a segment, in order; `span` without "per" words and without comparators."""
    text, numerals = passage.segment.text, passage.numerals
    if " a " in text and (token := _TOKEN.search(text)) is not None:
        yield from _token(passage, token)
    if not numerals:
        return
    hits = _direct(passage)
    if hits:
        carry(text, numerals, hits, True, lambda numeral: money_bare.may_carry(text, numeral))
        scale_back(text, hits)
        carry_on(text, numerals, hits, "money", lambda hit: per(text, hit.start, hit.end) is not None)
    if len(hits) < len(numerals):
        known = len(hits)
        money_bare.cued(passage, hits)
        if len(hits) > known:  # "adds 1.5 and 2 million"
            carry(text, numerals, hits, True, lambda numeral: text[numeral.end : numeral.end + 1] != ";" and money_bare.may_carry(text, numeral))
        money_bare.tabled(passage, hits)
    if not hits:
        return
    told = {numerals[i].start: said.per for i, said in heads.meanings(passage).items() if said.per}
    units = money_price.units(text, hits)
    last: str | None = None  # what the price before is per: "Rs 34 per sq ft in the north, 26 in the south"
    for hit in merge(text, [hits[i] for i in sorted(hits)]):
        if _UNIT_LINE.search(text[max(0, hit.start - 8) : hit.start]):
            continue
        if _EQUALS.match(text, hit.end) or text[max(0, hit.start - 3) : hit.start].rstrip()[-1:] in ("=", "＝"):
            continue  # an exchange rate: 1 USD = 8.8 RMB
        if _RATE_AFTER.match(text, hit.end) is not None:
            continue  # 6.8 lira to the euro
        unit = per(text, hit.start, hit.end) or units.get(hit.start) or (last if hit.confidence == CARRIED else told.get(hit.start))
        last = unit
        if "亏" in text and _LOSS.search(text[max(0, hit.start - 12) : hit.start]) and hit.number > 0 and hit.max is None:
            hit = replace(hit, number=-hit.number)
        value = Money(number=hit.number, max=hit.max, currency=hit.unit, per=unit, mod=bound_of(text, hit, unit))
        cjk = _CJK.search(text, hit.start, hit.end) is not None
        by = "money.zh" if cjk or passage.segment.lang == "zh" else "money.en"
        yield Found(CleanSpan(hit.start, hit.end), "MONEY", value, hit.confidence, by)


_RATE_AFTER = regex(
    r" (?:to|per|against|for) (?:the |one |an? |1 |every )?(?:US |U\.S\. )?(?:euro|dollar|pound|yen|yuan|mark|franc|greenback|sterling|ECU|USD"
    r"|EUR|GBP)(?![A-Za-z])",
    re.I,
)


def _direct(passage: Passage) -> dict[int, Hit]:
    """Numbers with a currency of their own, by index of the numeral."""
    text, numerals = passage.segment.text, passage.numerals
    hits: dict[int, Hit] = {}
    taken, skip = 0, -1
    for index, numeral in enumerate(numerals):
        if index <= skip:
            continue
        own = own_bound(numeral)
        at = numeral.mod_end if own else numeral.end
        if text[numeral.start : numeral.end + 1] == "万元" and _PER_OUTPUT.match(text, numeral.end) is not None:
            continue  # 万元产值能耗: energy per ten thousand yuan
        if text[numeral.start] in "百千万亿萬億" and _UNIT_ALONE.match(text, numeral.start - 1):
            continue
        lead = currency_before(text, numeral.start)
        if lead is not None and lead[1] < taken:
            lead = None
        tail = currency_after(text, at)
        if lead is None and (named := minor_named(passage, numeral)) is not None:
            hits[index], taken = named, named.end
            continue
        if tail is None and lead is None and (minor := minor_alone(passage, numeral)) is not None:
            hits[index], taken = minor, minor.end
            continue
        if lead is None and tail is None:
            broken = _broken(passage, numeral, at)
            if broken is not None:
                hits[index], taken = broken, broken.end
            continue
        number, high, start, end = numeral.number, numeral.max, numeral.start, at
        code = ""
        if (
            tail is not None
            and _keeps(text, numeral, tail[0])
            and not (lead is not None and text[at : at + 1] == " " and lead[0] != tail[0] and tail[0] not in (BARE_DOLLAR, BARE_YUAN))
        ):
            code, end = resolve(tail[0], passage, at), tail[1]
            if tail[2]:
                number, high = number * _MEGA[tail[2]], high * _MEGA[tail[2]] if high is not None else None
            second = currency_after(text, end) if tail[0] == BARE_YUAN else None
            if second is not None:  # 三万元欧元
                code, end = resolve(second[0], passage, at), second[1]
            elif text.startswith(("整", "(人民币)"), end) and tail[0] == BARE_YUAN:
                end += 1 if text[end] == "整" else 5
        elif tail is not None and lead is None:
            continue
        if lead is not None:
            if lead[2]:
                number, high = number * _MEGA[lead[2]], high * _MEGA[lead[2]] if high is not None else None
            if lead[0] not in (BARE_DOLLAR, BARE_YUAN, BARE_YEN) or not code:
                code = resolve(lead[0], passage, lead[1])
            start = lead[1]
        elif not code:
            continue
        if lead is not None and tail is None:
            end = numeral.end if own is None else numeral.mod_end if text[numeral.end : numeral.end + 1] in "多余餘" else numeral.end
        if numeral.number < 0:
            start = min(start, numeral.start)
        parts, end, skip = minor_parts(text, numerals, index, end) if tail is not None else (Decimal(0), end, -1)
        hits[index] = Hit(start, end, number + parts, high, code, own, numeral)
        taken = end
    return hits


_TOKEN = regex(
    r"\b(?:for|at|of|pa(?:ys?|id|ying)|costs?) (?P<sum>a"
    r" (?:symbolic |token |single |nominal |notional |mere )?(?P<word>dollar|euro|pound|krone|rupee))(?= (?:a|per) (?:year|month|week|day"
    r"|head|square|acre|hectare)\b|[.,;)]|$)", re.I
)


def _token(passage: Passage, match: re.Match[str]) -> Iterator[Found]:
    """The symbolic sum: let "at a dollar a year", sold "for a euro"."""
    text, (start, end) = passage.segment.text, match.span("sum")
    word = match["word"].lower()
    code = resolve(tables().names[word], passage, start)
    if code == "pound":
        code = "GBP"
    if word == "pound" and text[end : end + 1] != " ":
        return  # a pound of anything
    yield Found(CleanSpan(start, end), "MONEY", Money(number=Decimal(1), currency=code, per=per(text, start, end)), 0.7, "money.en")


_HALF = {"美": "USD", "欧": "EUR", "港": "HKD", "日": "JPY", "韩": "KRW", "澳": "AUD", "加": "CAD", "新": "SGD"}


def _broken(passage: Passage, numeral: Numeral, at: int) -> Hit | None:
    """An amount whose currency stands in the line before, or whose currency's last sign stands in the next: EUR / 3.5 million, 1.2亿美 / 元."""
    text = passage.segment.text
    if not text[: numeral.start].strip() and passage.before and numeral.style == "digits":
        line = passage.before[-1].text
        lead = currency_before(line, len(line))
        if lead is not None and line[-1:].isalpha() and (line[-2:].isupper() or line[-2:] in ("RM", "Rs")):
            return Hit(numeral.start, numeral.end, numeral.number, numeral.max, resolve(lead[0], passage), own_bound(numeral), numeral, 0.7)
    if at == len(text) - 1 and text[at] in _HALF and numeral.scaled and text[at - 1] in "万亿":
        return Hit(numeral.start, at + 1, numeral.number, numeral.max, _HALF[text[at]], own_bound(numeral), numeral, 0.7)
    return None


_PAID_POUNDS = regex(r" pounds? (?:an?|per|each|every) (?:week|month|year|day|head|person|hour|square|night|foot|desk)\b")  # ten pounds a week


def _keeps(text: str, numeral: Numeral, name: str) -> bool:
    """Whether an ambiguous word after the number is money: "won", "pounds" (weight), 块 (pieces)."""
    if name == "DEM" and text[numeral.end : numeral.end + 4].strip(" -").startswith("dm"):  # 2 dm are decimetres
        return numeral.scaled or numeral.number >= 1000
    if name in _THINGS:
        return numeral.scaled or numeral.number >= 10000 or "," in text[numeral.start : numeral.end]
    if name == BARE_WON:
        return numeral.scaled or numeral.number >= 1000
    if name == BARE_POUND:
        weekly = _PAID_POUNDS.match(text, numeral.end) is not None
        return numeral.scaled or weekly or text[max(0, numeral.start - 14) : numeral.start].rstrip().endswith(
            ("cost", "costs", "paid", "worth", "raised", "spent")
        )
    return True
