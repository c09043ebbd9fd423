"""Bytes to text, text to clean text with its map to the source, clean text to segments."""

from extract.text.align import identity, replace, rewrite
from extract.text.dates import published_date
from extract.text.decode import Decoded, decode
from extract.text.read import read_text, title_of
from extract.text.script import article_lang, lang
from extract.text.spelling import Spelling

__all__ = [
    "Decoded",
    "Spelling",
    "article_lang",
    "decode",
    "identity",
    "lang",
    "published_date",
    "read_text",
    "replace",
    "rewrite",
    "title_of",
]
