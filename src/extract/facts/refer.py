"""What a group of a rule stands for: mentions, a reference back, or nothing said, which is the topic's business."""

import re

from extract.facts.draft import Scene
from extract.facts.sentence import MASK
from extract.facts.subject import Subject, main_subject
from extract.facts.view import ANY_REF, REF

_KIND = {REF["PARK"]: ("PARK",), REF["ORG"]: ("ORG",), REF["EVENT"]: ("EVENT",), REF["HERE"]: ("PARK",),
         REF["IT"]: ("PARK", "ORG", "EVENT")}
_LIKELY = {"ORG": 0.35}           # articles are about parks; a company just named is rather an example


def named(scene: Scene, match: re.Match[str], group: str, types: tuple[str, ...],
          but: frozenset[str] = frozenset()) -> list[int | Subject]:
    """Mentions of `types` in the group, in order, or what its reference points to; [] when nothing fits.

    A reference never points to one of the clusters `but`. What stands in brackets behind a listed name is its note
    and no member of the list.
    """
    if group not in match.re.groupindex or match[group] is None:
        return []
    sentence, seen = scene.sentence, scene.view
    found: list[int | Subject] = []
    depth = 0
    for position in range(match.start(group), match.end(group)):
        char = seen.text[position]
        depth += (char == "(") - (char == ")")
        if depth:
            continue
        if char in ANY_REF:
            one = referent(scene, char, seen.at[position], types, but)
            if one is not None:
                found.append(one)
            continue
        i = sentence.mention_at(seen.at[position])
        if i is not None and sentence.mentions[i].type in types and sentence.mentions[i].cluster is not None:
            found.append(i)
    return found


def values(scene: Scene, match: re.Match[str], group: str) -> list[int]:
    """The value mentions of a group, in order."""
    if group not in match.re.groupindex or match[group] is None:
        return []
    places = scene.view.at[match.start(group):match.end(group)]
    found = [i for place in places if (i := scene.sentence.mention_at(place)) is not None]
    return [i for i in found if scene.sentence.mentions[i].value is not None]


def referent(scene: Scene, char: str, place: int, types: tuple[str, ...], but: frozenset[str] = frozenset()) -> Subject | None:
    """What a reference at mask position `place` points to: the sentence's own subject before it, else the topic."""
    kinds = tuple(kind for kind in _KIND[char] if kind in types)
    if not kinds:
        return None
    at = scene.view.at.index(place)
    words = scene.sentence.mask[place:scene.view.ends[at]].casefold()
    return implied(scene, kinds, place, but, words.split()[-1] if " " in words else "")


def implied(scene: Scene, types: tuple[str, ...], place: int, but: frozenset[str] = frozenset(), noun: str = "") -> Subject | None:
    """The subject that goes without saying at mask position `place`: that of the clause or the sentence so far, else the topic.

    A sentence that opens with a reference ("It belongs to ...") is about the topic; a topic with the `noun` in its name is likelier.
    """
    types = tuple(kind for kind in types if kind in ("PARK", "ORG", "EVENT"))
    sentence = scene.sentence
    start = max(sentence.mask.rfind(sign, 0, place) for sign in (";", "；", "。")) + 1
    lead = len(sentence.mask[start:place]) - len(sentence.mask[start:place].lstrip())
    i = sentence.mention_at(start + lead) if start else None
    if i is None or sentence.mentions[i].type not in types:
        i = main_subject(sentence, types) if scene.view.text[:1] not in ANY_REF or place == 0 else None
    if i is not None and sentence.at[i] < place and sentence.mentions[i].cluster not in (None, *but):
        one = sentence.mentions[i]
        return Subject(str(one.cluster), one.type, one.text, 0.8, mention=i)
    topic = scene.topics.current(types, _LIKELY, noun)
    if topic is None or topic.cluster in but:
        return None
    return Subject(topic.cluster, topic.type, topic.words, 0.7, antecedent=topic.index)


_LETTER = {"P": "PARK", "O": "ORG", "L": "PLACE", "E": "EVENT", "H": "PERSON", "D": "DATE", "M": "MONEY", "%": "PERCENT",
           "C": "COUNT", "A": "AREA", "T": "DURATION"}


def letters(types: str, *, back: bool, here: bool = False) -> str:
    """Character class of a rule's types (P, O, L, E, H); with `back`, of references to them as well, "here" where it may stand."""
    chars = "".join(MASK[_LETTER[one]] for one in types)
    if back:
        again = {"P": REF["PARK"] + (REF["HERE"] if here else ""), "O": REF["ORG"], "E": REF["EVENT"]}
        chars += "".join(again.get(one, "") for one in types)
        chars += REF["IT"] if set(types) & set("POE") else ""
    return f"[{chars}]"
