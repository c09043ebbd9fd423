"""The change feed: diff and apply undo each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.changes import Step, apply, diff
from extract.schema import Area, Evidence, Fact


def fact(key: str, number: int) -> Fact:
    return Fact(id=key, article="a", subject="s", predicate="area", value=Area(number=number), confidence=0.9, by="t",
                evidence=(Evidence(start=0, end=1, text="x"),))


SNAPSHOTS = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 3)).map(lambda d: {k: fact(k, n) for k, n in d.items()})


@given(SNAPSHOTS, SNAPSHOTS)
def test_applying_a_diff_gives_the_new_snapshot(old, new):
    assert apply(old, diff(old, new)) == dict(sorted(new.items()))


@given(SNAPSHOTS)
def test_the_same_facts_give_nothing_to_do(facts):
    assert diff(facts, facts) == []


def test_each_kind_of_step():
    old, new = {"a": fact("a", 1), "b": fact("b", 1)}, {"b": fact("b", 2), "c": fact("c", 3)}
    assert [(s.op, s.id, s.fact is None) for s in diff(old, new)] == [("withdrawn", "a", True), ("changed", "b", False), ("added", "c", False)]


def test_steps_that_do_not_fit_are_refused():
    with pytest.raises(KeyError):
        apply({}, [Step(op="withdrawn", id="a")])
    with pytest.raises(ValueError, match="there already"):
        apply({"a": fact("a", 1)}, [Step(op="added", id="a", fact=fact("a", 1))])
    with pytest.raises(ValueError, match="needs a fact"):
        Step(op="added", id="a")
