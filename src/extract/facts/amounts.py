"""Amounts: money, areas, counts, percentages and ranks, each with the predicate its cue words tell."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extract.facts.cues import by_classifier, counted, cue, families
from extract.facts.draft import Scene
from extract.facts.sentence import ANY, MASK, Sentence, clause_of, rule
from extract.facts.subject import Subject, subject
from extract.model import Draft
from extract.regex import regex
from extract.schema import PREDICATES, Value

_NEAR = 60        # characters of the mask in which a cue word still speaks of the amount
_PER_HEAD = regex(r"per (?:person|head|capita|employee)|人均|exchange rate|汇率", re.I)
_GIVEN_BY = rule(r"[^.;,。，；]{0,30}?(?:\b(?:from|by)\s+(?:the\s+)?|由|来自)(?P<s><POL>)")
_GIVEN_TO = rule(r"\b(?:grant|lent|lend|award|offer|promise|give|gave|provide|extend)(?:s|ed|"
                 r"d)?\s+(?:the\s+)?(?P<s><PO>)(?:\s+(?:with\s+)?(?:a|an)\s[^.;,]{0,40}?|\s+)$")
_PEOPLE_OF = {"PLACE": "residents", "PARK": "employees", "ORG": "employees"}
_FUND = regex(r"基金$|\bfund\b", re.I)
_STUDENTS = regex(r"\b(?:students?|pupils?|visitors?|samples?)\b|学生", re.I)
# what looks like a company or its staff and is neither: partners, owners, districts, countries
_OTHERS = regex(r"\b(?:partners?|shareholders?|owners?|countries|nations|districts?|shares|units|cars|apartments)$|(?:伙伴|股东|国家|地区"
 r"|国际组织|门店|加速器|"
                r"孵化器|高新区|开发区|园区|品牌|国家和地区)$", re.I)
_GROUP = regex(r"[个支组队]\s?(?:[一-鿿]{0,6}团队|新创|初创团队)?$|(?<=[\d余多])\s?[组队]$")
_FLOW = regex(r"\b(?:created?|creating|creates|added?|adding|adds|lost|losing|loses|net (?:gain|increase)|poached)\b(?: (?:over|some|about|around|"
              r"more than|at least|nearly|another|a further))*\s*$|净增|新登记|新签约|新注册|进账|流失|迁出|引进(?:海外|高层次|外国"
              r"|外籍)?(?:高层次)?(?:人才|专家)", re.I)
_GONE = regex(r"\s*(?:[a-z-]+ ){0,2}(?:left|closed|moved (?:out|away)|folded|a year\b|per year\b|each year\b|every year\b)", re.I)
_EMPLOYS = regex(r"\bemploy(?:s|ed|ing)?\s+(?:[a-z]+ ){0,4}$", re.I)
# a holding that no rule of relations could place is still no share of anything: "X holds 20%", X占51%
_HELD = regex(rf"[{MASK['ORG']}{MASK['PARK']}{MASK['PLACE']}][^.;。；]{{0,10}}?(?:\b(?:holds?|held|owns?|owned|acquired|bought|took|"
                   rf"keeps?)\b|持有?|占|各[为持]|受让)"
                   rf"[^.;。；{MASK['ORG']}]{{0,10}}{MASK['PERCENT']}", re.I)
_SALE = regex(r"\b(?:sold|sale|sell|price|purchase|bought|land|dividend|distribut)|出让|售价|房价|地价|均价|成交|投资强度", re.I)
_GUESTS = regex(r"attend|visit|participa|admit|train|guest|deleg|student|客商|参加|到会|参会|出席|培训|游客|嘉宾|观众|学生", re.I)
_LABEL = regex(rf"(?:^|[.;。；,，]\s*)(?P<label>[^.;:。；：,，{ANY}]{{2,40}}[:：]\s*)")
_NOUN = regex(r"[A-Za-z]{3}|[一-鿿]{2}")
# kinds of predicates whose figures belong to the same sorts of things
GROUPS = {"companies": "park", "area": "land", "rent": "park", "members": "park", "projects": "park", "beds": "park", "residents": "people",
          "employees": "staff", "people": "staff", "patents": "firm", "capital": "firm", "revenue": "firm", "profit": "firm", "output": "output",
          "investment": "invest", "subsidy": "giver", "money": "money", "share": "share", "rank": "rank", "count": "count"}
_ELLIPTIC = regex(r"\s*(?:of (?:them|these|which|whom|those)|in\b|are\b|were\b|from\b|have\b|abroad|foreign\b|domestic\b|[,.;)）]|"
                       r"$)", re.I)
_INSTITUTION = regex("机构|银行|医院|大学|学院|高校|平台|孵化器|研究院|研究所|实验室|中心|园区|基金|学校|院所|酒店|工作站|协会")
_WORTH = regex(r"\s*(?:(?:a|per) year )?(?:in|of|worth of|的)\s*", re.I)
_MANY = 1_000_000          # more people than work in any park: they live there
_PEOPLE = regex(r"people|persons?|individuals|[人名位]$", re.I)
_WORK = regex(r"work|employ|jobs?\b|staff|就业|从业|工作|员工|职工", re.I)
_LIVE = regex(r"liv(?:e|ing)|resid|inhabit|dwell|population|居住|常住|人口|居民", re.I)


def find(scene: Scene) -> Iterator[Draft]:
    """One fact for each amount whose predicate and subject can be told; dates and durations are other rooms' business."""
    sentence = scene.sentence
    told: dict[int, str] = {}
    for i, one in enumerate(sentence.mentions):
        if one.value is None or one.type not in ("MONEY", "AREA", "COUNT", "PERCENT", "RANK") or sentence.indices[i] in scene.used:
            continue
        if one.value.kind == "count" and _is_field_of_ranking(sentence, one.value.number):
            continue
        predicate = _predicate(sentence, i, one.value)
        if predicate is None:
            continue
        if predicate in ("", "count"):
            predicate = _inherited(sentence, i, told, scene.last) or predicate
            if not predicate:
                continue                # money in passing: whose and what for is a guess
        told[i] = scene.last[one.type] = predicate
        found = _subject(scene, i, predicate)
        if found is None:
            continue
        if predicate == "count" and found.trust < 0.65 and one.value.kind == "count" and one.value.number < 5:
            continue                    # "two colleagues" in passing are nobody's figure
        if predicate == "people":       # who they are depends on whose they are
            many = one.value.kind == "count" and one.value.number >= _MANY
            predicate = told[i] = "residents" if many else _PEOPLE_OF.get(found.type, "count")
        if predicate == "money" and _FUND.search(found.words):
            predicate = "capital"
        start, end = _stretch(sentence, i)
        draft = scene.draft(subject=found, predicate=predicate, by=f"amount.{predicate}", confidence=0.85 * (0.7 + 0.3 * one.confidence),
                            value_mention=i, start=start, end=end)
        if draft:
            yield draft


