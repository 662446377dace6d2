"""What the rules about quantities share: a difference of one aspect as a finding."""

from collections.abc import Iterator

from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.rule import Finding
from briefs.check.saying import Stated, Tongue, off_by
from briefs.problems import Severity
from briefs.quantities.matching import Aspect, Difference
from briefs.quantities.quantity import Quantity
from briefs.wording import said


def of_aspect(pair: PhrasePair, aspect: Aspect) -> Iterator[Difference]:
    """The differences of one aspect."""
    return (one for one in pair.comparison.differences if one.aspect is aspect)


def spot(phrase: Phrase, quantity: Quantity) -> Spot:
    """Where a quantity stands, with its value."""
    return phrase.printed_at(quantity.start, quantity.end, str(quantity))


def words_of(phrase: Phrase, quantity: Quantity) -> str:
    """The words as they are printed."""
    return phrase.printed.text[quantity.start : quantity.end].strip()


def both_sides(pair: PhrasePair, one: Difference, hint: str = "") -> Finding:
    """'10억 달러 is 1 billion dollars; the English says 10 billion: ten times too large'."""
    left, right = one.left, one.right
    assert left is not None
    assert right is not None
    message = said(
        "{words} is {value}; the {language} says {other}{off}",
        words=words_of(pair.left, left),
        value=Stated(left),
        language=Tongue(pair.right.language),
        other=Stated(right),
        off=off_by(left, right),
    )
    spots = (spot(pair.right, right), spot(pair.left, left))
    return Finding(message, spots, hint, severity_of(one))


def severity_of(one: Difference) -> Severity | None:
    """A warning where the words leave another reading open."""
    return None if one.certain else Severity.WARNING


def without_twin(pair: PhrasePair, aspect: Aspect) -> Iterator[Finding]:
    """Quantities of one side alone, each at its own place, the other text as a whole beside it."""
    for one in of_aspect(pair, aspect):
        here, there = (pair.left, pair.right) if one.left is not None else (pair.right, pair.left)
        quantity = one.left or one.right
        assert quantity is not None
        message = said(
            "{words} ({value}) has no counterpart in the {language}",
            words=words_of(here, quantity),
            value=Stated(quantity),
            language=Tongue(there.language),
        )
        yield Finding(message, (spot(here, quantity), there.whole()), "", severity_of(one))
