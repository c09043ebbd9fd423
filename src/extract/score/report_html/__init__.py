"""The score as one self-contained HTML page: no script, no network, plots as inline SVG, each with its table."""

from extract.score.report_html.page import page

__all__ = ["page"]
