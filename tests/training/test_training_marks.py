"""Marked texts: read as written, refused by path and line, enough of them, and two annotators who agree."""

import re
from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.text import read_text
from training.agree import SECOND, agreement
from training.marks import FOLDER, every_text, read_marks, read_texts

TEXTS = every_text()


def test_marks_come_out_and_the_text_is_what_stays() -> None:
    text, marks = read_marks("[Harbour Park](PARK) covers [200亩](AREA:133333) [here](1).")
    assert text == "Harbour Park covers 200亩 [here](1)."
    assert [(text[one.start:one.end], one.type, one.value) for one in marks] == [("Harbour Park", "PARK", ""), ("200亩", "AREA", "133333")]


@pytest.mark.parametrize(("body", "words"), [
    ("no head\n", ":1: a text begins with"),
    ("# news; -; -\nfine\n\n# news; GB\ntext\n", ":4: a text begins with"),
    ("# news; -; -\n[Oslo](CITY)\n", "`CITY` is no type"),
    ("# news; -; -\n[Oslo[x](PLACE\n", "not closed"),
])
def test_a_bad_file_is_one_line_with_its_place(tmp_path: Path, body: str, words: str) -> None:
    file = tmp_path / "bad.txt"
    file.write_text(body, encoding="utf-8")
    with pytest.raises(ExtractError, match=re.escape(words)) as error:
        list(read_texts(file))
    assert str(file) in str(error.value)


def test_there_are_enough_sentences_of_each_kind() -> None:
    counts = {"en": 0, "mixed or zh": 0}
    for text in TEXTS:
        for segment in read_text(text.text)[1]:
            if segment.kind != "furniture":
                counts["en" if segment.lang == "en" else "mixed or zh"] += 1
    assert counts["en"] >= 1500
    assert counts["mixed or zh"] >= 1200


def test_no_text_stands_twice_and_none_is_an_article_of_the_corpus() -> None:
    assert len({one.text for one in TEXTS}) == len(TEXTS)
    corpus = {file.read_text(encoding="utf-8").strip() for file in Path("corpus").glob("*.txt")}
    assert not corpus & {one.text.strip() for one in TEXTS}


def test_names_are_marked_without_blanks_at_their_ends() -> None:
    loose = [f"{one.id}: {one.text[a:b]!r}" for one in TEXTS for a, b, _ in one.names if one.text[a:b] != one.text[a:b].strip()]
    assert not loose


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_second_annotator_agrees(lang: str) -> None:
    first, second, spans, both = agreement(SECOND / f"{lang}.txt", FOLDER)
    assert min(first, second) > 250
    assert 2 * both / (first + second) > 0.9
    assert spans >= both
