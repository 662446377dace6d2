from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model.facts import Interval
from briefs.render.axis import MOST_TICKS, quantities, years

AMOUNTS = st.decimals(0, 10**15, places=4)
HUGE_AND_SMALL = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power),
    st.integers(1, 10**20),
    st.integers(-25, 15),
)
YEARS = st.integers(1500, 2100)
CLOSED = st.builds(
    lambda start, length: Interval(Decimal(start), Decimal(start + length)),
    YEARS,
    st.integers(0, 150),
)
RUNNING = st.builds(lambda start: Interval(Decimal(start), None), YEARS)


def phase(start: int, end: int | None = None) -> Interval:
    return Interval(Decimal(start), None if end is None else Decimal(end))


@given(st.lists(AMOUNTS | HUGE_AND_SMALL, min_size=1, max_size=9).filter(any))
def test_bars_begin_at_nought_and_end_at_a_tick_that_none_exceeds(values: list[Decimal]) -> None:
    axis = quantities(values)
    assert axis.start == axis.ticks[0] == 0
    assert axis.end == axis.ticks[-1]
    assert axis.ticks[-2] < max(values) <= axis.end


@given(st.lists(AMOUNTS | HUGE_AND_SMALL, min_size=1, max_size=9).filter(any))
def test_ticks_are_few_round_and_evenly_apart(values: list[Decimal]) -> None:
    ticks = quantities(values).ticks
    (apart,) = {after - before for before, after in pairwise(ticks)}
    assert 3 <= len(ticks) - 1 <= MOST_TICKS
    assert apart.normalize().as_tuple().digits in {(1,), (2,), (2, 5), (5,)}


@given(st.lists(AMOUNTS | HUGE_AND_SMALL, min_size=1, max_size=9).filter(any))
def test_places_lie_on_the_axis_in_the_order_of_the_values(values: list[Decimal]) -> None:
    axis = quantities(values)
    places = [axis.share(value) for value in sorted(values)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert axis.share(axis.start) == 0
    assert axis.share(axis.end) == 100


@pytest.mark.parametrize(
    ("largest", "ticks"),
    [
        ("0.05", "0 0.02 0.04 0.06"),
        ("1", "0 0.25 0.5 0.75 1"),
        ("4", "0 1 2 3 4"),
        ("4.0001", "0 2 4 6"),
        ("9", "0 2.5 5 7.5 10"),
        ("28.7", "0 10 20 30"),
        ("30.0", "0 10 20 30"),
        ("263000", "0 100000 200000 300000"),
        ("876300000000", "0 250000000000 500000000000 750000000000 1000000000000"),
        ("3" + "0" * 38 + "1", "0 1e39 2e39 3e39 4e39"),
    ],
)
def test_ticks(largest: str, ticks: str) -> None:
    axis = quantities([Decimal(1) / 10**40, Decimal(largest)])
    assert axis.ticks == tuple(map(Decimal, ticks.split()))


def test_places_have_two_decimals() -> None:
    axis = quantities([Decimal("28.7"), Decimal("15.7")])
    assert [str(axis.share(Decimal(value))) for value in ("15.7", "28.7", "20")] == [
        "52.33",
        "95.67",
        "66.67",
    ]


@pytest.mark.parametrize("values", [["-1", "3"], ["0", "0.0"]])
def test_what_no_bar_can_show_is_refused(values: list[str]) -> None:
    with pytest.raises(ValueError, match="longer than nothing"):
        quantities(map(Decimal, values))


@given(st.lists(CLOSED | RUNNING, min_size=1, max_size=6))
def test_an_axis_of_years_holds_whole_years_from_a_lustrum_on(phases: list[Interval]) -> None:
    axis = years(phases)
    first = min(one.start for one in phases)
    last = max(one.start if one.end is None else one.end for one in phases)
    assert axis.start <= first < last + 1 <= axis.end
    assert axis.start % 5 == 0
    assert axis.end % 5 == 1
    assert first - axis.start < 5
    assert axis.end - last <= 5
    ends = [axis.end if one.end is None else one.end + 1 for one in phases]
    assert all(
        axis.share(one.start) < axis.share(end) for one, end in zip(phases, ends, strict=True)
    )
    assert max(map(axis.share, ends)) <= 100


@given(st.lists(CLOSED | RUNNING, min_size=1, max_size=6))
def test_ticks_are_years_five_or_ten_apart(phases: list[Interval]) -> None:
    axis = years(phases)
    apart = 5 if axis.end - axis.start <= 21 else 10
    within = range(int(axis.start), int(axis.end))
    assert axis.ticks == tuple(Decimal(year) for year in within if year % apart == 0)


@pytest.mark.parametrize(
    ("phases", "start", "end", "ticks"),
    [
        ([phase(2020, 2020)], 2020, 2021, [2020]),
        ([phase(2021, 2021)], 2020, 2026, [2020, 2025]),
        ([phase(2020)], 2020, 2021, [2020]),
        (
            [phase(2013, 2017), phase(2018, 2020), phase(2021, 2025)],
            2010,
            2026,
            [2010, 2015, 2020, 2025],
        ),
        ([phase(2003, 2010), phase(2021)], 2000, 2026, [2000, 2010, 2020]),
        ([phase(1978, 2030)], 1975, 2031, [1980, 1990, 2000, 2010, 2020, 2030]),
    ],
)
def test_axes_of_years(phases: list[Interval], start: int, end: int, ticks: list[int]) -> None:
    axis = years(phases)
    assert axis.start == start
    assert axis.end == end
    assert axis.ticks == tuple(map(Decimal, ticks))


def test_a_year_that_ends_a_phase_is_taken_up_and_a_running_phase_goes_to_the_end() -> None:
    axis = years([phase(2000, 2004), phase(2005)])
    assert axis.share(Decimal(2004) + 1) == axis.share(Decimal(2005)) == Decimal("83.33")
    assert axis.share(axis.end) == 100
