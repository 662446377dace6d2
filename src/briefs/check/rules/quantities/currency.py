"""An amount in another currency."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.CURRENCY):
        yield both_sides(pair, one)


RULE = PairRule(
    id="currency",
    severity=Severity.ERROR,
    reason=said("An amount is in the same currency in both languages."),
    bad=(
        Example("10억 달러를 지원했다.", "It provided KRW 1 billion."),
        Example("500만 싱가포르 달러를 투자했다.", "It invested US$5 million."),
    ),
    good=(
        Example("10억 달러를 지원했다.", "It provided US$1 billion."),
        Example("136억 원의 예산", "A budget of ₩13.6 billion"),
    ),
    check=_check,
)
