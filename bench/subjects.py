"""Fits the weights by which `extract.facts.subject` chooses whose figure it is: writes src/extract/facts/data/subjects.json.

    python bench/subjects.py [--check]

A conditional logit over the candidates of each figure whose owner the gold says, in the articles of gold/dev (names and values once
as the gold has them, once as the pipeline finds them) and in the marked rows of tests/facts. With --check nothing is written: each
eighth of the articles is judged by weights fitted to the others. Articles of gold/test are never read. Needs numpy.
"""

# ruff: noqa: B023  the functions are used up within the turn of the loop that made them
import hashlib
import importlib.util
import json
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

import support  # noqa: E402

from extract import entities, facts, pipeline, text  # noqa: E402
from extract.catalogue import RULES, load  # noqa: E402
from extract.facts import amounts  # noqa: E402
from extract.facts.candidates import candidates, nobody  # noqa: E402
from extract.gold import check  # noqa: E402
from extract.model import CleanSpan, Cluster, GoldArticle, Placed, Reading, SourceSpan  # noqa: E402
from extract.model.pairing import pair_entities  # noqa: E402
from extract.score.keys import value_key  # noqa: E402
from extract.settings import Settings  # noqa: E402

NUMBERS = ("MONEY", "AREA", "COUNT", "PERCENT", "RANK")
ROWS = (("amounts", ("EN", "ZH")), ("rules", ("ROWS",)), ("fields", ("ROWS",)), ("subjects", ("ROWS", "COUNTS", "MONEY")), ("dated", ("ROWS",)))
RARE, SHRINK, STEPS, ROWS_TIMES = 4, 12.0, 300, 3
Owners = dict[int, set[str]]                                      # index of a placed value: the clusters it belongs to; none for nobody's
Example = tuple[str, list[tuple[str, tuple[str, ...]]], tuple[str, ...], set[str]]     # article, candidates, signs of nobody, owners


def marked(path: Path) -> tuple[GoldArticle, Reading]:
    """An article read with the names and values of its gold."""
    data = path.read_bytes()
    source = text.decode(data, path=str(path)).text
    gold, _ = check(ROOT / "gold" / "dev" / f"{path.stem}.jsonl", source, hashlib.sha256(data).hexdigest())
    clean, segments = text.read_text(source)
    rows = []
    for label in gold.labels:
        start = end = bisect_right(clean.ends, label.span.start)
        while end < len(clean.starts) and clean.starts[end] < label.span.end:
            end += 1
        home = next((s for s in segments if s.kind != "furniture" and s.span.start <= start and end <= s.span.end), None)
        if home is not None:
            rows.append(Placed(CleanSpan(start, end), clean.text[start:end], label.type, home.index, label.value, label.entity, 0.9, "gold"))
    rows.sort(key=lambda row: row.span)
    clusters = tuple(Cluster(key, kind, tuple(dict.fromkeys(row.text for row in rows if row.cluster == key)) or (name,))
                     for key, (kind, name) in gold.entities.items())
    return gold, Reading(path.stem, source, clean, tuple(segments), tuple(rows), clusters, tuple(entities.ties(clean, rows)),
                         text.published_date(source, segments))


def found(path: Path, engine: pipeline.Pipeline) -> Reading:
    """The same article read by the pipeline: what it hands to the facts room."""
    kept: list[Reading] = []
    find = facts.find

    def spy(reading: Reading, *rest: Any) -> Any:
        kept.append(reading)
        return find(reading, *rest)
    pipeline.facts.find = spy                      # type: ignore[attr-defined]
    try:
        engine.extract(pipeline.RawArticle(path.stem, str(path), path.read_bytes()))
    finally:
        pipeline.facts.find = find                 # type: ignore[attr-defined]
    return kept[0]


def owners(gold: GoldArticle, reading: Reading, clusters: Callable[[str], set[str]]) -> tuple[Owners, Owners]:
    """Whose each figure is, and what each date founds; figures that belong to relations are left out."""
    figures: Owners = {}
    founded: Owners = {}
    for i, one in enumerate(reading.placed):
        if one.value is None:
            continue
        place = reading.clean.to_source(one.span)
        same = [fact for fact in gold.facts if value_key(fact.value) == value_key(one.value)]
        here = [fact for fact in same if fact.span.start < place.end and place.start < fact.span.end]
        if one.type == "DATE":
            for fact in here:
                if fact.predicate == "established" and clusters(fact.subject):
                    founded.setdefault(i, set()).update(clusters(fact.subject))
        elif one.type in NUMBERS:
            own = [fact for fact in here or same if fact.object is None]
            named = set().union(*(clusters(fact.subject) for fact in own))
            if named or not same:
                figures[i] = named
    return figures, founded


