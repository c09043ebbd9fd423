"""Bounds around a number: "more than", 逾, "or so", 左右. Source of the mapping: the contract's decision "Bounds".

Cue words stand in data/bounds.json. All offsets are into the text given.
"""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from extract.regex import regex
from extract.schema import Mod

_WINDOW = 26
_MODS: tuple[Mod, ...] = ("at_least", "at_most", "less_than", "more_than", "approx")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = json.loads((files("extract.mentions") / "data" / "bounds.json").read_text("utf-8"))

    def grouped(section: dict[str, list[str]]) -> str:
        return "|".join(
            f"(?P<{mod}>{'|'.join(sorted((w if '(?' in w else re.escape(w) for w in section[mod]), key=lambda w: (-len(w), w)))})"
            for mod in _MODS
            if section.get(mod)
        )

    en_before = rf"(?<![A-Za-z-])(?:{grouped(data['en_before'])})(?: (?:the|a|an|another|just|only|some|about|roughly|around))?[ ]$"
    zh_before = rf"(?:{grouped(data['zh_before'])})(?:[了为有达占在约近到于]{{0,2}})[ ]?$"
    en_after = rf"[ -]?(?:{grouped(data['en_after'])})(?![A-Za-z])"
    zh_after = rf"[ ]?(?:[(（]含[)）])?[（(]?(?:及|或|和)?(?:{grouped(data['zh_after'])})[)）]?"
    return tuple(regex(p, re.I) for p in (en_before, zh_before, en_after, zh_after))  # type: ignore[return-value]


class _Edges(NamedTuple):
    """What a bound can end in before a number, or begin with behind one: a cheap first look."""

    words: frozenset[str]  # last words, English
    signs: frozenset[str]  # last characters, Chinese
    firsts: frozenset[str]  # first characters, English, in small letters


@cache
def _edges() -> _Edges:
    data = json.loads((files("extract.mentions") / "data" / "bounds.json").read_text("utf-8"))
    words = {phrase.split()[-1].rstrip(")") for phrases in data["en_before"].values() for phrase in phrases}
    plain = "".join(phrase for phrases in data["zh_before"].values() for phrase in phrases)
    return _Edges(
        frozenset(words | {"the", "a", "an", "another", "just", "only", "cap"}),
        frozenset(plain) | frozenset("了为有达占在约近到于"),
        frozenset(phrase.removeprefix("(?:")[0] for phrases in data["en_after"].values() for phrase in phrases) | {"+"},
    )


_SIGN = regex(r"(?<![><])([~≈><≥≤∼])[ ]?$")
_SIGNS: dict[str, Mod] = {"~": "approx", "≈": "approx", "∼": "approx", ">": "more_than", "<": "less_than", "≥": "at_least", "≤": "at_most"}
# "spread over 258 km²" is a place, no bound
_SPREAD = regex(
    r"(?:spread|spreads|spreading|turn(?:s|ed|ing)?|laid out|set out|built|scattered|rolls|ranges|ranging|took|tak(?:es?|ing)|hand(?:s|ed"
    r"|ing)?|extends?|extended|extending|stretch(?:es|ed"
    r"|ing)?|sprawls?|sprawling|distributed|scattered|across|all) $",
    re.I,
)
_SPREAD_EARLIER = regex(r"\b(?:laid out|spread|scattered|sprawl\w*|stretch\w*|distributed)\b[^.;,]{0,24} $")
# "edged up to", "brings the total up to": where a change ends, no bound
_MOVED = regex(
    r"\b(?:edg|inch|crept|nudg|tick|climb|ris|rose|jump|went|add|drift|soar|surg|ratchet)(?:e?s|e?d|ing|en)?(?: [a-z]+ly| again| back)? $"
    r"|\b(?:bring|brought|tak|took|push|driv|drov|lift)(?:e?s|e?d|ing|en)? (?:the |its |their |our |it|them)(?:[a-z]+ ){0,3}$", re.I
)
_INSIDE_ZH = regex(
    r"[ ]?(?:[多余餘](?!少|出|于|了|数[的企人项]|媒|元化|样)"
    r"|(?:(?<=[十百千万亿拾])|(?<=\d0)(?=.[家间个名人户件台套年天岁座栋项亩位万块]))[几幾](?!乎)"
    r"|(?:(?<=[十百千万])|(?<=\d0)(?=.[家间个名人号户件台套年天岁座栋项亩位万块]))[来來](?![自源到]))"
)
_INSIDE_EN = regex(
    r"\+|[ -](?:plus(?! (?:(?:V\.?A\.?T|G\.?S\.?T|HST|IVA|TVA|MwSt)(?![A-Za-z])|(?:sales |local |value[- ]added )?tax|interest|service"
    r"|utilit|fees?\b|costs\b"
    r"|expenses|bonus|benefits|charges|rates\b|heating|electricity|energy|parking|maintenance|insurance|commission|stamp|equity|shares|land\b|equipment"
    r"|(?:an?|the|its|their|free|matching|another) [a-z])| (?:about |some |another )?(?:\d|[$€£¥]|[A-Z][A-Za-z$]{0,3}\.? ?\d))"
    r"|odd)(?![A-Za-z])|-?ish(?![A-Za-z])"
    r"|[ ](?:or (?P<least>more|above|over|greater)|or (?P<most>less|fewer|under|below)"
    r"|(?P<so>or so))(?![A-Za-z])"
)


