"""What the text is about as it goes on: names by salience.

Every mention of a PARK, ORG, EVENT or PLACE makes its cluster more salient, most in a heading and in subject position;
every sentence lets all fade a little, every new heading a lot. A value without a name of its own sentence belongs to the
most salient name that can carry it; parks come first where both a park and its company could.
"""

import re
from dataclasses import dataclass

from extract.facts.sentence import Sentence
from extract.model import Reading

_GENERIC_PARK = (r"(?:park|zone|incubator|accelerator|hub|cluster|area|site|estate|campus|district|complex|facility|city|town|base|platform|"
                 r"centre|center|valley|technopole|structure)")
_GENERIC_ORG = (r"(?:company|firm|group|university|hospital|institute|institution|organi[sz]ation|association|bank|fund|agency|developer|"
                r"operator|consortium|enterprise|school|start-?up)")
_PARK_WORD = re.compile(rf"\b(?:the|this|its|our|that|whole|entire)\s+(?:[a-z-]+ ){{0,2}}{_GENERIC_PARK}\b|"
                        r"(?:该|本|整个|全)(?:园区|园|区|开发区|高新区|新区|孵化器|基地|加速器|科学城)|(?<![一-鿿])园区|园内|区内|入园", re.I)
_ORG_WORD = re.compile(rf"\b(?:the|this|its|our|that)\s+(?:[a-z-]+ ){{0,2}}{_GENERIC_ORG}\b|"
                       r"(?:该|本)(?:公司|集团|医院|校|大学|研究院|院|协会|基金会|企业|机构|基金)|(?<![一-鿿])(?:公司|集团|医院|学校|研究院|协会)", re.I)
_EVENT_WORD = re.compile(r"\b(?:the|this)\s+(?:[a-z-]+ ){0,2}(?:event|forum|conference|fair|summit|expo|congress|exhibition)\b|"
                         r"(?:本届|本次|该)(?:大会|论坛|展会|峰会|博览会)", re.I)
_WEIGHT = {"heading": 5.0, "subject": 3.0, "other": 1.0}
_FADE, _FADE_AT_HEADING = 0.75, 0.15
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
        count: dict[str, int] = {}
        for one in reading.placed:
            if one.cluster is not None:
                count[one.cluster] = count.get(one.cluster, 0) + 1
        # what an article names often is what it is about, before its first sentence too
        for i in range(len(reading.placed) - 1, -1, -1):
            one = reading.placed[i]
            if one.cluster is not None and one.type == "PARK" and count[one.cluster] >= 2:
                self._topic[one.cluster] = Topic(one.cluster, one.type, one.text, i)
                self._weight[one.cluster] = min(0.5, 0.05 * count[one.cluster])

    def note(self, sentence: Sentence, subject: int | None) -> None:
        """Move on past `sentence`, whose main subject is mention `subject`."""
        heading = sentence.segment.kind == "heading"
        if sentence.segment.kind != "field":
            fade = _FADE_AT_HEADING if heading else _FADE
            self._weight = {key: weight * fade for key, weight in self._weight.items()}
        for i, one in enumerate(sentence.mentions):
            if one.cluster is None or one.type not in _PRIOR:
                continue
            role = "heading" if heading else "subject" if i == subject else "other"
            self._weight[one.cluster] = self._weight.get(one.cluster, 0.0) + _WEIGHT[role]
            self._topic[one.cluster] = Topic(one.cluster, one.type, one.text, sentence.indices[i])

    def current(self, types: tuple[str, ...], prior: dict[str, float] | None = None) -> Topic | None:
        """The most salient name of one of `types`; `prior` overrides how likely each type is."""
        likely = _PRIOR | (prior or {})
        best = max(((self._weight[key] * likely[topic.type], topic.index, topic) for key, topic in self._topic.items() if topic.type in types),
                   key=lambda item: item[:2], default=None)
        return best[2] if best is not None and best[0] > 0.02 else None

    def described(self, lead: str) -> Topic | None:
        """The topic that a description in `lead` ("the park", 该公司) points to, or None without one."""
        best: tuple[int, str] | None = None
        for pattern, type_ in ((_PARK_WORD, "PARK"), (_ORG_WORD, "ORG"), (_EVENT_WORD, "EVENT")):
            for match in pattern.finditer(lead):
                best = max(best, (match.start(), type_)) if best else (match.start(), type_)
        return self.current((best[1],), {best[1]: 1.0}) if best else None
