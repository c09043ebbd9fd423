"""What a flow run says at its end: one dictionary, as plain lines and as a table for Prefect's page."""

from collections.abc import Iterator, Mapping
from typing import Any

_TABLES = (("mentions", "mentions by type"), ("facts", "facts by predicate"), ("problems", "problems"),
           ("left_out", "numbers and values left unused"))
_MEASURES = (("names_strict", "names, strict"), ("names_overlap", "names, overlap"), ("values", "values"), ("facts", "facts"),
             ("facts_full", "facts with as_of and status"))


def summarise(info: Mapping[str, Any], out: str, executed: int, stages: Mapping[str, float], scored: str) -> dict[str, Any]:
    """The run's own run.json content and what only the flow knows: executed and cached articles, seconds per task."""
    counts = info["counts"]
    return {
        "out": out, "counts": counts, "executed": executed, "stages": {name: round(value, 2) for name, value in stages.items()},
        "score": info.get("score"), "scored": scored, "files": {name: one["rows"] for name, one in info["files"].items()},
    }


def text(summary: Mapping[str, Any]) -> str:
    """Plain lines for a terminal."""
    return "\n".join(_lines(summary))


def _lines(summary: Mapping[str, Any]) -> Iterator[str]:
    counts = summary["counts"]
    langs = ", ".join(f"{number:,} {lang}" for lang, number in counts["articles"].items() if lang != "all")
    yield f"articles: {counts['articles']['all']:,} ({langs}), {counts['chars']:,} characters"
    yield f"extracted now: {summary['executed']:,}, taken from the store: {cached(summary):,}"
    for key, title in _TABLES:
        table = counts[key]
        parts = ", ".join(f"{name} {number:,}" for name, number in _by_number(table))
        yield f"{title}: {table['all']:,}" + (f" ({parts})" if parts else "")
    score = summary["score"]
    for part in ("dev", "test"):
        if score and part in score:
            yield f"score on the {part} gold, {score[part]['articles']} article{'s' * (score[part]['articles'] != 1)}:"
            for name, title in _MEASURES:
                one = score[part][name]
                yield (f"  {title:<28} P {one['precision']:.3f}  R {one['recall']:.3f}  F1 {one['f1']:.3f}   "
                       f"gold {one['gold']}, found {one['predicted']}, right {one['right']}")
    if not score:
        yield f"score: {summary['scored']}"
    yield "seconds: " + ", ".join(f"{name} {spent:.1f}" for name, spent in summary["stages"].items())
    yield f"files in {summary['out']}: " + ", ".join(f"{name} ({rows:,})" for name, rows in summary["files"].items()) + ", run.json"


def cached(summary: Mapping[str, Any]) -> int:
    """Articles and refusals that were not done again."""
    return int(summary["planned"]) - int(summary["executed"]) if "planned" in summary else 0


def markdown(summary: Mapping[str, Any]) -> str:
    """The same as tables."""
    counts = summary["counts"]
    lines = [f"# {summary['out']}", "", f"{counts['articles']['all']:,} articles, {summary['executed']:,} extracted now, "
             f"{cached(summary):,} from the store", ""]
    for key, title in _TABLES:
        rows = [f"| {name} | {number:,} |" for name, number in _by_number(counts[key])]
        lines += [f"| {title} | {counts[key]['all']:,} |", "|---|---:|", *rows, ""]
    for part, one in (summary["score"] or {}).items():
        if isinstance(one, dict):
            lines += [f"| {part} | P | R | F1 |", "|---|---:|---:|---:|"]
            for name, title in _MEASURES:
                lines.append(f"| {title} | {one[name]['precision']:.3f} | {one[name]['recall']:.3f} | {one[name]['f1']:.3f} |")
            lines.append("")
    return "\n".join(lines)


def _by_number(table: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(((name, number) for name, number in table.items() if name != "all"), key=lambda item: (-item[1], item[0]))
