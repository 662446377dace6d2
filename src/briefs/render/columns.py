"""How wide the columns of a table are, so that the table is short and none is cramped."""

from collections.abc import Sequence
from itertools import product

NARROWEST = 32
"""Of a hundred: what a column has at least, where there are two or three."""

STEP = 4


def shares(rows: Sequence[Sequence[int]]) -> tuple[float, ...]:
    """The columns' shares of the width, out of a hundred, at which the rows are lowest in sum.

    A row is as high as its highest cell, and a cell as its letters divided by its width. Columns
    are equally wide where no other way makes the rows lower.

    Args:
        rows: the letters in each cell, row by row; every row has as many.
    """
    count = len(rows[0])
    even = 100 / count
    return min(
        [(even,) * count, *_splits(count)],
        key=lambda split: (_height(rows, split), sum(abs(share - even) for share in split)),
    )


def _splits(count: int) -> list[tuple[float, ...]]:
    """Every way to share the width out in steps; none where there are too many columns for it."""
    if count * NARROWEST > 100:
        return []
    first = product(range(NARROWEST, 100, STEP), repeat=count - 1)
    whole = ((*some, 100 - sum(some)) for some in first)
    return [split for split in whole if split[-1] >= NARROWEST]


def _height(rows: Sequence[Sequence[int]], split: tuple[float, ...]) -> float:
    return sum(max(n / share for n, share in zip(row, split, strict=True)) for row in rows)
