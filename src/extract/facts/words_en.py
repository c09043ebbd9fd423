"""Pieces of English that the rows about relations share: nouns for sites and firms, verbs of seating, running, paying.

Source: the usual wordings of park and company reports.
"""

Row = tuple[str, str] | tuple[str, str, float]

SEATED = (r"(?:located|situated|based|headquartered|sited|housed|nestled|seated|stationed|domiciled)")
BUILT = r"(?:built|set up|established|founded|opened|set|held|hosted|staged|launched|created|born|registered|organi[sz]ed)"
STANDS = r"(?:lies|lie|sits|sit|stands|stretches|takes place|took place|nestles|resides|operates|occupies a site|is to be found|opened)"
SEAT = r"(?:headquarters|head office|main office|registered office|seat|base|home|premises|rooms|main campus|campus|main site)"
SITE = (r"(?:headquarters|head office|offices?|base|home|premises|seat|labs?|laborator(?:y|ies)|plants?|factor"
         r"(?:y|ies)|centre|center|campus|site|"
         r"outpost|branch|hub|facilit(?:y|ies)|division|unit|operations|subsidiary|studio|workshop|production|institute|department|"
         r"showroom)")
AREA = (r"(?:(?:city|district|town|municipality|province|state|county|village|region|suburbs?|outskirts|heart|middle|centre|center|north|"
         r"south|east|"
         r"west|area|capital|port|quarter|neighbou?rhood|[a-z-]+ern (?:city|part|half|district|suburb|outskirts|tip|edge|fringe|side)|"
         r"[a-z-]+ern|city centre)"
         r"(?: of)? (?:the )?)*")
FIRM = (r"(?:company|firm|developer|start-?up|university|group|bank|investor|institute|hospital|maker|giant|incubator|accelerator|park|"
         r"consultancy|"
         r"agency|association|cluster|manufacturer|supplier|operator|specialist|fund|insurer|business|enterprise)")
FIRMS = (r"(?:compan(?:y|ies)|firms?|start-?ups?|enterprises|businesses|tenants?|names|players|occupiers?|corporations|multinationals|"
          r"residents|"
          r"institutions|institutes|organi[sz]ations|ventures|groups|brands|members|giants|SMEs|spin-?offs|manufacturers|employers|"
          r"laboratories|labs)")
SUCH_AS = (r"(?:,? ?(?:such as|including|among them|among which|like|for example|for instance|e\.g\.,?|ex\.|notably|namely|led by|"
            r"(?:which|they|who|these|whose [a-z]+) include|with|from))")
PARENT = (r"(?:part|unit|division|branch|subsidiary|arm|affiliate|component|campus|school|faculty|department|section|body|wing|offshoot|"
           r"institute|organ|constituent|sub-?(?:park|zone)|extension|core area|core zone|core|phase|stage|daughter|member company)")
PHASE = (r"(?:(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|latest|final|initial|new)(?: [a-z]+)? (?:phase|stage|extension)|phase "
          r"(?:one|two|three|[ivx\d]+))")
RUN = r"(?:operated|run|managed|administered|overseen|supervised|maintained|developed and (?:operated|managed)|marketed)"
RUNS = r"(?:operates|runs|manages|administers|oversees|ran|managed)"
STAKE = r"(?:stakes?|shares?|interest|holding|shareholding|equity|stock|capital|ownership)"
PACT = (r"(?:agreements?|m\.?o\.?u\.?s?|memorand(?:um|a)[a-z ]*|partnerships?|contracts?|alliances?|cooperation|co-operation|"
         r"collaborations?|"
         r"joint ventures?|deals?|pacts?|accords?|letters? of intent|charter|protocol|ties|links|relations(?:hips?)?|terms)")
SIGNED = (r"(?:sign(?:s|ed|ing)?|concluded|entered into|enters into|sealed|inked|reached|ha[sd]|have|formed|forms|struck|set up|"
           r"established|"
           r"agreed|announced|maintains?|made|came to|forged|launched|renewed|built|keeps?|extended|finali[sz]ed)")
TOGETHER = (r"(?:partner(?:s|ed|ing)?(?: up)?|co-?operat(?:es|ed|ing|e)|collaborat(?:es|ed|ing|e)|works?"
             r"(?: closely)?|worked|working|teams? up|teamed up|"
             r"joined forces|join(?:s|ing)? forces|allied|linked up|ties? up|tied up|twinned)")
FOUND = (r"(?:set up|sets up|co-?founded|founded|established|launched|opened|created|built|formed|started|initiated|developed|"
          r"co-?organi[sz]ed?|"
          r"put up|puts up|organi[sz]ed?|organi[sz]es|co-?hosted|runs?|operates?|develops?|is building|are building|is developing|is setting up|"
          r"co-?developed)")
INVEST = r"(?:invest(?:ed|s|ing)?|put|puts|putting|injected|poured|spent|committed|pledged|contributed|paid|pumped|ploughed|plowed|sank)"
