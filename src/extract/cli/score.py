"""`extract score`."""

import json
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    app.command("score", epilog="Example: extract score runs/march --details --misses 20")(score)


def score(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Run folder.")],
    gold: Annotated[Path, typer.Option(help="Folder with dev/, test/ and originals/.")] = Path("gold"),
    details: Annotated[bool, typer.Option("--details", help="By type, predicate, language and article.")] = False,
    misses: Annotated[str | None, typer.Option(metavar="dev|N", help="Each row of the dev part that differs: all, or the first N.")] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Exit 1 when a figure is below its floor in gold/floors.toml.")] = False,
    set_floors: Annotated[str | None, typer.Option(metavar="WHY", help="Make today's figures the floors, with the reason.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON instead.")] = False,
) -> None:
    """Lay a run beside the gold.

    Precision, recall and F1 of names, values and facts.

    gold/dev and gold/originals (where the run has the article) are the dev part, gold/test is the test part. Misses are
    shown for the dev part only: who writes rules may not see where the test part goes wrong.

    Exit 0 when scored, 1 when the gate is shut or gold and run do not fit, 2 for bad usage.
    """
    limit = _limit(misses)
    from extract.io.reading import read_run
    from extract.io.scoring import load_floors, save_floors, score_run
    from extract.score import details as tables
    from extract.score import falls, summary
    from extract.score import misses as lines

    whole = read_run(run)
    floors = load_floors(gold) if gate and set_floors is None else None
    scored = score_run(whole, gold)
    for line in scored.skipped:
        typer.echo(line, err=True)
    if as_json:
        typer.echo(json.dumps(scored.to_json(), indent=2))
    else:
        typer.echo(summary(scored.scores))
        if details:
            for part, one in scored.scores.items():
                typer.echo(f"\n== {part}\n{tables(one)}")
        if limit is not None and "dev" in scored.scores:
            rows = scored.scores["dev"].misses
            typer.echo("\n" + lines(rows[:limit or None]))
            if limit and len(rows) > limit:
                typer.echo(f"... {len(rows) - limit:,} more", err=True)
    if set_floors is not None:
        typer.echo(f"floors set: {save_floors(scored, set_floors, gold)}", err=True)
    if gate:
        down = falls(floors or load_floors(gold), scored.scores, scored.fingerprint)
        for line in down:
            typer.echo(line, err=True)
        if down:
            raise typer.Exit(1)
        typer.echo("gate: open", err=True)


def _limit(misses: str | None) -> int | None:
    """None for no misses, 0 for all, else how many. BadUsage for anything else, the test part above all."""
    from extract.errors import BadUsage

    if misses is None:
        return None
    if misses == "dev":
        return 0
    if misses.isdecimal() and int(misses) > 0:
        return int(misses)
    if misses == "test":
        raise BadUsage("misses of the test part are not shown: rules written to them would make its figures worthless; use `--misses dev`")
    raise BadUsage(f"--misses takes `dev` or a number, got `{misses}`")
