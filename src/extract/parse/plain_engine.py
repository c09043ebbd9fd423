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
        return [Parse(tuple(Token(m.start(), m.end(), m[0]) for m in LATIN_WORD.finditer(s.text))) for s in segments]
