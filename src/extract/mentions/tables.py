"""Units that stand away from their numbers: a table's header or caption, a row's label, "Revenue (EUR m): 12.4, 13.8".

A cell that holds one bare number takes its meaning from the head of its column, else from the label of its row, else
from the caption over the table ("in million baht", 单位：万元).
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from extract.mentions.count_en import _data
from extract.mentions.once import once
from extract.mentions.tables_heads import Meaning, meaning
from extract.mentions.tables_rows import Cell, blank_row, cells
from extract.mentions.tables_units import PART_ROW, unit_cell
from extract.model import Numeral, Passage
from extract.regex import regex

_SAID = regex(r"\bin (?:thousands|millions|billions|lakhs|crores?|million|billion|thousand)(?: of)? [A-Za-z.$€£ ]{2,24}[.:]?$", re.I)
_BARE_NUMBER = regex(r"[ ]?[~≈约]?[ ]?[-−]?\d[\d.,  ]*(?:万|亿|million|bn|m|\*|\+)?[ ]?")
_FIELD = regex(r"(?P<label>[^:：|]{2,60})[:：](?=[\s\d])(?P<rest>(?:\s*[-−]?\d[\d,.]*\s*(?:[,;、，；/]|and|$)?\.?)+)$")
_STRONG = frozenset(_data()["heads_before"].lower().split("|")) - {"units", "shops", "seats", "parks", "zones", "centres", "centers", "buildings"}


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
    if (unit := unit_cell([cell.text for cell in row])) is not None:
        label = Meaning("count", "", Decimal(unit), row[0].text)
    elif len(row) > 2 and (own := _unit_of(row[1].text)) is not None:
        label = own  # 工业总产值 | 亿元 | 45.6 | 52.3
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


def _unit_of(cell: str) -> Meaning | None:
    """The unit that a row's own cell of units gives its numbers; no head, name or number says one alone."""
    if len(cell) > 12 or any(sign.isdecimal() for sign in cell):
        return None
    said = meaning(cell)
    return said if said is not None and said.kind in ("money", "area", "percent") else None


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


_LABEL_YEAR = regex(r"[A-Za-z一-鿿][A-Za-z一-鿿 ]{2,24}(?:, | ?[(（])(?:19|20)\d\d")


def _year_head(passage: Passage, row: Sequence[Cell]) -> dict[int, Meaning]:
    """The years of a table's head: Item | 2006 | 2016. All cells but one are years, each later than the one before or each earlier."""
    text = passage.segment.text
    years = [(i, one) for i, one in enumerate(passage.numerals) if _year(text, one) and any(c.text == text[one.start : one.end] for c in row)]
    if len(row) > 2 and len(passage.numerals) == len(years_of := [(i, one) for i, one in enumerate(passage.numerals) if _year(text, one)]) and (
        not years and all(_LABEL_YEAR.fullmatch(text[c.start : one.end].strip()) for _, one in years_of for c in row if c.start <= one.start < c.end)
    ):
        return {i: Meaning("year") for i, _ in years_of}  # Park | Residents, 2019 | Rank
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
    skipped, shifted = False, False
    for segment in reversed(passage.before):
        row = cells(segment.text) if piped else ()
        if piped and not any(c.isalnum() for c in segment.text):
            continue  # |---|---|
        if piped and row:
            if abs(len(row) - width) > 1:
                break
            head = row
            shifted = len(row) == width - 1 and (segment.text[:1] == "|" or "\t" in segment.text) and not any(c.text[:1].isdecimal() for c in row)
            continue
        if not piped:
            if blank_row(segment.text) and segment.kind != "sentence":
                continue
            words = segment.text.split()
            if len(words) == width and not any(c.isdecimal() for c in segment.text):
                columns = [meaning(word) for word in words]
                return columns, _caption(passage, segment.index) if not any(columns) else None
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
    columns = [meaning(cell.text) if i or len(head) < width else None for i, cell in enumerate(head)]
    return ([None, *columns] if shifted else columns), caption


def _caption(passage: Passage, head: int) -> Meaning | None:
    """The unit said in the line over a head whose columns name none: "Quarterly figures (CNY m)" over "Item Period Growth"."""
    line = next((one.text for one in reversed(passage.before) if one.index < head), "")
    said = meaning(line) if len(line) <= 80 else None
    return said if said is not None and said.kind == "money" else None


def _year(text: str, numeral: Numeral) -> bool:
    return numeral.end - numeral.start == 4 and 1800 <= numeral.number <= 2100 and text[numeral.start : numeral.end].isdecimal()
