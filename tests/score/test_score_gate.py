"""The gate: a significant fall shuts it and names what was lost, noise passes with a warning, another gold asks for a new baseline."""

import json

import pytest

from extract.errors import BadSettings
from extract.score import MEASURES, Counts, Score, apart, baseline_of, fingerprint, judge, read_baseline, write_baseline

SIZE = 40  # articles


def scored(right, found=20, gold=20):
    """A score in which article i has right[i] rows of every measure; its right facts are called `fact 0`, `fact 1`, ..."""
    score = Score(articles=[f"park-{i:02}" for i in range(len(right))])
    for name, some in zip(score.articles, right, strict=True):
        for measure in MEASURES:
            score.tallies[measure].add(gold, found, some, article=name)
        for measure in score.right:
            score.right[measure] += [(name, f"harbour companies {k} “{name}”") for k in range(some)]
    return score


BEFORE = [10] * SIZE


def judged(dev, test=BEFORE, gold="abc"):
    baseline = baseline_of({"dev": scored(BEFORE), "test": scored(BEFORE)}, "abc", "first cut")
    return judge(baseline, {"dev": scored(dev), "test": scored(test)}, gold)


def test_nothing_moved():
    verdict = judged(BEFORE)
    assert verdict.lines() == []


def test_a_significant_fall_shuts_the_gate_and_names_what_was_lost():
    verdict = judged([9] * 8 + [10] * 32)                      # a fall of 0.01: only the test can tell
    assert len(verdict.falls) == len(MEASURES)
    assert verdict.falls[0].startswith("dev names_strict: F1 0.5000 → 0.4900, -0.0100 [") and "p 0.004 one-sided" in verdict.falls[0]
    assert "  dev facts, park-03: right 10 → 9, found 20 → 20" in verdict.lost
    assert "  dev facts, park-03 lost: harbour companies 9 “park-03”" in verdict.lost
    assert sum("park-20" in line for line in verdict.lines()) == 0


def test_of_the_test_part_only_names_and_counts_are_said():
    verdict = judged(BEFORE, test=[9] * 8 + [10] * 32)
    assert len(verdict.falls) == len(MEASURES) and verdict.falls[0].startswith("test names_strict")
    assert "  test facts, park-03: right 10 → 9, found 20 → 20" in verdict.lost
    assert "harbour" not in "\n".join(verdict.lines())


def test_noise_passes_with_a_warning():
    verdict = judged([4, 12, 8, 8, 12] + [10] * 35)            # 0.0075 down, no more than chance does
    assert verdict.falls == [] and verdict.lost == []
    assert len(verdict.warnings) == len(MEASURES) and "F1 0.5000 → 0.4925" in verdict.warnings[0]
    assert verdict.lines()[0].startswith("warning: dev names_strict")


def test_less_noise_passes_without_a_word():
    assert judged([8, 10, 11] + [10] * 37).lines() == []


def test_a_deep_fall_shuts_the_gate_whatever_the_test_says():
    verdict = judged([0, 0] + [10] * 38)                       # two articles: p is 0.25
    assert len(verdict.falls) == len(MEASURES) and "p 0.250" in verdict.falls[0]


def test_one_article_is_judged_by_depth_alone():
    baseline = baseline_of({"dev": scored([10])}, "abc", "why")
    assert judge(baseline, {"dev": scored([10])}, "abc").lines() == []
    fall = judge(baseline, {"dev": scored([9])}, "abc").falls[0]
    assert "-0.0500 1 article, no interval; right 10 → 9" in fall


def test_a_rise_is_no_fall():
    assert judged([11] * SIZE).lines() == []


def test_more_found_and_none_more_right_is_a_fall():
    baseline = baseline_of({"dev": scored(BEFORE)}, "abc", "why")
    verdict = judge(baseline, {"dev": scored(BEFORE, found=23)}, "abc")
    assert len(verdict.falls) == len(MEASURES) and "found 800 → 920" in verdict.falls[0]


def test_lost_facts_beyond_forty_are_counted():
    lines = judged([8] * SIZE).lines()
    assert sum("dev facts, " in line and "lost: " in line for line in lines) == 40 and "  dev facts: 40 more lost" in lines


def test_a_changed_gold_asks_for_a_new_baseline():
    verdict = judged(BEFORE, gold="other")
    assert len(verdict.falls) == 1 and "gold has changed" in verdict.falls[0] and "--set-baseline" in verdict.falls[0]


HERE = [10] * 30
ORIGINALS = {f"park-{i:02}": "sha" for i in range(30, 40)}      # the articles 30 to 39 are originals


