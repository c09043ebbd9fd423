"""The word lists of the name finders, read once from `data/names` (sources in the README there)."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

from extract.model import simplified
from extract.regex import regex

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef"
LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"

_FOLDER = files("extract").joinpath("mentions", "data", "names")


_BETWEEN = regex(r"[\s\-‐-―'’·.]")


@dataclass(slots=True)
class Candidate:
    """A name before the article has voted: span in the segment's text, `type` "" where nobody knows yet.

    hints   weights for types, added up over all occurrences of the same words in the article
    shaky   dropped unless the article shows the same words elsewhere as a sure name
    lean    the type its own words speak for without settling it ("Orion City"); counts once in an article
    """

    start: int
    end: int
    type: str
    confidence: float
    by: str
    hints: dict[str, float] = field(default_factory=dict)
    shaky: bool = False
    lean: str = ""


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """One key for the spellings of one name: case, spaces, hyphens and quotes do not count.

    >>> key("Bio-City"), key("BIO City")
    ('biocity', 'biocity')
    """
    return _BETWEEN.sub("", text).casefold()


@cache
def _lines(name: str) -> tuple[str, ...]:
    text = simplified(_FOLDER.joinpath(name).read_text(encoding="utf-8"))  # as clean text is
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words(name: str) -> dict[str, frozenset[str]]:
    """Sections of `en.json` or `zh.json`, each a set of words and phrases."""
    raw = json.loads(_FOLDER.joinpath(f"{name}.json").read_text(encoding="utf-8"))
    return {
        section: frozenset(word.replace("_", " ") for word in text.split())
        for section, text in raw.items()
        if not section.startswith("_")
    }


@cache
def either(name: str, *sections: str) -> frozenset[str]:
    """The words of any of these sections, put together once."""
    return frozenset().union(*(words(name)[section] for section in sections))


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    for line in _lines(name):
        cells = line.split("\t")
        yield cells + [""] * (columns - len(cells))


@dataclass(frozen=True, slots=True)
class English:
    """Latin-script names: `names` maps the exact words to their type, `first` the first word to the longest length.

    `surnames` are Chinese ones in pinyin, `family` Western ones; `unsure_places` are everyday words or personal names too.
    """

    names: dict[str, str]
    first: dict[str, int]
    given: frozenset[str]
    given_unsure: frozenset[str]
    surnames: frozenset[str]
    family: frozenset[str]
    syllables: frozenset[str]
    common: dict[str, int]
    unsure_places: frozenset[str]


@cache
def english() -> English:
    names: dict[str, str] = {}
    common = {word: rank for rank, word in enumerate(_lines("common.txt"))}
    for row in _rows("divisions.tsv", 4):
        # One-syllable county names (He, An) are everyday words; one-character short forms have none.
        if len(row[3]) > 3 and (int(row[0]) < 3 or len(row[2]) > 1):
            names.setdefault(row[3], "PLACE")
            bare = row[3].replace("'", "")
            if bare.lower() not in common:
                names.setdefault(bare, "PLACE")
    for row in _rows("world.tsv", 2):
        if row[0]:
            names[row[0]] = "PLACE"
    for name in _lines("places.tsv"):
        names.setdefault(name, "PLACE")
    for row in _rows("organisations.tsv", 2):
        for name in filter(None, row[0].split("|")):
            names[name] = "ORG"
    names.update(dict.fromkeys(_lines("organisations_en.txt"), "ORG"))
    names.update(dict.fromkeys(_lines("parks.txt"), "PARK"))
    given: set[str] = set()
    unsure: set[str] = set()
    for line in (*_lines("given.txt"), *_lines("given_world.txt")):
        (unsure if line.endswith("?") else given).add(line.rstrip("?"))
    surnames = {row[1] for row in _rows("surnames.tsv", 2)}
    syllables = frozenset(" ".join(_lines("pinyin.txt")).split())
    for name in names:
        if names[name] in ("ORG", "PARK") and " " not in name:
            common.pop(name.lower(), None)
    first: dict[str, int] = {}
    for name in names:
        head = name.split(" ", 1)[0]
        first[head] = max(first.get(head, 0), name.count(" ") + 1)
    return English(
        names,
        first,
        frozenset(given),
        frozenset(unsure),
        frozenset(surnames),
        frozenset((*_lines("surnames_en.txt"), *_lines("surnames_world.txt"))),
        syllables,
        common,
        frozenset(_lines("places_unsure.txt")),
    )


@cache
def pinyin_surnames() -> dict[str, frozenset[str]]:
    """Chinese surname → its pinyin."""
    found: dict[str, set[str]] = {}
    for han, latin, *_ in _rows("surnames.tsv", 2):
        if han and latin:
            found.setdefault(han, set()).add(latin)
    return {han: frozenset(latin) for han, latin in found.items()}


@dataclass(frozen=True, slots=True)
class Chinese:
    """Han-script names: `names` maps the exact words to their type, `lengths` the first character to word lengths, `sizes` the
    first two.

    `weak` are short forms of counties and districts that are everyday words as often as names (和平, 新华), `towns` those of
    them that are cities (义乌), `foreign` places outside China.
    """

    names: dict[str, str]
    lengths: dict[str, tuple[int, ...]]
    sizes: dict[str, tuple[int, ...]]
    weak: frozenset[str]
    towns: frozenset[str]
    foreign: frozenset[str]
    surnames: frozenset[str]


@cache
def chinese() -> Chinese:
    names: dict[str, str] = {}
    weak: set[str] = set()
    towns: set[str] = set()
    everyday = words("zh")["place_not"]
    for row in _rows("divisions.tsv", 4):
        level, full, short = int(row[0]), row[1], row[2]
        if full not in everyday:
            names[full] = "PLACE"
        if len(short) > 1 and short not in names:
            names[short] = "PLACE"
            if level == 3:
                weak.add(short)
                if full.endswith("市"):
                    towns.add(short)
    foreign: set[str] = set()
    for row in _rows("world_zh.tsv", 2):
        foreign.update([row[0], *row[1].split()])
    areas = frozenset(" ".join(_lines("areas_zh.txt")).split())
    for place in sorted({row[1] for row in _rows("world.tsv", 2) if len(row[1]) > 1} | foreign | areas):
        names[place] = "PLACE"
        weak.discard(place)
    organisations = [name for row in _rows("organisations.tsv", 2) for name in row[1].split("|") if name]
    for name in [*organisations, *" ".join(_lines("organisations_zh.txt")).split()]:
        names[name] = "ORG"
        weak.discard(name)
    for section, kind in (("park_names", "PARK"), ("event_names", "EVENT")):
        for name in words("zh")[section]:
            names[name] = kind
            weak.discard(name)
    surnames = frozenset(r[0] for r in _rows("surnames.tsv", 2) if r[0]) | words("zh")["surnames_more"]
    return Chinese(names, _lengths(names, 1), _lengths(names, 2), frozenset(weak), frozenset(towns), frozenset(foreign), surnames)


def _lengths(names: Iterable[str], signs: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for name in names:
        found.setdefault(name[:signs], set()).add(len(name))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
