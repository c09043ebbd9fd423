"""Dates that are facts of their own: when a thing was established, when an event is held."""

import re
from collections.abc import Iterator

from extract.facts.draft import Scene
from extract.facts.sentence import ANY_NAME, MASK, rule
from extract.facts.subject import subject
from extract.model import Draft

_VERB_EN = (r"(?:founded|established|set up|created|built|opened|launched|inaugurated|incorporated|formed|started|born|began|commissioned|completed|"
            r"founding|foundation|establishment|creation|opening|launch|inauguration|start(?:ed)? (?:work|operations?|life)|went into operation|came into (?:operation|being)|"
            r"began (?:work|operations?|life|operating)|opened its doors|dates? (?:back )?(?:from|to)|welcomed its first|has (?:existed|operated|been (?:open|operating|running)))")
_VERB_ZH = (r"(?:正式|获批|批准|经[^，。；]{0,14}批准)?(?:成立|设立|建立|创立|创建|创办|兴建|建成|建区|建园|建院|建校|始建|开园|开业|启用|启动运营|组建|挂牌|投入使用|投入运营|投用|落成|诞生|获批|开馆|开幕|奠基|揭牌|批准设立|批准建立|注册)")
_D = MASK["DATE"]

# groups: s subject (optional: else the resolver's), d date
_RULES = (
    ("en.passive", rf"(?P<s><PO>)(?:['’]s)?(?:\s*\([^()]{{0,60}}\))?(?:,[^.;{_D}]{{0,90}},)?\s*(?:,? which |,? that )?(?:itself )?(?:was|were|is|has been|had been|,)?\s*(?:first |originally |formally |officially |jointly |initially |only )?{_VERB_EN}\b[^.;{_D}]{{0,90}}?(?:\b(?:in|on|since|from|to|back to|of|at|by|during|as early as)\s+(?:the\s+)?|\(|,\s+)?(?P<d><D>)"),
    ("en.lead", rf"(?:^|[,;]\s*|\band )(?:(?:was|first|originally|formally|officially)\s+)?{_VERB_EN}\s+(?:[a-z ]{{0,30}}\s)?(?:in|on|by|at|since)?\s*(?:the\s+)?(?P<d><D>)(?:\s+[^,{_D}]{{0,60}})?,\s*(?:the |a |an )?(?P<s><PO>)"),
    ("en.active", rf"(?:^|[,;]\s*)(?:in|on|since|at)\s+(?:the\s+)?(?P<d><D>),?\s[^.;{_D}]{{0,60}}?{_VERB_EN}\s+(?:the |its |a |an |their )?(?:[a-z-]+ ){{0,4}}(?P<s><PO>)"),
    ("en.active_after", rf"(?:founded|established|set up|created|built|opened|launched|inaugurated|formed|started)\s+(?:the |its |their )?(?:[a-z-]+ ){{0,4}}(?P<s><PO>)(?:\s*\([^()]{{0,40}}\))?[^.;{_D}{ANY_NAME}]{{0,40}}?\s(?:in|on|at)\s+(?:the\s+)?(?P<d><D>)"),
    ("en.subjectless", rf"\b{_VERB_EN}\b[^.;,{_D}]{{0,50}}?(?:\b(?:in|on|since|from|to|of|at|by)\s+(?:the\s+)?|\()(?P<d><D>)"),
    ("en.since_then", r"(?:^|,\s*)(?:in|on)\s+(?:the\s+)?(?P<d><D>),?\s+(?:the |it |they |this )?(?:[a-z]+ ){0,2}(?:was|were)?\s*(?:formally |officially )?(?:founded|established|set up|created|opened|launched|inaugurated)\b"),
    ("en.bracket", r"(?P<s><PO>)\s*\((?:founded|est\.?|established|opened|since|built|launched)\s*(?:in\s+)?(?P<d><D>)\)"),
    ("zh.after", rf"(?P<s><PO>)(?:（[^（）]{{0,30}}）|\([^()]{{0,30}}\))?[，,]?(?:[^，。；{ANY_NAME}{_D}]{{0,12}})?(?:{_VERB_ZH}(?:于|时间为|时间：|在)?|于|自|在|从)[^，。；{_D}]{{0,6}}?(?P<d><D>)(?:[^，。；{_D}]{{0,16}}?{_VERB_ZH})?"),
    ("zh.before", rf"(?P<d><D>)[，,]?(?:[^，。；{_D}{ANY_NAME}]{{0,20}}(?:[{ANY_NAME}][^，。；{_D}{ANY_NAME}]{{0,8}}){{0,2}}?(?:批准|同意|决定|联合|共同|投资|正式)[^，。；{ANY_NAME}]{{0,6}})?(?P<s><PO>)(?:[^，。；{_D}{ANY_NAME}]{{0,10}})?{_VERB_ZH}"),
    ("zh.object", rf"(?P<d><D>)[，,]?[^。；{_D}]{{0,24}}?(?:成立|设立|建立|创立|创建|创办|兴建|组建|批准设立|批准建立|启用|建成)(?:了)?(?:[^，。；{ANY_NAME}]{{0,8}})?(?P<s><PO>)"),
    ("zh.subjectless", rf"(?:{_VERB_ZH}于(?P<d><D>))|(?:(?:于|自|在|从)?(?P<d2><D>)(?:[^，。；{_D}{ANY_NAME}]{{0,12}}(?:[{ANY_NAME}][^，。；{_D}{ANY_NAME}]{{0,4}})?)?{_VERB_ZH}(?=[，。；、]|的|$|以来|后))"),
)
_EVENT = (
    ("en.event", rf"(?P<s><E>)(?:\s*\([^(){_D}]{{0,40}}\))?,?\s*(?:[^.;{_D}{ANY_NAME}]{{0,40}}?\b(?:held|take place|takes place|took place|scheduled|opens?|opened|runs?|ran|staged|hosted|due|convened|kicked off|organi[sz]ed|will be|was)\b)?[^.;{_D}]{{0,60}}?(?:\b(?:on|in|from|of|for|at)\s+(?:the\s+)?|\(|,\s*|:\s*)(?P<d><D>)"),
    ("en.event_lead", rf"(?:^|[,;]\s*)(?:on|in|from)\s+(?:the\s+)?(?P<d><D>),?\s[^.;{_D}]{{0,70}}?(?P<s><E>)"),
    ("en.event_row", r"^\s*(?P<d><D>)[\s\d:–-]{0,14}(?P<s><E>)"),
    ("zh.event", rf"(?P<s><E>)(?:[^，。；{_D}]{{0,12}})?(?:于|在|定于|将于|时间[：:])?(?P<d><D>)(?:[^，。；{_D}]{{0,12}}?(?:举行|举办|召开|开幕|启幕))?"),
    ("zh.event_lead", rf"(?P<d><D>)[，,]?[^。；{_D}]{{0,30}}?(?P<s><E>)[^，。；{_D}]{{0,16}}?(?:举行|举办|召开|开幕|启幕|落幕|闭幕)"),
)


