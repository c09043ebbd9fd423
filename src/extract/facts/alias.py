"""Aliases: the second name the article itself ties to a first one."""

from collections.abc import Iterator

from extract.facts.draft import Scene
from extract.model import Draft
from extract.schema import Text


def find(scene: Scene) -> Iterator[Draft]:
    """One fact for each tie whose names stand in this sentence; the first-named is the subject."""
    own = {index: i for i, index in enumerate(scene.sentence.indices)}
    for tie in scene.reading.ties:
        if tie.first in own and tie.second in own:
            first, second = own[tie.first], own[tie.second]
            words = scene.sentence.mentions[second].text
            draft = scene.draft(subject=first, predicate="alias", by=tie.by, confidence=0.9, value=Text(text=words), value_words=words,
                                start=scene.sentence.at[first], end=scene.sentence.at[second] + 1, status="actual")
            if draft:
                yield draft
