"""Years that nothing but four digits say, in English: is "2012" a year, a quantity, a name's edition?

Each four-digit number is judged by the words around it. What decides: a unit or counted noun behind it makes
it a quantity; a preposition of time, a bracket, a comma, a founding verb or a measure ("2012 revenue") makes
it a year; an event's name in front makes it part of that name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from extract.mentions.date_atom import Atom, table
from extract.mentions.edtf_build import Point
from extract.regex import regex

YEAR = r"(?:1[6-9]\d\d|20\d\d|2100)"
_CAND = regex(
    r"(?<![A-Za-z0-9_$€£¥₤#./\\@=&+%~′'’])(?<!\d[,:-])(?<!\d [-–])"
    rf"(?P<a>{YEAR})(?:(?P<link>\s?[-–—~]\s?|\sto\s|\s(?:till|until|through|thru)\s|\sand\s)(?:the\s)?(?P<b>{YEAR})"
    rf"|(?P<cut>[-–/])(?P<c>\d\d))?(?![\d_/\\@+%°]|[A-Za-z]|[.,:]\d|[-–]\d|\s?[%°€£¥$]|-[A-Za-z])"
)
_BEFORE = regex(r"([A-Za-z][A-Za-z.'’-]*)(?=[^A-Za-z]*$)")
_WORDS = regex(r"[A-Za-z0-9][\w²'’-]*|[^\sA-Za-z0-9]")
_OPENED_RANGE = regex(
    r"\b(?:between|from)\s(?:[\w.,-]+\s){0,3}(?:1[6-9]|20)\d\d\s(?:and|to|until|through)\s$", re.I
)
_DOCUMENT = regex(
    r"\b(?:resolution|circular|advt|notice|notification|decree|case"
    r"|tender|ref|file|contract|bill|law|document|call|report|paper|lot|project|application|order|invoice|grant|permit"
    r"|licen[cs]e)\b\.?(?: no\.?:?| number)? $"
    r"|\b(?:nos?\.|nr\.?|number|#) ?$", re.I
)
_GROWTH = regex(
    r"(?:\b(?:up|down|r[oi]se|risen|gr[eo]wn?|gain(?:ed)?|increased?|growth|improve\w*|plus|minus|fell|drop\w*|jump\w*|advance\w*) |%"
    r"|percent |per cent )(?:[^.;]|\.(?=\d)){0,50}over $",
    re.I,
)
_UNTIL = regex(r"(?:\b(?:[a-z]+ed|built|held|sold|let|begun|records?|data|figures?|results?|period|years?|years) )up to $")
_TITLED = regex(r" in (?:review|figures|numbers|brief|retrospect|summary|pictures|perspective|short)(?![A-Za-z])")
_FAIR = regex(r"(?:\b(?:at|for|to|during|from|@|see you at|meet(?: us)? at)|^) (?:the )?[A-Z]{3,9} $")
_LIST_GAP = regex(r",?\s?(?:and|or|&|to|vs\.?|versus)?\s|\s?[/,;|]\s?|,\s(?:and|or)\s", re.I)
_TABLE_GAP = regex(r"[\s|,;/]+")


@cache
def words(name: str) -> frozenset[str]:
    """One of the word lists of data/date_en.json."""
    return frozenset(table("date_en.json")[name])


def counted(text: str, end: int, reach: int = 3) -> bool:
    """Whether a unit stands right behind `end`, or a counted noun within `reach` lower-case words."""
    nouns, units = words("counted"), words("units")
    for index, m in enumerate(_WORDS.finditer(text, end, min(len(text), end + 48))):
        word = m[0]
        low = word.lower()
        if index == 0 and low in units:
            return True
        if index == 0 and low in ("fiscal", "financial", "calendar", "academic", "school", "tax"):
            return False
        if low in nouns and word[0].islower():
            return True
        if index + 1 >= reach or not word[0].isalpha() or low in words("stop"):
            return False
    return False


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    low: Point
    high: Point | None
    sure: float
    veto: bool = False


def bare_years(text: str, whole: bool) -> Iterator[Atom]:
    """Years and ranges of years. `whole`: the segment is a heading, table row or field, where a year stands alone."""
    found: list[_Candidate] = []
    for m in _CAND.finditer(text):
        found.extend(_read(text, m, whole))
    found = _listed(text, found)
    if len(found) > 1 and any(c.sure >= 0.75 for c in found):
        found = [replace(c, sure=0.6) if _closes(text, c) else c for c in found]
    for c in found:
        if c.sure > 0 and not c.veto:
            yield Atom(c.start, c.end, c.low, c.high, "", c.sure)


_CLOSES = regex(r"\b(?:and|or|to|until|through) $")


def _closes(text: str, c: _Candidate) -> bool:
    """Whether an unsure year ends a phrase after "and" or "to", in a sentence that names another year for certain."""
    return (
        not c.veto and not c.sure and c.low.year is not None and c.low.year % 100 != 0 and text[c.end : c.end + 1] in (",", ".", ";", ")", "")
        and _CLOSES.search(text[max(0, c.start - 9) : c.start]) is not None
    )  # fmt: skip


def _read(text: str, m: re.Match[str], whole: bool) -> Iterator[_Candidate]:
    start, end = m.span()
    first = int(m["a"])
    if m["b"]:
        last, between = int(m["b"]), m["link"].strip()
        before = _prev(text, start)
        linked = between != "and" or before[:1] == ["between"]
        if between.isalpha() and between != "and" and before[:1] not in (["from"], ["between"], ["in"], ["period"]):
            linked = linked and not counted(text, end)
        if linked and first < last <= first + 150:
            sure = _judge(text, start, end, first, whole)
            if sure < 0 and before[:1] == ["over"] and not between.isalpha() and text[end : end + 1] in (".", ",", ";", ")", ""):
                sure = 0.8  # 95 million over 2021-2023
            if sure < 0:
                yield _Candidate(start, end, Point(first), Point(last), 0.0, True)
            else:
                yield _Candidate(start, end, Point(first), Point(last), max(sure, 0.8))
            return
        yield _one(text, start, m.end("a"), first, whole)
        yield _one(text, m.start("b"), end, last, whole)
    elif m["c"]:
        short = int(m["c"])
        last = first - first % 100 + short + (100 if short == 0 and first % 100 == 99 else 0)
        season = last == first + 1 and m["cut"] == "/"
        no_month = short > 12 or m["cut"] == "–" or _spans(text, start)
        linked = season or (no_month and first < last <= first + 15)
        if linked and _DOCUMENT.search(text[max(0, start - 22) : start]) is None and _judge(text, start, end, first, whole) >= 0:
            yield _Candidate(start, end, Point(first), Point(last), 0.85 if last == first + 1 else 0.75)
    else:
        yield _one(text, start, end, first, whole)


def _spans(text: str, start: int) -> bool:
    return _prev(text, start)[:1] in (["during"], ["over"], ["period"], ["years"], ["fiscal"], ["for"])


def _one(text: str, start: int, end: int, year: int, whole: bool) -> _Candidate:
    sure = _judge(text, start, end, year, whole)
    return _Candidate(start, end, Point(year), None, max(sure, 0.0), sure < 0)


def _prev(text: str, start: int) -> list[str]:
    """The words before `start`, nearest first, lower-case; none across a full stop or bracket."""
    window = text[max(0, start - 48) : start]
    return [w.lower().rstrip("-") or w for w in reversed(re.findall(r"[A-Za-z][A-Za-z'’-]*|[^\sA-Za-z]", window))][:4]


def _judge(text: str, start: int, end: int, year: int, whole: bool) -> float:
    """How sure it is that text[start:end] is a year: 0 is unknown (its neighbours may tell), below 0 is no."""
    before = [*_prev(text, start), "", "", ""]
    prev, prev2 = before[0], before[1]
    after = _WORDS.match(text, end + (1 if text[end : end + 1] == " " else 0))
    following = after[0] if after else ""
    round_year = year % 100 == 0
    if following.lower() in words("units") or re.match(r"[- ](?:odd|plus|strong)\b", text[end : end + 8]):
        return -1
    if _TITLED.match(text, end) or (prev in words("kinds_of_year") and prev2 in ("a", "an", "another", "its") and not round_year):
        return 0.85 if not counted(text, end) else -1
    if _FAIR.search(text[max(0, start - 24) : start]):
        return -1  # meet us at LOGIN 2018: the year is the fair's
    noun = counted(text, end)
    if prev == "than":
        return 0.9 if prev2 in ("later", "earlier", "rather", "other", "sooner") and not noun else -1
    if prev == "over" and following in (",", ".", ";", ")", "") and _GROWTH.search(text[max(0, start - 60) : start]):
        return 0.8  # up by 6.2 billion over 2011
    if prev in words("quantity_before"):
        return -1
    if prev == "to" and prev2 == "up" and _UNTIL.search(text[max(0, start - 40) : start]) and not counted(text, end):
        return 0.8  # projects admitted up to 2001
    if prev in ("'s", "s") and following in (",", ".", ")", ""):
        return -1
    named = _in_name(text, start, end, prev, prev2)
    if named:
        return named
    if noun:
        return 0.7 if prev in ("in", "since", "until", "during", "after", "before") and not round_year else -1
    if prev in words("strong_before"):
        return 0.95 if prev not in ("fall", "back") else 0.8
    if prev in ("and", "to", "until", "through") and _OPENED_RANGE.search(text[max(0, start - 40) : start]):
        return 0.85
    if prev in words("weak_before"):
        return _weak(prev, prev2, before[2], following, round_year)
    if prev in ("(", "[", "©") or (following in (")", "]") and prev not in words("counted")):
        return 0.9 if following in ("", ")", "]", ",", ";", ":", "-", "–", "—", "=") or prev == "©" else 0.75
    if prev in words("closed_year") and following.lower() in ("with", "at", "on", "in", "by", "up", "down", "having", "short", "without", ",", "."):
        return 0.85 if not round_year else 0.6  # closed 2018 with a loss
    if prev in words("opened"):
        return 0.85 if not round_year or following in ("", ",", ".", ";", ")") else 0.5
    if prev == ":" and before[1] in words("opened"):
        return 0.85
    if prev in words("counted"):
        return -1
    return _bare(text, start, end, before, following, round_year, whole)


def _bare(text: str, start: int, end: int, before: list[str], following: str, round_year: bool, whole: bool) -> float:
    """The same where no preposition leads: sentence starts, tables, headings, "the 2012 survey"."""
    prev, low = before[0], following.lower()
    if low in words("metrics") and prev not in ("of",):
        return 0.85
    if prev in words("metrics"):
        return 0.8
    if prev in words("determiners") or prev in ("'", "’", "s") or prev.endswith(("'s", "’s", "s'", "s’")):
        if following[:1].isalpha() and (following[0].isupper() or (not low.endswith("s") and low not in words("stop"))):
            return 0.75 if not round_year else 0.5
        return 0.0
    if start < 8 and not text[:start].strip(" \"'“‘-–—•·*\t"):
        if low in words("verbs_after") or following in (",", ":", "-", "–", "—", ".", ")", "", "|", "年"):
            return 0.85 if following or whole else 0.6
        return 0.6 if following[:1].isupper() or whole else 0.0
    if prev in (".", "!", "?", ";", "—", "–") and (following in (",", ":") or low in words("verbs_after")):
        return 0.7
    if prev == ",":
        if following in ("", ",", ".", ";", ")") and before[1].isalpha() and before[1] not in words("counted"):
            return 0.6 if not round_year else 0.3
        return 0.0
    if prev == ":" and before[1] in words("metrics") and following in ("", ",", ".", ";", "("):
        return 0.5 if not round_year else 0.0
    if following in ("", ")") and whole and prev.isalpha():
        return 0.55
    if following in ("-", "–", "—") and re.match(r"\s?[-–—]\s?(?:present|today|now|date)\b", text[end : end + 12]):
        return 0.85
    return 0.0


def _weak(prev: str, prev2: str, prev3: str, following: str, round_year: bool) -> float:
    """Prepositions that lead years and quantities alike: of, by, from, to, about."""
    closed = following in ("", ",", ".", ";", ")", ":", "-", "–", "—") or following.lower() in words("verbs_after")
    if prev in ("by", "to", "from", "of") and {prev2, prev3} & words("rises"):
        return 0.4 if prev == "from" and not round_year else -1
    if prev == "of" and prev2 in words("quantity_of"):
        return -1
    if prev == "to":
        if prev2 in ("back", "prior", "up"):
            return 0.85 if prev2 != "up" or not round_year else -1
        return 0.4 if closed and not round_year else 0.0
    if prev in ("around", "about"):
        return (0.8 if not round_year else 0.55) if closed or prev2 in ("in", "since", "from") or not round_year else -1
    if prev in ("and", "or", "but", "when", "while", "whereas", "where", "as"):
        if following.lower() in words("verbs_after"):
            return 0.8
        return 0.85 if prev == "as" and prev2 == "early" else 0.0
    if prev in ("of", "for", "between", "through"):
        return 0.85 if not round_year or closed else 0.6
    return 0.9 if not round_year else 0.75


def _in_name(text: str, start: int, end: int, prev: str, prev2: str) -> float:
    """-1 inside a plan's name, 0.4 as the edition of a named event, 0 where neither."""
    lead = text[max(0, start - 40) : start]
    m = _BEFORE.search(lead)
    glued = m is not None and re.fullmatch(r"[\s:–-]{1,2}", lead[m.end() :]) is not None
    if m and glued:
        word = m[0]
        if word[0].isupper() and prev in words("plans"):
            return -1
        if lead.lower().rstrip().endswith(tuple(words("plan_phrase"))):
            return -1
        if word[0].isupper() and (prev in words("events") or (word.isupper() and 2 < len(word) < 9)):
            return 0.4 if prev in words("events") or int(text[start:start + 4]) % 100 else -1
    tail = text[end : end + 60]
    ahead = re.match(r"\s(?:[A-Z][\w&'’-]*\s(?:of\s|for\s|on\s|and\s)?){0,5}?([A-Z][\w-]*)", tail)
    while ahead:  # the shortest run of capitalised words first, then longer ones
        if ahead[1].lower() in words("events"):
            return 0.5
        more = regex(r"\s(?:of\s|for\s|on\s|and\s)?([A-Z][\w-]*)").match(tail, ahead.end())
        ahead = more
    return 0.0


