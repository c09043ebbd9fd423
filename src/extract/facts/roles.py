"""Roles: a person's title, and where.

Groups: `h` person, `t` title, `o` institution. The value is the title in the article's own words. Without an
institution in the same phrase, "its director", "the director" and a line "Director: X" mean the topic's; a title of
public office ("the mayor") means nobody's.
"""

import re
from collections.abc import Iterator

from extract.facts.cues import title_en, title_zh
from extract.facts.draft import Scene
from extract.facts.refer import implied, named
from extract.facts.sentence import MASK
from extract.facts.subject import Subject
from extract.facts.table import Table
from extract.model import Draft
from extract.regex import regex
from extract.schema import Text

_H = MASK["PERSON"]
_T = rf"(?P<t>(?!the |its |our |their |mr )(?:(?-i:[A-Z][A-Za-z&'-]+) (?:& |and )?){{0,5}}?{title_en()})"
# a title with what it is in charge of: "head of clinical trials", "Director of Innovation"
_LONG = _T[:-1] + rf"(?: (?:of|for|in charge of) (?!the |this |our |its |their |{_H})[^<N>,.;:()]{{2,50}}?)?)"
_AT = r"[ ,]+(?:of|at|for|from|in|with|, |- )\s?(?:the )?<mods>"
_PUBLIC = regex(
    r"mayor|minister|premier|governor|ambassador|consul|senator|congress|councillor|professor|lecturer|fellow|researcher|scientist|"
    r"analyst|economist|architect|author|reporter|correspondent|editor|consultant|advis[eo]r|commissioner|engineer|post-?doc|"
    r"representative|secretary|president|记者|通讯员|教授|研究员|院士|博士|工程师|市长|省长|部长|总理|局长|厅长|区长|县长|书记|主席", re.I)

# H, H is, H (who) was named, H joined as, H retired as
_IS = (r"(?:,| \(|\(|,? who is|,?(?: who)? (?:is|was|became|has been|had been|acts as|serves as|served as|took over as|retired as|"
 r"stepped down as|resigned as|"
       r"(?:(?:is|was|has been|had been) )?(?:re-?)?(?:named|appointed|elected|made|installed|hired|promoted|confirmed)(?: (?:as|to be|"
       r"to))?|joined as)| -| –| —)")
_END = r"(?=[),.;]|$| and| said| says| for| since| until| from| in| on| who| when| –| -| —)"

_EN = (
    # H, director of O; H is the CEO of O
    ("title_at_org", rf"<h:H>{_IS}\s?(?:now |currently |then |also )?(?:the |a |an |its |their )?{_T}{_AT}"
     r"<o:PO>"),
    # H, Programme Manager, O; H (Chairman, O); H (Programme Manager O)
    ("title_comma_org", rf"<h:H>\s?[,(]\s?(?:the |a |an )?{_LONG}(?:, | - | )(?:the )?<o:PO>(?=[),.;]|$| and| said| says)"),
    # O's director H; O CEO H
    ("org_title", rf"<o:PO>(?:'s?)?,? {_T},? <h:H>"),
    # the chief executive of O, H
    ("title_of_org_person", rf"\b{_T}{_AT}<o:PO>,? <h:H>"),
    # H, O's director; H (O, Deputy Dean); H from O, director
    ("person_org_title", rf"<h:H>(?:\s?[,(]| of| from)\s?(?:the )?<o:PO>(?:'s?)?,? {_LONG}{_END}"),
    # H, who at O is Director of Cooperation
    ("who_at_org", rf"<h:H>,? who (?:at|in) (?:the )?<o:PO> (?:is|was|serves as|works as) (?:the |a |an )?{_LONG}(?=[),.;]|$| and)"),
    # H, who leads O; H heads property finance at the bank
    ("leads", r"<h:H>,? (?:who |which )?(?:now |currently )?(?P<t>(?:leads|heads|runs|chairs|directs|manages|oversees)(?: (?!the\b)[a-z]+"
     r"(?: (?!at\b|of\b|for\b)[a-z&]+){0,3})?)(?: at| of| for)? (?:the )?<o:PO>"),
    # H, its managing director; our director H
    ("its", rf"<h:H>\s?[,(]\s?(?P<own>its|their|our) {_LONG}(?=[),.;]|$| and| said| says| -| –)"),
    ("its_person", rf"\b(?P<own>its|their|our) {_T},? <h:H>"),
    # a line of its own: "General manager: H"
    ("field", rf"(?:^|[;.] )(?:the |its |current |present |acting )*(?P<own>{_LONG})\s?:\s?(?:Prof\.? |Dr\.? |Mr\.? |Ms\.? )?<h:H>"),
    # By H – Staff Reporter; H runs leasing at the park; H, the plant head, ...
    ("byline", rf"^(?:by )?<h:H>\s?[–—|/,-]\s?{_LONG}\s*$"),
    ("runs_trade", r"<h:H>,? who (?P<t>(?:runs|heads|leads|directs|manages|does|handles|teaches) [a-z]+(?: [a-z]+)?) (?:at|for) (?:the"
     r" )?(?P<o><PO>|<REF>)"),
    # the director, H; H, operation supervisor,
    ("title", rf"<h:H>\s?(?:,|\(|,? who is| is| was)\s?(?:the |a |an )?{_LONG}(?: of (?:the|this|our|its|their) [a-z ]{{2,24}})?"
     r"(?=\s?[,.;:()–—]|\s(?:who|said|says|told|and|sees|explains|adds)\b|$)"),
    # H was named director (in 2016); H retired as chairman
    ("named", rf"<h:H>,?(?: who)? (?:(?:is|was|has been|had been) (?:re-?)?(?:named|appointed|elected|made|installed|confirmed)(?: as)?|"
     rf"became|served as|took over as|"
     rf"retired as|stepped down as|resigned as|joined as|took office as) (?:the |a |an |its |their )?{_LONG}{_END}"),
    ("successor", rf"\b{_T}\b[^.<N>]{{0,40}}?(?:[;,]| and)[^<N>.]{{0,14}}(?:succeeded|replaced|followed) by <h:H>"),
    ("title_person", rf"(?:\b(?:the|a|an|and|by|with|to|as|when|said|says|that|of|former)\s+|^|[,;:(]\s*){_T},? <h:H>"),
)
_SECOND = rf"<h:H>,? {_T}{_AT}<PO>,? and (?:the )?(?P<two>{title_en()}){_AT}<o:PO>"
_ZH = (
    ("org_title_person", rf"<o:PO>(?:的|现任|原|现|前任)*(?P<t>[^<N>,。;、:的()\s现任原前由和与等]{{0,8}}?{title_zh()})[、,]?\s?<h:H>"),
    ("person_org_title", r"<h:H>(?:[(,:]|(?:现|时|曾|兼)?任|担任|是|为|作为|出任|就任)+<o:PO>(?:的)?(?:[^<N>,。;]{0,6}?)"
     rf"(?P<t>{title_zh()})"),
    ("founded", r"<o:PO>[^<N>,。;]{0,10}?(?:<D>)?由<h:H>(?:等人?|教授|院士|团队)?(?:于|在)?(?:<D>)?(?:一手|共同)?(?P<t>创办|创立|创建)"),
    ("founder", r"<h:H>(?:于|在)?(?:<D>)?(?:一手|共同)?(?P<t>创办|创立|创建)(?:了|的)?<o:PO>"),
    ("person_title", rf"<h:H>(?:[(,]|(?:现|时|曾|转|改|升|接|继|连|首|新)?任|担任|出任|就任|当选|获任|是|为)(?P<t>{title_zh()})"),
    ("title_person", rf"(?P<t>{title_zh()})[、,:]?\s?<h:H>(?!(?:现|时|曾|转|改|升|接|继|新)?任|担任|出任|就任)"),
)
_FALSE = regex(r"^(?:the|a|and|by|with|member|group|city|state|area|national|international)$", re.I)


