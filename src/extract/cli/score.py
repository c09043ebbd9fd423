"""`extract score`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extract.io.scoring import Scored
    from extract.score import Comparison


def register(app: typer.Typer) -> None:
    app.command("score", epilog="Example: extract score runs/march --against runs/february --details")(score)


def score(
    run: Annotated[Path, typer.Argument(metavar="RUN", help="Run folder.")],
    gold: Annotated[Path, typer.Option(help="Folder with dev/, test/ and originals/.")] = Path("gold"),
    details: Annotated[bool, typer.Option("--details", help="By type, predicate, language and article; where errors come from.")] = False,
    misses: Annotated[str | None, typer.Option(metavar="dev|N", help="Each row of the dev part that differs: all, or the first N.")] = None,
    against: Annotated[Path | None, typer.Option(metavar="OTHER", help="An earlier run: what changed since, with intervals and p.")] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the report: one page that needs no network.")] = None,
    gate: Annotated[bool, typer.Option("--gate", help="Exit 1 when a figure fell significantly below gold/baseline.json.")] = False,
    set_baseline: Annotated[str | None, typer.Option(metavar="WHY", help="Make today's counts the baseline, with the reason.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Record the figures in gold/history.jsonl with this note.")] = None,
    date: Annotated[str | None, typer.Option(metavar="DAY", help="Date of the note; the run's when not given.")] = None,
    commit: Annotated[str | None, typer.Option(metavar="ID", help="Commit of the note; git's when not given.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON instead.")] = False,
) -> None:
    """Lay a run beside the gold.

    Precision, recall and F1 of names, values and facts, F1 with its 95% interval over articles.

    gold/dev and gold/originals (where the run has the article) are the dev part, gold/test is the test part. Of the test
    part counts are shown and never words: who writes rules may not see where it goes wrong. docs/scoring.md defines all.

    Exit 0 when scored, 1 when the gate is shut or gold and run do not fit, 2 for bad usage.
    """
    limit = _limit(misses)
    _together(note, date=date, commit=commit)
    _sound(html, gate, set_baseline, as_json and (details or misses is not None))
    from extract.io.reading import read_run
    from extract.io.scoring import load_baseline, save_baseline, score_run
    from extract.score import details as tables
    from extract.score import differences, judge, summary
    from extract.score import misses as lines

    whole = read_run(run)
    baseline = load_baseline(gold) if gate else None
    scored = score_run(whole, gold)
    for line in scored.skipped:
        typer.echo(line, err=True)
    changes = _compare(scored, against, gold) if against is not None else {}
    if as_json:
        data = scored.to_json()
        if against is not None:
            data["against"] = {part: one.to_json() for part, one in changes.items()}
        typer.echo(json.dumps(data, indent=2))
    else:
        typer.echo(summary(scored.scores))
        for part, change in changes.items():
            typer.echo("\n" + differences(part, change))
        if details:
            for part, one in scored.scores.items():
                typer.echo(f"\n== {part}\n{tables(one)}")
        if limit is not None and "dev" in scored.scores:
            rows = scored.scores["dev"].misses
            typer.echo("\n" + lines(rows[:limit or None]))
            if limit and len(rows) > limit:
                typer.echo(f"... {len(rows) - limit:,} more", err=True)
    # a shut gate leaves history and baseline as they were; the page shows the row just recorded
    if baseline is not None:
        verdict = judge(baseline, scored.scores, scored.required, scored.originals)
        for line in verdict.lines():
            typer.echo(line, err=True)
        if verdict.falls:
            raise typer.Exit(1)
        typer.echo("gate: open", err=True)
    if note is not None:
        from extract.io.history import history_path, record

        row = record(scored, whole, gold, note=note, date=date, commit=commit)
        typer.echo(f"recorded as of {row.date}, commit {row.commit or 'unknown'}: {history_path(gold)}", err=True)
    if html is not None:
        from extract.io.history import read_history
        from extract.io.scoring import save
        from extract.score.report_html import page

        save(html, page(scored.scores, scored.fingerprint, str(run), read_history(gold)))
        typer.echo(f"report: {html}", err=True)
    if set_baseline is not None:
        typer.echo(f"baseline set: {save_baseline(scored, set_baseline, gold)}", err=True)


def _compare(scored: "Scored", against: Path, gold: Path) -> "dict[str, Comparison]":
    """The comparison of each part with the run `against`, over the articles that both have; tells of originals that only one has."""
    from extract.io.reading import read_run
    from extract.io.scoring import score_run
    from extract.score import WORDS, apart, compare, part_of

    other = score_run(read_run(against), gold)
    for line in apart(other.originals, scored.originals, str(against)):
        typer.echo(line, err=True)
    one_sided = {WORDS: other.originals.keys() ^ scored.originals.keys()}   # originals are of the dev part
    return {part: compare(*(part_of(one.scores[part], part).without(one_sided.get(part, set())) for one in (other, scored)))
            for part in scored.scores if part in other.scores}


def _together(note: str | None, **options: str | None) -> None:
    """BadUsage for an option that says something about a note when there is none, or for a note without words."""
    from extract.errors import BadUsage

    if note is not None and not note.strip():
        raise BadUsage("--note needs words: what is recorded, and why")
    for name, value in options.items():
        if note is None and value is not None:
            raise BadUsage(f"--{name} belongs to a recorded score; say what it is with --note TEXT")


def _sound(html: Path | None, gate: bool, why: str | None, tables_as_json: bool) -> None:
    """BadUsage for options that contradict one another or would destroy something."""
    from extract.errors import BadUsage

    if html is not None and html.suffix not in (".html", ".htm"):
        raise BadUsage(f"--html {html}: the report is a page; give it a name that ends in .html")
    if why is not None and not why.strip():
        raise BadUsage("--set-baseline needs words: why the figures are what they are")
    if gate and why is not None:
        raise BadUsage("--gate judges by the baseline that --set-baseline would replace; run one after the other")
    if tables_as_json:
        raise BadUsage("--json prints the figures alone; --details and --misses are for reading")


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