_LABEL = regex(
    r"(?:^|[\s(•|*-])(?:(?P<least>minimum|min\.?)|(?:maximum|max\.?))(?: [a-z/-]+){1,3}: ?$"
    r"|(?:(?P<least2>最[低少短])|最[高多长])(?!的)[一-鿿]{2,6}[:：] ?$",
    re.I,
)


@lru_cache(maxsize=1024)
def before(text: str, start: int) -> tuple[Mod | None, int]:
    """Bound said directly before `start`, and where its words begin (`start` itself when there is none).

    >>> before("well over 300", 10), before("签约30", 2), before("不低于30", 3)
    (('more_than', 0), (None, 2), ('at_least', 0))
    """
    if not start:
        return None, start
    offset = max(0, start - _WINDOW)
    window = text[offset:start]
    last = window[-1] if window[-1] != " " else window[-2:-1]
    if last in _SIGNS:
        match = _SIGN.search(window)
        return (_SIGNS[match[1]], offset + match.start()) if match else (None, start)
    if last in ":：" and (found := _LABEL.search(text[max(0, start - 34) : start])) is not None:
        # "Minimum stay: 24 months", but "Highest bid: $4 million" is one
        return ("at_least" if found["least"] or found["least2"] else "at_most"), start
    if last.isascii():
        if not last.isalpha() and last != ".":
            return None, start
        if window.rstrip().rpartition(" ")[2].lstrip("([\"“‘'—–|:/").lower() not in _edges().words:
            return None, start
        found = _patterns()[0].search(window if window[-1] == " " else window + " ")
    else:
        if last not in _edges().signs:
            return None, start
        found = _patterns()[1].search(window[-10:])
        offset = start - len(window[-10:])
    if found is not None and found[0].lower().startswith("up to") and _MOVED.search(text[max(0, start - 40) : offset + found.start()]):
        return None, start  # rents edged up to EUR 3.15
    if found is not None and found.lastgroup == "more_than" and window[: found.start()].endswith(" or "):
        return None, start  # "a master's degree or above 41.6%": the bound is the degree's
    if found is None or (found[0].strip() == "上" and text[start] not in "百千万亿"):  # 账上三个月, but 上百家
        return None, start
    if (
        found[0].lower().startswith("over") and _SPREAD_EARLIER.search(text[max(0, offset + found.start() - 40) : offset + found.start()])
    ) or (
        found[0].lower().startswith("over") and _SPREAD.search(text[max(0, offset + found.start() - 14) : offset + found.start()])
    ):
        return None, start
    return found.lastgroup, offset + found.start()  # type: ignore[return-value]


def line_above(line: str) -> Mod | None:
    """Bound that ends the line above a number that begins a line: "More than" over "400 firms"."""
    line = line.rstrip()
    return before(line + " ", len(line) + 1)[0] if line[-1:].isalpha() else None


def inside(text: str, end: int) -> tuple[Mod | None, int]:
    """Bound between number and unit ("300多", "300+", "30 or more"), and where it ends."""
    if end >= len(text):
        return None, end
    sign = text[end]
    if (text[end + 1 : end + 2] if sign == " " else sign) in "多余餘几幾来來":
        match = _INSIDE_ZH.match(text, end)
        if match is not None:
            return "approx" if match[0][-1] in "来來" else "more_than", match.end()
    if sign in "+ -i":
        match = _INSIDE_EN.match(text, end)
        if match is not None:
            mod: Mod = "at_least" if match["least"] else "at_most" if match["most"] else "approx" if match["so"] else "more_than"
            if match[0].endswith("ish"):
                mod = "approx"
            return mod, match.end()
    return None, end


def after(text: str, end: int) -> tuple[Mod | None, int]:
    """Bound said directly after a whole value ("5% or more", "300家以上"), and where it ends."""
    if end >= len(text):
        return None, end
    following = text[end]
    if following in ",.;:)]，。；：、）" or following.isdecimal():
        return None, end
    if following.isascii() and following not in "(（" and text[end : end + 2].isascii():
        first = text[end + 1 : end + 2] if following in " -" else following
        if first.lower() not in _edges().firsts:
            return None, end
        found = _patterns()[2].match(text, end)
    else:
        found = _patterns()[3].match(text, end)
    return (found.lastgroup, found.end()) if found else (None, end)  # type: ignore[return-value]


def around(text: str, start: int, end: int, own: Mod | None = None) -> Mod | None:
    """Bound of the value text[start:end]: before it, else inside (`own`), else after it."""
    mod, _ = before(text, start)
    if mod == "approx":
        later = own or after(text, end)[0]
        return later if later in ("more_than", "at_least", "at_most", "less_than") and own is None else mod
    return mod or own or after(text, end)[0]
