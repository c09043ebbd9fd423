"""Currency words and signs before and after a number, from data/currencies.json (ISO 4217 codes).

"$", "dollars", "pounds", "¥", 元 and 块 name no currency by themselves: `money.py` resolves them by place.
"""

import json
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from extract.regex import regex

BARE_DOLLAR, BARE_POUND, BARE_YUAN, BARE_YEN, BARE_CENT, BARE_WON = "dollar", "pound", "yuan", "¥", "cent", "won"


class Ahead(NamedTuple):
    """Words that may stand before a number, by kind; a lookup by length, since one pattern of them all cost 0.1 ms a number."""

    exact: dict[str, str]  # sign, code, short, zh
    words: dict[str, str]  # in lower case
    lengths: dict[str, tuple[int, ...]]  # by a word's last two characters, in lower case: the lengths of such words, longest first

    def find(self, text: str, start: int) -> tuple[str, str, int] | None:
        """The longest word that ends right before `start` (blanks and a colon aside), its kind, and where it begins."""
        end = start
        while end > start - 2 and end and text[end - 1] in " :":
            end -= 1
        if not end:
            return None
        for length in self.lengths.get(text[max(0, end - 2) : end].lower(), ()) or self.lengths.get(text[end - 1].lower(), ()):
            at = end - length
            if at < 0:
                continue
            word = text[at:end]
            kind = self.exact.get(word) or (self.words.get(word.lower(), "") if end < start else "")
            if not kind:
                continue
            before = text[at - 1] if at else " "
            if kind == "zh" or not word[0].isalpha() or not (before.isascii() and (before.isalpha() or (kind == "word" and before == "-"))):
                return word, kind, at
            if kind == "code" and length == 3 and word.isupper() and before in "Mmkt" and not text[max(0, at - 2) : at - 1].isalpha():
                return word, "mega", at - 1
        return None


class Tables(NamedTuple):
    """`names`: word in lower case to ISO code or BARE_ name; `ambiguous`: word to what it may mean, likeliest first."""

    before: Ahead
    after: re.Pattern[str]
    glued: re.Pattern[str]
    names: dict[str, str]
    minor: re.Pattern[str]
    lasts: frozenset[str]
    firsts: frozenset[str]
    first_words: frozenset[str]  # in lower case: a cheap first look
    ambiguous: dict[str, tuple[str, ...]]
    countries: dict[str, str]


_BARE = {
    "$": BARE_DOLLAR, "＄": BARE_DOLLAR, "dollars": BARE_DOLLAR, "dollar": BARE_DOLLAR, "pounds": BARE_POUND, "pound": BARE_POUND,
    "元": BARE_YUAN, "块钱": BARE_YUAN, "块": BARE_YUAN, "圆": BARE_YUAN, "圓": BARE_YUAN, "塊": BARE_YUAN, "元钱": BARE_YUAN,
    "¥": BARE_YEN, "￥": BARE_YEN, "won": BARE_WON, "欧": "EUR", "刀": BARE_DOLLAR,
}  # fmt: skip
_LOWER = "rmb|usd|eur|gbp|cny|hkd|sgd|aud|cad|jpy|inr|twd|ntd|krw|chf|myr|thb"
# words that stand before a number too: "Rupees 5 crore", "US dollars 2 million"; a mark or a pound before a number is a thing
_NOT_AHEAD = frozenset(("won", "pound", "pounds", "dong", "pula", "lei", "real", "soles", "rand", "sterling", "lats", "dm", "franc", "crown",
    "krona", "krone", "peso", "dinar", "shilling", "mark", "marks", "francs", "crowns", "quid", "kuai", "kip", "kips", "kina", "lev", "lari",
    "laris", "dram", "drams", "manat", "somoni", "soum", "soms", "afghani", "taka", "lek", "leks", "litai", "tolar", "maloti"))  # fmt: skip
# short letters that are as often a label (R 45, P300, N7): they are money only before an amount that looks like one
_SHORT = 2
_PLAIN_SHORT = ("RM", "DM", "Rs")


