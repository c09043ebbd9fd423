"""How near a run comes to the gold: names, values and facts, one to one and order-free.

names_strict    same span and type            names_overlap   same type, spans that share a character
values_span     same span and type            values          same type and normalised value, spans that share a character
facts           same subject, predicate, normalised value and object
facts_full      facts whose as_of and status are right too

What counts as the same normalised value: every field but `of`, which is free text; texts (titles, aliases) are
compared without case and spaces. Subjects and objects are compared as entities, laid on gold handles by
the mentions they share, so the words by which an entity is named do not matter.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.model import FactLabel, GoldArticle, Label, Overlaps, SourceSpan, pair_entities
from extract.schema import NAME_TYPES, Fact, Mention, Value
from extract.score.align import pair_keys, pair_spans
from extract.score.counts import Miss, Tally
from extract.score.keys import fact_key, full_key, laid_on, value_key
from extract.score.resample import interval

MEASURES = ("names_strict", "names_overlap", "values_span", "values", "facts", "facts_full")
RANKED = ("names_strict", "values", "facts")  # measures whose predictions are also kept by confidence
NONE = "none"                                 # the other side of a mention that lies over nothing


@dataclass(slots=True)
class Score:
    """Tallies by measure, every row that differs, and what the breakdowns need.

    articles   names of the articles, in order
    right      (article, fact in words) of each gold fact that was found, by measure: `facts`, `facts_full`
    ranked     (confidence, whether right) of each predicted row, by measure
    types      how often a gold mention of one type lay on a predicted one of another, `none` for nothing
    """

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in MEASURES})
    misses: list[Miss] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    right: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: {"facts": [], "facts_full": []})
    ranked: dict[str, list[tuple[float, bool]]] = field(default_factory=lambda: {name: [] for name in RANKED})
    types: Counter[tuple[str, str]] = field(default_factory=Counter)

    def headline(self) -> dict[str, dict[str, Any]]:
        """Counts, ratios and the 95% interval of F1 of each measure, for run.json and `--json`."""
        rows = {}
        for name, tally in self.tallies.items():
            total, inside = tally.total, interval(tally.by.get("article", {}), self.articles)
            rows[name] = {"gold": total.gold, "predicted": total.predicted, "right": total.right,
                          "precision": round(total.precision, 4), "recall": round(total.recall, 4), "f1": round(total.f1, 4),
                          "interval": [round(inside.low, 4), round(inside.high, 4)] if inside else None}
        return rows


def measure(gold: Sequence[GoldArticle], mentions: Mapping[str, Sequence[Mention]], facts: Mapping[str, Sequence[Fact]],
            langs: Mapping[str, str]) -> Score:
    """Score every gold article; `mentions`, `facts` and `langs` are keyed by the article's sha256."""
    score = Score()
    for one in sorted(gold, key=lambda a: (a.article, a.sha256)):
        _article(score, one, mentions.get(one.sha256, ()), facts.get(one.sha256, ()), langs.get(one.sha256, "?"))
        score.articles.append(one.article)
    score.misses.sort(key=lambda m: (m.article, m.measure, m.line, m.quote, m.expected))
    return score


def _article(score: Score, gold: GoldArticle, mentions: Sequence[Mention], facts: Sequence[Fact], lang: str) -> None:
    mentions = sorted(mentions, key=lambda m: (m.start, m.end, m.type))
    _mentions(score, gold, mentions, lang)
    _types(score, gold, mentions)
    handles = pair_entities(gold.named, [(SourceSpan(m.start, m.end), m.entity) for m in mentions if m.entity])
    _facts(score, gold, facts, handles, mentions, lang)


def _types(score: Score, gold: GoldArticle, mentions: Sequence[Mention]) -> None:
    """Gold type against predicted type of mentions that overlap, paired one to one blind to type."""
    pairs = pair_spans([(x.span, None) for x in gold.labels], [(SourceSpan(m.start, m.end), None) for m in mentions])
    score.types.update((gold.labels[i].type, mentions[j].type) for i, j in pairs)
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    score.types.update((x.type, NONE) for i, x in enumerate(gold.labels) if i not in left)
    score.types.update((NONE, m.type) for j, m in enumerate(mentions) if j not in right)


def _mentions(score: Score, gold: GoldArticle, mentions: Sequence[Mention], lang: str) -> None:
    for names in (True, False):
        labels = [x for x in gold.labels if (x.type in NAME_TYPES) is names]
        rows = [m for m in mentions if (m.type in NAME_TYPES) is names]
        spans = [SourceSpan(m.start, m.end) for m in rows]
        exact = pair_keys(labels, rows, lambda x: (x.span, x.type), lambda m: (SourceSpan(m.start, m.end), m.type))
        if names:
            loose = pair_spans([(x.span, x.type) for x in labels], [(s, m.type) for s, m in zip(spans, rows, strict=True)])
        else:
            loose = pair_spans([(x.span, (x.type, value_key(x.value))) for x in labels],
                               [(s, (m.type, value_key(m.value))) for s, m in zip(spans, rows, strict=True)])
        over_rows, over_labels = Overlaps(spans), Overlaps([x.span for x in labels])
        for name, pairs in (("names_strict" if names else "values_span", exact), ("names_overlap" if names else "values", loose)):
            right_gold = {i for i, _ in pairs}
            right_rows = {j for _, j in pairs}
            tally = score.tallies[name]
            for i, label in enumerate(labels):
                tally.add(1, 0, int(i in right_gold), type=label.type, lang=lang, article=gold.article)
            for row in rows:
                tally.add(0, 1, 0, type=row.type, lang=lang, article=gold.article)
            if name not in RANKED:
                continue
            score.ranked[name] += [(row.confidence, j in right_rows) for j, row in enumerate(rows)]
            of = "names" if names else "values"
            for i, label in enumerate(labels):
                if i not in right_gold:
                    near = [rows[j] for j in over_rows.of(label.span)]
                    score.misses.append(Miss(gold.article, "missed", of, _why(label, near), label.text, _say(label.type, label.value), label.line))
            for j, row in enumerate(rows):
                if j not in right_rows:
                    stage = "differs" if over_labels.of(spans[j]) else "not_in_gold"
                    score.misses.append(Miss(gold.article, "spurious", of, stage, row.text, _say(row.type, row.value), 0, row.by))