def _predicate(sentence: Sentence, i: int, value: Value) -> str | None:
    """The predicate an amount carries, by its kind and the cue words around it; None when it says
    nothing of anybody, "" for money without a cue."""
    kind = value.kind
    if kind == "area":
        return "area"
    if kind == "rank":
        return "rank"
    if kind == "percent":
        return None if _holding_ends(sentence.mask) <= sentence.at[i] + 12 else "share"
    before, after = _around(sentence, i)
    if kind == "money":
        if _PER_HEAD.search(before[-30:] + after[:30]):
            return None
        floor = value.kind == "money" and re.match(r"(?:m2|sqft|sqm|unit)(?:/|$)", value.per or "")
        if floor and not _SALE.search(before + after):
            rented = (value.kind == "money" and "/" in str(value.per)) or cue("money", "rent").search(sentence.mask)
            return "rent" if rented else "money"          # a price of land or flats is no rent
        return _nearest("money", before, after) or ""
    of = value.of if value.kind == "count" else ""
    own = sentence.mentions[i].text
    if _EMPLOYS.search(before) and not _STUDENTS.search(of):
        return "employees"
    if _OTHERS.search(of):
        return "count"
    if _GROUP.search(own):
        return "companies"          # 23个团队, 58组: teams that are hosted
    if name := counted(of):
        if name in ("employees", "companies") and (_FLOW.search(of) or _FLOW.search(before[-24:]) or _GONE.match(after)):
            return "count"          # what came, went or was made in a year is no stock
        return name
    if _PEOPLE.search(of) or (not of and _PEOPLE.search(own)):
        near = before[-40:] + " " + after[:40]
        if _WORK.search(near):
            return "employees"
        return "residents" if _LIVE.search(near) else "count" if _GUESTS.search(near) else "people"
    if of and _INSTITUTION.search(of):
        return "count"
    # elliptic numbers ("7 of whom", "90 in diagnostics") count what the number before them counted
    if by_classifier(own) or (not _NOUN.search(own) and _ELLIPTIC.match(sentence.mask, sentence.at[i] + 1)):
        for j in range(i - 1, -1, -1):
            earlier = sentence.mentions[j].value
            if earlier is not None and earlier.kind == "count":
                return _predicate(sentence, j, earlier)
    return by_classifier(own) or "count"


def _is_field_of_ranking(sentence: Sentence, number: Decimal) -> bool:
    """Whether a count only says among how many a rank is: "third of 171 parks"."""
    return any(one.value is not None and one.value.kind == "rank" and one.value.out_of == number for one in sentence.mentions)


