"""A run: inputs in, a folder of facts out. What `extract run` does, and each task of the flow a part of."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from extract.errors import BadInput, BadSettings
from extract.io.runfolder import RunFolder, tidy_errors
from extract.io.sources import Format, Intake, sources
from extract.io.spill import Spill
from extract.io.workers import PIPELINE, extract_all
from extract.io.writing import Counts, run_info, write_files
from extract.model import Outcome
from extract.schema import Problem
from extract.settings import Settings, parse_settings

Progress = Callable[[int, str], None]


@dataclass(slots=True)
class RunReport:
    """What a run did. `seconds` per stage are summed over articles; `total` is the wall clock's."""

    path: Path
    counts: Counts
    problems: list[Problem] = field(default_factory=list)  # the first ones, for the terminal
    seconds: dict[str, float] = field(default_factory=dict)

    def line(self) -> str:
        """`12 articles, 1,906 facts, 3 problems, 37 left out (21 no_unit, ...): runs/march`"""
        left = ", ".join(f"{number:,} {reason}" for reason, number in self.counts.left_out.most_common(3))
        more = ", ..." if len(self.counts.left_out) > 3 else ""
        parts = [_count(self.counts.articles, "article"), _count(self.counts.facts, "fact"), _count(self.counts.problems, "problem"),
                 f"{self.counts.left_out.total():,} left out" + (f" ({left}{more})" if left else "")]
        return f"{', '.join(parts)}: {self.path}"


def _count(table: Counter[str], noun: str) -> str:
    number = table.total()
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def run(inputs: Sequence[str], out: Path, settings: Settings, *, workers: int = 1, format: Format = "auto",
        stdin: BinaryIO | None = None, progress: Progress | None = None, pipeline: str = PIPELINE) -> RunReport:
    """Extract from `inputs` (files, folders, "-") into the run folder `out`; the report of what was done.

    progress  called after each article with how many are done and its path
    Raises RunFolder when `out` cannot be used, BadInput "no_articles" when nothing could be read (the folder then
    stays as it was), BadUsage for an input that does not exist. Problems with single articles are rows, not errors.
    """
    start = time.perf_counter()
    seconds: dict[str, float] = {}
    with RunFolder(out) as folder, tidy_errors(out), Spill(folder.scratch / "spill.sqlite") as spill:
        report = RunReport(out, Counts())

        def keep(*rows: Problem) -> None:
            report.problems += rows[:100 - len(report.problems)]

        def problem(row: Problem) -> None:
            spill.add_problem(row)
            keep(row)

        intake = Intake(problem, spill, settings.max_bytes, format, stdin, out)
        for done, result in enumerate(extract_all(sources(inputs, intake), settings, workers=workers, pipeline=pipeline), 1):
            if isinstance(result, Outcome):
                spill.add(result)
                keep(*result.problems)
                for stage, spent in result.seconds.items():
                    seconds[stage] = seconds.get(stage, 0.0) + spent
            else:
                problem(result)
            if progress:
                progress(done, result.article.path if isinstance(result, Outcome) else result.path)
        if not spill.articles():
            raise nothing_read(report.problems, inputs)
        report.counts, files = write_files(spill, folder.files, out / "entities.jsonl", seconds)
        report.counts.ignored.update(intake.ignored)
        seconds["total"] = time.perf_counter() - start
        report.seconds = seconds
        folder.publish(run_info(settings, report.counts, files, seconds))
    return report


def nothing_read(problems: Sequence[Problem], inputs: Sequence[str]) -> BadInput:
    """The error for a run without a single article: nothing is published, an earlier run stays."""
    why = Counter(one.reason for one in problems)
    reasons = ", ".join(f"{number} {reason}" for reason, number in why.most_common()) or "no input"
    first = f"; first: {say(problems[0])}" if problems else ""
    return BadInput(", ".join(inputs) or "(no input)", "no_articles", f"no article could be read ({reasons}); nothing was written{first}")


def say(problem: Problem) -> str:
    """One line a problem: path:line: reason: message."""
    place = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return f"{place}: {problem.reason}: {problem.message}"


def load_settings(path: str | None) -> Settings:
    """Settings from the file `path`, from `extract.toml` here when there is one, or the defaults."""
    file = Path(path or "extract.toml")
    if path is None and not file.exists():
        return Settings()
    try:
        return parse_settings(file.read_text(encoding="utf-8"), str(file))
    except OSError as error:
        raise BadSettings(f"{file}: cannot be read ({error.strerror}); name a TOML file with --settings") from error
    except UnicodeDecodeError as error:
        raise BadSettings(f"{file}: not UTF-8 text; save it as UTF-8") from error