def _listed(text: str, found: list[_Candidate]) -> list[_Candidate]:
    """Lends the certainty of a year to its neighbours in a list: in 2010, 2012 and 2015."""
    out = list(found)
    for order in (range(1, len(out)), range(len(out) - 2, -1, -1)):
        for i in order:
            j = i - 1 if order.step > 0 else i + 1
            this, other = out[i], out[j]
            if this.veto or this.sure or other.sure < 0.55 or abs((this.low.year or 0) - (other.low.year or 0)) > 60:
                continue
            gap = text[min(this.end, other.end) : max(this.start, other.start)]
            if len(gap) <= 8 and _LIST_GAP.fullmatch(gap):
                out[i] = _Candidate(this.start, this.end, this.low, this.high, 0.75)
    run: list[int] = []
    for i, c in enumerate(out):
        gap = text[out[run[-1]].end : c.start] if run else ""
        near = run and abs((c.low.year or 0) - (out[run[-1]].low.year or 0)) <= 10
        if near and not c.veto and len(gap) <= 8 and _TABLE_GAP.fullmatch(gap):
            run.append(i)
        else:
            run = [i]
        if len(run) >= 3:
            for k in run if len(run) == 3 else run[-1:]:
                if not out[k].sure:
                    out[k] = _Candidate(out[k].start, out[k].end, out[k].low, out[k].high, 0.7)
    return out
