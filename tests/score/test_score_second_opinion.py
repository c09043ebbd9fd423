"""nervaluate counts strict and partial matches as we do, where its definitions and ours agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import SourceSpan
from extract.score.align import pair_keys

nervaluate = pytest.importorskip("nervaluate", reason="nervaluate is a development dependency; without it there is no second opinion")

SPANS = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["PARK", "ORG"])), max_size=6, unique_by=lambda s: s[0])


@settings(max_examples=40)
@given(SPANS, SPANS)
def test_strict_counts_are_the_same(gold, predicted):
    """Disjoint spans of two characters; its ends are inclusive, ours exclusive."""
    def rows(items):
        return [(SourceSpan(3 * i, 3 * i + 2), kind) for i, kind in sorted(items)]

    ours = len(pair_keys(rows(gold), rows(predicted), lambda x: x, lambda x: x))
    theirs = nervaluate.Evaluator(
        [[{"label": k, "start": s.start, "end": s.end - 1} for s, k in rows(gold)]],
        [[{"label": k, "start": s.start, "end": s.end - 1} for s, k in rows(predicted)]],
        tags=["PARK", "ORG"], loader="dict",
    ).evaluate()
    assert theirs["overall"]["strict"].correct == ours
