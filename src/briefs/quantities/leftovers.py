"""What is left on both sides: twins that went wrong, and quantities without a twin."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from briefs.quantities.comparison import Aspect, Difference
from briefs.quantities.equality import ALIKE
from briefs.quantities.pairing import candidates, likeliest
from briefs.quantities.quantity import REFERENCE, Amount, Moment, Quantity, Weight

_MAY_BE_DATES = frozenset({"count", "calendar", "clock", "ordinal"})
"""Dimensions of numbers that may be meant as a date on the other side."""


def of_rest(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> Iterator[Difference]:
    """What is left on both sides: the most alike are taken for twins that went wrong."""
    left, right = _telling(ours), _telling(theirs)
    offers = (
        (cost, abs(i - j), i, j)
        for i, a in enumerate(left)
        for j in candidates(i, len(left), len(right))
        if (cost := _unlikeness(a, right[j])) is not None
    )
    twins = list(likeliest(offers))
    for i, j in twins:
        yield _difference(left[i], right[j])
    lefts, rights = {i for i, _ in twins}, {j for _, j in twins}
    for i, q in enumerate(left):
        if i not in lefts:
            yield Difference(Aspect.MISSING, q, None, certain=q.weight is Weight.FIGURE)
    for j, q in enumerate(right):
        if j not in rights:
            yield Difference(Aspect.EXTRA, None, q, certain=q.weight is Weight.FIGURE)


def _telling(rest: Iterable[Quantity]) -> list[Quantity]:
    """Without idioms, and without tables and articles: the rule of cross-references has those."""
    return [q for q in rest if q.weight > Weight.IDIOM and q.unit != REFERENCE]


def _unlikeness(a: Quantity, b: Quantity) -> float | None:
    """How unlikely it is that two unequal quantities are meant as the same; nothing: never."""
    x, y = a.low, b.low
    if isinstance(x, Moment) and isinstance(y, Moment):
        return 2.0 + (_depth(x) != _depth(y)) + 0.5 * (a.is_range != b.is_range)
    if isinstance(x, Moment) or isinstance(y, Moment):
        bare = b if a.is_date else a
        return 8.0 if bare.unit.dimension in _MAY_BE_DATES else None
    ours, theirs = a.unit.dimension, b.unit.dimension
    if ours != theirs and not {ours, theirs} <= ALIKE:
        return _unlikeness_across(x, y, {ours, theirs})
    if abs(x) == abs(y):
        return 0.0
    if power_of_ten(x, y) is not None:
        return 1.5
    if not x or not y:
        return 5.0
    return 3.0 - float(min(abs(x / y), abs(y / x)))


def _unlikeness_across(x: Fraction, y: Fraction, dimensions: set[str]) -> float:
    """Of quantities of different dimensions, which are told by their digits."""
    if abs(x) == abs(y):
        return 1.0
    if power_of_ten(x, y) is not None:
        return 4.0
    return 6.0 if dimensions & {"count", "ratio", "points"} else 7.0


def _depth(m: Moment) -> tuple[bool, ...]:
    """What a moment leaves unsaid."""
    return (m.year is None, m.month is None, m.day is None, not m.part, m.minute is None)


def _difference(a: Quantity, b: Quantity) -> Difference:
    certain = max(a.weight, b.weight) is Weight.FIGURE or a.unit.dimension == b.unit.dimension
    return Difference(_aspect(a, b), a, b, certain)


def _aspect(a: Quantity, b: Quantity) -> Aspect:
    if a.is_range or b.is_range:
        return Aspect.RANGE
    if a.is_date or b.is_date:
        return Aspect.DATE
    dimensions, same = {a.unit.dimension, b.unit.dimension}, a.low == b.low
    if len(dimensions) > 1 and dimensions & {"ratio", "points"}:
        return Aspect.PERCENT if same else Aspect.VALUE
    if dimensions == {"money"} and a.unit.key != b.unit.key:
        return Aspect.CURRENCY
    if len(dimensions) > 1 and not dimensions <= ALIKE:
        return Aspect.CURRENCY if same and "money" in dimensions else Aspect.UNIT
    if same and a.unit.key != b.unit.key and not dimensions <= ALIKE:
        return Aspect.UNIT
    return Aspect.SIGN if _opposite(a.low, b.low) else Aspect.VALUE


def _opposite(x: Amount, y: Amount) -> bool:
    return isinstance(x, Fraction) and isinstance(y, Fraction) and x == -y


def power_of_ten(x: Fraction, y: Fraction) -> int | None:
    """The power of ten that ``y`` is of ``x``, where that is all they differ in; 0 where equal."""
    if not x or not y:
        return None
    ratio = abs(y / x)
    whole = ratio if ratio >= 1 else 1 / ratio
    if whole.denominator != 1 or str(whole.numerator).rstrip("0") != "1":
        return None
    zeros = len(str(whole.numerator)) - 1
    return zeros if ratio >= 1 else -zeros
