"""The tasks: each calls one function of the library and passes paths and numbers, never articles or models.

A task is a batch of articles. Retries are for the file system (network drives stumble); an article that fails is no
failure of its task but a row in problems.jsonl. Prefect's own result cache stays off: what is done already is
known by content, in the store of `extract.io.store`.
"""

import flows.environment  # noqa: F401, I001  before Prefect

import json
from pathlib import Path
from typing import Any

from prefect import task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from extract.errors import ExtractError
from extract.io import steps
from extract.io.atomic import write_whole
from extract.io.reading import Run
from extract.io.run import load_settings
from extract.io.runfolder import publish as publish_files
from extract.io.scoring import score_run
from flows.summary import markdown


def _is_passing(task_: Any, run: Any, state: Any) -> bool:
    """Retry what the file system refused; an ExtractError would only say the same again."""
    return isinstance(state.result(raise_on_failure=False), OSError)


_RETRIED: dict[str, Any] = {"retries": 2, "retry_delay_seconds": 2, "retry_condition_fn": _is_passing, "cache_policy": NO_CACHE}


@task(name="ingest", **_RETRIED)
def ingest(inputs: list[str], plan: str, store: str, out: str, settings: str | None, format: str) -> tuple[int, int]:
    """List the articles, compute their keys, put aside those without a stored result; how many there are and how many of these."""
    return steps.plan(inputs, Path(plan), Path(store), load_settings(settings), Path(out), format)  # type: ignore[arg-type]


@task(name="extract", task_run_name="extract {first}-{last}", **_RETRIED)
def extract_batch(plan: str, store: str, first: int, last: int, workers: int) -> int:
    """Extract a batch and store the results; how many articles were executed."""
    return steps.extract_batch(Path(plan), Path(store), first, last, workers=workers)


@task(name="resolve", cache_policy=NO_CACHE)
def resolve(plan: str, store: str, files: str, scratch: str, previous: str) -> str:
    """Entities over all articles, then the run's files; the path of its run.json-to-be."""
    return str(steps.assemble(Path(plan), Path(store), Path(files), Path(scratch), Path(previous)))


@task(name="score", cache_policy=NO_CACHE)
def score(files: str, gold: str, info: str) -> str:
    """Put the score into the run.json-to-be where the gold covers the run; one line that says what was done."""
    if not Path(gold).is_dir():
        return f"not scored: no folder {gold}"
    try:
        scored = score_run(Run(Path(files), {}), Path(gold))
    except ExtractError as error:
        return f"not scored: {error}"
    content = json.loads(Path(info).read_bytes())
    seconds = content.pop("seconds")
    write_whole(Path(info), json.dumps({**content, "score": scored.to_json(), "seconds": seconds}).encode(), sync=False)   # a retry reads it anew
    return "scored"


@task(name="publish", cache_policy=NO_CACHE)
def publish(out: str, files: str, info: str) -> None:
    """Swap the new run for the old one; the flow holds the folder's lock."""
    publish_files(Path(out), Path(files), json.loads(Path(info).read_bytes()))


@task(name="report", cache_policy=NO_CACHE)
def report(summary: dict[str, Any]) -> None:
    """The result table as an artifact of the flow run."""
    create_markdown_artifact(markdown(summary), key="facts-run", description=f"Facts in {summary['out']}")
