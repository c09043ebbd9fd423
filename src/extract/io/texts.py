"""The source text of an article of a run, read again from where it was."""

import hashlib
import re
from pathlib import Path

from extract.errors import BadInput, RunFolder
from extract.io.bulk import read_bulk
from extract.schema import Article
from extract.text.decode import decode

_ROW = re.compile(r"(?P<file>.+):(?P<line>\d+)")


def source_text(article: Article) -> str:
    """The text that the article's offsets index. RunFolder when its file is gone or has changed."""
    if article.path == "-" or article.path.startswith("-:"):
        raise RunFolder(f"article `{article.id}` came from standard input and cannot be read again; run over a file instead")
    path = Path(article.path)
    row = _ROW.fullmatch(article.path)
    try:
        if row and not path.exists():
            with Path(row["file"]).open("rb") as stream:
                raws = read_bulk(stream, row["file"], article.id, 1_000_000_000, lambda problem: None)
                data = next((raw.data for raw in raws if raw.path == article.path), b"")
            declared = "utf-8"
        else:
            data, declared = path.read_bytes(), ""
    except OSError as error:
        raise RunFolder(f"{article.path}: the article's file cannot be read ({error.strerror}); work in the folder the run was "
                        "made from") from error
    if hashlib.sha256(data).hexdigest() != article.sha256:
        raise RunFolder(f"{article.path}: changed since the run; run again")
    try:
        return decode(data, path=article.path, declared=declared or None).text
    except BadInput as error:
        raise RunFolder(str(error)) from error


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a character, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
