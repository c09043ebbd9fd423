"""Pages of articles: gold, run and text found on disk, laid together and written.

An article is named by its gold file, its own file or its stem. Its text comes from the run where the run has it (by sha256), else
from the folder of articles. Pages are written whole or not at all, the list of them last.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extract.errors import BadGold, BadUsage, RunFolder
from extract.gold import anchor, read_gold
from extract.gold.rows import GoldFile
from extract.io.atomic import write_all
from extract.io.labelling import card_of, rough_lang
from extract.io.reading import Run
from extract.io.sheet import Rows, lay
from extract.io.texts import source_text
from extract.io.walk import TEXTS
from extract.report import Sheet, index, page
from extract.schema import Article, Entity, Fact, Mention
from extract.text.decode import decode

PARTS = ("dev", "originals", "test")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article to be shown: its stem, its own file where that was named, and its gold file where there is one."""

    stem: str
    file: Path | None
    gold: GoldFile | None
    errors: tuple[BadGold, ...] = ()
    held_out: bool = False


@dataclass(slots=True)
class _Said:
    mentions: list[Mention] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)


def wanted(names: Iterable[Path], gold: Path) -> list[Wanted]:
    """The articles that `names` name: gold files, articles, stems, and folders of the first two; each once. BadUsage for what is nothing."""
    stems, shas = _held_out({gold / "test", Path("gold/test")})
    result: dict[Path, Wanted] = {}
    for name in names:
        for path in _files(name):
            labels = path if path.suffix == ".jsonl" else _gold_file(path, gold)
            if labels is None and path.suffix in TEXTS and not path.is_file():
                raise BadUsage(f"{path}: no such file; name an article, a gold file or a folder of them")
            file, errors = read_gold(labels) if labels else (None, [])
            if labels and file is None:
                raise errors[0]
            stem = path.stem if path.suffix in (*TEXTS, ".jsonl") else path.name
            own = path if path.suffix != ".jsonl" and path.is_file() else None
            sha256 = file.head.sha256 if file else _sha256(own) if own else ""
            held = stem in stems or sha256 in shas or (path.suffix == ".jsonl" and "test" in path.parts)
            result.setdefault(labels or path, Wanted(stem, own, file, tuple(errors), held))
    stems_of = [one.stem for one in result.values()]
    if twice := next((stem for stem in stems_of if stems_of.count(stem) > 1), None):
        raise BadUsage(f"{twice}: named by two files, and both pages would be {twice}.html; make one at a time with --out")
    return list(result.values())


def _files(name: Path) -> list[Path]:
    """`name` itself, or the gold files of a folder, or its articles where it has none."""
    if not name.is_dir():
        return [name]
    inside = sorted(path for path in name.iterdir() if path.suffix in (*TEXTS, ".jsonl"))
    files = [path for path in inside if path.suffix == ".jsonl"] or inside
    if not files:
        raise BadUsage(f"{name}: no gold file (.jsonl) and no article ({' '.join(TEXTS)}) in this folder; name another")
    return files


def _gold_file(path: Path, gold: Path) -> Path | None:
    stem = path.stem if path.suffix in TEXTS else path.name
    return next((one for part in PARTS if (one := gold / part / f"{stem}.jsonl").is_file()), None)


def _held_out(folders: Iterable[Path]) -> tuple[set[str], set[str]]:
    """Stems and checksums of the articles of the test part, whatever gold folder was named."""
    files = [path for folder in folders for path in folder.glob("*.jsonl")]
    read = [read_gold(path)[0] for path in files]
    return {path.stem for path in files}, {file.head.sha256 for file in read if file}


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise BadUsage(f"{path}: cannot be read ({error.strerror})") from error


def sheets(articles: Sequence[Wanted], run: Run | None, corpus: Path) -> list[Sheet]:
    """What the pages show, in the order asked for. BadGold, RunFolder or BadUsage where text, gold and run do not fit."""
    listed = {one.sha256: one for one in run.articles()} if run else {}
    found = [_find(one, run, listed, corpus) for one in articles]
    said: dict[str, _Said] = {row.id: _Said() for _, row in found if row}
    entities: dict[str, Entity] = {}
    if run and said:
        for mention in run.mentions():
            if mention.article in said:
                said[mention.article].mentions.append(mention)
        for fact in run.facts():
            if fact.article in said:
                said[fact.article].facts.append(fact)
        met = {m.entity for one in said.values() for m in one.mentions}
        met |= {end for one in said.values() for fact in one.facts for end in (fact.subject, fact.object)}
        entities = {one.id: one for one in run.entities() if one.id in met}
    result = []
    for one, (text, row) in zip(articles, found, strict=True):
        gold, errors = anchor(one.gold, text) if one.gold else (None, [])
        wrong = len(one.errors) + len(errors)
        notes = (f"{wrong} gold row{'s' if wrong > 1 else ''} cannot be used; `extract gold check` says which.",) if wrong else ()
        rows = Rows(said[row.id].mentions, said[row.id].facts, entities) if row else None
        result.append(lay(_title(one, row, text, corpus)[:200], row.lang if row else rough_lang(text), text, gold, rows, id_=one.stem, notes=notes))
    return result


def _title(one: Wanted, row: Article | None, text: str, corpus: Path) -> str:
    """The title on the article's card, else as the run has it, else the first line of the text."""
    card = card_of(Path(f"{one.stem}.txt"), one.file.parent if one.file else corpus).get("title")
    if isinstance(card, str) and card.strip():
        return card.strip()
    return row.title if row and row.title else next((line.strip() for line in text.splitlines() if line.strip()), one.stem)


def _find(one: Wanted, run: Run | None, listed: dict[str, Article], corpus: Path) -> tuple[str, Article | None]:
    """The text of an article and its row in the run."""
    path = one.file or next((path for suffix in TEXTS if (path := corpus / f"{one.stem}{suffix}").is_file()), None)
    sha256 = one.gold.head.sha256 if one.gold else _sha256(path) if path else next((s for s, row in listed.items() if row.id == one.stem), "")
    row = listed.get(sha256)
    if run and row is None:
        raise RunFolder(f"{one.stem}: not an article of {run.path}; run over it too, or leave --run out to see the gold alone")
    if one.gold is None and row is None:
        raise BadUsage(f"{one.stem}: no gold file labels it; name a run with --run, or the folder of gold files with --gold")
    if path is None or _sha256(path) != sha256:
        if row:
            return source_text(row), row
        assert one.gold is not None
        raise BadGold(one.gold.path, 1, f"its article {path} changed (sha256 differs)" if path else
                      f"no article {corpus / one.stem}.txt; name the folder of the articles with --corpus, or a run that has it with --run")
    return decode(path.read_bytes(), path=str(path)).text, row


def write_pages(laid: Sequence[Sheet], out: Path, *, several: bool) -> list[Path]:
    """Write the pages: one to the file `out`, or several and their list into the folder `out`. RunFolder when that cannot be done."""
    if several:
        named = {f"{one.id}.html": one for one in laid}
        files = {out / name: page(one, "index.html") for name, one in named.items()}
        files[out / "index.html"] = index("Gold and run" if laid[0].score else "Articles", list(named.items()))
    else:
        files = {out: page(laid[0])}
    try:
        write_all({path: html.encode("utf-8", "xmlcharrefreplace") for path, html in files.items()})
    except OSError as error:
        raise RunFolder(f"{error.filename}: cannot be written ({error.strerror}); name another place with --out") from error
    return list(files)
