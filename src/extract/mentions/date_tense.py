"""What the words around a date without a year say of its year: told as past or to come, compared with, an edition's, a timeline's."""

import re

from extract.mentions.date_atom import Atom
from extract.regex import regex

_COMPARED = regex(r"\b(?:up on|down on|than in|than|versus|vs\.?|against|compared (?:with|to)|over) $")


def compared(text: str, atom: Atom) -> bool:
    """Whether a month is named to compare with: "up on July 2016" speaks of another year than what follows."""
    return atom.low.month is not None and _COMPARED.search(text[max(0, atom.start - 24) : atom.start]) is not None


_TO_COME = regex(
    r"\b(?:will|shall|would|to be|is to|are to|plans?|planned|expect\w*|due|next (?:year|month|spring|summer|autumn|fall|winter)"
    r"|scheduled|slated|opens?|begins?|starts?|ahead|upcoming|coming|deadline|register|wants?|hopes?|aims?|target\w*|forecast\w*|foreseen)\b"
    r"|届时|举行|举办|前|截止|要|希望|有望|确保|破土|动工|开工|投产|(?<= )起(?![步家源])"
)
_TO_COME_BEFORE = regex(r"\b(?:by|until|till|before|from)(?: the)? $", re.I)
_TO_COME_ZH = regex(r"将|拟|计划|预计|即将|力争|争取|目标")  # so plain that the whole sentence is asked
_CLAUSE = regex(r"[,;:.，；。：—()（）\"”]")
def to_come(text: str, atom: Atom) -> bool:
    """Whether the clause around a date speaks of the future."""
    before = _CLAUSE.split(text[max(0, atom.start - 60) : atom.start])[-1]
    clause = before + " " + _CLAUSE.split(text[atom.end : atom.end + 40])[0]
    return _TO_COME.search(clause) is not None or _TO_COME_BEFORE.search(before) is not None or _TO_COME_ZH.search(text) is not None


_COMING = regex(  # the tenses in which a writer speaks of what is ahead of him, not of what was ahead once
    r"\b(?:will|shall|is to|are to|is due|are due|opens?|closes?|begins?|starts?|retires?|expects?|hopes? (?:to|for)|plans? (?:to|for)"
    r"|aims? (?:to|for)|intends? to|is (?:scheduled|planned|expected|set|free|available)|are (?:scheduled|planned|expected|set|free|available)"
    r"|takes? place|(?:is|are) on|runs? (?:on|from|until|till)|ends? on|falls? on|follows? in|begins?|welcomes|moves? in)\b(?!-)"
)
_COMING_ZH = regex(r"将(?!军|近|来|领|要塞|士)|拟(?!定于?了)|计划|预计|即将|定于|届时|有望|力争")
_WAS = regex(r"\b(?:was|were|had|did|would|opened|signed|closed|began|started|moved|launched)\b|\bsince $")


def coming(text: str, atom: Atom) -> bool:
    """Whether the clause around a date is told in the present or future: "Bids close on 14 August", 7月将赴."""
    before = _CLAUSE.split(text[max(0, atom.start - 70) : atom.start])[-1]
    clause = before + "|" + _CLAUSE.split(text[atom.end : atom.end + 24])[0]
    if _COMING_ZH.search(clause):
        return True
    return _COMING.search(before) is not None and _WAS.search(clause) is None  # "signed in June is to bring": the June is past


STOCK = regex(r"(?:\b(?:by|as of|as at|since|at)(?: the)?|截至|截止|至|自)\s?$", re.I)
_EDITION = regex(r"(?:19|20)\d\d(?=\)?[^()（）,.;，。；]{0,12}[(（][^()（）\d]{0,12}$)")


def edition_year(text: str, atom: Atom) -> int | None:
    """The year of the name before a bracket that opens with the date: "Port Fair 2019 (17-19 April)"."""
    window = text[max(0, atom.start - 34) : atom.start]
    if "(" not in window and "（" not in window:
        return None
    found = _EDITION.search(window)
    return int(found[0]) if found else None


_YEAR_LINE = regex(r"\W*(?:(?:19|20)\d\d\W*年?|[一二]?[〇○零一二三四五六七八九]{3,4}年)\W*")


def year_line(text: str) -> bool:
    """Whether a line is a year and nothing else, as timelines head what follows."""
    return len(text) < 14 and _YEAR_LINE.fullmatch(text) is not None


APART = regex(  # another speaker or statement than the one with the year
    r"(?:; |[\"”]? (?:said|says|recalls?|adds?|added|explains?|explained) )[^;]*$|(?:但|不过|然而|如今|目前|眼下)[^，。；]{0,20}$"
)
