"""A run from inputs to files, with a fake pipeline: rows, counts, order, and what stays when it fails."""

import hashlib
import json
import os
import random
from pathlib import Path

import pytest
from fakes import FAKE

from extract.errors import BadInput, BadSettings, RunFolder
from extract.io.reading import read_run
from extract.io.rows import parse_rows, read_rows, to_json
from extract.io.run import RunReport, load_settings, run, say
from extract.io.spill import Spill, outcome_from_json, outcome_to_json
from extract.io.steps import assemble, extract_batch, plan
from extract.io.store import Store, is_passing
from extract.io.version import code_checksum, result_key
from extract.io.workers import extract_all
from extract.model import Outcome, RawArticle
from extract.schema import Fact, Money, Problem
from extract.settings import Settings


def put(folder: Path, number: int) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(number):
        (folder / f"n{i:03}.txt").write_text(f"Alpha{i % 3} Park hosts {i + 1} firms. Beta{i} Park is near. 7")
    return folder


def data(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(path.glob("*.jsonl"))}


def fake(inputs: Path | list[str], out: Path, **options: object) -> RunReport:
    return run([str(inputs)] if isinstance(inputs, Path) else inputs, out, Settings(max_seconds=5), pipeline=FAKE, **options)  # type: ignore[arg-type]


def test_a_run_is_written_and_read_back(tmp_path: Path) -> None:
    corpus = put(tmp_path / "in", 3)
    (corpus / "bad.txt").write_text("CRASH")
    report = fake(corpus, tmp_path / "out")
    assert report.line() == f"3 articles, 3 facts, 1 problem, 3 left out (3 bare_number): {tmp_path / 'out'}"
    whole = read_run(tmp_path / "out")
    assert [one.id for one in whole.articles()] == ["n000", "n001", "n002"]
    assert [(one.article, one.value.number, one.subject) for one in whole.facts() if one.value and one.value.kind == "count"] == [
        ("n000", 1, "alpha0-park"), ("n001", 2, "alpha1-park"), ("n002", 3, "alpha2-park")]
    assert {one.entity for one in whole.mentions()} == {one.id for one in whole.entities()}
    assert [(one.path, one.reason) for one in whole.problems()] == [(f"{corpus.as_posix()}/bad.txt", "failed")]
    assert [(one.text, one.reason, one.by) for one in whole.ledger()] == [("7", "bare_number", "fake")] * 3
    for article in whole.articles():
        text = Path(article.path).read_text()
        assert all(text[one.start:one.end] == one.text for one in whole.mentions() if one.article == article.id)


