"""Which spans overlap a span: as many questions as there are rows, each near as quick with many spans as with few."""

from hypothesis import given
from hypothesis import strategies as st

from extract.model import Overlaps, SourceSpan, pair_entities

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda row: SourceSpan(row[0], row[0] + row[1])), max_size=12)


@given(SPANS, SPANS)
def test_the_spans_that_share_a_character_in_order(spans, questions):
    index = Overlaps(spans)
    for one in questions:
        assert index.of(one) == [i for i, span in enumerate(spans) if set(range(span.start, span.end)) & set(range(one.start, one.end))]


def test_spans_that_touch_share_nothing():
    assert Overlaps([SourceSpan(0, 3), SourceSpan(6, 9)]).of(SourceSpan(3, 6)) == []
    assert Overlaps([]).of(SourceSpan(3, 6)) == []


class Counted(int):
    """A number that counts how often it is compared."""

    compared = 0

    def __lt__(self, other):
        Counted.compared += 1
        return int(self) < int(other)

    def __gt__(self, other):
        Counted.compared += 1
        return int(self) > int(other)

    __hash__ = int.__hash__


def test_entities_of_many_names_are_paired_without_comparing_all_with_all():
    def compared(count):
        Counted.compared = 0
        rows = [(SourceSpan(Counted(10 * i), Counted(10 * i + 5)), f"e{i % 7}") for i in range(count)]
        assert pair_entities(rows, rows) == {f"e{i}": f"e{i}" for i in range(7)}
        return Counted.compared

    assert compared(1600) < 8 * compared(400), "four times the names, at most a little more than four times the work"
