"""A sentence with its mentions masked: one private character per mention.

Rules are regular expressions over the mask, so "X was founded in 1994" and "The Harbour Science Park of
Port City was founded in the spring of 1994" look the same to them, and no rule can match inside a name.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from extract.model import CleanSpan, Placed, Reading, Segment
from extract.regex import regex

_TYPES = ("PARK", "ORG", "PERSON", "PLACE", "EVENT", "DATE", "MONEY", "AREA", "PERCENT", "COUNT", "DURATION", "RANK")
MASK = {name: chr(0xE000 + i) for i, name in enumerate(_TYPES)}
ANY_NAME = "".join(MASK[name] for name in _TYPES[:5])
ANY = "".join(MASK.values())

_HAN = regex("[\u4e00-\u9fff]{2}")
_SHORT = {
    "P": "PARK", "O": "ORG", "H": "PERSON", "L": "PLACE", "E": "EVENT", "D": "DATE", "M": "MONEY", "A": "AREA",
    "%": "PERCENT", "C": "COUNT", "T": "DURATION", "R": "RANK",
}


@lru_cache(maxsize=1024)
def rule(pattern: str, flags: int = re.I) -> re.Pattern[str]:
    """Compile a rule: `<PO>` is one mention of type PARK or ORG, `<*>` any mention, `<->` any character but a
    name or a sentence's end; letters are those of the contract's types with H for PERSON and L for PLACE.

    `<LIST:PO>` is one or more of these mentions with commas, "and", brackets between.
    """
    def listed(match: re.Match[str]) -> str:
        one = _class(match[1])
        joint = r"(?:\s*(?:,|、|，|;|/|\band\b|\bor\b|\bas well as\b|&|和|与|及|以及|跟|同)\s*(?:and |the |with |Chinese |local )*)"
        note = rf"(?:\s*[(（][^()（）]{{0,40}}[)）]|{one})?"
        return rf"{one}{note}(?:{joint}{one}{note}){{0,30}}"

    pattern = re.sub(r"<LIST:([POHLE]+)>", listed, pattern)
    pattern = pattern.replace("<->", f"[^{ANY_NAME}.;。；!?！？]").replace("<*>", f"[{ANY}]")
    pattern = re.sub(r"<([POHLEDMA%CTR]+)>", lambda m: _class(m[1]), pattern)
    return regex(pattern, flags)


def _class(letters: str) -> str:
    return "[" + "".join(MASK[_SHORT[letter]] for letter in letters) + "]"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One segment as rules see it.

    mask      the segment's clean text with each mention replaced by one character
    mentions  the placed mentions in order; `at[i]` is the place of mention i in the mask
    indices   the mentions' indices in the reading
    chinese   whether there are Han characters outside its names
    """

    segment: Segment
    mask: str
    mentions: tuple[Placed, ...]
    at: tuple[int, ...]
    indices: tuple[int, ...]
    chinese: bool = False

    def mention_at(self, position: int) -> int | None:
        """Index of the mention whose mask character stands at `position`, or None."""
        i = bisect_right(self.at, position) - 1
        return i if i >= 0 and self.at[i] == position else None

    def inside(self, start: int, end: int) -> list[int]:
        """Indices of the mentions whose mask characters lie in mask[start:end]."""
        return [i for i, place in enumerate(self.at) if start <= place < end]

    def words(self, start: int, end: int) -> str:
        """The sentence's own words for mask[start:end], mentions written out."""
        return "".join(self.mentions[i].text if (i := self.mention_at(p)) is not None else self.mask[p] for p in range(start, end))

    def span(self, start: int, end: int) -> CleanSpan:
        """Clean span of mask[start:end], with surrounding blanks and marks left out."""
        while start < end and self.mask[start] in " ,，、;；:：":
            start += 1
        while end > start and self.mask[end - 1] in " ,，、;；:：":
            end -= 1
        return CleanSpan(self._clean(start), self._clean(end - 1, last=True))

    def _clean(self, position: int, *, last: bool = False) -> int:
        i = bisect_right(self.at, position) - 1
        if i < 0:
            return self.segment.span.start + position + (1 if last else 0)
        if self.at[i] == position:
            return self.mentions[i].span.end if last else self.mentions[i].span.start
        return self.mentions[i].span.end + (position - self.at[i] - 1) + (1 if last else 0)


def sentences(reading: Reading) -> list[Sentence]:
    """Every segment of the article with its mentions masked, in order; furniture has no mentions."""
    by_segment: dict[int, list[int]] = {}
    for i, one in enumerate(reading.placed):
        by_segment.setdefault(one.segment, []).append(i)
    result = []
    for segment in reading.segments:
        parts, at, place, size = [], [], segment.span.start, 0
        mentions = by_segment.get(segment.index, [])
        for i in mentions:
            one = reading.placed[i]
            gap = reading.clean.text[place:one.span.start]
            parts += [gap, MASK[one.type]]
            at.append(size + len(gap))
            size += len(gap) + 1
            place = one.span.end
        parts.append(reading.clean.text[place:segment.span.end])
        mask = "".join(parts)
        result.append(Sentence(segment, mask, tuple(reading.placed[i] for i in mentions), tuple(at), tuple(mentions), _HAN.search(mask) is not None))
    return result


_CLAUSE_EN = regex(rf"[;:—]\s|,? (?:while|whereas|but|although|though) |, and (?=(?:the )?[{ANY_NAME}] (?!and|or))|, (?:with|"
                        rf"of which|of whom|including|among them) |[。；！？]")
_CLAUSE_ZH = regex(r"[，。；：！？,;]|其中")


def clauses(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Half-open stretches of the mask between clause marks; a list of names is not cut at its commas."""
    return _clauses(sentence.mask, sentence.chinese)


def clause_of(sentence: Sentence, place: int) -> tuple[int, int]:
    """The clause that holds the mask position `place`; the whole sentence where none does."""
    for start, end in _clauses(sentence.mask, sentence.chinese):
        if start <= place < end:
            return start, end
    return 0, len(sentence.mask)


@lru_cache(maxsize=256)
def _clauses(mask: str, chinese: bool) -> tuple[tuple[int, int], ...]:
    cuts = [0]
    for match in (_CLAUSE_ZH if chinese else _CLAUSE_EN).finditer(mask):
        lead = match.group().strip(" ,").startswith(("其中", "with", "of wh", "incl", "among"))
        cuts.append(match.start() if lead else match.end())
    cuts.append(len(mask))
    return tuple((a, b) for a, b in pairwise(cuts) if b > a)
