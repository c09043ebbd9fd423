"""Planned, actual or negated: what kind of statement a clause makes.

Source of the rule: the contract's decision that targets, forecasts, planned surfaces, budgets and capacities not yet
reached are `planned`, and that an explicit denial naming the relation or value is `negated`.
"""

import re
from functools import lru_cache

from extract.facts.cues import cue
from extract.facts.sentence import Sentence, clause_of
from extract.regex import regex
from extract.schema import Status

_TAIL = regex(r"(?: [a-z-]+){0,5}?,? (?:(?:is|are|was|were|being) )?(?:planned|expected|under construction|targeted|projected|"
                   r"foreseen|envisaged|"
                   r"proposed|due\b|to be\b|to come|will\b|should\b)|[^，。；]{0,8}(?:在建|待建|筹建|规划中|的?目标|建设中)", re.I)
_PAST = regex(r"\b(?:was|were|had been|has been|have been) (?:originally |first )?(?:planned|expected|designed|"
                   r"projected)\b.{0,80}\b(?:but|actual|now|has|reached)\b", re.I)
_DONE = regex(r"已|已经|现已|累计|截至|完成了|实现了")
_FALSE_PLAN = regex(r"规划局|规划院|规划师|规划展|计划生育|将近|将军|即将|(?:十[一二三四五]五|五年)[”\"]?规划|规划纲要|Five-Year Plan", re.I)


def status(sentence: Sentence, place: int, published: str | None = None) -> Status:
    """Status of what the sentence says at mask position `place`.

    Looks at the clause of the statement up to its end, then at the words before it in the sentence. A date
    later than the year of publication makes a figure planned whatever the verb.
    """
    home = clause_of(sentence, place)
    clause, lead = _without_names_of_plans(sentence.mask, *home), _without_names_of_plans(sentence.mask, home[0], place)
    if _negated(lead):
        return "negated"
    year = int(published[:4]) if published and published[:4].isdigit() else None
    if year is not None:
        for i in sentence.inside(*home):
            value = sentence.mentions[i].value
            if value is not None and value.kind == "date" and value.edtf[:4].isdigit() and int(value.edtf[:4]) > year:
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
    return "actual"


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
