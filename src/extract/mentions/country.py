"""The country whose dollar or 元 an article means, by the words that give it away."""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from extract.model import Segment


@lru_cache(maxsize=1)
def _cues() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = json.loads(files("extract.mentions").joinpath("data", "dollar_places.json").read_text(encoding="utf-8"))
    return tuple((code, re.compile("|".join(words))) for code, words in data.items())


def country_of(segments: Sequence[Segment]) -> str:
    """ISO 3166 code of a place with a dollar (or a 元) of its own that the article is mostly about, or "".

    It must be named at least twice and more often than any other such place, China's and America's included.
    """
    text = "\n".join(segment.text for segment in segments)
    counts = {code: sum(1 for _ in pattern.finditer(text)) for code, pattern in _cues()}
    best = max(counts, key=lambda code: (counts[code], code))
    rest = max((n for code, n in counts.items() if code != best), default=0)
    return best if counts[best] >= 2 and counts[best] > rest else ""
