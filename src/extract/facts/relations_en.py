"""How English says relations between names: rows of (rule, pattern[, confidence]), blocks in `blocks.py`.

A row without a subject takes it from the sentence so far or the topic. A predicate's rows run only where its cue
matches; where two rows give the same pair, the earlier one counts.
"""

Row = tuple[str, str] | tuple[str, str, float]

_SEATED = (r"(?:located|situated|based|headquartered|sited|housed|nestled|seated|stationed|domiciled)")
_BUILT = r"(?:built|set up|established|founded|opened|set|held|hosted|staged|launched|created|born|registered|organi[sz]ed)"
_STANDS = r"(?:lies|lie|sits|sit|stands|stretches|takes place|took place|nestles|resides|operates|occupies a site|is to be found|opened)"
_SEAT = r"(?:headquarters|head office|main office|registered office|seat|base|home|premises|rooms|main campus|campus|main site)"
_SITE = (r"(?:headquarters|head office|offices?|base|home|premises|seat|labs?|laborator(?:y|ies)|plants?|factor"
         r"(?:y|ies)|centre|center|campus|site|"
         r"outpost|branch|hub|facilit(?:y|ies)|division|unit|operations|subsidiary|studio|workshop|production|institute|department|"
         r"showroom)")
_AREA = (r"(?:(?:city|district|town|municipality|province|state|county|village|region|suburbs?|outskirts|heart|middle|centre|center|north|"
         r"south|east|"
         r"west|area|capital|port|quarter|neighbou?rhood|[a-z-]+ern (?:city|part|half|district|suburb|outskirts|tip|edge|fringe|side)|"
         r"[a-z-]+ern|city centre)"
         r"(?: of)? (?:the )?)*")
_FIRM = (r"(?:company|firm|developer|start-?up|university|group|bank|investor|institute|hospital|maker|giant|incubator|accelerator|park|"
         r"consultancy|"
         r"agency|association|cluster|manufacturer|supplier|operator|specialist|fund|insurer|business|enterprise)")
_FIRMS = (r"(?:compan(?:y|ies)|firms?|start-?ups?|enterprises|businesses|tenants?|names|players|occupiers?|corporations|multinationals|"
          r"residents|"
          r"institutions|institutes|organi[sz]ations|ventures|groups|brands|members|giants|SMEs|spin-?offs|manufacturers|employers|"
          r"laboratories|labs)")
_SUCH_AS = (r"(?:,? ?(?:such as|including|among them|among which|like|for example|for instance|e\.g\.,?|ex\.|notably|namely|led by|"
            r"(?:which|they|who|these|whose [a-z]+) include|with|from))")
_PARENT = (r"(?:part|unit|division|branch|subsidiary|arm|affiliate|component|campus|school|faculty|department|section|body|wing|offshoot|"
           r"institute|organ|constituent|sub-?(?:park|zone)|extension|core area|core zone|core|phase|stage|daughter|member company)")
_PHASE = (r"(?:(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|latest|final|initial|new)(?: [a-z]+)? (?:phase|stage|extension)|phase "
          r"(?:one|two|three|[ivx\d]+))")
_RUN = r"(?:operated|run|managed|administered|overseen|supervised|maintained|developed and (?:operated|managed)|marketed)"
_RUNS = r"(?:operates|runs|manages|administers|oversees|ran|managed)"
_STAKE = r"(?:stakes?|shares?|interest|holding|shareholding|equity|stock|capital|ownership)"
_PACT = (r"(?:agreements?|m\.?o\.?u\.?s?|memorand(?:um|a)[a-z ]*|partnerships?|contracts?|alliances?|cooperation|co-operation|"
         r"collaborations?|"
         r"joint ventures?|deals?|pacts?|accords?|letters? of intent|charter|protocol|ties|links|relations(?:hips?)?|terms)")
_SIGNED = (r"(?:sign(?:s|ed|ing)?|concluded|entered into|enters into|sealed|inked|reached|ha[sd]|have|formed|forms|struck|set up|"
           r"established|"
           r"agreed|announced|maintains?|made|came to|forged|launched|renewed|built|keeps?|extended|finali[sz]ed)")
_TOGETHER = (r"(?:partner(?:s|ed|ing)?(?: up)?|co-?operat(?:es|ed|ing|e)|collaborat(?:es|ed|ing|e)|works?"
             r"(?: closely)?|worked|working|teams? up|teamed up|"
             r"joined forces|join(?:s|ing)? forces|allied|linked up|ties? up|tied up|twinned)")
_FOUND = (r"(?:set up|sets up|co-?founded|founded|established|launched|opened|created|built|formed|started|initiated|developed|"
          r"co-?organi[sz]ed?|"
          r"organi[sz]ed?|organi[sz]es|co-?hosted|runs?|operates?|develops?|is building|are building|is developing|is setting up|"
          r"co-?developed)")
