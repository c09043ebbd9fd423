"""Engines: tokens and names as plain values, light start, help when something is missing."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import EngineMissing, UnknownName
from extract.model import CleanSpan, Parse, Segment
from extract.parse import ENGINES, Engine, load
from extract.parse.labels import our_type

NO_MODEL = ("plain", "spacy")
TEXTS = {
    "en": "Suzhou Industrial Park (SIP) isn't in Berlin.",
    "zh": "合肥高新区管委会主任孟广田表示,GE医疗扩建。",
    "mixed": "Health 100美年大健康 belongs to Tianyi Group.",
}


@cache
def loaded(name: str) -> Engine:
    return load(name)


def segment(text: str, lang: str = "mixed", index: int = 0) -> Segment:
    return Segment(index, CleanSpan(0, len(text)), text, "sentence", lang, 0)  # type: ignore[arg-type]


def test_the_table_of_engines() -> None:
    assert list(ENGINES) == ["plain", "spacy", "stanza"]


def test_unknown_engine_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="did you mean `spacy`"):
        load("spacey")


@pytest.mark.parametrize("name", NO_MODEL)
def test_engines_keep_the_protocol(name: str) -> None:
    engine = load(name)
    assert isinstance(engine, Engine)
    assert engine.name == name


@pytest.mark.parametrize("lang", TEXTS)
def test_tokens_are_slices(lang: str) -> None:
    engine = load("spacy")
    text = TEXTS[lang]
    (parse,) = engine.parse([segment(text, lang)])
    assert all(text[t.start : t.end] == t.text for t in parse.tokens)
    assert "".join(t.text for t in parse.tokens) == text.replace(" ", "")


def test_parses_come_in_the_order_of_the_segments() -> None:
    segments = [segment(text, lang, i) for i, (lang, text) in enumerate(TEXTS.items())]
    for name in NO_MODEL:
        engine = load(name)
        assert engine.parse(segments) == [engine.parse([one])[0] for one in segments]
        assert engine.parse([]) == []


def test_chinese_words_keep_names_of_the_dictionary_and_tags() -> None:
    (parse,) = load("spacy").parse([segment("位于苏州工业园区内", "zh")])
    assert [(t.text, t.tag) for t in parse.tokens][1] == ("苏州工业园区", "ns")


def test_plain_cuts_no_words() -> None:
    assert load("plain").parse([segment("苏州3家", "zh")]) == [Parse()]


def test_the_ruler_knows_the_gazetteer_and_takes_the_longest() -> None:
    (parse,) = load("spacy").parse([segment("From New York City to Shenzhen", "en")])
    assert [("From New York City to Shenzhen"[n.start : n.end], n.type, n.by) for n in parse.names] == [
        ("New York City", "PLACE", "spacy.ruler"),
        ("Shenzhen", "PLACE", "spacy.ruler"),
    ]


def test_an_own_spacy_model_is_loaded_and_its_labels_mapped(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": "Pisa"}, {"label": "DATE", "pattern": "May"}])
    nlp.to_disk(tmp_path / "own")
    (parse,) = load("spacy", str(tmp_path / "own")).parse([segment("Pisa in May", "en")])
    assert [(n.start, n.end, n.type) for n in parse.names] == [(0, 4, "PLACE")]


def test_missing_models_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EngineMissing, match="no spaCy model `nowhere_sm`"):
        load("spacy", "nowhere_sm")
    with pytest.raises(EngineMissing, match="folder"):
        load("stanza")
    with pytest.raises(EngineMissing, match="no model in"):
        load("stanza", str(tmp_path))


@pytest.mark.parametrize(
    ("label", "type_"),
    [
        ("GPE", "PLACE"),
        ("FAC", "PLACE"),
        ("LOC", "PLACE"),
        ("ORG", "ORG"),
        ("PERSON", "PERSON"),
        ("B-PER", "PERSON"),
        ("S-ORG", "ORG"),
        ("EVENT", "EVENT"),
        ("org", "ORG"),
        ("DATE", None),
        ("MONEY", None),
        ("", None),
        ("B-", None),
    ],
)
def test_labels(label: str, type_: str | None) -> None:
    assert our_type(label) == type_


def test_importing_the_room_imports_no_engine() -> None:
    code = "import sys, extract.parse; print([m for m in ('spacy', 'stanza', 'jieba', 'torch') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_default_engine_leaves_torch_alone() -> None:
    code = "import sys; from extract.parse import load; load('spacy'); print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aB é中文园区·1.,-'’（）\u3000\n😀\u0301", max_size=40), st.sampled_from(["en", "zh", "mixed"]))
def test_spans_hold_for_any_text(text: str, lang: str) -> None:
    for name in NO_MODEL:
        (parse,) = loaded(name).parse([segment(text, lang)])
        last = 0
        for token in parse.tokens:
            assert last <= token.start < token.end <= len(text)
            assert text[token.start : token.end] == token.text
            last = token.end


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "合肥",
                "高新区",
                "的",
                "园",
                "区",
                "中国",
                "科学",
                "技术",
                "大学",
                "生",
                "研究院",
                "华",
                "米",
                "长江",
                "大桥",
            ]
        ),
        min_size=1,
        max_size=14,
    ).map("".join)
)
def test_words_are_cut_as_jieba_cuts_them(text: str) -> None:
    import jieba

    (parse,) = loaded("spacy").parse([segment(text, "zh")])
    assert [t.text for t in parse.tokens] == list(_jieba(jieba).cut(text, HMM=False))


@cache
def _jieba(jieba: Any) -> Any:
    """jieba's own splitter, its dictionary read without the cache file it would write."""
    splitter = jieba.Tokenizer()
    splitter.FREQ, splitter.total = splitter.gen_pfdict(splitter.get_dict_file())
    splitter.initialized = True
    return splitter
