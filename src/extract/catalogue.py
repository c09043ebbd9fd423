"""Every component by name: one table, loaded when first asked for."""

import pkgutil
from functools import cache
from types import MappingProxyType
from typing import Any

from extract.errors import UnknownName

# what finds values in a passage
FINDERS = MappingProxyType({
    "money": "extract.mentions.money:find",
    "area": "extract.mentions.area:find",
    "percent": "extract.mentions.percent:find",
    "rank": "extract.mentions.rank:find",
    "duration": "extract.mentions.duration:find",
    "date": "extract.mentions.date:find",
    "count": "extract.mentions.count:find",
})

# what looks at the names of a whole article again
REVISERS = MappingProxyType({
    "tagger": "extract.mentions.names_tagger:revise",
})

# what finds facts in a sentence; asked in this order, amounts take what the others leave
RULES = MappingProxyType({
    "alias": "extract.facts.alias:find",
    "fields": "extract.facts.fields:find",
    "roles": "extract.facts.roles:find",
    "dates": "extract.facts.dates:find",
    "relations": "extract.facts.relations:find",
    "amounts": "extract.facts.amounts:find",
})


@cache
def load(kind: str, name: str) -> Any:
    """The component `name` of the table `kind` ("finder", "reviser", "rule"); UnknownName when it is in no table."""
    table = {"finder": FINDERS, "reviser": REVISERS, "rule": RULES}[kind]
    if name not in table:
        raise UnknownName(kind, name, tuple(table))
    return pkgutil.resolve_name(table[name])
