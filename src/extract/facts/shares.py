"""Shareholders and their percentages: enumerations whose subject is the thing owned.

"Its shareholders are the city (51%) and Mori Bank (49%)", "City 51%, Mori Bank 49%", "China's stake stands at 52%,
Singapore's at 28%", A、B分别持股51%和49%. A percentage belongs to an owner only where the sentence speaks of ownership.
"""

import re
from collections.abc import Iterator

from extract.facts.draft import Scene
from extract.facts.refer import implied, named, values
from extract.facts.sentence import MASK
from extract.facts.subject import Subject
from extract.facts.table import Table
from extract.model import Draft
from extract.regex import regex

_OWNERSHIP = regex(r"\b(?:owners?|owned|ownership|belongs?|belonging|venture|stakes?|share ?hold\w*|shareholders?|shares|equity)\b|"
                        r"持股|股权|控股|占股|股东|股份|出资|合资|入股", re.I)
_OF_A_MARKET = regex(r"\bshares? (?:of|in) (?:the )?(?:market|output|revenue|gdp|exports|total|sales|energy|workforce)|market share|"
                          r"市场份额", re.I)

# the thing owned, where the sentence names it in front of or behind the word for its owners
_OWNED = Table(("", row) for row in (
    r"(?:share ?holders?|owners?|shareholding|stakes?|ownership|shares|equity|share capital) (?:structure )?(?:of|in|behind) "
    r"(?:the )?<mods><s:PO>",
    r"<s:PO>(?:'s?|,? whose)? (?:[a-z]+ )?(?:share ?holders?|owners?|shareholding|ownership|equity)\b",
    r"<s:PO><aside>(?:<adv>,? (?:[a-z]+ )?(?:owned|held)| belongs?)\b(?! (?:an? |the )?<%>)",
    r"<s:PO> (?:has|have|had|counts) [^.;<N>]{0,20}(?:(?:share ?holders?|owners?)\b|<C>)",
    r"<s:PO>(?:的|,)?[^<N>,;。]{0,8}(?:股东|股权|注册资本)",
    r"<s:PO>[^<N>,;。]{0,10}由",
    r"(?:合资|共同出资|合股|联合出资)(?:建设|成立|设立|组建|兴建|建立|创办|开发|打造)(?:了|的)?[^<N>,;。]{0,4}<s:PO>",
))
_PAIRS = Table(("", row) for row in (
    # the City (51%)
    r"<o:POL>(?:, (?:part|a unit|a body|an arm|a subsidiary) of (?:the )?<PO>,?)?\s?\(<v:%>[^()<N>]{0,20}\)",
    # City 51%, Bank 49%; City with 51%; City holds 51%; China's stake stands at 52%, Singapore's at 28%
    r"(?<!持有)(?<!收购)(?<!拥有)(?<!控制)(?<!受让)(?<!of )(?<!in )<o:POL>(?:'s?)?(?: (?:stake|share|holding|part))?(?:,? "
    r"(?:holds|holding|has|having|owns|owning|with|at|stands? at|is|of|amounts? to|comes to|an?|the|remaining|other|about|some|around|"
    r"keeps|retains)){0,3} ?:? ?<v:%>(?! (?:of|more|less|owned|from)\b(?! (?:the )?(?:shares|stock|equity|capital|company|it)))",
    # it belongs as to 52% to China
    r"(?:belongs?|belonging|owned|held|falls),? (?:as )?(?:to (?:the tune of )?|for )?<v:%>,? (?:to|by) (?:the )?<mods><o:POL>",
    # 52% belongs to China and 28% to Singapore; 49% is held by SIBS
    r"<v:%>(?: of (?:the )?(?:shares|equity|capital|stock|company|it|<REF>))?,? ?(?:(?:belongs?|goes|is|are|was|lies|being|remains?) )?(?:"
    r"(?:still|now|currently) )?(?:to|owned by|held by|with|in the hands of|for) (?:the )?<mods><o:POL>",
    # A持股51%; A占股51%; A(占51%)
    r"<o:POL>(?:\()?(?:仅|只|现|共|合计|目前|约)?(?:持股|占股|控股|占|出资占比|占比|出资|持有?(?!续))(?:比例)?(?:为|约|达)?<v:%>",
    r"<o:POL>\(<v:%>\)",
))
# A、B分别持股51%和49%; A and B own 51% and 49% respectively
_EACH = Table(("", row) for row in (
    r"<oo:POL>(?:[两二三四五]家|[双三四]方|[两二三四]者|[两三四]个股东|等)?(?:分别|各|均|各自)(?:持股|占股|持有|占|出资|持|"
    r"为)(?:比例)?(?:为|约|"
    r"达)?[^<N><-%>,;。]{0,6}?(?P<v><%>(?:[、和与及,]{0,2}<%>)*)",
    r"<oo:POL> (?:each )?(?:own|hold|have|owning|holding|with)(?: stakes of| shares of)? (?P<v><%>(?:(?:, | and |, and )<%>)*)"
    r"(?:[^.;<N>]{0,20}respectively| each)?",
))
_TYPES = ("ORG", "PARK", "PLACE")


def find(scene: Scene) -> Iterator[Draft]:
    """`owned_by` facts of owners that stand beside a percentage."""
    words = scene.sentence.segment.text               # "two owners" is a count in the view
    if MASK["PERCENT"] not in scene.view.text or not _OWNERSHIP.search(words) or _OF_A_MARKET.search(words):
        return
    found: list[tuple[int, int, int, int]] = []             # owner, percentage, start, end (in the view)
    taken: set[int] = set()
    for _, _, match in _EACH.finditer(scene.view):
        owners, numbers = [i for i in named(scene, match, "o", _TYPES) if isinstance(i, int)], values(scene, match, "v")
        if len(numbers) == 1:
            numbers *= len(owners)
        if len(owners) > 1 and len(owners) == len(numbers):
            found += [(one, number, match.start(), match.end()) for one, number in zip(owners, numbers, strict=True)]
            taken |= {*owners, *numbers}
    for _, _, match in _PAIRS.finditer(scene.view):
        owners, numbers = [i for i in named(scene, match, "o", _TYPES) if isinstance(i, int)], values(scene, match, "v")
        if owners and numbers and owners[0] not in taken and numbers[0] not in taken:
            found.append((owners[0], numbers[0], match.start(), match.end()))
            taken |= {owners[0], numbers[0]}
    if not found:
        return
    owned = _owned(scene, {one for one, *_ in found}, min(start for _, _, start, _ in found))
    if owned is None:
        return
    for one, number, start, end in sorted(found):
        draft = scene.draft(subject=owned, predicate="owned_by", by="owned_by.shares", confidence=0.8, object_=one, value_mention=number,
                            start=scene.view.at[start], end=scene.view.ends[end - 1])
        if draft:
            yield draft


def _owned(scene: Scene, owners: set[int], start: int) -> int | Subject | None:
    """The thing owned: named beside the word for its owners, else the subject of the sentence or the topic."""
    for _, _, match in _OWNED.finditer(scene.view):
        for one in named(scene, match, "s", ("PARK", "ORG")):
            if one not in owners:
                return one
    found = implied(scene, ("PARK", "ORG"), scene.view.at[start])
    if found is not None and found.mention in owners:
        topic = scene.topics.current(("PARK", "ORG"))
        return Subject(topic.cluster, topic.type, topic.words, 0.65, antecedent=topic.index) if topic is not None else None
    return found
