"""An article before anything has looked at it."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as it was given.

    data    the file's bytes, or the UTF-8 bytes of a JSONL row's text (then `declared` is "utf-8")
    path    what the reader calls it: a path, "-", or path:line for a row of bulk input
    given   a row's own id, of which `id` is made
    """

    id: str
    path: str
    data: bytes
    title: str | None = None
    published: str | None = None
    url: str | None = None
    declared: str | None = None
    given: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()
