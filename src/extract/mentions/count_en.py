"""English counts: "330 companies", "250 small and medium enterprises", "7 of whom are foreign", "Tenants: 330"."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from extract.mentions import modifiers
from extract.mentions.count_phrases import (
    AGAIN,
    COUNTED_OF,
    DETERMINER,
    ELLIPTIC,
    EMPLOYS,
    LINK,
    OF_LARGEST,
    OF_OWN,
    OF_SOME,
    ON_THE_WAY,
    PARTIAL,
    PERSONS,
    PLAN,
    POINTING,
    RANKED,
    STRONG,
    STRONG_ALONE,
    SUCH,
    YEAR_BEFORE,
    one,
)
from extract.mentions.count_role import in_role
from extract.mentions.count_subject import subject
from extract.mentions.measures import looks_like_year
from extract.model import Numeral
from extract.regex import regex


@cache
def _data() -> dict[str, str]:
    """data/nouns_en.json: lists of words, each one string."""
    data: dict[str, str] = json.loads((files("extract.mentions") / "data" / "nouns_en.json").read_text("utf-8"))
    return data


def _words(name: str) -> frozenset[str]:
    return frozenset(_data()[name].split())


class Nouns(NamedTuple):
    known: frozenset[str]
    mass: frozenset[str]
    rhetorical: frozenset[str]
    not_plural: frozenset[str]
    modifiers: frozenset[str]
    before: re.Pattern[str]
    physical: frozenset[str]
    time: frozenset[str]


class Counted(NamedTuple):
    """What is counted. `end`: where the span ends; `reason`: why it is no count after all."""

    end: int
    of: str
    confidence: float
    reason: str = ""


@cache
def _head_words() -> frozenset[str]:
    data = _data()
    return frozenset(data["heads_before"].lower().split("|"))


@cache
def nouns() -> Nouns:
    data = _data()
    units = json.loads((files("extract.mentions") / "data" / "units.json").read_text("utf-8"))
    before = regex(
        rf"(?<![A-Za-z])(?P<of>(?:(?!(?:the|a|an|and|of|with|its|their|our|had|has|have|total|number|where|when|while|that|in|to|as|so"
        rf"|by)\b)[A-Za-z&-]+ ){{0,2}}(?:{data['heads_before']}))"
        rf"(?:\s*\((?:in )?(?:18|19|20)\d\d[^)]{{0,12}}\))?(?:\s*[:：]\s*|\s*[-–—]\s+|\s*\(|,? {LINK} (?:(?:about|around|over|some"
        rf"|nearly|more|than|at|least|a|total|of|up|to|only|just"
        rf"|roughly|almost|well|approximately|by|in|\d{{4}}|,) ?){{0,4}}|\s+)(?:\()?$",
        re.I,
    )
    areas = {word.split()[0].split("-")[0].strip(".").lower() for row in units["area"] for word in row["en"]} - {"has", "chinese", "ares"}
    return Nouns(
        frozenset(data["things"].lower().split()),
        frozenset(data["mass"].lower().split()),
        frozenset(data["rhetorical"].split()),
        frozenset(data["not_plural"].split()),
        frozenset(data["modifier_plurals"].split()),
        before,
        frozenset(units["physical"]["en"]) | areas,
        frozenset(units["time"]["en"]) | {"a.m", "p.m"},
    )


_WORD = regex(
    r"[ ]?(?P<sep>[ -][\"“‘']?|(?:[\"”’'] )|, (?=[a-z-]+(?:ed|al|ic|ive|ern|ful|ous|ary|ial|ch|gh|ng|ent|an"
    r"|ish) ))(?P<word>[A-Za-z](?:[A-Za-z'’&/\u00c0-\u024f-]|\.(?=[A-Za-z]))*)"
)
_OLD = regex(r" (?!and\b|or\b|to\b|when\b|in\b|at\b|by\b|as\b|is\b|was\b)[a-z]+")  # three old mills; she is thirty, old ...
_ADJECTIVES = frozenset(("old", "daily", "monthly"))  # elsewhere they end what is counted: "two years old", "10,000 daily"
_RATE_WORD = regex(r"(?P<sep>[ ])(?P<word>[A-Za-z-]+)(?=/(?:year|yr|month|day|week|annum|hour|shift)\b)")  # 200,000 units/year
_STOP, _IRREGULAR = _words("stop"), _words("irregular")
_EVERY_ENDS = frozenset("nfyNFY")  # of in, of, every
_IN_EVERY = regex(r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of) (?:every )?$", re.I)  # "one in five tenants"
_MORE = regex(r"^(?:more|further|additional|other|extra) (?=[A-Za-z])", re.I)
_OWNER = regex(r"(?<![.!?] )(?<!^)\b[A-Z][\w&-]+['’]s? $|^[A-Z][\w&-]+['’]s? $")  # Acme's three plants; not "the country's two systems"
_FIRST_FEW = regex(r"\b[Tt]he first $")
_SPLIT = regex(r"[^a-z&-]+")
_NAME_CODE = regex(r"['\"“”‘’「」『』]")


@lru_cache(maxsize=4096)
def plural(word: str) -> bool:
    """Whether `word` looks like a plural noun: known irregulars, else by its -s.

    >>> [plural(w) for w in ("companies", "staff", "business", "SMEs", "campus", "people's")]
    [True, True, False, True, False, False]
    """
    low = word.lower()
    table = nouns()
    if low in table.not_plural:
        return False
    if low in _IRREGULAR or low in table.mass or low.rpartition("-")[2] in _IRREGULAR:
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")) and "'" not in low


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """A plural's dictionary form, near enough for look-ups.

    >>> singular("companies"), singular("boxes"), singular("labs"), singular("SMEs")
    ('company', 'box', 'lab', 'sme')
    """
    low = word.lower()
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def names_things(text: str) -> bool:
    """Whether `text` speaks of things that are counted: companies, labs, beds."""
    return any((word in nouns().known and plural(word)) or singular(word) in nouns().known for word in _SPLIT.split(text.lower()) if plural(word))


def counted(text: str, numeral: Numeral, following: bool) -> Counted | None:
    """What an English numeral counts; None where nothing says so. `following`: whether another numeral's list may lend it a noun."""
    at = max(numeral.end, numeral.mod_end)
    before = text[max(0, numeral.start - 24) : numeral.start]
    follows = _WORD.match(text, at) if before.endswith(", ") else None
    role = in_role(before, numeral.style) and not (follows is not None and plural(follows["word"]))  # in Tower 3, 52 incubatees
    if role and not (before.endswith("number ") and plural(before.split()[-2] if len(before.split()) > 1 else "x")):
        return Counted(at, "", 0, "identifier")
    if before[-1:] == " " and before[-2:-1] in _EVERY_ENDS and _IN_EVERY.search(before):
        return Counted(at, "", 0, "fraction")
    if text.startswith(("-strong ", " strong"), at):
        strong = STRONG.match(text, at)
        if strong is not None:  # "the 10,000-strong workforce"
            return Counted(numeral.end, strong["of"], 0.75)
        if numeral.style == "digits" and numeral.number >= 5 and STRONG_ALONE.match(text, at) is not None:
            return Counted(numeral.end, "people", 0.65)  # a team 43 strong
    spelled = text[numeral.start : numeral.end].lower() if numeral.style == "words" else ""
    if spelled not in ("one", "a") and text[at : at + 5].lower().startswith((" of ", ", of ")):
        partial = PARTIAL.match(text, at) or RANKED.match(text, at) or OF_LARGEST.match(text, at)
        if partial is not None and plural(partial["head"]):
            return Counted(numeral.end, partial["of"].strip(), 0.6)
        if " the " in text[at : at + 8] and (some := OF_SOME.match(text, at)) is not None:
            return Counted(numeral.end, some[0].split()[-1], 0.6)  # nine of the 10 who
        if " own" in text[at : at + 14] and OF_OWN.match(text, at) is not None:
            return Counted(numeral.end, "own", 0.6)  # founded by two of our own
        elliptic = ELLIPTIC.match(text, at)
        if elliptic is not None:
            of = elliptic["of"].strip()
            return Counted(numeral.end, of, 0.85) if of else Counted(numeral.end, elliptic[0].split()[-1], 0.6)
    if text.startswith(" such ", at) and (such := SUCH.match(text, at)) is not None and spelled not in ("one", "a") and plural(such["head"]):
        return Counted(numeral.end, such["of"], 0.7)
    if spelled not in ("one", "a") and text[at : at + 1] == " " and (ranked := RANKED.match(text, at)) is not None and plural(ranked["head"]):
        return Counted(numeral.end, ranked["of"], 0.75)  # 27 Fortune Global 500 firms
    small = numeral.style == "words" and numeral.number <= 12
    if spelled == "one" and (listed := one(text, numeral, at, nouns().known - nouns().rhetorical)) is not None:
        return Counted(*listed, 0.6)
    if spelled == "one":
        return Counted(at, "", 0, "rhetorical")
    table = nouns()
    words: list[re.Match[str]] = []
    pos = at
    while len(words) < 7 and (match := _WORD.match(text, pos)) is not None:
        low = match["word"].lower()
        if "/" in low and (rate := _RATE_WORD.match(text, pos)) is not None:
            match, low = rate, rate["word"].lower()
        if (low in _STOP and (low not in _ADJECTIVES or words or _OLD.match(text, match.end()) is None)) or (match["sep"][0] == "-" and words):
            break
        if low == "and" and (not words or plural(words[-1]["word"])):
            break
        words.append(match)
        pos = match.end()
    while words and words[-1]["word"].lower() in ("and", "&"):
        words.pop()
    if not words:
        return _noun_before(text, numeral)
    first = words[0]["word"].lower()
    stem = singular(first)
    if words[0]["sep"] == "-" and first in ("storey", "story", "floor", "tower", "building", "room", "bed", "seat", "acre", "member", "unit", "desk"):
        return Counted(words[0].end(), words[0]["word"], 0.75) if numeral.number > 1 and first != "acre" else None  # a ten-storey block
    if stem in table.physical or first in table.physical or ("/" in first and first.split("/")[0] in table.physical):
        return Counted(at, "", 0, "bare_number")
    if stem in table.time or first.split("-")[0] in table.time:
        return None
    if words[0]["sep"][0] == "-" and not (stem in table.known and not small):
        return None if small else _noun_before(text, numeral)
    if words[0]["sep"][0] == "-":
        return Counted(words[0].end(), words[0]["word"], 0.75)
    head = next((i for i, m in enumerate(words) if plural(m["word"])), None)
    if head is None:
        if numeral.number == 1 and numeral.style == "digits" and len(words[0]["sep"]) == 1 and (first in table.known or stem in table.known):
            return Counted(words[0].end(), words[0]["word"], 0.7)
        return _noun_before(text, numeral)
    while (
        head + 1 < len(words)
        and plural(words[head + 1]["word"])
        and (
            words[head]["word"].lower() in table.modifiers
            or (singular(words[head + 1]["word"]) in table.known and singular(words[head]["word"]) not in table.known)
        )
    ):
        head += 1
    noun = words[head]["word"]
    stem = singular(noun)
    if PLAN.match(text, words[head].end()) and (
        _NAME_CODE.search(before[-2:]) or words[head]["word"][0].isupper() or noun.lower() == "people"
    ):
        return Counted(at, "", 0, "identifier")
    if stem in table.rhetorical and (small or numeral.number < 5):
        return Counted(at, "", 0, "rhetorical")
    few = _FIRST_FEW.search(before) is not None and stem in table.known
    owned = stem in table.known and _OWNER.search(before) is not None
    if small and not few and not owned and DETERMINER.search(before) and not COUNTED_OF.search(before):
        named = stem in table.known or (PERSONS.search(stem) is not None and stem not in table.rhetorical)
        again = POINTING.search(before) is not None and (numeral.number < 3 or AGAIN.search(before) is not None)
        if not named or again:  # "the two parks" were named before; "her five trainers", "the four zones" tell how many
            return Counted(at, "", 0, "rhetorical")
    if numeral.number == 0:
        return Counted(at, "", 0, "rhetorical")
    if looks_like_year(text, numeral) and numeral.style == "digits" and (YEAR_BEFORE.search(before) or head > 0 or stem not in table.known):
        return None
    known = stem in table.known or noun.lower() in table.mass
    if text[words[head].end() : words[head].end() + 1] == " " and ON_THE_WAY.match(text, words[head].end()) is not None and not known:
        return Counted(at, "", 0, "bare_number")
    of = _MORE.sub("", text[words[0].start("word") : words[head].end()])
    if not known and re.search(
        r"\b(?:workforce|staff|headcount|population|team|membership) of $",
        text[max(0, modifiers.before(text, numeral.start)[1] - 16) : modifiers.before(text, numeral.start)[1]],
        re.I,
    ):
        return _noun_before(text, numeral)
    suffix = text[numeral.end : at]  # "300 or more companies", "50-odd teams": the bound stays outside the span
    apart = " " in suffix or suffix.endswith(("odd", "ish"))
    if head == 0:
        return Counted(numeral.end if apart else words[0].end(), of, 0.9 if known else 0.7)
    between = [m["word"].lower() for m in words[:head]]
    loose = between[0].endswith("ly") and between[0] not in ("early", "family", "supply", "friendly", "assembly")
    if loose and len(between) == 1 and not known:
        return _noun_before(text, numeral)
    return Counted(numeral.end, of, 0.85 if known else 0.6)


