"""Source text in, clean text and segments out: the stages of this room in order."""

from collections.abc import Sequence

from extract.model import CleanSpan, CleanText, Segment, SegmentKind
from extract.text.align import replace
from extract.text.blocks import name_kinds, split_fields
from extract.text.clean import fold, straighten, unglue
from extract.text.dateline import dateline_end
from extract.text.furniture import mark_furniture, mark_pages
from extract.text.lines import read_lines
from extract.text.rows import keep_columns
from extract.text.script import lang
from extract.text.split import sentences
from extract.text.wrap import Block, form_blocks


def read_text(source: str) -> tuple[CleanText, tuple[Segment, ...]]:
    """The clean text of an article and its segments, in order, without overlap.

    A segment's span is into the clean text and lies within one line of it. Bullets and list numbers stay in the
    clean text, outside the segments; what a page's end left inside a paragraph (bullets, page number, running
    head) is cut out of it. A heading's own `heading` is the one it stands under.
    """
    folded = unglue(fold(source))
    lines = read_lines(folded.text)
    mark_pages(lines)
    blocks = form_blocks(folded.text, lines)
    mark_furniture(blocks)
    blocks = split_fields(blocks)
    keep_columns(blocks)
    name_kinds(blocks)
    joined = replace(folded, [edit for block in blocks for edit in block.edits])
    clean = straighten(joined)
    return clean, tuple(_segments(joined.text, clean.text, blocks, _moved(blocks)))


def _moved(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Start and end of each block after its edits and those before it."""
    spans: list[tuple[int, int]] = []
    shift = 0
    for block in blocks:
        start = block.start + shift
        inner = 0
        for a, b, new in block.edits:
            if b <= block.start:  # spaces inside the marker
                start += len(new) - (b - a)
            inner += len(new) - (b - a)
        shift += inner
        spans.append((start, block.end + shift))
    return spans


def _segments(curly: str, text: str, blocks: Sequence[Block], spans: Sequence[tuple[int, int]]) -> list[Segment]:
    """Sentences are found in `curly`, where an opening quote still differs from a closing one."""
    out: list[Segment] = []
    opening = 3  # blocks of prose that may be the first: a standfirst or a note may stand over it
    above: list[tuple[int, int]] = []  # (level, index) of the headings in force
    for paragraph, (block, (start, end)) in enumerate(zip(blocks, spans, strict=True)):
        if block.kind == "sentence" and opening:  # an agency's dateline opens the first sentence of an article
            opening -= 1
            if cut := dateline_end(text[start : min(end, start + 120)]):
                words = text[start : start + cut].rstrip()
                out.append(Segment(len(out), CleanSpan(start, start + len(words)), words, "furniture", lang(words), paragraph, None))
                start, opening = start + cut, 0
        whole = block.kind in ("heading", "field", "furniture")
        parts = [(start, end)] if whole else list(sentences(curly, start, end))
        kind: SegmentKind = "sentence"
        if whole or (block.kind == "item" and len(parts) == 1):
            kind = block.kind  # type: ignore[assignment]
        if block.kind == "heading":
            while above and above[-1][0] >= block.level:
                above.pop()
        heading = above[-1][1] if above and kind != "furniture" else None
        for a, b in parts:
            words = text[a:b]
            out.append(
                Segment(
                    len(out),
                    CleanSpan(a, b),
                    words,
                    kind,
                    lang(words),
                    paragraph,
                    heading,
                    block.level if kind == "heading" else 0,
                )
            )
        if block.kind == "heading":
            above.append((block.level, len(out) - 1))
    return out


def title_of(segments: Sequence[Segment], source: str) -> str:
    """The article's title: its first heading of level 1, the shorter one where the page gives it twice.

    An article without one is named by its first heading, else by its first sentence (cut at 120 characters),
    else by the first line of `source`.
    """
    titles = [s.text for s in segments if s.kind == "heading" and s.level == 1]
    if titles:
        return min(titles, key=len)
    for kinds in (("heading",), ("sentence", "item", "field"), ("furniture",)):
        for segment in segments:
            if segment.kind in kinds:
                text = segment.text
                return text if len(text) <= 120 else text[:120].rsplit(" ", 1)[0] + "…"
    return next((line.strip()[:120] for line in source[:10_000].splitlines() if line.strip()), "")
