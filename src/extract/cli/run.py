"""`extract run`."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from extract.io.run import Progress


def register(app: typer.Typer) -> None:
    app.command("run", epilog="Example: extract run corpus --out runs/march")(run)


def run(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help="Files, folders with all below them, or - for standard input.")],
    out: Annotated[Path, typer.Option(help="Folder for the run; an earlier run in it is replaced as a whole.")],
    settings: Annotated[str | None, typer.Option(help="Settings file. Default: extract.toml here, when there is one.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes to extract with.")] = 1,
    format: Annotated[Literal["auto", "text", "jsonl"], typer.Option(
        help="How to read; auto goes by the file's ending, and standard input is one text.")] = "auto",
) -> None:
    """Extract facts from articles into a run folder.

    Texts (.txt .text .md) hold one article each; rows of .jsonl and .ndjson are {"id", "text", "title"?,
    "published"?, "url"?}. What could not be read, or only with a repair, is listed in problems.jsonl and does not
    stop the run.

    Exit 0 when a run was written, 1 when no article could be read or the folder cannot be used, 2 for bad usage.
    """
    from extract.io.run import load_settings, say
    from extract.io.run import run as run_all

    report = run_all(inputs, out, load_settings(settings), workers=workers, format=format, progress=_progress())
    if sys.stderr.isatty():
        typer.echo("\r\033[K", nl=False, err=True)
    for problem in report.problems[:5]:
        typer.echo(say(problem), err=True)
    if report.counts.problems.total() > 5:
        typer.echo(f"... {report.counts.problems.total() - 5:,} more in {out / 'problems.jsonl'}", err=True)
    if report.counts.ignored:
        kinds = ", ".join(f"{number:,} {kind}" for kind, number in sorted(report.counts.ignored.items()))
        typer.echo(f"files left out of folders: {kinds}", err=True)
    typer.echo(report.line(), err=True)


def _progress() -> "Progress | None":
    """A counter on one line, a few times a second, where a person watches."""
    if not sys.stderr.isatty():
        return None
    last = 0.0

    def show(done: int, path: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last > 0.25:
            last = now
            typer.echo(f"\r\033[K{done:,} articles, {path[-60:]}", nl=False, err=True)

    return show
