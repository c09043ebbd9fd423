"""English numbers: digits with separators and scales, number words, "two and a half million".

`DIGITS_RUN` and `WORD` find the atoms, `combine` joins neighbouring atoms into numbers.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.regex import regex

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "lac": 10**5,
    "crore": 10**7,
    "mln": 10**6,
    "mio": 10**6,
    "mil": 10**6,
    "mill": 10**6,
    "mrd": 10**9,
    "bil": 10**9,
    "milliard": 10**9,
    "mn": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tln": 10**12,
    "trn": 10**12,
}
_VALUES: dict[str, tuple[str, int]] = {
    **{word: ("U", i) for i, word in enumerate(_UNITS)},
    "nought": ("U", 0),
    "naught": ("U", 0),
    **{word: ("T", i + 10) for i, word in enumerate(_TEENS)},
    **{word: ("Y", i * 10 + 20) for i, word in enumerate(_TENS)},
    "fourty": ("Y", 40),
    "hundred": ("H", 100),
    "dozen": ("Z", 12),
    "dzs": ("Z", 12),
    "dz": ("Z", 12),
    "a": ("A", 1),
    "an": ("A", 1),
    "half": ("F", 0),
    **{word: ("S", value) for word, value in _SCALES.items()},
}
_PLURAL = ("hundred", "thousand", "million", "billion", "trillion", "lakh", "lac", "crore", "dozen")
_PLAIN = sorted((w for w in _VALUES if w not in ("a", "an", "half", "dz")), key=lambda w: (-len(w), w))
FIRST_LETTERS = "".join(sorted({word[0] for word in _PLAIN} | {"a", "h", "q"}))
WORD = (
    rf"(?<![a-z_])(?:(?:{'|'.join(_PLURAL)})s|{'|'.join(_PLAIN)}"
    r"|an?(?=[ -](?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![a-z]))"
    r"|half(?=[ -](?:an? )?(?:hundred|thousand|million|billion|trillion|dozen)(?![a-z])))(?![a-z_])"
    r"|(?<![a-z_])(?:a )?quarter[ -](?:of a )?(?=(?:million|billion)(?![a-z]))"
)
# Group forms first; repetition is bounded so that a long hostile line stays linear.
DIGITS_RUN = (
    r"(?<!\d)(?:\d{1,3}(?:，\d{3}){1,4}\.\d{2}(?!\d)"
    # ３，２００平方米: the comma of a Chinese keyboard within one number, where a sign leads it and a unit follows
    r"|(?<=[:：约达共有为近逾超过计])(?<!分别[为有达约])(?<!依次为)\d{1,3}(?:，\d{3}){1,4}"
    r"(?=[ ]?(?:[平公英]|[亩坪㎡元万亿美家人名户个项件台套张间座吨辆册]))"
    r"|\d{1,3}(?:,\d{3}){1,8}(?![\d]|,\d{3})(?:\.\d{1,12}(?!\d))?"
    r"|\d{1,2}(?:,\d{2}){1,8},\d{3}(?!\d)(?:\.\d{1,12}(?!\d))?"
    r"|\d{1,3}(?:\.\d{3}){2,8}(?![\d.])(?:,\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:\.\d{3}){1,8},\d{1,2}(?![\d,])"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,8}(?!\d)(?:[.,]\d{1,4}(?!\d))?"
    r"|\d{1,3}(?: \d{3}){2,8}\.\d{1,4}(?!\d)|\d{1,3}(?: \d{3}){1,8}(?![\d/:-]|[.,]\d)"
    r"|\d{1,4},\d{1,2}(?= ?(?:%|per cent|[mbtMBT]illion|thousand|crore|lakh|mln|mio|[mb]n(?![A-Za-z])|km|ha\b|hectare|m2|m²|€|euros?\b|EUR\b"
    r"|[mMkK](?![A-Za-z0-9²³])))|(?:(?<=€)|(?<=€ )|(?<=EUR ))\d{1,4},\d{2}(?![\d,])"
    r"|\d{1,40}(?:\.\d{1,20}){0,4}(?!\d)|(?<![\w.])\.\d{1,12}(?!\d))"
)
_LETTER_SCALE = regex(r"(?:k|K|M|m|bn|b|B|G|tn|trn|[Cc]r)(?![A-Za-z0-9²³_^/'’-])")
_SURFACE = regex(r"m ?(?:sq\b|sqm\b|sqft\b|square )")  # 2.96m sq ft
_TEN_THOUSAND = regex(r" (?:square|sq|yuan|RMB|mu|m2|m²|tons?|US)\b")
_LETTERS = {
    "k": 10**3, "K": 10**3, "M": 10**6, "m": 10**6, "b": 10**9, "bn": 10**9, "B": 10**9, "tn": 10**12, "trn": 10**12, "cr": 10**7, "Cr": 10**7,
}  # fmt: skip
_HALF = regex(r" and (?:a|one)[ -]half(?![A-Za-z-])")
_POINT = regex(
    r" point ((?:(?:zero|one|two|three|four|five|six|seven|eight|nine|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:[ -]|\b))+|\d+)"
)
_APART = 8  # characters between two numbers that are not one
_JOIN = frozenset((" ", "-", ""))
_AND = frozenset((" and ", ", and ", ", "))


class Atom(NamedTuple):
    """kind: D digits, U 0-9, T 10-19, Y tens, H hundred, S scale, Z dozen, A a/an, F half."""

    start: int
    end: int
    kind: str
    value: Decimal


class English(NamedTuple):
    start: int
    end: int
    number: Decimal
    words: bool
    scaled: bool


def word_atom(start: int, end: int, word: str) -> Atom:
    word = word.lower()
    if "quarter" in word:  # "a quarter of a million"
        return Atom(start, end, "Q", Decimal("0.25"))
    kind, value = _VALUES.get(word) or _VALUES[word[:-1]]
    return Atom(start, end, "P" if kind in "HSZ" and word.endswith("s") and word != "dzs" else kind, Decimal(value))


def digits_value(text: str) -> Decimal | None:
    """Value of a run matched by DIGITS_RUN; None where it is a chain such as 192.168.1.2.

    >>> digits_value("1.234.567"), digits_value("1,23,456"), digits_value("2,5"), digits_value("3.2.1")
    (Decimal('1234567'), Decimal('123456'), Decimal('2.5'), None)
    """
    if len(text) > 40:
        return None
    if text.isdecimal():
        return Decimal(text)
    for space in " \u00a0\u202f\u2009":
        text = text.replace(space, "")
    text = text.replace("，", "")
    head, comma, tail = text.rpartition(",")
    if comma and "." in head:  # 1.234,56
        return Decimal(head.replace(".", "") + "." + tail)
    if comma and "." not in tail and len(tail) < 3:  # 2,5
        return Decimal(head + "." + tail)
    text = text.replace(",", "")
    if text.count(".") > 1:
        groups = text.split(".")
        return Decimal("".join(groups)) if len(groups[0]) < 4 and all(len(g) == 3 for g in groups[1:]) else None
    return Decimal(text) if text[0] != "." else Decimal("0" + text)


def letter_scale(text: str, end: int, number: Decimal, money: bool) -> tuple[int, int] | None:
    """Factor and end of a scale letter glued to digits: 10k, 1.2b, and 300m after a currency only."""
    match = _LETTER_SCALE.match(text, end)
    if match is None or match[0] == "G":
        return None
    letter = match[0]
    if letter == "m" and not money and _SURFACE.match(text, end) is not None:
        return 10**6, end + 1
    if (letter in ("m", "cr", "Cr", "bn", "trn") and not money) or (letter in ("b", "B", "tn") and not money and number == number.to_integral()):
        return None
    if letter == "K" and number in (2, 4, 8) and not money:  # 4K video
        return None
    return _LETTERS[letter], match.end()


def _gap(text: str, left: Atom, right: Atom) -> str:
    if left.kind == "Q":
        return ""
    gap = text[left.end : right.start] if right.start - left.end < _APART else "?"
    return " " if gap.isspace() else gap


def combine(text: str, atoms: Sequence[Atom]) -> list[English]:
    """Join atoms, sorted by start, into numbers; scale words without a number before them give none."""
    out: list[English] = []
    index = 0
    while index < len(atoms):
        if atoms[index].kind in "HSZPX":
            index += 1
            continue
        first = atoms[index]
        if first.kind == "D" and (index + 1 == len(atoms) or atoms[index + 1].start - first.end >= _APART):
            number, words, scaled, after = Decimal(0) + first.value, False, False, index + 1  # nothing to join it with
        elif first.kind == "D" and _ten_thousand(text, atoms, index):  # 38.6 ten thousand square metres, as Chinese English has it
            number, words, scaled, after = first.value * 10000, False, True, index + 3
        else:
            number, words, scaled, after = _number(text, atoms, index)
        end = atoms[after - 1].end
        half = _HALF.match(text, end) if text.startswith(" and ", end) else None
        if half is not None:
            number, end = (number + Decimal("0.5"), half.end()) if not scaled else (number, end)
            if after < len(atoms) and atoms[after].kind in "SZ" and text[end : atoms[after].start] == " ":
                number, end, after, scaled = number * atoms[after].value, atoms[after].end, after + 1, True
        elif text.startswith(" point ", end) and (point := _POINT.match(text, end)) is not None:
            said = "".join(str(_VALUES[w.lower()][1]) if w.isalpha() else w for w in point[1].replace("-", " ").split())
            if len(said) == 3 and said[1] == "0" and point[1][0].isalpha():  # "seventy-one" is 71
                said = said[0] + said[2]
            number, end = number + Decimal("0." + said), end + len(point[0].rstrip(" -"))
            while after < len(atoms) and atoms[after].start < end:
                after += 1
            if after < len(atoms) and atoms[after].kind == "S" and text[end : atoms[after].start] == " ":
                number, end, after, scaled = number * atoms[after].value, atoms[after].end, after + 1, True
        out.append(English(atoms[index].start, end, number, words, scaled))
        index = max(after, index + 1)
    return out


def _ten_thousand(text: str, atoms: Sequence[Atom], i: int) -> bool:
    if i + 2 >= len(atoms) or atoms[i + 1].value != 10 or atoms[i + 2].value != 1000 or atoms[i + 1].kind != "T":
        return False
    glued = _gap(text, atoms[i], atoms[i + 1]) == " " == _gap(text, atoms[i + 1], atoms[i + 2])
    return glued and (atoms[i].value != atoms[i].value.to_integral() or _TEN_THOUSAND.match(text, atoms[i + 2].end) is not None)


def _below_hundred(text: str, atoms: Sequence[Atom], i: int) -> tuple[Decimal, int] | None:
    if i >= len(atoms):
        return None
    atom = atoms[i]
    if atom.kind == "Y":
        if i + 1 < len(atoms) and atoms[i + 1].kind == "U" and atoms[i + 1].value and _gap(text, atom, atoms[i + 1]) in _JOIN:
            return atom.value + atoms[i + 1].value, i + 2
        return atom.value, i + 1
    return (atom.value, i + 1) if atom.kind in "UT" else None


def _group(text: str, atoms: Sequence[Atom], i: int) -> tuple[Decimal, int]:
    """A number up to 999 in words, or digits, with its "hundred"."""
    atom = atoms[i]
    small = _below_hundred(text, atoms, i)
    if small is not None:
        value, j = small
    elif atom.kind == "F":
        value, j = Decimal("0.5"), i + 1
        if j < len(atoms) and atoms[j].kind == "A":
            j += 1
    else:
        value, j = atom.value, i + 1
    if j < len(atoms) and atoms[j].kind == "H" and _gap(text, atoms[j - 1], atoms[j]) in _JOIN:
        value, j = value * 100, j + 1
        rest = _below_hundred(text, atoms, j)
        if rest is None and atom.kind == "D" and j < len(atoms) and atoms[j].kind == "D" and 0 < atoms[j].value < 100:
            rest = atoms[j].value, j + 1
        if rest is not None and _gap(text, atoms[j - 1], atoms[j]) in (" ", "-", " and "):
            follows = atoms[rest[1]].kind if rest[1] < len(atoms) and _gap(text, atoms[rest[1] - 1], atoms[rest[1]]) in _JOIN else ""
            if follows != "H":
                value, j = value + rest[0], rest[1]
    return value, j


def _number(text: str, atoms: Sequence[Atom], i: int) -> tuple[Decimal, bool, bool, int]:
    """Value, whether in words, whether a scale word is part of it, index after it."""
    in_words = atoms[i].kind != "D"
    total = Decimal(0)
    last: Decimal | None = None
    scaled = False
    j = i
    while True:
        value, k = _group(text, atoms, j)
        has_hundred = k - j > 1 and any(a.kind == "H" for a in atoms[j:k])
        scale = Decimal(1)
        while k < len(atoms) and atoms[k].kind in "SZP" and _gap(text, atoms[k - 1], atoms[k]) in _JOIN:
            if atoms[k].kind == "P" and atoms[k].value == 100:
                break
            scale, k = scale * atoms[k].value, k + 1
        if last is not None and (scale >= last or value * scale >= last):
            break
        total, scaled, j = total + value * scale, scaled or scale > 1 or has_hundred, k
        if scale == 1 or j >= len(atoms):
            break
        last = scale
        following, gap = atoms[j], _gap(text, atoms[j - 1], atoms[j])
        hundred_next = j + 1 < len(atoms) and atoms[j + 1].kind == "H"
        if following.kind == "D":
            if not (hundred_next and gap == " "):
                break
        elif following.kind in "UTYA":
            if not ((in_words and gap in (" ", " and ", ", and ")) or (hundred_next and (gap == " " or gap in _AND))):
                break
            if (following.kind == "A" and not hundred_next) or (gap != " " and not in_words and total >= 10**6 and last < 10**7):
                break
        else:
            break
    return total, in_words, scaled, j
