"""Gold labels: rows as annotators write them, anchored to the article and checked."""

from extract.gold.anchor import anchor, occurrences
from extract.gold.check import check
from extract.gold.rows import GoldFile, read_gold

__all__ = ["GoldFile", "anchor", "check", "occurrences", "read_gold"]
