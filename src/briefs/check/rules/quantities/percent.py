"""Percent against percentage points, or against no sign at all."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.PERCENT):
        yield both_sides(pair, one)


RULE = PairRule(
    id="percent",
    severity=Severity.ERROR,
    reason=said(
        "A percentage point is not a percent, and a share without its sign is a bare number."
    ),
    bad=(
        Example("비중이 13%p 줄었다.", "The share fell by 13%."),
        Example("비중은 15.7%이다.", "The share is 15.7."),
    ),
    good=(
        Example("비중이 13%p 줄었다.", "The share fell by 13 percentage points."),
        Example("비중은 절반이다.", "The share is 50%."),
    ),
    check=_check,
)
