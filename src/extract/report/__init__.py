"""One article as a page: text, mentions, entities and facts, gold and run side by side. Pure: values in, HTML out."""

from extract.report.page import index, page
from extract.report.sheet import Being, Claim, FactPair, Mark, ScoreLine, Sheet
from extract.report.words import say

__all__ = ["Being", "Claim", "FactPair", "Mark", "ScoreLine", "Sheet", "index", "page", "say"]
