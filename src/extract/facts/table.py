"""Tables of rows that are tried together, with an index of what a text must hold for a row to match it.

A few rows out of hundreds can match any one sentence. A row asks for the private characters of its blocks and for literals
of its regular expression (`literals.py`); the literals of all rows are kept by two neighbouring characters, so that the
pairs of characters of a sentence call up the few literals worth looking for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from extract.facts.blocks import able, compiled, literals
from extract.facts.view import View

_MOST = 2048          # combinations of private characters that are remembered


class Table:
    """Rows of (name, row), in order of trust; a row is written with the blocks of `blocks.py`."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self.rows = tuple(rows)
        self._patterns: list[re.Pattern[str] | None] = [None] * len(self.rows)
        self._able: dict[frozenset[str], frozenset[int]] = {}

    @cached_property
    def _index(self) -> dict[str, list[tuple[str, list[int]]]]:
        """Two characters (or a literal of one) → the literals with them, each with its rows; "" → rows that ask for none."""
        rows_of: dict[str, list[int]] = {}
        for i, (_, row) in enumerate(self.rows):
            for word in (literals(row) or (("",),))[0]:
                rows_of.setdefault(word, []).append(i)
        pairs_of = {word: [word[i:i + 2] for i in range(len(word) - 1)] or [word] for word in rows_of}
        common = Counter(pair for pairs in pairs_of.values() for pair in pairs)
        index: dict[str, list[tuple[str, list[int]]]] = {}
        for word, rows in rows_of.items():
            index.setdefault(min(pairs_of[word], key=common.__getitem__), []).append((word, rows))       # its rarest pair
        return index

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(self._index)

    @cached_property
    def _also(self) -> tuple[tuple[str, ...] | None, ...]:
        """For each row a second set of literals of which a text must hold one, if it asks for two."""
        return tuple(sets[1] if len(sets) > 1 else None for sets in (literals(row) for _, row in self.rows))

    def finditer(self, view: View) -> Iterator[tuple[str, str, re.Match[str]]]:
        """(name, row, match) of every match in the view, in the rows' order."""
        text, low = view.text, view.low
        index, also = self._index, self._also
        found = {i for key in self._keys & view.pairs for word, rows in index[key] if word in low for i in rows}
        found.update(i for _, rows in index.get("", ()) for i in rows)
        found &= self._rows_able(view)
        for i in sorted(found):
            second = also[i]
            if second is None or any(map(low.__contains__, second)):
                name, row = self.rows[i]
                pattern = self._patterns[i] = self._patterns[i] or compiled(row)
                for match in pattern.finditer(text):
                    yield name, row, match

    def _rows_able(self, view: View) -> frozenset[int]:
        """The rows each of whose blocks has a character in the view."""
        rows = self._able.get(view.signs)
        if rows is None:
            if len(self._able) > _MOST:
                self._able.clear()
            rows = self._able[view.signs] = frozenset(i for i, (_, row) in enumerate(self.rows) if able(row, view.signs))
        return rows
