"""Texts with their names and values marked in place: `[海湾生物港](PARK)占地[200亩](AREA:133333)。`

A file holds texts with a blank line between; each begins with `# voice; country; day of publication`, a dash for what is not
known. Names carry a type; values carry a type and a short form of the value, which the tests of values read.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from extract.errors import ExtractError
from extract.schema import NAME_TYPES, VALUE_TYPES

FOLDER = Path(__file__).parent / "texts"

_MARK = re.compile(r"\[([^\[\]]+)\]\(([A-Z]+)(?::([^()]*))?\)")


class Mark(NamedTuple):
    """text[start:end] in the text without marks; `value` is "" for names."""

    start: int
    end: int
    type: str
    value: str


class Text(NamedTuple):
    """A text without its marks. `id` is its file and number; `country` and `published` are "" where not known."""

    id: str
    voice: str
    country: str
    published: str
    text: str
    marks: tuple[Mark, ...]

    @property
    def names(self) -> list[tuple[int, int, str]]:
        """Start, end and type of the marked names."""
        return [(one.start, one.end, one.type) for one in self.marks if one.type in NAME_TYPES]


def read_marks(body: str) -> tuple[str, tuple[Mark, ...]]:
    """A text without its marks, and the marks.

    >>> read_marks("to [Oslo](PLACE)")
    ('to Oslo', (Mark(start=3, end=7, type='PLACE', value=''),))
    """
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[at:mark.start()]
        marks.append(Mark(len(text), len(text) + len(mark[1]), mark[2], mark[3] or ""))
        text, at = text + mark[1], mark.end()
    return text + body[at:], tuple(marks)


def read_texts(path: Path) -> Iterator[Text]:
    """The texts of a file; ExtractError with path:line for a head that is none, a mark that breaks off, an unknown type."""
    line = 1
    for number, block in enumerate(path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")):
        head, _, body = block.partition("\n")
        text, marks = read_marks(body)
        cells = [cell.strip().removeprefix("-") for cell in head.removeprefix("#").rsplit(";", 2)]
        wrong = next((one.type for one in marks if one.type not in (*NAME_TYPES, *VALUE_TYPES)), None)
        if not head.startswith("#") or len(cells) != 3:
            raise ExtractError(f"{path}:{line}: a text begins with `# voice; country; day`, a dash for what is not known")
        if "](" in text or wrong:
            raise ExtractError(f"{path}:{line}: " + (f"`{wrong}` is no type" if wrong else "a mark is not closed: [words](TYPE)") + " in this text")
        voice, country, published = cells
        yield Text(f"{path.stem}:{number}", voice, country, published, text, marks)
        line += block.count("\n") + 2


def every_text(folder: Path = FOLDER) -> list[Text]:
    """The texts of all files, in the order of their names."""
    return [text for path in sorted(folder.glob("*.txt")) for text in read_texts(path)]
