"""What the headings above a sentence say of all that stands under them: a year, a plan.

"2016 in review" dates the figures below it, "Main tasks for 2017" makes them plans. A heading that is only a date (a diary's)
says when something was seen or written, not when it holds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extract.facts.sentence import MASK, Sentence
from extract.regex import regex
from extract.schema import Status

_PLANS = regex(r"\b(?:plans?|outlook|targets?|goals?|tasks?|ahead|next steps?|forecast|guidance)\b|"
                    r"任务|安排|计划|目标|展望|下一步|打算|规划", re.I)
_REVIEW = regex(r"回顾|总结|完成情况|工作情况|review|results|highlights|in figures|performance", re.I)


@dataclass(frozen=True, slots=True)
class Section:
    """The date (EDTF) and the status that headings lend to what stands below them, or None each."""

    as_of: str | None = None
    status: Status | None = None


def section(sentence: Sentence, headings: Mapping[int, Sentence]) -> Section:
    """Nearest heading first; the title (which speaks of the whole article) lends nothing."""
    at = sentence.segment.heading
    seen: set[int] = set()
    while at is not None and at not in seen and at in headings:
        seen.add(at)
        head = headings[at]
        if head.segment.level > 1 or head.segment.heading is not None:
            date = next((one.value.edtf for one in head.mentions if one.value is not None and one.value.kind == "date"), None)
            if date is not None and head.mask.count(MASK["DATE"]) == 1:
                if _REVIEW.search(head.mask):
                    return Section(date, None)
                if _PLANS.search(head.mask):
                    return Section(date, "planned")
        at = head.segment.heading
    return Section()
