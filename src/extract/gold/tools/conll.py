r"""CoNLL columns: token, blanks after it, IOB2 tag (the first and the last column are what trainers read); a blank line after each line of text.

    # gold = {"article": "harbour-park", ...}
    Harbour    \s    B-PARK
    Park       _     I-PARK

The text is the tokens with their blanks, so no offsets are needed: `\s` blank, `\t` tab, `\r` `\n` line break, `\u3000` others, `\\` backslash.
Handles, values and facts travel in the comment.
"""

import json
from collections.abc import Iterator, Sequence

from extract.errors import BadGold
from extract.gold.tools.form import CODE_POINTS, Document, Location, RawGold, aside, damaged, from_aside, loads, show
from extract.gold.tools.tokens import tokens
from extract.regex import regex

_SIGNS = {" ": r"\s", "\t": r"\t", "\r": r"\r", "\n": r"\n", "\\": r"\\"}
_SAID = {sign[1]: char for char, sign in _SIGNS.items()}
_ESCAPE = regex(r"\\(u[0-9a-f]{4}|.?)", 16)


def write(documents: Sequence[Document]) -> dict[str, bytes]:
    """`<article>.conll` each."""
    return {f"{one.gold.article}.conll": "".join(line + "\n" for line in _lines(one)).encode() for one in documents}


def _lines(document: Document) -> Iterator[str]:
    text, labels = document.text, document.gold.labels
    begins = {label.span.start: label for label in labels}
    yield "# gold = " + json.dumps(aside(document, lambda offset: offset), ensure_ascii=False)
    words, blanks, tag, inside = "", "", "", None
    for token in tokens(text, (label.span for label in labels)):
        if inside is not None and token.start >= inside.span.end:
            inside = None
        inside, starts = begins.get(token.start, inside), token.start in begins
        edge = inside is not None and (starts or token.end == inside.span.end)
        if words and text[token.start:token.end].isspace() and not edge:
            blanks = text[token.start:token.end]
            continue
        if words:
            yield _row(words, blanks, tag)
            if "\n" in blanks and (inside is None or starts):   # the line of text ends, and no label goes on
                yield ""
        words, blanks, tag = text[token.start:token.end], "", f"{'B' if starts else 'I'}-{inside.type}" if inside is not None else "O"
    yield _row(words, blanks, tag)


def _row(words: str, blanks: str, tag: str) -> str:
    return f"{_escape(words)}\t{_escape(blanks) or '_'}\t{tag}"


def _escape(words: str) -> str:
    return "".join(_SIGNS.get(char) or (f"\\u{ord(char):04x}" if char.isspace() else char) for char in words)


def _unescape(location: Location, words: str) -> str:
    try:
        return _ESCAPE.sub(lambda found: chr(int(found[1][1:], 16)) if found[1][:1] == "u" else _SAID[found[1]], words)
    except (KeyError, ValueError) as error:
        raise BadGold(*location, f"`{show(words)}` holds a backslash that means nothing; write it `\\\\`") from error


def read(path: str, data: bytes, beside: bytes | None) -> list[RawGold]:
    """The gold of a file as `write` makes it. BadGold for a line that is no token and an I- tag that continues nothing."""
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise BadGold(path, 0, "is no UTF-8 text; export it again") from error
    said, text = "", ""
    spans: list[tuple[Location, int, int, str]] = []
    last = "O"
    for number, line in enumerate(lines, 1):
        location = (path, number)
        if line.startswith("# gold = "):
            said = line.removeprefix("# gold = ")
        if line.startswith("# ") or not line.strip(" \r"):
            continue
        columns = line.rstrip("\r").split("\t")
        if len(columns) != 3 or not columns[0]:
            raise BadGold(*location, f"has {len(columns)} columns; a line is a token, the blanks after it (`_` for none) and a tag")
        words, blanks, tag = _unescape(location, columns[0]), "" if columns[1] == "_" else _unescape(location, columns[1]), columns[2]
        kind, _, label = tag.partition("-")
        if kind == "I" and last == label:
            where, start, _, _ = spans[-1]
            spans[-1] = where, start, len(text) + len(words), label
        elif kind == "B":
            spans.append((location, len(text), len(text) + len(words), label))
        elif tag != "O":
            raise BadGold(*location, f"tag `{tag}` continues nothing; write `B-{label or 'PARK'}` or `O`")
        last = label
        text += words + blanks
    try:
        return [from_aside((path, 1), loads(said), text, (CODE_POINTS,), spans)]
    except ValueError as error:
        raise damaged((path, 1), "its `# gold = ` line", error) from error
