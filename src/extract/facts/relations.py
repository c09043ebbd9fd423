"""Relations between two names: rows of patterns over the view of a sentence, English and Chinese.

Groups: `s` subject and `o` object, each one mention, a list or a reference; `v` a value that belongs to the fact.
What a row leaves out is the subject of the sentence so far or the topic.
"""

import re
from collections.abc import Iterator
from functools import cache

from extract.facts import relations_en, relations_zh, shares
from extract.facts.as_of import as_of
from extract.facts.blocks import types_of
from extract.facts.cues import countries
from extract.facts.draft import Scene
from extract.facts.refer import implied, named, values
from extract.facts.sentence import MASK
from extract.facts.subject import Subject
from extract.facts.table import Table
from extract.model import Draft
from extract.regex import regex
from extract.schema import PREDICATES

_TABLES = {"en": relations_en.TABLES, "zh": relations_zh.TABLES}
_NAMES = regex("[" + MASK["PARK"] + MASK["ORG"] + MASK["EVENT"] + MASK["PLACE"] + "]")
_HAN = regex("[一-鿿]")
_LATIN = regex("[A-Za-z]{2}")
_DATED = frozenset({"partner_of", "invested_in", "owned_by"})         # a date in the sentence is when they hold
_ONE_EACH = frozenset({"located_in"})                                 # the first, most specific object of a subject counts
_UNIT = regex(r"\b(?:school|institute|institut|faculty|department|college|cent(?:re|er)|laborator(?:y|ies)|hospital|academy|division|"
                   r"chair|branch|office|bureau|unit|group)\b", re.I)
_BODY = regex(r"\b(?:universit\w*|academy|ministry|hospital|group|institute|council|commission|school|college|association|government|"
                   r"society|corporation|company|holding)\b|大学|科学院|集团", re.I)
# rows that the words of a name must bear out: {by: (group, pattern)}
_SHARING = frozenset({"part_of.zh.own_name"})             # rows whose two names must begin alike
_REST = frozenset({"owned_by.en.remainder", "owned_by.en.remainder_bare"})      # what is left is left of what was just given in part
_UNDER_NAME = frozenset({"located_in.en.address"})        # rows for a line under a line that is a name alone
_WORDS = {
    "part_of.en.unit_of": (("s", _UNIT), ("o", _BODY)),
    "part_of.en.possessive": (("s", _UNIT),),
    "part_of.en.bureau_of": (("s", _UNIT),),
    "part_of.en.member_of": (("o", _BODY),),
}


# "the director of X is based in Y" is no statement about X
_SOMEBODY_OF = regex(
    r"\b(?:directors?|heads?|founders?|owners?|presidents?|tenants?|clients?|customers?|members?|rivals?|neighbou?rs?|suppliers?|"
    r"competitors?|versions?|partners?|employees|staff|graduates?|critics?|manager|chairman|ceo) of (?:the )?$", re.I)



@cache
def _table(lang: str) -> Table:
    """(by, pattern) of a language's tables, in order."""
    return Table((f"{predicate}.{lang}.{row[0]}", row[1]) for predicate, rows in _TABLES[lang].items() for row in rows)


@cache
def _confidence() -> dict[str, float]:
    return {f"{predicate}.{lang}.{row[0]}": row[2] if len(row) == 3 else 0.85
            for lang, tables in _TABLES.items() for predicate, rows in tables.items() for row in rows}


def find(scene: Scene) -> Iterator[Draft]:
    """Relations stated in this sentence; a pair is said once for each predicate."""
    if not _NAMES.search(scene.sentence.mask):
        return
    told: set[tuple[str, str, str]] = set()
    for draft in shares.find(scene):
        told.add((draft.predicate, draft.subject, draft.object or ""))
        yield draft
    text = scene.view.text
    speaks = {"en": bool(_LATIN.search(text)) or "," in text or "(" in text, "zh": bool(_HAN.search(text))}
    for lang in speaks:
        for by, row, match in _table(lang).finditer(scene.view) if speaks[lang] else ():
            yield from _drafts(scene, by.split(".")[0], by, _confidence()[by], row, match, told)


