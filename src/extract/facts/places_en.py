"""Where things are and what they are part of, in English. Rows of (rule, pattern[, confidence]), blocks in `blocks.py`."""

from extract.facts.words_en import AREA, BUILT, FIRM, PARENT, PHASE, SEAT, SEATED, STANDS, Row

LOCATED_IN: tuple[Row, ...] = (
    # X, ..., straddling the communes of L and M; X, on the southern edge of L; X, No. 5 L Street
    ("astride", r"<s:PE>[^.;]{0,120}?\b(?:straddl(?:es|ing)|spanning|spread (?:over|across)|stretching across) (?:the )?"
     r"(?:[a-z]+ of )?(?P<o><L>(?:(?:, | and |, and )<L>){1,6})"),
    ("edge", r"<s:POE>, (?:in|on|at|just off|off) the (?:[a-z-]+ ){0,3}(?:edge|outskirts|fringe|fringes|banks?|shores?|suburbs?|foot|side|"
     r"end|part|tip|half|hills?|heart|centre|center|north|south|east|west) of (?:the )?<o:L>(?=,)"),
    ("street", r"<s:POE>, (?:at )?(?:No\.? ?)?\d[\d-]{0,5},? <o:L>(?=,|\.|;|$)"),
    ("built_by", rf"<s:PE><aside><be>,? {BUILT} by (?:the )?(?:government|state|city|council|authorities|municipality|region|army)\b"
     r"<gap>(?:<D>)? (?:in|at|off|on|along|near) (?:the )?<o:L>"),
    # X, a maker of lasers, is based in the north of L; A and B are located in L and M
    ("seated", rf"<ss:POE><aside><be>(?:,? [a-z]+ly)?,? (?:{SEATED}|{BUILT}(?! by\b))\b<gap>\b<in> (?:the )?(?:[a-z'-]+ )?{AREA}"
     r"(?P<o><L>(?: and <L>)?)"),
    # X lies / sits / takes place in L
    ("stands", rf"<ss:POE><aside>(?:,? (?:which|that))?<adv> {STANDS}\b<gap>\b<in> (?:the )?{AREA}<o:L>"),
    # X is in the suburbs of L
    ("is_in", rf"<s:POE><aside>(?:,? (?:which|that))? (?:is|was|are)(?: [a-z]+)? in (?:the )?{AREA}<o:L>"),
    # X has its head office in L; keeps its rooms in L
    ("seat", r"<s:POE><aside>(?:,? which)?<adv> (?:has|had|keeps?|kept|maintains?|moved|opened|set up) its "
     rf"(?:[a-z-]+ ){{0,3}}?{SEAT} (?:in|at|to) (?:the )?{AREA}<o:L>"),
    # X's head office is in L
    ("seat_of", rf"<s:PO>(?:'s?|,? whose) (?:[a-z-]+ ){{0,2}}?{SEAT},? <be>(?: {SEATED})? ?in (?:the )?{AREA}<o:L>"),
    # besides L, M and N it keeps a platform in O
    ("besides", r"(?:besides|in addition to|apart from|alongside) (?P<o><L>(?:(?:, | and |, and )<L>){0,12}),? <s:PO>(?: also)? "
     r"(?:has|keeps?|runs?|operates?)\b<gap> in <L>"),
    ("keeps", r"<s:PO>(?: also)? (?:has|keeps?|runs?|operates?) (?:an?|its) (?:[a-z]+ ){0,2}?(?:platform|site|base|home|seat) in "
     r"(?P<o><L>(?: and <L>)?)"),
    # in L it is building X
    ("builds_in", rf"\b[Ii]n (?:the )?{AREA}<o:L>,? (?:<POL>|<REF>)(?:'s [a-z]+)? (?:is |are |has |have |had )?(?:also )?"
     r"(?:building|opened|built|set up|launched|founded|established|runs|operates|setting up|opening) (?:the |its |a )?"
     r"(?:[a-z0-9'-]+ ){0,4}?<s:PO>"),
    # founded in Berlin, X ...; Located in L, X
    ("lead", rf"^(?:{SEATED}|nestled|founded|established|set)\b<gap>\b<in> (?:the )?{AREA}<o:L>(?:, <L>){{0,3}},? (?:the )?<mods>"
     r"<s:POE>"),
    # X of Kiel in L; X in L; X at L
    ("in", rf"<s:PE>,? (?:in|at) (?:the )?{AREA}<o:L>", 0.8),
    ("org_in", rf"<s:O>,? in (?:the )?{AREA}<o:L>", 0.7),
    # no plan to go to L; not moving to L
    ("no_plan.denied", r"<s:PO>[^.;<N>]{0,40}\b(?:no plans?|no intention|not (?:going|moving|relocating|planning)|never (?:planned|meant|moved))\b"
     r"[^.;<N>]{0,24}? (?:to|in) (?:the )?<o:L>"),
    ("we_not.denied", r"\b(?:we|they|it)(?:'re| are| is|'s) not (?:moving|going|relocating) to (?:the )?<o:L>(?#s=PO)", 0.7),
    # the Hub in L's old M Hall; X, the one up on L; X, 200 acres in the city's L; the site in L
    ("in_its", r"<s:PE>,? (?:in|at) <L>'s? (?:[a-z-]+ ){0,3}<o:L>", 0.85),
    # a line that opens with the place, under a line that is a name; X of L
    ("address", r"^(?P<o><L>)(?=,| opposite| near|$|;)(?#s=P)", 0.7),
    ("of_place", r"<s:O> of <o:L>(?=[,.;)]|$| (?:and|has|is|was|which)\b)", 0.7),
    ("rising_at", r"<s:P>[^.;<N>]{0,60}(?:<O>[^.;<N>]{0,30})?\b(?:is|are|was) (?:rising|going up|being built|under"
     r" construction)\b[^.;<N>]{0,20} (?:at|in|on) (?:the )?<o:L>"),
    ("on_street", r"<s:POE>,(?: [a-z-]+){0,5} (?:on|along|off|beside) (?:the )?<o:L>(?=[,.;]|$| (?:in|near|at)\b)", 0.8),
    ("acres_in", r"<s:P>, (?:an? )?<A>[^.;,<N>]{0,24} (?:in|on|at) (?:the )?(?:[a-z]+'s )?(?:[a-z-]+ ){0,3}?<o:L>", 0.8),
    ("site_in", r"\bthe (?:site|campus|grounds) (?:in|at|on) (?:the )?<o:L>(?#s=P)", 0.75),
    ("then", rf"<s:PE><aside><be>,? (?:{BUILT}|decreed|laid out|designated|planned)\b[^.;]{{0,40}}? (?:in|on) what (?:is|was) (?:then|now)"
     rf" (?:the )?<o:L>"),
    # X, the L health insurer
    ("the_trade", r"<s:O>, the <o:L> (?:[a-z-]+ ){0,4}[A-Za-z-]{3,}(?=[,.;]|$)", 0.75),
    # an item "X, L, country" and X (L, country)
    ("listed", r"^[\W\d]*<s:PO>\s*,\s*<o:L>(?:\s*,\s*<L>)*\s*[.;]?\s*$"),
    ("bracket", r"<s:PO>\s?\(<o:L>(?:,\s*<L>)*\)"),
    ("owned_bracket", r"<s:PO>\s?\([^()]{2,50}(?:based|headquartered|located) in <o:L>\)"),
    ("comma", r"<s:PE>, <o:L>(?:, <L>)?(?=\s*[.;)]|$|, (?:<A>|<D>|<C>|<M>|which|that|is|was|has|a|the|opened|founded)\b)", 0.75),
    ("event_of", r"<s:E> <o:L>", 0.75),
    # L-based X; the L developer X; X, a L start-up; X, a firm from L
    ("based", r"<o:L>[- ](?:based|headquartered)\s+(?:[a-z&-]+ ){0,5}?<s:PO>"),
    ("adjective", rf"\bthe <o:L> (?:[a-z-]+ )?{FIRM} <s:PO>"),
    ("apposition", r"<s:PO>,? (?:is |was )?(?:a|an|the|another) (?:[a-z&-]+ ){0,3}?<o:L>(?:[- ]based\b|"
     rf"(?: [a-z-]+){{0,3}}? {FIRM}\b)"),
    ("from", rf"<s:PO>(?:, (?:an? |the )[^,.;()]{{1,50}}?)? from (?:the )?{AREA}<o:L>(?! to\b)", 0.7),
    # L's X; L is home to X, X and X
    ("possessive", r"<o:L>'s? (?:(?:first|second|new|largest|biggest|oldest|own|main|leading|flagship|only|state-run) )?<s:PO>", 0.75),
    ("home_to", r"<o:L>(?: is| was|, | now| also)* (?:home to|hosts|houses) (?:the |a )?<mods><ss:PO>"),
    # X was founded in 1994 and is now located in L
    ("and", rf"(?:,| and|,? but)(?: is| are| was| has been)(?: now| also)? {SEATED}<gap> in (?:the )?{AREA}<o:L>", 0.75),
)

