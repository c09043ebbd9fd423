"""Entities over all articles: clusters that share a full name and a type are one thing.

Only full names join articles. An acronym joins nothing but acronyms: SIP may be a park in Suzhou in
one article and a protocol in the next.
"""

from collections.abc import Iterable, Mapping

from extract.entities.ids import slug
from extract.entities.normal import is_acronym, is_han, normal
from extract.model import Cluster
from extract.schema import Entity


class Resolver:
    """Add the clusters of every article, then ask for ids. The result does not depend on the order of adding.

    Memory grows with distinct names and with the list of articles of each, not with text.
    """

    def __init__(self) -> None:
        self._up: dict[tuple[str, str], tuple[str, str]] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._articles: dict[tuple[str, str], set[str]] = {}
        self._ids: dict[tuple[str, str], str] = {}

    def add(self, article: str, cluster: Cluster) -> None:
        keys = _keys(cluster)
        for key, name in keys.items():
            if key not in self._up:
                self._up[key], self._names[key], self._articles[key] = key, name, set()
            self._names[key] = min(self._names[key], name)
            self._articles[key].add(article)
        strong = [key for key in keys if not key[1].startswith("~")]
        for key in strong[1:]:
            self._join(strong[0], key)
        if strong:
            for key in keys:
                if key[1].startswith("~"):
                    self._join(strong[0], key)

    def entities(self, previous: Iterable[Entity] = ()) -> list[Entity]:
        """All entities in id order; `previous` (an earlier run's) keep their ids where a name still fits."""
        groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for key in sorted(self._up):
            groups.setdefault(self._root(key), []).append(key)
        kept: dict[tuple[str, str], str] = {}
        for old in previous:
            for name in old.names[:1]:
                kept.setdefault((old.type, normal(name)), old.id)
        taken: set[str] = set()
        rows: list[Entity] = []
        waiting = []
        for root in sorted(groups):
            keys = groups[root]
            names = _order([self._names[key] for key in keys])
            articles = sorted(set().union(*(self._articles[key] for key in keys)))
            old_id = next((kept[root[0], normal(name)] for name in names if (root[0], normal(name)) in kept), None)
            if old_id is not None and old_id not in taken:
                taken.add(old_id)
                self._ids[root] = old_id
                rows.append(Entity(id=old_id, type=root[0], names=names, articles=tuple(articles)))  # type: ignore[arg-type]
            else:
                waiting.append((root, names, articles))
        for root, names, articles in waiting:
            base = slug(names[0])
            tries = [base, f"{base}-{root[0].lower()}"]
            id_ = next((one for one in tries if one not in taken), None)
            number = 2
            while id_ is None or id_ in taken:
                id_ = f"{tries[1]}-{number}"
                number += 1
            taken.add(id_)
            self._ids[root] = id_
            rows.append(Entity(id=id_, type=root[0], names=names, articles=tuple(articles)))  # type: ignore[arg-type]
        return sorted(rows, key=lambda row: row.id)

    def ids(self, article: str, clusters: Iterable[Cluster]) -> Mapping[str, str]:
        """Entity id by cluster key, after `entities` was called. KeyError for a cluster that was never added."""
        return {one.key: self._ids[self._root(next(iter(_keys(one))))] for one in clusters}

    def _root(self, key: tuple[str, str]) -> tuple[str, str]:
        while self._up[key] != key:
            self._up[key] = self._up[self._up[key]]
            key = self._up[key]
        return key

    def _join(self, one: tuple[str, str], other: tuple[str, str]) -> None:
        low, high = sorted((self._root(one), self._root(other)))
        self._up[high] = low


def _keys(cluster: Cluster) -> dict[tuple[str, str], str]:
    """(type, normal form) of each name, strong ones first; an acronym beside full names is kept to this set by a `~`."""
    full = [name for name in cluster.names if not _is_weak(name, cluster.type)]
    if not full:
        return {(cluster.type, f"^{normal(name)}"): name for name in cluster.names}
    keys = {(cluster.type, normal(name)): name for name in full}
    first = next(iter(keys))[1]
    keys.update({(cluster.type, f"~{first}~{normal(name)}"): name for name in cluster.names if _is_weak(name, cluster.type)})
    return keys


def _is_weak(name: str, type_: str) -> bool:
    """Names too short to mean the same thing in another article; places are short and stay the same."""
    if type_ == "PLACE":
        return is_acronym(name)
    return is_acronym(name) or (is_han(name) and len(name) < 3) or len(normal(name)) < 3


def _order(names: list[str]) -> tuple[str, ...]:
    distinct: dict[str, str] = {}
    for name in sorted(names):
        distinct.setdefault(normal(name), name)
    return tuple(sorted(distinct.values(), key=lambda t: (is_acronym(t), is_han(t), -len(t), t)))
