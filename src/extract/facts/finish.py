"""From drafts to facts: each distinct fact once an article, with its id and its entities."""

from collections.abc import Hashable, Iterable, Mapping

from extract.facts.identity import fact_id
from extract.model import Draft
from extract.schema import Fact

_GROUND = ".ground"         # rules for ground-breaking, which is `established` only where it is the sole start date


def distinct(drafts: Iterable[Draft]) -> list[Draft]:
    """Drafts without repetitions: of those that say the same, the surest stays, the first among equals.

    The same is: subject, predicate, value (without `of`), object and status; and a bare relation adds nothing
    beside the same relation with a value.
    """
    best: dict[Hashable, Draft] = {}
    order: list[Hashable] = []
    for one in drafts:
        key = _key(one)
        if key not in best:
            order.append(key)
            best[key] = one
        elif (one.as_of is not None, one.confidence) > (best[key].as_of is not None, best[key].confidence):
            best[key] = one
    rich = {(d.subject, d.predicate, d.object) for d in best.values() if d.object is not None and d.value is not None}
    begun = {d.subject for d in best.values() if d.predicate == "established" and not d.by.endswith(_GROUND)}
    return [best[key] for key in order
            if not (best[key].by.endswith(_GROUND) and best[key].subject in begun)
            and not (best[key].value is None and (best[key].subject, best[key].predicate, best[key].object) in rich)]


def _key(one: Draft) -> Hashable:
    value = one.value.model_dump_json(exclude={"of"}) if one.value is not None else None
    if value is not None and one.value is not None and one.value.kind == "text":
        value = value.casefold()
    ends: tuple[str, ...] = (one.subject, one.object or "")
    if one.predicate == "partner_of":
        ends = tuple(sorted(ends))
    return (one.predicate, ends, value, one.status)


def finish(article: str, drafts: Iterable[Draft], ids: Mapping[str, str]) -> list[Fact]:
    """Facts with entity ids, in order of evidence; drafts whose ids coincide (the same words twice) are one fact."""
    rows: dict[str, Fact] = {}
    for one in drafts:
        key = fact_id(article, one)
        if key in rows:
            continue
        rows[key] = Fact(
            id=key, article=article, subject=ids[one.subject], predicate=one.predicate, value=one.value,
            object=ids[one.object] if one.object is not None else None, as_of=one.as_of, status=one.status,
            evidence=one.evidence, confidence=one.confidence, by=one.by,
        )
    return sorted(rows.values(), key=lambda f: (f.evidence[0].start, f.evidence[0].end, f.predicate, f.id))
