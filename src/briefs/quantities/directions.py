"""Whether a number rises or falls: the nearest such word of its clause says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefs.quantities.quantity import COUNT, Quantity, Weight


@dataclass(frozen=True, slots=True)
class Directions:
    """How a language says that something grows or shrinks.

    Attributes:
        up: words for growing.
        down: words for shrinking.
        clause_end: ends the stretch in which such a word belongs to a number.
        follows: whether the word usually stands behind its number.
    """

    up: re.Pattern[str]
    down: re.Pattern[str]
    clause_end: re.Pattern[str]
    follows: bool


@dataclass(frozen=True, slots=True, order=True)
class _Move:
    """A word for growing (``sign`` +1) or shrinking (−1), and where it stands."""

    start: int
    end: int
    sign: int


def with_directions(
    text: str, quantities: Sequence[Quantity], words: Directions
) -> tuple[Quantity, ...]:
    """The quantities of a text with their directions."""
    numbers = [q for q in quantities if _can_move(q)]
    moves = _moves(text, words) if numbers else []
    if not moves:
        return tuple(quantities)
    ends = [match.start() for match in words.clause_end.finditer(text)]
    return tuple(
        replace(q, direction=_direction(q, numbers, moves, ends, follows=words.follows))
        if _can_move(q)
        else q
        for q in quantities
    )


def _can_move(q: Quantity) -> bool:
    return not q.is_date and (q.weight > Weight.IDIOM or q.unit.dimension == "ratio")


def _moves(text: str, words: Directions) -> list[_Move]:
    return sorted(
        _Move(match.start(), match.end(), sign)
        for pattern, sign in ((words.up, 1), (words.down, -1))
        for match in pattern.finditer(text)
    )


def _direction(
    quantity: Quantity,
    numbers: Sequence[Quantity],
    moves: Sequence[_Move],
    ends: Sequence[int],
    *,
    follows: bool,
) -> int:
    """That of the word nearest to a number in its clause, with no other number between."""
    left = max((end for end in ends if end < quantity.start), default=-1)
    right = min((end for end in ends if end >= quantity.end), default=None)
    before = [m for m in moves if left < m.start and m.end <= quantity.start]
    after = [m for m in moves if quantity.end <= m.start and (right is None or m.start < right)]
    behind = _behind(quantity.end, after[0], numbers) if after else 0
    ahead = _ahead(before[-1], quantity.start, numbers) if before else 0
    return (behind or ahead) if follows else (ahead or behind)


def _behind(end: int, move: _Move, numbers: Sequence[Quantity]) -> int:
    blocked = any(end <= q.start < move.start and q.unit != COUNT for q in numbers)
    return 0 if blocked else move.sign


def _ahead(move: _Move, start: int, numbers: Sequence[Quantity]) -> int:
    blocked = any(move.end <= q.start and q.end <= start for q in numbers)
    return 0 if blocked else move.sign
