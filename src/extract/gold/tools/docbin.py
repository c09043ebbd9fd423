"""spaCy DocBin: one `gold.spacy` for all articles, names and values in `doc.spans["gold"]` and in `doc.ents`.

Tokens are cut at labels, so that every span is exact, and give the article's text again. Handles, values and facts travel in
`doc.user_data["gold"]`. spaCy is imported when a file is written or read, and no model is needed.
"""

import json
import zlib
from collections.abc import Sequence
from typing import Any

from extract.errors import BadGold, EngineMissing
from extract.gold.tools.form import CODE_POINTS, Document, RawGold, aside, damaged, from_aside, loads
from extract.gold.tools.tokens import tokens

_MOST = 1_000_000_000   # bytes a file may unpack to


def write(documents: Sequence[Document]) -> dict[str, bytes]:
    """`gold.spacy`. EngineMissing without spaCy."""
    spacy = _spacy()
    vocab = spacy.vocab.Vocab()
    docs = [_doc(one, vocab) for one in documents]
    return {"gold.spacy": spacy.tokens.DocBin(store_user_data=True, docs=docs).to_bytes()}


def _spacy() -> Any:
    try:
        import spacy
        import spacy.tokens
        import spacy.vocab
    except ImportError as error:
        raise EngineMissing("DocBin files need spaCy, which is not installed; install the extra `run`") from error
    return spacy


def _doc(document: Document, vocab: Any) -> Any:
    from spacy.tokens import Doc, Span

    text, spans = document.text, [label.span for label in document.gold.labels]
    edges = {span.start for span in spans} | {span.end - 1 for span in spans}
    words, spaces, starts, ends = list[str](), list[bool](), dict[int, int](), dict[int, int]()
    for token in tokens(text, spans):
        start = token.start
        # a single blank belongs to the word before it, except where a label begins or ends with it
        if text[start] == " " and words and not words[-1].isspace() and start not in edges:
            spaces[-1] = True
            start += 1
        if start < token.end:
            starts[start], ends[token.end] = len(words), len(words) + 1
            words.append(text[start:token.end])
            spaces.append(False)
    doc = Doc(vocab, words=words, spaces=spaces)
    made = [Span(doc, starts[label.span.start], ends[label.span.end], label=label.type) for label in document.gold.labels]
    doc.spans["gold"] = made
    doc.set_ents(made)
    doc.user_data["gold"] = json.dumps(aside(document, lambda offset: offset), ensure_ascii=False)
    return doc


def read(path: str, data: bytes, beside: bytes | None) -> list[RawGold]:
    """Sheets of a DocBin; `doc.spans["gold"]` is what counts, not `doc.ents`."""
    spacy = _spacy()
    try:
        unpacker = zlib.decompressobj()
        unpacker.decompress(data, _MOST)
        if not unpacker.eof:
            raise BadGold(path, 0, f"unpacks to more than {_MOST} bytes, or is cut short; split it or export it again")
        docs = list(spacy.tokens.DocBin().from_bytes(data).get_docs(spacy.vocab.Vocab()))
    except BadGold:
        raise
    except Exception as error:   # whatever the bytes make spaCy's reader raise
        raise damaged((path, 0), "the file", error) from error
    raws = []
    for number, doc in enumerate(docs, 1):
        location = (f"{path}: doc {number}", 0)
        spans = [(location, span.start_char, span.end_char, span.label_) for span in doc.spans.get("gold", ())]
        try:
            said = loads(doc.user_data["gold"])
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(location, "its user_data", error) from error
        raws.append(from_aside(location, said, doc.text, (CODE_POINTS,), spans))
    return raws
