"""Which mentions name the same thing: within an article, then over all articles."""

from extract.entities.aliases import ties
from extract.entities.cluster import cluster
from extract.entities.resolve import Resolver

__all__ = ["Resolver", "cluster", "ties"]
