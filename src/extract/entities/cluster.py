"""Clusters within one article: same words, declared aliases, acronyms and short forms."""

import re
from collections import Counter
from collections.abc import Sequence

from extract.entities.normal import HEADS, initials_fit, is_acronym, is_han, normal, shortens, words
from extract.model import Cluster, Placed, Tie
from extract.regex import regex
from extract.schema import NAME_TYPES


def cluster(placed: Sequence[Placed], ties: Sequence[Tie]) -> tuple[tuple[Placed, ...], tuple[Cluster, ...]]:
    """The mentions with their cluster's key and type, and the clusters in order of first mention.

    A cluster's type is the one its surest mentions agree on; every mention of it gets that type, so
    "Juke" is a PARK wherever "Juke Biotech Park" is one.
    """
    names = [i for i, one in enumerate(placed) if one.type in NAME_TYPES]
    groups = _Groups(names)
    first_of: dict[tuple[str, str], int] = {}
    for i in names:
        form = (normal(placed[i].text), "PERSON" if placed[i].type == "PERSON" else "")
        groups.join(first_of.setdefault(form, i), i)
    for tie in ties:
        groups.join(tie.first, tie.second)
    _join_short_forms(placed, names, groups)
    members: dict[int, list[int]] = {}
    for i in names:
        members.setdefault(groups.root(i), []).append(i)
    result = list(placed)
    clusters = []
    for number, group in enumerate(sorted(members.values()), 1):
        key = f"c{number}"
        type_ = _type([placed[i] for i in group])
        for i in group:
            one = placed[i]
            result[i] = Placed(one.span, one.text, type_, one.segment, one.value, key, one.confidence, one.by)
        clusters.append(Cluster(key, type_, _names([placed[i].text for i in group])))
    return tuple(result), tuple(clusters)


def _join_short_forms(placed: Sequence[Placed], names: Sequence[int], groups: "_Groups") -> None:
    """Join acronyms and short forms to the one longer name they can stand for; leave them alone when two can."""
    forms: dict[str, int] = {}
    for i in names:
        forms.setdefault(normal(placed[i].text), i)
    kinds: dict[str, list[int]] = {}
    for i in forms.values():
        kinds.setdefault(_kind(placed[i].type), []).append(i)
    for i in sorted(forms.values()):
        short, size = placed[i], len(placed[i].text)
        fits = is_acronym(short.text)
        longer = [j for j in kinds[_kind(short.type)] if len(placed[j].text) > size and (
                  (fits and initials_fit(short.text, placed[j].text)) or _short_for(short, placed[j]))]
        roots = {groups.root(j) for j in longer}
        if len(roots) == 1:
            groups.join(longer[0], i)
        elif len(roots) > 1:
            # two candidates: the one of the same type, if that settles it
            same = {groups.root(j) for j in longer if placed[j].type == short.type}
            if len(same) == 1:
                groups.join(next(j for j in longer if groups.root(j) in same), i)


_DIVISION = regex(r"\s*(?:district|city|province|county|municipality|area|region|town|省|市|区|县|镇|自治区|特别行政区)", re.I)


_PARK_HEAD = regex("(?:[园区城谷港器]|基地|空间|中心)$")


def _short_for(short: Placed, long: Placed) -> bool:
    """Whether the words of `short` can stand for the longer name `long` later in the text."""
    if short.type == "PLACE":
        return long.text.startswith(short.text) and bool(_DIVISION.fullmatch(long.text[len(short.text):]))
    if short.type == "PERSON":
        return (" " not in short.text and long.text.split()[-1] == short.text) or long.text.split()[0] == short.text
    # a name with a head of its own is complete: "Harbour Park" is not short for "Harbour Park Authority"
    if short.type != long.type and words(short.text)[-1:] and normal(words(short.text)[-1]) in HEADS:
        return False
    if short.type != long.type and is_han(short.text) and _PARK_HEAD.search(short.text):
        return False  # 海湾软件园 and 海湾软件园有限公司
    return shortens(short.text, long.text)


def _kind(type_: str) -> str:
    """Types whose names can be short for one another: what is a park and what a company often shows only later."""
    return "PARK or ORG" if type_ in ("PARK", "ORG") else type_


def _type(mentions: Sequence[Placed]) -> str:
    weight: Counter[str] = Counter()
    fullest = max(len(one.text) for one in mentions)
    for one in mentions:
        # the fullest name holds the head word that tells the type; repetitions only echo an earlier guess
        weight[one.type] += round(one.confidence * 100) * (1 if one.by.endswith("repeat") else 3) * (4 if len(one.text) == fullest else 1)
    return min(weight, key=lambda name: (-weight[name], NAME_TYPES.index(name)))


def _names(texts: Sequence[str]) -> tuple[str, ...]:
    """Distinct clean forms, fullest first: Latin before Chinese, no acronyms, then longest, then first seen."""
    seen: dict[str, str] = {}
    for text in texts:
        seen.setdefault(normal(text), " ".join(text.split()))
    order = list(seen.values())
    return tuple(sorted(order, key=lambda t: (is_acronym(t), is_han(t), -len(t), order.index(t))))


class _Groups:
    """Disjoint sets of mention indices; the smallest index is the root."""

    def __init__(self, items: Sequence[int]) -> None:
        self._up = {item: item for item in items}

    def root(self, item: int) -> int:
        while self._up[item] != item:
            self._up[item] = self._up[self._up[item]]
            item = self._up[item]
        return item

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._up[high] = low
