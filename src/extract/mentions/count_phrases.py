"""English phrases that hold a count: "one hospital, two hotels and three schools", "27 Fortune Global 500 firms", "9 of the ten largest banks"."""

import re

from extract.model import Numeral
from extract.regex import regex

DETERMINER = regex(
    r"(?:\b(?:the|these|those|its|his|her|their|our|your|my|both|all|other|last|first|next|past|previous|latter|former|same|either|any"
    r"|every|each|(?:one|each|either|any|some|most|none|neither|half) of)|['’]s?) (?:first |last |other |next |main |major |key |core "
    r"|same |following |above |big |great )?$",
    re.I,
)
POINTING = regex(r"\b(?:the|these|those|both|all|latter|former|same|either|any|every|each|other|last|next|past|previous|(?:one|each|half|some"
    r"|most) of)\b", re.I)
PERSONS = regex(r"(?:er|or|ist|ee|ian|ant|man|woman|eur)$")
AGAIN = regex(r"\b(?:these|those|same|other|latter|former|last|next|past|previous|each|any|every|of (?:the|its|their|these|those)) $", re.I)
COUNTED_OF = regex(
    r"\b(?:total|one|some|consists|made|team|group|number) of $|(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r" (?:out )?of (?:the|its|their|these|those)(?: [a-z]+['’]s)? $",
    re.I,
)
RANKED = regex(
    r" (?:of (?:the |these |those |its |their )?(?:(?:world|country|nation|region|state|province|city|[A-Z][a-z]+)['’]s )?)?(?:(?:[Ff]ortune"
    r"|FORTUNE|[Gg]lobal|Forbes|FTSE|[Tt]op|Inc\.?|Euro|Nikkei"
    r"|BSE|S&P|DAX|CAC|MDAX|[Ww]orld|leading|largest|biggest)[ -]?){1,3}(?:\d{2,4}|(?:two|three|four|five|six|seven|eight|nine|ten|twenty"
    r"|thirty|forty|fifty|hundred)(?![A-Za-z]))"
    r"[ ](?P<of>(?:[a-z-]+ ){0,2}?(?P<head>[a-z-]{2,}s))(?![A-Za-z])"
)
OF_LARGEST = regex(r" of (?:the |its |their )(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty"
    r"|hundred) (?P<of>(?:[a-z-]+ ){0,3}?(?P<head>[a-z-]{2,}s))(?![A-Za-z])")
ELLIPTIC = regex(
    r",? of (?:whom|which|them|these|those)(?![A-Za-z])(?: (?:(?:are|were|is|was|have|had|has|being|came|come|now|already|also"
    r"|still)(?![A-Za-z]) ?)*)?(?P<of>[^,.;:()。，；]{0,60})",
    re.I,
)
PARTIAL = regex(
    r" of (?:(?:the |its |their |our |these |those |his |her |all )(?:[A-Za-z]+['’]s? )?|(?-i:[A-Z])[\w&-]{1,24}['’]s? |(?=\d|(?:two|three|four"
    r"|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty) ))"
    r"(?:\d[\d,]* |(?:two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|twenty) )?"
    r"(?P<of>(?:[A-Za-z-]+ ){0,2}?(?P<head>[A-Za-z-]{2,}s|people"
    r"|staff))(?![A-Za-z'’])",
    re.I,
)
SUCH = regex(r" such (?P<of>(?:[a-z-]+ ){0,2}?(?P<head>[a-z-]{2,}s|people|staff))(?![A-Za-z'’])")
OF_SOME = regex(r" of the (?:first |last |other )?(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty) "
    r"(?:who|that|which|we|they|he|she|admitted|funded|chosen|invited|planned|surveyed|listed)\b")
OF_OWN = regex(r" of (?:our|their|its|his|her|my|your) own(?: (?:number|people|staff|ranks|kind))?(?=[,.;:)]|$| (?:and|in|who|to|at|with)\b)")
YEAR_BEFORE = regex(
    r"\b(?:in|since|by|during|until|till|of|from|before|after|early|late|mid|and|to|the|year|for|between|around|circa|spring|summer"
    r"|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december) $",
    re.I,
)
PLAN = regex(
    r"[ -](?:plan|programme|program|scheme|initiative|project|award|awards|index|list|ranking|strategy|campaign|action)(?![a-z])", re.I
)
ON_THE_WAY = regex(r" (?:away|ago|later|earlier|hence|apart|further(?: (?:on|along|down|up)|(?=[.,;]))"
    r"|down the (?:road|line))(?![A-Za-z])")  # ten stops away
STRONG = regex(r"-strong (?P<of>[a-z]+)(?![a-z])")
STRONG_ALONE = regex(r" strong(?=[,.;:)]|$| (?:and|&|but|now|today|by|with|in|at)\b)")
EMPLOYS = regex(r"\b(?:employ(?:s|ed|ing)?|g[ia]ves? (?:work|jobs|employment) to|provid(?:es?|ed|ing) (?:work|jobs|employment) (?:to|for)) $", re.I)
LINK = (
    r"(?:has |have |had |now |currently |already |also |alone |together |today |there |then |only )?"
    r"(?:number(?:s|ed|ing)?|total(?:s|led|ed|ling)?|stood at|stands at|standing at|reached|reaches|amount(?:s|ed)? to|rose to|grew to"
    r"|climbed to|increased to|fell to|dropped to"
    r"|(?:rose|grew|went|gone|increased|fell|dropped|climbed|grown|risen|expanded|jumped|declined) from|grown to|risen to|go(?:es)? up to"
    r"|went up to|came to|comes to|was|were|is|are|of|exceeds?|exceeded|exceeding|reaching|hit|passed|topped|surpassed|averaged)"
)
_ONE = regex(r" (?P<words>(?:[A-Za-z][\w&'’-]* ){0,3}?(?P<head>[A-Za-z][a-z-]*))(?P<next>,? and (?:an? |one |two |three |four |five |six "
    r"|seven |eight |nine |ten |\d)|, (?:one |two |three"
             r" |four |five |six |seven |eight |nine |ten |\d)|[.,;)]|$)")
_AFTER_OTHERS = regex(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one|\d[\d,]*) (?:[A-Za-z][\w&'’-]* ){1,4}and $"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*)"
                      r" (?:[A-Za-z][\w&'’-]* ){0,3}[a-z-]+s, (?:and )?$")


def one(text: str, numeral: Numeral, at: int, known: frozenset[str]) -> tuple[int, str] | None:
    """ "one" that counts, beside other counts: "one hospital, two hotels and three schools", "two clerks and one director"."""
    match = _ONE.match(text, at)
    if match is None or match["head"].lower() not in known:
        return None
    if len(match["next"]) < 3 and _AFTER_OTHERS.search(text[max(0, numeral.start - 60) : numeral.start]) is None:
        return None
    direct = match["words"] == match["head"]
    return match.end("head") if direct else numeral.end, match["words"]
