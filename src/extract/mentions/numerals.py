"""Every number of a segment: digits and words, English and Chinese, ranges included.

One pass finds atoms; English atoms are then joined ("two hundred and five", "1.2 billion"), neighbours made
ranges ("10 to 15 million", 30亿至50亿), and the bounds around them read. Numbers inside names, URLs, codes,
times of day, fractions and ordinals are left to the ledger.
"""

import re
from decimal import Decimal
from functools import cache, lru_cache

from extract.mentions import modifiers
from extract.mentions.cover import Cover
from extract.mentions.currencies import currency_after, glued_before, money_before
from extract.mentions.numerals_dozen import dozens
from extract.mentions.numerals_en import DIGITS_RUN, FIRST_LETTERS, WORD, Atom, combine, digits_value, letter_scale, word_atom
from extract.mentions.numerals_range import Num, low_end, ranges
from extract.mentions.numerals_spaced import spaced_groups
from extract.mentions.numerals_zh import AFTER_DIGITS, CHARS, CHINESE_RUN, FORMAL, evaluate, words
from extract.model import Numeral
from extract.regex import regex
from extract.schema import Lang

URL = regex(
    r"(?:https?://|www\.)[^\s一-鿿，。；、（）]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![A-Za-z0-9.@-])[A-Za-z][A-Za-z0-9-]{0,60}(?:\.[A-Za-z][A-Za-z0-9-]{0,30}){1,4}/[A-Za-z0-9./?=&%#_-]+"
)
FRACTION_EN = regex(
    r"(?<![\w-])(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)(?:-| )"
    r"(?:half|halves|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|quarters?(?= of (?!a [mb]illion)| the)"
    r"|(?<=-)quarters?)(?![\w-])",
    re.I,
)
_FRACTION_ZH = r"[一二三四五六七八九十两\d]{1,4}分之[一二三四五六七八九十百\d]{1,4}"
_ORDINAL_ZH = r"第[ ]?(?:\d{1,4}|[〇零一二三四五六七八九十百千]{1,6})"


@cache
def _atoms(cjk: bool) -> re.Pattern[str]:
    english = f"(?P<word>{WORD})"
    if not cjk:
        return regex(f"(?=[0-9.]|(?<![a-z_])[{FIRST_LETTERS}])(?:(?P<digits>{DIGITS_RUN})|{english})")
    blocked = words()[0]
    fifth = r"[百佰千万萬]{1,4}[ ]{0,2}分[ ]{0,2}之|十[一二三四五]五(?![十百千万亿])"
    return regex(
        f"(?=[0-9.第{CHARS}]|(?<![a-z_])[{FIRST_LETTERS}])(?:(?P<block>{_ORDINAL_ZH}|{fifth}|{_FRACTION_ZH}|{blocked})"
        f"|(?P<digits>{DIGITS_RUN})(?P<zhscale>{AFTER_DIGITS})?|(?P<run>{CHINESE_RUN})|{english})"
    )


_MONEY_ZH = ("美元", "欧元", "英镑", "日元", "港元", "块钱", "刻钟")
_CODE_BEFORE = regex(r"(?:[A-Z][A-Za-z]*-|[A-Za-z0-9]*[A-Z_#@][A-Za-z0-9]*-)$")
_SOFT_PREFIX = regex(r"(?:^|[^A-Za-z])(?:mid|pre|post|sub|late|early|ultra|non|to|the|sino)-$", re.I)
_MINUS_ENDS = frozenset("sSſeE负負")  # of minus, negative, 负
_NEGATIVE = regex(r"(?:(?:^|[\s(（约为:：|]|同比|环比|[增降]幅|增[速长]|[一-鿿]率|利润(?:总额)?|净利|净额|损益|盈亏|收益|盈余"
    r"|现金流|结余|[年期的是由从])[-−]|(?<![A-Za-z])(?:minus|negative) |[负負] ?)$", re.I)