def _alternation(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _data(name: str) -> Any:
    return json.loads((files("extract.mentions") / "data" / name).read_text("utf-8"))


@cache
def tables() -> Tables:
    rows = _data("currencies.json")
    ambiguous = {word: tuple(codes) for word, codes in _data("ambiguous_money.json").items() if word[0] != "_"}
    names: dict[str, str] = {}
    signs: set[str] = set()
    codes: set[str] = set()
    english: set[str] = set()
    chinese: set[str] = set()
    shorts: set[str] = set()
    for row in rows:
        for word in (*row["signs"], *row["codes"], *row["en"], *row["zh"], *row.get("prefix", ())):
            names.setdefault(word.lower(), row["code"])
        signs.update(row["signs"])
        signs.update(sign.lower() for sign in row["signs"] if len(sign) == 4 and sign[:3].isalpha())  # usd$
        codes.update(row["codes"])
        english.update(row["en"])
        chinese.update(row["zh"])
        shorts.update(row.get("prefix", ()))
    for word in ambiguous:
        names[word] = f"?{word}"
        (chinese if not word.isascii() else english if len(word) > 3 else codes).add(word)
    names |= _BARE
    names |= {f"m{code.lower()}": names[code.lower()] for code in codes if code.lower() in names and len(code) == 3}
    words = _alternation(english | {"dollars", "dollar", "pounds", "pound", "won"})
    all_signs = _alternation(signs | {"$", "＄", "¥", "￥"})
    lower = set(_LOWER.split("|"))
    ahead = {word.lower(): "word" for word in english if word.lower() not in _NOT_AHEAD}
    exact = {**{w: "zh" for w in chinese if not w.startswith("元")}, **{w: "short" for w in shorts}}
    exact |= {w: "code" for w in codes | lower | {"Renminbi", "renminbi", "Yuan"}} | {w: "sign" for w in (*signs, "$", "＄", "¥", "￥")}
    # a number glued to letters reads on only after a code: USD3.14, RMB2m
    glued = rf"(?<![A-Za-z0-9])(?:{_alternation(codes | shorts)})$"
    after = (
        rf"[ ]?(?P<zh>{_alternation(chinese)})|[ ]?(?P<yuan>元(?![素件器旦宵老首祖朝代桥化论里谋宇])(?:钱)?|[块塊]钱"
        rf"|[块塊](?<=[千万萬亿].)(?![砖瓦石板地屏电玻芯木钢显硬蛋糕田牌拼])"
        rf"|[块塊](?=一[平坪亩个月年天人间度]|[每/／][平坪亩月年天人间度]?|\d(?:每|一[平坪个])|出头|不到|的(?:房|月|年|日)?[租薪价]|起步"
        rf"|[\d一二三四五六七八九](?=[，。,；;！!？?、）)\s每/])|[\d一二三四五六七八九]{{1,2}}(?:[毛角]|$)|[，。,；;]|$|以上|以下|左右|[涨降升跌减]|多(?![么少边年])|[一二三四五六七八九]?[毛角到])"
        rf"|[圆圓](?![桌形满通梦柱管]))"
        rf"|[ ]?(?P<short>欧(?=[/／每起以左上一的涨降升跌到，。,；;、）)！？]|$|元?(?:租|押|薪)|钱)"
        rf"|刀(?=[/／每起以左上涨降升跌到，。,；;、）)！？]|$))"
        rf"|[ -]?(?:(?P<mega>[MmkKbT](?=[A-Z€$£]|kr\b))?(?P<code>(?:{_alternation(codes - {'Fr', 'Fr.', 'Sh', 'Lit', 'Esc', 'Esc.', 'BD', 'LE'})}"
        rf"|{_LOWER})(?![A-Za-z])|{all_signs}))|[ -]?(?P<en>(?i:{words}))(?![A-Za-z])"
    )
    everything = {*signs, *codes, *chinese, *english, *shorts, *_LOWER.split("|"), *"$€£¥￥₹₩＄元块塊圆圓欧刀", "Renminbi"}
    lasts = frozenset(word[-1] for word in everything) | frozenset(word[-1].lower() for word in english)
    initials = {word[0] for word in everything} | {"d", "p", "w", *"mkbT"}
    firsts = frozenset(initials | {c.lower() for c in initials} | {c.upper() for c in initials})
    minor = (
        r"(?P<cents>[ ]?(?:cents?|c|sens?)(?![A-Za-z]))|(?P<pence>[ ]?(?:pence)(?![A-Za-z]))|(?P<jiao>[角毛])(?![落度色质利坯])"
        r"|(?P<fen>分)(?![之钟别支公行析为布子校类])|(?P<sen>日本[銭钱]|銭|钱)"
    )
    latin = [w.lower() for w in (*everything, *names) if w.isascii()]
    first_words = frozenset(m[0] for w in latin if (m := re.match(r"[a-z]+", w)))
    countries = {row["country"]: row["code"] for row in rows if row.get("country")}
    lengths: dict[str, set[int]] = {}
    for word in (*exact, *ahead):
        lengths.setdefault(word[-2:].lower(), set()).add(len(word))
    for ending, sizes in lengths.items():
        if len(ending) == 2 and ending[1] in lengths:  # $ behind the letters of US$
            sizes |= lengths[ending[1]]
    before = Ahead(exact, ahead, {last: tuple(sorted(sizes, reverse=True)) for last, sizes in lengths.items()})
    patterns = before, regex(after), regex(glued), names, regex(minor, re.I)
    return Tables(*patterns, lasts, firsts, first_words, ambiguous, countries)


def choices(name: str) -> tuple[str, ...]:
    """ISO codes a bare word of `currency_before` or `currency_after` may mean, likeliest first; () where it is plain."""
    return tables().ambiguous.get(name[1:], ()) if name[:1] == "?" else tables().ambiguous["pounds"] if name == BARE_POUND else ()


def glued_before(text: str, start: int) -> bool:
    """Whether the letters glued before `start` are a currency: USD3.14, RMB2, Rs20."""
    match = tables().glued.search(text[max(0, start - 6) : start])
    return match is not None and (len(match[0]) > _SHORT or match[0] in _PLAIN_SHORT or _PLAUSIBLE.match(text, start) is not None
        or _AMOUNT.match(text, start) is not None
    ) and (
        len(match[0]) > 1 or _AMOUNT.match(text, start) is not None
    )


def money_before(text: str, start: int) -> bool:
    """Whether a currency sign, code or word stands right before `start`."""
    return currency_before(text, start) is not None


_MEGA = frozenset("mkbt")  # MSEK, kEUR
_FIRST_WORD = regex(r"[ -]?([A-Za-z]+)")
_AMOUNT = regex(r"(?:\d{1,3}(?:,\d{2,3})+|\d{1,4}(?:\.\d{1,3})?[ ]?(?:[mbk]n?|million|billion|trillion|crore|lakh|mln|bil|mil)(?![A-Za-z])"
    r"|\d{1,4}\.\d\d(?![\d.-])|\d[\d.,]{0,9}[ ]?(?:[万亿]|[/每] ?(?:m²|m2|㎡|sq|平|ha\b|acre|month|year|month|kg|kWh|unit)"
    r"|(?:per|an?) (?:m²|m2|㎡|sq|foot|met(?:er|re)|hectare|acre|month|year|week|day|hour|annum|unit|person|head|kilowatt|kWh|tonne|ton"
    r"|seat|desk|share|student|night)))")
_MILLIONS = regex(r"\d{1,4}(?:\.\d{1,3})? (?:million|billion|mn|bn)(?![A-Za-z])")  # F 31 million; Building F 12,000 is none
_YEAR = regex(r"(?:19|20)\d\d(?![\d,.]\d| ?[mbk])")
_PLAUSIBLE = regex(r"\d[\d.,]* ?(?:/|per |an? (?:sq|month|year|week|day|head|acre|hectare|unit|ton|litre|night|hour|share|person))|\d{3}"
    r"|\d{1,3}[.,]\d|\d{1,2} ?(?:[mbk]n?|million|billion|trillion|crore|lakh|lac|mln|bil|mil)|[a-z]")


@lru_cache(maxsize=1024)
def currency_before(text: str, start: int) -> tuple[str, int, str] | None:
    """Currency (ISO code, a BARE_ name or "?word") right before `start`, where its words begin, a scale letter in it ("MSEK 25")."""
    if not start:
        return None
    last = text[start - 1]
    if last in " :" and start > 1:
        last = text[start - 2]
        last = text[start - 3] if last == ":" and start > 2 else last
    if last.isdecimal() or last in ",，。;；)）" or last not in tables().lasts:
        return None
    found = tables().before.find(text, start)
    if found is None:
        return None
    word, kind, at = found
    if word in ("Euro", "Euros") and _YEAR.match(text, start) is not None:  # Euro 2008, the tournament
        return None
    if kind == "short" and (_AMOUNT if word != "F" else _MILLIONS).match(text, start) is None:
        return None
    if kind == "code" and len(word) <= _SHORT and word not in _PLAIN_SHORT and _PLAUSIBLE.match(text, start) is None:
        return None
    return tables().names[word.lower()], at, text[at] if kind == "mega" else ""


def currency_after(text: str, end: int) -> tuple[str, int, str] | None:
    """Currency that stands right after `end`, where its words stop, and a scale letter in it ("30 MUSD")."""
    if end >= len(text):
        return None
    first = text[end] if text[end] not in " -" else text[end + 1 : end + 2]
    if first not in tables().firsts:
        return None
    if first.isascii() and first.isalpha():
        lead = _FIRST_WORD.match(text, end)
        said = lead[1].lower() if lead is not None else ""
        if said not in tables().first_words and not (said[:1] in _MEGA and (said[1:] in tables().first_words or len(said) == 1)):
            return None
    match = tables().after.match(text, end)
    if match is None:
        return None
    word = match["zh"] or match["yuan"] or match["short"] or match["code"] or match["en"]
    stop = match.end()
    if match["code"] and stop < len(text) and text[stop].isdecimal() and text[end] in " -":
        return None  # "3 USD50 cards", "$250-$400": the sign belongs to what follows
    return tables().names[word.lower()], stop, match["mega"] or ""
