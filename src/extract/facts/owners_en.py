"""Owners, operators and investors in English. Rows of (rule, pattern[, confidence]), blocks in `blocks.py`."""

from extract.facts.words_en import INVEST, RUN, RUNS, STAKE, Row

OWNED_BY: tuple[Row, ...] = (
    # X is wholly owned by Y; X is the property of Y; the Y-owned X; X is 51% owned by Y
    ("owned", r"<ss:PO><aside><be>,? (?:about |around |over )?(?:(?P<v><%>)[- ])?(?:"
     r"(?:wholly|majority|jointly|privately|fully|partly)[- ])?(?:owned|controlled|held|(?:the )?property)(?: and [a-z]+)?"
     r"(?: jointly| in equal parts)? (?:by|of) (?:the )?<mods><oo:POL>"),
    ("owned_zip", r"<s:PO><aside><be>,? owned (?P<v><%>(?:,? and <%>)) by (?:the )?<oo:POL>"),
    ("owns", r"<o:POL><aside>(?:,? which)?<adv> owns (?:(?P<v><%>)|all|the whole|the bulk|most|the lot|half|part)?(?: of)? ?(?:the )?<mods>"
     r"<s:PO>(?!'s?[ ,])"),
    # it belongs entirely to Y; Y owns 89% of the developer, X; X was 80% sold to Y
    ("entirely", r"<ss:PO><aside><adv> belongs (?:entirely|wholly|fully|outright|exclusively|solely) to (?:the )?<mods><oo:POL>"),
    ("owns_trade", r"<o:POL><aside><adv> (?:owns|holds|has|controls|bought|acquired) <v:%> of (?:<REF>|(?:the |its )?[a-z' -]{3,40}),"
     r" (?:the )?<s:PO>"),
    ("part_sold", r"<s:PO><aside><be>,? <v:%> sold\b[^.;<N>]{0,30} to (?:the )?<mods><o:PO>"),
    ("fragment", r"^(?:wholly |jointly |fully )?owned by (?:the )?<mods><oo:POL>(?=[,.;:]|$)(?#s=P)", 0.75),
    ("and_owned", r"(?: and|,)(?: is| was| are) (?:(?P<v><%>)[- ])?(?:(?:wholly|fully|majority|jointly|partly|largely)[- ])?owned by (?:the"
     r" )?<mods><oo:POL>(?#s=PO)", 0.7),
    ("venture_split", r"<s:PO>,? (?:an? )?(?:(?P<v><%>)\s?[/:-]\s?<%> )(?:joint )?venture (?:with|of|between) (?:<L>'s )?(?:the )?<mods><oo:PO>"),
    # Y cut its stake in X from 54 to 39%
    ("stake_from", r"<o:POL>[^.;<N>]{0,24}\b(?:reduced|cut|raised|increased|lowered|lifted|upped|trimmed|diluted|took) (?:its|their)"
     r" (?:stake|share|holding|"
     r"interest) in (?:the )?<mods><s:PO> from <v:%>"),
    ("stake_to.too", r"<o:POL>[^.;<N>]{0,24}\b(?:reduced|cut|raised|increased|lowered|lifted|upped|trimmed|diluted|took) (?:its|their)"
     r" (?:stake|share|holding|"
     r"interest) in (?:the )?<mods><s:PO>(?: from <%>)? to (?:about |around )?<v:%>"),
    # X is a joint venture of A and B; an A - B joint venture
    ("venture", r"<s:PO><aside><be>,? (?:an? |the )?(?:[a-z0-9:-]+ ){0,2}?(?:joint )?venture (?:of|between|by) (?:the"
     r" )?<mods>(?P<o><PO>(?:'s [a-z]+)?(?:(?:, | and |, and )"
     r"(?:the |one led by |a company of )*<PO>){1,4})"),
    ("venture_dash", r"<s:PO>[^.;<N>]{0,24}(?:<L>[^.;<N>]{0,6}){0,2}[:,] an? (?P<o><PO>(?:\s?[–—/-]\s?<PO>){1,4}) (?:joint )?venture"),
    ("venture_with", r"<s:P><aside><be>,? an? (?:[a-z0-9:-]+ ){0,2}?joint venture with (?:the )?<mods><oo:PO>", 0.7),
    # the remainder is held by B; and for the rest to B
    ("remainder", r"\b(?:remainder|rest|balance|other half|remaining (?:shares?|stake|half|part|capital))(?:,| of (?:it|them|the shares))?"
     r" ?(?:is |are |was |were |being )?(?:belongs?|belonging|held|goes|going|owned|controlled|lies|lying|rests) (?:to|by|with|in the hands of)"
     r" (?:the )?<mods><oo:POL>", 0.75),
    ("remainder_bare", r"\b(?:as to|for|and) the (?:remainder|rest|balance) (?:to|by) (?:the )?<mods><oo:POL>", 0.7),
    # X was sold in 2017 to Y; X; this was sold to Y
    ("sold_to", r"<s:PO>(?:[;,:]? ?(?:this|that|<REF>|which))? (?:was|were|is|are|has been|have been|had been) (?:[a-z]+ "
     r")?sold\b[^.;<N>]{0,40}? to (?:the )?(?:<L> |<L>-based "
     r")?<mods><o:PO>(?!'s)"),
    ("own", r"<o:PO>'s own <s:P>", 0.7),
    ("sole", r"<s:PO><aside><be> (?:the )?(?:sole |exclusive )?property of (?:the )?<mods><oo:POL>"),
    ("among_owners", r"\b(?:among|amongst) (?:the |its )?(?:[a-z-]+ )?(?:owners|shareholders) (?:is|are|were) (?:the )?(?:[a-z]+"
     r" ){0,3}?<oo:PO>(?:\s?\(<%>\))?"
     r"(?#s=PO)", 0.75),
    ("divided_among", r"\b(?:remainder|rest|balance) (?:is |was |being )?(?:divided|split|shared|spread) (?:among|between|by) (?:the"
     r" )?<oo:PO>(?#s=PO)", 0.75),
    ("the_rest", r"<o:POL> (?:has |holds |with )?the (?:rest|remainder|balance)\b(?#s=PO)", 0.7),
    ("no_longer.denied", r"<s:PO>(?:,? which)? (?:no longer belongs? to|does not belong to|is no longer owned by|is not owned by|never "
     r"belonged to|"
     r"no longer belonged to) (?:the )?<mods><o:POL>"),
    ("holds", r"<o:POL><aside>(?:,? (?:which|who))?<adv> (?:owns?|holds?|owned|held|ha[sd]|have|controls?|took|takes|kept|keeps|"
     r"retains?|acquired|bought|buys|purchased) (?:an? |the |its |about |around |some )?"
     rf"(?:remaining |other |controlling |majority |minority )?(?P<v><%>)(?: (?:of|{STAKE}|the|all))* ?(?:in|of)? ?(?:the )?<mods>"
     r"<s:PO>"),
    ("paid_for", rf"<o:POL><adv> (?:paid|put|invested|spent|injected) [^.;<N>]{{0,40}}? for (?:an? |about )?<v:%>(?: {STAKE})? "
     r"(?:of|in) (?:the )?<s:PO>"),
    ("stake_of", rf"<o:POL><aside><adv> (?:holds?|owns?|took|takes|has|acquired|bought|buys|keeps) an? {STAKE} of "
     r"(?:about |around |over )?<v:%> in (?:the )?<mods><s:PO>"),
    ("owner", r"<s:PO>'s? (?:(?:new|sole|main|majority|largest|former|current|only|biggest|ultimate) )?(?:owner|shareholder|parent"
     r"(?: company)?|proprietor),? (?:is |was )?(?:the )?<mods><oo:PO>"),
    ("owner_of", r"<o:POL>,? (?:is )?(?:the |which is the |an? )?(?:(?:sole|main|majority|largest|current|only|biggest) )?"
     r"(?:owner|shareholder|proprietor)(?: and [a-z]+)? (?:of|in) (?:the )?<mods><s:PO>"),
    ("acquired", r"<s:PO><aside><be> (?:acquired|bought|taken over|purchased|snapped up) by (?:the )?<mods><o:PO>"),
    ("acquires", r"<o:PO>(?: has| had)? (?:acquired|bought|took over|purchased) (?:the )?<mods><s:PO>(?!'|,? [a-z]+ "
     r"(?:from|shares))", 0.75),
)

