"""English names without a model: capitalised runs, their head words, gazetteers, and the words around them.

A run is one or more capitalised words with the small words a name may hold ("Bank of China", "Humboldt-Universität
zu Berlin", "Kestrel & Row"). What a run is follows from its head word, from the word lists, or from cues beside it;
runs that nothing explains go out untyped with hints, and the article votes (see `names`).
"""

from collections.abc import Iterator

from extract.mentions.names_cues import hints
from extract.mentions.names_edges import number_tail, whole_event
from extract.mentions.names_heads import head_of, headed, parts_of, weak_head
from extract.mentions.names_lexicon import HAN, Candidate, either, english, words
from extract.mentions.names_lower import lower_head
from extract.mentions.names_people import person
from extract.mentions.names_runs import opens, pieces, run_end
from extract.mentions.names_words import Word, is_title_case, tokenised
from extract.regex import regex

_COMPANY_DOT = regex(r"\.(?=[,;:)]| [a-z(])")
_IN_TOWN = regex(r"\b(?:in|near|at|around|throughout|across|within|outside|into) (?:the )?$")
_SIDES = frozenset(["north", "south", "east", "west", "northern", "southern", "eastern", "western"])
_THING = regex(r" (?:program(?:me)?|scheme|proof-of-concept|standard|algorithm|protocol|app|photo app|series|test|line|format)\b")
_CHINESE = regex(rf"[{HAN}][{HAN}，、。“”「」（）]{{5}}")  # words in a Chinese sentence make no heading
_PLURAL = regex(r"[A-Z]{2,5}s")
_GLUE = regex(rf"[\"”’]?(?:\s\d{{1,4}})?\s?[{HAN}]{{2}}")


def find(text: str) -> Iterator[Candidate]:
    """Candidates in text order; they do not overlap, save with the lower-case head that may follow."""
    tokens = tokenised(text)
    if not any(token.cap for token in tokens):
        return
    title_case = is_title_case(tokens, sentence=text.rstrip().endswith((".", "?", "!"))) and not _CHINESE.search(text)
    at, size = 0, len(tokens)
    while at < size:
        if not tokens[at].cap:
            at += 1
            continue
        end = run_end(text, tokens, at)
        for first, last, titled in pieces(text, tokens, at, end):
            for one in _classify(text, tokens, first, last, titled, title_case):
                if one.type == "EVENT":
                    one.start, one.end = whole_event(text, one.start, one.end)
                dot = _COMPANY_DOT.match(text, one.end) if one.type == "ORG" else None
                if text[one.start : one.end + 1] in ("U.S.", "U.K."):
                    one.type, one.end, one.shaky = "PLACE", one.end + 1, False
                if dot and text[one.start : one.end].rpartition(" ")[2].lower() in words("en")["company_forms"]:
                    one.end += 1
                yield one
        at = end


def _classify(
    text: str, tokens: list[Word], first: int, end: int, titled: bool, title_case: bool
) -> Iterator[Candidate]:
    run = tokens[first:end]
    if run[-1].low in words("en")["plural_not_names"] and not any(token.low in ("of", "for") for token in run[1:]):
        return
    while len(run) > 1 and not run[-1].cap and not run[-1].text.isdigit() and run[-1].low not in words("en")["foreign_domain"]:
        run, end = run[:-1], end - 1
    lists, lexicon = words("en"), english()
    if titled and len(run) > 1 and tokens[first - 1].low not in lists["honorifics"] and run[0].text not in lexicon.given:
        titled = head_of(run) not in ("ORG", "PLACE")  # "president of owner Voxin Capital"
    opening = opens(text, run[0].start)
    if not titled and text[run[0].start : run[-1].end] not in lexicon.names:
        while (
            len(run) > 1 and run[0].low in lists["demonyms"] and head_of(run) == "" and run[0].text not in lexicon.names
        ):
            run, first = run[1:], first + 1
    spelled = text[run[0].start : run[-1].end]
    kind = lexicon.names.get(spelled) or (
        lexicon.names.get(spelled.title(), "") if spelled.isupper() and len(spelled) > 3 else ""
    )
    lower = lower_head(text, tokens, first, end, kind)
    if lower and not titled:
        stop, type_ = lower
        yield Candidate(run[0].start, stop, type_, 0.8, "name.en.lower_head")
        return
    if kind:
        if not (text[:2000].isupper() and len(spelled) == 2):  # ABOUT US
            yield Candidate(run[0].start, run[-1].end, kind, 0.9, "name.list")
        return
    type_ = head_of(run)
    if type_ and not (titled and len(run) < 3):
        span = headed(run, type_, opening=opening, title_case=title_case)
        low, sure = span or (0, False)
        determiner = tokens[first - 1].low if first and low == 0 else ""
        if type_:
            if sure or (span and determiner == "the" and len(run) - low >= 3 and not title_case):
                yield from _inner_people(run[:low])
                weak = weak_head(run[low:], type_)
                said = hints(text, run[low].start, run[-1].end) if weak else {}
                said.pop("PERSON", None)
                council = type_ == "PLACE" and run[low].low in lists["council_heads"] and run[low + 1].low == "of"
                if council and not _IN_TOWN.search(text, max(0, run[low].start - 16), run[low].start):
                    type_ = "ORG"  # "owned by the City of Port Orvale"
                yield Candidate(
                    run[low].start, run[-1].end, "" if weak else type_, 0.85 if sure else 0.5, "name.en.head", said, lean=weak
                )
            elif not title_case and _like_a_name(tokens, run, first):
                said = hints(text, run[0].start, run[-1].end)
                said.pop("PERSON", None)
                yield Candidate(
                    run[0].start, run[-1].end, "", 0.3 if opening else 0.4, "name.en.cue", said, shaky=True, lean=type_
                )
            return
    found = person(text, run, titled=titled)
    if found is not None:
        yield found
        return
    if titled or (
        len(run) == 1
        and run[0].text in lexicon.given
        and run[0].text not in lexicon.unsure_places
        and not _GLUE.match(text, run[-1].end)
        and hints(text, run[0].start, run[-1].end).get("ORG", 0.0) < 1.5
    ):
        return
    if run[0].start == 0 and len(run) > 1 and text[run[-1].end : run[-1].end + 1] == ":":
        type_ = "PERSON" if len(run) == 2 and run[0].text in lexicon.surnames else ""
        yield Candidate(0, run[-1].end, type_, 0.6, "name.en.label", shaky=not type_)
        return
    if len(run) == 1 and run[0].text in lexicon.unsure_places and not title_case:
        said = hints(text, run[0].start, run[-1].end)
        if said.get("PLACE", 0.0) >= 1.0:
            yield Candidate(run[0].start, run[-1].end, "PLACE", 0.75, "name.list")
            return
    yield from _unheaded(text, tokens, run, first, opening=opening, title_case=title_case)


