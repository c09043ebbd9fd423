"""Real English names must be found in articles around them; figures are printed, floors keep them from falling."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@cache
def _probe() -> ModuleType:
    path = Path(__file__).with_name("probe_en.py")
    spec = importlib.util.spec_from_file_location("probe_en", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["probe_en"] = module
    spec.loader.exec_module(module)
    return module


@cache
def measured() -> Any:
    result = _probe().measure()
    print("\n" + _probe().table(result))
    return result


# type, kind of article, least share of names found with the right type. "new" counts names on none of our lists;
# "plain" articles say nothing about what the name is, so brand-like parks pass for companies there.
FLOORS = [
    ("PARK", "new", 0.82),
    ("PARK", "plain", 0.78),
    ("PARK", "told", 0.87),
    ("PARK", "head", 0.86),
    ("ORG", "new", 0.86),
    ("ORG", "told", 0.94),
    ("PLACE", "new", 0.86),
    ("PLACE", "told", 0.97),
    ("PERSON", "plain", 0.96),
    ("PERSON", "told", 0.96),
    ("EVENT", "new", 0.84),
]


@pytest.mark.slow
@pytest.mark.parametrize("row", FLOORS, ids=lambda row: f"{row[0]} {row[1]}")
def test_recall_of_real_names(row: tuple[str, str, float]) -> None:
    type_, kind, floor = row
    assert measured().recall(type_, kind) >= floor, [one for one in measured().misses if one[0] == type_][:40]


@pytest.mark.slow
def test_hardly_anything_beside_the_names() -> None:
    assert measured().extra["free"] <= 2, [one for one in measured().misses if one[0] == "free"]
    extra = sum(count for key, count in measured().extra.items() if key != "free")
    assert extra <= 0.03 * sum(measured().gold[type_, kind] for type_, kind in measured().gold if kind != "new")


def test_the_probe_has_enough_names() -> None:
    kinds = [row[0] for row in _probe().rows("names_en.tsv")]
    assert len(kinds) >= 450
    assert kinds.count("PARK") >= 200
    assert len({row[1] for row in _probe().rows("names_en.tsv")}) == len(kinds)
