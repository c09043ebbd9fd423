"""Surfaces: "288 km²", "500-acre", "1.65 and 0.17 sq km", 占地2300亩, 20万平方米. In whole square metres."""

import json
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib.resources import files

from extract.mentions import modifiers, tables
from extract.mentions.area_carry import carry_parts
from extract.mentions.carry_on import carry_on
from extract.mentions.count_role import in_role
from extract.mentions.measures import Hit, carry, looks_like_year, merge, own_bound
from extract.mentions.names_trie import any_of
from extract.model import CleanSpan, Found, Numeral, Passage
from extract.regex import regex
from extract.schema import Area

_CHINESE_ONLY = r"方(?=[，。,；;、)）的左]|以上|建筑|$)|平(?![方米台原均安阳谷湖顶])"


@cache
def _units() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, Decimal]]:
    rows = json.loads((files("extract.mentions") / "data" / "units.json").read_text("utf-8"))["area"]
    factors = {word.lower(): Decimal(row["m2"]) for row in rows for word in (*row["en"], *row["zh"])}
    factors |= {"平": Decimal(1), "方": Decimal(1), "平方": Decimal(1), "甲": Decimal("9699.17")}

    def branches(key: str) -> str:
        return any_of(sorted({w for r in rows for w in r[key]})).replace("\\ ", "[ -]")

    english = regex(rf"[ -]{{0,2}}(?P<unit>(?i:{branches('en')}))(?![A-Za-z0-9²³^])")
    chinese = regex(rf"[ ]?(?:个(?=平))?(?P<unit>{branches('zh')}|平方(?!公|千|米|厘|分|毫|英))(?![²³0-9])")
    return english, chinese, factors


_DESCRIBED = regex(  # 360 shovel-ready acres, 45 developable hectares
    r" (?:[a-z]+-[a-z]+|[a-z]+able|prime|more|further|additional|extra|gross|net|contiguous|wooded|adjacent|adjoining|remaining|green|new|leased"
    r"|serviced|usable|rentable|lettable) (?P<unit>acres|hectares|square met(?:re|er)s|square feet|sq m|sqm|sq ft)(?![A-Za-z])"
)
# how brochures turned from Chinese write 平米: "3,600 square", "63,000 flat meters"
_ALONE = regex(r" (?:flat[ -]met(?:er|re)s?|flat square met(?:er|re)s?|square(?=[,.;:)]|$| (?:\||of (?!the)|and (?:a|the|is|has)|is"
    r"|are)))(?![A-Za-z])")
_IN = regex(r"\b(?:in|since|by|until) $", re.I)
_ROOMS = "厂房|仓库|办公|公寓|商铺|店面|店铺|车间|场地|空间|展厅|实验室|写字楼|门面|展馆|宿舍|摊位|库房"
_FLAT = regex(rf"(?<=\d\d)平(?=[，。,；;、）)~～到至-]|$|起(?![步点来])|以[上下内]|左右|的(?!均)|{_ROOMS}|户型|单间|一间)")
_SQUARE = regex(rf"(?<=\d\d)方(?={_ROOMS})")  # 900方厂房; 900方 alone is as often of earth or of concrete
_CHIA = regex(r"甲(?=[，。；、,;）)]|$|的?(?:土地|地|农地|水田|旱田))")  # Taiwan's 甲; 三甲 is a class of hospitals
_LOOSE = regex(_CHINESE_ONLY)


def english(text: str, at: int) -> tuple[str, int] | None:
    """Unit (as keyed in the table) that begins at `at`, and where it ends."""
    match = _units()[0].match(text, at)
    return (re.sub(r"-", " ", match["unit"].lower()), match.end()) if match else None


def chinese(text: str, at: int, scaled: bool) -> tuple[str, int] | None:
    match = _units()[1].match(text, at)
    if match:
        return match["unit"].lower(), match.end()
    if scaled and (loose := _LOOSE.match(text, at)):  # 20万方, 20万平
        return loose[0], loose.end()
    if text[at] == "平" and (alone := _FLAT.match(text, at)) is not None:  # 600平起
        return "平", alone.end()
    if text[at] == "方" and (alone := _SQUARE.match(text, at)) is not None:
        return "方", alone.end()
    if text[at] == "甲" and text[at - 1].isdecimal() and (alone := _CHIA.match(text, at)) is not None:
        return "甲", alone.end()
    return None


