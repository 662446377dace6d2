"""The nouns of a comparison: matches, differences, and the aspects of these."""

from dataclasses import dataclass
from enum import StrEnum

from briefs.quantities.quantity import Quantity


class Aspect(StrEnum):
    """In what two quantities differ; each is the business of one rule."""

    VALUE = "value"
    MISSING = "missing"
    EXTRA = "extra"
    SIGN = "sign"
    PERCENT = "percent"
    CURRENCY = "currency"
    UNIT = "unit"
    DATE = "date"
    RANGE = "range"
    THRESHOLD = "threshold"
    APPROXIMATION = "approximation"
    DIRECTION = "direction"
    SWAPPED = "swapped"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two quantities that should be the same, or one without a twin.

    Attributes:
        aspect: in what they differ.
        left: the one of the text in the leading language.
        right: the one of its twin.
        certain: false where the words allow another reading.
    """

    aspect: Aspect
    left: Quantity | None
    right: Quantity | None
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """Two quantities of the same value."""

    left: Quantity
    right: Quantity


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts' quantities held against each other.

    Attributes:
        matches: those that are equal in value.
        differences: what is not, and what is equal in value alone.
    """

    matches: tuple[Match, ...] = ()
    differences: tuple[Difference, ...] = ()
