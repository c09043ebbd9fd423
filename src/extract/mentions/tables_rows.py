"""The cells of a table's row: split by |, tabs or spaced slashes, or by the blanks that columns left behind."""

import re
from functools import lru_cache
from typing import NamedTuple

from extract.regex import regex


class Cell(NamedTuple):
    start: int
    end: int
    text: str


@lru_cache(maxsize=1024)
def cells(text: str) -> tuple[Cell, ...]:
    """The cells of a table row split by | or by spaced slashes; () where it is none."""
    sign = "|" if "|" in text else " / " if " / " in text else "\t" if "\t" in text else ""
    if not sign:
        return ()
    out, at = [], 0
    for piece in text.split(sign):
        out.append(Cell(at, at + len(piece), piece.strip()))
        at += len(piece) + len(sign)
    if out and not out[0].text:
        out = out[1:]
    if out and not out[-1].text:
        out = out[:-1]
    return tuple(out) if len(out) > 1 else ()


_BLANKS = regex(r"(?P<label>[A-Za-z][A-Za-z ,&'’()./-]{1,60}?(?=[ ])|[一-鿿][一-鿿（）()A-Za-z·、]{0,30}(?=[ ]))?"
    r"(?P<rest>(?:(?:^|[ ])[-−]?\d[\d.,]{0,14}%?){1,12})(?P<day> \d{4}年[一-鿿\d]{0,6})?$")


def blank_row(text: str) -> tuple[Cell, ...]:
    """A row whose columns were blanks: 1985 14 560, or a label and numbers: Gross revenue 673.5 613.6."""
    match = _BLANKS.match(text) if text and (text[-1].isdecimal() or text[-1] in "%年月日旬末半底初") and len(text) < 160 else None
    if match is None:
        return ()
    out = [Cell(0, match.end("label"), match["label"].strip())] if match["label"] else []
    at = match.start("rest")
    out += [Cell(at + m.start(), at + m.end(), m[0]) for m in re.finditer(r"\S+", match["rest"])]
    if match["day"]:
        out.append(Cell(match.start("day") + 1, match.end("day"), match["day"].strip()))
    return tuple(out) if len(out) > 1 else ()
