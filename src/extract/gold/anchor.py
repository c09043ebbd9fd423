"""From an annotator's words and occurrences to spans of the source text."""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from extract.errors import BadGold
from extract.gold.rows import At, GoldFile
from extract.model import FactLabel, GoldArticle, Label, SourceSpan

_TYPE_OF_KIND = {"money": "MONEY", "area": "AREA", "percent": "PERCENT", "count": "COUNT", "date": "DATE",
                 "duration": "DURATION", "rank": "RANK"}

Note = tuple[int, str]
"""A line of the gold file and what to say about it."""


def occurrences(text: str, words: str) -> Sequence[SourceSpan]:
    """Where `words` stand alone in `text`: not inside a longer ASCII word or number, not overlapping.

    Names of several words may be glued to their neighbours, as bad conversion leaves them: at a change of
    case, or anywhere when they stand nowhere else.

    >>> [o.start for o in occurrences("330 firms, 30 labs, 3.30 m, 30.", "30")]
    [11, 28]
    >>> [o.start for o in occurrences("inHarbour Park and Harbour Parks", "Harbour Park")]
    [2]
    >>> [o.start for o in occurrences("ofHarbour Parkand", "Harbour Park")]
    [2]
    """
    known = _known(text)
    if words not in known:
        several = " " in words and not words[0].isdigit()
        known[words] = tuple(_scan(text, words, _camel if several else _word) or (_scan(text, words, _never) if several else []))
    return known[words]


@lru_cache(maxsize=1)
def _known(text: str) -> dict[str, tuple[SourceSpan, ...]]:
    """The occurrences already looked up in the article at hand: rows ask for the same words again and again."""
    return {}


def _scan(text: str, words: str, joined: Callable[[str, str], bool]) -> list[SourceSpan]:
    found, at = [], text.find(words)
    while at >= 0:
        end = at + len(words)
        before, after = text[at - 1] if at else " ", text[end] if end < len(text) else " "
        inside = joined(before, words[0]) or joined(words[-1], after)
        if words[0].isdigit() and before in ".," and at >= 2 and text[at - 2].isdigit():
            inside = True
        if words[-1].isdigit() and after in ".," and end + 1 < len(text) and text[end + 1].isdigit():
            inside = True
        if not inside:
            found.append(SourceSpan(at, end))
        at = text.find(words, at + 1 if inside else end)
    return found


def _word(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one ASCII word."""
    return left.isascii() and left.isalnum() and right.isascii() and right.isalnum()


def _camel(left: str, right: str) -> bool:
    return _word(left, right) and not (left.islower() and right.isupper())


def _never(left: str, right: str) -> bool:
    return False


def anchor(file: GoldFile, text: str) -> tuple[GoldArticle, list[BadGold]]:
    """Spans for every row of `file` in the article's source `text`, and what could not be laid down."""
    errors: list[BadGold] = []
    entities = {row.entity: (row.type, row.name) for _, row in file.entities}
    fixed: list[Label] = []
    loose: list[Label] = []
    for line, row in file.mentions:
        if row.entity is not None and row.entity not in entities:
            errors.append(BadGold(file.path, line, _no_entity(row.entity, entities)))
            continue
        if row.value is not None and row.value.kind not in _TYPE_OF_KIND:
            errors.append(BadGold(file.path, line, f"a mention carries no value of kind `{row.value.kind}`"))
            continue
        type_ = entities[row.entity][0] if row.entity is not None else _TYPE_OF_KIND[row.value.kind]  # type: ignore[union-attr]
        places = occurrences(text, row.mention)
        for nth in wanted(row.at, len(places)):
            if nth > len(places):
                errors.append(BadGold(file.path, line, _nowhere(text, row.mention, len(places), nth)))
                continue
            label = Label(places[nth - 1], row.mention, type_, row.entity, row.value, line)
            (loose if row.at == "all" else fixed).append(label)
    chosen: list[Label] = []
    reach = -1  # how far the labels go that start before a label or with it, the longer and the fixed ones first
    for label, is_loose in sorted([*((one, False) for one in fixed), *((one, True) for one in loose)],
                                  key=lambda pair: (pair[0].span.start, -pair[0].span.end, pair[1])):
        if is_loose and reach < label.span.end:
            chosen.append(label)
        reach = max(reach, label.span.end)
    labels = sorted({*fixed, *chosen}, key=lambda one: (one.span, one.type))
    for left, right in pairwise(labels):
        if right.span.start < left.span.end:
            errors.append(BadGold(file.path, right.line, f"`{right.text}` overlaps `{left.text}` (line {left.line}); keep the longer name"))
    facts: list[FactLabel] = []
    for line, fact in file.facts:
        for handle in (fact.subject, fact.object):
            if handle is not None and handle not in entities:
                errors.append(BadGold(file.path, line, _no_entity(handle, entities)))
        places = occurrences(text, fact.quote) or [SourceSpan(i, i + len(fact.quote)) for i in [text.find(fact.quote)] if i >= 0]
        if fact.at > len(places):
            errors.append(BadGold(file.path, line, f"quote `{fact.quote}` occurs {len(places)} times, not {fact.at}; copy it exactly"))
            continue
        facts.append(FactLabel(fact.subject, fact.fact, fact.value, fact.object, fact.as_of, fact.status, fact.quote,
                               places[fact.at - 1], line))
    return GoldArticle(file.head.article, file.head.sha256, entities, tuple(labels), tuple(facts)), errors


def left_spans(file: GoldFile, text: str) -> tuple[list[SourceSpan], list[BadGold]]:
    """The stretches that the annotator left unlabelled with a reason, and the `left` rows that stand nowhere."""
    spans: list[SourceSpan] = []
    errors: list[BadGold] = []
    for line, row in file.left:
        places = occurrences(text, row.left)
        for nth in wanted(row.at, len(places)):
            if nth > len(places):
                errors.append(BadGold(file.path, line, _nowhere(text, row.left, len(places), nth)))
                continue
            span = places[nth - 1]
            if row.line:
                end = text.find("\n", span.end)
                span = SourceSpan(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))
            spans.append(span)
    return spans, errors