def _why(label: Label, near: Sequence[Mention]) -> str:
    """What is wrong, `near` being the mentions that overlap the label."""
    if not near:
        return "not_found"
    if all(row.type != label.type for row in near):
        return "wrong_type"
    if label.value is not None:
        return "wrong_value"
    return "wrong_span"


def _facts(score: Score, gold: GoldArticle, facts: Sequence[Fact], handles: Mapping[str, str], mentions: Sequence[Mention],
           lang: str) -> None:
    laid = laid_on(handles)
    valued = [m for m in mentions if m.value is not None]
    over_values = Overlaps([SourceSpan(m.start, m.end) for m in valued])
    facts = sorted(facts, key=lambda f: (f.evidence[0].start, f.predicate, f.id))
    over_facts = Overlaps([SourceSpan(f.evidence[0].start, f.evidence[0].end) for f in facts])
    labels = sorted(gold.facts, key=lambda one: (one.span, one.predicate))
    full = pair_keys(labels, facts, full_key, lambda f: full_key(f, laid))
    full_gold, full_rows = {i for i, _ in full}, {j for _, j in full}
    rest_gold = [i for i in range(len(labels)) if i not in full_gold]
    rest_rows = [j for j in range(len(facts)) if j not in full_rows]
    more = pair_keys([labels[i] for i in rest_gold], [facts[j] for j in rest_rows], fact_key, lambda f: fact_key(f, laid))
    pairs = full + [(rest_gold[i], rest_rows[j]) for i, j in more]
    for name, right in (("facts", pairs), ("facts_full", full)):
        right_gold = {i for i, _ in right}
        for i, one in enumerate(labels):
            score.tallies[name].add(1, 0, int(i in right_gold), predicate=one.predicate, lang=lang, article=gold.article)
        for row in facts:
            score.tallies[name].add(0, 1, 0, predicate=row.predicate, lang=lang, article=gold.article)
        score.right[name] += [(gold.article, _fact_words(labels[i], full=name == "facts_full")) for i in sorted(right_gold)]
    right_gold, right_rows = {i for i, _ in pairs}, {j for _, j in pairs}
    score.ranked["facts"] += [(row.confidence, j in right_rows) for j, row in enumerate(facts)]
    for i, one in enumerate(labels):
        if i not in right_gold:
            stage = _fact_stage(one, [facts[j] for j in over_facts.of(one.span)], handles, [valued[j] for j in over_values.of(one.span)])
            score.misses.append(Miss(gold.article, "missed", "facts", stage, one.quote, _fact_words(one), one.line))
    for i, j in pairs:
        if i not in full_gold:
            said, want = facts[j], labels[i]
            score.misses.append(Miss(gold.article, "missed", "facts_full", "status" if said.status != want.status else "as_of",
                                     labels[i].quote,
                                     f"{_fact_words(labels[i])} as_of {want.as_of} {want.status}, said {said.as_of} {said.status}",
                                     labels[i].line, said.by))
    back = {entity: gold.entities[handle][1] for entity, handle in handles.items()}
    for j, row in enumerate(facts):
        if j not in right_rows:
            words = f"{back.get(row.subject, row.subject)} {row.predicate} {_say('', row.value)} {back.get(row.object or '', row.object or '')}"
            score.misses.append(Miss(gold.article, "spurious", "facts", "not_in_gold", row.evidence[0].text, words.strip(), 0, row.by))


def _fact_words(one: FactLabel, full: bool = False) -> str:
    parts = [one.subject, one.predicate, _say("", one.value), one.object or ""]
    if full:
        parts += [f"as of {one.as_of}" if one.as_of else "", one.status]
    return " ".join(" ".join(parts).split())


def _fact_stage(one: FactLabel, facts: Sequence[Fact], handles: Mapping[str, str], mentions: Sequence[Mention]) -> str:
    """The first stage without which the fact could not be right; `facts` and `mentions` (of values) are those that overlap its quote."""
    found = set(handles.values())
    if one.subject not in found:
        return "subject_not_found"
    if one.object is not None and one.object not in found:
        return "object_not_found"
    value = one.value
    if value is not None and value.kind != "text" and not any(value_key(m.value) == value_key(value) for m in mentions):
        return "value_not_found"
    here = [f for f in facts if (value is None or value_key(f.value) == value_key(value))]
    if any(f.predicate == one.predicate and handles.get(f.subject) != one.subject for f in here):
        return "wrong_subject"
    if any(handles.get(f.subject) == one.subject and f.predicate != one.predicate for f in here if value is not None):
        return "wrong_predicate"
    return "no_rule"


def _say(type_: str, value: Value | None) -> str:
    if value is None:
        return type_
    data = value.model_dump(mode="json", exclude_none=True)
    data.pop("kind")
    return " ".join([type_, *(f"{k}={v}" if k in ("max", "mod", "of", "per") else str(v) for k, v in data.items())]).strip()
