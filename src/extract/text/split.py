"""Sentences, in both languages."""

import re
from collections.abc import Iterator
from functools import cache

from extract.regex import regex
from extract.text.lines import table
from extract.text.script import HAN

_STOP = regex(r"[.!?。！？…](?:(?<=[.!?])[.!?]*|(?<=[。！？])[。！？]*|(?<=…)…*)[\"'”’»)\]』」）】]*")
_WORD_BEFORE = regex(r"[A-Za-zÀ-ɏ.]+$")
_TOKEN = regex(r"[A-Za-zÀ-ɏ']+")
_OPENER = "\"'“‘«([（【《「『"
_HAN = regex(f"[{HAN}]")
_LONG = 600  # characters: beyond this a ； may end a sentence
_MAX = 2000  # characters: no sentence is longer, whatever it lacks


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, one line of clean text, without the spaces around them.

    Abbreviations, initials, decimals, list numbers and names with a dot inside (Node.js) end nothing; "Zone.The" does.
    ； ends a Chinese sentence only where it has grown beyond reason, and none is longer than 2,000 characters.
    """
    at = start
    for match in _STOP.finditer(text, start, end):
        stop = match.end()
        if stop < end and _ends(text, match, at, end):
            yield from _piece(text, at, stop)
            at = stop
    yield from _piece(text, at, end)


def _piece(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONG:
        cut = _cut(text, start, end)
        if cut is None:
            break
        yield from _trim(text, start, cut)
        start = cut
    yield from _trim(text, start, end)


def _cut(text: str, start: int, end: int) -> int | None:
    """Where to cut a piece that is too long: behind a semicolon, else (beyond the maximum) behind a comma or space."""
    high = min(end - 40, start + _LONG)
    semicolon = max(text.rfind("；", start + 80, high), text.rfind("; ", start + 80, high))
    if semicolon > 0:
        return semicolon + 1
    if end - start <= _MAX:
        return None
    for sign in "，,、 ":
        at = text.rfind(sign, start + _MAX // 2, start + _MAX - 1)
        if at > 0:
            return at + 1
    return start + _MAX


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends(text: str, match: re.Match[str], at: int, end: int) -> bool:
    """Whether the stop of `match` ends the sentence that began at `at`."""
    stop, sign = match.end(), match[0]
    new = text[stop]
    spaced = new == " "
    following = text[stop + 1] if spaced and stop + 1 < end else new
    if sign[0] in "。！？":
        return following not in "，、；：。！？,"
    if _HAN.match(following) or following in "“【《「『":
        if sign[0] == "…":
            return spaced
        return sign[0] != "." or not text[match.start() - 1].isdigit() or spaced
    if sign[0] == "…" or sign.startswith("..."):
        return spaced and (following.isupper() or following in _OPENER)
    if sign[0] in "!?":
        return following.isupper() or (spaced and (following.isdigit() or following in _OPENER))
    if not spaced:
        return _glued(text, match, following)
    if following.isupper():
        return _full_stop(text, match, at, stop + 1)
    if following.isdigit():
        return not _is_abbreviation(text, match, at, "") and not _is_list_number(text, match, at)
    if following in _OPENER:
        return not _is_abbreviation(text, match, at, "") and not _is_list_number(text, match, at)
    return following in "•●-–—" and not _is_abbreviation(text, match, at, "")


def _full_stop(text: str, match: re.Match[str], at: int, start: int) -> bool:
    opening = _TOKEN.match(text, start, start + 30)
    return not _is_abbreviation(text, match, at, opening[0].lower() if opening else "") and not _is_list_number(
        text, match, at
    )


def _is_abbreviation(text: str, match: re.Match[str], at: int, following: str) -> bool:
    if len(match[0].rstrip("\"'”’")) > 1 or match.start() <= at:
        return False
    found = _WORD_BEFORE.search(text, max(at, match.start() - 30), match.start())
    if not found:
        return False
    word = found[0]
    never, maybe, openers, ambiguous = _words()
    key = word.lower().strip(".")
    if key in ("no", "nos"):  # "No. 3", but "The answer was no. Others"
        return text[match.end() : match.end() + 2].strip()[:1].isdigit()
    if key in never:
        return True
    if key in maybe | ambiguous:
        return following not in openers
    if len(key) == 1 and word[-1].isupper():  # an initial: J. Smith, but not "R&D. Smith" or "Building B. The"
        return following not in openers and (found.start() == 0 or text[found.start() - 1] in " (\"'“‘-")
    return bool(re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word)) and following not in openers


def _is_list_number(text: str, match: re.Match[str], at: int) -> bool:
    """ "1." at the start of a sentence, or in a series inside one: "they offer 1. desks 2. labs"."""
    if match[0] != ".":
        return False
    digits = match.start()
    while digits > at and text[digits - 1].isdecimal() and match.start() - digits < 3:
        digits -= 1
    length = match.start() - digits
    if not 1 <= length <= 2 or (digits > at and not text[digits - 1].isspace()):
        return False
    number = int(text[digits : match.start()])
    if not text[at:digits].strip():
        return True
    window = text[max(at, digits - 300) : match.end() + 300]
    return 0 < number < 20 and (f" {number + 1}. " in window or (number > 1 and f" {number - 1}. " in window))


def _glued(text: str, match: re.Match[str], following: str) -> bool:
    """A stop with no space behind it: "Zone.The next" ends a sentence; Verum.de, Node.js, U.S.A, Life.Sreda do not."""
    if match[0][0] != "." or len(match[0]) > 2 or not following.isupper():
        return False
    before = text[match.start() - 1] if match.start() else ""
    opening = _TOKEN.match(text, match.end(), match.end() + 30)
    if not opening:
        return False
    word = opening[0]
    if len(match[0]) == 2:
        return word.lower() in _words()[2] or before.islower()
    found = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    earlier = found[0] if found else ""
    if "." in earlier or (earlier and len(earlier) < 2):
        return False
    if word.lower() in _words()[2] and (len(word) > 1 or text[match.end() + 1 : match.end() + 2] == " "):
        return True
    if not word[1:2].islower() or earlier.lower() in _words()[0] | _words()[1]:
        return False
    return (earlier.islower() and len(earlier) > 2) or ((before in ")）%" or before.isdigit()) and len(word) > 2)


@cache
def _words() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    kinds: dict[str, set[str]] = {"never": set(), "maybe": set(), "openers": set(), "ambiguous": set()}
    for row in table("abbreviations.tsv"):
        kind, words = row.split("\t")
        kinds[kind] |= set(words.split())
    return tuple(frozenset(words) for words in kinds.values())  # type: ignore[return-value]
