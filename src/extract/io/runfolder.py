"""The folder a run is written to: one writer at a time, and either the whole old run or the whole new one.

    DIR/.lock       held by the writer; stays (removing a lock file lets two writers in)
    DIR/.writing/   what is being written; thrown away by the next run after a crash
    DIR/.ready/     a finished set on its way: made by renaming a synced folder, so it is whole when it is there
    DIR/*.jsonl     then moved here one by one, the old run.json removed first, the new one moved last

A folder counts as a run only with its run.json, so a reader never takes a mixture for one. A writer killed
after `.ready` appeared is rolled forward by the next; killed before, the old run stands untouched. Everything
lies below DIR, so it is one file system even where DIR is a mount point. Renames need no space, so a full
disk shows before anything old is touched.
"""

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from filelock import FileLock, Timeout

from extract.errors import RunFolder as RunFolderError
from extract.io.atomic import sync_path

FILES = ("articles.jsonl", "mentions.jsonl", "entities.jsonl", "facts.jsonl", "problems.jsonl", "ledger.jsonl")
INFO = "run.json"
_OURS = (*FILES, INFO, ".lock", ".writing", ".ready")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class RunFolder:
    """A run folder open for writing. Use as a context manager; nothing is published without `publish`.

    files    where the run's files are to be written
    scratch  a place for what the run throws away
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing, self._ready = path / ".writing", path / ".ready"
        self.files, self.scratch = self._writing / "files", self._writing / "scratch"
        self._lock = FileLock(path / ".lock")

    def __enter__(self) -> "RunFolder":
        with tidy_errors(self.path):
            if self.path.exists() and not self.path.is_dir():
                raise RunFolderError(f"{self.path}: is a file; name a folder with --out")
            if self.path.is_dir():
                _refuse_foreign(self.path)
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                self._lock.acquire(timeout=0)
            except Timeout:
                raise RunFolderError(f"{self.path}: another run is writing here; wait for it or choose another --out") from None
            try:
                _forward(self.path, self._ready)
                shutil.rmtree(self._writing, ignore_errors=True)
                self.files.mkdir(parents=True)
                self.scratch.mkdir()
            except BaseException:
                self._lock.release()
                raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        shutil.rmtree(self._writing, ignore_errors=True)
        self._lock.release()
        with suppress(OSError):                 # a run that published nothing leaves nothing
            if [one.name for one in self.path.iterdir()] == [".lock"]:
                (self.path / ".lock").unlink()
                self.path.rmdir()

    def publish(self, info: Mapping[str, Any]) -> None:
        """Make what lies in `files`, with `info` as its run.json, the run of this folder."""
        with tidy_errors(self.path):
            publish(self.path, self.files, info)


def publish(path: Path, files: Path, info: Mapping[str, Any]) -> None:
    """Make what lies in `files`, with `info` as its run.json, the run of folder `path`, whose lock the caller holds."""
    text = json.dumps(info, ensure_ascii=False, indent=2) + "\n"
    (files / INFO).write_text(text, encoding="utf-8", newline="\n")
    for one in sorted(files.iterdir()):
        sync_path(one)
    sync_path(files)
    os.rename(files, path / ".ready")
    sync_path(path)
    _forward(path, path / ".ready")


@contextmanager
def tidy_errors(path: Path) -> Iterator[None]:
    """What the file system or SQLite refuses, as one RunFolder line that says what became of the old run."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        if isinstance(error, OSError):
            full, why = error.errno in _FULL, error.strerror or str(error)
        else:
            full, why = "full" in str(error), str(error)
        old = "the earlier run there is untouched" if (path / INFO).exists() else "nothing was published"
        what = f"no space left ({why}); free some or choose another --out" if full else f"cannot be written ({why}); choose another --out"
        raise RunFolderError(f"{path}: {what}; {old}") from error


def _refuse_foreign(path: Path) -> None:
    foreign = sorted(one.name for one in path.iterdir() if one.name not in _OURS)
    if foreign and not _is_info(path / INFO):
        raise RunFolderError(f"{path}: holds `{foreign[0]}` and is no run folder; choose an empty or new one")


def _is_info(path: Path) -> bool:
    try:
        info = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(info, dict) and "schema" in info and "extract" in info


def _forward(path: Path, ready: Path) -> None:
    """Move a finished set into place; safe to be killed in and to be called again."""
    if not ready.is_dir():
        return
    if (ready / INFO).exists():
        (path / INFO).unlink(missing_ok=True)
        sync_path(path)
        for name in FILES:
            if (ready / name).exists():
                os.replace(ready / name, path / name)
        sync_path(path)
        os.replace(ready / INFO, path / INFO)
    shutil.rmtree(ready)
    sync_path(path)