_LEAST, _MOST = Decimal("1e-18"), Decimal("1e18")  # what lies beyond is a code; in any unit the rest keeps within the contract's range


def scan(text: str, lang: Lang) -> tuple[Numeral, ...]:
    """Numerals of `text` in order, none overlapping.

    >>> [(n.number, n.max) for n in scan("10 to 15 million RMB for 25 firms", "en")]
    [(Decimal('10000000'), Decimal('15000000')), (Decimal('25'), None)]
    """
    nums = [num for num in _find(text) if _LEAST <= abs(num.number) < _MOST or not num.number]
    if not nums:
        return ()
    if "打" in text:
        nums = [dozens(text, num) for num in nums]
    return tuple(_numeral(text, num) for num in ranges(text, nums))


_CJK = regex("[㐀-鿿〇]")
_FRACTION_WORDS = ("hal", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "quarter")


@lru_cache(maxsize=64)
def fractions_en(text: str) -> tuple[tuple[int, int], ...]:
    """Where English fractions stand ("two-thirds", "half"): neither numerals nor left-over numbers."""
    if text.isascii():  # other scripts have signs that are small letters in disguise
        low = text.lower()
        for word in _FRACTION_WORDS:
            if word in low:
                break
        else:
            return ()
    return tuple(match.span() for match in FRACTION_EN.finditer(text)) if "th" in text or "hal" in text or "quarter" in text else ()


def _find(text: str) -> list[Num]:
    cjk = not text.isascii() and _CJK.search(text) is not None
    pattern = _atoms(cjk)
    low = text.lower() if text.isascii() or len(text.lower()) == len(text) else text
    spans = [m.span() for m in URL.finditer(text)] if "/" in text or "@" in text or "www." in text else []
    spans += fractions_en(text)
    barred = Cover(spans) if spans else None
    nums: list[Num] = []
    english: list[Atom] = []
    at = 0
    while (match := pattern.search(low, at)) is not None:
        start, end = match.span()
        at = end
        kind = match.lastgroup
        if kind == "block":
            continue
        inside = barred.touching(start, start + 1) if barred is not None else None
        if inside is not None:
            at = max(inside[1], end) if kind != "digits" else max(inside[1], start + 1)
        elif kind == "word":
            english.append(word_atom(start, end, match["word"]))
        elif kind == "run":
            num, at = _chinese(text, start, match["run"])
            if num is not None:
                nums.append(num)
        else:
            at = _digits(text, match, nums, english)
    for found in combine(text, english):
        mantissa = _mantissa(found.number, text[found.start : found.end])
        nums.append(Num(found.start, found.end, found.number, None, found.words, found.scaled, None, mantissa, False))
    if english:
        nums.sort(key=lambda num: num.start)
    for index, num in enumerate(nums):
        if num.start and text[num.start - 1] in "-− 负負":
            nums[index] = _signed(text, num)
    return nums


_HEAD = regex(r"\d[\d,]*(?:\.\d+)?")


def _mantissa(number: Decimal, written: str) -> Decimal:
    if written.isdecimal() and len(written) < 20:
        return number
    head = _HEAD.match(written)
    if head is not None and "," not in head[0]:
        return Decimal(head[0])
    value = number.normalize()
    while value >= 1000:
        value /= 1000
    return value


_LETTERS = frozenset("kKmMbBtcC")


