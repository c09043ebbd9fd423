"""Narrow columns, as a PDF leaves them: lines so short and ragged that their width alone does not tell where a paragraph goes on.

The whole group of lines has to show that its sentences run over the ends of its lines; a list, a table or a block of labels does not.
"""

from itertools import pairwise

from extract.regex import regex
from extract.text.lines import Line
from extract.text.script import HAN

_ENDED = regex(r"(?:[.!?。！？;；:：…][\"'”’»)\]）】]*|[）】」》])$")  # "研究园（PIIT）" is a head as often as not
_HAN = regex(f"[{HAN}]")
_GOES_ON = regex(r"[a-zß-öø-ÿ,;)]")
_FLOWS = regex(r"[a-zß-öø-ÿ]{2,}[,;]? (?:\S{1,12} )?[a-zß-öø-ÿ]{2,}")
_CLAUSE = regex(f"[{HAN}0-9A-Za-z）%]，|[。；]|[{HAN}]、[{HAN}]")
_STOP_WITHIN = regex(f"。[{HAN}0-9A-Z“]")
_OWN = regex(rf"[^:：，。]{{1,30}}[:：]|[【［\[>•·*#—–-]|\S{{1,12}}[年月日] |[^|]*\||[^ ]*(?:  |\t)|(?:[{HAN}] ){{2}}")
"""What opens a line of its own: a label, a bracketed head, a bullet, a dated entry; and the row of a table."""


_PIPE, _TAB, _BLANKS = regex(r" *[|｜] *"), regex(r" *\t[ \t]*"), regex(r" {2,}")


def cells_of(text: str) -> tuple[str, list[str]]:
    """What parts a line into cells ("|", a tab, wide gaps, or nothing) and the cells."""
    if "|" in text or "｜" in text:
        return "|", _PIPE.split(text.strip("|｜ "))
    if "\t" in text:
        return "\t", _TAB.split(text)
    return (" ", _BLANKS.split(text)) if "  " in text else ("", [text])


def are_rows(line: Line, after: Line) -> bool:
    """A row of a table above or below: it never is half a sentence. Gaps alone may be justified prose: there the cells have to be short, too."""
    sign, cells = cells_of(line.text)
    other, below = cells_of(after.text)
    if sign != other:
        return (sign in ("|", "\t") and len(cells) >= 3) or (other in ("|", "\t") and len(below) >= 3)
    if not sign or min(len(cells), len(below)) < 2:
        return False
    return sign != " " or (len(cells) == len(below) >= 3 and all(len(cell) <= 30 for cell in (*cells, *below)))


def broken_lines(group: list[Line], widest: int) -> set[int]:
    """Where those lines of a group start that the next line goes on with, for all their raggedness."""
    if len(group) < 3:
        return set()
    pairs = [(a, b) for a, b in pairwise(group) if not _ENDED.search(a.text)]
    if len(pairs) < 2:
        return set()
    chinese = sum(_HAN.search(line.text) is not None for line in group) * 2 > len(group)
    if not (_chinese_column if chinese else _latin_column)(group, pairs, widest):
        return set()
    found: set[int] = set()
    for i, (line, after) in enumerate(pairwise(group)):
        if _ENDED.search(line.text) or after.marker or _OWN.match(after.text) or line.width * 5 < widest * 3:
            continue
        inside = i > 0 and group[i - 1].start in found
        if not chinese:
            own = _FLOWS.search(line.text) and (i > 0 or _GOES_ON.match(after.text)) and not _OWN.match(line.text)
            if own and (_FLOWS.search(after.text) or _GOES_ON.match(after.text)):
                found.add(line.start)
        elif line.width * 4 >= widest * 3 and (inside or _CLAUSE.search(line.text) or (i > 0 and _CLAUSE.search(after.text))):
            found.add(line.start)
    return found


def _latin_column(group: list[Line], pairs: list[tuple[Line, Line]], widest: int) -> bool:
    """Most lines without a stop are followed by a small letter."""
    sure = sum(a.text[-1] == "-" or _GOES_ON.match(b.text) is not None for a, b in pairs)
    return sure >= 2 and sure * 2 >= len(pairs)


def _chinese_column(group: list[Line], pairs: list[tuple[Line, Line]], widest: int) -> bool:
    """Sentences end within the lines, and the lines without a stop at their end are about as wide as the widest."""
    full = sum(a.width * 4 >= widest * 3 for a, _ in pairs)
    return widest >= 24 and full * 3 >= len(pairs) * 2 and any(_STOP_WITHIN.search(line.text) for line in group)
