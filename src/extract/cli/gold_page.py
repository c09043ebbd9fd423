"""`extract gold page`."""

from pathlib import Path
from typing import Annotated

import typer


def page(
    articles: Annotated[list[Path], typer.Argument(metavar="ARTICLE|FILE", help="Articles by name, file or gold file, or folders of files.")],
    run: Annotated[Path | None, typer.Option(help="Run folder to lay beside the gold.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="PAGE.html", help="File to write, a folder for several articles; `<article>.html` or `pages` "
                                             "by default.")] = None,
    gold: Annotated[Path, typer.Option(help="Folder with dev/, test/ and originals/.")] = Path("gold"),
    corpus: Annotated[Path, typer.Option(help="Folder with the articles, found by the name of the gold file.")] = Path("corpus"),
    test: Annotated[bool, typer.Option("--test", help="Articles of the test part too: for those who label, not for those who write rules.")] = False,
) -> None:
    """Show an article as a page to open in a browser.

    Its text with all mentions marked, its facts with their evidence, its entities; gold and run side by side where both are there.
    One file that needs no network; several articles give several files and an index.html.
    """
    from extract.errors import BadUsage
    from extract.io.pages import sheets, wanted, write_pages
    from extract.io.reading import read_run

    found = wanted(articles, gold)
    shown = [one for one in found if test or not one.held_out]
    if len(shown) < len(found):
        count = len(found) - len(shown)
        typer.echo(f"{count} article{'s' if count > 1 else ''} of the test part left out: not for those who write rules; --test shows "
                   + ("them" if count > 1 else "it"), err=True)
    if not shown:
        return
    several = len(articles) > 1 or articles[0].is_dir()
    if not several and (out is None or out.is_dir()):
        out = (out or Path()) / f"{shown[0].stem}.html"
    out = out or Path("pages")
    if several and (out.is_file() or out.suffix == ".html"):
        raise BadUsage(f"--out {out}: several articles are written to a folder; name one")
    if not several and out.suffix not in (".html", ".htm"):
        raise BadUsage(f"--out {out}: a page is an .html file")
    laid = sheets(shown, read_run(run) if run else None, corpus)
    for one in laid:
        for note in one.notes:
            typer.echo(f"{one.id}: {note}", err=True)
    written = write_pages(laid, out, several=several)
    typer.echo(f"{len(laid)} page{'s' if len(laid) > 1 else ''}: {written[-1]}", err=True)
