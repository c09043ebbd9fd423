"""All rules over all sentences of an article, in order, with the topics they leave behind."""

from collections.abc import Callable, Iterator, Sequence

from extract.facts.draft import Scene
from extract.facts.finish import distinct
from extract.facts.section import section
from extract.facts.sentence import sentences
from extract.facts.subject import main_subject
from extract.facts.topics import Topics
from extract.model import Draft, DropReason, Placed, Reading

Rule = Callable[[Scene], Iterator[Draft]]


def find(reading: Reading, rules: Sequence[Rule]) -> tuple[list[Draft], list[tuple[Placed, DropReason]]]:
    """Drafts in text order, and the values no rule connected, each with its reason.

    `rules` are asked in order, sentence by sentence: a value that an earlier one has connected is left alone by later ones.
    """
    topics = Topics(reading)
    used: set[int] = set()
    last: dict[str, str] = {}
    drafts: list[Draft] = []
    read = sentences(reading)
    above = {one.segment.index: one for one in read if one.segment.kind == "heading"}
    for sentence in read:
        if sentence.segment.kind == "furniture":
            continue
        if sentence.segment.kind == "heading":
            topics.note(sentence, main_subject(sentence))
        scene = Scene(reading, sentence, topics, used, last, section(sentence, above))
        if sentence.mentions:
            for rule in rules:
                drafts += rule(scene)
        if sentence.segment.kind != "heading":
            topics.note(sentence, main_subject(sentence))
    return distinct(drafts), _unused(reading, drafts, used)


def _unused(reading: Reading, drafts: Sequence[Draft], used: set[int]) -> list[tuple[Placed, DropReason]]:
    dates_used = {draft.as_of for draft in drafts if draft.as_of}
    rows: list[tuple[Placed, DropReason]] = []
    for i, one in enumerate(reading.placed):
        if one.value is None or i in used:
            continue
        if one.value.kind == "date" and one.value.edtf in dates_used:
            continue
        rows.append((one, "no_predicate" if one.value.kind in ("date", "duration") else "no_subject"))
    return rows
