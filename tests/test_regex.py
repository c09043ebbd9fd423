"""Patterns are compiled at first use, so a wrong one would show late: here all of them are compiled."""

import pkgutil
import re
from importlib import import_module

import pytest

import extract
from extract.regex import _Regex, regex


def test_first_use_compiles_and_later_ones_are_the_patterns_own() -> None:
    pattern = regex(r"par(k)s?", re.I)
    assert pattern.pattern == r"par(k)s?" and pattern.flags == re.I
    assert pattern.sub("zone", "Parks, park") == "zone, zone"
    assert pattern.search.__self__ is re.compile(r"par(k)s?", re.I)  # type: ignore[attr-defined]  # a built-in method bound to it
    assert pattern.groups == 1


def test_a_wrong_pattern_shows_at_its_first_use() -> None:
    pattern = regex("(")
    with pytest.raises(re.error):
        pattern.search("(")


def test_what_a_pattern_has_not() -> None:
    with pytest.raises(AttributeError):
        regex("a").nothing  # type: ignore[attr-defined]  # noqa: B018


def test_every_pattern_of_the_package_compiles() -> None:
    found = 0
    for module in pkgutil.walk_packages(extract.__path__, "extract."):
        if module.name.endswith("__main__"):
            continue
        for name, one in vars(import_module(module.name)).items():
            if isinstance(one, _Regex):
                found += 1
                try:
                    re.compile(one.pattern, one.flags)
                except re.error as error:
                    raise AssertionError(f"{module.name}.{name}: {error}") from error
    assert found > 300
