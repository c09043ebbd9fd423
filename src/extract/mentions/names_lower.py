"""Heads in lower case behind an English name: "Jiangbei district", "Zhangjiang park"."""

from functools import cache

from extract.mentions.names_lexicon import english, words
from extract.mentions.names_words import Word

_LEVELS = frozenset(["state", "city", "municipal", "provincial", "district", "county", "regional", "town"])


@cache
def _openings() -> frozenset[str]:
    """All that the phrases of `lower_park_multi` begin with, up to a blank or a hyphen."""
    phrases = words("en")["lower_park_multi"]
    return phrases | {phrase[:at] for phrase in phrases for at, sign in enumerate(phrase) if sign in " -"}


def lower_head(text: str, tokens: list[Word], first: int, end: int, kind: str) -> tuple[int, str] | None:
    """End and type when a head in lower case follows ("Jiangbei district", "Zhangjiang park"), else None."""
    lists, lexicon = words("en"), english()
    last = tokens[end - 1]
    if end >= len(tokens) or last.owner or tokens[end].cap or text[last.end : tokens[end].start] != " ":
        return None
    if last.low in lists["demonyms"] or last.low in lists["not_names"] or last.low in lists["calendar"]:
        return None
    if last.low in lexicon.common and not kind and end - first == 1:
        return None
    if not kind and end - first > 3:
        return None
    for stop in range(min(end + 4, len(tokens)), end, -1) if tokens[end].low in _openings() else ():
        if all(text[tokens[at].end : tokens[at + 1].start] in (" ", "-") for at in range(end, stop - 1)):
            phrase = text[tokens[end].start : tokens[stop - 1].end].lower()
            if phrase in lists["lower_park_multi"]:
                loose = first and tokens[first - 1].low in (
                    "a",
                    "an",
                    "any",
                    "every",
                    "each",
                    "some",
                    "another",
                    "most",
                )
                return None if loose or kind == "ORG" else (tokens[stop - 1].end, "PARK")
    word = tokens[end].low
    after = tokens[end + 1].low if end + 1 < len(tokens) else ""
    if word in _LEVELS and after == "government" and kind == "PLACE":
        return tokens[end + 1].end, "ORG"
    if word in ("city", "town", "village") and after in ("centre", "center", "council", "government", "hall", "authorities", "limits"):
        return None
    if word in lists["lower_place"] and kind != "ORG" and not last.text.isupper():
        if (
            word in ("city", "town", "village", "region", "station", "airport", "port", "road", "street")
            and kind == ""
            and (end - first == 1 and last.low in lexicon.common)
        ):
            return None
        return tokens[end].end, "PLACE"
    if kind == "PARK" and word in lists["lower_park"]:
        return tokens[end].end, "PARK"
    if kind == "" and end - first <= 2 and last.low not in lexicon.common and not last.text.isupper():
        if word in lists["lower_park"]:
            return tokens[end].end, "PARK"
        if word in lists["lower_org"]:
            return tokens[end].end, "ORG"
    if kind == "PLACE" and word == "university":
        return tokens[end].end, "ORG"
    if kind == "PLACE" and word == "government" and after not in ("official", "officials", "data", "sources", "figures"):
        return tokens[end].end, "ORG"
    return None
