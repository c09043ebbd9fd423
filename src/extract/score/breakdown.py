"""Where errors come from, as counts: types confused, stages, causes, articles. No words, so the test part may be shown too."""

from collections import Counter
from collections.abc import Iterable, Sequence

from extract.schema import NAME_TYPES, VALUE_TYPES
from extract.score.counts import Miss
from extract.score.measure import NONE, Score

TYPES = (*NAME_TYPES, *VALUE_TYPES, NONE)


def confusion(score: Score) -> list[tuple[str, list[int]]]:
    """(gold type, count for each predicted type in the order of TYPES) for every gold type, `none` last."""
    return [(gold, [score.types[gold, said] for said in TYPES]) for gold in TYPES]


def stages(misses: Iterable[Miss]) -> list[tuple[tuple[str, str, str], int]]:
    """((measure, kind, stage), count), the most frequent first within a measure."""
    counts = Counter((miss.measure, miss.kind, miss.stage) for miss in misses)
    return sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0]))


def causes(misses: Iterable[Miss]) -> list[tuple[tuple[str, str], int]]:
    """((measure, component that said it), count) of spurious rows, the most frequent first within a measure."""
    counts = Counter((miss.measure, miss.by or "?") for miss in misses if miss.kind == "spurious")
    return sorted(counts.items(), key=lambda item: (item[0][0], -item[1], item[0]))


def by_article(score: Score) -> list[tuple[str, list[int]]]:
    """(article, [names missed, spurious, values missed, spurious, facts missed, spurious]), most errors first."""
    counts = Counter((miss.article, miss.measure, miss.kind) for miss in score.misses)
    rows = [(name, [counts[name, measure, kind] for measure in ("names", "values", "facts") for kind in ("missed", "spurious")])
            for name in score.articles]
    return sorted(rows, key=lambda row: (-sum(row[1]), row[0]))


def errors(score: Score) -> str:
    """All four as text."""
    lines = ["types on overlapping mentions: gold down, predicted across", _table("", TYPES, confusion(score))]
    lines += ["", "errors by stage", *(f"{' '.join(key):<40} {count:>6}" for key, count in stages(score.misses))]
    lines += ["", "spurious rows by the component that said them", *(f"{' '.join(key):<40} {count:>6}" for key, count in causes(score.misses))]
    heads = ("names-", "names+", "values-", "values+", "facts-", "facts+")
    return "\n".join([*lines, "", "errors by article: - missed, + spurious", _table("", heads, by_article(score))])


def _table(corner: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    first = max([len(corner), *(len(name) for name, _ in rows)])
    lines = [f"{corner:<{first}} " + " ".join(f"{head:>8}" for head in heads)]
    lines += [f"{name:<{first}} " + " ".join(f"{count or '.':>8}" for count in counts) for name, counts in rows]
    return "\n".join(lines)
