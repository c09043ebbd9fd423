"""Names of an article: candidates of every segment, types by vote, brackets, then repetition.

No two names overlap; the longest wins, and no name is kept inside another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extract.mentions import names_en, names_zh, repeat
from extract.mentions.names_both import both, glued, hinted
from extract.mentions.names_brackets import bracketed
from extract.mentions.names_lexicon import HAN, LATIN, Candidate, key
from extract.mentions.names_peers import company, neighbours, universities, winner
from extract.model import CleanSpan, Found, Passage
from extract.regex import regex

_HAN = regex(f"[{HAN}]")
_LATIN = regex(f"[{LATIN}]")
_LOWER_WORD = regex(r"(?<![\w./@\-])[a-z][a-z\-]{2,}(?![\w/@]|\.\w)")
_GUESSED = ("name.en.run", "name.en.cue", "name.en.glued", "name.en.label")
_LABELS = 3  # a label before a colon is a speaker's name when it comes this often


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
    universities(candidates, texts)
    company(candidates, texts)
    _anaphora(candidates, passages)
    _vote(candidates, texts)
    chosen = [longest(found) for found in candidates]
    defined = [bracketed(text, found) for text, found in zip(texts, chosen, strict=True)]
    _retype(chosen, defined, texts)
    known = [longest([*found, *more]) for found, more in zip(chosen, defined, strict=True)]
    every = repeat.find([passage.segment for passage in passages], known)
    return [
        [Found(CleanSpan(c.start, c.end), c.type, None, c.confidence, c.by) for c in longest([*mine, *more])]
        for mine, more in zip(known, every, strict=True)
    ]


def longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """A selection without overlaps, in text order: the longest first, then the surest, then the leftmost."""
    candidates = list(candidates)
    if len(candidates) < 2:
        return candidates
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
    han = not text.isascii() and _HAN.search(text) is not None
    if latin:
        found += names_en.find(text)
    if han:
        found += names_zh.find(text, passage.parse.tokens)
    if latin and han:
        found += both(text, found)
        found += glued(text, found)
    if latin and han:
        hinted(text, found)
    if passage.parse.names:
        found += _proposed(passage, found)
    return found


def _proposed(passage: Passage, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names of the engine: taken where the finders have nothing, and as a vote where they are unsure.

    A gazetteer hit of the engine's own ruler is a vote where nothing else speaks: the finders read the same lists themselves.
    """
    taken = {at for one in found for at in range(one.start, one.end)}
    for name in passage.parse.names:
        ruled = name.by.endswith(".ruler")
        for one in found:
            whole = (one.start, one.end) == (name.start, name.end) and not one.hints
            if one.start <= name.start and name.end <= one.end and not one.type and (whole or not ruled):
                one.hints[name.type] = one.hints.get(name.type, 0.0) + 2.0 * name.confidence
                one.shaky = False
        if not ruled and taken.isdisjoint(range(name.start, name.end)):
            yield Candidate(name.start, name.end, name.type, name.confidence, name.by)


_THE_PARK = regex(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts own) (?:incubator|accelerator|park|zone|hub|cluster)\b(?! of)"
    r"|\b[Ii]ts (?:tenants|incubatees)\b"
)


def _anaphora(candidates: list[list[Candidate]], passages: Sequence[Passage]) -> None:
    """ "X opened in 2013. The incubator ...": what a paragraph calls its subject speaks for an untyped name."""
    told: dict[int, bool] = {}  # by place of the passage
    for at, found in enumerate(candidates):
        unknown = [one for one in found if not one.type and not one.hints.get("PARK")]
        if not unknown:
            continue
        here = passages[at].segment
        for near in range(at, min(at + 3, len(passages))):
            segment = passages[near].segment
            if segment.paragraph != here.paragraph:
                continue
            if near not in told:
                told[near] = _THE_PARK.search(segment.text) is not None
            if told[near]:
                unknown[0].hints["PARK"] = unknown[0].hints.get("PARK", 0.0) + 0.7


