"""Gold labels: rows as annotators write them, anchored to the article and checked."""

from extract.gold.anchor import anchor, occurrences
from extract.gold.check import check, hints, two_types
from extract.gold.rows import GoldFile, read_gold

__all__ = ["GoldFile", "anchor", "check", "hints", "occurrences", "read_gold", "two_types"]
