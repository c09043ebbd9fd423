"""Hard-wrapped lines joined into paragraphs: which lines go on, and what stands at the seam."""

import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise

from extract.regex import regex
from extract.text.column import are_rows, broken_lines
from extract.text.lines import Line, Marker
from extract.text.lines import table as read_table
from extract.text.script import HAN


@dataclass(slots=True)
class Block:
    """Lines that belong together: a paragraph, a heading, a list item or one line of furniture.

    start, end  of the content (behind its marker), into the folded text
    edits       (start, end, new) that make one line of it
    kind        filled in by `furniture` and `blocks`; "" is still open
    """

    lines: list[Line]
    start: int
    end: int
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    kind: str = ""
    level: int = 0
    width: int = 0
    marker: Marker | None = None
    text: str = ""

    @property
    def first(self) -> Line:
        return self.lines[0]


_LOWER = regex(r"[a-zß-öø-ÿ]")
_BREAK = regex(r"(?:^|(?<=[^A-Za-zÀ-ɏ]))([A-Za-zÀ-ɏ]{1,30})-$")
_WORD_AT = regex(r"[A-Za-zÀ-ɏ]+")
_TERMINAL = regex(r"[.!?。！？;；:：…][\"'”’»)\]）】]*$")
_GOES_ON = regex(
    r"(?:\b(?:and|or|of|the|to|in|for|with|a|an|by|from|at|on|as|that|which|und|der|die|de|du|la|et)|[,&(/，、（—–])$",
    re.I,
)
_WIDE_END = regex(f"[{HAN}\u3000-\u303f\uff00-\uff60]$")
_WIDE_START = regex(f"[{HAN}\u3000-\u303f\uff00-\uff60]")
_CUT_WORD = regex(rf"^[{HAN}]|[{HAN}]$")
_HAN_END, _HAN_START = regex(f"[{HAN}、，]$"), regex(f"[{HAN}“（《、，。]")
_WORDS = regex(r"[a-zà-ɏ]+(?:-[a-zà-ɏ]+)*")
_BROKEN = regex(r"[a-zà-ɏ-]*-[ \t]*\n\s{0,40}[a-zà-ɏ]+")
_NAME_BREAK = regex(r"[A-Za-zÀ-ɏ]{2}-$")
_MAX_WRAP = 170  # columns: longer lines were not wrapped by hand


