"""`extract gold new | adjudicate | stats | suggest`: from an article to gold that two people stand for."""

import json
from pathlib import Path
from typing import Annotated

import typer

Corpus = Annotated[Path, typer.Option(help="Folder with the articles, found by the name of the gold file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the figures as JSON instead.")]


def new(
    article: Annotated[Path, typer.Argument(metavar="ARTICLE", help="Text of the article.")],
    out: Annotated[Path | None, typer.Option(help="Gold file to write, or its folder. [default: gold/dev]", show_default=False)] = None,
    blank: Annotated[bool, typer.Option("--blank", help="Write the first line only, to label unseen by the extractor.")] = False,
    annotator: Annotated[str, typer.Option(help="Who labels.")] = "nobody",
) -> None:
    """Start a gold file for an article.

    Filled with what the pipeline finds and marked as a draft, until you have read every line. Drafts are for dev and for
    articles to learn from: a test article, and each of two passes that are compared, is labelled from --blank, because who
    corrects the extractor sees with its eyes. An existing file is never overwritten.
    """
    from extract.errors import BadUsage, ExtractError
    from extract.gold.draft import head
    from extract.io.labelling import draft_rows, raw_article, read_article, refuse_no_article, refused_words, write_new

    refuse_no_article(article)
    path = out or Path("gold/dev")
    if path.suffix not in ("", ".jsonl") and not path.is_dir():
        raise BadUsage(f"--out {path}: a gold file ends in .jsonl")
    path = path if path.suffix == ".jsonl" else path / f"{article.stem}.jsonl"
    if path.stem != article.stem:
        raise BadUsage(f"{path}: a gold file has the name of its article; call it {article.stem}.jsonl")
    held_out = {Path("gold", *part, "test").resolve() for part in ((), ("passes",))}
    if not blank and (held_out & set(path.resolve().parents) or Path("gold/test", f"{article.stem}.jsonl").exists()):
        raise BadUsage(f"{path}: the test part is labelled unseen by the extractor; use --blank")
    raw = raw_article(article)
    text, sha256 = read_article(article)
    if blank:
        write_new(path, [head(article.stem, sha256, annotator, draft=False)])
        typer.echo(f"{path}: first line written", err=True)
        return
    if path.exists():
        raise BadUsage(f"{path}: exists and is never overwritten; name another file with --out or move it away")
    from extract.io.workers import extract_one
    from extract.model import Outcome
    from extract.pipeline import Pipeline
    from extract.settings import Settings

    settings = Settings()
    outcome = extract_one(Pipeline(settings), raw, settings)
    if not isinstance(outcome, Outcome):
        raise ExtractError(f"{article}: {outcome.message}")
    rows, refused = draft_rows(outcome, text, annotator)
    write_new(path, rows)
    typer.echo(f"{path}: {len(rows) - 1} rows from the pipeline; read every line, then take `draft` out of the first", err=True)
    if refused:
        typer.echo(f"{path}: {refused_words(refused)}", err=True)


def adjudicate(
    a: Annotated[Path, typer.Argument(metavar="A", help="Gold file or folder of one annotator.")],
    b: Annotated[Path, typer.Argument(metavar="B", help="Gold file or folder of the other.")],
    out: Annotated[Path, typer.Option(help="Merged file to write, or folder of them.")],
    corpus: Corpus = Path("corpus"),
) -> None:
    """Merge two annotators' files, with every difference marked.

    What both say is written once, with A's handles; a difference as lines {"conflict": 3, "by": "a", "row": {...}}. Decide it in
    any editor: keep the inner row of one side. `extract gold check` lists what is undecided. Existing files are never overwritten.
    """
    from extract.errors import BadUsage
    from extract.io.labelling import merge_files, pair_files, write_new

    if out.suffix not in ("", ".jsonl") and not out.is_dir():
        raise BadUsage(f"--out {out}: a gold file ends in .jsonl")
    files = {out if out.suffix == ".jsonl" and not a.is_dir() else out / one.name: (one, other) for one, other in pair_files(a, b)}
    there = [path for path in files if path.exists()]
    if there:
        raise BadUsage(f"{there[0]}: exists and is never overwritten; name another --out or move it away")
    merged = {path: merge_files(one, other, corpus) for path, (one, other) in files.items()}
    for path, (rows, what) in merged.items():
        write_new(path, rows)
        plural = "s" if what.conflicts > 1 else ""
        typer.echo(f"{path}: {what.conflicts} conflict{plural} to decide" if what.conflicts else f"{path}: no conflict", err=True)


def stats(
    folders: Annotated[list[Path] | None, typer.Argument(
        metavar="[FOLDER]...", help="Folders of gold files, each a part; by default those below gold.", show_default=False)] = None,
    corpus: Corpus = Path("corpus"),
    as_json: AsJson = False,
) -> None:
    """Count what is labelled.

    Articles, characters, mentions by type and language, facts by predicate, genres, and how many articles two people
    have labelled; by part and in all.
    """
    from extract.errors import BadUsage
    from extract.gold.stats import count, table
    from extract.io.labelling import labelled, part_folders

    chosen = folders or part_folders(Path("gold"))
    missing = next((one for one in chosen if not one.is_dir()), None)
    if missing or not chosen:
        raise BadUsage(f"{missing or 'gold'}: no such folder of gold files; name one")
    found, notes = labelled(chosen, corpus)
    for note in notes:
        typer.echo(note, err=True)
    parts = count(found)
    typer.echo(json.dumps({name: one.to_json() for name, one in parts.items()}, indent=2, ensure_ascii=False) if as_json else table(parts))


def suggest(
    run: Annotated[Path | None, typer.Option(help="Run folder to choose among; the articles of the corpus by default.", show_default=False)] = None,
    corpus: Corpus = Path("corpus"),
    gold: Annotated[Path, typer.Option(help="Folder of the gold files, those of single annotators below it included.")] = Path("gold"),
    number: Annotated[int, typer.Option("-n", min=1, help="How many articles.")] = 10,
) -> None:
    """Say which articles to label next, and why.

    Unlabelled articles that would teach most for their length: where two engines find different mentions, where facts
    are unsure, and where predicates stand that the gold has few of; with the lines that count most. Words of the
    articles are not shown, since they may become test articles.
    """
    from collections import Counter

    from extract.gold.suggest import suggest as rank
    from extract.io.candidates import candidates, shas_of
    from extract.io.labelling import labelled, part_folders
    from extract.io.reading import read_run

    found, _ = labelled(part_folders(gold), corpus)
    counts = Counter(fact.predicate for one in found for fact in one.gold.facts)
    ranked = rank(candidates(read_run(run) if run else None, corpus, shas_of(gold)), counts)
    if not ranked:
        typer.echo("no article without labels here; name another --run or --corpus", err=True)
    for one in ranked[:number]:
        typer.echo(f"{one.path}: {one.points:.1f} points per 1,000 characters: {'; '.join(one.reasons) or 'nothing stands out'}")
        for line, _, reasons in one.lines:
            typer.echo(f"  {one.path}:{line}: {'; '.join(reasons)}")
