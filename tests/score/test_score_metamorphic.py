"""What must not, and what must, change a score when gold or run are changed in a known way."""

from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.gold import anchor, read_gold
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Count, Evidence, Fact, Mention
from extract.score import measure
from extract.text.decode import decode

ROOT = Path(__file__).parents[2]
NAMES = ("PARK", "ORG", "PLACE")
CALM, FEWER = settings(deadline=None), settings(deadline=None, max_examples=30)
PREDICATES = ("companies", "employees", "count")


def counts(result):
    return {name: (t.total.gold, t.total.predicted, t.total.right) for name, t in result.tallies.items()}


def score(articles):
    """Score [(gold, mentions, facts)]."""
    return measure([one for one, *_ in articles], {one.sha256: m for one, m, _ in articles}, {one.sha256: f for one, _, f in articles},
                   {one.sha256: "en" for one, *_ in articles})


def mention(start, end, type_, entity=None, value=None):
    return Mention(article="a", start=start, end=end, text="x" * (end - start), type=type_, entity=entity, value=value, confidence=0.5, by="t")


def itself(gold):
    """The run that says what the gold says."""
    mentions = [Mention(article=gold.article, start=x.span.start, end=x.span.end, text=x.text, type=x.type, entity=x.entity, value=x.value, confidence=1,
                        by="gold") for x in gold.labels]
    facts = [Fact(id=f"f{i}", article=gold.article, subject=x.subject, predicate=x.predicate, value=x.value, object=x.object, as_of=x.as_of, status=x.status,
                  confidence=1, by="gold", evidence=(Evidence(start=x.span.start, end=x.span.end, text=x.quote),)) for i, x in enumerate(gold.facts)]
    return gold, mentions, facts


@st.composite
def cases(draw, number=0):
    """A gold article of disjoint labels, and a run that differs from it here and there."""
    labels, mentions, at = [], [], 0
    for _ in range(draw(st.integers(1, 7))):
        start = at + draw(st.integers(0, 2))          # 0: touches the one before
        end = start + draw(st.integers(2, 5))
        at, span = end, SourceSpan(start, end)
        entity = draw(st.sampled_from(["h", "j", None]))
        value = None if entity else Count(number=draw(st.integers(1, 3)), of="firms")
        type_ = draw(st.sampled_from(NAMES)) if entity else "COUNT"
        labels.append(Label(span, "x" * (end - start), type_, entity, value))
        said = draw(st.sampled_from(["same", "same", "none", "cut", "type", "entity"]))
        if said != "none":
            said_type = draw(st.sampled_from(NAMES)) if said == "type" and entity else type_
            said_entity = draw(st.sampled_from(["one", "two"])) if said == "entity" and entity else {"h": "one", "j": "two"}.get(entity or "")
            mentions.append(mention(start + (said == "cut"), end, said_type, said_entity, value))
    keys = st.tuples(st.sampled_from(["h", "j"]), st.sampled_from(PREDICATES), st.integers(1, 3))
    places = count(0)
    gold_facts = [FactLabel(s, p, Count(number=n, of="firms"), None, draw(st.sampled_from([None, "2012"])), "actual", "x", SourceSpan(k, k + 1))
                  for s, p, n in draw(st.lists(keys, max_size=6, unique=True)) for k in [next(places)]]
    facts = [Fact(id=f"f{k}", article="a", subject={"h": "one", "j": "two"}[s], predicate=p, value=Count(number=n, of="x"), as_of=draw(st.sampled_from([None, "2012"])),
                  confidence=0.5, by="t", evidence=(Evidence(start=k, end=k + 1, text="x"),)) for s, p, n in draw(st.lists(keys, max_size=6)) for k in [next(places)]]
    gold = GoldArticle(f"a{number}", f"{number:064d}", {"h": ("PARK", "Harbour"), "j": ("PARK", "Juno")}, tuple(labels), tuple(gold_facts))
    return gold, mentions, facts


@given(st.tuples(cases(0), cases(1), cases(2)), st.randoms(use_true_random=False))
@FEWER
def test_no_order_matters(articles, chance):
    def shuffled(rows):
        rows = list(rows)
        chance.shuffle(rows)
        return rows

    other = [(replace(gold, labels=tuple(shuffled(gold.labels)), facts=tuple(shuffled(gold.facts))), shuffled(mentions), shuffled(facts))
             for gold, mentions, facts in shuffled(articles)]
    one, two = score(articles), score(other)
    assert counts(one) == counts(two) and one.types == two.types and one.articles == two.articles
    assert {name: sorted(rows) for name, rows in one.ranked.items()} == {name: sorted(rows) for name, rows in two.ranked.items()}
    assert one.headline() == two.headline()


