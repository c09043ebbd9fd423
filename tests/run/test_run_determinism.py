"""The whole pipeline: the same bytes whatever the order of files, the workers, the hash seed and the other articles."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from extract.io.reading import read_run
from extract.io.run import run
from extract.settings import Settings
from extract.text.decode import decode

ARTICLES = {
    "harbour": "Harbour Science Park\n\nHarbour Science Park (HSP) opened in 1994. It covers 288 hectares and hosts more than 330 "
               "companies.\n",
    "港湾": "港湾科技园\n\n港湾科技园（以下简称“港湾园”）占地约２００亩，入驻企业30余家，总投资1.2亿元。\r\n"
            "2019年底，园区就业人数达5000人。\n",
    "mixed": "Nordhafen Park 北港园区\n\nNordhafen Park北港园区 was set up by Port City University in 2012. 😀 RMB 2 million a year "
             "goes to 12 start-ups.\n",
    "café": "The incubator Blue Yard is 51% owned by Harbour Science Park. Mr. Li Bing is its director. Menu 7 | 8 | 9\n",
}
FILES = ("articles.jsonl", "mentions.jsonl", "entities.jsonl", "facts.jsonl", "problems.jsonl", "ledger.jsonl")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for name, text in ARTICLES.items():
        (folder / f"{name}.txt").write_bytes(text.encode("gb18030" if name == "港湾" else "utf-8"))
    return folder


@pytest.fixture(scope="module")
def first(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("first") / "run"
    run([str(corpus)], out, Settings())
    return out


def data(path: Path) -> dict[str, bytes]:
    return {name: (path / name).read_bytes() for name in FILES}


def test_something_is_found(first: Path) -> None:
    info = read_run(first).info
    assert info["counts"]["articles"]["all"] == 4 and info["counts"]["facts"]["all"] >= 4 and info["counts"]["mentions"]["all"] >= 12


def test_every_offset_points_at_its_words(first: Path) -> None:
    whole = read_run(first)
    texts = {one.id: decode(Path(one.path).read_bytes(), path=one.path).text for one in whole.articles()}
    rows = [(one.article, one.start, one.end, one.text) for one in whole.mentions()]
    rows += [(one.article, one.start, one.end, one.text) for one in whole.ledger()]
    rows += [(fact.article, one.start, one.end, one.text) for fact in whole.facts() for one in fact.evidence]
    assert rows and all(texts[article][start:end] == text for article, start, end, text in rows)


def test_every_row_names_what_is_there(first: Path) -> None:
    whole = read_run(first)
    entities, articles = {one.id for one in whole.entities()}, {one.id for one in whole.articles()}
    assert {one.article for one in whole.mentions()} | {one.article for one in whole.facts()} <= articles
    assert {one.entity for one in whole.mentions() if one.entity} <= entities
    assert {id_ for one in whole.facts() for id_ in (one.subject, one.object) if id_} <= entities
    ids = [one.id for one in whole.facts()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("workers", [1, 2])
def test_order_of_inputs_and_number_of_workers(corpus: Path, first: Path, tmp_path: Path, workers: int) -> None:
    names = [str(one) for one in corpus.iterdir()]
    random.Random(workers).shuffle(names)
    run([*names, str(corpus)], tmp_path / "run", Settings(), workers=workers)
    assert data(tmp_path / "run") == data(first)


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_hash_seed_and_locale(corpus: Path, first: Path, tmp_path: Path, seed: str) -> None:
    code = "import sys; from extract.cli import main; sys.argv = ['extract', 'run', sys.argv[1], '--out', sys.argv[2]]; main()"
    subprocess.run([sys.executable, "-c", code, str(corpus), str(tmp_path / "run")], check=True, capture_output=True,
                   env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Shanghai" if seed == "1" else "UTC"})
    assert data(tmp_path / "run") == data(first)


def test_other_articles_do_not_change_the_facts_ids(corpus: Path, first: Path, tmp_path: Path) -> None:
    run([str(corpus / "harbour.txt")], tmp_path / "run", Settings())
    alone = {one.id for one in read_run(tmp_path / "run").facts()}
    assert alone and alone == {one.id for one in read_run(first).facts() if one.article == "harbour"}


def test_text_added_elsewhere_does_not_change_the_facts_ids(corpus: Path, first: Path, tmp_path: Path) -> None:
    longer = tmp_path / "harbour.txt"
    longer.write_text(ARTICLES["harbour"] + "\nThe weather was fine that day, people said.\n")
    run([str(longer)], tmp_path / "run", Settings())
    assert {one.id for one in read_run(tmp_path / "run").facts()} >= {one.id for one in read_run(first).facts() if one.article == "harbour"}


def test_run_json_differs_in_its_seconds_alone(corpus: Path, first: Path, tmp_path: Path) -> None:
    run([str(corpus)], tmp_path / "run", Settings())
    infos = [json.loads((path / "run.json").read_text()) for path in (first, tmp_path / "run")]
    assert {**infos[0], "seconds": None} == {**infos[1], "seconds": None}
