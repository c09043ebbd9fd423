"""nervaluate counts strict, type and partial matches as we do, where its definitions and ours agree (docs/scoring.md).

Its ends are inclusive, ours exclusive.
"""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.gold import anchor, read_gold
from extract.model import SourceSpan
from extract.score.align import pair_keys, pair_spans
from extract.text.decode import decode

nervaluate = pytest.importorskip("nervaluate", reason="nervaluate is a development dependency; without it there is no second opinion")

ROOT = Path(__file__).parents[2]
TYPES = ["PARK", "ORG", "PLACE"]


def theirs(gold, predicted, types=tuple(TYPES)):
    def rows(spans):
        return [{"label": kind, "start": span.start, "end": span.end - 1} for span, kind in spans]

    return nervaluate.Evaluator([rows(gold)], [rows(predicted)], tags=list(types), loader="dict").evaluate()["overall"]


def ours(gold, predicted):
    """Right pairs: strict, by type where spans overlap, and where spans overlap blind to type."""
    blind = [[(span, None) for span, _ in side] for side in (gold, predicted)]
    return len(pair_keys(gold, predicted, lambda x: x, lambda x: x)), len(pair_spans(gold, predicted)), len(pair_spans(*blind))


@st.composite
def disjoint(draw):
    """Spans that do not overlap one another, some of them touching."""
    rows, at = [], 0
    for _ in range(draw(st.integers(0, 7))):
        start = at + draw(st.integers(0, 3))
        at = start + draw(st.integers(1, 5))
        rows.append((SourceSpan(start, at), draw(st.sampled_from(TYPES))))
    return rows


@st.composite
def slots(draw):
    """Two sides of which each row overlaps one of the other side at most: a row a side in each slot of ten characters."""
    sides = ([], [])
    for slot in range(draw(st.integers(0, 7))):
        for side in sides:
            if draw(st.booleans()):
                start = slot * 10 + draw(st.integers(0, 7))
                side.append((SourceSpan(start, draw(st.integers(start + 1, slot * 10 + 10))), draw(st.sampled_from(TYPES))))
    return sides


@given(disjoint(), disjoint())
@settings(max_examples=150, deadline=None)
def test_strict_is_the_same_on_all_disjoint_spans(gold, predicted):
    strict = theirs(gold, predicted)["strict"]
    assert strict.correct == ours(gold, predicted)[0]
    assert (strict.possible, strict.actual) == (len(gold), len(predicted))


@given(slots())
@settings(max_examples=150, deadline=None)
def test_type_and_partial_are_the_same_where_rows_overlap_one_row(sides):
    said = theirs(*sides)
    strict, by_type, blind = ours(*sides)
    assert said["strict"].correct == strict
    assert said["ent_type"].correct == by_type
    assert said["partial"].correct + said["partial"].partial == blind


def test_where_the_definitions_part():
    """A found name over two gold ones: theirs depends on the types met first, ours takes the pair that agrees."""
    gold = [(SourceSpan(0, 4), "ORG"), (SourceSpan(4, 6), "PARK")]
    predicted = [(SourceSpan(0, 5), "PARK")]
    assert ours(gold, predicted)[:2] == (0, 1)
    half = theirs([(SourceSpan(0, 4), "ORG")], [(SourceSpan(0, 5), "ORG")])["partial"]
    assert half.f1 == 0.5 and ours([(SourceSpan(0, 4), "ORG")], [(SourceSpan(0, 5), "ORG")])[1] == 1


@pytest.mark.parametrize("path", sorted((ROOT / "gold/dev").glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_dev_gold_with_errors_put_in(path):
    """Labels dropped, retyped, and cut by their last character, by a fixed seed: all three counts are the same."""
    file, _ = read_gold(path)
    laid, _ = anchor(file, decode((ROOT / "corpus" / f"{path.stem}.txt").read_bytes(), path=path.stem).text)
    gold = [(x.span, x.type) for x in laid.labels]
    types = sorted({kind for _, kind in gold})
    chance, predicted = random.Random(path.stem), []
    for span, kind in gold:
        said = chance.choice(["same", "same", "none", "type", "cut"])
        end = span.end - 1 if said == "cut" and span.end - span.start > 1 else span.end
        if said != "none":
            predicted.append((SourceSpan(span.start, end), chance.choice(types) if said == "type" else kind))
    said = theirs(gold, predicted, types)
    assert (said["strict"].correct, said["ent_type"].correct, said["partial"].correct + said["partial"].partial) == ours(gold, predicted)
    assert 0 < said["strict"].correct < len(gold)
