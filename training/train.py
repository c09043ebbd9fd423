"""Train the name tagger: `make models` writes the model of the package and its card.

The tagger sees what the rules made of each text (`extract.mentions.names_features`), and no rule of names was written
from these texts, so it learns how far the rules can be trusted on texts that nobody has seen. Every fifth text is held out first, to
say how good such a model is; the one that ships is trained on all. The labelled articles of gold/ are never trained on.
"""

import argparse
import hashlib
import json
import math
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from extract import parse
from extract import text as reader
from extract.mentions.names import find_names
from extract.mentions.names_features import features, spoken_of
from extract.mentions.names_tagger import Tagger, trusted
from extract.mentions.names_tokens import tags_of
from extract.model import CleanText, Found, Passage, Segment
from extract.pipeline import passages_of
from extract.schema import NAME_TYPES
from training.marks import FOLDER, Text, every_text

MODEL = Path(__file__).parent.parent / "src" / "extract" / "mentions" / "data" / "models" / "names.crfsuite"
HELD_OUT = 5          # every fifth text
STEPS = 300           # of the fit of two numbers
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 90, "feature.possible_transitions": True}

Span = tuple[int, int, str]


class Labelled(NamedTuple):
    """A text as the tagger meets it: its passages, the rules' names in each, and the marked ones, all in the segment's own text."""

    text: Text
    passages: list[Passage]
    ruled: list[list[Found]]
    marked: list[list[Span]]


def labelled(texts: Iterable[Text]) -> list[Labelled]:
    """Every text through the rooms before the tagger."""
    engine = parse.load("spacy")
    found = []
    for one in texts:
        clean, segments = reader.read_text(one.text)
        usable = [segment for segment in segments if segment.kind != "furniture"]
        passages = passages_of(segments, usable, engine.parse(usable), None)
        found.append(Labelled(one, passages, find_names(passages), [_inside(clean, segment, one.names) for segment in usable]))
    return found


def _inside(clean: CleanText, segment: Segment, names: Iterable[Span]) -> list[Span]:
    """The names of the source that lie in the segment, in its own text."""
    places = [clean.to_source(type(segment.span)(at, at + 1)) for at in range(segment.span.start, segment.span.end)]
    starts = {place.start: at for at, place in reversed(list(enumerate(places)))}
    ends = {place.end: at + 1 for at, place in enumerate(places)}
    return [(starts[start], ends[end], type_) for start, end, type_ in names if start in starts and end in ends and starts[start] < ends[end]]


