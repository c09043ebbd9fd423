"""The words around a bare English number that make it a count: patterns alone, read by `count_bare`."""

import re
from functools import cache

from extract.mentions.count_en import _data
from extract.regex import regex

SURE = 0.6
LIKELY = 0.44  # below choose's bar of the unsure: it only fills what surer readings leave free
END = regex(
    r"[,.;:!?)\"”'’—|\]]|$| [–—-] | (?:\(|in|by|were|was|are|is|had|have|has|at|today|now|last|a (?:year|month|week|day|semester|term|quarter"
    r"|time)|that|who|of"
    r" (?:which|whom|them|us)|and|or|this|while|as|but|so|respectively|directly|indirectly|worldwide|abroad|elsewhere|more|overseas|locally"
    r"|here|there|full-time"
    r"|part-time|within|between|since|on|for|from|before|after|until|under|each|per|with|when|if|because|during|opens?|opened|apiece|strong|than"
    r"|to|through|by|next|across|along|inside|outside|near|around|against|beside|throughout|including|among|every|ever|already|yet|again|altogether|then|would|will|can|could|may|plus|not|only"
    r"|(?:one|two|three|four|five|six|ten|\d+) (?:yrs?|years?|months?|weeks?) (?:ago|earlier|later|before)|the (?:year|month|day|week|decade) before)"
    r"(?![A-Za-z-])",
)
DOES = regex(
    r" (?:(?:more |have |has |had |were |are |did |do |would |will |can |could |now |also |still |already |later |since |then |never "
    r"|recently |together )*"
    r"(?:(?:[a-z]{3,}ed|had|have|has|were|are|came|come|went|go|made|make|got|get|took|take|left|leave|found|won|win|lost|lose|stood|stand|did"
    r"|do|sold|sell|grew"
    r"|grow|began|begin|rose|fell|moved|work|live|rent|belong|lie|lay|sit|sat|run|ran|pay|paid|hold|held|build|built|meet|met|employ|remain"
    r"|stay|share|use|make"
    r"|turned|drew|gave|sought|taught|will|would|could|can|may|now|still|also)"
    r"(?![A-Za-z-])))"
)


OTHERS = regex(r"(?:[ -]odd)? (?:others(?![A-Za-z'’])|other (?P<of>(?:[a-z][a-z&-]* ){0,3}?(?P<head>[a-z-]{2,}s|people|men|women"
    r"|staff))(?![A-Za-z-]))")
MORE_THAN = regex(r" (?:more|fewer|less|up|down) (?:than|on|from) (?:in |last |the |a |at |on |\d|was |were |planned|expected|had |it |we "
    r"|they |ever|before)")
MORE_ENDS = regex(r" (?:more|others?)(?=[,.;:)]|$| [–—-] )")
LISTED_MORE = regex(r"(?:\band|, |\bplus|&) $")
ONES = regex(r" (?:(?:[a-z-]+ ){1,2}?)ones(?![A-Za-z])")  # one empty shed and two full ones
MORE_SAY = regex(r" (?:more|further) (?:are|were|will|have|had|to|in|on|from|by|came|wait|followed|joined|over|during|this|next|within|after"
    r"|before|at)(?![A-Za-z])")
OUT_BEFORE = regex(r"(?P<first>\d[\d,]*|[a-z-]+)(?: [a-z-]+){0,3} out of (?:a (?:total|field|pool) of |some |about |around |nearly |over "
    r"|the |more than )?$", re.I)
OUT_AFTER = regex(r" (?:[a-z-]+ ){0,3}out of (?:a (?:total|field|pool) of |some |about |around |nearly |over |the "
    r"|more than )?(?P<whole>\d[\d,]*)(?![\d.%])")
PLACED = regex(r"(?:\d(?:st|nd|rd|th)|\b(?:first|second|third|[a-z]{3,8}th))\b[^.;,]{0,40}$", re.I)  # 17th place out of 32
ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100))  # 85 out of 100 is a mark, seven out of ten a share
VOTED = regex(
    r"\b(?:carried|passed|approved|adopted|vot(?:e|es|ed|ing)|defeated|rejected|lost|motion|resolution|elected|ballot|majority|split"
    r"|tally)\b[^.;]{0,40}?$", re.I
)
VOTES = regex(r"(?<![\d.,:/-])(?P<a>\d{1,3})(?: votes)?(?:[-–]| to )(?P<b>\d{1,3})(?:[-–](?P<c>\d{1,3}))?(?![\d:/–-]|[.,]\d"
    r"|[ -]?(?:year|month|day|week|km|m|ha|per|%))")


