"""`extract gold export` and `extract gold import` as a person types them."""

import hashlib
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import BadGold, UnknownName
from extract.gold.tools import TOOLS

TEXT = "Harbour Park 🚀 has 330 companies.\r\n海湾科技园 opened in 1994.\n"
ROWS = [
    {"entity": "h", "type": "PARK", "name": "Harbour Park"}, {"mention": "Harbour Park", "entity": "h"},
    {"mention": "330 companies", "value": {"kind": "count", "number": "330", "of": "companies"}}, {"mention": "海湾科技园", "entity": "h"},
    {"mention": "1994", "value": {"kind": "date", "edtf": "1994"}},
    {"fact": "companies", "subject": "h", "value": {"kind": "count", "number": "330", "of": "companies"}, "quote": "330 companies"},
    {"fact": "established", "subject": "h", "value": {"kind": "date", "edtf": "1994"}, "quote": "1994"},
]


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """The current folder, with `corpus/harbour.txt` and `harbour.jsonl`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "harbour.txt").write_bytes(TEXT.encode())
    head = {"gold": "1", "article": "harbour", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "annotator": "mei"}
    (tmp_path / "harbour.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in (head, *ROWS)), encoding="utf-8")
    return tmp_path


def extract(*arguments: str, code: int = 0):
    done = CliRunner().invoke(app, ["gold", *arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == code, done.output
    return done


EXPORTED = {"labelstudio": "tasks.json", "doccano": "doccano.jsonl", "brat": "harbour.ann", "inception": "harbour.json", "conll": "harbour.conll",
            "docbin": "gold.spacy"}


def test_every_tool_is_tried():
    assert set(EXPORTED) == set(TOOLS)


@pytest.mark.parametrize("tool", TOOLS)
def test_there_and_back(folder, tool):
    extract("export", "harbour.jsonl", "--to", tool, "--out", "work")
    done = extract("import", f"work/{EXPORTED[tool]}", "--from", tool, "--out", "back")
    assert done.stderr == "1 gold file in back\n"
    rows = [json.loads(line) for line in (folder / "back" / "harbour.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows[0]["annotator"] == ("mei" if tool not in ("brat", "inception") else tool)
    assert sorted(map(str, rows[1:])) == sorted(map(str, ROWS))
    assert "2 facts" in extract("check", "back/harbour.jsonl").stderr


def test_nothing_is_overwritten_unasked(folder):
    extract("export", "harbour.jsonl", "--to", "conll", "--out", "work")
    with pytest.raises(BadGold, match=r"work/harbour.conll: exists; --force overwrites it"):
        extract("export", "harbour.jsonl", "--to", "conll", "--out", "work")
    with (folder / "harbour.jsonl").open("a") as file:
        file.write('{"left": "Harbour", "why": "no name alone"}\n')
    with pytest.raises(BadGold, match=r"harbour.jsonl: exists"):
        extract("import", "work/harbour.conll", "--from", "conll", "--out", ".")
    extract("import", "work/harbour.conll", "--from", "conll", "--out", ".", "--force", "--annotator", "li")
    lines = (folder / "harbour.jsonl").read_text(encoding="utf-8").splitlines()
    assert '"annotator": "li"' in lines[0] and lines[-1].startswith('{"left": "Harbour"')


LEFT = ['{"left": "Harbour", "why": "no name alone"}', '{"why": "number", "left": "330"}']
KEPT = [  # more arguments, the `left` rows that come
    ([], []), (["--keep", "harbour.jsonl"], LEFT), (["--keep", "."], LEFT), (["--keep", "corpus"], []),
]


@pytest.mark.parametrize(("more", "rows"), KEPT)
def test_left_rows_come_from_the_file_that_is_named(folder, more, rows):
    with (folder / "harbour.jsonl").open("a") as file:
        file.write("\n".join([*LEFT, ""]))
    extract("export", "harbour.jsonl", "--to", "conll", "--out", "work")
    extract("import", "work/harbour.conll", "--from", "conll", "--out", "back", *more)
    assert [line for line in (folder / "back" / "harbour.jsonl").read_text(encoding="utf-8").splitlines() if '"left"' in line] == rows


@pytest.mark.parametrize(("name", "words"), [("none", "none: no such gold file or folder"), ("other.jsonl", "no article of this import is `other`")])
def test_left_rows_of_nothing(folder, name, words):
    extract("export", "harbour.jsonl", "--to", "conll", "--out", "work")
    (folder / "other.jsonl").write_text("")
    with pytest.raises(BadGold, match=words):
        extract("import", "work/harbour.conll", "--from", "conll", "--out", "back", "--keep", name)
    assert not (folder / "back").exists()


def test_what_cannot_be_used_is_told_and_nothing_written_but_with_partial(folder):
    extract("export", "harbour.jsonl", "--to", "conll", "--out", "work")
    path = folder / "work" / "harbour.conll"
    path.write_text(path.read_text(encoding="utf-8").replace("has\t\\s\tO", "has\t\\s\tB-COUNT"), encoding="utf-8")
    done = extract("import", "work/harbour.conll", "--from", "conll", "--out", "back", code=1)
    assert done.stdout.startswith("work/harbour.conll:5: `has` (COUNT) has no value") and not (folder / "back").exists()
    done = extract("import", "work/harbour.conll", "--from", "conll", "--out", "back", "--partial")
    assert done.stderr == "1 gold file in back, 1 thing left out\n"
    extract("check", "back/harbour.jsonl")


def test_part_of_a_longer_word_is_told(folder):
    extract("export", "harbour.jsonl", "--to", "brat", "--out", "work")
    with (folder / "work" / "harbour.ann").open("a") as file:
        file.write("T99\tPLACE 36 38\t湾科\nT98\tEVENT 41 44\tope\n")
    done = extract("import", "work/harbour.ann", "--from", "brat", "--out", "back", code=1)
    assert "`湾科` (PLACE) overlaps" in done.stdout
    assert "harbour: `ope` (EVENT) at 41 is part of a longer word; label the whole of it" in done.stdout


def test_a_gold_file_with_errors_is_not_exported(folder):
    with (folder / "harbour.jsonl").open("a") as file:
        file.write('{"mention": "Bay Park", "entity": "h"}\n')
    with pytest.raises(BadGold, match=r"harbour.jsonl: 1 to mend before it is exported"):
        extract("export", "harbour.jsonl", "--to", "conll", "--out", "work")
    assert not (folder / "work").exists()


@pytest.mark.parametrize("name", ["../harbour", "/etc/passwd", "..", ""])
def test_an_article_of_an_export_is_a_name_and_no_path(folder, name):
    (folder / "e.json").write_text(json.dumps([{"id": 1, "data": {"article": name, "text": TEXT}, "annotations": [{"result": []}]}]))
    with pytest.raises(BadGold, match=r"e.json: task 1: `.*` is no name of an article"):
        extract("import", "e.json", "--from", "labelstudio", "--out", "back")


NOTHING = [(tool, b"", "is empty") for tool in TOOLS] + [(tool, b"\r\n \n", "is empty") for tool in TOOLS] + [
    ("labelstudio", b"[]", "holds no labelled article"), ("docbin", TOOLS["docbin"].write([])["gold.spacy"], "holds no labelled article"),
    ("labelstudio", json.dumps([{"id": 1, "data": {"article": "harbour", "text": TEXT}, "annotations": []}]).encode(), "holds no labelled article"),
]


@pytest.mark.parametrize("more", [[], ["--partial"]])
@pytest.mark.parametrize("tool, data, says", NOTHING, ids=range(len(NOTHING)))
def test_a_file_in_which_nothing_is_labelled(folder, tool, data, says, more):
    (folder / "work").mkdir()
    (folder / "work" / EXPORTED[tool]).write_bytes(data)
    (folder / "work" / "harbour.txt").write_text(TEXT)
    with pytest.raises(BadGold) as caught:
        extract("import", f"work/{EXPORTED[tool]}", "--from", tool, "--out", "back", *more)
    assert str(caught.value) == f"work/{EXPORTED[tool]}: {says}; label an article in the tool and export it again"
    assert not (folder / "back").exists()


def test_wrong_names(folder):
    with pytest.raises(UnknownName, match="no tool `brrat`; did you mean `brat`"):
        extract("export", "harbour.jsonl", "--to", "brrat", "--out", "work")
    with pytest.raises(BadGold, match=r"no article corpus/bay\.txt"):
        extract("export", "bay.jsonl", "--to", "brat", "--out", "work")
    with pytest.raises(BadGold, match=r"none.ann: cannot be read"):
        extract("import", "none.ann", "--from", "brat", "--out", "back")
