"""What two equal quantities differ in: limit, exactness, rise or fall, from and to."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from briefs.quantities.comparison import Aspect, Difference, Match
from briefs.quantities.equality import base, grown
from briefs.quantities.quantity import Bound, Exactness, Quantity, Role

_VAGUE = frozenset({Exactness.ABOUT, Exactness.ODD, Exactness.SEVERAL})

_TOLD_OF_ODD = {Bound.AT_MOST, Bound.LESS}
_TOLD_OF_ABOUT = {Bound.AT_MOST, Bound.AT_LEAST, Bound.MORE}
"""Limits that a number with 여 or 약 cannot become: 약 20개 is not 'more than 20'."""
_LIMITS = {Role.FROM: Bound.AT_LEAST, Role.AHEAD: Bound.AT_LEAST, Role.TO: Bound.AT_MOST}
"""19 to 34 is 19세 이상 34세 이하; 60일 전까지 is at least 60 days before."""


def of_match(match: Match) -> Iterator[Difference]:
    """What a pair of equal value differs in besides."""
    a, b = match.left, match.right
    if _turned(a, b):
        yield Difference(Aspect.DIRECTION, a, b)
    if a.is_date or b.is_date:
        return
    if _to_for_by(a, b):
        yield Difference(Aspect.VALUE, a, b, certain=False)
    if _other_bound(a, b):
        yield Difference(Aspect.THRESHOLD, a, b, certain=not _casual(a, b))
    elif _other_exactness(a, b):
        certain = Exactness.EXACT in (a.exactness, b.exactness)
        yield Difference(Aspect.APPROXIMATION, a, b, certain=certain)


def _to_for_by(a: Quantity, b: Quantity) -> bool:
    """'Fell to a third' against 'fell by a third'."""
    if {a.role, b.role} != {Role.TO, Role.BY} or base(a, a.low) == Fraction(1, 2):
        return False  # cut by half, or to half: the same
    return not grown(a, b) and not grown(b, a)


def _turned(a: Quantity, b: Quantity) -> bool:
    signed = [q for q in (a, b) if isinstance(q.low, Fraction) and q.low < 0]
    return a.direction * b.direction < 0 and not signed


def _other_bound(a: Quantity, b: Quantity) -> bool:
    if a.bound is b.bound or Exactness.SEVERAL in (a.exactness, b.exactness):
        return False
    bounds = {a.bound, b.bound}
    loose = {a.exactness, b.exactness} & {Exactness.ODD, Exactness.ABOUT}
    if loose and Bound.NONE in bounds:
        told = _TOLD_OF_ODD if Exactness.ODD in loose else _TOLD_OF_ABOUT
        return bool(bounds & told)
    return not _soft(a, b)


def _soft(a: Quantity, b: Quantity) -> bool:
    """'Over five years' and 'within a year' may be no limits at all: 5년에 걸쳐, 1년 만에."""
    time = a.unit.dimension in ("calendar", "clock")
    if Bound.NONE not in (a.bound, b.bound):
        return False
    free, limit = (a, b.bound) if a.bound is Bound.NONE else (b, a.bound)
    if time and a.bound is Bound.NONE and limit in (Bound.MORE, Bound.AT_MOST):
        return True
    return _LIMITS.get(free.role) is limit


def _casual(a: Quantity, b: Quantity) -> bool:
    return {a.bound, b.bound} == {Bound.AT_LEAST, Bound.MORE} and a.unit.dimension == "count"


def _other_exactness(a: Quantity, b: Quantity) -> bool:
    if {a.exactness, b.exactness} & {Exactness.SEVERAL, Exactness.LEVEL}:
        return False
    if Exactness.EXACT in (a.exactness, b.exactness):
        return bool({a.exactness, b.exactness} & _VAGUE)
    if (a.exactness in _VAGUE) == (b.exactness in _VAGUE):
        return False
    plain = b if a.exactness in _VAGUE else a
    return plain.bound is Bound.NONE


def swapped(matches: Sequence[Match]) -> Iterator[Difference]:
    """Two numbers that changed their places in 'from … to …'."""
    for match in matches:
        roles = (match.left.role, match.right.role)
        if roles[0] is not Role.FROM or roles[1] in (Role.NONE, Role.FROM):
            continue
        if any(
            (other.left.role, other.right.role) == (roles[1], roles[0])
            and other.left.unit == match.left.unit
            for other in matches
        ):
            yield Difference(Aspect.SWAPPED, match.left, match.right)
