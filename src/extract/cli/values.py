"""`extract values`."""

from typing import Annotated, Literal

import typer


def register(app: typer.Typer) -> None:
    app.command("values", epilog="Example: extract values report.txt --published 2017-04-21")(values)


def values(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="A text, bulk JSONL, or - for standard input.")],
    published: Annotated[str | None, typer.Option(help="Date of a text (EDTF), from which \"last year\" is reckoned; rows bring their own.")] = None,
    format: Annotated[Literal["auto", "text", "jsonl"], typer.Option(
        help="How to read; auto goes by the file's ending, and standard input is JSONL where its first line is an object.")] = "auto",
) -> None:
    """Print the amounts, areas, counts, percentages, dates, durations and ranks of texts, one JSON row each.

    Rows are {"id", "start", "end", "text", "type", "value"}, with the values of a run and two more types: NUMBER for a cardinal
    number that became nothing else, LENGTH in metres. JSONL input is {"id", "text", "published"?} a line.

    Exit 0 when everything was read, 1 when something could not be, which is said on one line each, 2 for bad usage.
    """
    from extract.io.values import print_values

    if print_values(file, published, format):
        raise typer.Exit(1)
