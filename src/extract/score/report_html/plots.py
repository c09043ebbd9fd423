"""The plots, drawn by matplotlib, as SVG that takes its colours from the page's style.

Colours are placeholders while drawing and become CSS variables, so a plot follows light and dark. Parts differ by
marker and line as well as by colour. Text stays text. The same figures give the same bytes.
"""

import html
import io
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from extract.errors import BadUsage
from extract.score.counts import Counts
from extract.score.curves import Bin
from extract.score.resample import Interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Labelled = Sequence[tuple[str, Counts, Interval | None]]
Recorded = tuple[float, float | None, float | None]  # F1 and the ends of its interval, if it has one

_INK, _GRID, _PAPER = "#010101", "#020202", "#030303"
_PARTS: dict[str, tuple[str, str, Literal["-", "--"]]] = {"dev": ("#040404", "o", "-"), "test": ("#050505", "D", "--")}
_VARIABLES = {_INK: "ink", _GRID: "grid", _PAPER: "paper", "#040404": "dev", "#050505": "test"}
_WIDTH = 4.6  # inches: 10 pt text is still read on a phone
_STYLE = {
    "svg.fonttype": "none", "svg.hashsalt": "extract", "font.size": 10, "font.family": "sans-serif", "text.parse_math": False,
    "text.color": _INK, "axes.labelcolor": _INK, "axes.edgecolor": _GRID, "xtick.color": _INK, "ytick.color": _INK,
    "xtick.major.size": 0, "ytick.major.size": 0, "axes.spines.top": False, "axes.spines.right": False, "grid.color": _GRID,
    "grid.linewidth": 0.6, "axes.grid": True, "axes.axisbelow": True, "legend.frameon": False, "figure.facecolor": "none",
    "axes.facecolor": "none", "savefig.facecolor": "none", "lines.linewidth": 1.6,
}


def by_label(title: str, parts: Mapping[str, Labelled]) -> str:
    """F1 and interval of each label, a row a label, a marker a part."""
    labels = list(dict.fromkeys(name for rows in parts.values() for name, *_ in rows))

    def draw(figure: "Figure") -> None:
        axes = figure.subplots()
        for k, (part, rows) in enumerate(sorted(parts.items())):
            colour, marker, _ = _PARTS[part]
            for name, counts, inside in rows:
                y = labels.index(name) + (k - (len(parts) - 1) / 2) * 0.34
                if inside is not None:
                    axes.plot([inside.low, inside.high], [y, y], color=colour, linewidth=1.4, solid_capstyle="butt")
                axes.plot([counts.f1], [y], marker, color=colour, markersize=5, markeredgecolor=_PAPER, markeredgewidth=0.7)
        axes.set_yticks(range(len(labels)), labels)
        axes.set_ylim(len(labels) - 0.5, -0.5)
        axes.grid(axis="y", visible=False)
        axes.spines["left"].set_visible(False)
        _unit(axes.set_xlim, axes.set_xticks)
        axes.set_xlabel("F1, 95% interval")
        _legend(figure, sorted(parts), line=False)

    return _svg(title, draw, 0.9 + 0.34 * max(2, len(labels)))


def precision_recall(title: str, parts: Mapping[str, Sequence[tuple[float, Counts]]]) -> str:
    """Precision over recall as the threshold of confidence falls; the marker is the whole run."""
    def draw(figure: "Figure") -> None:
        axes = figure.subplots()
        for part, points in sorted(parts.items()):
            colour, marker, line = _PARTS[part]
            axes.plot([one.recall for _, one in points], [one.precision for _, one in points], line, color=colour)
            if points:
                axes.plot([points[-1][1].recall], [points[-1][1].precision], marker, color=colour, markersize=6)
        _unit(axes.set_xlim, axes.set_xticks)
        _unit(axes.set_ylim, axes.set_yticks)
        axes.set_xlabel("recall")
        axes.set_ylabel("precision")
        _legend(figure, sorted(parts), line=True)

    return _svg(title, draw, 3.6)


