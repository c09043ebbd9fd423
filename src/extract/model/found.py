"""What the stages between text and facts hand to each other."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from extract.model.article import Segment
from extract.model.spans import CleanSpan, CleanText, SourceSpan
from extract.schema import DropReason, Evidence, Mod, Status, Value


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, digits or words, English or Chinese; offsets into the segment's own text.

    start, end   of the number with its scale words ("1.2 billion", "3亿", "twenty-five") and, for a range,
                 of both numbers ("10 to 15", "30亿至50亿"); currency, unit and comparators stay outside
    number, max  the value, fully expanded; `max` for a range
    style        "digits" or "words"
    scaled       whether a scale word (million, 万, 亿) is part of it
    mod          the bound said around or inside it ("more than 300", "300多"), or None
    mod_start, mod_end   the span including the words of the bound, for ledgers and look-ahead
    """

    start: int
    end: int
    number: Decimal
    max: Decimal | None = None
    style: Literal["digits", "words"] = "digits"
    scaled: bool = False
    mod: Mod | None = None
    mod_start: int = -1
    mod_end: int = -1


class Found(NamedTuple):
    """A typed span of the clean text, before entities are known.

    span is into the article's CleanText once the pipeline has moved it there; finders yield offsets into
    their segment's own text.
    """

    span: CleanSpan
    type: str
    value: Value | None
    confidence: float
    by: str


class Placed(NamedTuple):
    """A found mention at its place in the article: what entities and facts work on.

    span     into the article's CleanText
    text     the clean characters of the span
    segment  index of the segment it lies in
    cluster  key of its cluster ("c1"), None for values and before clustering
    """

    span: CleanSpan
    text: str
    type: str
    segment: int
    value: Value | None
    cluster: str | None
    confidence: float
    by: str


class Tie(NamedTuple):
    """Two adjacent name mentions the article declares to be one thing: "X (Y)", Y以下简称X, "Cosmo Work成长工场".

    `first` and `second` index the article's placed mentions; `by` names the pattern.
    """

    first: int
    second: int
    by: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """All mentions of one named thing within one article.

    key     local to the article: "c1", "c2", ... in order of first mention
    names   clean forms, fullest first; the aliases the article ties to it included
    """

    key: str
    type: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article ready for facts: its segments, its placed mentions in text order, its clusters and ties."""

    article: str
    source: str
    clean: CleanText
    segments: tuple[Segment, ...]
    placed: tuple[Placed, ...]
    clusters: tuple[Cluster, ...]
    ties: tuple[Tie, ...]
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A fact before entities are resolved: subject and object are cluster keys of the article.

    The `*_words` are the article's own characters for subject, object and value, and `sentence` the
    evidence sentence: the fact's id is made of these and of nothing else.
    """

    subject: str
    predicate: str
    value: Value | None
    object: str | None
    as_of: str | None
    status: Status
    evidence: tuple[Evidence, ...]
    confidence: float
    by: str
    subject_words: str
    object_words: str
    value_words: str
    sentence: str


class Dropped(NamedTuple):
    """Something left out, and why. Counted in run.json, listed in ledger.jsonl."""

    article: str
    by: str
    reason: DropReason
    span: SourceSpan
    text: str
