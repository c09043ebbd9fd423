"""Chinese names from general knowledge, probed in sentences of our own, by class, and name-free text beside them.

The figures are printed (`pytest -s`); the floors lie a little under them. Each name stands in a few of the frames of
its type, chosen by its place in the list, so that every frame is used and the run stays short.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from extract.mentions import names_lexicon
from extract.mentions.names import find_names
from extract.model import CleanSpan, Passage, Segment
from extract.parse import Engine, load

FOLDER = Path(__file__).parent / "probes"
FRAMES = 4  # sentences per name
RECALL = {"PARK": 0.91, "ORG": 0.95, "PLACE": 0.98, "PERSON": 0.91, "EVENT": 0.84}
UNLISTED = {"PARK": 0.84, "ORG": 0.68, "PLACE": 0.73}  # with the hand-written lists of names left out: what the rules find alone
LISTS = ("world_zh.tsv", "areas_zh.txt", "organisations_zh.txt")


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


def recall(label: str) -> dict[str, float]:
    asked, strict, spans = Counter[str](), Counter[str](), Counter[str]()
    for name, kind, sentence, start in probes():
        mine = found(sentence)
        asked[kind] += 1
        strict[kind] += (start, start + len(name), kind) in mine
        spans[kind] += any((start, start + len(name)) == one[:2] for one in mine)
    for kind in RECALL:
        typed = strict[kind] / max(1, spans[kind])
        print(f"{label} {kind:7} asked {asked[kind]:4}  strict {strict[kind] / asked[kind]:.3f}  type of the found {typed:.3f}")
    return {kind: strict[kind] / asked[kind] for kind in RECALL}


def test_recall_by_class() -> None:
    found_of = recall("all")
    assert not {kind: found_of[kind] for kind, floor in RECALL.items() if found_of[kind] < floor}


def test_recall_without_the_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    read = names_lexicon._lines
    monkeypatch.setattr(names_lexicon, "_lines", lambda name: () if name in LISTS else read(name))
    names_lexicon.chinese.cache_clear()
    try:
        found_of = recall("unlisted")
    finally:
        monkeypatch.undo()
        names_lexicon.chinese.cache_clear()
    assert not {kind: found_of[kind] for kind, floor in UNLISTED.items() if found_of[kind] < floor}


@pytest.mark.parametrize("text", lines("plain_zh.txt"), ids=lambda text: text)
def test_plain_text_names_nothing(text: str) -> None:
    assert not [text[start:end] + " " + kind for start, end, kind in sorted(found(text))]
