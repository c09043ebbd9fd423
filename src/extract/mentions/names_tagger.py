"""The trained voice on names: a conditional random field over what the rules found and what the words are.

The rules propose, the tagger disposes: it was trained on texts that no rule of names was written from (training/), with the rules'
names among its signs, so it has learnt where they can be trusted, and finds names that no rule knows. The model's file
and its card lie beside each other in data/models; `make models` trains it again.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path

from extract.errors import EngineMissing
from extract.mentions.names_features import features, spoken_of
from extract.mentions.names_tokens import Name, names_of
from extract.model import CleanSpan, Found, Passage

BY = "name.tagger"
_MODELS = files("extract").joinpath("mentions", "data", "models")


class Tagger:
    """A model's file, opened once, and the trust it deserves, from the JSON file beside it. Not for several threads at a time."""

    def __init__(self, path: str) -> None:
        if find_spec("pycrfsuite") is None:
            raise EngineMissing("the name tagger needs python-crfsuite; install it with `pip install python-crfsuite`, "
                                "or set leave_out = [\"tagger\"]")
        import pycrfsuite

        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(path)
        beside = Path(path).with_suffix(".json")
        trust = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
        self._slope, self._offset = float(trust.get("slope", 1.0)), float(trust.get("offset", 0.0))

    def revise(self, passages: Sequence[Passage], named: Sequence[Sequence[Found]]) -> list[list[Found]]:
        """The article's names, one list per passage: `named` are the rules', the lists that come back the tagger's.

        A name's confidence is the least probability that the model gives a token of it to be part of such a name, made
        as modest as the model proved on texts held out of its training (`trusted`).
        """
        spoken = spoken_of(passages, named)
        return [self._revised(passage, found, spoken) for passage, found in zip(passages, named, strict=True)]

    def _revised(self, passage: Passage, named: Sequence[Found], spoken: dict[str, tuple[str, ...]]) -> list[Found]:
        tokens, rows = features(passage, named, spoken)
        if not rows:
            return []
        self._tagger.set(rows)
        tags = self._tagger.tag()
        rules = {(one.span.start, one.span.end, one.type): one.by for one in named}
        return [Found(CleanSpan(one.start, one.end), one.type, None, self._confidence(one, tags), rules.get(one[:3], BY))
                for one in names_of(tokens, tags)]

    def _confidence(self, name: Name, tags: Sequence[str]) -> float:
        least = min(float(self._tagger.marginal(tags[at], at)) for at in range(name.first, name.last + 1))
        return round(trusted(least, self._slope, self._offset), 3)


def trusted(probability: float, slope: float, offset: float) -> float:
    """A probability on another scale: its log odds times `slope` plus `offset` (Platt, *Probabilities for SV machines*, 1999).

    >>> trusted(0.9, 1.0, 0.0), round(trusted(0.9, 0.5, 0.0), 2)
    (0.9, 0.75)
    """
    odds = math.log(max(probability, 1e-6) / max(1 - probability, 1e-6))
    return probability if (slope, offset) == (1.0, 0.0) else 1 / (1 + math.exp(-slope * odds - offset))


def revise(passages: Sequence[Passage], named: Sequence[Sequence[Found]]) -> list[list[Found]]:
    """`Tagger.revise` by the model of the package."""
    return tagger().revise(passages, named)


@cache
def tagger() -> Tagger:
    """The model of the package; opened at the first article."""
    with as_file(_MODELS) as folder:
        return Tagger(str(folder / "names.crfsuite"))
