"""The original articles, where they are at hand: they run, every span is its slice of the source, and gold fits them."""

import hashlib
import os
from pathlib import Path

import pytest

from extract.gold import check
from extract.io.reading import read_run
from extract.io.run import run
from extract.settings import Settings
from extract.text import decode

ROOT = Path(__file__).resolve().parents[2]
SOURCES = Path(os.environ.get("EXTRACT_SOURCES", ROOT.parent / "shared" / "sources"))
FILES = sorted(SOURCES.glob("*.txt"))
absent = pytest.mark.skipif(not FILES, reason=f"the original articles are not in {SOURCES}; set EXTRACT_SOURCES to read them from elsewhere")


@absent
def test_every_span_is_its_slice_of_the_source(tmp_path):
    run([str(path) for path in FILES], tmp_path / "run", Settings())
    whole = read_run(tmp_path / "run")
    text = {one.id: decode(Path(one.path).read_bytes(), path=one.path).text for one in whole.articles()}
    assert len(text) == len(FILES)
    spans = 0
    for mention in whole.mentions():
        assert text[mention.article][mention.start:mention.end] == mention.text
        spans += 1
    for fact in whole.facts():
        for quote in fact.evidence:
            assert text[fact.article][quote.start:quote.end] == quote.text
            spans += 1
    for row in whole.ledger():
        assert text[row.article][row.start:row.end] == row.text
    assert spans > 500


@absent
@pytest.mark.parametrize("gold", sorted((ROOT / "gold" / "originals").glob("*.jsonl")), ids=lambda path: path.stem)
def test_stand_off_labels_fit_their_article(gold):
    by_sum = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in FILES}
    for sha, path in by_sum.items():
        if sha in gold.read_text(encoding="utf-8"):
            anchored, errors = check(gold, decode(path.read_bytes(), path=str(path)).text, sha)
            assert errors == [] and anchored is not None and anchored.facts
            return
    pytest.fail(f"no original has the checksum that {gold.name} names")
