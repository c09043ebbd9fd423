"""Dates in English text: months and days, quarters, halves, seasons, decades, centuries, plan periods, last year."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from extract.mentions import edtf_build as build
from extract.mentions.date_atom import Atom, joined, longest, table
from extract.mentions.date_dress_en import decades, eras, short_years, year_pairs
from extract.mentions.date_month_en import months
from extract.mentions.date_near_en import has as _has
from extract.mentions.date_near_en import near
from extract.mentions.date_words_en import dates_in_words
from extract.mentions.date_year_en import YEAR as _YEAR
from extract.mentions.date_year_en import bare_years, counted
from extract.mentions.edtf_build import Point
from extract.regex import regex

_T = table("date_en.json")
MONTHS: dict[str, int] = _T["months"]
_SEASON = "|".join(_T["seasons"])

_QUARTER = regex(
    rf"(?<![A-Za-z0-9$€£¥])(?<!\d[.,])(?:(?P<k>[QH])(?P<n>[1-4])(?:(?:\s|-|/|\sof\s|,\s)?(?:FY\s?)?(?P<y>{_YEAR})|\s?['’](?P<s>\d\d))?(?![\d.,]\d)"
    rf"|(?P<y2>{_YEAR})(?:\s|-|/)?(?P<k2>[QHqh])(?P<n2>[1-4])|(?P<n3>[1-4])(?P<k3>[QH])\s?(?P<y3>{_YEAR}|\d\d))(?![A-Za-z0-9])"
)
_QUARTER_CUE = regex(r"\b(?:in|by|for|during|since|until|from|to|of|through)\s(?:the\s)?$")
_SEASON_RE = regex(
    rf"(?<![A-Za-z])(?P<n>{_SEASON})(?:\s(?:of\s|in\s)?(?P<y>{_YEAR})(?:[/–-](?P<e>\d\d)(?!\d))?(?![\d%]|[.,]\d))", re.I
)
_FISCAL = regex(
    rf"(?<![A-Za-z0-9])(?:FY|(?:fiscal|financial|academic|school|tax)(?:\syear)?(?:\sof)?)[\s-]?(?P<y>{_YEAR})"
    r"(?:\s?[-–/]\s?(?P<e>20\d\d|\d\d)(?!\d))?(?![\d%]|[.,]\d)|(?<![A-Za-z0-9])FY\s?['’]?(?P<s>\d\d)(?:\s?[-/–]\s?(?P<t>\d\d)(?!\d))?(?![\d%])",
    re.I,
)
_PLAN = regex(
    rf"(?<![A-Za-z0-9])(?:(?P<n>[1-9]|1[0-6])(?:st|nd|rd|th)|(?P<w>{'|'.join(table('date_plans.json')['ordinals_en'])}))"
    r"[\s-]Five[\s-]Year(?:[\s-](?:Development\s|Economic\s)?Plan(?:ning)?)?(?P<p>\s[Pp]eriod)?(?![A-Za-z])"
    r"|(?<![A-Za-z0-9])(?P<m>1[0-6])th\sFYP(?P<q>\s[Pp]eriod)?(?![A-Za-z])",
    re.I,
)
_PLAN_LEFT = regex(
    r"(?:\b[Pp]eriod\sof\s(?:the\s)|\b(?:during|over|throughout)\s(?:the|its|China['’]s|the\scountry['’]s)\s)[“\"‘']?$"
)
_RELATIVE = regex(
    rf"(?<![A-Za-z])(?P<w>last|this|next|that|same|following|previous|preceding|prior|subsequent|current)\s(?P<u>year|month|quarter|{_SEASON})(?![A-Za-z])",
    re.I,
)
_ANY = regex(r"\b(?:a|any|each|every|its|their)\s$", re.I)
_OWNED = regex(r"\b(?:the|its|their|his|her|our|my|every|each|a|per|whole|entire|past)\s$|['’]s\s$", re.I)
_NTH = "|".join(_T["ordinals"])
_NUM = "|".join(_T["numbers"])
_YEAR_END = regex(
    rf"(?<![A-Za-z])(?:end\sof\sthe\syear|year['’]s\send|year[- ]end(?:\s(?P<y>{_YEAR})(?!\d))?"
    r"|(?P<b>(?:beginning|start)\sof\sthe\syear))(?![A-Za-z]|[- ](?:closing|results|bonus))",
    re.I,
)
_HALF_YEAR = regex(rf"(?<![A-Za-z])(?P<n>{_NTH})[\s-](?P<u>quarter|half)(?:\sof\sthe\syear)(?![A-Za-z])", re.I)
_LONE_QUARTER = regex(
    rf"\b(?:in|by|for|during|since|of|from)\sthe\s(?P<a>(?P<n>{_NTH})[\s-]quarter)(?![A-Za-z]|\sof\b|\s{_YEAR})", re.I
)

_LEFT_OF = regex(
    rf"(?<![A-Za-z])(?:(?P<nth>{_NTH})[\s-](?P<u>quarter|qtr|half|(?P<m>(?:{_NUM}|[2-9]|1[01])\smonths))(?:\s(?:of|in)(?:\sthe)?(?:\s(?:calendar\s|fiscal\s|financial\s)?year)?)?\s"
    r"|(?P<end>(?:very\s)?(?:end|close)(?:\sof)?(?:\sthe)?(?:\syear)?[\s-]|late(?:\sin)?(?:\sthe)?[\s-]|later\sin\s"
    r"|year[- ]end\s)"
    r"|(?P<start>(?:very\s)?(?:beginning|start|outset|turn)\sof(?:\sthe)?(?:\syear)?\s|early(?:\sin)?(?:\sthe)?[\s-]|earlier\sin\s)"
    r"|(?P<mid>middle\sof(?:\sthe)?\s|mid[\s-](?:year\s)?|mid))$",
    re.I,
)
_PAIR = regex(r"(?<![A-Za-z])(?P<a>early|mid|late)-?(?:\sto\s|-to-|\sor\s|\sand\s|/|[–-])$", re.I)
_PAIR_PART: dict[str, build.Part] = {"early": "start", "mid": "mid", "late": "end"}
_PART_OF = regex(r"(?:end|beginning|start|middle|close|outset) of ", re.I)
_SEASON_LEFT = regex(rf"(?<![A-Za-z])(?P<n>{_SEASON})\s(?:of\s)?$", re.I)
_APPROX = regex(r"\b(?:around|about|circa|ca\.?|(?-i:c)\.?|approximately|roughly|some\stime\saround)\s?(?:the\s)?$", re.I)
_LINK = regex(r"\s?(?:-|–|—|~)\s?(?:the\s)?|\s(?:to|until|till|through|thru)\s(?:the\s)?", re.I)
_LIST = regex(r"\s?(?:,|and|or|&|,\sand)\s|\s?[/&]\s?")
_AND = regex(r"\sand\s(?:the\s)?", re.I)
_OF = regex(r",?\s(?:of\s|in\s)?(?:the\s)?", re.I)
# Cheap looks before the patterns: most sentences hold few of these, and a substring test costs a hundredth of a pattern.
_TWO_DIGITS = regex(r"\d\d")
_RELATIVE_WORDS = ("year", "month", "quarter", "half", *_T["seasons"])
_DECADE_WORDS = ("0s", "0's", "0’s", "0 s", "ties", "centur")
_ERA_WORDS = ("b.e", "of the republic", "of the roc", "be ", "buddhist", "พ.ศ", "b. e", *(era.lower() for era in _T["eras"]))
_FISCAL_WORDS = ("fy", "fiscal", "financial", "academic", "school", "tax")
_MONTH_STEMS = tuple({month[:3] for month in _T["months"]})
_QUARTER_HINT = regex(r"[QHqh][1-4]|[1-4][QH]")
_PLAN_HINT = regex(r"five[\s-]year|fyp")
_YEAR_PAIR = regex(r"\d{4}[-–/]\d\d")


@lru_cache(maxsize=4096)
def atoms(text: str, bare: bool, whole: bool) -> tuple[Atom, ...]:
    """Dates in English words, unresolved, without overlap. `bare`: also lone four-digit years."""
    low = text.lower()
    digits = _TWO_DIGITS.search(text) is not None
    found: list[Atom] = list(months(text)) if (month := _has(_MONTH_STEMS, low)) else []
    found += dates_in_words(text, low, month)
    if _has(_RELATIVE_WORDS, low):
        found += _relative(text)
    found += near(text, low)
    if _has(_DECADE_WORDS, low):
        found += decades(text)
    if _has(_ERA_WORDS, low):
        found += eras(text)
    if _QUARTER_HINT.search(text) or (digits and _has(tuple(_T["seasons"]), low)):
        found += _quarters(text)
    if _has(_FISCAL_WORDS, low):
        found += _fiscal(text)
    if _PLAN_HINT.search(low):
        found += _plans(text)
    if digits and ("'" in text or "’" in text or "‘" in text):
        found += short_years(text)
    if digits and _YEAR_PAIR.search(text):
        found += year_pairs(text)
    if digits and bare:
        found += bare_years(text, whole)
    if not found:
        return ()
    found = [_qualified(text, a) for a in longest(_merged(text, longest(found)))]
    return tuple(longest(ranges(text, longest(found))))


def _quarters(text: str) -> Iterator[Atom]:
    for m in _QUARTER.finditer(text):
        kind, number = (m["k"] or m["k2"] or m["k3"]).upper(), int(m["n"] or m["n2"] or m["n3"])
        if kind == "H" and number > 2:
            continue
        shape = build.quarter if kind == "Q" else build.half
        given = m["y"] or m["y2"] or m["y3"] or m["s"]
        if given:
            yield Atom(m.start(), m.end(), *shape(int(given) + (0 if len(given) == 4 else 2000), number), "", 0.95)
        elif _QUARTER_CUE.search(text[max(0, m.start() - 12) : m.start()]):
            yield Atom(m.start(), m.end(), *shape(0, number), "context!", 0.6)
    for m in _SEASON_RE.finditer(text):
        if not counted(text, m.end()):
            low, high = build.season(int(m["y"]), _T["seasons"][m["n"].lower()])
            yield Atom(m.start(), m.end("e") if m["e"] else m.end(), low, high, "", 0.85)


def _fiscal(text: str) -> Iterator[Atom]:
    for m in _FISCAL.finditer(text):
        year = int(m["y"]) if m["y"] else 2000 + int(m["s"])
        last = int(m["e"]) if m["e"] and len(m["e"]) == 4 else year - year % 100 + int(m["e"]) if m["e"] else None
        last = 2000 + int(m["t"]) if m["t"] else last
        if last is None or last > year:
            yield Atom(m.start(), m.end(), Point(year), Point(last) if last else None, "", 0.9)


def _plans(text: str) -> Iterator[Atom]:
    plans = table("date_plans.json")
    for m in _PLAN.finditer(text):
        period, before = m["p"] or m["q"], _PLAN_LEFT.search(text[max(0, m.start() - 26) : m.start()])
        if not period and not before:
            continue
        number = m["n"] or m["m"] or str(plans["ordinals_en"][m["w"].lower()])
        first, last = plans["five_year_plans"][number]
        start = m.start()
        if before and before[0].lower().startswith("period"):
            start -= len(before[0])
        yield Atom(start, m.end(), Point(first), Point(last), "", 0.9 if period or start < m.start() else 0.6)


def _relative(text: str) -> Iterator[Atom]:
    for m in _RELATIVE.finditer(text):
        which, unit = m["w"].lower(), m["u"].lower()
        left = text[max(0, m.start() - 10) : m.start()]
        the = re.search(r"\b(?:the|that|this)\s$", left, re.I) is not None
        owned = _OWNED.search(left) is not None
        span = m.start(), m.end()
        if which in ("last", "this", "next"):
            if unit == "year" and which == "next" and the:
                yield Atom(*span, Point(1), None, "text", 0.6)
            elif not owned and unit != "quarter":
                yield from _counted_from(span, unit, {"last": -1, "this": 0, "next": 1}[which])
        elif unit == "year":
            if which == "that":
                yield Atom(*span, Point(0), None, "text", 0.7)
            elif which in ("same", "following", "subsequent") and the:
                yield Atom(*span, Point(0 if which == "same" else 1), None, "text", 0.8)
            elif which in ("previous", "preceding", "prior") and not _ANY.search(left):
                yield Atom(*span, Point(-1), None, "prior", 0.7)
            elif which == "current" and the:
                yield Atom(*span, Point(0), None, "pub", 0.7)
    for m in _YEAR_END.finditer(text):
        if m["y"]:
            yield Atom(m.start(), m.end(), Point(int(m["y"]), 12, fuzzy=True), None, "", 0.9)
        else:
            yield Atom(m.start(), m.end(), Point(0, 1 if m["b"] else 12, fuzzy=True), None, "context!", 0.65)
    for m in _HALF_YEAR.finditer(text):
        yield from _nth(m.start(), m.end(), m["n"].lower(), m["u"].lower())
    for m in _LONE_QUARTER.finditer(text):
        yield from _nth(m.start("a"), m.end("a"), m["n"].lower(), "quarter")


def _nth(start: int, end: int, nth: str, unit: str) -> Iterator[Atom]:
    number = _T["ordinals"][nth]
    if unit == "half":
        number = 2 if nth in ("last", "final") else number
    if number <= (2 if unit == "half" else 4):
        shape = build.half if unit == "half" else build.quarter
        yield Atom(start, end, *shape(0, number), "context!", 0.65)


def _counted_from(span: tuple[int, int], unit: str, count: int) -> Iterator[Atom]:
    if unit == "year":
        yield Atom(*span, Point(count), None, "pub", 0.9)
    elif unit == "month":
        yield Atom(*span, Point(0, count), None, "pubmonth", 0.85)
    else:
        yield Atom(*span, *build.season(count, _T["seasons"][unit]), "near" if count else "pub", 0.7)


def _merged(text: str, found: list[Atom]) -> list[Atom]:
    """Puts a month or day together with the relative year behind it: June last year, 5 May of the same year."""
    out: list[Atom] = []
    for atom in found:
        before = out[-1] if out else None
        if (
            before and before.need == "context" and atom.need in ("pub", "text", "prior") and not atom.low.month
            and atom.start - before.end <= 10 and _OF.fullmatch(text[before.end : atom.start])
        ):
            offset = atom.low.year or 0
            high = before.high and build.moved(before.high, offset)
            out[-1] = Atom(before.start, atom.end, build.moved(before.low, offset), high, atom.need, atom.confidence)
        else:
            out.append(atom)
    return out


def _qualified(text: str, atom: Atom) -> Atom:
    """Takes in the words in front that choose a part of it: end of, mid-, first half of, third quarter of."""
    at = max(0, atom.start - 48)
    left = text[at : atom.start]
    m = _LEFT_OF.search(left)
    if m and atom.high is None and not (m["mid"] and m[0].lower() == "mid" and not atom.low.month):
        start = at + m.start()
        if m["nth"]:
            low, high = _nth_of(atom.low, m["nth"].lower(), m["u"].lower(), m["m"])
            if low is not None:
                atom = replace(atom, start=start, low=low, high=high)
        else:
            low, high = build.part(atom.low, None, "end" if m["end"] else "start" if m["start"] else "mid")
            pair = _PAIR.search(left[: m.start()])
            if pair:
                start = at + pair.start()
                other = build.part(atom.low, None, _PAIR_PART[pair["a"].lower()])[0]
                low, high = (other, low) if other != low else (low, None)
            if not re.fullmatch(r"(?:end|close)[\s-]", m[0], re.I) or not atom.low.month or atom.low.day is None:
                atom = replace(atom, start=start, low=low, high=high)
    elif m and atom.high is not None and not m["nth"] and not m["mid"]:
        low, high = build.part(atom.low, atom.high, "end" if m["end"] else "start")
        if not m[0].lower().startswith(("late", "early")):
            atom = replace(atom, start=at + m.start(), low=low, high=high)
    elif (s := _SEASON_LEFT.search(left)) and atom.high is None and not atom.low.month and atom.low.digits == 4:
        low, high = build.season(atom.low.year, _T["seasons"][s["n"].lower()])
        atom = replace(atom, start=at + s.start(), low=low, high=high)
    if _PART_OF.match(text, atom.start) and text[max(0, atom.start - 4) : atom.start].lower().endswith("the "):
        atom = replace(atom, start=atom.start - 4)  # "the end of 2017" holds its article
    if _APPROX.search(text[max(0, atom.start - 18) : atom.start]):
        atom = replace(atom, mod="approx")
    return atom


def _nth_of(low: Point, nth: str, unit: str, month_words: str | None) -> tuple[Point | None, Point | None]:
    if low.month:
        return (low, None) if unit == "half" and not low.day else (None, None)
    if low.digits < 4:
        return (low, None) if unit == "half" else (None, None)
    number = int(_T["ordinals"][nth])
    if month_words:
        word = month_words.split()[0].lower()
        count = int(word) if word.isdigit() else int(_T["numbers"][word])
        if number not in (1, 4):
            return None, None
        return build.months(low.year, *((1, count) if number == 1 else (13 - count, 12)))
    if unit == "half":
        number = 2 if nth in ("last", "final", "second", "2nd") else number
        return build.half(low.year, number) if number <= 2 else (None, None)
    return build.quarter(low.year, number)


def ranges(text: str, found: list[Atom]) -> list[Atom]:
    """Joins dates into ranges, and lends a year backwards: in May and June 2012, between 2015 and Feb 2018."""
    out: list[Atom] = []
    for atom in found:
        before = out[-1] if out else None
        gap = text[before.end : atom.start] if before and atom.start - before.end <= 12 else None
        if before is not None and gap is not None and before.high is None:
            between = re.search(r"\bbetween\s(?:the\s)?$", text[max(0, before.start - 14) : before.start], re.I)
            if (_LINK.fullmatch(gap) or (between and _AND.fullmatch(gap))) and (one := joined(before, atom)):
                out[-1] = one
                continue
            if before.need == "context" and not atom.need and _LIST.fullmatch(gap):
                one = joined(before, atom)
                if one and one.low.year and bool(before.low.day) == bool(atom.low.day):
                    out[-1] = replace(before, low=one.low, need="")
        out.append(atom)
    return out
