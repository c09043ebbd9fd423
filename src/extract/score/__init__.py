"""The scorer: a run laid beside the gold."""

from extract.score.agree import Agreement, agree
from extract.score.counts import Counts, Miss, Tally
from extract.score.gate import Floors, falls, fingerprint, read_floors, write_floors
from extract.score.measure import MEASURES, Score, measure, value_key
from extract.score.report import details, misses, summary

__all__ = ["MEASURES", "Agreement", "Counts", "Floors", "Miss", "Score", "Tally", "agree", "details", "falls", "fingerprint", "measure",
           "misses", "read_floors", "summary", "value_key", "write_floors"]
