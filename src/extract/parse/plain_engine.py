"""The engine without any package behind it: Latin words by pattern, Han characters one by one."""

from collections.abc import Sequence

from extract.model import Parse, Segment, Token
from extract.parse.words import LATIN_WORD


class PlainEngine:
    """Needs nothing and proposes no names. Chinese word boundaries are missing, which costs Chinese names."""

    name = "plain"

    def __init__(self, model_path: str | None = None) -> None:
        del model_path  # every engine is built the same way

    def parse(self, segments: Sequence[Segment]) -> list[Parse]:
        return [Parse(_tokens(segment.text)) for segment in segments]


def _tokens(text: str) -> tuple[Token, ...]:
    """Only blanks stand between two words, so each is the next place that reads like it."""
    tokens: list[Token] = []
    at, find, make = 0, text.index, Token._make
    for word in LATIN_WORD.findall(text):
        at = find(word, at)
        end = at + len(word)
        tokens.append(make((at, end, word, "")))
        at = end
    return tuple(tokens)
