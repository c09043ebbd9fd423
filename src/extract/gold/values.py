"""Where a value contradicts the words it was read from. Only what is sure is told."""

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from extract.gold.numerals import SCALES, Numeral, numerals
from extract.regex import regex
from extract.schema import Area, Count, Date, Duration, Money, Percent, Rank, Value

_CURRENCIES = (  # the first that the words hold decides; several codes where the words leave it open
    (regex(r"R\$|\bBRL\b|雷亚尔"), {"BRL"}),
    (regex(r"US\s?\$|USD|U\.S\. dollar|(?i:us dollar)|美元|美金"), {"USD"}),
    (regex(r"HK\s?\$|HKD|港元|港币|港幣"), {"HKD"}),
    (regex(r"NT\s?\$|NTD|TWD|新台币|新台幣|台币|台幣|新臺幣"), {"TWD"}),
    (regex(r"S\$|SGD|新加坡元|新币|新元|坡元|坡币"), {"SGD"}),
    (regex(r"A\$|AUD|澳元"), {"AUD"}),
    (regex(r"C(?:A|DN)?\$|CAD|加元"), {"CAD"}),
    (regex(r"RMB|CNY|CN¥|人民币|人民幣|(?i:\byuan\b)"), {"CNY"}),
    (regex(r"€|\bEUR\b|(?i:\beuros?\b)|欧元|歐元"), {"EUR"}),
    (regex(r"(?<![A-Z]\$)(?<![A-Z])£|\bGBP\b|英镑|英鎊"), {"GBP"}),
    (regex(r"日元|日圆|円|\bJPY\b|(?i:\byen\b)"), {"JPY"}),
    (regex(r"₩|\bKRW\b|韩元|韓元"), {"KRW"}),
    (regex(r"₹|\bINR\b|\bRs\b|卢比"), {"INR", "PKR", "LKR"}),
    (regex(r"฿|\bTHB\b|(?i:\bbaht\b)|泰铢"), {"THB"}),
    (regex(r"\bSEK\b"), {"SEK"}),
    (regex(r"\bCHF\b|瑞士法郎"), {"CHF"}),
    (regex(r"\bRUB\b|俄罗斯卢布"), {"RUB"}),
    (regex(r"\bAED\b"), {"AED"}),
    (regex(r"¥|￥"), {"CNY", "JPY"}),
    (regex(r"[^\W\d美港欧歐日韩韓台臺加澳新坡]元|\d元|^元"), {"CNY", "HKD", "TWD", "MOP"}),
    (regex(r"\$|(?i:\bdollars?\b)"), {"USD", "CAD", "AUD", "SGD", "HKD", "TWD", "NZD", "MOP"}),
)
_CODE = regex(r"(?<![A-Za-z])([A-Z]{3})\s?\d|\d\s?([A-Z]{3})(?![A-Za-z])")
_ISO_4217 = (
    "AED ARS ATS AUD BEF BRL BYN CAD CHF CLP CNY COP CZK DEM DKK EGP ESP EUR FIM FRF GBP GHS HKD HUF IDR IEP ILS INR ITL JPY KES KRW KZT "
    "MXN MYR NGN NLG NOK NZD PEN PHP PLN PTE QAR RUB RWF SAR SEK SGD THB TRY TWD UAH USD VND ZAR")
_CODES = frozenset(_ISO_4217.split())
_CENT = regex(r"(?i:\bcents?\b)|[角分]")
_UNITS = (  # surface units: pattern, square metres
    (regex(r"(?i:\bkm\s?[²2]|km2|sq\.? ?km|square kilomet|square km)|平方公里|平方千米|㎢"), Decimal(10**6)),
    (regex(r"公顷|公頃|(?i:\bha\b|hectares?)"), Decimal(10**4)),
    (regex(r"亩|畝|(?i:\bmu\b)"), Decimal(2000) / 3),
    (regex(r"(?i:\bacres?\b)|英亩"), Decimal("4046.8564224")),
    (regex(r"(?i:sq\.? ?f(?:oo)?t|square f(?:oo|ee)t|\bsqft\b|\bft²)|平方呎|平方英尺"), Decimal("0.09290304")),
    (regex(r"坪|(?i:\b(?:pyeong|ping)\b)"), Decimal(400) / 121),
    (regex(r"(?i:\brai\b)|莱"), Decimal(1600)),
    (regex(r"(?i:sq(?:uare)? ?mile)|平方英里"), Decimal("2589988.110336")),
    (regex(r"(?i:\bm\s?[²2]|sq\.? ?m\b|sqm|square met)|平方米|平米|㎡|平方公尺"), Decimal(1)),
)
_MONTHS = {name: number for number, names in enumerate(
    ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september", "oct october",
     "nov november", "dec december"), 1) for name in names.split()}
