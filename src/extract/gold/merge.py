"""Two annotators' files made one: what both say once, and every difference marked, to be decided in an editor.

A difference is a number of lines `{"conflict": 3, "differs": "of, quote", "by": "a", "row": {...}}`; deciding it is keeping
the inner rows of one side and deleting the others. `differs` names the fields in which one row of A and one of B differ.
What counts as the same: a mention of the same characters and entity or value, all fields of the value included; a fact in
all but its quote, the shorter of which is kept; an entity of the same type and name.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from extract.errors import BadGold
from extract.gold.marks import differing
from extract.gold.quoting import entity_row, fact_row, mention_rows
from extract.gold.rows import GoldFile, GoldLeft
from extract.model import FactLabel, GoldArticle, Label, pair_entities

T = TypeVar("T")
Rows = list[dict[str, Any]]


@dataclass(slots=True)
class Merged:
    """Rows of the merged file without its head, and how many conflicts are among them."""

    rows: Rows = field(default_factory=list)
    conflicts: int = 0

    def keep(self, rows: Iterable[dict[str, Any]]) -> None:
        self.rows += rows

    def ask(self, a: Rows, b: Rows) -> None:
        """A conflict between the rows of A and those of B; either may be empty."""
        self.conflicts += 1
        fields = differing(a, b)
        mark: dict[str, Any] = {"conflict": self.conflicts, **({"differs": ", ".join(fields)} if fields else {})}
        self.rows += [{**mark, "by": by, "row": row} for by, rows in (("a", a), ("b", b)) for row in rows]


def merge(a: GoldArticle, b: GoldArticle, text: str, left: tuple[Sequence[GoldLeft], Sequence[GoldLeft]] = ((), ())) -> Merged:
    """Merge the labels of `a` and `b`, both free of errors, of the article `text`. Entities go by A's handles.

    left   the rows of either that say what is left unlabelled on purpose
    """
    merged = Merged()
    names = pair_entities(a.named, b.named, one_to_one=True)
    taken = set(a.entities)
    for handle in b.entities:
        if handle not in names:
            names[handle] = _free(handle, taken)
            taken.add(names[handle])
    b = _renamed(b, names)
    place: dict[str, int] = {}  # where a handle is first used
    for label in sorted((*a.labels, *b.labels), key=lambda one: one.span):
        place.setdefault(label.entity or "", label.span.start)
    for handle in sorted({*a.entities, *b.entities}, key=lambda one: (place.get(one, len(text)), one)):
        sides = [[entity_row(handle, *side.entities[handle])] if handle in side.entities else [] for side in (a, b)]
        if all(sides) and sides[0] != sides[1]:
            merged.ask(*sides)
        else:
            merged.keep(sides[0] or sides[1])
    both, only_a, only_b = _split(a.labels, b.labels, lambda one: (one.span, one.entity or one.type, one.value))
    merged.keep(mention_rows(both, text))
    for left_labels, right_labels in _alike(_touching(only_a, only_b)):
        merged.ask(mention_rows(left_labels, text), mention_rows(right_labels, text))
    _facts(merged, a, b, text, place)
    same, only_left, only_right = _split(*left, lambda one: (one.left, str(one.at), one.line))
    merged.keep(_left_rows(same))
    for one, side in sorted([*((x, 0) for x in only_left), *((x, 1) for x in only_right)], key=lambda pair: (pair[0].left, str(pair[0].at))):
        merged.ask(*(_left_rows([one] if side == which else []) for which in (0, 1)))
    return merged


def refuse_two_articles(a: GoldFile, b: GoldFile) -> None:
    """BadGold, naming both files, when the two label different articles or different bytes."""
    if (a.head.article, a.head.sha256) != (b.head.article, b.head.sha256):
        raise BadGold(b.path, 1, f"labels article `{b.head.article}` ({b.head.sha256[:12]}…), {a.path} labels `{a.head.article}` "
                      f"({a.head.sha256[:12]}…); compare files of the same bytes")


def merged_head(a: GoldFile, b: GoldFile) -> dict[str, Any]:
    """The first line of the merged file: both annotators. BadGold when the two label different articles."""
    refuse_two_articles(a, b)
    annotators = " + ".join(sorted({a.head.annotator, b.head.annotator}))
    return {"gold": "1", "article": a.head.article, "sha256": a.head.sha256, "annotator": annotators}


def _free(handle: str, taken: set[str]) -> str:
    number, name = 2, handle
    while name in taken:
        name, number = f"{handle}-{number}", number + 1
    return name


def _renamed(one: GoldArticle, names: Mapping[str, str]) -> GoldArticle:
    return GoldArticle(
        one.article, one.sha256, {names[handle]: row for handle, row in one.entities.items()},
        tuple(replace(x, entity=names[x.entity]) if x.entity else x for x in one.labels),
        tuple(replace(x, subject=names[x.subject], object=names[x.object] if x.object else None) for x in one.facts),
    )


def _split(a: Sequence[T], b: Sequence[T], key: Callable[[T], Hashable]) -> tuple[list[T], list[T], list[T]]:
    """What both have (as A says it), what A alone has, what B alone has."""
    theirs, ours = {key(one) for one in b}, {key(one) for one in a}
    return [x for x in a if key(x) in theirs], [x for x in a if key(x) not in theirs], [x for x in b if key(x) not in ours]


def _touching(a: Sequence[Label], b: Sequence[Label]) -> list[tuple[list[Label], list[Label]]]:
    """The labels of both sides in groups that lie on the same characters, in text order."""
    groups: list[tuple[list[Label], list[Label]]] = []
    end = -1
    for one, side in sorted([*((x, 0) for x in a), *((x, 1) for x in b)], key=lambda pair: pair[0].span):
        if one.span.start >= end:
            groups.append(([], []))
        groups[-1][side].append(one)
        end = max(end, one.span.end)
    return groups


def _alike(groups: Sequence[tuple[list[Label], list[Label]]]) -> list[tuple[list[Label], list[Label]]]:
    """Groups that ask the same question in several places made one, so that it is answered once."""
    def said(labels: Sequence[Label]) -> Hashable:
        return tuple((one.text, one.entity, one.value) for one in labels)

    found: dict[Hashable, tuple[list[Label], list[Label]]] = {}
    for a, b in groups:
        lists = found.setdefault((said(a), said(b)), ([], []))
        lists[0].extend(a)
        lists[1].extend(b)
    return list(found.values())


def _facts(merged: Merged, a: GoldArticle, b: GoldArticle, text: str, place: Mapping[str, int]) -> None:
    def key(one: FactLabel) -> tuple[Hashable, ...]:
        ends = [one.subject, one.object or ""]
        if one.predicate == "partner_of":  # said of either of the two it is the same
            ends.sort()
        return one.predicate, *ends, one.value, one.as_of, one.status

    def order(one: FactLabel) -> tuple[Any, ...]:
        """In text order, ties by what is said: nothing in it depends on who says it."""
        ends = [place.get(end or "", len(text)) for end in (one.subject, one.object)]
        return one.span, one.predicate, *ends, str(one.value), one.as_of or "", one.status

    def rows(facts: Iterable[FactLabel]) -> Rows:
        found = []
        for one in facts:
            row = fact_row(one, text)
            if row is None:
                raise BadGold(a.article, one.line, f"quote `{one.quote}` cannot be found again; quote whole words")
            found.append(row)
        return found

    theirs = {key(one): one for one in b.facts}
    both, only_a, only_b = _split(a.facts, b.facts, key)
    merged.keep(rows(sorted((min((one, theirs[key(one)]), key=lambda x: (len(x.quote), order(x))) for one in both), key=order)))
    ranked = sorted((-_alikeness(x, y), sorted((order(x), order(y))), i, j)
                    for i, x in enumerate(only_a) for j, y in enumerate(only_b) if _alikeness(x, y))
    partner: dict[int, int] = {}
    for _, _, i, j in ranked:
        if i not in partner and j not in partner.values():
            partner[i] = j
    pairs = [([x], [only_b[partner[i]]] if i in partner else []) for i, x in enumerate(only_a)]
    pairs += [([], [y]) for j, y in enumerate(only_b) if j not in partner.values()]
    for left, right in sorted(pairs, key=lambda pair: min(map(order, (*pair[0], *pair[1])))):
        merged.ask(rows(left), rows(right))


def _alikeness(x: FactLabel, y: FactLabel) -> int:
    """How many fields two facts share; 0 for facts that cannot be two readings of one statement."""
    close = x.span.start < y.span.end and y.span.start < x.span.end
    carried = (x.value is not None and x.value == y.value) or (x.object is not None and x.object == y.object)
    if not (close and (carried or x.predicate == y.predicate)) and not (
            carried and (x.predicate, x.subject) == (y.predicate, y.subject)):
        return 0
    return close + sum((x.subject == y.subject, x.predicate == y.predicate, x.value == y.value, x.object == y.object,
                        x.as_of == y.as_of, x.status == y.status))


def _left_rows(rows: Iterable[GoldLeft]) -> Rows:
    return [one.model_dump(mode="json", exclude_defaults=True) for one in rows]
