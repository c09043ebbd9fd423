"""The README's commands run, and print what the README says.

A ```console block holds commands behind `$ ` and their output. Commands run in a folder that has the repository's
corpus/, gold/ and flows/, with this environment's `extract`; lines of seconds are compared without their figures, and
`...` stands for lines left out. `make readme` (README_WRITE=1) writes the true output back; read the diff before you commit.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.S)
NOT_RUN = {
    "make test": "it is this very test run",
    "git clone": "needs an address",
}


def blocks() -> list[tuple[str, str]]:
    """(command, expected output) of every console block, in order."""
    found = []
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            found.append((command.strip(), output.strip("\n")))
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder like a fresh clone after set-up: the inputs are links, what is written stays here."""
    place = tmp_path_factory.mktemp("clone")
    for name in ("corpus", "gold", "flows", "schema"):
        (place / name).symlink_to(ROOT / name)
    return place


def run(command: str, place: Path) -> str:
    """stdout of a README command, its own paths in front; `make facts` is what the Makefile makes of it."""
    real = command.replace("make facts", f"{sys.executable} -m flows.main corpus --out runs/latest")
    real = real.replace(".venv/bin/extract", str(Path(sys.executable).with_name("extract")))
    parts = shlex.split(real.partition(" | ")[0])
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src") + os.pathsep + str(ROOT)}
    done = subprocess.run(parts, cwd=place, env=env, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    if " | head -n " in command:
        lines = lines[:int(command.rpartition(" ")[2])]
    return "\n".join(line.rstrip() for line in lines)


def plain(output: str) -> list[str]:
    """Lines without what changes from run to run: seconds, and where articles came from."""
    lines = []
    for line in output.splitlines():
        if line.startswith(("seconds:", "extracted now:")):
            line = re.sub(r"[\d.,]+", "#", line)
        lines.append(line.rstrip())
    return lines


def agrees(expected: str, said: str) -> bool:
    pattern = "\n".join(".*" if line == "..." else re.escape(line) for line in plain(expected))
    return re.fullmatch(pattern, "\n".join(plain(said)), re.S) is not None


@pytest.mark.slow
def test_every_command_prints_what_the_readme_says(folder):
    """One test, because later commands read what earlier ones wrote."""
    text = README.read_text(encoding="utf-8")
    wrong = []
    assert len(blocks()) >= 5
    for command, expected in blocks():
        if any(command.startswith(start) for start in NOT_RUN):
            continue
        said = run(command, folder)
        if not agrees(expected, said):
            wrong.append(f"$ {command}\n--- README\n{expected}\n--- now\n{said}")
            if os.environ.get("README_WRITE"):
                text = text.replace(f"$ {command}\n{expected}", f"$ {command}\n{said}")
    if os.environ.get("README_WRITE"):
        README.write_text(text, encoding="utf-8")
    assert not wrong, "\n\n".join(wrong) + "\n\nwrite it anew with `make readme`, and read the diff"
