"""The page: headline table, plots with their tables, where errors come from, history. Counts only, never words of an article."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape

from extract.score.breakdown import TYPES, by_article, causes, confusion, stages
from extract.score.counts import Counts
from extract.score.curves import by_label, calibration_error, precision_recall, reliability
from extract.score.history import HistoryRow
from extract.score.measure import RANKED, Score
from extract.score.report import TITLES, say_articles
from extract.score.report_html import plots
from extract.score.report_html.style import STYLE
from extract.score.resample import Interval, interval

_POINTS = 40      # recorded scores that are drawn
_LABELS = 16      # labels of one plot
_THRESHOLDS = 20  # rows of a precision-recall table
_SHORT = {"names_strict": "names", "values": "values", "facts": "facts"}
# no request, no script; styles are inline: the plots' elements carry their own
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
Cell = str | int | float | None


def page(scores: Mapping[str, Score], gold_fingerprint: str, run: str, history: Sequence[HistoryRow]) -> str:
    """The report on the scores of a run's parts. `run` is what the page calls it; `history` is oldest first."""
    articles = ", ".join(f"{part} {say_articles(len(score.articles))}" for part, score in scores.items())
    sections = [
        ("Headline figures", _headline(scores)),
        ("F1 by type", _labels(scores, "names_strict", "type", "names, strict, by type") + _labels(scores, "values", "type", "values by type")),
        ("F1 by predicate", _labels(scores, "facts", "predicate", "facts by predicate")),
        ("Precision and recall by confidence", "".join(_curve(scores, name) for name in RANKED)),
        ("Calibration", "".join(_calibration(scores, name) for name in RANKED)),
        ("Types confused", "".join(_confusion(part, score) for part, score in scores.items())),
        ("Where errors come from", "".join(_errors(part, score) for part, score in scores.items())),
        ("History", _history(history)),
    ]
    body = "".join(f"<section><h2>{title}</h2><div class=grid>{content}</div></section>" for title, content in sections)
    return (f'<!doctype html><html lang=en><head><meta charset=utf-8><meta http-equiv=Content-Security-Policy content="{_POLICY}">'
            '<meta name=viewport content="width=device-width, initial-scale=1">'
            f"<title>Score of {escape(run)}</title><style>{STYLE}</style></head><body><header><h1>Score of {escape(run)}</h1>"
            f"<p>{articles}; gold {escape(gold_fingerprint)}. "
            "Intervals are 95% bootstrap intervals over articles; docs/scoring.md defines every figure. The dev part is what rules are written from, "
            f"the test part is not: of it there are counts only, here and everywhere.</p></header><main>{body}</main></body></html>\n")


def _headline(scores: Mapping[str, Score]) -> str:
    figures = []
    for part, score in scores.items():
        rows: list[list[Cell]] = [[TITLES[name], *_figures(tally.total, interval(tally.by.get("article", {}), score.articles))]
                                  for name, tally in score.tallies.items()]
        figures.append(f"<figure><figcaption>{escape(part)}</figcaption>{_table(['', *_FIGURES], rows, text=1)}</figure>")
    return "".join(figures)


