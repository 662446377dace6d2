"""What a reference is in every language, and how its numbers are read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum


class Strength(IntEnum):
    """How surely something is a reference."""

    WEAK = 0
    """Only where the other side has one of its kind: ``3장`` may be three sheets."""
    PLAIN = 1
    """A reference, though the other language may say it in other words."""
    SURE = 2
    """A reference that the other side must have too."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to one thing, or to a range of them.

    Attributes:
        kinds: what it may be, the likeliest first (도표 is a figure or a table).
        number: which one, in a form that all ways to write it share.
        last: the end of a range; empty where there is none.
        strength: see :class:`Strength`.
        start: where it begins in the text.
        end: where it ends.
        whole: ``number`` and ``last`` as one number, where they may be that: 표 2-1.
    """

    kinds: tuple[str, ...]
    number: str
    last: str
    strength: Strength
    start: int
    end: int
    whole: str = ""

    def numbers(self) -> list[str]:
        """All numbers of a range, or the one."""
        if not (self.number.isdigit() and self.last.isdigit()):
            return [self.number, self.last] if self.last else [self.number]
        first, last = int(self.number), int(self.last)
        if not first < last <= first + _LONGEST:
            return [self.number, self.last]
        return [str(number) for number in range(first, last + 1)]


_LONGEST = 60
_BETWEEN = re.compile(
    r"[\s〉>)\]】」]*(?:[~∼〜–—-]|부터|내지|to|through)[\s〈<(\[【「]*", re.IGNORECASE
)
_ROMANS = {
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
    "XI": 11, "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18,
}  # fmt: skip
_ROMAN_SIGNS = {chr(0x2160 + n): str(n + 1) for n in range(12)}
CARDINALS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_WORDS = {
    word: str(n + 1) for words in (CARDINALS, ORDINALS) for n, word in enumerate(words.split("|"))
}
_SYLLABLES = dict(zip("가나다라마바사아", "abcdefgh", strict=True))
_SEPARATORS = re.compile(r"[.–-]")
_LETTER_FIRST = re.compile(r"^([a-z])-(?=\d)")


def canonical(written: str) -> str:
    """A number as all ways to write it share: ``3(a)``, ``3A`` and ``3(가)`` are ``3a``."""
    bare = written.strip().translate({ord(sign): None for sign in "() "})
    if bare in _ROMANS:
        return str(_ROMANS[bare])
    if bare.lower() in _WORDS:
        return _WORDS[bare.lower()]
    plain = "".join(_ROMAN_SIGNS.get(sign) or _SYLLABLES.get(sign) or sign for sign in bare)
    return _LETTER_FIRST.sub(r"\1", _SEPARATORS.sub("-", plain.lower()))


def listed(
    kinds: tuple[str, ...],
    strength: Strength,
    parts: Iterator[re.Match[str]],
    span: tuple[int, int],
) -> Iterator[Reference]:
    """References to the numbers of a list.

    Args:
        kinds: what they may be.
        strength: how surely they are.
        parts: for each number a match with the groups ``number`` and ``ranged``: the sign that
            makes it the end of a range that the one before begins.
        span: where the whole stands, label and all.
    """
    waiting: Reference | None = None
    for part in parts:
        made = _reference(kinds, strength, part["number"], span)
        if waiting and part["ranged"]:
            yield replace(waiting, last=made.number)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = made
    if waiting:
        yield waiting


def _reference(
    kinds: tuple[str, ...], strength: Strength, written: str, span: tuple[int, int]
) -> Reference:
    """A reference to one number; ``2-3`` may be the third of part 2, or a range."""
    number = canonical(written)
    first, sign, last = number.partition("-")
    digits = sign and first.isdigit() and last.isdigit() and "." not in written
    if digits and int(first) < int(last):
        return Reference(kinds, first, last, strength, *span, whole=number)
    return Reference(kinds, number, "", strength, *span)


def joined(text: str, found: list[Reference]) -> list[Reference]:
    """Make one range of two references with a range sign between them: 표 1 ~ 표 4."""
    made: list[Reference] = []
    for one in found:
        before = made[-1] if made else None
        if before and before.kinds == one.kinds and not before.last and not one.last:
            gap = text[before.end : one.start]
            if _BETWEEN.fullmatch(gap):
                made[-1] = replace(before, last=one.number, end=one.end)
                continue
        made.append(one)
    return made
