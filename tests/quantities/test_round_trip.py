"""Whatever a figure is, and whichever language writes it: reading it gives the figure back."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.content.load import load
from briefs.language.figures import format_figure
from briefs.language.locale import Locale
from briefs.model.facts import Figure, Interval
from briefs.problems import Span
from briefs.quantities.matching import compare
from briefs.quantities.quantity import Bound, Exactness, Moment, Quantity
from briefs.quantities.reader import read

ROOT = Path(__file__).parents[2]


def _locales() -> dict[str, Locale]:
    contents, problems = load(ROOT)
    assert contents is not None, problems
    return dict(contents.locales)


LOCALES = _locales()
MEASURES = ["m2", "percent", "percentage-points", "times", "KRW", "USD", "years", "months", "days"]
COUNTERS = ["items", "people", "doses", "hospitals", "companies", "universities", "sectors"]
KEYS = {
    "m2": "m2",
    "percent": "%",
    "percentage-points": "percentage points",
    "times": "times",
    "KRW": "KRW",
    "USD": "USD",
    "years": "years",
    "months": "months",
    "days": "days",
}
BOUNDS = {
    "at-least": Bound.AT_LEAST,
    "at-most": Bound.AT_MOST,
    "more-than": Bound.MORE,
    "less-than": Bound.LESS,
    "within": Bound.AT_MOST,
    "up-to": Bound.AT_MOST,
}

whole = st.integers(min_value=2, max_value=10**15).map(Decimal)
rounded = st.builds(
    lambda digits, zeros: Decimal(digits * 10**zeros), st.integers(2, 9999), st.integers(0, 12)
)
decimals = st.builds(
    lambda n, places: Decimal(n).scaleb(-places), st.integers(1, 99999), st.integers(1, 2)
)
sizes = st.one_of(whole, rounded)
signed = st.one_of(sizes, decimals).flatmap(lambda size: st.sampled_from([size, -size]))


def figure(value: object, unit: str, qualifier: str = "") -> Figure:
    return Figure("a", value, unit, qualifier, "", "1", (), "", Span("f"))  # type: ignore[arg-type]


def read_back(written: Figure, language: str) -> Quantity:
    words = format_figure(written, LOCALES[language])
    found = read(words, language)
    assert len(found) == 1, (words, [str(one) for one in found])
    assert (found[0].start, found[0].end) != (0, 0)
    return found[0]


@pytest.mark.parametrize("language", ["ko", "en"])
@given(value=signed, unit=st.sampled_from(MEASURES))
@settings(max_examples=300)
def test_measures(language: str, value: Decimal, unit: str) -> None:
    found = read_back(figure(value, unit), language)
    assert found.low == found.high == Fraction(value)
    assert found.unit.key == KEYS[unit]
    assert found.bound is Bound.NONE


@pytest.mark.parametrize("language", ["ko", "en"])
@given(value=sizes, unit=st.sampled_from(COUNTERS))
@settings(max_examples=300)
def test_counts(language: str, value: Decimal, unit: str) -> None:
    found = read_back(figure(value, unit), language)
    assert Fraction(value) in {one.low for one in found.readings()}


@pytest.mark.parametrize("language", ["ko", "en"])
@given(value=sizes, unit=st.sampled_from(["m2", "percent", "KRW", "people"]),
       qualifier=st.sampled_from([*BOUNDS, "about", "over"]))  # fmt: skip
@settings(max_examples=300)
def test_qualifiers(language: str, value: Decimal, unit: str, qualifier: str) -> None:
    found = read_back(figure(value, unit, qualifier), language)
    assert Fraction(value) in {one.low for one in found.readings()}
    if qualifier in BOUNDS:
        assert found.bound is BOUNDS[qualifier]
    else:
        assert found.exactness is not Exactness.PLAIN or found.bound is Bound.MORE


@pytest.mark.parametrize("language", ["ko", "en"])
@given(start=st.integers(2, 9000), length=st.integers(1, 9000),
       unit=st.sampled_from(["m2", "percent", "KRW", "months", "times"]))  # fmt: skip
@settings(max_examples=200)
def test_ranges(language: str, start: int, length: int, unit: str) -> None:
    value = Interval(Decimal(start), Decimal(start + length))
    found = read_back(figure(value, unit), language)
    assert (found.low, found.high) == (Fraction(start), Fraction(start + length))
    assert found.unit.key == KEYS[unit]


@pytest.mark.parametrize("language", ["ko", "en"])
@given(day=st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)))
@settings(max_examples=200)
def test_days_months_and_years(language: str, day: dt.date) -> None:
    assert read_back(figure(day, "date"), language).low == Moment(day.year, day.month, day.day)
    month = read_back(figure((day.year, day.month), "month"), language)
    assert month.low == Moment(day.year, day.month)
    year = read_back(figure(Decimal(day.year), "year"), language)
    assert year.low == Moment(day.year)


@pytest.mark.parametrize("language", ["ko", "en"])
@given(start=st.integers(1900, 2090), length=st.integers(1, 90), running=st.booleans())
@settings(max_examples=100)
def test_spans_of_years(language: str, start: int, length: int, *, running: bool) -> None:
    end = None if running else Decimal(start + length)
    found = read_back(figure(Interval(Decimal(start), end), "year"), language)
    assert found.low == Moment(start)
    assert found.high == (None if running else Moment(start + length))


@pytest.mark.parametrize("language", ["ko", "en"])
@given(below=st.integers(2, 20), above=st.integers(1, 19))
def test_fractions(language: str, below: int, above: int) -> None:
    value = Fraction(above % below or 1, below)
    found = read_back(figure(value, "fraction"), language)
    assert found.low == value


@given(value=signed, unit=st.sampled_from(MEASURES),
       qualifier=st.sampled_from(["", *BOUNDS, "about", "over"]))  # fmt: skip
@settings(max_examples=300)
def test_both_languages_say_the_same(value: Decimal, unit: str, qualifier: str) -> None:
    ours, theirs = (
        format_figure(figure(value, unit, qualifier), LOCALES[language])
        for language in ("ko", "en")
    )
    found = compare(read(ours, "ko"), read(theirs, "en"))
    assert found.differences == (), (ours, theirs)


@given(
    value=sizes,
    unit=st.sampled_from(["KRW", "USD", "m2", "percent"]),
    zeros=st.sampled_from([1, 3, 4]),
)
@settings(max_examples=300)
def test_a_shifted_value_is_told(value: Decimal, unit: str, zeros: int) -> None:
    ours = format_figure(figure(value, unit), LOCALES["ko"])
    theirs = format_figure(figure(value * 10**zeros, unit), LOCALES["en"])
    (one,) = compare(read(ours, "ko"), read(theirs, "en")).differences
    assert one.aspect == "value"
