"""The same number in another unit."""

from collections.abc import Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.counted import counted
from briefs.check.phrase import PhrasePair
from briefs.check.quantity_findings import both_sides, of_aspect, spot, words_of
from briefs.check.rule import Example, Finding, PairRule
from briefs.problems import Severity
from briefs.quantities.matching import Aspect
from briefs.quantities.quantity import COUNT, Quantity, Weight
from briefs.wording import said


def _check(pair: PhrasePair, _: Knowledge) -> Iterator[Finding]:
    for one in of_aspect(pair, Aspect.UNIT):
        yield both_sides(pair, one)
    yield from _other_things(pair)


def _other_things(pair: PhrasePair) -> Iterator[Finding]:
    """500병상 is not '500 wards': the nouns right behind a number are known, and others."""
    equal = [
        m
        for m in pair.comparison.matches
        if m.left.unit == m.right.unit == COUNT and m.left.weight > Weight.IDIOM
    ]
    if not equal:
        return
    ours, theirs = (counted(p.printed.text, p.language) for p in pair.phrases)
    for match in equal:
        here, there = _counted(match.left, ours), _counted(match.right, theirs)
        known = {key for _, _, key in ours} & {key for _, _, key in theirs}
        if here and there and here != there and not known & {here, there}:
            words = words_of(pair.left, match.left)
            message = said("{words} counts something else in the other language", words=words)
            yield Finding(message, (spot(pair.right, match.right), spot(pair.left, match.left)))


def _counted(quantity: Quantity, found: tuple[tuple[int, int, str], ...]) -> str:
    near = (
        key
        for start, end, key in found
        if quantity.start < end and start - quantity.end in (-2, -1, 0, 1)
    )
    return next(near, "")


RULE = PairRule(
    id="unit",
    severity=Severity.ERROR,
    reason=said("A number keeps its unit, or is converted with it."),
    bad=(
        Example("연구시설 185,000㎡", "185,000 km² of laboratories"),
        Example("심사에 6개월이 걸린다.", "The review takes six years."),
        Example("500병상 규모의 병원", "A hospital with 500 wards"),
    ),
    good=(
        Example("부지 30만 평(약 99만㎡)", "A site of about 990,000 m²"),
        Example("2년간 지원한다.", "Support lasts 24 months."),
    ),
    check=_check,
)
