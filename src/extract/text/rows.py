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
_WIDEST = 40       # characters of a cell
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


def keep_columns(blocks: Sequence[Block]) -> None:
    """The gaps between the columns of a table become tabs, and its rows items; in all other lines a gap is a blank.

    A table is rows under one another of three or more short cells, figures among them, or of a label and a figure; a row may lack a cell.
    """
    run: list[Block] = []
    for block in (*blocks, None):
        shape = _columns(block) if block is not None else 0
        if block is not None and shape and (not run or (block.first.gap == 0 and abs(shape - _columns(run[-1])) <= 1)):
            run.append(block)
            continue
        if len(run) > 1 and sum(any(_FIGURE.search(cell) for cell in cells_of(one.first.text)[1][1:]) for one in run) * 2 >= len(run):
            for one in run:
                one.kind = "item"
                one.edits[:] = [(start, end, "\t" if new == " " else new) for start, end, new in one.edits]
        run = [block] if block is not None and shape else []


def _columns(block: Block) -> int:
    """The number of cells that gaps or tabs part a line into, 0 where it is no row."""
    if block.kind or len(block.lines) > 1 or block.marker or block.first.cls != "text":
        return 0
    sign, cells = cells_of(block.first.text)
    if sign not in (" ", "\t") or max(map(len, cells)) > _WIDEST:
        return 0
    pair = len(cells) == 2 and _FIGURE.match(cells[1]) is not None and _LETTER.search(cells[0]) is not None
    return len(cells) if len(cells) >= 3 or pair else 0


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
