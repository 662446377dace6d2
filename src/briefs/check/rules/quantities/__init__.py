"""Rules about numbers, dates and amounts: the Korean and the English say the same by value."""

from briefs.check.rule import PairRule
from briefs.check.rules.quantities import (
    approximation,
    calendar,
    currency,
    date,
    direction,
    number,
    number_extra,
    number_format,
    number_missing,
    percent,
    range_ends,
    sign,
    swapped_numbers,
    threshold,
    unit,
)

RULES: tuple[PairRule, ...] = (
    number.RULE,
    number_missing.RULE,
    number_extra.RULE,
    number_format.RULE,
    sign.RULE,
    percent.RULE,
    currency.RULE,
    unit.RULE,
    date.RULE,
    calendar.RULE,
    range_ends.RULE,
    threshold.RULE,
    approximation.RULE,
    direction.RULE,
    swapped_numbers.RULE,
)
