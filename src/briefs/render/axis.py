"""Axes: where a number or a year stands between the two ends of a drawing, as parts of a hundred.

Axes are honest: bars begin at nought, ticks are evenly apart, and a year is as wide as any other.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from briefs.model.facts import Interval

STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
"""What ticks may be apart, times a power of ten."""

MOST_TICKS = 4
"""Between nought and the end of a bar chart."""

DECADE = 10
LUSTRUM = 5

MOST_YEARS_BY_LUSTRUM = 20
"""Longer time axes have a tick every ten years."""

Share = Decimal
"""A place or a length on an axis, from 0 to 100, with two decimals."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From ``start`` to ``end``, with ticks at the values that are labelled."""

    start: Decimal
    end: Decimal
    ticks: tuple[Decimal, ...]

    def share(self, value: Decimal) -> Share:
        """Where a value stands."""
        part = (value - self.start) / (self.end - self.start) * 100
        return part.quantize(Decimal("0.01"))


def quantities(values: Iterable[Decimal]) -> Axis:
    """An axis from nought to the first tick that no value exceeds.

    Raises:
        ValueError: a value is negative, or none is above nought.
    """
    known = tuple(values)
    largest = max(known)
    if min(known) < 0 or not largest:
        raise ValueError("bars begin at nought and are longer than nothing")
    power = Decimal(10) ** (largest.adjusted() - 1)
    apart = next(
        step * scale
        for scale in (power, power * 10)
        for step in STEPS
        if step * scale * MOST_TICKS >= largest
    )
    count = next(n for n in range(1, MOST_TICKS + 1) if apart * n >= largest)
    ticks = tuple(apart * n for n in range(count + 1))
    return Axis(Decimal(0), ticks[-1], ticks)


def years(phases: Iterable[Interval]) -> Axis:
    """An axis of years that holds every phase; a phase that still runs goes on to its end.

    Years are counted whole: one that ends in 2025 takes the year 2025 up, and the axis reaches to
    the end of it.
    """
    known = tuple(phases)
    first = min(phase.start for phase in known)
    last = max(phase.start if phase.end is None else phase.end for phase in known)
    start = first // LUSTRUM * LUSTRUM
    final = (last / LUSTRUM).to_integral_value(ROUND_CEILING) * LUSTRUM
    apart = LUSTRUM if final - start <= MOST_YEARS_BY_LUSTRUM else DECADE
    first_tick = -(-int(start) // apart) * apart
    ticks = tuple(Decimal(year) for year in range(first_tick, int(final) + 1, apart))
    return Axis(start, final + 1, ticks)
