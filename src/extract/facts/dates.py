"""Dates that are facts of their own: when a thing was established, when an event is held.

Rows over the view, groups `s` subject and `d` date. A row without a subject takes that of the sentence so far or the topic.
"""

import re
from collections.abc import Iterator

from extract.facts.draft import Scene
from extract.facts.refer import implied, named, values
from extract.facts.sentence import ANY_NAME, MASK
from extract.facts.subject import Subject
from extract.facts.table import Table
from extract.facts.view import ANY_REF
from extract.model import Draft
from extract.regex import regex

_MADE = (r"(?:founded|established|set up|created|built|opened|launched|inaugurated|incorporated|formed|started|born|commissioned|"
         r"completed|"
         r"laid out|chartered|conceived|licensed|unveiled|approved|initiated|constituted|instituted|registered|spun out|spun off|decreed|begun|"
         r"designated|taken into use|brought "
         r"into being|put into "
         r"(?:operation|service|use))")
# verbs whose subject is what begins: nothing but a short complement may stand between them and the date
_BEGAN = (r"(?:opened|started|began|launched|dates|dated|goes back|went back|has its (?:origins?|roots|beginnings)|traces (?:its|"
 r"back)[a-z ]{0,20}|came into (?:being|operation|existence|service)|went into "
          r"(?:operation|service)|went live|"
          r"was born|started out|welcomed its first [a-z]+|took up (?:its )?work|commenced)"
          r"(?: (?:its doors|its gates|operations?|operating|work|business|life|trading|back|up|officially|formally|construction))*")
_WHEN = r"(?:\(|,? ?\b(?:in|on|since|from|to|back to|of|at|by|during|as early as|as far back as|around|towards|until)\b (?:the )?)"
_ADVERB = r"(?:(?:first|originally|formally|officially|jointly|initially|only|itself|already|finally|recently|then|also) )*"
_THAT = r"(?:(?!\b(?:which|who|while|when|where|whose|after|before|with|has|is|covers)\b)[^.;<-D>]){0,90}?"
# "X created it in 1994" dates something else
_PASSIVE = rf"(?! (?:it|them|the|its|their|an?|this|two|three|several)\b)(?! [{ANY_NAME}{ANY_REF}])"
_NOUN = r"(?:founding|foundation|establishment|creation|opening|launch|inauguration|start|birth)"
_PLAN = (r"(?:will|would|should|is to|was to|are to|is due to|is expected to|is scheduled to|is set to|is planned to|was due to|plans to|"
         r"was supposed to)")
_VERB_ZH = (r"(?:正式|获批|批准|经[^,。;]{0,14}批准|揭牌|全面|对外|共同|投资|联合|开始|宣告|注册|隆重|首次)*"
            r"(?:成立|设立|建立|创立|创建|创办|兴建|建成|建区|建园|建院|建校|始建|开园|开业|启用|竣工|完工|启动运营|投入运营|组建|挂牌|"
            r"投入使用|"
            r"投用|落成|诞生|获批|开馆|开张|开学|开建|起家|开幕|正式开放|"
            r"揭牌|批准设立|批准建立|注册|起步|共建|开办|创设|问世|运营|起家)")
_ZH_GAP = r"[^<N>,。;<-D>]{0,12}?"