_INVEST = r"(?:invest(?:ed|s|ing)?|put|puts|putting|injected|poured|spent|committed|pledged|contributed|paid|pumped|ploughed|plowed|sank)"

CUES = {
    "located_in": r"\b(?:in|at|on|of|to)\b|based|from|['’]s|home|,|\(",
    "part_of": r"part|unit|division|branch|subsidiar|arm\b|affiliat|belong|subordinat|under|attached|phase|stage|parks?\b|zones?\b|['’]s|"
               r"consist|"
               r"compris|includ|divid|incubators|cent(?:re|er)|located|insid|within|\bin\b|\bat\b|\bof\b|sub-",
    "owned_by": r"own|paid|invest|spent|propert|acquir|bought|buys|takeover|taken over|parent|shareholder|\bstake|purchas|sold",
    "operated_by": r"operat|run|manag|administ|overse|supervis|maintain|market|behind|charge|ran\b",
    "partner_of": r"agree|m\.?o\.?u|memorand|partner|operat|collabor|joint|forces|allian|allied|team|link|ties?\b|tied|contract|deal|pact|"
                  r"accord|"
                  r"cooperat|with\b|together|relations|and\b|terms|between|member",
    "tenant_of": r"locat|base|hous|headquart|situat|incubat|host|tenant|settl|mov|operat|resid|install|rent|occup|home|compan|firm|"
                 r"start-?up|"
                 r"office|lab|plant|centre|center|cho(?:se|ose)|open|set up|attract|welcom|nam|from|such as|includ|site|campus|lease|grew|"
                 r"born|:",
    "invested_in": r"invest|\bput|inject|pour|spent|commit|pledg|contribut|paid|back|fund|financ|rais|receiv|secur|round|sponsor|pump",
}

