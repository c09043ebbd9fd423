"""The score as text: counts beside ratios, one row a figure."""

from collections.abc import Mapping

from extract.score.counts import Counts, Miss
from extract.score.measure import MEASURES, Score

_TITLES = {
    "names_strict": "names, strict", "names_overlap": "names, overlap", "values_span": "values by span",
    "values": "values by normalised value", "facts": "facts", "facts_full": "facts with as_of and status",
}


def row(name: str, counts: Counts) -> str:
    """`name   gold predicted right   P R F1`, in fixed columns."""
    return (f"{name:<30} {counts.gold:>6} {counts.predicted:>6} {counts.right:>6}   "
            f"{counts.precision:.3f}  {counts.recall:.3f}  {counts.f1:.3f}")


HEADER = f"{'':<30} {'gold':>6} {'found':>6} {'right':>6}   {'P':<5}  {'R':<5}  F1"


def summary(scores: Mapping[str, Score]) -> str:
    """The six headline figures of each part."""
    lines = []
    for part, score in scores.items():
        lines += [f"{part} ({score.articles} articles)", HEADER]
        lines += [row(_TITLES[name], score.tallies[name].total) for name in MEASURES]
        lines.append("")
    return "\n".join(lines).rstrip()


def details(score: Score) -> str:
    """Names and values by type, facts by predicate, everything by language and article."""
    lines = []
    for name in ("names_strict", "values", "facts"):
        for dimension, table in sorted(score.tallies[name].by.items()):
            lines += ["", f"{_TITLES[name]} by {dimension}", HEADER]
            lines += [row(key, table[key]) for key in sorted(table)]
    return "\n".join(lines).lstrip()


def misses(rows: list[Miss]) -> str:
    """One line a miss: article:line, what happened at which stage, the quote, what was expected or said."""
    lines = []
    for miss in rows:
        quote = " ".join(miss.quote.split())
        place = f"{miss.article}:{miss.line}" if miss.line else miss.article
        by = f" [{miss.by}]" if miss.by else ""
        lines.append(f"{place} {miss.measure} {miss.kind} {miss.stage} “{quote}” {miss.expected}{by}")
    return "\n".join(lines)
