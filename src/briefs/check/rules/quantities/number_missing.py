"""A number that the translation leaves out."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import without_twin
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    yield from without_twin(pair, Aspect.MISSING)


RULE = PairRule(
    id="number-missing",
    severity=Severity.ERROR,
    reason=said("No number is lost on the way to the other language."),
    bad=(Example("병원 20곳이 참여했다.", "The hospitals took part."),),
    good=(
        Example("두 나라가 합의했다.", "The two countries agreed."),
        Example("한 기업이 입주했다.", "A company moved in."),
    ),
    check=_check,
)
