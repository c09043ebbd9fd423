"""Export to each tool and import back is the identity: on any text, and on the gold of the dev part."""

import hashlib
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.gold import anchor, check, read_gold
from extract.gold.quoting import fact_row, nth
from extract.gold.tools import TOOLS, Document, settle
from extract.gold.tools.form import Utf16
from extract.gold.tools.tokens import tokens
from extract.gold.write import write_gold
from extract.io.labelling import article_of
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import PREDICATES, Area, Count, Date, Duration, Money, Percent, Rank, Text
from extract.schema.predicates import NAME_TYPES

ROOT = Path(__file__).parents[2]
NEAR = {"config.xml", "annotation.conf", "layers.json"}   # what lies beside an export for the tool's own sake

PIECES = ("Harbour", "Park", "park", "330", "3.5", "%", "园", "海湾科技园", "𠮷", "🚀", "👩🏽‍🔬", "e\u0301", "é", "ß", "\r\n", "\n", "\r", "\t", " ", "  ", "\u3000", "\u2028",
          "\x85", "\xa0", "\u200b", '"', "'", "“", "<b>", "</b>", "&amp;", "{", "}", "[", "]", "|", "\\", "\\n", "\\u0041", "#", "# gold = ", "_", ";", ":", ",", "T1\t", "%s", "한글", "Ω")
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join)
NUMBERS = st.decimals(min_value="-1e9", max_value="1e9", places=2)
MODS = st.sampled_from((None, "more_than", "less_than", "at_least", "at_most", "approx"))
MAYBE = st.none() | NUMBERS
DATES = st.sampled_from(("2012", "2012-09", "2013-11-07/2013-11-08", "2017-12~", "199X", "XXXX-10"))
VALUES = {
    "money": st.builds(Money, number=NUMBERS, max=MAYBE, currency=st.sampled_from(("CNY", "USD")), per=st.none() | WORDS, mod=MODS),
    "area": st.builds(Area, number=NUMBERS, max=MAYBE, mod=MODS), "percent": st.builds(Percent, number=NUMBERS, max=MAYBE, of=st.none() | WORDS, mod=MODS),
    "count": st.builds(Count, number=NUMBERS, max=MAYBE, of=WORDS, mod=MODS), "date": st.builds(Date, edtf=DATES, mod=MODS),
    "duration": st.builds(Duration, iso=st.sampled_from(("P8Y", "P1Y6M", "PT12H")), max=st.none() | st.just("P12M"), mod=MODS),
    "rank": st.builds(Rank, number=NUMBERS, out_of=MAYBE, mod=MODS), "text": st.builds(Text, text=WORDS),
}
ENTITIES = st.dictionaries(WORDS, st.tuples(st.sampled_from(NAME_TYPES), WORDS), min_size=1, max_size=4)


@st.composite
def documents(draw) -> Document:
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    known = draw(ENTITIES)
    labels = []
    for start, end in pairwise(cuts):
        if draw(st.booleans()):
            handle = draw(st.none() | st.sampled_from(sorted(known)))
            value = draw(VALUES[draw(st.sampled_from([kind for kind in VALUES if kind != "text"]))]) if handle is None else None
            labels.append(Label(SourceSpan(start, end), text[start:end], known[handle][0] if handle is not None else value.kind.upper(), handle, value))
    named = sorted({label.entity for label in labels if label.entity is not None})
    facts = []
    for _ in range(draw(st.integers(0, 4)) if named else 0):
        row = PREDICATES[draw(st.sampled_from(sorted(PREDICATES)))]
        target = draw(st.sampled_from(named)) if row.objects and (row.needs == "object" or draw(st.booleans())) else None
        value = draw(VALUES[row.value]) if row.value and (row.needs == "value" or draw(st.booleans())) else None
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        facts.append(FactLabel(draw(st.sampled_from(named)), row.name, value, target, draw(st.none() | DATES), draw(st.sampled_from(("actual", "planned", "negated"))),
                               text[start:end], SourceSpan(start, end)))
    entities = {handle: known[handle] for handle in named}
    return Document(text, GoldArticle("harbour", "0" * 64, entities, tuple(labels), tuple(facts)), "mei")


