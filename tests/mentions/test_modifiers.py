"""Bounds before, inside and after a number, by the contract's decision "Bounds"."""

import pytest
from value_rows import marked

from extract.mentions import modifiers

AROUND = [  # the number in marks, and the bound of the whole
    ("over [300]", "more_than"),
    ("more than [300]", "more_than"),
    ("well above [300]", "more_than"),
    ("in excess of [300]", "more_than"),
    ("upwards of [300]", "more_than"),
    ("exceeding [300]", "more_than"),
    ("at least [300]", "at_least"),
    ("no fewer than [300]", "at_least"),
    ("not less than [300]", "at_least"),
    ("[300] or more", "at_least"),
    ("[300] and above", "at_least"),
    ("up to [300]", "at_most"),
    ("at most [300]", "at_most"),
    ("no more than [300]", "at_most"),
    ("a cap of [300]", "at_most"),
    ("a maximum of [300]", "at_most"),
    ("[300] or less", "at_most"),
    ("under [300]", "less_than"),
    ("below [300]", "less_than"),
    ("fewer than [300]", "less_than"),
    ("just under [300]", "less_than"),
    ("about [300]", "approx"),
    ("nearly [300]", "approx"),
    ("close to [300]", "approx"),
    ("some [300]", "approx"),
    ("around [300]", "approx"),
    ("roughly [300]", "approx"),
    ("almost [300]", "approx"),
    ("~[300]", "approx"),
    ("≥[300]", "at_least"),
    ("<[300]", "less_than"),
    ("[300] or so", "approx"),
    ("the [300]", None),
    ("handsome [300]", None),
    ("spread over [300]", None),
    ("turned over [300]", None),
    ("[300], or more of the same", None),
    ("rollover [300]", None),
    ("逾[300]", "more_than"),
    ("超过[300]", "more_than"),
    ("超[300]", "more_than"),
    ("突破[300]", "more_than"),
    ("高于[300]", "more_than"),
    ("不低于[300]", "at_least"),
    ("不少于[300]", "at_least"),
    ("至少[300]", "at_least"),
    ("[300]以上", "at_least"),
    ("不超过[300]", "at_most"),
    ("最高[300]", "at_most"),
    ("至多[300]", "at_most"),
    ("[300]以内", "at_most"),
    ("不足[300]", "less_than"),
    ("不到[300]", "less_than"),
    ("低于[300]", "less_than"),
    ("约[300]", "approx"),
    ("近[300]", "approx"),
    ("大约[300]", "approx"),
    ("接近[300]", "approx"),
    ("[300]左右", "approx"),
    ("[300]上下", "approx"),
    ("约为[300]", "approx"),
    ("签约[300]", None),
    ("节约[300]", None),
    ("附近[300]", None),
    ("达[300]", None),
    ("共[300]", None),
    ("超市[300]", None),
    ("[300]上下游", None),
]


@pytest.mark.parametrize("row", AROUND, ids=lambda row: row[0])
def test_around(row: tuple[str, str | None]) -> None:
    text, [(start, end)] = marked(row[0])
    assert modifiers.around(text, start, end) == row[1]


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("[300]多", "more_than"),
        ("[300]余", "more_than"),
        ("[300]+", "more_than"),
        ("[300]-odd", "more_than"),
        ("[300] or more", "at_least"),
        ("[十]几", "more_than"),
        ("[300]多少", None),
        ("[300] of more", None),
        ("[300]家", None),
    ],
    ids=lambda value: str(value),
)
def test_inside(text: str, mod: str | None) -> None:
    clean, [(_, end)] = marked(text)
    assert modifiers.inside(clean, end)[0] == mod
