"""The scorer: a run laid beside the gold."""

from extract.score.agree import Agreement, agree
from extract.score.compare import WORDS, Comparison, Part, compare, part_of
from extract.score.counts import Counts, Miss, Tally
from extract.score.gate import Baseline, Verdict, apart, baseline_of, fingerprint, judge, read_baseline, write_baseline
from extract.score.history import HistoryRow, history_row
from extract.score.keys import fact_key, full_key, value_key
from extract.score.measure import MEASURES, Score, measure
from extract.score.report import details, differences, misses, summary
from extract.score.resample import Change, Interval, interval, paired

__all__ = [
    "MEASURES", "WORDS", "Agreement", "Baseline", "Change", "Comparison", "Counts", "HistoryRow", "Interval", "Miss", "Part", "Score", "Tally",
    "Verdict", "agree", "apart", "baseline_of", "compare", "details", "differences", "fact_key", "fingerprint", "full_key", "history_row",
    "interval", "judge", "measure", "misses", "paired", "part_of", "read_baseline", "summary", "value_key", "write_baseline",
]
