"""Intervals and paired tests: known answers, no dependence on order, and the properties a test must have."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.score import Counts, interval, paired
from extract.score.resample import RESAMPLES


@st.composite
def runs(draw, most=12):
    """Two runs over the same gold, {article: counts} each; two articles or more have rows."""
    old, new = {}, {}
    for i in range(draw(st.integers(2, most))):
        gold = draw(st.integers(1 if i < 2 else 0, 9))
        for side in (old, new):
            found = draw(st.integers(0, 9))
            side[f"a{i}"] = Counts(gold, found, draw(st.integers(0, min(gold, found))))
    return old, new


def shuffled(table):
    rows = list(table.items())
    random.Random(7).shuffle(rows)
    return dict(rows)


@given(runs())
@settings(max_examples=25, deadline=None)
def test_the_order_of_articles_does_not_matter(both):
    old, new = both
    assert interval(old, list(old)) == interval(shuffled(old), list(reversed(old)))
    assert paired(old, new) == paired(shuffled(old), shuffled(new))


@given(runs())
@settings(max_examples=25, deadline=None)
def test_intervals_and_p_are_in_bounds_and_mirror(both):
    old, new = both
    change, back = paired(old, new), paired(new, old)
    one, other = change.significance, back.significance
    assert 0 < one.p <= 1 and 0 < one.p_fall <= 1
    assert one.p == other.p and change.delta == -back.delta
    assert (one.inside.low, one.inside.high) == pytest.approx((-other.inside.high, -other.inside.low))
    inside = interval(old, list(old))
    assert 0 <= inside.low <= inside.high <= 1


def naive(old, new):
    """p by the definition: every way to swap whole articles, F1 from scratch."""
    def f1(rows):
        size = sum(one.gold + one.predicted for one in rows)
        return 2 * sum(one.right for one in rows) / size if size else 0.0

    pairs = [(old[name], new[name]) for name in old]
    deltas = []
    for ways in itertools.product((0, 1), repeat=len(pairs)):
        deltas.append(f1([pair[1 - way] for pair, way in zip(pairs, ways, strict=True)]) - f1([pair[way] for pair, way in zip(pairs, ways, strict=True)]))
    seen = deltas[0]
    return sum(abs(d) >= abs(seen) - 1e-12 for d in deltas) / len(deltas), sum(d <= seen + 1e-12 for d in deltas) / len(deltas)


@given(runs(most=7))
@settings(max_examples=40, deadline=None)
def test_p_is_that_of_the_definition(both):
    found = paired(*both).significance
    assert (found.p, found.p_fall) == pytest.approx(naive(*both))


def same(count, gold, found, right):
    return {f"a{i:02}": Counts(gold, found, right) for i in range(count)}


ROWS = [  # before, after, one-sided p of a fall (bounds)
    (same(30, 10, 10, 6), same(30, 10, 10, 6), 1.0, 1.0),               # nothing moved
    (same(30, 10, 10, 6), same(30, 10, 10, 5), 0, 0.001),               # every article lost one
    (same(30, 10, 10, 5), same(30, 10, 10, 6), 0.999, 1.0),             # every article won one
    (same(30, 10, 10, 6), {**same(30, 10, 10, 6), "a03": Counts(10, 10, 0)}, 0.5, 0.5),   # one article: as well chance
    (same(30, 10, 10, 6), {**same(30, 10, 10, 6), "a03": Counts(10, 10, 5), "a04": Counts(10, 10, 7)}, 0.5, 0.9),  # one down, one up
    (same(5, 10, 10, 6), same(5, 10, 10, 5), 1 / 32, 1 / 32),           # exact
]


@pytest.mark.parametrize("before, after, low, high", ROWS)
def test_p_of_a_fall(before, after, low, high):
    assert low <= paired(before, after).significance.p_fall <= high


def test_drawn_ways_come_near_all_ways():
    """With 12 articles ways are drawn; all 4,096 by the definition give nearly the same p."""
    chance = random.Random(5)
    old = {f"a{i}": Counts(10, 10, chance.randint(3, 7)) for i in range(12)}
    new = {name: Counts(10, 10, max(0, one.right + chance.choice([-2, -1, 1]))) for name, one in old.items()}
    assert RESAMPLES < 2 ** 12
    found = paired(old, new).significance
    assert (found.p, found.p_fall) == pytest.approx(naive(old, new), abs=0.03)


def test_intervals_known_beforehand():
    assert interval({}, []) is None and interval({}, ["a"]) is None
    even = interval(same(9, 4, 4, 3), list(same(9, 4, 4, 3)))
    assert (even.low, even.high) == (0.75, 0.75)
    some = interval({**same(2, 4, 4, 3)}, ["a00", "a01", "b"])     # b has none of the thing: its draws alone say nothing
    assert (some.low, some.high) == (0.75, 0.75)


ONE = {"a": Counts(3, 2, 1)}


@pytest.mark.parametrize("articles", [["a"], ["a", "b"]])         # b has none of the thing
def test_one_article_gives_no_interval_and_no_p(articles):
    assert interval(ONE, articles) is None
    change = paired(ONE, {"a": Counts(3, 2, 2), "b": Counts()})
    assert change.significance is None and change.delta == pytest.approx(0.4)
    assert paired({}, {"a": Counts(0, 1, 0), "b": Counts(0, 1, 0)}).significance is not None   # rows of either run are rows
    assert paired({}, {}).significance is None


def test_more_articles_narrow_the_interval():
    def width(times):
        table = {f"{i}-{k}": Counts(10, 10, right) for i in range(times) for k, right in enumerate((2, 5, 8, 9))}
        inside = interval(table, list(table))
        return inside.high - inside.low

    assert width(16) < 0.6 * width(4) < 0.6 * width(1)


def test_coverage_of_the_interval():
    """Of 200 samples of 30 articles with a true share of 0.6, the interval holds it about 95 times in 100."""
    chance, held = random.Random(11), 0
    for _ in range(200):
        table = {f"a{i}": Counts(10, 10, sum(chance.random() < share for _ in range(10))) for i in range(30)
                 for share in [chance.choice([0.4, 0.6, 0.8])]}
        inside = interval(table, list(table))
        held += inside.low <= 0.6 <= inside.high
    assert 178 <= held <= 200
