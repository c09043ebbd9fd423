"""Relations between two names: tables of patterns over the masked sentence, both languages side by side.

Groups: `s` subject and `o` object, each one mention or a list of them; `v` a value that belongs to the fact.
A pattern without `s` takes its subject from the sentence or the topic.
"""

import re
from collections.abc import Iterator

from extract.facts.cues import cue
from extract.facts.draft import Scene
from extract.facts.sentence import ANY_NAME, MASK, Sentence, rule
from extract.facts.subject import Subject, subject
from extract.model import Draft
from extract.schema import PREDICATES

_BE = r"(?:,? (?:which|that|who))?(?: (?:is|was|are|were|has been|have been|being|lies|will be))?(?:,)?(?: (?:now|also|currently|mainly|partly|jointly|today|still|wholly|fully|entirely|majority))*"
_GAP = rf"[^{ANY_NAME}.;。；]"
_NOTE = r"(?:\s*[(（][^()（）]{0,40}[)）])?"
_A = r"(?:the |a |an |its |their )?"

_EN: dict[str, tuple[tuple[str, str], ...]] = {
    "located_in": (
        ("located", rf"(?P<s><POE>){_NOTE}(?:,{_GAP}{{0,60}},)?{_BE},? (?:located|situated|based|headquartered|sited|housed|nestled|built|stands?|sits?|lies|set|held|hosted|took place|takes place|established|founded|opened|operates|operating)\b{_GAP}{{0,40}}?\b(?:in|at|on|near|outside|within|of|around)\s+(?:the\s+)?(?:[a-z'’-]+ ){{0,5}}?(?P<o><L>)"),
        ("in", rf"(?P<s><POE>){_NOTE},? (?:in|at) (?:the )?(?:(?:city|district|town|heart|centre|center|suburbs|outskirts|north|south|east|west|area|region|province|state|municipality|capital)(?: of)? |[a-z-]+ern )*(?P<o><L>)"),
        ("listed", r"^\W*(?P<s><PO>)\s*[,，]\s*(?P<o><L>)(?:\s*,\s*<L>)*\s*[.;]?\s*$"),
        ("bracket", r"(?P<s><PO>)\s*[(（](?:<L>\s*,\s*)?(?P<o><L>)(?:\s*,\s*<L>)*[)）]"),
        ("comma", r"(?P<s><POE>),\s*(?P<o><L>)(?=\s*[,.;)]|$)"),
        ("based", r"(?P<o><L>)[- ](?:based|headquartered)\s+(?:[a-z&-]+ ){0,5}?(?P<s><PO>)"),
        ("apposition", r"(?P<s><PO>),? (?:is |was )?(?:a|an|the|another) (?:[a-z&-]+ ){0,4}?(?P<o><L>)[- ]based\b"),
        ("possessive", r"(?P<o><L>)['’]s?\s+(?:[a-z-]+ ){0,3}?(?P<s><PO>)"),
        ("subjectless", rf"\b(?:is|are|was|were|lies|located|situated|based|headquartered)\s+(?:located|situated|based|headquartered|in|at)\b{_GAP}{{0,40}}?(?:\b(?:in|at|on|near|of)\s+)?(?:the\s+)?(?P<o><L>)"),
    ),
    "part_of": (
        ("part", rf"(?P<s><PO>){_NOTE}(?:,{_GAP}{{0,60}},)?{_BE},? (?:an? |one |the )?(?:[a-z-]+ ){{0,3}}?(?:part|unit|division|branch|subsidiary|member|arm|affiliate|component|campus|school|faculty|department|spin-off|phase|section) of (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<o><PO>)"),
        ("belongs", rf"(?P<s><PO>){_NOTE}{_BE},? (?:belongs? to|belonging to|subordinated? to|affiliated (?:to|with)|attached to|falls? under|under the (?:administration|umbrella|roof|wing|authority) of|administered under|integrated into|one of)\s+(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<o><PO>)"),
        ("parent", r"(?P<o><PO>)['’]s? (?:subsidiary|unit|arm|affiliate|division),? (?P<s><PO>)"),
        ("consists", rf"(?P<o><PO>){_NOTE}(?:,{_GAP}{{0,40}},)? (?:consists of|comprises|is made up of|is divided into|includes the (?:sub-?)?parks?|has (?:[a-z]+ ){{0,2}}(?:sub-?parks|sub-?zones))[^.;]{{0,30}}?(?P<s><LIST:P>)"),
        ("subjectless", r"\b(?:belongs to|subordinated? to|(?:is|was) (?:a )?(?:part|subsidiary|unit|division|arm) of|under the administration of)\s+(?:the )?(?:[a-z-]+ ){0,8}?(?:,\s*)?(?P<o><PO>)"),
    ),
    "owned_by": (
        ("owned", rf"(?P<s><PO>){_NOTE}(?:,{_GAP}{{0,60}},)?{_BE},? (?:(?P<v><%>)[- ])?(?:owned|controlled|held|the property|property|wholly owned) (?:jointly )?(?:by|of) (?:the )?(?:[a-z-]+ ){{0,4}}?(?P<o><LIST:POL>)"),
        ("holds", rf"(?P<o><POL>){_NOTE},?(?: which| who)?(?: now| also| currently)? (?:owns?|holds?|owned|held|has|controls?|took|takes|acquired|bought|kept|keeps|retains?) (?:an? |the )?(?:remaining |other |controlling |majority |minority )?(?P<v><%>)(?: (?:stake|share|interest|of|holding|equity|in|the|shares))*(?: (?:in|of) (?:the )?(?P<s><PO>))?"),
        ("bracket", rf"(?P<o><POL>)(?:,?{_GAP}{{0,60}})?\s*[(（](?P<v><%>){_GAP}{{0,20}}[)）]"),
        ("belongs", r"(?P<v><%>)(?: of (?:the )?(?:shares|equity|capital|it))?(?:,)? (?:belongs? to|is (?:held|owned) by|held by|owned by|lies with|in the hands of|goes to|with) (?:the )?(?:[a-z-]+ ){0,3}?(?P<o><POL>)"),
        ("owner", r"(?P<s><PO>)['’]s (?:[a-z]+ )?(?:owner|shareholder|parent(?: company)?),? (?P<o><PO>)"),
        ("acquired", rf"(?P<s><PO>){_NOTE}{_BE} (?:acquired|bought|taken over|purchased) by (?:the )?(?P<o><PO>)"),
        ("share_for", r"(?P<v><%>) (?:for|to) (?:the )?(?P<o><POL>)"),
    ),
    "operated_by": (
        ("operated", rf"(?P<s><PO>){_NOTE}(?:,{_GAP}{{0,60}},)?{_BE},? (?:operated|run|managed|administered|overseen|maintained|marketed)(?: and [a-z]+)? (?:jointly )?by (?:the )?(?:[a-z-]+ ){{0,4}}?(?P<o><LIST:O>)"),
        ("operates", rf"(?P<o><O>){_NOTE},?(?: which| who)?(?: now| also| currently)? (?:operates|runs|manages|managing|running|operating|administers)\s+(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<s><P>)"),
        ("operator", rf"(?:operator|management company|manager|managing company|company (?:managing|running|that runs|that manages|behind))(?: of)?(?: the)?{_GAP}{{0,40}}?(?:is|,|called|named)\s+(?:called\s+|named\s+)?(?:the )?(?P<o><O>)"),
        ("operator_of", r"(?P<o><O>),? (?:the |which is the )?(?:operator|manager|operating company|management company) (?:of|behind) (?:the )?(?P<s><P>)"),
        ("subjectless", r"\b(?:is|was|are) (?:operated|run|managed|administered) (?:jointly )?by (?:the )?(?:[a-z-]+ ){0,4}?(?P<o><O>)"),
    ),
    "partner_of": (
        ("signed", rf"(?P<s><PO>){_NOTE}[^.;]{{0,60}}?\b(?:signed|concluded|entered into|sealed|inked|reached|has|have|formed|struck|set up|established|agreed|announced){_GAP}{{0,50}}?(?:agreements?|mous?|memorand(?:um|a)[a-z ]*|partnerships?|contracts?|alliances?|cooperation|collaborations?|joint ventures?|deal|pact|accord)\b{_GAP}{{0,40}}?\bwith\s+(?:the )?(?:[a-z-]+ ){{0,4}}?(?P<o><LIST:PO>)"),
        ("with", rf"(?P<s><PO>){_NOTE}[^.;{ANY_NAME}]{{0,60}}?\b(?:partner(?:s|ed|ing)?|cooperat(?:es|ed|ing|e)|collaborat(?:es|ed|ing|e)|works?|worked|working|teamed up|joined forces|co-organi[sz]ed|jointly|allied|together|in (?:partnership|cooperation|collaboration)){_GAP}{{0,40}}?\bwith\s+(?:the )?(?:partners? )?(?:including |such as |like )?(?:[a-z-]+ ){{0,4}}?(?P<o><LIST:PO>)"),
        ("between", rf"(?:agreement|mou|memorandum|partnership|cooperation|collaboration|joint venture|alliance){_GAP}{{0,30}}? between (?:the )?(?P<s><PO>){_NOTE},? and (?:the )?(?P<o><PO>)"),
        ("and", rf"(?P<s><PO>){_NOTE},? (?:and|together with|along with|jointly with) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<o><PO>){_NOTE},?(?: have| has| also| jointly)* (?:jointly|signed|partnered|teamed|cooperate|collaborate|co-founded|agreed|set up|established|launched|founded|formed)\b"),
        ("partners", rf"\b(?:partners|collaborators|partnerships?|cooperation partners)\b{_GAP}{{0,30}}?(?:include[sd]?|are|were|such as|like|with|:|including|among them|range from)\s*(?:the )?(?P<o><LIST:PO>)"),
        ("worked", r"\b(?:worked|works|working|partnered|cooperates?|cooperated|collaborates?|collaborated|cooperation agreement|agreement|mou|partnership|ties|relations|linked up|teamed up) with (?:the )?(?:partners |institutions )?(?:including |such as |like )?(?:[a-z-]+ ){0,4}?(?P<o><LIST:PO>)"),
    ),
    "tenant_of": (
        ("located", rf"(?P<s><LIST:O>){_NOTE}(?:,{_GAP}{{0,60}},)?{_BE},? (?:located|based|housed|headquartered|situated|incubated|hosted|tenants?|a tenant|settled|moved|moving|operates|resident|installed|rents?|occup[a-z]+|has (?:its|an?) (?:[a-z]+ ){{0,3}}(?:headquarters|office|base|site|lab|laboratory|plant|centre|center))\b{_GAP}{{0,40}}?\b(?:in|at|on|by|into|of|within|from)\s+(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<o><P>)"),
        ("home_to", rf"(?P<o><P>){_NOTE}(?:,{_GAP}{{0,60}},)?(?: is| has been|,)?(?: now| also| currently| already)? (?:home to|houses?|hosts?|hosting|accommodates|incubates|incubated|nurtured|incubating)\s+{_GAP}{{0,60}}?(?P<s><LIST:O>)"),
        ("tenants", rf"\b(?:tenants|residents|occupants|companies located (?:here|there|on site)|key companies|(?:companies|firms|start-?ups|names|ones|players) (?:in|at|on|from) (?:the )?(?P<o><P>))\b[^.;{ANY_NAME}]{{0,40}}?(?:include[sd]?|are|were|such as|like|:|including|among them)\s*(?:the )?(?P<s><LIST:O>)"),
        ("tenants_topic", rf"\b(?:tenants|residents|occupants|(?:key|resident|incubated|notable|well-known|hosted|major|leading) (?:companies|firms|start-?ups|enterprises|names)|companies (?:located|based) (?:here|there)){_GAP}{{0,40}}?(?:include[sd]?|are|were|such as|like|:|including|among them)\s*(?:the )?(?P<s><LIST:O>)"),
        ("from", rf"(?P<s><LIST:O>){_NOTE},? (?:both |all |are |is )*(?:from|of|tenants? of|tenants? at) (?:the )?(?P<o><P>)"),
        ("moved", rf"(?P<s><O>){_NOTE}{_GAP}{{0,40}}? (?:moved|relocated|settled|opened|set up|established|took|rented|leased)\b{_GAP}{{0,50}}? (?:to|into|in|at|on|space at) (?:the )?(?P<o><P>)"),
    ),
    "invested_in": (
        ("invested", rf"(?P<s><PO>){_NOTE},?(?: which| who)?(?: has| have| had| will| also)* (?:invest(?:ed|s|ing)?|put|injected|poured|spent|committed|pledged|contributed|provided)\s+{_GAP}{{0,30}}?(?P<v><M>){_GAP}{{0,30}}? (?:in|into|to|on) (?:the )?(?:[a-z-]+ ){{0,4}}?(?P<o><PO>)"),
        ("invested_no_sum", rf"(?P<s><PO>){_NOTE},?(?: which| who)?(?: has| have| had| also)* (?:invested in|backed|funded|financed|co-financed|bankrolled) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<o><LIST:PO>)"),
        ("backed", rf"(?P<o><PO>){_NOTE}(?:,{_GAP}{{0,60}},)?{_BE},? (?:backed|funded|financed|supported|sponsored)(?: [a-z]+){{0,4}} (?:by|from) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<s><LIST:PO>)"),
        ("investment_from", rf"(?P<o><PO>){_NOTE}{_GAP}{{0,60}}?\b(?:received|raised|secured|attracted|obtained|via|through)\s+{_GAP}{{0,20}}?(?P<v><M>)?{_GAP}{{0,30}}?\b(?:investment |funding |money )?from (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<s><LIST:PO>)"),
    ),
}

