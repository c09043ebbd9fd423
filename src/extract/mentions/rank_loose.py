"""Places in rankings, in English, that words further off make so: "ranks Lake Park first of 19", "had it 4th", "#8", "ranked as the best"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extract.model import CleanSpan, Found, Passage
from extract.regex import regex
from extract.schema import Rank

_ORDINALS = {
    w: i + 1
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
}
_CARDINALS = {
    w: i + 1
    for i, w in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "fifty": 50, "hundred": 100}
ORD = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
CARD = rf"(?:\d{{1,4}}|{'|'.join(sorted(_CARDINALS, key=len, reverse=True))})"
_NAME = r"(?:[A-Z][\w&-]+ ){0,3}[A-Z][\w&-]+"
_LOOSE = regex(
    rf"(?<![A-Za-z])rank(?:s|ed|ing)? {_NAME} (?P<a>{ORD})(?= (?:of|among|in|out of)\b|[,.;)])"
    rf"|\b(?:had|has|put|puts|rates?|rated|placed?|listed?|lists) (?:it|them|us|him|her|(?:the )?{_NAME}) (?P<b>\d{{1,3}}(?:st|nd|rd|th))"
    r"(?= (?:in|of|among|on|overall|worldwide|globally|nationally)\b|[,.;)])"
    rf"|\b(?:was|were|came|finished|stood) (?P<c>{ORD})(?= (?:in (?:19|20)\d\d|last year|the year before|a year (?:ago|earlier|before))\b)"
    rf"|\b(?:tied|tying|tie|ties) for (?P<e>{ORD})(?= (?:place|in|with|on)\b|[,.;)]|$)"
    rf"|\b(?:rose|slipped|fell|climbed|moved|dropped|jumped|up|down|went|sank) from (?P<f>{ORD})(?= (?:place )?(?:in (?:19|20)\d\d )?to {ORD}\b)"
    r"|\branked (?:[a-z]+ ){0,3}as (?:the |its )?(?P<d>best|largest|biggest|leading|top|strongest)(?= )"
)
_LABEL = regex(  # Place in the national rating: 9th (2015: 17th)
    r"\b(?:[Pp]lace|[Rr]ank|[Rr]anking|[Pp]osition|[Ss]tanding|[Rr]ating)s?\b[^.;:|\d]{0,48}[:|–—] ?\|? ?(?P<a>\d{1,3}(?:st|nd|rd|th))(?![A-Za-z])"
    r"(?: ?\((?:in )?(?:(?:19|20)\d\d|last year|previous year|before):? (?P<b>\d{1,3}(?:st|nd|rd|th))\))?"
)
_BACK_THEN = regex(r"(?<=\()(?:in )?(?:(?:19|20)\d\d|last year):? (?P<a>\d{1,3}(?:st|nd|rd|th))(?=\))")  # ranked 3rd (2012: 5th)
_RANKS = regex(r"\brank(?:s|ed|ing)?(?: (?:in )?[a-zA-Z'’-]+){1,6} (?P<a>\d{1,3}(?:st|nd|rd|th))(?=[,.;)]|$)")
# "third of 19", "19th of 49": a place and its whole, in one phrase; not "the second of 14 buildings"
_OF_ALL = regex(
    rf"(?<![A-Za-z-])(?<!the )(?<!The )(?<! a )(?<!its )(?<!of )(?<!on )(?P<a>{ORD})(?: (?:place|position|overall))? (?:out of|of"
    rf"|among)(?: all| the)? (?P<out>\d{{1,3}}(?:,\d{{3}})*)"
    r"(?![%\d]|[.,]\d|[-–/]\d)(?! (?:years|months|per|hectares|ha|km|January|February|March|April|May|June|July|August|September|October"
    r"|November|December))"
)
_OF_WORDS = regex(  # fifth of eight: only where a verb places somebody
    rf"\b(?:rank|plac|put|came|comes?|finish|list|rat|stood|stands?)[a-z]* (?:[\w&'’.-]+ ){{0,5}}?(?P<a>{ORD}) (?:out of|of|among)(?: all| the)? "
    r"(?P<out>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty|fifty)(?![a-z-])"
    r"(?! (?:years|months|days|hectares))"
)
_MOVED = regex(  # No. 6, up from 9th; 4th, against 7th the year before
    r"(?:up|down|falling|rising|slipping|climbing|against|from|compared (?:with|to)|after|was|previously|formerly|before that) (?:from |place |was )?"
    rf"(?P<a>(?:No\. ?|#)?{ORD}|(?:No\. ?|#)\d{{1,3}})(?=[,.;)]|$| (?:in|the|a|last|two|three|on|place|and) )"
)
COUNTED_BEHIND = regex(r" (?:[A-Za-z-]+ ){0,2}[a-z-]{2,}s(?![a-z])")  # of 19 zones: the zones are a count of their own
_LABEL_PLAIN = regex(r"(?:^|[;•|] ?)(?:[A-Z][A-Za-z]+ ){0,3}(?:[Rr]ank|[Rr]anking|RANK)(?: (?:19|20)\d\d(?= ?[:|])| in [^:|.;]{2,40}"
    r"| \([^()]{2,30}\))?(?:\s?[:|]\s?|(?<=^Rank) |(?<=^Ranking) )(?P<a>(?:#|No\. ?)?\d{1,3})"
                     r"(?: ?(?:/|of|out of) ?(?P<out>\d{1,4}))?(?=$|[,.;|( ])")
_SLASH = regex(r"\b(?:[Rr]ank\w*|[Ss]urvey|[Ll]eague|[Ii]ndex|[Rr]ating|[Pp]lace"
    r"|[Pp]osition)\b[^:|]{0,50}[:|] ?(?P<a>\d{1,3})[/／](?P<out>\d{1,4})(?=$|[,.;|( ])")
_GOT_ZH = regex(r"\b(?:got|get|gets|ranks?|ranked|took|takes?|won|wins?|came|comes|at|is|was|placed?)(?: the)? ?(?P<a>第[ ]?(?P<n>\d{1,4})(?:位"
    r"|名))", re.I)
_ORDINAL = regex("|".join(_ORDINALS))
_NUMBERED = regex(r"\d(?:st|nd|rd|th)")
_OUT_OF = regex(r" (?:of|among|out of) (?:the |all |some )?(?P<out>\d{1,5})(?![\d%,.]\d|%)")
_PLACED_BEFORE = regex(r"(?:\d(?:st|nd|rd|th)|No\. ?\d{1,3}|#\d{1,3}|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth))\b[^.;]{0,50}$")
_LISTING = regex(r"\b(?:rank(?:s|ed|ings?)?|league|list|index|table|top)\b", re.I)
_PLACES = regex(r"\b(?:rank(?:s|ed|ings?)?|places?|positions?|ratings?|standings?)\b", re.I)
_SHARP = regex(r"(?<![\w#])#(?P<n>\d{1,3})(?![\w-])")
_TOP_IN = regex(rf"(?<![A-Za-z])[Tt]op[ -](?P<n>{CARD})(?= (?:in|of|on) [^.;:]{{0,40}}?\b(?:rank(?:ing)?s?|list|league|index|table)\b)")


def find(passage: Passage) -> Iterator[Found]:
    """Such places of a segment; "#8" only beside talk of a ranking, in its sentence or the one before."""
    text = passage.segment.text
    for match in _LOOSE.finditer(text) if "rank" in text or ordinal_in(text) else ():
        kind = match.lastgroup or "a"
        number = Decimal(1) if kind == "d" else english_number(match[kind])
        out = _OUT_OF.match(text, match.end())
        if number:
            value = Rank(number=number, out_of=Decimal(out["out"]) if out is not None and int(out["out"]) >= number else None)
            yield Found(CleanSpan(*match.span(kind)), "RANK", value, 0.75, "rank.en")
    for pattern in (_LABEL, _RANKS, _BACK_THEN) if _NUMBERED.search(text) and _PLACES.search(text) else ():
        for match in pattern.finditer(text):
            for name in ("a", "b") if "b" in match.groupdict() and match["b"] else ("a",):
                place = english_number(match[name])
                if place:
                    yield Found(CleanSpan(*match.span(name)), "RANK", Rank(number=place), 0.7, "rank.en")
    if _NUMBERED.search(text) or _ORDINAL.search(text) is not None:
        for match in _OF_ALL.finditer(text):
            place = english_number(match["a"])
            out_of = Decimal(match["out"].replace(",", ""))
            if place and out_of >= 4 and place <= out_of and not 1900 <= out_of <= 2099:
                end = match.end("a") if COUNTED_BEHIND.match(text, match.end()) else match.end()
                yield Found(CleanSpan(match.start(), end), "RANK", Rank(number=place, out_of=out_of), 0.8, "rank.en")
    if ordinal_in(text) and (" of " in text or " among " in text):
        for match in _OF_WORDS.finditer(text):
            place, whole = english_number(match["a"]), english_number(match["out"])
            if place and whole and place <= whole:
                end = match.end("a") if COUNTED_BEHIND.match(text, match.end()) else match.end()
                yield Found(CleanSpan(match.start("a"), end), "RANK", Rank(number=place, out_of=whole), 0.8, "rank.en")
    if ordinal_in(text) and ("up from" in text or "down from" in text or "gainst" in text or "revious" in text or "fter" in text):
        for match in _MOVED.finditer(text) if _LISTING.search(text) or _PLACES.search(text) else ():
            place = english_number(match["a"])
            if place and _PLACED_BEFORE.search(text[max(0, match.start() - 60) : match.start()]) is not None:
                yield Found(CleanSpan(*match.span("a")), "RANK", Rank(number=place), 0.7, "rank.en")
    if ("ank" in text or "/" in text) and (":" in text or "|" in text or text[:4] == "Rank"):
        for match in (*_LABEL_PLAIN.finditer(text), *(_SLASH.finditer(text) if "/" in text else ())):
            place = english_number(match["a"])
            whole = Decimal(match["out"]) if match["out"] else None
            if place and (whole is None or place <= whole):
                end = match.end("out") if whole is not None else match.end("a")
                yield Found(CleanSpan(match.start("a"), end), "RANK", Rank(number=place, out_of=whole), 0.75, "rank.en")
    if "第" in text:
        for match in _GOT_ZH.finditer(text):
            yield Found(CleanSpan(*match.span("a")), "RANK", Rank(number=Decimal(match["n"])), 0.7, "rank.zh")
    if "#" in text and (_LISTING.search(text) or (passage.before and _LISTING.search(passage.before[-1].text))):
        for match in _SHARP.finditer(text):
            if int(match["n"]):
                yield Found(CleanSpan(*match.span()), "RANK", Rank(number=Decimal(match["n"])), 0.6, "rank.en")
    if "op" in text:
        for match in _TOP_IN.finditer(text):
            number = english_number(match["n"])
            if number:
                yield Found(CleanSpan(*match.span()), "RANK", Rank(number=number, mod="at_most"), 0.7, "rank.en")


@lru_cache(maxsize=64)
def ordinal_in(text: str) -> bool:
    """Whether `text` holds an ordinal number at all: a cheap first look."""
    return _NUMBERED.search(text) is not None or _ORDINAL.search(text) is not None


def english_number(words: str) -> Decimal | None:
    """Number named by "third", "No. 5", "number one", "top ten", "21st"."""
    digits = re.search(r"\d+", words)
    if digits is not None:
        return Decimal(digits[0])
    last = re.split(r"[ -]", words.lower())[-1]
    value = _ORDINALS.get(last) or _CARDINALS.get(last)
    return Decimal(value) if value else None
