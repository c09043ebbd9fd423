"""Lines of labels: "Owner: City (51%)", "Location | Meylan", 运营方：, and lists of names below a label or a lead-in.

The labels are data (data/labels.json). What a line is about is the name its label or its heading says, else the topic.
A label with nothing behind it ("Tenants:", "Its shareholders are:", a heading 入驻企业) speaks for the items below it,
each with one name, or several with commas, in its first cell.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any

from extract.facts.cues import labels
from extract.facts.draft import Scene
from extract.facts.sentence import ANY, ANY_NAME, MASK, Sentence
from extract.facts.subject import Subject
from extract.model import Draft, Placed, Segment
from extract.regex import regex
from extract.schema import Text

_CELL = regex(r"\s*[|;；·\t]\s*| /  ?(?=[A-Z])")
_LISTED = 60                # items below a label that it speaks for
_LONG = 170                 # characters of a line of fields without its names
_NAMES = f"[{ANY_NAME}]"
# all that a cell without a colon may hold behind its label: names, values and what joins them
_REST = regex(rf"(?:[{ANY}\s,，、;()（）/&%.:：–—-]|\b(?:and|the|of|about|in|by|since|approx|c|ca|und)\b|和|与|及|约|等|省|市|区|"
 rf"县|年)+", re.I)
_LEAD_EN = (r"(?:(?:the |its |our |their |some |among |main |current |key |here are |a list of |list of |following |these |those |"
 r"selected )*"
            r"(?P<label>{labels})(?: (?:of|in|at|on) (?:the )?(?:park|zone|campus|site|company|incubator|{park}))?"
            r"(?: (?:include|includes|are|is|currently include|today are|as follows|are as follows))?(?: the following)?)")
_LEAD_ZH = (r"(?:(?:{park}|园区|公司|目前|现有|主要|部分|现|已|其|本园)*(?:的)?(?P<label>{labels})(?:主要|目前)?(?:名单|一览|包括|有|"
 r"如下|为|是)*)")
_NEAR = regex(rf"(?:[^{ANY_NAME}]*(?:[–—:]|{MASK['COUNT']},?) ?)?(?:[^,.;{ANY}]|{_NAMES}[,，、;；/]?|[{ANY}]){{0,30}}")
_MARKS = frozenset(":：|=—–-")         # one of which stands behind a label in running text
_QUOTED = regex(r"[“\"][^“”\"]{0,80}[”\"]")
_BULLET = regex(r"^[\s*•·●▪◦–—\-\d.)、(（]{0,8}(?:the )?", re.I)
_BEHIND = regex(rf"\s*(?:$|[,，、;；:：(（|/–—-]|{_NAMES}|[{ANY}]|and\b|和|与|\d)", re.I)


@cache
def _pattern() -> tuple[re.Pattern[str], ...]:
    """A label at a cell's start, in English and in Chinese; the group `label` holds the label alone."""
    found = []
    names = f"[{MASK['PARK']}{MASK['ORG']}]"
    for lang, lead in (("en", _LEAD_EN), ("zh", _LEAD_ZH)):
        every = sorted((label for row in labels().values() for label in row[lang]), key=lambda label: (-len(label), label))
        full = lead.replace("{labels}", "|".join(every)).replace("{park}", names)
        found.append(regex(rf"\W{{0,4}}{full}\s*(?P<mark>[:：|=]|——|–|-(?=\s)|(?=[\s{ANY}]|$))\s*", re.I))
    return tuple(found)


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str, Mapping[str, Any]], ...]:
    return tuple((regex("|".join((*row["en"], *row["zh"])), re.I), row.get("predicate", name), row) for name, row in labels().items())


def _labelled(cell: str) -> tuple[re.Match[str], str, Mapping[str, Any]] | None:
    """The label that opens a cell, the predicate it stands for, and its row."""
    for pattern in _pattern():
        match = pattern.match(cell)
        if match:
            for label, predicate, row in _rows():
                if label.fullmatch(match["label"]):
                    return match, predicate, row
    return None


