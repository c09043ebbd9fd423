"""The catalogue: one table of components, all of which load, none of which is left out of the settings."""

from typing import get_args

import pytest

from extract.catalogue import FINDERS, REVISERS, RULES, load
from extract.errors import BadSettings, UnknownName
from extract.pipeline import Pipeline, RawArticle
from extract.settings import Settings, parse_settings


@pytest.mark.parametrize(("kind", "name"), [*(("finder", name) for name in FINDERS), *(("rule", name) for name in RULES)])
def test_every_component_loads(kind, name):
    assert callable(load(kind, name))


def test_a_wrong_name_suggests_the_right_one():
    with pytest.raises(UnknownName, match="did you mean `money`"):
        load("finder", "mony")


def test_settings_know_every_component():
    allowed = get_args(get_args(Settings.model_fields["leave_out"].annotation)[0])
    assert set(allowed) == {*FINDERS, *REVISERS, *RULES}


def test_what_is_left_out_finds_nothing():
    raw = RawArticle("a", "a.txt", b"Harbour Science Park covers 5 km2 and was founded in 1994.")
    whole = Pipeline(Settings()).extract(raw)
    less = Pipeline(Settings(leave_out=("area", "dates"))).extract(raw)
    assert {"AREA", "DATE"} <= {one.type for one in whole.mentions}
    assert {one.type for one in whole.mentions} - {one.type for one in less.mentions} == {"AREA"}
    assert {one.predicate for one in whole.drafts} - {one.predicate for one in less.drafts} == {"area", "established"}


@pytest.mark.parametrize(("text", "message"), [
    ("leave_out = ['mony']", "leave_out"), ("engines = 'x'", "engines"), ("max_bytes = 0", "max_bytes"), ("not toml [", "not TOML"),
])
def test_wrong_settings_are_named(text, message):
    with pytest.raises(BadSettings, match=message):
        parse_settings(text, "extract.toml")
