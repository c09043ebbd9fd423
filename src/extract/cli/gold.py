"""`extract gold ...`: what annotators run over their files."""

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.gold_agree import agree
from extract.cli.gold_label import adjudicate, new, stats, suggest
from extract.cli.gold_page import page
from extract.cli.gold_tools import export, import_

gold = typer.Typer(help="Write, check, compare and count gold files.", rich_markup_mode=None, no_args_is_help=True,
                   epilog="Example: extract gold check gold/dev/research-enclaves.jsonl")

Corpus = Annotated[Path, typer.Option(help="Folder with the articles, found by the name of the gold file.")]


def register(app: typer.Typer) -> None:
    for name, command, example in (  # in the order of the work
        ("new", new, "corpus/harbour-park.txt --annotator mei"),
        ("check", check, "gold/dev/research-enclaves.jsonl"),
        ("page", page, "research-enclaves --run runs/march --out page.html"),
        ("agree", agree, "gold/passes/dev/a gold/passes/dev/b --differences"),
        ("adjudicate", adjudicate, "gold/passes/dev/a gold/passes/dev/b --out gold/dev"),
        ("stats", stats, "gold/dev gold/test"),
        ("suggest", suggest, "--run runs/march -n 5"),
        ("export", export, "gold/dev/research-enclaves.jsonl --to labelstudio --out work"),
        ("import", import_, "export.json --from labelstudio --out gold/passes/dev/c"),
    ):
        gold.command(name, epilog=f"Example: extract gold {name} {example}")(command)
    app.add_typer(gold, name="gold")


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Gold files.")],
    corpus: Corpus = Path("corpus"),
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 for hints too.")] = False,
) -> None:
    """Say what is wrong with gold files, line by line, and what to look at.

    Each line names the place and what to do. Exit 1 when there is an `error:`; a `hint:` can also be right.
    """
    from extract.errors import BadGold, ExtractError
    from extract.gold import check as check_file
    from extract.gold import hints, two_types
    from extract.io.labelling import article_of

    wrong = look = 0
    laid = []
    for file in (one for name in files for one in (sorted(name.glob("*.jsonl")) if name.is_dir() else [name])):
        try:
            if not file.is_file():
                raise BadGold(str(file), 0, "no such file")
            text, sha256 = article_of(file, corpus)
        except ExtractError as error:
            if files == [file]:
                raise
            wrong += 1                      # the others are checked all the same
            typer.echo(f"error: {error}")
            continue
        article, errors = check_file(file, text, sha256)
        said = hints(file, text)
        wrong, look = wrong + len(errors), look + len(said)
        named = [BadGold(path, line, f"error: {message}") for path, line, message in (one.args for one in errors)]
        for line in sorted([*named, *said], key=lambda one: one.args[:2]):
            typer.echo(str(line))
        if article is not None:
            laid.append((file, article))
            if not errors:
                typer.echo(f"{file}: {len(article.entities)} entities, {len(article.labels)} mentions, {len(article.facts)} facts", err=True)
    across = two_types(laid)
    for line in across:
        typer.echo(str(line))
    look += len(across)
    if wrong or look:
        typer.echo(f"{wrong} to mend, {look} to look at", err=True)
    if wrong or (strict and look):
        raise typer.Exit(1)
