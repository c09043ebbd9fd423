"""Other names behind a name, in brackets or with a cue: "Suzhou Industrial Park (SIP)", （以下简称“合肥高新区”）."""

import re
from collections.abc import Iterator, Sequence

from extract.mentions.names_lexicon import HAN, LATIN, Candidate, english, words
from extract.regex import regex

_BRACKET = regex(r"[”\"’」』》]?['’]?s? ?[(（]([^()（）]{2,90})[)）]")
_LISTING = regex(r"(?:brands?|products?|including|incl\.|e\.g\.|such as|see|cf\.|owners?|partners?|shareholders?|tenants?|members?|makers?)\b")
_LEAD = regex(
    r"\s*(?:(?:here(?:in)?after|referred to as|also|known as|called|short|for short|abbreviated(?: as| to)?|or|the|"
    r"in Chinese|in short|formerly|以下简称|下称|简称|又称|又名|也称|亦称|原名|原|英文名?|中文名?|全称|即|为|"
    r"[:：“\"‘'「『])\s*)+"
)
_ACRONYM = regex(rf"[{LATIN}][{LATIN}0-9&\-.]{{1,11}}")
_RUN = regex(rf"[A-ZÀ-Þ][{LATIN}0-9&'’.\-]*(?: (?:of|and|for|the|&|de|[A-ZÀ-Þ0-9][{LATIN}0-9&'’.\-]*))*")
_HAN_NAME = regex(rf"[{HAN}A-Za-z0-9·\-]{{2,24}}")
_BARE_SHORT = regex(
    rf"(?:以下简称|下称|简称|又称|又名)(?:为)?[“\"「『]?([{HAN}A-Za-z0-9]{{2,12}}?)(?=[”\"」』)）,，。;；、]|$)"
)
_CUE = regex(r"简称|下称|又称|又名|也称|亦称|原名|全称")


def bracketed(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """New names with the type of the name they stand behind; only parks, organisations, events and places have any."""
    return [*_brackets(text, found), *_short_forms(text, found)]


def _brackets(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    for one in found:
        if one.type == "PERSON":
            continue
        match = _BRACKET.match(text, one.end)
        if not match:
            continue
        if _LISTING.match(match[1]):
            continue  # "(brands: Orvix, Voxin)"
        latin_before = text[one.start].isascii()
        cue = _CUE.search(match[1]) is not None
        for part in re.finditer(r"[^,，;；、/]+", match[1]):
            start = match.start(1) + part.start()
            lead = _LEAD.match(text, start, start + len(part[0]))
            announced = lead is not None
            start = lead.end() if lead else start + len(part[0]) - len(part[0].lstrip())
            rest = text[start : match.start(1) + part.end()].rstrip(" ”\"’'」』")
            if not rest or not _fits(
                rest,
                name=text[one.start : one.end],
                latin_before=latin_before,
                type_=one.type,
                announced=announced or cue,
            ):
                continue
            yield Candidate(start, start + len(rest), one.type, 0.85, "name.bracket")


def _fits(part: str, *, name: str, latin_before: bool, type_: str, announced: bool) -> bool:
    lists, lexicon = words("en"), english()
    if re.match(f"[{HAN}]", part):
        if (
            not _HAN_NAME.fullmatch(part)
            or part in words("zh")["stop"]
            or re.search(r"[的了]|股票|代码|年|月|占|万|亿", part)
        ):
            return False
        return latin_before or announced or _abbreviates(part, name)
    if lexicon.names.get(part, type_) != type_ or part.lower() in lists["demonyms"]:
        return False
    if _ACRONYM.fullmatch(part):
        capitals = sum(character.isupper() for character in part)
        if type_ == "PLACE" and latin_before and capitals > 2 and part[0] != name[0]:
            return False  # "the university in Huntsville (UAH)"
        return capitals >= 2 or (not latin_before and part[0].isupper())
    return (not latin_before or announced) and len(part) > 3 and _RUN.fullmatch(part) is not None and type_ != "PLACE"


def _abbreviates(part: str, name: str) -> bool:
    """Whether the signs of `part` stand in `name` in this order: 科大先研院, 中国科学技术大学先进技术研究院."""
    at = -1
    for character in part:
        at = name.find(character, at + 1)
        if at < 0:
            return False
    return 2 <= len(part) < len(name)


def _short_forms(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """简称X outside brackets, or inside them with the cue."""
    for match in _BARE_SHORT.finditer(text) if "称" in text or "又名" in text else ():
        before = [one for one in found if one.end <= match.start() and one.type != "PERSON"]
        if before and match.start() - before[-1].end <= 12:
            yield Candidate(match.start(1), match.end(1), before[-1].type, 0.85, "name.short")
