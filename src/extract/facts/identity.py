"""A fact's id: what is local and quoted, and nothing that moves.

Hashed are the article's id, the predicate, the subject's and the object's own words, the value's own words
and the evidence sentence with its blanks folded. Not hashed: offsets, occurrence numbers, entity ids and the
normalised value, so that text added elsewhere, a renamed entity or a corrected value leaves the id alone.
"""

import hashlib

from extract.model import Draft


def fact_id(article: str, draft: Draft) -> str:
    """"f" and 16 hex digits."""
    parts = (article, draft.predicate, draft.subject_words, draft.object_words, draft.value_words, draft.sentence)
    text = "\x1f".join(" ".join(part.split()) for part in parts)
    return "f" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
