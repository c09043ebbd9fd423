"""Stanza models from local files: words and names, for English, for Chinese words, for Chinese characters.

`model_path` is a folder with one file per model, named by language and kind, any of which may be missing:

    en_tokenizer.pt   en_ner.pt       English words, English names
    zh_tokenizer.pt   zh_ner.pt       Chinese words, names over Chinese words
    zh_char.pt                        names over Chinese characters (wins over zh_ner.pt)

Nothing is downloaded: Stanza is pointed at the folder with an empty `resources.json` in a temporary one.
"""

import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from extract.errors import EngineMissing
from extract.model import Parse, ParsedName, Segment, Token
from extract.parse.chinese import chinese_words
from extract.parse.labels import our_type
from extract.parse.words import HAN_STRETCH, LATIN_WORD

_CONFIDENCE = 0.7  # Stanza publishes no probability per name
_HELP = "the stanza engine needs a folder with zh_char.pt, zh_ner.pt or en_ner.pt: set engine_model to it"


class StanzaEngine:
    """Pipelines are built for the languages that have a model; other segments get words only."""

    name = "stanza"

    def __init__(self, model_path: str | None = None) -> None:
        if model_path is None:
            raise EngineMissing(_HELP)
        folder = Path(model_path)
        files = {
            kind: folder / f"{kind}.pt" for kind in ("en_tokenizer", "en_ner", "zh_tokenizer", "zh_ner", "zh_char")
        }
        self._files = {kind: str(path) for kind, path in files.items() if path.is_file()}
        if not {"en_ner", "zh_ner", "zh_char"} & self._files.keys():
            raise EngineMissing(f"no model in `{model_path}`; {_HELP}")
        try:
            self._stanza: Any = import_module("stanza")
        except ImportError as error:
            raise EngineMissing("the stanza engine needs Stanza; install it with `pip install stanza`") from error
        self._english = self._pipeline("en", "en_tokenizer", "en_ner") if "en_ner" in self._files else None
        self._characters = "zh_char" in self._files
        kind = "zh_char" if self._characters else "zh_ner"
        self._chinese = self._pipeline("zh-hans", "zh_tokenizer", kind) if kind in self._files else None

    def _pipeline(self, lang: str, tokenizer: str, ner: str) -> Any:
        options: dict[str, Any] = {"ner_model_path": self._files[ner]}
        if tokenizer in self._files and ner != "zh_char":
            options["tokenize_model_path"] = self._files[tokenizer]
            options["tokenize_no_ssplit"] = True
        else:
            options["tokenize_pretokenized"] = True
        with tempfile.TemporaryDirectory() as resources:
            Path(resources, "resources.json").write_text("{}", encoding="utf-8")
            try:
                return self._stanza.Pipeline(
                    lang,
                    dir=resources,
                    download_method=None,
                    allow_unknown_language=True,
                    use_gpu=False,
                    processors="tokenize,ner",
                    verbose=False,
                    logging_level="ERROR",
                    **options,
                )
            except Exception as error:  # torch and pickle raise what they like on a foreign file
                raise EngineMissing(
                    f"`{self._files[ner]}` is no Stanza model that this version reads: {error}"
                ) from error

    def parse(self, segments: Sequence[Segment]) -> list[Parse]:
        parses = [Parse()] * len(segments)
        for chinese, pipeline in ((False, self._english), (True, self._chinese)):
            mine = [
                at
                for at, s in enumerate(segments)
                if (s.lang == "zh" or (s.lang == "mixed" and self._english is None)) is chinese
            ]
            tokens = {at: tuple(_tokens(segments[at].text, chinese)) for at in mine}
            if pipeline is None:
                for at in mine:
                    parses[at] = Parse(tokens[at])
                continue
            for at, names in self._names(pipeline, segments, mine, chinese):
                parses[at] = Parse(tokens[at], names)
        return parses

    def _names(
        self, pipeline: Any, segments: Sequence[Segment], mine: Sequence[int], chinese: bool
    ) -> Iterator[tuple[int, tuple[ParsedName, ...]]]:
        """(segment, its names): all segments go through the model in one call."""
        mine = [at for at in mine if segments[at].text.strip()]
        if not mine:
            return
        by = "stanza.zh" if chinese else "stanza.en"
        if pipeline.config.get("tokenize_pretokenized"):
            split = [_units(segments[at].text, characters=chinese and self._characters) for at in mine]
            document = pipeline([[text for _, text in units] for units in split])
            for at, units, sentence in zip(mine, split, document.sentences, strict=True):
                yield at, tuple(_from_units(units, sentence, by))
            return
        documents = pipeline.bulk_process([segments[at].text for at in mine])
        for at, document in zip(mine, documents, strict=True):
            found = ((entity.start_char, entity.end_char, our_type(entity.type)) for entity in document.ents)
            yield at, tuple(ParsedName(start, end, type_, _CONFIDENCE, by) for start, end, type_ in found if type_)


def _tokens(text: str, chinese: bool) -> Iterator[Token]:
    if chinese or HAN_STRETCH.search(text):
        yield from chinese_words().tokens(text)
    else:
        yield from (Token(m.start(), m.end(), m[0]) for m in LATIN_WORD.finditer(text))


def _units(text: str, *, characters: bool) -> list[tuple[int, str]]:
    """(offset, text) of what the model reads: characters without blanks, or words."""
    if characters:
        return [(at, character) for at, character in enumerate(text) if not character.isspace()]
    return [(token.start, token.text) for token in _tokens(text, chinese=False)] or [(0, text.strip())]


def _from_units(units: Sequence[tuple[int, str]], sentence: Any, by: str) -> Iterator[ParsedName]:
    """Names of a sentence that was given as units; token ids count from 1."""
    for entity in sentence.ents:
        type_ = our_type(entity.type)
        if type_ is None:
            continue
        first, last = entity.tokens[0].id[0] - 1, entity.tokens[-1].id[0] - 1
        yield ParsedName(units[first][0], units[last][0] + len(units[last][1]), type_, _CONFIDENCE, by)
