"""Chinese words by jieba's dictionary, with the dictionary's own word classes.

jieba 0.42.1 (MIT) carries its dictionary; the cut is its own (`cut(HMM=False)`): of all ways to split a stretch into
dictionary words and single characters the one with the highest product of word frequencies. It is written out here,
because jieba's start-up writes a cache into the temporary folder and takes 0.7 s, and its cut half the time of a
whole run. The hidden Markov model stays off: it glues unknown characters, names above all, into words that do not
exist.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from math import log

from extract.errors import EngineMissing
from extract.model import Token
from extract.parse.words import HAN_STRETCH, LATIN_WORD

_MARKS = frozenset(",.:;!?()，。、；：！？（）《》“”‘’「」『』—…·-%")


class ChineseWords:
    """Splits text of any script; `tag` is the dictionary's word class (ns, nr, v, ...) or ""."""

    def __init__(self, entries: Sequence[str], counts: Sequence[str], tags: Sequence[str]) -> None:
        # A third of a million words share a few thousand counts: each logarithm is taken once.
        often = Counter(counts)
        total = log(sum(int(count) * times for count, times in often.items()))
        logs = {count: log(int(count) or 1) - total for count in often}
        self._weights = dict(zip(entries, map(logs.__getitem__, counts), strict=True))
        self._unknown = -total
        self._tags = dict(zip(entries, tags, strict=True))
        # How long words get that begin with these three characters: most places need no look beyond two.
        longest: dict[str, int] = {}
        for word in entries:
            size = len(word)
            if size > 2 and longest.get(word[:3], 0) < size:
                longest[word[:3]] = size
        self._longest = longest

    def tokens(self, text: str) -> list[Token]:
        """Tokens in text order; Latin words and numbers stay whole and carry no tag."""
        found: list[Token] = []
        tags, at = self._tags, 0
        for match in HAN_STRETCH.finditer(text):
            start, stop = match.span()
            if start - at == 1 and text[at] in _MARKS:
                found.append(Token(at, start, text[at]))  # most gaps are one mark
            elif at < start:
                found.extend(_latin(text, at, start))
            for end in self._cut(text, start, stop):
                word = text[start:end]
                found.append(Token(start, end, word, tags.get(word, "")))
                start = end
            at = stop
        if at < len(text):
            found.extend(_latin(text, at, len(text)))
        return found

    def _cut(self, text: str, start: int, stop: int) -> Iterator[int]:
        """Ends of the words of text[start:stop], a stretch of Han characters: best path, from the right."""
        weights, longest, unknown = self._weights, self._longest, self._unknown
        best = [0.0] * (stop - start + 1)
        ends = [0] * (stop - start + 1)
        for at in range(stop - 1, start - 1, -1):
            place = at - start
            top, end = weights.get(text[at], unknown) + best[place + 1], at + 1
            weight = weights.get(text[at : at + 2]) if at + 2 <= stop else None
            if weight is not None:
                weight += best[place + 2]
                if weight >= top:  # of equals the longer word, as jieba has it
                    top, end = weight, at + 2
            limit = longest.get(text[at : at + 3])
            if limit is not None:
                for size in range(3, min(limit, stop - at) + 1):
                    weight = weights.get(text[at : at + size])
                    if weight is not None:
                        weight += best[place + size]
                        if weight >= top:
                            top, end = weight, at + size
            best[place], ends[place] = top, end
        at = start
        while at < stop:
            at = ends[at - start]
            yield at


def _latin(text: str, start: int, end: int) -> Iterator[Token]:
    for match in LATIN_WORD.finditer(text, start, end):
        yield Token(match.start(), match.end(), match[0])


@cache
def chinese_words() -> ChineseWords:
    """The splitter, built at the first Chinese segment. EngineMissing when jieba is not installed."""
    if find_spec("jieba") is None:
        raise EngineMissing("Chinese articles need jieba: install it with `pip install jieba`, or set engine = plain")
    cells = _dictionary().split()
    return ChineseWords(cells[0::3], cells[1::3], cells[2::3])


def _dictionary() -> str:
    return files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
