"""`extract values`: what it adds to the finders of a run, its rows, and the command."""

import json
import random
from pathlib import Path

import pytest

from extract.io.values import print_values
from extract.values import ValueReader

READER = ValueReader()


def told(text: str, published: str | None = None) -> list[str]:
    """Rows as "words TYPE value", value being number..max with its currency, a date or a duration."""
    rows = []
    for row in READER.read("x", text, published):
        fields = row.value.model_dump(mode="json", exclude_none=True)
        first = fields.get("edtf") or fields.get("iso") or fields["number"] + (f"..{fields['max']}" if "max" in fields else "")
        rows.append(f"{row.text} {row.type} {first}{' ' + fields['currency'] if 'currency' in fields else ''}")
    return rows


LENGTHS = [
    ("A 2.5-mile quay lies beside it.", ["2.5-mile LENGTH 4023.36"]),
    ("The tunnel is 12 km long.", ["12 km LENGTH 12000"]),
    ("Shelves sixty centimetres deep.", ["sixty centimetres LENGTH 0.6"]),
    ("They dig 10 to 15 metres down.", ["10 to 15 metres LENGTH 10..15"]),
    ("A wall between 3 and 5 feet high.", ["3 and 5 feet LENGTH 0.9144..1.524"]),
    ("道路全长12.5公里。", ["12.5公里 LENGTH 12500"]),
    ("管径300毫米。", ["300毫米 LENGTH 0.3"]),
    ("水深8米至12米。", ["8米至12米 LENGTH 8..12"]),
    # no lengths
    ("It covers 12 square kilometres.", ["12 square kilometres AREA 12000000"]),
    ("占地3平方公里。", ["3平方公里 AREA 3000000"]),
    ("Trains run at 120 km/h.", ["120 NUMBER 120"]),
    ("Turnover was $11m.", ["$11m MONEY 11000000 USD"]),
    ("A tank of 300 cubic metres.", ["300 NUMBER 300"]),
]


@pytest.mark.parametrize(("text", "rows"), LENGTHS, ids=[text for text, _ in LENGTHS])
def test_lengths(text: str, rows: list[str]) -> None:
    assert told(text) == rows


NUMBERS = [
    ("The answer is 42.", ["42 NUMBER 42"]),
    ("14", ["14 NUMBER 14"]),
    ("3M", ["3M NUMBER 3000000"]),
    ("二十", ["二十 NUMBER 20"]),
    ("Call 0512-62881234 at 09:30.", []),
    ("1. Harbour Park hosts 30 firms.", ["30 firms COUNT 30"]),
    ("PM2.5 fell.", []),
]


@pytest.mark.parametrize(("text", "rows"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_numbers_that_became_nothing_else(text: str, rows: list[str]) -> None:
    assert told(text) == rows


def test_a_text_that_a_page_would_have_as_its_date_line_is_read() -> None:
    assert told("2015年8月12日") == ["2015年8月12日 DATE 2015-08-12"]
    assert told("10/31/1974") == ["10/31/1974 DATE 1974-10-31"]


@pytest.mark.parametrize(("text", "rows"), [
    ("It opened in ſept 2012.", ["ſept 2012 DATE 2012-09"]),
    ("APRİL 2012 saw 30 firms.", ["APRİL 2012 DATE 2012-04", "30 firms COUNT 30"]),
    ("They offer ①. desks and ②. labs.", []),
    ("It is ٣0年代.", ["٣0年代 DATE 193X"]),
])
def test_letters_and_digits_that_only_look_like_ascii(text: str, rows: list[str]) -> None:
    assert [row for row in told(text) if " NUMBER " not in row] == rows


def test_relative_dates_need_the_texts_date() -> None:
    assert told("Last year it hosted 30 firms.") == ["30 firms COUNT 30"]
    assert told("Last year it hosted 30 firms.", "2017-04-21") == ["Last year DATE 2016", "30 firms COUNT 30"]


PIECES = [
    "约3.5亿元", "２００亩", "$20-100", "EUR 20", "1 234 567,89", "百分之三十", "七成五", "2012年9月", "the mid-1990s", "去年", "12 km", "٣", "①", "½", "𝟛",
    "😀", "\u200b", "\ufeff", "\r\n", "\t", "　", "\x0b", "壹贰叁", "1e9", "1/2", "0x1F", "...", "，", "。", "(", ")", "“", "from 5 to", "至", "多", "a dozen",
    "第三", "top ten", "3551计划", "6 Mar", "10/11/12", "--", "—", "%", "‰", "m²", "평", "坪", "é", "İ", "ſ", "ß", "萬", "億", "園區", "台灣",
]


def test_every_row_is_its_slice_of_the_source() -> None:
    """The million characters of the bench are this with another seed and size (`bench/values.py`)."""
    rng = random.Random(4)
    for _ in range(150):
        text = "".join(rng.choice(PIECES) + rng.choice(["", " ", "", "\n", ", "]) for _ in range(rng.randint(1, 60)))
        last = 0
        for row in READER.read("x", text, "2017-04-21"):
            assert text[row.start:row.end] == row.text, text
            assert row.start >= last, text
            last = row.end


def test_the_command_reads_rows_and_says_what_it_cannot_read(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    bulk = tmp_path / "rows.jsonl"
    bulk.write_text('{"id": "A b/1", "text": "占地200亩"}\n[]\n{"id": "A b/1", "text": "last year", "published": "2016-11-07T00:00:00"}\n', "utf-8")
    assert print_values(str(bulk), None, "auto") is True
    out, err = capfdbinary.readouterr()
    rows = [json.loads(line) for line in out.decode().splitlines()]
    assert [(row["id"], row["start"], row["end"], row["text"], row["type"]) for row in rows] == [
        ("A b/1", 2, 6, "200亩", "AREA"), ("A b/1", 0, 9, "last year", "DATE")]
    assert rows[0]["value"] == {"kind": "area", "number": "133333", "max": None, "mod": None}
    assert rows[1]["value"]["edtf"] == "2015"
    assert err.decode().count("\n") == 1 and "rows.jsonl:2: bad_row" in err.decode()
