"""Whose figure it is: the subject of a value, within its sentence or carried over from earlier ones.

Within a sentence every name that could be the subject is weighed by where it stands (start of its clause,
possessive, in front of a verb, behind "in" or "of"). A pronoun, a description ("the park", 园区) or
nothing at all leads to the topic: the name under whose heading or in whose train of sentences we are.
"""

import re
from dataclasses import dataclass

from extract.facts.sentence import ANY_NAME, MASK, Sentence, clauses, rule
from extract.model import Reading

_GENERIC_PARK = (r"(?:park|zone|incubator|accelerator|hub|cluster|area|site|estate|campus|district|complex|facility|city|town|base|platform|"
                 r"centre|center|valley|technopole|structure)")
_GENERIC_ORG = r"(?:company|firm|group|university|hospital|institute|institution|organi[sz]ation|association|bank|fund|agency|developer|operator|consortium|enterprise|school|start-?up)"
_PARK_WORD = re.compile(rf"\b(?:the|this|its|our|that|whole|entire)\s+(?:[a-z-]+ ){{0,2}}{_GENERIC_PARK}\b|(?:该|本|整个|全)?(?:园区|园|开发区|高新区|新区|孵化器|基地|加速器|科学城|全区|区内|园内)", re.I)
_ORG_WORD = re.compile(rf"\b(?:the|this|its|our|that)\s+(?:[a-z-]+ ){{0,2}}{_GENERIC_ORG}\b|(?:该|本)?(?:公司|集团|企业方|医院|学校|大学|研究院|协会|基金会)|该(?:企业|机构|基金)", re.I)
_EVENT_WORD = re.compile(r"\b(?:the|this)\s+(?:[a-z-]+ ){0,2}(?:event|forum|conference|fair|summit|expo|congress|exhibition)\b|(?:本届|本次|该)?(?:大会|论坛|展会|峰会|博览会)", re.I)
_PRONOUN = re.compile(r"\b(?:it|they|we|its|their|our)\b|其(?!中|他|它|余|实)|它|我们|本区|全区", re.I)
_VERB = re.compile(
    r"\s*(?:\([^)]*\)|（[^）]*）|,[^,]{0,60},)?\s*(?:now |also |currently |already |has |have |had |is |was |are |were |will |would |which |who |that )*"
    r"(?:has|had|have|is|was|are|were|will|covers?|covered|counts?|counted|hosts?|hosted|houses?|housed|employs?|employed|occup|spans?|"
    r"spreads?|stretch|lies|boasts?|contains?|includes?|provides?|offers?|reported|recorded|generated|attract|earned|posted|achieved|plans?|"
    r"aims?|expects?|started|opened|began|became|grew|accounts?|gives?|gave|pays?|raised|received|ranks?|ranked|took|takes|reached|"
    r"accommodates?|serves?|supports?|invest|signed|built|manages?|operates?|runs?|comprises?|consists?|holds?|owns?|and|to|aged|extends?)\b", re.I)
_VERB_ZH = re.compile(
    r"(?:（[^）]*）|\([^)]*\))?(?:已|现|目前|于|自|在|共|累计|全年|预计|计划|将|还|也|正|总|是|的|规划|，)*"
    r"(?:占地|位于|拥有|有|入驻|聚集|集聚|吸引|成立|建|设|实现|完成|达|累计|规划|总|引进|培育|孵化|注册|面积|共有|现有|员工|投资|获|排名|位列|位居|居|"
    r"是|为|总部|首期|一期|提供|给予|营收|营业|年|启动|开园|启用|承载|覆盖|容纳|汇聚|落户|新增|推出|出资|持有|开放|坐落|地处|由|始建|创办|力争|计划|预计|成为|发布)")
