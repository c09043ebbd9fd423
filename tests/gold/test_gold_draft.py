"""Drafts: what the pipeline says, in an annotator's words, until a person has read it."""

import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import BadUsage
from extract.gold import anchor, check, read_gold
from extract.gold.draft import draft, head
from extract.io.labelling import draft_rows, refused_words, write_new
from extract.model import Cluster, Draft, Outcome, SourceSpan
from extract.schema import Area, Article, Count, Evidence, Mention, Text

TEXT = "Harbour Park (HP) hosts 330\nfirms.\nHP covers 5 km2, HPQ none. 海湾科技园 is HP."
FIRMS, AREA = Count(number="330", of="firms"), Area(number="5000000")
CLUSTERS = (Cluster("c1", "PARK", ("Harbour Park", "HP")), Cluster("c2", "PARK", ("海湾科技园",)), Cluster("c3", "ORG", ("HQ",)))


def span(words, nth=1):
    at = -1
    for _ in range(nth):
        at = TEXT.index(words, at + 1)
    return SourceSpan(at, at + len(words))


def mention(words, type_, entity=None, value=None, nth=1):
    where = span(words, nth)
    return Mention(article="bay", start=where.start, end=where.end, text=words, type=type_, entity=entity, value=value, confidence=0.9, by="test")


def fact(subject, predicate, evidence, value=None, object_=None, words="", **more):
    where = span(evidence)
    return Draft(subject, predicate, value, object_, more.get("as_of"), more.get("status", "actual"),
                 (Evidence(start=where.start, end=where.end, text=evidence),), 0.8, "test", "", "", words, evidence)


MENTIONS = [mention("Harbour Park", "PARK", "c1"), mention("HP", "PARK", "c1"), mention("HP", "PARK", "c1", nth=2), mention("海湾科技园", "PARK", "c2"),
            mention("330\nfirms", "COUNT", value=FIRMS), mention("5 km2", "AREA", value=AREA)]


def outcome(mentions=MENTIONS, drafts=()):
    sha = hashlib.sha256(TEXT.encode()).hexdigest()
    return Outcome(Article(id="bay", path="bay.txt", sha256=sha, lang="mixed", title="", chars=len(TEXT)), tuple(mentions), CLUSTERS, tuple(drafts))


NAMED = [{"entity": "hp", "type": "PARK", "name": "Harbour Park"}, {"entity": "海湾科技", "type": "PARK", "name": "海湾科技园"}]
SAID = [  # mentions, drafts, the rows
    ("entities with handles, mentions with places", MENTIONS, [], [
        *NAMED, {"mention": "Harbour Park", "entity": "hp"}, {"mention": "HP", "entity": "hp", "at": [1, 2]},
        {"mention": "330\nfirms", "value": {"kind": "count", "number": "330", "of": "firms"}},
        {"mention": "5 km2", "value": {"kind": "area", "number": "5000000"}}, {"mention": "海湾科技园", "entity": "海湾科技"}]),
    ("without mentions there is nothing to say", [], [fact("c1", "companies", "Harbour Park (HP) hosts 330\nfirms", FIRMS)], []),
    ("an entity without a mention is left out", MENTIONS[:1], [], [NAMED[0], {"mention": "Harbour Park", "entity": "hp"}]),
    ("a span inside a word is left out", [*MENTIONS[:1], mention("HP", "PARK", "c1", nth=3)], [], [NAMED[0], {"mention": "Harbour Park", "entity": "hp"}]),
]


