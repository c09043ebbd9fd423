"""Mentions: every name and every value of an article, typed and normalised."""

from extract.mentions.country import country_of
from extract.mentions.find import Mentions, find, find_values
from extract.mentions.length import find as lengths
from extract.mentions.numerals import scan
from extract.mentions.year import year_of

__all__ = ["Mentions", "country_of", "find", "find_values", "lengths", "scan", "year_of"]
