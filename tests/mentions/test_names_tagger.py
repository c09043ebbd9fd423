"""The name tagger: tokens and tags are one another's inverse, the model is the card's, and what it says can be asked for."""

import hashlib
import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import EngineMissing
from extract.mentions import names_tagger
from extract.mentions.names import find_names
from extract.mentions.names_features import features, shape, spoken_of
from extract.mentions.names_tagger import Tagger, revise
from extract.mentions.names_tokens import names_of, pieces, tags_of
from extract.model import CleanSpan, Passage, RawArticle, Segment
from extract.parse import load
from extract.pipeline import Pipeline
from extract.schema import Lang
from extract.settings import Settings
from training.marks import every_text
from training.train import labelled, train

MODELS = files("extract").joinpath("mentions", "data", "models")
SIGNS = st.text(alphabet="ab Zé9,(·海湾園，。\n🏙'-", max_size=40)


def passages(*sentences: str, lang: Lang = "en") -> list[Passage]:
    segments = [Segment(i, CleanSpan(0, len(one)), one, "sentence", lang, 0) for i, one in enumerate(sentences)]
    return [Passage(segment, parse) for segment, parse in zip(segments, load("spacy").parse(segments), strict=True)]


@given(SIGNS)
def test_tokens_are_slices_and_leave_only_blanks_out(text: str) -> None:
    tokens = pieces(text)
    assert all(text[one.start:one.end] == one.text for one in tokens)
    assert "".join(one.text for one in tokens) == re.sub(r"\s", "", text)


@given(SIGNS, st.data())
def test_tags_give_the_names_back(text: str, data: st.DataObject) -> None:
    tokens = pieces(text)
    names, at = [], 0
    while at < len(tokens):
        last = data.draw(st.integers(at, min(len(tokens) - 1, at + 3)))
        if data.draw(st.booleans()):
            names.append((tokens[at].start, tokens[last].end, data.draw(st.sampled_from(["PARK", "ORG"]))))
        at = last + 1
    assert [one[:3] for one in names_of(tokens, tags_of(tokens, names))] == names


@pytest.mark.parametrize("tags", [["B-PARK", "O"], ["I-PARK", "E-PARK"], ["B-PARK", "E-ORG"], ["B-PARK", "B-PARK"], ["E-PARK", "O"]])
def test_a_sequence_that_breaks_off_is_no_name(tags: list[str]) -> None:
    assert not list(names_of(pieces("Harbour Park"), tags))


def test_shapes() -> None:
    assert [shape(one) for one in ("海", "Harbour", "SIP", "BioBay", "park", "2010", "A", "(")] == ["H", "Xx", "XX", "XxX", "x", "9999", "X", "("]


def test_a_word_knows_what_the_rules_made_of_it_elsewhere() -> None:
    both = passages("Harbour Science Park opened in 1994.", "Harbour grew.")
    named = find_names(both)
    _, rows = features(both[1], [], spoken_of(both, named))
    assert any(sign.startswith("d=PARK") for sign in rows[0])


def test_a_name_that_no_rule_proposes_is_found() -> None:
    said = passages("The incubator Kestrel Foundry in Port Talbot was opened by Dilys Pugh in 2004.")
    (found,) = revise(said, find_names(said))
    text = said[0].segment.text
    assert ("Dilys Pugh", "PERSON") in [(text[one.span.start:one.span.end], one.type) for one in found]
    assert all(0 < one.confidence <= 1 for one in found)


def test_nothing_comes_of_nothing() -> None:
    assert revise([], []) == []
    assert revise(passages("   "), [[]]) == [[]]


def test_it_can_be_left_out() -> None:
    raw = RawArticle("a", "a.txt", b"Harbour Science Park was opened by Dilys Pugh of Kestrel Foundry.")
    assert "name.tagger" not in {one.by for one in Pipeline(Settings(leave_out=("tagger",))).extract(raw).mentions}


def test_without_its_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(names_tagger, "find_spec", lambda name: None)
    with pytest.raises(EngineMissing, match="pip install python-crfsuite"):
        Tagger("anything")


def test_the_card_is_the_models() -> None:
    card, model = (MODELS.joinpath(f"names.{kind}") for kind in ("md", "crfsuite"))
    assert f"`{hashlib.sha256(model.read_bytes()).hexdigest()}`" in card.read_text(encoding="utf-8")
    assert len(model.read_bytes()) < 30_000_000
    assert f"{len(every_text())} texts" in card.read_text(encoding="utf-8")


def test_the_same_texts_give_the_same_model(tmp_path: Path) -> None:
    texts = labelled(every_text()[:12])
    for name in ("one", "two"):
        train(texts, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert any(Tagger(str(tmp_path / "one")).revise(texts[0].passages, texts[0].ruled))
