"""Tokens for formats that label tokens: words, Chinese characters, signs and blanks, cut wherever a label begins or ends."""

from collections.abc import Iterable

from extract.model import SourceSpan
from extract.regex import regex

_TOKEN = regex(r"\s+|(?:[^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]|[\u0300-\u036f])+|.", 16)   # 16 is re.DOTALL


def tokens(text: str, spans: Iterable[SourceSpan]) -> list[SourceSpan]:
    """Stretches that cover `text` without gap, none of which crosses an end of one of `spans`.

    >>> [ "Park园区 30%"[t.start:t.end] for t in tokens("Park园区 30%", [SourceSpan(0, 2)])]
    ['Pa', 'rk', '园', '区', ' ', '30', '%']
    """
    cuts = {offset for span in spans for offset in (span.start, span.end)}
    found = []
    for match in _TOKEN.finditer(text):
        start = match.start()
        for cut in sorted(cut for cut in range(start + 1, match.end()) if cut in cuts):
            found.append(SourceSpan(start, cut))
            start = cut
        found.append(SourceSpan(start, match.end()))
    return found
