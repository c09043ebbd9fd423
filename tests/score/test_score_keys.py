"""What makes two rows the same: one definition for the score, for agreement and for an article's page."""

import pytest

from extract.model import FactLabel, SourceSpan
from extract.report import Claim
from extract.schema import Count, Percent, Text
from extract.score import fact_key, full_key, value_key
from extract.score.keys import laid_on

SPAN = SourceSpan(0, 4)


def label(subject="h", predicate="companies", value=None, object=None, as_of=None, status="actual", quote="QQQQ"):
    return FactLabel(subject, predicate, value, object, as_of, status, quote, SPAN)


@pytest.mark.parametrize("one, other, same", [
    (Count(number=7, of="labs"), Count(number="7.0", of="laboratories"), True), (Count(number=7, of="labs", mod="approx"), Count(number=7, of="labs"), False),
    (Text(text="Chief Executive"), Text(text="chief-executive "), True), (Text(text="ＣＥＯ"), Text(text="CEO"), True),
    (Count(number=7, of="labs"), Percent(number=7), False), (None, Percent(number=7), False), (None, None, True),
])
def test_values(one, other, same):
    assert (value_key(one) == value_key(other)) is same


FACTS = [  # what differs, the same, the same in full
    ({"quote": "other words"}, True, True), ({"value": Count(number=7, of="plants")}, True, True), ({"value": Count(number=8, of="labs")}, False, False),
    ({"as_of": "2012"}, True, False), ({"status": "planned"}, True, False), ({"subject": "j"}, False, False), ({"predicate": "count"}, False, False),
    ({"object": "j"}, False, False),
]


@pytest.mark.parametrize("other, same, full", FACTS)
def test_facts(other, same, full):
    said = {"value": Count(number=7, of="labs")}
    one, two = label(**said), label(**{**said, **other})
    assert (fact_key(one) == fact_key(two), full_key(one) == full_key(two)) == (same, full)


def test_partners_may_be_swapped_and_no_others():
    for predicate, same in (("partner_of", True), ("part_of", False)):
        one, two = label("h", predicate, object="j"), label("j", predicate, object="h")
        assert (fact_key(one) == fact_key(two), full_key(one) == full_key(two)) == (same, same)
    assert fact_key(label("h", "partner_of", object="j")) != fact_key(label("h", "partner_of", object="k"))


def test_entities_are_compared_as_what_they_are_laid_on():
    gold, run = label("h", "part_of", object="j"), label("x", "part_of", object="y")
    assert fact_key(gold) == fact_key(run, laid_on({"x": "h", "y": "j"})) != fact_key(run, laid_on({"x": "h"}))
    assert fact_key(gold) != fact_key(gold, laid_on({})), "an entity of the run is none of the gold's by its name alone"


def test_a_fact_of_a_page_is_compared_as_one_of_the_gold():
    value = Count(number=7, of="labs")
    assert full_key(Claim("h", "companies", value, None, "2012", "actual", (SPAN,))) == full_key(label(value=value, as_of="2012"))
