"""Bytes to text: encodings, repairs, refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import BadInput
from extract.text import decode

ZH = "截至去年底，园区共有企业三百余家，总投资约１.２亿元。"
TW = "科學園區去年營業額達新臺幣一兆元，員工人數超過十五萬人。"
EN = "The park’s budget – “€5m” – went to a café in Malmö."

READS = [  # bytes, declared, encoding, text
    (b"plain ascii\r\n", None, "utf-8", "plain ascii\r\n"),
    (ZH.encode(), None, "utf-8", ZH),
    (b"\xef\xbb\xbf" + ZH.encode(), None, "utf-8", ZH),
    (b"\xff\xfe" + ZH.encode("utf-16-le"), None, "utf-16-le", ZH),
    (b"\xfe\xff" + EN.encode("utf-16-be"), None, "utf-16-be", EN),
    (ZH.encode("gb18030"), None, "gb18030", ZH),
    (ZH.encode("gbk"), "gb2312", "gb18030", ZH),
    (TW.encode("big5"), None, "big5", TW),
    (EN.encode("cp1252"), None, "windows-1252", EN),
    (EN.encode("cp1252"), "iso-8859-1", "windows-1252", EN),
    (ZH.encode(), "gbk", "utf-8", ZH),  # a false declaration
    (EN.encode(), "windows-1252", "utf-8", EN),
    (ZH.encode("gb18030"), "utf-8", "gb18030", ZH),
    (ZH.encode(), "no-such-codec", "utf-8", ZH),
    ("中国".encode("gbk"), None, "gb18030", "中国"),
    ("Zürich".encode("cp1252"), None, "windows-1252", "Zürich"),
    ("联通".encode("gbk"), "gbk", "gb18030", "联通"),  # these four bytes are valid UTF-8 too
]


@pytest.mark.parametrize("row", READS, ids=lambda row: f"{row[2]}-{row[1]}-{row[3][:12]!r}")
def test_reads(row):
    data, declared, encoding, text = row
    got = decode(data, path="a.txt", declared=declared)
    assert (got.encoding, got.text, got.repaired) == (encoding, text, 0)


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("text", ["园区占地面积", "Rent in 北京", "The park at Malmö, 园"], ids=lambda text: text)
def test_truncated_utf8_stays_utf8(text, cut):
    got = decode(text.encode()[:-cut], path="a.txt")
    assert (got.encoding, got.repaired) == ("utf-8", 1)
    assert got.text[:-1] == text[:-1]


def test_a_broken_byte_in_utf8_is_one_repair():
    data = (ZH * 4).encode()
    got = decode(data[:60] + b"\xff" + data[60:], path="a.txt")
    assert (got.encoding, got.repaired) == ("utf-8", 1)


def test_replacement_characters_of_the_author_are_no_repairs():
    assert decode("a \ufffd b".encode(), path="a.txt").repaired == 0


REFUSED = [  # bytes, reason, a word of the message
    (b"", "empty", "no text"),
    (b" \r\n\t\n", "empty", "no text"),
    (b"\xef\xbb\xbf", "empty", "no text"),
    (b"%PDF-1.7 text", "binary", "PDF"),
    (b"PK\x03\x04rest", "binary", "zip"),
    (b"\x89PNG\r\n\x1a\n", "binary", "PNG"),
    (b"\x1f\x8b\x08abc", "binary", "gzip"),
    (b"text with \x00 inside", "binary", "NUL"),
    (bytes(range(1, 32)) * 4, "binary", "control"),
]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: repr(row[0][:12]))
def test_refuses(row):
    data, reason, word = row
    with pytest.raises(BadInput, match=word) as caught:
        decode(data, path="in/a.txt")
    assert (caught.value.path, caught.value.reason) == ("in/a.txt", reason)


@given(st.binary(max_size=400), st.sampled_from([None, "gbk", "big5", "utf-8", "latin-1"]))
def test_any_bytes_are_read_or_refused(data, declared):
    try:
        got = decode(data, path="x", declared=declared)
    except BadInput as error:
        assert error.reason in ("empty", "binary")
    else:
        assert got.text.strip() and got.repaired >= 0


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1).filter(lambda t: t.strip()))
def test_utf8_comes_back_whole(text):
    data = text.encode()
    if (
        text.startswith("\ufeff")
        or not text.strip(" \u200b\ufeff\u00ad")
        or data.startswith((b"PK", b"BZh", b"{\\rtf", b"ID3", b"GIF8", b"Rar!", b"%PDF", b"OggS", b"PAR1"))
    ):
        return
    try:
        assert decode(data, path="x").text == text
    except BadInput as error:
        assert error.reason == "empty" and not text.strip(" \u200b\ufeff\u00ad")
