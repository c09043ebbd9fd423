"""The change feed: diff two snapshots of facts, apply the steps to the older one.

Because fact ids do not move when articles are run again or text is added elsewhere, a step names the
fact it touches by id alone.
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from extract.schema import Fact


class Step(BaseModel):
    """`added` and `changed` carry the fact as it is now; `withdrawn` carries its id alone."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    op: Literal["added", "changed", "withdrawn"]
    id: str
    fact: Fact | None = None

    @model_validator(mode="after")
    def _carries(self) -> "Step":
        if (self.fact is None) != (self.op == "withdrawn"):
            raise ValueError(f"`{self.op}` {'needs a' if self.fact is None else 'carries no'} fact")
        return self


def diff(old: Mapping[str, Fact], new: Mapping[str, Fact]) -> list[Step]:
    """Steps from `old` to `new`, both keyed by fact id, in id order; nothing when they are equal."""
    steps = []
    for key in sorted(old.keys() | new.keys()):
        before, after = old.get(key), new.get(key)
        if before != after:
            op: Literal["added", "changed", "withdrawn"] = "added" if before is None else "withdrawn" if after is None else "changed"
            steps.append(Step(op=op, id=key, fact=after))
    return steps


def apply(old: Mapping[str, Fact], steps: Iterable[Step]) -> dict[str, Fact]:
    """`old` with `steps` done, in id order: `apply(a, diff(a, b)) == b`.

    Raises KeyError when a step changes or withdraws a fact that is not there, ValueError when it adds one that is.
    """
    facts = dict(old)
    for step in steps:
        if step.op == "added" and step.id in facts:
            raise ValueError(f"fact `{step.id}` is there already")
        if step.op != "added" and step.id not in facts:
            raise KeyError(step.id)
        if step.fact is None:
            del facts[step.id]
        else:
            facts[step.id] = step.fact
    return dict(sorted(facts.items()))