_MONTH = regex(r"(?<![A-Za-z])(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![A-Za-z])", re.IGNORECASE)
_ZH_MONTH = regex(r"(?<!\d)(\d{1,2})\s?月(?!之)")
_ZH_DAY = regex(r"(?<!\d)(\d{1,2})\s?[日号號]")
_EN_DAY = regex(r"(?i)(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d))")
YEAR = regex(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d|,\d)")
_ZH_YEAR = "〇一二三四五六七八九"
_FOUR = regex(rf"(?<![\d.,])\d{{4}}(?!\d|[.,]\d)|(?<![{_ZH_YEAR}零])[{_ZH_YEAR}零]{{4}}(?![{_ZH_YEAR}零十百千万亿])")
_EDTF_YEAR = regex(r"(?<![\d-])(\d{4}|\d{3}X)")
_ISO = regex(r"(\d+(?:\.\d+)?)([YMWDHS])")
_SINGLE = regex(r"(?:an? )?(year|month|week|day|decade)\b(?! and)(?!s)", re.IGNORECASE)
_SINGLES = {"year": "P1Y", "month": "P1M", "week": "P1W", "day": "P1D", "decade": "P10Y"}
_SPAN_UNIT = regex(
    r"(?P<Y>year|yr|年)|(?P<M>month|个月|個月|月)|(?P<W>week|周|星期)|(?P<D>day|天|日)|(?P<H>hour|小时|小時|个钟头)|"
    r"(?P<min>minute|分钟|分鐘)", re.IGNORECASE)


def contradiction(words: str, value: Value, near: str) -> str | None:
    """What is wrong between a mention's `words` and its `value`; `near` is the passage around it, whose scale or unit may carry.

    >>> from extract.schema import Count
    >>> contradiction("330 companies", Count(number=303, of="companies"), "It has 330 companies.")
    'the words say 330, the value 303'
    """
    match value:
        case Money():
            cents = [Decimal(1), Decimal("0.01")] if _CENT.search(words) else [Decimal(1)]
            return _currency(words, value.currency) or _number(words, [value.number, value.max], near, cents)
        case Area():
            factors = _units(words)[:1] or _units(near) or [factor for _, factor in _UNITS]
            return _number(words, [value.number, value.max], near, factors, rounded=True)
        case Percent():
            return _tenths(words, value.number) if "成" in words else _number(words, [value.number, value.max], words, [Decimal(1)])
        case Count():
            return _number(words, [value.number, value.max], near, [Decimal(1)])
        case Rank():
            return _number(words, [value.number], words, [Decimal(1)])
        case Date():
            return _date(words, value.edtf)
        case Duration():
            return _duration(words, value.iso, value.max)
    return None


def _tenths(words: str, number: Decimal) -> str | None:
    """七成五 is 75; 三四成 and 七成半 are left alone."""
    stated = numerals(words)
    if len(stated) > 2 or "半" in words or not all(one.readings for one in stated) or not stated:
        return None
    tens, ones = min(stated[0].readings), min(stated[1].readings) if len(stated) > 1 and words[stated[1].start - 1] == "成" else Decimal(0)
    return None if number == tens * 10 + ones or (len(stated) > 1 and not ones) else f"the words say {tens * 10 + ones}, the value {number}"


