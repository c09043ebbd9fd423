"""What the text is about as it goes on: names by salience.

Every mention of a PARK, ORG, EVENT or PLACE makes its cluster more salient, most in a heading and in subject position;
every sentence lets all fade a little, every new heading a lot. A value without a name of its own sentence belongs to the
most salient name that can carry it; parks come first where both a park and its company could.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from extract.facts.references import Reference, references
from extract.facts.sentence import Sentence
from extract.model import Reading
from extract.regex import regex

_ADMINISTRATION = regex(r"administrat|management|managing|authority|committee|development (?:co|corp|group)|operat|"
                             r"管委会|管理委员会|管理局|管理办|"
                             r"投资促进局|招商局|发展公司|运营公司|管理公司|开发公司", re.I)
_FIRST_PERSON = regex(r"我[区园院校市司们]|本[区园院校公]|全区|\b(?:we|our|us)\b", re.I)
_WORDS = regex(r"[A-Za-z][\w'-]*")
_CAPITALS = regex(r"[A-Z\d&.-]+")
_FAINT = 0.02           # salience below which nobody thinks of a name
_MOST = 5               # topics beside the article's own that are weighed
_OPENS = 6              # characters in front of a description that opens its sentence
_AGES = (1, 2, 3, 5, 9)     # sentences since a name was last heard: the classes that signs tell apart
_ALONE = 14             # characters beside the names of a line that is a name alone: "Blue Bay, phase two."
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
        self._forms = {one.key: one.names for one in reading.clusters}
        self._names = {one.key: " ".join(one.names).casefold() for one in reading.clusters}
        self._subjects: set[str] = set()
        self._turn = 0                                  # how many sentences have been read
        self._heard: dict[str, int] = {}                # in which of them a cluster was last named
        self._subject = self._closing = ""              # what the last sentence was about, and what was last named
        self._alone = self._opened = ""                 # named by the last line that is a name alone; first in this paragraph
        self._alone_at = -9
        self._latest: dict[str, str] = {}               # the last named of each type
        self.memo: dict[object, Any] = {}               # what was worked out for the sentence at hand
        self._paragraph = -1
        self._headed: tuple[str, ...] = ()
        self._titled: tuple[str, ...] = _titled(reading)
        count: dict[str, int] = {}
        every: dict[str, int] = {}
        first: dict[str, int] = {}
        for i, one in enumerate(reading.placed):
            if one.cluster is not None:
                every[one.cluster] = every.get(one.cluster, 0) + 1
            if one.cluster is not None and one.type == "PARK":
                count[one.cluster] = count.get(one.cluster, 0) + 1
                first.setdefault(one.cluster, i)
        # what an article names most, and first, is what it is about before its first sentence too
        most = max(count.values(), default=max(every.values(), default=1))
        main = min(count, key=lambda key: (-count[key], first[key]), default=None)
        self._base = {key: _BASE * times / most for key, times in count.items()}
        if main is not None:
            one = reading.placed[first[main]]
            self._topic[main] = Topic(main, one.type, one.text, first[main])

        self._main = main or ""
        owner = _owner(reading)
        self._owner = owner.cluster if owner is not None else ""
        if owner is not None:
            self._base[owner.cluster] = self._base.get(owner.cluster, 0.0) + _OWNER
            self._topic.setdefault(owner.cluster, owner)
            self._subjects.add(owner.cluster)

    def enter(self, sentence: Sentence) -> None:
        """Begin to read `sentence`: whether it opens a paragraph, and what its heading names."""
        self.memo.clear()
        self._turn += 1
        if sentence.segment.paragraph != self._paragraph:
            self._paragraph, self._opened = sentence.segment.paragraph, ""
        if sentence.segment.kind == "heading":
            self._headed = tuple(dict.fromkeys(str(one.cluster) for one in sentence.mentions if one.cluster is not None and one.type in _PRIOR))

    def note(self, sentence: Sentence, subject: int | None) -> None:
        """Move on past `sentence`, whose main subject is mention `subject`."""
        self.memo.clear()
        kind = sentence.segment.kind
        for one in sentence.mentions:
            if one.cluster is not None and one.type in _PRIOR:
                self._heard[one.cluster] = self._turn
                self._latest[one.type] = one.cluster
        about = str(sentence.mentions[subject].cluster) if subject is not None else self._described(sentence)
        if about:
            self._heard[about] = self._turn
            self._subject = about
            self._opened = self._opened or about
        things = [one for one in sentence.mentions if one.cluster is not None and one.type in ("PARK", "ORG", "EVENT")]
        if things:
            parks = [one for one in things if one.type == "PARK"]
            self._closing = str((parks or things)[-1].cluster)
        if things and len(sentence.mask) - len(sentence.mentions) < _ALONE and len({one.cluster for one in things}) == 1 and all(
                one.cluster is not None for one in sentence.mentions):
            self._alone, self._alone_at = str(things[0].cluster), self._turn
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

    def all(self, types: tuple[str, ...]) -> list[Topic]:
        """Every topic of one of `types` that a figure may go back to: those of some weight, and the article's own."""
        known: list[Topic] | None = self.memo.get(("all", types))
        if known is None:
            own = {self._main, self._owner, self._subject, self._closing, *self._headed}
            weight = self._weight
            heavy = [one for one in self._topic.values() if weight.get(one.cluster, 0.0) > _FAINT and one.type in types and one.cluster not in own]
            heavy.sort(key=lambda one: (-weight[one.cluster], one.index))
            known = self.memo["all", types] = [
                *(self._topic[key] for key in sorted(own) if key in self._topic and self._topic[key].type in types), *heavy[:_MOST]]
        return known

    def fits(self, cluster: str, noun: str) -> bool:
        """Whether the cluster has the noun of a description in one of its names."""
        return (len(noun) > 1 and noun in self._names.get(cluster, "")) or self._names.get(cluster, "").endswith(noun)

    def best(self, reference: Reference) -> Topic | None:
        """What a description points to: the most salient of its type or with its noun in a name."""
        types: tuple[str, ...] = (reference.type,)
        if not reference.type:
            types = tuple(dict.fromkeys(one.type for key, one in self._topic.items() if self.fits(key, reference.noun)))
        return self.current(types, dict.fromkeys(types, 1.0), reference.noun) if types else None

    def meant(self, reference: Reference) -> list[Topic]:
        """What a description may point to: what has its noun in a name and what is most salient of its type, then what was spoken of last."""
        best = self.best(reference) or self._topic.get(self._latest.get(reference.type, ""))
        if best is None:
            return []
        fitting = [key for key, one in self._topic.items() if one.type == (reference.type or one.type) and self.fits(key, reference.noun)]
        named = max(fitting, key=lambda key: (self._weight.get(key, 0.0) + self._base.get(key, 0.0), self._topic[key].index), default=best.cluster)
        keys = dict.fromkeys((named, best.cluster, self._subject, self._closing, *self._headed[:1], self._main, self._owner))
        return [self._topic[key] for key in keys if key in (named, best.cluster) or (key in self._topic and (
            self._topic[key].type == reference.type or self.fits(key, reference.noun)))]

    def subject(self) -> Topic | None:
        """What the last sentence was about."""
        return self._topic.get(self._subject) or self.current(("PARK", "ORG", "EVENT"))

    def acronym(self, cluster: str, words: str) -> bool:
        """Whether one of the cluster's other names is spelt out in words that begin with the letters of `words`."""
        letters = [letter for letter in words.casefold() if letter.isalpha()]
        for name in self._forms.get(cluster, ()):
            initials = [word[0].casefold() for word in _WORDS.findall(name)]
            begins = letters[:1] == initials[:1] and set(letters[:-1]) <= set(initials)        # the last may stand for "Ltd"
            if len(initials) >= 2 and _CAPITALS.fullmatch(name) is None and begins:
                return True
        return False

    def alone(self) -> str:
        """The cluster that the line before this one names and says nothing of, else ""."""
        return self._alone if self._alone_at == self._turn - 1 else ""

    def speaker(self) -> Topic | None:
        """Who says "we"."""
        return self._topic.get(self._owner) or self._topic.get(self._main)

    def _described(self, sentence: Sentence) -> str:
        """What the description that opens a sentence points to ("The centre, which ...", 该中心): "" where there is none."""
        first = next(iter(references(sentence.mask)), None)
        best = self.best(first) if first is not None and first.start < _OPENS else None
        return best.cluster if best is not None else ""

    def signs(self, cluster: str, sentence: Sentence, prefix: str = "") -> tuple[str, ...]:
        """What the text so far says for a cluster as the subject of a figure in `sentence`, each word behind `prefix`."""
        known: tuple[str, ...] | None = self.memo.get((prefix, cluster))
        if known is None:
            known = self.memo[prefix, cluster] = tuple([prefix + sign for sign in self._signs(cluster, sentence)])
        return known

    def _signs(self, cluster: str, sentence: Sentence) -> Iterator[str]:
        heard = self._heard.get(cluster)
        age = self._turn - heard if heard is not None else 99
        yield f"age{next((limit for limit in _AGES if age <= limit), 99)}"
        if cluster == self._subject:
            yield "subject"
        if cluster == self._closing:
            yield "closing"             # the last thing named in the last sentence that named one
        if cluster in self._headed:
            yield "headed" if cluster == self._headed[0] else "headed.too"
        if cluster in self._titled:
            yield "titled"
        if cluster == self._main:
            yield "main"
        if cluster == self._owner:
            yield "owner"
        if cluster == self._alone:
            yield "alone"
        if cluster == self._opened:
            yield "opened"              # the first thing named in this paragraph
        if sentence.mentions and sentence.mentions[0].type == "DATE" and not sentence.at[0]:
            yield "dated.main" if cluster in (self._main, self._owner) else "dated"


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
    """Who speaks in a report or notice written in the first person: the first PARK of its head, else the first ORG; None elsewhere."""
    if sum(1 for _ in _FIRST_PERSON.finditer(reading.clean.text)) < 3:
        return None
    head = [i for i, one in enumerate(reading.placed) if one.segment <= 3 and one.type in ("PARK", "ORG") and one.cluster is not None]
    if not head:
        return None
    first = next((i for i in head if reading.placed[i].type == "PARK"), head[0])
    one = reading.placed[first]
    return Topic(str(one.cluster), one.type, one.text, first)


def _titled(reading: Reading) -> tuple[str, ...]:
    """What the article's first lines name: the clusters of its first segment that names a park, an organisation or an event."""
    first = next((one.segment for one in reading.placed if one.type in ("PARK", "ORG", "EVENT") and one.cluster is not None), None)
    return tuple(str(one.cluster) for one in reading.placed if one.segment == first and one.type in ("PARK", "ORG", "EVENT"))
