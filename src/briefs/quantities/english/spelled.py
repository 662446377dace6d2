"""Numbers in words to values: two hundred thousand, one hundred and twenty, thirty-five."""

import re
from fractions import Fraction

from briefs.quantities.english.vocabulary import CARDINAL, ONES, SCALE_WORD, SCALES, TENS

WORDS = rf"""
    (?: (?:an?\s(?=(?:{SCALE_WORD})\b))? (?:{CARDINAL}|{SCALE_WORD})\b )
    (?: (?:[- ]|\sand\s) (?:{CARDINAL}|{SCALE_WORD})\b )*
"""
"""A pattern of words that may make one number; :func:`spelled` says how far they do."""
_WORD = re.compile(r"[A-Za-z]+")


def spelled(text: str, start: int, stop: int) -> tuple[Fraction, int]:
    """A number in words, as far as it is one number: 'one hundred and twenty', not 'two three'.

    Returns:
        Its value and its end; ``start`` where there is none.
    """
    total, below, end, joined = 0, 0, start, False
    for word in _WORD.finditer(text, start, stop):
        name = word[0].lower()
        if name in ("a", "an", "and"):
            below, joined = (below, True) if name == "and" else (1, joined)
            continue
        if joined and not (end > start and _may_be_joined(total, below, name)):
            break
        if name in SCALES and name != "hundred":
            total, below = total + (below or 1) * SCALES[name], 0
        else:
            longer = _longer(below, name, joined=joined)
            if longer is None:
                break
            below = longer
        end, joined = word.end(), False
    return Fraction(total + below), end


def _may_be_joined(total: int, below: int, name: str) -> bool:
    """Whether 'and' may stand there: after hundreds or thousands, before what is smaller."""
    return (below % 100 == 0 or total > 0) and name not in SCALES


def _longer(below: int, name: str, *, joined: bool) -> int | None:
    """What a number below a thousand is with one more word; nothing where it ends before that."""
    tens = below % 100
    if name == "hundred":
        return (below or 1) * 100 if below < 100 else None
    if name in TENS:
        return below + TENS[name] if tens == 0 else None
    if tens == 0:  # 'hundred five' are two numbers
        return None if below and not joined else below + ONES[name]
    return below + ONES[name] if tens % 10 == 0 and tens != 10 and ONES[name] < 10 else None