@pytest.mark.parametrize(("mentions", "drafts", "rows"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_what_is_found_is_said_in_words_and_places(mentions, drafts, rows):
    assert draft(outcome(mentions, drafts), TEXT) == rows


FACTS = [  # a draft, the row of the fact or None
    (fact("c1", "companies", "Harbour Park (HP) hosts 330\nfirms", FIRMS),
     {"fact": "companies", "subject": "hp", "value": {"kind": "count", "number": "330", "of": "firms"}, "quote": "330\nfirms"}),
    (fact("c1", "area", "HP covers 5 km2", AREA, as_of="1994", status="planned"),
     {"fact": "area", "subject": "hp", "value": {"kind": "area", "number": "5000000"}, "as_of": "1994", "status": "planned", "quote": "5 km2"}),
    (fact("c2", "part_of", "海湾科技园 is HP", object_="c1"), {"fact": "part_of", "subject": "海湾科技", "object": "hp", "quote": "海湾科技园 is HP"}),
    (fact("c1", "part_of", "海湾科技园 is HP", object_="c2"), {"fact": "part_of", "subject": "hp", "object": "海湾科技", "quote": "海湾科技园"}),
    (fact("c1", "alias", "Harbour Park (HP)", Text(text="HP"), words="HP"),
     {"fact": "alias", "subject": "hp", "value": {"kind": "text", "text": "HP"}, "quote": "HP"}),
    (fact("c1", "alias", "hosts 330\nfirms", Text(text="330 firms"), words="330 firms"),
     {"fact": "alias", "subject": "hp", "value": {"kind": "text", "text": "330 firms"}, "quote": "330\nfirms"}),
    (fact("c3", "companies", "Harbour Park (HP) hosts 330\nfirms", FIRMS), None),          # no mention of HQ
    (fact("c1", "held_on", "HP covers 5 km2"), None),                                       # a park is not held
]


@pytest.mark.parametrize(("said", "row"), FACTS, ids=str)
def test_facts_quote_the_shortest_that_states_them_and_each_once(said, row):
    rows = [one for one in draft(outcome(drafts=[said, said]), TEXT) if "fact" in one]
    assert rows == ([row] if row else [])


def test_handles_are_readable_and_different():
    names = [("Harbour Park", "HP"), ("HP",), ("Harbour Park Bank",), ("Harbour Park Hotel",), ("海湾",), ("张江", "Zhang Jiang Park"), ("Zürich of the Bay Bank AG",), ("海湾（5G）园区",), ("“！”",)]
    clusters = tuple(Cluster(f"c{i}", "PARK", forms) for i, forms in enumerate(names))
    text = "\n".join(forms[0] for forms in names)
    found, at = [], 0
    for one in clusters:
        found.append(Mention(article="b", start=at, end=at + len(one.names[0]), text=one.names[0], type="PARK", entity=one.key, confidence=1, by="t"))
        at += len(one.names[0]) + 1
    article = Article(id="b", path="b", sha256="0" * 64, lang="mixed", title="", chars=len(text))
    rows = draft(Outcome(article, tuple(found), clusters), text)
    assert [row["entity"] for row in rows if "type" in row] == ["hp", "hp-2", "harbour-park-bank", "harbour-park-hotel", "海湾", "zhang-jiang-park",
                                                               "zurich-bay-bank", "海湾5G", "c8"]


def test_what_the_check_refuses_is_taken_out(tmp_path):
    """Two overlapping mentions: the check keeps the first; the fact that quotes the other's value goes with it."""
    bad = [*MENTIONS, mention("330", "COUNT", value=Count(number="330", of="x"))]
    rows, refused = draft_rows(outcome(bad), TEXT, "mei")
    assert [row["mention"] for row, _ in refused] == ["330\nfirms"]
    assert refused_words(refused).startswith("1 mention left out that the check refuses; the first, mention “330 firms”: `330")
    assert refused_words([*refused, *refused, ({"fact": "area", "quote": "5\nkm2"}, "no")]).startswith("2 mentions, 1 fact left out that")
    write_new(tmp_path / "bay.jsonl", rows)
    _, errors = check(tmp_path / "bay.jsonl", TEXT, outcome().article.sha256)
    assert [str(error) for error in errors] == [f"{tmp_path / 'bay.jsonl'}:1: still a draft: read every line, then take `draft` out"]


def test_a_file_is_written_whole_and_never_over_another(tmp_path):
    path = tmp_path / "gold" / "bay.jsonl"
    write_new(path, [head("bay", "0" * 64, "mei", draft=True)])
    assert json.loads(path.read_text()) == {"gold": "1", "article": "bay", "sha256": "0" * 64, "annotator": "mei (draft)", "draft": True}
    with pytest.raises(BadUsage, match="never overwritten"):
        write_new(path, [])
    (tmp_path / "file").write_text("")
    with pytest.raises(BadUsage, match="cannot be written"):
        write_new(tmp_path / "file" / "bay.jsonl", [])
    assert [one.name for one in path.parent.iterdir()] == ["bay.jsonl"]


ARTICLE = """Harbour Science Park opens its second phase

Harbour Science Park (HSP) was founded in 1994 and covers 20 hectares. It hosts 330 companies, among them Bay Robotics Ltd.
HSP is 51% owned by Port City Council. In 2012 its revenue was EUR 12 million. 海湾科技园占地200亩，有企业30家。
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("corpus").mkdir()
    Path("corpus/harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def extract(*arguments):
    return CliRunner().invoke(app, ["gold", *map(str, arguments)])


def test_new_drafts_a_file_that_passes_the_check_but_for_its_mark(here):
    done = extract("new", "corpus/harbour.txt", "--annotator", "mei")
    assert done.exit_code == 0, done.output
    file, errors = read_gold(Path("gold/dev/harbour.jsonl"))
    laid, more = anchor(file, ARTICLE)
    assert len(errors) == 1 and more == [] and file.head.annotator == "mei (draft)"
    assert {"Harbour Science Park", "HSP", "330 companies", "海湾科技园"} <= {one.text for one in laid.labels}
    assert {"companies", "established", "area"} <= {one.predicate for one in laid.facts}
    checked = extract("check", "gold/dev/harbour.jsonl")
    assert checked.exit_code == 1 and "gold/dev/harbour.jsonl:1: error: still a draft" in checked.output and "1 to mend" in checked.output
    path = Path("gold/dev/harbour.jsonl")
    path.write_text(path.read_text().replace(', "draft": true', "", 1))
    assert extract("check", path).exit_code == 0


def test_new_blank_writes_the_first_line_alone(here):
    assert extract("new", "corpus/harbour.txt", "--blank", "--out", "gold/passes/test/a", "--annotator", "mei").exit_code == 0
    sha = hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert json.loads(Path("gold/passes/test/a/harbour.jsonl").read_text()) == {"gold": "1", "article": "harbour", "sha256": sha, "annotator": "mei"}


REFUSED = [  # arguments, what is said
    (["corpus/harbour.toml"], "corpus/harbour.toml: no article (a card); name the text beside it: corpus/harbour.txt"),
    (["corpus/none.pdf", "--blank"], "corpus/none.pdf: no article (`.pdf`); articles are .txt, .text, .md files"),
    (["corpus/none.txt"], "corpus/none.txt: the article cannot be read"),
    (["corpus/harbour.txt", "--out", "gold/dev/dock.jsonl"], "call it harbour.jsonl"),
    (["corpus/harbour.txt", "--out", "gold/test"], "labelled unseen by the extractor; use --blank"),
    (["corpus/harbour.txt", "--out", "gold/passes/test/a"], "use --blank"),
    (["corpus/there.txt"], "never overwritten"),
    (["corpus/there.txt", "--blank"], "never overwritten"),
    (["corpus/held.txt"], "use --blank"),
    (["corpus/empty.txt"], "corpus/empty.txt: "),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED, ids=[" ".join(row[0]) for row in REFUSED])
def test_new_refuses_in_one_line_and_writes_nothing(here, arguments, words):
    for folder, stem in (("dev", "there"), ("test", "held")):
        Path("gold", folder).mkdir(parents=True)
        Path("gold", folder, f"{stem}.jsonl").write_text("x")
        Path("corpus", f"{stem}.txt").write_text(ARTICLE)
    Path("corpus/empty.txt").write_text("")
    before = sorted(Path("gold").rglob("*"))
    done = extract("new", *arguments)
    assert done.exit_code != 0 and words in str(done.exception), done.exception
    assert sorted(Path("gold").rglob("*")) == before
