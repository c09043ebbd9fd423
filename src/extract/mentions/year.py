"""The year an article speaks of: for days and months without one."""

import re
from collections import Counter
from collections.abc import Sequence

from extract.model import Segment
from extract.regex import regex

_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)")
_YEAR = regex(r"[12](?:(?<=1)9|(?<=2)0)\d\d")
_DATED = regex(rf"\b(?:{_MONTH}\.?|\d\d?(?:st|nd|rd|th)?)[ ,./-]{{1,2}}(?:\d\d?(?:st|nd|rd|th)?[ ,./–-]{{1,3}}){{0,3}}((?:19|20)\d\d)\b|"
                    r"((?:19|20)\d\d)[年/.-](?=\d{1,2}(?:月|[/.-]\d))", re.I)
_EDITION = regex(r"[A-Za-z)][ -]?(20\d\d)\b(?! ?(?:companies|people|firms))")


def year_of(segments: Sequence[Segment], published: str | None) -> str | None:
    """Year of publication; else the one that the article's full dates name most, its headings and edition years helping.

    None where nothing or two years equally claim to be it.
    """
    if published and published[:4].isdigit():
        return published[:4]
    votes: Counter[str] = Counter()
    for segment in segments:
        if _YEAR.search(segment.text) is None:
            continue
        weight = 3 if segment.kind == "heading" else 2
        for match in _DATED.finditer(segment.text):
            votes[match[1] or match[2]] += weight
        for match in _EDITION.finditer(segment.text):
            votes[match[1]] += 1
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return ranked[0][0]