def find(scene: Scene) -> Iterator[Draft]:
    """`established` and `held_on` facts of this sentence; each date is used once."""
    sentence = scene.sentence
    if _D not in sentence.mask:
        return
    told: set[int] = set()
    for predicate, rules, types in (("held_on", _EVENT, ("EVENT",)), ("established", _RULES, ("PARK", "ORG"))):
        for name, pattern in rules:
            for match in rule(pattern).finditer(sentence.mask):
                groups = match.groupdict()
                group = "d" if groups.get("d") else "d2"
                date = sentence.mention_at(match.start(group))
                if date is None or date in told or _other_use(match):
                    continue
                if groups.get("s"):
                    i = sentence.mention_at(match.start("s"))
                    who = i
                else:
                    who = None
                found = who if who is not None else subject(sentence, date, types, scene.topics)
                if found is None:
                    continue
                told.add(date)
                draft = scene.draft(subject=found, predicate=predicate, by=f"date.{name}", confidence=0.85, value_mention=date,
                                    start=match.start(), end=match.end())
                if draft:
                    yield draft


def _other_use(match: re.Match[str]) -> bool:
    """Whether the words between verb and date speak of a part, a phase or another thing's opening."""
    text = match.group()
    return bool(re.search(r"\b(?:phase|wing|building|campus|branch|office|subsidiary|second|third|new (?:site|building|centre|center)|expanded|extension|extended|renamed|upgraded|moved|relocated|member|agreement|partnership|competition|programme|program|project|camp|course)\b|二期|三期|分公司|新增|升级|更名|扩建|迁|项目", text, re.I))

