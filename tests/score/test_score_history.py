"""gold/history.jsonl: appended to, never rewritten, and never behind a damaged line."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from extract.errors import BadGold, BadUsage
from extract.io.history import read_history, record
from extract.io.reading import Run
from extract.io.scoring import Scored
from extract.score import Score

FIGURE = (0.5, 0.5, 0.5)
NO_ROWS = (0.0, None, None)


@pytest.fixture
def scored():
    score = Score(articles=["a", "b"])
    for article in score.articles:
        score.tallies["facts"].add(2, 2, 1, article=article)
    return Scored({"dev": score}, "abc", "abc")


@pytest.fixture
def run(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run/run.json").write_text("{}")
    os.utime(tmp_path / "run/run.json", (0, 86400 * 365))   # 1971-01-01
    return Run(tmp_path / "run", {})


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "gold").mkdir()
    return tmp_path / "gold"


def test_rows_are_appended_and_read_in_order(scored, run, gold):
    one = record(scored, run, gold, note="first\nline", date="2026-03-31", commit="abc")
    two = record(scored, run, gold, note="second", date=None, commit=None)
    assert [one, two] == read_history(gold)
    assert (one.date, one.commit, one.note) == ("2026-03-31", "abc", "first line") and one.figures["dev"]["facts"] == FIGURE
    assert one.figures["dev"]["values"] == NO_ROWS
    assert two.date == "1971-01-01"
    assert len((gold / "history.jsonl").read_text().splitlines()) == 2 and list(gold.iterdir()) == [gold / "history.jsonl"]


def test_a_line_cut_short_by_its_editor_is_ended_first(scored, run, gold):
    row = record(scored, run, gold, note="first", date="2026-03-31", commit=None)
    path = gold / "history.jsonl"
    path.write_text(path.read_text().rstrip("\n"))
    record(scored, run, gold, note="second", date="2026-04-01", commit=None)
    assert read_history(gold)[0] == row and len(read_history(gold)) == 2


@pytest.mark.parametrize("line", ["{", "3", "{}", json.dumps({"date": "yesterday", "commit": None, "note": "", "gold": "a", "figures": {}}),
                                  json.dumps({"date": "2026-03-31", "commit": None, "note": "", "gold": "a", "figures": {"dev": {"facts": [2, 0, 1]}}})])
def test_nothing_is_put_behind_a_damaged_line(scored, run, gold, line):
    (gold / "history.jsonl").write_text(line + "\n")
    with pytest.raises(BadGold, match=r"history\.jsonl:1: "):
        record(scored, run, gold, note="second", date="2026-04-01", commit=None)
    assert (gold / "history.jsonl").read_text() == line + "\n"


@pytest.mark.parametrize("date", ["31.3.2026", "2026-02-30", ""])
def test_a_date_that_is_none(scored, run, gold, date):
    with pytest.raises(BadUsage, match="--date takes a day like 2026-03-31"):
        record(scored, run, gold, note="x", date=date, commit=None)


def test_the_commit_is_gits_where_there_is_one(scored, run, gold, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(gold.parent))
    assert record(scored, run, gold, note="x", date=None, commit=None).commit is None
    monkeypatch.setenv("PATH", "")
    assert record(scored, run, gold, note="x", date=None, commit=None).commit is None
    monkeypatch.undo()

    def git(*words):
        subprocess.run(["git", "-C", str(gold), "-c", "user.name=t", "-c", "user.email=t@example.org", *words], check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "x")
    commit = record(scored, run, gold, note="x", date=None, commit=None).commit
    assert commit and len(commit) == 12
    assert record(scored, run, gold, note="x", date=None, commit=None).commit == f"{commit}-dirty"


def test_no_history_is_an_empty_one(tmp_path: Path):
    assert read_history(tmp_path) == []
