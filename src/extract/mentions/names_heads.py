"""Head words of English names: what they make of a run, and where the name begins."""

from functools import lru_cache

from extract.mentions.names_compound import park_like, street_like
from extract.mentions.names_lexicon import either, english, words
from extract.mentions.names_words import Word
from extract.regex import regex

_GERMAN_TAILS = (
    "institut",
    "zentrum",
    "gesellschaft",
    "universität",
    "hochschule",
    "stiftung",
    "verband",
    "ministerium",
    "sparkasse",
    "sbank",
    "werke",
)
_SPLIT = regex(r"[-‐‑&]")
_LEGAL_FORMS = frozenset(["ltd", "inc", "llc", "gmbh", "plc", "limited", "fz-llc", "pte", "bhd", "corp"])
_TOWN_FIELDS = frozenset(["technology", "science", "innovation", "software", "information", "internet", "biotech", "digital", "media", "knowledge"])
ROMAN = regex(r"I{1,3}|IV|V|VI{1,3}|IX|X")


@lru_cache(maxsize=4096)
def parts_of(word: str) -> tuple[str, ...]:
    """What hyphens part in a word."""
    return tuple(_SPLIT.split(word))


def head_of(run: list[Word]) -> str:
    """Type that the head word of a run gives, or ""."""
    lists = words("en")
    at = len(run) - 1
    foreign = _foreign(run)
    if foreign:
        return foreign
    for place, token in enumerate(run):
        if token.low in ("of", "for") and place:
            after = run[place + 1].low if place + 1 < len(run) else ""
            if any(one.low in lists["heads_park"] and one.low not in lists["heads_park_plain"] for one in run[:place]):
                return "PARK"  # "Technopolis City of Athens"
            if run[place - 1].low in lists["heads_park_domain"] and after in lists["park_domain"]:
                return "PARK"  # "City of Science"
            return _head_type(run[:place], of=True)
    while at > 0 and (run[at].text.isdigit() or ROMAN.fullmatch(run[at].text) or len(run[at].text) == 1):
        at -= 1
    type_ = _head_type(run[: at + 1], of=False)
    if not type_ and len(run) > 1 and run[0].low in lists["place_first"]:
        return "PLACE"  # "Lake Geneva", "Highway 101"
    if not type_ and len(run) == 2 and run[0].low in lists["org_first"] and english().names.get(run[1].text) == "PLACE":
        return "ORG"  # "Air France"
    if not type_ and 1 < len(run) < 4 and run[0].low in lists["named_org_first"] and run[1].cap and run[1].low not in english().common:
        return "ORG"  # "Association Orvallée"
    if at < len(run) - 1 and run[-1].text.isdigit() and type_ not in ("EVENT", "PARK"):
        return ""
    return type_ or _inner_head(run[: at + 1])


def _foreign(run: list[Word]) -> str:
    """Heads of other languages, which stand first ("Parque Tecnológico de ...") or make one word ("Klinikum")."""
    lists = words("en")
    if run[0].low in lists["heads_foreign_park"] and any(token.low in lists["foreign_domain"] for token in run[1:]):
        return "PARK"
    heads = lists["heads_foreign"]
    for token in run:
        if token.low in heads or (token.low.endswith(_GERMAN_TAILS) and not park_like(token.text)):
            return "ORG"
    return ""


def _inner_head(run: list[Word]) -> str:
    """A head with a place or one proper word behind it: "Technology Park Ljubljana", "University College London"."""
    lists, lexicon = words("en"), english()
    for cut in range(len(run) - 1, max(0, len(run) - 4), -1):
        tail = run[cut:]
        head = cut - 1
        while head and run[head].low in lists["connectors_foreign"] and not run[head].cap:
            head -= 1  # "Technopôle de Metz"
        spelled = " ".join(token.text for token in tail)
        place = lexicon.names.get(spelled) == "PLACE"
        proper = len(tail) == 1 and tail[0].cap and tail[0].low not in lexicon.common and tail[0].low not in lists["not_names"]
        if not place and not proper:
            continue
        type_ = _head_type(run[: head + 1], of=False)
        if type_ == "PARK" or (type_ in ("ORG", "EVENT") and place and len(run) > 2):
            return type_
        if type_ == "ORG" and (tail[0].text.isupper() and run[cut - 1].low in lists["heads_org_strong"]):
            return "ORG"  # "Fraunhofer Institute IGB"
    return ""


