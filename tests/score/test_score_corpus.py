"""The accuracy gate: a run over the corpus, laid beside the gold, may not fall significantly below the baseline.

Prints counts, ratios and intervals of both parts; what was lost in words for the dev part, in counts for the test part.
"""

from pathlib import Path

from extract.io.reading import read_run
from extract.io.run import run
from extract.io.scoring import load_baseline, score_run
from extract.score import judge, summary
from extract.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


def test_no_figure_falls_significantly_below_the_baseline(tmp_path, capsys):
    run([str(ROOT / "corpus")], tmp_path / "run", Settings())
    scored = score_run(read_run(tmp_path / "run"), ROOT / "gold")
    with capsys.disabled():
        print("\n" + summary(scored.scores))
    assert set(scored.scores) == {"dev", "test"}
    verdict = judge(load_baseline(ROOT / "gold"), scored.scores, scored.required, scored.originals)
    with capsys.disabled():
        print(*verdict.lines(), sep="\n")
    assert verdict.falls == []
