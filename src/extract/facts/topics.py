"""What the text is about as it goes on: names by salience.

Every mention of a PARK, ORG, EVENT or PLACE makes its cluster more salient, most in a heading and in subject position;
every sentence lets all fade a little, every new heading a lot. A value without a name of its own sentence belongs to the
most salient name that can carry it; parks come first where both a park and its company could.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.facts.sentence import Sentence
from extract.model import Reading
from extract.regex import regex

# descriptions that stand for a name said before: the noun, and the type it points to
_NOUNS = {
    "PARK": r"park|zone|incubator|accelerator|hub|cluster|area|site|estate|campus|district|complex|facility|city|town|base|platform|"
            r"centre|center|valley|technopole|structure|园区|开发区|高新区|新区|孵化器|基地|加速器|科学城|产业园|科技园|小镇|园|区",
    "ORG": r"company|firm|group|university|hospital|institute|institution|organi[sz]ation|association|bank|fund|agency|developer|"
           r"operator|consortium|enterprise|school|start-?up|公司|集团|医院|大学|学校|研究院|协会|基金会|基金|企业|机构|银行|校|院",
    "EVENT": r"event|forum|conference|fair|summit|expo|congress|exhibition|mission|大会|论坛|展会|峰会|博览会",
}
_DESCRIBED = tuple((type_, regex(
    rf"\b(?:the|this|its|our|that|whole|entire)\s+(?:[a-z-]+ ){{0,2}}?(?P<en>{nouns})\b|(?:该|本|整个|全)(?P<zh>{nouns})|"
    rf"(?<![一-鿿])(?P<bare>园区|公司|集团|医院|学校|研究院|协会)|(?P<inside>园|区|院)[内里]", re.I)) for type_, nouns in _NOUNS.items())
_ORG_NOUNS = frozenset(("公司", "集团", "医院", "学校", "研究院", "协会", "院"))
_ADMINISTRATION = regex(r"administrat|management|managing|authority|committee|development (?:co|corp|group)|operat|"
                             r"管委会|管理委员会|管理局|管理办|"
                             r"投资促进局|招商局|发展公司|运营公司|管理公司|开发公司", re.I)
_FIRST_PERSON = regex(r"我[区园院校市司们]|本[区园院校公]|全区|\b(?:we|our|us)\b", re.I)
_ROW = 24               # characters: a shorter line without a full stop is a table's row or a list's item, and no topic
_OWNER = 1.5            # of a document in the first person: whoever signs it is what it is about
_WEIGHT = {"heading": 5.0, "subject": 3.0, "other": 0.7, "listed": 0.3}
_FADE, _FADE_AT_HEADING, _BASE = 0.75, 0.15, 0.06
_PRIOR = {"PARK": 1.0, "EVENT": 0.6, "ORG": 0.55, "PLACE": 0.06}


@dataclass(frozen=True, slots=True)
class Topic:
    """A name the text is about at some point; `index` is its latest mention in the reading."""

    cluster: str
    type: str
    words: str
    index: int


class Topics:
    """Salience of the article's names, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self._weight: dict[str, float] = {}
        self._topic: dict[str, Topic] = {}
        self._stands_for = _administrations(reading)
        self._names = {one.key: " ".join(one.names).casefold() for one in reading.clusters}
        self._subjects: set[str] = set()
        count: dict[str, int] = {}
        first: dict[str, int] = {}
        for i, one in enumerate(reading.placed):
            if one.cluster is not None and one.type == "PARK":
                count[one.cluster] = count.get(one.cluster, 0) + 1
                first.setdefault(one.cluster, i)
        # what an article names most, and first, is what it is about before its first sentence too
        most = max(count.values(), default=1)
        main = min(count, key=lambda key: (-count[key], first[key]), default=None)
        self._base = {key: _BASE * times / most for key, times in count.items()}
        if main is not None:
            one = reading.placed[first[main]]
            self._topic[main] = Topic(main, one.type, one.text, first[main])

        owner = _owner(reading)
        self._owner = owner.cluster if owner is not None else ""
        if owner is not None:
            self._base[owner.cluster] = self._base.get(owner.cluster, 0.0) + _OWNER
            self._topic.setdefault(owner.cluster, owner)
            self._subjects.add(owner.cluster)

    def note(self, sentence: Sentence, subject: int | None) -> None:
        """Move on past `sentence`, whose main subject is mention `subject`."""
        kind = sentence.segment.kind
        if kind != "field":
            fade = _FADE_AT_HEADING if kind == "heading" else _FADE
            self._weight = {key: weight * fade for key, weight in self._weight.items()}
        names = [i for i, one in enumerate(sentence.mentions) if one.cluster is not None and one.type in _PRIOR]
        for i in names if subject is None else ():
            park = self.behind(str(sentence.mentions[i].cluster))
            if park is not None:                # its administration speaks: the sentence is about the park
                self._weight[park.cluster] = self._weight.get(park.cluster, 0.0) + _WEIGHT["subject"]
        row = kind == "item" or (len(sentence.mask) < _ROW and not sentence.mask.rstrip().endswith((".", "。", "!", "?")))
        many = sum(sentence.mentions[i].type in ("PARK", "ORG") for i in names) > 3
        for order, i in enumerate(names):
            one = sentence.mentions[i]
            role = "subject" if i == subject and not row else "listed" if many or row else "other"
            if kind == "heading":
                role = "heading" if order == 0 or sentence.mentions[names[0]].type == "PLACE" else "other"
            if role in ("subject", "heading"):
                self._subjects.add(str(one.cluster))
            self._weight[str(one.cluster)] = self._weight.get(str(one.cluster), 0.0) + _WEIGHT[role]
            self._topic[str(one.cluster)] = Topic(str(one.cluster), one.type, one.text, sentence.indices[i])

    def behind(self, cluster: str) -> Topic | None:
        """The park whose administration `cluster` is ("Harbour Zone Administrative Committee", 高新区管委会), if it is one."""
        return self._topic.get(self._stands_for.get(cluster, ""))

    def current(self, types: tuple[str, ...], prior: Mapping[str, float] | None = None, noun: str = "") -> Topic | None:
        """The most salient name of one of `types`; `prior` overrides how likely each type is, a `noun` in a name makes it likelier."""
        likely = _PRIOR | dict(prior or {})

        def score(key: str, topic: Topic) -> tuple[float, int]:
            fits = 8.0 if noun and noun in self._names.get(key, "") else 1.0
            return (self._weight.get(key, 0.0) + self._base.get(key, 0.0)) * (1.0 if key == self._owner else likely[topic.type]) * fits, topic.index

        # an organisation that was only mentioned (the State Council approved it) is nobody's topic
        able = [one for one in self._topic.items() if one[1].type in types and (one[1].type == "PARK" or one[0] in self._subjects)]
        best = max(able, key=lambda item: score(*item), default=None)
        return best[1] if best is not None and score(*best)[0] > 0.02 else None

    def described(self, lead: str) -> Topic | None:
        """The topic that the last description in `lead` ("the park", 该公司) points to, or None without one."""
        last = _last_description(lead)
        return self.current((last[0],), {last[0]: 1.0}, last[1]) if last else None