def readings() -> Iterator[tuple[str, Reading, Owners, Owners]]:
    """(article, reading, owners, founded) of every article of gold/dev, twice, and of the marked rows, as the article ""."""
    engine = pipeline.Pipeline(Settings())
    for gold_path in sorted((ROOT / "gold" / "dev").glob("*.jsonl")):
        path = ROOT / "corpus" / f"{gold_path.stem}.txt"
        gold, reading = marked(path)
        yield (path.stem, reading, *owners(gold, reading, lambda handle: {handle}))
        read = found(path, engine)
        spans = [(SourceSpan(p.start, p.end), one.cluster) for one in read.placed if one.cluster for p in (read.clean.to_source(one.span),)]
        handles = pair_entities([(label.span, label.entity) for label in gold.labels if label.entity], spans)
        yield (path.stem, read, *owners(gold, read, lambda handle, known=handles: {key for key, own in known.items() if own == handle}))
    for name, tables in ROWS:
        spec = importlib.util.spec_from_file_location(name, ROOT / "tests" / "facts" / f"test_facts_{name}.py")
        module = importlib.util.module_from_spec(spec)             # type: ignore[arg-type]
        spec.loader.exec_module(module)                            # type: ignore[union-attr]
        for row in (row for table in tables for row in getattr(module, table) if len(row) == 3 and isinstance(row[1], list)):
            one = support.reading(row[0])
            told: Owners = {}
            for i, value in enumerate(one.placed):
                number = value.value.model_dump(mode="json").get("number") if value.value is not None else None
                hits = {c.key for c in one.clusters for line in row[1] if line.startswith(c.names[0] + " ") and number in line.split()}
                if value.type in NUMBERS and hits:
                    told[i] = hits
            yield "", one, told, {}


def examples() -> list[Example]:
    """The candidates of each figure as the facts room weighs them, with the right ones."""
    rows: list[Example] = []
    rules = [load("rule", name) for name in RULES]
    for article, reading, figures, founded in readings():
        def figure(sentence: Any, value: int, types: Any, topics: Any, group: str) -> None:
            right = figures.get(sentence.indices[value])
            able = candidates(sentence, sentence.at[value], types, topics, group)
            if right is not None and able:
                rows.append((article, [(one.cluster, one.signs) for one in able], nobody(sentence, value, group), right))

        def date(scene: Any) -> Iterator[Any]:
            for i, index in enumerate(scene.sentence.indices):
                able = candidates(scene.sentence, scene.sentence.at[i], ("PARK", "ORG"), scene.topics, "start") if index in founded else []
                if any(one.cluster in founded[index] for one in able):
                    rows.append((article, [(one.cluster, one.signs) for one in able], ("nobody", "nobody.start"), founded[index]))
            return iter(())
        kept = amounts.subject
        amounts.subject = figure                    # type: ignore[assignment]
        try:
            facts.find(reading, [date, *rules])
        finally:
            amounts.subject = kept
    return rows


def fit(rows: list[Example]) -> dict[str, float]:
    """Weights of the signs: the likelihood of the right candidates, any of them, with an L2 penalty, by Adam."""
    counted = Counter(sign for _, able, _, _ in rows for _, signs in able for sign in set(signs))
    signs = sorted({sign for sign, n in counted.items() if n >= RARE} | {sign for _, _, none, _ in rows for sign in none})
    number = {sign: i for i, sign in enumerate(signs)}
    line: list[int] = []
    column: list[int] = []
    group: list[int] = []
    right: list[bool] = []
    for e, (_, able, none, own) in enumerate(rows):
        for cluster, has in [*able, (None, none)]:
            for sign in set(has) & number.keys():
                line.append(len(group))
                column.append(number[sign])
            group.append(e)
            right.append(cluster in own if cluster is not None else not own)
    at, of, by, good = np.array(line), np.array(column), np.array(group), np.array(right)
    known = (np.bincount(by, weights=good) > 0)[by]
    weight = np.zeros(len(signs))
    mean, square = np.zeros(len(signs)), np.zeros(len(signs))
    for step in range(1, STEPS + 1):
        points = np.bincount(at, weights=weight[of], minlength=len(by))
        most = np.full(len(rows), -np.inf)
        np.maximum.at(most, by, points)
        odds = np.exp(points - most[by])
        part = odds / np.bincount(by, weights=odds)[by]
        best = np.where(good, odds / np.maximum(np.bincount(by, weights=odds * good)[by], 1e-12), 0.0)
        slope = np.bincount(of, weights=np.where(known, best - part, 0.0)[at], minlength=len(signs)) - SHRINK * weight
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope ** 2
        weight += 0.05 * (mean / (1 - 0.9 ** step)) / (np.sqrt(square / (1 - 0.999 ** step)) + 1e-8)
    return {sign: round(float(weight[i]), 2) for sign, i in number.items() if abs(weight[i]) >= 0.03}


def right(rows: list[Example], weights: dict[str, float]) -> Counter[str]:
    """How many figures get an owner that the gold names, another, or none."""
    said: Counter[str] = Counter()
    for _, able, none, own in rows:
        points = {cluster: max(sum(weights.get(sign, 0.0) for sign in signs) for key, signs in able if key == cluster) for cluster, _ in able}
        best = max(points, key=points.__getitem__)
        none_at_all = points[best] < sum(weights.get(sign, 0.0) for sign in none)
        said["right" if (none_at_all and not own) or (not none_at_all and best in own) else "wrong"] += 1
    return said


def main() -> None:
    rows = examples()
    rows += (ROWS_TIMES - 1) * [row for row in rows if not row[0]]
    articles = sorted({row[0] for row in rows} - {""})
    if "--check" in sys.argv:
        unseen: Counter[str] = Counter()
        for n in range(8):
            out = set(articles[n::8])
            unseen += right([row for row in rows if row[0] in out], fit([row for row in rows if row[0] not in out]))
        print("each eighth by weights from the others:", dict(unseen))
        return
    weights = fit(rows)
    print(len(rows), "figures,", len(weights), "weights:", dict(right(rows, weights)))
    data = {"source": "fitted to gold/dev and the rows of tests/facts by bench/subjects.py", "weights": dict(sorted(weights.items()))}
    (ROOT / "src/extract/facts/data/subjects.json").write_text(json.dumps(data, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
