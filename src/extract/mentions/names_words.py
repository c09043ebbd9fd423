"""English words of a segment: capitals, possessives, spaces lost between words, and headings in Title Case."""

from dataclasses import dataclass
from functools import lru_cache

from extract.mentions.names_lexicon import LATIN, english, words
from extract.regex import regex

_BASED = regex(
    r"-(?:based|led|funded|backed|owned|style|listed|born|trained|made|wide|area|invested|sponsored|run|bound)$"
)
_GLUED = regex(r"(is|of|to|at|in|by|and|the|for|from|after|with|on|as|are|was)([A-Z][a-z]{3,}.*)")
_GLUED_AND = regex(r"([A-Z][a-z]{3,})and([A-Z][a-z]{3,})")
_CODE = regex(r"[A-Z]{1,2}0\d|[ABDE]1\d")  # booths, pages of a newspaper, rooms: "A05", "B12"; no G20
_KEEPS_S = frozenset(
    ["people's", "women's", "children's", "men's", "king's", "queen's", "master's", "founders'", "workers'", "st"]
)
_WORD = regex(rf"[{LATIN}0-9]+(?:[&'’.‐‑\-+][{LATIN}0-9]+)*")


@dataclass(slots=True)
class Word:
    start: int
    end: int
    text: str
    low: str
    cap: bool
    owner: bool  # an 's stood behind it


def tokenised(text: str) -> list[Word]:
    found: list[Word] = []
    starters = words("en")["starters"]
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        if word.isalpha() and word.islower() and not word.endswith("and"):
            found.append(Word(start, end, word, word, False, False))
            continue
        if "." in word and not word.isupper():
            # "Beibei.Only": a full stop with its space lost, when what follows is a function word.
            head, _, tail = word.rpartition(".")
            if tail.lower() in starters and len(head) > 1:
                found.append(_word(start, head))
                found.append(_word(end - len(tail), tail))
                continue
        glued = _GLUED.match(word) if word[0] in "iotabfw" else None
        if glued and word not in english().names:
            found.append(_word(start, glued[1]))
            start, word = start + glued.end(1), glued[2]
        if "and" in word:
            inner = _GLUED_AND.fullmatch(word)
            if inner and _ends_in_and(inner[1] + "and"):
                found.append(_word(start, inner[1]))
                found.append(_word(start + len(inner[1]), "and"))
                start, word = start + len(inner[1]) + 3, inner[2]
            if word.endswith("and") and len(word) > 6 and _ends_in_and(word) and text[end : end + 2].strip().isalpha():
                found.append(_word(start, word[:-3]))
                start, word = end - 3, "and"
        found.append(_word(start, word))
    return found


def _ends_in_and(word: str) -> bool:
    """ "Medicineand Hubei": a lost space, when the rest is a word and the whole is none."""
    lexicon = english()
    whole = word.lower() in lexicon.common or word in lexicon.names
    return not whole and (word[:-3].lower() in lexicon.common or word[:-3] in lexicon.names)


def _word(start: int, word: str) -> Word:
    word, low, cap, owner = _shape(word)
    return Word(start, start + len(word), word, low, cap, owner)


@lru_cache(maxsize=8192)
def _shape(word: str) -> tuple[str, str, bool, bool]:
    """The word without its possessive, in small letters, whether it counts as capitalised, and whether an 's stood behind it."""
    low = word.lower()
    owner = False
    if low.endswith(("'s", "’s")) and low.replace("’", "'") not in _KEEPS_S and len(low) > 2:
        word, low, owner = word[:-2], low[:-2], True
    based = _BASED.search(word) if "-" in word else None
    if based:
        word, owner = word[: based.start()], True
        low = word.lower()
    first = word[0]
    cap = not _CODE.fullmatch(word) and (
        first.isupper()
        or (len(word) > 3 and first.isalpha() and any(c.isupper() for c in word[1:4]))
        or (
            first.isdigit()
            and (
                word in english().names
                or (
                    len(word) > 3
                    and not word[1].isdigit()
                    and not word.isupper()
                    and word[1].isalpha()
                    and any(c.isupper() for c in word)
                )
            )
        )
    )
    return word, low, cap, owner


def is_title_case(tokens: list[Word], *, sentence: bool) -> bool:
    """Headings in Title Case or capitals, where a capital says nothing: everyday words have one too.

    The first word does not count, nor do words that are names anyway.
    """
    common, names = english().common, english().names
    plain = capitals = 0
    for token in tokens[1:]:
        if len(token.text) > 3 and (not token.cap or token.low in common) and token.text not in names:
            plain += 1
            capitals += token.cap
    if not sentence and capitals == plain == 1 and len(tokens) > 2:
        return True  # "How Orvix Grew"
    return capitals >= 2 and capitals >= (1.0 if sentence else 0.75) * plain
