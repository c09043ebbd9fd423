"""Facts whose quote, value, date or partners do not hold together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.gold.anchor import Note
from extract.gold.reckoning import Reckoning, reckoning
from extract.gold.values import edtf_years
from extract.model import FactLabel, GoldArticle, Label, Overlaps
from extract.regex import regex
from extract.schema import PREDICATES, Percent, Text, Value


def fact_errors(article: GoldArticle, text: str) -> Iterator[Note]:
    """Facts that contradict the contract's table, the labels under their quote, or one another."""
    mentioned = {label.entity for label in article.labels if label.entity}
    given, labels, squeezed = reckoning(text), Overlaps([label.span for label in article.labels]), _squeeze(text)
    seen: dict[tuple[object, ...], int] = {}
    for fact in article.facts:
        row = PREDICATES[fact.predicate]
        for role, handle, types in (("subject", fact.subject, row.subjects), ("object", fact.object, row.objects)):
            if handle is None or handle not in article.entities:
                continue
            type_ = article.entities[handle][0]
            if type_ not in types:
                yield fact.line, f"`{fact.predicate}` takes {', '.join(types)} as {role}; `{handle}` is {type_}"
            if handle not in mentioned:
                yield fact.line, f"{role} `{handle}` has no mention; label its name or take another {role}"
        if fact.subject == fact.object:
            yield fact.line, f"`{fact.subject}` is subject and object; a fact joins two entities"
        key = (fact.predicate, fact.subject, fact.value, fact.object, fact.as_of, fact.status)
        if key in seen:
            yield fact.line, f"same fact as line {seen[key]}; each distinct fact once"
        seen.setdefault(key, fact.line)
        if isinstance(fact.value, Text):
            if _squeeze(fact.value.text) not in squeezed:
                yield fact.line, f"`{fact.value.text}` is not in the article; write the text as the article has it"
        elif fact.value is not None:
            yield from _held(fact, fact.value, [article.labels[i] for i in labels.of(fact.span)])
        for date in (fact.as_of, getattr(fact.value, "edtf", None)):
            yield from _dated(fact.line, date, given)
    yield from _shares(article)


def label_dates(article: GoldArticle, text: str) -> Iterator[Note]:
    """DATE labels with a year that the article gives in no form."""
    given = reckoning(text)
    for label in article.labels:
        yield from _dated(label.line, getattr(label.value, "edtf", None), given)


def fact_hints(article: GoldArticle, text: str) -> Iterator[Note]:
    """Facts whose quote names neither side, whose words or date the labels do not have, or that stand twice in mirror image."""
    given, labels = reckoning(text), Overlaps([label.span for label in article.labels])
    owners: dict[str, set[str]] = defaultdict(set)
    for label in article.labels:
        if label.entity:
            owners[_squeeze(label.text)].add(label.entity)
    dates = {label.value.edtf for label in article.labels if label.value is not None and label.value.kind == "date"}
    pairs: dict[tuple[object, ...], int] = {}
    for fact in article.facts:
        under = [article.labels[i] for i in labels.of(fact.span)]
        title = fact.value.text if fact.predicate == "role" and isinstance(fact.value, Text) else ""
        named = [label.entity for label in under if label.entity and _squeeze(label.text) not in _squeeze(title)]
        if under and not named and fact.value is None and any(label.span == fact.span for label in under):
            yield fact.line, f"quote `{fact.quote}` is a value, the fact carries none; take the words that state the fact"
        if named and fact.object and not {fact.subject, fact.object} & set(named):
            yield fact.line, f"quote `{fact.quote}` names neither `{fact.subject}` nor `{fact.object}`; take the words that state the fact"
        if isinstance(fact.value, Text) and _squeeze(fact.value.text) not in _squeeze(fact.quote):
            yield fact.line, f"`{fact.value.text}` is not in the quote `{fact.quote}`"
        if fact.predicate == "alias" and isinstance(fact.value, Text):
            named_so = owners.get(_squeeze(fact.value.text), set())
            if named_so and fact.subject not in named_so:
                yield fact.line, f"`{fact.value.text}` is labelled as `{min(named_so)}`, not `{fact.subject}`"
        if fact.as_of and not given.dates(fact.as_of, dates):
            yield fact.line, f"no DATE label has the value `{fact.as_of}` of `as_of`; label the date or mend one of the two"
        if fact.predicate == "partner_of":
            pair = (*sorted((fact.subject, str(fact.object))), fact.as_of, fact.status)
            if pair in pairs:
                yield fact.line, f"the pair of line {pairs[pair]} again; `partner_of` once per pair"
            pairs.setdefault(pair, fact.line)


def _held(fact: FactLabel, value: Value, under: Sequence[Label]) -> Iterator[Note]:
    """A value wants a label of its kind with its number under the quote.

    A date may be reckoned from a longer quote, and a period begin or end with the labelled day ("27/05" of a diary's five).
    """
    same = [label for label in under if label.value is not None and label.value.kind == value.kind]
    if not same:
        yield fact.line, f"quote `{fact.quote}` holds no labelled {value.kind}; label the value or mend the quote"
        return
    if value.kind == "date" and (all(len(fact.quote) > len(label.text) + 3 for label in same)
                                 or any(getattr(label.value, "edtf", "") in value.edtf.split("/") for label in same)):
        return
    if not any(_core(label.value) == _core(value) for label in same):
        label = same[0]
        yield fact.line, f"the fact says {_short(value)}, the label under its quote (line {label.line}) {_short(label.value)}; mend one of the two"


def _core(value: Value | None) -> dict[str, object]:
    """What a fact's value shares with its mention's: all but the words counted and the sign of a loss."""
    fields = value.model_dump(exclude={"of"}) if value is not None else {}
    return {name: abs(field) if isinstance(field, Decimal) else field for name, field in fields.items()}


def _short(value: Value | None) -> str:
    return value.model_dump_json(exclude_none=True, exclude={"kind", "of"}) if value is not None else "nothing"


def _dated(line: int, edtf: str | None, given: Reckoning) -> Iterator[Note]:
    for year in edtf_years(edtf or ""):
        if not given.gives(year):
            yield line, f"the year {year} of `{edtf}` is nowhere in the article; take the date that the article gives"
            return


def _shares(article: GoldArticle) -> Iterator[Note]:
    """Owners at one time hold 100 percent together at most."""
    held: dict[tuple[object, ...], dict[str | None, Decimal]] = defaultdict(dict)
    for fact in article.facts:
        if fact.predicate == "owned_by" and isinstance(fact.value, Percent) and fact.status != "negated":
            shares = held[fact.subject, fact.as_of, fact.status]
            shares[fact.object] = min(fact.value.number, shares.get(fact.object, fact.value.number))
            together = sum(shares.values(), Decimal(0))
            if together > 100:
                yield fact.line, f"the owners of `{fact.subject}` hold {together.normalize():f} % together; a share or an `as_of` is wrong"


def _squeeze(text: str) -> str:
    """Without blanks, hyphens at line ends and case, so that a broken line matches."""
    return _BLANK.sub("", text).casefold()


_BLANK = regex(r"-\n\s*|\s+")
