"""Results kept between runs, one file per article: an unchanged article is never read twice.

The name of a result is its key (content, code, settings: see `extract.io.version.result_key`). A killed run leaves
whole results or none.
"""

from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from extract.errors import RunFolder
from extract.io.atomic import write_whole
from extract.io.workers import Result
from extract.model import Outcome
from extract.schema import Problem

_RESULT: TypeAdapter[tuple[Literal["outcome"], Outcome] | tuple[Literal["problem"], Problem]] = TypeAdapter(
    tuple[Literal["outcome"], Outcome] | tuple[Literal["problem"], Problem])
_PASSING = ("too_slow", "failed")  # another day, another machine may do better


class Store:
    """Results by key below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def has(self, key: str) -> bool:
        """Whether there is a result. An empty file (power cut) is none."""
        try:
            return self._path(key).stat().st_size > 0
        except OSError:
            return False

    def save(self, key: str, result: Result) -> None:
        """Keep `result`; its timings are left out, for it will stand for runs that did not take that time."""
        if isinstance(result, Outcome):
            body = _RESULT.dump_json(("outcome", Outcome(result.article, result.mentions, result.clusters, result.drafts, result.dropped,
                                                         result.problems)))
        else:
            body = _RESULT.dump_json(("problem", result))
        write_whole(self._path(key), body, sync=False)   # what a power cut empties is extracted again

    def load(self, key: str) -> Result:
        """The result of `key`. RunFolder when the file is damaged, OSError when it is not there."""
        path = self._path(key)
        try:
            return _RESULT.validate_json(path.read_bytes())[1]
        except ValidationError as error:
            path.unlink(missing_ok=True)
            raise RunFolder(f"{path}: a stored result was damaged and is removed; run again") from error

    def _path(self, key: str) -> Path:
        return self.root / key[:2] / f"{key}.json"


def is_passing(result: Result) -> bool:
    """Whether the next run should try again rather than take this result from the store."""
    return isinstance(result, Problem) and result.reason in _PASSING
