"""Which of many spans share a character with a span, asked often: no question walks over all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from extract.model.spans import SourceSpan


class Overlaps:
    """An index of spans, in any order, which may overlap one another.

    A question takes time in the logarithm of their number and in how many lie near; a span as long as the text makes all lie near.
    """

    def __init__(self, spans: Sequence[SourceSpan]) -> None:
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda i: (spans[i].start, spans[i].end))
        self._starts = [spans[i].start for i in self._order]
        self._reach = list(accumulate((spans[i].end for i in self._order), max))   # how far those up to here go

    def of(self, span: SourceSpan) -> list[int]:
        """The numbers of the spans that share a character with `span`, in order.

        >>> Overlaps([SourceSpan(5, 9), SourceSpan(0, 6), SourceSpan(9, 12)]).of(SourceSpan(4, 9))
        [0, 1]
        """
        low, high = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return sorted(i for i in self._order[low:high] if self._spans[i].end > span.start)
