"""Characters: widths, spaces, dashes, ligatures and invisible signs made uniform; line ends become \\n.

Nothing here moves a line or judges a word. What changes one character into one other keeps the map as it
is; the rest goes through `align.rewrite`.
"""

import unicodedata

from extract.model import CleanText, simplified_table
from extract.regex import regex
from extract.text.align import identity, replace, rewrite

_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff\ufffc\ufff9-\ufffb"
_CONTROL = "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"


def _table() -> dict[int, str]:
    """Characters that become exactly one other: the half-width form, the plain space, the plain dash."""
    table = {0xFF10 + i: chr(0x30 + i) for i in range(10)}
    table |= {0xFF21 + i: chr(0x41 + i) for i in range(26)} | {0xFF41 + i: chr(0x61 + i) for i in range(26)}
    # ，。；：（）！？ stay: they tell the languages apart and end Chinese sentences
    table |= {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "％＋－／＄＆＠＃＝＊＿｜＜＞＾＇＂～"}
    table |= dict.fromkeys(
        map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"),
        " ",
    )
    table |= dict.fromkeys(map(ord, "\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85"), "\n")
    table |= dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\ufe58"), "-")
    # symbol fonts of word processors put their bullets into the private area
    table |= dict.fromkeys(map(ord, "\uf0b7\uf0a7\uf0d8\uf06c\uf06e\uf0fc\uf0a8\uf076\u2043"), "•")
    table |= {ord("￥"): "¥", ord("￡"): "£", ord("〜"): "~", ord("ʼ"): "'", ord("´"): "'"}
    for block in (
        range(0xF900, 0xFA6E),
        range(0xFA70, 0xFADA),
        range(0x2F00, 0x2FD6),
    ):  # compatibility ideographs, radicals
        table |= {c: plain for c in block if len(plain := unicodedata.normalize("NFKC", chr(c))) == 1}
    simple = simplified_table()
    return simple | {c: simple.get(ord(plain), plain) for c, plain in table.items()}


_ONE_TO_ONE = _table()
_SPELT = {c: unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ㎞㎝㎜㎏㎎㎘㏎㎿㎾㏕№℡"} | {
    "㎡": "m²",
    "㎢": "km²",
    "㎥": "m³",
    "№": "No.",
}
_SIGN = regex(rf"[{_INVISIBLE}{_CONTROL}\r{''.join(_SPELT)}]")  # what _ODD may begin with
_ODD = regex(
    rf"\u00ad[ \t]*(?:\r\n?|\n)[ \t]*"  # a soft hyphen that was used: the word goes on
    rf"|[{_INVISIBLE}{_CONTROL}]+"
    rf"|\r\n?"
    rf"|[{''.join(_SPELT)}]"
)
_ACCENT = regex(r"[\u0300-\u036f]")
_COMBINING = regex(r"[^\W\d_][\u0300-\u036f]{1,4}")
_ASCII_ODD = regex(r"[\x00-\x08\x0b-\x1f\x7f]")
_BETWEEN_DIGITS = regex("[．：‒–—―](?:(?<=[0-9].)(?=[0-9])|(?<=[0-9%年月日元亿万][‒–—―])(?=[0-9])|(?<=[0-9]．))")
_PLAIN = {"．": ".", "：": ":"}
_CURLY = regex("[“”„‟‘’‚‛]")
_STRAIGHT = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_APOSTROPHE = regex("(?<=[A-Za-zÀ-ɏ])[’‘](?=[A-Za-zÀ-ɏ])")
_HAN = regex("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_LATIN = regex("[A-Za-zÀ-ɏ]+")


def fold(source: str) -> CleanText:
    """The characters of `source` made uniform: full-width digits, letters and signs half-width (，。；：（） stay),
    every space plain, ligatures and ㎡ spelt out, invisible characters gone, line ends \\n. Lines stay lines.
    """
    src = identity(source)
    if source.isascii():
        if _ASCII_ODD.search(source):
            src = rewrite(CleanText(_uniform(source), src.starts, src.ends), _ODD, _spell)
        return src
    text = _uniform(source)
    text = _BETWEEN_DIGITS.sub(lambda m: _PLAIN.get(m[0], "-"), text)
    src = CleanText(text, src.starts, src.ends)
    if _SIGN.search(text):
        src = rewrite(src, _ODD, _spell)
    return rewrite(src, _COMBINING, lambda old: unicodedata.normalize("NFC", old)) if _ACCENT.search(src.text) else src


def _uniform(text: str) -> str:
    """Each character as the one it becomes; a table of the few that stand in the text, since a character that
    `str.translate` does not find costs it many times more than one it finds.
    """
    signs = set(map(ord, set(text)))
    if _ONE_TO_ONE.keys().isdisjoint(signs):
        return text
    return text.translate({sign: _ONE_TO_ONE.get(sign, sign) for sign in signs})


def _spell(old: str) -> str:
    return "\n" if old[0] == "\r" else _SPELT.get(old, "")


_OPENING = regex(r"(?:The|This|These|It|In|They|There|We|However) [a-z]")
_SMALL = regex(r"[a-z]{3}")


def unglue(src: CleanText) -> CleanText:
    """A full stop and a blank between a word and the sentence glued to it: "New AreaThe area is".

    Only the last letter of the word is rewritten, so that both neighbours keep their own source spans.
    """
    text = src.text
    starts = [match.start() for match in _OPENING.finditer(text)]
    return replace(src, [(at - 1, at, text[at - 1] + ". ") for at in starts if at > 2 and _SMALL.match(text, at - 3)])


def straighten(src: CleanText) -> CleanText:
    """Curly quotes and apostrophes become ASCII ones in Latin lines; a mostly Chinese line keeps “ ” ‘ ’.

    Decided line by line, so that a pair stays a pair. Every character keeps its place.
    """
    if not _CURLY.search(src.text):
        return src
    lines = src.text.split("\n")
    for i, line in enumerate(lines):
        if _CURLY.search(line):
            chinese = sum(map(len, _HAN.findall(line))) * 3 > sum(map(len, _LATIN.findall(line)))  # a character weighs about three letters
            lines[i] = _APOSTROPHE.sub("'", line) if chinese else line.translate(_STRAIGHT)
    return CleanText("\n".join(lines), src.starts, src.ends)