def _labels(scores: Mapping[str, Score], measure: str, dimension: str, title: str) -> str:
    """One plot, or two side by side where the labels are many: the more frequent first."""
    parts = {part: by_label(score, measure, dimension) for part, score in scores.items()}
    names = list(dict.fromkeys(name for found in parts.values() for name, *_ in found))
    half = len(names) if len(names) <= _LABELS else -(-len(names) // 2)
    drawn = []
    for start in range(0, len(names), max(1, half)):
        some = {part: [row for row in found if row[0] in names[start:start + half]] for part, found in parts.items()}
        rows: list[list[Cell]] = [[name, part, *_figures(counts, inside)] for part, found in some.items() for name, counts, inside in found]
        head = title if half == len(names) else f"{title}, {'the rarer' if start else 'the more frequent'}"
        drawn.append(_plot(head, plots.by_label(head, some), _table([dimension, "part", *_FIGURES], rows, text=2)))
    return "".join(drawn) or "<p>Neither the gold nor the run has one.</p>"


def _curve(scores: Mapping[str, Score], name: str) -> str:
    parts = {part: precision_recall(score.ranked[name], score.tallies[name].total.gold) for part, score in scores.items()}
    rows: list[list[Cell]] = []
    for part, points in parts.items():
        step = max(1, -(-len(points) // _THRESHOLDS))
        kept = sorted({*range(0, len(points), step), len(points) - 1} if points else ())
        rows += [[part, f"{points[i][0]:.3f}", *_figures(points[i][1], None)[2:]] for i in kept]
    title = f"{_SHORT[name]}: precision over recall"
    return _plot(title, plots.precision_recall(title, parts), _table(["part", "confidence from", *_FIGURES[2:]], rows, text=1))


def _calibration(scores: Mapping[str, Score], name: str) -> str:
    parts = {part: reliability(score.ranked[name]) for part, score in scores.items()}
    rows: list[list[Cell]] = [[part, f"{one.low:.1f} to {one.high:.1f}", one.count, one.confidence, one.right]
                              for part, bins in parts.items() for one in bins]
    said = "; ".join(f"{part} {calibration_error(bins):.3f}" for part, bins in parts.items())
    title = f"{_SHORT[name]}: reliability"
    table = _table(["part", "confidence", "rows", "mean", "share right"], rows, text=2)
    return _plot(title, plots.reliability(title, parts), table, f"Expected calibration error: {said}")


def _confusion(part: str, score: Score) -> str:
    rows = confusion(score)
    cells = []
    for gold, counts in rows:
        total = max(1, sum(counts))
        shades = "".join(f'<td style="--heat:{100 * count / total:.0f}%">{count or "·"}</td>' for count in counts)
        cells.append(f"<tr><th scope=row>{gold}</th>{shades}</tr>")
    heads = "".join(f"<th scope=col>{said}</th>" for said in TYPES)
    return (f"<figure class=wide><figcaption>{escape(part)}: gold type down, predicted type across, over mentions that overlap</figcaption>"
            f"<div class=scroll><table class=heat><thead><tr><th></th>{heads}</tr></thead><tbody>{''.join(cells)}</tbody></table></div></figure>")


def _errors(part: str, score: Score) -> str:
    by_stage: list[list[Cell]] = [[*key, count] for key, count in stages(score.misses)]
    by_cause: list[list[Cell]] = [[*key, count] for key, count in causes(score.misses)]
    articles: list[list[Cell]] = [[name, *counts] for name, counts in by_article(score)]
    heads = ["article", "names missed", "spurious", "values missed", "spurious", "facts missed", "spurious"]
    return (f"<figure><figcaption>{escape(part)}: errors by stage</figcaption>{_table(['of', 'kind', 'stage', 'rows'], by_stage, text=3)}"
            f"{_details('Spurious rows by component', _table(['of', 'component', 'rows'], by_cause, text=2))}"
            f"{_details('Errors by article', _table(heads, articles, text=1))}</figure>")


def _history(history: Sequence[HistoryRow]) -> str:
    rows = history[-_POINTS:]
    if not rows:
        return "<p>No score is recorded yet: <code>extract score RUN --note TEXT</code> records one.</p>"
    ticks = [f"{row.date[5:]} {(row.commit or '')[:7]}".strip() for row in rows]
    drawn = []
    for name in RANKED:
        parts = {part: [row.figures.get(part, {}).get(name) for row in rows] for part in ("dev", "test") if any(part in row.figures for row in rows)}
        title = f"{_SHORT[name]}: F1 of recorded scores"
        table = _table(["date", "commit", "gold", *(f"{part} F1" for part in parts)],
                       [[row.date, (row.commit or "")[:20], row.gold[:8], *(_recorded(parts[part][i]) for part in parts)]
                        for i, row in enumerate(rows)], text=3)
        drawn.append(_plot(title, plots.history(title, ticks, parts), table))
    notes: list[list[Cell]] = [[row.date, (row.commit or "")[:20], row.note[:300]] for row in rows]
    return "".join(drawn) + f"<div class=wide>{_details('Notes', _table(['date', 'commit', 'note'], notes, text=3))}</div>"


def _recorded(row: plots.Recorded | None) -> str:
    if row is None:
        return ""
    f1, low, high = row
    return f"{f1:.3f}" if low is None or high is None else f"{f1:.3f} [{low:.2f}, {high:.2f}]"


_FIGURES = ["F1", "95% interval", "P", "R", "gold", "found", "right"]


def _figures(counts: Counts, inside: Interval | None) -> list[Cell]:
    return [counts.f1, f"{inside.low:.2f}–{inside.high:.2f}" if inside else "–", counts.precision, counts.recall,
            counts.gold, counts.predicted, counts.right]


def _plot(title: str, svg: str, table: str, below: str = "") -> str:
    said = f"<p>{escape(below)}</p>" if below else ""
    return f"<figure><figcaption>{escape(title)}</figcaption>{svg}{said}{_details('Numbers', table)}</figure>"


def _details(title: str, content: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{content}</details>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[Cell]], text: int) -> str:
    """A table whose first `text` columns are words and the rest numbers."""
    def row(cells: Sequence[str], tag: Callable[[int], str]) -> str:
        return "<tr>" + "".join(f"<{tag(i)}{'' if i < text else ' class=n'}>{cell}</{tag(i)[:2]}>" for i, cell in enumerate(cells)) + "</tr>"

    head = row([escape(one) for one in heads], lambda i: "th scope=col")
    body = "".join(row([_cell(one) for one in cells], lambda i: "td") for cells in rows)
    return f"<div class=scroll><table><thead>{head}</thead><tbody>{body}</tbody></table></div>"


def _cell(value: Cell) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return f"{value:,}" if isinstance(value, int) else escape(value or "").replace("_", "_<wbr>")
