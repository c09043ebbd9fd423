"""Counts beside ratios: gold, predicted, right."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Counts:
    """How many rows gold has, how many were predicted, how many of both are the same."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def add(self, gold: int, predicted: int, right: int) -> None:
        self.gold += gold
        self.predicted += predicted
        self.right += right

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.gold + self.predicted
        return 2 * self.right / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One row that differs: what was expected or said, where, and the stage that lost it."""

    article: str
    kind: str       # "missed" (in gold, not found) or "spurious" (found, not in gold)
    measure: str    # "names", "values", "facts"
    stage: str      # where it went wrong: not_found, wrong_span, wrong_type, wrong_value, no_subject, ...
    quote: str
    expected: str
    line: int = 0   # line in the gold file, 0 for spurious rows
    by: str = ""    # component that said a spurious row


@dataclass(slots=True)
class Tally:
    """Counts of one measure: in all, and by whatever it is broken down by.

    `cells` holds each breakdown once more by article, {(dimension, value): {article: counts}}: what intervals are drawn from.
    """

    total: Counts = field(default_factory=Counts)
    by: dict[str, dict[str, Counts]] = field(default_factory=dict)
    cells: dict[tuple[str, str], dict[str, Counts]] = field(default_factory=dict)

    def add(self, gold: int, predicted: int, right: int, **keys: str) -> None:
        self.total.add(gold, predicted, right)
        article = keys.get("article")
        for dimension, value in keys.items():
            self.by.setdefault(dimension, {}).setdefault(value, Counts()).add(gold, predicted, right)
            if article is not None:
                self.cells.setdefault((dimension, value), {}).setdefault(article, Counts()).add(gold, predicted, right)