def find(scene: Scene) -> Iterator[Draft]:
    """Facts of a line of fields, or of an item below a label."""
    sentence = scene.sentence
    mask = sentence.mask
    if len(mask) > _LONG + 3 * len(sentence.mentions):
        return
    start, told = 0, False
    boxed = sentence.segment.kind in ("item", "field", "heading") or "|" in mask          # such a line may do without a colon
    for cut in [*(match.span() for match in _CELL.finditer(mask)), (len(mask), len(mask))]:
        cell = mask[start:cut[0]]
        able = boxed or cut[0] < len(mask) or not _MARKS.isdisjoint(cell)
        if able and cell and (found := _labelled(cell)):
            match, predicate, row = found
            rest = cell[match.end():].rstrip()
            marked = bool(match["mark"])
            if rest and (marked or (boxed and _REST.fullmatch(rest.rstrip(".。")))):
                told = True
                yield from _field(scene, predicate, row, start + match.end(), cut[0], start + match.start())
            elif not rest and cut[0] < len(mask) and _CELL.match(mask, cut[0]):        # "Location | Meylan"
                end = next((m.start() for m in _CELL.finditer(mask, cut[1])), len(mask))
                told = True
                yield from _field(scene, predicate, row, cut[1], end, start)
        start = cut[1]
    if not told and sentence.segment.kind == "item":
        lead = _lead(scene)
        if lead is not None:
            yield from _item(scene, *lead)


def _field(scene: Scene, predicate: str, row: Mapping[str, Any], start: int, end: int, begin: int) -> Iterator[Draft]:
    sentence = scene.sentence
    inside = [i for i in sentence.inside(start, end) if sentence.mentions[i].type in row["types"]]
    if row["item"] == "object" and row["types"] == ["PLACE"] and inside:
        inside = _places(sentence, inside)
    elif row["item"] == "value":
        inside = inside[:1]
    elif row["item"] != "value" and predicate != "owned_by":
        inside = [i for i in inside if _own(sentence, i, start)]
    if inside and not _NEAR.fullmatch(_QUOTED.sub("", sentence.mask[start:sentence.at[inside[0]]])):
        return                                  # "Owner: nobody knows, says Acme"
    named = [i for i in sentence.inside(begin, start) if sentence.mentions[i].type in row["of"]]
    of = named[0] if named else headed(scene, tuple(row["of"]))
    if of is not None:
        yield from _drafts(scene, predicate, row, inside, of, (begin, end))


def _drafts(scene: Scene, predicate: str, row: Mapping[str, Any], inside: list[int], of: int | Subject,
            place: tuple[int, int]) -> Iterator[Draft]:
    sentence, by = scene.sentence, f"{predicate}.field"
    start, end = place
    for n, i in enumerate(inside):
        stop = sentence.at[inside[n + 1]] if n + 1 < len(inside) else end
        if row["item"] == "value":
            draft = scene.draft(subject=of, predicate=predicate, by=by, confidence=0.9, value_mention=i, start=start, end=end)
        elif row["item"] == "name":
            words = sentence.mentions[i].text
            draft = scene.draft(subject=of, predicate=predicate, by=by, confidence=0.9, value=Text(text=words), value_words=words,
                                start=start, end=end, status="actual")
        elif row["item"] == "subject":
            to = of if isinstance(of, Subject) else None
            draft = scene.draft(subject=i, predicate=predicate, by=by, confidence=0.85, object_=None if to else of, to=to,  # type: ignore[arg-type]
                                start=start, end=end, status="actual")
        else:
            share = next((j for j in sentence.inside(sentence.at[i] + 1, stop) if sentence.mentions[j].type == "PERCENT"), None)
            draft = scene.draft(subject=of, predicate=predicate, by=by, confidence=0.9, object_=i, start=start, end=end,
                                value_mention=share if predicate == "owned_by" else None, status="actual")
        if draft:
            yield draft


def _places(sentence: Sentence, inside: list[int]) -> list[int]:
    """The most specific place of an address: the bracketed or first in English, the last of a chain in Chinese; all of "A and B"."""
    first, mask = inside[0], sentence.mask
    if sentence.chinese or re.search("[一-鿿]", mask):
        chain = first
        for i in inside[1:]:
            if re.search(r"[(（、和与]", mask[sentence.at[chain] + 1:sentence.at[i]]):
                break
            chain = i
        return [chain]
    for i in inside[1:]:
        between = mask[sentence.at[first] + 1:sentence.at[i]]
        if re.fullmatch(r"\s?[(]", between):
            return [i]
        if re.fullmatch(r" and | & ", between):
            return [first, i]
    return [first]


