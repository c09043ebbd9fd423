"""gold/history.jsonl: scores recorded with a note, one line each, only ever appended to."""

import datetime
import json
import os
import shutil
import subprocess
from pathlib import Path

from extract.errors import BadGold, BadUsage, RunFolder
from extract.io.reading import Run
from extract.io.rows import read_rows, to_json
from extract.io.scoring import Scored
from extract.score import HistoryRow, history_row


def history_path(gold: Path) -> Path:
    return gold / "history.jsonl"


def read_history(gold: Path) -> list[HistoryRow]:
    """The recorded scores, oldest first; none without the file. BadGold for a row that is none."""
    path = history_path(gold)
    if not path.exists():
        return []
    try:
        return list(read_rows(path, HistoryRow))
    except RunFolder as error:
        raise BadGold(str(path), 0, f"holds a row that is no recorded score ({error}); take that line out") from error


def record(scored: Scored, run: Run, gold: Path, *, note: str, date: str | None, commit: str | None) -> HistoryRow:
    """Append a row. Without `date` it is that of the run, without `commit` git is asked."""
    row = history_row(scored.scores, scored.fingerprint, date=_date(date, run), commit=commit or _commit(gold), note=note)
    read_history(gold)  # a line is not put behind a damaged one
    path = history_path(gold)
    try:
        torn = path.exists() and not path.read_bytes().endswith(b"\n") and path.stat().st_size > 0
        line = ("\n" if torn else "") + json.dumps(to_json(row), ensure_ascii=False) + "\n"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        try:
            os.write(handle, line.encode())  # one write: whole lines, even of two who record at once
        finally:
            os.close(handle)
    except OSError as error:
        raise BadGold(str(path), 0, f"cannot be written ({error.strerror})") from error
    return row


def _date(date: str | None, run: Run) -> str:
    """`date` as YYYY-MM-DD, else the day run.json was written (UTC)."""
    try:
        if date is not None:
            return datetime.date.fromisoformat(date).isoformat()
        written = (run.path / "run.json").stat().st_mtime
    except ValueError as error:
        raise BadUsage(f"--date takes a day like 2026-03-31, got `{date}`") from error
    except OSError as error:
        raise RunFolder(f"{run.path}: cannot be read ({error.strerror})") from error
    return datetime.datetime.fromtimestamp(written, datetime.UTC).date().isoformat()


def _commit(folder: Path) -> str | None:
    """Short id of the commit checked out around `folder`, `-dirty` when files differ from it; None without git or a repository."""
    git = shutil.which("git")
    if git is None:
        return None
    try:
        done = subprocess.run([git, "-C", str(folder), "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"], capture_output=True,
                              text=True, timeout=10, check=False, env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"})
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() or None if done.returncode == 0 else None
