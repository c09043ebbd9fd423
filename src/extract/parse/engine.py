"""The one shape of an engine, and the table of those there are."""

import importlib
from collections.abc import Sequence
from types import MappingProxyType
from typing import Protocol, cast, runtime_checkable

from extract.errors import UnknownName
from extract.model import Parse, Segment


@runtime_checkable
class Engine(Protocol):
    """Reads segments and gives one `Parse` for each, in order.

    Spans are offsets into `segment.text`; engine objects (Doc, Document) never leave the call. Between calls an
    engine keeps its model and nothing else, so the same segments always give the same parses.
    """

    name: str

    def parse(self, segments: Sequence[Segment]) -> list[Parse]: ...


ENGINES = MappingProxyType(
    {
        "plain": "extract.parse.plain_engine:PlainEngine",
        "spacy": "extract.parse.spacy_engine:SpacyEngine",
        "stanza": "extract.parse.stanza_engine:StanzaEngine",
    }
)


def load(name: str, model_path: str | None = None) -> Engine:
    """The engine called `name` (see `ENGINES`); its package is imported now and not before.

    model_path  for "spacy" the name of an installed model package or a folder; for "stanza" the folder that holds
                its files (see `stanza_engine`); "plain" takes none.

    Raises UnknownName for a name that is in no table, EngineMissing when package or model is not there.
    """
    if name not in ENGINES:
        raise UnknownName("engine", name, tuple(ENGINES))
    module, _, attribute = ENGINES[name].partition(":")
    return cast(Engine, getattr(importlib.import_module(module), attribute)(model_path))
