"""From an annotator's words and occurrences to spans of the source text."""

from collections.abc import Callable
from itertools import pairwise

from extract.errors import BadGold
from extract.gold.rows import GoldFile
from extract.model import FactLabel, GoldArticle, Label, SourceSpan

_TYPE_OF_KIND = {"money": "MONEY", "area": "AREA", "percent": "PERCENT", "count": "COUNT", "date": "DATE",
                 "duration": "DURATION", "rank": "RANK"}


def occurrences(text: str, words: str) -> list[SourceSpan]:
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
    several = " " in words and not words[0].isdigit()
    return _scan(text, words, _camel if several else _word) or (_scan(text, words, _never) if several else [])


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
            errors.append(BadGold(file.path, line, f"no entity row for `{row.entity}`; add one or mend the handle"))
            continue
        if row.value is not None and row.value.kind not in _TYPE_OF_KIND:
            errors.append(BadGold(file.path, line, f"a mention carries no value of kind `{row.value.kind}`"))
            continue
        type_ = entities[row.entity][0] if row.entity is not None else _TYPE_OF_KIND[row.value.kind]  # type: ignore[union-attr]
        places = occurrences(text, row.mention)
        wanted = range(1, len(places) + 1) if row.at == "all" else row.at if isinstance(row.at, list) else [row.at]
        if not places:
            errors.append(BadGold(file.path, line, f"`{row.mention}` is not in the article as a word of its own; copy it exactly"))
        for nth in wanted:
            if nth > len(places):
                if places:
                    errors.append(BadGold(file.path, line, f"`{row.mention}` occurs {len(places)} times, not {nth}"))
                continue
            label = Label(places[nth - 1], row.mention, type_, row.entity, row.value, line)
            (loose if row.at == "all" else fixed).append(label)
    chosen: list[Label] = []
    for label in sorted(loose, key=lambda one: (-(one.span.end - one.span.start), one.span.start)):
        longer = [other for other in (*fixed, *chosen) if other.span.start <= label.span.start and label.span.end <= other.span.end]
        if not longer:
            chosen.append(label)
    labels = sorted({*fixed, *chosen}, key=lambda one: (one.span, one.type))
    for left, right in pairwise(labels):
        if right.span.start < left.span.end:
            errors.append(BadGold(file.path, right.line, f"`{right.text}` overlaps `{left.text}` (line {left.line}); keep the longer name"))
    facts: list[FactLabel] = []
    for line, fact in file.facts:
        for handle in (fact.subject, fact.object):
            if handle is not None and handle not in entities:
                errors.append(BadGold(file.path, line, f"no entity row for `{handle}`; add one or mend the handle"))
        places = occurrences(text, fact.quote) or [SourceSpan(i, i + len(fact.quote)) for i in [text.find(fact.quote)] if i >= 0]
        if fact.at > len(places):
            errors.append(BadGold(file.path, line, f"quote `{fact.quote}` occurs {len(places)} times, not {fact.at}; copy it exactly"))
            continue
        facts.append(FactLabel(fact.subject, fact.fact, fact.value, fact.object, fact.as_of, fact.status, fact.quote,
                               places[fact.at - 1], line))
    return GoldArticle(file.head.article, file.head.sha256, entities, tuple(labels), tuple(facts)), errors
