"""Scores over time: one row a recorded score, for the report's curve."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from extract.score.measure import MEASURES, Score
from extract.score.resample import interval

Figure = Annotated[float, Field(ge=0, le=1)]


class HistoryRow(BaseModel):
    """One recorded score: `figures` is {part: {measure: [F1, low, high]}}, the ends those of the 95% interval, null where there is none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    commit: str | None
    note: str
    gold: str
    figures: dict[str, dict[str, tuple[Figure, Figure | None, Figure | None]]]


def history_row(scores: Mapping[str, Score], gold_fingerprint: str, *, date: str, commit: str | None, note: str) -> HistoryRow:
    """The row of a score; the date and the commit are the caller's to know."""
    figures: dict[str, dict[str, tuple[float, float | None, float | None]]] = {}
    for part, score in sorted(scores.items()):
        for name in MEASURES:
            tally = score.tallies[name]
            inside = interval(tally.by.get("article", {}), score.articles)
            ends = (round(inside.low, 4), round(inside.high, 4)) if inside else (None, None)
            figures.setdefault(part, {})[name] = (round(tally.total.f1, 4), *ends)
    return HistoryRow(date=date, commit=commit, note=" ".join(note.split()), gold=gold_fingerprint, figures=figures)
