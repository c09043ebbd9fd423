"""Counts: a number and the things counted, both languages. Physical quantities, years and rhetoric are not."""

import re
from collections.abc import Iterator

from extract.mentions import count_bare, count_bare_zh, count_en, count_label_zh, count_zh, modifiers, tables
from extract.mentions.count_again import again
from extract.mentions.count_alone import alone as alone_of
from extract.mentions.count_alone import elliptic
from extract.mentions.count_en import Counted
from extract.mentions.count_label import bracketed, labelled
from extract.mentions.currencies import currency_after, money_before
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
    lost: Counted | None = None  # the count told before a surface or an amount
    label_end = 0  # where a count of label and value ended that the number before was
    whole_one: tuple[Numeral, int] | None = None  # the count whose bracket may tell its parts, and where it ends
    paid: int | None = None  # the amount told last, by its index: "of which 300,000 in cash" is a part of it
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
        if found is None and not text.isascii():
            found = _shared(passage, index)
        if found is None and index + 1 < len(passage.numerals) and text[numeral.end : numeral.end + 1] == " ":
            found = _before_noun(passage, index)
        if found is None and last is not None and not last.of.isascii():
            found = count_bare_zh.elliptic(text, numeral, max(numeral.end, numeral.mod_end), last.of)
        if size == index - 1 and (found is None or found.end == numeral.end or found.reason) and count_bare.part_of(text, numeral):
            size = index  # 93 ha, of which 22 sold: a part of the surface
            continue
        if money_before(text, numeral.start) or currency_after(text, max(numeral.end, numeral.mod_end)) is not None:
            paid = index
        elif paid is not None and paid == index - 1 and (found is None or found.end == numeral.end) and count_bare.part_of_sum(text, numeral):
            paid = index
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
            found = again(text, numeral, last, found)
        if found is None or found.reason == "bare_number":
            if count_bare.measured(text, max(numeral.end, numeral.mod_end)) or money_before(text, numeral.start):
                lost, last = last or lost, None
                size = index if count_bare.divisible(text, max(numeral.end, numeral.mod_end)) else None
            elif found is None:
                found = count_bare.bare(passage, numeral, last, lost)
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
        if mod is None and numeral.mod is None and start < 2 and passage.before and not text[:start].strip():
            mod = modifiers.line_above(passage.before[-1].text)
        value = Count(number=numeral.number, max=numeral.max, of=found.of, mod=mod)
        cjk = _CJK.search(text, start, found.end + 1) is not None
        yield Found(CleanSpan(start, found.end), "COUNT", value, found.confidence, "count.zh" if cjk else "count.en")


def _shared(passage: Passage, index: int) -> Counted | None:
    """What a number counts whose classifier stands behind the last of its list: 分别有30、45和60家."""
    later = passage.numerals[index + 1 : index + 4]
    left = passage.numerals[index]
    for right in later:
        if not count_bare_zh.listed(passage.segment.text, left, right):
            return None
        if (found := counted(passage, right)) is not None:
            return count_bare_zh.shared(passage.segment.text, passage.numerals[index], right, found)
        left = right
    return None


_ADJECTIVE_AND = regex(r" [A-Za-z][a-z-]{2,}(?:,| and| or| plus|, and) (?:about |some |over |nearly )?")


def _before_noun(passage: Passage, index: int) -> Counted | None:
    """What a number counts whose noun stands behind the next one: 4,500 direct and 9,000 indirect jobs."""
    text, one, later = passage.segment.text, passage.numerals[index], passage.numerals[index + 1]
    if later.start - one.end > 36 or one.number < 2 or not whole(one) or _ADJECTIVE_AND.fullmatch(text, one.end, later.start) is None:
        return None
    found = counted(passage, later)
    if found is None or found.reason or found.end != later.end or " " not in found.of or looks_like_year(text, one):
        return None
    return Counted(one.end, found.of.split()[-1], 0.6)


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
    if _quoted_name(text, start, numeral.end) or (start and text[start - 1] in "“「『" and count_bare_zh.slogan(text, numeral)):
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
    behind = max(numeral.end, numeral.mod_end)
    if numeral.scaled and text[numeral.end - 1] in "万亿" and not text[behind : behind + 1].strip("，。,；;、)）(（ "):
        of = count_zh.noun_before(text, numeral)
        if of and text[:numeral.start].endswith(("有限公司", "责任公司", "集团公司", "股份公司")):
            return None  # 海湾酒业有限责任公司150万: its share of a sum
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
