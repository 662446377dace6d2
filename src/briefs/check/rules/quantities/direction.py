"""What rises in one language and falls in the other."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.opposites import turned
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import of_aspect, severity_of, spot, words_of
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.saying import Tongue
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    found = False
    for one in of_aspect(pair, Aspect.DIRECTION):
        assert one.left is not None
        assert one.right is not None
        found = True
        rises = one.left.direction > 0
        message = said(
            "{words} rises here and falls in the {language}"
            if rises
            else "{words} falls here and rises in the {language}",
            words=words_of(pair.left, one.left),
            language=Tongue(pair.right.language),
        )
        spots = (spot(pair.right, one.right), spot(pair.left, one.left))
        yield Finding(message, spots, "", severity_of(one))
    if not found:
        yield from _opposites(pair)


def _opposites(pair: PhrasePair) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean and english:
        for ours, theirs in turned(korean.printed.text, english.printed.text):
            here = korean.printed_at(*ours)
            there = english.printed_at(*theirs)
            message = said(
                "{words} and {other} say the opposite", words=here.words, other=there.words
            )
            yield Finding(message, (there, here))


RULE = PairRule(
    id="direction",
    severity=Severity.ERROR,
    reason=said("What rises in one language does not fall in the other."),
    bad=(
        Example("비중이 13%p 감소했다.", "The share increased by 13 percentage points."),
        Example("규제를 완화했다.", "Regulation was tightened."),
    ),
    good=(
        Example("수출은 3% 늘고 수입은 5% 줄었다.", "Imports fell by 5% and exports rose by 3%."),
        Example("증가세가 둔화했다.", "Growth slowed down."),
    ),
    check=_check,
)
