"""Units that stand away from their numbers: a table's header or caption, a row's label, "Revenue (EUR m): 12.4, 13.8".

A cell that holds one bare number takes its meaning from the head of its column, else from the label of its row, else
from the caption over the table ("in million baht", 单位：万元).
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from extract.mentions.count_en import _data, nouns, plural, singular
from extract.mentions.currencies import tables as currency_tables
from extract.mentions.once import once
from extract.mentions.per import per
from extract.mentions.tables_rows import Cell, blank_row, cells
from extract.mentions.tables_units import PART_ROW, things_zh, unit_cell
from extract.model import Numeral, Passage
from extract.regex import regex

Kind = Literal["money", "percent", "area", "count", "year"]


class Meaning(NamedTuple):
    """What the numbers under a head are. `unit`: a currency as `currencies.py` names it, or an area unit; `of`: things counted; `per` of a price."""

    kind: Kind
    unit: str = ""
    factor: Decimal = Decimal(1)
    of: str = ""
    per: str | None = None


_SCALES: dict[str, int] = {
    "": 1, "k": 10**3, "'000": 10**3, "’000": 10**3, "000": 10**3, "000s": 10**3, "'000s": 10**3, "thousand": 10**3, "thousands": 10**3,
    "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mio.": 10**6, "mil": 10**6, "mill": 10**6, "million": 10**6, "millions": 10**6,
    "bn": 10**9, "b": 10**9, "bil": 10**9, "billion": 10**9, "billions": 10**9, "mrd": 10**9, "mrd.": 10**9, "tn": 10**12,
    "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7, "10,000": 10**4, "10000": 10**4,
    "100 million": 10**8, "10 thousand": 10**4,
}  # fmt: skip
_SCALES_ZH = {"": 1, "千": 10**3, "万": 10**4, "萬": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "億": 10**8}
_OPEN = r"(?:^|[(（\[,，:：]|\b(?:in|of|unit|units|amounts|figures)\b[: ]*(?:in )?)\s*"
_CLOSE = r"\s*(?:[)）\],，;:：.]|$)"
_AREA = regex(
    rf"{_OPEN}(?P<scale>thousand|million|'000|万|千)?[ ]?(?P<unit>m²|m2|sq\.? ?m|sqm|square met(?:re|er)s|km²|km2|sq\.? ?km|ha|hectares?|acres?"
    rf"|sq\.? ?ft|sqft|square feet|rai|mu|平方米|平方公里|公顷|亩|㎡){_CLOSE}",
    re.I,
)
_PERCENT = regex(r"(?:±|＋－|\+/-|[一-鿿A-Za-z] ?)[%％]$|[(（,，:]\s*(?:in )?(?:%|％|per ?cent|pct|percentage)\s*(?:[)）]|$)|^(?:%|share"
    r"|percentage|per cent|percent|占比|比例|比重)$|[±＋+]?[%％]$", re.I)
_YEAR = regex(r"^(?:founded|established|opened|launched|start|since|set up|inception|completed|(?:lease|licen[cs]e|concession|contract"
    r"|term) (?:expiry|expires|end|ends|until)|expiry|expires|completion|built|renovated"
    r"|opening|commissioned|construction(?: start)?|year(?: (?:of|founded|established|opened|built|started)[a-z ]{0,16})?|est\.|started"
    r"|foundation|founding|成立时间|成立年份|设立时间|建成时间|成立)$", re.I)
_COUNT_ZH = regex(r"(?P<of>[一-鿿]{2,10}?)(?:数量|总数|数)?\s*[(（](?:单位[:：])?(?:万|千)?(?P<unit>家|个|人|名|户|项|件|所|张|座"
    r"|台|人次)[)）]$|(?P<bare>[一-鿿]{2,8})(?:数量|总数|数)(?:\s|$)")
_SCALE_IN_ZH = regex(r"[(（](万|千)[家个人名户项件]")
_HEAD_EN = regex(r"^(?:(?:total |the )?(?:number|no\.?|nos\.?"
    r"|count) of )?(?P<of>(?:[A-Za-z&/-]+ ){0,3}?(?P<noun>[A-Za-z-]+))(?:\s*\((?:no\.?|number|persons|headcount)\))?(?:\s[一-鿿]+)?$", re.I)
_BILINGUAL = regex(r"^[一-鿿]{1,8}\s*(?=[A-Za-z])")
_SAID = regex(r"\bin (?:thousands|millions|billions|lakhs|crores?|million|billion|thousand)(?: of)? [A-Za-z.$€£ ]{2,24}[.:]?$", re.I)
_BARE_NUMBER = regex(r"[ ]?[~≈约]?[ ]?[-−]?\d[\d.,  ]*(?:万|亿|million|bn|m|\*|\+)?[ ]?")
_FIELD = regex(r"(?P<label>[^:：|]{2,60})[:：](?=[\s\d])(?P<rest>(?:\s*[-−]?\d[\d,.]*\s*(?:[,;、，；/]|and|$)?\.?)+)$")

_STRONG = frozenset(_data()["heads_before"].lower().split("|")) - {"units", "shops", "seats", "parks", "zones", "centres", "centers", "buildings"}


@cache
def _money() -> re.Pattern[str]:
    table = currency_tables()
    plain = {w for w in table.names if w != "mark" and not (len(w) == 1 and w.isascii() and w.isalpha())}
    words = sorted(plain, key=lambda w: (-len(w), w))
    currency = "|".join(re.escape(w).replace("\\ ", " ") for w in words)
    scales = "|".join(re.escape(w) for w in sorted((w for w in _SCALES if w), key=lambda w: (-len(w), w)))
    chinese = "|".join(sorted((w for w in _SCALES_ZH if w), key=lambda w: (-len(w), w)))
    return regex(
        rf"{_OPEN}(?:(?:金额)?单位[:：]?\s*)?(?:(?P<scale>{scales})(?: of)?[ ]?(?P<c1>{currency})|(?P<c2>{currency})[ ]?(?P<scale2>{scales})?"
        rf"|(?P<zh>{chinese})?(?P<c3>{currency})|[A-Z](?P<never>))(?:人民币)?{_CLOSE}",
        re.I,
    )


@cache
def _rate() -> re.Pattern[str]:
    """The currency that opens a head such as "RMB/m2/month"."""
    table = currency_tables()
    words = sorted((w for w in table.names if len(w) > 1 or not w.isalpha()), key=lambda w: (-len(w), w))
    return regex("(?:" + "|".join(re.escape(w).replace("\\ ", " ") for w in words) + r")(?=[ ]?/|[ ]per )", re.I)


@lru_cache(maxsize=2048)
def meaning(text: str) -> Meaning | None:
    """What the numbers under (or behind) the head `text` are; None where it does not say.

    >>> meaning("Turnover (FIM million)").unit, meaning("单位：万元").factor, meaning("Number of firms").of
    ('FIM', Decimal('10000'), 'firms')
    """
    text = text.strip(" *|")
    if not text or len(text) > 80:
        return None
    for match in _money().finditer(text):
        name = match["c1"] or match["c2"] or match["c3"]
        if name is None or (name.isalpha() and name.islower() and len(name) < 4 and match[0].strip() == text):
            continue
        factor = _SCALES_ZH[match["zh"]] if match["zh"] else _SCALES[(match["scale"] or match["scale2"] or "").lower()]
        return Meaning("money", currency_tables().names[name.lower()], Decimal(factor))
    if ("/" in text or " per " in text) and (rate := _rate().match(text)) is not None and (unit := per(text, 0, rate.end())):
        return Meaning("money", currency_tables().names[rate[0].lower()], per=unit)
    if _PERCENT.search(text):
        return Meaning("percent")
    if (area := _AREA.search(text)) is not None:
        scale = {"thousand": 1000, "'000": 1000, "千": 1000, "million": 10**6, "万": 10**4}.get((area["scale"] or "").lower(), 1)
        return Meaning("area", area["unit"].lower(), Decimal(scale))
    if _YEAR.match(text):
        return Meaning("year")
    if (zh := _COUNT_ZH.search(text)) is not None:
        scale_zh = _SCALE_IN_ZH.search(text)
        return Meaning("count", "", Decimal({"万": 10**4, "千": 1000}[scale_zh[1]] if scale_zh else 1), zh["of"] or zh["bare"])
    things = things_zh(text)
    return _things(text) if things is None else Meaning("count", of=things)


def _things(text: str) -> Meaning | None:
    head = _HEAD_EN.match(_BILINGUAL.sub("", text))
    if head is None:
        return None
    noun = head["noun"]
    if (plural(noun) and singular(noun) in nouns().known) or noun.lower() in nouns().mass or noun.lower() in ("employment", "headcount"):
        return Meaning("count", of=head["of"].strip())
    return None


@once
def meanings(passage: Passage) -> Mapping[int, Meaning]:
    """Meaning of each numeral of the passage (by index) that has it from its table; empty for running text."""
    text = passage.segment.text
    if not passage.numerals or len(text) > 400:
        return {}
    if "|" not in text and ":" in text and text[-1] in "0123456789.," and (field := _FIELD.match(text)) is not None:
        found = meaning(field["label"]) or meaning(field["label"].rpartition(" (")[2].rstrip(")"))
        if found is None or found.kind not in ("money", "percent", "area"):
            return {}
        return {i: found for i, one in enumerate(passage.numerals) if one.start >= field.start("rest") and not _year(text, one)}
    if not cells(text) and (listed := _listed(passage)):
        return listed
    sentence = passage.segment.kind == "sentence" and _LABELLED.match(text) is None
    row = cells(text) or (() if sentence and not text[:1].isdecimal() else blank_row(text))
    if not row or (sentence and "|" not in text and not text[:1].isdecimal()):
        return {}
    heads, caption = _above(passage, len(row), bool(cells(text)))
    label = meaning(row[0].text) if not row[0].text[:1].isdecimal() else None
    if label is not None and label.kind == "count" and label.of.isascii() and label.of.split()[-1].lower() not in _STRONG:
        label = None  # sales, roads, materials: what a row is about, not what it counts
    if label is not None and label.kind == "count" and not label.of.isascii() and not cells(text):
        label = None  # 就业岗位 6 400: a label and one number, not a row of columns
    if label is None and len(row) == 2 and PART_ROW.match(row[0].text) and (whole := _row_above(passage)) is not None:
        label = whole
    label = label if (unit := unit_cell([cell.text for cell in row])) is None else Meaning("count", "", Decimal(unit), row[0].text)
    out: dict[int, Meaning] = {}
    if "|" in text or "\t" in text:
        out |= _year_head(passage, row)
    for index, numeral in enumerate(passage.numerals):
        column = next((i for i, c in enumerate(row) if c.start <= numeral.start < c.end), None)
        if column is None or _BARE_NUMBER.fullmatch(text[row[column].start : row[column].end]) is None:
            continue
        said = (heads[column] if column < len(heads) else None) or (label if column else None)
        if column and label is not None and label.kind == "percent":
            said = label  # growth in %: a row of its own under columns of money
        if said is None and column and not _year(text, numeral):
            said = caption if caption is not None else inherited(passage, row, column)
        if said is not None and (said.kind == "year") <= _year(text, numeral) and not (said.kind != "year" and column == 0):
            out[index] = said
    return out


def _row_above(passage: Passage) -> Meaning | None:
    """What the row counts of which this one tells a part: Firms | 33 above "- foreign | 4"."""
    for segment in reversed(passage.before[-4:]):
        row = cells(segment.text)
        if len(row) != 2:
            return None
        if not PART_ROW.match(row[0].text):
            said = meaning(row[0].text)
            return said if said is not None and said.kind == "count" else None
    return None


def _year_head(passage: Passage, row: Sequence[Cell]) -> dict[int, Meaning]:
    """The years of a table's head: Item | 2006 | 2016. All cells but one are years, each later than the one before or each earlier."""
    text = passage.segment.text
    years = [(i, one) for i, one in enumerate(passage.numerals) if _year(text, one) and any(c.text == text[one.start : one.end] for c in row)]
    if len(years) < 2 or len(years) < len(row) - 2 or len(years) != len(passage.numerals):
        return {}
    numbers = [one.number for _, one in years]
    steps = {later > earlier for earlier, later in pairwise(numbers)}
    return {i: Meaning("year") for i, _ in years} if len(steps) == 1 and max(numbers) - min(numbers) <= 80 else {}


