"""Regular expressions that are compiled when they are first used.

The rooms hold some 600 patterns, and one article needs a quarter of them: an English one none of the Chinese ones.
Compiled at import they took a third of the time before the first article (`make bench` prints the start-up).
"""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groupindex", "groups")


class _Regex:
    """Stands for a compiled pattern; its methods become the pattern's own at the first call, so later calls cost no more."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, with `re.error` at the first use instead of at once; not for the functions of `re` itself."""
    return cast(re.Pattern[str], _Regex(pattern, flags))
