"""spaCy: a blank English pipeline with the packaged gazetteers by default, or any installed model.

Chinese stretches are cut by jieba, since the finders need word boundaries there.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from extract.errors import EngineMissing
from extract.model import Parse, ParsedName, Segment, Token
from extract.parse.chinese import chinese_words
from extract.parse.gazetteer import gazetteer
from extract.parse.labels import our_type
from extract.parse.words import HAN_STRETCH

_MISSING = "the spacy engine needs spaCy; install it with `pip install spacy`, or set engine = plain"
_RULED = 0.6  # a gazetteer hit without context
_MODELLED = 0.7  # spaCy's transition parser gives no probability; about the precision of its small models


class SpacyEngine:
    """`model_path` names a model package or folder whose entities are taken over; without it no model is needed.

    A model is opened at once, so that one that is missing is told of before the first article. The blank pipeline, half
    the start-up of a short run, is built at the first segment that has words in Latin letters.
    """

    name = "spacy"

    def __init__(self, model_path: str | None = None) -> None:
        self._model = _model(model_path) if model_path is not None else None
        self._by = f"spacy.{model_path}" if model_path is not None else "spacy.ruler"
        if find_spec("spacy") is None:
            raise EngineMissing(_MISSING)

    def parse(self, segments: Sequence[Segment]) -> list[Parse]:
        parses: list[Parse | None] = [None] * len(segments)
        latin = [at for at, segment in enumerate(segments) if self._model or segment.lang != "zh"]
        texts = [segments[at].text for at in latin]
        docs = self._model.pipe(texts) if self._model else map(_blank().make_doc, texts) if texts else ()
        for at, doc in zip(latin, docs, strict=True):
            parses[at] = Parse(tuple(_tokens(segments[at], doc)), tuple(self._names(doc)))
        for at, segment in enumerate(segments):
            if parses[at] is None:
                parses[at] = Parse(tuple(chinese_words().tokens(segment.text)))
        return [parse for parse in parses if parse is not None]

    def _names(self, doc: Any) -> Iterator[ParsedName]:
        if self._model:
            for entity in doc.ents:
                type_ = our_type(entity.label_)
                if type_:
                    yield ParsedName(entity.start_char, entity.end_char, type_, _MODELLED, self._by)
            return
        last = 0
        for span in sorted(_matcher()(doc, as_spans=True), key=lambda span: (span.start, -span.end)):
            if span.start >= last:
                last = span.end
                yield ParsedName(span.start_char, span.end_char, span.label_, _RULED, self._by)


def _tokens(segment: Segment, doc: Any) -> Iterator[Token]:
    """spaCy's tokens, with those that hold Han characters cut into words by jieba."""
    has_han = HAN_STRETCH.search(segment.text) is not None
    for token in doc:
        text, start = token.text, token.idx
        if has_han and HAN_STRETCH.search(text):
            for word in chinese_words().tokens(text):
                yield Token(start + word.start, start + word.end, word.text, word.tag)
        elif not token.is_space:
            yield Token(start, start + len(text), text, token.pos_)


@cache
def _blank() -> Any:
    with _without_torch():
        english = _import("spacy.lang.en")
    nlp = english.English()
    nlp.max_length = sys.maxsize  # the limit is for parsers; a blank pipeline has none
    return nlp


@cache
def _matcher() -> Any:
    nlp = _blank()
    matcher = _import("spacy.matcher").PhraseMatcher(nlp.vocab)
    for type_, names in gazetteer():
        matcher.add(type_, [_phrase(nlp, name) for name in names])
    return matcher


def _phrase(nlp: Any, name: str) -> Any:
    """A name as spaCy would tokenise it; plain words need no tokeniser, which is nine tenths of the list's loading time."""
    words = name.split()
    return _doc()(nlp.vocab, words=words) if all(word.isalpha() for word in words) else nlp.make_doc(name)


@cache
def _doc() -> Any:
    return _import("spacy.tokens").Doc


def _model(name: str) -> Any:
    spacy = _import("spacy")
    try:
        return spacy.load(name)
    except OSError as error:
        raise EngineMissing(f"no spaCy model `{name}`; give the name of an installed package or a folder") from error


def _import(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise EngineMissing(_MISSING) from error


@contextmanager
def _without_torch() -> Iterator[None]:
    """Import spaCy without torch and without spaCy's own command line, which take most of the time and are not used.

    thinc loads torch wherever it is installed. Only this import is kept from them: later `import torch` works as ever,
    and `spacy.cli` is spaCy's own again.
    """
    if "torch" in sys.modules or "thinc" in sys.modules:
        yield
        return
    hidden: dict[str, ModuleType | None] = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")} | {"torch": None}
    hidden["spacy.cli.info"].info = None  # type: ignore[union-attr]
    sys.modules.update(hidden)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
        vars(sys.modules.get("spacy", ModuleType("spacy"))).pop("cli", None)
