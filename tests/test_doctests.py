"""The examples in docstrings run."""

import doctest
import importlib
import pkgutil

import pytest

import extract

MODULES = sorted(info.name for info in pkgutil.walk_packages(extract.__path__, "extract.") if not info.name.endswith("__main__"))


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples():
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) >= 20
