"""Twins chosen from all that might be some, the likeliest first."""

from collections.abc import Iterable, Iterator

Offer = tuple[float, int, int, int]
"""How unlikely two are, how far apart they stand, and the place of either in its list."""


_MANY, _REACH = 40_000, 50
"""Above so many pairs of quantities a twin is looked for among so many neighbours only."""


def candidates(place: int, here: int, there: int) -> range:
    """The places, among ``there``, of what may be the twin of the one at ``place`` of ``here``."""
    if here * there <= _MANY:
        return range(there)
    middle = place * there // here
    return range(max(0, middle - _REACH), min(there, middle + _REACH))


def likeliest(offers: Iterable[Offer]) -> Iterator[tuple[int, int]]:
    """The places of twins; none is taken twice."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for _, _, i, j in sorted(offers):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            yield i, j