def _currency(words: str, currency: str) -> str | None:
    code = _CODE.search(words)
    if code and (code[1] or code[2]) in _CODES - {currency}:
        return f"the words say `{code[1] or code[2]}`, the currency is {currency}"
    for sign, codes in _CURRENCIES:
        found = sign.search(words)
        if found:
            return None if currency in codes else f"the words say `{found[0]}`, the currency is {currency}; write {' or '.join(sorted(codes))}"
    return None


def _number(words: str, wanted: list[Decimal | None], near: str, factors: list[Decimal], *, rounded: bool = False) -> str | None:
    """None where each number wanted is one of the words', times a scale word and a unit that may carry; `rounded` to a whole one or as it is."""
    stated = numerals(words)
    if not stated or not all(one.readings for one in stated) or _ORDINAL.search(words):
        return None
    carried = {Decimal(1)} | (set() if all(one.scaled for one in stated) else _scales(words) | _scales(near))
    for number in wanted:
        if number is None:
            continue
        reach = (reading * scale * factor for readings in _joined(words, stated) for reading in readings for scale in carried for factor in factors)
        number = abs(number)
        if not any(abs(number - one) <= max(_ROUND if rounded and one != one.to_integral_value() else Decimal(0), number / 10**9) for one in reach):
            said = " and ".join(one.text for one in stated)
            return f"the words say {said}, the value {format(number.normalize(), 'f')}"
    return None


def _joined(words: str, stated: list[Numeral]) -> list[frozenset[Decimal]]:
    """The readings of each number, and of neighbours that are said in one breath (two million three hundred thousand); with its half."""
    found = []
    for one in stated:
        sure = _HALF_LAST.search(words) or _HALF_NEXT.match(words, one.end)
        if sure or _HALF_SOMEWHERE.search(words):
            found.append(frozenset(reading + _half(words, one) for reading in one.readings))
        if not sure:
            found.append(one.readings)
    for left, right in pairwise(stated):
        if not words[left.end:right.start].strip() or words[left.end:right.start].strip() == "and":
            found.append(frozenset(a + b for a in left.readings for b in right.readings))
    return found


def _half(words: str, one: Numeral) -> Decimal:
    """What a half behind the number adds: to 三亿半 half a 亿, to 三亿平方米半 half a square metre."""
    scales = [scale for word, scale in _SCALE_WORDS.items() if word in one.text] if _HALF_NEXT.match(words, one.end) else []
    return Decimal(max(scales, default=1)) / 2


@lru_cache(maxsize=1024)   # many passages may not push out the whole article, which is long to read
def _units(text: str) -> list[Decimal]:
    """The units of surface that stand in `text`, the whole article for a row of a table, in square metres."""
    return [factor for unit, factor in _UNITS if unit.search(text)]


@lru_cache(maxsize=1024)   # many passages may not push out the whole article, which is long to read
def _scales(text: str) -> set[Decimal]:
    """The scale words of `text`, as numbers."""
    found = {Decimal(scale) for word, scale in _SCALE_WORDS.items() if word in text} | {
        Decimal(SCALES[one]) for one in _AFTER_DIGIT.findall(text)}
    return {left * right for left in found | {Decimal(1)} for right in found | {Decimal(1)}}


_HALF_LAST = regex(r"[^一过過]半$")  # 六平方公里半; 一半 and 过半 add nothing
_HALF_NEXT = regex(r"(?i)(?<=[千万萬亿億])半|\s?½| and (?:a|one)[ -]half\b")
_HALF_SOMEWHERE = regex(r"(?i)[个個]半|\band (?:a|one)[ -]half\b")
_ROUND = Decimal("0.5")
_ORDINAL = regex(r"(?i)\b(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie|hundred|thousand)(?:st|nd|rd|th)\b")
_AFTER_DIGIT = regex(r"\d(bn|mn|[kKmMB])\b")
_SCALE_WORDS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "千": 10**3, "百": 100, "万": 10**4, "萬": 10**4,
                "亿": 10**8, "億": 10**8, "兆": 10**12, " bn": 10**9, " mn": 10**6, "mln": 10**6, "lakh": 10**5, "crore": 10**7, "'000": 10**3,
                "myriad": 10**4}


