"""Bulk input: one article per line, `{"id", "text", "title"?, "published"?, "url"?}`, read as a stream."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Literal

import jsonlines

from extract.io.ids import article_id
from extract.model import RawArticle
from extract.schema import Problem
from extract.schema.edtf import is_edtf

_KEYS = ("id", "text", "title", "published", "url")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d\S*")
_SLACK = 65_536  # bytes of a line beside its text


def read_bulk(stream: BinaryIO, path: str, stem: str, max_bytes: int, problem: Callable[[Problem], None]) -> Iterator[RawArticle]:
    """The articles of `stream`; rows that are none become problems with their line, and the rest is read.

    A line may have twice `max_bytes` (a Chinese character escaped as \\uXXXX takes six bytes instead of three); the
    rest of a longer one is skipped without being held. A row without an id is called `<stem>-<line>`.
    """
    limit = 2 * max_bytes + _SLACK
    for number, data in _lines(stream, limit):
        def report(message: str, action: Literal["refused", "repaired"] = "refused", reason: str = "bad_row", *,
                   line: int = number) -> None:
            problem(Problem(path=path, line=line, action=action, reason=reason, message=message))  # type: ignore[arg-type]

        if data is None:
            report(f"a line of over {limit:,} bytes; split the article or raise `max_bytes` in extract.toml", reason="too_large")
        elif data.strip():
            raw = _row(data, f"{path}:{number}", f"{stem}-{number}", report)
            if raw is not None:
                yield raw


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """(number, line) of each line; None in place of one that is longer than `limit` bytes."""
    number = 0
    while line := stream.readline(limit):
        number += 1
        if len(line) < limit or line.endswith(b"\n"):
            yield number, line
            continue
        while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def _row(line: bytes, path: str, default_id: str, report: Callable[..., None]) -> RawArticle | None:
    try:
        # not the fastest parser installed, which jsonlines takes by itself: what is refused may not depend on that
        with jsonlines.Reader([line], loads=json.loads) as reader:
            row: dict[str, Any] = reader.read(type=dict)
    except (jsonlines.InvalidLineError, RecursionError) as error:
        why = str(error)
        report("expected a JSON object, got another kind of value" if "requested type" in why or "null value" in why
               else "not valid UTF-8; save the file as UTF-8" if "valid utf-8" in why else "not valid JSON; check the quotes and brackets")
        return None
    text: Any = row.get("text")
    id_: Any = row.get("id")
    if not isinstance(text, str):
        report("no `text`; a row is {\"id\": ..., \"text\": ...}" if text is None else "`text` is not a string")
        return None
    if isinstance(id_, int) and not isinstance(id_, bool):
        id_ = str(id_)
    if not (id_ is None or isinstance(id_, str)):
        report("`id` is not a string")
        return None
    if any(_is_broken(one) for one in row.values()):
        report("half a surrogate pair in a string; write characters outside the BMP whole")
        return None
    extra = sorted(str(key) for key in row if key not in _KEYS)
    if extra:
        report(f"unknown key{'s' if len(extra) > 1 else ''} {', '.join(f'`{key[:40]}`' for key in extra[:5])} left out; a row has "
               f"{', '.join(_KEYS)}", "repaired")
    more: dict[str, str | None] = {}
    for key in ("title", "published", "url"):
        given = row.get(key)
        if key == "published" and isinstance(given, str) and (moment := _MOMENT.fullmatch(given)):
            given = moment[1]           # feeds give the minute too
        fits = given is None or (isinstance(given, str) and (key != "published" or is_edtf(given)))
        if not fits:
            wanted = "a date like 2012-09-30" if key == "published" else "a string"
            report(f"`{key}`: expected {wanted}, got `{str(given)[:40]}`; read without it", "repaired")
        more[key] = given if fits and given else None
    return RawArticle(article_id(id_) if id_ else article_id(default_id), path, text.encode(), declared="utf-8", given=id_, **more)


def _is_broken(value: object) -> bool:
    """Whether a string holds half a surrogate pair, which no encoding can write."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return True
    return False
