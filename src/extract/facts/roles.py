"""Roles: a person's title, and where."""

import re
from collections.abc import Iterator

from extract.facts.cues import title_en, title_zh
from extract.facts.draft import Scene
from extract.facts.sentence import ANY_NAME, MASK, Sentence, rule
from extract.model import Draft
from extract.schema import Text

_OF = r"(?:[ ,]+(?:of|at|for|from|in|with)\s+(?:the\s+)?(?:[a-z’'-]+ ){0,4}?)"
_WORDS = rf"[^{ANY_NAME},.;:()（）。；，]"
_H = MASK["PERSON"]
_TITLE = rf"(?P<t>{title_en()}(?:(?: of| for| in charge of)(?: the)? (?!{_H}){_WORDS}{{2,60}}?)?)"
_TITLE_BEFORE = rf"(?P<t>(?:(?:[A-Z][a-z&-]+|[a-z-]+) ){{0,3}}?{title_en()})"

# (name, pattern): groups s person, t title, o institution (optional)
_EN = (
    ("person_title_of_org", rf"(?P<s><H>)(?:\s*[,(]|,? who is| is| was|,? (?:now|currently|then))\s*(?:the |a |an |its |their )?{_TITLE}{_OF}(?P<o><PO>)"),
    ("org_title_person", rf"(?P<o><PO>)(?:['’]s?)?,?\s+{_TITLE},?\s+(?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? |Prof\.? )?(?P<s><H>)"),
    ("title_of_org_person", rf"\b{_TITLE}{_OF}(?P<o><PO>),?\s+(?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? |Prof\.? )?(?P<s><H>)"),
    ("person_org_title", rf"(?P<s><H>)\s*[,(]\s*(?P<o><PO>)(?:['’]s?)?,?\s+{_TITLE}"),
    ("person_title", rf"(?P<s><H>)\s*(?:,|\(|,? who is| is| was)\s*(?:the |a |an |its |their |our )?{_TITLE}(?=\s*[,.;:()–—]|\s+(?:at|who|said|says|told|of the|of our|of this|and)|\s*$)"),
    ("title_person", rf"(?:\b(?:the|its|their|our|a|and|by|with|to|as|when|said|that)\s+|^|[,;:(“\"]\s*){_TITLE_BEFORE},?\s+(?:Mr\.? |Ms\.? |Mrs\.? |Dr\.? |Prof\.? )?(?P<s><H>)"),
)
_ZH = (
    ("org_title_person", rf"(?P<o><PO>)(?:的|现任|原)?(?:[^{ANY_NAME}，。；、]{{0,6}}?)(?P<t>{title_zh()})[、，]?(?P<s><H>)"),
    ("person_org_title", rf"(?P<s><H>)(?:先生|女士|博士)?(?:[（(，,：:]|(?:现|时|曾|兼)?任|担任|是|为|作为)+(?P<o><PO>)(?:的)?(?:[^{ANY_NAME}，。；]{{0,6}}?)(?P<t>{title_zh()})"),
    ("person_title", rf"(?P<s><H>)(?:[（(，,]|(?:现|时|曾)?任|担任|是|为)(?P<t>{title_zh()})"),
    ("title_person", rf"(?P<t>{title_zh()})(?P<s><H>)"),
)
_FALSE = re.compile(r"^(?:the|a|and|by|with|member|group|city|state|area|national|international)$", re.I)


def find(scene: Scene) -> Iterator[Draft]:
    """Roles in this sentence; a person's fuller rule wins over the barer one behind it."""
    sentence = scene.sentence
    if _H not in sentence.mask:
        return
    told: set[int] = set()
    for family, rules in (("role.en", _EN), ("role.zh", _ZH)):
        for name, pattern in rules:
            for match in rule(pattern).finditer(sentence.mask):
                person = sentence.mention_at(match.start("s"))
                title = " ".join(match["t"].split()).strip(" ,")
                if person is None or person in told or not title or _FALSE.match(title):
                    continue
                institution = sentence.mention_at(match.start("o")) if "o" in match.groupdict() else None
                told.add(person)
                if institution is None:
                    institution = _employer(scene, sentence, match)
                draft = scene.draft(subject=person, predicate="role", by=f"{family}.{name}", confidence=0.85, value=Text(text=title),
                                    value_words=title, object_=institution, start=match.start(), end=match.end(),
                                    status="actual")
                if draft:
                    yield draft


def _employer(scene: Scene, sentence: Sentence, match: re.Match[str]) -> int | None:
    """The institution right in front of a title in Chinese apposition, or None: nothing is guessed from the topic."""
    before = match.start() - 1
    i = sentence.mention_at(before)
    return i if i is not None and sentence.mentions[i].type in ("PARK", "ORG") else None
