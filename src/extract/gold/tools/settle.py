"""From what a tool gives back, changed by people as it may be, to gold: everything is checked against the article."""

from collections import Counter
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extract.errors import BadGold, UnknownName
from extract.gold.rows import GoldFact
from extract.gold.tools.form import CODE_POINTS, UTF16, RawFact, RawGold, Region, Utf16, first, show
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.regex import regex
from extract.schema import Value
from extract.schema.predicates import NAME_TYPES, VALUE_TYPES

_VALUE: TypeAdapter[Any] = TypeAdapter(Value)
_BLANK = regex(r"(?:\s|\\n)+")   # Label Studio writes a line break inside a region as backslash and n, brat as a blank
_NO_HANDLE = regex(r"[^\w]+|_+")


def settle(raw: RawGold, text: str, sha256: str) -> tuple[GoldArticle, list[BadGold]]:
    """The gold that `raw` states over the article's source `text`, and what of it cannot be used.

    A name without a handle is the entity of its type that has these words elsewhere, else a new one. A name whose type
    was changed takes the entity's type along when none of its names has the old one, else it is a name without a handle.
    """
    errors: list[BadGold] = []
    if raw.text != text:
        at = next((i for i, (a, b) in enumerate(zip(raw.text, text, strict=False)) if a != b), min(len(raw.text), len(text)))
        errors.append(BadGold(*raw.location, f"its text is not the article's: they differ at character {at} ({raw.text[at:at + 12]!r}, "
                              f"the article has {text[at:at + 12]!r}); export the article again"))
        return GoldArticle(raw.article, sha256, {}, (), ()), errors
    if raw.sha256 not in (None, sha256):
        errors.append(BadGold(*raw.location, f"sha256 is `{str(raw.sha256)[:12]}…` but the article's is `{sha256[:12]}…`; the article changed"))
    spans = _spans(raw, text)
    regions = [_usable(one, spans[n], text, errors) for n, one in enumerate(raw.regions)]
    handles, entities = _handles(raw, regions, text)
    labels: dict[tuple[SourceSpan, str], tuple[Label, Region]] = {}
    for number, (region, span) in enumerate(regions):
        if span is not None:
            words, entity = text[span.start:span.end], handles.get(number)
            value = None if entity is not None else _value(region, words, errors)
            if entity is not None or value is not None:
                labels.setdefault((span, region.label), (Label(span, words, region.label, entity, value), region))
    ordered = sorted(labels.values(), key=lambda one: (one[0].span, one[0].type))
    for (left, _), (right, region) in pairwise(ordered):
        if right.span.start < left.span.end:
            errors.append(BadGold(*region.location, f"`{show(right.text)}` ({right.type}) overlaps `{show(left.text)}` ({left.type}); "
                                  "keep the longer name"))
    named = {label.entity for label, _ in ordered}
    facts = []
    for number, raw_fact in enumerate(raw.facts):
        fact = _fact(raw_fact, spans[len(raw.regions) + number], text, handles, errors)
        lost = [handle for handle in (fact.subject, fact.object) if handle is not None and handle not in named] if fact else []
        if lost:
            errors.append(BadGold(*raw_fact.location,
                                  f"`{raw_fact.predicate}` is about `{show(lost[0])}`, which nothing names; label it or delete the fact"))
        elif fact:
            facts.append(fact)
    kept = {handle: entity for handle, entity in entities.items() if handle in named}
    return GoldArticle(raw.article, sha256, kept, tuple(label for label, _ in ordered), tuple(facts)), errors


def _spans(raw: RawGold, text: str) -> list[SourceSpan | None]:
    """Spans of all regions, then of all facts, under the first unit that fits the tool's own words; None outside the text."""
    index = Utf16(text)
    back = {CODE_POINTS: lambda offset: offset if 0 <= offset <= len(text) else None, UTF16: index.back}
    everything: list[Region | RawFact] = [*raw.regions, *raw.facts]
    readings: list[list[SourceSpan | None]] = []
    for unit in raw.units:
        found, fits = list[SourceSpan | None](), True
        for one in everything:
            start, end = back[unit](one.start), back[unit](one.end)
            span = SourceSpan(start, end) if start is not None and end is not None and start < end else None
            found.append(span)
            fits = fits and span is not None and _same(one.words, text[span.start:span.end])
        if fits:
            return found
        readings.append(found)
    return readings[0]


def _same(copy: str | None, words: str) -> bool:
    return copy is None or copy == words or _BLANK.sub("", copy) == _BLANK.sub("", words)