_LABELLED = regex(r"[A-Za-z][A-Za-z /&-]{1,40}\([^()]{1,20}\)(?: [-−]?\d[\d.,]{0,14}%?){1,12}$")  # a row whose label ends in its unit
_RATES = regex(r"(?P<label>[^ ]{1,24}(?: [^ \d]{1,10}){0,3}?)(?P<rest>(?: (?:from|to|up to|n/a|-|[-–]?\d[\d.,]*(?:[-–]\d[\d.,]*)?)){1,12})$")
_ENDS_IN_NUMBER = regex(r".{2,80}?[^\d.,:：（(-][ :：]\s?(?P<n>\d[\d,.]*)$")
_UNIT_SAID = regex(r"[（(]([^（）()]{2,24})[)）]\s*$")
_LIST_REACH = 12  # items under one heading


def _listed(passage: Passage) -> dict[int, Meaning]:
    """Numbers whose unit the line's first words or the heading of their list say: "RMB/m2/month 30-45", 资金安排（单位：万元）… 甲园 320."""
    text, numerals = passage.segment.text, passage.numerals
    if "/" in text[:24] and (row := _RATES.match(text)) is not None:
        said = meaning(row["label"])
        if said is not None and said.per:
            return {i: said for i, one in enumerate(numerals) if one.start >= row.start("rest")}
    last = numerals[-1]
    if last.end != len(text) or last.style != "digits" or last.scaled or _ENDS_IN_NUMBER.match(text) is None or _year(text, last):
        return {}
    for segment in reversed(passage.before[-_LIST_REACH:]):
        unit = _UNIT_SAID.search(segment.text) if len(segment.text) <= 60 else None
        if unit is not None and (said := meaning(unit[1])) is not None and said.kind == "money":
            return {len(numerals) - 1: said}
        if _ENDS_IN_NUMBER.match(segment.text) is None:
            break
    return {}


