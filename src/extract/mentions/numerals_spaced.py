"""Digits in groups of three that plain blanks split: "1 234 567", "3 400 square metres", "EUR 1 140".

Two groups may as well be two numbers ("building 3 400 sq m", "in May 2012 300 firms"): what stands before and behind decides.
"""

import re

from extract.mentions import modifiers
from extract.mentions.currencies import money_before
from extract.regex import regex

_SINGLE_SPACED = regex(r"(?:^|[(€$£¥:\u3000]|(?<!tel)(?<!fax)(?<!one)(?<!ine)(?<!ile)[:|] |(?<![A-Za-z])[a-z]+ )$", re.I)  # Researchers: 38 900
_BEFORE_MEASURE = regex(
    r"(?:^|[,;:(|–—•-] ?|[a-z]+ )$")  # 3 400 square metres, five buildings, 22 680 m²
_MEASURE = regex(
    r"[ ]?(?:m[²2^]|㎡|(?:sq\.?|square) ?(?:m|f|km|k)|sqm|sqft|k?m²|ha\b"
    r"|hectares?\b|acres?\b|%|(?:US ?)?\$|€|£|(?:EUR|USD|CHF|SEK|PLN)\b|euros?\b)"
)
_GROUPED_ZH = regex(r"(?![第图表期号段楼栋组册卷版前强线话真机])[一-鿿][1-9]\d{0,2} \d{3}[家名人户个项件台套座间万元亩吨]")
_IDENT_WORD = regex(
    r"(?:phase|section|chapter|no|number|article|table|figure|page|block|building|room|lot|road|tel|fax|phone|nr|zone|may|on|code|id"
    r"|reg|ref|account|vat|licen[cs]e|contact|mobile|whatsapp|hotline|desk|info)[.:]* ?$", re.I
)
_LABEL_WORD = regex(  # building 3 400 sq m: the first figure is the building's
    r"(?:phase|section|chapter|no|number|table|figure|page|block|building|room|lot|plot"
    r"|hall|unit|floor|tower|level|stage|zone|site|parcel|suite) $", re.I
)


def spaced_groups(text: str, start: int, digits: str) -> bool:
    """Whether digits in groups of three split by plain blanks are one number: "1 234 567", "about 18 000 m"."""
    if digits.count(" ") > 1 and digits[0] != "0":
        return True
    if start and _GROUPED_ZH.match(text[start - 1 : start + len(digits) + 1]):
        return True  # 居民企业2 100家
    window = text[max(0, start - 14) : start]
    if digits[0] != "0" and _MEASURE.match(text, start + len(digits)) and _BEFORE_MEASURE.search(window):
        return _LABEL_WORD.search(window) is None
    if digits[0] != "0" and money_before(text, start):
        return True  # EUR 1 140
    return digits[0] != "0" and (
        _SINGLE_SPACED.search(window) is not None or modifiers.before(text, start)[0] is not None
    ) and _IDENT_WORD.search(window) is None
