"""Readable ids: a slug of a name by a fixed rule."""

import re
import unicodedata


def slug(name: str) -> str:
    """Lower-case ASCII letters and digits with hyphens between; Chinese characters stay as they are.

    >>> slug("Suzhou Industrial Park"), slug("Rhône-Alpes"), slug("苏州工业园区"), slug("…")
    ('suzhou-industrial-park', 'rhone-alpes', '苏州工业园区', 'x')
    """
    text = unicodedata.normalize("NFKD", name).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9㐀-鿿]+", "-", text).strip("-")[:80] or "x"