# (name, pattern)
_ESTABLISHED = (
    # X, which Y inaugurated in 1994; Y created it in 1994
    ("en.which", rf"<s:PO>[^.;<-PO>]{{0,60}},? (?:which|that) (?:the )?<PO>(?:\s?\([^()]*\))? {_ADVERB}{_MADE}(?: {_WHEN}| )<d:D>"),
    # X was officially set up by A and B in 1994; X, founded in 1994,
    ("en.made", rf"<s:PO><aside>(?:,? (?:which|that))?(?: (?:was|were|is|has been|had been|being))? ?,? ?{_ADVERB}{_MADE}\b{_PASSIVE}{_THAT}"
     rf"{_WHEN}?<d:D>"),
    ("en.made_it", rf"\b{_MADE} (?P<s><REF>)[^.;<-D>]{{0,24}}? (?:in|on) (?:the )?<d:D>"),
    ("en.owned_opened", rf"^(?:owned|run|operated|managed|backed|funded)\b[^.;<-D>]{{2,50}}, {_ADVERB}{_MADE}(?: in| on)? <d:D>"),
    # X (est. 1994); construction of X began in 1994; ground was broken in 2010; X is to be ready by 1998; X, due mid-2006; doors late 2017
    ("en.est", r"<s:PO>[^.;()]{0,40}\((?:est\.?|estd\.?|established|founded|since|opened|begun|set up),? ?(?:in )?<d:D>"),
    ("en.construction", r"\b(?:construction|building|building work|works?) (?:of|on|at) (?:the )?<s:PO> (?:began|started|commenced|got under"
     r" way) (?:in|on) (?:the )?<d:D>"),
    ("en.ready.ground", r"^(?:its|the) [^.;<N><-D>]{0,40}(?:should be|will be|is to be|are to be) (?:ready|complete|completed|finished"
     r"|open)\b[^.;<N><-D>]{0,30}(?:in|by|on) "
     r"(?:the )?<d:D>"),
    ("en.doors", r"(?:^|[.;] )(?:doors|opening|opens|completion|ready|due)(?: open)?(?: in| by|:)? (?:the )?<d:D>(?=[,.;)]|$)"),
    ("en.tenants_moved", r"\b(?:first (?:tenants|firms|companies|customers|residents)[^.;<N><-D>]{0,40}|took in its first (?:tenants|firms"
     r"|companies) )(?:in|by) (?:the )?<d:D>"),
    ("en.turned", r"(?:^|[;.] )<d:D>:? (?:opened|founded|launched|set up|established)\b(?=[,.;]|$)"),
    ("en.made_of", rf"<s:PO>, (?:an? |the )[^.;,<N>]{{1,50}}? {_MADE}\b{_THAT}{_WHEN}?<d:D>"),
    # X opened (its doors) in 1994; X dates from 1994
    ("en.began", rf"<s:PO><aside>(?:,? (?:which|that))? {_ADVERB}{_BEGAN}(?: (?:to|for) [a-z ]{{3,24}}?)?(?: in <L>)?(?: {_WHEN}| "
     r"(?:from|to|in) (?:the )?| )<d:D>"),
    # X has existed since 1994
    ("en.since", r"<s:PO><aside>(?:,? (?:which|that))?(?: has| have)?(?: been)?(?: [a-z]+)? "
     r"(?:existed|operated|operating|in operation|in business|running|run|open|active|in service|around|trading|in existence) since "
     r"(?:the )?<d:D>"),
    # X's opening in 1994; the opening of X in 1994
    ("en.noun", rf"<s:PO>'s? (?:official |formal )?{_NOUN}(?: <in> <L>)?,? (?:in|on) (?:the )?<d:D>"),
    ("en.noun_of", rf"\b{_NOUN} of (?:the )?<mods><s:PO>[^.;<N><-D>]{{0,30}}?(?:,| in| on) (?:the )?<d:D>"),
    ("en.saw", rf"<d:D> (?:saw|marked|brought) the {_NOUN} of (?:the )?<mods><s:PO>"),
    # Founded in 1994, X ...; In business since 2013, X
    ("en.lead", rf"(?:^|[;:] |\band )(?:{_ADVERB}{_MADE}|in (?:business|operation|existence|service)|open|operating|running|active)\b"
     rf"{_THAT}(?:\b(?:in|on|by|at|since|as early as) (?:the )?)?<d:D>[^,<N>.;]{{0,50}}(?:<PLO>[^,<N>.;]{{0,30}})?,"
     r"(?: and [^,.;]{3,60},)? (?:the |a |an )?<mods><s:PO>"),
    # 1994 - park laid out; 1963: the zone was founded
    ("en.timeline", rf"^\W{{0,3}}<d:D>\s?[-–—:.|]?\s?(?:the |our )?(?:(?:[a-z-]+ ){{0,2}}(?:park|zone|campus|company|centre|center|"
     rf"incubator|site|estate|firm|hub|"
     rf"institute|university|group) |<REF>)?(?: ?(?:is|was|gets|being))? ?{_ADVERB}{_MADE}(?=[,.;]|$| (?:by|on|as|with|in|at)\b)"),
    ("en.timeline_noun", rf"^\W{{0,3}}<d:D>\s?[-–—:.|]\s?(?:official |formal )?{_NOUN}(?: of (?:the )?(?:park|zone|campus|company|centre|"
     rf"center|incubator|site|"
     r"<REF>|(?P<s><PO>)))?(?=[,.;]|$| by)"),
    # since its opening in 1994; registered on 5 May 1994
    ("en.since_its", rf"\b(?:since|after|before|at|from) (?:its|their|the park's|the company's) (?:official |formal )?{_NOUN}(?: in "
     rf"<L>)?,? (?:in|on) (?:the )?<d:D>"),
    ("en.it_was", r"<s:PO>(?:,? (?:which|that))? (?:goes|dates|going|dating|harks)(?: all the way)? (?:back )?(?:to|from) (?:the )?<d:D>"),
    # Opened 1994. Launched 2003, ... as a note about the topic
    ("en.fragment", rf"^(?:{_MADE}|in (?:business|operation|service)|open|operating|active)(?: (?:in|on|since|by))?(?: the)? <d:D>"
     r"(?=\s?[,.;]|$| by| with| as)"),
    # ground-breaking, which counts where nothing else is said (see finish.py)
    ("en.broken.ground", r"(?:^|[,;.] ?|<s:PO>[^.;<-D>]{0,60}?)(?:on which )?ground (?:was )?broken (?:in|on) (?:the )?<d:D>"),
    ("en.ground", r"^(?:the )?(?:construction|works?|building work|groundwork)(?: work)?(?: (?:of|on|at|for) (?:the )?<s:PO>)? "
     r"(?:began|started|commenced) (?:in|on) (?:the )?<d:D>"),
    ("en.field", r"^(?:founded|established|opened|opening|founding year|year (?:of )?"
     r"(?:founded|establishment|foundation|opening|founding)|date of (?:foundation|establishment|opening)|launched|start"
     rf"(?:ed)?|in operation since|set up|{_NOUN})(?: in)?\s?: ?<d:D>"),
    # in 1994 A set up X; in 1994, X was founded
    ("en.then_made", r"(?:^|[,;] |\band )(?:in|on|since|by|at) (?:the )?<d:D>,? (?:the )?<mods><s:PO><aside>"
     rf"(?: was| were| had been) {_ADVERB}{_MADE}\b"),
    ("en.then_began", r"(?:^|[,;] |\band )(?:in|on) (?:the )?<d:D>,? (?:the )?<mods><s:PO> (?:officially |formally |finally )?(?:opened"
     r"(?: its doors)?|started(?: operations| work)?|began (?:work|operations|operating)|went into operation|came into being|was born|"
     r"launched)(?=[,.;]|$| (?:in|with|to|on|at|as)\b)"),
    ("en.then_set_up", r"(?:^|[,;] |\band )(?:in|on|since|by) (?:the )?<d:D>,? [^.;,<-D>]{0,60}? "
     r"(?:founded|established|set up|sets up|created|built|opened|launched|inaugurated|formed|started) (?:the |its |a |an |their )?<mods>"
     r"(?P<s><PO>)(?!'s)"),
    ("en.set_up", r"(?:founded|established|set up|created|built|opened|launched|inaugurated|formed|started) (?:the |its |their )?<mods>"
     r"<s:PO>[^.;,<-D><N>]{0,30}?(?: (?:in|at) <L>(?:, <L>)?)? (?:in|on|at) (?:the )?<d:D>"),
    ("en.and", rf" and (?:was|were) {_ADVERB}{_MADE}(?: by [^.;,<-D>]{{1,40}})? (?:in|on) (?:the )?<d:D>"),
    ("en.bracket", r"<s:PO>\s?\((?:founded|est\.?|established|opened|since|built|launched|set up)\s?(?:in )?<d:D>\)"),
    # planned: X will open in 2030
    ("en.plan", rf"<s:PO><aside>(?:,? (?:which|that))? {_PLAN} (?:be {_MADE}|open|start(?: operations?)?|launch|begin"
     r"(?: operations?)?|go into operation|welcome its first [a-z]+)\b[^.;<-D>]{0,40}?(?:in|on|by|at) (?:the )?<d:D>"),
    # Chinese: X成立于1994年; X于1994年2月经国务院批准设立; 1994年,X成立; 1994年成立的X
    ("zh.noted", rf"<s:PO>\([^()]{{0,24}}?<d:D>(?:正式|全面)?{_VERB_ZH}[^()]{{0,12}}\)"),
    ("zh.the_park", rf"(?:那|这|该)(?:座|家|个|处|片)[^。;<-PO>]{{0,34}}?(?:园区|公司|企业|机构|基地|孵化器|研究院)(?:于|"
     rf"在)?<d:D>[^<N>,。;]{{0,6}}?{_VERB_ZH}"),
    ("zh.verb_date", rf"<s:PO>,?{_ZH_GAP}{_VERB_ZH}(?:于|时间为|时间:|在|自)?{_ZH_GAP}<d:D>"),
    ("zh.date_verb", r"(?<![于在由和同被从至到])<s:PO>,?(?:最早|早|就|则)?(?:于|自|在|从|早在|始于)?<d:D>(?:年)?[^<-D>,。;<N>]{0,14}?(?:"
     rf"(?:由|经|获|在|与)[^<-D>,。;]{{1,40}}?)?{_VERB_ZH}(?!了?[^<N>,。;]{{0,8}}<PO>)"),
    ("zh.began", r"<s:PO>,?(?:始于|起源于|发端于|起步于|诞生于)<d:D>"),
    ("zh.date_subject", r"(?:^|[,。;:])(?:早在|于|在|自)?<d:D>,?(?:[^<-D>,。;<N>]{0,20}(?:[<N>][^<-D>,。;<N>]{0,8}){0,2}?"
     rf"(?:批准|同意|决定|联合|共同|投资|正式|经)[^<N>,。;]{{0,6}})?<s:PO>[^<N>,。;<-D>]{{0,10}}?{_VERB_ZH}(?!了|[^<N>,。;]{{0,8}}<PO>)"),
    ("zh.date_object", r"<d:D>,?[^。;<-D>]{0,24}?(?<![提议拟划])(?:成立|开设|设立|建立|创立|创建|创办|兴建|组建|批准设立|批准建立|启用|"
     r"建成|开办)"
     r"(?:了)?[^,。;<N>]{0,8}?(?P<s><PO>)(?!的)"),
    ("zh.date_of", rf"<d:D>(?:正式|才|刚刚?|就|方才|便)?(?:年)?{_VERB_ZH}的(?:[^<N>,。;]{{0,10}}?)<s:PO>"),
    ("zh.clause", r"(?:^|[,。;])(?:园区|公司|它|其|项目)?(?:正式|最早)?(?:于|自|在|从)?<d:D>[^<-D>,。;<N>]{0,10}?(?:"
     rf"(?:由|经|获)[^<-D>,。;]{{1,30}}?)?{_VERB_ZH}(?=[,。;、]|$|并|以来|后)"),
    # 创办人H于2009年起家; 1988年2月由A、B合资设立; 一期已于2008年交付
    ("zh.founder", r"(?:创办人|创始人|创办者)<H>(?:于|在|自)?<d:D>(?:年)?(?:起家|创办|创立|创业)"),
    ("zh.by_whom", r"(?:^|[,。;:])(?:于|自|在)?<d:D>(?:年)?由[^,。;<-D>]{1,60}?(?:合资|共同|联合|投资|发起|出资)?(?:设立|成立|创立|兴建"
     r"|创办|组建|建立|建成)"),
    ("zh.first_phase.ground", r"一期[^<N>,。;]{0,12}?(?:已|已经)?(?:于|在)<d:D>(?:年)?(?:交付|投用|建成|竣工|启用|开园|投入使用)"),
    # 奠基 and 动工 count where nothing else is said (see finish.py)
    ("zh.ground", r"(?:<s:PO>|^|[,。;]|<REF>)[^<N>,。;<-D>]{0,6}<d:D>[^<N>,。;<-D>]{0,8}?(?:奠基|动工|开工|破土)(?=[,。;、]|$|建设|兴建)"),
    ("zh.clause_verb", rf"(?:^|[,。;])(?:园区|公司|它|其|项目)?{_VERB_ZH}(?:于|时间为|时间:|:)<d:D>"),
)
_HELD = (
    ("en.held", r"(?P<s><E>)(?:\s?\([^()]{0,40}\))?,?(?: which)?(?: (?:was|is|will be|has been|to be|takes place|took place|"
     r"will take place|opens|opened|runs|ran|kicked off|starts|started|is scheduled|is due|due|scheduled))? ?"
     r"(?:held|staged|hosted|organi[sz]ed|convened|take place|scheduled|due)?(?:[^.;<N><-D>]{0,30}|[^.;<N><-D>]{0,30}(?:"
     r"<LPO>[^.;<N><-D>]{0,20}){1,2}?)(?:\b(?:on|in|from|for|at|between)(?: the)? ?|\(|, ?|: ?)<d:D>"),
    ("en.held_then", r"<s:E>(?: [a-z]+)? (?:was|is|will be|has been|is to be) "
     r"(?:held|staged|hosted|organi[sz]ed|scheduled|convened)[^.;<-D>]{0,40}? (?:on|in|for|from|at) (?:the )?<d:D>"),
    ("en.lead", r"(?:^|[,;] ?)(?:on|in|from) (?:the )?<d:D>,? [^.;<-D>]{0,70}?\b"
     r"(?:held|hosted|hosts|organi[sz]ed|opened|took place|takes place|staged|at|attended|of|during|will hold|will host)\b(?: the)? <mods>"
     r"<s:E>"),
    ("en.then", r"(?:^|[,;] ?)(?:on|in|from) (?:the )?<d:D>,? (?:the )?<mods><s:E>(?: [a-z]+){0,3}? "
     r"(?:was held|took place|opened|kicked off|is held|takes place|will be held|will open|started|began)"),
    ("en.row", r"^\s*<d:D>[\s\d:–-]{0,14}<s:E>"),
    ("zh.held", r"<s:E>[^,。;<N><-D>]{0,12}?(?:于|在|定于|将于|时间:|拟于)?<d:D>(?:[^。;<-D>]{0,24}?(?:举行|举办|召开|开幕|启幕|拉开))"),
    ("zh.time", r"<s:E>[^,。;<N><-D>]{0,6}(?:举办时间|时间|日期)(?:为|是|:)<d:D>"),
    ("zh.lead", r"<d:D>,?[^。;<-D>]{0,30}?<s:E>[^,。;<-D>]{0,20}?(?:举行|举办|召开|开幕|启幕|落幕|闭幕|拉开)"),
    ("zh.lead_verb", r"<d:D>,?[^。;<-D>]{0,30}?(?:举行|举办|召开|承办|主办)(?:了|的)?[^,。;<N>]{0,6}?<s:E>"),
)
# a part, a phase or another thing's opening
_OTHER = regex(
    r"\b(?:phase|wing|building|campus|branch|office|subsidiary|second|third|new (?:site|building|centre|center)|expanded|extension|"
    r"extended|renamed|upgraded|moved|relocated|member|agreement|partnership|competition|programme|program|project|camp|course|plant|"
    r"factory|laboratory|joint|contract|headquarters|deal)\b|二期|三期|分公司|新增|升级|更名|扩建|迁|项目|实验室|上市|签约|合作", re.I)
