"""One reading of overlapping candidates: no two mentions of a segment share a character."""

from collections.abc import Iterable

from extract.model import Found

_UNSURE = 0.45      # below it a candidate only fills what surer ones leave free
_TYPES = ("EVENT", "PARK", "ORG", "PERSON", "PLACE", "MONEY", "AREA", "PERCENT", "RANK", "DURATION", "DATE", "COUNT")
_ORDER = {type_: place for place, type_ in enumerate(_TYPES)}


def choose(candidates: Iterable[Found]) -> list[Found]:
    """The candidates that stay, in text order: sure before unsure, long before short, then by confidence and type.

    The longest wins because a name holds the names inside it ("Bio-Forum 2013", "Chongqing University") and an
    amount holds its number.
    """
    ranked = list(candidates)
    if len(ranked) < 2:
        return ranked
    ranked.sort(key=lambda f: (f.confidence < _UNSURE, f.span.start - f.span.end, -f.confidence, _ORDER[f.type], f.span.start, f.by))
    chosen: list[Found] = []
    taken: set[int] = set()
    for one in ranked:
        places = range(one.span.start, one.span.end)
        if taken.isdisjoint(places):
            chosen.append(one)
            taken.update(places)
    return sorted(chosen, key=lambda f: f.span)
