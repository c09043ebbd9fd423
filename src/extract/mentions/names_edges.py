"""What stands at the edges of an English name and belongs to it: counts of events, where a mission goes, short numbers."""

import re

from extract.mentions.names_lexicon import HAN, english
from extract.regex import regex

_ORDINAL = regex(r"\b\d{1,3}(?:st|nd|rd|th) $")
_BOUND_FOR = regex(r" to (?:(?:the|South|North|East|West|Central) )?([A-Z][a-z]+)")


def whole_event(text: str, start: int, end: int) -> tuple[int, int]:
    """ "10th Harbour Fair", "Trade Mission to South China": the count and the goal belong to the name."""
    count = _ORDINAL.search(text, max(0, start - 6), start)
    goal = _BOUND_FOR.match(text, end) if text[start:end].lower().endswith("mission") else None
    known = goal is not None and english().names.get(goal[1]) == "PLACE"
    return (count.start() if count else start), (goal.end() if goal and known else end)


def number_tail(text: str, end: int) -> int:
    """A short number behind a name that Chinese characters follow at once: "Health 100美年"."""
    tail = re.match(rf" \d{{1,4}}(?=[{HAN}])", text[end : end + 7])
    return end + (tail.end() if tail else 0)
