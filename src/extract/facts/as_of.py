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
_BRACKET = regex(rf"\s*[(（]\s*(?:in |as of |by |at )?{_D}\s*(?:[)）]|[,，:：])", re.I)
_HEADED = regex(rf"[^.;:：。；]{{0,30}}(?P<d>{_D})\s?[:：]")                                    # Target for 2025: 300 firms, 9,000 jobs
_LABEL = regex(rf"(?P<d>{_D})\s?[:：]\s?(?:about |around |some |nearly |over |约|近|逾)?$", re.I)             # 2010: about 800
_AGO = regex(rf"[^,;.，；。]{{0,16}}?{MASK['DURATION']}\s*(?:ago|earlier|before|previously|前)|[^,;.，；。]{{0,12}}?\b(?:the year before|a year"
 rf" before)\b", re.I)
# the clause of a date that tells an event of its own: what stands behind its comma is of today
_EVENT = regex(r"[一-鿿]{4}")
_TODAY = regex(r"(?<![一-鿿])(?:累计|现|目前|眼下|如今|共有|合计)|\b(?:now|today|currently|at present)\b", re.I)
_ASIDE = regex(r",|\band\b|\bwhich\b|\bthat\b|\bwho\b|\bwhen\b", re.I)
_FIGURES = ("MONEY", "AREA", "COUNT", "PERCENT", "RANK")
_NEXT = regex(rf"\s+(?:the\s+)?{_D}(?![:：])")                 # 190 billion last year
_SINCE = regex(r"\b(?:since|from)\s+(?:the\s+)?$|自从?$", re.I)      # says when something began, not when it holds
_OWN = regex(r"\b(?:founded|established|set up|created|built|opened|launched|inaugurated|started|began|incorporated|formed|"
                  r"completed|laid out|born|approved|since its (?:founding|creation|launch)|dates?)\b|"
                   r"成立|设立|建立|创建|建成|开园|启用|创办|组建|始建|兴建|揭牌|竣工|完工|交付|转为|改制|落户|起家|"
                  r"挂牌|获批|批准|投入使用|动工|开工|启动", re.I)


def as_of(sentence: Sentence, value: int) -> str | None:
    """EDTF date at which the figure `value` (a mention of the sentence) holds, or None.

    A date behind the figure ("20.1 mln RMB in 2011") is its own; a date that opens its clause or the
    sentence holds for what follows, unless its clause tells an event; the date of a founding is never taken.
    """
    mask, place = sentence.mask, sentence.at[value]
    home = clause_of(sentence, place)
    after = mask[place + 1:]
    for pattern in (_BRACKET, _NEXT, _TRAIL):
        match = pattern.match(after)
        if match and not _OWN.search(match.group()):
            date = _date(sentence, place + 1 + match.end())
            if date:
                return date
    if _AGO.match(after):
        return None
    for label in (_LABEL.search(mask, 0, place), _HEADED.match(mask)):
        if label and label.start("d") < place:
            return _date(sentence, label.start("d") + 1)
    # the nearest date before the figure, in its own clause first, then one that opens the sentence
    for start, end in ((home[0], place), (0, home[0])):
        for i in reversed(sentence.inside(start, end)):
            if sentence.mentions[i].type == "DATE" and _holds(sentence, i, place, start == home[0]):
                return _edtf(sentence, i)
    return None


def _holds(sentence: Sentence, i: int, place: int, near: bool) -> bool:
    """Whether the date i says when the figure at `place` holds; `near` says that both stand in one clause."""
    mask, at = sentence.mask, sentence.at[i]
    begin, stop = clause_of(sentence, at)
    clause = mask[begin:min(stop, place)]
    if _OWN.search(clause) or _SINCE.search(mask[:at]) or _bracketed(mask, at, place):
        return False
    leads = bool(_LEAD.search(mask[begin:at + 1]))
    if near:
        return leads or sentence.chinese or not _ASIDE.search(mask[at + 1:place])
    if sentence.chinese and (_TODAY.search(mask, stop - 1, place) or (
            _EVENT.search(mask, at, stop) and not any(sentence.mentions[j].type in _FIGURES for j in sentence.inside(at, stop)))):
        return False
    return leads


def _bracketed(mask: str, at: int, place: int) -> bool:
    """Whether a bracket that holds mask[at] closes before `place`."""
    opened = max(mask.rfind(sign, 0, at) for sign in "(（")
    closed = max(mask.rfind(sign, 0, at) for sign in ")）")
    return opened > closed and any(mask.find(sign, at, place) >= 0 for sign in ")）")


def _date(sentence: Sentence, end: int) -> str | None:
    for position in range(end - 1, -1, -1):
        i = sentence.mention_at(position)
        if i is not None and sentence.mentions[i].type == "DATE":
            return _edtf(sentence, i)
    return None


def _edtf(sentence: Sentence, i: int) -> str | None:
    value = sentence.mentions[i].value
    return value.edtf if value is not None and value.kind == "date" else None
