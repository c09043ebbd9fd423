"""The gate: headline figures may not fall below floors that stand in a file.

`gold/floors.toml` holds the floors of each part and the fingerprint of the gold they were measured on. When
the gold changes the floors say nothing any more: the gate fails until they are set anew by
`extract score RUN --set-floors "why"`.
"""

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.errors import BadSettings
from extract.score.measure import MEASURES, Score


@dataclass(frozen=True, slots=True)
class Floors:
    """Lowest F1 allowed by part and measure, the gold they belong to, and why they are what they are."""

    fingerprint: str
    why: str
    f1: Mapping[str, Mapping[str, float]]


def fingerprint(files: Iterable[tuple[str, bytes]]) -> str:
    """Checksum of the gold: of the (name, bytes) of its files, whatever their order."""
    total = hashlib.sha256()
    for name, data in sorted(files):
        total.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    return total.hexdigest()[:16]


def read_floors(text: str, path: str) -> Floors:
    """Floors from the TOML `text`; BadSettings when it is not a floors file."""
    try:
        data = tomllib.loads(text)
        f1 = {part: {name: float(table[name]) for name in MEASURES} for part, table in data["f1"].items()}
        return Floors(str(data["fingerprint"]), str(data["why"]), f1)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise BadSettings(f"{path}: not a floors file ({error}); write one with `extract score RUN --set-floors WHY`") from error


def write_floors(floors: Floors) -> str:
    """The TOML text of `floors`, the inverse of `read_floors`."""
    lines = ["# Lowest F1 the gate allows. Moved only by `extract score RUN --set-floors WHY`.",
             f'fingerprint = "{floors.fingerprint}"', f"why = {_quoted(floors.why)}", ""]
    for part in sorted(floors.f1):
        lines.append(f"[f1.{part}]")
        lines += [f"{name} = {floors.f1[part][name]:.4f}" for name in MEASURES]
        lines.append("")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def falls(floors: Floors, scores: Mapping[str, Score], gold_fingerprint: str) -> Sequence[str]:
    """One line for every figure below its floor; empty when the gate is open."""
    if floors.fingerprint != gold_fingerprint:
        return [f"the gold has changed (fingerprint {gold_fingerprint}, floors are for {floors.fingerprint}): "
                "score it and set the floors anew with --set-floors"]
    lines = []
    for part, table in sorted(floors.f1.items()):
        if part not in scores:
            lines.append(f"{part}: no score, but floors exist")
            continue
        for name, floor in table.items():
            total = scores[part].tallies[name].total
            if total.f1 + 5e-5 < floor:
                lines.append(f"{part} {name}: F1 {total.f1:.4f} is below its floor {floor:.4f} "
                             f"(gold {total.gold}, predicted {total.predicted}, right {total.right})")
    return lines
