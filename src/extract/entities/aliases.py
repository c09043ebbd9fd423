"""Names the article itself ties together.

Source of the patterns: the usual ways to introduce a second name, in English and Chinese: brackets,
a foreign name glued or set behind, "known as", 简称.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.entities.normal import initials_fit, is_acronym, is_han, is_subsequence, normal, shortens
from extract.model import CleanText, Placed, Tie
from extract.regex import regex
from extract.schema import NAME_TYPES

_OPEN = regex(
    r"\s*[(（\[]\s*(?:(?:until|before|till|up to|from|since|prior to)\s\d{4},?|formerly|previously|originally|once|at first|hereafter|"
    r"hereinafter|below|referred to as|(?:also )?known as|or|also|abbreviated as|"
    r"简称|以下简称|下称|下文简称|又称|又名|(?:[英中外法德日]文|全)(?:名称?|全称|简称|缩写)?|原名|前身为|即)?"
    r"(?: (?:known as|called))?(?: the)?\s*[:：]?\s*[\"“'‘「]?\s*", re.I)
_CALLED = regex(
    r"[,，]?\s*(?:\((?:also )?known as|(?:also |better |formerly )?(?:known|referred to) as|also called|or|abbreviated (?:as|to)|"
    r"(?:which is |that is |and is )?(?:also |often |commonly |better )?(?:known|referred to) as|nicknamed|dubbed|"
    r"(?:以下|下文)?简称(?:为)?|下称|又称(?:为|作)?|也称|亦称|又名|俗称|人称|英文名为|即|"
    r"(?:这条|这座|这个|这里|也|又|常)?被?(?:人们|外界|业界)?(?:称为|称作|称之为|叫做|叫作))(?: the)?\s*[\"“'‘「]?\s*", re.I)
# "the ZIRST, for Zone ...", "HP, short for Harbour Park"
_STANDS = regex(r",?\s*(?:short for|for|(?:which is )?an? (?:acronym|abbreviation) (?:of|for)|(?:which )?stand(?:s|ing) for|the "
 r"initials of)(?: the)?\s+"
                     r"[\"“'‘]?", re.I)
# "X, a lab of 30 people better known as Y"
_KNOWN = regex(r", (?:an?|the) [^.;()，。]{1,70}?(?:known (?:to [a-z ]{3,20} )?(?:as|by its initials,?)|called|nicknamed|dubbed|"
 r"abbreviated(?: as| to)?)(?: the)?\s+"
                    r"[\"“'‘]?", re.I)
# more names in one bracket or behind one 简称
_MORE = regex(r"[\"”'’」]?\s*(?:或者?|、|,|，|/|;|；|\bor\b|\band\b|以及|及)\s*(?:简称|缩写|英文简称|the\s)?[:：]?\s*[\"“'‘「]?", re.I)
_SET_OFF = regex(r"(?:[—–(（,，]|--)\s*(?:or |known as )?(?:the )?[\"“]?$", re.I)
# "CAS, the Chinese Academy of Sciences": only where one is made of the other's initials
_BESIDE = regex(r"(?:,| or|, or)? (?:the )?", re.I)
_GLUE = regex(r"\s?[\"“”'‘’「」]{0,2}\s?[\"“'‘「]?")


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
        elif found and found[-1].second == i and _goes_on(clean, placed, found[-1], between, right):
            found.append(Tie(found[-1].first, j, "alias.more"))
        elif (first := _initials_of(clean, placed, i, j)) is not None:
            found.append(Tie(first, j, "alias.initials"))
    return found


def _goes_on(clean: CleanText, placed: Sequence[Placed], tie: Tie, between: str, right: Placed) -> bool:
    """Whether `right` is one more name of what `tie` names: X(简称“A”或“B”), "X (A, B)"."""
    first, left = placed[tie.first], placed[tie.second]
    if right.type != left.type or not _MORE.fullmatch(between) or right.text == left.text:
        return False
    opened = clean.text[first.span.end:left.span.start]
    shut = clean.text[left.span.end:right.span.start]
    cue = bool(re.search(r"[(（]|简称|称", opened)) and not re.search(r"[)）]", opened + shut)
    return cue and (is_acronym(right.text) or shortens(right.text, first.text) or _abridged(right.text, first.text)
                    or is_han(right.text) != is_han(first.text))


def _initials_of(clean: CleanText, placed: Sequence[Placed], i: int, j: int) -> int | None:
    """The earlier name of the sentence whose initials `placed[j]` is, where the acronym is set off: "X at L — HP to all —"."""
    right = placed[j]
    if not is_acronym(right.text) or not _SET_OFF.search(clean.text[max(0, right.span.start - 12):right.span.start]):
        return None
    for k in range(i, max(-1, i - 4), -1):
        one = placed[k]
        if one.type == right.type and one.segment == right.segment and right.span.start - one.span.end < 80 \
                and initials_fit(right.text, one.text):
            return k
    return None


def _abridged(short: str, long: str) -> bool:
    """Chinese names are shortened by leaving characters out: 科大先研院 for 中国科学技术大学先进技术研究院."""
    return is_han(short) and is_han(long) and 2 <= len(short) < len(long) and is_subsequence(normal(short), normal(long))


def _pattern(between: str, left: Placed, right: Placed) -> str:
    """The pattern that ties two neighbours, or ''. Names of unlike types are tied only across scripts."""
    if len(between) > 100 or (len(between) > 40 and not _KNOWN.fullmatch(between)) or normal(left.text) == normal(right.text):
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
    if is_acronym(left.text) and left.type == right.type and _STANDS.fullmatch(between) \
            and (between.strip() != "for") and right.text[:1].casefold() == left.text[:1].casefold():
        return "alias.stands"
    if left.type == right.type and _KNOWN.fullmatch(between):
        return "alias.called"
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
