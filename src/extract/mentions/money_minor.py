"""Cents, pence, 毛, 分: alone, or behind whole amounts; and the bounds that stand away from an amount."""

import json
import re
from decimal import Decimal
from functools import cache
from importlib.resources import files

from extract.mentions import country, modifiers
from extract.mentions.currencies import BARE_CENT, tables
from extract.mentions.measures import Hit, is_change
from extract.mentions.money_code import resolve
from extract.model import Numeral, Passage
from extract.regex import regex
from extract.schema import Mod

_MINOR = {"cents": Decimal("0.01"), "pence": Decimal("0.01"), "jiao": Decimal("0.1"), "fen": Decimal("0.01"), "sen": Decimal("0.01")}
_JOINER = regex(r"[ ]?(?:and )?")


@cache
def _named() -> tuple[re.Pattern[str], dict[str, tuple[Decimal, tuple[str, ...]]], frozenset[str]]:
    """Minor units by name (data/minor_units.json): pattern, factor and currencies by word, first letters."""
    rows = json.loads((files("extract.mentions") / "data" / "minor_units.json").read_text("utf-8"))["words"]
    table = {word.lower(): (Decimal(factor), tuple(codes)) for word, (factor, *codes) in rows.items()}
    plain = sorted((re.escape(w).replace("\\ ", " ") for w in table if w[0] < "一"), key=len, reverse=True)
    han = sorted((w + ("(?=[，。,；;、）)每/／]|$)" if w == "仙" else "") for w in table if w[0] >= "一"), key=len, reverse=True)
    pattern = regex(rf"[ ](?P<word>{'|'.join(plain)})(?![a-z])|[ ]?(?P<han>{'|'.join(han)})", re.I)
    return pattern, table, frozenset(w[0] for w in table) | frozenset(w[0].upper() for w in table)


def minor_named(passage: Passage, numeral: Numeral) -> Hit | None:
    """A number of a currency's hundredths or thousandths by their own name: 500 baisa, 3.5仙, 12美分."""
    text, end = passage.segment.text, numeral.end
    pattern, table, firsts = _named()
    if (text[end + 1 : end + 2] if text[end : end + 1] == " " else text[end : end + 1]) not in firsts or not text[end : end + 1]:
        return None
    match = pattern.match(text, end)
    if match is None or (numeral.scaled and numeral.number >= 10**6):
        return None
    factor, codes = table[(match["word"] or match["han"]).lower()]
    code = codes[0]
    if len(codes) > 1:
        homes = {home: one for home, one in tables().countries.items() if one in codes}
        near = homes.get(passage.place) or homes.get(
            country.nearest(text, numeral.start, [one.text for one in reversed(passage.before[-40:])], homes) or ""
        )
        code = near or code
    if code == "AED":
        factor = Decimal("0.01")
    high = numeral.max * factor if numeral.max is not None else None
    return Hit(numeral.start, match.end(), numeral.number * factor, high, code, None, numeral, 0.85)


def minor_alone(passage: Passage, numeral: Numeral) -> Hit | None:
    """Cents, pence, 毛, 分 standing alone."""
    text = passage.segment.text
    if text[numeral.end : numeral.end + 1] not in (" ", "c", "p", "角", "毛", "¢", "分"):
        return None
    if text[numeral.end] == "分":
        return _fen(text, numeral)
    match = tables().minor.match(text, numeral.end)
    if match is None or numeral.scaled or match.lastgroup in ("sen", "fen") or match[0].strip().lower() == "c":
        return None
    kind = match.lastgroup or ""
    if (kind == "jiao" and text[numeral.end] == "角") or text[numeral.end : numeral.end + 2] == "毛利":
        return None
    code = {"cents": resolve(BARE_CENT, passage), "pence": "GBP", "jiao": "CNY"}[kind]
    factor = _MINOR[kind]
    fen = re.match(r"([一二三四五六七八九])(?![一-鿿\d])", text[match.end() : match.end() + 2]) if kind == "jiao" else None
    if fen is not None:  # 两毛五
        return Hit(
            numeral.start,
            match.end() + 1,
            numeral.number * factor + Decimal("一二三四五六七八九".index(fen[1]) + 1) / 100,
            None,
            code,
            None,
            numeral,
            0.8,
        )
    return Hit(
        numeral.start,
        match.end(),
        numeral.number * factor,
        numeral.max * factor if numeral.max is not None else None,
        code,
        None,
        numeral,
        0.8,
    )


_FEN_PRICE = regex(r"(?:每股|每度|每斤|每千瓦时|电价|水价|单价|派息|股息|一度)[^，。；]{0,8}$")
_FEN_ALONE = regex(r"分(?:钱|(?=[，。,；;、/]|$))")


def _fen(text: str, numeral: Numeral) -> Hit | None:
    """分 is a hundredth of a yuan where a price is spoken of (每度电8分) or nothing else is said; else it is a mark in a test."""
    match = _FEN_ALONE.match(text, numeral.end)
    if match is None or numeral.scaled:
        return None
    whole = numeral.start == 0 and match.end() == len(text)
    if not whole and not match[0].endswith("钱") and not _FEN_PRICE.search(text[max(0, numeral.start - 16) : numeral.start]):
        return None
    cent = Decimal("0.01")
    high = numeral.max * cent if numeral.max is not None else None
    return Hit(numeral.start, match.end(), numeral.number * cent, high, "CNY", None, numeral, 0.8)


