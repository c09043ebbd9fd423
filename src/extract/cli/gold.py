"""`extract gold ...`: what annotators run over their files."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

gold = typer.Typer(help="Check gold files and compare annotators.", rich_markup_mode=None, no_args_is_help=True,
                   epilog="Example: extract gold check gold/dev/research-enclaves.jsonl")

Corpus = Annotated[Path, typer.Option(help="Folder with the articles, found by the name of the gold file.")]


def register(app: typer.Typer) -> None:
    gold.command("check", epilog="Example: extract gold check gold/dev/research-enclaves.jsonl")(check)
    gold.command("agree", epilog="Example: extract gold agree gold/passes/dev/a gold/passes/dev/b")(agree)
    app.add_typer(gold, name="gold")


def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Gold files.")],
    corpus: Corpus = Path("corpus"),
) -> None:
    """Say what is wrong with gold files, line by line.

    Each line names the place and what to do. Exit 1 when there is one.
    """
    from extract.gold import check as check_file

    wrong = 0
    for file in files:
        text, sha256 = _article(file, corpus)
        laid, errors = check_file(file, text, sha256)
        wrong += len(errors)
        for error in errors:
            typer.echo(str(error))
        if laid is not None and not errors:
            typer.echo(f"{file}: {len(laid.entities)} entities, {len(laid.labels)} mentions, {len(laid.facts)} facts", err=True)
    if wrong:
        typer.echo(f"{wrong} to mend", err=True)
        raise typer.Exit(1)


def agree(
    a: Annotated[Path, typer.Argument(metavar="A_DIR", help="Gold files of one annotator.")],
    b: Annotated[Path, typer.Argument(metavar="B_DIR", help="Gold files of the other.")],
    differences: Annotated[bool, typer.Option("--differences", help="List what the two do not share.")] = False,
    corpus: Corpus = Path("corpus"),
) -> None:
    """Measure how far two annotators agree.

    Over the articles both have labelled: F1 of spans, values and facts, Cohen's kappa of types.
    """
    from extract.errors import BadGold
    from extract.gold import anchor, read_gold
    from extract.model import GoldArticle
    from extract.score import agree as compare
    from extract.score.report import HEADER, row

    names = sorted({path.name for path in a.glob("*.jsonl")} & {path.name for path in b.glob("*.jsonl")})
    if not names:
        raise BadGold(str(a), 0, f"shares no gold file with {b}; both folders hold <article>.jsonl")
    pairs = []
    for name in names:
        text, _ = _article(a / name, corpus)
        laid: list[GoldArticle] = []
        for path in (a / name, b / name):
            file, errors = read_gold(path)
            if file is None:
                raise errors[0]
            one, more = anchor(file, text)
            if errors or more:
                typer.echo(f"{path}: {len(errors) + len(more)} rows left out, see `extract gold check {path}`", err=True)
            laid.append(one)
        pairs.append((laid[0], laid[1], _lang(text)))
    result = compare(pairs)
    typer.echo(f"{len(names)} articles; gold is A, found is B\n{HEADER}")
    for title, tally in (("spans and types", result.spans), ("values", result.values), ("facts", result.facts)):
        typer.echo(row(title, tally.total))
        for lang, counts in sorted(tally.by.get("lang", {}).items()):
            typer.echo(row(f"  {lang}", counts))
    typer.echo(f"kappa of types over {len(result.types)} shared spans: {result.kappa():.3f}")
    if differences:
        typer.echo("\n" + "\n".join(result.differences))


def _article(file: Path, corpus: Path) -> tuple[str, str]:
    """Source text and sha256 of the article that the gold file `file` labels."""
    from extract.errors import BadGold
    from extract.io.walk import TEXTS
    from extract.text.decode import decode

    path = next((one for suffix in TEXTS if (one := corpus / f"{file.stem}{suffix}").is_file()), None)
    if path is None:
        raise BadGold(str(file), 0, f"no article {corpus / file.stem}.txt; name the folder of the articles with --corpus")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadGold(str(file), 0, f"its article {path} cannot be read ({error.strerror})") from error
    return decode(data, path=str(path)).text, hashlib.sha256(data).hexdigest()


def _lang(text: str) -> str:
    """A rough language for the table: by the share of Chinese characters among the letters."""
    letters = [char for char in text if char.isalpha()]
    han = sum("一" <= char <= "鿿" for char in letters)
    share = han / max(1, len(letters))
    return "en" if share < 0.02 else "zh" if share > 0.5 else "mixed"
