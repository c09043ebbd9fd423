"""Numbers as the check reads them: digits, Chinese numerals and English number words, with their scale words.

Simple on purpose and the check's own: gold must not lean on the code that it measures. What is not plainly
readable has no readings, and the check keeps silent about it.
"""

from dataclasses import dataclass
from decimal import Decimal
from math import prod

from extract.regex import regex

SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "K": 1000, "million": 10**6, "millions": 10**6, "mn": 10**6, "m": 10**6, "M": 10**6, "mln": 10**6,
    "billion": 10**9, "bn": 10**9, "bil": 10**9, "B": 10**9, "b": 10**9, "trillion": 10**12, "tn": 10**12, "dozen": 12, "myriad": 10**4,
    "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7,
    "hundreds": 100, "thousands": 1000, "billions": 10**9, "trillions": 10**12, "dozens": 12, "myriads": 10**4,
}
_ABBREVIATED = {"mln", "bil", "lac"}
"""Scale words of three letters that only follow digits: alone they are names."""
_ZH_UNITS = {"十": 10, "百": 100, "千": 1000, "仟": 1000, "佰": 100, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_ZH_DIGITS = {char: number for number, chars in enumerate(("〇零", "一壹", "二两兩贰", "三叁", "四", "五", "六", "七", "八", "九")) for char in chars}
_TEENS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
          "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_EN = {word: number for number, word in enumerate(_TEENS)} | {word: 10 * number for number, word in enumerate(_TENS, 2)}
_WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")

_GROUPED = r"(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?![\d.,]*\d)"  # 1 083, 12'500
_DIGITS = rf"(?:{_GROUPED}|\d+(?:[.,]\d+)*)"
_HAN = "〇零一二两兩三四五六七八九壹贰叁十百千仟佰万萬亿億兆"
_ODD = "(?:[余餘多来來个個](?=[万萬亿億]))"  # 300余亿, 三千来万, 两个亿
_SURFACE = r"(?<!(?<![A-Za-z])m)(?<!(?<![A-Za-z])[kcd]m)"  # the 2 of m2 and km2 is no number
_WORD = "|".join(sorted(_EN, key=len, reverse=True))
_SCALE = "|".join(sorted((one for one in SCALES if len(one) > 2), key=len, reverse=True))
_SCALE_ALONE = "|".join(sorted((one for one in SCALES if len(one) > 2 and one not in _ABBREVIATED), key=len, reverse=True))
_NUMERAL = regex(
    rf"(?P<zh>(?:{_DIGITS}\s?(?=[{_HAN}]|{_ODD}))?{_ODD}?[{_HAN}]+(?:[点點][〇零一二三四五六七八九]+[十百千万萬亿億兆]*)?(?:{_ODD}[{_HAN}]+)?(?:\s?{_DIGITS}\s?[{_HAN}]+|\s?{_DIGITS})*)"
    rf"|(?P<num>(?:{_SURFACE}|(?=\d\d)){_DIGITS})"
    rf"(?:[ \u00a0-]?(?P<scale>(?i:(?:(?:hundred|thousand|lakh) )?(?:{_SCALE}|bn|mn|tn|cr))(?![A-Za-z])|[kKmMbB](?![A-Za-z0-9²³])))?"
    rf"|(?<![A-Za-z])(?P<en>(?i:(?:half\s+a\s+|half-a-)?(?:{_WORD}|{_SCALE_ALONE})"
    rf"(?:(?:\s+and\s+|\s+a\s+|[\s-])(?:{_WORD}|{_SCALE_ALONE}))*))(?![A-Za-z])")

_LONGEST = 30
"""Characters of a number that can be meant; longer ones have no readings."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: where it stands, what it may mean, and whether a scale word is part of it."""

    start: int
    end: int
    text: str
    readings: frozenset[Decimal]
    scaled: bool


def numerals(text: str) -> list[Numeral]:
    """Every number of `text` in order.

    >>> [int(max(one.readings)) for one in numerals("1.2亿, 三百家, RMB 2 million, 1,126 and twenty-one or half a million")]
    [120000000, 300, 2000000, 1126, 21, 500000]
    """
    found = []
    for match in _NUMERAL.finditer(text.translate(_WIDE)):
        if match["zh"]:
            readings, scaled = _chinese(match["zh"]), any(char in _ZH_UNITS for char in match["zh"])
        elif match["num"]:
            scale = match["scale"] or ""
            factor = prod(SCALES.get(one) or SCALES.get(one.lower(), 1) for one in scale.split())
            plain = _decimals(match["num"])
            readings, scaled = {one * factor for one in plain} | (plain if scale == "m" else set()), bool(scale)  # 30 m: million or metres
        else:
            readings, scaled = _english(match["en"].lower())
        found.append(Numeral(match.start(), match.end(), text[match.start():match.end()], frozenset(readings), scaled))
    return found


def _decimals(digits: str) -> set[Decimal]:
    """What `digits` with points and commas may mean: 1,126 and 1.126 may be a thousand, 3,5 three and a half."""
    digits = _GAP.sub("", digits)
    if len(digits) > _LONGEST:
        return set()
    plain = digits.replace(",", "")
    readings = {Decimal(plain)} if plain.count(".") <= 1 else set()
    if digits.count(",") == 1 and "." not in digits:
        readings.add(Decimal(digits.replace(",", ".")))
    if "." in digits and all(len(part) == 3 for part in digits.split(".")[1:]) and "," not in digits:
        readings.add(Decimal(digits.replace(".", "")))
    return readings


def _chinese(words: str) -> set[Decimal]:
    """Chinese numerals, also mixed with digits (16万8千) and both ends of neighbours (三四百); nothing where the reading is not plain."""
    rest = _ODDS.sub("", words)
    if len(rest) > _LONGEST:
        return set()
    ends = _NEIGHBOURS.search(rest)
    if ends:  # 七八, 三四十, 十七八
        return _chinese(rest[:ends.start()] + rest[ends.start() + 1:]) | _chinese(rest[:ends.start() + 1] + rest[ends.end():])
    point = _POINT.match(rest)
    if point:  # 一点九亿
        whole, part, units = point.groups()
        fraction = Decimal("0." + "".join(str(_ZH_DIGITS[char]) for char in part))
        return {(one + fraction) * prod(_ZH_UNITS[char] for char in units) for one in _chinese(whole)}
    if all(char in _ZH_DIGITS for char in rest):  # 二〇一二, or one digit
        return {Decimal("".join(str(_ZH_DIGITS[char]) for char in rest))}
    total = section = Decimal(0)  # what stands, and what waits for its 万 or 亿
    last: Decimal | None = None
    while rest:
        digits = _LEAD.match(rest)
        if digits:
            read = _decimals(digits[0])
            if last is not None or not read:
                return set()
            last, rest = max(read) if "," in digits[0] else min(read), rest[digits.end():]
            continue
        char, rest = rest[0], rest[1:]
        if char in _ZH_DIGITS:
            if last:
                return set()
            last = Decimal(_ZH_DIGITS[char])
            continue
        unit, here = _ZH_UNITS[char], section + (last or 0)
        if unit < 10**4:
            section += (last or 1) * unit
        elif not here and total:  # 万亿
            total *= unit
            section = Decimal(0)
        elif unit > total:  # 三千万 is one section, also before 亿
            total, section = (total + (here or 1)) * unit, Decimal(0)
        else:
            total, section = total + (here or 1) * unit, Decimal(0)
        last = None
    readings = {total + section + (last or 0)}
    if last and len(unit_of := _TAIL.findall(words)) == 1:  # 一千六 is mostly 1600
        readings.add(total + section + last * _ZH_UNITS[unit_of[0]] / 10)
    return readings


_TAIL = regex("([百千万萬亿億])[一二三四五六七八九]$")
_POINT = regex("(.+)[点點]([〇零一二三四五六七八九]+)([十百千万萬亿億兆]*)$")
_ODDS = regex("[余餘多来來个個\\s]")
_NEIGHBOURS = regex(f"(?<![{''.join(_ZH_DIGITS)}点點])(?:一[两二]|[二两兩]三|三[四五]|四五|五六|六七|七八|八九)(?![{''.join(_ZH_DIGITS)}])")
_GAP = regex("[ \u00a0\u2009\u202f'’]")
_LEAD = regex(_DIGITS)


def _english(words: str) -> tuple[set[Decimal], bool]:
    half = words.startswith("half")
    if len(words) > 4 * _LONGEST:
        return set(), True
    total, section, scaled, seen = Decimal(0), Decimal(0), False, False
    for word in words.replace("-", " ").split():
        if word in _EN:
            if seen and (section % 100 == 0) is False and _EN[word] >= 10:
                return set(), scaled
            section, seen = section + _EN[word], True
        elif word in SCALES:
            scaled = True
            if total and not section:  # two lakh crore
                total *= SCALES[word]
                continue
            section = (section if seen else Decimal(1)) * SCALES[word]
            seen = True
            if SCALES[word] >= 1000:
                total, section = total + section, Decimal(0)
    number = total + section
    return {number / 2 if half else number}, scaled