def _usable(region: Region, span: SourceSpan | None, text: str, errors: list[BadGold]) -> tuple[Region, SourceSpan | None]:
    """The region with its span, None in its place when it cannot be used."""
    if region.label not in (*NAME_TYPES, *VALUE_TYPES):
        errors.append(BadGold(*region.location, str(UnknownName("label", show(region.label), (*NAME_TYPES, *VALUE_TYPES)))))
        return region, None
    return region, _inside(region, region.label, span, text, errors)


def _inside(one: Region | RawFact, what: str, span: SourceSpan | None, text: str, errors: list[BadGold]) -> SourceSpan | None:
    if span is None:
        errors.append(BadGold(*one.location, f"{what} at {one.start}:{one.end} is no stretch of the article's {len(text)} characters; mark it again"))
    elif not _same(one.words, text[span.start:span.end]):
        said, there = show(one.words or ""), show(text[span.start:span.end])
        errors.append(BadGold(*one.location, f"{what} at {one.start}:{one.end} says `{said}`, the article has `{there}` there; mark it again"))
        return None
    return span


def _handles(raw: RawGold, regions: list[tuple[Region, SourceSpan | None]], text: str) -> tuple[dict[int, str], dict[str, tuple[str, str]]]:
    """The handle of every usable name by the number of its region, and the entities, those that `raw` knows first."""
    names = [(number, one, text[span.start:span.end]) for number, (one, span) in enumerate(regions) if span is not None and one.label in NAME_TYPES]
    types: dict[str, Counter[str]] = {}
    for _, one, _ in names:
        if one.entity:
            types.setdefault(one.entity, Counter())[one.label] += 1
    entities: dict[str, tuple[str, str]] = {}
    for handle in dict.fromkeys((*raw.entities, *types)):
        type_, name = raw.entities.get(handle, (None, None))
        if own := types.get(handle):
            type_ = type_ if type_ is not None and type_ in own else own.most_common(1)[0][0]
            entities[handle] = type_, name or max((words for _, one, words in names if one.entity == handle and one.label == type_), key=len)
    found: dict[int, str] = {}
    by_words: dict[tuple[str, str], str] = {entity: handle for handle, entity in reversed(entities.items())}
    for number, one, words in names:
        if one.entity and entities[one.entity][0] == one.label:
            found[number] = one.entity
            by_words[one.label, words] = one.entity
    for number, one, words in names:
        if number not in found:
            found[number] = by_words.setdefault((one.label, words), _new(words, entities))
            entities.setdefault(found[number], (one.label, words))
    return found, entities


def _new(words: str, taken: dict[str, tuple[str, str]]) -> str:
    """A readable handle for `words` that nobody has."""
    base = _NO_HANDLE.sub("-", words).strip("-").lower() or "name"
    return next(handle for handle in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if handle not in taken)


def _value(region: Region, words: str, errors: list[BadGold]) -> Value | None:
    what = f"`{show(words)}` ({region.label})"
    if region.value in (None, ""):
        errors.append(BadGold(*region.location, f"{what} has no value; give it one, or leave it out with --partial and add its row to the gold file"))
        return None
    try:
        value: Value = _VALUE.validate_python(region.value)
    except ValidationError as error:
        errors.append(BadGold(*region.location, f"{what}: {show(first(error))}"))
        return None
    if value.kind.upper() != region.label:
        errors.append(BadGold(*region.location, f"{what} carries a value of kind `{value.kind}`; change the label or the value"))
        return None
    return value


def _fact(raw: RawFact, span: SourceSpan | None, text: str, handles: dict[int, str], errors: list[BadGold]) -> FactLabel | None:
    span = _inside(raw, f"the quote of `{show(raw.predicate)}`", span, text, errors)
    if span is None:
        return None
    quote = text[span.start:span.end]
    what = f"`{show(raw.predicate)}` at `{show(quote)}`"
    subject, target = (handles.get(one, "") if isinstance(one, int) else one or None for one in (raw.subject, raw.object))
    if not subject:
        errors.append(BadGold(*raw.location, f"{what} has no subject that is a name; relate it to one"))
        return None
    if target == "":
        errors.append(BadGold(*raw.location, f"the object of {what} is no name; relate it to one"))
        return None
    row = {"fact": raw.predicate, "subject": subject, "object": target, "value": raw.value, "as_of": raw.as_of, "status": raw.status,
           "quote": quote}
    try:
        fact = GoldFact.model_validate({key: value for key, value in row.items() if value not in (None, "")})
    except (ValidationError, UnknownName) as error:
        said = first(error) if isinstance(error, ValidationError) else str(error)
        errors.append(BadGold(*raw.location, f"{what}: {show(said)}"))
        return None
    return FactLabel(fact.subject, fact.fact, fact.value, fact.object, fact.as_of, fact.status, quote, span)