_ZH: dict[str, tuple[tuple[str, str], ...]] = {
    "located_in": (
        ("located", rf"(?P<s><POE>){_NOTE}[，,]?(?:是|为|总部|主园区|园区|项目|正式|现|均|最终|整体)*(?:位于|坐落于|坐落在|座落于|坐落|地处|设在|设于|设立在|选址于|选址|落户于|落户在|建在|地址在|扎根|根植于|总部在|在){_GAP}{{0,10}}?(?:<L>[，、]?){{0,4}}?(?P<o><L>)(?!<L>)"),
        ("possessive", r"(?P<o><L>)的(?P<s><PO>)"),
        ("held", rf"(?P<s><E>){_NOTE}{_GAP}{{0,20}}?在(?:<L>){{0,3}}?(?P<o><L>)(?!<L>){_GAP}{{0,12}}?(?:举行|举办|召开|开幕)"),
        ("held_lead", r"在(?:<L>){0,3}?(?P<o><L>)(?!<L>)(?:市|区)?(?:举行|举办|召开|开幕)的?(?P<s><E>)"),
        ("bracket", r"(?P<s><PO>)[（(](?:<L>[，、,]?)?(?P<o><L>)[）)]"),
        ("subjectless", rf"(?:^|[，。；])(?:总部|园区|公司|项目|基地)?(?:位于|坐落于|坐落在|地处|选址于?){_GAP}{{0,10}}?(?:<L>[，、]?){{0,4}}?(?P<o><L>)(?!<L>)"),
    ),
    "part_of": (
        ("belongs", rf"(?P<s><PO>){_NOTE}[，,]?(?:是|为)?(?:隶属于?|从属于|归属于?|属于|附属于|系|是){_GAP}{{0,6}}?(?P<o><PO>)(?:的)?(?:{_GAP}{{0,8}}?(?:一部分|组成部分|子公司|分园|下属|旗下|成员|核心区|全资子公司|下设|园中园|园区之一)|[，。；]|$)"),
        ("under", rf"(?P<o><PO>)(?:旗下|下属|所属|下设|下辖|辖有|内设)(?:的|有|{_GAP}{{0,10}}?)(?P<s><LIST:PO>)"),
        ("has", rf"(?P<o><P>){_NOTE}{_GAP}{{0,12}}?(?:包括|分为|由|涵盖|包含|下设|下辖|建有|拥有|设有|内有|建成){_GAP}{{0,14}}?(?P<s><LIST:P>)"),
        ("inside", rf"(?P<s><P>){_NOTE}[，,]?(?:位于|坐落于|坐落在|地处|设在){_GAP}{{0,4}}?(?P<o><P>)"),
        ("inside_of", r"(?P<o><P>)(?:内|区内|园内|境内|里)?的(?P<s><P>)"),
    ),
    "owned_by": (
        ("by", rf"(?P<s><PO>){_NOTE}[^。；]{{0,20}}?(?:由|为)(?P<o><POL>)(?:持股|控股|持有|占股|全资持有|全资控股|出资)(?:比例为?|约|达)?(?P<v><%>)?"),
        ("holds", rf"(?P<o><POL>){_NOTE}(?:持有|控制)(?P<s><PO>)?(?:的)?(?P<v><%>)(?:的)?(?:股权|股份|权益)"),
        ("share", rf"(?P<o><POL>){_NOTE}(?:持股|占股|控股|占|出资占比|占比)(?:比例)?(?:为|约|达)?(?P<v><%>)"),
        ("acquired", r"(?P<s><PO>)被(?P<o><PO>)(?:全资)?(?:收购|并购|控股)"),
        ("wholly", r"(?P<s><PO>)(?:是|为)(?P<o><PO>)的?(?:全资|控股)(?:子公司|企业)"),
    ),
    "operated_by": (
        ("by", rf"(?P<s><P>){_NOTE}[^。；]{{0,24}}?(?:由|委托)(?P<o><LIST:O>){_GAP}{{0,10}}?(?:负责|承担|具体|共同|联合|统一|全权|开发|建设|投资|和|与|、|并)*(?:运营|管理|经营)"),
        ("subjectless", r"(?:由|委托)(?P<o><LIST:O>)(?:负责|承担|具体|共同|联合|统一|全权|开发|建设|投资|和|与|、|并)*(?:运营|管理|经营)"),
        ("operator", r"(?:运营方|运营商|运营单位|管理方|运营主体|运营公司|管理机构)(?:为|是|：|:)?(?P<o><O>)"),
        ("operates", rf"(?P<o><O>){_NOTE}(?:负责|承担)?(?:运营|管理|经营)(?:着|的)?(?P<s><P>)"),
    ),
    "partner_of": (
        ("with", rf"(?P<s><PO>){_NOTE}[^。；]{{0,20}}?(?:与|和|同|跟|联合|携手|牵手){_GAP}{{0,4}}?(?P<o><LIST:PO>){_GAP}{{0,16}}?(?:签署|签订|签约|合作|共建|联合|共同|达成|建立|合资|携手|战略|结为|开展|组建|成立)"),
        ("joint", rf"(?P<s><PO>)(?:、|和|与|及|联合|携手)(?P<o><LIST:PO>)(?:等)?(?:{_GAP}{{0,4}}?)(?:共建|共同|联合|合作|合资|签署|签订|签约|携手)"),
        ("built", r"(?:由|为)(?P<s><PO>)(?:、|和|与|及)(?P<o><LIST:PO>)(?:等)?(?:四方|三方|双方|多方)?(?:共建|共同|联合|合作|合资)"),
        ("subjectless", rf"(?:与|同|和|跟|携手|联合)(?P<o><LIST:PO>){_GAP}{{0,10}}?(?:签署|签订|签约|达成|建立了?){_GAP}{{0,12}}?(?:协议|合作|备忘录|伙伴|关系|合同|意向)"),
        ("partners", rf"(?:合作伙伴|合作方|合作单位|合作机构)(?:包括|有|为|：|:){_GAP}{{0,6}}?(?P<o><LIST:PO>)"),
    ),
    "tenant_of": (
        ("enter", rf"(?P<s><LIST:O>)(?:等)?{_GAP}{{0,14}}?(?:入驻|落户于?|进驻|搬入|迁入|入园|入住|诞生于|孵化于|扎根于?|总部位于|总部设在|位于|坐落于){_GAP}{{0,6}}?(?P<o><P>)"),
        ("attract", rf"(?P<o><P>){_NOTE}[^。；]{{0,30}}?(?:入驻了?|聚集了?|集聚了?|吸引了?|引进了?|引入了?|培育了?|培育出|孵化了?|孵化出|汇聚了?|拥有|走出了?|涌现出?|落户了?|有)(?:包括|以|像)?{_GAP}{{0,10}}?(?P<s><LIST:O>)(?:等|为代表|在内|入驻|落户|[，。；]|<->{{0,6}}企业)"),
        ("attract_topic", rf"(?:入驻了?|聚集了?|集聚了?|吸引了?|引进了?|培育了?|培育出|孵化了?|孵化出|汇聚了?|走出了?|涌现出?)(?:包括|以|像)?{_GAP}{{0,8}}?(?P<s><LIST:O>)(?:等|为代表|在内|入驻|落户)"),
        ("of", r"(?P<o><P>)(?:内|园内|区内)?的(?P<s><O>)"),
        ("inside", rf"(?:在|从)?(?P<o><P>)(?:内|里|园内|区内)(?:的)?[，,]?{_GAP}{{0,6}}?(?P<s><LIST:O>)"),
    ),
    "invested_in": (
        ("invest", rf"(?P<s><PO>){_NOTE}[^。；{ANY_NAME}]{{0,12}}?(?:投资|出资|注资|投入|斥资)(?:了|约|逾|超过|近|总额)*(?P<v><M>)?{_GAP}{{0,12}}?(?:建设|打造|入股|于|到|给|在|兴建|设立|成立)?{_GAP}{{0,4}}?(?P<o><PO>)"),
        ("by", rf"(?P<o><PO>){_NOTE}[，,]?(?:项目)?由(?P<s><LIST:PO>)(?:共同|联合|独家)?(?:投资|出资|注资)(?:了|约|逾|超过|近)*(?P<v><M>)?"),
        ("got", rf"(?P<o><PO>){_NOTE}{_GAP}{{0,12}}?(?:获|获得|完成|得到)(?:了)?(?P<s><LIST:PO>)(?:领投|投资|注资|的)?{_GAP}{{0,6}}?(?P<v><M>)?{_GAP}{{0,4}}?(?:投资|融资|注资)"),
    ),
}
_CONFIDENCE = {"subjectless": 0.6, "comma": 0.65, "possessive": 0.75, "partners": 0.7, "worked": 0.7, "tenants_topic": 0.7, "attract_topic": 0.65,
               "inside": 0.7, "of": 0.6, "has": 0.7, "and": 0.7, "share_for": 0.5, "from": 0.6, "moved": 0.65, "in": 0.75}

