"""Counts by their label or their list: "Factories in operation: 97", "Investors | 64 (Japan 29, Korea 17)", "Waiting list: 26".

A label names plural things; a label of prices, surfaces, times or addresses ("Bus lines: 60", "Opening hours: 8") counts nothing.
"""

from extract.mentions.count_en import Counted, _data, nouns, plural, singular
from extract.model import Numeral
from extract.regex import regex

_LABEL = regex(
    r"(?:^|[;.•·|] ?|^\s*[-–—•*·] ?|\d[.)] )(?P<label>[A-Za-z][A-Za-z&/'’-]*(?: [A-Za-z&/'’-]+){0,5}?)(?: (?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?"
    r"| ?\((?:[a-z ]{2,20}"
    r"|(?:[A-Z][a-z]+ )?(?:19|20)\d\d)\)|,? (?:as (?:of|at)|in|on|at|by|end of|per) (?:[A-Za-z0-9]+ ){0,2}(?:19|20)\d\d)?"
    r"(?:\s*[:：]\s*|\s*\|\s*|\s+[–—]\s+|\s*\.{3,40}:?\s*|\s*…{1,20}:?\s*|\s*_{3,40}\s*)(?:approx\.? |about |around |over |nearly "
    r"|some |c\. |ca\. |more than |up to |at least |[~≈>≥])?$"
)
_AFTER = regex(r"\s*(?:[(（]|(?:$|[,.;|+]|\+?$)(?!\d))")
_NONE = frozenset(_data()["label_nothing"].split())
_COLLECTIVE = frozenset(_data()["label_collective"].split("|"))
_TOLD = frozenset(_data()["label_participles"].split())  # Incubated: 85
_PUT = regex(
    r"\b(?:put|puts|estimate[sd]?|expects?|expected|sees?|set) (?:the |its |their )?(?:number of |total )?(?P<of>(?:[a-z]+ )?(?:jobs|workforce"
    r"|staff|headcount"
    r"|employees|workers|tenants|firms|companies|visitors|vacancies|posts|places)) at (?:about |around |some |nearly |over )?$"
)
_INSIDE = regex(r" ?[(（](?:[^()（）]{1,80}[,;，；] ?(?:and )?)?(?P<of>[A-Za-z][A-Za-z&'’-]*(?: [A-Za-z][A-Za-z&'’-]*){0,2}):? $")
_NOT_PARTS = frozenset(_data()["no_parts"].split())
_CLOSES = regex(r" ?(?:[,;)），；])")


def labelled(text: str, numeral: Numeral, start: int) -> Counted | None:
    """What the label before the number counts; `start`: where its bound begins."""
    behind = max(numeral.end, numeral.mod_end)
    window = text[max(0, start - 90) : start]
    if numeral.style != "digits" and (numeral.number < 2 or numeral.scaled):
        return None
    if " at " in window[-12:] and (put := _PUT.search(window)) is not None:
        return Counted(numeral.end, put["of"], 0.6)
    if numeral.style == "digits" and (one := _sheet(text, numeral, window)) is not None:
        return one
    if not window or not any(sign in window[-16:] for sign in ":：|–—.…_") or _AFTER.match(text, behind) is None:
        return None
    if text.count("|", max(0, start - 200), start + 200) > 1:
        return None
    match = _LABEL.search(window)
    if match is None:
        return None
    label = match["label"]
    words = label.lower().split()
    if label.lower() in _COLLECTIVE or words[-1] in _TOLD or " ".join(words[:2]) in _COLLECTIVE:
        return Counted(numeral.end, label, 0.65)
    if not _NONE.isdisjoint(words):
        return None
    known = nouns()
    heads = [word for word in words if plural(word) and (singular(word) in known.known or word in known.mass)]
    if heads:
        return Counted(numeral.end, label, 0.6)
    things = [word for word in words[:3] if plural(word)]  # Kilns at work: 14
    strange = known.rhetorical | known.physical | known.time | _NONE
    plain = len(words) <= 4 and things and all(singular(word) not in strange for word in things)
    return Counted(numeral.end, label, 0.55) if plain else None


_SHEET = regex(r"(?:(?:^|[,;] )[A-Z]?[a-z]+(?: [a-z]+){0,2} [~≈]?\d{1,3}(?:,?\d{3})*){1,8}\.?")
_LAST_WORD = regex(r"(?:^|[,;] )(?P<of>(?:[A-Za-z]+ ){0,2}(?P<head>[a-z]+s|[A-Z][a-z]+s|[Ff]aculty|[Ss]taff)) [~≈]?$")


def _sheet(text: str, numeral: Numeral, window: str) -> Counted | None:
    """A line of labels and numbers alone, no signs between: "Beds 320, operating theatres 8"."""
    if len(text) > 160 or text[0] < "A" or text[0] > "Z":
        return None
    said = _LAST_WORD.search(window)
    if said is None or not plural(said["head"]) or not (singular(said["head"]) in nouns().known or said["head"].lower() in nouns().mass):
        return None
    if not _NONE.isdisjoint(said["of"].lower().split()) or _SHEET.fullmatch(text.rstrip()) is None:
        return None
    return Counted(numeral.end, said["of"], 0.55)


def bracketed(text: str, numeral: Numeral, whole: Numeral, end: int) -> Counted | None:
    """One of the parts in the bracket right behind a count that ends at `end`: 64 (Japan 29, Korea 17), 132 lines (stopped 18)."""
    if numeral.style != "digits" or not 0 < numeral.number <= whole.number or numeral.start - end > 100:
        return None
    if text[end : end + 2].strip()[:1] not in ("(", "（"):
        return None
    if _CLOSES.match(text, max(numeral.end, numeral.mod_end)) is None:
        return None
    inside = _INSIDE.fullmatch(text[end : numeral.start])
    if inside is None or inside["of"].split()[-1].lower() in _NOT_PARTS:
        return None
    return Counted(numeral.end, inside["of"], 0.55)
