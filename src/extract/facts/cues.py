"""Cue words as compiled patterns, loaded once from the packaged data."""

import json
import re
from functools import cache
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
def counted(name: str) -> re.Pattern[str]:
    """What is counted, by the head of the noun phrase: the last noun in Chinese (人才公寓 are flats), any word in English."""
    node = _data("cues.json")["count"][name]
    english = "|".join(node["en"])
    chinese = "|".join(sorted(node["zh"], key=len, reverse=True))
    return regex(rf"(?<![A-Za-z])(?:{english})|(?:{chinese})"
                      rf"(?:总?数量?|总量|规模|人数|授权|申请|授权量|申请量|背景|的|(?:及|和|与|、).{{1,6}})?$", re.I)


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
