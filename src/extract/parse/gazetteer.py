"""The packaged place names and organisations, as patterns for the English engine."""

from functools import cache
from importlib.resources import files

_FOLDER = ("mentions", "data", "names")


@cache
def gazetteer() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(our type, names in Latin script), sorted; the same files that the name finders read."""
    places: set[str] = set()
    organisations: set[str] = set()
    for row in _rows("divisions.tsv"):
        if int(row[0]) < 3 and len(row[3]) > 3:
            places.add(row[3])
    for row in _rows("world.tsv"):
        places.add(row[0])
    for row in _rows("organisations.tsv"):
        organisations.update(row[0].split("|"))
    return ("ORG", tuple(sorted(organisations - {""}))), ("PLACE", tuple(sorted(places - {""})))


def _rows(name: str) -> list[list[str]]:
    text = files("extract").joinpath(*_FOLDER, name).read_text(encoding="utf-8")
    return [line.split("\t") + [""] * 3 for line in text.splitlines() if line and not line.startswith("#")]
