"""Digits that neither language writes so: a comma where the decimal point stands."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import spot, words_of
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for phrase, quantities in zip(pair.phrases, pair.quantities, strict=True):
        for quantity in quantities:
            if quantity.malformed:
                words = words_of(phrase, quantity)
                message = said("{words}: a comma where a decimal point should stand", words=words)
                yield Finding(message, (spot(phrase, quantity),), said("write the point"))


RULE = PairRule(
    id="number-format",
    severity=Severity.ERROR,
    reason=said("Korean and English write a decimal point, and commas between groups of three."),
    bad=(
        Example("비중은 15.7%이다.", "The share is 15,7%."),
        Example("비중은 15,7%이다.", "The share is 15.7%."),
    ),
    good=(Example("모두 12,345명이다.", "They are 12,345 in all."),),
    check=_check,
)
