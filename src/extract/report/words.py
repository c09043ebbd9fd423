"""Values in few words for people; the fields of the contract, nothing else."""

from decimal import Decimal

from extract.schema import Value
from extract.schema.values import plain

SIGNS = {"more_than": "> ", "less_than": "< ", "at_least": "≥ ", "at_most": "≤ ", "approx": "≈ "}


def number(value: Decimal) -> str:
    """With commas between thousands.

    >>> number(Decimal("1234567.50"))
    '1,234,567.5'
    """
    whole, dot, rest = plain(value).partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole != "-0" else f"-0{dot}{rest}"


def say(value: Value | None) -> str:
    """A value in words.

    >>> from extract.schema import Area, Money
    >>> say(Money(number=120000000, currency="CNY", mod="approx")), say(Area(number=5600000))
    ('≈ 120,000,000 CNY', '5,600,000 m²')
    """
    if value is None:
        return ""
    sign = "" if value.kind == "text" else SIGNS.get(value.mod or "", "")
    match value.kind:
        case "text":
            return value.text
        case "date":
            return sign + value.edtf
        case "duration":
            return sign + value.iso + (f" – {value.max}" if value.max else "")
        case "rank":
            return f"{sign}no. {number(value.number)}" + (f" of {number(value.out_of)}" if value.out_of is not None else "")
    amount = sign + number(value.number) + (f" – {number(value.max)}" if value.max is not None else "")
    match value.kind:
        case "money":
            return f"{amount} {value.currency}" + (f" per {value.per}" if value.per else "")
        case "area":
            return f"{amount} m²"
        case "percent":
            return f"{amount} %" + (f" of {value.of}" if value.of else "")
        case _:
            return f"{amount} {value.of}"
