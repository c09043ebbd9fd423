"""Agreement of two annotators on the same articles: the scorer's matching, with neither side the truth.

Spans and types, values, facts, and the entities that shared names (of the same span and type) are given to, are compared as
F1. Entities are paired one to one by the places that both name, so that nothing depends on who is A. Not compared are `of`,
which is free text, how an entity is called, and what is left unlabelled on purpose: of these only adjudication asks.
Two coefficients say how far the types agree beyond chance:

    Cohen's kappa          over the spans that both labelled, each giving one pair of types. Says nothing of spans
                           that only one has. (Cohen 1960, A coefficient of agreement for nominal scales.)
    Krippendorff's alpha   nominal, over the characters of the articles: each character is a unit and its category
                           the type of the label that covers it, "none" where no label does. So a span that only
                           one has and a span of other bounds count, by their length.
                           (Krippendorff 2011, Computing Krippendorff's alpha-reliability, section B.)

For one type both are taken with all other categories thrown together: that type or not.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, TypeVar

from extract.model import FactLabel, GoldArticle, Label, SourceSpan, pair_entities
from extract.schema import NAME_TYPES
from extract.score.align import pair_keys, pair_spans
from extract.score.counts import Counts, Tally
from extract.score.keys import full_key, laid_on, value_key

NONE = "none"
Pairs = Counter[tuple[str, str]]
"""How many units one annotator put into the first category and the other into the second."""


def kappa(pairs: Mapping[tuple[str, str], int]) -> float | None:
    """Cohen's kappa; 1 where all units are of one category for both, None without units.

    >>> round(kappa({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}), 3)
    0.4
    """
    total = sum(pairs.values())
    if not total:
        return None
    left, right = _margins(pairs)
    observed = sum(n for (a, b), n in pairs.items() if a == b) / total
    chance = sum(left[key] * right[key] for key in left) / total**2
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def alpha(pairs: Mapping[tuple[str, str], int]) -> float | None:
    """Krippendorff's alpha for two annotators, nominal data, nothing missing; None without units.

    With n values in all (two a unit) and n_c of category c: 1 - (n - 1) · D / Σ_c n_c (n - n_c), where D counts the
    values that stand against another category. 1 where there is one category only.
    """
    left, right = _margins(pairs)
    values = left + right
    n = values.total()
    if not n:
        return None
    differ = 2 * sum(number for (a, b), number in pairs.items() if a != b)
    chance = sum(one * (n - one) for one in values.values())
    return 1 - (n - 1) * differ / chance if chance else 1.0


def _margins(pairs: Mapping[tuple[str, str], int]) -> tuple[Counter[str], Counter[str]]:
    left, right = Counter[str](), Counter[str]()
    for (a, b), number in pairs.items():
        left[a] += number
        right[b] += number
    return left, right


def only(pairs: Pairs, type_: str) -> Pairs:
    """`pairs` with every category but `type_` thrown together."""
    merged: Pairs = Counter()
    for (a, b), number in pairs.items():
        merged[a if a == type_ else "", b if b == type_ else ""] += number
    return merged


@dataclass(frozen=True, slots=True)
class Difference:
    """What one side alone says, the other's being None, or what both say differently of the same words. `pair` counts the articles from 0."""

    pair: int
    a: Label | FactLabel | None = None
    b: Label | FactLabel | None = None


@dataclass(slots=True)
class Agreement:
    """Tallies ("gold" is A, "predicted" is B), pairs of types, and the differences to settle.

    entities     names of the same span and type: A and B have each of them, right are those of the same entity
    types        by language: pairs of types of the spans both labelled, for kappa
    characters   by language: pairs of types of the articles' characters, for alpha
    """

    spans: Tally = field(default_factory=Tally)
    entities: Tally = field(default_factory=Tally)
    values: Tally = field(default_factory=Tally)
    facts: Tally = field(default_factory=Tally)
    types: dict[str, Pairs] = field(default_factory=dict)
    characters: dict[str, Pairs] = field(default_factory=dict)
    differences: list["Difference"] = field(default_factory=list)
    articles: int = 0

    def kappa(self, lang: str = "", type_: str = "") -> float | None:
        """Cohen's kappa of the types: of all, of a language, of one type."""
        return kappa(_choose(self.types, lang, type_))

    def alpha(self, lang: str = "", type_: str = "") -> float | None:
        """Krippendorff's alpha of the types: of all, of a language, of one type."""
        return alpha(_choose(self.characters, lang, type_))

    def to_json(self) -> dict[str, Any]:
        """All figures: counts and F1 by type, predicate and language, then both coefficients by language and type."""
        types = sorted(self.spans.by.get("type", {}))
        langs = sorted(self.characters)
        return {
            "articles": self.articles,
            **{name: {"all": _figures(tally.total),
                      **{key: {one: _figures(counts) for one, counts in sorted(table.items())} for key, table in sorted(tally.by.items())}}
               for name, tally in (("spans", self.spans), ("entities", self.entities), ("values", self.values), ("facts", self.facts))},
            **{name: {"all": _round(of("", "")), "lang": {one: _round(of(one, "")) for one in langs},
                      "type": {one: _round(of("", one)) for one in types}}
               for name, of in (("kappa", self.kappa), ("alpha", self.alpha))},
        }


