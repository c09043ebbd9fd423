"""A run laid beside the gold on disk.

    gold/dev         → part "dev": every article must be in the run
    gold/originals   → part "dev" too, where the run has the article (its text is not in the project)
    gold/test        → part "test": every article must be in the run
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.errors import BadGold, RunFolder
from extract.gold import anchor, read_gold
from extract.gold.rows import GoldFile
from extract.io.atomic import write_whole
from extract.io.reading import Run
from extract.io.texts import source_text
from extract.model import GoldArticle
from extract.schema import Article, Fact, Mention
from extract.score import Baseline, Score, baseline_of, fingerprint, measure, read_baseline, write_baseline

FOLDERS = {"dev": "dev", "originals": "dev", "test": "test"}


@dataclass(slots=True)
class Scored:
    """Scores by part, and the gold they stand on.

    fingerprint   of all the gold that was used
    required      fingerprint of what every run must have: of the gold without the originals
    originals     checksum of the gold of each original that the run has, by article
    skipped       what was left out, one line each
    """

    scores: dict[str, Score]
    fingerprint: str
    required: str
    originals: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """For run.json and `--json`."""
        return {"gold": self.fingerprint,
                **{part: {"articles": len(score.articles), **score.headline()} for part, score in self.scores.items()}}


def score_run(run: Run, gold: Path) -> Scored:
    """Score `run` against the gold folder. RunFolder when labelled articles are missing, BadGold for a bad row."""
    articles = {one.sha256: one for one in run.articles()}
    laid: dict[str, list[GoldArticle]] = {}
    used: list[tuple[str, bytes]] = []
    originals: dict[str, str] = {}
    skipped: list[str] = []
    for folder, part in FOLDERS.items():
        for path in gold_files(gold / folder):
            file = _read(path, part)
            article = articles.get(file.head.sha256)
            if article is None:
                if folder != "originals":
                    raise RunFolder(f"{path}: labels article `{file.head.article}` (sha256 {file.head.sha256[:12]}…), which is not in "
                                    f"{run.path}; run over the labelled articles too")
                skipped.append(f"{path}: its article is not in this run; left out of the score")
                continue
            if any(one.article == file.head.article for one in laid.get(part, ())):
                raise BadGold(str(path), 1, f"a second gold file for article `{file.head.article}`; `extract gold check {path}` says what is wrong")
            laid.setdefault(part, []).append(_lay(file, article, part))
            used.append((f"{folder}/{path.name}", path.read_bytes()))
            if folder == "originals":
                originals[file.head.article] = fingerprint(used[-1:])
    if not laid:
        raise RunFolder(f"{gold}: no gold file here labels an article of {run.path}; name the gold folder with --gold")
    shas = {one.sha256: articles[one.sha256].id for some in laid.values() for one in some}
    mentions, facts = _rows(run, {id_: sha256 for sha256, id_ in shas.items()})
    langs = {sha256: articles[sha256].lang for sha256 in shas}
    scores = {part: measure(some, mentions, facts, langs) for part, some in sorted(laid.items())}
    required = fingerprint(one for one in used if not one[0].startswith("originals/"))
    return Scored(scores, fingerprint(used), required, originals, skipped)


def gold_files(folder: Path) -> Iterator[Path]:
    """The gold files of a folder by name; none when there is no such folder."""
    return iter(sorted(folder.glob("*.jsonl")))


def _read(path: Path, part: str) -> GoldFile:
    file, errors = read_gold(path)
    _raise(errors, path, part)
    assert file is not None
    return file


def _lay(file: GoldFile, article: Article, part: str) -> GoldArticle:
    laid, errors = anchor(file, source_text(article))
    _raise(errors, Path(file.path), part)
    return laid


def _raise(errors: list[BadGold], path: Path, part: str) -> None:
    """The first error; for the test part only how many, since its words are not to be read by who writes rules."""
    if not errors:
        return
    count = f"{len(errors)} row{'s' if len(errors) > 1 else ''} cannot be used"
    if part == "test":
        raise BadGold(str(path), 0, f"{count}; its annotators see which with `extract gold check {path}`")
    line, message = errors[0].args[1:]
    raise BadGold(str(path), line, f"{message} ({count}; `extract gold check {path}` lists them)")


def _rows(run: Run, wanted: dict[str, str]) -> tuple[dict[str, list[Mention]], dict[str, list[Fact]]]:
    """Mentions and facts by the article's sha256, of the articles `wanted` (id → sha256)."""
    mentions: dict[str, list[Mention]] = {}
    facts: dict[str, list[Fact]] = {}
    for mention in run.mentions():
        if mention.article in wanted:
            mentions.setdefault(wanted[mention.article], []).append(mention)
    for fact in run.facts():
        if fact.article in wanted:
            facts.setdefault(wanted[fact.article], []).append(fact)
    return mentions, facts


def load_baseline(gold: Path) -> Baseline:
    """The baseline beside the gold. BadGold when there is none, BadSettings when it cannot be used."""
    path = gold / "baseline.json"
    try:
        return read_baseline(path.read_text(encoding="utf-8"), str(path))
    except FileNotFoundError as error:
        raise BadGold(str(path), 0, "no baseline yet; set it with `extract score RUN --set-baseline WHY`") from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadGold(str(path), 0, f"cannot be read as UTF-8 text ({type(error).__name__}); look at it before it is set anew") from error


def save_baseline(scored: Scored, why: str, gold: Path) -> Path:
    """Make today's counts the baseline."""
    path = gold / "baseline.json"
    save(path, write_baseline(baseline_of(scored.scores, scored.required, why, scored.originals)))
    return path


def save(path: Path, text: str) -> None:
    """Write a baseline or a report. RunFolder when it cannot be written."""
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise RunFolder(f"{path}: cannot be written ({error.strerror}); choose another place") from error