def _head_type(run: list[Word], *, of: bool) -> str:
    lists = words("en")
    head = run[-1].low
    alone = len(run) == 1
    parts = parts_of(head)
    before = run[-2].low if not alone else (parts[-2] if len(parts) > 1 else "")
    if len(parts) > 1 and head not in lists["heads_park"]:
        if park_like(run[-1].text):
            return "PARK"
        head = parts[-1]
        before = parts[-2] if alone else before
    if head in ("city", "town", "valley") and len(run) > 3 and any(token.low in _TOWN_FIELDS for token in run[:-1]):
        return "PARK"  # "Orvale Information Technology Consultancy City"
    domain = before in lists["park_domain"] or any(part in lists["park_domain"] for part in parts_of(before))
    if head in ("area", "district", "zone") and before in ("new", "development", "economic"):
        return "PARK"
    if head == "district" and before == "business":
        return "" if len(run) > 2 and run[-3].low == "central" else "PARK"
    if head in lists["heads_park"]:
        if before in lists["park_not"]:
            return "PLACE"
        return (
            ""
            if alone and len(parts) == 1 and head in lists["heads_park_plain"]
            else "PARK"
        )
    if head in ("center", "centre", "centres", "centers") and before in lists["park_centre_domain"]:
        return "PARK"
    if of and head in lists["of_places"]:
        return "PLACE"
    if head in ("garden", "gardens") and before in ("botanical", "botanic", "zoological"):
        return "ORG"
    if head in lists["heads_park_domain"] and head not in ("center", "centre", "area", "campus") and domain:
        return "PARK"
    if head == "campus":
        return "" if alone and len(parts) == 1 else "PARK"
    if park_like(run[-1].text):
        return "PARK"
    if street_like(run[-1].text):
        return "PLACE"
    if len(run) == 2 and run[0].low == "silicon" and head not in lists["heads_org"]:
        return "PARK"  # "Silicon Saxony"
    if head in ("games", "game"):
        return "EVENT" if before in lists["games_event"] else ("ORG" if not alone else "")
    if head in lists["heads_event"] and (not alone or len(parts) > 1):
        return "EVENT"
    if head in lists["heads_org"] and (not alone or of or len(parts) > 1):
        return "ORG"
    if not alone and head == "tech" and english().names.get(run[0].text) == "PLACE":
        return "ORG"  # "Georgia Tech"
    if head in lists["heads_place"] and not alone:
        return "PLACE"
    return ""




def weak_head(run: list[Word], type_: str) -> str:
    """The type to lean to where a head leaves it open ("Orion City", "Greentown Labs", "Hermia Technology Centre"), else ""."""
    lists, names = words("en"), english().names
    head, before = run[-1].low, [token.low for token in run[:-1]]
    if len(run) < 2 or any(word in ("of", "for") for word in before):
        return ""
    if head.endswith("campus") and before[-1] not in lists["park_domain"]:
        return "PARK"
    if type_ == "PLACE" and head in lists["heads_place_weak"] and names.get(" ".join(t.text for t in run[:-1])) != "PLACE":
        acronym = head in ("city", "town", "valley") and len(run) == 2 and run[0].text.isupper() and len(run[0].text) > 2
        return "PARK" if acronym and not run[1].text.isupper() else "PLACE"  # "HIVEX City"
    if type_ == "ORG" and head in lists["heads_org_weak"]:
        field = before[-1] in lists["centre_park_domain"] and head in ("center", "centre", "centers", "centres")
        if field and not lists["centre_not_park"] & set(before):
            return "PARK"
        return "ORG"
    return ""


