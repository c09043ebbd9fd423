"""Pages of articles: everything once, every word as it stands, nothing fetched, colours that can be read."""

import base64
import hashlib
import itertools
import math
import re
from collections.abc import Sequence
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import BadGold, BadUsage, ExtractError, RunFolder
from extract.io.sheet import Rows, lay
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.report import Mark, Sheet, index, page
from extract.report.cut import Place, cut
from extract.report.words import say
from extract.schema import Area, Count, Date, Duration, Entity, Evidence, Fact, Mention, Money, Percent, Rank, Text
from extract.score import measure

TEXT = "Harbour Park\n\nHarbour Park (海湾科技园) in Port City has 330 companies.\nJuno Park covers 5 km2 since 1994. Mei Lin runs it.\n"
SHA = "0" * 64
VOID = {"meta", "input", "br"}


class Page(HTMLParser):
    """A page as a browser reads it: elements with attributes, and the text of #text with hidden characters put back."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.content: dict[str, str] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs))
        assert len(attrs) == len(element[1]), f"an attribute twice: {tag} {attrs}"
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)
        if self._inside() and "data-u" in element[1]:
            self.text += chr(int(element[1]["data-u"], 16))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if self._inside():
            self.text += data
        elif self.open:
            self.content[self.open[-1][0]] = self.content.get(self.open[-1][0], "") + data

    def _inside(self):
        return any(attrs.get("id") == "text" for _, attrs in self.open)

    def of(self, name):
        return [attrs for _, attrs in self.elements if name in (attrs.get("class") or "").split()]


def at(words, nth=1):
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return SourceSpan(start, start + len(words))


def label(words, type_, entity=None, value=None, nth=1, line=0):
    return Label(at(words, nth), words, type_, entity, value, line)


FIRMS, SURFACE, YEAR = Count(number=330, of="companies"), Area(number=5000000), Date(edtf="1994")
GOLD = GoldArticle(
    "harbour", SHA, {"h": ("PARK", "Harbour Park"), "j": ("PARK", "Juno Park"), "c": ("PLACE", "Port City"), "m": ("PERSON", "Mei Lin")},
    (label("Harbour Park", "PARK", "h"), label("Harbour Park", "PARK", "h", nth=2), label("海湾科技园", "PARK", "h"), label("Port City", "PLACE", "c"),
     label("330 companies", "COUNT", None, FIRMS), label("Juno Park", "PARK", "j"), label("5 km2", "AREA", None, SURFACE),
     label("1994", "DATE", None, YEAR), label("Mei Lin", "PERSON", "m")),
    (FactLabel("h", "located_in", None, "c", None, "actual", "Port City", at("Port City"), 20),
     FactLabel("h", "companies", FIRMS, None, None, "actual", "330 companies", at("330 companies"), 21),
     FactLabel("j", "area", SURFACE, None, "1994", "actual", "5 km2", at("5 km2"), 22),
     FactLabel("j", "established", YEAR, None, None, "actual", "1994", at("1994"), 23)),
)


def mention(words, type_, entity=None, value=None, nth=1):
    span = at(words, nth)
    return Mention(article="harbour", start=span.start, end=span.end, text=words, type=type_, entity=entity, value=value, confidence=0.9, by="t")


def fact(subject, predicate, words, value=None, object_=None, as_of=None):
    span = at(words)
    return Fact(id=f"f-{subject}-{predicate}", article="harbour", subject=subject, predicate=predicate, value=value, object=object_, as_of=as_of, confidence=1,
                by="t", evidence=(Evidence(start=span.start, end=span.end, text=words),))


ROWS = Rows(
    [mention("Harbour Park", "PARK", "harbour-park"), mention("Harbour", "ORG", "harbour", nth=2), mention("海湾科技园", "PARK", "harbour-park"),
     mention("Port City has", "PLACE", "port"), mention("330 companies", "COUNT", None, FIRMS), mention("Juno Park", "PARK", "juno"),
     mention("5 km2", "AREA", None, Area(number=5)), mention("1994", "DATE", None, YEAR)],
    [fact("harbour-park", "companies", "has 330 companies", FIRMS), fact("juno", "area", "5 km2", Area(number=5)), fact("juno", "count", "330", Count(number=330, of="firms")),
     fact("juno", "established", "since 1994", YEAR, None, "1994")],
    {id_: Entity(id=id_, type=type_, names=(name,), articles=("harbour",)) for id_, type_, name in
     (("harbour-park", "PARK", "Harbour Park"), ("harbour", "ORG", "Harbour"), ("port", "PLACE", "Port City"), ("juno", "PARK", "Juno Park"))},
)
SHEETS = {"both": lay("Harbour Park", "mixed", TEXT, GOLD, ROWS, id_="harbour"), "gold": lay("Harbour Park", "mixed", TEXT, GOLD, None, id_="harbour"),
          "run": lay("Harbour Park", "mixed", TEXT, None, ROWS, id_="harbour")}


def states(rows):
    return sorted((row.get("data-states") or "", row["class"].split()[1]) for row in rows)


@pytest.mark.parametrize("name", SHEETS)
def test_everything_once_and_every_word(name: str) -> None:
    sheet, shown = SHEETS[name], Page(page(SHEETS[name]))
    assert not shown.open
    assert shown.text == TEXT
    ids = [attrs["id"] for _, attrs in shown.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    places = [part for parts in cut(TEXT, sheet.marks, []) for part in parts if isinstance(part, Place)]
    assert sorted(mark.span for place in places for mark in place.marks) == sorted(mark.span for mark in sheet.marks)
    found = [(int(row["data-o"]), int(row["data-e"])) for row in shown.of("place") if "data-o" in row]
    assert found == [(place.span.start, place.span.end) for place in places]
    assert len(shown.of("mention")) == len(places)
    assert len(shown.of("fact")) == len(sheet.facts)
    assert len(shown.of("entity")) == len(sheet.entities)
    quotes = [quote for row in shown.of("fact") for quote in row["data-quotes"].split()]
    assert len(quotes) == sum(len(claim.quotes) for pair in sheet.facts for claim in (pair.gold, pair.run) if claim)
    keys = {row["id"] for row in shown.of("entity")}
    assert all(set((row.get("data-ents") or "").split()) <= keys for row in (*shown.of("place"), *shown.of("fact")))


def test_gold_and_run_side_by_side() -> None:
    sheet = SHEETS["both"]
    assert [(pair.state, (pair.gold or pair.run).predicate, pair.why) for pair in sheet.facts] == [
        ("right", "companies", ""), ("right", "established", "but as of or status"), ("differs", "area", "value not found"),
        ("missed", "located_in", "no rule"), ("spurious", "count", "")]
    shown = Page(page(sheet))
    places = {TEXT[int(row["data-o"]):int(row["data-e"])]: row["data-states"] for row in shown.of("place") if "data-o" in row and row["id"] != "m1"}
    assert places == {"Harbour Park": "missed spurious", "海湾科技园": "right", "Port City has": "missed spurious", "330 companies": "right",
                      "Juno Park": "right", "5 km2": "missed spurious", "1994": "right", "Mei Lin": "missed"}
    assert {being.name: being.state for being in sheet.entities.values()} == {
        "Harbour Park": "right", "Juno Park": "right", "Port City": "right", "Mei Lin": "missed"}
    piece = next(row for row in shown.of("p") if row.get("data-o") == str(at("Harbour", 2).start))
    assert piece["class"] == "p bg t-PARK ul u-ORG"  # gold shaded, the run's other reading underlined, both visible


def test_right_is_what_the_scorer_calls_right() -> None:
    score = measure([GOLD], {SHA: ROWS.mentions}, {SHA: ROWS.facts}, {SHA: "mixed"})
    names = ("PARK", "ORG", "PERSON", "PLACE", "EVENT")
    for side, way in (("gold", "gold"), ("run", "predicted")):
        for measured, wanted in (("names_strict", True), ("values", False)):
            marks = [mark for mark in SHEETS["both"].marks if mark.side == side and (mark.type in names) is wanted]
            total = score.tallies[measured].total
            assert (len(marks), sum(bool(mark.right) for mark in marks)) == (getattr(total, way), total.right)
    assert sum(pair.state == "right" for pair in SHEETS["both"].facts) == score.tallies["facts"].total.right


@pytest.mark.parametrize("name", SHEETS)
def test_no_request_and_no_script_but_ours(name: str) -> None:
    html = page(SHEETS[name])
    shown = Page(html)
    assert not re.search(r"https?:|//\w|url\(|@import", html)
    assert {tag for tag, _ in shown.elements}.isdisjoint({"link", "img", "iframe", "object", "embed", "base"})
    assert not [attr for _, attrs in shown.elements for attr in attrs if attr.startswith("on") or attr in ("src", "style", "action")]
    policy = next(attrs["content"] for tag, attrs in shown.elements if tag == "meta" and attrs.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    for tag in ("style", "script"):
        assert [one for one, _ in shown.elements].count(tag) == 1
        digest = base64.b64encode(hashlib.sha256(shown.content[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


HOSTILE = ["<script>alert(1)</script>", "</script><b>", "&lt;p&gt; &amp;", "\u202eevil\u202c \u200f", "\x00\x07\x1b\x85", "a\r\nb\rc", "\u2028\u2029\ufeff\u200b",
           "\n\n lead", '" onclick="x', "{{ 7 * 7 }}{% raw %}", "--><!--", "tail \n \n\n"]


def hostile(text: str, spans: Sequence[tuple[int, int]] = ()) -> Sheet:
    marks = tuple(Mark("run" if n % 2 else "gold", SourceSpan(*span), "PARK", "gold x", Text(text=text), False, text) for n, span in enumerate(spans))
    gold = GoldArticle("x", SHA, {"x": ("PARK", text)}, (), (FactLabel("x", "alias", Text(text=text), None, None, "actual", text, SourceSpan(0, len(text)), 1),))
    sheet = lay(text, "en", text, gold, None, id_=text, notes=(text,))
    return Sheet(sheet.id, sheet.title, sheet.lang, text, ("gold", "run"), marks, sheet.entities, sheet.facts, (), sheet.notes)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    html = page(hostile(text, [(0, len(text)), (1, len(text))]))
    shown = Page(html)
    assert shown.text == text
    assert {tag for tag, _ in shown.elements} <= set(TAGS)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200f\x00\x1b]", html)
    Page(index(text, [(text, hostile(text))]))


TAGS = [tag for tag, _ in Page(page(SHEETS["both"])).elements] + ["nav"]


@given(st.text(st.sampled_from("ab 园\n\r\t<&\"'\u202e\x00"), min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 12)), max_size=6))
def test_any_text_with_any_crossing_spans(text: str, raw: list[tuple[int, int]]) -> None:
    spans, ends = [], [0, 0]
    for n, (start, size) in enumerate(sorted(raw)):  # marks of one side do not overlap, those of two sides may
        if ends[n % 2] <= start < len(text):
            ends[n % 2] = min(start + size, len(text))
            spans.append((start, ends[n % 2]))
        else:
            break
    assert Page(page(hostile(text, spans))).text == text


def test_spans_cover_what_they_say() -> None:
    parts = [part for parts in cut("one two\n\nthree", [Mark("gold", SourceSpan(0, 7), "ORG"), Mark("run", SourceSpan(4, 12), "PARK")], []) for part in parts]
    place = parts[0]
    assert [(piece.span, piece.gold, piece.run) for piece in place.pieces] == [
        (SourceSpan(0, 4), "ORG", ""), (SourceSpan(4, 7), "ORG", "PARK"), (SourceSpan(7, 12), "", "PARK")]
    assert [part.span for part in parts] == [SourceSpan(0, 12), SourceSpan(12, 14)]


@pytest.mark.parametrize("value, words", [
    (Money(number=800, currency="CNY", per="month", mod="at_least"), "≥ 800 CNY per month"), (Area(number=10000, max=20000), "10,000 – 20,000 m²"),
    (Percent(number="31.8", of="growth", mod="approx"), "≈ 31.8 % of growth"), (Count(number=2300, of="firms", mod="more_than"), "> 2,300 firms"),
    (Money(number="-0.5", currency="USD"), "-0.5 USD"), (Date(edtf="2017-12~"), "2017-12~"), (Duration(iso="P8Y", max="P10Y"), "P8Y – P10Y"),
    (Rank(number=3, out_of=171, mod="at_most"), "≤ no. 3 of 171"), (Text(text="HP"), "HP"), (None, ""),
])
def test_values_in_words(value: object, words: str) -> None:
    assert say(value) == words


# Colours: WCAG 2.1 contrast of every pair of ink and ground that the style puts together.
STYLE = (files("extract.report") / "data" / "page.css").read_text(encoding="utf-8")
KINDS = ("park", "org", "person", "place", "event", "time", "figure")
ON = [("ink", ground) for ground in ("paper", "panel", *KINDS)] + [("soft", "paper"), ("soft", "panel"), ("paper", "ink"), ("focus", "paper")] + [
    (f"{kind}-ink", "paper") for kind in KINDS]


def palette(scheme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{(.*?)\}", STYLE.split("@media print")[0], re.S)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[("light", "dark").index(scheme)]))


def linear(colour: str) -> list[float]:
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ink, ground", ON)
def test_contrast(scheme: str, ink: str, ground: str) -> None:
    colours = palette(scheme)
    light, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


# The command.
ARTICLE = "Harbour Park hosts 30 firms.\nIt is old.\n"
GOLD_FILE = """{{"gold": "1", "article": "{stem}", "sha256": "{sha}", "annotator": "test"}}
{{"entity": "h", "type": "PARK", "name": "Harbour Park"}}
{{"mention": "Harbour Park", "entity": "h"}}
{{"mention": "30 firms", "value": {{"kind": "count", "number": "30", "of": "firms"}}}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """gold/dev with two articles, gold/test with one, and their texts."""
    for part, stem in (("dev", "harbour"), ("dev", "quay"), ("test", "dock")):
        text = ARTICLE + stem
        for path, content in ((f"corpus/{stem}.txt", text), (f"gold/{part}/{stem}.jsonl", GOLD_FILE.format(stem=stem, sha=hashlib.sha256(text.encode()).hexdigest()))):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(content)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def command(line: str) -> str:
    done = CliRunner().invoke(app, ["gold", "page", *line.split()])
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.output


@pytest.mark.parametrize("line, made", [
    ("harbour", ["harbour.html"]), ("gold/dev/harbour.jsonl --out a/b.html", ["a/b.html"]), ("corpus/harbour.txt --out p.html", ["p.html"]),
    ("gold/dev --out pages", ["pages/harbour.html", "pages/index.html", "pages/quay.html"]), ("harbour quay", ["pages/harbour.html", "pages/index.html", "pages/quay.html"]),
    ("gold/test --test --out t", ["t/dock.html", "t/index.html"]), ("harbour dock --out o", ["o/harbour.html", "o/index.html"]),
])
def test_pages_written(folder: Path, line: str, made: list[str]) -> None:
    command(line)
    assert sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html")) == made
    assert not list(folder.rglob("*.part"))
    assert not any("1 articles" in (folder / path).read_text() for path in made)
    assert all(not Page((folder / path).read_text()).open for path in made)


TITLES = [  # the card, the title of the page
    (None, "Harbour Park hosts 30 firms."), ('title = " Rents rise at <Harbour> "', "Rents rise at &lt;Harbour&gt;"), ('title = ""', "Harbour Park hosts 30 firms."),
    ("title = 7", "Harbour Park hosts 30 firms."), ("no toml", "Harbour Park hosts 30 firms."),
]


@pytest.mark.parametrize("card, title", TITLES)
def test_the_title_is_the_cards_and_lines_are_those_of_the_gold(folder: Path, card: str | None, title: str) -> None:
    if card is not None:
        (folder / "corpus/harbour.toml").write_text(card)
    command("harbour")
    html = (folder / "harbour.html").read_text()
    assert f"<title>{title} ·" in html and "gold line 3" in html


@pytest.mark.parametrize("line", ["dock", "gold/test/dock.jsonl", "corpus/dock.txt", "gold/test", "copy.txt"])
def test_held_out_articles_are_left_out(folder: Path, line: str) -> None:
    (folder / "copy.txt").write_text(ARTICLE + "dock")   # the same words under another name
    said = command(line)
    assert said.count("\n") == 1 and "not for those who write rules; --test shows it" in said and "30 firms" not in said
    assert not list(folder.rglob("*.html"))


@pytest.mark.parametrize("line, error, says", [
    ("nothing.txt", BadUsage, "nothing.txt: no such file"), ("nothing", BadUsage, "nothing: no gold file labels it"),
    ("harbour --run nowhere", RunFolder, "no such run folder"), ("harbour --corpus gold", BadGold, "no article gold/harbour.txt"),
    ("gold/dev/harbour.jsonl twin/harbour.jsonl", BadUsage, "harbour: named by two files"), ("harbour --out harbour.txt", BadUsage, "a page is an .html file"), ("gold/dev --out x.html", BadUsage, "written to a folder"),
    ("harbour --out gold/dev/quay.jsonl/x.html", RunFolder, "cannot be written"), ("corpus/empty --gold gold", BadUsage, "no gold file (.jsonl) and no article"),
])
def test_errors_are_one_line_and_nothing_is_written(folder: Path, line: str, error: type[ExtractError], says: str) -> None:
    (folder / "corpus/empty").mkdir()
    (folder / "twin").mkdir()
    (folder / "twin/harbour.jsonl").write_text((folder / "gold/dev/harbour.jsonl").read_text())
    with pytest.raises(error, match=re.escape(says)) as caught:
        command(line)
    assert "\n" not in str(caught.value)
    assert not list(folder.rglob("*.html")) and not list(folder.rglob("*.part"))


def test_a_changed_article_and_bad_rows_are_told(folder: Path) -> None:
    with (folder / "gold/dev/quay.jsonl").open("a") as file:
        file.write('{"mention": "Not There", "entity": "h"}\nnonsense\n{"fact": "companies", "subject": "nobody", '
                   '"value": {"kind": "count", "number": "30", "of": "firms"}, "quote": "30 firms"}\n')
    assert "3 gold rows cannot be used" in command("quay")
    assert "3 gold rows cannot be used" in (folder / "quay.html").read_text()
    (folder / "corpus/harbour.txt").write_text("other words")
    with pytest.raises(BadGold, match="changed"):
        command("harbour")


# Colour blindness: linear RGB as it is seen (Machado, Oliveira and Fernandes 2009, severity 1), differences in CIE Lab (CIE76).
SEEN = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(colour: str, seen: str) -> tuple[float, float, float]:
    red, green, blue = (min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in SEEN[seen])
    xyz = ((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505, 0.2126 * red + 0.7152 * green + 0.0722 * blue,
           (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("seen", SEEN)
@pytest.mark.parametrize("suffix", ["", "-ink"])
def test_colours_differ_for_every_eye(scheme: str, seen: str, suffix: str) -> None:
    colours = palette(scheme)
    for one, other in itertools.combinations(KINDS, 2):
        assert math.dist(lab(colours[one + suffix], seen), lab(colours[other + suffix], seen)) > 8, (one, other)   # 2.3 is just noticeable
