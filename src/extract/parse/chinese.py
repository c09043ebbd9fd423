"""Chinese words by jieba's dictionary, with the dictionary's own word classes.

jieba 0.42.1 (MIT) carries its dictionary. Its own start-up writes a cache into the temporary folder and takes 0.7 s;
here the dictionary is read in one go instead (about 0.5 s, nothing written), and jieba cuts with it as ever. Its
hidden Markov model is off: it glues unknown characters, names above all, into words that do not exist.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

from extract.errors import EngineMissing
from extract.model import Token
from extract.parse.words import HAN_STRETCH, LATIN_WORD


class ChineseWords:
    """Splits text of any script; `tag` is jieba's word class (ns, nr, v, ...) or ""."""

    def __init__(self, cutter: Any, tags: dict[str, str]) -> None:
        self._cutter = cutter
        self._tags = tags

    def tokens(self, text: str) -> Iterator[Token]:
        """Tokens in text order; Latin words and numbers stay whole and carry no tag."""
        at = 0
        for match in HAN_STRETCH.finditer(text):
            yield from _latin(text, at, match.start())
            yield from self.han(match[0], match.start())
            at = match.end()
        yield from _latin(text, at, len(text))

    def han(self, stretch: str, offset: int) -> Iterator[Token]:
        """Words of a stretch of Han characters that starts at `offset` of its segment."""
        tags = self._tags
        for word in self._cutter.cut(stretch, HMM=False):
            end = offset + len(word)
            yield Token(offset, end, word, tags.get(word, ""))
            offset = end


def _latin(text: str, start: int, end: int) -> Iterator[Token]:
    if start < end:
        for match in LATIN_WORD.finditer(text, start, end):
            yield Token(match.start(), match.end(), match[0])


@cache
def chinese_words() -> ChineseWords:
    """The splitter, built at the first Chinese segment. EngineMissing when jieba is not installed."""
    try:
        jieba = import_module("jieba")
    except ImportError as error:
        raise EngineMissing("Chinese articles need jieba; install it with `pip install jieba`, or set engine = plain") from error
    cells = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8").split()
    entries = cells[0::3]
    counts = dict(zip(entries, map(int, cells[1::3]), strict=True))
    total = sum(counts.values())
    # jieba walks the dictionary by prefixes: each must be a key, with count 0 where it is no word.
    for word in entries:
        for cut in range(len(word) - 1, 1, -1):
            if word[:cut] in counts:
                break
            counts[word[:cut]] = 0
        counts.setdefault(word[0], 0)
    cutter = jieba.Tokenizer()
    cutter.FREQ, cutter.total, cutter.initialized = counts, total, True
    return ChineseWords(cutter, dict(zip(entries, cells[2::3], strict=True)))
