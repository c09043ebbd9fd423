"""The commands as a person types them: help, exit codes, one-line errors, and no traceback ever."""

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from fakes import FAKE

from extract import cli
from extract.io.run import run
from extract.settings import Settings

CORPUS = {
    "harbour": "Harbour Park hosts 30 firms. North Park is near.\nIt is old. 7\n",
    "dock": "North Park hosts 12 firms.",
}
GOLD = """{{"gold": "1", "article": "harbour", "sha256": "{sha}", "annotator": "test"}}
{{"entity": "h", "type": "PARK", "name": "Harbour Park"}}
{{"mention": "Harbour Park", "entity": "h"}}
{{"mention": "30 firms", "value": {{"kind": "count", "number": "30", "of": "firms"}}}}
{{"fact": "companies", "subject": "h", "value": {{"kind": "count", "number": "{number}", "of": "firms"}}, "quote": "30 firms"}}
"""


def extract(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, in the current folder."""
    code = "import sys; sys.argv[0] = 'extract'; from extract.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], input=stdin, capture_output=True, timeout=120,
                          env={**os.environ, **environment})
    assert b"Traceback" not in done.stderr
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def append(path: str, line: str) -> None:
    Path(path).write_text(Path(path).read_text() + line)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a corpus, its gold and a run of the fake pipeline over it; the current folder."""
    monkeypatch.chdir(tmp_path)
    for name, text in CORPUS.items():
        path = Path("corpus", f"{name}.txt")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    sha = hashlib.sha256(CORPUS["harbour"].encode()).hexdigest()
    for folder, number in (("gold/dev", "30"), ("a", "30"), ("b", "31")):
        Path(folder).mkdir(parents=True)
        Path(folder, "harbour.jsonl").write_text(GOLD.format(sha=sha, number=number))
    run(["corpus"], Path("runs/one"), Settings(), pipeline=FAKE)
    return tmp_path


def commands() -> Iterator[tuple[str, typer.core.TyperCommand]]:
    def walk(name: str, command: object) -> Iterator[tuple[str, typer.core.TyperCommand]]:
        yield name, command  # type: ignore[misc]
        for sub, one in getattr(command, "commands", {}).items():
            yield from walk(f"{name} {sub}".strip(), one)

    return walk("", typer.main.get_command(cli.app))


ALL = dict(commands())


@pytest.mark.parametrize("name", ALL, ids=[name or "extract" for name in ALL])
def test_every_command_has_help_and_an_example_that_parses(name: str) -> None:
    command = ALL[name]
    assert command.help and len(command.help.strip()) > 20
    for parameter in command.params:
        assert getattr(parameter, "help", None), f"{name}: `{parameter.name}` has no help"
    example = re.fullmatch(r"Example: extract (.+)", command.epilog or "")
    assert example, f"{name}: the epilog is an example"
    words = shlex.split(example[1].partition(" > ")[0])
    assert " ".join(words).startswith(name)
    path, at = ALL[""], 0
    while getattr(path, "commands", None):
        path, at = path.commands[words[at]], at + 1  # type: ignore[attr-defined]
    path.make_context("extract", words[at:])  # raises for an option or a number of arguments that is wrong


def test_the_commands_are_these() -> None:
    assert sorted(ALL) == ["", "apply", "diff", "explain", "gold", "gold adjudicate", "gold agree", "gold check", "gold export", "gold import",
                           "gold new", "gold page", "gold stats", "gold suggest", "run", "schema", "score", "values"]


def test_help_comes_in_a_moment_and_loads_no_engine() -> None:
    code = ("import sys; from extract import cli; "
            "print([m for m in ('spacy', 'prefect', 'jieba', 'torch', 'pydantic', 'sqlite3') if m in sys.modules])")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert extract("--help").returncode == 0 and "extract" in extract("--version").stdout


def test_run_writes_a_run_and_says_so_on_stderr(made: Path) -> None:
    done = extract("run", "corpus", "--out", "runs/new")
    assert done.returncode == 0 and done.stdout == ""
    assert re.search(r"^2 articles, [\d,]+ facts?, 0 problems, [\d,]+ left out.*: runs/new$", done.stderr, re.M)
    assert Path("runs/new/run.json").exists()


def test_run_reads_standard_input(made: Path) -> None:
    done = extract("run", "-", "--out", "runs/in", stdin=b"Harbour Park hosts 30 firms.")
    assert done.returncode == 0 and json.loads(Path("runs/in/articles.jsonl").read_text())["path"] == "-"
    done = extract("run", "-", "--format", "jsonl", "--out", "runs/in", stdin=b'{"text": "Harbour Park hosts 30 firms."}\nbad\n')
    assert done.returncode == 0 and "-:2: bad_row: not valid JSON" in done.stderr


BAD = [  # arguments, exit code, what is said; {} is the folder of the test
    (["run", "corpus"], 2, "--out"),
    (["run", "nowhere", "--out", "x"], 2, "error: no such file or folder: `nowhere`"),
    (["run", "corpus", "--out", "x", "--workers", "0"], 2, "--workers"),
    (["run", "corpus", "--out", "x", "--settings", "none.toml"], 1, "error: none.toml: cannot be read"),
    (["run", "empty.txt", "--out", "x"], 1, "error: empty.txt: no article could be read (1 empty)"),
    (["run", "binary.txt", "--out", "x"], 1, "binary"),
    (["run", "nothing", "--out", "x"], 1, "no article could be read (1 no_articles)"),
    (["run", "corpus", "--out", "corpus"], 1, "error: corpus: holds `dock.txt` and is no run folder"),
    (["rum"], 2, "No such command 'rum'"),
    (["score", "none"], 1, "error: none: no such run folder"),
    (["score", "corpus"], 1, "no complete run here"),
    (["score", "runs/one", "--gold", "empty"], 1, "error: empty: no gold file here labels an article of runs/one"),
    (["score", "runs/one", "--misses", "test"], 2, "misses of the test part are not shown"),
    (["score", "runs/one", "--misses", "all"], 2, "--misses takes `dev` or a number"),
    (["score", "runs/one", "--gate"], 1, "no baseline yet"),
    (["score", "runs/one", "--against", "none"], 1, "error: none: no such run folder"),
    (["score", "runs/one", "--date", "2026-03-31"], 2, "--date belongs to a recorded score"),
    (["score", "runs/one", "--note", " "], 2, "--note needs words"),
    (["explain", "harbor", "--run", "runs/one"], 1, "error: no fact or article `harbor`; did you mean `harbour`?"),
    (["gold", "check", "nothing.jsonl"], 1, "error: nothing.jsonl: no such file"),
    (["score", "runs/one", "--html", "gold/baseline.json"], 2, "give it a name that ends in .html"),
    (["score", "runs/one", "--gate", "--set-baseline", "why"], 2, "run one after the other"),
    (["score", "runs/one", "--set-baseline", " "], 2, "--set-baseline needs words"),
    (["gold", "new", "corpus/harbour.txt", "--out", "my.json"], 2, "a gold file ends in .jsonl"),
    (["gold", "agree", "a", "corpus"], 1, "error: a: shares no gold file with corpus"),
    (["diff", "runs/one", "runs/two"], 1, "error: runs/two: no such run folder"),
    (["apply", "none.jsonl", "steps"], 1, "error: none.jsonl: cannot be read"),
]


@pytest.mark.parametrize("arguments, code, words", BAD, ids=[" ".join(one[0]) for one in BAD])
def test_what_is_wrong_is_said_in_one_line(made: Path, arguments: list[str], code: int, words: str) -> None:
    Path("empty.txt").write_text("")
    Path("binary.txt").write_bytes(b"\x7fELF\0\0\1")
    Path("nothing").mkdir()
    done = extract(*arguments)
    assert done.returncode == code and words in done.stderr and done.stdout == ""
    if "error:" in words:
        assert len([line for line in done.stderr.splitlines() if line.startswith("error:")]) == 1
    assert not Path("x", "run.json").exists()


def test_truncated_text_is_read_and_said(made: Path) -> None:
    Path("cut.txt").write_bytes(("Harbour Park hosts 30 firms. " * 5 + "港湾园区").encode()[:-1])
    done = extract("run", "cut.txt", "--out", "runs/cut")
    assert done.returncode == 0 and "cut.txt: decoding_repaired: 1 place" in done.stderr


def test_a_second_run_into_the_same_folder_is_turned_away(made: Path) -> None:
    from extract.io.runfolder import RunFolder

    with RunFolder(Path("runs/one")):
        done = extract("run", "corpus", "--out", "runs/one")
    assert done.returncode == 1 and done.stderr == "error: runs/one: another run is writing here; wait for it or choose another --out\n"


def test_a_defect_is_one_line_too(made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["extract", "schema"])
    monkeypatch.setattr("extract.schema.published.json_schemas", lambda: 1 / 0)
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 1
    said = capsys.readouterr().err
    assert re.fullmatch(r"error: a defect in extract: ZeroDivisionError: .*\(test_cli_commands.py:\d+\); please report.*\n", said)


def test_score_of_a_run(made: Path) -> None:
    done = extract("score", "runs/one", "--details", "--misses", "dev")
    assert done.returncode == 0
    assert "dev (1 article)" in done.stdout and re.search(r"^facts by predicate$", done.stdout, re.M)
    assert "harbour names spurious not_in_gold “North Park” PARK [fake]" in done.stdout
    figures = json.loads(extract("score", "runs/one", "--json").stdout)
    assert figures["dev"]["facts"] == {"gold": 1, "predicted": 1, "right": 1, "precision": 1.0, "recall": 1.0, "f1": 1.0, "interval": None}
    assert "... 1 more" in extract("score", "runs/one", "--misses", "1").stderr


def test_the_test_part_is_scored_and_never_shown(made: Path) -> None:
    Path("gold/dev").rename("gold/test")
    done = extract("score", "runs/one", "--details", "--misses", "dev")
    assert done.returncode == 0 and "test (1 article)" in done.stdout and "“" not in done.stdout
    append("gold/test/harbour.jsonl", '{"mention": "secret words", "entity": "h"}\n')
    done = extract("score", "runs/one")
    assert done.returncode == 1 and "1 row cannot be used" in done.stderr and "secret" not in done.stderr


def test_gold_of_absent_articles(made: Path) -> None:
    absent = Path("gold/dev/harbour.jsonl").read_text().replace('"sha256": "', '"sha256": "0000')
    absent = re.sub(r'"sha256": "(\w{64})\w*"', r'"sha256": "\1"', absent)
    Path("gold/originals").mkdir()
    Path("gold/originals/far.jsonl").write_text(absent)
    done = extract("score", "runs/one")
    assert done.returncode == 0 and done.stderr == "gold/originals/far.jsonl: its article is not in this run; left out of the score\n"
    Path("gold/dev/far.jsonl").write_text(absent)
    done = extract("score", "runs/one")
    assert done.returncode == 1 and "which is not in runs/one" in done.stderr
    Path("corpus/harbour.txt").write_text("changed")
    Path("gold/dev/far.jsonl").unlink()
    assert "corpus/harbour.txt: changed since the run" in extract("score", "runs/one").stderr


def without_facts(folder: Path) -> None:
    """Make the run one that found no fact."""
    (folder / "facts.jsonl").write_bytes(b"")
    info = json.loads((folder / "run.json").read_text())
    info["files"]["facts.jsonl"]["sha256"] = hashlib.sha256(b"").hexdigest()
    (folder / "run.json").write_text(json.dumps(info))


def test_the_gate(made: Path) -> None:
    assert extract("score", "runs/one", "--set-baseline", "first figures").returncode == 0
    assert json.loads(Path("gold/baseline.json").read_text())["why"] == "first figures"
    done = extract("score", "runs/one", "--gate")
    assert done.returncode == 0 and done.stderr.endswith("gate: open\n")
    without_facts(Path("runs/one"))
    done = extract("score", "runs/one", "--gate")
    assert done.returncode == 1 and "dev facts: F1 1.0000 → 0.0000" in done.stderr and "dev facts, harbour lost: h companies 30" in done.stderr
    Path("gold/baseline.json").write_text("{")
    done = extract("score", "runs/one", "--gate")
    assert done.returncode == 1 and done.stderr.startswith("error: gold/baseline.json: not a baseline")


def test_score_against_another_run(made: Path) -> None:
    run(["corpus/dock.txt", "corpus/harbour.txt"], Path("runs/bare"), Settings(), pipeline=FAKE)
    without_facts(Path("runs/bare"))
    done = extract("score", "runs/one", "--against", "runs/bare")
    assert done.returncode == 0 and "facts, gained: 1\n  harbour: h companies 30" in done.stdout
    figures = json.loads(extract("score", "runs/bare", "--against", "runs/one", "--json").stdout)["against"]["dev"]["facts"]
    assert (figures["before"], figures["now"], figures["delta"], figures["p"]) == (1.0, 0.0, -1.0, None) and len(figures["lost"]) == 1
    Path("gold/dev").rename("gold/test")
    assert "companies" not in extract("score", "runs/one", "--against", "runs/bare").stdout


def test_an_original_that_one_run_alone_has(made: Path) -> None:
    """runs/one has dock, whose gold is that of an original; runs/few has it not."""
    Path("gold/originals").mkdir()
    row = Path("gold/dev/harbour.jsonl").read_text().splitlines()[0].replace("harbour", "dock")
    sha = hashlib.sha256(CORPUS["dock"].encode()).hexdigest()
    Path("gold/originals/dock.jsonl").write_text(re.sub(r"[0-9a-f]{64}", sha, row) + '\n{"entity": "n", "type": "PARK", "name": "North Park"}\n')
    run(["corpus/harbour.txt"], Path("runs/few"), Settings(), pipeline=FAKE)
    left_out = "left out of the comparison: dock\n"
    for base, other, line in (("runs/one", "runs/few", "originals only in the baseline and not in this run"),
                              ("runs/few", "runs/one", "originals only in this run and not in the baseline")):
        assert extract("score", base, "--set-baseline", "why").returncode == 0
        assert extract("score", base, "--gate").stderr.endswith("gate: open\n") and "originals only" not in extract("score", base, "--gate").stderr
        done = extract("score", other, "--gate")
        assert done.returncode == 0 and f"warning: {line}, {left_out}gate: open\n" in done.stderr
        done = extract("score", other, "--against", base)
        assert done.returncode == 0 and left_out in done.stderr and "dev: change against the other run" in done.stdout
    append("gold/originals/dock.jsonl", '{"mention": "North Park", "entity": "n"}\n')
    assert extract("score", "runs/one", "--gate").returncode == 0      # the baseline, of runs/few, has no dock
    assert extract("score", "runs/one", "--set-baseline", "why").returncode == 0
    append("gold/originals/dock.jsonl", '{"mention": "12 firms", "value": {"kind": "count", "number": "12", "of": "firms"}}\n')
    assert "the gold has changed (of dock)" in extract("score", "runs/one", "--gate").stderr
    assert extract("score", "runs/few", "--gate").returncode == 0


def test_the_report_page(made: Path) -> None:
    pytest.importorskip("matplotlib", reason="matplotlib is in the extra `report`; without it there is no page")
    done = extract("score", "runs/one", "--html", "out/report.html", "--note", "first", "--date", "2026-03-31", "--commit", "abc1234")
    assert done.returncode == 0 and "recorded as of 2026-03-31, commit abc1234: gold/history.jsonl" in done.stderr
    page = Path("out/report.html").read_text()
    assert page.startswith("<!doctype html>") and "abc1234" in page and [path.name for path in Path("out").iterdir()] == ["report.html"]


def test_explain_a_fact(made: Path) -> None:
    fact = json.loads(Path("runs/one/facts.jsonl").read_text().splitlines()[1])
    assert fact["article"] == "harbour"
    done = extract("explain", fact["id"], "--run", "runs/one")
    assert done.returncode == 0 and done.stderr == ""
    for line in ("Harbour Park companies 30 of firms", "rule       fake, confidence 0.8", "subject    harbour-park (PARK): Harbour Park",
                 "corpus/harbour.txt:1:1", "«Harbour Park hosts 30 firms». North Park is near."):
        assert line in done.stdout
    Path("corpus/harbour.txt").unlink()
    done = extract("explain", fact["id"], "--run", "runs/one")
    assert done.returncode == 0 and "“Harbour Park hosts 30 firms”" in done.stdout and "cannot be read" in done.stderr


def test_explain_an_article(made: Path) -> None:
    done = extract("explain", "harbour", "--run", "runs/one")
    assert done.returncode == 0
    for line in ("2 mentions: 2 PARK", "1 facts: 1 companies", "1 left out", "1 bare_number: “7” @60:61"):
        assert line in done.stdout


def test_gold_check_and_agree(made: Path) -> None:
    done = extract("gold", "check", "gold/dev/harbour.jsonl")
    assert done.returncode == 0 and "1 entities, 2 mentions, 1 facts" in done.stderr and done.stdout == ""
    append("gold/dev/harbour.jsonl", '{"mention": "Harbor Park", "entity": "h"}\n')
    done = extract("gold", "check", "gold/dev/harbour.jsonl")
    assert done.returncode == 1 and done.stdout.startswith("gold/dev/harbour.jsonl:6: error: `Harbor Park` is not in the article")
    done = extract("gold", "agree", "a", "b", "--differences")
    assert done.returncode == 0 and done.stdout.startswith("1 article\n") and "only A: Harbour Park companies, 30 firms" in done.stdout


def test_the_gold_commands_stand_in_the_order_of_the_work() -> None:
    assert [name for name in ALL if name.startswith("gold ")] == [
        f"gold {one}" for one in ("new", "check", "page", "agree", "adjudicate", "stats", "suggest", "export", "import")]


def test_schema_is_printed_or_written(made: Path) -> None:
    assert set(json.loads(extract("schema").stdout)) == {"article", "entity", "fact", "ledger", "mention", "problem"}
    assert extract("schema", "--out", "schema").returncode == 0
    assert json.loads(Path("schema/fact.schema.json").read_text())["title"] == "Fact"


def test_diff_and_apply_are_inverse(made: Path) -> None:
    Path("corpus/dock.txt").write_text("North Park hosts 13 firms. Old Park hosts 4 firms.")
    run(["corpus"], Path("runs/two"), Settings(), pipeline=FAKE)
    feed = extract("diff", "runs/one", "runs/two")
    assert sorted(json.loads(line)["op"] for line in feed.stdout.splitlines()) == ["added", "added", "withdrawn"]
    Path("steps.jsonl").write_text(feed.stdout)
    for steps in ("steps.jsonl", "-"):
        done = extract("apply", "runs/one/facts.jsonl", steps, stdin=feed.stdout.encode())
        assert done.returncode == 0
        assert sorted(done.stdout.splitlines()) == sorted(Path("runs/two/facts.jsonl").read_text().splitlines())
    done = extract("apply", "runs/two/facts.jsonl", "steps.jsonl")
    assert done.returncode == 1 and "these steps do not belong to runs/two/facts.jsonl" in done.stderr
    assert extract("diff", "runs/one", "runs/one").stdout == ""


def test_a_closed_pipe_is_quiet(made: Path) -> None:
    code = "import sys; sys.argv = ['extract', 'schema']; from extract.cli import main; main()"
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert child.stdout is not None and child.stderr is not None
    child.stdout.close()
    assert child.stderr.read() == b""
    child.stderr.close()
    child.wait()


def test_ctrl_c_is_quiet_and_leaves_the_old_run(made: Path) -> None:
    import signal
    import time

    before = Path("runs/one/run.json").read_bytes()
    code = "import sys; sys.argv = ['extract', 'run', 'corpus', '-', '--out', 'runs/one']; from extract.cli import main; main()"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE)      # waits for its standard input
    assert child.stdin is not None and child.stderr is not None
    while not Path("runs/one/.writing/scratch/spill.sqlite").exists():
        time.sleep(0.05)
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    assert child.stderr.read() == b"" and child.wait() == 130
    child.stdin.close()
    child.stderr.close()
    assert Path("runs/one/run.json").read_bytes() == before and not Path("runs/one/.writing").exists()