def train(texts: Iterable[Labelled], path: Path) -> None:
    """Fit a model to the texts and write it. The same texts give the same file."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in texts:
        spoken = spoken_of(one.passages, one.ruled)
        for passage, ruled, marked in zip(one.passages, one.ruled, one.marked, strict=True):
            tokens, rows = features(passage, ruled, spoken)
            if rows:
                trainer.append(rows, tags_of(tokens, marked))
    trainer.set_params(SETTINGS)
    trainer.train(str(path))


def table(texts: Sequence[Labelled], path: Path) -> list[str]:
    """Rows of a table in Markdown: F1 of the rules and of the model at `path`, by type and by language."""
    tagger = Tagger(str(path))
    counts: dict[str, Counter[str]] = {}
    for one in texts:
        revised = tagger.revise(one.passages, one.ruled)
        for passage, ruled, tagged, marked in zip(one.passages, one.ruled, revised, one.marked, strict=True):
            for who, found in (("rules", ruled), ("tagger", tagged)):
                spans = {(name.span.start, name.span.end, name.type) for name in found}
                for kind in ("all", passage.segment.lang, *NAME_TYPES):
                    want, got = ({span for span in some if kind not in NAME_TYPES or span[2] == kind} for some in (set(marked), spans))
                    counts.setdefault(kind, Counter()).update({f"{who}.found": len(got), f"{who}.right": len(got & want)})
                    if who == "rules":
                        counts[kind]["marked"] += len(want)
    rows = ["| | marked | rules found | right | F1 | tagger found | right | F1 |", "|---|---|---|---|---|---|---|---|"]
    for kind in ("all", "en", "mixed", "zh", *NAME_TYPES):
        if one_kind := counts.get(kind):
            cells = [str(one_kind["marked"])]
            for who in ("rules", "tagger"):
                found_, right = one_kind[f"{who}.found"], one_kind[f"{who}.right"]
                cells += [str(found_), str(right), f"{2 * right / max(1, one_kind['marked'] + found_):.3f}"]
            rows.append(f"| {kind} | {' | '.join(cells)} |")
    return rows


def trust(texts: Sequence[Labelled], path: Path) -> dict[str, float]:
    """Slope and offset that turn the model's probabilities on these texts into how often it was right (`names_tagger.trusted`)."""
    tagger, seen = Tagger(str(path)), []
    for one in texts:
        for found, marked in zip(tagger.revise(one.passages, one.ruled), one.marked, strict=True):
            seen += [(name.confidence, (name.span.start, name.span.end, name.type) in marked) for name in found]
    slope, offset = 1.0, 0.0
    for _ in range(STEPS):                      # the log likelihood has one top; small steps uphill reach it
        up_slope = up_offset = 0.0
        for probability, right in seen:
            odds = math.log(max(probability, 1e-6) / max(1 - probability, 1e-6))
            miss = right - trusted(probability, slope, offset)
            up_slope, up_offset = up_slope + miss * odds, up_offset + miss
        slope, offset = slope + up_slope / len(seen) / 4, offset + up_offset / len(seen)
    return {"slope": round(slope, 3), "offset": round(offset, 3)}


CARD = """# The name tagger's model

`names.crfsuite`: a conditional random field over the rules' names, word lists and words (`extract.mentions.names_features`), tags BIOES of
PARK, ORG, PERSON, PLACE and EVENT, for English, Chinese and mixed text.

- Data: {texts} texts, {segments} sentences, headings and list items, {names} names, written and labelled by hand for this project (`training/`).
  No text of others, none of `gold/`.
- Licence: Apache-2.0, like the project.
- Settings: {settings}; python-crfsuite {version}.
- Confidence: log odds times {slope} plus {offset} (`names.json`), fitted to the held-out texts.
- Trained again by `make models`. sha256 of the file: `{sha256}`.

A model of the same settings, trained without every fifth text, on these (exact span and type):

{table}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path, default=FOLDER, help="folder of marked texts")
    parser.add_argument("--model", type=Path, default=MODEL, help="the file to write; its card lies beside it")
    args = parser.parse_args()
    start = time.process_time()
    texts = labelled(every_text(args.texts))
    held_out = texts[HELD_OUT - 1::HELD_OUT]
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder, "trial.crfsuite")
        train([one for i, one in enumerate(texts) if i % HELD_OUT != HELD_OUT - 1], trial)
        rows, scale = table(held_out, trial), trust(held_out, trial)
    args.model.parent.mkdir(parents=True, exist_ok=True)
    train(texts, args.model)
    args.model.with_suffix(".json").write_text(json.dumps(scale) + "\n", encoding="utf-8")
    args.model.with_suffix(".md").write_text(CARD.format(
        texts=len(texts), segments=sum(len(one.passages) for one in texts), names=sum(len(one.text.names) for one in texts),
        settings=", ".join(f"{name} {value}" for name, value in SETTINGS.items()), version=version("python-crfsuite"), **scale,
        sha256=hashlib.sha256(args.model.read_bytes()).hexdigest(), table="\n".join(rows)), encoding="utf-8")
    print(f"{len(texts)} texts, {time.process_time() - start:.0f} s of processor time, {args.model.stat().st_size / 1e6:.1f} MB: {args.model}")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
