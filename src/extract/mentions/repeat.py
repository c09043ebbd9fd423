"""A name once found is found everywhere in its article: same words, other spelling, short form."""

import re
from collections.abc import Iterator, Sequence

from extract.mentions.names_lexicon import HAN, LATIN, Candidate, chinese, either, english, words
from extract.mentions.names_trie import any_of
from extract.model import Segment
from extract.regex import regex

_EDGE = rf"[{LATIN}0-9]"
_LATIN_PARTS = regex(rf"[{LATIN}0-9]+|[^{LATIN}0-9\s\-‐]")
_CAMEL = regex(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_LONGEST = 60
_LIMIT = 400  # names of one article; beyond that it is a directory, and the alternation would get slow


def find(segments: Sequence[Segment], known: Sequence[Sequence[Candidate]]) -> list[list[Candidate]]:
    """Further occurrences of the names in `known` (one list per segment, spans in the segment's text).

    Latin names match whatever their case when an occurrence has a capital, with blanks and hyphens free ("BioCity",
    "Bio-City"); Chinese ones match exactly. Furniture is left out. May give names that are already known.
    """
    latin: dict[str, tuple[str, float]] = {}
    han: dict[str, tuple[str, float]] = {}
    people: dict[str, tuple[str, float]] = {}
    for segment, found in zip(segments, known, strict=True):
        for one in found:
            name = segment.text[one.start : one.end]
            if re.match(f"[{HAN}]", name):
                _note(han, name, one)
                for short in _short_chinese(name, one):
                    han.setdefault(short, (one.type, min(one.confidence, 0.65)))
            elif one.by != "name.list" or one.type != "PLACE":
                _note(latin, name, one)
                for short in short_forms(name, one):
                    if short not in latin:
                        people.setdefault(short, (one.type, min(one.confidence, 0.7)))
    for short, row in people.items():
        latin.setdefault(short, row)
    tails = _tails(latin)
    latin_pattern, latin_names = _latin_pattern(latin)
    han_pattern = _han_pattern(han)
    return [
        []
        if segment.kind == "furniture"
        else [*_latin(segment.text, latin_pattern, latin_names), *_tailed(segment.text, tails), *_chinese(segment.text, han_pattern, han)]
        for segment in segments
    ]


_TAIL = regex(r"([A-Z](?:(?<=\b[Tt]he .)|(?<=^.))[A-Za-z\-]{2,} [A-Z][a-z]{2,})(?=(?:['’]s)?\b)(?! [A-Z])")
_HEADS = frozenset(["center", "centre", "area", "district", "lab", "labs"])


def _tails(names: dict[str, tuple[str, float]]) -> dict[str, tuple[str, float]]:
    """ "University City Science Center": the Science Center; two words with the head, where one name of the article has them."""
    heads = either("en", "heads_park", "heads_park_domain", "heads_org_strong")
    found: dict[str, list[tuple[str, float]]] = {}
    for name, row in names.items():
        parts = name.split()
        if row[0] in ("PARK", "ORG") and len(parts) > 2 and parts[-2][0].isupper() and (parts[-1].lower() in heads or parts[-1].lower() in _HEADS):
            found.setdefault(" ".join(parts[-2:]).casefold(), []).append(row)
    return {tail: rows[0] for tail, rows in found.items() if len(rows) == 1}


def _tailed(text: str, tails: dict[str, tuple[str, float]]) -> Iterator[Candidate]:
    if not tails:
        return
    for match in _TAIL.finditer(text):
        row = tails.get(match[1].casefold())
        if row is not None:
            yield Candidate(match.start(1), match.end(1), row[0], 0.6, "name.repeat")


def _note(names: dict[str, tuple[str, float]], name: str, one: Candidate) -> None:
    if name not in names or names[name][1] < one.confidence:
        names[name] = (one.type, one.confidence)


def short_forms(name: str, one: Candidate) -> Iterator[str]:
    """Short forms an article uses without saying so: a person's surname, the proper word of a park or company."""
    lexicon, lists = english(), words("en")
    parts = name.split(" ")
    if len(parts) < 2:
        return
    if one.type == "PERSON":
        last = parts[-1]
        if (
            last.lower() not in lexicon.common
            and last not in lexicon.names
            and len(last) > 3
            and last not in lexicon.surnames
        ):
            yield last
        if parts[0] in lexicon.surnames and len(parts[0]) > 3 and parts[0].lower() not in lexicon.common and parts[0] not in lexicon.names:
            yield parts[0]  # "Jiang Haoran": Jiang
        if parts[0] in lexicon.given and parts[0].lower() not in lexicon.common and len(parts[0]) > 2:
            yield parts[0]
        return
    if one.type in ("PARK", "ORG") and "of" not in parts and one.by in ("name.en.head", "name.en.lower_head"):
        rest = parts[1:] if parts[0] in lexicon.names and len(parts) > 2 else parts
        first = rest[0]
        plain = first.lower() in lexicon.common or first in lexicon.names or first.lower() in lists["demonyms"]
        if (
            not plain
            and len(first) > 2
            and first[0].isupper()
            and first.lower() not in lists["not_names"]
            and (
                first.lower() not in lists["domain"]
                and first.lower() not in lists["park_domain"]
                and "-" not in first
                and first not in lexicon.given
                and first.lower() not in either("en", "heads_org", "heads_park")
            )
        ):
            yield first


def _short_chinese(name: str, one: Candidate) -> Iterator[str]:
    """中国声谷: 声谷; 香港科学园: 科学园; 心桥科技: 心桥; 宁波海川电子有限公司: 海川电子.

    The rest behind a leading place, when it says more than a head word or a field does; a firm without its legal form.
    """
    lexicon, lists = chinese(), words("zh")
    if one.type == "ORG":
        yield from _short_firm(name)
    if one.type != "PARK":
        return
    for length in lexicon.lengths.get(name[0], ()):
        rest = name[length:]
        if name[:length] in lexicon.names and len(rest) >= 2:
            if rest in lists["short_parks"] or (
                rest not in lists["generic"] and rest not in lists["generic_names"] and not _all_generic(rest)
            ):
                yield rest
            return


_PARK_HEAD = regex("(?:园|园区|孵化器|加速器|众创空间|开发区|高新区|科学城|科技城|新区)$")
_LEGAL = regex("(?:科技|集团|控股)?(?:股份)?(?:有限)?(?:责任)?公司$")


def _short_firm(name: str) -> Iterator[str]:
    """Short forms of a firm's name: without town and legal form, and without its field of trade where two signs are left."""
    lexicon, fields = chinese(), words("zh")["heads_short_company"]
    legal = _LEGAL.search(name)
    core = name[: legal.start()] if legal and legal.start() > 3 and "有限" in legal[0] else name
    if core != name and _PARK_HEAD.search(core):
        return  # 海湾软件园股份有限公司: the park is another thing
    if core != name:
        for length in lexicon.lengths.get(core[0], ()):
            if lexicon.names.get(core[:length]) == "PLACE" and len(core) - length >= 3:
                core = core[length:]
                break
        if len(core) > 3 and core not in lexicon.names and not _all_generic(core):
            yield core
    head = next((size for size in (3, 2) if core[-size:] in fields and len(core) - size in (2, 3)), 0)
    if head and (core != name or name not in lexicon.names):
        short = core[:-head]
        if short not in lexicon.names and short not in words("zh")["stop"] and short not in words("zh")["generic"]:
            yield short


def _all_generic(rest: str) -> bool:
    """Whether fields of trade and head words alone make up `rest` (longest match from the left)."""
    known = either("zh", "generic", "heads_park", "name_verbs")
    at = 0
    while at < len(rest):
        size = next((size for size in range(min(10, len(rest) - at), 0, -1) if rest[at : at + size] in known), 0)
        if not size:
            return False
        at += size
    return True


def _latin_pattern(names: dict[str, tuple[str, float]]) -> tuple[re.Pattern[str] | None, dict[str, tuple[str, float]]]:
    """One alternation, longest first, and the squeezed spelling of each name."""
    squeezed: dict[str, tuple[str, float]] = {}
    bodies: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (-len(name), name))[:_LIMIT]:
        pieces = [
            piece for part in _LATIN_PARTS.findall(name) for piece in (_CAMEL.split(part) if len(name) > 6 else [part])
        ]
        squeeze = "".join(pieces).casefold()
        if squeeze and squeeze not in squeezed:
            squeezed[squeeze] = names[name]
            bodies[squeeze] = "[ \\-]?".join(map(re.escape, pieces))
    if not bodies:
        return None, squeezed
    body = "|".join(bodies[squeeze] for squeeze in sorted(bodies, key=lambda s: (-len(s), s)))
    return regex(rf"(?<!{_EDGE})(?:{body})(?!{_EDGE})", re.IGNORECASE), squeezed