def _choose(tables: Mapping[str, Pairs], lang: str, type_: str) -> Pairs:
    pairs: Pairs = Counter()
    for key, table in tables.items():
        if lang in ("", key):
            pairs.update(table)
    return only(pairs, type_) if type_ else pairs


def _figures(counts: Counts) -> dict[str, float | int]:
    return {"a": counts.gold, "b": counts.predicted, "shared": counts.right, "f1": round(counts.f1, 4)}


def _round(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)


def agree(pairs: Sequence[tuple[GoldArticle, GoldArticle, str, int]]) -> Agreement:
    """Compare (A's labels, B's labels, language, characters of the text) of each article."""
    result = Agreement()
    for a, b, lang, chars in pairs:
        told = len(result.differences)
        result.characters.setdefault(lang, Counter()).update(_characters(a.labels, b.labels, chars))
        handles = pair_entities(a.named, b.named, one_to_one=True)
        _labels(result, a, b, handles, lang)
        _facts(result, a, b, handles, lang)
        result.differences[told:] = sorted(result.differences[told:], key=_place)
        result.articles += 1
    return result


def _place(difference: Difference) -> tuple[bool, SourceSpan]:
    """In text order, labels before facts, so that two readings of the same words stand together."""
    one = difference.a or difference.b
    assert one is not None
    return isinstance(one, FactLabel), one.span


def _characters(a: Sequence[Label], b: Sequence[Label], chars: int) -> Pairs:
    """How many characters have which pair of types. Where labels of one side overlap, the later one counts."""
    edges = sorted({0, chars, *(min(edge, chars) for x in (*a, *b) for edge in (x.span.start, x.span.end))})
    at = {edge: i for i, edge in enumerate(edges)}
    sides = []
    for labels in (a, b):
        types = [NONE] * len(edges)
        for one in labels:
            for i in range(at[min(one.span.start, chars)], at[min(one.span.end, chars)]):
                types[i] = one.type
        sides.append(types)
    found: Pairs = Counter()
    for i, (start, end) in enumerate(pairwise(edges)):
        found[sides[0][i], sides[1][i]] += end - start
    return found


def _labels(result: Agreement, a: GoldArticle, b: GoldArticle, handles: Mapping[str, str], lang: str) -> None:
    same = pair_keys(a.labels, b.labels, lambda x: (x.span, x.type), lambda x: (x.span, x.type))
    _tally(result.spans, a.labels, b.labels, same, lang)
    values_a = [x for x in a.labels if x.type not in NAME_TYPES]
    values_b = [x for x in b.labels if x.type not in NAME_TYPES]
    equal = pair_spans([(x.span, (x.type, value_key(x.value))) for x in values_a],
                       [(x.span, (x.type, value_key(x.value))) for x in values_b])
    _tally(result.values, values_a, values_b, equal, lang)
    by_span = {x.span: x.type for x in b.labels}
    result.types.setdefault(lang, Counter()).update((x.type, by_span[x.span]) for x in a.labels if x.span in by_span)
    _differ(result, a.labels, b.labels, same)
    for x, y in ((a.labels[i], b.labels[j]) for i, j in same):
        same_entity = not x.entity or not y.entity or handles.get(y.entity) == x.entity
        if x.entity and y.entity:
            result.entities.add(1, 1, int(same_entity), lang=lang)
        if not same_entity or value_key(x.value) != value_key(y.value):
            result.differences.append(Difference(result.articles, x, y))


T = TypeVar("T", Label, FactLabel)


def _differ(result: Agreement, a: Sequence[T], b: Sequence[T], same: Sequence[tuple[int, int]]) -> None:
    """The differences of what is in none of the pairs `same`."""
    left, right = {i for i, _ in same}, {j for _, j in same}
    result.differences += [Difference(result.articles, a=x) for i, x in enumerate(a) if i not in left]
    result.differences += [Difference(result.articles, b=x) for j, x in enumerate(b) if j not in right]


def _tally(tally: Tally, a: Sequence[Label], b: Sequence[Label], pairs: Sequence[tuple[int, int]], lang: str) -> None:
    right = {i for i, _ in pairs}
    for i, one in enumerate(a):
        tally.add(1, 0, int(i in right), type=one.type, lang=lang)
    for one in b:
        tally.add(0, 1, 0, type=one.type, lang=lang)


def _facts(result: Agreement, a: GoldArticle, b: GoldArticle, handles: Mapping[str, str], lang: str) -> None:
    laid = laid_on(handles)
    pairs = pair_keys(a.facts, b.facts, full_key, lambda x: full_key(x, laid))
    left = {i for i, _ in pairs}
    for i, one in enumerate(a.facts):
        result.facts.add(1, 0, int(i in left), predicate=one.predicate, lang=lang)
    for one in b.facts:
        result.facts.add(0, 1, 0, predicate=one.predicate, lang=lang)
    _differ(result, a.facts, b.facts, pairs)
