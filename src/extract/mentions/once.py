"""What several finders ask of one passage, worked out once: the finders take the passages of an article one after another."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from extract.model import Passage

T = TypeVar("T")


def once(work: Callable[[Passage], T]) -> Callable[[Passage], T]:
    """`work`, with its last answer kept for as long as the very same passage is asked about.

    By identity: a passage holds half its article, so to compare or to hash it would cost more than most answers.
    """
    last: list[tuple[Passage, T]] = []

    @wraps(work)
    def kept(passage: Passage) -> T:
        for about, answer in last:
            if about is passage:
                return answer
        answer = work(passage)
        last[:] = [(passage, answer)]
        return answer

    return kept