TABLES: dict[str, tuple[Row, ...]] = {
    "located_in": (
        # X, a maker of lasers, is based in the north of L; A and B are located in L and M
        ("seated", rf"<ss:POE><aside><be>(?:,? [a-z]+ly)?,? (?:{_SEATED}|{_BUILT}(?! by\b))\b<gap>\b<in> (?:the )?(?:[a-z'-]+ )?{_AREA}"
         r"(?P<o><L>(?: and <L>)?)"),
        # X lies / sits / takes place in L
        ("stands", rf"<ss:POE><aside>(?:,? (?:which|that))?<adv> {_STANDS}\b<gap>\b<in> (?:the )?{_AREA}<o:L>"),
        # X is in the suburbs of L
        ("is_in", rf"<s:POE><aside>(?:,? (?:which|that))? (?:is|was|are)(?: [a-z]+)? in (?:the )?{_AREA}<o:L>"),
        # X has its head office in L; keeps its rooms in L
        ("seat", r"<s:POE><aside>(?:,? which)?<adv> (?:has|had|keeps?|kept|maintains?|moved|opened|set up) its "
         rf"(?:[a-z-]+ ){{0,3}}?{_SEAT} (?:in|at|to) (?:the )?{_AREA}<o:L>"),
        # X's head office is in L
        ("seat_of", rf"<s:PO>(?:'s?|,? whose) (?:[a-z-]+ ){{0,2}}?{_SEAT},? <be>(?: {_SEATED})? ?in (?:the )?{_AREA}<o:L>"),
        # besides L, M and N it keeps a platform in O
        ("besides", r"(?:besides|in addition to|apart from|alongside) (?P<o><L>(?:(?:, | and |, and )<L>){0,12}),? <s:PO>(?: also)? "
         r"(?:has|keeps?|runs?|operates?)\b<gap> in <L>"),
        ("keeps", r"<s:PO>(?: also)? (?:has|keeps?|runs?|operates?) (?:an?|its) (?:[a-z]+ ){0,2}?(?:platform|site|base|home|seat) in "
         r"(?P<o><L>(?: and <L>)?)"),
        # in L it is building X
        ("builds_in", rf"\b[Ii]n (?:the )?{_AREA}<o:L>,? (?:<POL>|<REF>)(?:'s [a-z]+)? (?:is |are |has |have |had )?(?:also )?"
         r"(?:building|opened|built|set up|launched|founded|established|runs|operates|setting up|opening) (?:the |its |a )?"
         r"(?:[a-z0-9'-]+ ){0,4}?<s:PO>"),
        # founded in Berlin, X ...; Located in L, X
        ("lead", rf"^(?:{_SEATED}|nestled|founded|established|set)\b<gap>\b<in> (?:the )?{_AREA}<o:L>(?:, <L>){{0,3}},? (?:the )?<mods>"
         r"<s:POE>"),
        # X of Kiel in L; X in L; X at L
        ("in", rf"<s:PE>,? (?:in|at) (?:the )?{_AREA}<o:L>", 0.8),
        ("org_in", rf"<s:O>,? in (?:the )?{_AREA}<o:L>", 0.7),
        # an item "X, L, country" and X (L, country)
        ("listed", r"^\W*<s:PO>\s*,\s*<o:L>(?:\s*,\s*<L>)*\s*[.;]?\s*$"),
        ("bracket", r"<s:PO>\s?\(<o:L>(?:,\s*<L>)*\)"),
        ("owned_bracket", r"<s:PO>\s?\([^()]{2,50}(?:based|headquartered|located) in <o:L>\)"),
        ("comma", r"<s:PE>, <o:L>(?:, <L>)?(?=\s*[.;)]|$|, (?:which|that|is|was|has|a|the|opened|founded)\b)", 0.75),
        ("event_of", r"<s:E> <o:L>", 0.75),
        # L-based X; the L developer X; X, a L start-up; X, a firm from L
        ("based", r"<o:L>[- ](?:based|headquartered)\s+(?:[a-z&-]+ ){0,5}?<s:PO>"),
        ("adjective", rf"\bthe <o:L> (?:[a-z-]+ )?{_FIRM} <s:PO>"),
        ("apposition", r"<s:PO>,? (?:is |was )?(?:a|an|the|another) (?:[a-z&-]+ ){0,3}?<o:L>(?:[- ]based\b|"
         rf"(?: [a-z-]+){{0,3}}? {_FIRM}\b)"),
        ("from", rf"<s:PO>(?:, (?:an? |the )[^,.;()]{{1,50}}?)? from (?:the )?{_AREA}<o:L>(?! to\b)", 0.7),
        # L's X; L is home to X, X and X
        ("possessive", r"<o:L>'s? (?:(?:first|second|new|largest|biggest|oldest|own|main|leading|flagship|only|state-run) )?<s:PO>", 0.75),
        ("home_to", r"<o:L>(?: is| was|, | now| also)* (?:home to|hosts|houses) (?:the |a )?<mods><ss:PO>"),
        # X was founded in 1994 and is now located in L
        ("and", rf"(?:,| and|,? but)(?: is| are| was| has been)(?: now| also)? {_SEATED}<gap> in (?:the )?{_AREA}<o:L>", 0.75),
    ),
    "part_of": (
        # X is a subsidiary of Y; X, part of Y
        ("part_app", rf"<s:PO>, (?:which is |now )?(?:an? |one |the )?(?:[a-z-]+ ){{0,3}}?{_PARENT} (?:of|within) (?:the )?"
         r"(?:[a-z]+ )?<mods><o:PO>"),
        ("part", r"<ss:PO><aside>(?:,? (?:which|that))? (?:is|was|are|were|became|becomes|forms?|makes? up|remains?)"
         rf"(?: now| also| itself| not| today)? (?:an? |one |the |its )?(?:[a-z-]+ ){{0,3}}?{_PARENT} (?:of|within|at|in) (?:the )?"
         r"(?:[a-z]+ )?(?:<REF>, )?<mods><o:PO>"),
        # the group Y, whose subsidiary X; Y's subsidiary X; Y and its subsidiary X
        ("parent", r"<o:PO>(?:'s?|(?:,| and) (?:its|whose))(?: [a-z-]+){0,2} (?:subsidiary|unit|arm|affiliate|division|branch|daughter|"
         r"sub-?park|spin-?off|sister)s?,? (?:the )?<ss:PO>"),
        ("belongs", r"<ss:PO><aside><be>,? (?:belongs? to|belonging to|belonged to|subordinated? to|affiliated "
         r"(?:to|with)|attached to|falls? under|comes under|reports to|under the "
         r"(?:administration|umbrella|roof|wing|authority|control|jurisdiction|auspices) of|administered under|integrated into|"
         r"incorporated into|merged into|one of) (?:the )?(?:[^.;,<N>]{0,60}?, )?<mods><o:PO>"),
        ("belongs_of", r"<s:PO>(?: is| was)?[^.;<N>]{0,50}(?::| and) (?:<REF>|this [a-z]+|which) (?:is |was )?"
         r"(?:belongs to|subordinated? to|affiliated (?:to|with)|owned by|part of) [^.;<N>]{0,80}?<o:PO>", 0.75),
        # X is the second phase of Y; the second phase of Y is X; X is what Y built as its second phase
        ("phase", rf"<s:PO><be>,? (?:the |a )?{_PHASE} of (?:the )?<o:PO>"),
        ("phase_is", rf"{_PHASE} of (?:the )?<o:PO>,? (?:is|was|called|named|the)(?: called| named)? (?:the )?<s:PO>"),
        ("phase_possessive", rf"<o:PO>(?:'s)? (?:[a-z0-9]+ )?{_PHASE},? (?:is|was|called|named)(?: called| named)? (?:the )?<s:PO>"),
        ("built_as", r"<s:PO> is what <o:PO> (?:built|set up|opened|created) as its [a-z]+ (?:phase|stage|park|zone|extension)"),
        # Y consists of A, B and C; Y has three sub-parks: A, B and C
        ("consists", r"<o:PO><aside><adv> (?:consists? of|comprises?|is made up of|is divided into|is composed of|brings together|"
         r"takes in|combines)(?: (?:the )?(?:[a-z-]+ ){0,4}(?:parks|zones|sites|areas|parts|bases|campuses|incubators|units|schools|"
         r"institutes|<C>),?:?)? ?(?:the )?<ss:PO>"),
        ("sub_parks", r"<o:PO>(?:'s|<aside><adv> (?:has|ha[ds]|contains?|includes?|counts?|runs?|operates?|opened|created|built|set up|"
         r"with|manages)\b<far>) ?(?:<C>|(?:[a-z-]+ ){0,2}(?:sub-?parks|sub-?zones|incubators|parks|zones|bases|hubs|accelerators|"
         r"campuses|phases))\b(?: inside it)?(?:,|:|,? such as|,? including|,? namely|,? called|,? known as|,? -) ?(?:the )?<ss:P>"),
        ("created", r"<o:P> (?:has |had |also )*(?:created|built|opened|set up|runs|operates|has|contains|includes) <far>(?:"
         r"<C>|incubators|parks|sub-?parks|zones|bases|hubs|accelerators)(?:,|:|,? such as|,? namely|,? called| -) ?(?:the )?<ss:P>"),
        ("includes", r"<o:P> (?:also )?(?:includes|contains|encompasses) (?:the )?<ss:P>"),
        ("sub_park_list", r"\bthe (?:sub-?parks|sub-?zones|constituent parks) (?:of <o:P>,? )?(?:are |include |: ?)?<ss:P>"),
        ("below", r"^(?:below|underneath|under it|beneath)(?: it)? (?:are|stand|come|sit|lie)\b<gap>(?P<s><P>(?:(?:, | and |, and )"
         r"<P>)+)", 0.7),
        # a park inside a park: located in, X in Y
        ("inside", r"<s:P><aside><be>,? (?:located|situated|based|housed|built|nestled|opened|set up)?\b<gap>\b(?:in|inside|within) "
         r"(?:the )?(?:grounds of (?:the )?)?<o:P>"),
        ("opened_there", r"\b(?:opened|built|set up|launched|established)\b<gap> (?P<o><HERE>),? (?:the )?<s:P>", 0.7),
        # the School of Medicine at Y; Y's research institute X
        ("unit_of", r"<s:O>,? (?:of|at) (?:the )?<o:O>", 0.6),
        ("possessive", r"<o:PO>'s? (?:own |new |affiliated |research |technology )?<s:O>", 0.65),
        ("at", r"<s:O>, at (?:the )?<o:O>", 0.65),
        ("two_houses", r"<s:O>, (?:a |the )?(?:[a-z-]+ ){0,3}(?:department|school|institute|cent(?:re|er)|laboratory|faculty|unit) "
         r"(?:of|at) (?:the )?<o:O>"),
        # it belongs to Y, after another verb
        ("and", r"(?:,? and|,? but)(?: is| was)? (?:belongs to|subordinated? to|affiliated (?:to|with)|(?:a )?"
         r"(?:part|subsidiary|unit|division|arm) of|under the administration of) (?:the )?(?:[^.;,<N>]{0,50}, )?<mods><o:PO>", 0.7),
    ),
    "owned_by": (
        # X is wholly owned by Y; X is the property of Y; the Y-owned X; X is 51% owned by Y
        ("owned", r"<ss:PO><aside><be>,? (?:about |around |over )?(?:(?P<v><%>)[- ])?(?:"
         r"(?:wholly|majority|jointly|privately|fully|partly)[- ])?(?:owned|controlled|held|(?:the )?property)(?: and [a-z]+)?"
         r"(?: jointly| in equal parts)? (?:by|of) (?:the )?<mods><oo:POL>"),
        ("owned_zip", r"<s:PO><aside><be>,? owned (?P<v><%>(?:,? and <%>)) by (?:the )?<oo:POL>"),
        ("owns", r"<o:PO><aside>(?:,? which)?<adv> owns (?P<v><%>)?(?: of)? ?(?:the )?<mods><s:PO>"),
        ("holds", r"<o:POL><aside>(?:,? (?:which|who))?<adv> (?:owns?|holds?|owned|held|ha[sd]|have|controls?|took|takes|kept|keeps|"
         r"retains?|acquired|bought|buys|purchased) (?:an? |the |its |about |around |some )?"
         rf"(?:remaining |other |controlling |majority |minority )?(?P<v><%>)(?: (?:of|{_STAKE}|the|all))* ?(?:in|of)? ?(?:the )?<mods>"
         r"<s:PO>"),
        ("paid_for", rf"<o:POL><adv> (?:paid|put|invested|spent|injected) [^.;<N>]{{0,40}}? for (?:an? |about )?<v:%>(?: {_STAKE})? "
         r"(?:of|in) (?:the )?<s:PO>"),
        ("stake_of", rf"<o:POL><aside><adv> (?:holds?|owns?|took|takes|has|acquired|bought|buys|keeps) an? {_STAKE} of "
         r"(?:about |around |over )?<v:%> in (?:the )?<mods><s:PO>"),
        ("owner", r"<s:PO>'s? (?:(?:new|sole|main|majority|largest|former|current|only|biggest|ultimate) )?(?:owner|shareholder|parent"
         r"(?: company)?|proprietor),? (?:is |was )?(?:the )?<mods><oo:PO>"),
        ("owner_of", r"<o:POL>,? (?:is )?(?:the |which is the |an? )?(?:(?:sole|main|majority|largest|current|only|biggest) )?"
         r"(?:owner|shareholder|proprietor)(?: and [a-z]+)? (?:of|in) (?:the )?<mods><s:PO>"),
        ("acquired", r"<s:PO><aside><be> (?:acquired|bought|taken over|purchased|snapped up) by (?:the )?<mods><o:PO>"),
        ("acquires", r"<o:PO>(?: has| had)? (?:acquired|bought|took over|purchased) (?:the )?<mods><s:PO>(?!'|,? [a-z]+ "
         r"(?:from|shares))", 0.75),
    ),
    "operated_by": (
        # X is owned and run by A and B
        ("run", rf"<ss:PO><aside><be>,? (?:(?:owned|developed|built|financed|promoted)(?:, | and |/))?{_RUN}(?: and [a-z]+)?"
         r"(?: jointly| on a daily basis)? by (?:(?:an? |the )[a-z' -]{3,60}?, |(?:the )?<mods>)<oo:O>"),
        ("runs", rf"<o:O><aside>(?:,? (?:which|who|that))?<adv> (?:(?:owns|develops|built|builds|owned) and )?{_RUNS}(?: and [a-z]+)? "
         r"(?:the )?<mods><ss:P>(?!'s)"),
        ("running", r"(?P<o><O>),? (?:managing|running|operating|administering) (?:the )?<mods><ss:P>(?!'s)"),
        # Y manages the 288 km2
        ("surface", rf"<o:O><adv> (?:{_RUNS}) the <A>", 0.75),
        ("body", r"<o:O>,? (?:is )?(?:the |a )(?:[a-z-]+ ){0,3}?(?:body|committee|company|office|authority|organi[sz]ation|agency|entity|"
         r"firm|trust|association|team|subsidiary)(?: that| which)? (?:(?:builds|develops|owns) and )?"
         rf"(?:{_RUNS}|managing|running|operating|administering) (?:the )?<mods><s:P>"),
        # the company managing X is called Y
        ("company", r"(?:<REF>|\bcompany|body|firm|organi[sz]ation|authority|entity)(?: that| which)? "
         r"(?:managing|running|operating|administering|behind|(?:runs|manages|operates|administers)) (?:the )?<s:P>,? (?:is )?"
         r"(?:called |named )?(?:the )?<o:O>"),
        ("operator", r"<s:P>'s? (?:operator|operating company|management company|manager|managing company|park manager|site manager),? "
         r"(?:is |was )?(?:called )?(?:the )?<mods><o:O>"),
        ("operator_of", r"<o:O>,? (?:is )?(?:the |which is the )?(?:operator|manager|operating company|management company|"
         r"owner and operator|developer and operator|administrator) (?:of|behind) (?:the )?<mods><s:P>"),
        ("management", r"(?:the )?(?:operation|management|running|administration) of (?:the )?<s:P> (?:is|was|lies|rests|has been)\b<gap>"
         r"(?:by|with|to|in the hands of) (?:the )?<mods><o:O>"),
        ("took_over", r"<o:O><adv> (?:took over|takes over|is responsible for|is in charge of|responsible for|in charge of) (?:the )?"
         r"(?:operation|management|running|administration)(?: and [a-z]+)? of (?:the )?<mods><s:P>"),
        ("its_operator", r"\b(?:its|the)(?: [a-z]+)? (?:operator|operating company|management company|managing company|park management),? "
         r"(?:is |called )?(?:the )?<o:O>", 0.75),
        ("field", r"^(?:operator|manager|management|managed by|operated by|run by|management company|administration)\s?: ?"
         r"(?:the )?<oo:O>"),
        ("and", rf"(?:,| and|,? but)(?: is| was)? {_RUN}(?: jointly)? by (?:the )?<mods><o:O>", 0.75),
    ),
    "partner_of": (
        # X signed a cooperation agreement (in 2012) with A and B
        ("signed", rf"<s:PO>(?: partners| members)?(?:, together with [^.;,]{{1,60}},)?[^.;<N>]{{0,60}}?\b{_SIGNED}\b<far>\b{_PACT}\b"
         r"<gap>\bwith (?:the )?<mods><oo:PO>"),
        ("together", rf"<s:PO>[^.;<N>]{{0,50}}?\b{_TOGETHER}\b<gap>\bwith (?:(?:the|its) )?(?:partners? |institutions |companies )?"
         r"(?:including |such as |like )?<mods><oo:PO>"),
        ("together_and", rf"<s:PO>[^.;<N>]{{0,50}}?\b{_TOGETHER}\b with [^.;]{{1,40}}? and,? in [a-z]+, with (?:the )?<oo:PO>"),
        ("alongside", r"<s:PO>[^.;<N>]{0,50}?\b(?:jointly|together|in (?:partnership|cooperation|co-operation|collaboration|association|"
         r"conjunction)|in a joint venture),? with (?:the )?<mods><oo:PO>"),
        # With A, it organises E; in partnership with A, X opened a lab
        ("lead", r"^(?:together |jointly |along |in (?:partnership|cooperation|co-operation|collaboration) )?with (?:the )?"
         rf"(?:help of )?<mods><oo:PO>,? (?:the )?<s:PO>(?: jointly| also)? {_FOUND}\b"),
        # X built a lab with A; X built the hub Z with A
        ("built_with", rf"<s:PO>(?: has| have| had| is| also| jointly)* {_FOUND}\b[^.;<N>]{{0,60}}?(?:<PEO>[^.;<N>]{{0,30}}?)?,? "
         r"(?:together |jointly )?with (?:the )?(?:help of )?<mods><oo:PO>"),
        ("organised", r"<s:PO>(?: partners| members)?[^.;<N>]{0,30}?\bco-?organi[sz]ed,? (?:together )?with <mods><oo:PO>"),
        # an MoU between A and B; a joint venture of A and B
        ("between", rf"\b{_PACT}\b<far>\b(?:between|of|by) (?:the )?<mods><s:PO>(?:\s?\([^()]{{0,40}}\))?,? (?:and|with) (?:the )?<mods>"
         r"<o:PO>"),
        # A and B (jointly) signed / set up / organise ...
        ("both", r"<s:PO>,? (?:and|together with|along with|jointly with|in partnership with) (?:the )?<mods><o:PO>,?"
         r"(?: have| has| also| both)* (?:jointly \w+|signed|partner(?:ed)?|team(?:ed)? up|co-?operat(?:e|ed)|collaborat"
         r"(?:e|ed)|co-?founded|agreed|joined forces|entered into|are partners|concluded|struck|sealed)\b"),
        ("both_found", rf"<s:PO>,? and (?:the )?<mods><o:PO>,?(?: have| jointly| also)* {_FOUND} (?:an? |their )"
         r"(?:joint |common |new |shared |annual )?[a-z]+", 0.7),
        # jointly built by A, B and C
        ("joint_by", r"\b(?:jointly|co-?founded|co-?built|co-?organi[sz]ed|co-?developed|a joint "
         r"(?:venture|project|initiative)|a cooperation|a partnership)[^.;<N>]{0,40}? (?:by|of|between) (?:the )?<mods><s:PO>(?:,| and) "
         r"<oo:PO>"),
        # its partners include A and B; Partners: A, B
        ("partners", r"<s:PO>'s? (?:[a-z]+ ){0,3}?(?:partners|collaborators|cooperation partners) "
         r"(?:are|include|included|range from|:|such as|including) ?(?:the )?<oo:PO>"),
        ("its_partners", r"\b(?:its|their|our|the|^) ?(?:[a-z-]+ ){0,3}?(?:partners|collaborators|partner institutions)(?: "
         r"(?:are|include|included|such as|including|were|today are)|\s?:|, such as|, including| \() ?(?:the )?<oo:PO>", 0.75),
        ("field", r"^(?:[a-z-]+ )?partners?\s?: ?<oo:PO>"),
        # X is a founding member of A; a partner of A
        ("member", r"<s:PO><aside><be>,? (?:an? |the )?(?:[a-z-]+ )?(?:partners?|allies|ally|founding members?) of (?:the )?<mods><o:PO>"),
        ("deal_with", rf"\b(?:under|through|thanks to|as part of|following) (?:an? |the )?<gap>\b{_PACT}(?: [a-z]+){{0,2}} with "
         r"(?:the )?<mods><oo:PO>", 0.75),
        ("and_with", rf"(?:,| and|,? but)(?: has| have)? (?:{_TOGETHER}|signed an? (?:[a-z-]+ ){{0,3}}?{_PACT}) with (?:the )?<mods>"
         r"<oo:PO>", 0.7),
        # this event is the result of the collaboration between A, B members and ...
        ("result", r"\b(?:collaboration|cooperation|partnership) (?:between|of) (?:the )?<s:PO>(?: partners| members)?(?:,| and) "
         r"(?:the )?<o:PO>"),
    ),
    "tenant_of": (
        # A, B and C are based in P; A, which is housed in the park
        ("seated", r"<ss:O><aside><be>(?:,? [a-z]+ly)?,? (?:located|based|housed|headquartered|situated|incubated|hosted|resident|"
         r"installed|accommodated|nurtured|quartered|at home|tenants?|a tenant)\b<gap>\b(?:in|at|on|by|of|within|inside) (?:the )?"
         r"(?:grounds of (?:the )?)?<mods><o:P>"),
        # A moved to P; A settled there; A rents space in the park
        ("moved", r"<ss:O><aside>(?:,? (?:which|who|that))?<adv> (?:moved|moves|relocated|settled|settles|located|transferred|move)\b"
         r"<gap> ?(?:to|into|in|at|on|for|onto)? ?(?:the )?<mods><o:P>"),
        ("rents", r"<ss:O><aside>(?:,? (?:which|who|that))?<adv> (?:rents?|rented|leases?|leased|occupies|occupied|took|takes up|took up|"
         r"shares|uses|operates|works|resides|resided|grew up|started out|stayed|began)\b<gap> (?:in|at|on|from|inside|out of|within) "
         r"(?:the )?<o:P>"),
        ("opened", r"<ss:O><aside>(?:,? (?:which|who|that))?<adv> (?:opened|opens|set up|sets up|established|built|builds|has|keeps?|"
         rf"maintains?|runs?|operates?|located|inaugurated|launched|is building|is opening|plans)\b<gap>\b{_SITE}(?: and [a-z]+)?\b<gap> "
         r"(?:in|at|on|inside|within) (?:the )?<o:P>"),
        ("moved_its", r"<s:O><aside>(?:,? (?:which|who|that))?<adv> (?:moved|relocated|transferred|shifted) "
         r"(?:its|their|all|most|up to|the|part)\b[^.;<N>]{0,60}? (?:to|into) (?:the )?<o:P>"),
        ("chose", r"<s:O><adv> (?:chose|chooses|picked|selected|opted for) (?:the )?<o:P> (?:for|as|to)\b"),
        ("joined", r"<ss:O><adv> joined (?:the )?<o:P>(?:'s (?:incubator|tenants|community))?", 0.7),
        # A's new plant is in P; A, whose Asian site is located in P
        ("as_do", r"\b(?:in|at|on|inside) (?:the )?<o:P>,? as (?:do|are|is|does|did) (?:the )?<ss:O>", 0.8),
        ("site", rf"<s:O>(?:'s?|(?:, [^.;,<N>]{{1,40}})?,? whose) (?:[a-z-]+ ){{0,3}}?{_SITE},? "
         r"(?:is|was|are|has been|opened|stands|lies|sits)?(?: [a-z]+){0,2} ?(?:(?:in|at|on|inside|within) (?:the )?)?<o:P>"),
        # a tenant of P; P's anchor tenant A; P-based A; P tenant A
        ("tenant", rf"<o:P>(?:'s?|-based|[- ]headquartered)? (?:[a-z-]+ ){{0,2}}?(?:tenants?|residents?|resident {_FIRMS}|spin-?off|alumn"
         r"(?:us|i)|graduates?|incubatees?|occupiers?)(?: compan(?:y|ies))?,? (?:are |include |included |such as |including |: ?)?"
         r"(?:the )?<mods><ss:O>"),
        ("based", r"<o:P>-based\s+(?:[a-z&-]+ ){0,4}?<ss:O>"),
        ("list_in", r"<ss:O>,? (?:both |all )?(?:in|inside|at) (?:the )?<o:P>", 0.65),
        # P is home to A and B; P hosts 300 firms, among them A and B; P (incubates) companies such as A
        ("home_to", r"<o:P><aside><adv>,? (?:home to|hosts?|houses?|hosting|housing|accommodates?|incubates|incubated|nurtured|incubating|"
         r"welcomed|attracted|attracts|landed|won|drew|secured|counts|boasts|shelters) "
         rf"(?:[^.;<N>()]{{0,80}}?{_FIRMS}[^.;<N>()]{{0,40}}?{_SUCH_AS}:? ?|[^.;<N>()]{{0,60}}?<C>[^.;<N>()]{{0,50}}?{_SUCH_AS}:? ?)"
         r"(?:the |of )?<ss:O>"),
        ("home_bare", r"<o:P><aside><adv>,? (?:home to|hosts?|houses?|hosting|accommodates?|incubates|incubated|nurtured|incubating|"
         r"welcomed) (?:the |a |an )?<mods><ss:O>(?! (?:and|event|conference|forum|delegat|visit|team|represent))"),
        # 2,015 foreign companies (Areva, Pfizer)
        ("count_list", rf"(?:{_FIRMS}|<C>|\b[a-z-]*companies)[^.;()<N>]{{0,40}}\s?\("
         r"(?:e\.g\.,?|ex\.|such as|including|like|among them|for example|notably|mainly)? ?"
         r"(?!by |with |from |according|source|see |via )[^()<-PO>]{0,30}?(?P<s><O>(?:[^()]{0,30}?<O>){0,20})[^()]{0,20}\)", 0.75),
        ("count_in_list", rf"(?:<C>|{_FIRMS})[^.;()<N>]{{0,40}} (?:in|at|on) (?:the )?<o:P>,? ?(?:{_SUCH_AS}|are|include|:|-|\() ?"
         r"(?:the )?<ss:O>"),
        # companies such as A and B (have moved) to P
        ("such_as", rf"{_FIRMS}{_SUCH_AS} (?:the )?<ss:O>,? (?:have |has |are |were |had )?(?:[a-z]+ )?"
         r"(?:moved|settled|located|based|opened|set up|established|come|came|operate|found)\b<gap> (?:to|into|in|at|on) (?:the )?<o:P>"),
        # tenants include A and B; Tenants: A, B; key companies: A; B
        ("tenants", r"\b(?:(?:its|their|the|our|among|^) ?(?:[a-z-]+ ){0,3}?tenants|"
         rf"(?:key|resident|incubated|well-known|hosted|major|leading|anchor|biggest|largest|main|tenant|notable) {_FIRMS}|{_FIRMS} "
         r"(?:located|based|housed) <HERE>)(?: <gap>)?(?: (?:include[sd]?|are|were|such as|like|including|among them)|\s?:|, such as|"
         r", including) ?(?:the )?<ss:O>", 0.75),
        ("field", r"^(?:some |[a-z-]+ )?(?:tenants?|key companies|companies|residents|resident companies|names|occupiers|"
         r"incubated companies)\s?: ?(?:the )?<ss:O>", 0.75),
        ("one_of_tenants", r"<ss:O>,? (?:is |are |was |were )?(?:one of |among |an? |the )?(?:the |its |their |our )?(?:"
         r"(?:first|largest|biggest|main|anchor|new|latest|key|major|oldest|early) ){0,2}(?:tenants?|resident companies|residents) "
         r"(?:of|at|in) (?:the )?<mods><o:P>"),
        ("among_tenants", r"<ss:O>,? (?:is |are |was |were )(?:one of |among )(?:its|their|our|the park's) (?:[a-z-]+ ){0,2}?"
         r"(?:tenants|residents|resident companies)", 0.75),
        ("started_in", r"<ss:O><aside><be>,? (?:born|incubated|created|founded|launched|started|set up|spun out)\b[^.;<N>]{0,30} "
         r"(?:in|at|by|within) (?:the )?<o:P>", 0.7),
    ),
    "invested_in": (
        # Y put RMB 35 million into X; Y has invested in X
        ("sum", rf"<ss:PO><aside>(?:,? (?:which|who))?<adv> {_INVEST} [^.;<N>]{{0,30}}?<v:M>[^.;<N>]{{0,40}}? (?:in|into|to|on|for "
         r"<%> of) (?:the |its )?<mods><oo:PO>"),
        ("no_sum", r"<ss:PO><aside>(?:,? (?:which|who))?(?: has| have| had| also)* (?:invested"
         r"(?: [a-z]+)? in|backed|funded|financed|co-financed|bankrolled) (?:the |its )?<mods><oo:PO>"),
        ("owner_sum", r"<s:PO><adv> (?:owns|holds|has|took|bought|controls)\b[^.;<N>]{0,20} (?:of|in) (?:the )?<o:PO>,? and "
         r"(?:has |have )?(?:put in|invested|injected|contributed|paid) <v:M>"),
        ("so_has", r"\binvested in (?:the )?<o:PO>,? (?:and )?(?:so|as) (?:has|have|did) (?:the )?<mods><ss:PO>"),
        ("backed", r"<o:PO><aside><be>,? (?:backed|funded|financed|sponsored|co-financed)(?: [a-z]+){0,3} (?:by|from) (?:the )?<mods>"
         r"<ss:PO>"),
        ("raised", r"<o:PO><aside>(?:,? (?:which|who))?<adv> (?:received|raised|raises|secured|attracted|obtained|got|"
         r"won) [^.;<N>]{0,30}?<v:M>[^.;<N>]{0,50}? (?:from|by) (?:investors (?:including|such as|like) )?(?:the )?<mods><ss:PO>"),
        ("raised_no_sum", r"<o:PO><aside>(?:,? (?:which|who))?<adv> (?:received|raised|secured|attracted|obtained|got|won) "
         r"(?:an? |new |fresh )?(?:investments?|funding|money|capital|financing|a stake|venture capital) from (?:the )?<mods><ss:PO>"),
        ("investment_by", r"<v:M> (?:investment|injection|funding|round) (?:by|from) (?:the )?<mods><ss:PO> in(?:to)? (?:the )?<mods>"
         r"<o:PO>"),
        ("investor", r"<s:PO>(?:,| is| was)? (?:an? |the )?(?:[a-z-]+ )?(?:investor|backer) in (?:the )?<mods><o:PO>"),
        ("led_round", r"<s:PO><adv> (?:led|joined) (?:an? |the )?[^.;<N>]{0,20}?(?P<v><M>)?[^.;<N>]{0,30}?(?:round|financing) "
         r"(?:in|of|for) (?:the )?<mods><o:PO>"),
    ),
}
