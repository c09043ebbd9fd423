"""Years in other dress, in English: '89, Showa 55, B.E. 2549, 2007-08, the 1990s, the 20th century."""

import re
from collections.abc import Iterator

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, table
from extract.mentions.date_year_en import YEAR as _YEAR
from extract.mentions.edtf_build import Point
from extract.regex import regex

_T = table("date_en.json")
_DECADE = regex(
    r"(?<![A-Za-z0-9_$€£¥])(?<!\d[.,])(?:(?P<c>1[6-9]|20)(?P<d>\d)0\s?['’]?s|['’‘](?P<e>[2-9]0)['’]?s|(?P<f>[3-9]0)['’]?s"
    rf"|(?P<w>{'|'.join(_T['decades'])}))(?![A-Za-z0-9])",
    re.I,
)
_AGES = regex(r"\b(?:their|his|her|our|my|your) (?:late |early |mid-? ?)?(?:\w+ (?:or|and|to) )?$", re.I)  # in their twenties or thirties
_DECADE_CUE = regex(r"(?:\b(?:the|since|early|mid|late|of the|to|and|or|19)|[-–])[\s-]*$", re.I)
_CENTURY = regex(
    rf"(?<![A-Za-z0-9])(?:(?P<n>[1-9]|1\d|2[01])(?:st|nd|rd|th)|(?P<w>{'|'.join(_T['centuries'])}))(?:\s|-)centur(?:y|ies)(?![A-Za-z])"
)
_SHORT_YEAR = regex(
    r"(?:\b(?:in|since|of|back in|from|until|till|to|by|summer|spring|autumn|fall|winter|early|late|mid|end|during|after|before"
    r"|opened|founded|established|launched)|\([A-Z][A-Za-z]+)[ -]['’‘](?P<y>\d\d)(?![\w'’]|[.,]\d)",
    re.I,
)
_ERA = regex(
    rf"(?<![A-Za-z])(?:(?P<era>{'|'.join(_T['eras'])})(?:[ ](?:year|era))?[ -](?P<n>1?\d{{1,2}})(?![\d%]|[.,]\d| ?(?:million|billion"
    rf"|companies|firms|dollars))"
    r"|[Yy]ear (?P<roc>1?\d{1,2}) of the (?:Republic(?: of China)?|ROC)(?![A-Za-z])"
    r"|(?:B\.? ?E\.?|Buddhist [Ee]ra|พ\.ศ\.?)[ ]?(?:year )?(?P<be>2[3-6]\d\d)|(?P<be2>2[3-6]\d\d)[ ]?\(?B\.?E\b\.?)(?![\d%]|[.,]\d)"
)
_SPLIT_YEAR = regex(
    rf"(?:\b(?P<cue>in|during|for|of|year|since|to|from|by|until|and|over|the|with|than|through|ended|ending)[ ]|[(,;][ ]?|^|[|][ ]?)"
    rf"(?P<span>(?P<a>{_YEAR})[-–/](?P<b>\d\d))(?![\d-]|[.,/–]\d|[A-Za-z])",
    re.I,
)


def short_years(text: str) -> Iterator[Atom]:
    """in '89, the class of '95: the century by the pivot of 1930."""
    for m in _SHORT_YEAR.finditer(text):
        year = int(m["y"]) + (1900 if int(m["y"]) > 30 else 2000)
        yield Atom(m.start("y") - 1, m.end(), Point(year), None, "", 0.75)


def eras(text: str) -> Iterator[Atom]:
    """Showa 55, Heisei 10, B.E. 2549 (543 years ahead; the Thai calendar's offset)."""
    for m in _ERA.finditer(text):
        year = _T["eras"][m["era"]] + int(m["n"]) if m["era"] else 1911 + int(m["roc"]) if m["roc"] else int(m["be"] or m["be2"]) - 543
        yield Atom(m.start(), m.end(), Point(year), None, "", 0.85)


def year_pairs(text: str) -> Iterator[Atom]:
    """in 2007-08, 1982-83: a year and the next, as business and school years are written; 2007-08 in a date line is a month."""
    for m in _SPLIT_YEAR.finditer(text):
        first, second = int(m["a"]), int(m["b"])
        if second != (first + 1) % 100 or (first < 1900 and not m["cue"]):
            continue
        if m["cue"] or second > 12 or second == 0:
            yield Atom(m.start("span"), m.end("span"), Point(first), Point(first + 1), "", 0.9)


def decades(text: str) -> Iterator[Atom]:
    for m in _DECADE.finditer(text):
        left = text[max(0, m.start() - 10) : m.start()]
        if not m["c"] and _AGES.search(text[max(0, m.start() - 30) : m.start()]):
            continue
        if m["c"]:
            year = int(m["c"] + m["d"] + "0")
            point = Point(year, digits=2) if m["d"] == "0" and m["c"] in ("16", "17", "18") else build.decade(year)
            yield Atom(m.start(), m.end(), point, None, "", 0.95 if m["d"] != "0" else 0.8)
        elif _DECADE_CUE.search(left):
            year = 1900 + int(m["e"] or m["f"] or _T["decades"][m["w"].lower()])
            yield Atom(m.start(), m.end(), build.decade(year), None, "", 0.75 if m["w"] or m["e"] else 0.65)
    for m in _CENTURY.finditer(text):
        number = int(m["n"] or _T["centuries"][m["w"].lower()])
        yield Atom(m.start(), m.end(), build.century(number), None, "", 0.7 if number < 21 else 0.6)
