"""Mentions: every name and every value of an article, typed and normalised."""

from extract.mentions.country import country_of
from extract.mentions.find import Mentions, find
from extract.mentions.numerals import scan
from extract.mentions.year import year_of

__all__ = ["Mentions", "country_of", "find", "scan", "year_of"]
