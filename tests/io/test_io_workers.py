"""Extraction in one process and in several: the same results, and no article that takes the run with it."""

import random
import threading
import time
from collections.abc import Iterator

import pytest
from fakes import FAKE

from extract.errors import EngineMissing
from extract.io.limit import interrupt_after
from extract.io.workers import extract_all
from extract.model import Outcome, RawArticle
from extract.schema import Problem
from extract.settings import Settings

FAST = Settings(max_seconds=0.2)


def raws(*texts: str) -> list[RawArticle]:
    return [RawArticle(f"a{i}", f"a{i}.txt", text.encode()) for i, text in enumerate(texts)]


def names(results: list[Outcome | Problem]) -> list[str]:
    return [one.article.id if isinstance(one, Outcome) else one.reason for one in results]


@pytest.fixture(autouse=True)
def _short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.io.limit.GRACE_S", 0.1)
    monkeypatch.setattr("extract.io.workers._KILL_AFTER_S", 1.0)
    monkeypatch.setattr("extract.io.workers._LOAD_S", 4.0)


def test_one_process_and_two_give_the_same_in_the_same_order() -> None:
    texts = [f"Alpha{i} Park hosts {i} firms" for i in range(25)]
    one = list(extract_all(raws(*texts), FAST, pipeline=FAKE))
    two = list(extract_all(raws(*texts), FAST, workers=2, pipeline=FAKE))
    assert one == two and names(one) == [f"a{i}" for i in range(25)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_that_fails_is_a_problem_and_the_rest_goes_on(workers: int) -> None:
    results = list(extract_all(raws("Good Park", "CRASH", "REFUSE", "Fine Park"), FAST, workers=workers, pipeline=FAKE))
    assert names(results) == ["a0", "failed", "binary", "a3"]
    assert isinstance(results[1], Problem)
    assert results[1].message == "ValueError: the fake was told to; the article is left out, please report it"


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_that_hangs_is_stopped(workers: int) -> None:
    start = time.monotonic()
    results = list(extract_all(raws("Good Park", "HANG", "Fine Park"), FAST, workers=workers, pipeline=FAKE))
    assert names(results) == ["a0", "too_slow", "a2"] and time.monotonic() - start < 20


def test_a_worker_that_no_signal_reaches_is_killed() -> None:
    start = time.monotonic()
    results = list(extract_all(raws("Good Park", "STUCK", "Fine Park", "More Park"), FAST, workers=2, pipeline=FAKE))
    assert names(results) == ["a0", "too_slow", "a2", "a3"] and time.monotonic() - start < 30


def test_a_worker_that_dies_costs_its_article_alone() -> None:
    results = list(extract_all(raws("Good Park", "DIE", "Fine Park", "DIE", "Last Park"), FAST, workers=2, pipeline=FAKE))
    assert names(results) == ["a0", "failed", "a2", "failed", "a4"]
    assert isinstance(results[1], Problem) and "exit code 9" in results[1].message


def test_outside_the_main_thread_a_hanging_article_is_stopped_too() -> None:
    results: list[Outcome | Problem] = []
    thread = threading.Thread(target=lambda: results.extend(extract_all(raws("HANG", "Good Park"), FAST, pipeline=FAKE)))
    thread.start()
    thread.join(timeout=30)
    assert names(results) == ["too_slow", "a1"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_engine_is_one_error(workers: int) -> None:
    with pytest.raises(EngineMissing, match="use another"):
        list(extract_all(raws("x", "y"), FAST, workers=workers, pipeline="fakes:Missing"))


def test_few_articles_are_read_ahead() -> None:
    taken = 0

    def source() -> Iterator[RawArticle]:
        nonlocal taken
        for raw in raws(*(f"Park number {i}" for i in range(200))):
            taken += 1
            yield raw

    results = extract_all(source(), FAST, workers=2, pipeline=FAKE)
    next(results)
    assert taken <= 10
    results.close()  # type: ignore[attr-defined]


def test_rows_of_bulk_input_are_named_by_path_and_line() -> None:
    [problem] = extract_all([RawArticle("a", "bulk.jsonl:3", b"CRASH", declared="utf-8")], FAST, pipeline=FAKE)
    assert isinstance(problem, Problem) and (problem.path, problem.line) == ("bulk.jsonl", 3)


def test_the_alarm_is_put_back() -> None:
    import signal

    before = signal.getsignal(signal.SIGALRM)
    with interrupt_after(60, "x"):
        assert signal.getsignal(signal.SIGALRM) is not before
    assert signal.getsignal(signal.SIGALRM) is before and signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_results_do_not_depend_on_who_is_faster() -> None:
    texts = [f"Park{i} Park hosts {i} firms " + "x" * random.Random(i).randrange(20_000) for i in range(12)]
    assert list(extract_all(raws(*texts), FAST, workers=3, pipeline=FAKE)) == list(extract_all(raws(*texts), FAST, pipeline=FAKE))
