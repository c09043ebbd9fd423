"""All that one article gives: what a worker returns and a cache keeps."""

from dataclasses import dataclass, field

from extract.model.found import Cluster, Draft, Dropped
from extract.schema import Article, Mention, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """`mentions[i].entity` holds a cluster key until entities are resolved over all articles.

    `seconds` per stage goes into run.json only: two outcomes of one article differ in nothing else.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    drafts: tuple[Draft, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Problem, ...] = ()
    seconds: dict[str, float] = field(default_factory=dict, compare=False)
