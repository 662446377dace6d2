import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.content.values import date, period, value
from briefs.model.facts import Interval, Value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1980000", Decimal(1980000)),
        ("-3.2", Decimal("-3.2")),
        ("8..12", Interval(Decimal(8), Decimal(12))),
        ("2021..", Interval(Decimal(2021), None)),
        ("1/2", Fraction(1, 2)),
        ("2018-03", (2018, 3)),
        ("2026-11-22", dt.date(2026, 11, 22)),
    ],
)
def test_values(text: str, expected: Value) -> None:
    assert value(text) == expected


def test_decimals_stay_as_written() -> None:
    assert str(value("13.0")) == "13.0"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1,980,000", "without separators"),
        ("1_000", "without separators"),
        ("12..8", "ends before it begins"),
        ("8..8", "ends before it begins"),
        ("1/0", "divides by nought"),
        ("2018-13", "the calendar has no"),
        ("2026-02-30", "the calendar has no"),
        ("1e3", "is not a value"),
        ("NaN", "is not a value"),
        ("١٢", "is not a value"),
        ("198만", "is not a value"),
        ("", "is not a value"),
        ("9" * 5_000, "is not a value"),
    ],
)
def test_what_is_no_value(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        value(text)


@given(st.text(alphabet="0123456789.-/ ,", max_size=14))
def test_a_value_or_the_words_for_a_problem(text: str) -> None:
    for reader in (value, date, period):
        try:
            reader(text)
        except ValueError as wrong:
            assert repr(text[:5])[1:-1] in str(wrong)  # noqa: PT017


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", ((2023,),)),
        ("2023-05", ((2023, 5),)),
        ("2020/2022", ((2020,), (2022,))),
        ("2024-07-17", ((2024, 7, 17),)),
    ],
)
def test_periods(text: str, expected: tuple[tuple[int, ...], ...]) -> None:
    assert period(text) == expected


@pytest.mark.parametrize(
    "text", ["2022/2020", "0000/0000", "23", "2023-00", "2023-5", "around 2023"]
)
def test_what_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date or period|ends before|calendar"):
        period(text)