@given(cases(), st.data())
@CALM
def test_a_row_said_twice_is_one_spurious_row(case, data):
    gold, mentions, facts = case
    before = counts(score([case]))
    if mentions:
        twice = data.draw(st.sampled_from(mentions))
        after = counts(score([(gold, [*mentions, twice], facts)]))
        touched = ("values_span", "values") if twice.value else ("names_strict", "names_overlap")
        for name, (g, p, r) in before.items():
            if not name.startswith("facts"):   # one more mention is one more vote: entities may be laid anew
                assert after[name] == (g, p + (name in touched), r)
    if facts:
        twice = data.draw(st.sampled_from(facts))
        after = counts(score([(gold, mentions, [*facts, twice.model_copy(update={"id": "again"})])]))
        assert after == {name: (g, p + name.startswith("facts"), r) for name, (g, p, r) in before.items()}


@given(cases(), st.permutations(["h", "j", "x", "y"]), st.permutations(["one", "two", "3", "4"]))
@CALM
def test_names_of_entities_do_not_matter(case, handles, ids):
    gold, mentions, facts = case
    new, said = {"h": handles[0], "j": handles[1], None: None}, {"one": ids[0], "two": ids[1], None: None}
    other = replace(gold, entities={new[h]: one for h, one in gold.entities.items()}, labels=tuple(replace(x, entity=new[x.entity]) for x in gold.labels),
                    facts=tuple(replace(x, subject=new[x.subject]) for x in gold.facts))
    renamed = (other, [m.model_copy(update={"entity": said[m.entity]}) for m in mentions], [f.model_copy(update={"subject": said[f.subject]}) for f in facts])
    assert counts(score([renamed])) == counts(score([case]))


@given(cases())
@CALM
def test_a_shift_by_one_is_an_overlap_and_not_strict(case):
    gold, _, _ = case
    apart = replace(gold, labels=tuple(replace(x, span=SourceSpan(x.span.start * 10, x.span.start * 10 + len(x.text))) for x in gold.labels))
    _, right, _ = itself(apart)
    moved = [m.model_copy(update={"start": m.start + 1, "end": m.end + 1}) for m in right]
    after = counts(score([(apart, moved, [])]))
    assert after["names_strict"][2] == after["values_span"][2] == 0
    assert after["names_overlap"][2] == after["names_overlap"][0] and after["values"][2] == after["values"][0]


@given(cases())
@CALM
def test_touching_spans_do_not_overlap(case):
    gold, _, _ = case
    apart = replace(gold, labels=tuple(replace(x, span=SourceSpan(x.span.start * 30, x.span.start * 30 + len(x.text))) for x in gold.labels))
    touching = [mention(at, at + 3, x.type, "e" if x.entity else None, x.value) for x in apart.labels for at in (x.span.start - 3, x.span.end) if at >= 0]
    result = score([(apart, touching, [])])
    assert all(right == 0 for _, _, right in counts(result).values()) and all("none" in pair for pair in result.types)


@given(st.integers(1, 6), st.integers(1, 6))
@CALM
def test_two_touching_mentions_merged(left, right):
    labels = (Label(SourceSpan(0, left), "x" * left, "PARK", "h"), Label(SourceSpan(left, left + right), "x" * right, "PARK", "j"))
    gold = GoldArticle("a", "0" * 64, {"h": ("PARK", "H"), "j": ("PARK", "J")}, labels, ())
    after = counts(score([(gold, [mention(0, left + right, "PARK", "one")], [])]))
    assert after["names_strict"] == (2, 1, 0) and after["names_overlap"] == (2, 1, 1)


@given(cases())
@CALM
def test_gold_against_itself_is_perfect(case):
    known = {x.entity for x in case[0].labels}
    gold = replace(case[0], facts=tuple(x for x in case[0].facts if x.subject in known))
    result = score([itself(gold)])
    assert all(g == p == r for g, p, r in counts(result).values()) and result.misses == []


@pytest.mark.parametrize("path", sorted((ROOT / "gold/dev").glob("*.jsonl")), ids=lambda path: path.stem)
def test_the_dev_gold_against_itself_is_perfect(path):
    file, errors = read_gold(path)
    data = (ROOT / "corpus" / f"{path.stem}.txt").read_bytes()
    gold, more = anchor(file, decode(data, path=path.stem).text)
    assert not errors and not more
    result = score([itself(gold)])
    assert result.misses == []
    assert all(one["f1"] == 1.0 for one in result.headline().values())
    assert all(gold_type == said for gold_type, said in result.types)