@lru_cache(maxsize=64)
def _holding_ends(mask: str) -> int:
    """Where the sentence's first holding ends; beyond its end where it speaks of none."""
    match = _HELD.search(mask) if cue("ownership").search(mask) else None
    return match.end() if match else len(mask) + 99


def _inherited(sentence: Sentence, i: int, told: dict[int, str], last: dict[str, str]) -> str | None:
    """The predicate of an amount that only goes on with the one before: "2.5 billion, up from 1.9", 实际为1024家、1060亿元.

    Within a sentence any amount of the kind will do; one of an earlier sentence only where this one compares by date.
    """
    type_ = sentence.mentions[i].type
    if type_ == "COUNT" and (_NOUN.search(sentence.mentions[i].text) or not _ELLIPTIC.match(sentence.mask, sentence.at[i] + 1)):
        return None
    before = [j for j in told if sentence.mentions[j].type == type_]
    if before:
        return told[before[-1]] if type_ != "COUNT" or _classifier(sentence, i) in ("", _classifier(sentence, before[-1])) else None
    dated = any(one.type == "DATE" for one in sentence.mentions[:i])
    return last.get(type_) if dated and len(sentence.mask) < 60 else None


def _classifier(sentence: Sentence, i: int) -> str:
    """The Chinese classifier that ends a count's words, "" for a bare number."""
    match = re.search(r"[一-鿿]$", sentence.mentions[i].text)
    return match[0] if match and match[0] not in "万亿千百十余多" else ""


def _around(sentence: Sentence, i: int) -> tuple[str, str]:
    """The words before and behind mention i within its clause, other values cut off: a cue belongs to the nearest amount."""
    place = sentence.at[i]
    home = clause_of(sentence, place)
    label = _LABEL.search(sentence.mask, 0, home[0])
    home = (label.start("label"), home[1]) if label and label.end() == home[0] else home          # "Price tag: 5 million"
    stop = MASK["MONEY"] + MASK["AREA"] + MASK["COUNT"] + MASK["PERCENT"]
    before = sentence.mask[max(home[0], place - _NEAR):place]
    after = sentence.mask[place + 1:min(home[1], place + 1 + _NEAR)]
    cut = max((before.rfind(char) for char in stop), default=-1)
    ends = [p for p in (after.find(char) for char in stop) if p >= 0]
    if ends:
        after = after[:min(ends)]
    near = before[cut + 1:]
    return (near if re.search(r"\w{2}", near) else before), after


def _nearest(kind: str, before: str, after: str) -> str | None:
    """The family whose cue word stands nearest to the amount; what stands before it weighs more."""
    best: tuple[float, int, str] | None = None
    for order, (name, pattern) in enumerate(families(kind)):
        for match in pattern.finditer(before):
            rank = (float(len(before) - match.end()), order, name)
            best = min(best, rank) if best else rank
        match_after = pattern.search(after)
        if match_after:
            worth = _WORTH.match(after)              # "3 billion in subsidies" says it plainest
            rank = (match_after.start() + (8.0 if worth is None or match_after.start() > worth.end() + 24 else -1.0), order, name)
            best = min(best, rank) if best else rank
    return best[2] if best else None


def _subject(scene: Scene, i: int, predicate: str) -> Subject | None:
    """Whose amount it is; the giver of a subsidy and the receiver of a loan are told by their own words."""
    sentence = scene.sentence
    types = tuple(name for name in PREDICATES["count" if predicate == "people" else predicate].subjects if name != "PERSON")
    match = None
    if predicate == "subsidy":
        match = _GIVEN_BY.match(sentence.mask, sentence.at[i] + 1)
    elif predicate == "investment":
        match = _GIVEN_TO.search(sentence.mask[:sentence.at[i]])
    if match is not None:
        j = sentence.mention_at(match.start("s"))
        if j is not None and sentence.mentions[j].type in types and sentence.mentions[j].cluster is not None:
            one = sentence.mentions[j]
            return Subject(str(one.cluster), one.type, one.text, 0.85, mention=j)
    return subject(sentence, i, types, scene.topics, GROUPS[predicate])


def _stretch(sentence: Sentence, i: int) -> tuple[int, int]:
    """The clause of mention i, cut to what stands between the neighbouring amounts: the quote a person would give."""
    place = sentence.at[i]
    home = clause_of(sentence, place)
    start = home[0]
    for j in range(i):
        if sentence.mentions[j].value is not None and home[0] <= sentence.at[j] < place and sentence.mentions[j].type != "DATE":
            start = sentence.at[j] + 1
    text = sentence.mask[start:place]
    lead = re.match(r"[\s,，、;；]*(?:and|以及|和)?\s*", text)
    start += lead.end() if lead else 0
    return min(start, place), place + 1

