"""Whose figure it is: of all candidates the one whose signs weigh most.

The candidates are the names of the sentence, by where they stand, and the topics of the text, by how they were spoken of
before (see `candidates.py`). The weights of the signs (data/subjects.json) were fitted to the labelled articles of
gold/dev by a conditional logit, each article's figures judged by weights from the others (bench/subjects.py).
"""

import json
import math
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extract.facts.candidates import Candidate, candidates, nobody
from extract.facts.sentence import Sentence, clauses
from extract.facts.standing import score, speakers, there
from extract.facts.topics import Topics


class Subject(NamedTuple):
    """A cluster key, the mention that stands for it (index into the sentence's mentions or None), and trust 0..1.

    `words` are the article's own characters for it; `antecedent` is the reading-wide index of the mention
    when it stands in an earlier sentence.
    """

    cluster: str
    type: str
    words: str
    trust: float
    mention: int | None = None
    antecedent: int | None = None


def main_subject(sentence: Sentence, types: tuple[str, ...] = ("PARK", "ORG", "EVENT")) -> int | None:
    """Index of the mention in subject position of the sentence's main clause, or None."""
    best, best_score = None, 0.0
    spoken = speakers(sentence)
    for start, end in clauses(sentence):
        if start and sentence.mask[:start].rstrip().endswith((":", "：")):
            break                       # what stands behind a colon is a list or a quotation
        for i in sentence.inside(start, end):
            if sentence.mentions[i].type in types and i not in spoken:
                points = score(sentence.mask, sentence.at[i], start)
                if points > best_score:
                    best, best_score = i, points
        if best is not None and best_score >= 3:
            return best
    return best if best_score >= 2 else None


@cache
def weights() -> dict[str, float]:
    """What each sign weighs; a sign that is not listed weighs nothing."""
    return {str(sign): float(weight) for sign, weight in json.loads(
        files("extract.facts").joinpath("data", "subjects.json").read_text(encoding="utf-8"))["weights"].items()}


def subject(sentence: Sentence, value: int, types: tuple[str, ...], topics: Topics, group: str) -> Subject | None:
    """The subject of mention `value`, among entities of `types`; None when it is likelier nobody's.

    `group` is the kind of predicate the figure carries (see `amounts.GROUPS`): firms have revenues, parks have tenants.
    """
    place = sentence.at[value]
    i = sentence.mention_at(place + 2) if sentence.mentions[value].type == "AREA" and sentence.mask[place + 1:place + 2] in (" ", "-") else None
    i = there(sentence, value) if i is None else i
    if i is not None and sentence.mentions[i].type in types and sentence.mentions[i].cluster is not None:
        one = sentence.mentions[i]                      # the 70-acre Harbour Park; in Norway there are
        return Subject(str(one.cluster), one.type, one.text, 0.9, mention=i)
    found = candidates(sentence, place, types, topics, group)
    return likeliest(found, _weigh(nobody(sentence, value, group)))


def likeliest(found: list[Candidate], least: float = -math.inf) -> Subject | None:
    """The candidate whose signs weigh most, if they weigh `least`; its trust is its cluster's part of the odds, between 0.5 and 0.95."""
    if not found:
        return None
    points = [_weigh(one.signs) for one in found]
    best = max(range(len(found)), key=points.__getitem__)
    if points[best] < least:
        return None
    one = found[best]
    odds = [math.exp(point - points[best]) for point in points]
    part = sum(odd for odd, other in zip(odds, found, strict=True) if other.cluster == one.cluster) / sum(odds)
    return Subject(one.cluster, one.type, one.words, round(0.5 + 0.45 * part, 3), one.mention, one.antecedent)


def _weigh(signs: tuple[str, ...]) -> float:
    known = weights()
    return sum([known[sign] for sign in signs if sign in known])
