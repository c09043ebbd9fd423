"""The dateline that opens an agency's report: "BERLIN, 14 September 2021 - ", "Leeds, UK – ", 新华社北京1月16日电. It is furniture."""

import re

from extract.regex import regex

_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]{1,24}"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,3}}"
_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,24}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,24}){0,2}"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"{_DAY}(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? (?:19|20)\d\d)?"
_AGENCY = r"(?: ?\([A-Z][A-Za-z .&-]{1,24}\)| ?/[A-Z][A-Za-z .-]{1,24}/)"
_DASH = r" ?(?:--|[–—]| - |-(?= |$)) ?"
_ENGLISH = regex(
    rf"\(?{_PLACE}(?:, {_PLACE}){{0,3}}(?:,| ?[(–—]| -{{1,2}})? ?(?P<date>{_DATE})\)?,?{_AGENCY}?{_DASH}(?=[\"“‘'(A-ZÀ-Þ0-9]|$)"
    rf"|(?:{_CAPS}|{_PLACE})(?:, {_PLACE}){{0,2}}{_AGENCY}{_DASH}(?=[\"“‘'(A-ZÀ-Þ0-9]|$)"
    rf"|{_CAPS}(?:, {_PLACE}){{1,2}}{_DASH}(?=[\"“‘'(A-ZÀ-Þ0-9]|$)"
    rf"|{_PLACE}, (?:[A-Z]\.?){{2,4}}{_DASH}(?=[\"“‘'(A-ZÀ-Þ0-9]|$)"
)
_CHINESE = regex(
    r"[（(]?(?:本报|[一-鿿]{1,6}(?:社|网|报|台))[一-鿿]{0,8}(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?:电|讯)[）)]?"
)


def _english(text: str) -> re.Match[str] | None:
    return _ENGLISH.match(text) if "-" in text or "–" in text or "—" in text else None  # what each ends in


def dateline_end(text: str) -> int:
    """Where the dateline that opens `text` ends, 0 where there is none.

    >>> dateline_end("BERLIN, 14 September 2021 - Pilots raced."), dateline_end("新华社南京1月18日电 记者获悉")
    (28, 11)
    >>> dateline_end("Adlershof, Berlin – the city of science"), dateline_end("Lake Park - A Visit")
    (0, 0)
    """
    match = _english(text) or _CHINESE.match(text)
    return match.end() if match is not None else 0


def dateline_date(text: str) -> str:
    """The date in the dateline that opens `text`, as written; "" where there is none."""
    match = _english(text)
    return (match["date"] or "") if match is not None else ""
