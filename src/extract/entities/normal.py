"""Names in a form that can be compared, and what makes one short for another."""

import re
import unicodedata
from functools import lru_cache

from extract.model import simplified
from extract.regex import regex

_HAN = regex(r"[㐀-鿿]")
_SEPARATORS = regex(r"[\s\-‐-―_·•.,'’\"“”‘()（）&/]+")
_LEGAL_FORM = regex("(?:股份|有限|责任|控股|科技|集团|技术|投资|发展|实业|工业)*(?:公司|集团|股份)?")
_SMALL = {"of", "the", "and", "for", "in", "de", "la", "du", "des", "der", "und", "at", "on", "&"}


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """Case, hyphens, spaces, dots, quotes and script do not tell names apart.

    >>> normal("Bio-City"), normal("BIO CITY"), normal("苏州 工业园区")
    ('biocity', 'biocity', '苏州工业园区')
    >>> normal("南港軟體園區")
    '南港软体园区'
    """
    return simplified(_SEPARATORS.sub("", unicodedata.normalize("NFKC", name)).casefold())


@lru_cache(maxsize=16384)
def is_han(name: str) -> bool:
    """Whether a name is written in Chinese characters (at least one Han character, no Latin word of two letters)."""
    return bool(_HAN.search(name)) and not re.search(r"[A-Za-z]{2}", name)


@lru_cache(maxsize=16384)
def words(name: str) -> tuple[str, ...]:
    """Latin words of a name, split at separators and kept as written."""
    return tuple(word for word in re.split(r"[\s\-‐-―/&,.()']+", name) if word)


@lru_cache(maxsize=16384)
def is_acronym(name: str) -> bool:
    """SIP, CAS, G-med is none: two to eight letters, digits or &, mostly upper case."""
    letters = re.sub(r"[^A-Za-z]", "", name)
    return 2 <= len(letters) <= 8 and " " not in name and sum(c.isupper() for c in letters) >= 0.6 * len(letters) and letters[:2].isupper()


@lru_cache(maxsize=16384)
def initials_fit(short: str, long: str) -> bool:
    """Whether `short` is made of initials of `long`'s words, in order, small words optional.

    >>> initials_fit("SIP", "Suzhou Industrial Park"), initials_fit("CAS", "Chinese Academy of Sciences")
    (True, True)
    >>> initials_fit("SSTT", "Suzhou Science&Technology Town"), initials_fit("SIP", "Shanghai Port")
    (True, False)
    """
    letters = re.sub(r"[^a-z0-9]", "", short.casefold())
    parts = [word.casefold() for word in words(long)]
    if len(parts) < 2 or len(letters) < 2:
        return False

    def fits(i: int, j: int) -> bool:
        """letters[i:] from words[j:]; a word gives its initial, or up to three more letters after it."""
        if i == len(letters):
            return all(word in _SMALL for word in parts[j:]) or j >= len(parts) - (len(parts) > 3)
        if j == len(parts):
            return False
        if parts[j] in _SMALL and fits(i, j + 1):
            return True
        for taken in range(1, 4):
            if letters[i:i + taken] == parts[j][:taken] and len(letters[i:i + taken]) == taken:
                if fits(i + taken, j + 1):
                    return True
            else:
                break
        return False

    # "Port City Biotech Valley (PBV)" may leave its town out
    return fits(0, 0) or (len(letters) > 2 and len(parts) > len(letters) and parts[0] not in _SMALL and fits(0, 1))


def is_subsequence(short: str, long: str) -> bool:
    """Whether the characters of `short` stand in `long` in this order."""
    rest = iter(long)
    return all(char in rest for char in short)


@lru_cache(maxsize=16384)
def shortens(short: str, long: str) -> bool:
    """Whether `short` can be a later, shorter way to write `long`.

    Latin: whole words of the long name in a row, from its first distinctive word on ("Juke" in "Shanghai
    Juke Biotech Park"). Chinese: same first and last character and the rest in order (合肥高新区 for
    合肥高新技术产业开发区), or the beginning of a company's name before its legal form.

    >>> shortens("Juke", "Shanghai Juke Biotech Park"), shortens("合肥高新区", "合肥高新技术产业开发区"), shortens("Park", "Juke Park")
    (True, True, False)
    """
    if normal(short) == normal(long) or len(normal(short)) >= len(normal(long)):
        return False
    if is_han(short) and is_han(long):
        a, b = normal(short), normal(long)
        if len(a) < 2:
            return False
        if b.startswith(a):
            return bool(_LEGAL_FORM.fullmatch(b[len(a):]))
        return len(a) >= 3 and a[0] == b[0] and a[-1] == b[-1] and a[-1] in "区园城谷港" and is_subsequence(a, b)
    if _HAN.search(short) or _HAN.search(long):
        return False
    few, many = [normal(w) for w in words(short)], [normal(w) for w in words(long)]
    if not few or few[0] in HEADS or len(few) >= len(many):
        return False
    for at in range(len(many) - len(few) + 1):
        if many[at:at + len(few)] == few:
            return at <= 1 or few[-1] in HEADS
    # "Juke park" for "Shanghai Juke Biotech Park": the same first word and the same head
    return len(few) == 2 and few[1] in HEADS and few[0] in many[:2] and many[-1] == few[1]


HEADS = frozenset((
    "park", "parks", "zone", "area", "incubator", "accelerator", "hub", "cluster", "valley", "city", "town", "centre", "center", "campus",
    "base", "university", "institute", "hospital", "group", "company", "bank", "ministry", "council", "committee", "association", "fund",
    "foundation", "office", "bureau", "district", "province", "county", "high", "tech", "technology", "science", "industrial",
    "international", "national", "new", "bio", "biotech", "innovation", "medical",
))