def find(passage: Passage) -> Iterator[Found]:
    """Areas of a segment, in order."""
    text, numerals = passage.segment.text, passage.numerals
    hits: dict[int, Hit] = {}
    factors = _units()[2]
    for index, numeral in enumerate(numerals):
        at = max(numeral.end, numeral.mod_end if own_bound(numeral) else 0)
        if at >= len(text):
            continue
        unit = english(text, at) if text[at] in " -" or text[at].isascii() else None
        unit = unit or chinese(text, at, numeral.scaled)
        if unit is None and text[at] == " " and numeral.number >= 50 and (square := _ALONE.match(text, at)) is not None:
            unit = "square metres", square.end()
        if unit is None and text[at] == " " and (described := _DESCRIBED.match(text, at)) is not None:
            unit = described["unit"], described.end()
        if unit is None:
            continue
        name, end = unit
        size = factors.get(name) or factors[name.replace(" ", "-")]
        if looks_like_year(text, numeral) and _IN.search(text[max(0, numeral.start - 8) : numeral.start]):
            continue
        if (name == "ha" and text[end - 2 : end] == "HA") or name == "has.":
            continue
        number = numeral.number
        if text[end : end + 1] == "半" and numeral.max is None and number == number.to_integral() and not numeral.scaled:
            number, end = number + Decimal("0.5"), end + 1  # 八坪半
        hits[index] = Hit(numeral.start, end, number, numeral.max, str(size), own_bound(numeral), numeral)
    if "呎" in text:
        _feet(text, numerals, hits)
    for index, said in tables.meanings(passage).items():
        factor = factors.get(said.unit) if said.kind == "area" and index not in hits else None
        if factor is not None:
            one = numerals[index]
            high = one.max * said.factor if one.max is not None else None
            hits[index] = Hit(one.start, one.end, one.number * said.factor, high, str(factor), own_bound(one), one, 0.75)
    if "半" in text:
        for half in _HALF.finditer(text):  # 半亩鱼塘
            size = factors[half["unit"].lower()] / 2
            mod = modifiers.around(text, half.start(), half.end(), None)
            yield Found(CleanSpan(*half.span()), "AREA", Area(number=square_metres(Decimal(1), size), mod=mod), 0.8, "area.zh")
    if not hits:
        return
    carry(text, numerals, hits, True, lambda numeral: _may_carry(text, numeral))
    carry_on(text, numerals, hits, "area")
    carry_parts(text, numerals, hits)
    _parts(text, numerals, hits)
    for hit in merge(text, [hits[i] for i in sorted(hits)]):
        yield Found(CleanSpan(hit.start, hit.end), "AREA", _value(text, hit), hit.confidence, _by(text, hit))


_HALF = regex(r"(?<![一二三四五六七八九十两几\d大多对前后])半(?P<unit>平方公里|公顷|公頃|英亩|亩|畝|坪)")
_FLOOR = regex(r"单位|面积|楼面|铺|室|租|实用|建筑|工厦|写字楼|办公|厂房|呎价")
_FEET = regex(r"[ ]?呎(?![高长宽深阔厚])")
_HIGH = regex(r"[高长宽深阔厚达距](?:约|近|逾)?$")


def _feet(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """Hong Kong's 呎 of a flat or a floor is a square foot: 单位210呎至1,480呎; beside 高 or 长 it is a foot."""
    if _FLOOR.search(text) is None:
        return
    for index, one in enumerate(numerals):
        match = _FEET.match(text, one.end) if index not in hits and one.number >= 50 else None
        if match is not None and _HIGH.search(text[max(0, one.start - 2) : one.start]) is None:
            hits[index] = Hit(one.start, match.end(), one.number, one.max, str(_units()[2]["平方呎"]), own_bound(one), one, 0.8)


def _parts(text: str, numerals: tuple[Numeral, ...], hits: dict[int, Hit]) -> None:
    """ "115,000 of 475,000 sq ft": the part takes the unit of the whole."""
    for index in [i for i in hits if i and i - 1 not in hits]:
        part, whole = numerals[index - 1], hits[index]
        between = text[part.end : whole.start]
        if between in (" of ", " of the ", " out of ") and part.style == "digits" and part.number < whole.numeral.number and part.number > 31:
            hits[index - 1] = Hit(part.start, part.end, part.number, part.max, whole.unit, own_bound(part), part, 0.7)


def _may_carry(text: str, numeral: Numeral) -> bool:
    """ "1.65 and 0.17 sq km", but not "building 3, 400 m²"."""
    return not looks_like_year(text, numeral) and numeral.style == "digits" and not in_role(text[max(0, numeral.start - 24) : numeral.start])


def _by(text: str, hit: Hit) -> str:
    return "area.en" if text[hit.end - 1].isascii() else "area.zh"


def square_metres(number: Decimal, factor: Decimal) -> Decimal:
    """Whole square metres, half up, of `number` units of `factor` m².

    >>> square_metres(Decimal(200), Decimal(2000) / 3)
    Decimal('133333')
    """
    return (number * factor).quantize(Decimal(1), ROUND_HALF_UP)


def _value(text: str, hit: Hit) -> Area:
    factor = Decimal(hit.unit)
    return Area(
        number=square_metres(hit.number, factor),
        max=square_metres(hit.max, factor) if hit.max is not None else None,
        mod=modifiers.around(text, hit.start, hit.end, hit.own),
    )
