"""Bytes to text: which encoding, how many places had to be repaired, or why it is no text at all."""

import codecs
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extract.errors import BadInput
from extract.regex import regex

_BOMS = (  # UTF-32 before UTF-16: their little-endian marks start alike
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (  # Source: the published signatures of the formats
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip file (or .docx, .xlsx, .epub)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"Rar!", "a RAR file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"{\\rtf", "an RTF document"),
    (b"PAR1", "a Parquet file"),
)
_SAME = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "hz": "gb18030",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "utf-8-sig": "utf-8",
}
_NAMES = {"cp1252": "windows-1252", "big5hkscs": "big5"}
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\r\f\v\x1b") + b"\x7f"
_HIGH = bytes(range(128, 256))
_HAN = regex(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U0003ffff\u0400-\u04ff\u3040-\u30ff\u2500-\u25ff]"
)
_BLANK = regex("[\\s\u200b\ufeff\u00ad]*")
_SAMPLE = 100_000  # bytes that detection scores; more changes nothing


@dataclass(frozen=True, slots=True)
class Decoded:
    """`repaired` counts the places where undecodable bytes became U+FFFD; a byte order mark is not part of `text`."""

    text: str
    encoding: str
    repaired: int = 0


def decode(data: bytes, *, path: str, declared: str | None = None) -> Decoded:
    """The text of `data`, line ends as they are.

    A byte order mark decides; then `declared` (a `<meta charset>`, a setting) if the bytes fit it; then UTF-8,
    with a few damaged places allowed; then GB18030 or Big5, whichever gives more of the commonest characters;
    windows-1252 last. Raises BadInput with reason "empty" or "binary", naming `path`.
    """
    _refuse_binary(data, path)
    found = _by_mark(data) or _by_declaration(data, declared) or _by_content(data)
    if _BLANK.fullmatch(found.text):
        raise BadInput(path, "empty", f"no text in {len(data)} bytes; remove the file or fetch it again")
    return found


def _refuse_binary(data: bytes, path: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise BadInput(path, "binary", f"this is {what}, not plain text; convert it to text first")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)):
        return
    nul = data.find(b"\0")
    if nul >= 0:
        raise BadInput(
            path, "binary", f"NUL byte at offset {nul}: not text, or UTF-16 without a byte order mark; save it as UTF-8"
        )
    sample = data[:_SAMPLE]
    control = len(sample) - len(sample.translate(None, _CONTROL))
    if control > 2 and control * 50 > len(sample):
        raise BadInput(
            path, "binary", f"{control} control characters in {len(sample)} bytes: not text; save it as UTF-8"
        )


def _by_mark(data: bytes) -> Decoded | None:
    return next((_read(data[len(mark) :], codec) for mark, codec in _BOMS if data.startswith(mark)), None)


def _by_declaration(data: bytes, declared: str | None) -> Decoded | None:
    """The declared encoding if the bytes fit it and do not look much better as UTF-8 (a frequent false declaration)."""
    if not declared:
        return None
    try:
        info = codecs.lookup(declared.strip().strip("\"'").lower())
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding or info.name.startswith(("utf-16", "utf-32", "utf-7", "idna", "punycode")):
        return None
    codec = _SAME.get(info.name, info.name)
    found, as_utf8 = _strict(data, codec), _strict(data, "utf-8")
    if found and as_utf8 and not data.isascii() and (codec == "cp1252" or _common(as_utf8.text) >= _common(found.text)):
        return as_utf8
    return found


def _strict(data: bytes, codec: str) -> Decoded | None:
    try:
        return Decoded(data.decode(codec), _NAMES.get(codec, codec))
    except UnicodeError:
        return None


def _by_content(data: bytes) -> Decoded:
    as_utf8 = _read(data, "utf-8")
    if as_utf8.repaired == 0 or _is_damaged_utf8(data, as_utf8):
        return as_utf8
    sample = data[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, _HIGH))
    best, best_score = "cp1252", 0.35
    for codec in ("gb18030", "big5hkscs"):
        trial = _read(sample, codec)
        allowed = 1 + high // 100  # a cut last character, a few broken ones
        if trial.repaired <= allowed and (score := _common(trial.text)) > best_score:
            best, best_score = codec, score
    return _read(data, best)


def _is_damaged_utf8(data: bytes, trial: Decoded) -> bool:
    """UTF-8 that was cut or hurt: broken places are rare among whole characters, or only the ends are cut."""
    whole = sum(not c.isascii() for c in trial.text[:_SAMPLE]) - trial.repaired
    if whole >= 20 * trial.repaired:
        return True
    start, end = 0, len(data)
    while start < min(3, end) and 0x80 <= data[start] < 0xC0:
        start += 1
    try:
        body = data[start:]
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data":
            return False
        end = start + error.start
    # a tail of two or more bytes of three, or any whole character before it, is not an accident
    return whole > 0 or end + 1 < len(data) or start > 1


def _read(data: bytes, codec: str) -> Decoded:
    name = _NAMES.get(codec, codec)
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
        given = data.count("\ufffd".encode(codec, "ignore") or b"\xff\xff\xff\xff\xff")
        return Decoded(text, name, max(1, text.count("\ufffd") - given))


def _common(text: str) -> float:
    """Share of the wide characters that are among the commonest: about 0.8 for Chinese, below 0.3 for a misreading."""
    wide = _HAN.findall(text[:_SAMPLE])
    if not wide:
        return 0.0
    known = _common_han()
    return sum(c in known for c in wide) / len(wide)


@cache
def _common_han() -> frozenset[str]:
    table = resources.files("extract.text").joinpath("data/common_han.txt").read_text("utf-8")
    return frozenset("".join(line for line in table.splitlines() if not line.startswith("#")))
