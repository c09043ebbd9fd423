"""The flow for real: what it executes, what it takes from the store, and that its bytes are those of `extract run`."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("prefect", reason="the flows extra is not installed")

ROOT = Path(__file__).parents[2]
SENTENCES = [
    "Harbour Science Park opened in 1994 and hosts 330 companies.", "港湾科技园占地200亩，入驻企业30家。",
    "Nordhafen Park covers 12 hectares.",
]

# The flow in a process of its own, as `python -m flows.main` runs it, several times without starting the server anew
DRIVER = """
import sys, json
import flows.environment
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from flows import main
with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
    for line in sys.stdin:
        code = main.main(json.loads(line))
        print("== done", code, flush=True)
"""


def environment(work: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT")}
    return {**kept, "PYTHONPATH": os.pathsep.join([*os.environ.get("PYTHONPATH", "").split(os.pathsep), str(ROOT / "src"), str(ROOT)]),
            "EXTRACT_WORK": str(work)}


def data(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in sorted(path.glob("*.jsonl"))}


def corpus(folder: Path, number: int) -> Path:
    folder.mkdir()
    for i in range(number):
        (folder / f"n{i:02}.txt").write_text(f"Article {i}\n\n{SENTENCES[i % 3]}\n")
    (folder / "empty.txt").write_text("")
    return folder


class Flow:
    """A driver that answers one command line at a time."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen([sys.executable, "-c", DRIVER], cwd=folder, env=environment(folder / ".work"), text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *arguments: str) -> tuple[int, str]:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(list(arguments)) + "\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.startswith("== done"):
                return int(line.split()[2]), "".join(lines)
            lines.append(line)
        raise AssertionError(self.process.communicate()[1])

    def close(self) -> str:
        """What was said on stderr."""
        return self.process.communicate(timeout=60)[1]


@pytest.mark.slow
def test_the_flow_executes_what_is_new_and_writes_what_extract_run_writes(tmp_path: Path) -> None:
    from extract.io.run import run
    from extract.settings import Settings

    here = os.getcwd()
    os.chdir(tmp_path)
    flow = Flow(tmp_path)
    try:
        corpus(tmp_path / "in", 6)
        code, said = flow.run("in", "--out", "runs/flow")
        assert code == 0 and "extracted now: 7, taken from the store: 0" in said and "problems: 1 (empty 1)" in said
        assert "articles: 6 (" in said and "facts by predicate: " in said and "score: not scored: no folder gold" in said
        run(["in"], tmp_path / "runs" / "plain", Settings())
        assert data(tmp_path / "runs" / "flow") == data(tmp_path / "runs" / "plain")
        infos = [json.loads((tmp_path / "runs" / name / "run.json").read_text()) for name in ("flow", "plain")]
        assert {**infos[0], "seconds": 0} == {**infos[1], "seconds": 0}

        code, said = flow.run("in", "--out", "runs/flow")
        assert code == 0 and "extracted now: 0, taken from the store: 7" in said

        (tmp_path / "in" / "n01.txt").write_text("Harbour Science Park hosts 331 companies.")
        code, said = flow.run("in", "--out", "runs/flow")
        assert code == 0 and "extracted now: 1, taken from the store: 6" in said
        run(["in"], tmp_path / "runs" / "plain", Settings())
        assert data(tmp_path / "runs" / "flow") == data(tmp_path / "runs" / "plain")

        code, said = flow.run("nowhere", "--out", "runs/flow")
        assert code == 2 and said == ""
        code, said = flow.run("in/empty.txt", "--out", "runs/flow")
        assert code == 1 and data(tmp_path / "runs" / "flow") == data(tmp_path / "runs" / "plain")
    finally:
        os.chdir(here)
        talk = flow.close()
    lines = talk.splitlines()
    assert lines[:5] == ["ingest: 7 articles, 7 to extract", "extract: 7 of 7", "resolve: done", "score: not scored: no folder gold",
                         "publish: runs/flow"], talk
    assert [line for line in lines if line.startswith("error:")] == [
        "error: no such file or folder: `nowhere`",
        "error: in/empty.txt: no article could be read (1 empty); nothing was written; first: in/empty.txt: empty: "
        "no text in 0 bytes; remove the file or fetch it again"]
    assert not [line for line in lines if "prefect" in line.lower() or "Traceback" in line], talk


@pytest.mark.slow
def test_a_killed_flow_goes_on_where_it_was(tmp_path: Path) -> None:
    corpus(tmp_path / "in", 40)
    child = subprocess.Popen([sys.executable, "-m", "flows.main", "in", "--out", "runs/flow"], cwd=tmp_path,
                             env=environment(tmp_path / ".work"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             start_new_session=True)
    store = tmp_path / ".work" / "outcomes"
    until = time.monotonic() + 120
    while len(list(store.glob("*/*.json"))) < 3 and child.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(child.pid, signal.SIGKILL)  # with the temporary server, which would stay otherwise
    child.wait()
    done = len(list(store.glob("*/*.json")))
    assert done >= 3 and not (tmp_path / "runs" / "flow" / "run.json").exists()
    flow = Flow(tmp_path)
    code, said = flow.run("in", "--out", "runs/flow")
    flow.close()
    executed = int(said.split("extracted now: ")[1].split(",")[0])
    assert code == 0 and executed == 41 - done
    assert (tmp_path / "runs" / "flow" / "run.json").exists()