@cache
def frames() -> tuple[tuple[re.Pattern[str], float], ...]:
    """What may stand before a bare number that counts, each ending where the number's bound begins."""
    data = _data()
    container, capacity = data["containers"].replace(" ", "|"), data["capacities"].replace(" ", "|")
    person, verb = data["person_verbs"].replace(" ", "|"), data["take_verbs"].replace(" ", "|")
    averages, particle = data["averages"].replace(" ", "|"), data["particle_verbs"]
    growth = data["growth_verbs"].replace(" ", "|")
    numbered = data["number_words"].replace(" ", "|")
    return (
        (regex(rf"\b(?:{container}) of (?:only |just |perhaps |maybe |up to )?$", re.I), SURE),
        (regex(rf"\b(?:{capacity}) (?:[a-z]+ )?for (?:only |just |a further |another |up to )?$", re.I), SURE),
        (regex(rf"\b(?:{averages}) of (?:only |just |perhaps |some )?$", re.I), LIKELY),
        (regex(rf"\b(?:{particle}) (?:about |another |a further |a total of |only |just |up to |over |all )?$", re.I), LIKELY),
        (regex(r"\b(?:seats|sleeps|seating|accommodat(?:es?|ing)|houses|housing|hosts|hosting|admits|trains|welcomes|caters for"
            r"|holds up to) (?:only |just )?$"), 0.5),
        (regex(r"\b[Tt]here(?:'s|’s| is| are| were|'re| will be| have been| had been| must be)(?: now| only| just| already| currently| still"
            r"| today)? $"), SURE),
        (regex(rf"\b(?:{person}) (?:on |another |a further |an additional |a total of |only |just |up to |over |all )?$"), 0.5),
        (regex(rf"\b(?:{verb}) (?:about |another |a further |an additional |a total of |only |just |up to |over |all )?$"), LIKELY),
        (regex(rf"\b(?:{numbered})(?: [a-z]+){{0,5}} (?:is|was|are|were|stands? at|stood at|now|to|at|reached|reaches|hit|of|passed|topped"
            rf"|exceeds|exceeded|came to)"
               r"(?: now| only| just| still| currently| about)? $", re.I), SURE),
        (regex(rf"\b(?:{growth})(?: [a-z]+){{0,3}} (?:from|to) (?:just |only |a mere |some )?$"), LIKELY),
        (regex(rf"\b(?:{growth}) from (?:just |only |a mere )?[\w,-]+ (?:in (?:late |early )?(?:19|20)\d\d |in [A-Z][a-z]+ |a year (?:ago"
            rf"|earlier) |at [a-z ]{{3,24}} )?to "
               r"(?:just |only )?$"), LIKELY),
    )