@pytest.mark.parametrize("before, now, warning", [
    ((BEFORE, ORIGINALS), (HERE, {}), "originals only in the baseline and not in this run, left out of the comparison: park-30, "),
    ((HERE, {}), (BEFORE, ORIGINALS), "originals only in this run and not in the baseline, left out of the comparison: park-30, "),
    ((HERE, {}), (HERE + [0] * 10, ORIGINALS), "originals only in this run and not in the baseline, "),      # ten bad ones are not compared
    ((BEFORE, ORIGINALS), (BEFORE, ORIGINALS), None),
])
def test_originals_that_one_side_alone_has_are_left_out_and_told(before, now, warning):
    baseline = baseline_of({"dev": scored(before[0])}, "abc", "why", before[1])
    verdict = judge(baseline, {"dev": scored(now[0])}, "abc", now[1])
    assert verdict.falls == [] and len(verdict.warnings) == (warning is not None) and (warning or "") in "".join(verdict.warnings)


def test_what_both_sides_have_is_still_judged():
    baseline = baseline_of({"dev": scored(BEFORE), "test": scored(BEFORE)}, "abc", "why", ORIGINALS)
    assert read_baseline(write_baseline(baseline), "b") == baseline
    verdict = judge(baseline, {"dev": scored([5] * 30), "test": scored(BEFORE)}, "abc")
    assert "right 300 → 150" in verdict.falls[0] and not any("park-35" in line for line in verdict.lost)
    verdict = judge(baseline, {"dev": scored(HERE), "test": scored([5] * 40)}, "abc")   # articles of the test part are no originals
    assert "right 400 → 200" in verdict.falls[0]


def test_an_original_whose_gold_changed_asks_for_a_new_baseline():
    baseline = baseline_of({"dev": scored(BEFORE)}, "abc", "why", ORIGINALS)
    verdict = judge(baseline, {"dev": scored(BEFORE)}, "abc", {**ORIGINALS, "park-31": "other"})
    assert verdict.falls == ["the gold has changed (of park-31): score it and set the baseline anew with --set-baseline"]


def test_many_originals_are_counted():
    (line,) = apart([f"p{i}" for i in range(12)], [], "runs/a")
    assert line.startswith("originals only in runs/a and not in this run, ") and line.endswith(" and 2 more") and line.count(",") == 10


def test_a_part_without_a_score_shuts_the_gate():
    assert judge(baseline_of({"dev": scored(BEFORE)}, "abc", "why"), {}, "abc").falls == ["dev: no score, but the baseline has one"]


def test_the_baseline_is_read_as_written_and_keeps_no_words_of_the_test_part():
    baseline = baseline_of({"test": scored([1, 2]), "dev": scored([1, 2])}, "abc", 'first\n"cut"')
    text = write_baseline(baseline)
    assert read_baseline(text, "baseline.json") == baseline and baseline.why == 'first "cut"'
    assert list(json.loads(text)["parts"]) == ["dev", "test"]
    assert "harbour" in json.dumps(json.loads(text)["parts"]["dev"]) and "harbour" not in json.dumps(json.loads(text)["parts"]["test"])
    assert any(line.strip().startswith('"park-01": {"names_strict": [20, 20, 2]') for line in text.splitlines())


def test_articles_without_rows_are_kept():
    score = Score(articles=["empty", "park"])
    score.tallies["names_strict"].add(1, 1, 1, article="park")
    part = baseline_of({"dev": score}, "abc", "why").parts["dev"]
    assert part.counts("names_strict") == {"empty": Counts(), "park": Counts(1, 1, 1)}


def test_the_fingerprint_knows_names_and_bytes_but_no_order():
    files = [("a", b"1"), ("b", b"2")]
    assert fingerprint(files) == fingerprint(reversed(files)) != fingerprint([("a", b"2"), ("b", b"1")])


COUNTS = {name: [1, 1, 1] for name in MEASURES}
BAD = [
    "", "not json", "3", "{}", '{"fingerprint": 3, "why": "", "parts": {}}', '{"fingerprint": "a", "why": "", "parts": {"dev": 1}}',
    json.dumps({"fingerprint": "a", "why": "", "parts": {"dev": {"articles": {"p": {"facts": [1, 1, -1]}}}}}),
    json.dumps({"fingerprint": "a", "why": "", "parts": {"dev": {"articles": {"p": {"facts": [1, 1, 1]}}}}}),
    json.dumps({"fingerprint": "a", "why": "", "parts": {"test": {"articles": {"p": COUNTS}, "right": {"facts": {"p": ["words"]}}}}}),
    "[" * 100_000,
]


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_a_file_that_is_no_baseline(text):
    with pytest.raises(BadSettings, match=r"^baseline\.json: not a baseline .*--set-baseline") as caught:
        read_baseline(text, "baseline.json")
    assert "\n" not in str(caught.value)
