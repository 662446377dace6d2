"""A limit that is another one in the other language, or none."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.THRESHOLD):
        yield both_sides(pair, one)


RULE = PairRule(
    id="threshold",
    severity=Severity.ERROR,
    reason=said("이상 and 이하 include the number, 초과 and 미만 do not."),
    bad=(
        Example("지분이 30%를 초과하면 신고한다.", "Stakes of 30% or more must be reported."),
        Example("최대 3년까지 지원한다.", "Support lasts three years."),
    ),
    good=(
        Example("지분이 30% 이상이면 신고한다.", "Stakes of at least 30% must be reported."),
        Example("20여 개 병원", "More than 20 hospitals"),
    ),
    check=_check,
)
