"""How rules say what they found: one constructor, so that every draft quotes its evidence the same way."""

from functools import cached_property

from extract.facts.as_of import as_of as date_of
from extract.facts.section import Section
from extract.facts.sentence import Sentence
from extract.facts.status import later
from extract.facts.status import status as status_of
from extract.facts.subject import Subject
from extract.facts.topics import Topics
from extract.facts.view import View, view
from extract.model import CleanSpan, Draft, Reading
from extract.schema import Evidence, Status, Value


class Scene:
    """What a rule sees: the reading, one sentence of it, the topics so far, and the whole source text's map."""

    def __init__(self, reading: Reading, sentence: Sentence, topics: Topics, used: set[int], last: dict[str, str],
                 section: Section | None = None) -> None:
        self.reading = reading
        self.sentence = sentence
        self.topics = topics
        self.section = section or Section()
        self.last = last            # the predicate last told for each type of amount
        self.used = used            # reading-wide indices of the value mentions that rules have connected

    @cached_property
    def view(self) -> View:
        """The sentence as rules about names read it."""
        own = {index: i for i, index in enumerate(self.sentence.indices)}
        return view(self.sentence, [(own[t.first], own[t.second]) for t in self.reading.ties if t.first in own and t.second in own])

    def evidence(self, span: CleanSpan) -> Evidence:
        """Clean span → evidence in source coordinates. The text is filled from the clean map by the caller's source."""
        place = self.reading.clean.to_source(span)
        return Evidence(start=place.start, end=place.end, text=self.reading.source[place.start:place.end])

    def draft(self, *, subject: Subject | int, predicate: str, by: str, confidence: float, start: int, end: int,
              value: Value | None = None, value_mention: int | None = None, object_: int | None = None, to: Subject | None = None,
              as_of: str | None = None, status: Status | None = None, place: int | None = None, value_words: str = "") -> Draft | None:
        """A draft with its evidence: mask[start:end] of the sentence, and the subject's earlier mention if there is one.

        `subject` is a mention of the sentence (its index) or a Subject found by `subject()`; the object is a mention or,
        as `to`, the topic. None when subject and object are one thing.
        """
        sentence = self.sentence
        if isinstance(subject, int):
            named = sentence.mentions[subject]
            subject = Subject(str(named.cluster), named.type, named.text, 0.9, mention=subject)
        target = sentence.mentions[object_] if object_ is not None else None
        goal, goal_words = (str(target.cluster), target.text) if target else (to.cluster, to.words) if to else (None, "")
        if goal == subject.cluster:
            return None
        at = place if place is not None else sentence.at[value_mention] if value_mention is not None else start
        said = status or status_of(sentence, at, self.reading.published)
        places = [start, end]
        if subject.mention is not None:
            spot = sentence.at[subject.mention]
            places = [min(start, spot), max(end, spot + 1)]
        evidence = [self.evidence(sentence.span(*places))]
        for one in (subject, to):
            if one is not None and one.antecedent is not None:
                evidence.append(self.evidence(self.reading.placed[one.antecedent].span))
        if value_mention is not None:
            self.used.add(sentence.indices[value_mention])
            value = value or sentence.mentions[value_mention].value
            value_words = sentence.mentions[value_mention].text
            if as_of is None and sentence.mentions[value_mention].type != "DATE":
                as_of = date_of(sentence, value_mention) or self.section.date_for(predicate, sentence)
                said = self.section.status or said if status is None and said == "actual" else said
            published = self.reading.published
            if said == "actual" and status is None and as_of is not None and published is not None and later(as_of, published):
                said = "planned"
        return Draft(
            subject.cluster, predicate, value, goal, as_of,
            said, tuple(evidence),
            round(min(0.99, confidence * (0.5 + subject.trust / 2)), 3), by,
            subject.words, goal_words, value_words, " ".join(sentence.segment.text.split()),
        )
