"""What the words beside an English name say about its type: hints with weights, for the article's vote."""

import re
from functools import cache

from extract.mentions.names_lexicon import words

_REACH = 60


@cache
def _any(section: str) -> str:
    ordered = sorted(words("en")[section], key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))


@cache
def _patterns() -> tuple[tuple[str, str, float, re.Pattern[str]], ...]:
    """(side, type, weight, pattern): right ones start at the name's end, left ones end at its start."""
    lead = r"(?:the |a |an |its |our |their )?(?:[a-z][\w\-]*,? ){0,4}?"
    adjective = r"(?:[A-Za-z][\w\-]*,? ){0,3}?"
    rows = [
        ("right", "ORG", 2.0, rf",? ?[(,]? ?(?:which is )?(?:the|a|an|another) {adjective}(?:{_any('org_nouns')})\b"),
        ("right", "PARK", 2.5, rf",? ?(?:which is |is )?(?:the|a|an|another) {adjective}(?:{_any('park_nouns')})\b"),
        ("right", "PARK", 2.0, rf" (?:{_any('park_nouns')})\b"),
        ("right", "ORG", 2.0, r" (?:Inc|Ltd|GmbH|LLC|Corp|plc|AG|SE|Oy|AB|Co)\b"),
        ("right", "ORG", 0.8, rf",? (?:also |now |has |had |have |recently |then )?(?:{_any('org_verbs')})\b"),
        ("right", "ORG", 1.0, r" (?:was|is|were) (?:founded|established|set up|listed|acquired|created|spun)\b"),
        (
            "right",
            "ORG",
            1.0,
            r" (?:joint venture|subsidiary|products?|shares|headquarters|engineers|employees|factory|plant)\b",
        ),
        (
            "right",
            "ORG",
            0.7,
            r"['’]s? (?:own|new|first|products?|factory|plant|headquarters|founder|chief|partners?)\b",
        ),
        ("right", "PARK", 1.5, r"['’]s? (?:tenants|incubators?|residents)\b"),
        ("right", "PERSON", 2.5, rf",? (?:who (?:\w+ ){{0,2}})?(?:{_any('said')})\b"),
        ("right", "PERSON", 2.5, rf",? ?[,(] ?{lead}(?:{_any('role_nouns')})\b(?! (?:platform|group|company))"),
        (
            "right",
            "PLACE",
            1.5,
            r", (?:in )?(?:[A-Z][a-z]+ )?(?:Province|County|Germany|China|Japan|France|Italy|India|Finland|Spain)\b",
        ),
        ("left", "ORG", 2.0, rf"\b(?:{_any('org_nouns')}),? (?:called |named |such as |like |including )?$"),
        ("left", "ORG", 1.5, r"\b(?:such as|including|include|includes|e\.g\.|namely|like) $"),
        (
            "left",
            "ORG",
            1.5,
            r"\b(?:founded|acquired|co-founded|bought|established|joined|left|owns?|owned by|run by|operated by"
            r"|invested in|belongs? to|signed with|agreement with|partnership with|cooperat\w+ with|deal with"
            r"|works? (?:for|with)|working (?:for|with)|venture with|together with|built by|backed by|led by"
            r"|managed by|developed by|made by|supported by|supplied by|funded by|partners?:?) $",
        ),
        ("left", "PARK", 2.5, rf"\b(?:{_any('park_nouns')}),? (?:called |named |of |known as )?$"),
        ("left", "PARK", 1.5, r"\b(?:tenants? (?:of|at|in)|incubated (?:at|in|by)|housed in) $"),
        ("left", "PLACE", 1.0, r"\b(?:in|near|outside|around|throughout|across) $"),
        (
            "left",
            "PLACE",
            2.0,
            r"\b(?:city|cities|town|towns|village|province|district|districts|county|suburb|port|island|region)"
            r" (?:of|like|such as) $",
        ),
        ("left", "PLACE", 1.5, r"\b(?:based|headquartered|located|situated|born) in (?:nearby |central |downtown )?$"),
        ("left", "PERSON", 2.5, rf"\b(?:{_any('said')}) $"),
        (
            "left",
            "EVENT",
            1.0,
            r"\b(?:attended|attend|attending|visitors to|exhibited at|speaking at|during) (?:the )?$",
        ),
    ]
    return tuple((side, kind, weight, re.compile(body)) for side, kind, weight, body in rows)


def hints(text: str, start: int, end: int) -> dict[str, float]:
    """Weights per type from up to 60 characters on each side of text[start:end].

    >>> hints("They met Orbifan, a Leuven-based incubator.", 9, 16)
    {'PARK': 2.5}
    """
    after, before = text[end : end + _REACH], text[max(0, start - _REACH) : start]
    found: dict[str, float] = {}
    for side, kind, weight, pattern in _patterns():
        hit = pattern.match(after) if side == "right" else pattern.search(before)
        if hit:
            found[kind] = found.get(kind, 0.0) + weight
    return found
