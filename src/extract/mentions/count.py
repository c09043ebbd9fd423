"""Counts: a number and the things counted, both languages. Physical quantities, years and rhetoric are not."""

import re
from collections.abc import Iterator

from extract.mentions import count_en, count_zh, modifiers, tables
from extract.mentions.count_en import Counted
from extract.mentions.currencies import money_before
from extract.mentions.measures import looks_like_year
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Count

_UNIT_AHEAD = regex(r"[ ]?(?:%|％|‰|percent|per cent|个?百分点|元|[美欧日港澳加韩台]元|[$€£¥])", re.I)
_POINTED = regex(r"^\d+\.\d+$")  # Industry 4.0 counts nothing
_HEADS = (
    "人才",
    "人口",
    "人员",
    "员工",
    "职工",
    "居民",
    "企业",
    "用户",
    "客户",
    "学生",
    "主体",
    "游客",
    "会员",
    "专利",
    "就业",
    "岗位",
    "床位",
    "户籍",
    "劳动力",
    "村民",
    "人",
    "公司",
)
_ALSO_IN = regex(
    r" (?P<of>(?:in|from|for|with) [A-Za-z][^,.;:()\d，。]{1,40}?)(?=[,.;:()]|$| and (?:about |over |some "
    r"|nearly )?\d)"
)
_ADJECTIVE = regex(r"(?:[:,;(]|\band) (?P<of>[a-z][a-z-]{2,})(?: ones)? $")
_BACK = regex(
    r"(?<=[a-z])['’]s $|\([A-Z0-9][\w/.-]{1,12}: $|\b(?:said|says|to|from|than|against|versus|vs\.?|having|have|has|had|only|barely|another"
    r"|further|and|with|remaining) (?:a |another |some "
    r"|the )?$",
    re.I,
)
_GROWN = regex(r"(?:增加|增长|扩大|发展|上升|提升|下降|减少|增|升|降|提高)[到至为](?:约|近|超过|目前的|现在的|如今的|今天的|的)*$")
_CLOSED = regex(
    r"[,.;:)]|$| (?:\(|in\b|by\b|were\b|was\b|are\b|had\b|have\b|at the\b|today\b|now\b|last\b|a year\b|that\b|who\b|of which\b|and\b"
    r"|or\b|this\b|while\b|as\b|but\b|respectively\b|directly\b|indirectly\b|worldwide\b|abroad\b|elsewhere\b|more\b|overseas\b|locally\b|here\b"
    r"|there\b|full-time\b|part-time\b|within\b|between\b|since\b)"
)


def find(passage: Passage) -> Iterator[Found]:
    """Counts of a segment, in order. The span follows the contract: number, classifier, noun that directly follows."""
    text = passage.segment.text
    last: Counted | None = None
    heads = tables.meanings(passage)
    for index, numeral in enumerate(passage.numerals):
        said = heads.get(index)
        if said is not None and said.kind == "count" and numeral.number == numeral.number.to_integral():
            value = Count(number=numeral.number * said.factor, of=said.of, mod=None)
            yield Found(CleanSpan(numeral.start, numeral.end), "COUNT", value, 0.75, "count.en" if said.of.isascii() else "count.zh")
            continue
        found = counted(passage, numeral)
        if found is None and _UNIT_AHEAD.match(text, max(numeral.end, numeral.mod_end)):
            last = None  # an amount or percentage between: the ellipsis ends
        elif found is None and (alone := _alone(text, numeral)) is not None:
            found = alone
        elif last is not None and (found is None or (found.confidence <= 0.85 and not found.of.isascii() and not found.reason)):
            found = _again(text, numeral, last, found)
        if found is None or found.reason or not found.of:
            continue
        if found.confidence > 0.5:
            last = found
        start = numeral.start
        own = numeral.mod if numeral.mod_end > numeral.end and numeral.mod_start == numeral.start else None
        mod = modifiers.around(
            text, start, found.end, own if own is not None else numeral.mod if modifiers.before(text, start)[0] is None else None
        )
        if mod in ("less_than", "more_than", "approx") and numeral.style == "words" and numeral.number <= 12 and _loose(text, start):
            mod = None
        value = Count(number=numeral.number, max=numeral.max, of=found.of, mod=mod)
        cjk = any("一" <= c <= "鿿" for c in text[start : found.end + 1])
        yield Found(CleanSpan(start, found.end), "COUNT", value, found.confidence, "count.zh" if cjk else "count.en")


def _again(text: str, numeral: Numeral, last: Counted, weak: Counted | None) -> Counted | None:
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
        or not last.of.isascii()
    ):
        return None
    start = modifiers.before(text, numeral.start)[1]
    before = text[max(0, start - 24) : start]
    if count_en.in_role(before):
        return None
    listed = before.rstrip().endswith((",", ";", ":", "and"))
    if listed and (more := _ALSO_IN.match(text, end)) is not None:
        return Counted(end, more["of"], 0.6)
    adjective = _ADJECTIVE.search(before)
    if adjective is not None and _CLOSED.match(text, end):
        word = adjective["of"]
        if word not in count_en._STOP and not word.endswith("ly"):
            return Counted(end, word, 0.55)
    if (start < numeral.start or _BACK.search(before)) and numeral.number >= 3 and _CLOSED.match(text, end):
        return Counted(end, last.of, 0.5)
    return None


