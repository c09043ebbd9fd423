"""Values of the marked short texts of training/: learnt from, so a floor against falling back and no figure for unseen text."""

from collections import Counter

import pytest
from value_rows import found

from extract.schema import VALUE_TYPES
from training.marks import every_text

FLOOR = {"MONEY": 0.90, "AREA": 0.93, "PERCENT": 0.95, "COUNT": 0.92, "DATE": 0.93, "DURATION": 0.92, "RANK": 0.85}  # F1 by type
TEXTS = [one for one in every_text() if any(mark.type in VALUE_TYPES for mark in one.marks)]


@pytest.mark.slow
def test_values_of_the_short_texts() -> None:
    marked, said, right = Counter[str](), Counter[str](), Counter[str]()
    for text in TEXTS:
        left = found(text.text, text.country, text.published)
        said.update(row[2] for row in left)
        for mark in text.marks:
            if mark.type in VALUE_TYPES:
                marked[mark.type] += 1
                hit = next((row for row in left if row[2] == mark.type and row[3] == mark.value and row[0] < mark.end and mark.start < row[1]), None)
                if hit is not None:
                    left.remove(hit)
                    right[mark.type] += 1
    scores = {kind: 2 * right[kind] / (marked[kind] + said[kind]) for kind in VALUE_TYPES}
    print({kind: (marked[kind], said[kind], right[kind], round(score, 3)) for kind, score in scores.items()})
    assert sum(marked.values()) > 4000
    assert not {kind: score for kind, score in scores.items() if score < FLOOR[kind]}
