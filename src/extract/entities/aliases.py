"""Names the article itself ties together.

Source of the patterns: the usual ways to introduce a second name, in English and Chinese: brackets,
a foreign name glued or set behind, "known as", 简称.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.entities.normal import initials_fit, is_acronym, is_han, is_subsequence, normal, shortens
from extract.model import CleanText, Placed, Tie
from extract.schema import NAME_TYPES

_OPEN = re.compile(
    r"\s*[(（\[]\s*(?:hereafter|hereinafter|below|referred to as|(?:also )?known as|or|also|abbreviated as|"
    r"简称|以下简称|下称|下文简称|又称|又名|英文名称?|中文名称?|原名|前身为|即)?(?: the)?\s*[:：]?\s*[\"“'‘「]?\s*", re.I)
_CALLED = re.compile(
    r"[,，]?\s*(?:\((?:also )?known as|(?:also |better |formerly )?(?:known|referred to) as|also called|or|abbreviated (?:as|to)|"
    r"(?:which is |that is |and is )?(?:also |often |commonly |better )?(?:known|referred to) as|nicknamed|dubbed|"
    r"(?:以下|下文)?简称(?:为)?|下称|又称(?:为|作)?|也称|亦称|又名|俗称|人称|英文名为|即|"
    r"(?:这条|这座|这个|这里|也|又|常)?被?(?:人们|外界|业界)?(?:称为|称作|称之为|叫做|叫作))(?: the)?\s*[\"“'‘「]?\s*", re.I)
# "CAS, the Chinese Academy of Sciences": only where one is made of the other's initials
_BESIDE = re.compile(r"(?:,| or|, or)? (?:the )?", re.I)
_GLUE = re.compile(r"\s?[\"“”'‘’「」]{0,2}\s?[\"“'‘「]?")


def ties(clean: CleanText, placed: Sequence[Placed]) -> list[Tie]:
    """Pairs of neighbouring name mentions that the text declares to be one thing, in text order."""
    names = [(i, one) for i, one in enumerate(placed) if one.type in NAME_TYPES]
    found = []
    for (i, left), (j, right) in pairwise(names):
        if right.segment != left.segment:
            continue
        between = clean.text[left.span.end:right.span.start]
        pattern = _pattern(between, left, right)
        if pattern:
            found.append(Tie(i, j, pattern))
    return found


def _abridged(short: str, long: str) -> bool:
    """Chinese names are shortened by leaving characters out: 科大先研院 for 中国科学技术大学先进技术研究院."""
    return is_han(short) and is_han(long) and 2 <= len(short) < len(long) and is_subsequence(normal(short), normal(long))


def _pattern(between: str, left: Placed, right: Placed) -> str:
    """The pattern that ties two neighbours, or ''. Names of unlike types are tied only across scripts."""
    if len(between) > 40 or normal(left.text) == normal(right.text):
        return ""
    across = is_han(left.text) != is_han(right.text)
    if right.type != left.type and not ({left.type, right.type} <= {"PARK", "ORG"} or across) :
        return ""
    if "PLACE" in (left.type, right.type) and left.type != right.type:
        return ""
    if _OPEN.fullmatch(between):
        fits = initials_fit(right.text, left.text) or initials_fit(left.text, right.text)
        cue = bool(re.search(r"[A-Za-z]{2}|[㐀-鿿]", between))
        short = shortens(right.text, left.text) or _abridged(right.text, left.text)
        if cue or across or fits or short or (is_acronym(right.text) and left.type == right.type != "PLACE"):
            return "alias.bracket"
        return ""
    if _CALLED.fullmatch(between) and re.search(r"[A-Za-z㐀-鿿]", between):
        if between.strip().casefold() in ("or", "即", ", or") and not (across or is_acronym(right.text)):
            return ""
        return "alias.called"
    if left.type == right.type != "PLACE" and "," in between and _BESIDE.fullmatch(between) \
            and (initials_fit(left.text, right.text) or initials_fit(right.text, left.text)):
        return "alias.beside"
    if across and _GLUE.fullmatch(between):
        return "alias.glued"
    return ""
