"""Tenants and partners in English. Rows of (rule, pattern[, confidence]), blocks in `blocks.py`."""

from extract.facts.words_en import FIRMS, FOUND, PACT, SIGNED, SITE, SUCH_AS, TOGETHER, Row

TENANT_OF: tuple[Row, ...] = (
    # P, where A and (since 1991) B are neighbours; P, in which A has a lab
    ("where", r"<o:P>,? (?:where|in which|on which) (?:the )?<ss:O>,? (?:are|is|has|have|was|were|also|employs?|employed|runs?|operates?|"
     r"set|sets|"
     r"opened|keeps?|began|started|settled|built|maintains?|develops?|makes?|produces?)\b"),
    # A has 1,100 people at P; A, with 300 staff at P
    ("staff_at", r"<ss:O><aside>(?:,? which)?(?: alone| now| also| today)*,? (?:has|have|had|employs?|employed|with|keeps?|counts?) "
     r"[^.;<N>]{0,24}?"
     r"<C>[^.;<N>]{0,24}? (?:at|in|on|inside) (?:the )?<o:P>"),
    # A broke ground at P
    ("ground", r"<s:O><aside>(?:,? which)?<adv> (?:broke ground|breaks ground|started building|began building|laid the (?:foundation|"
     r"first) stone)"
     r"[^.;<N>]{0,30}? (?:at|in|on|inside) (?:the )?<o:P>"),
    # A and B were here on day one; A, here since 1995, ; A and B keep regional offices here
    ("are_here", r"<ss:O>,? (?:is|are|was|were|has been|have been|have|has)(?: (?:also|now|still|both|all|already|among those|based))* (?P<o><HERE>)"
     r"(?=[,.;]|$| (?:on|since|from|at|for|too|in)\b)", 0.8),
    ("here_since", r"<ss:O>,(?: a [a-z -]{3,30},)? (?P<o><HERE>) (?:since|from)\b", 0.8),
    ("offices_here", rf"<ss:O><aside>(?:,? (?:which|who|that))?<adv> (?:keeps?|has|have|runs?|maintains?|operates?|opened|rents?|lets?)"
     rf" [^.;<N>]{{0,30}}?{SITE}\b"
     r"[^.;<N>]{0,10} (?P<o><HERE>)"),
    # A and B have signed; A has taken 3,000 m2; A gets a floor; A followed
    ("taken", r"<ss:O><aside><adv> (?:taken|took|take|takes|leased|leases|rented|rents|booked|reserved|pre-?let|pre-?leased) (?:the whole of"
     r" |most of |all of |up )?"
     r"(?:about |some |around |nearly |over )?(?:<A>|[a-z]+ floors?|the [a-z]+ floors?|space|labs?|offices?|rooms|<C>)(?#o=P)", 0.7),
    ("have_signed", r"^(?:the )?<ss:O> (?:has|have) (?:already )?signed(?: up| leases?| a lease| for space)?(?=[,.;]|$)(?#o=P)", 0.7),
    ("followed", r"^(?:the )?<ss:O>(?:, [^.;<N>]{3,40},)? (?:soon )?(?:followed|came next|moved in next door|moved in|joined (?:them|later"
     r"|soon after))\b"
     r"(?![^.;<N>]{0,12} (?:by|in the|the)\b)(?#o=P)", 0.65),
    # A as anchor; lands A as anchor tenant; A and B among the tenants; A and B are on the tenant board
    ("as_anchor", r"<o:P>(?:, [^.;]{3,80},)? (?:has |have )?(?:lands?|landed|has|won|signed|secured|with) (?:the )?<ss:O> as (?:an? |its "
     r"|the )?(?:[a-z]+"
     r" ){0,2}?(?:anchor|tenant)", 0.85),
    ("among_the", r"<ss:O>,? (?:are |is |being )?(?:among|amongst|on) (?:the|its|our|their) (?:[a-z-]+ ){0,3}?(?:tenants|tenant board|tenant"
     r" list|occupiers|residents|"
     r"name ?plates|board|neighbours)(?#o=P)", 0.75),
    # its largest customer; is occupied almost entirely by A; headquartered in the district
    ("occupied_by", r"<o:P><aside>(?: [^.;<N>]{0,60}?)?(?:,| is| was| and is)+ (?:now )?(?:occupied|let|leased|rented|used|filled)(?:"
     r" [a-z]+){0,3} (?:by|to) (?:the )?<ss:O>"),
    ("hq_district", r"<ss:O>,? (?:[a-z]+ in <D> and )?(?:founded in <D> and )?(?:headquartered|based|housed|located) in the (?:district|zone"
     r"|park|science city|tower|building)\b"
     r"(?#o=P)", 0.75),
    # some 500 of A's staff work on site; A alone employs 2,300 of them
    ("staff_work", r"<s:O>(?:'s)? (?:staff|people|employees|engineers|researchers)[^.;<N>]{0,20} work (?P<o><HERE>)", 0.8),
    ("employs_of", r"<s:O>(?: alone| now| also)? (?:employs?|accounts? for|has) (?:about |some |around |nearly |over )?<C> of (?:them|these"
     r"|those)\b(?#o=P)", 0.75),
    # newest arrivals: A at B; largest investor in P is A
    ("arrivals", r"^(?:the )?(?:newest|latest|recent|new|early|first|biggest|key|notable) (?:arrivals?|newcomers?|moves?|signings"
     r"|tenants?|lettings?)\s?: ?(?:the )?<ss:O>(?#o=P)", 0.75),
    ("investor_in", r"<o:P>'s (?:[a-z]+ )?(?:largest|biggest|main|first|oldest) (?:investor|employer|taxpayer)[^.;<N>]{0,16} (?:is|was"
     r"|remains) (?:the )?<s:O>", 0.75),
    # A is not in P; A's line sits in P
    ("not_in.denied", r"<s:O>,?(?:[^.;]{0,60},)? (?:is|are|was) (?:NOT|not|no longer)(?: itself| actually)? (?:in|at|on|inside|part of|based"
     r" (?:in|at)|a tenant of) (?:the )?<o:P>"),
    ("line_sits", r"<s:O>(?:'s)? [^.;<N>]{0,30}?(?:line|plant|factory|lab|works|assembly|centre|center|office|site"
     r"|fab)\b[^.;<N>]{0,20}(?:\([^()]*\) )?(?:sits|stands|lies|is|are) "
     r"(?:in|at|on|inside) (?:the )?<o:P>", 0.8),
    # A, started in P's accelerator; A (P '12)
    ("started_fragment", r"(?:^|[.;] )(?:started|founded|born|began|set up|incubated|launched)\b[^.;<N>]{0,16} (?:in|at) (?:the )?<o:P>(?:'s"
     r" (?:[a-z]+ )?(?:incubator|accelerator|labs?))?(?#s=O)", 0.7),
    ("class_of", r"<s:O>\s?\(<o:P>,? ?<D>\)", 0.75),
    # A set up there its centre; A came here in 1991; A opened its L unit on the site
    ("set_up_here", r"<ss:O><aside>(?:,? (?:which|who|that))?<adv> (?:set up(?: shop| camp)?|settled|came|arrived|opened|built|"
     r"established|moved|"
     r"started|founded|located|stayed|landed|put down roots|put|placed|has been|resides?|rents?|works?|operates?|remains?)\b(?!ed)(?: "
     r"[a-z'-]+){0,3}? "
     r"?(?P<o><HERE>)"),
    ("unit_here", rf"<ss:O><aside>(?:,? (?:which|who|that))?<adv> (?:opened|opens|set up|established|built|has|keeps?|maintains?|runs?|"
     rf"inaugurated|launched|located|placed|put) (?:its|an?|the|their) (?:[a-z-]+ ){{0,3}}?(?:<L>(?:'s)? )?(?:[a-z-]+ "
     rf"){{0,3}}?{SITE}\b[^.;<N>]{{0,20}}? "
     r"?(?:(?:in|at|on|inside) (?:the )?)?<o:P>"),
    # A was an early arrival, as was B; A is a neighbour; A, still a tenant
    ("arrival", r"<ss:O>(?:, with its (?:[a-z]+ )?<O>[a-z ]{0,20})?<aside>(?:,? (?:which|who))?,? (?:is|was|are|were|became|remains?|has "
     r"been|have been)"
     r"(?: (?:still|also|now|already|another|both|all|today))* (?:an? |the |among the |one of the )?(?:(?!only)[a-z-]+ "
     r"){0,2}?(?:arrivals?|newcomers?|comers?|"
     r"settlers?|neighbours?|neighbors?|tenants?|occupants?|occupiers?|lodgers?|residents|inhabitants)(?=[,.;:]|$| and| here| there| "
     r"since|,? as\b)"
     r"(?#o=P)", 0.75),
    ("with_its", r"^(?:the )?<O>, with its (?:[a-z]+ )?(?P<s><O>)[a-z ]{0,20}, (?:was|were|is) (?:an? |among the )?(?:[a-z-]+ ){0,2}"
     r"(?:arrivals?|newcomers?|comers?|settlers?|neighbours?|tenants?)(?#o=P)", 0.7),
    ("as_was", r"\b(?:arrivals?|newcomers?|comers?|settlers?|tenants?|neighbours?|occupants?|residents?),? (?:as|and so) (?:was|were|is|"
     r"are) "
     r"(?:the )?(?:<L> )?<mods>(?:house |maker |firm |company )?<ss:O>(?#o=P)", 0.75),
    # a year later came A; then A arrived; next came A and B
    ("came", r"(?:^|[;:.] ?)(?:(?:in|by|since) )?(?:[a-z]+ ){0,3}?(?:<D>|later|<T>|next|then|first|afterwards|before that|soon),? "
     r"(?:came|followed|arrived|"
     r"moved in|joined) (?:the )?(?:<L> )?<mods><ss:O>(?=[,.;]|$| (?:in|with|from|and|as)\b)(?#o=P)", 0.7),
    # the park's largest employer is A; its biggest tenant, A
    ("largest", r"(?:<o:P>'s?|\b(?:its|their|our)) (?:[a-z-]+ ){0,2}(?:largest|biggest|main|first|oldest|leading|anchor|best-known|"
     r"earliest|newest|latest) "
     r"(?:[a-z-]+ )?(?:employers?|tenants?|occupiers?|occupants?|compan(?:y|ies)|firms?|residents?|residing company)(?:,| is| are| was| "
     r"were| remains|"
     r" include| being)+ (?:the )?<ss:O>(?#o=P)", 0.75),
    # among them the A
    ("lessees", r"\b(?:lessees|tenants|occupiers|residents|occupants),? (?:among them|including|such as|notably|among which|led by)(?: "
     r"are| is)? "
     r"(?:the )?<mods><ss:O>(?#o=P)", 0.75),
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
     rf"maintains?|runs?|operates?|located|inaugurated|launched|is building|is opening|plans)\b<gap>\b{SITE}(?: and [a-z]+)?\b<gap> "
     r"(?:in|at|on|inside|within) (?:the )?<o:P>"),
    ("moved_its", r"<s:O><aside>(?:,? (?:which|who|that))?<adv> (?:moved|relocated|transferred|shifted) "
     r"(?:its|their|all|most|up to|the|part)\b[^.;<N>]{0,60}? (?:to|into) (?:the )?<o:P>"),
    ("chose", r"<s:O><adv> (?:chose|chooses|picked|selected|opted for) (?:the )?<o:P> (?:for|as|to)\b"),
    ("joined", r"<ss:O><adv> joined (?:the )?<o:P>(?:'s (?:incubator|tenants|community))?", 0.7),
    # A's new plant is in P; A, whose Asian site is located in P
    ("as_do", r"\b(?:in|at|on|inside) (?:the )?<o:P>,? as (?:do|are|is|does|did) (?:the )?<ss:O>", 0.8),
    ("site", rf"<s:O>(?:'s?|(?:, [^.;,<N>]{{1,40}})?,? whose) (?:[a-z-]+ |<A>[a-z-]* ?){{0,3}}?{SITE},? "
     r"(?:is|was|are|has been|opened|stands|lies|sits)?(?: [a-z]+){0,2} ?(?:(?:in|at|on|inside|within) (?:the )?)?<o:P>"),
    # a tenant of P; P's anchor tenant A; P-based A; P tenant A
    ("tenant", rf"<o:P>(?:'s?|-based|[- ]headquartered)? (?:[a-z-]+ ){{0,2}}?(?:tenants?|residents?|resident {FIRMS}|spin-?off|alumn"
     r"(?:us|i)|graduates?|incubatees?|occupiers?)(?: compan(?:y|ies))?,? (?:are |include |included |such as |including |: ?)?"
     r"(?:the )?<mods><ss:O>"),
    ("based", r"<o:P>-based\s+(?:[a-z&-]+ ){0,4}?<ss:O>"),
    ("list_in", r"<ss:O>,? (?:both |all )?(?:in|inside|at) (?:the )?<o:P>", 0.65),
    # P is home to A and B; P hosts 300 firms, among them A and B; P (incubates) companies such as A
    ("home_to", r"<o:P><aside><adv>,? (?:home to|hosts?|houses?|hosting|housing|accommodates?|incubates|incubated|nurtured|incubating|"
     r"welcomed|attracted|attracts|landed|won|drew|secured|counts|boasts|shelters) "
     rf"(?:[^.;<N>()]{{0,80}}?{FIRMS}[^.;<N>()]{{0,40}}?{SUCH_AS}:? ?|[^.;<N>()]{{0,60}}?<C>[^.;<N>()]{{0,50}}?{SUCH_AS}:? ?)"
     r"(?:the |of )?<ss:O>"),
    ("home_bare", r"<o:P><aside><adv>,? (?:home to|hosts?|houses?|hosting|accommodates?|incubates|incubated|nurtured|incubating|"
     r"welcomed) (?:the |a |an )?<mods><ss:O>(?! (?:and|event|conference|forum|delegat|visit|team|represent))"),
    # 2,015 foreign companies (Areva, Pfizer)
    ("count_list", rf"(?:{FIRMS}|<C>|\b[a-z-]*companies)[^.;()<N>]{{0,40}}\s?\("
     r"(?:e\.g\.,?|ex\.|such as|including|like|among them|for example|notably|mainly)? ?"
     r"(?!by |with |from |according|source|see |via )[^()<-PO>]{0,30}?(?P<s><O>(?:[^()]{0,30}?<O>){0,20})[^()]{0,20}\)", 0.75),
    ("count_in_list", rf"(?:<C>|{FIRMS})[^.;()<N>]{{0,40}} (?:in|at|on) (?:the )?<o:P>,? ?(?:{SUCH_AS}|are|include|:|-|\() ?"
     r"(?:the )?<ss:O>"),
    # companies such as A and B (have moved) to P
    ("such_as", rf"{FIRMS}{SUCH_AS} (?:the )?<ss:O>,? (?:have |has |are |were |had )?(?:[a-z]+ )?"
     r"(?:moved|settled|located|based|opened|set up|established|come|came|operate|found)\b<gap> (?:to|into|in|at|on) (?:the )?<o:P>"),
    # among the companies on the site are A, B and C
    ("among_are", rf"\b(?:among|amongst) (?:the |its |their )?(?:[a-z-]+ ){{0,3}}(?:tenants|names|occupiers|residents|{FIRMS})"
     r"(?: (?:in|on|at|here|there|based|located)[^.;<N>]{0,20}(?:<REF>|<HERE>|<P>)?)? (?:are|is|were) (?:the )?<ss:O>(?#o=P)", 0.75),
    # tenants include A and B; Tenants: A, B; key companies: A; B
    ("tenants", r"\b(?:(?:its|their|the|our|among|^) ?(?:[a-z-]+ ){0,3}?tenants|"
     rf"(?:key|resident|incubated|well-known|hosted|major|leading|anchor|biggest|largest|main|tenant|notable) {FIRMS}|{FIRMS} "
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
)

