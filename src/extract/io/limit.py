"""The time limit of one article, where the pipeline itself cannot look at the clock."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from extract.errors import BadInput

GRACE_S = 1.0  # the pipeline's own check between stages comes first, with the stage's name


def can_interrupt() -> bool:
    """Whether `interrupt_after` works here: in the main thread, on systems with interval timers."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


@contextmanager
def interrupt_after(limit_s: float, path: str) -> Iterator[None]:
    """Raise BadInput "too_slow" in the block once it has run for `limit_s` seconds, and every second after that.

    Reaches endless loops of Python and of regular expressions; without effect where `can_interrupt` says no.
    """
    if not can_interrupt():
        yield
        return

    armed = True

    def stop(signum: int, frame: FrameType | None) -> None:
        if armed:
            raise BadInput(path, "too_slow", f"took over {limit_s:g} s; split it or raise `max_seconds` in extract.toml")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, limit_s + GRACE_S, 1.0)
    try:
        try:
            yield
        finally:
            armed = False  # first, and on its own: the alarm may ring in this very line
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
