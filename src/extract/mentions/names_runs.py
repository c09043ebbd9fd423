"""Runs of English words that may be one name: where they end, and where titles and sentence words cut them."""

from collections.abc import Iterator

from extract.mentions.names_heads import head_of, is_head, parts_of
from extract.mentions.names_lexicon import either, english, words
from extract.mentions.names_words import Word
from extract.regex import regex

_COMPANY_TAIL = frozenset(["ltd", "inc", "llc", "limited", "corp", "co", "gmbh", "plc", "pty"])
_SENTENCE_BREAK = regex(r"[.!?:;•·…|>—–\]】][\"”’')\s]*$|[\"“‘(【「『][\s]*$|^[\s\W]*$|\d[.)]\s+$")
_LEGAL = _COMPANY_TAIL | {"pte", "pvt", "sdn", "private", "holdings"}
# "Sheikh Zayed Road", "Sir Run Run Shaw Hospital": titles that stay in what is named after their bearer
_NAMING = frozenset(["sheikh", "sheikha", "sir", "tun", "lord", "lady", "dame"])
_WAYS = frozenset(["road", "street", "avenue", "boulevard", "highway", "bridge", "square", "airport", "drive", "rd", "st", "ave", "blvd"])
_SAINTS = frozenset(["st", "saint", "sankt"])


def run_end(text: str, tokens: list[Word], at: int) -> int:
    """Index behind the last word of the run that starts at `at`."""
    lists = words("en")
    last, size = _listed(text, tokens, at), len(tokens)
    while last + 1 < size:
        here, then = tokens[last], tokens[last + 1]
        gap = text[here.end : then.start]
        if here.owner:
            if last == at or tokens[last - 1].low not in _SAINTS or not then.cap or len(gap) != 3:
                break
            last += 1  # "St John's Innovation Centre"
            continue
        if gap == " ":
            if then.cap or (then.text.isdigit() and (
                parts_of(here.low)[-1] in lists["heads_event"] or (last == at and here.low in lists["numbered_ways"])
            )):
                last += 1
                continue
            if last == at and then.low in lists["foreign_domain"] and here.low in lists["heads_foreign_park"]:
                last += 1  # "Polygone scientifique"
                continue
            step = _connected(text, tokens, at, last)
            if not step:
                break
            last += step
        elif gap == " (" and then.cap and last + 2 < size and tokens[last + 2].low in _LEGAL and text[then.end : tokens[last + 2].start] == ") ":
            last += 2  # "Orvix Land (Singapore) Pte Ltd"
        elif then.cap and (
            gap in (" & ", "&", " + ")
            or (
                gap == ". "
                and (len(here.text) == 1 or here.low in ("st", "mt", "co"))
                and (last == at or last - at > 4 or text[tokens[at].start : here.end] not in english().names)
            )
            or (gap in (", ", "., ", " (", ". ") and then.low in _COMPANY_TAIL and here.low not in lists["starters"])
        ):
            last += 1
        else:
            break
    return last + 1


def _listed(text: str, tokens: list[Word], at: int) -> int:
    """Index of the last word of the longest listed name that starts at `at` ("Bosnia and Herzegovina"), else `at`."""
    lexicon = english()
    for size in range(min(lexicon.first.get(tokens[at].text, 0), len(tokens) - at), 1, -1):
        last = at + size - 1
        if text[tokens[at].start : tokens[last].end] in lexicon.names:
            return last
    return at


def _connected(text: str, tokens: list[Word], at: int, last: int) -> int:
    """How many words to go on when the next one is in lower case but may stand inside a name; 0 to stop."""
    lists = words("en")
    size = len(tokens)
    link = tokens[last + 1]
    nxt = last + 2
    if nxt < size and link.low in lists["connectors_foreign"] and tokens[nxt].low in lists["connectors_foreign"]:
        nxt += 1
    if link.low in ("of", "for", "on") and nxt < size and tokens[nxt].low == "the":
        nxt += 1
    if nxt >= size or not tokens[nxt].cap or text[tokens[nxt - 1].end : tokens[nxt].start] not in (" ", ""):
        return 0
    here, then = tokens[last], tokens[nxt]
    step = nxt - last
    if then.low in lists["starters"] or then.low in lists["calendar"]:
        return 0
    if link.low == "of":
        if _has_head_of(tokens, at, last):
            # "Bureau of Trade of the Orvale Development Zone": the zone is a name of its own
            return 0 if step == 3 and _zone_from(tokens, nxt) else step
        return step if here.low in lists["of_heads"] else 0
    if link.low in ("at", "in") and tokens[at].low == "university" and _has_head_of(tokens, at, last) and here.low in lists["us_states"]:
        return step  # "University of Texas at Austin"
    if link.low in ("for", "on"):
        return step if here.low in lists["for_heads"] else 0
    if link.low == "and":
        return step if _joined(tokens, at, last, nxt) else 0
    return step if link.low in lists["connectors_foreign"] else 0


def _zone_from(tokens: list[Word], at: int) -> bool:
    """Whether a park's name of its own begins here."""
    end = at
    while end < len(tokens) and tokens[end].cap and end - at < 6:
        end += 1
    return end - at > 1 and tokens[end - 1].low not in english().names and head_of(tokens[at:end]) == "PARK"


