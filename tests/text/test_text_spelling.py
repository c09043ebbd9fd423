"""Traditional characters: simplified inside, one for one, and the article's own on the way out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import simplified, simplified_table
from extract.text import Spelling, read_text

SIMPLE = [
    ("南港軟體園區", "南港软体园区"),
    ("執行長張維倫", "执行长张维伦"),
    ("臺灣與台灣", "台湾与台湾"),
    ("筑波研究学園都市", "筑波研究学园都市"),
    ("茨城県開発総局", "茨城县开发总局"),
    ("矽谷", "硅谷"),
    ("衞生署", "卫生署"),
    ("著名的乾隆", "著名的乾隆"),  # what simplified text writes too stays
    ("合肥高新区", "合肥高新区"),
    ("Harbour Park, 2,000 m²", "Harbour Park, 2,000 m²"),
    ("İzmir APRİL ſept Iğdır", "Izmir APRIL sept Iğdir"),  # letters that patterns take for ASCII ones
]


def test_a_name_keeps_its_own_letters_on_the_way_out() -> None:
    source = "A park in İzmir hosts 30 firms."
    clean, _ = read_text(source)
    assert "Izmir" in clean.text and Spelling(source, clean).of("Izmir") == "İzmir"



@pytest.mark.parametrize("row", SIMPLE, ids=lambda row: row[0])
def test_simplified(row: tuple[str, str]) -> None:
    assert simplified(row[0]) == row[1]


@given(st.text(st.sampled_from("園區園区臺台後后與与發髮发A1 ,。"), max_size=40))
def test_simplified_keeps_the_length_and_is_done_at_once(text: str) -> None:
    once = simplified(text)
    assert len(once) == len(text)
    assert simplified(once) == once


def test_table_maps_one_character_to_one_that_stays() -> None:
    table = simplified_table()
    assert len(table) > 3500
    assert all(len(new) == 1 and ord(new) not in table for new in table.values())


SOURCE = "海灣軟體園區\n\n執行長張維倫說，園區共有企業40家。後來又來了十家。\n"


def test_clean_text_is_simplified_and_spelling_gives_the_source_back() -> None:
    clean, segments = read_text(SOURCE)
    assert clean.text.startswith("海湾软体园区")
    spelling = Spelling(SOURCE, clean)
    assert spelling.differs
    for one in segments:
        assert spelling.of(one.text) in SOURCE
    assert spelling.of("张维伦") == "張維倫"
    assert spelling.of("园区、企业") == "園區、企業"  # put together of two places
    assert spelling.of("Park") == "Park"


def test_an_article_in_simplified_characters_is_left_alone() -> None:
    source = "海湾软件园共有企业40家。"
    clean, _ = read_text(source)
    spelling = Spelling(source, clean)
    assert not spelling.differs
    assert spelling.of("海湾软件园") == "海湾软件园"