_AMOUNT_CELL = regex(r"[~约]?(?P<lead>[A-Z]{3}|[$€£¥₹]|US\$)?[ ]?\d[\d.,]*[ ]?(?P<tail>[一-鿿]{1,5}|million|bn|mn|m|k)?(?P<code> ?[A-Z]{3})?$")


def inherited(passage: Passage, row: Sequence[Cell], column: int) -> Meaning | None:
    """The unit of a bare cell whose column gave it once, in its first row: 350万元, then 180 and 210."""
    if len(row) < 3:
        return None  # a sheet of labels and values: each line is a thing of its own
    for segment in reversed(passage.before[-30:]):
        above = cells(segment.text)
        if len(above) != len(row):
            return None
        match = _AMOUNT_CELL.match(above[column].text)
        if match is None:
            return None
        unit = " ".join(part.strip() for part in (match["lead"], match["code"], match["tail"]) if part)
        if unit in ("m", "k") or not unit or unit.startswith(("million", "bn", "mn")):
            continue  # a bare cell too
        found = meaning(unit)
        return found if found is not None and found.kind == "money" else None
    return None


def _above(passage: Passage, width: int, piped: bool) -> tuple[Sequence[Meaning | None], Meaning | None]:
    """Meanings of the columns by the head row of the table, and of the table by its caption or its head's first cell."""
    head: tuple[Cell, ...] = ()
    caption: Meaning | None = None
    skipped = False
    for segment in reversed(passage.before):
        row = cells(segment.text) if piped else ()
        if piped and not any(c.isalnum() for c in segment.text):
            continue  # |---|---|
        if piped and row:
            if abs(len(row) - width) > 1:
                break
            head = row
            continue
        if not piped:
            if blank_row(segment.text) and segment.kind != "sentence":
                continue
            words = segment.text.split()
            if len(words) == width and not any(c.isdecimal() for c in segment.text):
                return [meaning(word) for word in words], None
            if len(segment.text) <= 60 and not segment.text.endswith((".", "。")) and meaning(segment.text) is None and not skipped:
                skipped = True
                continue
        if len(segment.text) > 80 and (said := _SAID.search(segment.text)) is not None:
            caption = meaning(said[0].rstrip(".: "))
        elif len(segment.text) <= 80:
            caption = meaning(segment.text) or next((m for p in re.findall(r"[(（]([^)）]{1,30})[)）]", segment.text) if (m := meaning(p))), None)
        if caption is None or caption.kind == "count":
            caption = None
        break
    if head and caption is None and any(c.isalpha() for c in head[0].text):
        first = meaning(head[0].text)
        caption = first if first is not None and first.kind in ("money", "percent", "area") else None
    return [meaning(cell.text) if i or len(head) < width else None for i, cell in enumerate(head)], caption


def _year(text: str, numeral: Numeral) -> bool:
    return numeral.end - numeral.start == 4 and 1800 <= numeral.number <= 2100 and text[numeral.start : numeral.end].isdecimal()
