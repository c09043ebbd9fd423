"""Gold files: what an annotator writes, one JSON object per line, read with its line number.

Words and occurrences, never counted offsets. `extract.gold.anchor` turns them into spans.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import jsonlines
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from extract.errors import BadGold, UnknownName
from extract.gold.marks import still_draft, undecided
from extract.schema import PREDICATES, Status, Value, check_predicate
from extract.schema.predicates import NAME_TYPES, NameType
from extract.schema.values import Edtf, Mod

Nth = Annotated[int, Field(ge=1, strict=True)]
At = Nth | Annotated[list[Nth], Field(min_length=1)] | Literal["all"]
Words = Annotated[str, Field(min_length=1)]


class _GoldRow(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldHead(_GoldRow):
    """First line: which article, which bytes, who labelled; `draft` while nobody has read the file."""

    gold: Literal["1"]
    article: str
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    annotator: str
    draft: bool = False


class GoldEntity(_GoldRow):
    """A named thing: the annotator's handle, its type, its fullest name in the article."""

    entity: str
    type: NameType
    name: Words


class GoldMention(_GoldRow):
    """Exact words of the article, with the entity they name or the value they state."""

    mention: Words
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
    quote: Words
    at: Nth = 1

    @model_validator(mode="after")
    def _fits(self) -> "GoldFact":
        check_predicate(self.fact, self.value, self.object)
        return self


class GoldLeft(_GoldRow):
    """Words left unlabelled on purpose, and why; with `line` the whole line of the article they stand in."""

    left: Words
    why: Words
    at: At = 1
    line: bool = False


GoldRow = GoldHead | GoldEntity | GoldMention | GoldFact | GoldLeft
_BY_KEY: dict[str, TypeAdapter[Any]] = {  # in the order in which a row's kind is told
    "gold": TypeAdapter(GoldHead), "mention": TypeAdapter(GoldMention), "fact": TypeAdapter(GoldFact),
    "entity": TypeAdapter(GoldEntity), "left": TypeAdapter(GoldLeft),
}
_FIELDS: dict[str, type[BaseModel]] = {"gold": GoldHead, "mention": GoldMention, "fact": GoldFact, "entity": GoldEntity, "left": GoldLeft}
_CHOICES = {"type": NAME_TYPES, "mod": Mod.__args__, "status": ("actual", "planned", "negated")}  # type: ignore[attr-defined]
_VALUE_FIELDS = ("number", "max", "currency", "per", "of", "mod", "edtf", "iso", "out_of", "text")
_KINDS = ("money", "area", "percent", "count", "date", "duration", "rank", "text")


@dataclass(frozen=True, slots=True)
class GoldFile:
    """A whole gold file: rows with their line numbers, in file order."""

    path: str
    head: GoldHead
    entities: tuple[tuple[int, GoldEntity], ...]
    mentions: tuple[tuple[int, GoldMention], ...]
    facts: tuple[tuple[int, GoldFact], ...]
    left: tuple[tuple[int, GoldLeft], ...] = ()


def read_gold(path: Path) -> tuple[GoldFile | None, list[BadGold]]:
    """The gold file at `path` and every row of it that could not be used; None without a usable first line or with conflicts."""
    errors: list[BadGold] = []
    conflicts: list[tuple[int, dict[str, Any]]] = []
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
        except (jsonlines.InvalidLineError, RecursionError) as error:
            errors.append(BadGold(str(path), number, f"not a JSON object ({str(error).splitlines()[0][:200]})"))
            continue
        if "conflict" in data:
            conflicts.append((number, data))
            continue
        kind = next((key for key in _BY_KEY if key in data), None)
        if kind is None:
            errors.append(BadGold(str(path), number, "a row starts with `gold`, `entity`, `mention`, `fact` or `left`"))
            continue
        if kind == "fact" and isinstance(data["fact"], str) and data["fact"] not in PREDICATES:
            errors.append(BadGold(str(path), number, str(UnknownName("predicate", data["fact"], tuple(PREDICATES)))))
            continue
        try:
            rows.append((number, _BY_KEY[kind].validate_python(data)))
        except ValidationError as error:
            # `at` is a union, and pydantic tells of each of its members: once is enough
            errors += [BadGold(str(path), number, said) for said in dict.fromkeys(_say(kind, item) for item in error.errors())]
    if conflicts:
        return None, sorted([*errors, *undecided(str(path), conflicts)], key=lambda error: error.args[1])
    errors += [still_draft(str(path), number) for number, row in rows if isinstance(row, GoldHead) and row.draft]
    heads = [row for _, row in rows if isinstance(row, GoldHead)]
    if len(heads) != 1:
        errors.append(BadGold(str(path), 1, f"expected one `gold` line, found {len(heads)}"))
        return None, errors
    return GoldFile(
        str(path), heads[0],
        tuple((n, r) for n, r in rows if isinstance(r, GoldEntity)),
        tuple((n, r) for n, r in rows if isinstance(r, GoldMention)),
        tuple((n, r) for n, r in rows if isinstance(r, GoldFact)),
        tuple((n, r) for n, r in rows if isinstance(r, GoldLeft)),
    ), errors


def _say(kind: str, item: Any) -> str:
    """One of pydantic's errors in the annotator's words: which field, what is wrong, what to write."""
    path = [str(part) for part in item["loc"] if "function" not in str(part)]
    field, given = path[-1] if path else "", item["input"]
    if "at" in path[:1]:
        return 'at: give a number from 1, a list of such numbers, or "all"' if kind != "fact" else "at: give a number from 1"
    where = ".".join(path) + ": " if path else ""
    match item["type"]:
        case "literal_error" if field in _CHOICES:
            return where + str(UnknownName(field, str(given), cast(tuple[str, ...], _CHOICES[field])))
        case "union_tag_invalid":
            return where + str(UnknownName("kind of value", str(given.get("kind")), _KINDS))
        case "union_tag_not_found":
            return f"{where}the value has no `kind`; choose from: {', '.join(_KINDS)}"
        case "extra_forbidden":
            known = tuple(_FIELDS[kind].model_fields) if len(path) == 1 else _VALUE_FIELDS
            return where + str(UnknownName("field", field, known))
        case "missing":
            return f"{where}the field is missing; add it"
        case "decimal_parsing" | "decimal_type":
            return f'{where}`{given}` is no number; write it out in digits, like "2000000"'
    return f"{where}{item['msg'].removeprefix('Value error, ')}"
