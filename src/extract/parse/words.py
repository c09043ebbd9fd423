"""Words of Latin script and numbers, for engines that have no tokeniser of their own there."""

from extract.regex import regex

# A word with inner marks ("Bio-Forum", "Rui'an", "U.S"), a number with its separators, or one other sign.
LATIN_WORD = regex(r"[A-Za-zÀ-ÖØ-öø-ɏ]+(?:[&'’.\-‐‑][A-Za-zÀ-ÖØ-öø-ɏ0-9]+)*|\d+(?:[.,]\d+)*|\S")
HAN_STRETCH = regex("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ebef]+")