def reliability(title: str, parts: Mapping[str, Sequence[Bin]]) -> str:
    """Share right over mean confidence, with the diagonal of perfect calibration, and how many predictions each bin has."""
    def draw(figure: "Figure") -> None:
        axes, counts = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
        axes.plot([0, 1], [0, 1], ":", color=_INK, linewidth=1)
        for k, (part, bins) in enumerate(sorted(parts.items())):
            colour, marker, line = _PARTS[part]
            axes.plot([one.confidence for one in bins], [one.right for one in bins], line, marker=marker, color=colour, markersize=5)
            counts.bar([one.low + 0.027 + 0.046 * k for one in bins], [one.count for one in bins], width=0.042, color=colour)
        _unit(axes.set_xlim, axes.set_xticks)
        _unit(axes.set_ylim, axes.set_yticks)
        axes.set_ylabel("share right")
        counts.set_ylabel("rows")
        counts.grid(axis="x", visible=False)
        counts.set_xlabel("confidence")
        _legend(figure, sorted(parts), line=True)

    return _svg(title, draw, 4.2)


def history(title: str, ticks: Sequence[str], parts: Mapping[str, Sequence[Recorded | None]]) -> str:
    """F1 of each recorded score in order, with the band of its interval."""
    def draw(figure: "Figure") -> None:
        axes = figure.subplots()
        for part, rows in sorted(parts.items()):
            colour, marker, line = _PARTS[part]
            at = [i for i, row in enumerate(rows) if row is not None]
            known = [row for row in rows if row is not None]
            f1 = [row[0] for row in known]
            low, high = ([math.nan if (end := row[k]) is None else end for row in known] for k in (1, 2))
            axes.fill_between(at, low, high, color=colour, alpha=0.18, linewidth=0)
            axes.plot(at, f1, line, marker=marker, color=colour, markersize=5)
        step = max(1, -(-len(ticks) // 8))
        axes.set_xticks(range(0, len(ticks), step), ticks[::step], rotation=35, ha="right", fontsize=8.5)
        axes.set_xlim(-0.5, len(ticks) - 0.5)
        _unit(axes.set_ylim, axes.set_yticks)
        axes.set_ylabel("F1, 95% interval")
        _legend(figure, sorted(parts), line=True)

    return _svg(title, draw, 3.6)


def _unit(limits: Callable[..., Any], ticks: Callable[..., Any]) -> None:
    limits(-0.02, 1.02)
    ticks([0, 0.2, 0.4, 0.6, 0.8, 1], ["0", ".2", ".4", ".6", ".8", "1"])


def _legend(figure: "Figure", parts: Sequence[str], line: bool) -> None:
    from matplotlib.lines import Line2D

    handles = [Line2D([], [], color=colour, marker=marker, linestyle=dashes if line else "-", markersize=5, label=part)
               for part in parts for colour, marker, dashes in [_PARTS[part]]]
    figure.legend(handles=handles, loc="outside upper right", ncols=len(handles), handlelength=2.4)


def _svg(title: str, draw: "Callable[[Figure], None]", height: float) -> str:
    """The drawing as an <svg> element: no prolog, no metadata, ids of its own, scaled by the page."""
    try:
        import matplotlib
        from matplotlib.backends.backend_svg import FigureCanvasSVG
        from matplotlib.figure import Figure
    except ImportError as error:
        raise BadUsage("the report's plots need matplotlib; install it with `pip install 'extract[report]'`") from error

    with matplotlib.rc_context(_STYLE):  # type: ignore[arg-type]
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure)
        out = io.StringIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    text = out.getvalue()
    text = re.sub(r"<metadata>.*?</metadata>", "", text[text.index("<svg"):], flags=re.DOTALL)
    key = re.sub(r"\W+", "-", title.casefold())
    text = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{key}-", text)
    for colour, name in _VARIABLES.items():
        text = text.replace(colour, f"var(--{name})")
    box = re.search(r'viewBox="[^"]+"', text)
    assert box is not None
    head = f'<svg xmlns:xlink="http://www.w3.org/1999/xlink" {box[0]} role="img" aria-label="{html.escape(title)}">'
    return head + text[text.index(">") + 1:]
