"""Gold files and their articles on disk: what the annotators' commands read and write."""

import hashlib
import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extract.errors import BadGold, BadUsage
from extract.gold import anchor, check, read_gold
from extract.gold.draft import draft, head
from extract.gold.merge import Merged, merge, merged_head
from extract.gold.rows import GoldFile
from extract.gold.stats import Labelled
from extract.io.atomic import write_whole
from extract.io.walk import TEXTS
from extract.model import GoldArticle, Outcome, RawArticle
from extract.text.decode import decode

PARTS = ("dev", "originals", "test")
Row = dict[str, Any]


def find_article(file: Path, corpus: Path) -> Path | None:
    """The article that the gold file `file` labels: the text of its name in `corpus`."""
    return next((one for suffix in TEXTS if (one := corpus / f"{file.stem}{suffix}").is_file()), None)


def read_article(path: Path) -> tuple[str, str]:
    """Source text and sha256 of an article. BadGold when it cannot be read, BadInput when it is no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadGold(str(path), 0, f"the article cannot be read ({error.strerror})") from error
    return decode(data, path=str(path)).text, hashlib.sha256(data).hexdigest()


def article_of(file: Path, corpus: Path) -> tuple[str, str]:
    """Source text and sha256 of the article that the gold file `file` labels. BadGold when there is none."""
    path = find_article(file, corpus)
    if path is None:
        raise BadGold(str(file), 0, f"no article {corpus / file.stem}.txt; name the folder of the articles with --corpus")
    return read_article(path)


def card_of(file: Path, corpus: Path) -> Mapping[str, Any]:
    """The article's card (`corpus/<stem>.toml`); empty where there is none or it cannot be read."""
    try:
        return tomllib.loads((corpus / f"{file.stem}.toml").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}


def rough_lang(text: str) -> str:
    """A rough language for tables: by the share of Chinese characters among the letters."""
    letters = [char for char in text if char.isalpha()]
    han = sum("一" <= char <= "鿿" for char in letters)
    share = han / max(1, len(letters))
    return "en" if share < 0.02 else "zh" if share > 0.5 else "mixed"


def lang_of(file: Path, corpus: Path, text: str) -> str:
    """The language on the article's card, else a rough one."""
    lang = card_of(file, corpus).get("language")
    return lang if lang in ("en", "mixed", "zh") else rough_lang(text)


def refuse_no_article(path: Path) -> None:
    """BadUsage for a file that is no article's text: a card, a gold file, anything else but a text. Names the text beside it."""
    if path.suffix in TEXTS:
        return
    what = {".toml": "a card", ".jsonl": "rows"}.get(path.suffix, f"`{path.suffix}`")
    beside = find_article(path, path.parent)
    todo = f"name the text beside it: {beside}" if beside else f"articles are {', '.join(TEXTS)} files"
    raise BadUsage(f"{path}: no article ({what}); {todo}")


def write_new(path: Path, rows: Iterable[Row]) -> None:
    """Write a gold file that is not there yet, whole or not at all. BadUsage when it is there."""
    if path.exists():
        raise BadUsage(f"{path}: exists and is never overwritten; name another file with --out or move it away")
    try:
        write_whole(path, _lines(rows).encode())
    except OSError as error:
        raise BadUsage(f"{path}: cannot be written ({error.strerror})") from error


def draft_rows(outcome: Outcome, text: str, annotator: str) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows of a draft that pass the check, and those it took out, each with the reason."""
    article = outcome.article
    rows = [head(article.id, article.sha256, annotator, draft=True), *draft(outcome, text)]
    refused: list[tuple[Row, str]] = []
    with TemporaryDirectory() as folder:
        path = Path(folder, "draft.jsonl")
        while True:
            path.write_text(_lines(rows), encoding="utf-8")
            wrong: dict[int, str] = {}
            for _, line, message in (error.args for error in check(path, text, article.sha256)[1]):
                if line > 1:  # the first says that it is a draft
                    wrong.setdefault(line, message)
            if not wrong:
                return rows, refused
            refused += [(rows[line - 1], re.sub(r" \(line \d+\)", "", message)) for line, message in wrong.items()]
            rows = [row for number, row in enumerate(rows, 1) if number not in wrong]


def refused_words(refused: Sequence[tuple[Row, str]]) -> str:
    """How many rows of which kinds the check refused, and why the first one."""
    row, message = refused[0]
    names = (("entity", "entity row"), ("mention", "mention"), ("fact", "fact"))  # as they stand in a file; a mention has `entity` too
    kinds = Counter(next(name for key, name in reversed(names) if key in one) for one, _ in refused)
    many = ", ".join(f"{kinds[name]} {name}{'s' * (kinds[name] > 1)}" for _, name in names if kinds[name])
    what = next(key for key in ("fact", "mention", "entity") if key in row)
    words = " ".join(str(row.get("quote", row[what])).split())
    return f"{many} left out that the check refuses; the first, {row['fact'] if what == 'fact' else what} “{words}”: {message}"


def _lines(rows: Iterable[Row]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def raw_article(path: Path) -> RawArticle:
    """The article file `path` for the pipeline, its id the file's stem."""
    try:
        return RawArticle(path.stem, str(path), path.read_bytes())
    except OSError as error:
        raise BadUsage(f"{path}: the article cannot be read ({error.strerror})") from error


