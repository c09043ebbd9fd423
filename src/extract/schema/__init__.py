"""The facts contract, schema 1: the only definition in code of what the project publishes."""

from extract.schema.predicates import NAME_TYPES, PREDICATES, VALUE_TYPES, MentionType, Predicate
from extract.schema.rows import (
    SCHEMA,
    Article,
    DropReason,
    Entity,
    Evidence,
    Fact,
    Lang,
    LedgerRow,
    Mention,
    Problem,
    ProblemReason,
    Status,
    check_predicate,
)
from extract.schema.values import Area, Count, Date, Duration, Mod, Money, Percent, Rank, Text, Value, plain

__all__ = [
    "NAME_TYPES", "PREDICATES", "SCHEMA", "VALUE_TYPES", "Area", "Article", "Count", "Date", "DropReason", "Duration", "Entity",
    "Evidence", "Fact", "Lang", "LedgerRow", "Mention", "MentionType", "Mod", "Money", "Percent", "Predicate", "Problem",
    "ProblemReason", "Rank", "Status", "Text", "Value", "check_predicate", "plain",
]
