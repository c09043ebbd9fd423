"""`extract diff` and `extract apply`: the change feed."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel


def register(app: typer.Typer) -> None:
    app.command("diff", epilog="Example: extract diff runs/march runs/april > steps.jsonl")(diff)
    app.command("apply", epilog="Example: extract apply runs/march/facts.jsonl steps.jsonl > facts.jsonl")(apply)


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD_RUN", help="Run folder.")],
    new: Annotated[Path, typer.Argument(metavar="NEW_RUN", help="Run folder.")],
) -> None:
    """Print what changed between two runs.

    One step per line, by fact id: added, changed or withdrawn.
    """
    from extract.changes import diff as steps_between
    from extract.io.reading import read_run

    before, after = ({fact.id: fact for fact in read_run(path).facts()} for path in (old, new))
    _print(steps_between(before, after))


def apply(
    facts: Annotated[Path, typer.Argument(metavar="FACTS", help="facts.jsonl of the older run.")],
    steps: Annotated[str, typer.Argument(metavar="STEPS", help="What `extract diff` printed; - for standard input.")],
) -> None:
    """Do the steps of a diff to older facts.

    Prints the facts of the newer run in id order.
    """
    from extract.changes import Step
    from extract.changes import apply as do
    from extract.errors import RunFolder
    from extract.io.rows import parse_rows, read_rows
    from extract.schema import Fact

    old = {fact.id: fact for fact in read_rows(facts, Fact)}
    rows = parse_rows(sys.stdin.buffer, Step, "-") if steps == "-" else read_rows(Path(steps), Step)
    try:
        new = do(old, rows)
    except (KeyError, ValueError) as error:
        what = f"fact `{error.args[0]}` is not there" if isinstance(error, KeyError) else str(error)
        raise RunFolder(f"{steps}: {what}: these steps do not belong to {facts}") from error
    _print(new.values())


def _print(rows: "Iterable[BaseModel]") -> None:
    import jsonlines

    from extract.io.rows import to_json

    with jsonlines.Writer(sys.stdout.buffer, compact=True) as writer:
        for row in rows:
            writer.write(to_json(row))
    sys.stdout.buffer.flush()
