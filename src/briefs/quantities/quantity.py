"""The nouns: a quantity that a text states, its unit, its bound, how exact it is."""

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from fractions import Fraction

ONE = Fraction(1)
"""The factor of a base unit; multiplying by it takes time in vain."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts or measures.

    Attributes:
        key: the same in every language (``m2``, ``KRW``, ``percent``, ``months``).
        dimension: units of one dimension can be converted; money cannot.
        factor: how much of the dimension's base unit one of it is.
    """

    key: str
    dimension: str
    factor: Fraction = ONE


COUNT = Unit("", "count")
ORDINAL = Unit("th", "ordinal")
REFERENCE = Unit("reference", "reference")
MULTIPLE = Unit("times", "ratio")
FRACTION = Unit("of the whole", "ratio")
PERCENT = Unit("%", "ratio", Fraction(1, 100))
POINTS = Unit("percentage points", "points", Fraction(1, 100))
DATE = Unit("date", "date")
AGE = Unit("years of age", "age")


class Bound(StrEnum):
    """Where a number is a limit: on which side, and whether it is included."""

    NONE = ""
    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"


class Exactness(StrEnum):
    """How exact a number is said to be."""

    PLAIN = ""
    ABOUT = "about"
    ODD = "odd"
    """A little more than the number: 20여 개, 20-odd."""
    SEVERAL = "several"
    """Only the order of magnitude is said: 수십, dozens of."""
    LEVEL = "level"
    """70% 수준: the number, or about it."""
    EXACT = "exactly"


class Weight(IntEnum):
    """How much a quantity asks for its twin in the other language."""

    IDIOM = 1
    """A word that is often no number: one, a, first, both, 한."""
    WORD = 2
    """A number in words: three, 세, double."""
    FIGURE = 3
    """A number in digits, or a large one: 42, 1.5배, two-thirds."""


class Role(StrEnum):
    """Which end of a change a number is, or its size."""

    NONE = ""
    FROM = "from"
    TO = "to"
    BY = "by"
    AHEAD = "ahead"
    """60일 전까지: that long before something, or longer."""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, month, quarter, year, decade, or an hour: what is not said is ``None``.

    Attributes:
        part: ``Q1`` … ``Q4``, ``H1``, ``H2``, ``decade``; empty for the whole.
        phase: ``early``, ``mid``, ``late``; empty where it is not said.
        minute: minutes since midnight.
        weekday: 0 is Monday.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    phase: str = ""
    minute: int | None = None
    weekday: int | None = None

    def __str__(self) -> str:
        numbers = (f"{n:02}" for n in (self.month, self.day) if n is not None)
        day = "-".join([f"{self.year}" if self.year is not None else "-", *numbers])
        clock = f"{self.minute // 60:02}:{self.minute % 60:02}" if self.minute is not None else ""
        parts = (day if day != "-" else "", self.part, self.phase, clock)
        return " ".join(part for part in parts if part)


Amount = Fraction | Moment


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with all that a text says of it.

    Attributes:
        start: where it begins in the text, the currency before it included.
        end: where it ends, its unit included.
        low: the value in the unit itself; the first of a range.
        high: the last of a range, ``None`` of one that still runs; ``low`` of a single value.
        unit: see :class:`Unit`.
        bound: a limit, or none.
        exactness: see :class:`Exactness`.
        weight: see :class:`Weight`.
        direction: +1 where something grows by or to it, -1 where it falls, 0 where neither is said.
        role: an end of a change, or none.
        change: a range that says from what to what something changed.
        malformed: digits that the language does not write so (15,7 in English).
        others: what the same words may mean as well (24년: 24 years, or the year 2024).
    """

    start: int
    end: int
    low: Amount
    high: Amount | None
    unit: Unit
    bound: Bound = Bound.NONE
    exactness: Exactness = Exactness.PLAIN
    weight: Weight = Weight.FIGURE
    direction: int = 0
    role: Role = Role.NONE
    change: bool = False
    malformed: bool = False
    others: tuple["Quantity", ...] = ()

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.high is None or self.high != self.low

    @property
    def is_date(self) -> bool:
        """Whether it is a day, month, year or hour."""
        return isinstance(self.low, Moment)

    def readings(self) -> tuple["Quantity", ...]:
        """This quantity and what else its words may mean, all with the same context."""
        if not self.others:
            return (self,)
        return (
            self,
            *(
                replace(
                    other,
                    bound=self.bound,
                    exactness=self.exactness,
                    direction=self.direction,
                    role=self.role,
                )
                for other in self.others
            ),
        )

    def __str__(self) -> str:
        text = amount(self.low)
        if self.is_range:
            text += f"..{'' if self.high is None else amount(self.high)}"
        unit = "" if self.is_date else self.unit.key
        exact = self.exactness.value if self.exactness is not Exactness.EXACT else ""
        return " ".join(part for part in (self.bound.value, exact, text, unit) if part)


def amount(value: Amount) -> str:
    """An amount in plain digits, exact: ``1980000``, ``15.7``, ``2/3``, ``2010-05-04``."""
    if isinstance(value, Moment):
        return str(value)
    if value.denominator == 1:
        return str(value.numerator)
    twos_and_fives = value.denominator
    for prime in (2, 5):
        while twos_and_fives % prime == 0:
            twos_and_fives //= prime
    if twos_and_fives != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    scaled = str(abs((value * 10**digits).numerator)).zfill(digits + 1)
    sign = "-" if value < 0 else ""
    return f"{sign}{scaled[:-digits]}.{scaled[-digits:]}"
