"""Currency words and signs before and after a number, from data/currencies.json (ISO 4217 codes).

"$", "dollars", "pounds", "¥", 元 and 块 name no currency by themselves: `money.py` resolves them by place.
"""

import json
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

BARE_DOLLAR, BARE_POUND, BARE_YUAN, BARE_YEN, BARE_CENT, BARE_WON = "dollar", "pound", "yuan", "¥", "cent", "won"
_WINDOW = 24


class Tables(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    glued: re.Pattern[str]
    names: dict[str, str]
    minor: re.Pattern[str]
    lasts: frozenset[str]
    firsts: frozenset[str]


def _alternation(words: set[str]) -> str:
    return "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def tables() -> Tables:
    rows = json.loads((files("extract.mentions") / "data" / "currencies.json").read_text("utf-8"))
    names: dict[str, str] = {}
    signs: set[str] = set()
    codes: set[str] = set()
    english: set[str] = set()
    chinese: set[str] = set()
    for row in rows:
        for word in (*row["signs"], *row["codes"], *row["en"], *row["zh"]):
            names[word.lower()] = row["code"]
        signs.update(row["signs"])
        signs.update(sign.lower() for sign in row["signs"] if len(sign) == 4 and sign[:3].isalpha())  # usd$
        codes.update(row["codes"])
        english.update(row["en"])
        chinese.update(row["zh"])
    names.update(
        {
            "$": BARE_DOLLAR,
            "＄": BARE_DOLLAR,
            "dollars": BARE_DOLLAR,
            "dollar": BARE_DOLLAR,
            "pounds": BARE_POUND,
            "pound": BARE_POUND,
            "元": BARE_YUAN,
            "块钱": BARE_YUAN,
            "块": BARE_YUAN,
            "圆": BARE_YUAN,
            "圓": BARE_YUAN,
            "塊": BARE_YUAN,
            "元钱": BARE_YUAN,
            "¥": BARE_YEN,
            "￥": BARE_YEN,
            "won": BARE_WON,
        }
    )
    words = _alternation(english | {"dollars", "dollar", "pounds", "pound", "won"})
    all_signs = _alternation(signs | {"$", "＄", "¥", "￥"})
    before_codes = _alternation({c for c in codes if c not in ("DM", "Dh")} | {"Renminbi", "renminbi", "Yuan", "ringgit"})
    names |= {"ringgit": "MYR"}
    zh_before = _alternation({w for w in chinese if not w.startswith("元")})
    lower = "rmb|usd|eur|gbp|cny|hkd|sgd|aud|cad|jpy|inr|twd|ntd|krw|chf|myr|thb"
    before = (
        rf"(?:(?P<sign>(?<![A-Za-z])(?:{all_signs})|[$€£¥￥₹₩])|(?<![A-Za-z])(?P<code>{before_codes}|{lower})"
        rf"|(?P<zh>{zh_before}))[ :]{{0,2}}$"
    )
    # a number glued to letters reads on only after a code: USD3.14, RMB2m
    glued = rf"(?<![A-Za-z0-9])(?:{_alternation(codes)})$"
    after = (
        rf"(?P<zh>{_alternation(chinese)})|(?P<yuan>元(?![素件器旦宵老首祖朝代桥化论里谋宇])(?:钱)?|[块塊]钱"
        rf"|[块塊](?=[\d一二三四五六七八九]{{1,2}}(?:[毛角]|$)|[，。,；;]|$|以上|以下|左右|[一二三四五六七八九]?[毛角到])"
        rf"|[圆圓](?![桌形满通梦柱管]))"
        rf"|[ -]?(?:(?P<mega>[Mmkb](?=[A-Z€]))?(?P<code>(?:{_alternation(codes)}|{lower})(?![A-Za-z])|{all_signs}))"
        rf"|[ -]?(?P<en>(?i:{words}))(?![A-Za-z])"
    )
    lasts = frozenset(
        word[-1]
        for word in (*signs, *codes, *chinese, *lower.split("|"), "$", "€", "£", "¥", "￥", "₹", "₩", "＄", "Renminbi", "yuan", "ringgit")
    )
    initials = {
        word[0]
        for word in (
            *signs,
            *codes,
            *chinese,
            *english,
            *lower.split("|"),
            "dollars",
            "pounds",
            "won",
            "m",
            "k",
            "b",
            *"$＄€£¥￥元块塊圆圓",
        )
    }
    firsts = frozenset(initials | {c.lower() for c in initials} | {c.upper() for c in initials})
    minor = (
        r"(?P<cents>[ ]?(?:cents?|c|sens?)(?![A-Za-z]))|(?P<pence>[ ]?(?:pence)(?![A-Za-z]))|(?P<jiao>[角毛])(?![落度色质利坯])"
        r"|(?P<fen>分)(?![之钟别支公行析为布子校类])|(?P<sen>日本銭|銭|钱)"
    )
    return Tables(re.compile(before), re.compile(after), re.compile(glued), names, re.compile(minor, re.I), lasts, firsts)


def glued_before(text: str, start: int) -> bool:
    """Whether the letters glued before `start` are a currency: USD3.14, RMB2, Rs20."""
    return tables().glued.search(text[max(0, start - 6) : start]) is not None


def money_before(text: str, start: int) -> bool:
    """Whether a currency sign, code or word stands right before `start`."""
    return currency_before(text, start) is not None


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Currency (ISO code or a BARE_ name) that stands right before `start`, and where its words begin."""
    if not start:
        return None
    last = text[start - 1]
    if last == " " and start > 1:
        last = text[start - 2]
    if last.isdecimal() or last in ",，。;；)）":
        return None
    offset = max(0, start - _WINDOW)
    if last not in tables().lasts:
        return None
    match = tables().before.search(text[offset:start])
    if match is None:
        return None
    word = match["sign"] or match["code"] or match["zh"]
    return tables().names[word.lower()], offset + match.start()


def currency_after(text: str, end: int) -> tuple[str, int, str] | None:
    """Currency that stands right after `end`, where its words stop, and a scale letter in it ("30 MUSD")."""
    if end >= len(text):
        return None
    first = text[end] if text[end] not in " -" else text[end + 1 : end + 2]
    if first not in tables().firsts:
        return None
    match = tables().after.match(text, end)
    if match is None:
        return None
    word = match["zh"] or match["yuan"] or match["code"] or match["en"]
    stop = match.end()
    if match["code"] and stop < len(text) and text[stop].isdecimal() and text[end] == " ":
        return None  # "3 USD50 cards": the code belongs to what follows
    return tables().names[word.lower()], stop, match["mega"] or ""
