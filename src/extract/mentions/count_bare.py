"""English numbers that no noun follows and no other room wants: the words around them say that things are counted.

"room for 25", "a committee of seven", "Tenants: 61, up from 16", "ten out of 230", "54 at present" after a question of how many.
A number that is a name, an address, a code, a measure or an age is kept out by `plain`; what is left needs a frame.
"""

from collections.abc import Sequence

from extract.mentions import modifiers
from extract.mentions.count_en import Counted, names_things, nouns, plural, singular
from extract.mentions.count_frames import (
    AGAINST,
    AGED,
    ALONE,
    AMONG,
    AMONG_WORDS,
    CLAUSE,
    COLLECTIVE,
    COMPARED,
    DOES,
    END,
    FROM_A_FEW,
    FROM_PLACE,
    FUNCTION,
    HOW_MANY,
    IN_YEAR,
    LIKELY,
    LISTED,
    LISTED_MORE,
    MORE_ENDS,
    MORE_SAY,
    MORE_THAN,
    NAMED_LIST,
    NO_TOPIC,
    ONES,
    OTHERS,
    OUT_AFTER,
    OUT_BEFORE,
    PEOPLES,
    PER_THING,
    PLACED,
    PLANNED,
    ROUND,
    SURE,
    THEN,
    VOTED,
    VOTES,
    WORDY,
    frames,
)
from extract.mentions.count_plain import divisible, measured, part_of, part_of_sum, plain
from extract.model import Numeral, Passage, Segment
from extract.regex import regex

__all__ = ["bare", "divisible", "measured", "part_of", "part_of_sum", "votes"]


