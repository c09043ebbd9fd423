"""Counts: a number and the things counted, both languages. Physical quantities, years and rhetoric are not."""

import re
from collections.abc import Iterator

from extract.mentions import count_bare, count_bare_zh, count_en, count_label_zh, count_zh, modifiers, tables
from extract.mentions.count_alone import CLOSED, elliptic
from extract.mentions.count_alone import alone as alone_of
from extract.mentions.count_en import Counted
from extract.mentions.count_label import bracketed, labelled
from extract.mentions.count_role import in_role
from extract.mentions.currencies import money_before
from extract.mentions.measures import looks_like_year
from extract.mentions.once import once
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Count

_UNIT_AHEAD = regex(r"[ ]?(?:%|％|‰|percent|per cent|个?百分点|元|[美欧日港澳加韩台]元|[$€£¥])", re.I)
_UNIT_FIRSTS = frozenset("%％‰pP个百元美欧日港澳加韩台$€£¥")
_CJK = regex("[一-鿿]")
_NAMED_AFTER = regex(
    r"[^\"“”‘’]{0,50}[\"”’],? (?:pattern|model|structure|strategy|framework|system|plan|project|programme|program|initiative|concept|approach"
    r"|layout|policy|campaign"
    r"|scheme|layout|development pattern|spatial layout)s?\b"
)
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


def unit_ahead(text: str, numeral: Numeral) -> bool:
    """Whether a percent sign or a currency follows the numeral."""
    at = max(numeral.end, numeral.mod_end)
    first = text[at + 1 : at + 2] if text[at : at + 1] == " " else text[at : at + 1]
    return first in _UNIT_FIRSTS and _UNIT_AHEAD.match(text, at) is not None


def whole(numeral: Numeral) -> bool:
    return numeral.number == numeral.number.to_integral()


def find(passage: Passage) -> Iterator[Found]:
    """Counts of a segment, in order. The span follows the contract: number, classifier, noun that directly follows."""
    text = passage.segment.text
    if not passage.numerals:
        return
    last: Counted | None = None
    label_end = 0  # where a count of label and value ended that the number before was
    whole_one: tuple[Numeral, int] | None = None  # the count whose bracket may tell its parts, and where it ends
    size: int | None = None  # the surface or time told last, by its index: "of which 22" may be a part of it
    heads = tables.meanings(passage)
    cast = count_bare.votes(text)
    for index, numeral in enumerate(passage.numerals):
        said = heads.get(index)
        if said is not None and said.kind == "count" and numeral.number == numeral.number.to_integral():
            whole_one, last = (numeral, max(numeral.end, numeral.mod_end)), Counted(numeral.end, said.of, 0.6)
            value = Count(number=numeral.number * said.factor, of=said.of, mod=None)
            yield Found(CleanSpan(numeral.start, numeral.end), "COUNT", value, 0.75, "count.en" if said.of.isascii() else "count.zh")
            continue
        if cast and (numeral.start, numeral.end) in cast:
            yield Found(CleanSpan(numeral.start, numeral.end), "COUNT", Count(number=numeral.number, of="votes"), 0.6, "count.en")
            continue
        found = counted(passage, numeral)
        if size == index - 1 and found is not None and found.confidence == count_label_zh.LABELLED and count_label_zh.status(found.of):
            continue  # 标准厂房64万平方米，在建18万: a surface again
        if found is None and last is not None and not last.of.isascii():
            found = count_bare_zh.elliptic(text, numeral, max(numeral.end, numeral.mod_end), last.of)
        if size == index - 1 and (found is None or found.end == numeral.end or found.reason) and count_bare.part_of(text, numeral):
            size = index  # 93 ha, of which 22 sold: a part of the surface
            continue
        part: Counted | None = None
        if found is None and unit_ahead(text, numeral):
            last = None  # an amount or percentage between: the ellipsis ends
        elif (
            found is None
            and (listed := label_end or (whole_one[1] if whole_one is not None and last is not None and not last.of.isascii() else 0))
            and (more := count_label_zh.further(text, numeral, listed)) is not None
        ):
            found = more
        elif found is None and whole_one is not None and (part := bracketed(text, numeral, *whole_one)) is not None:
            found = part
        elif found is None and whole(numeral) and (label := labelled(text, numeral, numeral.mod_start)) is not None:
            found = label
        elif found is None and (alone := alone_of(text, numeral) or elliptic(text, numeral, last is not None)) is not None:
            found = alone
        elif last is not None and (found is None or (found.confidence <= 0.85 and not found.of.isascii() and not found.reason)):
            found = _again(text, numeral, last, found)
        if found is None or found.reason == "bare_number":
            if count_bare.measured(text, max(numeral.end, numeral.mod_end)) or money_before(text, numeral.start):
                last = None
                size = index if count_bare.divisible(text, max(numeral.end, numeral.mod_end)) else None
            elif found is None:
                found = count_bare.bare(passage, numeral, last)
        label_end = 0
        if found is None or found.reason or not found.of:
            continue
        if found.confidence == count_label_zh.LABELLED:
            label_end = found.end
        whole_one = whole_one if part is not None else (numeral, found.end)
        if found.confidence >= 0.5:
            last = found
        start = numeral.start
        own = numeral.mod if numeral.mod_end > numeral.end and numeral.mod_start == numeral.start else None
        mod = modifiers.around(
            text, start, found.end, own if own is not None else numeral.mod if modifiers.before(text, start)[0] is None else None
        )
        if mod in ("less_than", "more_than", "approx") and numeral.style == "words" and numeral.number <= 12 and _loose(text, start):
            mod = None
        if not text[start - 1 : start].isascii() or not text[found.end : found.end + 1].isascii():
            mod = count_bare_zh.bound(text, start, found.end, mod)
        value = Count(number=numeral.number, max=numeral.max, of=found.of, mod=mod)
        cjk = _CJK.search(text, start, found.end + 1) is not None
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


