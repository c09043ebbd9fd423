"""The second pass: outcomes to the files of a run."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsonlines

import extract
from extract.errors import RunFolder
from extract.io.rows import file_sha256, read_rows, to_json
from extract.io.spill import Spill
from extract.io.version import code_checksum, packages, python_version
from extract.model import Outcome
from extract.schema import SCHEMA, Entity, LedgerRow
from extract.settings import Settings


@dataclass(slots=True)
class Counts:
    """How many rows of what a run has; all counters by name."""

    articles: Counter[str] = field(default_factory=Counter)      # by language
    mentions: Counter[str] = field(default_factory=Counter)      # by type
    entities: Counter[str] = field(default_factory=Counter)      # by type
    facts: Counter[str] = field(default_factory=Counter)         # by predicate
    problems: Counter[str] = field(default_factory=Counter)      # by reason
    left_out: Counter[str] = field(default_factory=Counter)      # by reason
    ignored: Counter[str] = field(default_factory=Counter)       # files of folders, by kind
    chars: int = 0

    def to_json(self) -> dict[str, Any]:
        """`{"articles": {"all": 12, "en": 9, ...}, ...}`, keys in order."""
        tables = {name: getattr(self, name) for name in ("articles", "mentions", "entities", "facts", "problems", "left_out", "ignored")}
        return {**{name: {"all": table.total(), **dict(sorted(table.items()))} for name, table in tables.items()}, "chars": self.chars}


class _Writers:
    """The row files, open side by side; rows, bytes and checksums once they are closed."""

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._paths = {name: folder / f"{name}.jsonl" for name in names}
        self._files = {name: path.open("w", encoding="utf-8", newline="\n") for name, path in self._paths.items()}
        self._writers = {name: jsonlines.Writer(file, compact=True) for name, file in self._files.items()}
        self._rows: Counter[str] = Counter()

    def write(self, name: str, row: Mapping[str, Any]) -> None:
        self._writers[name].write(row)
        self._rows[name] += 1

    def __enter__(self) -> "_Writers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for file in self._files.values():
            try:
                file.close()
            except OSError:
                if kind is None:  # else the first error is the one to tell
                    raise

    def sums(self) -> dict[str, dict[str, Any]]:
        return {path.name: {"rows": self._rows[name], "bytes": path.stat().st_size, "sha256": file_sha256(path)}
                for name, path in self._paths.items()}


def write_files(spill: Spill, folder: Path, previous: Path | None, seconds: dict[str, float]) -> tuple[Counts, dict[str, dict[str, Any]]]:
    """Resolve the outcomes in `spill` and write the row files to `folder`: counts, and rows and checksum of each file.

    previous   entities.jsonl of the run before, whose ids are kept; None or a path that does not exist for none
    seconds    `resolve` and `write` are added to it

    Rows are in order of article id, then of text; entities by id; problems by path.
    """
    from extract.pipeline import finish, resolve  # loads every room; `extract score` and `explain` do without

    start = time.perf_counter()
    resolver, entities = resolve(spill.clusters(), _previous(previous))
    seconds["resolve"] = time.perf_counter() - start
    start = time.perf_counter()
    counts = Counts()
    with _Writers(folder, ("articles", "mentions", "entities", "facts", "problems", "ledger")) as out:
        for entity in entities:
            out.write("entities", to_json(entity))
            counts.entities[entity.type] += 1
        for outcome in spill.outcomes():
            mentions, facts = finish(outcome, resolver.ids(outcome.article.id, outcome.clusters))
            out.write("articles", to_json(outcome.article))
            counts.articles[outcome.article.lang] += 1
            counts.chars += outcome.article.chars
            for mention in mentions:
                out.write("mentions", to_json(mention))
                counts.mentions[mention.type] += 1
            for fact in facts:
                out.write("facts", to_json(fact))
                counts.facts[fact.predicate] += 1
            for row in _ledger(outcome):
                out.write("ledger", to_json(row))
                counts.left_out[row.reason] += 1
        for problem in spill.problems():
            out.write("problems", to_json(problem))
            counts.problems[problem.reason] += 1
    seconds["write"] = time.perf_counter() - start
    return counts, out.sums()


def _ledger(outcome: Outcome) -> Iterator[LedgerRow]:
    for one in outcome.dropped:
        yield LedgerRow(article=one.article, start=one.span.start, end=one.span.end, text=one.text, by=one.by, reason=one.reason)


def _previous(path: Path | None) -> Iterator[Entity]:
    """Entities of the run before. A file that is damaged gives nothing: ids then start anew rather than the run failing."""
    if path is None or not path.exists():
        return
    try:
        rows = list(read_rows(path, Entity))
    except RunFolder:
        return
    yield from rows


def run_info(settings: Settings, counts: Counts, files: Mapping[str, Any], seconds: Mapping[str, float],
             score: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The content of run.json. `seconds` is all in it that differs between two runs over the same input."""
    return {
        "schema": SCHEMA, "extract": extract.__version__, "code": code_checksum(), "python": python_version(), "packages": packages(),
        "settings": settings.model_dump(mode="json"), "counts": counts.to_json(), "files": dict(files),
        **({"score": score} if score is not None else {}),
        "seconds": {name: round(value, 3) for name, value in sorted(seconds.items())},
    }