def _digits(text: str, match: re.Match[str], nums: list[Num], english: list[Atom]) -> int:
    """Read a digit run; gives where to go on. Numbers with a Chinese scale are done here, others left to `combine`."""
    start = match.start("digits")
    digits = match["digits"]
    end = start + len(digits)
    before = text[start - 1] if start else " "
    if " " in digits and not spaced_groups(text, start, digits):
        digits = digits[: digits.index(" ")]
        end = start + len(digits)
    if before.isascii() and (before.isalpha() or before in "_#@") and not glued_before(text, start) and not _glued_share(text, start, end):
        return _skip_code(text, end)
    if (
        before == "-"
        and start > 1
        and _CODE_BEFORE.search(text[max(0, start - 14) : start])
        and not _SOFT_PREFIX.search(text[max(0, start - 8) : start])
    ):
        return _skip_code(text, end)
    follows = text[end : end + 2]
    if follows[:1] == ":" and follows[1:].isdecimal() and len(digits) <= 2:  # 09:30
        return end + 1 + len(re.match(r"[\d:]*", text[end + 1 : end + 8])[0])  # type: ignore[index]
    if follows[:1] == "/" and follows[1:].isdecimal() and "," not in digits:  # 24/7, 1/3, 27/05/2013
        return end + len(re.match(r"(?:/\d{1,8}){1,4}", text[end : end + 40])[0])  # type: ignore[index]
    value = digits_value(digits)
    if value is None:
        if digits.count(".") < 2:
            return end
        end = start
        for piece in digits.split("."):
            english.append(Atom(end, end + len(piece), "D", Decimal(piece)))
            english.append(Atom(end + len(piece), end + len(piece), "X", Decimal(0)))
            end += len(piece) + 1
        return end - 1
    scale = match["zhscale"] if "zhscale" in match.re.groupindex and end == match.end("digits") else None
    if scale and len(scale) > 1 and scale[-1] == "一" and _A_TIME.match(text, end + len(scale) - 1) is not None:
        scale = scale[:-1]
    if scale and digits[0] != "." and (reading := evaluate(digits + scale)) is not None and reading.used > len(digits):
        stop = start + reading.used
        nums.append(Num(start, stop, reading.number, reading.max, False, reading.scaled, reading.mod, value, True))
        return stop
    apart = end + 1 if text[end : end + 1] == " " and text[end + 1 : end + 2] in _LETTERS else end
    if end < len(text) and text[apart] in _LETTERS:
        money = money_before(text, low_end(text, start)) or _money_after(text, apart) or "之" in text[max(0, start - 3) : start]
        apart_k = text[apart] == "k" and value != value.to_integral() and text[apart + 1 : apart + 2] in ("", ",", ".", ";", ")")  # 2.33 k
        letter = letter_scale(text, apart, value, money) if apart == end or money or apart_k else None
        if letter is not None:
            nums.append(Num(start, letter[1], value * letter[0], None, False, True, None, value, False))
            return letter[1]
    english.append(Atom(start, end, "D", value))
    return end


_MONEY_AFTER = regex(r"(?:m|bn|b|k|tn)[ -](?:US |Hong Kong |Swiss |[A-Z][a-z]+ )?(?:[A-Z]{3}\b|[a-z]{3,9}\b)")


def _money_after(text: str, end: int) -> bool:
    """Whether a currency follows the scale letter at `end`: "10m yuan", "3k USD"."""
    match = _MONEY_AFTER.match(text, end)
    if match is None:
        return False
    found = currency_after(text, match.start() + (2 if text[end : end + 2] in ("bn", "tn") else 1))
    return found is not None and found[0] not in ("GBP", "pound")


_SHARE = regex(r"(?:-\d{1,3}(?:\.\d+)?)?[%％]")


def _glued_share(text: str, start: int, end: int) -> bool:
    """Whether a percentage is glued to a Latin word, as Chinese texts write it: 收购Harbour Yard51%权益, CAGR35%."""
    return start > 2 and text[start - 2].isalpha() and text[start - 3].isalpha() and _SHARE.match(text, end) is not None


def _skip_code(text: str, end: int) -> int:
    while end < len(text) and (text[end].isascii() and text[end].isalnum()):
        end += 1
    return end


_FIRST_TERM = regex(r"(?:年|个月)(?:内)?(?:免|减|半价|按|租金|房租|补|不收|返|仅收|只收|全额)")  # 前两年免租: the first of a lease
_A_TIME = regex(r"一(?:年|天|个?月(?!月)|平(?![方米均])|亩|坪|晚)")  # 19万一年: each year


