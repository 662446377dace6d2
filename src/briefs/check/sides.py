"""What stands on one side of a pair and not on the other: marks that both must hold."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.rule import Finding
from briefs.check.saying import Tongue
from briefs.problems import Severity
from briefs.wording import said

_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that both sides must hold.

    Attributes:
        key: what must be equal on both sides.
        spot: where it stands.
        name: what a near one is looked for by; empty where nothing can be near.
    """

    key: str
    spot: Spot
    name: str = ""


def is_written(pair: PhrasePair) -> bool:
    """Whether both sides hold a text; where one is empty there is nothing to compare."""
    return not (pair.left.source.isspace() or pair.right.source.isspace()) and bool(
        pair.left.source and pair.right.source
    )


def one_sided(left: Iterable[Mark], right: Iterable[Mark]) -> tuple[list[Mark], list[Mark]]:
    """The marks that one side holds more often than the other: those of the left, of the right."""
    ours, theirs = list(left), list(right)
    return _beyond(ours, theirs), _beyond(theirs, ours)


def absent(left: Iterable[Mark], right: Iterable[Mark]) -> tuple[list[Mark], list[Mark]]:
    """The marks that one side lacks altogether, each once: those of the left, of the right."""
    ours, theirs = ({mark.key: mark for mark in marks} for marks in (left, right))
    return (
        [mark for key, mark in ours.items() if key not in theirs],
        [mark for key, mark in theirs.items() if key not in ours],
    )


def differences(
    pair: PhrasePair, lost: list[Mark], added: list[Mark], *, count: Severity | None = None
) -> Iterator[Finding]:
    """A finding for each mark that stands on one side only, or for two that were to be one.

    Args:
        pair: the texts.
        lost: marks that only the left side holds.
        added: marks that only the right side holds.
        count: the severity where a mark stands on both sides, though not equally often.
    """
    for ours, theirs in _near(lost, added):
        lost, added = _without(lost, ours), _without(added, theirs)
        yield Finding(
            said(
                "{words} in the {language} is {others} in the {other}",
                words=ours.spot.words,
                language=Tongue(pair.left.language),
                others=theirs.spot.words,
                other=Tongue(pair.right.language),
            ),
            (theirs.spot, ours.spot),
            said("did you mean {word}?", word=ours.spot.words),
        )
    for mark in (*lost, *added):
        yield _alone(pair, mark, count)


def _alone(pair: PhrasePair, mark: Mark, count: Severity | None) -> Finding:
    here = mark.spot.phrase
    there = pair.right if here is pair.left else pair.left
    spots = (mark.spot, there.whole()) if here is pair.right else (there.whole(), mark.spot)
    names = {"language": Tongue(here.language), "other": Tongue(there.language)}
    if mark.spot.words in there.source:
        message = said(
            "{words} stands more often in the {language} than in the {other}",
            words=mark.spot.words,
            **names,
        )
        return Finding(message, spots, severity=count)
    message = said(
        "{words} stands in the {language} and not in the {other}", words=mark.spot.words, **names
    )
    return Finding(message, spots, said("add it, or remove it from the other text"))


def at(phrase: Phrase, start: int, end: int, key: str, name: str = "") -> Mark:
    """A mark at a stretch of a phrase's source."""
    return Mark(key, phrase.at(start, end), name)


def _beyond(marks: list[Mark], others: list[Mark]) -> list[Mark]:
    """The marks that the others have no equal for; of equal ones the last."""
    left_over = Counter(mark.key for mark in others)
    found = []
    for mark in marks:
        left_over[mark.key] -= 1
        if left_over[mark.key] < 0:
            found.append(mark)
    return found


def _near(lost: list[Mark], added: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Marks of the two sides that were to be one: their names are alike, or they are the only ones.

    Each mark is in one couple at most.
    """
    if len(lost) == len(added) == 1:
        yield lost[0], added[0]
        return
    waiting = {mark.name: mark for mark in added if mark.name}
    for mark in lost:
        near = get_close_matches(mark.name, waiting, n=1, cutoff=_NEAR) if mark.name else []
        if near:
            yield mark, waiting.pop(near[0])


def _without(marks: list[Mark], one: Mark) -> list[Mark]:
    return [mark for mark in marks if mark is not one]
