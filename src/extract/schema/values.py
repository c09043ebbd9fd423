"""Normalised values: what a mention or a fact carries beside the words of the source.

Numbers are decimal strings when written ("2000000", never 2e6) and `Decimal` in code.
`max` is present for a range, `mod` for a bound. Source of the rules: the facts contract, schema 1.
"""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from extract.schema.edtf import is_edtf

Mod = Literal["more_than", "less_than", "at_least", "at_most", "approx"]

_ISO_DURATION = re.compile(r"P(?=.)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?")


def plain(number: Decimal) -> str:
    """`number` without exponent or trailing zeros.

    >>> plain(Decimal("1.20E+8")), plain(Decimal("31.80")), plain(Decimal("-0"))
    ('120000000', '31.8', '0')
    """
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _finite(number: Decimal) -> Decimal:
    if not number.is_finite():
        raise ValueError(f"expected a finite number, got `{number}`")
    if abs(number.adjusted()) > 30:
        raise ValueError(f"number `{number:.3E}` is outside 1e-30 to 1e30")
    return number


def _edtf(text: str) -> str:
    if not is_edtf(text):
        raise ValueError(f"expected a date like 2012-09, got `{text}`; write it as EDTF")
    return text


def _iso_duration(text: str) -> str:
    if not _ISO_DURATION.fullmatch(text) or text.endswith("T"):
        raise ValueError(f"expected an ISO 8601 duration like P8Y, got `{text}`")
    return text


_STRING = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
Number = Annotated[
    Decimal,
    AfterValidator(_finite),
    PlainSerializer(plain, return_type=str, when_used="json"),
    WithJsonSchema(_STRING),
]
Edtf = Annotated[
    str, AfterValidator(_edtf), WithJsonSchema({"type": "string", "description": "EDTF level 1, plus decades such as 199X"})
]
IsoDuration = Annotated[str, AfterValidator(_iso_duration), WithJsonSchema({"type": "string", "description": "ISO 8601 duration"})]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Money(_Value):
    """An amount, fully expanded: 约1.2亿元 is number 120000000, currency CNY, mod approx."""

    kind: Literal["money"] = "money"
    number: Number
    max: Number | None = None
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="ISO 4217; RMB, yuan and 元 are CNY")]
    per: Annotated[str | None, Field(description="year, month, m2, m2/month, m2/day, mu, hour, company/year, ...")] = None
    mod: Mod | None = None


class Area(_Value):
    """A surface in square metres, rounded to whole ones: 200亩 is 133333."""

    kind: Literal["area"] = "area"
    number: Number
    max: Number | None = None
    mod: Mod | None = None


class Percent(_Value):
    """31.8% is number 31.8; `of` says of what, where the text does."""

    kind: Literal["percent"] = "percent"
    number: Number
    max: Number | None = None
    of: str | None = None
    mod: Mod | None = None


class Count(_Value):
    """A number of things; `of` keeps the words that say which things."""

    kind: Literal["count"] = "count"
    number: Number
    max: Number | None = None
    of: str
    mod: Mod | None = None


class Date(_Value):
    """A point or stretch of time in EDTF: 2012, 2012-09, 2013-11-07/2013-11-08, 2017-12~, 199X."""

    kind: Literal["date"] = "date"
    edtf: Edtf
    mod: Mod | None = None


class Duration(_Value):
    """A length of time in ISO 8601: eight years is P8Y."""

    kind: Literal["duration"] = "duration"
    iso: IsoDuration
    max: IsoDuration | None = None
    mod: Mod | None = None


class Rank(_Value):
    """A place in a real ranking; 'top three' is number 3 with at_most."""

    kind: Literal["rank"] = "rank"
    number: Number
    out_of: Number | None = None
    mod: Mod | None = None


class Text(_Value):
    """Words: an alias, a title."""

    kind: Literal["text"] = "text"
    text: Annotated[str, Field(min_length=1)]


Value = Annotated[Money | Area | Percent | Count | Date | Duration | Rank | Text, Field(discriminator="kind")]
