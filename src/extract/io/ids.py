"""Article ids: a file's stem made safe for file names, URLs and shells."""

import re
import unicodedata

_UNSAFE = re.compile(r"[\W_]+")


def article_id(stem: str) -> str:
    """`stem` in lower case, letters and digits of any script with hyphens between, at most 72 characters.

    >>> article_id("SIP visit_2012 (final)"), article_id("苏州工业园区：访谈"), article_id("…")
    ('sip-visit-2012-final', '苏州工业园区-访谈', 'article')
    """
    text = unicodedata.normalize("NFKC", stem.encode("utf-8", "ignore").decode()).casefold()
    return _UNSAFE.sub("-", text)[:72].strip("-") or "article"
