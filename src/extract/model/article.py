"""Segments: the sentences, headings and items that everything downstream works on."""

from dataclasses import dataclass
from typing import Literal

from extract.model.spans import CleanSpan
from extract.schema import Lang

SegmentKind = Literal["sentence", "heading", "item", "field", "furniture"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or heading, list item, heading field) of the clean text.

    span       where it lies in the article's `CleanText`
    text       the clean characters of that span: hard-wrapped lines joined, full-width letters, digits
               and signs folded to ASCII, so finders never see a line break or a ３
    kind       "sentence"; "heading" (a title, "3. Second incubator: Health Work"); "item" (list item or
               table row); "field" (the "Location: Suzhou" behind a heading); "furniture" (menus, tickers,
               related stories: kept for the ledger, left out of extraction)
    lang       "en", "zh" or "mixed" by the script of its letters
    paragraph  index of the paragraph it belongs to, growing through the article
    heading    index (into the article's segments) of the heading it stands under, or None
    level      for a heading: 1 is the title, deeper headings count up; 0 for everything else
    """

    index: int
    span: CleanSpan
    text: str
    kind: SegmentKind
    lang: Lang
    paragraph: int
    heading: int | None = None
    level: int = 0
