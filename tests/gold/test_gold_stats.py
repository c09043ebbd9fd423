"""Counts of what is labelled, by part: numbers only, of the test part too."""

import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.gold.stats import Labelled, count, table
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Count

FIRMS = Count(number="330", of="firms")
PARK, COUNT = Label(SourceSpan(0, 4), "Park", "PARK", "p"), Label(SourceSpan(5, 8), "330", "COUNT", None, FIRMS)
FACT = FactLabel("p", "companies", FIRMS, None, None, "actual", "330", COUNT.span)


def labelled(part, lang, labels=(PARK, COUNT), facts=(FACT,), genre="press release", double=False, chars=100):
    return Labelled(GoldArticle("a", "0" * 64, {"p": ("PARK", "Park")}, labels, facts), part, chars, lang, genre, double)


SOME = [labelled("dev", "en", double=True), labelled("dev", "zh", (PARK,), (), genre="blog"), labelled("test", "zh", chars=1234)]


def test_counts_are_by_part_and_in_all():
    parts = {name: one.to_json() for name, one in count(SOME).items()}
    assert list(parts) == ["dev", "test", "all"]
    assert parts["dev"] == {
        "articles": 2, "double_labelled": 1, "characters": 200, "entities": 2, "mentions": {"all": 3, "PARK": {"all": 2, "en": 1, "zh": 1},
        "COUNT": {"all": 1, "en": 1}}, "facts": {"all": 1, "companies": 1}, "languages": {"en": 1, "zh": 1}, "genres": {"blog": 1, "press release": 1}}
    assert parts["all"]["characters"] == 1434 and parts["all"]["mentions"]["PARK"] == {"all": 3, "en": 1, "zh": 2}


def test_every_count_of_the_parts_adds_up_in_the_table():
    rows = [line.split() for line in table(count(SOME)).splitlines()[1:] if line.split()[-1][-1].isdigit()]
    assert ["characters", "200", "1,234", "1,434"] in rows and ["PARK", "2", "1", "3"] in rows and ["companies", "1", "1", "2"] in rows
    for row in rows:
        dev, test, whole = (int(cell.replace(",", "")) for cell in row[-3:])
        assert dev + test == whole, row


def test_genres_are_one_list_the_commonest_first_and_uncut():
    long = "listed company announcement with a very long name of its own"
    lines = table(count([*SOME, labelled("dev", "en", genre=long)])).splitlines()
    genres = lines[lines.index("genres of all") + 1:]
    assert " ".join(" ".join(genres).split()) == f"2 press release; 1 blog; 1 {long}"


def test_nothing_labelled_is_a_table_too():
    assert table(count([])).splitlines()[0].split() == ["all"]


TEXT = "Harbour Park hosts 330 firms."
TEXT_ZH = "海湾科技园有30家企业。"


def gold(stem, text, *rows, **more):
    head = {"gold": "1", "article": stem, "sha256": hashlib.sha256(text.encode()).hexdigest(), "annotator": "mei", **more}
    return "\n".join(json.dumps(row) for row in (head, *rows))


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Two dev articles, one of them labelled by two people and one with a row that is wrong; a test article; one without its text."""
    monkeypatch.chdir(tmp_path)
    for folder in ("corpus", "gold/dev", "gold/test", "gold/originals", "gold/passes/dev/a", "gold/passes/dev/b"):
        Path(folder).mkdir(parents=True)
    park = [{"entity": "h", "type": "PARK", "name": "Harbour Park"}, {"mention": "Harbour Park", "entity": "h"}]
    for stem, text in (("harbour", TEXT), ("bay", TEXT_ZH), ("secret", TEXT), ("half", TEXT), ("draft", TEXT)):
        Path("corpus", f"{stem}.txt").write_text(text, encoding="utf-8")
    Path("corpus/harbour.toml").write_text('genre = "newsletter"\nlanguage = "en"\n')
    Path("corpus/bay.toml").write_text("not toml")
    for folder in ("gold/dev", "gold/passes/dev/a", "gold/passes/dev/b"):
        Path(folder, "harbour.jsonl").write_text(gold("harbour", TEXT, *park))
    Path("gold/dev/bay.jsonl").write_text(gold("bay", TEXT_ZH, {"entity": "b", "type": "PARK", "name": "x"}, {"mention": "海湾科技园", "entity": "b"},
                                               {"mention": "no such", "entity": "b"}))
    Path("gold/dev/draft.jsonl").write_text(gold("draft", TEXT, *park, draft=True))
    Path("gold/dev/half.jsonl").write_text(gold("half", TEXT, *park, {"conflict": 1, "by": "a", "row": park[1]}))
    Path("gold/test/secret.jsonl").write_text(gold("secret", TEXT, *park, {"mention": "hidden words", "entity": "h"}))
    for stem in ("away", "gone"):
        Path(f"gold/originals/{stem}.jsonl").write_text(gold(stem, TEXT, *park))
    return tmp_path


def extract(*arguments):
    return CliRunner().invoke(app, ["gold", *map(str, arguments)])


def test_stats_counts_every_part_and_tells_what_it_could_not(made):
    done = extract("stats", "--json")
    parts = json.loads(done.stdout)
    assert {name: one["articles"] for name, one in parts.items()} == {"dev": 2, "test": 1, "all": 3}
    assert parts["dev"]["double_labelled"] == 1 and parts["dev"]["mentions"] == {"all": 2, "PARK": {"all": 2, "en": 1, "zh": 1}}
    assert parts["dev"]["genres"] == {"?": 1, "newsletter": 1} and parts["dev"]["characters"] == len(TEXT) + len(TEXT_ZH)
    assert done.stderr.splitlines() == [
        "gold/dev/bay.jsonl: 1 row not counted; see `extract gold check gold/dev/bay.jsonl`",
        "gold/dev/draft.jsonl: not counted, not finished; see `extract gold check gold/dev/draft.jsonl`",
        "gold/dev/half.jsonl: not counted, not finished; see `extract gold check gold/dev/half.jsonl`",
        "gold/originals: 2 files not counted, the text is not in corpus",
        "gold/test/secret.jsonl: 1 row not counted; see `extract gold check gold/test/secret.jsonl`",
    ]


def test_stats_shows_no_word_of_an_article(made):
    done = extract("stats")
    assert done.exit_code == 0 and "newsletter" in done.stdout
    for words in ("hidden", "Harbour", "330", "海湾"):
        assert words not in done.output


def test_stats_of_a_folder_alone(made):
    done = extract("stats", "gold/dev", "--json")
    assert list(json.loads(done.stdout)) == ["dev", "all"]
    assert "no such folder of gold files" in str(extract("stats", "gold/none").exception)