class Seams:
    """What the whole text says about how its lines were broken."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self._text = text
        self._group: dict[int, tuple[int, bool]] = {}
        self._broken: set[int] = set()  # lines that a narrow column broke off
        seeds: list[int] = []
        group: list[Line] = []
        groups: list[tuple[list[Line], int]] = []
        for line in [*lines, None]:
            if line is None or line.cls != "text" or line.gap or not group:
                if len(group) > 1:
                    own = [a.width for a, b in pairwise(group) if _is_seed(a, b)]
                    seeds += own
                    groups.append((group, len(own)))
                group = []
            if line is not None and line.cls == "text":
                group.append(line)
        seeds.sort()
        self.width = seeds[int(len(seeds) * 0.95)] if len(seeds) >= 3 else 0
        for group, own_seeds in groups:
            widest = max(line.width for line in group)
            pairs = list(pairwise(group))
            full = sum(_is_full(a, b, widest) for a, b in pairs)
            wrapped = widest <= _MAX_WRAP and (
                (len(group) >= 3 and own_seeds >= 1 and full * 2 >= len(pairs))
                or own_seeds * 3 >= len(pairs)
                or bool(
                    self.width
                    and 0.55 * self.width <= widest <= 1.15 * self.width
                    and full * 2 >= len(pairs)
                    and len(pairs) >= 3
                )
                or bool(self.width and 0.9 * self.width <= widest <= 1.15 * self.width)
            )
            for line in group:
                self._group[line.start] = (widest, wrapped)
            if widest <= _MAX_WRAP:
                self._broken |= broken_lines(group, widest)

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of the text that stand whole, hyphenated ones too: the evidence for a broken one."""
        lowered = self._text.lower()
        return frozenset(_WORDS.findall(_BROKEN.sub(" ", lowered)))

    def goes_on(self, line: Line, after: Line, *, across: bool) -> bool:
        """Whether the paragraph of `line` goes on with `after`; `across`: bullets or a page's end stand between."""
        text, new = line.text, after.text
        lower = bool(_LOWER.match(new)) or new[0] in "),;%）"
        if after.marker or "field" in (line.cue, after.cue) or are_rows(line, after):
            return False
        if text[-1] == "-" and _BREAK.search(text) and _LOWER.match(new) and line.width >= 4:
            return True
        if text[-1] == "-" and line.width >= 10 and not (after.gap or across) and _NAME_BREAK.search(text) and new[0].isalpha():
            return True  # a name broken at a hyphen of its own: "Techno-/Port"
        ended = bool(_TERMINAL.search(text))
        widest, wrapped = self._group.get(line.start, (line.width, False))
        if after.gap or across:
            if not across or ended:
                return False
            return (lower and (line.width >= 40 or wrapped)) or (
                wrapped and bool(_HAN_END.search(text) and _HAN_START.match(new))
            )
        if line.marker and line.width >= 40 and text.count(" ") >= 4 and _CUT_WORD.search(text) and _CUT_WORD.match(new):
            return True  # a Chinese name in a Latin item, cut by the line's end
        if after.indent >= line.indent + 2 and not lower:
            return False
        if ended and after.indent >= 2 and after.indent > line.indent:
            return False
        if line.start in self._broken:
            return True
        if not ended:
            if lower and (
                line.width >= max(30, widest // 2) or _GOES_ON.search(text) or (line.width >= 25 and text[0].isupper())
            ):
                return True
            if line.width >= 15 and (
                text[-1] in "/&" or (_GOES_ON.search(text) and (wrapped or (line.width >= 30 and text.count(" ") >= 4)))
            ):
                return True
            if wrapped and new[0] in "(（" and line.width * 2 >= widest:
                return True
            if wrapped and line.width * 20 >= widest * 17 and line.width >= 40:
                return True
        return wrapped and (_is_full(line, after, widest) or bool(self.width and _is_full(line, after, self.width)))

    def seam(self, line: Line, after: Line) -> tuple[int, str]:
        """Characters to take from the end of `line`, and what stands between the two lines."""
        text, new = line.text, after.text
        if text[-1] == "-" and len(text) > 1 and not text[-2].isspace():
            broken, rest = _BREAK.search(text), _WORD_AT.match(new)
            if broken and rest and _LOWER.match(new):
                return (0, "") if self._keeps_hyphen(text, broken[1].lower(), rest[0].lower()) else (1, "")
            return 0, ""
        if _WIDE_END.search(text) or _WIDE_START.match(new):
            both = _WIDE_END.search(text) and _WIDE_START.match(new)
            chinese = line.width + after.width > 1.5 * (len(text) + len(new))
            return 0, "" if both or chinese else " "
        return 0, "" if (text[-1] in "/—" and text[-2:-1] != " ") or new[0] == "—" else " "

    def _keeps_hyphen(self, text: str, first: str, second: str) -> bool:
        """Whether "first-/second" is a compound ("state-/owned") and not a word cut in two ("electro-/nics")."""
        if first + second in self.words:
            return False
        if f"{first}-{second}" in self.words:
            return True
        firsts, seconds = _compounds()
        if first in firsts and (second in seconds or (len(second) > 3 and second in self.words)):
            return True
        return second in seconds and len(second) > 3 and len(first) > 3 and first in self.words


def form_blocks(text: str, lines: list[Line]) -> list[Block]:
    """Every line in a block: paragraphs joined, all else a block of its own; bullets standing alone are left out.

    A paragraph that a page's end cuts in two is one block, and what stood between is cut out of it.
    """
    seams = Seams(text, lines)
    blocks: list[Block] = []
    held: list[Line] = []  # bullets and page lines since the last line of text
    numbers: dict[str, int] = {}  # the last number seen in each style
    for line in lines:
        if line.cls in ("ornament", "page"):
            held.append(line)
            continue
        current = blocks[-1] if blocks and blocks[-1].first.cls == "text" else None
        if (
            line.cls == "text"
            and line.marker
            and not _opens_item(line, current.lines[-1] if current else None, numbers)
        ):
            line.marker = None
        if line.marker:
            numbers[line.marker.style] = line.marker.number
        if line.cls == "text" and current and seams.goes_on(current.lines[-1], line, across=bool(held)):
            last = current.lines[-1]
            take, glue = seams.seam(last, line)
            _squeeze(current.edits, last)
            current.edits.append((last.end - take, line.start, glue))
            current.lines.append(line)
            held.clear()
            continue
        blocks += [_block([page]) for page in held if page.cls == "page"]
        held.clear()
        blocks.append(_block([line]))
    blocks += [_block([page]) for page in held if page.cls == "page"]
    for block in blocks:
        block.end = block.lines[-1].end
        block.width = sum(line.width for line in block.lines)
        block.text = (
            text[block.start : block.end] if len(block.lines) == 1 else " ".join(line.text for line in block.lines)
        )
        _squeeze(block.edits, block.lines[-1])
    return blocks


def _block(lines: list[Line]) -> Block:
    first = lines[0]
    skip = first.marker.length if first.marker else 0
    return Block(lines, first.start + skip, first.end, marker=first.marker)


_RUN = regex(r"[ \t]{2,}|\t")


def _squeeze(edits: list[tuple[int, int, str]], line: Line) -> None:
    if "  " in line.text or "\t" in line.text:
        edits += [(line.start + m.start(), line.start + m.end(), " ") for m in _RUN.finditer(line.text)]


def _opens_item(line: Line, before: Line | None, numbers: dict[str, int]) -> bool:
    """Whether the sign that opens `line` is a marker: in a paragraph "5." or a dash may just have come to the front."""
    marker = line.marker
    if marker is None:
        return False
    if (
        before is None
        or line.gap
        or _TERMINAL.search(before.text)
        or before.text[-1] in ",，、"
        or marker.style in ("bullet", "circle", "hash")
    ):
        return True
    if marker.style == "dash":
        return before.marker is not None or before.width < 60
    return before.marker is not None or marker.number <= 1 or numbers.get(marker.style) == marker.number - 1


def _is_seed(line: Line, after: Line) -> bool:
    """Two lines that surely are one sentence."""
    if not 30 <= line.width <= _MAX_WRAP or after.marker or _TERMINAL.search(line.text):
        return False
    if line.text[-1] == "-" or _LOWER.match(after.text):
        return True
    return bool(_HAN_END.search(line.text) and _HAN_START.match(after.text) and line.width >= 40 and after.indent < 2)


def _is_full(line: Line, after: Line, widest: int) -> bool:
    """Whether the next word would not have fitted: the line was broken for want of room."""
    if _WIDE_START.match(after.text):
        return line.width + 4 > widest
    return line.width + 1 + len(after.text.split(" ", 1)[0][:40]) > widest


@cache
def _compounds() -> tuple[frozenset[str], frozenset[str]]:
    rows = dict(row.split("\t") for row in read_table("hyphen.tsv"))
    return frozenset(rows["first"].split()), frozenset(rows["second"].split())
