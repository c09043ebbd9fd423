"""Aliases: the second name the article itself ties to a first one."""

from collections.abc import Iterator

from extract.facts.draft import Scene
from extract.facts.refer import implied, named
from extract.facts.subject import Subject
from extract.facts.table import Table
from extract.model import Draft
from extract.regex import regex
from extract.schema import Text

_ACRONYM = regex(r"[A-Z][A-Za-z&.\d-]{0,3}[A-Z\d][A-Z&.\d-]{0,6}")

_OPENS = regex(r"\s*[(（,，、]\s*[“\"「]?")
_SPELT_OUT = ("alias.bracket", "alias.beside")
_TYPES = ("PARK", "ORG", "EVENT")
_NOW = (r"(?:renamed|rechristened|rebranded(?: as)?|changed its name to|took the name(?: of)?|(?:is |are |was )?now (?:called|known as|"
 r"trading as|named)|"
        r"(?:formerly|previously|originally|initially|once)(?: (?:known as|called|named|the))|(?:also|better|widely|popularly|locally|"
        r"commonly|usually) "
        r"(?:known|referred to) as|goes by the name(?: of)?|trading as|nicknamed|dubbed)")
# (rule, pattern): `s` the thing, or what goes without saying; `x` its other name
_RENAMED = (
    ("en.named", rf"<s:POE>(?:,|<be>| has| had| who| which)*,? (?:[a-z]+ ){{0,2}}?{_NOW} (?:the )?(?P<x><POE>)(?!'s)"),
    ("en.sold", r"<s:PO>(?:[;,:]? ?(?:this|<REF>|which))?<be> (?:sold|bought|acquired|taken over)[^.;]{0,120}? and (?:became|(?:was|"
     r"been) renamed|is now|is now called|"
     r"now trades as) (?:the )?(?P<x><PO>)(?=[,.;]|$)"),
    ("en.as_called", r"(?:^|[.;] )(?:the )?(?P<x><POE>), as (?:<REF>|the [a-z]+) (?:is|was|has been|had been) (?:[a-z]+ ){0,2}(?:called|"
     r"known|named)"),
    ("en.its_name", r"\b(?:renamed|its (?:new|old|former|original|full|english|chinese|official) name(?: is| was|,|:)?|changed its name "
     r"to) (?:the )?(?P<x><POE>)(?=[,.;]|$| (?:in|on|and)\b)"),
    ("zh.renamed", r"(?:<s:POE>[^<N>,。;]{0,8}?|^|[,。;(])(?:(?:后来?|其后|随后|再|又|并|于|已|正式|现|<D>|由此|此后|最终)*)(?:更名|"
     r"改名|改称|易名|改制|变更|"
     r"改)(?:[^<N>,。;]{0,2}为|为|成)?"
     r"(?:现名)?(?P<x><POE>)"),
    ("zh.was_called", r"(?:<s:POE>(?:等)?[^<N>,。;]{0,3},?(?:后者|前者|其|它)?[^<N>,。;]{0,6}?|^|[,。;(])(?:原名|曾用名|旧称|原称|前称|"
     r"旧名|曾名|(?<!以)(?:时|曾|原|"
     r"当时|那时)(?:名叫|叫做|叫|称为|名为|称))"
     r"(?:为|是|叫|作|:)*(?P<x><POE>)"),
)


_TABLE = Table(_RENAMED)


def find(scene: Scene) -> Iterator[Draft]:
    """One fact for each tie whose names stand in this sentence.

    The alias is the second name, or the first where that is the acronym: "CAS (Chinese Academy of Sciences)".
    """
    own = {index: i for i, index in enumerate(scene.sentence.indices)}
    for tie in scene.reading.ties:
        if tie.first in own and tie.second in own:
            first, second = own[tie.first], own[tie.second]
            words = scene.sentence.mentions[second].text
            if tie.by in _SPELT_OUT and _ACRONYM.fullmatch(scene.sentence.mentions[first].text) and not _ACRONYM.fullmatch(words):
                words = scene.sentence.mentions[first].text
            draft = scene.draft(subject=first, predicate="alias", by=tie.by, confidence=0.9, value=Text(text=words), value_words=words,
                                start=scene.sentence.at[first], end=scene.sentence.at[second] + 1, status="actual")
            if draft:
                yield draft
    yield from _renamed(scene, own)
    yield from _clustered(scene, own)


def _clustered(scene: Scene, own: dict[int, int]) -> Iterator[Draft]:
    """Other names of one cluster that no tie has told: in brackets behind the first (X（Y）), and acronyms used later on."""
    tied = {own[tie.second] for tie in scene.reading.ties if tie.second in own} | {own[tie.first] for tie in scene.reading.ties if tie.first in own}
    mentions, mask = scene.sentence.mentions, scene.sentence.mask
    for i, one in enumerate(mentions):
        if one.cluster is None or one.type not in _TYPES or i in tied:
            continue
        before = mentions[i - 1] if i else None
        if before is not None and before.cluster == one.cluster and before.text != one.text and _OPENS.fullmatch(
                mask, scene.sentence.at[i - 1] + 1, scene.sentence.at[i]):
            by = "alias.same_bracket"
        elif _ACRONYM.fullmatch(one.text) and scene.topics.acronym(one.cluster, one.text):
            by = "alias.acronym"
        else:
            continue
        start = scene.sentence.at[i]
        draft = scene.draft(subject=i, predicate="alias", by=by, confidence=0.8, value=Text(text=one.text), value_words=one.text,
                            start=start, end=start + 1, status="actual")
        if draft:
            yield draft


def _renamed(scene: Scene, own: dict[int, int]) -> Iterator[Draft]:
    """Names a thing has had or has now: "renamed X", "as it was first called", 更名为X, 原名X."""
    if not any(one.type in _TYPES for one in scene.sentence.mentions):
        return
    tied = {own[tie.second] for tie in scene.reading.ties if tie.second in own}
    for name, _, match in _TABLE.finditer(scene.view):
        other = scene.sentence.mention_at(scene.view.at[match.start("x")])
        if other is None or other in tied or scene.sentence.mentions[other].type not in _TYPES:
            continue
        tied.add(other)
        words, types = scene.sentence.mentions[other].text, (scene.sentence.mentions[other].type,)
        subject: int | Subject | None = next(iter(named(scene, match, "s", _TYPES)), None)
        kin = next((one.names for one in scene.reading.clusters if one.key == scene.sentence.mentions[other].cluster), ())
        if subject is None and len(kin) > 1:
            subject = other                 # the article ties it elsewhere to a name of its own
        if subject is None:
            subject = implied(scene, types, scene.view.at[match.start("x")]) or implied(scene, _TYPES, scene.view.at[match.start("x")])
        if subject is None or (isinstance(subject, Subject) and subject.words == words):
            continue
        draft = scene.draft(subject=subject, predicate="alias", by=f"alias.{name}", confidence=0.8, value=Text(text=words),
                            value_words=words, start=scene.view.at[match.start()], end=scene.view.ends[match.end() - 1],
                            status="actual")
        if draft:
            yield draft