def _vote(candidates: list[list[Candidate]], texts: Sequence[str]) -> None:
    """Give untyped candidates their type and drop the shaky ones that nothing in the article supports."""
    weights = _shared(candidates, texts)
    sure: set[str] = set()
    leaned: set[tuple[str, str]] = set()
    labels: Counter[str] = Counter()
    for text, found in zip(texts, candidates, strict=True):
        for one in found:
            name = key(text[one.start : one.end])
            votes = weights.setdefault(name, {})
            if one.type:
                votes[one.type] = votes.get(one.type, 0.0) + 4.0 * one.confidence
            for type_, weight in one.hints.items():
                votes[type_] = votes.get(type_, 0.0) + weight
            if one.lean and (name, one.lean) not in leaned:
                leaned.add((name, one.lean))
                votes[one.lean] = votes.get(one.lean, 0.0) + 1.1
            if not one.shaky:
                sure.add(name)
            labels[name] += one.by == "name.en.label"
            if one.type in ("PARK", "ORG", "PERSON"):
                for short in repeat.short_forms(text[one.start : one.end], one):
                    votes = weights.setdefault(key(short), {})
                    votes[one.type] = votes.get(one.type, 0.0) + 2.0
    sure.update(name for name, count in labels.items() if count >= _LABELS)
    sure.update(_repeated(candidates, texts, weights))
    neighbours(candidates, texts, weights)
    written_small: frozenset[str] | None = None
    for at, (text, found) in enumerate(zip(texts, candidates, strict=True)):
        kept: list[Candidate] = []
        for one in found:
            spelled = text[one.start : one.end]
            name = key(spelled)
            if one.shaky and name not in sure:
                continue
            if not one.type:
                if one.by != "name.en.glued" and not weights[name]:
                    if written_small is None:
                        written_small = _small_words(texts)
                    if spelled.lower() in written_small:
                        continue
                one.type = winner(weights[name])
                one.confidence = min(0.85, one.confidence + 0.05 * weights[name].get(one.type, 0.0))
            kept.append(one)
        candidates[at] = kept


def _repeated(
    candidates: Sequence[Sequence[Candidate]], texts: Sequence[str], weights: dict[str, dict[str, float]]
) -> Iterator[str]:
    """Everyday words with capitals ("Capital Factory") are a name when they come again or the words around them say so.

    Confidence under 0.4 marks the beginning of a sentence, where a capital says nothing.
    """
    counts: Counter[str] = Counter()
    for text, found in zip(texts, candidates, strict=True):
        for one in found:
            several = " " in text[one.start : one.end]
            if one.shaky and one.confidence >= 0.4 and (several if one.by == "name.en.cue" else one.by == "name.en.run"):
                counts[key(text[one.start : one.end])] += 1
    for name, count in counts.items():
        support = max(weights[name].values(), default=0.0)
        if support >= 1.2 or (count > 1 and support >= 0.7) or count > 2:
            yield name


def _shared(candidates: Sequence[Sequence[Candidate]], texts: Sequence[str]) -> dict[str, dict[str, float]]:
    """Empty votes by key; a Latin name and the Chinese one glued to it share theirs."""
    weights: dict[str, dict[str, float]] = {}
    for text, found in zip(texts, candidates, strict=True):
        for second in (one for one in found if one.by == "name.glued"):
            for one in found:
                if one.by != "name.glued" and 0 <= second.start - one.end <= 3:
                    mine = weights.setdefault(key(text[one.start : one.end]), {})
                    weights.setdefault(key(text[second.start : second.end]), mine)
    return weights


def _retype(chosen: list[list[Candidate]], defined: list[list[Candidate]], texts: Sequence[str]) -> None:
    """What an article defines in brackets ("... Park (SIP)") settles the type of the same words elsewhere."""
    types = {
        key(text[one.start : one.end]): one.type for text, found in zip(texts, defined, strict=True) for one in found if one.type
    }
    for found, more in zip(chosen, defined, strict=True):
        here = {(one.start, one.end): one.type for one in more if one.type}
        for one in found:
            if one.by == "name.en.head":  # 海湾新创基地 (Harbour Arena): the name before the bracket knows better than a head
                one.type = here.get((one.start, one.end), one.type)
    for text, found in zip(texts, chosen, strict=True):
        for one in found:
            if one.by in _GUESSED:
                one.type = types.get(key(text[one.start : one.end]), one.type)


def _small_words(texts: Sequence[str]) -> frozenset[str]:
    """Words the article also writes in lower case: a capital on them is no sign of a name."""
    return frozenset(word for text in texts for word in _LOWER_WORD.findall(text))
