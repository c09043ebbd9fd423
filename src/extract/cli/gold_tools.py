"""`extract gold export` and `extract gold import`: gold in the files of annotators' tools, and back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extract.gold.tools import Document, RawGold, Tool

Corpus = Annotated[Path, typer.Option(help="Folder with the articles, found by the name of the gold file.")]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder to write to.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that exist.")]
_NAMES = "labelstudio, doccano, brat, inception, conll, docbin"


def export(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Gold files.")],
    to: Annotated[str, typer.Option("--to", metavar="TOOL", help=_NAMES + ".")],
    out: Out,
    corpus: Corpus = Path("corpus"),
    force: Force = False,
) -> None:
    """Write gold files as a tool's files.

    A gold file that `extract gold check` finds fault with is not exported.
    """
    made = _tool(to).write([_document(file, corpus) for file in files])
    _write(out, made, force)
    typer.echo(f"{len(files)} article{'s' * (len(files) > 1)} in {', '.join(str(out / name) for name in made)}", err=True)


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="EXPORT", help="Files that the tool exported.")],
    from_: Annotated[str, typer.Option("--from", metavar="TOOL", help=_NAMES + ".")],
    out: Out,
    corpus: Corpus = Path("corpus"),
    force: Force = False,
    partial: Annotated[bool, typer.Option("--partial", help="Write what can be used, tell of the rest.")] = False,
    keep: Annotated[Path | None, typer.Option(help="Gold file, or folder of them, whose `left` rows are kept; default: the file that is replaced.",
                                              show_default=False)] = None,
    annotator: Annotated[str | None, typer.Option(help="Name for the first line; default: that of the file exported, or the tool's.")] = None,
) -> None:
    """Write a tool's files as gold files.

    One line for each thing that cannot be used; exit 1 and nothing written when there is one. No tool holds `left` rows:
    those of the file that is replaced are kept, or those of the article's file that --keep names.
    """
    from extract.errors import BadGold
    from extract.gold.tools import settle
    from extract.gold.write import write_gold

    tool = _tool(from_)
    if keep is not None and not keep.exists():
        raise BadGold(str(keep), 0, "no such gold file or folder; --keep names the one whose `left` rows are kept")
    made: dict[str, bytes] = {}
    wrong = 0
    for raw in (raw for file in files for raw in _read(tool, file)):
        text, sha256 = _article(raw, corpus)
        gold, errors = settle(raw, text, sha256)
        rows, more = write_gold(gold, text, annotator or raw.annotator or tool.name)
        for error in (*errors, *more):
            typer.echo(str(error))
        wrong += len(errors) + len(more)
        name = f"{gold.article}.jsonl"
        if name in made:
            raise BadGold(*raw.location, f"article `{gold.article}` is there twice; import one of them")
        made[name] = (rows + _left(_kept(name, out, keep))).encode()
    if keep is not None and keep.is_file() and keep.name not in made:
        raise BadGold(str(keep), 0, f"no article of this import is `{keep.stem}`; --keep names the gold file of one, or a folder of them")
    if wrong and not partial:
        typer.echo(f"{wrong} to mend; nothing written", err=True)
        raise typer.Exit(1)
    _write(out, made, force)
    lost = f", {wrong} thing{'s' * (wrong > 1)} left out" if wrong else ""
    typer.echo(f"{len(made)} gold file{'s' * (len(made) != 1)} in {out}{lost}", err=True)


def _tool(name: str) -> "Tool":
    from extract.errors import UnknownName
    from extract.gold.tools import TOOLS

    if name not in TOOLS:
        raise UnknownName("tool", name, tuple(TOOLS))
    return TOOLS[name]


def _document(file: Path, corpus: Path) -> "Document":
    from extract.errors import BadGold
    from extract.gold import check, read_gold
    from extract.gold.tools import Document
    from extract.io.labelling import article_of

    text, sha256 = article_of(file, corpus)
    laid, errors = check(file, text, sha256)
    read, _ = read_gold(file)
    if errors or laid is None or read is None:
        raise BadGold(str(file), 0, f"{len(errors)} to mend before it is exported; `extract gold check {file}` lists them")
    return Document(text, laid, read.head.annotator)


def _article(raw: "RawGold", corpus: Path) -> tuple[str, str]:
    from extract.errors import BadGold
    from extract.io.labelling import article_of

    name = raw.article
    if not isinstance(name, str) or Path(name).name != name or name in ("", ".", ".."):
        raise BadGold(*raw.location, f"`{str(name)[:60]}` is no name of an article")
    return article_of(Path(f"{name}.jsonl"), corpus)


def _read(tool: "Tool", file: Path) -> "list[RawGold]":
    """What `file` says, one article or more. BadGold when it cannot be read or nothing is labelled in it."""
    from extract.errors import BadGold

    beside = file.with_suffix(tool.beside) if tool.beside else None
    try:
        data = file.read_bytes()
        text = beside.read_bytes() if beside is not None and beside.is_file() else None
    except OSError as error:
        raise BadGold(str(file), 0, f"cannot be read ({error.strerror})") from error
    raws = tool.read(str(file), data, text) if data.strip() else []
    if not raws:
        what = "holds no labelled article" if data.strip() else "is empty"
        raise BadGold(str(file), 0, f"{what}; label an article in the tool and export it again")
    return raws


def _kept(name: str, out: Path, keep: Path | None) -> Path:
    """The file whose `left` rows go into the gold file `name`."""
    if keep is None:
        return out / name
    return keep / name if keep.is_dir() else keep if keep.name == name else out / name


def _left(path: Path) -> str:
    """The `left` rows of a gold file, which no tool has a place for, as they are written; none where there is no such file."""
    import json
    from contextlib import suppress

    kept = []
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n") if path.is_file() else ():
        with suppress(ValueError, RecursionError):
            row = json.loads(line)
            if isinstance(row, dict) and "left" in row:
                kept.append(line.strip() + "\n")
    return "".join(kept)


def _write(out: Path, made: dict[str, bytes], force: bool) -> None:
    """All of `made` or, when a file exists and `force` is not given, none."""
    from extract.errors import BadGold
    from extract.io.atomic import write_all

    there = [name for name in made if (out / name).exists()]
    if there and not force:
        raise BadGold(str(out / there[0]), 0, "exists; --force overwrites it")
    try:
        write_all({out / name: data for name, data in made.items()})
    except OSError as error:
        raise BadGold(error.filename, 0, f"cannot be written ({error.strerror}); choose another --out") from error
