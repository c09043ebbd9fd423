"""Planned, actual or negated: what kind of statement a clause makes.

Source of the rule: the contract's decision that targets, forecasts, planned surfaces, budgets and capacities not yet
reached are `planned`, and that an explicit denial naming the relation or value is `negated`.
"""

import re
from functools import lru_cache

from extract.facts.cues import cue
from extract.facts.sentence import ANY, Sentence, clause_of
from extract.regex import regex
from extract.schema import Status

_TAIL = regex(rf"(?: [a-z-]+){{0,5}}?(?: and [{ANY}](?:"
 rf" [a-z-]+){{0,3}}?)?" r",? (?:(?:is|are|was|were|being) )?(?:planned|expected|under construction|targeted|projected|"
                   r"foreseen|envisaged|"
                   r"proposed|due\b|to be\b|to come|will\b|should\b)| in the (?:master )?plan\b|[^，。；,;]{0,8}(?:正在施工|正在建设|在施"
                   r"|在建|待建|筹建|规划中"
                   r"|的?目标|建设中)", re.I)
_PAST = regex(r"\b(?:was|were|had been|has been|have been) (?:originally |first )?(?:planned|expected|designed|"
                   r"projected)\b.{0,80}\b(?:but|actual|now|has|reached)\b", re.I)
_FIGURES = ("MONEY", "AREA", "COUNT", "PERCENT", "RANK")
_LABEL = regex(r"(?:^|[.;。；,，(（\s])(?P<label>[^.;:。；：,，(（]{2,40}[:：]\s*)")
_LAID_OUT = regex(r"规划(?:用地|占地|面积|总)[^，,。；;]*[，,]$")
_RELATIVE = regex(r", (?:which|who|where|whose)\b", re.I)
_FIRST = regex("一期|首期|现|其中")
_DONE = regex(r"已|已经|现已|累计|截至|完成了|实现了")
_FALSE_PLAN = regex(r"[一-鿿]{2}计划(?=开办|支持|扶持|资助|以来|入选|的)|规划局|规划院|规划师|规划展|计划生育|将近|将军|即将"
 r"|(?:十[一二三四五]五|五年)[”\"]?规划|规划纲要|Five-Year Plan", re.I)


def status(sentence: Sentence, place: int, published: str | None = None) -> Status:
    """Status of what the sentence says at mask position `place`.

    Looks at the clause of the statement up to its end, then at the words before it in the sentence. A date
    later than the year of publication makes a figure planned whatever the verb.
    """
    home = clause_of(sentence, place)
    label = _LABEL.search(sentence.mask, 0, home[0])
    if label and label.end() == home[0]:
        home = (label.start("label"), home[1])              # "Target: 300 firms"
    relative = [match.start() for match in _RELATIVE.finditer(sentence.mask, home[0], place)]
    if relative and not cue("planned").search(sentence.mask, relative[-1], place):
        home = (relative[-1], home[1])                      # "will move into the tower, which X has built"
    clause, lead = _without_names_of_plans(sentence.mask, *home), _without_names_of_plans(sentence.mask, home[0], place)
    if _negated(lead):
        return "negated"
    if published is not None and _future(sentence, place, home, published):
        return "planned"
    if _PAST.search(clause):
        return "actual"
    planned = cue("planned")
    if planned.search(lead):
        return "actual" if _DONE.search(lead) and sentence.chinese and not re.search("将|预计|力争|目标", lead) else "planned"
    if _TAIL.match(sentence.mask, place + 1):
        return "planned"
    # a plan said once governs the clauses behind it in a Chinese sentence: 计划总投资…，占地…
    if sentence.chinese and not _DONE.search(sentence.mask[home[0]:place]):
        earlier = _without_names_of_plans(sentence.mask, 0, home[0])
        last = [m for m in re.finditer("计划|拟|预计|力争|建成后|达产后|投产后|到时|届时", earlier)]
        if last and not _DONE.search(earlier[last[-1].end():]):
            return "planned"
        if _LAID_OUT.search(earlier) and not _FIRST.search(sentence.mask[home[0]:place]):
            return "planned"                                # 规划占地…，总建筑面积…
    return "actual"


def later(edtf: str, published: str) -> bool:
    """Whether a date begins after the day of publication, as far as both are known.

    >>> later("2017-06/2017-08", "2017-04-21"), later("2017", "2017-04-21")
    (True, False)
    """
    start = edtf.split("/")[0].rstrip("~?")
    known = min(len(start), len(published))
    return start[:4].isdigit() and published[:4].isdigit() and start[:known] > published[:known]


def _future(sentence: Sentence, place: int, home: tuple[int, int], published: str) -> bool:
    """Whether a date after the day of publication stands in the clause, and no other figure between it and `place`."""
    for i in sentence.inside(*home):
        value = sentence.mentions[i].value
        if value is not None and value.kind == "date" and later(value.edtf, published):
            low, high = sorted((place, sentence.at[i]))
            if not any(sentence.mentions[j].type in _FIGURES for j in sentence.inside(low + 1, high)):
                return True
    return False


@lru_cache(maxsize=512)
def _without_names_of_plans(mask: str, start: int, end: int) -> str:
    return _FALSE_PLAN.sub("", mask[start:end])


@lru_cache(maxsize=512)
def _negated(lead: str) -> bool:
    """A denial right in front of the value or relation ("does not own", 没有)."""
    denials = list(cue("negated").finditer(lead))
    if not denials or len(lead) - denials[-1].end() > 30:
        return False
    match = denials[-1]
    return not re.match(r"\s*only|\s*just|\s*least|\s*less|\s*more|\s*far|来|有限", lead[match.end():], re.I)
