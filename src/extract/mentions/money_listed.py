"""Amounts whose currency the passage carries: lists of names with amounts (甲公司150万、乙公司42万元), wages in k and w."""


import re
from decimal import Decimal

from extract.mentions.currencies import BARE_POUND, currency_after, currency_before
from extract.mentions.measures import Hit, own_bound
from extract.mentions.money_code import home, resolve
from extract.model import Numeral, Passage
from extract.regex import regex

CLOSED_ZH = regex(r"[，。；;,、）)]|$")


def of_unit(numeral: Numeral, unit: str) -> Hit:
    return Hit(numeral.start, numeral.end, numeral.number, numeral.max, unit, own_bound(numeral), numeral, 0.7)


def earlier(passage: Passage) -> str | None:
    """Currency of the last amount in the segments right before."""
    for segment in reversed([one for one in passage.before[-6:] if one.kind != "furniture"][-4:]):
        best: str | None = None
        for match in _AMOUNT.finditer(segment.text):
            if match["sign"]:
                lead = currency_before(segment.text, match.end() - 1)
                best = resolve(lead[0], passage) if lead is not None else best
            elif (found := currency_after(segment.text, match.end())) is not None and found[0] != BARE_POUND:
                best = resolve(found[0], passage)
        if best:
            return best
    return None


_AMOUNT = regex(
    r"(?P<sign>[$€£¥₹₩฿₱₽₺₫]|(?<![A-Za-z])[A-Z]{2,3}) ?\d|\d(?: (?:million|billion|mln|bn|trillion)|[bm]n|[万亿]+"
    r"|(?=[ 元美欧港块]))"
)


_WAGE_ZH = regex(r"(?:薪|工资|奖金|租金?|收入|到手|补贴|补助|年终奖|押金|底薪|预算)[一-鿿]{0,3}$")
_W = regex(r"[wW](?![A-Za-z0-9])")


def wage(passage: Passage, numeral: Numeral, unit: str | None) -> Hit | None:
    """Wages as postings write them: 月薪8k-12k, 年薪30W起."""
    text = passage.segment.text
    letter = text[numeral.end - 1 : numeral.end + 1]
    if letter[:1] not in ("k", "K") and letter[1:] not in ("w", "W"):
        return None
    if _WAGE_ZH.search(text[max(0, numeral.mod_start - 8) : numeral.mod_start]) is None:
        return None
    unit = unit or earlier(passage) or home(passage)
    if numeral.scaled:
        return of_unit(numeral, unit) if letter[:1] in ("k", "K") else None
    if _W.match(text, numeral.end) is None:
        return None
    high = numeral.max * 10**4 if numeral.max is not None else None
    return Hit(numeral.start, numeral.end + 1, numeral.number * 10**4, high, unit, own_bound(numeral), numeral, 0.7)


_LISTED_ZH = regex(r"[、，；和及](?!其中)[^\d，。；、]{2,20}")
_CROWD_ZH = regex(r"(?:用户|粉丝|人口|游客|客流|流量|点击|员工|职工|用工|从业|居民|农户|会员|注册|年产|日产|日均|种植|养殖|库存|客户"
    r"|订单|观众|覆盖|带动|服务|培训|植树|人|户|产量|产能|面积|会员|人次|下载|读者|观众|访问|浏览|播放|销量|出货|就业|学生|企业|商户|人数)[一-鿿]{0,3}$")


_SHORT_ZH = regex(r"(?:以[上内下]|左右|封顶)?[，；、](?!其中)[一-鿿]{2,4}")


def named(text: str, index: int, numeral: Numeral, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> str | None:
    """Currency of an amount in a list of names with amounts, where a neighbour says it: 甲公司150万、乙公司42万元."""
    if CLOSED_ZH.match(text, numeral.end) is None or _CROWD_ZH.search(text[max(0, numeral.mod_start - 10) : numeral.mod_start]) is not None:
        return None
    last = hits.get(index - 1)
    if last is not None and last.numeral.scaled and text[numeral.end - 1] == text[last.numeral.end - 1] and (
        _SHORT_ZH.fullmatch(text[last.end : numeral.start]) is not None
    ):
        return last.unit  # 博士10万元，硕士5万元，本科2万
    for other in (index + 1, index - 1):
        hit = hits.get(other)
        if hit is None or not hit.numeral.scaled:
            continue
        gap = text[numeral.end : hit.start] if other > index else text[hit.end : numeral.start]
        if _LISTED_ZH.fullmatch(gap) is not None and (other > index or gap[0] == "、"):
            return hit.unit
    return None


_LABEL_ZH = regex(r"(?P<label>[一-鿿]{2,4}?)(?:不足|不到|超过?|逾|约|近|为|达|共)?$")


def parallel(passage: Passage, numeral: Numeral, hits: dict[int, Hit]) -> Hit | None:
    """计划25，完成25 under a line 计划38亿元，完成29.4亿元: the same label, the same unit."""
    text = passage.segment.text
    match = _LABEL_ZH.search(text[max(0, numeral.mod_start - 6) : numeral.mod_start])
    if match is None or CLOSED_ZH.match(text, numeral.end) is None:
        return None
    label = match["label"][-2:]
    for above in reversed(passage.before[-4:]):
        if label not in above.text:
            continue
        shown = re.search(re.escape(label) + r"(?:不足|不到|超过?|逾|约|近|为|达|共)?\d[\d,.]*(万|亿)?", above.text)
        if shown is None:
            continue
        tail = currency_after(above.text, shown.end())
        if tail is None:
            continue  # a bare one of the same list
        factor = {"万": Decimal(10**4), "亿": Decimal(10**8)}.get(shown[1], Decimal(1))
        return Hit(numeral.start, numeral.end, numeral.number * factor, None, resolve(tail[0], passage), own_bound(numeral), numeral, 0.65)
    return None
