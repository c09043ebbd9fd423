"""The scorer: a run laid beside the gold."""

from extract.score.agree import Agreement, agree
from extract.score.compare import Comparison, Part, compare, part_of
from extract.score.counts import Counts, Miss, Tally
from extract.score.gate import Baseline, Verdict, baseline_of, fingerprint, judge, read_baseline, write_baseline
from extract.score.history import HistoryRow, history_row
from extract.score.measure import MEASURES, Score, measure, value_key
from extract.score.report import details, differences, misses, summary
from extract.score.resample import Change, Interval, interval, paired

__all__ = [
    "MEASURES", "Agreement", "Baseline", "Change", "Comparison", "Counts", "HistoryRow", "Interval", "Miss", "Part", "Score", "Tally", "Verdict",
    "agree", "baseline_of", "compare", "details", "differences", "fingerprint", "history_row", "interval", "judge", "measure", "misses", "paired",
    "part_of", "read_baseline", "summary", "value_key", "write_baseline",
]