_TABLES, _NONE = (Table(_EN), Table(_ZH)), Table(())
_TWICE = Table((("second", _SECOND),))


def find(scene: Scene) -> Iterator[Draft]:
    """Roles in this sentence; a person's fuller rule wins over the barer one behind it."""
    if _H not in scene.sentence.mask:
        return
    told: set[int] = set()
    han = scene.sentence.chinese or re.search("[一-鿿]", scene.view.text)
    for family, rules in (("role.en", _TABLES[0]), ("role.zh", _TABLES[1] if han else _NONE)):
        for name, _, match in rules.finditer(scene.view):
            person = _person(scene, match)
            title = _title(scene, match)
            if person is None or person in told or not title or _FALSE.match(title):
                continue
            told.add(person)
            yield from _draft(scene, match, f"{family}.{name}", person, title)
    for _, _, match in _TWICE.finditer(scene.view):
        person = _person(scene, match)
        if person is not None:
            yield from _draft(scene, match, "role.en.second", person, _title(scene, match, "two"))


def _title(scene: Scene, match: re.Match[str], group: str = "t") -> str:
    """The title's words, a Chinese one in the article's own script."""
    title = " ".join(match[group].split()).strip(" ,")
    if not re.search("[一-鿿]", title):
        return title
    span = scene.sentence.span(scene.view.at[match.start(group)], scene.view.ends[match.end(group) - 1])
    return "".join(scene.evidence(span).text.split())


def _person(scene: Scene, match: re.Match[str]) -> int | None:
    return scene.sentence.mention_at(scene.view.at[match.start("h")])


def _draft(scene: Scene, match: re.Match[str], by: str, person: int, title: str) -> Iterator[Draft]:
    places = named(scene, match, "o", ("PARK", "ORG"))
    where: int | Subject | None = places[0] if places else None
    if where is None:
        where = _employer(scene, match, title)
    draft = scene.draft(subject=person, predicate="role", by=by, confidence=0.85, value=Text(text=title), value_words=title,
                        object_=where if isinstance(where, int) else None, to=where if isinstance(where, Subject) else None,
                        start=scene.view.at[match.start()], end=scene.view.ends[match.end() - 1], status="actual")
    if draft:
        yield draft


def _employer(scene: Scene, match: re.Match[str], title: str) -> Subject | None:
    """The institution that goes without saying, or None: public offices and professions have none."""
    if "own" in match.re.groupindex:
        return implied(scene, ("PARK", "ORG"), scene.view.at[match.start()])
    lead = scene.view.text[max(0, match.start("t") - 4):match.start("t")]
    if _PUBLIC.search(title) or re.search(r"\b(?:an?|former) $", lead, re.I) or " of " in title or " for " in title:
        return None
    return implied(scene, ("PARK", "ORG"), scene.view.at[match.start()])
