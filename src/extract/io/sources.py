"""What the caller names, as articles: files, folders, bulk JSONL and standard input, one article at a time.

The same inputs give the same articles in the same order, however the command line orders them.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

from extract.errors import BadInput
from extract.io.bulk import read_bulk
from extract.io.walk import ROWS, InputFile, list_files, open_regular
from extract.model import RawArticle
from extract.schema import Problem, ProblemReason

Format = Literal["auto", "text", "jsonl"]


class Seen(Protocol):
    """Remembers ids and checksums; `first` is None for a new key, else the path that had it first."""

    def first(self, kind: str, key: str, path: str) -> str | None: ...


@dataclass(slots=True)
class Intake:
    """What reading needs from its caller, and what it counts on the way.

    problem   called with each problem as it is met
    seen      where ids and checksums are kept
    ignored   files left out of folders: how many of each kind ("hidden", ".png", "link", "run folder")
    """

    problem: Callable[[Problem], None]
    seen: Seen
    max_bytes: int
    format: Format = "auto"
    stdin: BinaryIO | None = None
    skip: Path | None = None
    ignored: dict[str, int] = field(default_factory=dict)


def sources(inputs: Sequence[str], intake: Intake) -> Iterator[RawArticle]:
    """Every article of `inputs`: files, folders (with all below them) and "-" for standard input.

    Files come sorted by their path. BadUsage when an input does not exist; anything else that cannot be read
    is a problem row and the rest goes on.
    """
    files = list_files([name for name in inputs if name != "-"], intake.problem, intake.ignored, intake.skip)
    if "-" in inputs:
        yield from _new(_stdin(intake), intake)
    for file in files:
        yield from _new(_file(file, intake), intake)


def _new(articles: Iterator[RawArticle], intake: Intake) -> Iterator[RawArticle]:
    """Leave out bytes that were read before and tell apart ids that were taken."""
    for raw in articles:
        # nothing twice is still nothing: the reader says `empty` of each
        earlier = intake.seen.first("sha256", raw.sha256, raw.path) if raw.data.strip() else None
        if earlier is not None:
            _report(intake, raw.path, "duplicate_bytes", f"the same bytes as {earlier}; left out", line=_line(raw))
            continue
        id_, size = raw.id, 8
        while (other := intake.seen.first("id", id_, raw.path)) is not None:
            if id_ == raw.id:
                taken = other
            id_, size = f"{raw.id}-{raw.sha256[:size]}", size * 2
        if id_ != raw.id:
            _report(intake, raw.path, "renamed", f"id `{raw.id}` is taken by {taken}; this article is `{id_}`", "repaired", _line(raw))
            raw = RawArticle(id_, raw.path, raw.data, raw.title, raw.published, raw.url, raw.declared)
        yield raw


def _stdin(intake: Intake) -> Iterator[RawArticle]:
    stream = intake.stdin or sys.stdin.buffer
    if intake.format == "jsonl":
        yield from read_bulk(stream, "-", "stdin", intake.max_bytes, intake.problem)
        return
    data = stream.read(intake.max_bytes + 1)
    if len(data) > intake.max_bytes:
        _report(intake, "-", "too_large", f"over the limit of {intake.max_bytes:,} bytes; split it or raise `max_bytes` in extract.toml")
    else:
        yield RawArticle("stdin", "-", data)


def _file(file: InputFile, intake: Intake) -> Iterator[RawArticle]:
    rows = intake.format == "jsonl" if intake.format != "auto" else file.real.suffix.lower() in ROWS
    try:
        with open_regular(file) as (stream, size):
            if rows:
                yield from read_bulk(stream, file.path, file.id, intake.max_bytes, intake.problem)
                return
            if size > intake.max_bytes:
                raise BadInput(file.path, "too_large", f"{size:,} bytes, over the limit of {intake.max_bytes:,}; "
                               "split it or raise `max_bytes` in extract.toml")
            data = stream.read(intake.max_bytes + 1)
    except BadInput as error:
        intake.problem(as_problem(error))
    except OSError as error:
        _report(intake, file.path, "unreadable", f"cannot be read ({error.strerror or type(error).__name__}); check its permissions")
    else:
        yield RawArticle(file.id, file.path, data)


def as_problem(error: BadInput) -> Problem:
    """The row for an article that was refused."""
    return Problem(path=error.path, action="refused", reason=error.reason, message=error.message)  # type: ignore[arg-type]


def _line(raw: RawArticle) -> int | None:
    number = raw.path.rpartition(":")[2]
    return int(number) if raw.declared and number.isdigit() else None


def _report(intake: Intake, path: str, reason: ProblemReason, message: str, action: Literal["refused", "repaired"] = "refused",
            line: int | None = None) -> None:
    intake.problem(Problem(path=path.removesuffix(f":{line}"), line=line, action=action, reason=reason, message=message))
