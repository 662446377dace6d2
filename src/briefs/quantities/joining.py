"""Atoms joined into quantities: durations in two units, lists that share a unit, ranges."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, is_year
from briefs.quantities.quantity import COUNT, DATE, ORDINAL, REFERENCE, Moment, Quantity
from briefs.quantities.ranges import between, consecutive, like_moment

_CLAUSE_ENDS = re.compile(r"\s*(?:[.;,)]|$)")


@dataclass(frozen=True, slots=True)
class Joints:
    """What a language writes between the two ends of a range, and around it.

    Attributes:
        dash: signs that make a range wherever they stand.
        words: words between the ends, which need ``after`` behind the range.
        after: what must begin right behind the range for ``words`` to count; ``None`` if nothing.
        both: words between the ends that need ``before`` right ahead of the range.
        before: see ``both``.
        change: behind the range (Korean) or within it: it says a change, not a span.
        either: between two neighbouring numbers that leave open which (two or three).
        series: between the members of a list that share a unit.
        running: behind a moment: it lasts until now.
        compound: between the two parts of '1년 3개월'.
    """

    dash: re.Pattern[str]
    words: re.Pattern[str]
    after: re.Pattern[str] | None
    both: re.Pattern[str] | None
    before: re.Pattern[str] | None
    change: re.Pattern[str] | None
    either: re.Pattern[str]
    series: re.Pattern[str]
    running: re.Pattern[str]
    compound: re.Pattern[str]


def joined(text: str, atoms: Sequence[Atom], joints: Joints) -> list[Quantity]:
    """The quantities that a text's atoms make, in order."""
    shared = _with_shared_units(text, _compounds(text, atoms, joints), joints)
    found: list[Quantity] = []
    at = 0
    while at < len(shared):
        here = shared[at]
        made = _range(text, here, shared[at + 1], joints) if at + 1 < len(shared) else None
        if made:
            found.append(made)
            at += 2
            continue
        single = _single(text, here, joints)
        found.append(_with_unit_before(text, single, found) if here.unit is None else single)
        at += 1
    return found


def _with_unit_before(text: str, quantity: Quantity, found: Sequence[Quantity]) -> Quantity:
    """'For 15 years; here it ends after nine.': the unit is that of the duration before."""
    before = next((q for q in reversed(found) if not q.is_date), None)
    if before is None or before.unit.dimension != "calendar" or quantity.is_date:
        return quantity
    if not _CLAUSE_ENDS.match(text, quantity.end):
        return quantity
    same = replace(quantity, unit=before.unit, others=())
    return replace(quantity, others=(*quantity.others, same))


def _compounds(text: str, atoms: Sequence[Atom], joints: Joints) -> list[Atom]:
    """1년 3개월, one year and three months, 1시간 30분: durations in two units."""
    made: list[Atom] = []
    for atom in atoms:
        before = made[-1] if made else None
        if before and joints.compound.fullmatch(text, before.end, atom.start):
            whole = _compound(before, atom)
            if whole:
                made[-1] = whole
                continue
        made.append(atom)
    return made


def _compound(large: Atom, small: Atom) -> Atom | None:
    ours, theirs = large.unit, small.unit
    if ours is None or theirs is None or ours.dimension not in ("calendar", "clock"):
        return None
    if ours.dimension != theirs.dimension or ours.factor <= theirs.factor:
        return None
    first, second = large.value, small.value
    if not isinstance(first, Fraction) or not isinstance(second, Fraction):
        return None
    value = first * ours.factor / theirs.factor + second
    weight = max(large.weight, small.weight)
    return replace(small, start=large.start, value=value, weight=weight, others=())


def _with_shared_units(text: str, atoms: list[Atom], joints: Joints) -> list[Atom]:
    """Give '2, 3' of '2, 3단계' and '4' of 'Tables 3 and 4' the unit that they share."""
    for at in range(len(atoms) - 2, -1, -1):
        here, following = atoms[at], atoms[at + 1]
        if here.unit is None and joints.series.fullmatch(text, here.end, following.start):
            atoms[at] = _as_in_list(here, following)
    for at in range(1, len(atoms)):
        before, here = atoms[at - 1], atoms[at]
        if here.unit is not None or not here.bare or not _labelled(text, before):
            continue
        if joints.series.fullmatch(text, before.end, here.start):
            atoms[at] = replace(here, unit=before.unit, bare=False)
    return atoms


def _labelled(text: str, atom: Atom) -> bool:
    """Whether a word before the number says what it is: Tables 3, Phase 2."""
    return atom.unit in (REFERENCE, ORDINAL) and text[atom.start].isalpha()


def _as_in_list(here: Atom, following: Atom) -> Atom:
    if isinstance(following.value, Moment):
        return like_moment(here, following.value) or here
    if following.unit is None or is_year(here.value):
        return here
    others = tuple(
        (here.value, unit) for value, unit in following.others if value == following.value
    )
    return replace(here, unit=following.unit, bare=False, others=others)


def _single(text: str, atom: Atom, joints: Joints) -> Quantity:
    """An atom that stands alone; bare digits that may be a year are one, or else a count."""
    if atom.bare and atom.unit is None and is_year(atom.value):
        year = Moment(int(atom.value))
        atom = replace(atom, value=year, unit=DATE, others=((atom.value, COUNT),))
    quantity = atom.quantity()
    if isinstance(atom.value, Moment):
        running = joints.running.match(text, atom.end)
        if running:
            return replace(quantity, end=running.end(), high=None)
    return quantity


def _range(text: str, here: Atom, following: Atom, joints: Joints) -> Quantity | None:
    """Two atoms as one range, if what stands between and around them makes one."""
    start, end = here.end, following.start
    if here.high is not None or following.high is not None:
        return None
    if joints.dash.fullmatch(text, start, end):
        return between(here, following)
    if joints.either.fullmatch(text, start, end):
        return between(here, following) if consecutive(here, following) else None
    if joints.both and joints.before and joints.both.fullmatch(text, start, end):
        ahead = joints.before.search(text, max(0, here.start - 24), here.start)
        return between(here, following) if ahead else None
    if not joints.words.fullmatch(text, start, end):
        return None
    if joints.after and not joints.after.match(text, following.end):
        return None
    change = joints.change is None or joints.change.match(text, following.end)
    return between(here, following, change=bool(change))
