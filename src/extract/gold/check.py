"""Errors an annotator can mend before anybody else looks."""

from pathlib import Path

from extract.errors import BadGold
from extract.gold.anchor import anchor
from extract.gold.rows import read_gold
from extract.model import GoldArticle
from extract.schema import PREDICATES


def check(path: Path, text: str, sha256: str) -> tuple[GoldArticle | None, list[BadGold]]:
    """The gold file at `path` laid onto the article `text`, with everything wrong, in line order."""
    file, errors = read_gold(path)
    if file is None:
        return None, errors
    if file.head.sha256 != sha256:
        errors.append(BadGold(str(path), 1, f"sha256 is `{file.head.sha256[:12]}…` but the article's is `{sha256[:12]}…`; the article changed"))
    anchored, more = anchor(file, text)
    errors += more
    named = {label.entity for label in anchored.labels if label.entity}
    values = {(label.type.lower(), label.text) for label in anchored.labels if label.value is not None}
    for line, entity in file.entities:
        if entity.entity not in named:
            errors.append(BadGold(str(path), line, f"entity `{entity.entity}` has no mention"))
    seen: dict[tuple[object, ...], int] = {}
    for line, fact in file.facts:
        row = PREDICATES[fact.fact]
        subject = anchored.entities.get(fact.subject)
        if subject and subject[0] not in row.subjects:
            errors.append(BadGold(str(path), line, f"`{fact.fact}` takes {', '.join(row.subjects)} as subject; `{fact.subject}` is {subject[0]}"))
        target = anchored.entities.get(fact.object) if fact.object else None
        if target and target[0] not in row.objects:
            errors.append(BadGold(str(path), line, f"`{fact.fact}` takes {', '.join(row.objects)} as object; `{fact.object}` is {target[0]}"))
        key = (fact.fact, fact.subject, fact.value, fact.object, fact.as_of, fact.status)
        if key in seen:
            errors.append(BadGold(str(path), line, f"same fact as line {seen[key]}; each distinct fact once"))
        seen[key] = line
        kind = fact.value.kind if fact.value else None
        if kind not in (None, "text") and not any(t == kind and (words in fact.quote or fact.quote in words) for t, words in values):
            errors.append(BadGold(str(path), line, f"quote `{fact.quote}` holds no labelled {kind}; label the value or mend the quote"))
    return anchored, sorted(errors, key=lambda error: error.args[1])
