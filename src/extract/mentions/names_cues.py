"""What the words beside an English name say about its type: hints with weights, for the article's vote."""

import re
from functools import cache

from extract.mentions.names_lexicon import words
from extract.regex import regex

_REACH = 60
_FIRSTS = frozenset(" ,(-–—'’")  # what the right ones begin with, letters and figures aside
_LASTS = frozenset(" \"“")  # what the left ones end in
_ENDS = regex(r"(?!['’]s\b)[.,;:!?”\"’')]|$|,? (?:of|at|from|who|in|on|during)\b")


@cache
def _any(section: str) -> str:
    ordered = sorted(words("en")[section], key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))


@cache
def _patterns() -> tuple[tuple[str, str, float, re.Pattern[str]], ...]:
    """(side, type, weight, pattern): right ones start at the name's end, left ones end at its start."""
    loose = r"(?:(?!(?:of|in|at|for|to|with|by|from|on|near|behind|whose|which|that|who|and)\b)[\w\-’']+,? ){0,5}?"
    where = r"(?: ?[(,] ?(?:in |near |outside )?[A-Z][\w\-’'. ]{1,40}[),])?"
    lead = r"(?:the |a |an |its |our |their )?(?:[a-z][\w\-]*,? ){0,4}?"
    adjective = r"(?:[A-Za-z][\w\-]*,? ){0,3}?"
    rows = [
        ("right", "ORG", 2.0, rf",? ?[(,]? ?(?:which is )?(?:the|a|an|another) {adjective}(?:{_any('org_nouns')})\b"),
        (
            "right",
            "PARK",
            2.5,
            rf"{where},? ?[(–—-]? ?(?:which |that )?(?:is |was |became |has become |being )?(?:now |also |today |still |perhaps )?"
            rf"(?:the|a|an|another|our|its|their|one of [\w.]+(?:['’]s)?|home to one of the) {loose}"
            rf"(?:{_any('park_nouns')}|(?:innovation|technology|start-?up|incubation|founders?['’]?|business) cent(?:er|re)s?"
            r"|(?:science|tech|technology|research) (?:city|town|village|campus|quarter)|industrial estates?|business estates?)\b"
            r"(?! (?:operator|manager|developer|management|company|director|owner|tenant|administration|authority|builder"
            r"|of (?:firms|companies)))",
        ),
        (
            "right",
            "PARK",
            2.0,
            r"(?:['’]s)? (?:now |today |already |currently )?(?:has|have|hosts?|houses?|hosted|housed|is home to|accommodates|counts"
            r"|counted|attracted|has attracted|incubates|incubated|has incubated|contains) (?:[a-z]+ ){0,3}?\d[\d,.]* "
            r"(?:[a-z\-]+ ){0,3}?(?:compan|firms|tenants|start-?ups|enterprises|incubatees)",
        ),
        ("right", "PARK", 1.2, r" (?:covers|covered|spans|occupies|stretches|extends|sprawls|sits on|lies on|is located|is situated)\b"),
        ("right", "PARK", 2.0, rf" (?:{_any('park_nouns')})\b"),
        ("right", "PARK", 2.0, r" block\b"),
        ("right", "PARK", 1.5, r",? \(?(?:a |the |an )?(?:[\d,.]+|[a-z]+)-(?:acre|hectare|stor(?:e?y)|square-(?:foot|met(?:re|er))|floor)\b"),
        ("right", "PARK", 1.5, r",? [Pp]hase (?:\d|[IV]+\b|one|two|three|four)"),
        ("right", "PARK", 1.0, r",? (?:which |that )?(?:opened|was inaugurated|was completed|opens)(?: in| on| next| last|,)"),
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
            r", (?:[A-Z]{2}\b(?![A-Z])"
            r"|(?:in )?(?:[A-Z][a-z]+ )?(?:Province|County|Germany|China|Japan|France|Italy|India|Finland|Spain)\b)",
        ),
        ("left", "ORG", 2.0, rf"\b(?:{_any('org_nouns')}),? (?:called |named |such as |like |including )?$"),
        ("left", "ORG", 1.5, r"\b(?:such as|including|include|includes|e\.g\.|namely|like) $"),
        (
            "left",
            "ORG",
            1.5,
            r"\b(?:founded|acquired|co-founded|bought|established|joined|left|owns?|owned by|run by|operated by"
            r"|invested in|belongs? to|signed with|agreement with|partnership with|cooperat\w+ with|deal with"
            r"|leading|heading|works? (?:for|with)|working (?:for|with)|venture with|together with|built by|backed by|led by"
            r"|managed by|developed by|made by|supported by|supplied by|funded by|partners?:?) $",
        ),
        ("left", "PARK", 2.5, rf"\b(?:{_any('park_nouns')}),? (?:(?:is |was )?(?:called |named |known as )|of )?(?:the )?[“\"]?$"),
        (
            "left",
            "PARK",
            2.0,
            r"\b(?:first|second|third|fourth|new|newest|next|last|main|latest|original|largest|[a-z]+-stor(?:e?y)) (?:block|building|tower|phase|site"
            r"|campus|complex),? (?:called |named |known as )?(?:the )?[“\"]?$",
        ),
        ("left", "PARK", 1.5, r"\b(?:tenants? (?:of|at|in)|incubated (?:at|in|by)|housed in) $"),
        (
            "left",
            "PARK",
            0.8,
            r"\b(?:companies|firms|start-?ups|tenants|enterprises|laboratories|labs|offices|plots|incubation|incubates?|space|premises|desks)"
            r" (?:located |based |housed |situated |hosted )?(?:at|inside|within|on) (?:the )?$",
        ),
        ("left", "PLACE", 1.0, r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|around|throughout|across) $"),
        ("left", "PLACE", 1.5, r"\b(?:along|on the banks of) the (?:[Rr]iver )?$"),
        ("right", "PLACE", 1.0, r"(?:-based)? (?:developers?|architects?|contractors?|landlords?|law firm|investors?|entrepreneurs?)\b"),
        (
            "left",
            "PLACE",
            2.0,
            r"\b(?:city|cities|towns?|villages?|provinces?|districts?|county|counties|suburbs?|port|islands?|regions?|communes?|municipality"
            r"|municipalities|neighbourhoods?|neighborhoods?|borough) (?:of|like|such as) (?:[A-Z][\w\-]+(?:, | and ))?$",
        ),
        (
            "right",
            "PLACE",
            2.0,
            r", an? (?:[a-z\-]+ ){0,3}(?:districts?|suburbs?|towns?|villages?|cit(?:y|ies)|count(?:y|ies)|provinces?|island|neighbou?rhood"
            r"|borough)\b(?! of (?:science|knowledge))",
        ),
        ("left", "PLACE", 1.5, r"\b(?:based|headquartered|located|situated|born) in (?:nearby |central |downtown )?$"),
        ("said", "PERSON", 2.5, rf"(?:[,”\"’'] ?|\b)(?:{_any('said')}) $"),
        (
            "right",
            "PERSON",
            1.2,
            r",? (?:who|himself|herself|founded|co-founded|studied|graduated|was born|retired|resigned|died|laughed|laughs|smiles|smiled"
            r"|nods|recalls|hopes|chaired|lectured|taught|thinks|earned|dreamed|dreamt|knew|knows)\b",
        ),
        (
            "left",
            "PERSON",
            1.0,
            r"\b(?:founder|brainchild of|succeeded by|headed by|chaired by|interview with|biography of|portrait of|son of|daughter of) $",
        ),
        (
            "right",
            "EVENT",
            2.5,
            r"(?: \d{4})?,? (?:(?:was|is|were|will be|has been|which is|being) (?:first |last |usually )?(?:held|staged)"
            r"|takes? place|took place|will take place|kicks? off|kicked off)\b",
        ),
        ("right", "EVENT", 2.5, rf",? (?:is |was )?(?:a|an|the|one of the) {loose}(?:{_any('event_nouns')})\b"),
        ("left", "EVENT", 2.5, rf"\b(?:{_any('event_nouns')}),? (?:called |named |of |known as )$"),
        (
            "left",
            "EVENT",
            1.5,
            r"\b(?:attended|attend|attends|attending|exhibit(?:ed|ing|s|ors)? at|sp(?:eak|oke|eaking|eech|eeches) at|presented at"
            r"|panel at|tickets (?:for|to)|edition of|during|pitched at|pitching at|keynote at"
            r"|participants (?:in|at|of)|opening of) (?:the )?$",
        ),
    ]
    return tuple((side, kind, weight, regex(body)) for side, kind, weight, body in rows)


def hints(text: str, start: int, end: int) -> dict[str, float]:
    """Weights per type from up to 60 characters on each side of text[start:end].

    >>> hints("They met Orbifan, a Leuven-based incubator.", 9, 16)
    {'PARK': 2.5}
    """
    after, before = text[end : end + _REACH], text[max(0, start - _REACH) : start]
    found: dict[str, float] = {}
    rights = after[:1].isalnum() or after[:1] in _FIRSTS
    lefts = before[-1:] in _LASTS
    for side, kind, weight, pattern in _patterns():
        if side == "right":
            if not rights or pattern.match(after) is None:
                continue
        elif not lefts or pattern.search(before) is None:
            continue
        elif side == "said" and not _ENDS.match(after):
            continue  # "its partner said Orvix would stay"
        found[kind] = found.get(kind, 0.0) + weight
    return found