OPERATED_BY: tuple[Row, ...] = (
    # X is owned and run by A and B
    ("run", rf"<ss:PO><aside><be>,? (?:(?:owned|developed|built|financed|promoted)(?:, | and |/))?{RUN}(?: and [a-z]+)?"
     r"(?: jointly| on a daily basis)? by (?:(?:an? |the )[a-z' -]{3,60}?, |(?:the )?<mods>)<oo:O>"),
    ("runs", rf"<o:O><aside>(?:,? (?:which|who|that))?<adv> (?:(?:owns|develops|built|builds|owned) and )?{RUNS}(?: and [a-z]+)? "
     r"(?:the )?<mods><ss:P>(?!'s)"),
    ("running", r"(?P<o><O>),? (?:managing|running|operating|administering) (?:the )?<mods><ss:P>(?!'s)"),
    # Y manages the 288 km2
    ("surface", rf"<o:O><adv> (?:{RUNS}) the <A>", 0.75),
    ("body", r"<o:O>,? (?:is )?(?:the |a )(?:[a-z-]+ ){0,3}?(?:body|committee|company|office|authority|organi[sz]ation|agency|entity|"
     r"firm|trust|association|team|subsidiary)(?: that| which)? (?:(?:builds|develops|owns) and )?"
     rf"(?:{RUNS}|managing|running|operating|administering) (?:the )?<mods><s:P>"),
    # the site is run by an agency of the Province, Y; run by a unit of Y
    ("run_by_agency", r"<ss:P><aside><be>,? (?:run|managed|operated|administered) by an? (?:[a-z-]+ ){1,4}(?:of|for) (?:the )?(?:[a-z-]+"
     r" ){0,3}?(?:<L>, |<O>, |"
     r"[a-z]+, )?(?:the )?<o:O>", 0.8),
    ("site_run", r"\b(?:the site|it|the place) is (?:run|managed|operated|administered) by an? [^.;<N>]{3,40}, <o:O>(?#s=P)", 0.75),
    ("both_run", r"^(?:both|all|the (?:two|three)) [a-z ]{3,40} (?:are|is) (?:(?:owned|developed|built) and )?(?:run|managed|operated) by"
     r" (?:the )?<o:O>(?#s=P)", 0.6),
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
    ("and", rf"(?:,| and|,? but)(?: is| was| has been| are)?(?: now| today| currently| still| jointly| also| since)* {RUN}(?: jointly)? "
     rf"by (?:an? "
     r"(?:[a-z' -]{3,60}?), |the |its )?<mods><o:O>(?#s=P)", 0.75),
    ("the_manager", r"^(?:the |its )?(?:manager|operator|managing agent|park manager|site manager), (?:the )?<o:O>(?=,)(?#s=P)", 0.7),
)

