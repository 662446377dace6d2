"""When two quantities are equal, whatever units and words they are stated in."""

from fractions import Fraction

from briefs.quantities.quantity import ONE, Amount, Bound, Exactness, Moment, Quantity, Weight

ALIKE = frozenset({"count", "ordinal", "reference"})
"""A phase is 'Phase 2', 'the second phase', '2단계': dimensions that one number may cross."""
_CROSSED = frozenset({"age", "count"})
"""'People under 65' are those of 65세 미만."""
_INEXACT = frozenset({"pyeong", "acres", "sqft", "miles", "feet", "lb"})
"""Units whose conversions are rounded in print."""
_TOLERANCE = Fraction(1, 100)
_FAHRENHEIT_ZERO = Fraction(32) * 5 / 9
"""Where 0 °C lies, in degrees of Celsius' size: a degree Fahrenheit's factor is 5/9."""
_ROUNDED_DEGREE = Fraction(3, 5)


def equal(a: Quantity, b: Quantity, *, relative_year: bool) -> bool:
    """Whether two quantities are the same.

    Args:
        a: one, as its words are read first.
        b: the other, the same.
        relative_year: whether 'this year' may stand for the year that only one of them states.
    """
    if a.is_date or b.is_date:
        return _equal_moments(a, b, relative_year=relative_year)
    return _equal_numbers(a, b)


def base(quantity: Quantity, value: Amount | None) -> Fraction:
    """A value of a quantity in the base unit of its dimension; 0 of a moment."""
    if not isinstance(value, Fraction):
        return Fraction(0)
    factor = quantity.unit.factor
    return value if factor is ONE else value * factor


def grown(a: Quantity, b: Quantity) -> bool:
    """Whether one grows to what the other grows by: 1.5배로 늘다 is 'to grow by half'."""
    if a.unit.key != "times" or b.unit.dimension != "ratio" or b.unit.key == "times":
        return False
    return b.direction > 0 and base(a, a.low) == 1 + base(b, b.low) and not a.is_range


def _equal_moments(a: Quantity, b: Quantity, *, relative_year: bool) -> bool:
    if a.high is None or b.high is None:  # one still runs: its beginning counts
        return _same_moment(a.low, b.low, relative_year=relative_year)
    return _same_moment(a.low, b.low, relative_year=relative_year) and _same_moment(
        a.high, b.high, relative_year=relative_year
    )


def _same_moment(a: Amount | None, b: Amount | None, *, relative_year: bool) -> bool:
    if not isinstance(a, Moment) or not isinstance(b, Moment):
        return False
    if a.phase and b.phase and a.phase != b.phase:
        return False
    if a.year != b.year and not (relative_year and None in (a.year, b.year)):
        return False
    return (a.month, a.day, a.part, a.minute) == (b.month, b.day, b.part, b.minute)


def _equal_numbers(a: Quantity, b: Quantity) -> bool:
    ours, theirs = a.unit.dimension, b.unit.dimension
    if ours != theirs and {ours, theirs} != _CROSSED and not {ours, theirs} <= ALIKE:
        return False
    if ours == "money" and a.unit.key != b.unit.key:
        return False
    if Exactness.SEVERAL in (a.exactness, b.exactness):
        return base(a, a.low) == base(b, b.low) and not (a.is_range or b.is_range)
    if a.high is None or b.high is None:
        return False
    lows, highs = (base(a, a.low), base(b, b.low)), (base(a, a.high), base(b, b.high))
    if _near(*lows, a, b) and _near(*highs, a, b):
        return True
    return _negative_said_as_fall(a, b) or _odd(a, b) or grown(a, b) or grown(b, a)


def _near(x: Fraction, y: Fraction, a: Quantity, b: Quantity) -> bool:
    if x == y:
        return True
    if {a.unit.key, b.unit.key} == {"degC", "degF"}:
        return _same_temperature(x, y, a, b)
    inexact = a.unit.key != b.unit.key and {a.unit.key, b.unit.key} & _INEXACT
    return bool(inexact) and abs(x - y) <= _TOLERANCE * max(abs(x), abs(y))


def _same_temperature(x: Fraction, y: Fraction, a: Quantity, b: Quantity) -> bool:
    """36°F is 2°C, rounded."""
    zero = _FAHRENHEIT_ZERO
    celsius, other = (x, y - zero) if b.unit.key == "degF" else (y, x - zero)
    return abs(celsius - other) <= _ROUNDED_DEGREE


def _negative_said_as_fall(a: Quantity, b: Quantity) -> bool:
    """△3.2% is 'a fall of 3.2%'."""
    x, y = base(a, a.low), base(b, b.low)
    if x != -y or a.is_range or b.is_range:
        return False
    positive = b if x < 0 else a
    return positive.direction < 0


def _odd(a: Quantity, b: Quantity) -> bool:
    """십여 년 may be 'a dozen years or so': a little more than a round number."""
    odd, other = (a, b) if a.exactness is Exactness.ODD else (b, a)
    loose = other.exactness is not Exactness.PLAIN or other.bound is not Bound.NONE
    if odd.exactness is not Exactness.ODD or not loose or other.weight is Weight.FIGURE:
        return False
    x, y = base(odd, odd.low), base(other, other.low)
    place = Fraction(10 ** (len(str(int(x))) - 1)) if x >= 1 else Fraction(0)
    return x <= y < x + place
