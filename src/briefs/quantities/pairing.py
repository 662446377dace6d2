"""Twins chosen from all that might be some, the likeliest first."""

from collections.abc import Iterable, Iterator

Offer = tuple[float, int, int, int]
"""How unlikely two are, how far apart they stand, and the place of either in its list."""


def likeliest(offers: Iterable[Offer]) -> Iterator[tuple[int, int]]:
    """The places of twins; none is taken twice."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for _, _, i, j in sorted(offers):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            yield i, j