COMPARED = regex(
    r"\b(?:up|down|rising|falling|compared (?:with|to)|against|versus|vs\.?|than|instead of|rather than|from|previously|formerly"
    r"|not"
    r"|plan(?:ned)? (?:was|for [^:()]{1,16}:)"
    r"|target(?:ed)? (?:was|for [^:()]{1,16}:)|another|a further|remaining|others?|increase of|rise of|gain of|loss of|drop of) (?:from |just "
    r"|only |a mere |the |some "
    r"|more than |less than |about )?$",
    re.I,
)
PLANNED = regex(  # not the 800 forecast
    rf" (?:{'|'.join(_data()['planned_words'].split())})(?=[,.;:)]|$| (?:by|for|in|at|when|on|under|to|and|last|two|three|ten|\d))"
)
AMONG = regex(
    r"\b(?:thereof|(?:of|among|from|amongst) (?:which|whom|them|these|those)|includ(?:ing|es?|ed)|these (?:are|include)|among (?:them|these) (?:are"
    r"|were)|the (?:other|remaining|rest))"
    r"(?: (?:about|some|only|just|over|nearly|at least|more than|a total of|the|are|were))*,? $",
    re.I,
)
THEN = regex(r"(?:, |\band |\bbut )(?:later|now|then|today|previously|originally|initially|at first) (?:only |just |about |some |nearly |over )?$")
AGED = regex(r"(?-i:[A-Z一-鿿])[^ ,]*, (?:then|now|today) $")  # Anna Lind, then 26, took over
AGAINST = regex(r"\b(?:against|versus|vs\.?|compared (?:with|to)) (?:only |just |about )?$", re.I)
COLLECTIVE = regex(
    r"\b(?:payroll|workforce|staff|headcount|population|membership|enrolment|enrollment|team|crew), (?:(?:once|now|then|today|still"
    r"|currently|formerly"
    r"|previously|at its peak|in all),? )(?:only |just )?$", re.I
)
FROM_A_FEW = regex(r"\bfrom (?:an? |just |only |zero|none|nothing|one|two|three|four|five|six|seven|eight|nine|ten)[^.;:\d]{0,60} to $", re.I)
FROM_PLACE = regex(r" (?:from|in|at) (?:the )?(?-i:[A-Z])(?!(?:anuary|ebruary|arch|pril|ay|une|uly|ugust|eptember|ctober|ovember|ecember)\b)")
IN_YEAR = regex(r" in (?:19|20)\d\d,")
FUNCTION = regex(r"(?:[,;:(—–|]|[,;:(—–-] (?:and |but |or |with |plus |another |only |just |the other |about |some |nearly |over |in (?:19"
    r"|20)\d\d,? )?| and | but | with | plus "
                  r"|\b[Aa]nother )(?:only |just |about |some |nearly |over |a further |the remaining |the other )?$")
NAMED_LIST = regex(r"(?:,|, and|\band|;|\bwhile) (?-i:[A-Z])[\w&'’.-]*(?: (?:of |and )?(?-i:[A-Z])[\w&'’.-]*){0,3} $")
LISTED = regex(r"[,.;:)]|$| and (?-i:[A-Z])")
PER_THING = regex(r" (?:per|to a|to each|in each|in every|for every|to every) (?:(?:million|thousand|hundred|1[ ,]?000|10[ ,]?000"
    r"|100[ ,]?000|100|1m) "
    r"(?:people|inhabitants|residents|citizens|workers|employees|jobs|firms|companies|adults|population|students|households|researchers)|room|team|class|cohort|batch|group|desk|bed|floor|shift|flat|apartment|house"
    r"|household|unit|building|lab|table"
                   r"|course|round|intake|session|tenant|firm|company|start-?up|employee|person|teacher|car|bus|site|park|zone|project)(?![A-Za-z])")
PEOPLES = regex(r" (?:Afro-|Anglo-)?[A-Z][a-z]+(?:ese|ian|ean|an|ish|ench|utch|iss|eek|ai|elsh|i)(?=,? (?:and|or|plus) (?:an? |one |two "
    r"|three |\d)|, (?:\d|one|two|three|four|five|six|seven|[a-z]+teen)|[.;)]|$)")
AMONG_WORDS = regex(r"thereof|which|whom|them|these|those|nclud|other|rest|remaining")
CLAUSE = regex(r"(?:^|[;:.!?—–,] |[:：](?=$)|[\"“(]|\b(?:and|but|so far|since then|of them|in all|in the end|however|only|today|[Tt]hen"
    r"|[Nn]ow|all|(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir) (?:first|other|last|remaining))[, ] ?)$", re.I)
NO_TOPIC = regex(r"[%$€£¥]|\b(?:hectares?|ha|acres?|sq|km|metres?|meters?|per cent|percent|euros?|dollars?|million|billion|yuan|rupees|pounds"
    r"|price|prices|index|rank\w*"
                  r"|score[sd]?|temperature|age[sd]?|rent|rents|rate|rates|cost|costs|turnover|revenue|sales|output|exports?|speed|weight"
                  r"|share|shares|MW|km2|m2|points?)(?![A-Za-z])", re.I)
ALONE = regex(r"[\"“]?(?:[A-Z]\.? |A: |[A-Z][\w .'’-]{1,40}: )?[\"“]?(?:Well, |Yes, |Oh, |Today,? |At present,? |Currently,? )?$")
HOW_MANY = regex(r"\b(?:how many|what number|how big (?:is|was) (?:the|your) (?:team|staff)|how large|number of)\b[^?]{0,80}\?", re.I)
WORDY = regex(r"(?:[,.;!?]|$| a (?:semester|term|year|month|week|day)| and (?:another|something|more|counting))")
