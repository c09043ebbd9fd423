"""Agreement of two annotators on the same articles: the scorer's matching, with neither side the truth.

Spans and types, values and facts are compared as F1 (symmetric in the two). Over spans both labelled,
Cohen's kappa says how far the types agree beyond chance.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.model import FactLabel, GoldArticle, Label
from extract.schema import NAME_TYPES
from extract.score.align import pair_entities, pair_keys, pair_spans
from extract.score.counts import Tally
from extract.score.measure import value_key


@dataclass(slots=True)
class Agreement:
    """Tallies ("gold" is A, "predicted" is B), pairs of types for kappa, and the differences to settle."""

    spans: Tally = field(default_factory=Tally)
    values: Tally = field(default_factory=Tally)
    facts: Tally = field(default_factory=Tally)
    types: list[tuple[str, str]] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    def kappa(self) -> float:
        """Cohen's kappa of the types over spans both sides labelled; 1.0 when there is only one type."""
        total = len(self.types)
        if not total:
            return 0.0
        observed = sum(a == b for a, b in self.types) / total
        left, right = Counter(a for a, _ in self.types), Counter(b for _, b in self.types)
        chance = sum(left[key] * right[key] for key in left) / total**2
        return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def agree(pairs: Sequence[tuple[GoldArticle, GoldArticle, str]]) -> Agreement:
    """Compare (A's labels, B's labels, language) of each article."""
    result = Agreement()
    for a, b, lang in pairs:
        _labels(result, a, b, lang)
        _facts(result, a, b, lang)
    return result


def _labels(result: Agreement, a: GoldArticle, b: GoldArticle, lang: str) -> None:
    same = pair_keys(a.labels, b.labels, lambda x: (x.span, x.type), lambda x: (x.span, x.type))
    _tally(result.spans, a.labels, b.labels, same, lang)
    values_a = [x for x in a.labels if x.type not in NAME_TYPES]
    values_b = [x for x in b.labels if x.type not in NAME_TYPES]
    equal = pair_spans([(x.span, (x.type, value_key(x.value))) for x in values_a],
                       [(x.span, (x.type, value_key(x.value))) for x in values_b])
    _tally(result.values, values_a, values_b, equal, lang)
    by_span = {x.span: x.type for x in b.labels}
    result.types += [(x.type, by_span[x.span]) for x in a.labels if x.span in by_span]
    left, right = {i for i, _ in same} , {j for _, j in same}
    result.differences += [f"{a.article}:{x.line} A only: “{x.text}” {x.type}" for i, x in enumerate(a.labels) if i not in left]
    result.differences += [f"{b.article}:{x.line} B only: “{x.text}” {x.type}" for j, x in enumerate(b.labels) if j not in right]
    firm = {x.span: x for x in b.labels}
    result.differences += [
        f"{a.article}:{x.line} value of “{x.text}”: A {value_key(x.value)} B {value_key(firm[x.span].value)}"
        for x in values_a if x.span in firm and firm[x.span].type == x.type and value_key(x.value) != value_key(firm[x.span].value)
    ]


def _tally(tally: Tally, a: Sequence[Label], b: Sequence[Label], pairs: Sequence[tuple[int, int]], lang: str) -> None:
    right = {i for i, _ in pairs}
    for i, one in enumerate(a):
        tally.add(1, 0, int(i in right), type=one.type, lang=lang)
    for one in b:
        tally.add(0, 1, 0, type=one.type, lang=lang)


def _facts(result: Agreement, a: GoldArticle, b: GoldArticle, lang: str) -> None:
    handles = pair_entities([(x.span, x.entity) for x in a.labels if x.entity], [(x.span, x.entity) for x in b.labels if x.entity])

    def key(one: FactLabel, to: dict[str, str] | None) -> tuple[object, ...]:
        def name(handle: str | None) -> str | None:
            return handle if to is None or handle is None else to.get(handle, f"?{handle}")
        ends = [name(one.subject) or "", name(one.object) or ""]
        return (one.predicate, *(sorted(ends) if one.predicate == "partner_of" else ends), value_key(one.value), one.as_of, one.status)

    pairs = pair_keys(a.facts, b.facts, lambda x: key(x, None), lambda x: key(x, handles))
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, one in enumerate(a.facts):
        result.facts.add(1, 0, int(i in left), predicate=one.predicate, lang=lang)
    for one in b.facts:
        result.facts.add(0, 1, 0, predicate=one.predicate, lang=lang)
    for side, article, done in (("A", a, left), ("B", b, right)):
        result.differences += [
            f"{article.article}:{x.line} {side} only: {x.subject} {x.predicate} {value_key(x.value) or ''} {x.object or ''} "
            f"as_of {x.as_of} {x.status} “{x.quote}”" for i, x in enumerate(article.facts) if i not in done
        ]
