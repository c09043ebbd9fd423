"""The published JSON Schemas: up to date, strict about what the contract says, and in step with the models."""

import json
from pathlib import Path
from typing import Any

import pytest
from fakes import FAKE

from extract.io.reading import read_run
from extract.io.rows import to_json
from extract.io.run import run
from extract.schema import PREDICATES, Count, Evidence, Fact, Percent
from extract.schema.published import json_schemas
from extract.settings import Settings

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema comes with the dev environment")
SCHEMAS = json_schemas()
FACT = to_json(Fact(id="f1", article="a", subject="p", predicate="companies", value=Count(number="30", of="firms"),  # type: ignore[arg-type]
                    evidence=(Evidence(start=0, end=8, text="30 firms"),), confidence=0.5, by="test"))
OWNED = {**FACT, "predicate": "owned_by", "object": "q"}


def fits(name: str, row: dict[str, Any]) -> bool:
    return jsonschema.Draft202012Validator(SCHEMAS[name]).is_valid(row)


def test_the_files_in_schema_are_these() -> None:
    folder = Path(__file__).parents[2] / "schema"
    assert {path.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")} == {
        f"{name}.schema.json": one for name, one in SCHEMAS.items()}, "run `extract schema --out schema`"


@pytest.mark.parametrize("name", SCHEMAS)
def test_they_are_schemas(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


GOOD = [
    FACT, {**FACT, "value": {**FACT["value"], "mod": "more_than"}}, {**OWNED, "value": None},
    {**OWNED, "value": to_json(Percent(number="51"))},  # type: ignore[arg-type]
    {**FACT, "predicate": "role", "value": {"kind": "text", "text": "Director"}, "object": "q"},
]
COUNT = FACT["value"]
BAD = [
    {key: one for key, one in FACT.items() if key != "object"}, {**FACT, "extra": 1}, {**FACT, "schema": "2"},
    {**FACT, "predicate": "likes"}, {**FACT, "value": None}, {**FACT, "value": {**COUNT, "number": 30}},
    {**FACT, "value": {**COUNT, "mod": None}},
    {**FACT, "value": {"number": "30", "of": "firms"}}, {**FACT, "value": {**COUNT, "number": "3e1"}}, {**FACT, "object": "q"},
    {**FACT, "predicate": "area"}, {**OWNED, "object": None}, OWNED, {**FACT, "evidence": []}, {**FACT, "confidence": 2},
]


@pytest.mark.parametrize("row", GOOD, ids=lambda row: f"{row['predicate']} {row['value']}")
def test_facts_that_fit(row: dict[str, Any]) -> None:
    assert fits("fact", row)
    Fact.model_validate(row)


@pytest.mark.parametrize("row", BAD, ids=lambda row: f"{row['predicate']} {row.get('value')}")
def test_facts_that_do_not(row: dict[str, Any]) -> None:
    assert not fits("fact", row)


def test_every_predicate_has_its_rule() -> None:
    assert [one["if"]["properties"]["predicate"]["const"] for one in SCHEMAS["fact"]["allOf"]] == list(PREDICATES)


def test_the_rows_of_a_run_fit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harbour Park hosts 30 firms. 7")
    (tmp_path / "b.txt").write_text("")
    run([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], tmp_path / "run", Settings(), pipeline=FAKE)
    read_run(tmp_path / "run")
    files = {"article": "articles", "entity": "entities", "fact": "facts", "mention": "mentions", "ledger": "ledger", "problem": "problems"}
    assert set(files) == set(SCHEMAS)
    for name, file in files.items():
        rows = [json.loads(line) for line in (tmp_path / "run" / f"{file}.jsonl").read_bytes().splitlines()]
        assert rows and all(fits(name, row) for row in rows), name
