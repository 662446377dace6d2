"""What the rules found in pairs before, where the same texts are checked again and again."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from briefs.check.knowledge import Knowledge
from briefs.check.phrase import PhrasePair
from briefs.check.rule import Finding, PairRule
from briefs.check.settings import Settings

Found: TypeAlias = tuple[tuple[PairRule, Finding], ...]
Seen: TypeAlias = tuple[PhrasePair, Found]
"""A pair, and what was found in it; findings point into that pair and no other like it."""

KINDS = 2
"""How many kinds of check are remembered: with and without dictionaries."""


@dataclass(slots=True)
class Recall:
    """The pairs of the last checks, each with what was found in it.

    A pair is looked at again where one of its texts reads otherwise than it did, as typed or as
    printed, or where the rules know or are asked something else. Only what the last check of each
    kind saw is held.
    """

    _shelves: list["_Shelf"] = field(default_factory=list)

    def looking(
        self, look: Callable[[PhrasePair], Found], knowledge: Knowledge, settings: Settings
    ) -> Callable[[PhrasePair], Seen]:
        """A way to look at the pairs of a project that does not look at the same one twice.

        Args:
            look: finds what there is to find in a pair.
            knowledge: what the rules know.
            settings: which of them are asked.
        """
        new = _Shelf(knowledge, settings)
        same = (old for old in self._shelves if new.is_like(old))
        before = next(same, new).seen
        self._shelves = [new, *(old for old in self._shelves if not new.is_like(old))][:KINDS]

        def seen(pair: PhrasePair) -> Seen:
            key = _key(pair)
            new.seen[key] = before[key] if key in before else (pair, look(pair))
            return new.seen[key]

        return seen


@dataclass(slots=True)
class _Shelf:
    """What one kind of check saw."""

    knowledge: Knowledge
    settings: Settings
    seen: dict[tuple[str, ...], Seen] = field(default_factory=dict)

    def is_like(self, other: "_Shelf") -> bool:
        return (self.knowledge, self.settings) == (other.knowledge, other.settings)


def without_repeats(look: Callable[[PhrasePair], Found]) -> Callable[[PhrasePair], Found]:
    """A way to look at pairs that passes over one that reads as another without findings did.

    A project's tables say the same in many cells. The pairs must be of one kind of text.
    """
    sound: set[tuple[str, ...]] = set()

    def found(pair: PhrasePair) -> Found:
        texts = _texts(pair)
        if texts in sound:
            return ()
        here = look(pair)
        if not here:
            sound.add(texts)
        return here

    return found


def _key(pair: PhrasePair) -> tuple[str, ...]:
    return (pair.id, *_texts(pair))


def _texts(pair: PhrasePair) -> tuple[str, ...]:
    sides = ((p.language, p.source, p.printed.text) for p in pair.phrases)
    return tuple(part for side in sides for part in side)
