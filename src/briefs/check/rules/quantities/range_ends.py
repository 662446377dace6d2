"""A range whose end is another one in the other language, or lies before its beginning."""

from collections.abc import Iterator
from fractions import Fraction

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect, spot, words_of
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.quantities.quantity import ORDINAL, Moment, Quantity
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.RANGE):
        yield both_sides(pair, one)
    for phrase, quantities in zip(pair.phrases, pair.quantities, strict=True):
        for quantity in quantities:
            if _reversed(quantity):
                words = words_of(phrase, quantity)
                message = said("{words} ends before it begins", words=words)
                yield Finding(message, (spot(phrase, quantity),))


def _reversed(quantity: Quantity) -> bool:
    low, high = quantity.low, quantity.high
    if high is None:
        return False
    if quantity.change:
        return _against_its_verb(quantity)
    if isinstance(low, Moment) and isinstance(high, Moment):
        return _ordered(low) > _ordered(high) and low.year is not None and high.year is not None
    return not isinstance(low, Moment) and not isinstance(high, Moment) and 0 < high < low


def _against_its_verb(quantity: Quantity) -> bool:
    """'It fell from 15.7% to 28.7%'."""
    low, high = quantity.low, quantity.high
    if not isinstance(low, Fraction) or not isinstance(high, Fraction):
        return False
    if quantity.unit == ORDINAL:  # a rank that falls from second to fifth
        return False
    return (high - low) * quantity.direction < 0


def _ordered(moment: Moment) -> tuple[int, int, int, str]:
    return (moment.year or 0, moment.month or 0, moment.day or 0, moment.part)


RULE = PairRule(
    id="range-ends",
    severity=Severity.ERROR,
    reason=said("A range has the same two ends in both languages, the lower one first."),
    bad=(
        Example("2006~2010년", "2006–2011"),
        Example("2010~2006년", "2010–2006"),
        Example("28.7%에서 15.7%로 줄었다.", "It fell from 15.7% to 28.7%."),
    ),
    good=(
        Example("2006~2010년", "From 2006 to 2010"),
        Example("28.7%에서 15.7%로 줄었다.", "It fell from 28.7% to 15.7%."),
    ),
    check=_check,
)
