"""A number that the other language states with another value."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.VALUE):
        yield both_sides(pair, one)


RULE = PairRule(
    id="number",
    severity=Severity.ERROR,
    reason=said("The two languages state the same numbers; 억 is 100 million, not a billion."),
    bad=(
        Example("10억 달러를 투입했다.", "It invested USD 10 billion."),
        Example("연구시설은 37,000㎡이다.", "The laboratories have 73,000 m²."),
        Example("비중이 3분의 2로 늘었다.", "The share rose to one-third."),
    ),
    good=(
        Example("10억 달러를 투입했다.", "It invested US$1 billion."),
        Example("병원 20곳과 대학 4곳", "Four universities and twenty hospitals"),
        Example("제6조에 따른 조직", "An organisation under Article 6"),
    ),
    check=_check,
)
