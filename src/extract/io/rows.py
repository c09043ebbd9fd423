"""Rows as JSON lines: how the project writes and reads every one of them."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import jsonlines
from pydantic import BaseModel, ValidationError

from extract.errors import RunFolder

Row = TypeVar("Row", bound=BaseModel)


def to_json(row: BaseModel) -> dict[str, Any]:
    """`row` as the contract writes it: `null` at the top level is said, inside a value it is absent.

    >>> from extract.schema import Percent
    >>> to_json(Percent(number="31.80"))
    {'kind': 'percent', 'number': '31.8'}
    """
    if "kind" in type(row).model_fields:
        return row.model_dump(mode="json", exclude_none=True)
    data = row.model_dump(mode="json")
    for part in (data, data.get("fact")):
        if isinstance(part, dict) and isinstance(part.get("value"), dict):
            part["value"] = {key: one for key, one in part["value"].items() if one is not None}
    return data


def read_rows(path: Path, model: type[Row]) -> Iterator[Row]:
    """The rows of `path`, one at a time; RunFolder names the first line that is not such a row."""
    try:
        with path.open("rb") as file:
            yield from parse_rows(file, model, str(path))
    except OSError as error:
        raise RunFolder(f"{path}: cannot be read ({error.strerror}); name the file of a finished run") from error


def parse_rows(lines: Iterable[bytes], model: type[Row], path: str) -> Iterator[Row]:
    """Rows from `lines`; `path` is what errors call them."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            with jsonlines.Reader([line], loads=json.loads) as reader:
                data = reader.read(type=dict)
            row = model.model_validate(data)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            what = f"{where}: {first['msg']}" if where else first["msg"]
            raise RunFolder(f"{path}:{number}: {what}; expected a row of type {model.__name__}") from error
        except (jsonlines.InvalidLineError, RecursionError) as error:
            raise RunFolder(f"{path}:{number}: not a JSON object; write the file anew with `extract run`") from error
        yield row


def file_sha256(path: Path) -> str:
    """Hex digest of the file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
