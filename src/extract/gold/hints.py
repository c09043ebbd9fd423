"""What an annotator should look at: likely slips that can also be right."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from extract.gold.anchor import Note, left_spans, occurrences
from extract.gold.cover import Cover, Lines
from extract.gold.numerals import Numeral
from extract.gold.reasons import open_numbers
from extract.gold.rows import GoldFile
from extract.model import GoldArticle, Label, SourceSpan


def label_hints(file: GoldFile, article: GoldArticle, text: str) -> Iterator[Note]:
    """Names and numbers left unlabelled, one surface labelled two ways."""
    furniture = _furniture(article, text)
    left, _ = left_spans(file, text)
    aside = [*furniture, *left]
    lines = Lines(text)
    yield from _two_ways(article)
    yield from _other_name(article)
    yield from _inside_names(article, text, lines)
    yield from _names_left(article, file, text, aside, lines)
    yield from _numbers_left(article, text, aside, lines)


def _furniture(article: GoldArticle, text: str) -> list[SourceSpan]:
    """The text before the first label's line and behind the last one's: menus, date lines, related stories."""
    if not article.labels:
        return []
    head = text.rfind("\n", 0, article.labels[0].span.start) + 1
    tail = text.find("\n", article.labels[-1].span.end)
    return [SourceSpan(0, head), SourceSpan(tail if tail >= 0 else len(text), len(text))]


def _two_ways(article: GoldArticle) -> Iterator[Note]:
    seen: dict[str, Label] = {}
    for label in article.labels:
        if label.entity is None:
            continue
        first = seen.setdefault(" ".join(label.text.split()).casefold(), label)
        if first.entity != label.entity:
            here, there = f"entity `{label.entity}` ({label.type})", f"`{first.entity}` ({first.type})"
            yield label.line, f"`{label.text}` is {here} here and {there} in line {first.line}"


def _other_name(article: GoldArticle) -> Iterator[Note]:
    """A mention that is no part of its entity's name, but is another's: the handle may be mixed up."""
    names = {handle: "".join(name.casefold().split()) for handle, (_, name) in article.entities.items()}
    for label in article.labels:
        words = "".join(label.text.casefold().split())
        if label.entity is None or len(words) < 3 or words in names[label.entity] or names[label.entity] in words:
            continue
        owners = [handle for handle, name in names.items() if words == name]
        if owners and label.entity not in owners:
            yield label.line, f"`{label.text}` is a mention of `{label.entity}` but the name of `{owners[0]}`"


def _inside_names(article: GoldArticle, text: str, lines: Lines) -> Iterator[Note]:
    """Labels that are a part of a longer name of an entity at that place."""
    longest: dict[int, tuple[int, str]] = {}  # the longest name that starts at an offset
    for name in sorted({name for _, name in article.entities.values()}, key=lambda name: (len(name), name)):
        longest |= {span.start: (span.end, name) for span in occurrences(text, name)}
    starts = sorted(longest)
    reach = list(accumulate((longest[start] for start in starts), max))  # the name that reaches furthest up to here
    for label in article.labels:
        at = bisect_right(starts, label.span.start) - 1
        if at >= 0 and reach[at][0] >= label.span.end and label.text != reach[at][1]:
            end, name = reach[at]
            yield label.line, f"`{label.text}` stands inside `{name}`, {where(text, SourceSpan(end - len(name), end), lines)}; the longest name wins"


def _names_left(article: GoldArticle, file: GoldFile, text: str, aside: list[SourceSpan], lines: Lines) -> Iterator[Note]:
    taken = Cover(len(text), [label.span for label in article.labels] + aside)
    surfaces: dict[str, int] = {}
    for label in article.labels:
        if label.entity is not None:
            surfaces.setdefault(label.text, label.line)
    for line, entity in file.entities:
        surfaces.setdefault(entity.name, line)
    for words, line in sorted(surfaces.items(), key=lambda item: (-len(item[0]), item[0])):
        places = occurrences(text, words)
        for nth, span in enumerate(places, 1):
            if len(words) < 2 or taken.meets(span.start, span.end):
                continue
            taken.add(span)
            which = f"occurrence {nth} of {len(places)}, {where(text, span, lines)}"
            yield line, f"`{words}` also stands unlabelled, {which}; label it or say why with a `left` row"


def _numbers_left(article: GoldArticle, text: str, aside: list[SourceSpan], lines: Lines) -> Iterator[Note]:
    """One hint for each line of the article, so that a table or a menu does not drown the rest."""
    by_line: dict[int, list[Numeral]] = {}
    for one in open_numbers(text, [label.span for label in article.labels] + aside):
        by_line.setdefault(lines.number(one.start), []).append(one)
    for some in by_line.values():
        said = ", ".join(f"`{one.text}`" for one in some[:8]) + (", …" if len(some) > 8 else "")
        yield 0, f"{said} without a label, {where(text, SourceSpan(some[0].start, some[0].end), lines)}; label or say why with a `left` row"


def where(text: str, span: SourceSpan, lines: Lines) -> str:
    """The line of the article and the words around `span`, on one line."""
    start, end = max(0, span.start - 18), min(len(text), span.end + 18)
    around = " ".join(text[start:end].split())
    return f"article line {lines.number(span.start)}: “…{around}…”"
