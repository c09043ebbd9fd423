"""Decades and centuries in Chinese (上世纪90年代末, 八九十年代, 本世纪初), and the small numbers dates are made of."""

from collections.abc import Iterator

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, table
from extract.regex import regex

_DIGIT: dict[str, int] = table("date_zh.json")["digits"]
_C = "".join(_DIGIT)
TENS = "一二三四五六七八九十"
_TILL = r"\s?(?:-|–|—{1,2}|~|～|－|至|到|与|和|、)\s?"
_RANGE = r"\s?(?:-|–|—{1,2}|~|～|－|至|到)\s?"
_WHEN = "(?:初期?|末期?|中后期|中期|后期|後期|前期|中叶|早期|晚期)?"
_DECADE = regex(
    rf"(?:(?P<cent>上世纪|上世紀|上个世纪|本世纪|本世紀|(?P<cn>\d\d|[一二]?十[一二三四五六七八九]?)世[纪紀])\s?)?"
    rf"(?:(?P<a>[1-9]0|[{_C}]十?)(?P<l>{_TILL}|(?=[{_C}]十年)))?(?P<d>\d0|[{_C}]?十|[〇零]零)\s?(?P<unit>年代)"
    rf"{_WHEN}"
)
_DECADE4 = regex(
    rf"(?<!\d)(?P<y>(?:1[6-9]|20)\d0)(?:年?{_RANGE}(?P<y2>(?:1[6-9]|20)\d0))?\s?年代{_WHEN}"
)
_CENTURY = regex(
    rf"(?P<c>上世纪|上世紀|上个世纪|本世纪|本世紀|(?P<n>\d\d?|[一二]?十[{TENS}]?|[{TENS}])世[纪紀])"
    r"(?P<p>初期?|末期?|中叶|中期|末叶|后期|前期|上半叶|下半叶)?"
    rf"(?!经济|教育|议程|城|广场|大[厦酒]|海上|不动产|公园|[\d{TENS}]{{1,2}}年代)"
)


def number(text: str) -> int:
    """Small Chinese or Arabic number: 十二 is 12, 廿三 23, 二〇二一 2021, 元 1, 首 1, 两 2."""
    if text.isascii():
        return int(text)
    text = text.replace("廿", "二十").replace("元", "一").replace("首", "一").replace("两", "二")
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (_DIGIT[tens[-1]] if tens else 1) * 10 + (_DIGIT[ones[0]] if ones else 0)
    value = 0
    for character in text:
        value = value * 10 + (int(character) if character.isdecimal() else _DIGIT[character])
    return value


def decades(text: str) -> Iterator[Atom]:
    """Decades and centuries."""
    if "年代" in text:
        for m in _DECADE4.finditer(text):
            yield Atom(*m.span(), build.decade(int(m["y"])), build.decade(int(m["y2"])) if m["y2"] else None, "", 0.95)
        for m in _DECADE.finditer(text):
            hundred = 1900
            if m["cn"]:
                hundred = (number(m["cn"]) - 1) * 100
            elif m["cent"]:
                hundred = 1900 if m["cent"][0] == "上" else 2000
            tens = number(m["d"])
            if not m["cent"] and (m.start() and (text[m.start() - 1].isdigit() or text[m.start() - 1] in "几数多")):
                continue
            if not 0 <= tens <= 90 or (tens == 0 and not m["cent"]):
                continue
            first = number(m["a"]) if m["a"] else None
            first = first * 10 if first is not None and first < 10 else first
            low = build.decade(hundred + tens)
            sure = 0.95 if m["cent"] else 0.85 if tens >= 30 else 0.5
            if first is not None and first < tens:
                yield Atom(*m.span(), build.decade(hundred + first), low, "", sure)
            else:
                yield Atom(*m.span(), low, None, "", sure)
    if "世" in text:
        for m in _CENTURY.finditer(text):
            n = number(m["n"]) if m["n"] else 20 if m["c"][0] == "上" else 21
            if 10 <= n <= 22:
                yield Atom(*m.span(), build.century(n), None, "", 0.8 if m["p"] else 0.6)