def _drafts(scene: Scene, predicate: str, by: str, confidence: float, pattern: str, match: re.Match[str],
            told: set[tuple[str, str, str]]) -> Iterator[Draft]:
    sentence, row = scene.sentence, PREDICATES[predicate]
    sorts = {"s": tuple(t for t in row.subjects if t in types_of(pattern, "s")),
             "o": tuple(t for t in row.objects if t in types_of(pattern, "o"))}
    # what is named goes first: "Mori Group owns 70% of it" leaves one thing fewer for "it"
    objects = _ends(scene, match, "o", sorts["o"]) if _said(scene, match, "o") else []
    subjects = _ends(scene, match, "s", sorts["s"], frozenset(_cluster(scene, one) for one in objects))
    objects = objects or _ends(scene, match, "o", sorts["o"], frozenset(_cluster(scene, one) for one in subjects))
    shared = {key[1] for key in told if key[0] == predicate} if by in _REST else set()
    given = next((i for i, one in enumerate(sentence.mentions) if one.cluster in shared), None)
    if given is not None and len(shared) == 1:
        subjects = [given]
    numbers = values(scene, match, "v")
    start, end = scene.view.at[match.start()], scene.view.ends[match.end() - 1]
    ends = {"s": subjects, "o": objects}
    if any(not words.search(_text(scene, one)) for group, words in _WORDS.get(by, ()) for one in ends[group]):
        return
    if by in _SHARING and not any(_text(scene, s)[:2] == _text(scene, o)[:2] for s in subjects for o in objects):
        return
    if by == "located_in.en.possessive" and any(
            _text(scene, o) in countries() and _type(scene, s) == "ORG" for o in objects for s in subjects):
        return                          # "Denmark's Acme" says whose it is, not where
    if by in _UNDER_NAME and not (subjects and scene.topics.alone() == _cluster(scene, subjects[0])):
        return
    lead = scene.view.text[max(0, match.start() - 40):match.start()]
    if match.groupdict().get("s") and match.start("s") == match.start() and _SOMEBODY_OF.search(lead):
        return
    each = len(numbers) == len(objects) > 1
    for one in subjects:
        for n, target in enumerate(objects):
            key = (predicate, _cluster(scene, one), _cluster(scene, target))
            if (key in told and not by.endswith(".too")) or key[1] == key[2] or (predicate == "partner_of" and (predicate, key[2], key[1]) in told):
                continue
            if predicate in _ONE_EACH and any(k[:2] == key[:2] for k in told) and n == 0:
                continue
            if isinstance(target, Subject) and "o" not in match.re.groupindex and any(k[:2] == key[:2] for k in told):
                continue                        # the sentence has said what this one belongs to
            number = (numbers[n] if each else numbers[0]) if numbers else None
            mentions = [i for i in (one, target) if isinstance(i, int)]
            place = max((sentence.at[i] for i in (*mentions, *([number] if number is not None else []))), default=start)
            date = as_of(sentence, mentions[-1]) if predicate in _DATED and mentions else None
            draft = scene.draft(subject=one, predicate=predicate, by=by, confidence=confidence, start=start, end=end, place=place,
                                as_of=date, value_mention=number, object_=target if isinstance(target, int) else None,
                                to=target if isinstance(target, Subject) else None,
                                status="negated" if by.endswith(".denied") else None)
            if draft:
                told.add(key)
                yield draft


def _said(scene: Scene, match: re.Match[str], group: str) -> bool:
    """Whether the group holds a name and not only a reference."""
    return group in match.re.groupindex and bool(_NAMES.search(match[group] or ""))


def _ends(scene: Scene, match: re.Match[str], group: str, types: tuple[str, ...], but: frozenset[str] = frozenset()) -> list[int | Subject]:
    """The names of a group; where the row has no such group, what goes without saying."""
    if match.groupdict().get(group):
        return named(scene, match, group, types, but)
    found = implied(scene, types, scene.view.at[match.start()], but)
    return [found] if found is not None else []


def _cluster(scene: Scene, one: int | Subject) -> str:
    return one.cluster if isinstance(one, Subject) else str(scene.sentence.mentions[one].cluster)


def _type(scene: Scene, one: int | Subject) -> str:
    return one.type if isinstance(one, Subject) else scene.sentence.mentions[one].type


def _text(scene: Scene, one: int | Subject) -> str:
    return one.words if isinstance(one, Subject) else scene.sentence.mentions[one].text
