"""A day that the calendar does not have, or a weekday that does not fit its date."""

import datetime as dt
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import spot, words_of
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.saying import Weekday
from briefs.problems import Severity
from briefs.quantities.quantity import Moment, Quantity
from briefs.wording import Said, said

_LEAP = 2000
"""A year with a 29 February, for dates that name none."""


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for phrase, quantities in zip(pair.phrases, pair.quantities, strict=True):
        for quantity in quantities:
            for moment in {quantity.low, quantity.high}:
                slip = _slip(moment, words_of(phrase, quantity)) if _is_day(quantity) else None
                if slip:
                    yield Finding(slip, (spot(phrase, quantity),))


def _is_day(quantity: Quantity) -> bool:
    moment = quantity.low
    return isinstance(moment, Moment) and moment.day is not None and not quantity.others


def _slip(moment: object, words: str) -> Said | None:
    if not isinstance(moment, Moment) or moment.day is None or moment.month is None:
        return None
    try:
        day = dt.date(moment.year or _LEAP, moment.month, moment.day)
    except ValueError:
        return said("{words}: the calendar has no such day", words=words)
    if moment.weekday is None or moment.year is None or day.weekday() == moment.weekday:
        return None
    return said("{words}: that day is a {weekday}", words=words, weekday=Weekday(day.weekday()))


RULE = PairRule(
    id="calendar",
    severity=Severity.ERROR,
    reason=said("A date that the calendar does not have cannot be kept."),
    bad=(
        Example("2026년 11월 22일(월)", "Sunday, 22 November 2026"),
        Example("2025년 6월 30일까지", "Until 31 June 2025"),
    ),
    good=(
        Example("2026년 11월 22일(일)", "Sunday, 22 November 2026"),
        Example("2월 29일", "29 February"),
    ),
    check=_check,
)
