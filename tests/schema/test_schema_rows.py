"""Rows of the contract: spans that fit their text, predicates that carry what they may."""

import pytest
from pydantic import ValidationError

from extract.schema import NAME_TYPES, PREDICATES, Area, Evidence, Fact, Mention, Percent, Text

SAID = (Evidence(start=3, end=8, text="5 km²"),)


def fact(**changes):
    row = {"id": "f1", "article": "a", "subject": "s", "predicate": "area", "value": Area(number="5000000"), "evidence": SAID,
           "confidence": 0.5, "by": "test"}
    return Fact(**(row | changes))


@pytest.mark.parametrize("changes", [
    {"predicate": "size"}, {"value": None}, {"value": Percent(number="5")}, {"object": "o"}, {"evidence": ()}, {"confidence": 1.5},
    {"status": "maybe"}, {"as_of": "last year"}, {"predicate": "located_in", "value": None}, {"predicate": "role", "value": None, "object": "o"},
    {"predicate": "owned_by", "value": Area(number="1"), "object": "o"}, {"colour": "red"},
])
def test_facts_outside_the_contract_are_refused(changes):
    with pytest.raises(ValidationError):
        fact(**changes)


@pytest.mark.parametrize("changes", [
    {}, {"predicate": "owned_by", "value": None, "object": "o"}, {"predicate": "owned_by", "value": Percent(number="51"), "object": "o"},
    {"predicate": "role", "value": Text(text="director")}, {"predicate": "role", "value": Text(text="director"), "object": "o"},
])
def test_facts_of_the_contract(changes):
    row = fact(**changes)
    assert Fact.model_validate_json(row.model_dump_json()) == row
    assert row.model_dump(mode="json")["schema"] == "1"


def test_a_span_is_as_long_as_its_text():
    with pytest.raises(ValidationError, match="does not fit"):
        Evidence(start=0, end=2, text="abc")
    with pytest.raises(ValidationError, match="does not fit"):
        Mention(article="a", start=0, end=9, text="abc", type="PARK", confidence=1, by="t")


def test_every_predicate_takes_subjects_and_something_to_carry():
    assert len(PREDICATES) == 30
    for row in PREDICATES.values():
        assert set(row.subjects) <= set(NAME_TYPES) and set(row.objects) <= set(NAME_TYPES)
        assert (row.value if row.needs == "value" else row.objects), row.name
