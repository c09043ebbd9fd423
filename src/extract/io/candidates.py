"""Articles nobody has labelled, read with two engines: what `extract gold suggest` chooses among."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from extract.gold.suggest import Candidate, Said
from extract.io.labelling import raw_article
from extract.io.reading import Run
from extract.io.texts import source_text
from extract.io.walk import TEXTS
from extract.io.workers import extract_one
from extract.model import Outcome, RawArticle
from extract.pipeline import Pipeline
from extract.schema import Mention
from extract.settings import Settings
from extract.text.decode import decode


def shas_of(gold: Path) -> set[str]:
    """sha256 of every article that has a gold file anywhere below `gold`: finished or not, of a single annotator too."""
    found = set()
    for path in sorted(gold.rglob("*.jsonl")):
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError), path.open("rb") as file:
            found.add(str(json.loads(file.readline(10_000))["sha256"]))
    return found


def candidates(run: Run | None, corpus: Path, done: set[str]) -> Iterator[Candidate]:
    """The articles of `run`, or of the folder `corpus` without one, that are not `done`: read with two engines.

    With a run its own rows are one of the two. What cannot be read is passed over: a run has told of it.
    """
    engine = run.info["settings"]["engine"] if run else "spacy"
    other = Settings(engine="plain" if engine != "plain" else "spacy")
    second = Pipeline(other)

    def read(raw: RawArticle, text: str, mentions: Sequence[Mention], facts: Sequence[Said]) -> Iterator[Candidate]:
        outcome = extract_one(second, raw, other)
        if isinstance(outcome, Outcome):
            yield Candidate(raw.path, text, mentions, outcome.mentions, facts)

    if run is not None:
        wanted = {one.id: one for one in run.articles() if one.sha256 not in done}
        mentions: dict[str, list[Mention]] = {id_: [] for id_ in wanted}
        facts: dict[str, list[Said]] = {id_: [] for id_ in wanted}
        for mention in run.mentions():
            mentions.get(mention.article, []).append(mention)
        for fact in run.facts():
            facts.get(fact.article, []).append(fact)
        for id_, article in wanted.items():
            text = source_text(article)
            yield from read(RawArticle(id_, article.path, text.encode(), declared="utf-8"), text, mentions[id_], facts[id_])
        return
    settings = Settings()
    first = Pipeline(settings)
    for path in sorted(path for path in corpus.glob("*") if path.suffix in TEXTS and path.is_file()):
        raw = raw_article(path)
        outcome = extract_one(first, raw, settings) if raw.sha256 not in done else None
        if isinstance(outcome, Outcome):
            yield from read(raw, decode(raw.data, path=raw.path).text, outcome.mentions, outcome.drafts)
