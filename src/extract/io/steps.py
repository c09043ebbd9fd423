"""A run in steps that hand each other nothing but paths: what the tasks of the flow call.

`plan` lists the articles and puts aside those without a stored result, `extract_batch` works through a part of
these, `assemble` writes the files of the run from stored results. Together they give the same bytes as `run`.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jsonlines

from extract.io.run import nothing_read
from extract.io.sources import Format, Intake, sources
from extract.io.spill import Spill
from extract.io.store import Store, is_passing
from extract.io.version import result_key
from extract.io.workers import PIPELINE, extract_all
from extract.io.writing import run_info, write_files
from extract.model import Outcome, RawArticle
from extract.schema import Problem
from extract.settings import Settings

_PLAN, _SETTINGS, _PROBLEMS, _INTAKE, _SECONDS = "plan.jsonl", "settings.json", "problems.jsonl", "intake.json", "seconds.json"


def plan(inputs: Sequence[str], folder: Path, store: Path, settings: Settings, out: Path, format: Format = "auto") -> tuple[int, int]:
    """Lay down in `folder` what a run over `inputs` has to do: how many articles there are, how many without a stored result.

    plan.jsonl holds the key of every article in order, raw/ the articles that are to be extracted (a copy: the files may
    change meanwhile, and standard input cannot be read again), problems.jsonl what reading met.
    """
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "raw").mkdir(parents=True)
    (folder / _SETTINGS).write_text(settings.model_dump_json(), encoding="utf-8")
    known, planned, waiting = Store(store), 0, 0
    with (
        Spill(folder / "seen.sqlite") as seen,
        (folder / _PLAN).open("w", encoding="utf-8") as rows, jsonlines.Writer(rows, compact=True) as out_rows,
        (folder / _PROBLEMS).open("w", encoding="utf-8") as file, jsonlines.Writer(file, compact=True) as problems,
    ):
        def problem(row: Problem) -> None:
            problems.write(row.model_dump(mode="json"))

        intake = Intake(problem, seen, settings.max_bytes, format, skip=out)
        for raw in sources(inputs, intake):
            key = result_key(settings, raw.sha256, raw.id, raw.path, raw.title, raw.published, raw.url, raw.declared)
            stored = known.has(key)
            if not stored:
                _put(folder / "raw" / f"{waiting:08}", key, raw)
                waiting += 1
            planned += 1
            out_rows.write({"key": key, "id": raw.id, "path": raw.path, "stored": stored})
    (folder / _INTAKE).write_text(json.dumps({"inputs": list(inputs), "ignored": intake.ignored}), encoding="utf-8")
    return planned, waiting


def extract_batch(folder: Path, store: Path, first: int, last: int, *, workers: int = 1, pipeline: str = PIPELINE) -> int:
    """Extract the articles put aside under numbers first to last - 1 and store their results; how many were executed.

    May be called again after it was killed: what is stored already is not done twice.
    """
    settings = Settings.model_validate_json((folder / _SETTINGS).read_bytes())
    known, retry = Store(store), Store(folder / "passing")
    keys: list[str] = []

    def articles() -> Iterator[RawArticle]:
        for number in range(first, last):
            key, raw = _get(folder / "raw" / f"{number:08}")
            if not known.has(key) and not retry.has(key):
                keys.append(key)
                yield raw

    seconds: Counter[str] = Counter()
    done = 0
    for done, result in enumerate(extract_all(articles(), settings, workers=workers, pipeline=pipeline), 1):
        (retry if is_passing(result) else known).save(keys[done - 1], result)
        if isinstance(result, Outcome):
            seconds.update({stage: round(spent * 1e6) for stage, spent in result.seconds.items()})
    (folder / f"{first:08}.{_SECONDS}").write_text(json.dumps(seconds), encoding="utf-8")
    return done


def assemble(folder: Path, store: Path, files: Path, scratch: Path, previous: Path) -> Path:
    """Write the row files of the run to `files`; the path of the run.json-to-be, in `scratch`.

    Raises BadInput "no_articles" when there is not one article.
    """
    settings = Settings.model_validate_json((folder / _SETTINGS).read_bytes())
    known, retry = Store(store), Store(folder / "passing")
    seconds: dict[str, float] = {}
    for path in sorted(folder.glob(f"*.{_SECONDS}")):
        for stage, spent in json.loads(path.read_bytes()).items():
            seconds[stage] = seconds.get(stage, 0.0) + spent / 1e6
    intake = json.loads((folder / _INTAKE).read_bytes())
    problems: list[Problem] = []
    with Spill(scratch / "spill.sqlite") as spill, (folder / _PLAN).open("rb") as file, (folder / _PROBLEMS).open("rb") as rows:
        def problem(row: Problem) -> None:
            spill.add_problem(row)
            problems.extend([row][:100 - len(problems)])

        with jsonlines.Reader(rows, loads=json.loads) as reader:
            for one in reader.iter(type=dict):
                problem(Problem.model_validate(one))
        with jsonlines.Reader(file, loads=json.loads) as reader:
            for one in reader.iter(type=dict):
                key = str(one["key"])
                result = (known if known.has(key) else retry).load(key)
                if isinstance(result, Outcome):
                    spill.add(result)
                else:
                    problem(result)
        if not spill.articles():
            raise nothing_read(problems, intake["inputs"])
        counts, sums = write_files(spill, files, previous, seconds)
    counts.ignored.update(intake["ignored"])
    info = scratch / "run.json"
    info.write_text(json.dumps(run_info(settings, counts, sums, seconds)), encoding="utf-8")
    return info


def _put(path: Path, key: str, raw: RawArticle) -> None:
    head: dict[str, Any] = {"key": key, "id": raw.id, "path": raw.path, "title": raw.title, "published": raw.published, "url": raw.url,
                            "declared": raw.declared}
    path.write_bytes(json.dumps(head).encode() + b"\n" + raw.data)


def _get(path: Path) -> tuple[str, RawArticle]:
    head, _, data = path.read_bytes().partition(b"\n")
    fields = json.loads(head)
    return str(fields.pop("key")), RawArticle(data=data, **fields)