def minor_parts(text: str, numerals: tuple[Numeral, ...], index: int, end: int) -> tuple[Decimal, int, int]:
    """Minor units after a whole amount: "three dollars forty-five cents", 五元六角."""
    total, skip = Decimal(0), index
    while skip + 1 < len(numerals):
        following = numerals[skip + 1]
        gap = text[end : following.start]
        if following.start - end > 5 or _JOINER.fullmatch(gap) is None:
            break
        match = tables().minor.match(text, following.end)
        if match is not None:
            total, end, skip = total + following.number * _MINOR[match.lastgroup or ""], match.end(), skip + 1
        elif (
            text[end - 1] in "块塊元毛"
            and gap == ""
            and following.number < 10
            and not following.scaled
            and not text[following.end : following.end + 1].strip("，。,；;、！!？?）)到至-~ 钱每一/")
        ):
            total, end, skip = total + following.number / (100 if text[end - 1] == "毛" else 10), following.end, skip + 1
            break
        else:
            break
    if text.startswith("钱", end) and skip > index:
        end += 1
    return total, end, skip


_EACH = regex(r"(?:每[一-鿿]{1,6}){1,3}(?:租金|价格)?$")
_FROM = regex(r"\b(?P<start>(?:start(?:s|ing|ed)?|beg[iau]n(?:s|ning)?|kick(?:s|ed|ing)? off) (?:at|from)|as (?:little|low) as)|(?:\bfrom)$", re.I)
_CAPPED_ZH = regex(r"(?:封顶|最高限额|上限|限额)(?:为|至|到|在|[:：])?$")
# 单户最高 is a cap where the clause speaks of aid; a record elsewhere (单笔最高成交)
_HIGHEST_ZH = regex(r"(?:补|奖|助|扶持|支持|贷|减免|报销)[^。；;]{0,24}[单每][一-鿿]{1,3}最高(?:可?[补奖助]?[贴助励]?)$")
_LABEL = regex(
    r"(?:^|[.;•|*–-] ?)(?:(?P<least>min(?:imum|\.)|least)|(?P<most>max(?:imum|\.)|ceiling|cap))(?![A-Za-z])[^:.;|\d]{0,48}[:|] ?$"
    r"|(?:^|[。；;，,•|◆■★●·\s])(?:(?P<low>最低|起)|(?P<high>最高|上限))[一-鿿]{1,10}[:：|] ?$", re.I
)
_AFTER_UNIT = regex(
    r"[ ]?(?:[/／·每][ ]?[一-鿿a-zA-Z²㎡]{1,5}){1,3}(?:(?P<least>起(?![步来码到])|以上|及以上)|(?P<most>以内|以下|封顶)|(?P<so>左右|上下))"
    r"|(?: (?:per|a|an) [a-z²]+(?: [a-z]+)?){1,2} (?:(?P<more>or more|and up|and above|upwards)|(?P<less>or less|at most|maximum)"
    r"|(?P<some>or so))", re.I
)
_WITHOUT = regex(r"\b(?:no|not an?|not any|never|nothing)\b[^.;,:]{0,24} (?:beyond|above|over|more than|in excess of|past) $", re.I)


def bound_of(text: str, hit: Hit, unit: str | None) -> Mod | None:
    """The bound of an amount; also one away from it: 不得高于每平方米每天0.8元, 封顶30万元, 4500元/月起, "Minimum capital: …"."""
    mod = modifiers.around(text, hit.start, hit.end, hit.own)
    before = text[max(0, hit.start - 64) : hit.start]
    if mod is not None:
        return "at_most" if mod == "more_than" and _WITHOUT.search(before) is not None else mod
    if before[-6:].strip() == "" and not unit:
        return None
    if ("封顶" in before[-5:] or "限" in before[-5:]) and _CAPPED_ZH.search(before) is not None:
        return "at_most"
    if "最高" in before[-8:] and _HIGHEST_ZH.search(before) is not None:
        return "at_most"
    if before.rstrip()[-1:] in (":", "：", "|") and (label := _LABEL.search(before)) is not None:
        return "at_least" if label["least"] or label["low"] else "at_most"
    if unit and (later := _AFTER_UNIT.match(text, hit.end)) is not None:
        return "at_least" if later["least"] or later["more"] else "at_most" if later["most"] or later["less"] else "approx"
    before = before[-20:]
    if unit and "每" in before and (each := _EACH.search(before)) is not None:
        return modifiers.before(text, hit.start - len(before) + each.start())[0]
    start = _FROM.search(before.rstrip()) if before[-1:] == " " else None
    if start is not None and hit.max is None and (start["start"] or unit) and start.end() == len(before.rstrip()):
        ranged = re.match(r"[^.;]{0,30}? (?:to|up to) [\d$€£¥A-Z]", text[hit.end : hit.end + 36]) is not None
        return "at_least" if not ranged and not is_change(text, hit.start) else None
    return None
