"""What both languages' readers share: the pieces that a text's quantities are put together from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeGuard

from briefs.quantities.quantity import (
    COUNT,
    DATE,
    Amount,
    Bound,
    Exactness,
    Moment,
    Quantity,
    Unit,
    Weight,
)

GAP = "\ufffc"
"""Stands for each character of what is no number though it holds digits."""

DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"

Others = tuple[tuple[Amount, Unit], ...]
"""Other readings of the same words, as amounts in units."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One number or moment, before ranges and limits are looked at.

    Attributes:
        start: where it begins, a currency sign included.
        end: where it ends, its unit included.
        value: the amount, in the unit.
        unit: nothing where none stands beside it.
        coefficient: the digits alone, without the word for a large number: 13.6 of 13.6 billion.
        bare: digits only, without separators, scale word or unit: may be a year.
        weight: how much it asks for its twin.
        exactness: what its own words say of it (20여).
        high: the last of a range that one word states (두세), or one date.
        malformed: digits that the language does not write so.
        named: the name of its unit, as written.
        bound: a limit that its own word states (과반).
        others: other readings of the same words.
    """

    start: int
    end: int
    value: Amount
    unit: Unit | None = None
    coefficient: Fraction = Fraction(0)
    bare: bool = False
    weight: Weight = Weight.FIGURE
    exactness: Exactness = Exactness.PLAIN
    high: Amount | None = None
    malformed: bool = False
    named: str = ""
    bound: Bound = Bound.NONE
    others: Others = ()

    def quantity(self) -> Quantity:
        """The quantity that it is when it stands alone."""
        unit = self.unit or (DATE if isinstance(self.value, Moment) else COUNT)
        high = self.value if self.high is None else self.high
        return Quantity(
            self.start,
            self.end,
            self.value,
            high,
            unit,
            bound=self.bound,
            exactness=self.exactness,
            weight=self.weight,
            malformed=self.malformed,
            others=tuple(
                Quantity(self.start, self.end, value, value, unit, weight=self.weight)
                for value, unit in self.others
            ),
        )


def number(digits: str) -> Fraction:
    """The value of digits with thousands separators."""
    plain = digits.replace(",", "")
    return Fraction(plain) if "." in plain else Fraction(int(plain))  # the latter parses faster


def is_year(value: Amount) -> TypeGuard[Fraction]:
    """Whether a bare number can be a year."""
    return isinstance(value, Fraction) and value.denominator == 1 and 1000 <= value <= 2299


def full_year(two_digits: int) -> int:
    """The year that two digits mean: up to 69 this century's (POSIX, strptime's ``%y``)."""
    return two_digits + (2000 if two_digits < 69 else 1900)


def alternation(names: Iterable[str]) -> str:
    """A regular expression, also in ``re.VERBOSE``, for any of these names, the longest first."""
    words = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]") for word in words)


def plain(words: str) -> str:
    """A name as the tables have it, with ordinary spaces."""
    return words.replace("\u00a0", " ")