# "X opened its unit there in 1992" dates the unit
_OPENED_ITS = regex(r"(?<!was )(?<!been )(?<!were )\b(?:opened|started|launched|built|created|founded|established|set up|"
 r"inaugurated) (?:its|their|an?|another|several|"
                         r"new) (?!doors|gates|business|operations?|life)", re.I)
_AGENT = regex(r"\bby (?:the )?$", re.I)
_HAN = regex("[一-鿿]")
# "the second phase of X opened" dates the phase
_SOMETHING_OF = regex(r"\b\w+ of (?:the )?$", re.I)


_TABLES = (("held_on", Table(_HELD), ("EVENT",)), ("established", Table(_ESTABLISHED), ("PARK", "ORG")))


def find(scene: Scene) -> Iterator[Draft]:
    """`established` and `held_on` facts of this sentence; each date is used once, each subject is established once."""
    if MASK["DATE"] not in scene.sentence.mask:
        return
    text = scene.view.text
    han = bool(_HAN.search(text))
    dates: set[int] = set()
    told: set[str] = set()
    for predicate, rules, types in _TABLES:
        for name, _, match in rules.finditer(scene.view):
            if name.startswith("zh") and not han:
                continue
            date = next(iter(values(scene, match, "d")), None)
            if date is None or date in dates or (predicate == "established" and _other(text, match)):
                continue
            found = _subject(scene, match, types)
            if found is None:
                continue
            cluster = found.cluster if isinstance(found, Subject) else str(scene.sentence.mentions[found].cluster)
            if predicate == "established" and cluster in told:
                continue
            dates.add(date)
            draft = scene.draft(subject=found, predicate=predicate, by=f"date.{name}", confidence=0.85, value_mention=date,
                                start=scene.view.at[match.start()], end=scene.view.ends[match.end() - 1])
            if draft:
                told.add(cluster)
                yield draft


def _other(text: str, match: re.Match[str]) -> bool:
    """Whether the date is that of a part, of a phase or of something else about the subject."""
    if _OTHER.search(match.group()) or _OPENED_ITS.search(match.group()):
        return True
    if match.groupdict().get("s") and _AGENT.search(text[max(0, match.start("s") - 10):match.start("s")]):
        return True
    if not match.groupdict().get("s") or match.start("s") != match.start() or text.startswith(",", match.end("s")):
        return False
    return bool(_SOMETHING_OF.search(text[max(0, match.start() - 40):match.start()]))


def _subject(scene: Scene, match: re.Match[str], types: tuple[str, ...]) -> int | Subject | None:
    if match.groupdict().get("s"):
        return next(iter(named(scene, match, "s", types)), None)
    return implied(scene, types, scene.view.at[match.start()])