@lru_cache(maxsize=512)
def _last_description(lead: str) -> tuple[str, str] | None:
    """(type, noun) of the last description in `lead`."""
    best: tuple[int, str, str] | None = None
    for type_, pattern in _DESCRIBED:
        for match in pattern.finditer(lead):
            noun = (match["en"] or match["zh"] or match["bare"] or match["inside"] or "").casefold()
            if ("ORG" if noun in _ORG_NOUNS else type_) == type_:
                best = max(best, (match.start(), type_, noun)) if best else (match.start(), type_, noun)
    return (best[1], best[2]) if best else None


def _administrations(reading: Reading) -> dict[str, str]:
    """ORG cluster → PARK cluster where the organisation's name is the park's name with the word for its administration."""
    parks = [(name, one.key) for one in reading.clusters if one.type == "PARK" for name in one.names if len(name) >= 3]
    found: dict[str, str] = {}
    for one in reading.clusters:
        if one.type == "ORG":
            for name in one.names:
                for park, key in sorted(parks, key=lambda item: -len(item[0])):
                    if name.startswith(park) and _ADMINISTRATION.search(name[len(park):]):
                        found.setdefault(one.key, key)
    return found


def _owner(reading: Reading) -> Topic | None:
    """Who speaks in a report or notice written in the first person: the first PARK or ORG of its head; None elsewhere."""
    if sum(1 for _ in _FIRST_PERSON.finditer(reading.clean.text)) < 3:
        return None
    head = [i for i, one in enumerate(reading.placed) if one.segment <= 3 and one.type in ("PARK", "ORG") and one.cluster is not None]
    if not head:
        return None
    one = reading.placed[head[0]]
    return Topic(str(one.cluster), one.type, one.text, head[0])