_COUNTER = regex(r"(?:浏览|访问|点击|阅读|播放|评论|点赞|转发|下载)(?:次数|人数|量|数)?[:：]\s?$")  # what a page counts of itself
_PAGE_COUNT = regex(r" (?:comments?|views?|likes?|shares?|replies|responses|reads|downloads)(?=$| ?[|·•])", re.I)


_HEADING_CODE = regex(r"(?<![A-Za-z])[A-Z]{2,5} $")


def _loose(text: str, start: int) -> bool:
    return re.search(r"\b(?:under|around|above|beyond|over) $", text[max(0, start - 10) : start], re.I) is not None


def _quoted_name(text: str, start: int, end: int) -> bool:
    """Whether the number stands in a quoted name: the "one zone, four parks" pattern."""
    window = text[max(0, start - 50) : start]
    if '"' not in window and "“" not in window:
        return False
    opened = window.rfind("“") > window.rfind("”") if "“" in window else window.count('"') % 2 == 1
    return opened and _NAMED_AFTER.match(text, end) is not None


@once
def _known(passage: Passage) -> dict[int, tuple[Numeral, Counted | None]]:
    """What the numerals of a passage count, by their starts: filled by `counted`, which the ledger asks again."""
    return {}


def counted(passage: Passage, numeral: Numeral) -> Counted | None:
    """What `numeral` counts, or why it counts nothing; None where it is no count at all."""
    known = _known(passage)
    before = known.get(numeral.start)
    if before is not None and before[0] is numeral:
        return before[1]
    found = _counted(passage, numeral)
    known[numeral.start] = numeral, found
    return found


