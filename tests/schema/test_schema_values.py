"""Values and dates of the contract: what is accepted, what is refused, how numbers are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from extract.schema import Area, Count, Date, Duration, Money, Value
from extract.schema.edtf import day_range, is_edtf
from extract.schema.values import plain

GOOD = ["2012", "2012-09", "2012-09-30", "199X", "2017-12~", "2016/2020", "2013-11-07/2013-11-08", "XXXX-10", "XXXX-11-05",
        "2010-XX", "../2015", "2015/..", "1998?", "19XX", "2024-02-29"]
BAD = ["", "12", "2012/9", "2012-13", "2012-02-30", "2012-9", "20120930", "1990s", "2017-12-", "2020/2016", "a", "2012-00", "2023-02-29",
       "../..", "/", "2012/2013/2014", "2017-12~~"]


@pytest.mark.parametrize("text", GOOD)
def test_dates_of_the_contract(text):
    assert is_edtf(text) and Date(edtf=text).edtf == text


@pytest.mark.parametrize("text", BAD)
def test_not_dates_of_the_contract(text):
    assert not is_edtf(text)
    with pytest.raises(ValidationError, match="write it as EDTF"):
        Date(edtf=text)


@pytest.mark.parametrize(("text", "first", "last"), [
    ("2012", "2012-01-01", "2012-12-31"), ("2012-02", "2012-02-01", "2012-02-29"), ("199X", "1990-01-01", "1999-12-31"),
    ("2016/2020", "2016-01-01", "2020-12-31"), ("2017-12~", "2017-12-01", "2017-12-31"), ("XXXX-10", "None", "None"),
    ("../2015", "None", "2015-12-31"),
])
def test_days_a_date_stands_for(text, first, last):
    assert tuple(map(str, day_range(text))) == (first, last)


@pytest.mark.parametrize(("number", "written"), [("1.20E+8", "120000000"), ("0.50", "0.5"), ("-0", "0"), ("1E-3", "0.001"), ("300", "300")])
def test_numbers_are_written_in_full(number, written):
    assert plain(Decimal(number)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-10**15, max_value=10**15, places=6))
def test_written_numbers_read_back(number):
    assert Decimal(plain(number)) == number and "E" not in plain(number)


def test_json_leaves_nothing_to_guess():
    assert Money(number="2E6", currency="CNY").model_dump_json(exclude_none=True) == '{"kind":"money","number":"2000000","currency":"CNY"}'


@pytest.mark.parametrize("data", [
    {"kind": "money", "number": "1"}, {"kind": "money", "number": "1", "currency": "yuan"}, {"kind": "area", "number": "NaN"},
    {"kind": "count", "number": "3"}, {"kind": "duration", "iso": "8Y"}, {"kind": "duration", "iso": "P"}, {"kind": "length", "number": "3"},
    {"kind": "area", "number": "1", "unit": "m2"}, {"kind": "percent", "number": "1e40"},
])
def test_values_outside_the_contract_are_refused(data):
    with pytest.raises(ValidationError):
        TypeAdapter(Value).validate_python(data)


def test_values_are_frozen():
    with pytest.raises(ValidationError):
        Area(number="1").number = Decimal(2)


def test_ranges_and_durations():
    assert Duration(iso="P9M", max="P12M").max == "P12M"
    assert Count(number="10", max="15", of="labs").max == 15
