"""Lengths of time: "eight years", "9 to 12 months", "20-year-old", "a decade", 三年, 十余年, 两年半, 近八个月.

Dates, decades ("the 1990s"), school years, five-year plans and named periods are not lengths.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files

from extract.mentions import modifiers
from extract.mentions.cover import Cover
from extract.mentions.duration_age import ages
from extract.mentions.duration_article import after_words, articles
from extract.mentions.duration_joined import joined
from extract.mentions.measures import own_bound
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Duration, Mod, plain


@cache
def _units() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, list[str]], dict[str, list[str]]]:
    data = json.loads((files("extract.mentions") / "data" / "units.json").read_text("utf-8"))["time"]
    english = "|".join(sorted(data["en"], key=lambda w: (-len(w), w)))
    chinese = "|".join(sorted(data["zh"], key=lambda w: (-len(w), w)))
    return (
        regex(
            rf"(?P<gap>[ ](?:(?:working|business|calendar|consecutive|straight|full|academic|school) )?"
            rf"|-|(?=(?:min|hr|yr)s?\b))(?P<unit>{english})(?P<s>s)?['’]?(?P<old>-olds?(?![a-z]))?(?![A-Za-z'’])(?P<half> and a half)?",
            re.I,
        ),
        regex(rf"[ ]?(?P<unit>{chinese})(?P<half>半)?"),
        data["en"],
        data["zh"],
    )


@cache
def _firsts() -> frozenset[str]:
    """First characters of the Chinese units: a cheap first look."""
    return frozenset(unit[0] for unit in _units()[3])


_AGED = regex(r"\baged? $")
_PLAN = regex(r"[ -](?:[Pp]lans?|period plan)(?![a-z])")
_OVER_TIME = regex(
    r"(?:for|just|well|of|with|has|have|had|after|in|than|took|taken|takes|last\w*|spent|spend|slightly|a little|and|is|was) over $", re.I
)
_OLD_PERSON = regex(r"[,.;:)]|$| (?:said|says|who|has|had|is|was|now|and|from|with|told|recalls?|added|came|left|founder|entrepreneur|engineer)\b")
_WITHIN = regex(r"\b(?:within|inside)(?: (?:the|only|just|about|next|first|coming|a)){0,3} $", re.I)
_PERIOD_OVER = regex(r"\bover $", re.I)
_NOT_AFTER_ZH = regex(
    r"年(?:[底初末春夏秋冬级代度均产报薪轻终份版龄]|会(?![计员所长])|货(?![车运物柜船架仓源郎代梯])|中[，。旬]|\d{1,2}月|[一二三四五六七八九十]{1,2}月|第[一二三四]季|上半年|下半年"
    r"|[年]|全年|以前的|前三季|1-|[一二三四]季度|计划|规划)"
)
_AGO_ZH = regex(r"(?:之|以)?[前后](?![期来景者续台面辈勤世方端缀])")
_HALF_YEAR = regex(r"(?<![上下前后两])半(?P<u>年|个月|个小时|小时|天|个世纪)(?!度|报)")


_PRICED = frozenset("元块镑铢盾钱币圆朗比平坪亩")
_RATE = regex(r"(?:[元块镑铢盾钱币圆朗]|[元块]一[平坪亩])$")
_STREET = regex(r"(?:大|辅|环|东|西|南|北|中)?(?:路|道|街|巷|广场|公园|展览?馆)|庆|纪念|华诞|大会|晚会|活动|系列|特刊")
_SOME_DAY = regex(r"\b(?:for|within|in|after|takes?|took|just|only|least|than|lasts?|lasted|a|every|per|about|over|under|is|was) $", re.I)
_EACH = regex(r"每[一-鿿]{1,4}$")
_YIELD = regex(r"(?<![用花在只内每前后过满隔])(?:(?<=一天)|(?<=一年)|(?<=个月))(?:要|能|可)(?![见以用])[“”一-鿿]|[就也才还大约]?(?:能"
    r"|可|要|得)?(?:卖|赚|产|做到|挣|销|出货|交税|纳税|缴税|花)")
_TERM = regex(r"(?:最长|长达|可达|为期|期限|年期|租期|租用|年限|使用权|有效期|至少|不少于|满)(?:可达|达|为|约|[:：]|[ ])*$")


def find(passage: Passage) -> Iterator[Found]:
    """Durations of a segment, in order of the numerals, then those without one ("a decade", 半年)."""
    text = passage.segment.text
    found = [one for numeral in passage.numerals if (one := english(text, numeral) or chinese(text, numeral)) is not None]
    if len(found) > 1:
        found = joined(text, found)
    if passage.numerals:
        found += ages(text, passage.numerals, found)
    yield from found
    taken = Cover((one.span.start, one.span.end) for one in found)
    if (
        " year" in text
        or "decade" in text
        or "centur" in text
        or " hour" in text
        or " month" in text
        or " week" in text
        or "-year" in text
        or " day" in text
        or "fortnight" in text
    ):
        yield from articles(text, taken)
    if "半" in text:
        for match in _HALF_YEAR.finditer(text):
            if not taken.touching(*match.span()):
                iso = {"年": "P6M", "个月": "P15D", "小时": "PT30M", "个小时": "PT30M", "天": "PT12H", "个世纪": "P50Y"}[match["u"]]
                yield Found(
                    CleanSpan(*match.span()),
                    "DURATION",
                    Duration(iso=iso, mod=modifiers.around(text, match.start(), match.end(), None)),
                    0.8,
                    "duration.zh",
                )


def iso(number: Decimal, unit: list[str], half: bool = False) -> str:
    """ISO 8601 duration of `number` units; `unit` is [time prefix, letter, factor] as in the table.

    >>> iso(Decimal(2), ["", "Y", 1], half=True), iso(Decimal("1.5"), ["T", "H", 1]), iso(Decimal(3), ["", "Y", 10])
    ('P2Y6M', 'PT1.5H', 'P30Y')
    """
    prefix, letter, factor = unit
    if letter == "Y" and int(factor) == 1 and number % 1 == Decimal("0.5"):
        number, half = number - Decimal("0.5"), True
        if number == 0:
            return "P6M"
    value = number * int(factor)
    if half and letter == "Y" and int(factor) == 1:
        return f"P{plain(value)}Y6M"
    if half:
        value += Decimal(int(factor)) / 2
    return f"P{prefix}{plain(value)}{letter}"


def english(text: str, numeral: Numeral) -> Found | None:
    """A numeral with a unit of time: "eight years", "9 to 12 months", "20-year-old", "aged 35"."""
    own = own_bound(numeral)
    at = numeral.mod_end if own else numeral.end
    if text[at : at + 1] not in (" ", "-", "m", "h", "y") or numeral.number > 10000 or numeral.number < 0:
        if numeral.number < 120 and numeral.style == "digits" and _AGED.search(text[max(0, numeral.start - 6) : numeral.start]):
            high = iso(numeral.max, ["", "Y", "1"]) if numeral.max is not None else None
            return Found(
                CleanSpan(numeral.start, numeral.end),
                "DURATION",
                Duration(iso=iso(numeral.number, ["", "Y", "1"]), max=high),
                0.7,
                "duration.en",
            )
        return None
    pattern, _, units, _ = _units()
    match = pattern.match(text, at)
    if match is None:
        return _seasons(text, numeral, at)
    name = match["unit"].lower()
    if name in ("min", "sec", "yr", "hr") and match["gap"] == "-":
        return None
    if (match["gap"] == "-" and _PLAN.match(text, match.end())) or (
        text[match.start() : match.end()][1:2].isupper() and match["gap"] == "-"
    ):
        return None
    if (
        numeral.end - numeral.start == 4
        and 1800 <= numeral.number <= 2100
        and "," not in text[numeral.start : numeral.end]
        and numeral.style == "digits"
    ):
        return None
    end = match.end()
    half = bool(match["half"])
    unit = units[name]
    if numeral.number == 1 and numeral.style == "words" and name == "day" and not _SOME_DAY.search(text[max(0, numeral.start - 9) : numeral.start]):
        return None  # one day it will be full
    if match["old"] and _OLD_PERSON.match(text, end):
        return None  # the 31-year-old said
    old = text[end : end + 4] == " old" or bool(match["old"])
    mod = modifiers.around(text, numeral.start, end, own)
    end = after_words(text, end) if not old else end
    if (
        mod == "more_than"
        and not old
        and _PERIOD_OVER.search(text[max(0, numeral.start - 5) : numeral.start])
        and not _OVER_TIME.search(text[max(0, numeral.start - 20) : numeral.start])
    ):
        mod = None  # "invested over three years" is a period
    if mod is None and _WITHIN.search(text[max(0, numeral.start - 24) : numeral.start]):
        mod = "at_most"
    high = iso(numeral.max, unit) if numeral.max is not None else None
    return Found(
        CleanSpan(numeral.start, end), "DURATION", Duration(iso=iso(numeral.number, unit, half), max=high, mod=mod), 0.9, "duration.en"
    )


_SEASONS = regex(r" (?:winters|summers|springs|autumns|Christmases|harvests) (?:later|ago|earlier|before)(?![a-z])")


def _seasons(text: str, numeral: Numeral, at: int) -> Found | None:
    """Years counted by a season: "two winters later", "three summers ago"."""
    match = _SEASONS.match(text, at)
    if match is None or not 1 < numeral.number < 60:
        return None
    return Found(CleanSpan(numeral.start, match.end()), "DURATION", Duration(iso=iso(numeral.number, ["", "Y", "1"])), 0.8, "duration.en")


def chinese(text: str, numeral: Numeral) -> Found | None:
    """三年, 十余年, 8个月, 两年半, 35岁; never 2012年, 98年底, 90年代."""
    own = own_bound(numeral)
    at = numeral.mod_end if own else numeral.end
    if at >= len(text) or (text[at] != " " and text[at].isascii()):
        return None
    if (text[at + 1 : at + 2] if text[at] == " " else text[at]) not in _firsts():
        return None
    _, pattern, _, units = _units()
    match = pattern.match(text, at)
    if match is None or numeral.number > 10000 or numeral.number < 0:
        return None
    name = match["unit"]
    start, end = numeral.start, match.end()
    if numeral.number == 1 and start and text[start - 1] in _PRICED and _RATE.search(text[max(0, start - 3) : start]):
        return None  # 23块一平一个月: what an amount is per
    if numeral.number == 1 and text[start] == "一" and (_YIELD.match(text, end) or _EACH.search(text[max(0, start - 5) : start])):
        return None  # 一年能卖两个亿: each year; 每平一个月14元
    if name == "年" and numeral.number == 1 and text[start - 1 : start] == "的" and text[end : end + 1] in "，。：；！、":
        return None  # 不平凡的一年
    if name == "年":
        if (
            _NOT_AFTER_ZH.match(text, match.start("unit"))
            or text[max(0, start - 2) : start] in ("十大",)
            or text[start - 1 : start] == "第"
            or (text[start - 1 : start] == "头" and numeral.number < 2)
        ):
            return None
        width = end - start
        if (
            (numeral.max is None and numeral.number >= 1000)
            or (own is None and numeral.style == "digits" and width == 3 and 80 <= numeral.number <= 99
                and not _TERM.search(text[max(0, start - 8) : start]))
            or text[start : start + 1] in ("0", "零", "〇")
        ):
            return None
        if numeral.number <= 31 and own is None and text[start - 1 : start] in ("-", "/", "."):
            return None
    elif name in ("世纪", "周", "星期"):
        if (
            name == "世纪"
            or name == "星期"
            or (numeral.style == "words" and text[start - 1 : start] == "第")
            or re.match(r"周(?:动态|要闻|简报|热点|新闻|回顾|观察|速递|年|边|岁|转|期|一|二|三|四|五|六|日|末|报|刊|密|全|详|到|围"
                r"|长)", text[match.start("unit") :])
        ):
            return None
    elif (
        name in ("分钟", "小时", "天", "秒", "岁")
        and name == "天"
        and re.match(r"天(?:然|津|河|府|文|使|猫|线|下|宫|问|和|山|空|水|门|安|目|台|地)", text[match.start("unit") :])
    ) or (name == "周年" and _STREET.match(text, end)):
        return None
    elif name == "日内":
        if text[start - 1 : start] in ("月", "号") or re.match(r"日内(?:瓦|蒙)", text[end - 2 :]):
            return None
        end -= 1
    elif name == "载" and (not re.match(r"载(?=[，。、,春耕光来])", text[end - 1 :]) or numeral.style == "digits"):
        return None
    trail = re.match(r"多(?![少个家名])", text[end : end + 2]) if name in ("年", "小时", "个小时") and own is None else None
    mod: Mod | None = "more_than" if trail else modifiers.around(text, start, end, own)
    if name in ("年", "个月", "天", "周") and text[start - 1 : start] == "近":
        mod = own  # 近三年: the last three years
    unit = units[name]
    if mod is None and text[end : end + 1] == "内" and text[end + 1 : end + 2] not in ("部", "外", "地", "容"):
        mod = "at_most"
    if name not in ("岁", "周岁", "周年") and trail is None and (ago := _AGO_ZH.match(text, end)) is not None:
        end = ago.end()
    high = iso(numeral.max, unit) if numeral.max is not None else None
    conf = 0.85 if numeral.style == "words" or own or name != "年" or numeral.number < 80 else 0.6
    if (
        name == "年"
        and own is None
        and numeral.style == "digits"
        and numeral.number >= 13
        and not re.match(r"(?:的|来|后|前|间|内|以|之|，|。|、|时间|历史|期|经验|发展|左右|多|工龄|如一日|租)", text[end : end + 3])
    ):
        conf = 0.6
    return Found(
        CleanSpan(start, end),
        "DURATION",
        Duration(iso=iso(numeral.number, unit, bool(match["half"])), max=high, mod=mod),
        conf,
        "duration.zh",
    )
