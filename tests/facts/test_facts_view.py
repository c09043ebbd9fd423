"""The view that rules about names read, and what hostile sentences cost."""

import time

import pytest
from support import find, reading

from extract.facts.draft import Scene
from extract.facts.sentence import MASK, sentences
from extract.facts.topics import Topics
from extract.facts.view import REF
from extract.model import CleanSpan, Placed, Reading, Segment
from extract.text.align import identity

SHOWN = {MASK["PARK"]: "P", MASK["ORG"]: "O", MASK["PLACE"]: "L", MASK["PERSON"]: "H", MASK["PERCENT"]: "%", REF["PARK"]: "{park}",
         REF["ORG"]: "{company}", REF["IT"]: "{it}", REF["HERE"]: "{here}"}
VIEWS = [
    ("[Harbour Park](PARK) ([HP](PARK)) is large.", "P is large."),
    ("[Harbour Park](PARK) (the old one) is large.", "P is large."),
    ("[Harbour Park](PARK) ([Porto](PLACE)) is large.", "P (L) is large."),
    ("“[Harbour Park](PARK)” grows.", "P grows."),
    ("Mr. [Li Bo](PERSON) and Dr [Anna Berg](PERSON)", "H and H"),
    ("The park grows, and so does the company.", "{park} grows, and so does {company}."),
    ("the park network and the group of five", "the park network and the group of five"),
    ("the developer [Mori Group](ORG)", "the developer O"),
    ("It is located here.", "{it} is located {here}."),
    ("There are firms.", "There are firms."),
    ("[海湾科技园](PARK)，（简介）园区很大；公司位于[苏州](PLACE)", "P,{park}很大;{company}位于L"),
]


def scene_of(one: Reading) -> Scene:
    return Scene(one, sentences(one)[0], Topics(one), set(), {})


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row[0])
def test_view(row):
    text, wanted = row
    assert "".join(SHOWN.get(char, char) for char in scene_of(reading(text)).view.text) == wanted


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row[0])
def test_each_character_keeps_its_place(row):
    scene = scene_of(reading(row[0]))
    seen, mask = scene.view, scene.sentence.mask
    assert list(seen.at) == sorted(seen.at) and len(seen.at) == len(seen.ends) == len(seen.text)
    assert all(mask[start:end] == char for char, start, end in zip(seen.text, seen.at, seen.ends, strict=True)
               if char in MASK.values())


HOSTILE = {"names": "@ ", "list": "@, ", "spaces": "@" + " " * 200, "brackets": "@(", "chinese list": "@、", "words": "@ located in the "}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_monstrous_sentence_ends(name):
    unit, parts, placed, size = HOSTILE[name], [], [], 0
    types = ("PARK", "ORG", "PLACE", "PERSON")
    while size < 20_000:
        text = f"N{len(placed) % 40}"
        start = size + unit.index("@")
        span = CleanSpan(start, start + len(text))
        placed.append(Placed(span, text, types[len(placed) % 4], 0, None, f"c{len(placed) % 40}", 0.9, "test"))
        parts.append(unit.replace("@", text))
        size += len(parts[-1])
    plain = "".join(parts)
    segment = Segment(0, CleanSpan(0, len(plain)), plain, "sentence", "mixed", 0)
    start_s = time.perf_counter()
    find(Reading("a", plain, identity(plain), (segment,), tuple(placed), (), ()))
    assert time.perf_counter() - start_s < 30
