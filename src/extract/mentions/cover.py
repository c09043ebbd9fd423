"""Which characters of a segment are taken: spans that answer "does this touch any of you" in log time."""

from bisect import bisect_right
from collections.abc import Iterable


class Cover:
    """The union of some half-open spans. Long hostile lines hold 100,000 numbers, so a plain list would be quadratic."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans):
            if ends and start < ends[-1]:
                if end > ends[-1]:
                    ends[-1] = end
            elif start < end:
                starts.append(start)
                ends.append(end)
        self._starts, self._ends = starts, ends

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touching(self, start: int, end: int) -> tuple[int, int] | None:
        """The last merged span that shares a character with [start, end), or None.

        >>> Cover([(2, 4), (3, 6)]).touching(5, 9), Cover([(2, 4)]).touching(4, 9)
        ((2, 6), None)
        """
        at = bisect_right(self._starts, end - 1) - 1
        if at >= 0 and self._ends[at] > start:
            return self._starts[at], self._ends[at]
        return None