_OBJECT_LEAD = re.compile(r"\b(?:by|with|from|to|between|and|or|than|near|via|through|against|for|like|as|including|after|before)\s+(?:the\s+)?$|[与和同跟由被向从及、至较比]$", re.I)
_PLACE_LEAD = re.compile(r"\b(?:in|at|of|within|across|inside|into)\s+(?:the\s+)?(?:whole\s+(?:of\s+)?)?$|[在于]$|全$", re.I)
_INTRO = re.compile(
    rf"(?:(?:in|by|as of|since|at|until|during|from|on|today|now|nowadays|currently|meanwhile|however|founded|established|built|created|"
    rf"opened|launched|located|based|after|before|according to|under|with)\b[^,{ANY_NAME}]{{0,60}}(?:[{ANY_NAME}{MASK['DATE']}{MASK['DURATION']}][^,{ANY_NAME}]{{0,30}}){{0,2}},\s*|"
    rf"(?:截至|截止|到|自|在|据|目前|如今|同时|此外|近年来|今年|去年|其中)[^，{ANY_NAME}]{{0,16}}[{MASK['DATE']}]?[^，{ANY_NAME}]{{0,8}}，)?"
    r"(?:(?:the|a|an|this|and|but|also|today|now|while|whereas|that|although|both|even|meanwhile,|另外|而|，)\s*)*"
    r"(?:[a-z-]+ (?:incubator|park|company|based|city|zone|firm|developer|giant|group|cluster|bank|university) )?[\"“'‘《「]?", re.I)
_AFTER = rule(r"(?:[a-z0-9%'’/&-]+[ -]){0,7}?(?:in|at|within|inside|for|of|by|on|across|throughout|belonging to)\s+(?:the\s+|all of\s+)?(?P<s><POEL>)")
_FIGURE_OF = rule(r"(?:of|in|at|within|for|from)\s+(?:all\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?:(?:in|at|of|within)\s+(?:the\s+)?)?$")


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


@dataclass(frozen=True, slots=True)
class Topic:
    """A name the text is about at some point."""

    cluster: str
    type: str
    words: str
    index: int


def main_subject(sentence: Sentence, types: tuple[str, ...] = ("PARK", "ORG", "EVENT")) -> int | None:
    """Index of the mention in subject position of the sentence's main clause, or None."""
    best, best_score = None, 0.0
    for start, end in clauses(sentence):
        for i in sentence.inside(start, end):
            if sentence.mentions[i].type in types:
                score = _position(sentence, i, start)
                if score > best_score:
                    best, best_score = i, score
        if best is not None and best_score >= 3:
            return best
    return best if best_score >= 2 else None


def _position(sentence: Sentence, i: int, start: int) -> float:
    """How much mention i looks like the subject of the clause that starts at `start`."""
    place = sentence.at[i]
    before, after = sentence.mask[start:place], sentence.mask[place + 1:]
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


def subject(sentence: Sentence, value: int, types: tuple[str, ...], topics: "Topics") -> Subject | None:
    """The subject of mention `value`, among entities of `types`; None when nothing fits."""
    place = sentence.at[value]
    own = clauses(sentence)
    home = next(((a, b) for a, b in own if a <= place < b), (0, len(sentence.mask)))
    ranked: list[tuple[float, int, int]] = []
    for i, one in enumerate(sentence.mentions):
        if one.cluster is None or one.type not in types or sentence.at[i] >= place:
            continue
        start = next((a for a, b in own if a <= sentence.at[i] < b), 0)
        score = _position(sentence, i, start)
        before = sentence.mask[start:sentence.at[i]]
        if start == home[0]:
            score += 1
        if one.type == "PLACE":
            score -= 1.5
        if _FIGURE_OF.search(before) and one.type != "PLACE":
            score += 2
        ranked.append((score, sentence.at[i], i))
    ranked.sort(key=lambda item: (-item[0], -item[1]))
    best = ranked[0] if ranked and ranked[0][0] > 0 else None
    lead = sentence.mask[:place]
    clause_lead = sentence.mask[home[0]:place]
    after = _AFTER.match(sentence.mask[place + 1:].lstrip()) if place + 1 < len(sentence.mask) else None
    described = topics.described(clause_lead if best and best[1] < home[0] else lead)
    if described and (best is None or best[0] < 3) and described.type in types:
        return Subject(described.cluster, described.type, described.words, 0.75, antecedent=described.index)
    pronoun = _PRONOUN.search(lead)
    if after and (best is None or best[0] < 2) and not (pronoun and topics.current(types)):
        offset = len(sentence.mask[place + 1:]) - len(sentence.mask[place + 1:].lstrip())
        i = sentence.mention_at(place + 1 + offset + after.start("s"))
        if i is not None and sentence.mentions[i].type in types and sentence.mentions[i].cluster is not None:
            one = sentence.mentions[i]
            if one.type != "PLACE" or topics.current(("PARK", "ORG")) is None or not lead.strip():
                return Subject(str(one.cluster), one.type, one.text, 0.8, mention=i)
    if best is not None:
        one = sentence.mentions[best[2]]
        return Subject(str(one.cluster), one.type, one.text, min(0.9, 0.6 + 0.06 * best[0]), mention=best[2])
    topic = topics.current(types)
    place_here = [i for _, _, i in ranked if sentence.mentions[i].type == "PLACE"]
    if topic is not None and not (place_here and not pronoun and _PLACE_LEAD.search(sentence.mask[:sentence.at[place_here[0]]]) and topics.distance > 1):
        return Subject(topic.cluster, topic.type, topic.words, 0.7 if pronoun else 0.55, antecedent=topic.index)
    if place_here:
        one = sentence.mentions[place_here[0]]
        return Subject(str(one.cluster), one.type, one.text, 0.5, mention=place_here[0])
    return None


