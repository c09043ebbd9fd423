"""Where a name stands in its sentence, in short words: "intro" (it opens the clause), "verb" (a verb follows), "object" ("by X")."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.facts.sentence import ANY_NAME, MASK, Sentence, clause_of, clauses, rule
from extract.regex import regex

_VERB = regex(
    r"\s*(?:\([^)]*\)|（[^）]*）|,[^,]{0,60},)?\s*(?:as a whole |alone |itself |now |also |currently |already |has |have |had |is |was |"
    r"are |were |will |would |which |who |that )*"
    r"(?:there (?:is|are|was|were)|has|had|have|is|was|are|were|will|covers?|covered|counts?|counted|hosts?|hosted|houses?|housed"
     r"|employs?|employed|occup|spans?|"
    r"spreads?|stretch|lies|boasts?|contains?|includes?|provides?|offers?|reported|recorded|generated|attract|earned|posted|achieved|"
    r"plans?|"
    r"aims?|expects?|started|opened|began|became|grew|accounts?|gives?|gave|pays?|raised|received|ranks?|ranked|took|takes|reached|"
    r"accommodates?|serves?|supports?|invest|signed|built|manages?|operates?|runs?|comprises?|consists?|holds?|owns?|and|to|aged|"
    r"extends?)\b", re.I)
_VERB_ZH = regex(
    r"(?:（[^）]*）|\([^)]*\))?(?:已|现|目前|于|自|在|共|累计|全年|预计|计划|将|还|也|正|总|的|规划|，|" + MASK["DATE"] + ")*"
    r"(?:占地|位于|拥有|有|入驻|聚集|集聚|吸引|成立|建|设|实现|完成|达|累计|规划|总|引进|培育|孵化|注册|面积|共有|现有|员工|投资|获|排名"
     r"|位列|位居|居|"
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
    rf"(?:截至|截止|到|自|在|据|目前|如今|同时|此外|近年来|今年|去年|其中|早在)[^，{ANY_NAME}]{{0,16}}{_D}?[^，{ANY_NAME}]{{0,8}}[，,]"
     rf"|{_D}[，,]?)?\s*"
    r"(?:(?:the|a|an|this|and|but|also|today|now|while|whereas|that|although|both|even|meanwhile,|另外|而|，)\s*)*"
    rf"(?:[a-z-]+ (?:incubator|park|company|based|city|zone|firm|developer|giant|group|cluster|bank|university) |[^，。；{ANY_NAME}]{{1,24}}的|"
    rf"[^，。；、{ANY_NAME}]{{0,10}}(?:公司|企业|机构|平台|园区|单位|龙头|开发商|运营商|巨头|项目))?[\"“'‘《「]?", re.I)
_AFTER = rule(r"(?:[a-z0-9%'’/&-]+[ -]){0,7}?(?:in|at|within|inside|for|of|by|on|across|throughout|belonging to)\s+(?:the\s+|"
              r"all of\s+)?(?P<s><POEL>)")
_FIGURE_OF = rule(r"(?:of|in|at|within|for|from)\s+(?:all\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?:(?:in|at|of|within)\s+(?:the\s+)?)?$")
_SPEECH = regex(r"\b(?:said|says|told|explains?|explained|adds?|added|notes?|noted|according to|reports?|recalls?|announced|"
                     r"stressed|presented)\b|"
                     r"介绍|表示|说[，：:]|指出|提出|透露|坦言|称[，：:]?|认为|强调|宣布|告诉", re.I)

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
_LABEL = regex(rf"\W*[{ANY_NAME}](?: [{ANY_NAME}])?\s*[:：]")         # an interview's "Li Bing:"
_THERE = rule(r"\s*(?:(?:in|across|throughout) (?:the )?(?P<s><L>),? there (?:is|are|was|were)\b|(?P<z><L>)一?共?有)<->*")
_ATTRIBUTE = regex(r"[ -]?(?:[a-z-]+ ){0,2}", re.I)
_POSSESSIVE = regex(r"\s?['’]s?\s|的")


def speakers(sentence: Sentence) -> frozenset[int]:
    """Institutions that only introduce a speaker ("X, director of Y, said", Y主任X介绍): what is said is not about them."""
    if MASK["PERSON"] not in sentence.mask and ":" not in sentence.mask and "：" not in sentence.mask:
        return frozenset()
    found: set[int] = set()
    label = _LABEL.match(sentence.mask)
    if label and sentence.segment.kind != "heading":
        found.update(sentence.inside(0, label.end()))
    for start, end in clauses(sentence) if MASK["PERSON"] in sentence.mask else ():
        inside = sentence.inside(start, end)
        people = [i for i in inside if sentence.mentions[i].type == "PERSON"]
        if people and _SPEECH.search(sentence.mask, start, min(len(sentence.mask), end + 24)):
            found.update(i for i in inside if sentence.mentions[i].type in ("PARK", "ORG") and abs(sentence.at[i] - sentence.at[people[0]]) < 40)
    return frozenset(found)


@lru_cache(maxsize=2048)
def lead(mask: str, place: int, end: int, start: int) -> tuple[str, ...]:
    """What the words around mask[place:end] say of it as a subject of the clause that begins at `start`."""
    before, behind = mask[start:place], mask[end:]
    signs = []
    if _INTRO.fullmatch(before):
        signs.append("intro")
    elif _OBJECT_LEAD.search(before):
        signs.append("object")
    elif _PLACE_LEAD.search(before):
        signs.append("place")
    if _POSSESSIVE.match(behind):
        signs.append("possessive")
    if _VERB.match(behind) or _VERB_ZH.match(behind):
        signs.append("verb")
    if _RELATIVE.match(behind):
        signs.append("relative")
    if _FIGURE_OF.search(before):
        signs.append("figure_of")
    return tuple(signs)


_WEIGHT = {"intro": 3.0, "object": -2.0, "place": -1.0, "possessive": 1.5, "verb": 2.0}


def score(mask: str, place: int, start: int) -> float:
    """How much a name looks like the subject of its clause."""
    return sum(_WEIGHT.get(sign, 0.0) for sign in lead(mask, place, place + 1, start))


def standing(mask: str, place: int, end: int, start: int, value: int) -> Iterator[str]:
    """The signs of a name or description mask[place:end] in front of a value at `value`."""
    yield from lead(mask, place, end, start)
    if _ADJACENT.fullmatch(mask, end, value):
        yield "adjacent"


def after(sentence: Sentence, i: int, place: int) -> Iterator[str]:
    """The signs of a name behind a value: "330 companies in X", 占地24公顷的X, "Covering 30 ha, X"."""
    mask, at = sentence.mask, sentence.at[i]
    rest = mask[place + 1:]
    match = _AFTER.match(rest.lstrip())
    if match and place + 1 + len(rest) - len(rest.lstrip()) + match.start("s") == at:
        yield "a.of"
    match = _MODIFIED.match(mask, place + 1)
    if match and match.start("s") == at:
        yield "a.modified"
    match = _FRONTED.match(mask)
    if match and match.start("s") == at and place < at:
        yield "a.fronted"
    if _ATTRIBUTE.fullmatch(mask, place + 1, at):
        yield "a.attribute"             # the 70-acre Harbour Park
    if not any(place < other < at and sentence.mentions[j].cluster is not None for j, other in enumerate(sentence.at)):
        yield "a.next"
    yield "a.clause" if clause_of(sentence, at) == clause_of(sentence, place) else "a.far"
    if re.search(r"\b(?:of|in|at|by|for)(?: the)?\s$|[由在与]$", mask[place + 1:at]):
        yield "a.lead"


def there(sentence: Sentence, value: int) -> int | None:
    """The place that opens a sentence which only says what is there: "In Norway there are 30 parks"."""
    match = _THERE.match(sentence.mask)
    if match is None or not match.start() <= sentence.at[value] <= match.end():
        return None
    return sentence.mention_at(max(match.start("s"), match.start("z")))
