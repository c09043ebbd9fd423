"""Which language a stretch of text is in, by the script of its letters."""

from collections.abc import Sequence

from extract.model import Segment
from extract.regex import regex
from extract.schema import Lang

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\U00020000-\U0003ffff"
_HAN = regex(f"[{HAN}][{HAN}]*")  # runs; a class at the front lets the search skip to it
_LATIN = regex(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ]*")
_WORD = regex(r"[A-Za-zÀ-ɏ]*[a-zß-ɏ][A-Za-zÀ-ɏ]*")
_UNITS = frozenset(
    [
        "km",
        "mm",
        "cm",
        "kg",
        "mg",
        "ml",
        "kw",
        "kwh",
        "mw",
        "mwh",
        "gwh",
        "nm",
        "www",
        "http",
        "https",
        "com",
        "cn",
        "mol",
        "dpi",
        "px",
        "vs",
        "pm",
        "am",
        "kb",
    ]
)


def lang(text: str) -> Lang:
    """ "en" without Chinese characters, "zh" without Latin words, else "mixed".

    Acronyms and units (GDP, 5G, km) do not make a Chinese text mixed; one Chinese character in an English
    sentence does make that mixed, because a name may be written with it.

    >>> lang("HU has six departments"), lang("年产100GW逆变设备"), lang("Cosmo Work成长工场")
    ('en', 'zh', 'mixed')
    """
    if text.isascii() or not _HAN.search(text):
        return "en"
    han = sum(map(len, _HAN.findall(text)))
    latin = _LATIN.findall(text)
    if not latin:
        return "zh"
    if sum(map(len, latin)) > 3 * han:
        return "mixed"
    return "mixed" if any(len(w) > 1 and w.lower() not in _UNITS for w in _WORD.findall(text)) else "zh"


def article_lang(segments: Sequence[Segment]) -> Lang:
    """Language of an article without its furniture.

    An English article with Chinese names in it is "mixed"; a Chinese one is "mixed" only if it has whole Latin
    sentences or headings (at least a tenth of what it says), not for acronyms and a company's Latin name.
    """
    body = [s for s in segments if s.kind != "furniture"] or list(segments)
    han = sum(sum(map(len, _HAN.findall(s.text))) for s in body if s.lang != "en")
    if not han:
        return "en"
    letters = sum(sum(map(len, _LATIN.findall(s.text))) for s in body)
    if letters > 3 * han:
        return "mixed"
    whole = sum(sum(map(len, words)) for s in body if s.lang == "en" and len(words := _LATIN.findall(s.text)) >= 5)
    return "mixed" if whole > 0.3 * han else "zh"