_ONLY_WHERE_OWNED = frozenset({"owned_by.en.bracket", "owned_by.en.share_for"})     # "(51%)" may be a share of anything


def find(scene: Scene) -> Iterator[Draft]:
    """Relations stated in this sentence; a pair is said once for each predicate."""
    sentence = scene.sentence
    if not any(MASK[name] in sentence.mask for name in ("PARK", "ORG", "EVENT", "PLACE")):
        return
    told: set[tuple[str, str, str]] = set()
    yield from _field(scene)
    if sentence.segment.kind == "field":
        return
    for family, tables in (("en", _EN), ("zh", _ZH)):
        if family == "zh" and not sentence.chinese and not re.search("[一-鿿]", sentence.mask):
            continue
        for predicate, rules in tables.items():
            for name, pattern in rules:
                yield from _matches(scene, predicate, f"{predicate}.{family}.{name}", pattern, _CONFIDENCE.get(name, 0.85), told)


def _matches(scene: Scene, predicate: str, by: str, pattern: str, confidence: float, told: set[tuple[str, str, str]]) -> Iterator[Draft]:
    sentence = scene.sentence
    row = PREDICATES[predicate]
    if by in _ONLY_WHERE_OWNED and not cue("ownership").search(sentence.mask):
        return
    for match in rule(pattern).finditer(sentence.mask):
        groups = match.groupdict()
        objects = _names(sentence, match, "o", row.objects) if groups.get("o") else []
        value = sentence.mention_at(match.start("v")) if groups.get("v") else None
        subjects: list[int | Subject] = list(_names(sentence, match, "s", row.subjects)) if groups.get("s") else []
        anchor = objects[0] if objects else None
        if not groups.get("s") and anchor is not None:
            found = subject(sentence, anchor, tuple(t for t in row.subjects if t in ("PARK", "ORG", "EVENT")), scene.topics)
            subjects = [found] if found is not None else []
        if not groups.get("o"):
            found = subject(sentence, int(subjects[0]) if subjects and isinstance(subjects[0], int) else 0, row.objects, scene.topics)
            if found is None:
                continue
            yield from _to_topic(scene, predicate, by, confidence, subjects, found, match, told)
            continue
        for one in subjects:
            for target in objects:
                key = (predicate, one.cluster if isinstance(one, Subject) else str(sentence.mentions[one].cluster), str(sentence.mentions[target].cluster))
                if key in told or key[1] == key[2] or (predicate == "partner_of" and (predicate, key[2], key[1]) in told):
                    continue
                if predicate == "located_in" and any(k[0] == predicate and k[1] == key[1] for k in told):
                    continue
                draft = scene.draft(subject=one, predicate=predicate, by=by, confidence=confidence, object_=target, value_mention=value,
                                    start=match.start(), end=match.end())
                if draft:
                    told.add(key)
                    yield draft


