"""What is kept on disk between the two passes of a run, so that memory does not grow with the number of articles."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter

from extract.model import Cluster, Outcome
from extract.schema import Problem

_OUTCOME = TypeAdapter(Outcome)
_CLUSTERS = TypeAdapter(tuple[Cluster, ...])


def outcome_to_json(outcome: Outcome) -> bytes:
    """All of `outcome` as JSON; the inverse of `outcome_from_json`."""
    return _OUTCOME.dump_json(outcome)


def outcome_from_json(data: bytes) -> Outcome:
    """ValueError (pydantic's) when `data` is no outcome."""
    return _OUTCOME.validate_json(data)


class Spill:
    """One SQLite file: outcomes and problems of the run, ids and checksums already met. Thrown away afterwards.

    Safe in one thread at a time. There is no journal: after a crash the file is worthless and the run starts anew.
    """

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for line in ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA locking_mode=EXCLUSIVE",
                     "CREATE TABLE outcome (id TEXT PRIMARY KEY, clusters BLOB, body BLOB)",
                     "CREATE TABLE problem (path TEXT, line INTEGER, reason TEXT, body TEXT)",
                     "CREATE TABLE seen (kind TEXT, key TEXT, path TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID",
                     "BEGIN"):
            self._db.execute(line)

    def first(self, kind: str, key: str, path: str) -> str | None:
        """Remember `key`; None when it is new, else the path it was remembered with."""
        done = self._db.execute("INSERT OR IGNORE INTO seen VALUES (?, ?, ?)", (kind, key, path))
        if done.rowcount:
            return None
        row: tuple[str] = self._db.execute("SELECT path FROM seen WHERE kind = ? AND key = ?", (kind, key)).fetchone()
        return row[0]

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome, and the problems it carries."""
        self._db.execute("INSERT INTO outcome VALUES (?, ?, ?)",
                         (outcome.article.id, _CLUSTERS.dump_json(outcome.clusters), outcome_to_json(outcome)))
        for one in outcome.problems:
            self.add_problem(one)

    def add_problem(self, problem: Problem) -> None:
        self._db.execute("INSERT INTO problem VALUES (?, ?, ?, ?)",
                         (problem.path, problem.line or 0, problem.reason, problem.model_dump_json()))

    def clusters(self) -> Iterator[tuple[str, tuple[Cluster, ...]]]:
        """(article id, its clusters), in id order."""
        for id_, data in self._db.execute("SELECT id, clusters FROM outcome ORDER BY id"):
            yield id_, _CLUSTERS.validate_json(data)

    def outcomes(self) -> Iterator[Outcome]:
        """All outcomes in id order."""
        for (data,) in self._db.execute("SELECT body FROM outcome ORDER BY id"):
            yield outcome_from_json(data)

    def problems(self) -> Iterator[Problem]:
        """All problems by path, line and reason."""
        for (data,) in self._db.execute("SELECT body FROM problem ORDER BY path, line, reason, body"):
            yield Problem.model_validate_json(data)

    def articles(self) -> int:
        """How many outcomes are kept."""
        row: tuple[int] = self._db.execute("SELECT count(*) FROM outcome").fetchone()
        return row[0]

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> "Spill":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