def _own(sentence: Sentence, i: int, start: int) -> bool:
    """Whether mention i is a member of the list and no note in brackets behind one."""
    lead = sentence.mask[start:sentence.at[i]]
    return lead.count("(") + lead.count("（") <= lead.count(")") + lead.count("）")


def _item(scene: Scene, predicate: str, row: Mapping[str, Any], of: int | Subject) -> Iterator[Draft]:
    """Facts of an item below a label: its names from the start of the line, until something else than a name comes."""
    sentence, mask = scene.sentence, scene.sentence.mask
    bullet = _BULLET.match(mask)
    place = bullet.end() if bullet else 0
    inside: list[int] = []
    i = sentence.mention_at(place)
    if i is None or not _BEHIND.match(mask, place + 1):
        return
    while i is not None and sentence.mentions[i].type in row["types"]:
        inside.append(i)
        joint = regex(r"\s*(?:[(（][^()（）]{0,30}[)）])?\s*(?:,|，|、|;|和|与|\band\b)\s*(?:and )?").match(mask, sentence.at[i] + 1)
        i = sentence.mention_at(joint.end()) if joint else None
    yield from _drafts(scene, predicate, row, inside, of, (place, len(mask)))


def _lead(scene: Scene) -> tuple[str, Mapping[str, Any], Subject] | None:
    """The label above a run of items, if one speaks for them: the line in front of the run, or its heading."""
    segments = scene.reading.segments
    index = scene.sentence.segment.index
    for step in range(1, _LISTED + 1):
        if index - step < 0:
            return None
        above = segments[index - step]
        found = _speaks(scene, above)
        if found is not None:
            predicate, row, named = found
            of = named or headed(scene, tuple(row["of"]))
            return (predicate, row, of) if of is not None else None
        if above.kind not in ("item", "furniture"):
            return None
    return None


def _speaks(scene: Scene, above: Segment) -> tuple[str, Mapping[str, Any], Subject | None] | None:
    """What a line says about the items below it: "Tenants:", "The shareholders of X are:", a heading 入驻企业, a table's head."""
    text = above.text.strip()
    if len(text) > _LONG or not (text[-1:] in ":：" or above.kind in ("heading", "item")):
        return None
    placed = scene.reading.placed                   # in text order; a search of all for each line would be quadratic
    start = bisect_left(placed, above.index, key=attrgetter("segment"))
    end = bisect_right(placed, above.index, lo=start, key=attrgetter("segment"))
    names = [one for one in placed[start:end] if one.cluster is not None] if len(text) > 4 else []
    cell = _masked(above, names) if names else text
    first = re.split(r"\s*[|/\t]\s*|\s{2,}", cell)[0]
    found = _labelled(first.rstrip(".。"))
    if found is None:
        return None
    match, predicate, row = found
    if first.rstrip(".。")[match.end():].strip(" :：") or (above.kind == "item" and text[-1:] not in ":：" and first == cell and names):
        return None
    own = next((one for one in names if one.type in row["of"]), None)
    if own is None:
        return predicate, row, None
    return predicate, row, Subject(str(own.cluster), own.type, own.text, 0.9, antecedent=placed.index(own, start))


def _masked(segment: Segment, names: list[Placed]) -> str:
    parts, at = [], segment.span.start
    for one in names:
        parts += [segment.text[at - segment.span.start:one.span.start - segment.span.start], MASK[one.type]]
        at = one.span.end
    return "".join(parts) + segment.text[at - segment.span.start:]


def headed(scene: Scene, types: tuple[str, ...]) -> Subject | None:
    """What a line of fields is about: the first fitting name of the heading above it, else the topic."""
    heading = scene.sentence.segment.heading
    if heading is not None:
        for i, one in enumerate(scene.reading.placed):
            if one.segment == heading and one.type in types and one.cluster is not None:
                return Subject(one.cluster, one.type, one.text, 0.9, antecedent=i)
    topic = scene.topics.current(types)
    return Subject(topic.cluster, topic.type, topic.words, 0.9, antecedent=topic.index) if topic is not None else None
