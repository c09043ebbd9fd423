"""The primitive that rewrites text and keeps its map."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model import CleanSpan, CleanText, SourceSpan
from extract.text import identity, read_text, replace, rewrite

TEXT = st.text(
    st.sampled_from("ab é１２％，。\n\r\t -•园区\u00ad\u200b\ufeffﬁ㎡e\u0301👨\u200d👩\u202e.!?“”"), max_size=120
)


def check(source: str, clean: CleanText) -> None:
    assert all(0 <= a < b <= len(source) for a, b in zip(clean.starts, clean.ends, strict=True))
    assert list(clean.starts) == sorted(clean.starts) and list(clean.ends) == sorted(clean.ends)


def test_same_length_maps_one_to_one_and_others_to_the_whole():
    src = identity("a12b345c")
    same = rewrite(src, re.compile("[0-9]+"), lambda old: "x" * len(old))
    assert (same.text, list(same.starts)) == ("axxbxxxc", list(range(8)))
    other = rewrite(src, re.compile("[0-9]+"), lambda old: "#!" * 4)
    assert other.to_source(CleanSpan(2, 3)) == SourceSpan(1, 3)
    assert rewrite(src, re.compile("[0-9]+"), lambda old: "").text == "abc"


@pytest.mark.parametrize(
    "edits", [[(2, 2, "x")], [(3, 5, ""), (4, 6, "")], [(5, 6, ""), (1, 2, "")], [(6, 99, "")]], ids=str
)
def test_edits_that_make_no_sense_are_refused(edits):
    with pytest.raises(ValueError, match="edit"):
        replace(identity("abcdefgh"), edits)


@given(
    TEXT,
    st.lists(
        st.tuples(
            st.sampled_from(["a+", "[0-9１２]", " +", "é|园", ".", "b?"]), st.sampled_from(["", "z", "zz", "zzz"])
        ),
        max_size=4,
    ),
)
def test_rewrites_compose(source, steps):
    clean = identity(source)
    for pattern, new in steps:
        clean = rewrite(clean, re.compile(pattern), lambda old, new=new: new)
        check(source, clean)


@given(TEXT)
def test_untouched_characters_stand_for_themselves(source):
    clean = rewrite(identity(source), re.compile("[0-9]+|b"), lambda old: "##")
    for i, char in enumerate(clean.text):
        if char != "#":
            assert source[clean.starts[i]] == char and clean.ends[i] == clean.starts[i] + 1


@given(TEXT)
def test_read_text_maps_every_character(source):
    clean, segments = read_text(source)
    check(source, clean)
    at = 0
    for i, segment in enumerate(segments):
        assert segment.index == i and segment.span.start >= at and segment.span.end > segment.span.start
        assert clean.text[segment.span.start : segment.span.end] == segment.text
        assert "\n" not in segment.text and segment.text == segment.text.strip()
        assert segment.heading is None or (segment.heading < i and segments[segment.heading].kind == "heading")
        at = segment.span.end


@given(TEXT)
def test_every_letter_and_digit_of_the_source_is_kept(source):
    clean, _ = read_text(source)
    kept = [False] * len(source)
    for a, b in zip(clean.starts, clean.ends, strict=True):
        kept[a:b] = [True] * (b - a)
    assert all(kept[i] for i, c in enumerate(source) if c.isalnum())
