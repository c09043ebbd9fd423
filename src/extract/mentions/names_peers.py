"""Members of one list are of one kind: what names beside one another tell of each other's type."""

from collections.abc import Sequence
from itertools import pairwise

from extract.mentions.names_lexicon import Candidate, key
from extract.regex import regex

_DEFAULT = "ORG"  # most unknown capitalised words of such articles are companies
_BETWEEN = regex(r"(?:, | and |, and | or |、|和|与|/|; )(?:[Tt]he )?")


_SCHOOLS = regex(r" (?:universities|institutes of technology)\b")
_SCHOOLS_OF = regex(r"\b[Uu]niversities of ")
_COMMA = regex(r",? and |, |,? & ")


def universities(candidates: list[list[Candidate]], texts: Sequence[str]) -> None:
    """ "Bath, Exeter and Southampton universities", "the universities of Turku and Vaasa": towns that stand for schools."""
    for text, found in zip(texts, candidates, strict=True):
        if "niversities" not in text and "institutes of" not in text:
            continue
        places = {one.start: one for one in found if one.type == "PLACE" or one.by == "name.en.run"}
        ends = {one.end: one for one in places.values()}
        for match in _SCHOOLS.finditer(text):
            one = ends.get(match.start())
            while one is not None:
                one.type, one.by, one.shaky = "ORG", "name.en.schools", False
                gap = next((at for at in (one.start - 1, one.start - 2, one.start - 5, one.start - 6) if _COMMA.fullmatch(text, at, one.start)), -1)
                one = ends.get(gap)
        for match in _SCHOOLS_OF.finditer(text):
            one = places.get(match.end())
            while one is not None:
                one.type, one.by, one.shaky = "ORG", "name.en.schools", False
                joint = _COMMA.match(text, one.end)
                one = places.get(joint.end()) if joint else None


def company(candidates: list[list[Candidate]], texts: Sequence[str]) -> None:
    """Members of one list are of one kind: an untyped name takes a hint from the typed one beside it."""
    for text, found in zip(texts, candidates, strict=True):
        ordered = sorted(found, key=lambda one: (one.start, one.end))
        for forward in (ordered, ordered[::-1]):
            for one, two in pairwise(forward):
                left, right = (one, two) if one.start < two.start else (two, one)
                if two.type or not _BETWEEN.fullmatch(text, left.end, max(left.end, right.start)):
                    continue
                type_ = one.type or (max(one.hints, key=lambda kind: (one.hints[kind], kind)) if one.hints else "")
                if type_ and not (type_ == "PERSON" and text[left.end : right.start] == ", "):
                    two.hints[type_] = two.hints.get(type_, 0.0) + 1.2


def neighbours(
    candidates: Sequence[Sequence[Candidate]], texts: Sequence[str], weights: dict[str, dict[str, float]]
) -> None:
    """ "Health Work and Cosmo Work": a name that no cue speaks for goes with its partner in a list."""
    for text, found in zip(texts, candidates, strict=True):
        for left, right in pairwise(sorted(found, key=lambda one: (one.start, one.end))):
            if not _BETWEEN.fullmatch(text, left.end, max(left.end, right.start)):
                continue
            for one, two in ((left, right), (right, left)):
                votes = weights[key(text[one.start : one.end])]
                mine = weights[key(text[two.start : two.end])]
                if two.type or not votes or max(votes.values()) < 2.0 or max(mine.values(), default=0.0) >= 2.0:
                    continue
                type_ = winner(votes)
                if type_ == "PERSON" and text[left.end : right.start] == ", ":
                    continue  # "the manager of Orvix, Zoe Pfau"
                mine[type_] = mine.get(type_, 0.0) + 1.2


def winner(votes: dict[str, float]) -> str:
    """The type with most votes, or the commonest one where none has enough."""
    if not votes:
        return _DEFAULT
    best = max(sorted(votes), key=lambda type_: votes[type_])
    return best if votes[best] >= 1.0 else _DEFAULT
