from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.render.columns import NARROWEST, shares

LETTERS = st.integers(0, 400)
COUNTS = st.integers(1, 8)
FITTING = 100 // NARROWEST
"""How many columns the narrowest width leaves room for."""

TABLES = COUNTS.flatmap(
    lambda count: st.lists(st.tuples(*[LETTERS] * count), min_size=1, max_size=9)
)
PAIRS = st.lists(st.tuples(LETTERS, LETTERS), min_size=1, max_size=9)
TRIPLES = st.lists(st.tuples(LETTERS, LETTERS, LETTERS), min_size=1, max_size=9)


def height(rows: Sequence[Sequence[int]], widths: tuple[float, ...]) -> float:
    return sum(max(n / width for n, width in zip(row, widths, strict=True)) for row in rows)


@given(TABLES)
def test_the_shares_make_a_hundred(rows: list[tuple[int, ...]]) -> None:
    widths = shares(rows)
    assert len(widths) == len(rows[0])
    assert sum(widths) == pytest.approx(100)


@given(TABLES)
def test_no_column_is_cramped_that_has_room(rows: list[tuple[int, ...]]) -> None:
    widths = shares(rows)
    least = NARROWEST if len(widths) <= FITTING else 100 / len(widths)
    assert min(widths) >= least


@given(TABLES)
def test_a_table_is_never_higher_than_with_equal_columns(rows: list[tuple[int, ...]]) -> None:
    count = len(rows[0])
    assert height(rows, shares(rows)) <= height(rows, (100 / count,) * count)


@given(st.integers(1, 8), st.lists(LETTERS, min_size=1, max_size=9))
def test_columns_that_are_alike_are_equally_wide(count: int, letters: list[int]) -> None:
    assert shares([(n,) * count for n in letters]) == (100 / count,) * count


@given(PAIRS)
def test_two_columns_alike_are_equally_wide_beside_a_third(rows: list[tuple[int, int]]) -> None:
    first, second, _ = shares([(one, one, other) for one, other in rows])
    assert first == second


@given(PAIRS)
def test_a_column_that_is_longer_in_every_row_gets_no_less(rows: list[tuple[int, int]]) -> None:
    longer, shorter = shares([(max(row), min(row)) for row in rows])
    assert longer >= shorter


@given(TRIPLES)
def test_the_order_of_the_columns_does_not_matter(rows: list[tuple[int, int, int]]) -> None:
    forward, backward = shares(rows), shares([row[::-1] for row in rows])
    assert height(rows, forward) == pytest.approx(height(rows, backward[::-1]))


@pytest.mark.parametrize(
    ("rows", "widths"),
    [
        ([(300, 10)], (100 - NARROWEST, NARROWEST)),
        ([(0, 0)], (50, 50)),
        ([(60, 40), (40, 60)], (50, 50)),
        ([(7,)], (100,)),
        ([(1, 90, 3, 2)], (25, 25, 25, 25)),
    ],
)
def test_shares(rows: list[tuple[int, ...]], widths: tuple[float, ...]) -> None:
    assert shares(rows) == widths
