"""A number that stands in the translation alone."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import without_twin
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    yield from without_twin(pair, Aspect.EXTRA)


RULE = PairRule(
    id="number-extra",
    severity=Severity.ERROR,
    reason=said("No number comes in with the translation."),
    bad=(Example("여러 병원이 참여했다.", "A total of 20 hospitals took part."),),
    good=(
        Example("양국이 합의했다.", "The two countries agreed."),
        Example("매년 두 차례 연다.", "It is held twice a year."),
    ),
    check=_check,
)
