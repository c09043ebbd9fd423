"""The building blocks that rules about names are written with, so that a row of a table fits on a line.

A row is a regular expression over the view (see `view.py`) in which angle brackets stand for blocks:

    <s:PO>     the subject: one PARK or ORG, or a reference to one ("the park", 该公司, "it"); <o:P> the object likewise
    <ss:O>     a list of subjects ("A, B and C", A、B和C); <oo:PO> a list of objects
    <h:H>      a person
    <v:%>      a value that belongs to the fact (M money, % percent); <vv:%> a list of them
    <PO>       a name that takes no part; <D> <C> ... a value that takes none
    <N>        the characters of all names and references, for use in a class: [^.;<N>]
    <-PO>      the characters of these names only, for the same use
    <REF> <HERE>   any reference; "here", "there", 区内
    <be> <aside> <the> <mods> <adv> <gap> <far> <in>   see below
"""

import re
from functools import lru_cache

from extract.facts.literals import required
from extract.facts.refer import letters
from extract.facts.sentence import ANY_NAME
from extract.facts.view import ANY_REF, REF, SIGNS
from extract.regex import regex

_N = ANY_NAME + ANY_REF
_ADVERB = (r"now|also|currently|mainly|mostly|partly|jointly|today|still|wholly|fully|entirely|majority|already|once|since|then|"
           r"officially|formally|"
           r"originally|first|conveniently|strategically|physically|not|no longer|all|both|each|itself|themselves|recently|later|soon|"
           r"never|"
           r"initially|together|directly|largely|again|just|even|effectively|newly|technically|likewise|long")
_PREPOSITION = (r"in|at|on|of|for|from|to|by|with|and|or|near|into|as|than|is|are|was|were|has|have|had|be|who|which|that|where|while|but|"
                r"about|"
                r"over|under|between|among|via|through|per|not|like|including|his|her")
_DESCRIBED = (r"(?:(?:[a-z-]+ ){0,2}(?:maker|giant|group|firm|company|start-?up|developer|insurer|bank|supplier|specialist|university|"
              r"operator|manufacturer|brand|chain|subsidiary|producer|provider|multinational)s? )?")

BLOCKS = {
    # "which has long been", "will be": what stands between a name and a participle
    "be": r"(?:,? (?:which|that|who)|,(?= (?:is|was|are|were|has|had)\b))?(?: (?:is|was|are|were|has|have|had|being|will|would|to|been|"
    r"be)){0,3}(?:,? "
          rf"(?:{_ADVERB})){{0,3}}",
    # ", a maker of lasers founded in Kiel,": an apposition, at most one name in it
    "aside": rf"(?: (?:at|in|of) {letters('L', back=False)})?(?:, (?!and |but |or |said |says |while |as (?![{ANY_REF}])|so )"
             rf"[^.;,{_N}]{{0,60}}(?:[{_N}][^.;,{_N}]{{0,30}})?,| [—–] [^—–.;]{{1,60}} [—–])?",
    "the": rf"(?:the |a |an |its |their |our )?(?:{letters('L', back=False)}(?:-based)? )?",
    # up to four words in front of a name, none of which opens another phrase
    "mods": rf"(?:(?!(?:{_PREPOSITION})\b)[a-z0-9'&/-]+ ){{0,4}}?(?:{letters('O', back=False)}'s (?={letters('O', back=False)}))?",
    "adv": rf"(?: (?:{_ADVERB}|has|have|had|is|was|were|are|been|which|who|that|will))*",
    # words that are no names, short and long, within a sentence
    "gap": rf"[^{_N}.;。]{{0,40}}?",
    "far": rf"[^{_N}.;。]{{0,90}}?",
    "in": r"(?:in|at|on|within|inside|into|off|along|on the edge of|on the outskirts of|in the heart of)",
    "zin": r"(?:位于|坐落于|坐落在|座落于|座落在|坐落|地处|设在|设于|设立在|选址于|选址在|选址|建在|建于|根植于|扎根于|扎根)",
    "etc": r"(?:等[^,。;:]{0,12}?)?",
}
_ATOM = regex(r"<-?(?:%|N|REF|HERE|-[A-Z%]+)>|\[\^?\]?[^\]]*\]")
_PLAIN_GROUP = regex(r"\(\?P<\w+>(<[A-Z%]+>)\)(?![?*{])")          # a group that is one block and nothing else
_NAMES_ALONE = regex(r"[POLEHDM%CAT]+")
_TOKEN = regex(r"(?<!\?P)<(\w+)(?::([A-Z%]+))?>")
_JOINT = (r"(?:\s*(?:,|、|;|/|\band\b|\bor\b|\bas well as\b|\bplus\b|&|和|与|及|以及|跟|同)\s*){1,2}(?:\([^()]{0,20}\) )?(?:"
          rf"(?:and|the|a|an|also) ){{0,2}}{_DESCRIBED}")