def test_run_json_counts_and_sums_up_the_files(tmp_path: Path) -> None:
    fake(put(tmp_path / "in", 4), tmp_path / "out")
    info = json.loads((tmp_path / "out" / "run.json").read_text())
    assert info["counts"]["articles"] == {"all": 4, "en": 4} and info["counts"]["facts"] == {"all": 4, "companies": 4}
    assert info["counts"]["left_out"] == {"all": 4, "bare_number": 4} and info["counts"]["mentions"] == {"all": 8, "PARK": 8}
    assert set(info["seconds"]) == {"fake", "resolve", "write", "total"} and info["code"] == code_checksum()
    assert info["settings"]["max_seconds"] == 5 and info["schema"] == "1"
    for name, one in info["files"].items():
        content = (tmp_path / "out" / name).read_bytes()
        assert one == {"rows": content.count(b"\n"), "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def test_null_is_said_in_rows_and_absent_in_values(tmp_path: Path) -> None:
    fake(put(tmp_path / "in", 1), tmp_path / "out")
    row = json.loads((tmp_path / "out" / "facts.jsonl").read_bytes())
    assert row["object"] is None and row["as_of"] is None and row["schema"] == "1"
    assert row["value"] == {"kind": "count", "number": "1", "of": "firms"}
    assert json.loads((tmp_path / "out" / "articles.jsonl").read_bytes())["url"] is None
    entity = json.loads((tmp_path / "out" / "entities.jsonl").read_bytes().splitlines()[0])
    assert list(entity) == ["id", "type", "name", "names", "articles", "same_as"] and entity["name"] == entity["names"][0]
    assert to_json(Money(number="120000000", currency="CNY")) == {"kind": "money", "number": "120000000", "currency": "CNY"}  # type: ignore[arg-type]


def test_lines_are_compact_and_chinese_is_not_escaped(tmp_path: Path) -> None:
    (tmp_path / "园区.txt").write_text("Alpha Park")
    fake(tmp_path / "园区.txt", tmp_path / "out")
    text = (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")
    assert text.startswith('{"id":"园区","path":') and text.count("\n") == 1 and "\\u" not in text


@pytest.mark.parametrize("workers", [1, 2])
def test_same_bytes_whatever_the_order_and_the_number_of_workers(tmp_path: Path, workers: int) -> None:
    corpus = put(tmp_path / "in", 12)
    (corpus / "bulk.jsonl").write_text('{"id": "n003", "text": "Gamma Park hosts 9 firms"}\n{"oops": 1}\n')
    fake(corpus, tmp_path / "first")
    names = [str(one) for one in corpus.iterdir()]
    random.Random(workers).shuffle(names)
    fake([*names, str(corpus)], tmp_path / "second", workers=workers)
    assert data(tmp_path / "first") == data(tmp_path / "second")
    old, new = (json.loads((tmp_path / name / "run.json").read_text()) for name in ("first", "second"))
    assert {**old, "seconds": 0} == {**new, "seconds": 0}


def test_the_same_folder_again_gives_the_same_bytes_and_ids_stay(tmp_path: Path) -> None:
    corpus = put(tmp_path / "in", 3)
    fake(corpus, tmp_path / "out")
    before = data(tmp_path / "out")
    fake(corpus, tmp_path / "out")
    assert data(tmp_path / "out") == before
    rows = [json.loads(line) for line in before["entities.jsonl"].splitlines()]
    rows[0]["id"] = "kept-by-hand"
    (tmp_path / "out" / "entities.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    fake(corpus, tmp_path / "out")
    assert "kept-by-hand" in {one.id for one in read_run(tmp_path / "out").entities()}
    (tmp_path / "out" / "entities.jsonl").write_text("damaged")
    fake(corpus, tmp_path / "out")
    assert data(tmp_path / "out") == before


def test_when_nothing_can_be_read_the_old_run_stays(tmp_path: Path) -> None:
    corpus = put(tmp_path / "in", 2)
    fake(corpus, tmp_path / "out")
    before = data(tmp_path / "out")
    (tmp_path / "empty.txt").write_text(" ")
    with pytest.raises(BadInput, match=r"no article could be read \(1 empty\); nothing was written; first: .*empty.txt: empty: no text"):
        fake(tmp_path / "empty.txt", tmp_path / "out")
    with pytest.raises(BadInput, match="no_articles"):
        (tmp_path / "none").mkdir()
        fake(tmp_path / "none", tmp_path / "out")
    assert data(tmp_path / "out") == before
    read_run(tmp_path / "out")


@pytest.mark.parametrize("where", ["jsonl", "sqlite"])
def test_a_disk_that_fills_up_while_writing_leaves_the_old_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    corpus = put(tmp_path / "in", 2)
    fake(corpus, tmp_path / "out")
    before = data(tmp_path / "out")
    if where == "jsonl":
        def full(self: object, row: object) -> int:
            raise OSError(28, "No space left on device")
        monkeypatch.setattr("jsonlines.Writer.write", full)
    else:
        import sqlite3

        def stuffed(self: Spill, outcome: Outcome) -> None:
            raise sqlite3.OperationalError("database or disk is full")
        monkeypatch.setattr(Spill, "add", stuffed)
    with pytest.raises(RunFolder, match=r"no space left .* the earlier run there is untouched"):
        fake(corpus, tmp_path / "out")
    assert data(tmp_path / "out") == before
    assert read_run(tmp_path / "out").info["counts"]["articles"]["all"] == 2 and not (tmp_path / "out" / ".writing").exists()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full, the device that is always full")
def test_a_really_full_device_is_told_the_same_way(tmp_path: Path) -> None:
    from extract.io.runfolder import tidy_errors

    with pytest.raises(RunFolder, match="no space left"), tidy_errors(tmp_path), open("/dev/full", "w") as file:
        file.write("x" * 100_000)
        file.flush()


def test_outcomes_survive_the_disk(tmp_path: Path) -> None:
    [outcome] = extract_all([RawArticle("a", "a.txt", b"Alpha Park hosts 5 firms, 7")], Settings(), pipeline=FAKE)
    assert isinstance(outcome, Outcome)
    assert outcome_from_json(outcome_to_json(outcome)) == outcome
    store = Store(tmp_path)
    problem = Problem(path="x", action="refused", reason="binary", message="no")
    assert not store.has("k1")
    store.save("k1", outcome)
    store.save("k2", problem)
    assert store.has("k1") and store.load("k1") == outcome and store.load("k2") == problem
    (tmp_path / "k1" / "k1.json").write_text("{")
    with pytest.raises(RunFolder, match="was damaged and is removed"):
        store.load("k1")
    assert not store.has("k1")
    assert not is_passing(problem) and is_passing(problem.model_copy(update={"reason": "too_slow"}))


def test_keys_change_with_content_names_and_settings() -> None:
    base = result_key(Settings(), "sha", "id", "path", None)
    assert base == result_key(Settings(), "sha", "id", "path", None)
    parts = (("sha2", "id", "path", None), ("sha", "id2", "path", None), ("sha", "id", "path", ""), ("sha", "id", None, "path"))
    others = [result_key(Settings(), *some) for some in parts]
    assert len({base, *others, result_key(Settings(min_confidence=0.5), "sha", "id", "path", None)}) == 6


def stepwise(corpus: Path, tmp_path: Path, out: str, upto: int | None = None) -> int:
    """The steps as the flow takes them; how many articles were executed. With `upto`, stopped in the middle."""
    folder, store, files, scratch = (tmp_path / name for name in ("plan", "store", f"{out}-files", f"{out}-scratch"))
    planned, waiting = plan([str(corpus)], folder, store, Settings(max_seconds=5), tmp_path / out)
    assert planned >= waiting
    done = 0
    for first in range(0, waiting if upto is None else upto, 2):
        done += extract_batch(folder, store, first, min(first + 2, waiting), pipeline=FAKE)
    if upto is None:
        files.mkdir(exist_ok=True)
        scratch.mkdir(exist_ok=True)
        (scratch / "spill.sqlite").unlink(missing_ok=True)
        assemble(folder, store, files, scratch, tmp_path / "none")
    return done


def test_steps_give_the_bytes_of_a_run_and_do_nothing_twice(tmp_path: Path) -> None:
    corpus = put(tmp_path / "in", 7)
    (corpus / "bad.txt").write_text("REFUSE")
    (corpus / "crash.txt").write_text("CRASH")
    (corpus / "bulk.jsonl").write_text('{"id": "b", "text": "Gamma Park hosts 9 firms"}\n{"oops": 1}\n')
    fake(corpus, tmp_path / "out")
    assert stepwise(corpus, tmp_path, "steps") == 10
    assert data(tmp_path / "steps-files") == data(tmp_path / "out")
    assert stepwise(corpus, tmp_path, "steps") == 1  # the crash is tried again: another version may do better
    assert data(tmp_path / "steps-files") == data(tmp_path / "out")
    (corpus / "crash.txt").unlink()
    (corpus / "n003.txt").write_text("Delta Park hosts 3 firms")
    assert stepwise(corpus, tmp_path, "steps") == 1
    fake(corpus, tmp_path / "out2")
    assert data(tmp_path / "steps-files") == data(tmp_path / "out2")


def test_steps_that_were_stopped_go_on_where_they_were(tmp_path: Path) -> None:
    corpus = put(tmp_path / "in", 9)
    assert stepwise(corpus, tmp_path, "steps", upto=4) == 4
    assert stepwise(corpus, tmp_path, "steps") == 5
    assert stepwise(corpus, tmp_path, "steps") == 0


def test_rows_that_are_none_are_named_by_line(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text('\n{"id": 5}\n')
    with pytest.raises(RunFolder, match=r"facts.jsonl:2: id: .*expected a row of type Fact"):
        list(read_rows(path, Fact))
    with pytest.raises(RunFolder, match=r"-:1: not a JSON object"):
        list(parse_rows([b"[1]"], Fact, "-"))
    with pytest.raises(RunFolder, match="cannot be read"):
        list(read_rows(tmp_path / "none", Fact))


def test_settings_come_from_the_named_file_or_the_one_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(None) == Settings()
    Path("extract.toml").write_text("min_confidence = 0.5")
    assert load_settings(None).min_confidence == 0.5
    with pytest.raises(BadSettings, match=r"none.toml: cannot be read"):
        load_settings("none.toml")
    Path("extract.toml").write_bytes(b"\xff")
    with pytest.raises(BadSettings, match="not UTF-8"):
        load_settings(None)


def test_a_problem_is_one_line() -> None:
    assert say(Problem(path="b.jsonl", line=3, action="refused", reason="bad_row", message="no `text`")) == "b.jsonl:3: bad_row: no `text`"
