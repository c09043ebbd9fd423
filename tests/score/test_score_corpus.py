"""The accuracy gate: a run over the corpus, laid beside the gold, may not fall below the floors.

Prints counts and ratios of both parts, never a miss of the test part.
"""

from pathlib import Path

from extract.io.reading import read_run
from extract.io.run import run
from extract.io.scoring import load_floors, score_run
from extract.score import falls, summary
from extract.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def test_no_figure_falls_below_its_floor(tmp_path, capsys):
    run([str(ROOT / "corpus")], tmp_path / "run", Settings())
    scored = score_run(read_run(tmp_path / "run"), ROOT / "gold")
    with capsys.disabled():
        print("\n" + summary(scored.scores))
    assert set(scored.scores) == {"dev", "test"}
    assert falls(load_floors(ROOT / "gold"), scored.scores, scored.fingerprint) == []