def bare(passage: Passage, numeral: Numeral, last: Counted | None, lost: Counted | None = None) -> Counted | None:
    """What a number without a noun counts. `last`: the count before it in its sentence, where nothing measured stands between.

    `lost`: the count before it where something measured does.
    """
    text = passage.segment.text
    end = max(numeral.end, numeral.mod_end)
    start = modifiers.before(text, numeral.start)[1]
    before = text[max(0, start - 80) : start]
    if not plain(text, numeral):
        if last is None or numeral.number < 10 or NAMED_LIST.search(before) is None or LISTED.match(text, end) is None:
            return None
        # Siemens employs 900 here, Bosch 450 and Philips 120
        return Counted(numeral.end, last.of, LIKELY) if plain(text, numeral, named=True) else None
    if last is None and lost is not None and numeral.style == "digits" and AGAINST.search(before) is not None and END.match(text, end):
        return Counted(numeral.end, lost.of, LIKELY)  # 46 tenants on 7.4 ha, against 133 in Port City
    if numeral.scaled and numeral.number >= 10**6 and last is None and text[numeral.start].isdecimal():
        return None  # loans are limited to 350 million: an amount sooner than things
    small = numeral.style == "words" and numeral.number <= 12
    of = last.of if last is not None else "them"
    if text[end : end + 1] in " -" and (more := _later(text, numeral, end, before, last)) is not None:
        return more
    if "out of " in before[-40:] and numeral.number not in ROUND and OUT_BEFORE.search(before) is not None and PLACED.search(before) is None:
        return Counted(numeral.end, of, 0.55)
    if not small and numeral.number < 12 and numeral.style == "words":
        return None
    ends = END.match(text, end) is not None
    if (
        before[-1:] in (" ", "(") and AMONG_WORDS.search(before[-40:]) and AMONG.search(before) is not None
        and (last is not None or ends or _described(text, end))
        and (last is not None or "hese " in before[-24:] or "whom" in before[-20:] or _topic(passage, text, start))
    ):  # fmt: skip
        return Counted(numeral.end, of, 0.55)
    if before.endswith(" of ") and frames()[0][0].search(before) is not None:
        return Counted(numeral.end, of, SURE)
    if last is not None and before.endswith((", ", " and ", "; ")) and FROM_PLACE.match(text, end) is not None:
        return Counted(numeral.end, of, 0.5)  # 14 investors from Korea, nine from Japan
    if PER_THING.match(text, end) is not None and not small:
        return Counted(numeral.end, "per " + text[end:].split()[1], 0.5)
    if PEOPLES.match(text, end) is not None:
        return Counted(numeral.end, text[end:].split()[0], 0.55)
    told = IN_YEAR.match(text, end) is not None or (start < numeral.start and text[end : end + 1] == ",")
    if told and before.endswith("s, ") and names_things(before[-24:]):
        return Counted(numeral.end, before.split()[-1].rstrip(","), 0.5)  # seafood plants, some 60, employ ...
    if ends and before[-1:] == " ":
        if last is not None and COMPARED.search(before) is not None:
            return Counted(numeral.end, of, 0.5)
        if THEN.search(before) is not None and AGED.search(before) is None and (last is not None or (not small and _topic(passage, text, start))):
            return Counted(numeral.end, of, 0.5)  # licensed five in 2014, later six
        if COLLECTIVE.search(before) is not None:
            return Counted(numeral.end, before.split(",")[0].split()[-1], 0.5)  # its payroll, once 12,000, has shrunk
        if before.endswith(" to ") and not small and FROM_A_FEW.search(before) is not None and names_things(before):
            return Counted(numeral.end, of, 0.5)  # from a handful of firms to 420
        if before.endswith("count to "):
            return None  # count to ninety, and you stand before it
        for frame, confidence in frames():
            if frame.search(before) is not None:
                if confidence == LIKELY and last is None and (
                    NO_TOPIC.search(_clause(text, start, end)) or (small and not _told(passage, text, start))
                ):
                    continue
                return Counted(numeral.end, of, confidence)
    if last is not None and text[end : end + 1] == " " and COMPARED.search(before) is not None and PLANNED.match(text, end) is not None:
        return Counted(numeral.end, of, 0.5)
    clause = CLAUSE.search(before) is not None
    if clause and DOES.match(text, end) is not None and (numeral.style == "words" or start < numeral.start or last is not None):
        return Counted(numeral.end, of, 0.5)
    if last is not None and not small and FUNCTION.search(before) is not None and (ends or _described(text, end)):
        return Counted(numeral.end, of, LIKELY)
    return _answer(passage, numeral, start, end)


def _later(text: str, numeral: Numeral, end: int, before: str, last: Counted | None) -> Counted | None:
    """What the words right behind the number make of it: "21 others", "nine more than in 2012", "142 out of 160"."""
    others = OTHERS.match(text, end)
    if others is not None and (others["head"] is None or (plural(others["head"]) and singular(others["head"]) not in nouns().rhetorical)):
        return Counted(numeral.end, others["of"] or "others", SURE)
    if last is not None and MORE_THAN.match(text, end) is not None:
        return Counted(numeral.end, "more", 0.55)
    if MORE_ENDS.match(text, end) is not None and LISTED_MORE.search(before) is not None and (last is not None or names_things(before)):
        return Counted(numeral.end, "more", 0.55)
    if last is not None and ONES.match(text, end) is not None:
        return Counted(numeral.end, "ones", 0.55)
    if MORE_SAY.match(text, end) is not None and (numeral.number >= 10 or last is not None):
        return Counted(numeral.end, "more", 0.5)
    out = OUT_AFTER.match(text, end)
    if out is not None and (whole := int(out["whole"].replace(",", ""))) not in ROUND and whole >= numeral.number and not before.endswith("the "):
        return Counted(numeral.end, last.of if last is not None else "out of", 0.55)
    return None


_DESCRIBED = regex(r" (?P<word>[a-z][a-z-]{2,})(?=[,.;:)]|$| (?:and|or|but|by|in|from|at|with|to|the|a|on|of|as|for|among|over|under|since|who)\b)")
_STOPPED = frozenset(["ago", "later", "earlier", "old", "hours", "times", "minutes", "noon", "midnight", "above", "below"])


