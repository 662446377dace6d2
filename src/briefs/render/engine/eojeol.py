"""Where a line of Korean must not break: inside an eojeol, a word with its particles.

CSS Text 3, 5.2, calls it ``word-break: keep-all``: letters of Hangul, Hanja and kana behave like
those of Latin. Where Unicode lets a line break between such a letter and its neighbour, it is
kept whole here unless the neighbour is made for breaking (spaces, slash, dash, an object).
Stricter than CSS beside such a letter: no break at brackets and hyphens, so that no line ends in
``K-`` or begins with the ``에`` of ``(KIST)에``. Less strict where words are listed with middle
dots: a line may break behind the dot of ``벤처캐피털·엔젤투자``, not of ``산·학·연``.
"""

import functools
import re
from collections.abc import Iterator
from itertools import accumulate, groupby

LETTER = (
    "\u1100-\u11ff"  # Hangul Jamo
    "\u3005\u3007\u3040-\u30ff"  # iteration mark, ideographic zero, kana
    "\u3130-\u318f"  # Hangul letters, with the middle dot U+318D
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"  # small kana, Hanja
    "\ua960-\ua97f\uac00-\ud7ff"  # Jamo, Hangul syllables, Jamo
    "\uf900-\ufaff\uff66-\uffdc"  # compatibility Hanja, half width
    "\U00020000-\U0003ffff"  # rare Hanja
)
BREAKER = "\\s\u00ad\u200b\u2014\u2015/\ufffc"
"""White space, soft hyphen, zero-width space, long dashes, slash, an image in the line."""

LISTED = f"(?<=[{LETTER}]{{3}}·)(?=[{LETTER}]{{3}})"
"""Behind a middle dot between words of three syllables or more."""

INSIDE = re.compile(f"(?<=[{LETTER}])(?=[^{BREAKER}])|(?!{LISTED})(?<=[^{BREAKER}])(?=[{LETTER}])")


def kept_together(text: str) -> tuple[int, ...]:
    """The places where a line must not break: before which characters, counted from 0, rising."""
    return tuple(match.start() for match in INSIDE.finditer(text))


@functools.lru_cache(maxsize=2048)
def kept_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The pieces without a break inside, as start and end in the bytes of the text's UTF-8."""
    offsets = tuple(accumulate((len(letter.encode()) for letter in text), initial=0))
    return tuple((offsets[start], offsets[end]) for start, end in _pieces(kept_together(text)))


def _pieces(places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Each run of neighbouring places, from the character before it to the end of its last."""
    for _, run in groupby(enumerate(places), key=lambda counted: counted[1] - counted[0]):
        run_of_places = [place for _, place in run]
        yield run_of_places[0] - 1, run_of_places[-1] + 1