def _latin(text: str, pattern: re.Pattern[str] | None, names: dict[str, tuple[str, float]]) -> Iterator[Candidate]:
    if pattern is None:
        return
    common = english().common
    for match in pattern.finditer(text):
        spelled = match[0]
        squeeze = "".join(_LATIN_PARTS.findall(spelled)).casefold()
        row = names.get(squeeze)
        if row is None:
            continue
        small = spelled.islower()
        several = " " in spelled or "-" in spelled
        rare = any(part.lower() not in common for part in re.split(r"[ \-]", spelled))
        if small and not (several and rare and len(spelled) > 6):
            continue
        if not several and not spelled.isupper() and len(spelled) < 5 and spelled.lower() in common:
            continue
        if not spelled[0].isupper() and not small and not any(c.isupper() for c in spelled):
            continue
        yield Candidate(match.start(), match.end(), row[0], row[1] * 0.95, "name.repeat")


def _han_pattern(names: dict[str, tuple[str, float]]) -> re.Pattern[str] | None:
    lists = words("zh")
    generic, listed = either("zh", "generic", "stop"), chinese().names
    # 科学园 is the park of the article where the article knows one only
    parks = lists["short_parks"].intersection(names)
    several = {short for short in parks if sum(name.endswith(short) and name != short for name in names) > 1}
    # Names of the lists are found by the finders, with a look at word boundaries; the rest repeats freely.
    ordered = sorted(
        (
            name
            for name in names
            if 1 < len(name) <= _LONGEST and name not in listed and (name not in several if name in parks else name not in generic)
        ),
        key=lambda name: (-len(name), name),
    )[:_LIMIT]
    return regex(any_of(ordered)) if ordered else None


def _chinese(text: str, pattern: re.Pattern[str] | None, names: dict[str, tuple[str, float]]) -> Iterator[Candidate]:
    if pattern is None:
        return
    for match in pattern.finditer(text):
        type_, confidence = names[match[0]]
        yield Candidate(match.start(), match.end(), type_, confidence * 0.95, "name.repeat")