def _chinese(text: str, start: int, run: str) -> tuple[Num | None, int]:
    reading = evaluate(run)
    if reading is None:
        return None, start + 1
    end = start + reading.used
    _, barred, one_before = words()
    first, before, after = run[0], text[start - 1] if start else "", text[end] if end < len(text) else ""
    several = before in "数几" and before != "" and bool(_MONEY_UNIT.match(text, end))  # 数千万元
    if before and before in barred.get(first, "") and not several and not (before == "之" and text[start - 2 : start] == "分之") and not (
        before == "前" and _FIRST_TERM.match(text, end) is not None
    ):
        return None, end
    if (before in "期拜" and text[start - 2 : start] in ("星期", "礼拜")) or (before == "双" and run[:2] == "十一"):
        return None, end
    if before == "周" and first in "一二三四五六" and reading.used == 1 and after not in "个次年天":
        return None, end
    if reading.used == 1:
        if first == "一" and after and after not in one_before and text[end : end + 2] not in _MONEY_ZH:
            return None, end
        if first in "零〇○" and after and after not in '、，,。.；)）”"':
            return None, end
        if first in FORMAL and (after or before) and after not in (*"元圆圓折点個个打",) and text[start - 2 : start] != "分之":
            return None, end
    if reading.bare and text[start - 2 : start] != "分之" and not several and not _bare_scale_counts(run, before, after) and (
        text[end : end + 2] not in ("门槛", "大关")
    ):
        return None, end
    if "点" in run[: reading.used] and after in ("分", "钟", "半") and after:
        return None, end
    if several or (reading.bare and after and text[end : end + 2] in ("门槛", "大关")):
        reading = reading._replace(mod="more_than")
    mantissa = _zh_mantissa(run, reading.used, reading.number)
    return Num(start, end, reading.number, reading.max, True, reading.scaled, reading.mod, mantissa, True), end


_MONEY_UNIT = regex(r"[ ]?(?:元|[美欧港日澳加]元|人民币|英镑)")


def _bare_scale_counts(run: str, before: str, after: str) -> bool:
    """Whether 百, 千万, 万亿 without a digit before it is a number: a bound or a unit must stand beside it."""
    if run in ("万", "亿", "兆", "萬", "億", "百万万", "万万", "萬萬"):
        return (bool(before) and before in "逾超过近约达上破") or (bool(after) and after in "余多亩平餘") or after == "元"
    if before and before in "逾超过近约达上破足到":
        return True
    return bool(after) and (after in "余多餘亩平" or (len(run) > 1 and after in "元美公辆吨人家户册件"))


def _zh_mantissa(run: str, used: int, number: Decimal) -> Decimal:
    for index in range(used - 1, 0, -1):
        if run[index] not in "万亿萬億兆":
            head = evaluate(run[: index + 1])
            return head.number if head is not None else number
    return number


def _signed(text: str, num: Num) -> Num:
    """The number with the minus before it, if the sign or the blank there is one's."""
    if text[num.start - 1] == " " and text[num.start - 2 : num.start - 1] not in _MINUS_ENDS:
        return num
    match = _NEGATIVE.search(text[max(0, num.start - 10) : num.start])
    if match is None:
        return num
    lead = len(match[0].lstrip(" (（约为\t:：|\n同环比增降幅速长率利润总净额损益盈亏收余现金流结年期的是由从"))
    return num._replace(start=num.start - lead, number=-num.number)


def _numeral(text: str, num: Num) -> Numeral:
    inside, stop = modifiers.inside(text, num.end)
    said, begin = modifiers.before(text, num.start)
    mod = said or num.mod or inside
    if mod is None:
        mod, stop = modifiers.after(text, num.end)
    style = "words" if num.words else "digits"
    return Numeral(num.start, num.end, num.number, num.max, style, num.scaled, mod, begin, max(stop, num.end))  # type: ignore[arg-type]