def _to_topic(scene: Scene, predicate: str, by: str, confidence: float, subjects: list[int | Subject], target: Subject,
              match: re.Match[str], told: set[tuple[str, str, str]]) -> Iterator[Draft]:
    """Relations whose object is the topic: "Tenants include A and B"."""
    for one in subjects:
        if not isinstance(one, int):
            continue
        cluster = str(scene.sentence.mentions[one].cluster)
        key = (predicate, cluster, target.cluster)
        if key in told or cluster == target.cluster:
            continue
        draft = scene.draft(subject=one, predicate=predicate, by=by, confidence=confidence * target.trust / 0.8, start=match.start(), end=match.end(),
                            to=target)
        if draft:
            told.add(key)
            yield draft


def _names(sentence: Sentence, match: re.Match[str], group: str, types: tuple[str, ...]) -> list[int]:
    """The mentions of a group that may stand there; what is bracketed behind a listed name is its note, not a member."""
    found, depth = [], 0
    for position in range(match.start(group), match.end(group)):
        char = sentence.mask[position]
        depth += (char in "(（") - (char in ")）")
        i = sentence.mention_at(position)
        if i is not None and depth == 0 and sentence.mentions[i].type in types and sentence.mentions[i].cluster is not None:
            found.append(i)
    return found


_FIELD = re.compile(rf"^\s*(?:Location|Address|Based in|Headquarters?|City|Place|Site|地址|地点|位置|所在地|总部)\s*[:：]\s*(?:{MASK['PLACE']}\s*[,，]?\s*)*?(?P<o>{MASK['PLACE']})", re.I)


def _field(scene: Scene) -> Iterator[Draft]:
    """"Location: Suzhou" behind a heading or as a line of its own."""
    sentence = scene.sentence
    match = _FIELD.match(sentence.mask)
    topic = scene.topics.current(("PARK", "ORG", "EVENT"))
    if match and topic is not None:
        place = sentence.mention_at(match.start("o"))
        found = Subject(topic.cluster, topic.type, topic.words, 0.9, antecedent=topic.index)
        draft = scene.draft(subject=found, predicate="located_in", by="located_in.field", confidence=0.9, object_=place, start=match.start(),
                            end=match.end(), status="actual")
        if draft:
            yield draft
