"""The rows a run writes, and nothing else: one frozen model per file of the contract.

All offsets are half-open Python `str` indices into the article's source text, the decoded text as it
was given, before any cleaning.
"""

from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from extract.schema.predicates import PREDICATES, MentionType, NameType
from extract.schema.values import Edtf, Value

SCHEMA: Final = "1"
Lang = Literal["en", "zh", "mixed"]
Status = Literal["actual", "planned", "negated"]
Confidence = Annotated[float, Field(ge=0, le=1)]
DropReason = Literal[
    "furniture",        # the number stands in page furniture
    "list_number",      # 1. 2. (a) of a list or a heading
    "identifier",       # part of a name, code, phone number, URL, plan or model name: 5G, "3551", PM2.5
    "rhetorical",       # two models, three characteristics, one of
    "bare_number",      # no unit, no noun: nothing says what is counted
    "fraction",         # a third, 三分之一
    "time_of_day",      # 09:30
    "unresolved_date",  # last year, without a date to count from
    "overlapped",       # lost against a longer or surer mention
    "no_subject",       # a value whose subject could not be told (facts)
    "no_predicate",     # a value that no rule connected (facts)
    "low_confidence",   # its fact is below `min_confidence`
]
ProblemReason = Literal[
    "empty",             # no text at all
    "binary",            # not text
    "too_large",         # over the size limit of the settings
    "too_slow",          # over the time limit of the settings
    "unreadable",        # the file system says no
    "bad_row",           # a JSONL row that is not an article
    "decoding_repaired", # undecodable bytes were replaced; the article was read
    "duplicate_bytes",   # the same bytes were read before under another path
    "renamed",           # two inputs with one id; this one got a suffix
    "no_articles",       # a folder without a readable file
    "failed",            # a defect of ours: the article is skipped, the run goes on
]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Article(_Row):
    """An article that was read. `chars` is the length of the source text; `sha256` is of the file's bytes."""

    id: Annotated[str, Field(min_length=1)]
    path: str
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    lang: Lang
    title: str
    published: Edtf | None = None
    url: str | None = None
    chars: Annotated[int, Field(ge=0)]


class _Span(_Row):
    start: Annotated[int, Field(ge=0)]
    end: int
    text: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _length(self) -> "_Span":
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} does not fit the {len(self.text)} characters of `{self.text}`")
        return self


class Evidence(_Span):
    """Characters of the source that say so: `source[start:end] == text`."""


class Mention(_Row):
    """A typed span: a name (with the entity it names) or a value (with its normalised form)."""

    article: str
    start: Annotated[int, Field(ge=0)]
    end: int
    text: Annotated[str, Field(min_length=1)]
    type: MentionType
    entity: str | None = None
    value: Value | None = None
    confidence: Confidence
    by: str

    @model_validator(mode="after")
    def _length(self) -> "Mention":
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} does not fit the {len(self.text)} characters of `{self.text}`")
        return self


class Entity(_Row):
    """One real thing over all articles. `names` holds the fullest name first; `name` is that one."""

    id: str
    type: NameType
    name: str = ""
    names: Annotated[tuple[str, ...], Field(min_length=1)]
    articles: tuple[str, ...]
    same_as: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _first_name(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data.get("name") and data.get("names"):
            return {**data, "name": data["names"][0]}
        return data


class Fact(_Row):
    """What a careful reader takes from the article: subject, predicate, value or object, with evidence."""

    schema_: Annotated[Literal["1"], Field(alias="schema")] = SCHEMA
    id: str
    article: str
    subject: str
    predicate: Annotated[str, Field(json_schema_extra={"enum": list(PREDICATES)})]
    value: Value | None = None
    object: str | None = None
    as_of: Edtf | None = None
    status: Status = "actual"
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]
    confidence: Confidence
    by: str

    @model_validator(mode="after")
    def _fits_predicate(self) -> "Fact":
        check_predicate(self.predicate, self.value, self.object)
        return self


def check_predicate(name: str, value: Value | None, object_: str | None) -> None:
    """Raise ValueError unless value and object fit the predicate's row of the contract."""
    row = PREDICATES.get(name)
    if row is None:
        raise ValueError(f"no predicate `{name}`; choose from: {', '.join(PREDICATES)}")
    if value is not None and value.kind != row.value:
        raise ValueError(f"`{name}` carries {row.value or 'no value'}, got a value of kind `{value.kind}`")
    if object_ is not None and not row.objects:
        raise ValueError(f"`{name}` carries no object, got `{object_}`")
    if row.needs == "value" and value is None:
        raise ValueError(f"`{name}` needs a value of kind {row.value}")
    if row.needs == "object" and object_ is None:
        raise ValueError(f"`{name}` needs an object ({', '.join(row.objects)})")


class LedgerRow(_Row):
    """A number or value that no mention or fact uses, and why: `source[start:end] == text`."""

    article: str
    start: Annotated[int, Field(ge=0)]
    end: int
    text: Annotated[str, Field(min_length=1)]
    by: str
    reason: DropReason


class Problem(_Row):
    """An input that was refused (`refused`) or read with a repair (`repaired`), and what to do about it."""

    path: str
    line: int | None = None
    action: Literal["refused", "repaired"]
    reason: ProblemReason
    message: str
