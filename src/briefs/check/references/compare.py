"""The references of two texts held against each other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefs.check.references.reference import Reference, Strength

Numbers = Mapping[str, set[str]]
"""By kind, the numbers that a text refers to."""

_OWN_NAMES = frozenset(("figure", "table", "appendix", "equation", "box", "photo", "note"))
"""Kinds that are never called by the name of another; a section may be called a chapter."""


@dataclass(frozen=True, slots=True)
class One:
    """A reference to one number, with the kind that it is taken for."""

    kind: str
    number: str
    by: Reference

    @property
    def is_weak(self) -> bool:
        """Whether it may be no reference at all."""
        return self.by.strength is Strength.WEAK


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs between two texts.

    Attributes:
        other: one here and one there that should be the same.
        lost: what only the left text has.
        added: what only the right text has.
        shared: kinds that both texts refer to.
    """

    other: list[tuple[One, One]]
    lost: list[One]
    added: list[One]
    shared: set[str]


def compared(left: list[Reference], right: list[Reference]) -> Comparison:
    """Hold the references of two texts against each other; how often does not matter."""
    ours, theirs = _ones(left, right), _ones(right, left)
    lost, added = _beyond(ours, theirs), _beyond(theirs, ours)
    other = [*_couples(lost, added, _of_one_kind), *_couples(lost, added, _of_one_number)]
    shared = {one.kind for one in ours} & {one.kind for one in theirs}
    return Comparison(
        [(one, two) for one, two in other if _is_wrong(one, two)],
        [one for one in lost if not one.is_weak],
        [one for one in added if not one.is_weak],
        shared,
    )


def _ones(here: list[Reference], there: list[Reference]) -> list[One]:
    """Every number that is referred to once, read in the light of the other text."""
    wholes = {one.whole or one.number for one in there}
    other: dict[str, set[str]] = {}
    for one in there:
        for kind in one.kinds:
            other.setdefault(kind, set()).update(_numbers(one, wholes | {one.whole}))
            other[kind].update(one.numbers())
    made: dict[tuple[str, str], One] = {}
    for one in sorted(here, key=lambda one: -one.strength):
        for number in _numbers(one, wholes):
            kind = _kind(one.kinds, number, other)
            made.setdefault((kind, number), One(kind, number, one))
    return sorted(made.values(), key=lambda one: one.by.start)


def _numbers(one: Reference, wholes: set[str]) -> list[str]:
    """``2-1`` is one number where the other text has the same, else a range."""
    return [one.whole] if one.whole and one.whole in wholes else one.numbers()


def _kind(kinds: tuple[str, ...], number: str, other: Numbers) -> str:
    """Of the kinds that a reference may be, the one that the other text has."""
    with_number = (kind for kind in kinds if number in other.get(kind, ()))
    with_any = (kind for kind in kinds if kind in other)
    return next(with_number, None) or next(with_any, kinds[0])


def _beyond(ours: Iterable[One], theirs: Iterable[One]) -> list[One]:
    known = {(one.kind, one.number) for one in theirs}
    return [one for one in ours if (one.kind, one.number) not in known]


def _couples(
    lost: list[One], added: list[One], alike: Callable[[One, One], bool]
) -> Iterator[tuple[One, One]]:
    """Take out of the two lists what was to be one; where there is a choice, the surer."""
    for one in list(lost):
        able = [two for two in added if alike(one, two) and not (one.is_weak and two.is_weak)]
        if able:
            two = min(able, key=lambda two: two.is_weak)
            lost.remove(one)
            added.remove(two)
            yield one, two


def _of_one_kind(one: One, two: One) -> bool:
    return one.kind == two.kind


def _of_one_number(one: One, two: One) -> bool:
    return one.number == two.number


def _is_wrong(one: One, two: One) -> bool:
    """Whether two that were to be one are not: a section may be called a chapter."""
    return one.kind == two.kind or {one.kind, two.kind} <= _OWN_NAMES
