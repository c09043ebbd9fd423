"""Numbers that are labels: "phase 2", "phases 1 and 2", "Fortune 500", "May 5", "#3"."""

import json
import re
from functools import cache
from importlib.resources import files

from extract.regex import regex

_LISTED_ROLE = regex(
    r"\b(?:phases?|sections?|chapters?|blocks?|buildings?|lots?|stages?|zones?|lines?|routes?|floors?|rooms?|halls?|plots?|towers?|terminals?|units?"
    r"|days?|articles?|tables?|figures?|gates?) \d{1,3}[A-Z]?(?:, \d{1,3})*(?:,? and|,| to| or| &) $",
    re.I,
)


@cache
def _roles() -> frozenset[str]:
    data = json.loads((files("extract.mentions") / "data" / "nouns_en.json").read_text("utf-8"))
    return frozenset(data["roles"].split())


_MONTH = regex(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $")


def in_role(before: str, style: str = "digits") -> bool:
    """Whether a number after `before` is a label: "phase 2", "Fortune 500", "May 5", "#3"; not in "by May ten firms had signed"."""
    if style == "words" and _MONTH.search(before) is not None:
        return False
    if before[-1:] in ("#", "№"):
        return True
    if before.endswith(("and ", "to ", "or ", ", ", "& ")) and _LISTED_ROLE.search(before) is not None:
        return True
    return before[-1:] == " " and before[:-1].rpartition(" ")[2].lower().strip('("“') in _roles()