class Topics:
    """What the text is about, sentence by sentence: the section's name, and the last subject of each type."""

    def __init__(self, reading: Reading) -> None:
        self._main = _main_park(reading)
        self._section: Topic | None = None
        self._last: dict[str, Topic] = {}
        self._latest: Topic | None = None
        self.distance = 0

    def note(self, sentence: Sentence) -> None:
        """Move on past `sentence`."""
        if sentence.segment.kind == "heading":
            self._heading(sentence)
            return
        if sentence.segment.kind == "field":
            return
        i = main_subject(sentence)
        self.distance += 1
        if i is None:
            names = [j for j, one in enumerate(sentence.mentions) if one.type in ("PARK", "ORG")]
            if self._latest is None and names:
                i = names[0]
        if i is not None:
            self._set(sentence, i)

    def _heading(self, sentence: Sentence) -> None:
        names = [j for j, one in enumerate(sentence.mentions) if one.type in ("PARK", "ORG", "EVENT")]
        parks = [j for j in names if sentence.mentions[j].type == "PARK"] or names
        if len({sentence.mentions[j].cluster for j in parks}) >= 1 and parks:
            self._set(sentence, parks[0])
            self._section = self._latest

    def _set(self, sentence: Sentence, i: int) -> None:
        one = sentence.mentions[i]
        topic = Topic(str(one.cluster), one.type, one.text, sentence.indices[i])
        self._last[one.type] = topic
        self._latest = topic
        self.distance = 0

    def current(self, types: tuple[str, ...]) -> Topic | None:
        """The latest topic of one of `types`, else the section's."""
        if self._latest is not None and self._latest.type in types:
            return self._latest
        if self._section is not None and self._section.type in types:
            return self._section
        known = [self._last[name] for name in types if name in self._last]
        if known:
            return max(known, key=lambda topic: topic.index)
        return self._main if self._main is not None and self._main.type in types else None

    def described(self, lead: str) -> Topic | None:
        """The topic a description in `lead` ("the park", 该公司) points to, or None without one."""
        for pattern, type_ in ((_PARK_WORD, "PARK"), (_ORG_WORD, "ORG"), (_EVENT_WORD, "EVENT")):
            if pattern.search(lead):
                if self._latest is not None and self._latest.type == type_:
                    return self._latest
                if type_ in self._last:
                    return self._last[type_]
                return self._main if self._main is not None and self._main.type == type_ else None
        return None


def _main_park(reading: Reading) -> Topic | None:
    """The park an article mostly speaks of: the one named most often, the first among equals."""
    count: dict[str, int] = {}
    first: dict[str, int] = {}
    for i, one in enumerate(reading.placed):
        if one.type == "PARK" and one.cluster is not None:
            count[one.cluster] = count.get(one.cluster, 0) + 1
            first.setdefault(one.cluster, i)
    if not count:
        return None
    best = min(count, key=lambda key: (-count[key], first[key]))
    one = reading.placed[first[best]]
    return Topic(best, "PARK", one.text, first[best])
