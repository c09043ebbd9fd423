"""The date at which a fact holds, where the sentence gives one."""

import re

from extract.facts.sentence import MASK, Sentence, clause_of
from extract.regex import regex

_D = MASK["DATE"]
_LEAD = regex(rf"(?:^|[,;，；。]\s*)(?:and |but |while )?(?:(?:in|by|at|as of|as at|until|during|for|on|up to|through|"
                   rf"end of)\s+(?:the\s+)?(?:year\s+)?|(?:截至|截止|截止到|到|至|在|自|早在)\s*)?{_D}"
                   r"(?:\s*(?:末|底|止|，|,|,?\s*当时|时|期间|以来))?", re.I)
_TRAIL = regex(rf"[^,;.，；。{_D}]{{0,60}}?\b(?:in|by|at|as of|during|for|on|until|through)\s+(?:the\s+)?(?:(?:year|period|end|close|"
                    rf"start)\s+(?:of\s+)?)?{_D}", re.I)
_BRACKET = regex(rf"\s*[(（]\s*(?:in |as of |by )?{_D}\s*[)）]", re.I)
_SINCE = regex(r"\b(?:since|from)\s+(?:the\s+)?$|自从?$", re.I)      # says when something began, not when it holds
_OWN = regex(r"\b(?:founded|established|set up|created|built|opened|launched|inaugurated|started|began|incorporated|formed|"
                  r"completed|laid out|born|approved|since its (?:founding|creation|launch)|dates?)\b|"
                   r"成立|设立|建立|创建|建成|开园|启用|创办|组建|始建|"
                  r"挂牌|获批|批准|投入使用|动工|开工|启动", re.I)


def as_of(sentence: Sentence, value: int) -> str | None:
    """EDTF date at which the figure `value` (a mention of the sentence) holds, or None.

    A date behind the figure ("20.1 mln RMB in 2011") is its own; a date that opens its clause or the
    sentence holds for what follows; the date of a founding is never taken.
    """
    place = sentence.at[value]
    home = clause_of(sentence, place)
    after = sentence.mask[place + 1:]
    for pattern in (_BRACKET, _TRAIL):
        match = pattern.match(after)
        if match and not _OWN.search(match.group()):
            date = _date(sentence, place + 1 + match.end())
            if date:
                return date
    # the nearest date before the figure, in its own clause first, then one that opens the sentence
    for start, end in ((home[0], place), (0, home[0])):
        for i in reversed(sentence.inside(start, end)):
            if sentence.mentions[i].type != "DATE":
                continue
            begin, stop = clause_of(sentence, sentence.at[i])
            clause = sentence.mask[begin:min(stop, place)]
            if _OWN.search(clause) or _SINCE.search(sentence.mask[:sentence.at[i]]):
                continue
            opens = bool(_LEAD.search(sentence.mask[begin:sentence.at[i] + 1])) or start == home[0]
            if opens:
                return _edtf(sentence, i)
    return None


def _date(sentence: Sentence, end: int) -> str | None:
    for position in range(end - 1, -1, -1):
        i = sentence.mention_at(position)
        if i is not None and sentence.mentions[i].type == "DATE":
            return _edtf(sentence, i)
    return None


def _edtf(sentence: Sentence, i: int) -> str | None:
    value = sentence.mentions[i].value
    return value.edtf if value is not None and value.kind == "date" else None
