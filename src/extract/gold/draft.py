"""A gold file to start from: what the pipeline found, said the way an annotator says it, and marked as a draft."""

import re
from collections.abc import Sequence
from typing import Any
from unicodedata import combining, normalize

from extract.gold.quoting import entity_row, fact_row, mention_rows
from extract.model import Draft, FactLabel, Label, Outcome, SourceSpan
from extract.schema import PREDICATES, Mention

_SMALL = frozenset(("a", "an", "and", "at", "de", "for", "in", "of", "on", "s", "the", "to"))


def head(article: str, sha256: str, annotator: str, *, draft: bool) -> dict[str, Any]:
    """The first line. A draft says so, until who reads it takes the mark out."""
    row: dict[str, Any] = {"gold": "1", "article": article, "sha256": sha256, "annotator": f"{annotator} (draft)" if draft else annotator}
    return {**row, "draft": True} if draft else row


def draft(outcome: Outcome, text: str) -> list[dict[str, Any]]:
    """Rows for the entities, mentions and facts of `outcome`, without the head.

    text   the article's source text

    What cannot be said in words and occurrences is left out: a span inside a longer word, a fact whose subject
    has no such mention, a fact said before.
    """
    handles = _handles(outcome)
    types = {one.key: one.type for one in outcome.clusters}
    labels = [Label(SourceSpan(one.start, one.end), one.text, one.type, handles[one.entity] if one.entity else None, one.value)
              for one in outcome.mentions]
    mentions = mention_rows(labels, text)
    named = {row["entity"] for row in mentions if "entity" in row}
    rows = [entity_row(handles[one.key], one.type, one.names[0]) for one in outcome.clusters if handles[one.key] in named]
    facts: dict[object, dict[str, Any]] = {}
    for one in outcome.drafts:
        row = PREDICATES[one.predicate]
        ends = [one.subject, *([one.object] if one.object else [])]
        if not {handles[end] for end in ends} <= named or types[one.subject] not in row.subjects:
            continue
        span = _quote(one, outcome.mentions, text)
        label = FactLabel(handles[one.subject], one.predicate, one.value, handles[one.object] if one.object else None, one.as_of, one.status,
                          text[span.start:span.end], span)
        said = fact_row(label, text)
        if said is not None:
            facts.setdefault((label.subject, label.predicate, label.value, label.object, label.as_of, label.status), said)
    return [*rows, *mentions, *facts.values()]


def _handles(outcome: Outcome) -> dict[str, str]:
    """A readable handle for each cluster, the same whenever the article is read; a number tells those of one name apart."""
    handles: dict[str, str] = {}
    for one in outcome.clusters:
        base = _slug(one.names) or one.key
        handle, number = base, 2
        while handle in handles.values():
            handle, number = f"{base}-{number}", number + 1
        handles[one.key] = handle
    return handles


def _slug(names: Sequence[str]) -> str:
    """The acronym among the names, else the first words of the Latin one, else the first characters of the first.

    >>> _slug(["Harbour Park", "HP"]), _slug(["University of Zürich Library"]), _slug(["海湾科技园区", "5G园"])
    ('hp', 'university-zurich-library', '海湾科技')
    """
    latin = [name for name in names if not any("\u3400" <= char <= "\u9fff" for char in name)]
    words = [re.findall(r"[a-z0-9]+", "".join(char for char in normalize("NFKD", name).lower() if not combining(char))) for name in latin]
    acronym = next((w[0] for w, name in zip(words, latin, strict=True) if len(w) == 1 and name.isupper()), "")
    slugs = ("-".join([word for word in w if word not in _SMALL][:3]) for w in words)
    return acronym or next(filter(None, slugs), "") or "".join(filter(str.isalnum, next(iter(names), "")))[:4]


def _quote(fact: Draft, mentions: tuple[Mention, ...], text: str) -> SourceSpan:
    """The shortest characters that state the value or the object: its mention in the evidence, else the whole evidence."""
    evidence = fact.evidence[0]
    inside = [one for one in mentions if evidence.start <= one.start and one.end <= evidence.end]
    stated = [one for one in inside if fact.value is not None and one.value == fact.value] or \
        [one for one in inside if fact.object is not None and one.entity == fact.object]
    if stated:
        return SourceSpan(stated[-1].start, stated[-1].end)
    if fact.value_words:
        words = re.compile(r"\s+".join(map(re.escape, fact.value_words.split())))
        if found := list(words.finditer(text, evidence.start, evidence.end)):
            return SourceSpan(*found[-1].span())
    return SourceSpan(evidence.start, evidence.end)

