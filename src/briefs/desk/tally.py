"""How far a brief is in a language, counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefs.desk.standing import Standing
from briefs.model.desk import State

_WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many texts of a brief are how far in a language; each text counts once.

    Attributes:
        brief: the brief, or ``series``.
        language: the language.
        translated: texts that are as they were accepted, without a waiver.
        new: texts never accepted.
        stale: texts to look at again.
        missing: texts that are not there.
        waived: texts that are as they were accepted, and have a waiver beside them. A waiver makes
            nothing done: one beside a stale text leaves it stale.
    """

    brief: str
    language: str
    translated: int
    new: int
    stale: int
    missing: int
    waived: int

    @property
    def total(self) -> int:
        """All texts."""
        return self.done + self.new + self.stale + self.missing

    @property
    def done(self) -> int:
        """The texts with which there is nothing to do."""
        return self.translated + self.waived

    @property
    def percent(self) -> int:
        """The share that is done, rounded down: 100 means all of them."""
        return 100 * self.done // self.total if self.total else 100


def tallies(standings: Iterable[Standing]) -> tuple[Tally, ...]:
    """A tally for each brief and language, in the order in which they come."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for one in standings:
        counted = found.setdefault((one.brief, one.language), Counter())
        counted[_WAIVED if one.waived and one.is_done else one.state] += 1
    return tuple(
        Tally(
            brief,
            language,
            translated=counted[State.TRANSLATED],
            new=counted[State.NEW],
            stale=counted[State.STALE],
            missing=counted[State.MISSING],
            waived=counted[_WAIVED],
        )
        for (brief, language), counted in found.items()
    )
