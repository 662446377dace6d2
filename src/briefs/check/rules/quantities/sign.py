"""A minus that one language has and the other has not."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.SIGN):
        yield both_sides(pair, one)


RULE = PairRule(
    id="sign",
    severity=Severity.ERROR,
    reason=said("△ and ▲ before a number mean minus in Korean public tables."),
    bad=(
        Example("전년 대비 △3.2%", "3.2% on the previous year"),
        Example("성장률 1.4%", "Growth rate: −1.4%"),
    ),
    good=(
        Example("전년 대비 △3.2%", "−3.2% on the previous year"),
        Example("수출 △3.2%", "Exports fell by 3.2%"),
    ),
    check=_check,
)
