"""People in English text: titles, given names, Chinese names in pinyin, bylines."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from extract.mentions.names_lexicon import Candidate, english, words
from extract.regex import regex

# a small "by" tells of an author only behind such a word: "run by Orvix Land"
_BYLINE = regex(
    r"(?:^\W*|[.|–—(·] ?|\b(?:written|photos?|text|story|report|reported|posted|edited|translated|compiled|interviewed|words) )by:? $"
    r"|\b(?:By|BY|[A-Z][a-z]+)(?:: ?| )$"
)
_HONOURS = frozenset(["OBE", "MBE", "CBE", "KBE", "FRS", "FREng", "PhD", "MD", "MBA", "CFA", "QC", "JP", "AO", "AM", "SC", "Esq", "Jr", "Sr", "MP"])
_CAMEL = regex(r"[a-z][A-Z]")
_REACH = 24


class _Word(Protocol):
    start: int
    end: int
    text: str
    low: str
    cap: bool


def person(text: str, run: Sequence[_Word], *, titled: bool) -> Candidate | None:
    """The person a run names, or None. `titled` says that "Mr", "Dr" or a role stands before it."""
    size = len(run)
    if size > 6 or any(word.low in ("&", "of", "for", "and") or word.text.isdigit() for word in run):
        return None
    if "&" in text[run[0].start : run[-1].end]:
        return None
    if titled:
        names = _plausible(run)
        return Candidate(run[0].start, run[names - 1].end, "PERSON", 0.9, "name.en.title") if names else None
    confidence = _confidence(run)
    if confidence:
        if _byline(text, run[0].start):
            return Candidate(run[0].start, run[-1].end, "PERSON", max(0.8, confidence), "name.en.byline")
        return Candidate(run[0].start, run[-1].end, "PERSON", confidence, "name.en.person")
    if 2 <= size <= 4 and _byline(text, run[0].start) and _plausible(run) == size:
        return Candidate(run[0].start, run[-1].end, "PERSON", 0.7, "name.en.byline")
    return None


def _plausible(run: Sequence[_Word]) -> int:
    """How many words from the left can be a person's name: stops at heads, lists and abbreviations."""
    lists, lexicon = words("en"), english()
    size = 0
    for word in run:
        known = word.text in lexicon.names and word.text not in lexicon.surnames and size == 0 and len(run) == 1
        if size > 1 and word.text in _HONOURS:
            break
        if word.low in lists["role_words"] and word.text not in lexicon.family:
            break
        org = word.low in lists["heads_org_strong"] or word.low in lists["heads_park"] or word.low in lists["not_names"]
        if known or (org and len(word.text) > 1) or word.low in lists["demonyms"]:
            break
        size += 1
    return min(size, 4)


def _confidence(run: Sequence[_Word]) -> float:
    lexicon = english()
    capped = [word for word in run if word.cap]
    if not 2 <= len(capped) <= 5:
        return 0.0
    first, last = capped[0].text, capped[-1].text
    if any(_CAMEL.search(word.text) and not word.text.startswith(("Mc", "Mac", "De", "Di", "Fitz", "Van", "La", "Le")) for word in capped):
        return 0.0  # "BioRegio Stern"
    if len(run) == len(capped) and len(run) <= 3 and _chinese(capped):
        return 0.85
    heads = words("en")
    if last.lower() in heads["heads_org"] or last.lower() in heads["heads_park"] or last.lower() in heads["domain"]:
        return 0.0
    if any(
        word.low in heads["park_domain"] or (word.low in heads["not_names"] and len(word.text) > 1) for word in capped
    ):
        return 0.0
    parts = re.split(r"[-‐‑]", first)
    if first in lexicon.given or (len(parts) == 2 and all(p in lexicon.given for p in parts)):
        return 0.85
    rare = last.lower() not in lexicon.common and last not in lexicon.names and not last.isupper()
    if first in lexicon.given_unsure and rare and len(capped) <= 3:
        return 0.65
    org = any(word.low in heads["heads_org"] or word.low in heads["domain"] for word in capped)
    if (
        last in lexicon.family
        and not org
        and len(capped) <= 3
        and not first.isupper()
        and first.lower() not in heads["demonyms"]
        and (first not in lexicon.names and lexicon.common.get(first.lower(), 10**6) > 3000)
    ):
        return 0.6
    if _korean(capped):
        return 0.85
    initials = sum(len(word.text) == 1 for word in capped)
    if len(first) == 1 and rare and 1 <= len(capped) - initials <= 2:
        return 0.6
    return 0.0


_KOREAN_GIVEN = regex(r"[A-Z][a-z]{1,4}[-‐‑][A-Za-z][a-z]{1,4}")


def _korean(capped: Sequence[_Word]) -> bool:
    """ "Kim Dae-jung": a Korean surname and two syllables with a hyphen."""
    return len(capped) == 2 and capped[0].low in words("en")["surnames_korean"] and _KOREAN_GIVEN.fullmatch(capped[1].text) is not None


def _chinese(capped: Sequence[_Word]) -> bool:
    """ "Zhang Jiong", "Li Xiaojia", "Shusen Li", "Ouyang Ming": a surname and one or two syllables."""
    lexicon = english()
    texts = [word.text for word in capped]
    if all(text.lower() in lexicon.common and lexicon.common[text.lower()] < 9000 for text in texts):
        return False
    if texts[0] in lexicon.names or (texts[-1] in lexicon.names and len(texts[-1]) > 4):
        return False
    if any(text.isupper() and len(text) > 1 for text in texts):
        return all(text.isupper() for text in texts) and _chinese_words([text.capitalize() for text in texts])
    return _chinese_words(texts)


def _chinese_words(texts: Sequence[str]) -> bool:
    surnames = english().surnames
    if texts[0] in surnames:
        return syllables("".join(texts[1:])) in (1, 2)
    return len(texts) == 2 and texts[1] in surnames and syllables(texts[0]) == 2


@cache
def syllables(word: str) -> int:
    """Number of pinyin syllables of a given name (1 to 3), or 0 when it is none.

    >>> [syllables(word) for word in ("Jiong", "Xiaojia", "Xiao-ming", "Roland")]
    [1, 2, 2, 0]
    """
    low = re.sub(r"[-‐‑'’]", "", word.lower())
    known = english().syllables
    if low in known:
        return 1
    for cut in range(1, len(low)):
        if low[:cut] in known and low[cut:] in known:
            return 2
    return 0


def _byline(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    match = _BYLINE.search(before)
    return match is not None and match[0].rstrip(": ").rpartition(" ")[2].lstrip("|–—(·.").lower() in words("en")["bylines"]