def years(text: str) -> set[str]:
    """The years and decades (199X) that `text` states in full, in digits or in Chinese."""
    return set(YEAR.findall(text)) | {str(int("".join(str(_ZH_YEAR.find(char)) if char in _ZH_YEAR else char for char in one.replace("零", "〇"))))
                                      for one in _FOUR.findall(text)}


def edtf_years(edtf: str) -> list[str]:
    """The years of an EDTF string, decades as 199X.

    >>> edtf_years("2010-04/2010-06"), edtf_years("199X"), edtf_years("XXXX-10")
    (['2010', '2010'], ['199X'], [])
    """
    return [one for part in edtf.split("/") for one in _EDTF_YEAR.findall(part)[:1]]


def _date(words: str, edtf: str) -> str | None:
    say = f"the words say {{}}, the value `{edtf}`"
    have = edtf_years(edtf)
    for year in years(words):
        if not any(one == year or (one[:3] == year[:3] and (one.endswith("X") or year.endswith("0"))) for one in have) and \
                not any(low <= year <= high for low, high in [(min(have, default=""), max(have, default=""))]):
            return say.format(year)
    if YEAR.fullmatch(words.strip("年")) and edtf != words.strip("年") and not edtf.endswith("~"):
        return say.format(words)
    months = {_MONTHS[one.lower()] for one in _MONTH.findall(words)} | {int(one) for one in _ZH_MONTH.findall(words)}
    for month in months:
        if f"-{month:02d}" not in edtf and not ("/" in edtf and len(months) > 2):
            return say.format(f"month {month}")
    days = {int(one) for one in _ZH_DAY.findall(words)} | {int(a or b) for a, b in _EN_DAY.findall(words) if months}
    for day in days:
        if 1 <= day <= 31 and f"-{day:02d}" not in edtf:
            return say.format(f"day {day}")
    return None


def _duration(words: str, iso: str, longest: str | None) -> str | None:
    stated = numerals(words)
    units = {match.lastgroup for match in _SPAN_UNIT.finditer(words)}
    parts = _ISO.findall(iso) + (_ISO.findall(longest) if longest else [])
    single = _SINGLE.match(words)
    if single and iso != _SINGLES[single[1].lower()]:
        return f"the words say `{single[0].strip()}`, the value `{iso}`"
    months = sum(Decimal(number) * {"Y": 12, "M": 1}.get(mark, 0) for number, mark in _ISO.findall(iso))
    if _YEARS_HALF.fullmatch(words) and len(stated) == 1 and stated[0].readings and not longest:
        return None if any(months == 12 * reading + 6 for reading in stated[0].readings) else f"the words say {words}, the value `{iso}`"
    if not stated or not parts or not all(one.readings for one in stated) or "half" in words.lower() or "半" in words or len(units) > 1:
        return None
    have = {(Decimal(number), mark) for number, mark in parts}
    unit = next(iter(units), None)
    fits = [(Decimal(10), "Y")] if "decade" in words.lower() else [(Decimal(100), "Y")] if "centur" in words.lower() else _FITS.get(unit or "")
    for one in stated:
        if fits and not any((reading * factor, mark) in have for reading in one.readings for factor, mark in fits) and \
                not (unit == "Y" and any(months == 12 * reading for reading in one.readings)):
            said = f"{one.text} {_UNIT_WORDS.get(unit or '', '')}".strip()
            return f"the words say {said}, the value `{iso}`"
    return None


_YEARS_HALF = regex(r"(?i)[^\W半]+(?:年半|[个個]半年)(?:以?[前后後])?|[\w-]+ (?:years and a half|and a half years)(?: ago| later| earlier)?")
_FITS = {
    "Y": [(Decimal(1), "Y"), (Decimal(12), "M")], "M": [(Decimal(1), "M"), (Decimal(1) / 12, "Y")], "W": [(Decimal(1), "W"), (Decimal(7), "D")],
    "D": [(Decimal(1), "D"), (Decimal(1) / 7, "W")], "H": [(Decimal(1), "H")], "min": [(Decimal(1), "M")],
}
_UNIT_WORDS = {"Y": "years", "M": "months", "W": "weeks", "D": "days", "H": "hours", "min": "minutes"}
