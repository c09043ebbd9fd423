"""Years that follow from the words of an article without standing in it: plan periods, "ten years ago", the end of a period."""

from collections.abc import Iterable
from functools import lru_cache

from extract.gold.numerals import numerals
from extract.gold.values import edtf_years, years
from extract.regex import regex

_AGO = regex(  # a duration beside a word that counts from a date; 2012年后 is none
    r"(?i)\b(?:years?|months?|decades?|half-century|quarters?|weeks?|days?)(?: and a half)? (?:ago|earlier|later|before|after|prior|hence|from now)\b"
    r"|(?<!\d)(?<![〇零一二三四五六七八九]{3})(?:\d{1,3}|[一二两兩三四五六七八九十百几幾数數半多余餘来來]) ?"
    r"(?:年|个月|個月|个季度|周|星期|天)(?:多|半)?(?:以|之)?[前后後]")
_FAR = regex(r"(?i)\b(?:decades?|half-century)\b|turn(?:s|ed|ing)? \d+|anniversary|century|周年|年代|世纪")
_RELATIVE = regex(r"(?i)\b(?:last|this|next|previous|following|earlier|later|ago|since then|year before|year after|decade|fiscal|FY)\b"
                  r"|[去今明前后後翌次当當上同本]年|年前|年后|年後|财年|世纪|年代")
_SHORT_YEAR = regex(r"(?:['’‘/–-]|FY\s?|\b\d\d/|\b[1-4][QH]|\b[QH][1-4] ?)(\d\d)(?!\d)|(?<!\d)(\d\d)(?=年(?!代))")
_SHORT_YEAR_ZH = regex("(?<![〇零一二三四五六七八九十])([〇零一二三四五六七八九])([〇零一二三四五六七八九])年(?!代)")  # 九五年
_REPUBLIC = regex(r"(?<!\d)(\d{2,3})\s?年(?!代)")  # years of the Republic in Taiwan: 110年 is 2021
_PLAN_ZH = regex(
    r"第([一二三四五六七八九十]{1,3})[个個]五年"
    r"|(?<![一二三四五六七八九十百])(?:(十[一二三四五六])五(?!年)|(十[一二三四五六]|[一二三四五六七八九十])五"
    r"(?=[”」’\"』]|期间|期間|时期|時期|规划|規劃|计划|計劃|末|初|中期|以来|以來|开局|收官))")
_PLAN_EN = regex(r"(?i)\b(?:five|5)[- ]year[- ](?:plan|period|programme|program)|\bFYPs?\b")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
             "fourteenth", "fifteenth", "sixteenth")
_NTH = regex(rf"(?i)\b(?:(\d{{1,2}})(?:st|nd|rd|th)|({'|'.join(_ORDINALS)}))\b")
_DIGITS = {char: number for number, chars in enumerate(("〇零", *"一二三四五六七八九")) for char in chars}
_EARLY_PLANS = {1: 1953, 2: 1958}
"""First years of the plans of China before the third of 1966; from then on each has five years."""
_PERIOD_END = regex(
    r"(?i)期末|期初|年末|年底|岁末|\b(?:year|period|quarter|month)[- ]?end\b|\b(?:end|close|beginning|start) of (?:the|that|this|each)?\s?"
    r"(?:reporting |financial |fiscal )?(?:year|period|quarter|month|term)\b")
_ISSUED = regex(
    r"(?i)(?:公告|公布|发布|發布|报告|報告|签署)之?日|\bdate (?:of (?:this|the) (?:announcement|report|circular|release|notice|prospectus)|hereof)\b")


@lru_cache(maxsize=1)
def reckoning(text: str) -> "Reckoning":
    """The reckoning of the article that is being checked: errors and hints ask for the same one."""
    return Reckoning(text)


class Reckoning:
    """The years that an article gives or lets one reckon."""

    def __init__(self, text: str) -> None:
        self.plans = plan_years(text)
        self.stated = _stated(text) | self.plans
        self.ago = bool(_AGO.search(text))
        self._relative = bool(_RELATIVE.search(text))
        self._far = bool(_FAR.search(text))
        self._period_end = bool(_PERIOD_END.search(text))
        self._issued = bool(_ISSUED.search(text))

    def gives(self, year: str) -> bool:
        """Whether the article states `year`, or it can be counted from what the article states."""
        if year.endswith("X") or int(year) in self.stated or self.ago:
            return True
        return self._relative and (self._far or any(abs(int(year) - one) <= 1 for one in self.stated))

    def dates(self, as_of: str, labelled: Iterable[str]) -> bool:
        """Whether `as_of` is one of the dates `labelled`, or follows from them or from the words of the article."""
        known = set(labelled)
        if as_of in known or self.ago:
            return True
        own = edtf_years(as_of)
        if own and all(int(year) in self.plans for year in own if year.isdigit()):
            return True
        if self._issued and own and all(int(year) in self.stated for year in own if year.isdigit()):
            return True
        ends = known | {end for one in known for end in one.split("/")}
        if "/" in as_of and all(part in ends for part in as_of.split("/")):
            return True
        return any(as_of in _edges(one, self._period_end) for one in known)


def plan_years(text: str) -> set[int]:
    """The years of the five-year plans of China that `text` names: the tenth runs from 2001 to 2005.

    >>> sorted(plan_years("十二五末")), sorted(plan_years("the end of the Ninth Five-Year Plan"))
    ([2011, 2012, 2013, 2014, 2015], [1996, 1997, 1998, 1999, 2000])
    """
    plans = {int(min(one.readings)) for match in _PLAN_ZH.finditer(text) for one in numerals(match[1] or match[2] or match[3])[:1]}
    for match in _PLAN_EN.finditer(text):
        for nth in _NTH.finditer(text, max(0, match.start() - 30), match.start()):
            plans.add(int(nth[1]) if nth[1] else 1 + _ORDINALS.index(nth[2].lower()))
    first = [_EARLY_PLANS.get(plan, 2001 + 5 * (plan - 10)) for plan in plans if 1 <= plan <= 30]
    return {start + year for start in first for year in range(5)}


def _edges(date: str, cue: bool) -> set[str]:
    """How the last day, month and year of a labelled range may be written, and its first; of a plain year where the words speak of such an edge."""
    first, _, last = date.partition("/")
    if not last and (not cue or len(date) != 4):
        return set()
    last = last or first
    found = {first, last, last[:7], f"{last[:7]}~", f"{first[:7]}~"}
    if len(last) == 4:
        found |= {f"{last}-12", f"{last}-12~", f"{last}-12-31"}
    if len(first) == 4:
        found |= {f"{first}-01", f"{first}-01~", f"{first}-01-01"}
    return found


def _stated(text: str) -> set[int]:
    stated = {int(year) for year in years(text)}
    short = {int(match[1] or match[2]) for match in _SHORT_YEAR.finditer(text)} | {
        10 * _DIGITS[tens] + _DIGITS[ones] for tens, ones in _SHORT_YEAR_ZH.findall(text)}
    stated |= {century + year for century in (1900, 2000) for year in short}
    return stated | {int(year) + 1911 for year in _REPUBLIC.findall(text)}
