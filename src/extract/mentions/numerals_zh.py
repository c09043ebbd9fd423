"""Chinese numbers: 一百二十, 1.2万, 3000多万, 1亿2千万, 二〇二一, 三五百, 壹佰贰拾.

`RUN` finds a candidate run (Chinese characters, or digits with a Chinese scale), `evaluate` gives its value.
Words that merely contain a numeral character (三亚, 万科, 千方百计) stand in data/zh_numeral_words.json.
"""

import json
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extract.regex import regex
from extract.schema import Mod

DIGITS = dict(
    zip(
        "〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參参叄陸两兩幺", (0, 0, 0, *range(1, 10), *range(1, 10), 2, 3, 3, 3, 6, 2, 2, 1), strict=True
    )
)
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "廿": 20, "卅": 30, "卌": 40}
_BIG = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟貳參参叄陸")
CHARS = "".join((*DIGITS, *_SMALL, *_BIG))
_SCALE = "十百千万亿兆萬億佰仟拾"
# 千瓦, 兆赫, 万科 after a digit: the character belongs to the unit or name, not to the number
_SCALE_HERE = (
    r"(?:[十拾佰仟萬億]|百(?!分[之点])|千(?!瓦|米|克|卡|帕|赫|伏|焦|乏|字节|兆|人计划)|万(?!科(?![研技普员])|达(?![到标成])|象(?!牙)|洋|物(?![流资联业品])|豪)"
    r"|亿(?!欧(?![元盟])|达(?![到标])|利(?![润用率])|联(?!合|网|盟|系)|航(?!空|天|运|线)|纬)|兆(?!瓦|赫|帕|字|比|位|欧))"
)
_MORE = "[多余餘几幾来來]"
# 参 is 3 in financial numerals (参万肆仟, 贰佰零参) and the verb of 参加, 参展 everywhere else
_NOT_THREE = "参(?![拾佰仟万萬亿億])(?<![佰零拾仟]参)"
_TAIL = (
    rf"(?:(?<=[{_SCALE}])(?:零|[ ](?=\d[\d,.]{{0,9}}[ ]?[{_SCALE}]))?\d{{1,8}}(?:,\d{{3}}){{0,3}}(?:\.\d{{1,8}})?"
    rf"|(?![{_SCALE}])(?!{_NOT_THREE})[{CHARS}]|[ ]?{_SCALE_HERE}|(?<=[{_SCALE}])[ ](?=[一二三四五六七八九十](?:[ ]?[{_SCALE}]|$))"
    rf"|[ ]?{_MORE}(?=[ ]?[{_SCALE}])|个(?=[亿億])|[ ]?[点點](?=[ ]?[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖])[ ]?)"
)
CHINESE_RUN = rf"(?:(?![{_SCALE}])(?!{_NOT_THREE})[{CHARS}]|{_SCALE_HERE}){_TAIL}{{0,40}}"
AFTER_DIGITS = rf"[ ]?(?:{_MORE}[ ]?|个(?=[亿億]))?{_SCALE_HERE}{_TAIL}{{0,30}}"
_TOKEN = regex(r"\d[\d,]*(?:\.\d+)?|.")
_PAIR = regex(
    r"(?<![〇零一二三四五六七八九\d])([一二三四五六七八])([两兩二三四五六七八九])(?![〇零一二三四五六七八九])|(?<!\d)([两兩])(三)"
)
_ALL_DIGITS = regex(r"[〇零○一二三四五六七八九]{2,}")


class Reading(NamedTuple):
    """What a run says. `used`: characters read; `bare`: begins with a scale, so "one" is implied (百万)."""

    number: Decimal
    max: Decimal | None
    used: int
    mod: Mod | None
    scaled: bool
    bare: bool


@cache
def words() -> tuple[str, dict[str, str], str]:
    """Pattern of the words that are no numbers, characters barred before a numeral, characters allowed after 一."""
    data = json.loads((files("extract.mentions") / "data" / "zh_numeral_words.json").read_text("utf-8"))
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(data["words"]), key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(word[1:])
    firsts = "".join(by_first)
    branches = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return f"(?=[{firsts}])(?:{branches}|十分(?!钟|之))", data["before"], data["one_before"]


