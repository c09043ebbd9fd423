"""Who a figure may belong to: the names of its sentence and the topics of the text, each with what speaks for or against it.

A candidate's signs are short words ("b.first": the first thing spoken of in front of the figure; "t.subject": the last sentence
was about it). What each sign weighs stands in data/subjects.json; `subject.py` adds up and chooses.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extract.facts.references import references
from extract.facts.sentence import Sentence, clauses
from extract.facts.standing import after, speakers, standing
from extract.facts.topics import Topics
from extract.regex import regex

_PRONOUN = regex(r"\b(?P<we>we|our|us)\b|\b(?P<it>it|they|its|their|itself)\b|(?P<zh>其(?!中|他|它|余|实|次)|它)|(?P<zhwe>我们)", re.I)
_OBJECT = regex(r"(?:(?!\b(?:that|when|since|because|as|if|until|before|after|while|where|and|but|which|who)\b)[^,.;:()])*\b(?:it|them)", re.I)
_COUNTRY = regex(r"全国|我国|全球|世界上|全世界|\b(?:nationwide|worldwide|in the world|across the country|in the country|globally|"
                 r"throughout the country|the nation['’]s|nation-wide|national)\b", re.I)
_QUOTED = regex(r"[“\"「][^”\"」]*[”\"」]")


class Candidate(NamedTuple):
    """A cluster and what points to it: `mention` in the sentence, else `antecedent` in the reading; `signs` as in the module's text.

    `start` is where the mask speaks of it, -1 for a topic that it does not speak of.
    """

    cluster: str
    type: str
    words: str
    mention: int | None
    antecedent: int | None
    signs: tuple[str, ...]
    start: int = -1


class _Spoken(NamedTuple):
    """mask[start:end] speaks of a cluster: by name, by a noun its names have, by a noun of its type, by a pronoun."""

    start: int
    end: int
    how: str
    cluster: str
    type: str
    words: str
    mention: int | None
    antecedent: int | None


def candidates(sentence: Sentence, place: int, types: tuple[str, ...], topics: Topics, group: str) -> list[Candidate]:
    """Everything of `types` that what stands at mask[place] may be said of; `group` is the kind of predicate."""
    cuts = clauses(sentence)
    kind = sentence.segment.kind[:4]
    heard = topics.memo.get("spoken")
    if heard is None:
        heard = topics.memo["spoken"] = _spoken(sentence, topics)
        topics.memo["speakers"] = speakers(sentence)
    introducing = topics.memo["speakers"]
    spoken = [one for one in heard if one.type in types]
    before = [one for one in spoken if one.start < place]
    found: list[Candidate] = []
    said: set[str] = set()
    for one in spoken:
        if one.start > place and one.mention is None:
            continue
        said.add(one.cluster)
        signs = ["in", f"in.{one.type}.{group}", f"in.{kind}", f"how.{one.how}"]
        if one.start < place:
            signs += _before(sentence, one, place, before, cuts)
        elif one.mention is not None:
            signs += after(sentence, one.mention, place)
            if before:
                signs.append("a.second")
        if one.mention in introducing:
            signs.append("speaker")
        signs += topics.signs(one.cluster, sentence)
        found.append(Candidate(one.cluster, one.type, one.words, one.mention, one.antecedent, tuple(signs), one.start))
    for topic in topics.all(types):
        if topic.cluster in said:
            continue
        key = (topic.cluster, group, not before)
        known: Candidate | None = topics.memo.get(key)
        if known is None:
            signs = ["t", f"t.{topic.type}.{group}", f"t.{kind}"]
            if not before:
                signs.append(f"t.none_before.{topic.type}")
            signs += topics.signs(topic.cluster, sentence, "t.")
            known = topics.memo[key] = Candidate(topic.cluster, topic.type, topic.words, None, topic.index, tuple(signs))
        found.append(known)
    return found


def nobody(sentence: Sentence, value: int, group: str) -> tuple[str, ...]:
    """The signs that a figure is nobody's."""
    one = sentence.mentions[value].value
    signs = ["nobody", f"nobody.{group}", *_of_nobody(sentence.mask)]
    if one is not None and one.kind == "count" and one.number < 5:
        signs.append("nobody.few")
    if not any(m.cluster is not None for m in sentence.mentions):
        signs.append("nobody.nameless")
    return tuple(signs)


@lru_cache(maxsize=8)
def _of_nobody(mask: str) -> tuple[str, ...]:
    """What a whole sentence says for its figures being nobody's."""
    return tuple(sign for sign, pattern in (("nobody.country", _COUNTRY), ("nobody.quoted", _QUOTED)) if pattern.search(mask))


def _spoken(sentence: Sentence, topics: Topics) -> list[_Spoken]:
    """All that the sentence speaks of, in order: names, descriptions and pronouns with what they most likely point to."""
    found = [_Spoken(sentence.at[i], sentence.at[i] + 1, "name", str(one.cluster), one.type, one.text, i, None)
             for i, one in enumerate(sentence.mentions) if one.cluster is not None]
    for back in references(sentence.mask):
        for order, one in enumerate(topics.meant(back)):
            how = ("noun" if topics.fits(one.cluster, back.noun) else "type") + (".best" if not order else "") + (".whole" if back.whole else "")
            found.append(_Spoken(back.start, back.end, how, one.cluster, one.type, one.words, None, one.index))
    found.sort(key=lambda one: one.start)
    for match in _PRONOUN.finditer(sentence.mask):
        if match.lastgroup in ("we", "zhwe"):
            best = topics.speaker()
        else:
            so_far = next((one for one in found if one.start < match.start() and one.type != "PLACE"), None)
            if so_far is not None and _OBJECT.fullmatch(sentence.mask, so_far.end, match.end()):
                so_far = None                   # "Acme created it": not Acme
            if so_far is not None:
                found.append(so_far._replace(start=match.start(), end=match.end(), how="it.here"))
                continue
            best = topics.subject()
        if best is not None:
            found.append(_Spoken(match.start(), match.end(), str(match.lastgroup), best.cluster, best.type, best.words, None, best.index))
    return sorted(found, key=lambda one: one.start)


def _before(sentence: Sentence, one: _Spoken, place: int, before: Sequence[_Spoken], cuts: Sequence[tuple[int, int]]) -> list[str]:
    """Where a name in front of the figure stands, and what stands between them."""
    mask, at = sentence.mask, one.start
    far = len([end for _, end in cuts if at < end <= place])
    rest = [other.type for other in before if other.start > at and other.cluster != one.cluster]
    signs = [f"b.clauses{min(far, 3)}", f"b.between{min(len(rest), 3)}"]
    if one.type not in rest:
        signs.append("b.last_of_type")
    if rest.count("PLACE") == len(rest):
        signs.append("b.last_thing")
    if one is before[0]:
        signs.append("b.first")
    if one.type != "PLACE" and not [other for other in before if other.start < at and other.type != "PLACE"]:
        signs.append("b.first_thing")
    start = next((a for a, b in cuts if a <= at < b), 0)
    for sign in standing(mask, at, one.end, start, place):
        signs.append(f"b.{sign}")
        if one.type == "PLACE":
            signs.append(f"b.{sign}.PLACE")
    if mask.count("(", 0, at) > mask.count(")", 0, at) and mask.find(")", at, place) >= 0:
        signs.append("b.bracketed")
    values = [m for m, where in zip(sentence.mentions, sentence.at, strict=True)
              if at < where < place and m.value is not None and m.type not in ("DATE", "DURATION")]
    signs.append(f"b.values{min(len(values), 2)}")
    return signs
