"""Rows of a table, which their looks alone would take for a menu, a byline or a date line of the page.

What tells them is their company: rows of as many cells stand right above or below, and figures in the cells.
"""

from collections.abc import Iterator, Sequence

from extract.regex import regex
from extract.text import dates
from extract.text.column import cells_of
from extract.text.lines import Line, find_cue
from extract.text.wrap import Block

_FIGURE = regex(r"[0-9〇]")
_LETTER = regex(r"[^\W\d_]")
_MISTAKEN = ("date", "meta", "nav", "cue")


def free_rows(blocks: Sequence[Block]) -> None:
    """Lines of tables lose the class that would make furniture of them."""
    if not any(block.first.cls in _MISTAKEN for block in blocks):
        return
    for run in _runs(blocks):
        if any(line.cls in _MISTAKEN for line in run) and _is_table(run):
            for line in run:
                if line.cls in _MISTAKEN:
                    line.cls, line.cue, line.scope = "text", "", ""


def _runs(blocks: Sequence[Block]) -> Iterator[list[Line]]:
    """Lines under one another with the same separator and number of cells."""
    run: list[Line] = []
    shape: tuple[str, int] | None = None
    for block in blocks:
        line = block.first
        own = _shape(line) if len(block.lines) == 1 else None
        if own is not None and own == shape and (line.gap == 0 or own[0] == "|"):
            run.append(line)
            continue
        if len(run) > 1:
            yield run
        run, shape = ([line], own) if own is not None else ([], None)
    if len(run) > 1:
        yield run


def _shape(line: Line) -> tuple[str, int] | None:
    text = line.text
    if len(text) > 300 or line.cls not in ("text", *_MISTAKEN):
        return None
    sign, cells = cells_of(text)
    return (sign, len(cells)) if len(cells) >= 2 else None


def _is_table(run: list[Line]) -> bool:
    """A table has figures that date nothing; one of words alone is long enough and has no word of a menu in it."""
    rows = [cells_of(line.text)[1] for line in run]
    columns = len(rows[0])
    figures = sum(any(_FIGURE.search(cell) and not dates.is_date_line(cell) for cell in row[1:]) for row in rows)
    if any(find_cue(cell) for row in rows for cell in row if _LETTER.search(cell) and len(cell) <= 30 and not _FIGURE.search(cell)):
        return figures * 2 >= len(rows) and len(rows) >= 3
    if columns == 2:
        return figures >= 1 and len(rows) >= 3
    return figures >= 1 or len(rows) >= 3