def evaluate(run: str) -> Reading | None:
    """Value of the longest prefix of `run` that is a number, or None.

    >>> evaluate("1亿2千万").number, evaluate("四百五").number, evaluate("三五百")[:2]
    (Decimal('120000000'), Decimal('450'), (Decimal('300'), Decimal('500')))
    """
    whole = _ALL_DIGITS.match(run)
    if whole is not None and whole.end() == len(run) and (len(run) > 2 or run[0] in "〇零○" or run[1] in "〇零○"):
        return Reading(Decimal("".join(str(DIGITS[c]) for c in run)), None, len(run), None, False, False)
    pair = _PAIR.search(run)
    if pair is not None:
        low, high = (c for c in pair.groups() if c)
        if DIGITS[high] - DIGITS[low] == 1 or (low, high) == ("三", "五"):
            i = pair.start()
            first, second = _walk(run[: i + 1] + run[i + 2 :]), _walk(run[:i] + run[i + 1 :])
            if first is not None and second is not None and first.used == second.used and first.used > i:
                return first._replace(max=second.number, used=first.used + 1)
    return _walk(run)


def _walk(run: str) -> Reading | None:
    total = section = Decimal(0)
    num: Decimal | None = None
    last_small = last_big = 0  # the unit just read, for 四百五 and to bar 五十百
    smallest = 10**5  # smallest unit of the section so far
    zero = False
    arabic = False  # the pending number was written in digits
    used = 0
    mod: Mod | None = None
    scaled = False
    bare = run[0] in _BIG or (run[0] in _SMALL and run[0] not in "十拾廿卅卌")
    at = 0
    while at < len(run):
        token = _TOKEN.match(run, at)[0]  # type: ignore[index]
        at += len(token)
        if token[0].isdecimal():
            if num or (section and not last_small):
                break
            num, arabic = Decimal(token.replace(",", "")), True
        elif token in DIGITS:
            if (num is not None and num != 0) or (arabic and num is not None):
                break
            value = DIGITS[token]
            zero = zero or value == 0
            num, arabic = Decimal(value), False
        elif token in "点點":
            fraction = ""
            if run[at : at + 1] == " ":
                at += 1
            while at < len(run) and run[at] in DIGITS and run[at] not in "两兩":
                fraction += str(DIGITS[run[at]])
                at += 1
            num = (num or Decimal(0)) + Decimal("0." + fraction)
            if last_small and num < 1:  # 二十点五: the fraction of what stands before
                section, num = section + num, None
        elif token in _SMALL:
            unit = _SMALL[token]
            if unit >= smallest or (num == 0 and not zero):
                break
            section += unit if unit in (20, 30, 40) else (num or Decimal(1)) * unit
            smallest = 10 if unit in (20, 30, 40) else unit
            num, last_small, last_big, zero, arabic = None, smallest, 0, False, False
            scaled = scaled or unit >= 1000
        elif token in _BIG:
            unit = _BIG[token]
            now = section + (num or Decimal(0))
            if now == 0 and total > 0:
                if unit <= last_big:
                    break
                total *= unit
            elif (total > 0 and last_big and unit > last_big) or (total > 0 and unit > total):
                total = (total + now) * unit
            else:
                total += (now or Decimal(1)) * unit
            section, num, last_small, last_big, smallest, zero, arabic = Decimal(0), None, 0, unit, 10**5, False, False
            scaled = True
        elif token in "多余餘几幾来來":
            if at == len(run):
                break
            mod = "approx" if token in "来來" else "more_than"
        elif token not in " 个":
            break
        used = at
    if used == 0:
        return None
    if num is not None:
        unit = last_small or last_big
        shorthand = not zero and num < 10 and unit >= 100 and num == num.to_integral() and used == len(run)
        section += num * unit / 10 if shorthand else num
    return Reading(total + section, None, used, mod, scaled, bare)
