"""What an annotator can mend, or should look at, before anybody else does."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.errors import BadGold
from extract.gold.anchor import Note, anchor, left_spans, wanted
from extract.gold.evidence import fact_errors, fact_hints, label_dates
from extract.gold.hints import label_hints
from extract.gold.rows import GoldFile, read_gold
from extract.gold.spans import bound_hints, span_errors
from extract.gold.values import contradiction
from extract.model import GoldArticle

_NEAR = 150
"""Characters around a bare number in which the unit or scale word that it takes over may stand."""
_CELL = 80
"""Characters of a line below which it may be a row of a table."""


def check(path: Path, text: str, sha256: str) -> tuple[GoldArticle | None, list[BadGold]]:
    """The gold file at `path` laid onto the article `text`, with everything that is wrong, in line order."""
    file, errors = read_gold(path)
    if file is None:
        return None, errors
    if file.head.sha256 != sha256:
        errors.append(BadGold(file.path, 1, f"sha256 is `{file.head.sha256[:12]}…` but the article's is `{sha256[:12]}…`; the article changed"))
    if file.head.article != path.stem:
        errors.append(BadGold(file.path, 1, f"article is `{file.head.article}` but the file is {path.name}; a gold file has the name of its article"))
    article, unplaced = anchor(file, text)
    _, unfound = left_spans(file, text)
    notes = [*_rows_twice(file, article, text), *_values(article, text), *span_errors(article, text), *label_dates(article, text),
             *fact_errors(article, text)]
    errors += unplaced + unfound + [BadGold(file.path, line, message) for line, message in notes]
    return article, _in_order(errors)


def hints(path: Path, text: str) -> list[BadGold]:
    """What to look at in the gold file at `path`: likely slips that can also be right, in line order.

    A hint about words that no row labels stands on line 0 and names the article's line.
    """
    file, _ = read_gold(path)
    if file is None:
        return []
    article, _ = anchor(file, text)
    notes = [*label_hints(file, article, text), *bound_hints(article, text), *fact_hints(article, text)]
    return _in_order([BadGold(file.path, line, f"hint: {message}") for line, message in notes])


def two_types(files: Sequence[tuple[Path, GoldArticle]]) -> list[BadGold]:
    """Names that carry one type in one file and another in the next: a hint at each type that is in the minority."""
    uses: dict[str, dict[str, list[tuple[Path, int]]]] = defaultdict(lambda: defaultdict(list))
    for path, article in files:
        for words, type_, line in dict.fromkeys((label.text, label.type, label.line) for label in article.labels if label.entity):
            uses[words][type_].append((path, line))
    found = []
    for words, types in uses.items():
        (common, where), *others = sorted(types.items(), key=lambda item: (-len(item[1]), item[0]))
        for type_, places in others:
            for path, line in places:
                if all(path != other for other, _ in where):  # inside one article the file's own hints tell it
                    found.append(BadGold(str(path), line, f"hint: `{words}` is {type_} here and {common} in {where[0][0]}:{where[0][1]}"))
    return _in_order(found)


def _in_order(errors: list[BadGold]) -> list[BadGold]:
    unique = {error.args: error for error in errors}
    return [unique[key] for key in sorted(unique)]


def _values(article: GoldArticle, text: str) -> Iterator[Note]:
    for label in article.labels:
        if label.value is not None:
            line = text[max(0, label.span.start - _CELL):label.span.start].rpartition("\n")[2] + label.text + \
                text[label.span.end:label.span.end + _CELL].partition("\n")[0]
            # a table's head or a note may give the scale of all its cells, and of all sums of money
            far = label.type == "MONEY" or len(line) < _CELL
            near = text if far else text[max(0, label.span.start - _NEAR):label.span.end + _NEAR]
            wrong = contradiction(label.text, label.value, near)
            if wrong:
                yield label.line, f"`{label.text}`: {wrong}"


def _rows_twice(file: GoldFile, article: GoldArticle, text: str) -> Iterator[Note]:
    """Handles and spans given twice, entities without a mention, names that the article does not have, labels with a `left` row."""
    handles: dict[str, int] = {}
    mentioned = {label.entity for label in article.labels}
    flat = _flat(text)
    for line, entity in file.entities:
        if entity.entity in handles:
            yield line, f"entity `{entity.entity}` again (line {handles[entity.entity]}); one row per entity"
        handles.setdefault(entity.entity, line)
        if entity.entity not in mentioned:
            yield line, f"entity `{entity.entity}` has no mention; label its name or take the row out"
        if _flat(entity.name) not in flat:
            yield line, f"name `{entity.name}` is nowhere in the article; give the fullest name as the article has it"
    rows: dict[tuple[object, ...], int] = {}
    for line, row in file.mentions:
        places: list[int | str] = ["all"] if row.at == "all" else list(wanted(row.at))
        times = Counter(places)
        for nth in places:
            first = rows.setdefault((row.mention, nth), line)
            if first != line or times[nth] > 1:
                yield line, f"`{row.mention}` at {nth} is labelled in line {first} already; keep one of the two"
    left = set(left_spans(file, text)[0])
    for label in article.labels:
        if label.span in left:
            yield label.line, f"`{label.text}` is labelled and left unlabelled; keep one of the rows"


def _flat(text: str) -> str:
    """Without blanks, hyphens and case: a name may be broken over a line."""
    return "".join(char for char in text if not char.isspace() and char not in "-‐‑").casefold()
