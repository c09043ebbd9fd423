"""Whose figure it is: the subject of a value, within its sentence or carried over from earlier ones.

Within a sentence every name that could be the subject is weighed by where it stands (start of its clause,
possessive, in front of a verb, behind "in" or "of"). A pronoun, a description ("the park", 园区) or
nothing at all leads to the topic.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.facts.sentence import ANY_NAME, MASK, Sentence, clause_of, clauses, rule
from extract.facts.topics import Topic, Topics
from extract.regex import regex

_PRONOUN = regex(r"\b(?:it|they|we|its|their|our|here)\b|其(?!中|他|它|余|实)|它|我们|这里|区内|园内", re.I)
_VERB = regex(
    r"\s*(?:\([^)]*\)|（[^）]*）|,[^,]{0,60},)?\s*(?:as a whole |alone |itself |now |also |currently |already |has |have |had |is |was |"
    r"are |were |will |would |which |who |that )*"
    r"(?:has|had|have|is|was|are|were|will|covers?|covered|counts?|counted|hosts?|hosted|houses?|housed|employs?|employed|occup|spans?|"
    r"spreads?|stretch|lies|boasts?|contains?|includes?|provides?|offers?|reported|recorded|generated|attract|earned|posted|achieved|"
    r"plans?|"
    r"aims?|expects?|started|opened|began|became|grew|accounts?|gives?|gave|pays?|raised|received|ranks?|ranked|took|takes|reached|"
    r"accommodates?|serves?|supports?|invest|signed|built|manages?|operates?|runs?|comprises?|consists?|holds?|owns?|and|to|aged|"
    r"extends?)\b", re.I)
_VERB_ZH = regex(
    r"(?:（[^）]*）|\([^)]*\))?(?:已|现|目前|于|自|在|共|累计|全年|预计|计划|将|还|也|正|总|的|规划|，|" + MASK["DATE"] + ")*"
    r"(?:占地|位于|拥有|有|入驻|聚集|集聚|吸引|成立|建|设|实现|完成|达|累计|规划|总|引进|培育|孵化|注册|面积|共有|现有|员工|投资|获|排名|位列|位居|居|"
    r"是|为|总部|首期|一期|提供|给予|营收|营业|年|启动|开园|启用|承载|覆盖|容纳|汇聚|落户|新增|推出|出资|持有|开放|坐落|地处|由|始建|创办|力争|计划|"
    r"预计|成为|发布|起步|管理|运营|区内|园内|内)")
_OBJECT_LEAD = regex(r"\b(?:by|with|from|to|between|and|or|than|near|via|through|against|for|like|as|including|after|before|"
                          r"where)\s+(?:the\s+)?$|"
                          r"[与和同跟由被向从及、至较比经对给]$", re.I)
_PLACE_LEAD = regex(r"\b(?:in|at|of|within|across|inside|into)\s+(?:the\s+)?(?:whole\s+(?:of\s+)?)?$|[在于]$|全$", re.I)
_D = MASK["DATE"]
_INTRO = regex(
    rf"[\s(（\"“]*(?:(?:in|by|as of|since|at|until|during|from|on|today|now|nowadays|currently|meanwhile|however|founded|established|"
    rf"built|created|"
    rf"opened|launched|located|based|after|before|according to|under|"
    rf"with)\b[^,{ANY_NAME}]{{0,60}}(?:[{ANY_NAME}{_D}{MASK['DURATION']}][^,{ANY_NAME}]{{0,30}}){{0,2}},\s*|"
    rf"(?:截至|截止|到|自|在|据|目前|如今|同时|此外|近年来|今年|去年|其中|早在)[^，{ANY_NAME}]{{0,16}}{_D}?[^，{ANY_NAME}]{{0,8}}[，,]|{_D}[，,]?)?\s*"
    r"(?:(?:the|a|an|this|and|but|also|today|now|while|whereas|that|although|both|even|meanwhile,|另外|而|，)\s*)*"
    rf"(?:[a-z-]+ (?:incubator|park|company|based|city|zone|firm|developer|giant|group|cluster|bank|university) |[^，。；{ANY_NAME}]{{1,24}}的|"
    rf"[^，。；、{ANY_NAME}]{{0,10}}(?:公司|企业|机构|平台|园区|单位|龙头|开发商|运营商|巨头|项目))?[\"“'‘《「]?", re.I)
_AFTER = rule(r"(?:[a-z0-9%'’/&-]+[ -]){0,7}?(?:in|at|within|inside|for|of|by|on|across|throughout|belonging to)\s+(?:the\s+|"
              r"all of\s+)?(?P<s><POEL>)")
_FIGURE_OF = rule(r"(?:of|in|at|within|for|from)\s+(?:all\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?:(?:in|at|of|within)\s+(?:the\s+)?)?$")
_SPEECH = regex(r"\b(?:said|says|told|explains?|explained|adds?|added|notes?|noted|according to|reports?|recalls?|announced|"
                     r"stressed|presented)\b|"
                     r"介绍|表示|说[，：:]|指出|提出|透露|坦言|称[，：:]?|认为|强调|宣布|告诉", re.I)

_SITE = regex(r"\b(?:in|on|at|for|by) (?:the|this|its) [a-z -]{4,30}\b", re.I)
_RELATIVE = regex(r"[\"'”’]?(?: [a-z]+)?,? (?:where|which|whose|with|home to|covering|spanning|hosting|housing|employing|"
                       r"occupying|comprising|containing)\b", re.I)
_ADJACENT = regex(r"(?:['’]s)?\s*(?:(?:at|for|with|accounts? for|accounted for|had|has|is|was|counts|about|nearly|some|over|only|"
                       r"around|more than|at least|"
                       r"contributed|having|upwards of|made up|the|stake|share|stands at|[(:：（,，]|分别|占比?|达到?|为|有|约|近|超过?|逾|"
                       r"贡献)\s*){0,4}", re.I)
_FRONTED = rule(r"\s*(?:founded|established|built|created|set up|opened|launched|covering|spanning|spread over|sprawling|stretching|"
                r"occupying|home to|"
                r"located|with|employing|hosting|housing|boasting|comprising|at|backed by)\b[^;:]{0,120}?,\s*(?:the |its )?(?P<s><POE>)")
_MODIFIED = rule(r"[^，。；]{0,20}?的<->{0,8}?(?P<s><POE>)")          # 占地24公顷的海湾科技园
_WHOLE_COUNTRY = regex(r"全国|我国|全球|世界上|全世界|\b(?:nationwide|worldwide|in the world|across the country|in the country|globally|"
                            r"throughout the country|the nation['’]s|nation-wide|national)\b", re.I)
_LABEL = regex(rf"\W*[{ANY_NAME}](?: [{ANY_NAME}])?\s*[:：]")         # an interview's "Li Bing:"


@dataclass(frozen=True, slots=True)
class Subject:
    """A cluster key, the mention that stands for it (index into the sentence's mentions or None), and trust 0..1.

    `words` are the article's own characters for it; `antecedent` is the reading-wide index of the mention
    when it stands in an earlier sentence.
    """

    cluster: str
    type: str
    words: str
    trust: float
    mention: int | None = None
    antecedent: int | None = None


def main_subject(sentence: Sentence, types: tuple[str, ...] = ("PARK", "ORG", "EVENT")) -> int | None:
    """Index of the mention in subject position of the sentence's main clause, or None."""
    best, best_score = None, 0.0
    speakers = _speakers(sentence)
    for start, end in clauses(sentence):
        if start and sentence.mask[:start].rstrip().endswith((":", "：")):
            break                       # what stands behind a colon is a list or a quotation
        for i in sentence.inside(start, end):
            if sentence.mentions[i].type in types and i not in speakers:
                score = _position(sentence, i, start)
                if score > best_score:
                    best, best_score = i, score
        if best is not None and best_score >= 3:
            return best
    return best if best_score >= 2 else None


def _speakers(sentence: Sentence) -> frozenset[int]:
    """Institutions that only introduce a speaker ("X, director of Y, said", Y主任X介绍): what is said is not about them."""
    if MASK["PERSON"] not in sentence.mask and ":" not in sentence.mask and "：" not in sentence.mask:
        return frozenset()
    speakers: set[int] = set()
    label = _LABEL.match(sentence.mask)
    if label and sentence.segment.kind != "heading":
        speakers.update(sentence.inside(0, label.end()))
    for start, end in clauses(sentence) if MASK["PERSON"] in sentence.mask else ():
        inside = sentence.inside(start, end)
        people = [i for i in inside if sentence.mentions[i].type == "PERSON"]
        if people and _SPEECH.search(sentence.mask, start, min(len(sentence.mask), end + 24)):
            speakers.update(i for i in inside if sentence.mentions[i].type in ("PARK", "ORG") and abs(sentence.at[i] - sentence.at[people[0]]) < 40)
    return frozenset(speakers)


def _position(sentence: Sentence, i: int, start: int) -> float:
    """How much mention i looks like the subject of the clause that starts at `start`."""
    return _standing(sentence.mask, sentence.at[i], start)


@lru_cache(maxsize=1024)
def _standing(mask: str, place: int, start: int) -> float:
    """What the words around a name's place in the mask say for it as a subject; asked again for every value of the sentence."""
    before, after = mask[start:place], mask[place + 1:]
    score = 0.0
    if _INTRO.fullmatch(before):
        score += 3
    elif _OBJECT_LEAD.search(before):
        score -= 2
    elif _PLACE_LEAD.search(before):
        score -= 1
    if re.match(r"\s?['’]s?\s|的", after):
        score += 1.5
    if _VERB.match(after) or _VERB_ZH.match(after):
        score += 2
    return score


def subject(sentence: Sentence, value: int, types: tuple[str, ...], topics: Topics, *, of_parks: bool = False) -> Subject | None:
    """The subject of mention `value`, among entities of `types`; None when nothing fits.

    `of_parks` says that the figure is one that parks have rather than organisations (companies, tenants, floor space).
    """
    place = sentence.at[value]
    home = clause_of(sentence, place)
    prior = {"ORG": 0.2} if of_parks else None
    ranked = _ranked(sentence, value, types, home, of_parks=of_parks)
    best = ranked[0] if ranked and ranked[0][0] > 0 else None
    lead = sentence.mask[:place]
    described = topics.described(sentence.mask[home[0]:place] if best and best[1] < home[0] else lead)
    if described is None and (site := _SITE.search(sentence.mask, place, home[1])):
        described = topics.described(site.group())
    modified = _MODIFIED.match(sentence.mask, place + 1)
    if modified and (best is None or best[0] < 3):
        i = sentence.mention_at(modified.start("s"))
        if i is not None and sentence.mentions[i].type in types and sentence.mentions[i].cluster is not None:
            one = sentence.mentions[i]
            return Subject(str(one.cluster), one.type, one.text, 0.85, mention=i)
    if described and (best is None or best[0] < 3) and described.type in types:
        return _from_topic(described, 0.75)
    if best is None:
        for i in sorted(_speakers(sentence)):
            park = topics.behind(str(sentence.mentions[i].cluster))
            if park is not None and park.type in types:
                return _from_topic(park, 0.75)
    pronoun = _PRONOUN.search(lead)
    behind = _behind(sentence, place, types)
    if behind is not None and (best is None or best[0] < 2):
        one = sentence.mentions[behind]
        if (one.type != "PLACE" and not pronoun) or topics.current(("PARK", "ORG")) is None or not lead.strip():
            return Subject(str(one.cluster), one.type, one.text, 0.8, mention=behind)
    if best is not None:
        one = sentence.mentions[best[2]]
        return Subject(str(one.cluster), one.type, one.text, min(0.9, 0.6 + 0.06 * best[0]), mention=best[2])
    places = [i for _, _, i in ranked if sentence.mentions[i].type == "PLACE"]
    if places and not pronoun and _PLACE_LEAD.search(sentence.mask[:sentence.at[places[0]]]) and sentence.at[places[0]] < 24:
        one = sentence.mentions[places[0]]
        return Subject(str(one.cluster), one.type, one.text, 0.6, mention=places[0])
    fronted = _FRONTED.match(sentence.mask)
    if fronted and place < fronted.start("s"):
        i = sentence.mention_at(fronted.start("s"))
        if i is not None and sentence.mentions[i].type in types:
            one = sentence.mentions[i]
            return Subject(str(one.cluster), one.type, one.text, 0.8, mention=i)
    if sentence.mentions[value].type not in ("RANK", "DATE") and _WHOLE_COUNTRY.search(sentence.mask, home[0], place):
        return None                     # the country's figure is not the park's
    # a place keeps its figures to its own sentence: what covers 66 hectares is hardly the city of the dateline
    topic = topics.current(tuple(name for name in types if name != "PLACE" or not of_parks), prior)
    return _from_topic(topic, 0.7 if pronoun else 0.55) if topic is not None else None


def _from_topic(topic: Topic, trust: float) -> Subject:
    return Subject(topic.cluster, topic.type, topic.words, trust, antecedent=topic.index)


def _ranked(sentence: Sentence, value: int, types: tuple[str, ...], home: tuple[int, int], *,
            of_parks: bool) -> list[tuple[float, int, int]]:
    """(score, place, mention) of the names before the value that could be its subject, best first."""
    ranked: list[tuple[float, int, int]] = []
    speakers = _speakers(sentence)
    first = True
    for i, one in enumerate(sentence.mentions):
        if one.cluster is None or one.type not in types or sentence.at[i] >= sentence.at[value] or i in speakers:
            continue
        start = clause_of(sentence, sentence.at[i])[0]
        score = _position(sentence, i, start)
        if start == home[0]:
            score += 1
        between = sentence.mask[sentence.at[i] + 1:sentence.at[value]]
        if _ADJACENT.fullmatch(between) and (one.type != "PLACE" or re.search(r"\w|[:：(（]", between)):
            score += 5              # "Wuxi for 20.3%", 苏州占31.8%
        elif one.type == "PLACE":
            score -= 1.5
        elif _FIGURE_OF.search(sentence.mask[start:sentence.at[i]]):
            score += 2
        elif first and score >= 0:
            score += 1              # the first name of a sentence is what it is about, clause after clause
        if _RELATIVE.match(sentence.mask, sentence.at[i] + 1):
            score += 2.5
        if of_parks and one.type != "PLACE":
            score += 1.5 if one.type == "PARK" else -1.0
        first = first and one.type == "PLACE"
        ranked.append((score, sentence.at[i], i))
    return sorted(ranked, key=lambda item: (-item[0], -item[1]))


def _behind(sentence: Sentence, place: int, types: tuple[str, ...]) -> int | None:
    """The name right behind a value and its noun: "330 companies located in X"."""
    tail = sentence.mask[place + 1:]
    match = _AFTER.match(tail.lstrip())
    if match is None:
        return None
    i = sentence.mention_at(place + 1 + len(tail) - len(tail.lstrip()) + match.start("s"))
    return i if i is not None and sentence.mentions[i].type in types and sentence.mentions[i].cluster is not None else None
