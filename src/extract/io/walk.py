"""Which files the caller means: folders walked, everything sorted, nothing followed out of the folder it lies in."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from extract.errors import BadInput, BadUsage
from extract.io.ids import article_id
from extract.schema import Problem, ProblemReason

TEXTS = (".txt", ".text", ".md")
ROWS = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True, order=True)
class InputFile:
    """A file to read: `path` as published (posix, normalised, always printable), `real` to open, `id` of its stem."""

    path: str
    real: Path
    id: str


def list_files(names: Sequence[str], problem: Callable[[Problem], None], ignored: dict[str, int],
               skip: Path | None = None) -> list[InputFile]:
    """Every file `names` mean, each once, sorted by path.

    A file named itself is taken whatever its suffix; in folders only texts and bulk rows are. Hidden files,
    other suffixes, run folders, `skip` and links are left out and counted in `ignored`; a link that leaves
    its folder is a problem row. Raises BadUsage for a name that does not exist.
    """
    found: dict[str, InputFile] = {}
    for name in sorted(set(names)):
        root = Path(os.path.normpath(name))
        if not os.path.lexists(root):
            raise BadUsage(f"no such file or folder: `{name}`")
        if root.is_dir():
            here = list(_walk(root, problem, ignored, skip))
            if not here:
                problem(_problem(root, "no_articles", f"no file ending in {' '.join(TEXTS + ROWS)} in this folder; name another"))
        else:
            here = [root]
        for path in here:
            file = InputFile(published_path(path), path, article_id(path.stem))
            key = os.path.realpath(path)
            found[key] = min(file, found.get(key, file))
    return sorted(found.values())


def _walk(root: Path, problem: Callable[[Problem], None], ignored: dict[str, int], skip: Path | None) -> Iterator[Path]:
    def failed(error: OSError) -> None:
        problem(_problem(Path(error.filename), "unreadable", f"cannot be listed ({error.strerror}); check its permissions"))

    def leave(kind: str) -> None:
        ignored[kind] = ignored.get(kind, 0) + 1

    inside = os.path.realpath(root) + os.sep
    hidden_from = os.path.realpath(skip) if skip else None
    for folder, folders, files in os.walk(root, onerror=failed):
        here = Path(folder)
        keep = []
        for name in sorted(folders):
            path = here / name
            if name.startswith("."):
                leave("hidden")
            elif path.is_symlink():
                _link(path, inside, problem, leave)
            elif os.path.realpath(path) == hidden_from or ((path / "run.json").is_file() and (path / "facts.jsonl").is_file()):
                leave("run folder")
            else:
                keep.append(name)
        folders[:] = keep
        for name in sorted(files):
            path = here / name
            suffix = path.suffix.lower()
            if name.startswith("."):
                leave("hidden")
            elif suffix not in TEXTS + ROWS:
                leave(suffix or "no suffix")
            elif path.is_symlink():
                _link(path, inside, problem, leave)
            else:
                yield path


def _link(path: Path, inside: str, problem: Callable[[Problem], None], leave: Callable[[str], None]) -> None:
    if (os.path.realpath(path) + os.sep).startswith(inside):
        leave("link")  # what it points at is met under its own name
    else:
        problem(_problem(path, "unreadable", "a link that leaves its folder is not followed; name its target instead"))


@contextmanager
def open_regular(file: InputFile) -> Iterator[tuple[BinaryIO, int]]:
    """The open file and its size in bytes; BadInput for pipes, devices and sockets, which could block for ever."""
    descriptor = os.open(file.real, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as stream:
        info = os.fstat(descriptor)
        if not stat.S_ISREG(info.st_mode):
            raise BadInput(file.path, "unreadable", "not a regular file; use `-` to read from a pipe")
        yield stream, info.st_size


def published_path(path: Path) -> str:
    """`path` with forward slashes; bytes that are no text are written as \\xNN."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _problem(path: Path, reason: ProblemReason, message: str) -> Problem:
    return Problem(path=published_path(path), action="refused", reason=reason, message=message)
