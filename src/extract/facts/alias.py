"""Aliases: the second name the article itself ties to a first one."""

import re
from collections.abc import Iterator

from extract.facts.draft import Scene
from extract.model import Draft
from extract.schema import Text

_ACRONYM = re.compile(r"[A-Z][A-Za-z&.\d-]{0,3}[A-Z\d][A-Z&.\d-]{0,6}")

_SPELT_OUT = ("alias.bracket", "alias.beside")


def find(scene: Scene) -> Iterator[Draft]:
    """One fact for each tie whose names stand in this sentence.

    The alias is the second name, or the first where that is the acronym: "CAS (Chinese Academy of Sciences)".
    """
    own = {index: i for i, index in enumerate(scene.sentence.indices)}
    for tie in scene.reading.ties:
        if tie.first in own and tie.second in own:
            first, second = own[tie.first], own[tie.second]
            words = scene.sentence.mentions[second].text
            if tie.by in _SPELT_OUT and _ACRONYM.fullmatch(scene.sentence.mentions[first].text) and not _ACRONYM.fullmatch(words):
                words = scene.sentence.mentions[first].text
            draft = scene.draft(subject=first, predicate="alias", by=tie.by, confidence=0.9, value=Text(text=words), value_words=words,
                                start=scene.sentence.at[first], end=scene.sentence.at[second] + 1, status="actual")
            if draft:
                yield draft