def _counted(passage: Passage, numeral: Numeral) -> Counted | None:
    text = passage.segment.text
    if numeral.number < 0 or not whole(numeral) or _POINTED.search(text[numeral.start : numeral.end]):
        return None
    if unit_ahead(text, numeral):
        return None
    start = numeral.start
    if text[start] == "0" and (numeral.number or text[numeral.end : numeral.end + 1].isascii()):
        return None  # 0票反对 counts
    if start > 1 and text[start - 1] in "-–/" and text[start - 2].isdecimal():
        return None  # 2005-06 exports, 0512 lines
    if start and (text[start - 1] in "#№" or (text[max(0, start - 3) : start].strip().isascii() and money_before(text, start))):
        return None  # an amount of money, whatever stands behind it
    if text[numeral.end : numeral.end + 1] == " " and _PAGE_COUNT.match(text, numeral.end) and (
        not start or text[max(0, start - 3) : start].rstrip()[-1:] in ("|", "·", "•", "")
    ):
        return Counted(numeral.end, "", 0, "identifier")
    if text[start - 1 : start] in (":", "：") and _COUNTER.search(text[max(0, start - 12) : start]):
        return Counted(numeral.end, "", 0, "identifier")
    if _quoted_name(text, start, numeral.end):
        return Counted(numeral.end, "", 0, "identifier")
    if numeral.end - start == 4 and start > 2 and text[start - 2].isupper() and text[start - 3].isupper() and _HEADING_CODE.search(text[:start][-8:]):
        return Counted(numeral.end, "", 0, "identifier")  # HS 8544, SGX 5100
    if text[start : numeral.end] == "3M":
        return Counted(numeral.end, "", 0, "identifier")
    at = max(numeral.end, numeral.mod_end)
    following = text[at : at + 2].lstrip()[:1]
    if following and not following.isascii():
        if count_bare_zh.ruled_out(text, numeral, at):
            return Counted(at, "", 0, "identifier")
        found = count_zh.counted(text, numeral, passage.parse.tokens)
        if found is None or found.reason == "rhetorical":
            found = count_bare_zh.enumerated(text, numeral, at) or found
        return _trailing(text, numeral) if found is None and not looks_like_year(text, numeral) else found
    if text[numeral.end : numeral.end + 1].isalpha() and text[numeral.end].isascii():
        return None
    found = count_en.counted(text, numeral, False)
    if found is None and passage.segment.lang != "en" and not looks_like_year(text, numeral):
        return _trailing(text, numeral)
    return found


_CALLED = ("分机", "手机", "座机", "总机", "传真机")  # numbers to call
_AMONG_ZH = regex(
    rf"其中(?P<of>[一-鿿]{{0,6}}(?:{'|'.join(_HEADS)}|博士|硕士|专家|院士|工程师|科学家|学者|留学生|毕业生))(?:约|近|超过|超|逾|有|为|达|共)*$"
)


def _trailing(text: str, numeral: Numeral) -> Counted | None:
    """Chinese field style, the noun before and nothing after: 员工总数：350, 企业数量 1200。"""
    if numeral.scaled and text[numeral.end - 1] in "万亿" and not text[numeral.end : numeral.end + 1].strip("，。,；;、)）(（ "):
        of = count_zh.noun_before(text, numeral)
        return Counted(numeral.end, of, 0.55) if of and of.endswith(_HEADS) else count_label_zh.labelled(text, numeral)
    if numeral.style == "words" and numeral.start and (label := count_label_zh.labelled(text, numeral)) is not None:
        return label  # 人员八千
    if numeral.style != "digits" or text[max(numeral.end, numeral.mod_end) :][:1].strip("，。,；;、)） (（") or not numeral.start:
        return None
    window = text[max(0, numeral.start - 14) : numeral.start]
    if (among := _AMONG_ZH.search(window)) is not None:  # 其中博士约8,000
        return Counted(numeral.end, among["of"], 0.6)
    if (label := count_label_zh.labelled(text, numeral)) is not None:
        return label
    if ":" not in window and "：" not in window and "数" not in window:
        return None
    of = count_zh.noun_before(text, numeral)
    return Counted(numeral.end, of, 0.6) if of and not of.endswith(_CALLED) else None
