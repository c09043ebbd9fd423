"""Gold and run laid on one article for its page. Right is what the scorer calls right: the same keys, paired in the same order."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from extract.model import GoldArticle, SourceSpan, pair_entities
from extract.report import Being, Claim, FactPair, Mark, ScoreLine, Sheet
from extract.report.sheet import Side
from extract.schema import NAME_TYPES, Entity, Fact, Mention
from extract.score import Score, fact_key, full_key, measure, value_key
from extract.score.align import pair_keys, pair_spans

_SHOWN = {"names": "names_strict", "values": "values", "facts": "facts"}
Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Rows:
    """What a run says of one article; `entities` by id."""

    mentions: Sequence[Mention]
    facts: Sequence[Fact]
    entities: Mapping[str, Entity]


def lay(title: str, lang: str, text: str, gold: GoldArticle | None, rows: Rows | None, *, id_: str = "", notes: tuple[str, ...] = ()) -> Sheet:
    """The sheet of an article, from its gold, from a run, or from both."""
    marks = _gold_marks(gold) if gold else []
    claims = _gold_claims(gold) if gold else []
    keys: dict[str, str] = {}
    if gold and rows:
        mentions = [(SourceSpan(m.start, m.end), m.entity) for m in rows.mentions if m.entity]
        keys = {entity: _gold_key(handle) for entity, handle in pair_entities(gold.named, mentions).items()}
    run_marks = _run_marks(rows, keys) if rows else []
    run_claims = _run_claims(rows, keys) if rows else []
    score = _score(gold, rows, lang) if gold and rows else None
    if score:
        pairs = _mark_pairs(marks, run_marks)
        marks, run_marks = _judge(marks, {i for i, _ in pairs}), _judge(run_marks, {j for _, j in pairs})
        facts = _compare(claims, run_claims, score)
    else:
        facts = [FactPair("plain", gold=one) for one in claims] + [FactPair("plain", run=one) for one in run_claims]
    lines = [ScoreLine(name, t.total.gold, t.total.predicted, t.total.right)
             for name, t in ((name, score.tallies[of]) for name, of in _SHOWN.items())] if score else []
    sides: tuple[Side, ...] = ("gold", "run") if gold and rows else ("gold",) if gold else ("run",)
    return Sheet(id_, title, lang, text, sides, (*marks, *run_marks),
                 _beings(gold, rows, keys), tuple(facts), tuple(lines), notes)


def _score(gold: GoldArticle, rows: Rows, lang: str) -> Score:
    return measure([gold], {gold.sha256: rows.mentions}, {gold.sha256: rows.facts}, {gold.sha256: lang})


def _gold_key(handle: str) -> str:
    return f"gold {handle}"


def _run_key(id_: str, keys: Mapping[str, str]) -> str:
    """The key of a run's entity: that of the gold entity it was laid on, else one of its own."""
    return keys.get(id_, f"run {id_}")


def _gold_marks(gold: GoldArticle) -> list[Mark]:
    return [Mark("gold", x.span, x.type, _gold_key(x.entity) if x.entity else None, x.value, None, f"gold line {x.line}") for x in gold.labels]


def _run_marks(rows: Rows, keys: Mapping[str, str]) -> list[Mark]:
    return [Mark("run", SourceSpan(m.start, m.end), m.type, _run_key(m.entity, keys) if m.entity else None, m.value, None,
                 f"{m.by} {m.confidence:.2f}") for m in sorted(rows.mentions, key=lambda m: (m.start, m.end, m.type))]


def _gold_claims(gold: GoldArticle) -> list[Claim]:
    return [Claim(_gold_key(x.subject), x.predicate, x.value, _gold_key(x.object) if x.object else None, x.as_of, x.status, (x.span,),
                  f"gold line {x.line}") for x in sorted(gold.facts, key=lambda x: (x.span, x.predicate))]


