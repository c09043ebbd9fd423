"""Articles in, outcomes out, in the order given: in this process or over several.

Why not `concurrent.futures`: one worker that dies breaks its whole pool, and nobody knows by which article.
Here each worker has a pipe of its own and one article at a time, so the culprit is known, becomes a problem
row, and the others go on. Workers are spawned, never forked: a fork would inherit the run folder's lock
and keep it when the parent is killed.
"""

import contextlib
import multiprocessing
import pkgutil
import signal
import time
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol

from extract.errors import BadInput, ExtractError
from extract.io.limit import can_interrupt, interrupt_after
from extract.model import Outcome, RawArticle
from extract.schema import Problem
from extract.settings import Settings

PIPELINE = "extract.pipeline:Pipeline"
_KILL_AFTER_S = 5.0  # beyond the limit, for code that no signal reaches
_LOAD_S = 60.0       # for the engine to load, before a worker's first article
_AHEAD = 4           # articles a worker may be ahead of the oldest unfinished one, so waiting results stay few

Result = Outcome | Problem


class Extractor(Protocol):
    """What a pipeline is here; tests use three-line fakes."""

    def extract(self, raw: RawArticle) -> Outcome: ...


def extract_all(articles: Iterable[RawArticle], settings: Settings, *, workers: int = 1, pipeline: str = PIPELINE) -> Iterator[Result]:
    """The outcome of each article, or the problem that it is, in the order of `articles`.

    `pipeline` is "module:class", made from `settings` once per process; its own errors (an engine that is not
    installed) are raised, while whatever goes wrong in one article is that article's problem.
    """
    may_spawn = not multiprocessing.current_process().daemon
    if may_spawn and (workers > 1 or not can_interrupt()):
        yield from _Pool(settings, pipeline, workers).run(articles)
        return
    extractor: Extractor | None = None
    for raw in articles:
        extractor = extractor or pkgutil.resolve_name(pipeline)(settings)
        yield extract_one(extractor, raw, settings)


def extract_one(extractor: Extractor, raw: RawArticle, settings: Settings) -> Result:
    """The outcome of `raw`, or its problem: nothing an article does stops the run."""
    try:
        with interrupt_after(settings.max_seconds, raw.path):
            return extractor.extract(raw)
    except BadInput as error:
        return problem_of(raw, error.reason, error.message)
    except Exception as error:
        words = " ".join(str(error).split())[:160]
        return problem_of(raw, "failed", f"{type(error).__name__}: {words}; the article is left out, please report it")


def problem_of(raw: RawArticle, reason: str, message: str) -> Problem:
    """The row for a refused article, with path and line told apart for rows of bulk input."""
    path, _, line = raw.path.rpartition(":")
    bulk = bool(raw.declared and path and line.isdigit())
    return Problem(path=path if bulk else raw.path, line=int(line) if bulk else None, action="refused",
                   reason=reason, message=message)  # type: ignore[arg-type]


def _work(pipe: Connection, settings: Settings, pipeline: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    try:
        try:
            extractor: Extractor = pkgutil.resolve_name(pipeline)(settings)
        except Exception as error:
            pipe.recv()
            what = f"the pipeline does not load: {type(error).__name__}: {error}"
            pipe.send(error if isinstance(error, ExtractError) else ExtractError(what))
            return
        while True:
            pipe.send(extract_one(extractor, pipe.recv(), settings))
    except (EOFError, OSError):
        return  # the parent is gone, or done


class _Worker:
    def __init__(self, settings: Settings, pipeline: str) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_work, args=(theirs, settings, pipeline), daemon=True)
        self.process.start()
        theirs.close()
        self.task: tuple[int, RawArticle] | None = None
        self.deadline = 0.0
        self.used = False

    def give(self, index: int, raw: RawArticle, limit_s: float) -> None:
        self.task, self.deadline = (index, raw), time.monotonic() + limit_s + _KILL_AFTER_S + (0 if self.used else _LOAD_S)
        self.used = True
        self.pipe.send(raw)

    def stop(self, *, now: bool = False) -> int | None:
        self.pipe.close()
        if now:
            self.process.kill()
        self.process.join(timeout=5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        return self.process.exitcode


class _Pool:
    def __init__(self, settings: Settings, pipeline: str, workers: int) -> None:
        self._settings, self._pipeline, self._size = settings, pipeline, workers
        self._workers: list[_Worker] = []

    def run(self, articles: Iterable[RawArticle]) -> Iterator[Result]:
        source = enumerate(articles)
        done: dict[int, Result] = {}
        next_out, more = 0, True
        try:
            while True:
                while next_out in done:
                    yield done.pop(next_out)
                    next_out += 1
                busy = [worker for worker in self._workers if worker.task]
                while more and len(busy) < self._size and len(busy) + len(done) < self._size * _AHEAD:
                    item = next(source, None)
                    if item is None:
                        more = False
                        break
                    busy.append(self._start(*item))
                if not busy:
                    if next_out not in done:
                        return
                    continue
                done.update(self._collect(busy))
        finally:
            for worker in self._workers:
                worker.stop(now=worker.task is not None)
            self._workers.clear()

    def _start(self, index: int, raw: RawArticle) -> _Worker:
        idle = next((worker for worker in self._workers if not worker.task), None)
        if idle is None:
            idle = _Worker(self._settings, self._pipeline)
            self._workers.append(idle)
        with contextlib.suppress(OSError):  # it died while idle: `_collect` meets the end of its pipe
            idle.give(index, raw, self._settings.max_seconds)
        return idle

    def _collect(self, busy: list[_Worker]) -> dict[int, Result]:
        """Wait for the next results; a dead or overdue worker's article is a problem, and the worker is replaced."""
        left_s = max(0.0, min(worker.deadline for worker in busy) - time.monotonic())
        ready = wait([worker.pipe for worker in busy], timeout=left_s)
        results: dict[int, Result] = {}
        for worker in busy:
            assert worker.task is not None
            index, raw = worker.task
            if worker.pipe in ready:
                try:
                    answer = worker.pipe.recv()
                except (EOFError, OSError):
                    self._workers.remove(worker)
                    code = worker.stop()
                    results[index] = problem_of(raw, "failed", f"the process that read it died (exit code {code}; out of memory?); "
                                                "the article is left out")
                    continue
                if isinstance(answer, ExtractError):
                    raise answer
                worker.task = None
                results[index] = answer
            elif time.monotonic() >= worker.deadline:
                self._workers.remove(worker)
                worker.stop(now=True)
                results[index] = problem_of(raw, "too_slow", f"took over {self._settings.max_seconds:g} s and did not react; "
                                            "split it or raise `max_seconds` in extract.toml")
        return results