def through(tool, given_: list[Document]):
    """Sheets of all files that `tool` writes for `given_`."""
    files = tool.write(given_)
    read = {name: data for name, data in files.items() if name not in NEAR and not (tool.beside and name.endswith(tool.beside))}
    return [raw for name, data in read.items() for raw in tool.read(name, data, files.get(f"{name.rpartition('.')[0]}{tool.beside}"))]


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
def test_any_document_comes_back_as_it_was(tool):
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(documents())
    def back(document):
        (raw,) = through(tool, [document])
        gold, errors = settle(raw, document.text, document.gold.sha256)
        assert errors == []
        assert gold == document.gold
        assert raw.annotator in (None, "mei")

    back()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(documents())
def test_a_written_gold_file_is_read_and_anchored_as_what_it_was_written_from(document):
    rows, errors = write_gold(document.gold, document.text, "mei")
    sayable = tuple(label for label in document.gold.labels if nth(document.text, label.span) is not None)
    facts = tuple(fact for fact in document.gold.facts if fact_row(fact, document.text) is not None)
    assert len(errors) == len(document.gold.labels) - len(sayable) + len(document.gold.facts) - len(facts)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "harbour.jsonl"
        path.write_text(rows, encoding="utf-8")
        file, wrong = read_gold(path)
    laid, more = anchor(file, document.text)
    assert (wrong, more) == ([], [])
    assert (laid.entities, laid.labels, laid.facts) == (document.gold.entities, sayable, facts)


@pytest.fixture(scope="module")
def dev() -> list[Document]:
    found = []
    for file in sorted((ROOT / "gold" / "dev").glob("*.jsonl")):
        text, sha256 = article_of(file, ROOT / "corpus")
        gold, _ = anchor(read_gold(file)[0], text)
        assert gold.sha256 == sha256
        found.append(Document(text, gold, "mei"))
    assert found
    return found


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
def test_the_gold_of_the_dev_part_comes_back_as_it_was(tool, dev):
    by_name = {one.gold.article: one for one in dev}
    for raw in through(tool, dev):
        document = by_name.pop(raw.article)
        gold, errors = settle(raw, document.text, document.gold.sha256)
        assert errors == []
        assert gold == document.gold
    assert by_name == {}


def test_the_gold_of_the_dev_part_is_written_as_files_that_pass_the_check(dev, tmp_path):
    for document in dev:
        rows, errors = write_gold(document.gold, document.text, "mei")
        path = tmp_path / f"{document.gold.article}.jsonl"
        path.write_text(rows, encoding="utf-8")
        laid, wrong = check(path, document.text, document.gold.sha256)
        assert (errors, wrong) == ([], [])
        assert laid == document.gold


@given(TEXTS)
def test_utf16_offsets_are_those_of_the_encoded_text(text):
    index = Utf16(text)
    for at in range(len(text) + 1):
        there = len(text[:at].encode("utf-16-le")) // 2
        assert index.out(at) == there
        assert index.back(there) == at


@given(documents())
def test_tokens_cover_the_text_and_cross_no_label(document):
    spans = [label.span for label in document.gold.labels]
    found = tokens(document.text, spans)
    assert "".join(document.text[one.start:one.end] for one in found) == document.text
    for span in spans:
        assert {span.start} <= {one.start for one in found} and {span.end} <= {one.end for one in found}


def test_rows_are_in_text_order_and_the_same_each_time():
    text = "Harbour Park has 330 firms. Ann runs Harbour Park."
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    spans = [(37, 49, "PARK", "h"), (28, 31, "PERSON", "ann"), (0, 12, "PARK", "h")]
    labels = tuple(Label(SourceSpan(start, end), text[start:end], type_, handle) for start, end, type_, handle in spans)
    gold = GoldArticle("harbour", sha256, {"ann": ("PERSON", "Ann"), "h": ("PARK", "Harbour Park")}, labels, ())
    rows, errors = write_gold(gold, text, "mei")
    assert errors == []
    assert rows.splitlines() == [
        f'{{"gold": "1", "article": "harbour", "sha256": "{sha256}", "annotator": "mei"}}',
        '{"entity": "h", "type": "PARK", "name": "Harbour Park"}',
        '{"mention": "Harbour Park", "entity": "h", "at": [1, 2]}',
        '{"entity": "ann", "type": "PERSON", "name": "Ann"}',
        '{"mention": "Ann", "entity": "ann"}',
    ]
