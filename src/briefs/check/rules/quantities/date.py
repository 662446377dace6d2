"""A date that is another one in the other language."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.DATE):
        yield both_sides(pair, one)


RULE = PairRule(
    id="date",
    severity=Severity.ERROR,
    reason=said("Both languages name the same day, month, quarter or year."),
    bad=(
        Example("2018년 3월에 문을 열었다.", "It opened in March 2019."),
        Example("2024년 상반기", "The second half of 2024"),
    ),
    good=(
        Example("'24.7월부터 시행한다.", "It takes effect in July 2024."),
        Example("2010년대", "The 2010s"),
    ),
    check=_check,
)