def headed(run: list[Word], type_: str, *, opening: bool, title_case: bool) -> tuple[int, bool] | None:
    """(first word that belongs to the name, whether it is surely a name), or None for common nouns."""
    lists, lexicon = words("en"), english()
    common = lexicon.common
    low = 0
    if title_case:
        # Only what surely belongs: walk left from the head over field words and proper words.
        low = len(run) - 1
        if run[-1].low in _LEGAL_FORMS and len(run) > 1:
            return 0, True  # "Nomad Payments Ltd" among other titles
        heads = either("en", "heads_org", "heads_park", "of_heads")
        while low and (
            run[low - 1].low in lists["domain"]
            or run[low - 1].low in heads
            or run[low - 1].low in lists["park_domain"]
            or run[low - 1].low not in common
            or run[low - 1].text in lexicon.first
            or run[low - 1].low in ("of", "and", "for", "&")
            or run[low - 1].low in lists["park_type"]
        ):
            low -= 1
        if len(run) > 1 and park_like(run[-1].text) and run[-2].text not in lexicon.names:
            low = len(run) - 1
        while low < len(run) - 1 and run[low].low in ("of", "and", "for", "&"):
            low += 1
    elif (
        opening
        and len(run) > 2
        and run[0].low in common
        and run[0].low not in lists["domain"]
        and (
            run[1].text in lexicon.names
            and run[1].low not in common
            and run[0].text not in lexicon.first
            and run[0].low not in lists["park_domain"]
            and run[0].low not in ("new", "greater", "east", "west", "north", "south")
        )
    ):
        low = 1
    name = run[low:]
    if not name:
        return None
    proper = any(
        token.cap
        and (
            token.low not in common
            or _is_known(token.text)
            or (not token.text.isupper() and any(c.isupper() for c in token.text[1:]))
            or (type_ == "PARK" and len(token.text) > 1 and token.text.isupper() and not name[-1].text.isupper())
        )
        and token.low not in lists["not_names"]
        and not _generic(token.low)
        for token in (name if len(name) == 1 or not is_head(name[-1].low) else name[:-1])
    ) or any(
        token.low == "of" and _is_known(name[place + 1].text)
        for place, token in enumerate(name[:-1])
        if place + 1 < len(name)
    )
    if proper and len(name) == 1 and name[0].low in common:
        proper = False
    if len(name) == 1 and (park_like(name[0].text) or street_like(name[0].text)):
        return low, True
    if proper:
        return low, True
    if name[0].low in lists["demonyms"] and len(name) >= 3:
        return low, not title_case
    if title_case or len(name) < 2:
        return None
    last = name[-1].low
    if (last in lists["heads_park"] or park_like(name[-1].text)) and last not in lists["heads_park_plain"]:
        return low, True  # "Human Technopole"
    if last in lists["company_forms"] and name[-1].text != name[-1].low and not opening:
        return low, True  # "Arm Holdings"
    if name[0].low in lists["place_first"] and (name[1].text.isdigit() or name[1].low not in common):
        return low, True  # "Highway 101"
    kinds = lists["park_type"]
    content = [token.low for token in name if token.cap]
    if type_ == "PARK" and all(word in kinds for word in content[:-1]):
        return (low, False) if not opening or len(content) > 3 else None
    if opening and len(content) < 3:
        return None
    if type_ == "PLACE":
        return (low, True) if not opening and len(content) >= 2 and content[0] not in lists["domain"] else None
    if any(token.low == "of" for token in name) and name[0].low in lists["of_gov"]:
        return low, True
    if content[0] == "state" and name[-1].low in lists["heads_gov"]:
        return low, True
    if len(content) >= 3:
        return low, True
    return None if all(word in kinds or word in lists["domain"] for word in content[:-1]) else (low, False)


def _generic(word: str) -> bool:
    lists = words("en")
    return (
        word in lists["demonyms"]
        or word in lists["park_domain"]
        or word in lists["park_type"]
        or word in lists["domain"]
    )


def _is_known(word: str) -> bool:
    return word in english().names


def is_head(low: str) -> bool:
    lists = words("en")
    return (
        low in lists["heads_park"]
        or low in lists["heads_park_domain"]
        or low in lists["heads_org"]
        or low in lists["heads_event"]
        or low in lists["heads_place"]
    )
