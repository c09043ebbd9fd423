"""A finished run, read back: run.json, the checksums it lists, and typed rows as streams."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import RunFolder
from extract.io.rows import file_sha256, read_rows
from extract.schema import SCHEMA, Article, Entity, Fact, LedgerRow, Mention, Problem

_INFO = "run.json"


@dataclass(frozen=True, slots=True)
class Run:
    """A run that is whole. `info` is its run.json; the rows are read from disk each time they are asked for."""

    path: Path
    info: dict[str, Any]

    def articles(self) -> Iterator[Article]:
        return read_rows(self.path / "articles.jsonl", Article)

    def mentions(self) -> Iterator[Mention]:
        return read_rows(self.path / "mentions.jsonl", Mention)

    def entities(self) -> Iterator[Entity]:
        return read_rows(self.path / "entities.jsonl", Entity)

    def facts(self) -> Iterator[Fact]:
        return read_rows(self.path / "facts.jsonl", Fact)

    def problems(self) -> Iterator[Problem]:
        return read_rows(self.path / "problems.jsonl", Problem)

    def ledger(self) -> Iterator[LedgerRow]:
        return read_rows(self.path / "ledger.jsonl", LedgerRow)


def read_run(path: Path) -> Run:
    """The run in folder `path`. RunFolder when there is none, it is not whole, or a file does not fit its checksum."""
    try:
        info = json.loads((path / _INFO).read_bytes())
        files = {str(name): str(row["sha256"]) for name, row in info["files"].items()}
        schema = info["schema"]
    except FileNotFoundError as error:
        what = "no complete run here (no run.json)" if path.is_dir() else "no such run folder"
        raise RunFolder(f"{path}: {what}; make one with `extract run INPUT... --out {path}`") from error
    except OSError as error:
        raise RunFolder(f"{path}: cannot be read ({error.strerror})") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RunFolder(f"{path / _INFO}: not a run's run.json; run again with `extract run INPUT... --out {path}`") from error
    if schema != SCHEMA:
        raise RunFolder(f"{path}: written with schema `{schema}`, this is schema `{SCHEMA}`; run it again")
    for name, sha256 in files.items():
        try:
            found = file_sha256(path / name)
        except OSError as error:
            raise RunFolder(f"{path / name}: cannot be read ({error.strerror}); run again with --out {path}") from error
        if found != sha256:
            raise RunFolder(f"{path / name}: changed since the run (its sha256 is not the one in run.json); run again with --out {path}")
    return Run(path, info)