def _like_a_name(tokens: list[Word], run: list[Word], first: int) -> bool:
    """Whether everyday words with capitals and a head may be a name: "at Capital Factory" but not "the Industrial Park"."""
    lists = words("en")
    if len(run) < 2 or any(
        (token.low in lists["not_names"] and token.low not in lists["park_domain"])
        or (token.low in lists["demonyms"] and not (token.low in _SIDES and len(run) == 2 and run[1].low in lists["heads_park"]))
        for token in run
    ):
        return False
    generic = all(token.low in lists["park_type"] or token.low in lists["domain"] for token in run[:-1])
    return not (generic and (not first or tokens[first - 1].low in ("the", "a", "an", "this", "our", "its", "each", "every", "any")))


def _inner_people(run: list[Word]) -> Iterator[Candidate]:
    """Gazetteer names among the words cut off before a headed name."""
    names = english().names
    for token in run:
        if token.text in names:
            yield Candidate(token.start, token.end, names[token.text], 0.7, "name.list")


def _unheaded(
    text: str, tokens: list[Word], run: list[Word], first: int, *, opening: bool, title_case: bool
) -> Iterator[Candidate]:
    """Runs without a head: gazetteer names inside, else unknown names with hints from the words around."""
    lists, lexicon = words("en"), english()
    common = lexicon.common
    inside = list(_gazetteer(text, run))
    covered = sum(c.end - c.start for c in inside)
    length = run[-1].end - run[0].start
    row = inside and all(c.type == "PLACE" for c in inside[:-1]) and inside[-1].type in ("PLACE", "PARK")
    if row and covered + len(inside) - 1 >= length:
        # "Shanghai Pudong", "Beijing Zhongguancun": places in a row are one name
        yield Candidate(run[0].start, run[-1].end, inside[-1].type, 0.8, "name.list")
        return
    if len(inside) == 1 and inside[0].type == "ORG" and inside[0].start == run[0].start and inside[0].end < run[-1].end and not title_case:
        more = [token for token in run if token.start >= inside[0].end]
        if all(token.low in lists["domain"] or token.low in ("and", "&") for token in more):
            yield Candidate(run[0].start, run[-1].end, "ORG", 0.8, "name.en.branch")  # "Nokia Telecommunications"
            return
    named = {(c.start, c.end) for c in inside}
    rest = [t for t in run if t.cap and not any(s <= t.start and t.end <= e for s, e in named)]
    if (
        inside
        and not title_case
        and len(rest) >= 2
        and rest[-1].low in either("en", "domain", "park_domain")
        and inside[0].start == run[0].start
        and not any(t.low in lists["not_names"] for t in rest)
    ):
        yield Candidate(run[0].start, run[-1].end, "", 0.5, "name.en.run", hints(text, run[0].start, run[-1].end))
        return
    if inside and (title_case or all(_plain(t, common) for t in rest)):
        yield from inside
        if rest and not title_case and len(rest) < 4 and not any(t.low in lists["qualifiers"] or t.low in lists["not_names"] for t in rest):
            # "Factory Berlin", "Enterprise Ireland": a name of its own when it comes again
            yield Candidate(
                run[0].start, run[-1].end, "", 0.3 if opening else 0.4, "name.en.cue", hints(text, run[0].start, run[-1].end), shaky=True
            )
        return
    if rest and all(_plain(t, common) or t.low in lists["demonyms"] for t in run if t.cap):
        glued = _GLUE.match(text, run[-1].end)
        if glued and not (len(run) == 1 and (run[0].low in lists["not_names"] or run[0].low in lists["demonyms"])):
            yield Candidate(
                run[0].start,
                number_tail(text, run[-1].end),
                "",
                0.6,
                "name.en.glued",
                hints(text, run[0].start, run[-1].end),
            )
            return
        if title_case and len(run) > 3:
            return
        if any(t.low in lists["not_names"] for t in run) or (
            len(run) == 1 and (opening or run[0].low in lists["demonyms"])
        ):
            return
        weights = hints(text, run[0].start, run[-1].end)
        if len(run) > 1 or max(weights.values(), default=0) >= 2:
            sure = not opening and max(weights.values(), default=0) >= 2
            yield Candidate(run[0].start, run[-1].end, "", 0.3 if opening else 0.4, "name.en.cue", weights, shaky=not sure)
        return
    saint = run[0].low in ("st", "mt") and len(run) > 1 and run[1].start - run[0].end <= 2
    while len(run) > 1 and not saint and (run[0].low in lists["not_names"] or (opening and _plain(run[0], common) and len(run) == 2)):
        run, opening = run[1:], False
    if len(run) == 1 and (
        run[0].low in lists["not_names"] or run[0].low in lists["demonyms"] or run[0].low in lists["plural_not_names"]
    ):
        return
    if run[0].text.isdigit() or len(run) > 6:
        return
    weights = hints(text, run[0].start, run[-1].end)
    if len(run) == 1 and run[0].text.isupper() and weights.get("PLACE", 0.0) == 1.0:
        del weights["PLACE"]  # "in MATAM" says little: acronyms are seldom places
    if saint:
        weights["PLACE"] = weights.get("PLACE", 0.0) + 1.0
    word = run[0]
    shaky = False
    if len(run) == 1:
        if word.text in lexicon.family and word.low not in common:
            weights["PERSON"] = weights.get("PERSON", 0.0) + 0.7
        acronym = word.text.isupper()
        english_looking = _looks_english(word.low) and not any(c.isupper() for c in word.text[1:])
        if acronym and _THING.match(text, word.end):
            return  # "the QED programme", "the GRW scheme": no body
        if _PLURAL.fullmatch(word.text) and word.low[:-1] in lists["not_names"]:
            return
        if (len(word.text) < 3 and not weights) or (opening and english_looking) or len(word.text) == 1:
            shaky = True
        if english_looking and not acronym:
            shaky = max(weights.values(), default=0) < 2
        if title_case and not weights:
            shaky = True
    elif title_case:
        shaky = True
    lean = ""
    if len(run) > 1 and run[-1].low in lists["heads_building"]:
        weights.pop("PLACE", None)  # companies sit in a building as they do in a park
        lean = "PARK"
    yield Candidate(run[0].start, number_tail(text, run[-1].end), "", 0.5, "name.en.run", weights, shaky=shaky, lean=lean)


