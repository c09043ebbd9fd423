"""All rules over all sentences of an article, in order, with the topics they leave behind."""

from collections.abc import Callable, Iterator, Sequence

from extract.facts.draft import Scene
from extract.facts.finish import distinct
from extract.facts.section import document, section
from extract.facts.sentence import sentences
from extract.facts.subject import main_subject
from extract.facts.topics import Topics
from extract.model import Draft, DropReason, Placed, Reading

Rule = Callable[[Scene], Iterator[Draft]]


def find(reading: Reading, rules: Sequence[Rule], min_confidence: float = 0.0) -> tuple[list[Draft], list[tuple[Placed, DropReason]]]:
    """Drafts in text order, and the values no rule connected, each with its reason.

    `rules` are asked in order, sentence by sentence: a value that an earlier one has connected is left alone by later ones.
    """
    topics = Topics(reading)
    used: set[int] = set()
    last: dict[str, str] = {}
    drafts: list[Draft] = []
    read = sentences(reading)
    dated = document(read)
    above = {one.segment.index: one for one in read if one.segment.kind == "heading"}
    for sentence in read:
        if sentence.segment.kind == "furniture":
            continue
        topics.enter(sentence)
        if sentence.segment.kind == "heading":
            topics.note(sentence, main_subject(sentence))
        scene = Scene(reading, sentence, topics, used, last, section(sentence, above, *dated))
        if sentence.mentions:
            for rule in rules:
                drafts += rule(scene)
        if sentence.segment.kind != "heading":
            topics.note(sentence, main_subject(sentence))
    kept = distinct(drafts)
    sure = [one for one in kept if one.confidence >= min_confidence]
    return sure, _unused(reading, sure, [one for one in kept if one.confidence < min_confidence])


def _unused(reading: Reading, facts: Sequence[Draft], unsure: Sequence[Draft]) -> list[tuple[Placed, DropReason]]:
    """The values that no fact quotes or is dated by, each with its reason."""
    dates = {one.as_of for one in facts if one.as_of}
    rows: list[tuple[Placed, DropReason]] = []
    for one in reading.placed:
        if one.value is None or (one.value.kind == "date" and one.value.edtf in dates) or _quoted(reading, one, facts):
            continue
        if _quoted(reading, one, unsure):
            rows.append((one, "low_confidence"))
        else:
            rows.append((one, "no_predicate" if one.value.kind in ("date", "duration") else "no_subject"))
    return rows


def _quoted(reading: Reading, value: Placed, facts: Sequence[Draft]) -> bool:
    """Whether a fact carries this very value: its words, within its evidence."""
    place = reading.clean.to_source(value.span)
    return any(one.value_words == value.text and one.evidence[0].start <= place.start and place.end <= one.evidence[0].end for one in facts)
