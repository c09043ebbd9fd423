"""The scorer: one to one, blind to order, honest about touching spans and repetitions."""

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.model import FactLabel, GoldArticle, Label, SourceSpan
from extract.schema import Area, Count, Date, Evidence, Fact, Mention, Text
from extract.score import measure

TEXT = "Harbour Park (HP) has 330 companies. Juno Park covers 5 km2 since 1994."
SHA = "0" * 64


def label(words, type_, entity=None, value=None):
    start = TEXT.index(words)
    return Label(SourceSpan(start, start + len(words)), words, type_, entity, value)


def quote(words):
    start = TEXT.index(words)
    return SourceSpan(start, start + len(words))


GOLD = GoldArticle(
    "a", SHA, {"h": ("PARK", "Harbour Park"), "j": ("PARK", "Juno Park")},
    (label("Harbour Park", "PARK", "h"), label("HP", "PARK", "h"), label("330 companies", "COUNT", None, Count(number=330, of="companies")),
     label("Juno Park", "PARK", "j"), label("5 km2", "AREA", None, Area(number=5000000)), label("1994", "DATE", None, Date(edtf="1994"))),
    (FactLabel("h", "alias", Text(text="HP"), None, None, "actual", "HP", quote("HP")),
     FactLabel("h", "companies", Count(number=330, of="companies"), None, None, "actual", "330 companies", quote("330 companies")),
     FactLabel("j", "area", Area(number=5000000), None, "1994", "actual", "5 km2", quote("5 km2"))),
)


def mention(words, type_, entity=None, value=None, shift=0):
    start = TEXT.index(words) + shift
    text = TEXT[start:start + len(words)]
    return Mention(article="a", start=start, end=start + len(text), text=text, type=type_, entity=entity, value=value, confidence=1, by="t")


def fact(subject, predicate, value, words, as_of=None):
    span = quote(words)
    return Fact(id=f"f-{subject}-{predicate}-{words}", article="a", subject=subject, predicate=predicate, value=value, as_of=as_of, confidence=1, by="t",
                evidence=(Evidence(start=span.start, end=span.end, text=words),))


PERFECT = [mention("Harbour Park", "PARK", "harbour"), mention("HP", "PARK", "harbour"),
           mention("330 companies", "COUNT", None, Count(number=330, of="firms")), mention("Juno Park", "PARK", "juno"),
           mention("5 km2", "AREA", None, Area(number=5000000)), mention("1994", "DATE", None, Date(edtf="1994"))]
FACTS = [fact("harbour", "alias", Text(text="hp"), "HP"), fact("harbour", "companies", Count(number=330, of="x"), "330 companies"),
         fact("juno", "area", Area(number=5000000), "5 km2", "1994")]


def score(mentions, facts):
    return measure([GOLD], {SHA: mentions}, {SHA: facts}, {SHA: "en"})


def right(result):
    return {name: (t.total.gold, t.total.predicted, t.total.right) for name, t in result.tallies.items()}


def test_a_perfect_run_has_no_misses():
    result = score(PERFECT, FACTS)
    assert right(result) == {"names_strict": (3, 3, 3), "names_overlap": (3, 3, 3), "values_span": (3, 3, 3), "values": (3, 3, 3),
                             "facts": (3, 3, 3), "facts_full": (3, 3, 3)}
    assert result.misses == []


def test_an_empty_run_misses_everything_once():
    result = score([], [])
    assert right(result)["names_strict"] == (3, 0, 0) and right(result)["facts"] == (3, 0, 0)
    assert len(result.misses) == 9 and {m.kind for m in result.misses} == {"missed"}


@given(st.permutations(PERFECT), st.permutations(FACTS))
@settings(deadline=None)
def test_the_order_of_rows_does_not_matter(mentions, facts):
    broken = [*mentions[:4], mention("companies", "PARK", "x")]
    base = [m for m in PERFECT if m in mentions[:4]] + [mention("companies", "PARK", "x")]
    assert right(score(broken, facts[:2])) == right(score(base, [f for f in FACTS if f in facts[:2]]))


def test_saying_a_thing_twice_is_spurious():
    result = score([*PERFECT, PERFECT[0]], [*FACTS, FACTS[1]])
    assert right(result)["names_strict"] == (3, 4, 3) and right(result)["facts"] == (3, 4, 3)


def test_a_touching_span_is_no_overlap():
    result = score([mention("Harbour Park", "PARK", "h", shift=len("Harbour Park"))], [])
    assert right(result)["names_overlap"][2] <= 1        # it may touch Harbour Park, and lie over HP
    touching = mention("has", "PARK", "h")
    assert right(score([touching], []))["names_overlap"] == (3, 1, 0)


def test_a_shifted_span_overlaps_but_is_not_strict():
    result = score([mention("Juno Park", "PARK", "j", shift=1)], [])
    assert right(result)["names_strict"][2] == 0 and right(result)["names_overlap"][2] == 1


def test_the_right_span_with_the_wrong_value_is_wrong():
    result = score([mention("5 km2", "AREA", None, Area(number=5))], [])
    assert right(result)["values_span"][2] == 1 and right(result)["values"][2] == 0
    assert [m.stage for m in result.misses if m.quote == "5 km2" and m.measure == "values" and m.kind == "missed"] == ["wrong_value"]


def test_a_fact_of_the_wrong_park_is_wrong():
    swapped = [fact("juno", "companies", Count(number=330, of="x"), "330 companies")]
    result = score(PERFECT, swapped)
    assert right(result)["facts"] == (3, 1, 0)
    assert [m.stage for m in result.misses if m.kind == "missed" and m.quote == "330 companies"] == ["wrong_subject"]


def test_a_fact_without_its_date_is_right_but_not_in_full():
    result = score(PERFECT, [fact("juno", "area", Area(number=5000000), "5 km2")])
    assert right(result)["facts"] == (3, 1, 1) and right(result)["facts_full"] == (3, 1, 0)
