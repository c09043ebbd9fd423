"""Cue words as compiled patterns, loaded once from the packaged data."""

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from extract.regex import regex


@cache
def _data(name: str) -> Any:
    return json.loads(files("extract.facts").joinpath("data", name).read_text(encoding="utf-8"))


@cache
def cue(*path: str) -> re.Pattern[str]:
    """One pattern for both languages: `cue("money", "rent")`, `cue("planned")`."""
    node = _data("cues.json")
    for step in path:
        node = node[step]
    english = "|".join(node["en"])
    chinese = "|".join(sorted(node["zh"], key=len, reverse=True))
    return regex(rf"(?<![A-Za-z])(?<!non-)(?<!for-)(?:{english})|{chinese}", re.I)


@cache
def _counts() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """(predicate, English nouns as the head of a phrase, English phrases anywhere, Chinese nouns at the end) of each kind of count."""
    found = []
    for name, row in _data("cues.json")["count"].items():
        nouns = "|".join(word for word in row["en"] if " " not in word) or "(?!)"
        phrases = "|".join(word for word in row["en"] if " " in word) or "(?!)"
        chinese = "|".join(sorted(row["zh"], key=len, reverse=True))
        found.append((name, regex(rf"(?<![A-Za-z])(?:{nouns})\w*$", re.I), regex(rf"(?<![A-Za-z])(?:{phrases})", re.I), regex(
            rf"(?:{chinese})(?:总?数量?|总量|规模|人数|授权|申请|授权量|申请量|背景|的|(?:及|和|与|、).{{1,6}})?$")))
    return tuple(found)


_TAIL = regex(r"\s(?:of|in|that|which|who|whose|with|from|by|at|on|supported|working|employed|located|based|hosted|founded|under|to|owned"
 r"|run|for)\b.*", re.I)
_AND = regex(r"\s*(?:,|/|&|\band\b|\bor\b)\s*", re.I)


@lru_cache(maxsize=1024)
def counted(of: str) -> str | None:
    """The predicate of what is counted, by the head of the noun phrase: the last noun (人才公寓 are flats, "business districts" no businesses)."""
    heads = [part for part in _AND.split(_TAIL.sub("", of)) if part]
    for name, nouns, phrases, chinese in _counts():
        if phrases.search(of) or chinese.search(of) or any(nouns.search(head) for head in heads):
            return name
    return None


@cache
def families(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(predicate, pattern) pairs of `kind` ("count", "money") in the file's order, which is the order of choice."""
    return tuple((name, cue(kind, name)) for name in _data("cues.json")[kind])


@cache
def by_classifier(text: str) -> str | None:
    """The predicate a bare Chinese count's classifier tells: 其中外资5家 counts companies.

    >>> by_classifier("5家"), by_classifier("5个")
    ('companies', None)
    """
    return next((name for name, sign in _data("cues.json")["classifier"].items() if text.endswith(sign)), None)


@cache
def countries() -> frozenset[str]:
    """Names of countries in English, as they stand in data/countries.txt."""
    lines = files("extract.facts").joinpath("data", "countries.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def title_en() -> str:
    """Pattern of an English title: modifiers, a head, and what it is "of" (in lower case or Title Case words)."""
    data = _data("titles.json")
    head = "|".join(sorted(data["en_head"], key=len, reverse=True))
    before = "|".join(sorted(data["en_before"], key=len, reverse=True))
    return rf"(?:(?:{before})(?: and | & |,? |-)){{0,5}}(?:{head})(?: and (?:(?:{before})[ -]){{0,3}}(?:{head}))?"


@cache
def title_zh() -> str:
    """Pattern of one or more Chinese titles in a row (党工委书记、管委会主任)."""
    one = "(?:" + "|".join(sorted(_data("titles.json")["zh"], key=len, reverse=True)) + ")"
    return rf"(?:原|前|时任|常务|执行|首任|联席|名誉)?{one}(?:(?:、|兼|，)?{one})*"


@cache
def labels() -> dict[str, dict[str, Any]]:
    """Labels of fact boxes by relation: `item` tells which end the listed names are, `types` theirs, `of` those of the other end."""
    return {name: row for name, row in _data("labels.json").items() if name != "source"}
