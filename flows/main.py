"""The flow: ingest → extract (what is new) → resolve → score → publish.

    python -m flows.main corpus --out runs/latest

Writes the same bytes as `extract run`, and reads no article twice: results are kept in .work/outcomes by content, code
and settings, so an unchanged corpus executes nothing, one changed article executes one, and a killed run goes on
where it was. Nothing depends on what Prefect's database says.
"""

import flows.environment  # noqa: F401, I001  before Prefect

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger

from extract.errors import BadUsage, ExtractError
from extract.io.runfolder import RunFolder, tidy_errors
from flows import tasks
from flows.summary import summarise, text

BATCH = 50  # articles a task, so that Prefect's 12 ms a task do not show

_talk: Callable[[str], None] | None = None


@flow(name="facts", description="Articles in, typed and quotable facts out.")
def facts_flow(
    inputs: list[str], out: str = "runs/latest", settings: str | None = None, gold: str = "gold", work: str = ".work", workers: int = 1,
    batch: int = BATCH, format: str = "auto",
) -> dict[str, Any]:
    """Run over `inputs` (files and folders) into the run folder `out`; the summary of what was done.

    settings  an extract.toml; workers  processes a batch is spread over; batch  articles a task
    """
    say = _talk or get_run_logger().info
    stages: dict[str, float] = {}

    def timed(name: str, call: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        value = call()
        stages[name] = stages.get(name, 0.0) + time.perf_counter() - start
        return value

    plan = str(Path(work, "plans", hashlib.sha256(str(Path(out).absolute()).encode()).hexdigest()[:16]))
    store = str(Path(work, "outcomes"))
    with tidy_errors(Path(out)), RunFolder(Path(out)) as folder:
        files, scratch = str(folder.files), str(folder.scratch)
        planned, waiting = timed("ingest", lambda: tasks.ingest(inputs, plan, store, out, settings, format))
        say(f"ingest: {planned:,} articles, {waiting:,} to extract")
        executed = 0
        for first in range(0, waiting, max(1, batch)):
            last = min(waiting, first + max(1, batch))
            executed += timed("extract", partial(tasks.extract_batch, plan, store, first, last, workers))
            say(f"extract: {last:,} of {waiting:,}")
        info = timed("resolve", lambda: tasks.resolve(plan, store, files, scratch, str(folder.path / "entities.jsonl")))
        say("resolve: done")
        scored = timed("score", lambda: tasks.score(files, gold, info))
        say(f"score: {scored}")
        content = json.loads(Path(info).read_bytes())
        timed("publish", lambda: tasks.publish(out, files, info))
        say(f"publish: {out}")
    summary = {**summarise(content, out, executed, stages, scored), "planned": planned}
    tasks.report(summary)
    return summary


def main(arguments: list[str] | None = None) -> int:
    """The command line: progress on stderr, the summary on stdout; 0 done, 1 bad data, 2 bad usage."""
    parser = argparse.ArgumentParser(prog="python -m flows.main", description="Articles in, facts out, with Prefect around it.",
                                     epilog="Example: python -m flows.main corpus --out runs/latest")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="files and folders")
    parser.add_argument("--out", default="runs/latest", help="run folder (default: %(default)s)")
    parser.add_argument("--settings", help="settings file (default: extract.toml here, when there is one)")
    parser.add_argument("--gold", default="gold", help="gold folder (default: %(default)s)")
    parser.add_argument("--work", default=".work", help="folder for results kept between runs (default: %(default)s)")
    parser.add_argument("--workers", type=int, default=1, help="processes to extract with (default: %(default)s)")
    parser.add_argument("--format", choices=("auto", "text", "jsonl"), default="auto", help="how to read (default: %(default)s)")
    options = parser.parse_args(arguments)
    global _talk
    _talk = lambda line: print(line, file=sys.stderr, flush=True)  # noqa: E731
    try:
        print(text(facts_flow(**vars(options))))
    except ExtractError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2 if isinstance(error, BadUsage) else 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        print(f"error: the flow failed: {type(error).__name__}: {' '.join(str(error).split())[:300]}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
