"""What a group of a rule stands for: mentions, a reference back, or nothing said, which is the topic's business."""

import re

from extract.facts.candidates import candidates
from extract.facts.draft import Scene
from extract.facts.sentence import MASK
from extract.facts.subject import Subject, likeliest
from extract.facts.view import ANY_REF, REF

_KIND = {REF["PARK"]: ("PARK",), REF["ORG"]: ("ORG",), REF["EVENT"]: ("EVENT",), REF["HERE"]: ("PARK",),
         REF["IT"]: ("PARK", "ORG", "EVENT")}
_GROUP = "start"                  # relations are said of the same things as foundings


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
    """What a reference at mask position `place` points to: of the things it may mean the likeliest, else what goes without saying."""
    kinds = tuple(kind for kind in _KIND[char] if kind in types)
    if not kinds:
        return None
    end = scene.view.ends[scene.view.at.index(place)]
    found = [one for one in candidates(scene.sentence, end, kinds, scene.topics, _GROUP) if one.cluster not in but]
    return likeliest([one for one in found if place <= one.start < end] or [one for one in found if one.start < place])


def implied(scene: Scene, types: tuple[str, ...], place: int, but: frozenset[str] = frozenset()) -> Subject | None:
    """What goes without saying at mask position `place`: the likeliest of the names so far in the sentence and of the topics."""
    types = tuple(kind for kind in types if kind in ("PARK", "ORG", "EVENT"))
    return likeliest([one for one in candidates(scene.sentence, place, types, scene.topics, _GROUP)
                      if one.cluster not in but and (one.start < place or (one.start == place and one.mention is None))])


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
