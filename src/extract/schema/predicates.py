"""The predicates of the contract: what subject, value and object each may carry.

`Fact` validates against this table, the published JSON Schema lists it, the guideline quotes it.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

MentionType = Literal[
    "PARK", "ORG", "PERSON", "PLACE", "EVENT", "DATE", "MONEY", "AREA", "PERCENT", "COUNT", "DURATION", "RANK"
]
NameType = Literal["PARK", "ORG", "PERSON", "PLACE", "EVENT"]
NAME_TYPES = ("PARK", "ORG", "PERSON", "PLACE", "EVENT")
VALUE_TYPES = ("DATE", "MONEY", "AREA", "PERCENT", "COUNT", "DURATION", "RANK")


@dataclass(frozen=True, slots=True)
class Predicate:
    """One row of the contract's table.

    subjects  entity types that may stand as subject
    value     kind of the value, or None where the predicate carries none
    objects   entity types that may stand as object; empty where it carries none
    needs     which of the two must be there, the other being optional: "value" (a `role` without an institution)
              or "object" (a relation with an amount or without)
    gloss     the words the JSON Schema and the docs show
    """

    name: str
    subjects: tuple[str, ...]
    value: str | None
    objects: tuple[str, ...]
    needs: Literal["value", "object"]
    gloss: str


_PO = ("PARK", "ORG")
_POP = ("PARK", "ORG", "PLACE")
_POPE = ("PARK", "ORG", "PLACE", "EVENT")
_ANY = ("PARK", "ORG", "PERSON", "PLACE", "EVENT")

_ROWS = (
    Predicate("alias", _ANY, "text", (), "value", "another name, acronym or Chinese name that the article itself gives"),
    Predicate("located_in", ("PARK", "ORG", "EVENT"), None, ("PLACE",), "object", "the most specific place that is stated"),
    Predicate("established", _PO, "date", (), "value", "founded, built, opened, set up, launched"),
    Predicate("part_of", _PO, None, _PO, "object", "belongs to, subordinated to, one of the group's"),
    Predicate("owned_by", _PO, "percent", ("ORG", "PARK", "PLACE"), "object", "owner, with the share where stated"),
    Predicate("operated_by", _PO, None, ("ORG",), "object", "runs or manages it"),
    Predicate("partner_of", _PO, None, _PO, "object", "agreement, MoU, cooperation, joint venture"),
    Predicate("tenant_of", ("ORG",), None, ("PARK",), "object", "the park that houses, incubates or hosts it"),
    Predicate("invested_in", _PO, "money", _PO, "object", "invested in the object, with the amount where stated"),
    Predicate("role", ("PERSON",), "text", _PO, "value", "title of a person, with the institution where named"),
    Predicate("held_on", ("EVENT",), "date", (), "value", "date of an event"),
    Predicate("area", _POPE, "area", (), "value", "surface"),
    Predicate("companies", _POPE, "count", (), "value", "companies, start-ups or tenants hosted; `of` says which"),
    Predicate("employees", _POPE, "count", (), "value", "people who work there"),
    Predicate("residents", _POPE, "count", (), "value", "people who live there"),
    Predicate("members", _POPE, "count", (), "value", "members"),
    Predicate("projects", _POPE, "count", (), "value", "projects"),
    Predicate("patents", _POPE, "count", (), "value", "patents and applications"),
    Predicate("beds", _POPE, "count", (), "value", "hospital beds"),
    Predicate("count", _ANY, "count", (), "value", "anything else that is counted; `of` says what"),
    Predicate("investment", _POPE, "money", (), "value", "money put into the subject or promised to it"),
    Predicate("revenue", _POP, "money", (), "value", "revenue, sales, turnover"),
    Predicate("profit", _POP, "money", (), "value", "profit"),
    Predicate("subsidy", _POP, "money", (), "value", "subsidy; the giver is the subject"),
    Predicate("rent", _POP, "money", (), "value", "rent"),
    Predicate("output", _POP, "money", (), "value", "output value, industrial output, GDP"),
    Predicate("capital", _POP, "money", (), "value", "registered capital, size of a fund"),
    Predicate("money", _ANY, "money", (), "value", "any other amount"),
    Predicate("share", _POPE, "percent", (), "value", "a percentage that is not ownership; `of` says what"),
    Predicate("rank", _POP, "rank", (), "value", "place in a ranking"),
)

PREDICATES = MappingProxyType({row.name: row for row in _ROWS})
