"""Breakdowns and the page: right numbers, no words of an article, nothing that runs or loads."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import GoldArticle, Label, SourceSpan
from extract.schema import Count, Mention
from extract.score import HistoryRow, history_row, measure, summary
from extract.score.breakdown import TYPES, by_article, causes, confusion, errors, stages
from extract.score.curves import by_label, calibration_error, precision_recall, reliability

EVIL = "<script>alert('x')</script>&\"$x_1$"
SHA = "0" * 64
GOLD = GoldArticle(
    EVIL, SHA, {"h": ("PARK", "QQQQ")},
    (Label(SourceSpan(0, 4), "QQQQ", "PARK", "h"), Label(SourceSpan(4, 8), "QQQQ", "ORG", "h"), Label(SourceSpan(10, 14), "QQQQ", "PLACE", "h"),
     Label(SourceSpan(20, 24), "QQQQ", "COUNT", None, Count(number=7, of="labs"))), ())


def mention(start, end, type_, confidence, value=None):
    return Mention(article="a", start=start, end=end, text="QQQQ"[:end - start], type=type_, entity=None if value else "e", value=value, confidence=confidence, by=EVIL)


RUN = [mention(0, 4, "PARK", 0.95), mention(4, 7, "PARK", 0.5), mention(30, 33, "PERSON", 0.31), mention(20, 24, "COUNT", 1, Count(number=7, of="x"))]
SCORE = measure([GOLD], {SHA: RUN}, {}, {SHA: "en"})
HISTORY = [history_row({"dev": SCORE}, "abc", date="2026-03-0" + str(day), commit="<b>1", note=EVIL) for day in (1, 2, 3)]


def test_types_confused():
    table = {gold: dict(zip(TYPES, said, strict=True)) for gold, said in confusion(SCORE)}
    assert {(gold, said): n for gold, row in table.items() for said, n in row.items() if n} == {
        ("PARK", "PARK"): 1, ("ORG", "PARK"): 1, ("PLACE", "none"): 1, ("none", "PERSON"): 1, ("COUNT", "COUNT"): 1}


def test_stages_causes_and_articles():
    assert dict(stages(SCORE.misses)) == {("names", "missed", "wrong_type"): 1, ("names", "missed", "not_found"): 1,
                                          ("names", "spurious", "differs"): 1, ("names", "spurious", "not_in_gold"): 1}
    assert causes(SCORE.misses) == [(("names", EVIL), 2)]
    assert by_article(SCORE) == [(EVIL, [2, 2, 0, 0, 0, 0])]
    assert "QQQ" not in errors(SCORE) and re.search(r"^ORG +1 ", errors(SCORE), re.M)


def test_precision_and_recall_by_confidence():
    points = precision_recall([(0.9, True), (0.5, False), (0.9, False), (0.2, True)], gold=4)
    assert [(c, one.precision, one.recall) for c, one in points] == [(0.9, 0.5, 0.25), (0.5, 1 / 3, 0.25), (0.2, 0.5, 0.5)]
    assert precision_recall([], gold=4) == []


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=40))
@settings(deadline=None)
def test_the_last_point_is_the_whole_run_and_bins_hold_every_row(rows):
    points, bins = precision_recall(rows, gold=50), reliability(rows)
    assert not rows or (points[-1][1].predicted, points[-1][1].right) == (len(rows), sum(right for _, right in rows))
    assert sum(one.count for one in bins) == len(rows) and 0 <= calibration_error(bins) <= 1
    assert all(one.low - 1e-6 <= one.confidence <= one.high + 1e-6 for one in bins)


def test_calibration_error():
    assert calibration_error(reliability([(0.8, True)] * 4 + [(0.8, False)])) == pytest.approx(0)
    assert calibration_error(reliability([(1.0, False)] * 2 + [(0.5, True)] * 2)) == pytest.approx(0.75)


def test_figures_by_label():
    rows = {name: (counts.gold, counts.predicted, counts.right) for name, counts, _ in by_label(SCORE, "names_strict", "type")}
    assert rows == {"ORG": (1, 0, 0), "PARK": (1, 2, 1), "PLACE": (1, 0, 0), "PERSON": (0, 1, 0)}


class Page(HTMLParser):
    """The elements of a page, and whether each closes what it opened."""

    VOID = ("meta", "br", "wbr")

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.attributes, self.words = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture(scope="module")
def text():
    pytest.importorskip("matplotlib", reason="matplotlib is in the extra `report`; without it there is no page")
    from extract.score.report_html import page

    return page({"dev": SCORE, "test": SCORE}, "abc", EVIL, HISTORY)


def test_the_page_is_whole_and_inert(text):
    found = Page(text)
    assert found.open == [] and not {"script", "iframe", "link", "img", "object", "form", "b"} & set(found.tags)
    outside = [value for name, value in found.attributes if name in ("href", "src", "xlink:href") and not (value or "").startswith("#")]
    assert outside == [] and not any(name.startswith("on") for name, _ in found.attributes)
    style = re.search(r"<style>(.*?)</style>", text, re.S)[1]
    assert "@import" not in text and "url(" not in style
    assert EVIL in "".join(found.words) and "QQQ" not in text


def test_the_policy_forbids_requests_and_scripts(text):
    """It stands before all that could load or run, and what it admits is no more than the styles the page has."""
    head = text[:text.index("</head>")]
    policy = re.search(r'<meta http-equiv=Content-Security-Policy content="([^"]*)">', head)
    rules = dict(rule.strip().split(" ", 1) for rule in policy[1].split(";"))
    assert rules == {"default-src": "'none'", "style-src": "'unsafe-inline'", "base-uri": "'none'", "form-action": "'none'"}
    assert policy.start() < min(head.index("<title>"), head.index("<style>"))
    assert "<script" not in text and "style=" in text.partition("</head>")[2]


def test_every_plot_has_a_name_and_its_numbers(text):
    plots = re.findall(r"<figure>(?:(?!</figure>).)*?<svg.*?</figure>", text, re.S)
    assert len(plots) == 11  # two by type, three of each of precision-recall, reliability and history; there are no facts
    for plot in plots:
        assert 'role="img"' in plot and "aria-label" in plot and "<details><summary>Numbers</summary>" in plot and "<table>" in plot


def test_ids_are_used_once_or_not_referred_to(text):
    ids = re.findall(r'\bid="([^"]+)"', text)
    referred = set(re.findall(r'(?:href="#|url\(#)([^")]+)', text))
    assert referred <= set(ids) and all(ids.count(one) == 1 for one in referred)


def test_colours_come_from_the_style(text):
    drawn = "".join(re.findall(r"<svg.*?</svg>", text, re.S))
    assert not re.findall(r"(?:fill|stroke): ?#(?!fff)\w+", drawn) and "var(--dev)" in drawn and "var(--test)" in drawn


def test_the_same_scores_give_the_same_page(text):
    from extract.score.report_html import page

    assert page({"dev": SCORE, "test": SCORE}, "abc", EVIL, HISTORY) == text


def test_a_page_without_history_or_a_part_or_rows():
    pytest.importorskip("matplotlib", reason="matplotlib is in the extra `report`; without it there is no page")
    from extract.score.report_html import page

    bare = GoldArticle("a", SHA, {}, (), ())
    said = page({"dev": measure([bare], {}, {}, {})}, "abc", "run", [])
    assert "No score is recorded yet" in said and Page(said).open == [] and "<p>dev 1 article; gold abc. " in said


def test_one_article_has_no_interval(text):
    lines = summary({"dev": SCORE}).splitlines()
    assert lines[0] == "dev (1 article)" and lines[2].endswith("  0.333 1 article, no interval") and lines[-1].endswith("  0.000")
    assert {row["interval"] for row in SCORE.headline().values()} == {None}
    assert "<td>names, strict</td><td class=n>0.333</td><td class=n>–</td>" in text and "nan" not in text


def test_history_rows_say_what_the_score_says():
    row = HISTORY[0]
    assert row.figures["dev"]["names_strict"] == (0.3333, None, None) and row.note == EVIL
    assert HistoryRow.model_validate_json(row.model_dump_json()) == row