PARTNER_OF: tuple[Row, ...] = (
    # an MoU with A gives staff the run of its labs; its cooperation with B
    ("a_pact", rf"(?:^|[,;:] ?|\b(?:under|through|thanks to|has|have|signed|sign|by|of) )(?:an?|the|its|their|our|new|this) (?:[a-z-]+ "
     rf"){{0,3}}?{PACT}"
     r"(?: [a-z]+){0,2} with (?:the )?<mods><oo:PO>(?#s=PO)", 0.75),
    # A, whose campus adjoins, is partner rather than proprietor
    ("is_partner", r"<s:O><aside> (?:is|was|remains|became|acts as|serves as) (?:an? |the |its |their |the park's )?(?:[a-z-]+ "
     r")?partner(?=[,.;]|$| rather|"
     r" and| but| not| in (?:the|this) (?:park|project|venture))(?#o=P)", 0.7),
    # X signed a cooperation agreement (in 2012) with A and B
    ("signed", rf"<s:PO>(?: partners| members)?(?:, together with [^.;,]{{1,60}},)?[^.;<N>]{{0,60}}?\b{SIGNED}\b<far>\b{PACT}\b"
     r"<gap>\bwith (?:the )?<mods><oo:PO>"),
    ("together", rf"<s:PO>[^.;<N>]{{0,50}}?\b{TOGETHER}\b<gap>\bwith (?:(?:the|its) )?(?:partners? |institutions |companies )?"
     r"(?:including |such as |like )?<mods><oo:PO>"),
    ("together_and", rf"<s:PO>[^.;<N>]{{0,50}}?\b{TOGETHER}\b with [^.;]{{1,40}}? and,? in [a-z]+, with (?:the )?<oo:PO>"),
    ("alongside", r"<s:PO>[^.;<N>]{0,50}?\b(?:jointly|together|in (?:partnership|cooperation|co-operation|collaboration|association|"
     r"conjunction)|in a joint venture),? with (?:the )?<mods><oo:PO>"),
    # With A, it organises E; in partnership with A, X opened a lab
    ("lead", r"^(?:together |jointly |along |in (?:partnership|cooperation|co-operation|collaboration) )?with (?:the )?"
     rf"(?:help of )?<mods><oo:PO>,? (?:the )?<s:PO>(?: jointly| also)? {FOUND}\b"),
    # X built a lab with A; X built the hub Z with A
    ("built_with", rf"<s:PO>(?: has| have| had| is| also| jointly)* {FOUND}\b[^.;<N>]{{0,60}}?(?:<PEO>[^.;<N>]{{0,30}}?)?,? "
     r"(?:together |jointly )?with (?:the )?(?:help of )?<mods><oo:PO>"),
    ("organised", r"<s:PO>(?: partners| members)?[^.;<N>]{0,30}?\bco-?organi[sz]ed,? (?:together )?with <mods><oo:PO>"),
    # an MoU between A and B; a joint venture of A and B
    ("between", rf"\b{PACT}\b<far>\b(?:between|of|by) (?:the )?<mods><s:PO>(?:\s?\([^()]{{0,40}}\))?,? (?:and|with) (?:the )?<mods>"
     r"<o:PO>"),
    # A and B (jointly) signed / set up / organise ...
    ("both", r"<s:PO>,? (?:and|together with|along with|jointly with|in partnership with) (?:the )?<mods><o:PO>,?"
     r"(?: have| has| also| both)* (?:jointly \w+|signed|partner(?:ed)?|team(?:ed)? up|co-?operat(?:e|ed)|collaborat"
     r"(?:e|ed)|co-?founded|agreed|joined forces|entered into|are partners|concluded|struck|sealed)\b"),
    ("both_found", rf"<s:PO>,? and (?:the )?<mods><o:PO>,?(?: have| jointly| also)* {FOUND} (?:an? |their )"
     r"(?:joint |common |new |shared |annual )?[a-z]+", 0.7),
    # jointly built by A, B and C
    ("joint_by", r"\b(?:jointly|co-?founded|co-?built|co-?organi[sz]ed|co-?developed|a joint "
     r"(?:venture|project|initiative)|a cooperation|a partnership)[^.;<N>]{0,40}? (?:by|of|between) (?:the )?<mods><s:PO>(?:,| and) "
     r"<oo:PO>"),
    # its lab partner A; a deal with A
    ("its_partner", r"\b(?:its|their|our) (?:[a-z-]+ ){0,2}partner,? (?:the )?<o:PO>(?![ ,]+(?:said|says))(?#s=PO)", 0.7),
    ("deal_of.denied", rf"<o:PO>'s (?:[a-z-]+ ){{0,3}}?{PACT} with (?:the )?<s:PO> (?:was|is|has) (?:not|never|no longer)\b"),
    ("deal_of", rf"<s:PO>'s (?:[a-z-]+ ){{0,3}}?{PACT} with (?:the )?<mods><oo:PO>(?! (?:was|is|has) (?:not|never))"),
    ("fifty", r"<s:O>(?:'s)? [^.;<N>]{0,40}\b(?:held|owned|shared|run) (?:fifty-fifty|half and half|jointly|50:50) with (?:the )?<o:O>"),
    ("we_agreement", rf"\b(?:our|its) (?:[a-z-]+ ){{0,2}}?{PACT} with (?:the )?<mods><oo:PO>(?#s=PO)", 0.7),
    # its partners include A and B; Partners: A, B
    ("partners", r"<s:PO>'s? (?:[a-z]+ ){0,3}?(?:partners|collaborators|cooperation partners) "
     r"(?:are|include|included|range from|:|such as|including) ?(?:the )?<oo:PO>"),
    ("its_partners", r"\b(?:its|their|our|the|^) ?(?:[a-z-]+ ){0,3}?(?:partners|collaborators|partner institutions)(?: "
     r"(?:are|include|included|such as|including|were|today are)|\s?:|, such as|, including| \() ?(?:the )?<oo:PO>", 0.75),
    ("field", r"^(?:[a-z-]+ )?partners?\s?: ?<oo:PO>"),
    # X is a founding member of A; a partner of A
    ("member", r"<s:PO><aside><be>,? (?:an? |the )?(?:[a-z-]+ )?(?:partners?|allies|ally|founding members?) of (?:the )?<mods><o:PO>"),
    ("deal_with", rf"\b(?:under|through|thanks to|as part of|following) (?:an? |the )?<gap>\b{PACT}(?: [a-z]+){{0,2}} with "
     r"(?:the )?<mods><oo:PO>", 0.75),
    ("and_with", rf"(?:,| and|,? but)(?: has| have)? (?:{TOGETHER}|signed an? (?:[a-z-]+ ){{0,3}}?{PACT}) with (?:the )?<mods>"
     r"<oo:PO>", 0.7),
    # this event is the result of the collaboration between A, B members and ...
    ("result", r"\b(?:collaboration|cooperation|partnership) (?:between|of) (?:the )?<s:PO>(?: partners| members)?(?:,| and) "
     r"(?:the )?<o:PO>"),
)
