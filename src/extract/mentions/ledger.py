"""Why a number became no mention: one reason for every digit run and every number word left over."""

import re
from collections.abc import Iterable, Iterator

from extract.mentions import count
from extract.mentions.cover import Cover
from extract.mentions.numerals import URL, fractions_en
from extract.model import DropReason, Found, Numeral, Passage
from extract.regex import regex

_RUN = regex(r"\d\d*")  # a class at the front lets the search skip to it
_LIST = regex(
    r"\s*[(（\[【•·*-]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3}|(?:one|two|three|four|five))\s*(?:[.)）、．:：\]】]|$)", re.I
)
_SECTION = regex(r"\s*(?:\d{1,2}\.){1,4}\d{0,2}\s")
_FRACTION = regex(r"\d{1,4}/\d{1,4}(?![/\d])|[一二三四五六七八九十百千万两\d]{1,6}分之[一二三四五六七八九十百\d.]{1,8}")
_TIME = regex(
    r"[\d上下](?:(?<=\d)(?:(?<!\d\d)\d?[:：]\d{2}(?:[:：]\d{2})?(?!\d)|\d?(?:\.\d{2})? ?(?:am|pm|a\.m|p\.m|o'clock)"
    r"|\d?[点时]\d{0,2}分?(?=[，。,\s至到-]|$))|(?<!\d)午\d{1,2}[点时])",
    re.I,
)
_PHONE = regex(
    r"[\d+](?:(?<=\+)\d[\d ()-]{6,18}\d|(?<!\d\d)(?:(?<=0)\d{2,3}[- ]\d{7,8}|(?<=1)[3-9]\d{9}|(?<=\d)\d{2}-\d{3,4}-\d{4})(?!\d))"
)
_IDENTIFIER_BEFORE = regex(r"(?:[A-Za-z_#@№]|[A-Z][A-Za-z]*[- ]|\d[./]|(?:No|no|Nr|nr|nos|Nos)\.? ?|[“\"'‘「《])$")
_IDENTIFIER_AFTER = regex(
    r"(?:[A-Za-z_]|-[A-Za-z]|号|强(?!烈|化|调|势)|路|[”\"'’」》]|[ -][Pp]lan|计划|工程(?!师)|行动|[ ]?系列"
    r"|型)"
)
_CHAIN = regex(r"\d(?<!\d\d)\d{0,11}(?:[._/-]\d{1,12}){2,8}")
_LETTER = regex(r"[A-Za-z_]")
_UNIT = regex(r"(?:s|st|nd|rd|th|km|kg|mm|cm|m|kW|MW|GW|ha|t|kV|GB|TB|h)(?![A-Za-z])")
_UNIT_APART = regex(r"[ ]?(?:km|m|t|kg)\b")
_YEARISH = regex(r"(?:18|19|20)\d{2}(?:[^\d]{1,5}(?:18|19|20)\d{2})?")
_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)"
)
_MONTH = regex(rf"\b{_MONTHS}\.? $")
_MONTH_AFTER = regex(rf" {_MONTHS}\b")
_RELATIVE = regex(
    r"(?:last|next|past|this|coming|following|previous|recent|day|night|month|year|[上下前后近未]) ?(?:the )?$|(?:去|今|明|本)年$", re.I
)


def reasons(
    passage: Passage, numerals: Iterable[Numeral], found: Iterable[tuple[int, int] | Found]
) -> Iterator[tuple[int, int, DropReason]]:
    """Spans of the segment's own text, in order, that hold a number and lie in no found span, each with a reason.

    `found` holds spans (start, end) or Found of the segment, dates included. Every maximal digit run ends in a
    found span or in exactly one row; number words come with the numerals.
    """
    text = passage.segment.text
    numbers = list(numerals)
    runs = [match.span() for match in _RUN.finditer(text)]
    if not runs and not numbers:
        return
    spans = [(f.span.start, f.span.end) if isinstance(f, Found) else f for f in found]
    held = Cover(spans)
    rows: list[tuple[int, int, DropReason]] = []
    judge = _Judge(passage)
    for numeral in numbers:
        if held.touching(numeral.start, numeral.end):
            continue
        rows.append((numeral.start, numeral.end, judge.numeral(numeral)))
        spans.append((numeral.start, numeral.end))
    covered = Cover(spans) if rows else held
    for start, end in runs:
        if not covered.touching(start, end):
            rows.append((start, end, judge.span(start, end)))
    rows.sort()
    yield from rows


