"""How much gold there is: articles, characters, mentions and facts by part. Counts alone, never a word of an article."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from extract.model import GoldArticle
from extract.schema import NAME_TYPES, PREDICATES, VALUE_TYPES

ALL = "all"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled article and what is known of it. `double` is whether two people have labelled it."""

    gold: GoldArticle
    part: str
    chars: int
    lang: str
    genre: str
    double: bool = False


@dataclass(slots=True)
class Stats:
    """Counts of one part, or of all. `mentions` by (type, language)."""

    articles: int = 0
    double: int = 0
    chars: int = 0
    entities: int = 0
    mentions: Counter[tuple[str, str]] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    genres: Counter[str] = field(default_factory=Counter)

    def add(self, one: Labelled) -> None:
        self.articles += 1
        self.double += one.double
        self.chars += one.chars
        self.entities += len(one.gold.entities)
        self.mentions.update((label.type, one.lang) for label in one.gold.labels)
        self.facts.update(fact.predicate for fact in one.gold.facts)
        self.languages[one.lang] += 1
        self.genres[one.genre] += 1

    def to_json(self) -> dict[str, Any]:
        """`{"articles": 12, ..., "mentions": {"all": 300, "PARK": {"all": 40, "en": 30, ...}, ...}, ...}`."""
        mentions: dict[str, Any] = {ALL: self.mentions.total()}
        for type_ in (*NAME_TYPES, *VALUE_TYPES):
            by_lang = {lang: number for (one, lang), number in sorted(self.mentions.items()) if one == type_}
            if by_lang:
                mentions[type_] = {ALL: sum(by_lang.values()), **by_lang}
        facts = {ALL: self.facts.total(), **{name: self.facts[name] for name in PREDICATES if self.facts[name]}}
        return {"articles": self.articles, "double_labelled": self.double, "characters": self.chars, "entities": self.entities,
                "mentions": mentions, "facts": facts, "languages": dict(sorted(self.languages.items())), "genres": dict(sorted(self.genres.items()))}


def count(articles: Iterable[Labelled]) -> dict[str, Stats]:
    """Counts by part, in order of name, and of "all" at the end."""
    parts: dict[str, Stats] = {}
    whole = Stats()
    for one in articles:
        parts.setdefault(one.part, Stats()).add(one)
        whole.add(one)
    return {**dict(sorted(parts.items())), ALL: whole}


def table(parts: dict[str, Stats]) -> str:
    """The counts as text: one column a part."""
    names = list(parts)
    some = list(parts.values())
    langs = sorted({lang for one in some for lang in one.languages})
    lines = [_line("", [str(name)[:12] for name in names])]

    def add(title: str, numbers: list[int]) -> None:
        if any(numbers) or not title.startswith(" "):
            lines.append(_line(title, [f"{number:,}" for number in numbers]))

    add("articles", [one.articles for one in some])
    add("labelled by two", [one.double for one in some])
    for lang in langs:
        add(f"  {lang}", [one.languages[lang] for one in some])
    add("characters", [one.chars for one in some])
    add("entities", [one.entities for one in some])
    add("mentions", [one.mentions.total() for one in some])
    for lang in langs:
        add(f"  {lang}", [sum(n for (_, there), n in one.mentions.items() if there == lang) for one in some])
    for type_ in (*NAME_TYPES, *VALUE_TYPES):
        add(f"  {type_}", [sum(n for (there, _), n in one.mentions.items() if there == type_) for one in some])
        for lang in langs:
            add(f"    {lang}", [one.mentions[type_, lang] for one in some])
    add("facts", [one.facts.total() for one in some])
    for name in PREDICATES:
        add(f"  {name}", [one.facts[name] for one in some])
    genres = "; ".join(f"{number} {genre}" for genre, number in sorted(parts[ALL].genres.items(), key=lambda item: (-item[1], item[0])))
    return "\n".join([*lines, "genres of all", *wrap(genres, 100, initial_indent="  ", subsequent_indent="  ")])


def _line(title: str, cells: list[str]) -> str:
    return f"{title[:34]:<34}" + "".join(f" {cell:>12}" for cell in cells)
