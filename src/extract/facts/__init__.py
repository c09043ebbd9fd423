"""Facts: rules over sentences whose names and values are known."""

from extract.facts.find import find
from extract.facts.finish import finish
from extract.facts.identity import fact_id

__all__ = ["fact_id", "find", "finish"]
