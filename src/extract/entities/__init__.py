"""Which mentions name the same thing: within an article, then over all articles."""

from extract.entities.aliases import ties
from extract.entities.cluster import cluster
from extract.entities.resolve import Resolver
from extract.entities.typing import retype

__all__ = ["Resolver", "cluster", "retype", "ties"]
