"""What the headings above a sentence say of all that stands under them: a year, a plan.

"2016 in review" dates the figures below it, "Main tasks for 2017" makes them plans. A heading that is only a date (a diary's)
says when something was seen or written, not when it holds.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.facts.sentence import MASK, Sentence
from extract.regex import regex
from extract.schema import Status

_PLANS = regex(r"\b(?:plans?|outlook|targets?|goals?|tasks?|ahead|next steps?|forecast|guidance)\b|"
                    r"任务|安排|计划|目标|展望|下一步|打算|规划", re.I)
_REVIEW = regex(r"回顾|总结|完成情况|工作情况|review|results|highlights|in figures|performance", re.I)


# what is counted over a year; a stock's date is said where it is told
_FLOWS = frozenset({"revenue", "profit", "output", "investment", "money", "subsidy", "share", "projects", "count", "rent", "patents"})
_D = MASK["DATE"]
_NOTE = regex(
    rf"(?:注|以上|本文|文中|上述|除另有说明)[^。]{{0,24}}(?:数据|统计|数字|信息)?[^。]{{0,16}}(?:截至|截止到?|截止|均为|统计至){_D}|"
    rf"\b(?:figures|data|numbers|statistics)\b(?: [a-z]+){{0,4}} (?:as of|as at|at|for|correct (?:as of|at|to)|are (?:as of|for)) (?:the )?{_D}|"
    rf"\b(?:as of|as at) {_D},? unless (?:otherwise )?(?:stated|noted|indicated)", re.I)
_REPORT = regex(r"annual report|statistical (?:bulletin|report|communiqu)|year(?:ly)? (?:report|review|in review)|yearbook|results for|年报|公报"
 r"|年度报告|年鉴", re.I)


def document(sentences: Sequence[Sentence]) -> tuple[str | None, str | None]:
    """(date at which the article's figures hold by a note of its own, year of the report that it is)."""
    noted = report = None
    for n, one in enumerate(sentences):
        match = _NOTE.search(one.mask) if _D in one.mask else None
        if match:
            noted = _edtf(one, match.end() - 1) or noted
        if n < 4 and report is None and _REPORT.search(one.mask) and one.mask.count(_D) == 1:
            report = _edtf(one, one.mask.index(_D))
    return noted, report if report is None or _YEAR.fullmatch(report) else None


_YEAR = regex(r"\d{4}")


def _edtf(sentence: Sentence, place: int) -> str | None:
    i = sentence.mention_at(place)
    value = sentence.mentions[i].value if i is not None else None
    return value.edtf if value is not None and value.kind == "date" else None


@dataclass(frozen=True, slots=True)
class Section:
    """The date (EDTF) and the status that headings lend to what stands below them, or None each.

    `noted` is the date at which the article says its figures hold ("all figures as of ..."), `report` the year of an annual
    report or bulletin, which dates yearly flows alone.
    """

    as_of: str | None = None
    status: Status | None = None
    noted: str | None = None
    report: str | None = None

    def date_for(self, predicate: str, sentence: Sentence) -> str | None:
        """The date of a figure that has none of its own."""
        if predicate in _FLOWS and (self.as_of or self.report):
            return self.as_of or self.report
        opens = sentence.mentions and sentence.mentions[0].type == "DATE" and not sentence.at[0]
        return self.noted if not opens else None


def section(sentence: Sentence, headings: Mapping[int, Sentence], noted: str | None = None, report: str | None = None) -> Section:
    """Nearest heading first; of the title (which speaks of the whole article) only a report's year counts."""
    at = sentence.segment.heading
    seen: set[int] = set()
    while at is not None and at not in seen and at in headings:
        seen.add(at)
        head = headings[at]
        if head.segment.level > 1 or head.segment.heading is not None:
            date = next((one.value.edtf for one in head.mentions if one.value is not None and one.value.kind == "date"), None)
            if date is not None and head.mask.count(MASK["DATE"]) == 1:
                if _REVIEW.search(head.mask):
                    return Section(date, None, noted, report)
                if _PLANS.search(head.mask):
                    return Section(date, "planned", noted, report)
        at = head.segment.heading
    return Section(None, None, noted, report)
