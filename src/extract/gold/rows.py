"""Gold files: what an annotator writes, one JSON object per line, read with its line number.

Words and occurrences, never counted offsets. `extract.gold.anchor` turns them into spans.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

import jsonlines
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from extract.errors import BadGold
from extract.schema import Status, Value, check_predicate
from extract.schema.values import Edtf

At = int | list[Annotated[int, Field(ge=1)]] | Literal["all"]


class _GoldRow(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldHead(_GoldRow):
    """First line: which article, which bytes, who labelled."""

    gold: Literal["1"]
    article: str
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    annotator: str


class GoldEntity(_GoldRow):
    """A named thing: the annotator's handle, its type, its fullest name in the article."""

    entity: str
    type: Literal["PARK", "ORG", "PERSON", "PLACE", "EVENT"]
    name: str


class GoldMention(_GoldRow):
    """Exact words of the article, with the entity they name or the value they state."""

    mention: Annotated[str, Field(min_length=1)]
    entity: str | None = None
    value: Value | None = None
    at: At = 1

    @model_validator(mode="after")
    def _one_of(self) -> "GoldMention":
        if (self.entity is None) == (self.value is None):
            raise ValueError("a mention has either `entity` or `value`")
        return self


class GoldFact(_GoldRow):
    """A fact; `quote` holds the words that state the value or object."""

    fact: str
    subject: str
    value: Value | None = None
    object: str | None = None
    as_of: Edtf | None = None
    status: Status = "actual"
    quote: Annotated[str, Field(min_length=1)]
    at: Annotated[int, Field(ge=1)] = 1

    @model_validator(mode="after")
    def _fits(self) -> "GoldFact":
        check_predicate(self.fact, self.value, self.object)
        return self


GoldRow = GoldHead | GoldEntity | GoldMention | GoldFact
_BY_KEY: dict[str, TypeAdapter[Any]] = {
    "gold": TypeAdapter(GoldHead), "entity": TypeAdapter(GoldEntity),
    "mention": TypeAdapter(GoldMention), "fact": TypeAdapter(GoldFact),
}


@dataclass(frozen=True, slots=True)
class GoldFile:
    """A whole gold file: rows with their line numbers, in file order."""

    path: str
    head: GoldHead
    entities: tuple[tuple[int, GoldEntity], ...]
    mentions: tuple[tuple[int, GoldMention], ...]
    facts: tuple[tuple[int, GoldFact], ...]


def read_gold(path: Path) -> tuple[GoldFile | None, list[BadGold]]:
    """The gold file at `path` and every row of it that could not be used; None without a usable first line."""
    errors: list[BadGold] = []
    rows: list[tuple[int, GoldRow]] = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        return None, [BadGold(str(path), 0, f"cannot be read as UTF-8 text ({type(error).__name__})")]
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            with jsonlines.Reader([line], loads=json.loads) as reader:
                data = reader.read(type=dict)
        except jsonlines.InvalidLineError as error:
            errors.append(BadGold(str(path), number, f"not a JSON object ({str(error).splitlines()[0]})"))
            continue
        kind = next((key for key in ("gold", "mention", "fact", "entity") if key in data), None)
        if kind is None:
            errors.append(BadGold(str(path), number, "a row starts with `gold`, `entity`, `mention` or `fact`"))
            continue
        try:
            rows.append((number, _BY_KEY[kind].validate_python(data)))
        except ValidationError as error:
            for item in error.errors():
                where = ".".join(str(part) for part in item["loc"] if part not in ("function-after",))
                errors.append(BadGold(str(path), number, f"{where + ': ' if where else ''}{item['msg'].removeprefix('Value error, ')}"))
    heads = [row for _, row in rows if isinstance(row, GoldHead)]
    if len(heads) != 1:
        errors.append(BadGold(str(path), 1, f"expected one `gold` line, found {len(heads)}"))
        return None, errors
    return GoldFile(
        str(path), heads[0],
        tuple((n, r) for n, r in rows if isinstance(r, GoldEntity)),
        tuple((n, r) for n, r in rows if isinstance(r, GoldMention)),
        tuple((n, r) for n, r in rows if isinstance(r, GoldFact)),
    ), errors
