"""docs/scoring.md: every example on the page gives the numbers that stand there."""

import json
import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Evidence, Fact, Mention, Value
from extract.score import MEASURES, Counts, interval, measure, paired

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
SHA = "0" * 64
VALUE = TypeAdapter(Value)


def blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def rows(block):
    return [[cell.strip() for cell in line.split("|")] for line in block.splitlines()]


def value(cell):
    return VALUE.validate_python(json.loads(cell)) if cell else None


def span(text, words):
    assert text.count(words) == 1, f"“{words}” stands once in “{text}”"
    return SourceSpan(text.index(words), text.index(words) + len(words))


def scored(block):
    """What the scorer makes of an example, and what the page says of it."""
    (_, text), *rest = rows(block)
    labels, mentions, gold_facts, facts, expected = [], [], [], [], []
    for kind, *cells in rest:
        match kind, cells:
            case ("gold" | "found"), [words, type_, what]:
                at = span(text, words)
                known = {"value": value(what)} if what.startswith("{") else {"entity": what}
                if kind == "gold":
                    labels.append(Label(at, words, type_, **known))
                else:
                    mentions.append(Mention(article="a", start=at.start, end=at.end, text=words, type=type_, confidence=1, by="t", **known))
            case ("gold fact" | "found fact"), [subject, predicate, what, object_, words, *more]:
                as_of, status = (*more, None, None)[:2]
                at, status = span(text, words), status or "actual"
                if kind == "gold fact":
                    gold_facts.append(FactLabel(subject, predicate, value(what), object_ or None, as_of, status, words, at))
                else:
                    facts.append(Fact(id=f"f{len(facts)}", article="a", subject=subject, predicate=predicate, value=value(what), object=object_ or None,
                                      as_of=as_of, status=status, confidence=1, by="t", evidence=(Evidence(start=at.start, end=at.end, text=words),)))
            case "expected", [name, *counts]:
                expected.append((name, *map(int, counts)))
            case _:
                pytest.fail(f"not a row of an example: {kind} {cells}")
    handles = {one.entity: (one.type, one.text) for one in labels if one.entity}
    gold = GoldArticle("a", SHA, handles, tuple(labels), tuple(gold_facts))
    result = measure([gold], {SHA: mentions}, {SHA: facts}, {SHA: "en"})
    return [(name, t.total.gold, t.total.predicted, t.total.right) for name, *_ in expected for t in [result.tallies[name]]], expected


@pytest.mark.parametrize("block", blocks("example"), ids=[rows(one)[0][1][:40] for one in blocks("example")])
def test_the_examples(block):
    said, expected = scored(block)
    assert expected and said == expected


def test_the_examples_cover_every_measure():
    assert {name for block in blocks("example") for name, *_ in scored(block)[1]} == set(MEASURES)


def counts(cell):
    return {f"a{i}": Counts(*map(int, one.split())) for i, one in enumerate(cell.split(";"))}


def test_the_interval():
    ((_, cells), (_, f1), (_, ends)), = map(rows, blocks("interval"))
    articles = counts(cells)
    total = Counts(*(sum(getattr(one, name) for one in articles.values()) for name in ("gold", "predicted", "right")))
    inside = interval(articles, list(articles))
    assert f"{total.f1:.4f}" == f1 and f"{inside.low:.4f} {inside.high:.4f}" == ends


def test_the_paired_test():
    (before, after, change, two, one), = map(rows, blocks("paired"))
    found = paired(counts(before[1]), counts(after[1]))
    assert (f"{found.delta:.4f}", found.significance.p, found.significance.p_fall) == (change[1], float(two[1]), float(one[1]))


def test_the_page_names_every_stage():
    source = (Path(__file__).parents[2] / "src/extract/score/measure.py").read_text(encoding="utf-8")
    stages = set(re.findall(r'return "(\w+)"', source))
    assert len(stages) > 8 and all(f"`{stage}`" in PAGE for stage in stages)
