"""The score as text: counts beside ratios, one row a figure."""

from collections.abc import Mapping

from extract.score.breakdown import errors
from extract.score.compare import Comparison
from extract.score.counts import Counts, Miss
from extract.score.measure import MEASURES, Score
from extract.score.resample import ONE_ARTICLE, Interval, interval

TITLES = {
    "names_strict": "names, strict", "names_overlap": "names, overlap", "values_span": "values by span",
    "values": "values by normalised value", "facts": "facts", "facts_full": "facts with as_of and status",
}
_MOVED = 8      # articles named for a figure
_WORDS = 60     # facts gained or lost that are named


def row(name: str, counts: Counts, ends: str = "") -> str:
    """`name   gold predicted right   P R F1 [low, high]`, in fixed columns."""
    return (f"{name:<30} {counts.gold:>6} {counts.predicted:>6} {counts.right:>6}   "
            f"{counts.precision:.3f}  {counts.recall:.3f}  {counts.f1:.3f}{ends}")


HEADER = f"{'':<30} {'gold':>6} {'found':>6} {'right':>6}   {'P':<5}  {'R':<5}  F1"


def say_articles(count: int) -> str:
    """`1 article`, `2 articles`."""
    return f"{count:,} article{'s' * (count != 1)}"


def say_interval(counts: Counts, inside: Interval | None) -> str:
    """` [low, high]`, that one article gives none, or nothing without rows; `counts` are those of all articles."""
    if inside is None:
        return f" {ONE_ARTICLE}" if counts.gold or counts.predicted else ""
    return f" [{inside.low:.2f}, {inside.high:.2f}]"


def summary(scores: Mapping[str, Score]) -> str:
    """The six headline figures of each part, F1 with its 95% interval over articles."""
    lines = []
    for part, score in scores.items():
        lines += [f"{part} ({say_articles(len(score.articles))})", f"{HEADER}    95% interval"]
        for name in MEASURES:
            tally = score.tallies[name]
            inside = interval(tally.by.get("article", {}), score.articles)
            lines.append(row(TITLES[name], tally.total, say_interval(tally.total, inside)))
        lines.append("")
    return "\n".join(lines).rstrip()


def details(score: Score) -> str:
    """Names and values by type, facts by predicate, everything by language and article; then where the errors come from."""
    lines = []
    for name in ("names_strict", "values", "facts"):
        for dimension, table in sorted(score.tallies[name].by.items()):
            lines += ["", f"{TITLES[name]} by {dimension}", HEADER]
            lines += [row(key, table[key]) for key in sorted(table)]
    return "\n".join([*lines, "", errors(score)]).lstrip()


def misses(rows: list[Miss]) -> str:
    """One line a miss: article:line, what happened at which stage, the quote, what was expected or said."""
    lines = []
    for miss in rows:
        quote = " ".join(miss.quote.split())
        place = f"{miss.article}:{miss.line}" if miss.line else miss.article
        by = f" [{miss.by}]" if miss.by else ""
        lines.append(f"{place} {miss.measure} {miss.kind} {miss.stage} “{quote}” {miss.expected}{by}")
    return "\n".join(lines)


def differences(part: str, found: Comparison) -> str:
    """Each figure's change with its interval and p, the articles that moved most, and the facts gained and lost."""
    lines = [f"{part}: change against the other run", f"{'':<30} {'before':>6} {'now':>6}  change [95% interval]       p"]
    for name, change in found.changes.items():
        sure = change.significance
        counted = change.old.gold or change.old.predicted or change.new.predicted
        said = f"[{sure.inside.low:+.3f}, {sure.inside.high:+.3f}]  {sure.p:.3f}" if sure else ONE_ARTICLE if counted else ""
        lines.append(f"{TITLES[name]:<30} {change.old.f1:>6.3f} {change.new.f1:>6.3f}  {change.delta:+.3f} {said}".rstrip())
    for name, moves in found.moves.items():
        if moves:
            lines += ["", f"{TITLES[name]}: {say_articles(len(moves))} moved; change of the whole figure by each alone"]
            lines += [f"  {move.effect:+.4f} {move.article}: right {move.old.right} → {move.new.right}, "
                      f"found {move.old.predicted} → {move.new.predicted}" for move in moves[:_MOVED]]
    for title, table in (("gained", found.gained), ("lost", found.lost)):
        for name, facts in table.items():
            if facts:
                lines += ["", f"{TITLES[name]}, {title}: {len(facts)}"]
                lines += [f"  {article}: {words}" for article, words in facts[:_WORDS]]
                lines += [f"  ... {len(facts) - _WORDS} more"] if len(facts) > _WORDS else []
    return "\n".join(lines)