PART_OF: tuple[Row, ...] = (
    # X is not connected with Y
    ("not.denied", r"<s:PO>,?(?: which| that)? (?:(?:is|was|are) (?:not|in no way|no longer)|(?:has|have) (?:nothing to do|no "
     r"(?:connection|ties|links?|"
     r"relations?)))(?: (?:connected|affiliated|associated|linked|part|related|a part|a unit|a subsidiary))?(?: with| to| of)? "
     r"(?:the )?<mods><o:PO>"),
    # X, the incubator of Y; of which X is the best known component; X is one part of it
    ("incubator_of", r"<s:P>,? (?:is )?(?:the |an? )?(?:[a-z-]+ ){0,3}?(?:incubator|accelerator|innovation cent(?:re|er)|hub|core|component|"
     r"segment|piece|quarter|block|showpiece|flagship|sub-?park|second site|extension) (?:of|at|inside|within) (?:the )?<mods><o:P>"),
    ("of_which_is", r"<o:P>(?:\s?\([^()]*\))?,? of which (?:the )?<s:P> (?:is|was|forms|makes up)\b"),
    ("one_part", r"<o:P>[^.;]{0,80}(?:,| and) (?:the )?<s:P> is (?:one |a |only a |just one )?(?:small )?part of (?:it|that)\b"),
    # its first block, X; the center's own incubator, the X; with its X
    ("block", r"\b(?:the|its) (?:[a-z]+ )?(?:first|second|third|oldest|newest|latest|main|original|own) (?:block|building|tower|phase|site|incubator|"
     r"accelerator|wing|module|campus|hub),? (?:called |named )?(?:the )?<s:P>(?=[,.;:]| (?:was|is|opened|had|has)\b)(?#o=P)", 0.75),
    ("parks_own", r"<o:PO>'s (?:own |new |first |second |main )?(?:[a-z-]+ ){0,2}?(?:incubator|accelerator|hub|business park|innovation"
     r" cent(?:re|er)|"
     r"science park|campus|showpiece|block),? (?:called |named )?(?:the )?<s:P>"),
    ("next_door", r"\bnext[- ]door <s:P>(?=,| )(?#o=P)", 0.65),
    # X is run by, owned by a park: administrations that are parks; X, run by P,
    ("run_by_park", r"<s:P>(?:,| is| was)+ (?:also )?(?:run|managed|operated|administered|developed) by (?:the )?<o:P>"),
    ("administers", r"\(?\b(?P<o><P>)[^.;<N>]{0,20}(?:also )?administers (?:the )?<s:P>(?: too| as well)?"),
    # X, a member of Y Holding; set up under the Ministry
    ("member_of", r"<s:O>, (?:itself )?an? (?:wholly[- ]owned )?(?:member|daughter|subsidiary) of (?:the )?<o:O>", 0.8),
    ("under", r"<s:O>,? (?:was |is )?(?:set up|established|founded|created|placed|sits|comes) under (?:the )?<o:O>", 0.75),
    ("industrial_arm", r"<s:O>, (?:the )?<o:O>'s (?:[a-z-]+ ){0,3}(?:arm|wing|vehicle|agency|unit|subsidiary|office|body)\b"),
    # the bureau of a zone
    ("bureau_of", r"<s:O>,? of (?:the )?<o:P>", 0.65),
    # 130 ha, of which X has 87 and Y the rest; divided into X and Y; X, one of its parks
    ("of_which", r"\bof which (?:the )?(?P<s><P>(?:[^.;<N>]{0,40}(?:,| and) (?:the )?<P>){0,6})(?#o=P)", 0.75),
    ("divided", r"(?:<o:P>(?:'s)?[^.;<N>]{0,40}|^(?:(?:it|the [a-z ]{3,24}) )?(?:is )?|<REF>[^.;<N>]{0,20})\b(?:divided|split|broken|falls|"
     r"separated|organi[sz]ed) (?:up )?(?:into|between|among)[^.;<N>]{0,40}? (?:the |an? )?<ss:P>(?#o=P)", 0.8),
    # its incubator is called X; the park's incubator, X; an incubator named X inside the park
    ("its", r"\b(?:its|whose|the (?:park|zone|campus|site|city|cluster)'s) (?:[a-z-]+ ){0,2}(?:incubator|accelerator|centre|center|hub|"
     r"campus|sub-?park|extension|business park|innovation centre|district|garden)(?:,| is| is called| is known as| called| named|:)+ "
     r"(?:the )?<s:P>(?#o=P)", 0.75),
    ("its_own", r"\b(?:in|at|for|by|of|and|through|from|has|opened|runs) its (?:own |new |main |second |first )?<s:P>(?#o=P)", 0.65),
    # it belongs to G and is run by a subsidiary, X; G and, through its arm X,
    ("a_subsidiary", r"<o:PO>[^.;<N>]{0,60}?\b(?:an?|one of its|its|whose) (?:(?!joint)[a-z-]+ ){0,2}(?:subsidiary|subsidiaries|"
     r"affiliate|arm|"
     r"unit|daughter company),? (?:called |named )?(?:the )?<s:O>", 0.75),
    ("with_its", r"<o:PO>,? with its (?:[a-z-]+ ){0,2}<s:O>(?: [a-z]+)?", 0.7),
    # X, Y, opened in 2005: a park beside the park it lies in
    ("beside", r"^(?:the )?<s:P>, (?:in )?(?:the )?<o:P>(?=,)", 0.7),
    # X is a subsidiary of Y; X, part of Y
    ("part_app", rf"<s:PO>(?:, (?:our|its|the|their|an?) [a-z -]{{2,40}})?, (?:which is |now |itself |in turn |today )*(?:an? |one |the "
     rf")?(?:[a-z-]+ ){{0,3}}?{PARENT} (?:of|within) (?:the )?"
     r"(?:[a-z]+ )?<mods><o:PO>"),
    ("part", r"<ss:PO><aside>(?:,? (?:which|that))? (?:is|was|are|were|became|becomes|forms?|makes? up|remains?)"
     rf"(?: now| also| itself| not| today)? (?:an? |one |the |its )?(?:[a-z-]+ ){{0,3}}?{PARENT} (?:of|within|at|in) (?:the )?"
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
    ("phase", rf"<s:PO><be>,? (?:the |a )?{PHASE} of (?:the )?<o:PO>"),
    ("phase_is", rf"{PHASE} of (?:the )?<o:PO>,? (?:is|was|called|named|the)(?: called| named)? (?:the )?<s:PO>"),
    ("phase_possessive", rf"<o:PO>(?:'s)? (?:[a-z0-9]+ )?{PHASE},? (?:is|was|called|named)(?: called| named)? (?:the )?<s:PO>"),
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
    # a park inside a park: located in, X in Y
    ("inside", r"<s:P><aside><be>,?(?: (?:located|situated|based|housed|built|nestled|opened|set up)\b<gap>)? ?\b(?:in|inside|within) "
     r"(?:the )?(?:grounds of (?:the )?)?<o:P>"),
    ("inside_on", r"<s:P>,(?: [a-z-]+){0,5} (?:on|at|in) (?:the )?<L>,? (?:in|inside|within|at) (?:the )?<o:P>", 0.8),
    ("inside_then", r"(?:^|[;.] )(?:set up|founded|established|opened|built|started|created)\b[^.;<N>]{0,30} (?:inside|within|in) (?:what"
     r" was then |what is now )?"
     r"(?:the )?<o:P>(?#s=P)", 0.75),
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
)
