"""Who may import whom: the contracts of pyproject.toml, and what they cannot see."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def python(code: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, env=environment, timeout=300)


def test_imports_only_go_down(tmp_path: Path) -> None:
    done = python(f"import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir={str(tmp_path)!r}))")
    assert done.returncode == 0, done.stdout + done.stderr


BLOCK = """
import sys
class Block:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ImportError(name + " is blocked")
sys.meta_path.insert(0, Block())
"""
ENGINES = ("spacy", "stanza", "jieba", "torch", "prefect")
EDGE = ("typer", "filelock")
SLIM = [  # what a reader, a scorer and the command line get by with
    ("import extract.schema, extract.changes, extract.schema.published", (*ENGINES, *EDGE)),
    ("import extract.io.reading, extract.io.rows, extract.score, extract.gold, extract.io.scoring", (*ENGINES, *EDGE)),
    ("import extract.cli, extract.io.run, extract.io.steps", ENGINES),
    ("import extract.pipeline", ENGINES),
]


@pytest.mark.parametrize("code, blocked", SLIM, ids=[one[0] for one in SLIM])
def test_imports_without_what_is_not_needed(code: str, blocked: tuple[str, ...]) -> None:
    done = python(BLOCK.format(blocked=set(blocked)) + code)
    assert done.returncode == 0, done.stderr


def test_the_block_works() -> None:
    assert "typer is blocked" in python(BLOCK.format(blocked={"typer"}) + "import extract.cli").stderr


def test_importing_starts_nothing() -> None:
    code = "import extract.pipeline, extract.io.run, extract.cli, threading; print(threading.active_count())"
    assert python(code).stdout == "1\n"
