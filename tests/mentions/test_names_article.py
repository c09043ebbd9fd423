"""What only the whole article shows: repetition, votes, short forms; and what must hold for any text."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.mentions.names import find, find_names
from extract.model import CleanSpan, Passage, Segment
from extract.parse import Engine, load


@cache
def loaded(name: str) -> Engine:
    return load(name)


ARTICLES = [  # sentences, and the names of the last one
    (("Lanting Harbour Incubator opened in 2014.", "Rents at Lanting are low."), [("Lanting", "PARK")]),
    (("Vera Nordquist runs the fund.", "Later Nordquist left."), [("Nordquist", "PERSON")]),
    (("The Brightgene building is new.", "BRIGHTGENE is hiring."), [("BRIGHTGENE", "ORG")]),
    (("Delta Nest, an incubator, opened.", "A guest of delta nest said so."), []),
    (("Oulunova Bio-City has a pond.", "The fish of Oulunova BioCity are red."), [("Oulunova BioCity", "PARK")]),
    (("Orvix, a maker of lamps, moved.", "We met Orvix again."), [("Orvix", "ORG")]),
    (("Startnest is an incubator in Lund.", "Many came to Startnest."), [("Startnest", "PARK")]),
    (("Harlow Science Park (HSP) is full.", "HSP has 12 tenants."), [("HSP", "PARK")]),
    (("The staff like the Park.", "The park likes the staff."), []),
    (("Quiet rooms are rare.", "He asked for Quiet."), []),
    (("星火孵化器成立于2010年。", "星火孵化器的租金不高。"), [("星火孵化器", "PARK")]),
    (("苏州工业园区(以下简称“苏工园”)很大。", "苏工园面积288平方公里。"), [("苏工园", "PARK")]),
    (("董事长刘庆峰到场。", "会后刘庆峰离开。"), [("刘庆峰", "PERSON")]),
    (("中国声谷由两方共建。", "声谷已经满了。"), [("声谷", "PARK")]),
    (("Green Nest绿巢 opened in May.", "绿巢 charges no rent."), [("绿巢", "ORG")]),
    (("Small and medium enterprises (SMEs) pay less.", "SMEs like that."), []),
]


def passages(sentences: tuple[str, ...], engine: str = "spacy") -> list[Passage]:
    segments = [
        Segment(i, CleanSpan(0, len(s)), s, "sentence", "zh" if s[0] > "一" else "mixed", 0)
        for i, s in enumerate(sentences)
    ]
    return [Passage(s, p) for s, p in zip(segments, loaded(engine).parse(segments), strict=True)]


@pytest.mark.parametrize("row", ARTICLES, ids=lambda row: row[0][-1])
def test_names_of_the_last_sentence(row: tuple[tuple[str, ...], list[tuple[str, str]]]) -> None:
    sentences, expected = row
    found = find_names(passages(sentences))[-1]
    assert [(sentences[-1][one.span.start : one.span.end], one.type) for one in found] == expected


def test_furniture_gives_nothing() -> None:
    segment = Segment(0, CleanSpan(0, 20), "Related: Siemens AG in Berlin", "furniture", "en", 0)
    assert find_names([Passage(segment)]) == [[]]


def test_find_is_the_article_of_one() -> None:
    (passage,) = passages(("Siemens moved to Berlin.",))
    assert list(find(passage)) == find_names([passage])[0] != []


PIECES = st.sampled_from(
    [
        "Suzhou Industrial Park",
        "(SIP)",
        "Li Bing",
        "said",
        "and",
        "of",
        "合肥高新区",
        "管委会",
        "主任",
        "孟广田",
        "(",
        ")",
        "“",
        "”",
        "Ltd",
        ".",
        ",",
        " ",
        "2013",
        "Health 100",
        "美年",
        "the",
        "THE",
        "University",
        "É",
        "😀",
        "·",
        "路",
        "与",
        "、",
        "A",
        "'s",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(PIECES, max_size=14).map(" ".join), max_size=4), st.booleans())
def test_spans_hold_for_any_text(sentences: list[str], plain: bool) -> None:
    segments = [Segment(i, CleanSpan(0, len(s)), s, "sentence", "mixed", 0) for i, s in enumerate(sentences)]
    given_passages = [
        Passage(s, p) for s, p in zip(segments, loaded("plain" if plain else "spacy").parse(segments), strict=True)
    ]
    found = find_names(given_passages)
    assert len(found) == len(sentences)
    assert found == find_names(given_passages)
    for sentence, names in zip(sentences, found, strict=True):
        last = 0
        for one in names:
            assert last <= one.span.start < one.span.end <= len(sentence)
            assert one.type in ("PARK", "ORG", "PERSON", "PLACE", "EVENT")
            assert 0 <= one.confidence <= 1
            last = one.span.end


@pytest.mark.parametrize(
    "text", ["7" * 200_000, " " * 200_000, "A" * 200_000, "Ab " * 60_000, "园" * 60_000, "(a" * 60_000, "A. " * 60_000]
)
def test_hostile_text_ends(text: str) -> None:
    (passage,) = passages((text,), engine="plain")
    assert isinstance(find_names([passage]), list)
