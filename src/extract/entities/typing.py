"""Is it a park? What the article says around a name whose own words do not tell.

"Cosmo Lab" or 声谷 may be a company or an incubator; an article that calls it "the incubator Cosmo Lab" once,
or speaks of the firms in it, has said which. Votes are gathered over all mentions of a cluster, so one telling
sentence types the name everywhere.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from extract.model import CleanText, Cluster, Placed

_WINDOW = 70            # characters of context on either side
_ENOUGH = 2.0


@cache
def _cues() -> tuple[tuple[float, str, re.Pattern[str]], ...]:
    """(weight, side, pattern): side "before" patterns end at the name, "after" patterns start behind it."""
    data = json.loads(files("extract.entities").joinpath("data", "park_context.json").read_text(encoding="utf-8"))
    kinds = data["kinds"]
    rows = []
    for weight, side, pattern in data["votes"]:
        text = pattern.replace("KIND_EN", kinds["en"]).replace("KIND_ZH", kinds["zh"])
        rows.append((float(weight), side, re.compile(f"(?:{text})$" if side == "before" else text, re.I)))
    return tuple(rows)


@cache
def _own_words() -> re.Pattern[str]:
    """Words in a name that say it is no park, whatever is said around it."""
    data = json.loads(files("extract.entities").joinpath("data", "park_context.json").read_text(encoding="utf-8"))
    return re.compile(data["never"], re.I)


def retype(clean: CleanText, placed: Sequence[Placed], clusters: Sequence[Cluster]) -> tuple[tuple[Placed, ...], tuple[Cluster, ...]]:
    """The mentions and clusters with ORG, PLACE and PERSON clusters turned into PARK where the article says so."""
    votes: dict[str, float] = {}
    doubtful = {one.key for one in clusters if one.type in ("ORG", "PLACE", "PERSON") and not any(_own_words().search(name) for name in one.names)}
    for one in placed:
        if one.cluster in doubtful:
            before = clean.text[max(0, one.span.start - _WINDOW):one.span.start]
            after = clean.text[one.span.end:one.span.end + _WINDOW]
            votes[str(one.cluster)] = votes.get(str(one.cluster), 0.0) + _vote(before, after)
    kinds = {one.key: one.type for one in clusters}
    parks = {key for key, vote in votes.items() if vote >= (_ENOUGH + 1 if kinds[key] == "PLACE" else _ENOUGH)}
    return (tuple(replace(one, type="PARK") if one.cluster in parks else one for one in placed),
            tuple(replace(one, type="PARK") if one.key in parks else one for one in clusters))


def _vote(before: str, after: str) -> float:
    return sum(weight for weight, side, pattern in _cues() if (pattern.search(before) if side == "before" else pattern.match(after)))
