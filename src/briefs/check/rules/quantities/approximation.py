"""About a number in one language, just the number in the other."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.APPROXIMATION):
        yield both_sides(pair, one)


RULE = PairRule(
    id="approximation",
    severity=Severity.WARNING,
    reason=said("A rounded number is not an exact one."),
    bad=(
        Example("약 198만㎡의 연구시설", "Exactly 1.98 million m² of laboratories"),
        Example("기업 200개가 입주했다.", "About 200 companies moved in."),
    ),
    good=(
        Example("약 198만㎡의 연구시설", "Some 1.98 million m² of laboratories"),
        Example("기업 10여 개가 입주했다.", "More than ten companies moved in."),
    ),
    check=_check,
)