class _Judge:
    """Reasons for the numbers of one segment; whole-segment patterns are run once, when first needed."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.segment.text
        lead = _LIST.match(self.text) or _SECTION.match(self.text)
        self._lead = lead.end() if lead is not None else 0  # a list number stands before it
        self._marks: list[tuple[DropReason, Cover]] | None = None

    def _marked(self, start: int, end: int) -> DropReason | None:
        if self._marks is None:
            text = self.text
            web = "/" in text or "@" in text or "www." in text
            times = ":" in text or "：" in text or "m" in text or "点" in text or "时" in text
            fractions = [m.span() for m in _FRACTION.finditer(text)] if "/" in text or "分之" in text else []
            codes = [m.span() for pattern in (_PHONE, _CHAIN) for m in pattern.finditer(text)]
            marks: list[tuple[DropReason, list[tuple[int, int]]]] = [
                ("identifier", [m.span() for m in URL.finditer(text)] if web else []),
                ("time_of_day", [m.span() for m in _TIME.finditer(text)] if times else []),
                ("fraction", [*fractions, *fractions_en(text)]),
                ("identifier", codes),
            ]
            self._marks = [(reason, Cover(spans)) for reason, spans in marks if spans]
        for reason, cover in self._marks:
            if cover.touching(start, end):
                return reason
        return None

    def numeral(self, numeral: Numeral) -> DropReason:
        if self.passage.segment.kind == "furniture":
            return "furniture"
        reason = self._early(numeral.start, numeral.end)
        if reason is not None:
            return reason
        counted = count.counted(self.passage, numeral)
        if counted is not None and counted.reason:
            return counted.reason  # type: ignore[return-value]
        if counted is not None and counted.of and numeral.style == "digits":
            return "overlapped"
        if numeral.style == "words" and numeral.number <= 12 and not numeral.scaled:
            return "rhetorical"
        return self._late(numeral.start, numeral.end)

    def span(self, start: int, end: int) -> DropReason:
        if self.passage.segment.kind == "furniture":
            return "furniture"
        return self._early(start, end) or self._late(start, end)

    def _early(self, start: int, end: int) -> DropReason | None:
        text = self.text
        if start < self._lead and not text[end : end + 1].isdecimal():
            return "list_number"
        marked = self._marked(start, end)
        if marked is not None:
            return marked
        before = text[max(0, start - 16) : start]
        if before and before[-1] in "(（[" and text[end : end + 1] in (")", "）", "]") and end - start <= 2:
            return "list_number"
        glued = before[-1:]
        if (glued and glued.isascii() and (glued.isalpha() or glued in "_#@")) or (
            _LETTER.match(text, end) and not _UNIT.match(text, end, end + 3)
        ):
            return "identifier"
        return None

    def _late(self, start: int, end: int) -> DropReason:
        text = self.text
        before, after = text[max(0, start - 16) : start], text[end : end + 8]
        if before.rstrip()[-1:] == "第":
            return "rhetorical"
        if _RELATIVE.search(before):
            return "unresolved_date"
        if text[start:end].replace(" ", "").lower() in ("0to1", "0-1", "0"):
            return "rhetorical"
        if (_MONTH.search(before) and len(text[start:end]) <= 2) or _MONTH_AFTER.match(after):
            return "unresolved_date"
        if _YEARISH.fullmatch(text[start:end]) or after[:1] in ("年", "月", "日"):
            return "unresolved_date"
        if _IDENTIFIER_AFTER.match(after) or (_IDENTIFIER_BEFORE.search(before) and not _UNIT_APART.match(after)):
            return "identifier"
        return "bare_number"
