"""The gate: floors in a file, and the gold they were measured on."""

import pytest

from extract.errors import BadSettings
from extract.score import MEASURES, Floors, Score, falls, fingerprint, read_floors, write_floors


def scored(right: int) -> Score:
    score = Score()
    for name in MEASURES:
        score.tallies[name].add(10, 10, right)
    return score


FLOORS = Floors("abc", 'first "cut"', {"dev": dict.fromkeys(MEASURES, 0.8)})


def test_floors_are_read_as_written():
    assert read_floors(write_floors(FLOORS), "floors.toml") == FLOORS


def test_a_fall_is_named_with_its_counts():
    assert falls(FLOORS, {"dev": scored(8)}, "abc") == []
    lines = falls(FLOORS, {"dev": scored(7)}, "abc")
    assert len(lines) == len(MEASURES) and "dev names_strict: F1 0.7000 is below its floor 0.8000" in lines[0]


def test_a_changed_gold_closes_the_gate():
    assert "gold has changed" in falls(FLOORS, {"dev": scored(10)}, "other")[0]


def test_a_part_without_a_score_closes_the_gate():
    assert falls(FLOORS, {}, "abc") == ["dev: no score, but floors exist"]


def test_the_fingerprint_knows_names_and_bytes_but_no_order():
    files = [("a", b"1"), ("b", b"2")]
    assert fingerprint(files) == fingerprint(reversed(files)) != fingerprint([("a", b"2"), ("b", b"1")])


@pytest.mark.parametrize("text", ["", "fingerprint = 3", "[f1.dev]\nnames_strict = 1", "not toml ["])
def test_a_file_that_is_no_floors_file(text):
    with pytest.raises(BadSettings, match=r"floors\.toml"):
        read_floors(text, "floors.toml")
