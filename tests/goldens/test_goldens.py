"""What the pipeline says of each development article: one readable line per fact, and the JSONL beside it.

A change that moves a line shows here; regenerate with `pytest tests/goldens --force-regen`, read the diff, and say in
the commit how many facts were gained and lost. The test part of the gold has no goldens: nobody may read it.
"""

from pathlib import Path

import pytest

from extract.pipeline import Pipeline, RawArticle, finish, resolve
from extract.schema import Fact
from extract.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
STEMS = sorted(path.stem for path in (ROOT / "gold" / "dev").glob("*.jsonl"))


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline(Settings())


def value_words(fact: Fact) -> str:
    if fact.value is None:
        return ""
    data = fact.value.model_dump(mode="json", exclude_none=True)
    data.pop("kind")
    data.pop("of", None)
    mod, top, per = data.pop("mod", ""), data.pop("max", ""), data.pop("per", "")
    words = " ".join(str(part) for part in data.values())
    return " ".join(part for part in (mod, words + (f"..{top}" if top else ""), f"per {per}" if per else "") if part)


def render(facts: list[Fact], names: dict[str, str]) -> str:
    """Aligned columns: subject, predicate, value, object, status and date, quote and place."""
    rows = [
        (names[f.subject], f.predicate, value_words(f), names.get(f.object or "", ""), f"{f.status} {f.as_of or ''}".strip(),
         f"“{' '.join(f.evidence[0].text.split())}” @{f.evidence[0].start}:{f.evidence[0].end}")
        for f in facts
    ]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(5)]
    lines = ["  ".join([*(cell.ljust(width) for cell, width in zip(row[:5], widths, strict=True)), row[5]]).rstrip() for row in rows]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("stem", STEMS)
def test_facts_of_a_development_article(stem, pipeline, file_regression):
    data = (ROOT / "corpus" / f"{stem}.txt").read_bytes()
    outcome = pipeline.extract(RawArticle(stem, f"corpus/{stem}.txt", data))
    resolver, entities = resolve([(stem, outcome.clusters)], ())
    _, facts = finish(outcome, resolver.ids(stem, outcome.clusters))
    file_regression.check(render(facts, {one.id: one.names[0] for one in entities}), encoding="utf-8", basename=stem)
    rows = "".join(fact.model_dump_json() + "\n" for fact in facts)
    file_regression.check(rows, encoding="utf-8", extension=".jsonl", basename=stem)


def test_every_development_article_has_a_golden():
    folder = Path(__file__).with_suffix("")
    assert sorted(path.stem for path in folder.glob("*.txt")) == STEMS
