"""Amounts of money: "RMB 2 million a year", "€14 to €17 per sq m", 每年4亿元, 投资45亿 (unit carried).

Currency words and signs come from `currencies.py`; what a bare "$", "pounds", "¥" or 元 means is decided here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

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
from extract.mentions.measures import Hit, carry, looks_like_year, merge, own_bound, scale_back
from extract.mentions.money_code import resolve
from extract.mentions.money_minor import bound_of, minor_alone, minor_parts
from extract.mentions.per import per
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Money

_THINGS = frozenset(("?marks", "?mark", "?crowns", "RON", "LVL", "BWP"))  # school marks, crowns of trees
_MEGA = {
    "M": Decimal(10**6), "m": Decimal(10**6), "k": Decimal(1000), "K": Decimal(1000), "T": Decimal(1000), "t": Decimal(1000),
    "b": Decimal(10**9),
}  # fmt: skip
_CUE_ZH = regex(
    r"(?:投资|融资|营收|产值|收入|资金|注册资本|资本|总规模|规模|利润|销售额|销售|税收|贷款|补贴|奖励|估值|市值|GDP|生产总值|总额|金额"
    r"|费用|成本|签约额|出口额|进口额|进出口|"
    r"交易额|成交额|净赚|小赚|赚|盈利|年租|房租|合同额|基金|资助|补助|预算|支出|货值|增加值|授信|募资|募集|出资|投入|到账|纳税|税额|营业额|总投|亏损|债券"
    r"|发债|放款|拨款|押金|订金|定金|欠款|筹款|凑(?![热巧合])|亏(?!待)|挣|砸下|掏出|垫付|首笔|首期|头期)[一-鿿]{0,6}$"
)
# verbs that take sums only where the sentence speaks of money: 账上只剩八万, 一年能卖两个亿
_SPENT_ZH = regex(r"(?:剩|剩下|剩余|还有|花|花掉|卖|赚|挣|借|凑|给|收|付|交|赔|亏|欠|还|掏|砸|拿出|要价|卖出|拿到|到手)$")
_PURSE_ZH = regex(r"资金|账[上面户]|元|块|月租|房租|租金|营收|销售额|借|贷|股[份权]|本金|存款")
_CUE_EN = regex(
    r"\b(?:revenues?|turnover|sales|invest\w*|investments?|income|profits?|output|budget|fund\w*|capital|GDP|loans?|grants?|subsid\w+"
    r"|costs?|take up|works|fees?|duty|price|rents?|bill|contribut\w+|against|worth|value\w*|assets|raised|exports?|imports?|spen[dt]\w*"
    r"|earn\w*|paid|tax\w*)\b",
    re.I,
)
_OTHER_UNIT_ZH = regex(
    r"[ ]?(?:[家个個名人项件张座栋幢支户台套种条只间处场次批款辆艘架颗部份篇平亩㎡吨千瓦公顷米里升股标片株头箱度位%％]|[a-zA-Z²])"
)
_END_EN = regex(
    r"[ ]?(?:$|[,.;:)\]”\"]|(?:in|from|to|by|up|at|and|or|for|last|this|during|on|since|compared|while|per|a|annually|after|before|with"
    r"|not|less|more|of which|so|had|has|was|were|is|are|into|over)(?![A-Za-z]))"
)
_END_ZH = regex(r"[ ]?(?:$|[，。,；;、）)”！？!?.]|(?<= )(?:in|by|from|for|to|and|at|on|with|last|this)\b|以上|左右|以内|的|到|增|门槛|大关"
    r"|、|和|与|用于|资金|规模|建设|打造|已于?|就|均|仍|尚|全部|(?<=个亿)(?![人元家户名个美欧港日]))")
_WORD_EN = regex(r"[ ](?:in|by|from|for|to|and|at|on|with|last|this)\b")
_PRICE = regex(r"[ ]?/[ ]?(?:m2|m²|sq\.? ?m|sqm|sq\.? ?ft|sqft|㎡|平方米|平米|平|亩|坪)(?![A-Za-z])")  # a flat is 28,000/sqm
_LOSS = regex(r"(?<![扭减止增补弥])亏(?:损|了|掉|蚀)?(?:总?额|金额)?(?:约|近|达到?|为|超过?|逾|了|高达|至|到|[:：])*$")  # 亏损200万元 is -2000000
_UNIT_LINE = regex(r"(?:units?|单位)\s*[:：]\s*$", re.I)
_EQUALS = regex(r"[ ]?[=＝]")
_CJK = regex("[一-鿿]")


def find(passage: Passage) -> Iterator[Found]:
    """Amounts of a segment, in order; `span` without "per" words and without comparators."""
    text, numerals = passage.segment.text, passage.numerals
    if not numerals:
        return
    hits = _direct(passage)
    if hits:
        carry(text, numerals, hits, True, lambda numeral: _may_carry(text, numeral))
        scale_back(text, hits)
        carry_on(text, numerals, hits, "money", lambda hit: per(text, hit.start, hit.end) is not None)
    if len(hits) < len(numerals):
        _cued(passage, hits)
        _tabled(passage, hits)
    if not hits:
        return
    told = {numerals[i].start: said.per for i, said in heads.meanings(passage).items() if said.per}
    units = _priced(text, hits)
    last: str | None = None  # what the price before is per: "Rs 34 per sq ft in the north, 26 in the south"
    for hit in merge(text, [hits[i] for i in sorted(hits)]):
        if _UNIT_LINE.search(text[max(0, hit.start - 8) : hit.start]):
            continue
        if _EQUALS.match(text, hit.end) or text[max(0, hit.start - 3) : hit.start].rstrip()[-1:] in ("=", "＝"):
            continue  # an exchange rate: 1 USD = 8.8 RMB
        if _RATE_AFTER.match(text, hit.end) is not None:
            continue  # 6.8 lira to the euro
        unit = per(text, hit.start, hit.end) or units.get(hit.start) or (last if hit.confidence == CARRIED else told.get(hit.start))
        if unit is None and last is not None and _CHARGE.search(text[max(0, hit.start - 40) : hit.start]) is not None:
            unit = last  # MAD 85 per square metre per month; service charge MAD 20
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
_CHARGE = regex(
    r"[;,:|] ?(?:and |plus )?(?:the )?(?:(?:service|maintenance|management|common|estate|utility|parking) (?:charges?|fees?)"
    r"|upstairs|ground floor|first floor)(?: (?:of|is|at))?:? ?\|? ?$", re.I
)
_TO = regex(r" ?(?:to|or|and|-|–|—) ?(?:about |around )?")


def _priced(text: str, hits: dict[int, Hit]) -> dict[int, str]:
    """By start: what the first of two prices is per, where only the second says it: from ¥210,000 to ¥88,000 a tsubo."""
    order = sorted(hits)
    found: dict[int, str] = {}
    for i in range(len(order) - 1):
        one, following = hits[order[i]], hits[order[i + 1]]
        if one.unit == following.unit and following.start - one.end < 12 and _TO.fullmatch(text[one.end : following.start]) is not None:
            unit = per(text, following.start, following.end)
            if unit is not None:
                found[one.start] = unit
    return found


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
        lead = currency_before(text, numeral.start)
        if lead is not None and lead[1] < taken:
            lead = None
        tail = currency_after(text, at)
        if tail is None and lead is None and (minor := minor_alone(passage, numeral)) is not None:
            hits[index], taken = minor, minor.end
            continue
        if lead is None and tail is None:
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
            named = currency_after(text, end) if tail[0] == BARE_YUAN else None
            if named is not None:  # 三万元欧元
                code, end = resolve(named[0], passage, at), named[1]
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


def _keeps(text: str, numeral: Numeral, name: str) -> bool:
    """Whether an ambiguous word after the number is money: "won", "pounds" (weight), 块 (pieces)."""
    if name == "DEM" and text[numeral.end : numeral.end + 4].strip(" -").startswith("dm"):  # 2 dm are decimetres
        return numeral.scaled or numeral.number >= 1000
    if name in _THINGS:
        return numeral.scaled or numeral.number >= 10000 or "," in text[numeral.start : numeral.end]
    if name == BARE_WON:
        return numeral.scaled or numeral.number >= 1000
    if name == BARE_POUND:
        return numeral.scaled or text[max(0, numeral.start - 14) : numeral.start].rstrip().endswith(
            ("cost", "costs", "paid", "worth", "raised", "spent")
        )
    return True


def _may_carry(text: str, numeral: Numeral) -> bool:
    return numeral.scaled or (numeral.style == "digits" and not looks_like_year(text, numeral))


def _cued(passage: Passage, hits: dict[int, Hit]) -> None:
    """Numbers with a scale but no currency, after a money word or in a passage of amounts: 投资45亿."""
    text, numerals = passage.segment.text, passage.numerals
    carried: str | None = None
    for index, numeral in enumerate(numerals):
        if index in hits:
            carried = hits[index].unit
            continue
        priced = "/" in text[numeral.end : numeral.end + 2] and _PRICE.match(text, numeral.end) is not None
        if priced and numeral.style == "digits" and not looks_like_year(text, numeral):
            unit = carried or _earlier(passage) or tables().countries.get(passage.place)
            if unit:
                hits[index] = _carried(numeral, unit)
            continue
        if not numeral.scaled or (numeral.max or numeral.number) < 10**4:
            continue
        at = max(numeral.end, numeral.mod_end if own_bound(numeral) else 0)
        left = text[max(0, numeral.mod_start - 24) : numeral.mod_start].rstrip()
        label = left[-1:] in (":", "：")  # Fiscal income 2013: 7.7亿
        clause = re.split(r"[，。；;,:：]", left.rstrip(":： "))[-1].rstrip() if label else re.split(r"[，。；;,:：]", left)[-1].rstrip()
        if text[numeral.end - 1] in "万亿萬億兆千":
            if not _END_ZH.match(text, at) or (_OTHER_UNIT_ZH.match(text, at) and not _WORD_EN.match(text, at)):
                continue
            cue = (
                _CUE_ZH.search(
                    re.sub(
                        r"(?:达到?|为|约|超过?|近|逾|突破|共|合计|累计|增至|增长到|增加到|实现|完成"
                        r"|[到至了])+$",
                        "",
                        clause,
                    )
                )
                is not None
            )
            cue = cue or (passage.segment.lang == "mixed" and _CUE_EN.search(clause) is not None)
            cue = cue or (_SPENT_ZH.search(clause.rstrip("了过")) is not None and _PURSE_ZH.search(text) is not None)
            cue = cue or text[numeral.end - 2 : numeral.end] in ("个亿", "個億")  # 两个亿: nobody counts anything else so
            cue = cue or text[at : at + 2] in ("门槛", "大关")  # 跨过千亿门槛 speaks of output or turnover
            if cue or (carried and text[numeral.end - 1] in "亿億"):
                carried = carried or _earlier(passage) or resolve(BARE_YUAN, passage)
                hits[index] = _carried(numeral, carried)
        elif text[numeral.end - 1] in "kK" and carried and _RENT.search(clause) is not None and not _OTHER_UNIT_ZH.match(text, at):
            hits[index] = _carried(numeral, carried)  # "rent is now 31k"
        elif numeral.number >= 10**6 and _END_EN.match(text, at):
            unit = carried or (_earlier(passage) if _CUE_EN.search(text) else None)
            unit = unit or (_later(hits, index) if _CUE_EN.search(text[: numeral.start]) else None)
            if unit:
                hits[index] = _carried(numeral, unit)


def _tabled(passage: Passage, hits: dict[int, Hit]) -> None:
    """Bare numbers whose currency and scale stand in the head, label or caption of their table."""
    for index, said in heads.meanings(passage).items():
        if said.kind == "money" and index not in hits:
            one = passage.numerals[index]
            high = one.max * said.factor if one.max is not None else None
            hits[index] = Hit(one.start, one.end, one.number * said.factor, high, resolve(said.unit, passage), own_bound(one), one, 0.75)


_RENT = regex(r"\b(?:rents?|price|fees?|costs?|salar(?:y|ies)|deposit|wages?|paid|pays?|charges?|budget)\b", re.I)


def _later(hits: dict[int, Hit], index: int) -> str | None:
    """Currency of the next amount in the same list, a few numerals on."""
    return next((hits[i].unit for i in range(index + 1, index + 4) if i in hits), None)


def _carried(numeral: Numeral, unit: str) -> Hit:
    own = own_bound(numeral)
    end = numeral.end
    return Hit(numeral.start, end, numeral.number, numeral.max, unit, own, numeral, 0.7)


def _earlier(passage: Passage) -> str | None:
    """Currency of the last amount in the two segments before."""
    for segment in reversed([one for one in passage.before[-6:] if one.kind != "furniture"][-4:]):
        best: str | None = None
        for match in _AMOUNT.finditer(segment.text):
            if match["sign"]:
                best = resolve(tables().names[match["sign"].lower()], passage)
            elif (found := currency_after(segment.text, match.end())) is not None and found[0] != BARE_POUND:
                best = resolve(found[0], passage)
        if best:
            return best
    return None


_AMOUNT = regex(
    r"(?P<sign>[$€£¥₹]|(?<![A-Za-z])(?:RMB|USD|EUR|CNY|GBP|HKD)) ?\d|\d(?: (?:million|billion|mln|bn|trillion)|[bm]n|[万亿]+"
    r"|(?=[ 元美欧港]))"
)