_ARE = regex(r" (?:are|were|have|had|come|came|do|work|operate|sell|belong|specialise"
    r"|specialize) (?P<of>[a-z][^,.;:()]{1,40}?)(?=[,.;:()]|$| and )")
_IN = regex(r" (?P<of>(?:in|from) (?:the |all |whole )*[A-Z][^,.;:()]{1,30}?)(?=[,.;:()]|$| and )")
_OF_THE = regex(r"\b[Oo]f (?:the|these|its|those|some|about) (?:some |first |last )?$")
_PASSED = regex(r" (?:[a-z]+ed|that|which|who|in|at|set up|taken|left)\b")
_HAVING = regex(r"\b(?:has|have|had|employs?|employed) (?:about |around |over |some |nearly |more than |only |just under |just over |up to )?$")
_CLOSED_PLACE = regex(r"[,.;]|$| (?:at|here|there|worldwide|in [A-Z])\b")
_NAMED = regex(r"(?<![.!?:] )(?<!^)\b(?!(?:Some|About|Over|Nearly|Another|Only|And|Of|The|Around|Almost|Just|More|At)\b)[A-Z][A-Za-z]* $")
_BRACKETED = regex(r"(?P<of>(?:[A-Za-z&/-]+ ){0,4}[A-Za-z&/-]+) \($")


def _alone(text: str, numeral: Numeral) -> Counted | None:
    """A number that stands for things named before: "5,000 are foreign", "drug discovery (100), devices (90)", "500 in Suzhou"."""
    if numeral.style != "digits" or numeral.number != numeral.number.to_integral() or numeral.number < 2 or looks_like_year(text, numeral):
        return None
    behind = max(numeral.end, numeral.mod_end)
    before = text[max(0, numeral.start - 90) : numeral.start]
    if _NAMED.search(before[-24:]) is not None:
        return None
    if (are := _ARE.match(text, behind)) is not None and not count_en.in_role(before[-24:]):
        return Counted(numeral.end, are["of"], 0.6)
    if (within := _IN.match(text, behind)) is not None and count_en.names_things(before):
        return Counted(numeral.end, within["of"], 0.55)
    if _OF_THE.search(before) is not None and _PASSED.match(text, numeral.end) is not None:
        return Counted(numeral.end, "them", 0.6)
    if numeral.number >= 10 and _HAVING.search(before) is not None and _CLOSED_PLACE.match(text, behind) is not None:
        return Counted(numeral.end, "people", 0.5)
    bracketed = _BRACKETED.search(before)
    if bracketed is not None and text[numeral.end : numeral.end + 1] == ")" and len(_BARE_BRACKETS.findall(text)) > 1:
        return Counted(numeral.end, bracketed["of"], 0.55)
    return None


_BARE_BRACKETS = regex(r"[a-z] \((?:more than |over |about |some )?\d{1,3}(?:,\d{3})*\)")


def _loose(text: str, start: int) -> bool:
    return re.search(r"\b(?:under|around|above|beyond|over) $", text[max(0, start - 10) : start], re.I) is not None


def counted(passage: Passage, numeral: Numeral) -> Counted | None:
    """What `numeral` counts, or why it counts nothing; None where it is no count at all."""
    text = passage.segment.text
    if numeral.number < 0 or numeral.number != numeral.number.to_integral() or _POINTED.search(text[numeral.start : numeral.end]):
        return None
    if _UNIT_AHEAD.match(text, max(numeral.end, numeral.mod_end)):
        return None
    start = numeral.start
    if text[start] == "0" or (start > 1 and text[start - 1] in "-–/" and text[start - 2].isdecimal()):
        return None  # 2005-06 exports, 0512 lines
    if start and (text[start - 1] in "#№" or (text[max(0, start - 3) : start].strip().isascii() and money_before(text, start))):
        return None  # an amount of money, whatever stands behind it
    if text[start : numeral.end] == "3M":
        return Counted(numeral.end, "", 0, "identifier")
    at = max(numeral.end, numeral.mod_end)
    following = text[at : at + 2].lstrip()[:1]
    if following and not following.isascii():
        found = count_zh.counted(text, numeral, passage.parse.tokens)
        return _trailing(text, numeral) if found is None and not looks_like_year(text, numeral) else found
    if text[numeral.end : numeral.end + 1].isalpha() and text[numeral.end].isascii():
        return None
    found = count_en.counted(text, numeral, False)
    if found is None and passage.segment.lang != "en" and not looks_like_year(text, numeral):
        return _trailing(text, numeral)
    return found


def _trailing(text: str, numeral: Numeral) -> Counted | None:
    """Chinese field style, the noun before and nothing after: 员工总数：350, 企业数量 1200。"""
    if numeral.scaled and text[numeral.end - 1] in "万亿" and not text[numeral.end : numeral.end + 1].strip("，。,；;、)） "):
        of = count_zh.noun_before(text, numeral)
        return Counted(numeral.end, of, 0.55) if of and of.endswith(_HEADS) else None
    if numeral.style != "digits" or text[numeral.end : numeral.end + 1].strip("，。,；;、)） ") or not numeral.start:
        return None
    window = text[max(0, numeral.start - 14) : numeral.start]
    if not re.search(r"(?:数量|总数|人数|[一-鿿]数)?[:：]?\s*(?:约|近|超过|达|为)?$", window) or not re.search(r"[:：]|数", window):
        return None
    of = count_zh.noun_before(text, numeral)
    return Counted(numeral.end, of, 0.6) if of else None
