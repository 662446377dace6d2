"""What the words around a number say of it: limit, approximation, from or to, rise or fall."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefs.quantities.directions import Directions, with_directions
from briefs.quantities.quantity import REFERENCE, Bound, Exactness, Moment, Quantity, Role

_WINDOW = 40
"""How many characters before and after a number are looked at."""

_ASIDE = re.compile(r"\s?\([^()]{1,24}\)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language around a number.

    Attributes:
        before: ends right before the number; the groups are named for a key of :data:`MEANINGS`,
            with ``_`` and more words behind it where a meaning has several groups.
        after: begins right behind it; the same.
        directions: what says that it rises or falls.
    """

    before: re.Pattern[str]
    after: re.Pattern[str]
    directions: Directions


MEANINGS: Mapping[str, Bound | Exactness | Role] = {
    "atleast": Bound.AT_LEAST,
    "more": Bound.MORE,
    "atmost": Bound.AT_MOST,
    "less": Bound.LESS,
    "about": Exactness.ABOUT,
    "odd": Exactness.ODD,
    "level": Exactness.LEVEL,
    "exactly": Exactness.EXACT,
    "from": Role.FROM,
    "to": Role.TO,
    "by": Role.BY,
    "ahead": Role.AHEAD,
}


def in_context(text: str, quantities: Sequence[Quantity], words: Words) -> tuple[Quantity, ...]:
    """The quantities with what the words around them say."""
    found = []
    for at, quantity in enumerate(quantities):
        left = quantities[at - 1].end if at else 0
        right = quantities[at + 1].start if at + 1 < len(quantities) else len(text)
        found.append(_with_meanings(text, quantity, words, left, right))
    return with_directions(text, found, words.directions)


def _with_meanings(text: str, quantity: Quantity, words: Words, left: int, right: int) -> Quantity:
    start, end = quantity.start, quantity.end
    for _ in range(2):  # 'up to about', 'at least some'
        before = words.before.search(text, max(left, start - _WINDOW), start)
        if not before:
            break
        quantity = _with(quantity, before)
        start = before.start()
    for _ in range(2):  # '가량 이상'
        after = words.after.match(text, end, min(right, end + _WINDOW))
        if not after or after.end() == end:
            break
        quantity = _with(quantity, after)
        end = after.end()
    return _with_role_behind_aside(text, quantity, words)


def _with_role_behind_aside(text: str, quantity: Quantity, words: Words) -> Quantity:
    """28.7%(2020년)에서: which end of a change a number is may stand behind brackets."""
    aside = _ASIDE.match(text, quantity.end)
    after = words.after.match(text, aside.end()) if aside else None
    if after is None or not isinstance(_meaning(after), Role):
        return quantity
    return _with(quantity, after)


def _meaning(match: re.Match[str]) -> Bound | Exactness | Role:
    return MEANINGS[str(match.lastgroup).partition("_")[0]]


def _with(quantity: Quantity, match: re.Match[str]) -> Quantity:
    """With the meaning of the one group that matched."""
    meaning = _meaning(match)
    if isinstance(meaning, Bound):
        bounded = not isinstance(quantity.low, Moment) and quantity.unit != REFERENCE
        free = quantity.bound in (Bound.NONE, meaning)  # the nearest word counts
        return replace(quantity, bound=meaning) if bounded and free else quantity
    if isinstance(meaning, Role):
        return replace(quantity, role=meaning)
    if quantity.exactness is Exactness.PLAIN:
        return replace(quantity, exactness=meaning)
    return quantity
