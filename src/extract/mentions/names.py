"""Names of an article: candidates of every segment, types by vote, brackets, then repetition.

No two names overlap; the longest wins, and no name is kept inside another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.mentions import names_en, names_zh, repeat
from extract.mentions.names_brackets import bracketed
from extract.mentions.names_lexicon import HAN, LATIN, Candidate, key, words
from extract.model import CleanSpan, Found, Passage

_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile(f"[{LATIN}]")
_LOWER_WORD = re.compile(r"\b[a-z][a-z\-]{2,}\b")
_AFTER_LATIN = re.compile(rf"[\"”’]?\s?[“\"]?([{HAN}]{{2,16}})(?![{HAN}])")
_DEFAULT = "ORG"  # most unknown capitalised words of such articles are companies


def find(passage: Passage) -> Iterator[Found]:
    """Names of one passage seen alone, in text order; spans in the segment's own text."""
    yield from find_names([passage])[0]


def find_names(passages: Sequence[Passage]) -> list[list[Found]]:
    """Names of an article, one list per passage in text order; spans in each segment's own text.

    The article helps: a name that is sure in one place is found in all, and unknown names take the type that the
    words around all their occurrences speak for. Pure: the same passages give the same lists.
    """
    texts = [passage.segment.text for passage in passages]
    candidates = [_candidates(passage) for passage in passages]
    _vote(candidates, texts)
    chosen = [longest(found) for found in candidates]
    for text, found in zip(texts, chosen, strict=True):
        found.extend(bracketed(text, found))
    known = [longest(found) for found in chosen]
    every = repeat.find([passage.segment for passage in passages], known)
    return [
        [Found(CleanSpan(c.start, c.end), c.type, None, c.confidence, c.by) for c in longest([*mine, *more])]
        for mine, more in zip(known, every, strict=True)
    ]


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """A selection without overlaps, in text order: the longest first, then the surest, then the leftmost."""
    taken: list[Candidate] = []
    used: set[int] = set()
    for one in sorted(candidates, key=lambda c: (c.start - c.end, -c.confidence, c.start, c.type, c.by)):
        if used.isdisjoint(range(one.start, one.end)):
            used.update(range(one.start, one.end))
            taken.append(one)
    return sorted(taken, key=lambda c: c.start)


def _candidates(passage: Passage) -> list[Candidate]:
    """Everything the finders and the engine propose for one passage; furniture gives nothing."""
    text = passage.segment.text
    if passage.segment.kind == "furniture":
        return []
    found: list[Candidate] = []
    latin = _LATIN.search(text) is not None
    han = _HAN.search(text) is not None
    if latin:
        found += names_en.find(text)
    if han:
        found += names_zh.find(text, passage.parse.tokens)
    if latin and han:
        found += _glued(text, found)
    found += _proposed(passage, found)
    return found


def _proposed(passage: Passage, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names of the engine: taken where the finders have nothing, and as a vote where they are unsure.

    A bare gazetteer hit of the engine's own ruler adds nothing to what the finders read from the same lists.
    """
    taken = {at for one in found for at in range(one.start, one.end)}
    for name in passage.parse.names:
        if name.by.endswith(".ruler"):
            continue
        for one in found:
            if one.start <= name.start and name.end <= one.end and not one.type:
                one.hints[name.type] = one.hints.get(name.type, 0.0) + 2.0 * name.confidence
                one.shaky = False
        if taken.isdisjoint(range(name.start, name.end)):
            yield Candidate(name.start, name.end, name.type, name.confidence, name.by)


def _glued(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The Chinese name right behind a Latin one, "Cosmo Work成长工场": the same thing, a mention of its own.

    Only where Latin letters carry the sentence; in a Chinese sentence what follows a Latin name is the sentence.
    """
    latin, han = len(_LATIN.findall(text)), len(_HAN.findall(text))
    if latin < 2 * han and latin < 12:
        return
    stop = words("zh")["stop"]
    for one in found:
        if _HAN.match(text[one.start]) or one.by == "name.en.title":
            continue
        match = _AFTER_LATIN.match(text, one.end)
        if not match or latin < 1.5 * han and han > 24:
            continue
        tail = match[1]
        if tail[0] in stop or tail[:2] in stop or any(mark in tail for mark in "的了在是由"):
            continue
        inner = [c for c in found if c.end == match.end(1) and c.start <= match.start(1) + 2 and _HAN.match(text[c.start])]
        type_ = inner[0].type if inner else one.type
        one.shaky = False
        if one.type in ("", type_) or not inner:
            if inner and not one.type:
                one.hints[type_] = one.hints.get(type_, 0.0) + 3.0
            elif inner:
                type_ = one.type
        yield Candidate(match.start(1), match.end(1), type_, 0.7, "name.glued", dict(one.hints))


def _vote(candidates: list[list[Candidate]], texts: Sequence[str]) -> None:
    """Give untyped candidates their type and drop the shaky ones that nothing in the article supports."""
    weights: dict[str, dict[str, float]] = {}
    sure: set[str] = set()
    for text, found in zip(texts, candidates, strict=True):
        for one in found:
            name = key(text[one.start : one.end])
            votes = weights.setdefault(name, {})
            if one.type:
                votes[one.type] = votes.get(one.type, 0.0) + 4.0 * one.confidence
            for type_, weight in one.hints.items():
                votes[type_] = votes.get(type_, 0.0) + weight
            if not one.shaky:
                sure.add(name)
    written_small = _small_words(texts)
    for at, (text, found) in enumerate(zip(texts, candidates, strict=True)):
        kept: list[Candidate] = []
        for one in found:
            spelled = text[one.start : one.end]
            name = key(spelled)
            if one.shaky and name not in sure:
                continue
            if not one.type:
                if spelled.lower() in written_small and one.by != "name.en.glued" and not weights[name]:
                    continue
                one.type = _winner(weights[name])
                one.confidence = min(0.85, one.confidence + 0.05 * weights[name].get(one.type, 0.0))
            kept.append(one)
        candidates[at] = kept


def _small_words(texts: Sequence[str]) -> frozenset[str]:
    """Words the article also writes in lower case: a capital on them is no sign of a name."""
    return frozenset(word for text in texts for word in _LOWER_WORD.findall(text))


def _winner(votes: dict[str, float]) -> str:
    if not votes:
        return _DEFAULT
    best = max(sorted(votes), key=lambda type_: votes[type_])
    return best if votes[best] >= 1.0 else _DEFAULT
