"""Counts: a number and the things counted, both languages. Physical quantities, years and rhetoric are not."""

import re
from collections.abc import Iterator

from extract.mentions import count_en, count_zh, modifiers
from extract.mentions.count_en import Counted
from extract.mentions.measures import looks_like_year
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.schema import Count

_UNIT_AHEAD = re.compile(r"[ ]?(?:%|％|‰|percent|per cent|个?百分点|元|[美欧日港澳加韩台]元|[$€£¥])", re.I)
_SIGN_BEHIND = re.compile(r"(?:[$€£¥￥₹]|RMB|USD|EUR|CNY) ?$")
_HYPHEN_CHAIN = re.compile(r"[A-Za-z0-9]-$")
_LIST = re.compile(r"(?:、|,|，| and |和)")


def find(passage: Passage) -> Iterator[Found]:
    """Counts of a segment, in order. The span follows the contract: number, classifier, noun that directly follows."""
    text = passage.segment.text
    for numeral in passage.numerals:
        found = counted(passage, numeral)
        if found is None or found.reason or not found.of:
            continue
        start = numeral.start
        own = numeral.mod if numeral.mod_end > numeral.end and numeral.mod_start == numeral.start else None
        mod = modifiers.around(text, start, found.end, own if own is not None else numeral.mod if modifiers.before(text, start)[0] is None else None)
        if mod in ("less_than", "more_than", "approx") and numeral.style == "words" and numeral.number <= 12 and _loose(text, start):
            mod = None
        value = Count(number=numeral.number, max=numeral.max, of=found.of, mod=mod)
        cjk = any("一" <= c <= "鿿" for c in text[start:found.end + 1])
        yield Found(CleanSpan(start, found.end), "COUNT", value, found.confidence, "count.zh" if cjk else "count.en")


def _loose(text: str, start: int) -> bool:
    return re.search(r"\b(?:under|around|above|beyond|over) $", text[max(0, start - 10):start], re.I) is not None


def counted(passage: Passage, numeral: Numeral) -> Counted | None:
    """What `numeral` counts, or why it counts nothing; None where it is no count at all."""
    text = passage.segment.text
    if numeral.number < 0 or numeral.number != numeral.number.to_integral() or _UNIT_AHEAD.match(text, max(numeral.end, numeral.mod_end)):
        return None
    start = numeral.start
    if start and (text[start - 1] in "$€£¥￥₹#№" or text[start - 1] == " " and _SIGN_BEHIND.search(text[max(0, start - 6):start])):
        return None
    if text[start:numeral.end] == "3M":
        return Counted(numeral.end, "", 0, "identifier")
    at = max(numeral.end, numeral.mod_end if numeral.mod_start == numeral.start else 0)
    following = text[at:at + 2].lstrip()[:1]
    if following and not following.isascii():
        return count_zh.counted(text, numeral, passage.parse.tokens)
    if text[numeral.end:numeral.end + 1].isalpha() and text[numeral.end].isascii():
        return None
    found = count_en.counted(text, numeral, False)
    if found is None and passage.segment.lang != "en" and not looks_like_year(text, numeral):
        return _trailing(text, numeral)
    return found


def _trailing(text: str, numeral: Numeral) -> Counted | None:
    """Chinese field style, the noun before and nothing after: 员工总数：350, 企业数量 1200。"""
    if numeral.style != "digits" or text[numeral.end:numeral.end + 1].strip("，。,；;、)） ") or not numeral.start:
        return None
    window = text[max(0, numeral.start - 14):numeral.start]
    if not re.search(r"(?:数量|总数|人数|[一-鿿]数)?[:：]?\s*(?:约|近|超过|达|为)?$", window) or not re.search(r"[:：]|数", window):
        return None
    of = count_zh.noun_before(text, numeral)
    return Counted(numeral.end, of, 0.6) if of else None
