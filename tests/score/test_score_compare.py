"""Two runs side by side: what moved, where, and which facts."""

import json

from extract.score import MEASURES, Counts, Score, compare, differences, part_of


def scored(rows):
    """A score of {article: (right facts)}, ten gold and ten found in each article."""
    score = Score(articles=sorted(rows))
    for article, facts in rows.items():
        for name in MEASURES:
            score.tallies[name].add(10, 10, len(facts), article=article)
        score.right["facts"] += [(article, words) for words in facts]
    return score


OLD = scored({"dock": ["h area 5", "h area 5", "h rent 1"], "quay": ["j count 7"], "pier": []})
NEW = scored({"dock": ["h area 5"], "quay": ["j count 7", "j share 3"], "pier": []})


def test_gained_and_lost_are_told_apart_by_how_often_they_are_right():
    found = compare(part_of(OLD, "dev"), part_of(NEW, "dev"))
    assert found.lost["facts"] == [("dock", "h area 5"), ("dock", "h rent 1")]
    assert found.gained["facts"] == [("quay", "j share 3")]


def test_the_articles_that_moved_most_come_first_with_the_change_they_make_alone():
    moves = compare(part_of(OLD, "dev"), part_of(NEW, "dev")).moves["facts"]
    assert [(move.article, round(move.effect, 4)) for move in moves] == [("dock", -0.0667), ("quay", 0.0333)]
    assert (moves[0].old, moves[0].new) == (Counts(10, 10, 3), Counts(10, 10, 1))


def test_of_the_test_part_there_are_no_words():
    found = compare(part_of(OLD, "test"), part_of(NEW, "test"))
    said = differences("test", found) + json.dumps(found.to_json())
    assert found.gained == found.lost == {} and "area" not in said and "share 3" not in said
    assert "dock: right 3 → 1" in said


def test_the_text_says_figures_articles_and_facts():
    said = differences("dev", compare(part_of(OLD, "dev"), part_of(NEW, "dev")))
    assert "facts                           0.133  0.100  -0.033 [" in said
    for line in ("facts, lost: 2", "  dock: h rent 1", "facts, gained: 1", "  quay: j share 3", "facts: 2 articles moved"):
        assert line in said


def test_a_run_against_itself_moves_nothing():
    found = compare(part_of(OLD, "dev"), part_of(OLD, "dev"))
    for change in found.changes.values():
        sure = change.significance
        assert (change.delta, sure.p, sure.inside.low, sure.inside.high) == (0, 1, 0, 0)
    assert not any(found.moves.values()) and "moved" not in differences("dev", found)


def test_one_article_says_so_instead_of_an_interval():
    found = compare(part_of(scored({"dock": ["h area 5"]}), "dev"), part_of(scored({"dock": []}), "dev"))
    said = differences("dev", found)
    assert "facts                           0.100  0.000  -0.100 1 article, no interval\n" in said and "facts: 1 article moved;" in said
    assert {(one["interval"], one["p"]) for one in found.to_json().values()} == {(None, None)}


def test_figures_without_rows_say_nothing_of_intervals():
    none = part_of(Score(articles=["dock", "quay"]), "dev")
    assert "facts                           0.000  0.000  +0.000\n" in differences("dev", compare(none, none))
