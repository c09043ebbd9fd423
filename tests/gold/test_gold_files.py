"""Gold files: words become spans, and errors are told with their line."""

import hashlib
import importlib
import json

import pytest

from extract.gold import anchor, check, occurrences, read_gold
from extract.score import agree

TEXT = "Harbour Park (HP) has 330 companies, 30 of them foreign. HP opened in 1994.\nThe Harbour Park Bank 😀 owns 30%."
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
HEAD = {"gold": "1", "article": "a", "sha256": SHA, "annotator": "mei"}
ROWS = [
    HEAD,
    {"entity": "h", "type": "PARK", "name": "Harbour Park"},
    {"entity": "b", "type": "ORG", "name": "Harbour Park Bank"},
    {"mention": "Harbour Park", "entity": "h", "at": "all"},
    {"mention": "HP", "entity": "h", "at": [1, 2]},
    {"mention": "Harbour Park Bank", "entity": "b"},
    {"mention": "330 companies", "value": {"kind": "count", "number": "330", "of": "companies"}},
    {"mention": "30", "value": {"kind": "count", "number": "30", "of": "foreign"}},
    {"mention": "30%", "value": {"kind": "percent", "number": "30"}},
    {"fact": "companies", "subject": "h", "value": {"kind": "count", "number": "330", "of": "companies"}, "quote": "330 companies"},
    {"fact": "owned_by", "subject": "h", "object": "b", "value": {"kind": "percent", "number": "30"}, "quote": "30%"},
]


def checked(tmp_path, rows, text=TEXT, sha=SHA):
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    anchored, errors = check(path, text, sha)
    return anchored, [str(error).removeprefix(str(path) + ":") for error in errors]


def test_words_become_spans(tmp_path):
    anchored, errors = checked(tmp_path, ROWS)
    assert errors == []
    assert all(TEXT[one.span.start:one.span.end] == one.text for one in anchored.labels)
    assert [(one.text, one.type) for one in anchored.labels] == [
        ("Harbour Park", "PARK"), ("HP", "PARK"), ("330 companies", "COUNT"), ("30", "COUNT"), ("HP", "PARK"),
        ("Harbour Park Bank", "ORG"), ("30%", "PERCENT")]


def test_all_skips_what_lies_inside_a_longer_label(tmp_path):
    anchored, _ = checked(tmp_path, ROWS)
    assert sum(one.text == "Harbour Park" for one in anchored.labels) == 1


BROKEN = [  # a row put in place of row `at`, what the message says
    (3, {"mention": "Harbor Park", "entity": "h"}, "4: `Harbor Park` is not in the article"),
    (4, {"mention": "HP", "entity": "h", "at": 3}, "5: `HP` occurs 2 times, not 3"),
    (4, {"mention": "HP", "entity": "hp"}, "5: no entity row for `hp`"),
    (4, {"mention": "HP"}, "5: a mention has either `entity` or `value`"),
    (2, {"entity": "b", "type": "BANK", "name": "x"}, "3: type: "),
    (6, {"mention": "330 companies", "value": {"kind": "count", "number": "many", "of": "companies"}}, "7: value.count.number: "),
    (9, {"fact": "size", "subject": "h", "quote": "330"}, "10: no predicate `size`"),
    (9, {"fact": "companies", "subject": "h", "value": {"kind": "count", "number": "330", "of": "c"}, "quote": "331"}, "10: quote `331` occurs 0 times"),
    (9, {"fact": "area", "subject": "h", "value": {"kind": "area", "number": "330"}, "quote": "330 companies"}, "10: quote `330 companies` holds no labelled area"),
    (9, {"fact": "role", "subject": "h", "value": {"kind": "text", "text": "x"}, "quote": "HP"}, "10: `role` takes PERSON as subject"),
    (10, ROWS[9], "11: same fact as line 10"),
    (0, HEAD | {"sha256": "0" * 64}, "1: sha256 is `000000000000…`"),
    (5, {"mention": "Park Bank", "entity": "b"}, "overlaps"),
    (1, '{"entity": "h", ', "2: not a JSON object"),
    (1, "[1]", "2: not a JSON object"),
    (1, {"name": "x"}, "2: a row starts with"),
    (8, {"mention": "30%", "value": {"kind": "text", "text": "x"}}, "9: a mention carries no value of kind `text`"),
]


@pytest.mark.parametrize(("at", "row", "message"), BROKEN, ids=lambda x: str(x)[:60])
def test_errors_are_told_with_their_line(tmp_path, at, row, message):
    _, errors = checked(tmp_path, [*ROWS[:at], row, *ROWS[at + 1:]])
    assert any(message in error for error in errors), errors


def test_a_file_without_a_head_or_text(tmp_path):
    assert checked(tmp_path, ROWS[1:])[1] == ["1: expected one `gold` line, found 0"]
    path = tmp_path / "b.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    assert "cannot be read as UTF-8" in str(check(path, TEXT, SHA)[1][0])


@pytest.mark.parametrize(("text", "words", "starts"), [
    ("30 in 330, 3.30 and 30.", "30", [0, 20]), ("SIPAC and SIP", "SIP", [10]), ("园区30家", "30", [2]), ("Work成长", "Work", [0]),
    ("aaa", "aa", []), ("AB AB", "AB", [0, 3]), ("1,200 or 200", "200", [9]),
])
def test_where_words_stand_alone(text, words, starts):
    assert [span.start for span in occurrences(text, words)] == starts


def test_agreement_counts_both_sides_and_lists_differences(tmp_path):
    a, _ = checked(tmp_path, ROWS)
    b, _ = checked(tmp_path, [row for row in ROWS if row.get("mention") != "30%" and row.get("fact") != "owned_by"])
    result = agree([(a, b, "en", len(TEXT))])
    assert (result.spans.total.gold, result.spans.total.predicted, result.spans.total.right) == (7, 6, 6)
    assert (result.facts.total.gold, result.facts.total.predicted, result.facts.total.right) == (2, 1, 1)
    assert result.kappa() == 1.0
    assert any(one.a is not None and one.b is None and getattr(one.a, "text", "") == "30%" for one in result.differences)


def test_each_words_are_looked_up_once_however_many_rows_ask(tmp_path, monkeypatch):
    """An article of 300 sentences with a row for each mention: one pass over the text for each distinct word, not for each row."""
    text = "Harbour Park has 330 firms.\n" * 300
    head = {"gold": "1", "article": "many", "sha256": "0" * 64, "annotator": "mei"}
    rows = [{"mention": "Harbour Park", "entity": "h", "at": nth} for nth in range(1, 301)]
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in (head, {"entity": "h", "type": "PARK", "name": "Harbour Park"}, *rows)))
    asked = []
    anchoring = importlib.import_module("extract.gold.anchor")   # `extract.gold` has a function of that name
    scan = anchoring._scan
    monkeypatch.setattr(anchoring, "_scan", lambda *arguments: (asked.append(arguments[1]), scan(*arguments))[1])
    laid, errors = anchor(read_gold(path)[0], text)
    assert len(laid.labels) == 300 and errors == [] and asked == ["Harbour Park"]