def _has_head_of(tokens: list[Word], at: int, last: int) -> bool:
    """Inside "University of Science and Technology" a further "of China" belongs to the name."""
    return any(token.low == "of" for token in tokens[at:last])


def _joined(tokens: list[Word], at: int, last: int, nxt: int) -> bool:
    """Whether "and" stands inside a name: two field words ("Science and Technology") with a head before or behind."""
    lists = words("en")
    domain = either("en", "domain", "park_domain")
    if tokens[last].low not in domain or tokens[nxt].low not in domain:
        return _subjects(tokens, at, last, nxt)
    if any(token.low in ("of", "for") for token in tokens[at:last]):
        return True
    if english().names.get(tokens[at].text) == "ORG":
        return True  # "Airbus Defence and Space"
    heads = either("en", "heads_org", "heads_park", "heads_event", "heads_place", "heads_park_domain")
    for token in tokens[nxt : nxt + 5]:
        if not token.cap:
            break
        if token.low in heads and token.low not in domain:
            return True
    more = nxt + 1 < len(tokens) and tokens[nxt + 1].cap and tokens[nxt + 1].low in domain
    return more or tokens[at].low in lists["of_heads"]


_SUBJECT_OF = frozenset(
    ["institute", "institutes", "ministry", "department", "school", "faculty", "college", "academy", "bureau", "centre", "center"]
)
_SUBJECT = regex(r"\w{4,}(?:ics|ogy|tech|ine|ment|try|omy|ing|ion|ure|ces|phy|nce|ity|ies|lth)")


def _subjects(tokens: list[Word], at: int, last: int, nxt: int) -> bool:
    """ "Institute of Biomedicine and Health": two subjects behind an institute's "of", by their endings."""
    of = next((place for place in range(at + 1, last) if tokens[place].low == "of"), 0)
    more = nxt + 1 < len(tokens) and tokens[nxt + 1].cap and tokens[nxt + 1].start == tokens[nxt].end + 1
    if not of or tokens[of - 1].low not in _SUBJECT_OF or (more and tokens[nxt + 1].low not in _SUBJECT_OF):
        return False
    lists, names = words("en"), english().names
    return all(
        (token.low in lists["domain"] or _SUBJECT.fullmatch(token.low)) and token.text not in names for token in (tokens[last], tokens[nxt])
    )


def pieces(text: str, tokens: list[Word], first: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Cut a run at titles, month names and sentence words: (first, behind last, whether a person's title precedes)."""
    lists = words("en")
    start, titled = first, _titled_before(text, tokens, first)
    capitals = text[:2000].isupper()
    for at in range(first, end):
        token = tokens[at]
        low = token.low
        is_title = (low in lists["honorifics"] and not (low in _NAMING and _head_follows(tokens, at, end))) or (
            low in lists["titles"] and not _head_follows(tokens, at, end)
        )
        upper_word = token.text.isupper() and len(token.text) > 1 and not capitals
        cut = is_title or low in lists["calendar"] or (low in lists["starters"] and not upper_word)
        cut = cut or (at == first and low in lists["openers"] and at + 1 < end and opens(text, token.start))
        if cut and low in ("april", "may", "june", "august") and at == first and at + 1 < end and opens(text, token.start):
            cut = tokens[at + 1].low in english().common  # "August Laurén founded"
        if cut and low in ("may", "sun", "sat", "mar", "jan", "dean", "king", "prince", "judge", "bishop"):
            cut = at == first and is_title
        if cut and at > start and low in ("of", "for", "and", "the", "on", "in") and not token.cap:
            cut = False
        if cut and low in lists["connectors_foreign"] and not token.cap:
            cut = False
        if (
            at > start
            and text[token.end : token.end + 1] == ":"
            and low in english().common
            and tokens[at - 1].cap
            and not is_head(low)
            and (head_of(tokens[start:at]))
        ):
            cut = True  # "Renji Hospital Location: Shanghai"
        if cut:
            if at > start:
                yield start, at, titled
            start, titled = at + 1, is_title
    while start < end and not tokens[start].cap:
        start += 1
    if start < end:
        yield start, end, titled


def opens(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins at `start`."""
    before = text[max(0, start - 8) : start].rstrip()
    if before and before[-1].isalnum():
        return False  # the commonest: a word
    return _SENTENCE_BREAK.search(text[max(0, start - 8) : start]) is not None


def _head_follows(tokens: list[Word], at: int, end: int) -> bool:
    """ "Founder Park", "Director General Office": a title word inside an institution's name."""
    lists = words("en")
    if at + 1 >= end:
        return False
    last = tokens[end - 1].low
    return last in _WAYS or last in either("en", "heads_park", "heads_org_strong", "heads_event") or (
        tokens[at].low in lists["titles_in_names"] and head_of(tokens[at:end]) == "PARK"
    )


def _titled_before(text: str, tokens: list[Word], first: int) -> bool:
    """Whether a title in lower case ("director Li Bing", "Prof. Zhao") stands right before."""
    if not first:
        return False
    before = tokens[first - 1]
    lists = words("en")
    gap = text[before.end : tokens[first].start]
    if before.low in lists["honorifics"]:
        return gap in (" ", ". ", ".")
    if gap != " " or before.low not in lists["titles"] or before.cap:
        return False
    several = first + 1 < len(tokens) and tokens[first + 1].cap
    return several or before.low not in lists["titles_loose"]
