"""What each block is: heading (and how deep), field, list item or prose."""

import re

from extract.regex import regex
from extract.text.lines import Line, field_pattern, image_end, width_of
from extract.text.script import HAN
from extract.text.wrap import Block

_CLOSED = regex(r"[.。;；:：,，、…][\"'”’)\]）]*$")
_ASKED = regex(r"[?？!！][\"'”’)\]）]*$")
_LETTER = regex(rf"[^\W\d_]|[{HAN}]")
_OPENS = regex(rf"[A-ZÀ-Þ0-9\"“‘'«【《（(〈#&{HAN}]|i[A-Z]|e[A-Z]")
_DANGLING = regex(r"\b(?:and|or|of|the|to|in|for|with|a|an|by|from|at|on|is|are|was)$", re.I)
_FIGURES = regex(r"[\s\d.,:/%()€$£¥+-]+|(?:[0-9./:-]+\s.*)")
_STOP_INSIDE = regex(r"[a-z0-9)][.!?][\"'”’)]* [A-Z]|[。！？]")
_HEADED = ("num", "zh", "zhparen", "roman", "dotted", "chapter", "hash", "paren")
_FIELD_GAP = regex(r" {2,}|\t+")
_SPEAKER = regex(r"[^:：]{1,40}[:：]")
_LABELLED = regex(rf"[A-Z{HAN}][\w &/{HAN}]{{0,24}}\s?[:：]\s?\S")


def split_fields(blocks: list[Block]) -> list[Block]:
    """ "BioBay   Location: Suzhou" becomes two blocks, and so does a caption glued to a picture's file name."""
    out: list[Block] = []
    for block in blocks:
        parts = None if block.kind == "furniture" and block.first.cls != "image" else _parts(block)
        out += parts or [block]
    return out


def _parts(block: Block) -> list[Block] | None:
    line = block.first
    if len(block.lines) > 1 or line.width > 200:
        return None
    if line.cls == "image":
        end = image_end(line.text)
        rest = len(line.text) - len(line.text[end:].lstrip())
        if rest >= len(line.text):
            return None
        return [_piece(line, 0, end, "furniture"), _piece(line, rest, len(line.text), "item")]
    if line.cls != "text" or (block.marker and block.marker.style in ("bullet", "dash")):
        return None
    skip = line.marker.length if line.marker else 0
    gap = next((m for m in _FIELD_GAP.finditer(line.text, skip) if _LABELLED.match(line.text, m.end())), None)
    if (
        gap
        and gap.start() > skip
        and not _CLOSED.search(line.text[: gap.start()])
        and width_of(line.text[gap.end() :]) <= 120
    ):
        cut = [(skip, gap.start(), "heading"), (gap.end(), len(line.text), "field")]
    elif found := field_pattern().fullmatch(line.text, skip):
        if _STOP_INSIDE.search(found["field"]) or _CLOSED.search(line.text):
            return None
        cut = [(found.start("field"), found.end("field"), "field")]
        if found["name"]:
            if not _OPENS.match(found["name"]) or _CLOSED.search(found["name"]) or _DANGLING.search(found["name"]):
                return None
            cut.insert(0, (found.start("name"), found.end("name"), "heading"))
    else:
        return None
    return [_piece(line, a, b, kind) for a, b, kind in cut]


def _piece(line: Line, start: int, end: int, kind: str) -> Block:
    text = line.text[start:end]
    edits = [
        (line.start + start + m.start(), line.start + start + m.end(), " ") for m in re.finditer(r"[ \t]{2,}|\t", text)
    ]
    return Block(
        [line],
        line.start + start,
        line.start + end,
        edits,
        kind,
        width=width_of(text),
        text=text,
        marker=line.marker if kind == "heading" else None,
    )


def name_kinds(blocks: list[Block]) -> None:
    """Give every open block its kind, and headings their level (1 is the title)."""
    live = [b for b in blocks if b.kind != "furniture"]
    shorts = [_is_short(b, top=i < 2) for i, b in enumerate(live)]
    seen_prose = False
    for i, block in enumerate(live):
        if block.kind:
            continue
        after = live[i + 1] if i + 1 < len(live) else None
        if shorts[i] and _is_heading(live, shorts, i, seen_prose):
            block.kind = "heading"
        elif (
            block.marker
            or (shorts[i] and not _ASKED.search(block.text))
            or (block.width <= 60 and not _CLOSED.search(block.text) and not _ASKED.search(block.text))
        ):
            block.kind = "item"
        else:
            block.kind = "sentence"
            seen_prose = seen_prose or block.width > 100
        if block.kind == "item" and after is None and block.width > 120:
            block.kind = "sentence"
    _set_levels(live)


