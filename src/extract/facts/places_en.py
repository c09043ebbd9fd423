"""Where things are and what they are part of, in English. Rows of (rule, pattern[, confidence]), blocks in `blocks.py`."""

from extract.facts.words_en import AREA, BUILT, FIRM, PARENT, PHASE, SEAT, SEATED, STANDS, Row

LOCATED_IN: tuple[Row, ...] = (
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
    # an item "X, L, country" and X (L, country)
    ("listed", r"^\W*<s:PO>\s*,\s*<o:L>(?:\s*,\s*<L>)*\s*[.;]?\s*$"),
    ("bracket", r"<s:PO>\s?\(<o:L>(?:,\s*<L>)*\)"),
    ("owned_bracket", r"<s:PO>\s?\([^()]{2,50}(?:based|headquartered|located) in <o:L>\)"),
    ("comma", r"<s:PE>, <o:L>(?:, <L>)?(?=\s*[.;)]|$|, (?:which|that|is|was|has|a|the|opened|founded)\b)", 0.75),
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
    # X is a subsidiary of Y; X, part of Y
    ("part_app", rf"<s:PO>, (?:which is |now )?(?:an? |one |the )?(?:[a-z-]+ ){{0,3}}?{PARENT} (?:of|within) (?:the )?"
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
)