def _noun_before(text: str, numeral: Numeral) -> Counted | None:
    """The noun before a number: "Tenants: 330", "companies number 2,015", "a workforce of 23,500"."""
    if (looks_like_year(text, numeral) and text[max(0, numeral.start - 2) : numeral.start].strip() != ":") or numeral.number == 0:
        return None
    end = numeral.end
    following = text[end : end + 1]
    if following.isalnum() or (following in "%-–/°℃" and following) or text[numeral.start - 1 : numeral.start] in ("-", "–", "/", "."):
        return None
    start = modifiers.before(text, numeral.start)[1]
    window = text[max(0, start - 72) : start]
    if numeral.number >= 10 and EMPLOYS.search(window[-40:]):
        return Counted(end, "employees", 0.6)
    said = subject(text, numeral.start, end, start, numeral.style == "words" and numeral.number <= 12)
    if said is not None:
        return Counted(end, said.of, said.confidence)
    if not window or (not window.isascii() and not any(c.isascii() and c.isalpha() for c in window)):
        return None
    if _head_words().isdisjoint(_SPLIT.split(window.lower())):
        return None
    match = nouns().before.search(window)
    if match is None or (numeral.style == "words" and numeral.number <= 12):
        return None
    return Counted(end, match["of"].strip(), 0.7)