def _plain(token: Word, common: dict[str, int]) -> bool:
    """An everyday word, capitals or not; CamelCase is none."""
    inner = not token.text.isupper() and any(c.isupper() for c in token.text[1:]) and "-" not in token.text
    if inner:
        return False
    if token.low in common or token.low in words("en")["not_names"]:
        return True
    parts = parts_of(token.low)
    return (
        len(parts) > 1 and all(part in common or len(part) < 3 or part in ("bio", "nano", "neuro") for part in parts)
    ) or (token.low.endswith("s") and token.low[:-1] in common)


def _looks_english(low: str) -> bool:
    """By its ending an everyday word too rare for the list ("incubators", "privately")."""
    common = english().common
    if low.endswith(
        ("ing", "ed", "ly", "tion", "tions", "ness", "ment", "ments", "ers", "ists", "ities", "able", "ious", "ical")
    ):
        return True
    return low.endswith("s") and low[:-1] in common


def _gazetteer(text: str, run: list[Word]) -> Iterator[Candidate]:
    """Longest gazetteer names inside a run, left to right."""
    lexicon = english()
    at = 0
    while at < len(run):
        longest = lexicon.first.get(run[at].text, 0)
        for size in range(min(longest, len(run) - at), 0, -1):
            kind = lexicon.names.get(text[run[at].start : run[at + size - 1].end])
            if kind:
                yield Candidate(run[at].start, run[at + size - 1].end, kind, 0.8, "name.list")
                at += size - 1
                break
        at += 1