INVESTED_IN: tuple[Row, ...] = (
    # A broke ground at P on a $200 million plant; A is building a plant worth 5 million in P
    ("ground", r"<s:O><aside>(?:,? which)?<adv> (?:broke ground|breaks ground|started work|began work|began building|began construction|"
     r"laid the (?:foundation|first) stone)\b[^.;<N>]{0,20} (?:at|in|on|inside) (?:the )?<o:P>[^.;<N>]{0,20}? (?:on|of|for) (?:an? |its |"
     r"the )?<v:M>"),
    ("builds", r"<s:O><aside>(?:,? which)?<adv> (?:is |was )?(?:building|builds?|built|opens?|opened|planning|plans|constructing) (?:an? "
     r"|its )?"
     r"[^.;<N>]{0,40}?<v:M>[^.;<N>]{0,40} (?:at|in|on|inside) (?:the )?<o:P>"),
    # for which the City has set aside 6 million; B would add 70 million
    ("sets_aside", r"<ss:O><aside><adv> (?:(?:would|will|is to|are to) )?(?:set aside|sets aside|earmarked|add|adds|added|put up|puts up|"
     r"chip in|"
     r"chipped in|provide the|contribute|contributed|committed) [^.;<N>]{0,20}?<v:M>(?#o=P)", 0.65),
    ("spends_on_floor", r"<s:O><aside><adv> (?:(?:would|will|is to) )?(?:spend|spends|spent|invest|invests|invested|put|is spending|is "
     r"investing) "
     r"[^.;<N>]{0,12}<v:M> (?:on|in|into) (?:an? |the |its )?"
     r"(?:(?:further|another|new|second|third|next|big|bigger|larger|own|local|planned) )*(?:<A>|(?:[a-z-]+ )?(?:tower|building|block|wing|hall|"
     r"extension|expansion|phase|laborator(?:y|ies)|labs?|facilit(?:y|ies)|headquarters|offices?|plant|centre|center))\b(?#o=P)", 0.65),
    # opened with 80 million from donors and 50 million from S
    ("with_from", r"<o:PO>(?: [^.;<N>]{0,60}?)? (?:with|thanks to) [^.;]{0,60}?<v:M> from (?:the )?<mods><s:PO>", 0.75),
    # a Series B of 20 million led by A and B; thanks to 8 million from A; the 5 million round led by A
    ("led_by", r"\b(?:round|series [a-f]|financing|funding|raise|investment)\b[^.;<N>]{0,40},? (?:led|co-led|headed) by (?:the"
     r" )?(?P<s><PO>(?:(?:, | and |, and )"
     r"(?:the )?<PO>){0,6})(?#o=O)", 0.75),
    ("thanks_to", r"\b(?:thanks to|backed by|with the help of|helped by|with) <v:M>(?: (?:in|of) [a-z ]{3,20})? from (?:the"
     r" )?<mods><ss:PO>(?#o=PO)", 0.75),
    ("it_received", r"^(?:it|the [a-z]+) (?:received|got|won|secured|raised) <v:M> from (?:the )?<mods><s:PO>(?#o=PO)", 0.75),
    # Y put RMB 35 million into X; Y has invested in X
    ("sum", rf"<ss:PO><aside>(?:,? (?:which|who))?<adv> {INVEST} [^.;<N>]{{0,30}}?<v:M>[^.;<N>]{{0,40}}? (?:in|into|to|on|for "
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
)
