"""What single cells of a table say: a head of counted nouns alone (从业人员), a cell of units (家, no.), a row that tells a part of the one above."""

import re
from collections.abc import Sequence

from extract.mentions.count_bare_zh import words_zh
from extract.regex import regex

SCALES: dict[str, int] = {
    "": 1, "k": 10**3, "'000": 10**3, "’000": 10**3, "000": 10**3, "000s": 10**3, "'000s": 10**3, "thousand": 10**3, "thousands": 10**3,
    "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mio.": 10**6, "mil": 10**6, "mill": 10**6, "million": 10**6, "millions": 10**6,
    "bn": 10**9, "b": 10**9, "bil": 10**9, "billion": 10**9, "billions": 10**9, "mrd": 10**9, "mrd.": 10**9, "tn": 10**12,
    "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "cr": 10**7, "10,000": 10**4, "10000": 10**4,
    "100 million": 10**8, "10 thousand": 10**4,
}  # fmt: skip
SCALES_ZH = {"": 1, "千": 10**3, "万": 10**4, "萬": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7, "亿": 10**8, "億": 10**8}
PART_ROW = regex(
    r"(?:[-–—•·>→] ?[A-Za-z一-鿿]|(?-i:[a-z][a-z-]+)$|(?:of|among) (?:these|which|them|whom)\b|thereof|incl\b|including\b|其中)", re.I
)
_TOTALS_ZH = regex(r"(?:期末|年末|年底|现有|累计|合计|新增)?(?P<of>[一-鿿]{0,6}(?:" + words_zh("label_nouns") + r"))(?:总|人)?数?(?:量)?$")
_UNIT_ZH = regex(r"(?P<scale>[万千百亿]?)(?:[家个人名户项件所张座台栋套间条辆艘]|人次|户次|车次|架次|件次)")
_UNIT_EN = regex(r"(?:no\.?|nos\.?|number|persons|units|people|count|#)", re.I)
_OF_UNIT = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def things_zh(text: str) -> str | None:
    """The things counted under a head that holds their noun and nothing else: 从业人员, 入驻企业, 员工数."""
    if not 2 <= len(text) <= 10 or text[0].isascii():
        return None
    head = _TOTALS_ZH.fullmatch(text)
    return head["of"] if head is not None else None


def unit_cell(cells: Sequence[str]) -> int | None:
    """The factor that a row's own cell of units gives its numbers: 企业 | 家 | 320, Tenants | no. | 45."""
    for cell in cells[1:-1]:
        if (unit := _UNIT_ZH.fullmatch(cell)) is not None:
            return _OF_UNIT[unit["scale"]]
        if _UNIT_EN.fullmatch(cell) is not None:
            return 1
    return None
