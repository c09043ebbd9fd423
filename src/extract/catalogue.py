"""Every component by name: one table, loaded when first asked for."""

import pkgutil
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from extract.errors import UnknownName

FINDERS = MappingProxyType({
    "money": "extract.mentions.money:find",
    "area": "extract.mentions.area:find",
    "percent": "extract.mentions.percent:find",
    "count": "extract.mentions.count:find",
    "date": "extract.mentions.date:find",
    "duration": "extract.mentions.duration:find",
    "rank": "extract.mentions.rank:find",
})

RULES = MappingProxyType({
    "alias": "extract.facts.alias:find",
    "relations": "extract.facts.relations:find",
    "roles": "extract.facts.roles:find",
    "dates": "extract.facts.dates:find",
    "amounts": "extract.facts.amounts:find",
})


@lru_cache(maxsize=None)
def load(kind: str, name: str) -> Any:
    """The component `name` of the table `kind` ("finder", "rule"); UnknownName when it is in no table."""
    table = {"finder": FINDERS, "rule": RULES}[kind]
    if name not in table:
        raise UnknownName(kind, name, tuple(table))
    return pkgutil.resolve_name(table[name])
