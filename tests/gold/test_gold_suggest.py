"""What to label next: the reasons counted by hand, and no word of an article shown."""

import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.gold.suggest import Candidate, suggest
from extract.io.run import run
from extract.schema import Evidence, Fact, Mention, Text
from extract.settings import Settings

TEXT = "Harbour Park.\nNorth Labs is in Port City.\n" + "x" * 958  # 1,000 characters


def mention(start, end, type_="PARK"):
    return Mention(article="a", start=start, end=end, text=TEXT[start:end], type=type_, entity="e", confidence=0.9, by="t")


def fact(start, confidence, predicate="alias"):
    return Fact(id=f"f{start}", article="a", subject="e", predicate=predicate, value=Text(text="x"), object=None, confidence=confidence, by="t",
                evidence=(Evidence(start=start, end=start + 1, text=TEXT[start]),))


def candidate(path="a.txt", ours=(), theirs=(), facts=(), text=TEXT):
    return Candidate(path, text, ours, theirs, facts)


PARK, LABS, CITY = mention(0, 12), mention(14, 24, "ORG"), mention(31, 40, "PLACE")
REASONS = [  # candidate, gold facts, points, reasons, lines
    ("nothing", candidate(), {}, 0.0, [], []),
    ("the engines agree", candidate(ours=[PARK, LABS], theirs=[LABS, PARK]), {}, 0.0, [], []),
    ("a mention only one finds", candidate(ours=[PARK, LABS], theirs=[PARK]), {}, 1.0, ["the engines disagree on 1 mention (1 ORG)"], [2]),
    ("another type is two mentions", candidate(ours=[LABS], theirs=[mention(14, 24)]), {}, 2.0, ["the engines disagree on 2 mentions (1 ORG, 1 PARK)"], [2]),
    ("an unsure fact", candidate(facts=[fact(14, 0.4), fact(0, 0.6)]), {"alias": 20}, 0.6, ["1 fact below confidence 0.6 (lowest 0.40)"], [2]),
    ("rare predicates", candidate(facts=[fact(14, 0.9), fact(31, 0.9), fact(0, 0.9, "role")]), {"alias": 5, "role": 90}, 1.6,
     ["rare predicates: 2 alias (gold has 5)"], [2]),
    ("all three", candidate(ours=[PARK], facts=[fact(14, 0.5)]), {}, 2.5,
     ["the engines disagree on 1 mention (1 PARK)", "1 fact below confidence 0.6 (lowest 0.50)", "rare predicates: 1 alias (gold has 0)"], [2, 1]),
    ("per thousand characters", candidate(ours=[PARK], text=TEXT + "x" * 1000), {}, 0.5, ["the engines disagree on 1 mention (1 PARK)"], [1]),
    ("a Chinese character counts twice", candidate(ours=[PARK], text=TEXT + "园" * 500), {}, 0.5, ["the engines disagree on 1 mention (1 PARK)"], [1]),
    ("the rarest predicates are named", candidate(facts=[fact(0, 0.9, name) for name in ("role", "alias")] + [fact(0, 0.9)]), {"role": 10}, 2 + 20 / 30,
     ["rare predicates: 2 alias (gold has 0), 1 role (gold has 10)"], [1]),
    ("scraps count as 500", candidate(ours=[PARK], text=TEXT[:30]), {}, 2.0, ["the engines disagree on 1 mention (1 PARK)"], [1]),
]


@pytest.mark.parametrize(("one", "gold", "points", "reasons", "lines"), [row[1:] for row in REASONS], ids=[row[0] for row in REASONS])
def test_points_are_those_of_the_definition(one, gold, points, reasons, lines):
    [found] = suggest([one], gold)
    assert (found.points, found.reasons) == (pytest.approx(points, abs=1e-3), reasons)
    assert [line for line, _, _ in found.lines] == lines


def test_the_most_telling_article_comes_first_whatever_the_order():
    some = [candidate("b.txt"), candidate("c.txt", ours=[PARK, CITY]), candidate("a.txt"), candidate("d.txt", ours=[PARK])]
    assert [one.path for one in suggest(some, {})] == [one.path for one in suggest(some[::-1], {})] == ["c.txt", "d.txt", "a.txt", "b.txt"]


ARTICLES = {
    "harbour": "Harbour Science Park was founded in 1994 and covers 20 hectares.\nIt hosts 330 companies.\n",
    "north": "North Science Park holds 12 patents.\nIts profit was EUR 3 million. Mr Li Bing directs Bay Robotics.\n",
    "quiet": "It rained. Nobody came.\n",
}


@pytest.fixture
def made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("corpus", "gold/test", "gold/passes/dev/a"):
        Path(folder).mkdir(parents=True)
    for stem, text in ARTICLES.items():
        Path("corpus", f"{stem}.txt").write_text(text, encoding="utf-8")
    label("harbour", "gold/test")
    return tmp_path


def label(stem, folder):
    head = {"gold": "1", "article": stem, "sha256": hashlib.sha256(ARTICLES[stem].encode()).hexdigest(), "annotator": "mei"}
    Path(folder, f"{stem}.jsonl").write_text(json.dumps(head))


def extract(*arguments):
    return CliRunner().invoke(app, ["gold", "suggest", *map(str, arguments)])


def test_unlabelled_articles_are_suggested_with_reasons_and_lines(made):
    done = extract()
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[0].startswith("corpus/north.txt: ") and "rare predicates: " in lines[0] and "patents (gold has 0)" in lines[0]
    assert any(line.startswith("  corpus/north.txt:1: ") for line in lines)
    assert lines[-1] == "corpus/quiet.txt: 0.0 points per 1,000 characters: nothing stands out"
    for words in ("harbour", "Li Bing", "Robotics", "Science", "million"):
        assert words not in done.stdout
    assert extract().stdout == done.stdout and extract("-n", "1").stdout == "".join(f"{line}\n" for line in lines[:-1])


def test_a_run_gives_the_same_as_its_articles(made):
    run(["corpus"], Path("runs/one"), Settings())
    assert extract("--run", "runs/one").stdout.splitlines()[-1] == extract().stdout.splitlines()[-1]
    assert extract("--run", "runs/one").stdout.startswith("corpus/north.txt: ")


def test_an_article_in_the_hands_of_one_annotator_is_not_suggested(made):
    label("north", "gold/passes/dev/a")
    assert "north" not in extract().stdout
    label("quiet", "gold/passes/dev/a")
    with Path("gold/passes/dev/a/quiet.jsonl").open("a") as file:
        file.write('\n{"conflict": 1, "by": "a", "row": {}}')
    Path("gold/passes/dev/a/odd.jsonl").write_text("[1]\n")
    done = extract()
    assert (done.exit_code, done.stdout) == (0, "") and "no article without labels here" in done.stderr