def pair_files(a: Path, b: Path) -> list[tuple[Path, Path]]:
    """The files to compare: `a` and `b` themselves, or those of two folders that have the same name."""
    for one in (a, b):
        if not one.exists():
            raise BadGold(str(one), 0, "no such file or folder")
    if a.is_dir() != b.is_dir():
        raise BadUsage(f"{a} and {b}: give two files or two folders")
    if not a.is_dir():
        return [(a, b)]
    names = sorted({path.name for path in a.glob("*.jsonl")} & {path.name for path in b.glob("*.jsonl")})
    if not names:
        raise BadGold(str(a), 0, f"shares no gold file with {b}; both folders hold <article>.jsonl")
    return [(a / name, b / name) for name in names]


def doubts(file: GoldFile, errors: Sequence[BadGold]) -> list[str]:
    """Lines on what is in doubt about a gold file that is used all the same: that nobody has finished it, how many rows are wrong."""
    said = [f"{file.path}: still a draft"] if file.head.draft else []
    if wrong := len(errors) - file.head.draft:
        said.append(f"{file.path}: {wrong} row{'s' if wrong > 1 else ''} left out or in doubt, see `extract gold check {file.path}`")
    return said


def lay(path: Path, text: str) -> tuple[GoldFile, GoldArticle, list[BadGold]]:
    """The gold file `path` laid onto `text`, with the rows that could not be used. BadGold when it is no gold file."""
    file, errors = read_gold(path)
    if file is None:
        raise errors[0]
    laid, more = anchor(file, text)
    return file, laid, [*errors, *more]


def merge_files(a: Path, b: Path, corpus: Path) -> tuple[list[Row], Merged]:
    """The rows of the merged file, head first, and the merge. BadGold when one of the two has errors."""
    text, _ = article_of(a, corpus)
    files, laid = [], []
    for path in (a, b):
        file, one, errors = lay(path, text)
        if errors:
            raise BadGold(str(path), errors[0].args[1], f"{len(errors)} to mend first: `extract gold check {path}` lists them")
        files.append(file)
        laid.append(one)
    merged = merge(laid[0], laid[1], text, ([row for _, row in files[0].left], [row for _, row in files[1].left]))
    return [merged_head(files[0], files[1]), *merged.rows], merged


def labelled(folders: Sequence[Path], corpus: Path) -> tuple[list[Labelled], list[str]]:
    """The labelled articles of `folders`, each folder a part, and a line on each file that could not be counted whole.

    Two people have labelled an article when `passes/<part>/a` and `/b` beside the folder both have it. The lines hold
    counts, never words: one of the parts is the test part.
    """
    found, notes = [], []
    for folder in folders:
        away = 0
        passes = [folder.parent / "passes" / folder.name / who for who in "ab"]
        for path in sorted(folder.glob("*.jsonl")):
            article = find_article(path, corpus)
            if article is None:
                away += 1
                continue
            text, _ = read_article(article)
            file, errors = read_gold(path)
            if file is None or file.head.draft:
                notes.append(f"{path}: not counted, not finished; see `extract gold check {path}`")
                continue
            laid, more = anchor(file, text)
            if errors or more:
                wrong = len(errors) + len(more)
                notes.append(f"{path}: {wrong} row{'s' if wrong > 1 else ''} not counted; see `extract gold check {path}`")
            double = all((one / path.name).is_file() for one in passes)
            genre = str(card_of(path, corpus).get("genre") or "?")
            found.append(Labelled(laid, folder.name, len(text), lang_of(path, corpus, text), genre, double))
        if away:
            notes.append(f"{folder}: {away} file{'s' if away > 1 else ''} not counted, the text is not in {corpus}")
    return found, notes


def part_folders(gold: Path) -> list[Path]:
    """The folders of the parts that exist below `gold`."""
    return [gold / part for part in PARTS if (gold / part).is_dir()]
