"""What two texts state, held against each other by value.

Quantities are paired whatever their order and whatever words or units they are written in
(:mod:`~briefs.quantities.equality`). What finds no equal is a :class:`Difference`
(:mod:`~briefs.quantities.leftovers`), unless the other side implies it
(:mod:`~briefs.quantities.implied`), and so is a pair that agrees in its value but not in its limit
or whether the thing rose or fell (:mod:`~briefs.quantities.differences`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefs.quantities.comparison import Aspect, Comparison, Difference, Match
from briefs.quantities.differences import of_match, swapped
from briefs.quantities.equality import equal
from briefs.quantities.implied import (
    not_said_before,
    without_implied_years,
    without_moments_in_parts,
    without_ratios,
)
from briefs.quantities.leftovers import of_rest, power_of_ten
from briefs.quantities.pairing import candidates, likeliest
from briefs.quantities.quantity import Quantity, Role

__all__ = ["Aspect", "Comparison", "Difference", "Match", "compare", "power_of_ten"]

_RELATIVE_YEAR = re.compile(
    r"올해|금년|같은 해|동년|지난해|작년|내년|이듬해|당해|전년|익년|다음 해|그다음 해|"
    r"\b(?:this|last|next|same|that|previous|following) year\b"
)

Rest = list[Quantity]


def compare(left: Sequence[Quantity], right: Sequence[Quantity], text: str = "") -> Comparison:
    """Hold the quantities of two texts against each other.

    Args:
        left: those of the text in the leading language.
        right: those of its twin.
        text: both texts, where words such as 'this year' stand for a part of a date.
    """
    if not left and not right:
        return Comparison()
    return _Pairing(relative_year=bool(_RELATIVE_YEAR.search(text))).compared(left, right)


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Pairs quantities.

    Attributes:
        relative_year: whether a year may be said as 'this year' on one side.
    """

    relative_year: bool

    def compared(self, left: Sequence[Quantity], right: Sequence[Quantity]) -> Comparison:
        matches = self._matches(left, right)
        ours = _without(left, (match.left for match in matches))
        theirs = _without(right, (match.right for match in matches))
        ours, theirs, of_ends = self._taken_apart(ours, theirs)
        matches += of_ends
        ours, theirs = without_ratios(*without_moments_in_parts(ours, theirs))
        ours = not_said_before(ours, left, right, self._equal)
        theirs = not_said_before(theirs, right, left, self._equal)
        if self.relative_year:
            ours = without_implied_years(ours, left)
            theirs = without_implied_years(theirs, right)
        found = [difference for match in matches for difference in of_match(match)]
        found += [*swapped(matches), *of_rest(ours, theirs)]
        return Comparison(tuple(matches), tuple(found))

    def _matches(self, left: Sequence[Quantity], right: Sequence[Quantity]) -> list[Match]:
        """Equal quantities, the likeliest pairs first."""
        ours, theirs = ([one.readings() for one in side] for side in (left, right))
        offers = (
            (cost, abs(i * len(right) - j * len(left)), i, j)
            for i in range(len(left))
            for j in candidates(i, len(left), len(right))
            if (cost := self._cost(ours[i], theirs[j])) is not None
        )
        return [Match(left[i], right[j]) for i, j in likeliest(offers)]

    def _cost(self, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> int | None:
        """How unlikely two are as twins, by their readings; nothing where they are not equal."""
        costs = (
            _cost_as_read(a, b) + n + m
            for n, a in enumerate(ours)
            for m, b in enumerate(theirs)
            if equal(a, b, relative_year=self.relative_year)
        )
        return min(costs, default=None)

    def _equal(self, ours: Quantity, theirs: Quantity) -> bool:
        """Whether two quantities are equal in any of their readings."""
        return any(
            equal(a, b, relative_year=self.relative_year)
            for a in ours.readings()
            for b in theirs.readings()
        )

    def _taken_apart(self, ours: Rest, theirs: Rest) -> tuple[Rest, Rest, list[Match]]:
        """Ranges as their two ends, where the other side states them apart."""
        left, right = list(_ends(ours)), list(_ends(theirs))
        if len(left) == len(ours) and len(right) == len(theirs):
            return ours, theirs, []
        matches = self._matches(left, right)
        if not matches:
            return ours, theirs, []
        rest_left = _without(left, (match.left for match in matches))
        rest_right = _without(right, (match.right for match in matches))
        return _whole(ours, rest_left), _whole(theirs, rest_right), matches


def _cost_as_read(a: Quantity, b: Quantity) -> int:
    cost = 4 * (a.unit.dimension != b.unit.dimension) + 3 * (a.bound != b.bound)
    cost += 6 * (a.direction * b.direction < 0) + (a.exactness != b.exactness)
    cost += 3 * (a.role != b.role and Role.NONE not in (a.role, b.role))
    return cost + abs(a.weight - b.weight)


def _without(quantities: Sequence[Quantity], gone: Iterable[Quantity]) -> Rest:
    ids = {id(q) for q in gone}
    return [q for q in quantities if id(q) not in ids]


def _ends(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Each range as two quantities, with their roles."""
    for q in quantities:
        if not q.is_range or q.high is None:
            yield q
            continue
        for role in (Role.FROM, Role.TO):
            others = tuple(_end(other, role) for other in q.others if other.high is not None)
            yield replace(_end(q, role), others=others)


def _end(q: Quantity, role: Role) -> Quantity:
    value = q.low if role is Role.FROM or q.high is None else q.high
    return replace(q, low=value, high=value, role=role, others=())


def _whole(quantities: Sequence[Quantity], rest: Sequence[Quantity]) -> Rest:
    """The quantities of which nothing, or not all, has been matched."""
    kept = {id(q) for q in quantities} & {id(q) for q in rest}
    spans = {(q.start, q.end) for q in rest if id(q) not in kept}
    return [q for q in quantities if id(q) in kept or (q.start, q.end) in spans]