def _described(text: str, end: int) -> bool:
    """Whether one word tells these things from the others, and the clause goes on: "31 owned by women", "22 software and"."""
    match = _DESCRIBED.match(text, end)
    return match is not None and match["word"] not in _STOPPED


def _clause(text: str, start: int, end: int) -> str:
    """What stands around text[start:end], up to the next semicolon."""
    before, after = text[max(0, start - 120) : start], text[start : end + 60]
    cut, stop = before.rfind("; "), after.find("; ")
    return before[cut + 1 :] + (after if stop < 0 else after[:stop])


_TIME = regex(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|years?-old|floors?|storeys?)\b")


def _told(passage: Passage, text: str, start: int) -> bool:
    """Whether a small number in words may stand for things told of just before: no times, no floors among them."""
    previous = _previous(passage)
    said = (previous.text[-200:] if previous is not None else "") + " " + text[max(0, start - 160) : start]
    return _TIME.search(said) is None and NO_TOPIC.search(said) is None and names_things(said)


def _topic(passage: Passage, text: str, start: int) -> bool:
    """Whether what stands before speaks of things counted and of no amounts."""
    said = text[max(0, start - 160) : start]
    if names_things(said):
        return True
    previous = _previous(passage)
    return previous is not None and names_things(previous.text[-200:]) and NO_TOPIC.search(said) is None


def _previous(passage: Passage) -> Segment | None:
    before: Sequence[Segment] = passage.before
    return before[-1] if before else None


def _answer(passage: Passage, numeral: Numeral, start: int, end: int) -> Counted | None:
    """The first number of an answer: "How many firms are in?" "74 at the last count"; a number in words that opens one, "Two hundred a semester"."""
    text = passage.segment.text
    lead = text[max(0, start - 60) : start]
    if start > 60 or END.match(text, end) is None:
        return None
    asked = text.rfind("?", 0, start)
    question = text[: asked + 1] if asked >= 0 else ""
    rest = lead if not question else text[asked + 1 : start].lstrip(" -–—")
    if not question:
        previous = next((one for one in reversed(passage.before[-2:]) if one.text.rstrip().endswith("?")), None)
        question = previous.text[-160:] if previous is not None else ""
    if not start and passage.before and _headed(passage.before[-1].text, text[end:]):
        return Counted(numeral.end, passage.before[-1].text.strip(" :"), 0.5)
    if question and HOW_MANY.search(question) is not None and ALONE.fullmatch(rest) is not None:
        return Counted(numeral.end, "them", 0.55)
    wordy = numeral.style == "words" and numeral.number >= 13 and text[numeral.start].isascii() and end < len(text.rstrip(".!"))
    if wordy and ALONE.fullmatch(rest) is not None and WORDY.match(text, end) is not None:
        return Counted(numeral.end, "them", LIKELY)
    return None


def _headed(label: str, rest: str) -> bool:
    """Whether the line before is the number's label: "Tenants:" above "61, up from 16", "Firms hosted" above "312"."""
    words = label.rstrip(" :").split()
    if not 0 < len(words) <= 4 or any(c.isdecimal() for c in label) or not names_things(label):
        return False
    return label.rstrip().endswith(":") or (not rest.strip(" +") and not label.rstrip().endswith((".", ",")))


def votes(text: str) -> list[tuple[int, int]]:
    """Where a vote stands in figures: "Carried, 4-1."."""
    if "-" not in text and "–" not in text and (" to " not in text or "vot" not in text):
        return []
    out: list[tuple[int, int]] = []
    for match in VOTES.finditer(text):
        if VOTED.search(text[max(0, match.start() - 60) : match.start()]) is not None:
            out += [match.span(group) for group in "abc" if match[group] is not None]
    return out
