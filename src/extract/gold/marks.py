"""Marks that keep a file from being gold until a person has taken them out: `draft` in the head, `conflict` on rows."""

from collections.abc import Mapping, Sequence
from typing import Any

from extract.errors import BadGold


def still_draft(path: str, line: int) -> BadGold:
    return BadGold(path, line, "still a draft: read every line, then take `draft` out")


def differing(a: Sequence[Mapping[str, Any]], b: Sequence[Mapping[str, Any]]) -> list[str]:
    """The fields in which A's one row and B's one row of the same kind differ, those of the value by their own names.

    Nothing where a side has no row or several: then it is not a field that differs.

    >>> differing([{"fact": "members", "value": {"kind": "count", "number": "5", "of": "firms"}, "quote": "5"}],
    ...           [{"fact": "members", "value": {"kind": "count", "number": "5", "of": "labs"}, "quote": "5 labs"}])
    ['of', 'quote']
    """
    if len(a) != 1 or len(b) != 1:
        return []
    one, other = dict(a[0]), dict(b[0])
    if "value" in one and "value" in other and one["value"]["kind"] == other["value"]["kind"]:
        one |= one.pop("value")
        other |= other.pop("value")
    return sorted(key for key in one.keys() | other.keys() if one.get(key) != other.get(key))


def undecided(path: str, rows: Sequence[tuple[int, Mapping[str, Any]]]) -> list[BadGold]:
    """One error for each conflict of a file: `rows` are its lines that carry `conflict`, with their numbers."""
    lines: dict[str, dict[str, list[int]]] = {}
    fields: dict[str, str] = {}
    for number, row in rows:
        lines.setdefault(str(row["conflict"])[:20], {}).setdefault(str(row.get("by"))[:20], []).append(number)
        if isinstance(row.get("differs"), str):
            fields[str(row["conflict"])[:20]] = str(row["differs"])[:80]
    errors = []
    for conflict, sides in lines.items():
        said = [f"line{'s' if len(one) > 1 else ''} {', '.join(map(str, one))} ({by})" for by, one in sorted(sides.items())]
        told = fields.get(conflict, "")
        if len(said) > 1:
            todo = f"keep {' or '.join(said)}, the inner `row` alone, and delete the other"
            todo = f"only `{told}` differ{'' if ',' in told else 's'}; {todo}" if told else todo
        elif told:
            todo = f"the other side is gone; keep {said[0]}, the inner `row` alone"
        else:
            todo = f"only one of the two says so; keep {said[0]}, the inner `row` alone, or delete it"
        errors.append(BadGold(path, min(min(one) for one in sides.values()), f"conflict {conflict}: {todo}"))
    return errors
