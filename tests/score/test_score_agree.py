"""Agreement: coefficients against worked examples, and what counts as the same."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import BadGold
from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Count
from extract.score import agree
from extract.score.agree import alpha, kappa, only

# Krippendorff (2011), section B: twelve articles, two observers; coincidences o_aa 2, o_bb 4, o_cc 6, o_dd 4, o_ee 2
KRIPPENDORFF = list(zip("aabbdcccedda", "babbbccceddd", strict=True))

COEFFICIENTS = [  # pairs of categories, kappa, alpha; worked by hand
    # alpha: (23 · 18 - 104) / (552 - 104) = 310/448; kappa: observed 9/12, chance (3·1 + 2·4 + 3·3 + 3·3 + 1)/144 = 30/144
    (KRIPPENDORFF, (9 / 12 - 30 / 144) / (1 - 30 / 144), 310 / 448),
    # Cohen's table 20 5 10 15: observed 0.7, chance 0.5·0.6 + 0.5·0.4 = 0.5; alpha: values 55 y 45 n, 1 - 99·30/(2·55·45)
    ([("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15, 0.4, 1 - 99 * 30 / 4950),
    ([("y", "y")] * 3, 1.0, 1.0),
    ([("y", "n"), ("n", "y")], -1.0, 1 - 3 * 4 / 8),
    ([], None, None),
]


@pytest.mark.parametrize(("pairs", "k", "a"), COEFFICIENTS, ids=["krippendorff", "cohen", "one category", "opposite", "nothing"])
def test_coefficients_are_those_of_the_hand(pairs, k, a):
    table = Counter(pairs)
    assert kappa(table) == (None if k is None else pytest.approx(k))
    assert alpha(table) == (None if a is None else pytest.approx(a))


TABLES = st.dictionaries(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), st.integers(0, 40)).map(Counter)


@given(TABLES)
def test_coefficients_are_symmetric_and_at_most_one(table):
    turned = Counter({(b, a): n for (a, b), n in table.items()})
    for of in (kappa, alpha):
        one = of(table)
        assert one == pytest.approx(of(turned)) if one is not None else of(turned) is None
        assert one is None or one <= 1 + 1e-9
    assert only(table, "a").total() == table.total()


TEXT = "Harbour Park has 330 firms and Bay Labs."
PARK = Label(SourceSpan(0, 12), "Harbour Park", "PARK", "h")
FIRMS = Label(SourceSpan(17, 26), "330 firms", "COUNT", None, Count(number="330", of="firms"))
LABS = Label(SourceSpan(31, 39), "Bay Labs", "ORG", "l")
FACT = FactLabel("h", "companies", FIRMS.value, None, None, "actual", "330 firms", FIRMS.span)


def article(*labels, facts=(), entities=(("h", "PARK"), ("l", "ORG"))):
    return GoldArticle("harbour", "0" * 64, {key: (type_, key) for key, type_ in entities}, labels, tuple(facts))


def test_alpha_is_over_characters_and_kappa_over_shared_spans():
    """A labels Park (12), firms (9), Labs (8 characters); B takes Labs for a park and leaves the firms out: 40 characters."""
    result = agree([(article(PARK, FIRMS, LABS), article(PARK, Label(LABS.span, "Bay Labs", "PARK", "l")), "en", len(TEXT))])
    assert result.characters["en"] == {("PARK", "PARK"): 12, ("COUNT", "none"): 9, ("ORG", "PARK"): 8, ("none", "none"): 11}
    values = {"PARK": 32, "COUNT": 9, "ORG": 8, "none": 31}  # of 80; 17 characters differ
    assert result.alpha() == pytest.approx(1 - 79 * 34 / sum(n * (80 - n) for n in values.values()))
    assert result.types["en"] == {("PARK", "PARK"): 1, ("ORG", "PARK"): 1}
    assert result.kappa() == pytest.approx(0.0)
    assert result.kappa(type_="COUNT") == 1.0 and result.kappa("zh") is None and result.alpha("zh") is None
    assert result.alpha(type_="COUNT") == pytest.approx(1 - 79 * 18 / (2 * 9 * 71))


VALUES = [  # what B says of the firms, whether the value is the same, whether the fact is
    (Count(number="330", of="firms"), True),
    (Count(number="330", of="companies"), True),
    (Count(number="331", of="firms"), False),
    (Count(number="330", of="firms", mod="approx"), False),
]


@pytest.mark.parametrize(("value", "same"), VALUES, ids=str)
def test_values_and_facts_agree_in_all_but_of(value, same):
    a = article(PARK, FIRMS, facts=[FACT])
    b = article(PARK, Label(FIRMS.span, FIRMS.text, "COUNT", None, value),
                facts=[FactLabel("h", "companies", value, None, None, "actual", "330", SourceSpan(17, 20))])
    result = agree([(a, b, "en", len(TEXT))])
    assert result.values.total.right == result.facts.total.right == result.facts.by["predicate"]["companies"].right == int(same)
    assert bool(result.differences) is not same


def test_figures_come_by_language_type_and_predicate():
    a, b = article(PARK, FIRMS, LABS, facts=[FACT]), article(PARK, FIRMS)
    figures = agree([(a, a, "en", 40), (a, b, "zh", 40)]).to_json()
    assert figures["articles"] == 2
    assert figures["spans"]["type"]["ORG"] == {"a": 2, "b": 1, "shared": 1, "f1": 0.6667}
    assert figures["facts"]["predicate"]["companies"]["f1"] == 0.6667
    assert figures["facts"]["lang"] == {"en": {"a": 1, "b": 1, "shared": 1, "f1": 1.0}, "zh": {"a": 1, "b": 0, "shared": 0, "f1": 0.0}}
    assert figures["alpha"]["lang"]["en"] == 1.0 > figures["alpha"]["lang"]["zh"] > 0
    assert figures["kappa"]["all"] == 1.0


def test_labels_beyond_the_text_or_upon_each_other_break_nothing():
    wide = Label(SourceSpan(0, 90), "x", "ORG", "l")
    assert agree([(article(PARK, wide), article(PARK), "en", 40)]).characters["en"].total() == 40
    assert agree([(article(), article(), "en", 0)]).alpha() is None


NAMES = [(SourceSpan(i * 4, i * 4 + 3), "abc") for i in range(6)]


@st.composite
def readings(draw):
    """What one may say of six names: which entity each is (if it is labelled), and facts of any entities."""
    labels = [Label(span, text, "PARK", handle) for span, text in NAMES if (handle := draw(st.sampled_from(("h", "l", "?h", "x", None))))]
    ends = st.sampled_from([one.entity for one in labels] or ["h"])
    facts = draw(st.lists(st.builds(lambda subject, predicate, end: FactLabel(subject, predicate, None, end, None, "actual", "abc", SourceSpan(0, 3)),
                                    ends, st.sampled_from(("part_of", "partner_of")), ends), max_size=6))
    return article(*labels, facts=facts)


def counts(tally):
    return tally.total.gold, tally.total.predicted, tally.total.right


@given(readings(), readings())
def test_nothing_depends_on_who_is_a(a, b):
    there, back = agree([(a, b, "en", 40)]), agree([(b, a, "en", 40)])
    for tally in ("spans", "entities", "values", "facts"):
        assert getattr(there, tally).total.f1 == getattr(back, tally).total.f1
        gold, predicted, right = counts(getattr(there, tally))
        assert counts(getattr(back, tally)) == (predicted, gold, right)
    assert len(there.differences) == len(back.differences)


def split(*handles):
    """The six names given to `handles`, and a fact of each entity."""
    labels = [Label(span, text, "PARK", handle) for (span, text), handle in zip(NAMES, handles, strict=True)]
    return article(*labels, facts=[FactLabel(one, "part_of", None, "w", None, "actual", "abc", SourceSpan(0, 3)) for one in sorted(set(handles))])


SPLITS = [  # B's entities where A has h six times or h and w; entities and facts of A, of B and shared; names said to be of another entity
    ("hhhhww", "xxxxyy", (6, 6, 6), (2, 2, 2), 0),
    ("hhhhww", "xxxzww", (6, 6, 5), (2, 3, 2), 1),
    ("hhhhww", "wwwwww", (6, 6, 4), (2, 1, 0), 2),
]


@pytest.mark.parametrize(("ours", "theirs", "entities", "facts", "told"), SPLITS)
def test_a_split_or_merged_entity_counts_once_and_is_told(ours, theirs, entities, facts, told):
    a, b = split(*ours), split(*theirs)
    if "w" not in theirs:  # the object's handle is B's own
        b = article(*b.labels, facts=[FactLabel(x.subject, x.predicate, None, "y", None, "actual", "abc", x.span) for x in b.facts])
    result = agree([(a, b, "en", 40)])
    assert (counts(result.entities), counts(result.facts)) == (entities, facts)
    assert len([one for one in result.differences if isinstance(one.a, Label) and one.b]) == told
    assert result.to_json()["entities"]["all"]["shared"] == result.to_json()["entities"]["lang"]["en"]["shared"] == entities[2]


def test_two_articles_are_refused_and_another_entity_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("harbour.txt").write_text(TEXT, encoding="utf-8")
    head = {"gold": "1", "article": "harbour", "sha256": "0" * 64, "annotator": "mei"}
    names = [{"entity": "h", "type": "ORG", "name": "Harbour Park"}, {"entity": "l", "type": "ORG", "name": "Bay Labs"}]
    for folder, first, entity in (("a", head, "l"), ("b", head, "h"), ("other", head | {"article": "bay"}, "l"), ("bytes", head | {"sha256": "1" * 64}, "l")):
        rows = [first, *names, {"mention": "Harbour Park", "entity": "h"}, {"mention": "Bay Labs", "entity": entity}]
        Path(folder).mkdir()
        Path(folder, "harbour.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    def said(b):
        return CliRunner().invoke(app, ["gold", "agree", "a/harbour.jsonl", f"{b}/harbour.jsonl", "--differences", "--corpus", "."])

    lines = said("b").stdout.splitlines()
    assert "a/harbour.jsonl:5, b/harbour.jsonl:5: another entity: A: “Bay Labs” ORG = Bay Labs [l]; B: “Bay Labs” ORG = Harbour Park [h]" in lines
    assert next(line.split()[-4:] for line in lines if line.startswith("entities of shared names")) == ["2", "2", "1", "0.500"]
    for folder in ("other", "bytes"):
        error = said(folder).exception
        assert isinstance(error, BadGold) and str(error).startswith(f"{folder}/harbour.jsonl:1: labels article `") and " a/harbour.jsonl labels" in str(error)