def wanted(at: At, count: int = 0) -> list[int]:
    """The occurrences that `at` means; the first where there is none, so that its absence is told."""
    if at == "all":
        return list(range(1, count + 1)) or [1]
    return at if isinstance(at, list) else [at]


def _no_entity(handle: str, entities: Iterable[str]) -> str:
    near = difflib.get_close_matches(handle, list(entities), n=1)
    return f"no entity row for `{handle}`; " + (f"did you mean `{near[0]}`?" if near else "add one or mend the handle")


def _nowhere(text: str, words: str, count: int, nth: int) -> str:
    """Why occurrence `nth` of `words` cannot be laid down, with the nearest words the article has."""
    if count:
        return f"`{words}` occurs {count} times, not {nth}"
    said = f"`{words}` is not in the article as a word of its own; copy it exactly"
    inside = text.find(words)
    if inside >= 0:
        start, end = inside, inside + len(words)
        while start and not text[start - 1].isspace() and inside - start < 20:
            start -= 1
        while end < len(text) and not text[end].isspace() and end - inside - len(words) < 20:
            end += 1
        return f"{said} (it stands inside `{text[start:end]}`)"
    near = nearest(text, words)
    return f"{said} (line {text.count(chr(10), 0, text.find(near)) + 1} has `{near}`)" if near else said


def nearest(text: str, words: str) -> str | None:
    """Words of the article that differ from `words` in case, blanks or a few letters.

    >>> nearest("The Harbour  Park", "Harbour park"), nearest("Harbour Park opened.", "Harbor Park")
    ('Harbour  Park', 'Harbour Park')
    """
    loose = re.search(r"\s+".join(map(re.escape, words.split())), text, re.IGNORECASE)
    if loose:
        return loose[0]
    size, tokens = len(words.split()), list(re.finditer(r"[^\s,;:()]+|[\u4e00-\u9fff]", text[:200_000]))
    if any("\u4e00" <= char <= "\u9fff" for char in words):
        size = len(words)
        runs = {text[i:i + size] for i in range(min(len(text), 200_000) - size + 1) if text[i] == words[0] or text[i + size - 1] == words[-1]}
    else:
        runs = {text[left.start():right.end()].rstrip(".") for left, right in zip(tokens, tokens[size - 1:], strict=False)}
    close = difflib.get_close_matches(words, sorted(runs), n=1, cutoff=0.75)
    return close[0] if close else None