def _run_claims(rows: Rows, keys: Mapping[str, str]) -> list[Claim]:
    return [Claim(_run_key(f.subject, keys), f.predicate, f.value, _run_key(f.object, keys) if f.object else None, f.as_of, f.status,
                  tuple(SourceSpan(e.start, e.end) for e in f.evidence), f"{f.by} {f.confidence:.2f}")
            for f in sorted(rows.facts, key=lambda f: (f.evidence[0].start, f.predicate, f.id))]


def _judge(marks: Sequence[Mark], right: set[int]) -> list[Mark]:
    return [Mark(x.side, x.span, x.type, x.entity, x.value, i in right, x.note) for i, x in enumerate(marks)]


def _mark_pairs(gold: Sequence[Mark], run: Sequence[Mark]) -> Pairs:
    """Names by span and type, values by type and normalised value where they overlap."""
    def key(mark: Mark) -> Hashable:
        return mark.type, mark.span if mark.type in NAME_TYPES else value_key(mark.value)

    return pair_spans([(x.span, key(x)) for x in gold], [(x.span, key(x)) for x in run])


def _compare(gold: Sequence[Claim], run: Sequence[Claim], score: Score) -> list[FactPair]:
    """Facts of both sides: the same ones together, then those that differ at one place, then what is left alone."""
    full = _more([], gold, run, lambda a, b: pair_keys(a, b, full_key, full_key))
    same = _more(full, gold, run, lambda a, b: pair_keys(a, b, fact_key, fact_key))
    near = _more(same, gold, run, lambda a, b: pair_spans([(x.quotes[0], x.predicate) for x in a], [(x.quotes[0], x.predicate) for x in b]))
    near = _more(near, gold, run, lambda a, b: pair_spans([(x.quotes[0], None) for x in a], [(x.quotes[0], None) for x in b]))
    stages = {f"gold line {miss.line}": miss.stage.replace("_", " ") for miss in score.misses if miss.measure == "facts" and miss.line}
    left, right = {i for i, _ in near}, {j for _, j in near}
    return [
        *(FactPair("right", gold[i], run[j], "" if (i, j) in full else "but as of or status") for i, j in same),
        *(FactPair("differs", gold[i], run[j], stages.get(gold[i].note, "")) for i, j in near[len(same):]),
        *(FactPair("missed", one, None, stages.get(one.note, "")) for i, one in enumerate(gold) if i not in left),
        *(FactPair("spurious", None, one) for j, one in enumerate(run) if j not in right),
    ]


def _more(done: Pairs, gold: Sequence[Claim], run: Sequence[Claim], pair: Callable[[Sequence[Claim], Sequence[Claim]], Pairs]) -> Pairs:
    """`done`, and the pairs among the claims that are in none yet, as indices into all."""
    taken, found = {i for i, _ in done}, {j for _, j in done}
    left = [i for i in range(len(gold)) if i not in taken]
    right = [j for j in range(len(run)) if j not in found]
    return done + [(left[i], right[j]) for i, j in pair([gold[i] for i in left], [run[j] for j in right])]


def _beings(gold: GoldArticle | None, rows: Rows | None, keys: Mapping[str, str]) -> dict[str, Being]:
    """Gold entities as the gold lists them, each with the run's names for it; then those the run has besides, in text order."""
    said: dict[str, Entity] = {}
    if rows:
        found = [m.entity for m in sorted(rows.mentions, key=lambda m: m.start)] + [end for f in rows.facts for end in (f.subject, f.object)]
        said = {id_: rows.entities[id_] for id_ in dict.fromkeys(found) if id_}
    beings = {}
    for handle, (type_, name) in (gold.entities.items() if gold else ()):
        names = tuple(said[id_].name for id_, key in keys.items() if key == _gold_key(handle))
        beings[_gold_key(handle)] = Being(type_, name, "plain" if rows is None else "right" if names else "missed", names)
    for id_, one in said.items():
        if id_ not in keys:
            beings[_run_key(id_, keys)] = Being(one.type, one.name, "spurious" if gold else "plain", () if gold else one.names[1:])
    return beings
