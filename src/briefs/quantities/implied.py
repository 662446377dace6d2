"""What need not be said on both sides, and so is left out of what is left."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.equality import base
from briefs.quantities.quantity import Amount, Moment, Quantity


def without_ratios(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Leave out 'three out of ten' where the other side says 30% or 10분의 3."""
    left, right = list(ours), list(theirs)
    for here, there in ((left, right), (right, left)):
        for ratio in [q for q in here if q.unit.dimension == "ratio" and not q.is_range]:
            counts = _two_counts(base(ratio, ratio.low), there)
            if counts:
                here.remove(ratio)
                for one in counts:
                    there.remove(one)
    return left, right


def _two_counts(ratio: Fraction, there: Iterable[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The first two counts of which one is that part of the other."""
    counts = [
        (q, q.low)
        for q in there
        if q.unit.dimension == "count" and isinstance(q.low, Fraction) and not q.is_range
    ]
    for one, part in counts:
        for other, whole in counts:
            if one is not other and whole and part / whole == ratio:
                return one, other
    return None


def without_moments_in_parts(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Leave out 'first-half results for 2024' where the other side says 2024년 상반기."""
    left, right = list(ours), list(theirs)
    for here, there in ((left, right), (right, left)):
        for whole in [q for q in here if q.is_date and not q.is_range]:
            parts = _parts(whole.low, there)
            if parts:
                here.remove(whole)
                for one in parts:
                    there.remove(one)
    return left, right


def _parts(whole: Amount, there: Iterable[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The year of a moment and its rest, each stated by itself."""
    if not isinstance(whole, Moment) or whole.year is None or whole == Moment(whole.year):
        return None
    wanted = Moment(whole.year), replace(whole, year=None)
    found = [next((q for q in there if q.low == one), None) for one in wanted]
    year, rest = found
    return (year, rest) if year and rest else None


def not_said_before(
    rest: Sequence[Quantity],
    same_side: Sequence[Quantity],
    other_side: Sequence[Quantity],
    equal: Callable[[Quantity, Quantity], bool],
) -> list[Quantity]:
    """Leave out what only says again what has been said: (약 99만㎡), (5년간)."""
    others = [q for q in same_side if q not in rest]
    return [
        q
        for q in rest
        if not any(equal(q, other) for other in others)
        and not any(equal(q, other) for other in other_side)
        and not _is_length_of_one(q, others)
    ]


def _is_length_of_one(q: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether a duration only says how long a stated range of years is."""
    return q.unit.key == "years" and any(
        q.low in (length, length + 1) for other in others if (length := _length(other)) is not None
    )


def _length(q: Quantity) -> int | None:
    first, last = q.low, q.high
    if not isinstance(first, Moment) or not isinstance(last, Moment) or not q.is_range:
        return None
    return last.year - first.year if first.year and last.year else None


def without_implied_years(rest: Sequence[Quantity], side: Sequence[Quantity]) -> list[Quantity]:
    """Leave out a year that the other side calls 전년 or 이듬해: the one beside a stated year."""
    years = {m.year for q in side for m in (q.low, q.high) if isinstance(m, Moment) and m.year}
    return [q for q in rest if not _is_beside(q, years)]


def _is_beside(q: Quantity, years: set[int]) -> bool:
    moment = q.low
    if not isinstance(moment, Moment) or not moment.year or moment.month is not None:
        return False
    return not years.isdisjoint((moment.year - 1, moment.year + 1))