# "a Qiagen joint venture" is not Qiagen
_NO_MEMBER = r"(?! (?:joint venture|subsidiary|spin-?off|project|plant|alumn|employees|staff|researchers|scientists))"
_NOTE = r"(?:\s?\([^()]{0,60}\))?"


@lru_cache(maxsize=1024)
def compiled(row: str) -> re.Pattern[str]:
    """The regular expression of a row. KeyError for a block that does not exist."""
    def block(match: re.Match[str]) -> str:
        word, types = match[1], match[2]
        if types is None:
            return BLOCKS[word] if word in BLOCKS else letters(word, back=False)
        back = word in ("s", "o", "ss", "oo")
        one = letters(types, back=back, here=word[0] == "o")
        if len(word) == 1:
            return f"(?P<{word}>{one})" + (_NOTE if back else "")
        one = rf"{one}{_NOTE}{_NO_MEMBER}"
        return f"(?P<{word[0]}>{one}(?:{_JOINT}{one}){{0,40}})"

    row = re.sub(r"<-([A-Z%]+)>", lambda match: letters(match[1], back=True)[1:-1], row)
    for token, chars in (("<%>", letters("%", back=False)), ("<N>", _N), ("<REF>", f"[{ANY_REF}]"), ("<HERE>", f"[{REF['HERE']}]")):
        row = row.replace(token, chars)
    lead = re.match(r"<(?:ss|oo):([A-Z]+)>", row)
    return regex((_list_start(lead[1]) if lead else "") + _TOKEN.sub(block, row), re.I)


@lru_cache(maxsize=1024)
def _needs(row: str) -> tuple[frozenset[str], ...]:
    """For each block of a row that is not optional, the characters of which the text must hold one."""
    found, depth = [], 0
    row = _PLAIN_GROUP.sub(r"\1", row)
    for match in re.finditer(rf"\\.|\[\^?\]?[^\]]*\]|[()]|{_TOKEN.pattern}", row):
        depth += (match[0] == "(") - (match[0] == ")")
        if not depth and match[2] is not None and not row.startswith("?", match.end()):
            found.append(frozenset(letters(match[2], back=match[1] in ("s", "o", "ss", "oo"), here=match[1][0] == "o")[1:-1]))
        elif not depth and match[1] is not None and _NAMES_ALONE.fullmatch(match[1]) and not row.startswith(("?", "*", "{0"), match.end()):
            found.append(frozenset(letters(match[1], back=False)[1:-1]))
    return tuple(found)


_FULL = {"P": "PARK", "O": "ORG", "L": "PLACE", "E": "EVENT"}


@lru_cache(maxsize=1024)
def types_of(row: str, group: str) -> tuple[str, ...]:
    """The types a row's group may have ("s" or "o"); all four where the row writes the group out."""
    said = re.search(rf"\(\?#{group}=([A-Z]+)\)", row)         # (?#o=P): what goes without saying is a park
    written = (match[2] for match in _TOKEN.finditer(row) if match[2] and match[1] in (group, group * 2))
    letters_of = said[1] if said else next(written, "POLE")
    return tuple(_FULL[one] for one in letters_of)


@lru_cache(maxsize=2048)
def literals(row: str) -> tuple[tuple[str, ...], ...]:
    """Up to two sets of literals, of each of which a matching text holds at least one: most rows are told by two short searches."""
    plain = _ATOM.sub(".", row.replace("<HERE>", REF["HERE"]))
    sets = set(required(_TOKEN.sub(lambda match: BLOCKS.get(match[1], "."), plain)))
    return tuple(sorted(sets, key=lambda words: (-_rarity(words), len(words), words))[:2])


def _rarity(words: tuple[str, ...]) -> int:
    """How few texts a set of literals lets through: references are rare, long words rarer than short ones."""
    return min(4 if not SIGNS.isdisjoint(word) else min(3, len(word.strip())) for word in words)


def able(row: str, present: frozenset[str]) -> bool:
    """Whether the row can match a view with these characters: whether each of its blocks has one."""
    return all(not present.isdisjoint(one) for one in _needs(row))


def _list_start(types: str) -> str:
    """Looks back so that a row that opens with a list is tried at its first name only: a long list costs its length once."""
    one = letters(types, back=True)
    return "".join(f"(?<!{one}{joint})" for joint in (",", ", ", "、", "; ", "和", "与", "及", " and ", ", and "))