def _is_short(block: Block, *, top: bool) -> bool:
    """Whether a block could be a heading by its own looks: short (a title less so), no closing stop, opens like one."""
    if block.first.cls not in ("text", "nav") or len(block.lines) > 3:
        return False
    text = block.text
    if (
        block.width > 200
        or (block.width > 120 and not top)
        or _CLOSED.search(text)
        or _STOP_INSIDE.search(text)
        or _DANGLING.search(text)
        or not _OPENS.match(text)
    ):
        return False
    return (
        text.count(" ") <= (30 if top else 18)
        and bool(_LETTER.search(text))
        and (block.width <= 90 or not block.marker)
    )


def _is_heading(live: list[Block], shorts: list[bool], i: int, seen_prose: bool) -> bool:
    block = live[i]
    after = live[i + 1] if i + 1 < len(live) else None
    before = live[i - 1] if i else None
    if after is None:
        return False
    if after.kind == "field":
        return True
    style = block.marker.style if block.marker else ""
    if style:
        if style not in _HEADED:
            return False
        if style in ("chapter", "hash"):
            return True
        apart = block.first.gap > 0 or i == 0 or after.width > 150 or (not shorts[i + 1] and not after.marker)
        return apart and not _in_list(live, i)
    if (
        _ASKED.search(block.text)
        and (seen_prose or i > 1)
        and (_SPEAKER.match(block.text) or not _is_title_case(block.text))
    ):
        return False
    if not seen_prose and _run(shorts, i) <= 3 and i <= 1:
        return True
    lone = block.first.gap > 0 and after.first.gap > 0
    if (_lone_run(live, shorts, i) if lone else _run(shorts, i)) >= 4 and not _leads(live, shorts, i):
        return False
    if _FIGURES.fullmatch(block.text) and not re.search(rf"[A-Za-z{HAN}]{{3}}", block.text):
        return False
    if lone:
        return True
    opens = block.first.gap > 0 or before is None or before.kind == "sentence" or bool(_CLOSED.search(before.text))
    return (
        opens
        and (
            after.width > 150
            or len(after.lines) > 1
            or (not shorts[i + 1] and after.width > 60)
            or (after.marker is not None and block.first.gap > 0)
            or after.first.gap > 0
        )
        and block.width <= 100
    )


def _in_list(live: list[Block], i: int) -> bool:
    """Whether the numbered line stands in a list: the next or the last number stands right beside it."""
    marker = live[i].marker
    assert marker is not None
    for j, step in ((i + 1, 1), (i - 1, -1)):
        if 0 <= j < len(live):
            other = live[j].marker
            if (
                other
                and other.style == marker.style
                and other.number == marker.number + step
                and marker.style != "dotted"
            ):
                return True
    return False


def _run(shorts: list[bool], i: int) -> int:
    """Length of the run of short blocks around i, counted up to 5 to either side."""
    low = high = i
    while low > max(0, i - 5) and shorts[low - 1]:
        low -= 1
    while high + 1 < min(len(shorts), i + 6) and shorts[high + 1]:
        high += 1
    return high - low + 1


def _lone_run(live: list[Block], shorts: list[bool], i: int) -> int:
    """The same for a block between blank lines, counting only others between blank lines."""
    lone = [
        shorts[j] and live[j].first.gap > 0 and (j + 1 == len(live) or live[j + 1].first.gap > 0)
        for j in range(max(0, i - 5), min(len(live), i + 6))
    ]
    return _run(lone, i - max(0, i - 5))


def _leads(live: list[Block], shorts: list[bool], i: int) -> bool:
    """The last of many short blocks, with a blank line before it and prose behind it, heads the prose."""
    return not shorts[i + 1] and live[i].first.gap > 0 and live[i + 1].width > 120


def _is_title_case(text: str) -> bool:
    long_words = [w for w in re.findall(r"[A-Za-z]{4,}", text)]
    return bool(long_words) and sum(w[0].isupper() for w in long_words) * 4 >= 3 * len(long_words)


def _set_levels(live: list[Block]) -> None:
    """The title is 1; below it, each style of heading is a level deeper than the styles that came before it."""
    order: list[str] = []
    title: str | None = None
    for i, block in enumerate(live):
        if block.kind != "heading":
            continue
        if title is None and i <= 6 and not block.marker and not any(b.kind == "sentence" for b in live[:i]):
            title, block.level = _plain(block.text), 1
            continue
        if (
            title
            and i <= 6
            and not block.marker
            and not any(b.kind == "sentence" for b in live[:i])
            and _same_title(title, _plain(block.text))
        ):
            block.level = 1
            continue
        style = block.marker.style if block.marker else ""
        if block.marker and style == "dotted":
            style = f"dotted{block.marker.number}"
        if style not in order:
            order.append(style)
        block.level = 2 + order.index(style)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().casefold()


def _same_title(first: str, second: str) -> bool:
    """Pages give their title twice, once with the name of the site or of the menu around it."""
    return len(second) > 6 and (second in first or first in second)
