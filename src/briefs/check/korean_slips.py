"""Misspellings in Korean, and what was meant."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefs.check.keyboard import to_latin
from briefs.check.knowledge import Speller
from briefs.check.lexicon.misspelt import ANY_KOREAN_WORD, KOREAN, KOREAN_WORDS, RATE
from briefs.check.lexicon.nouns import NOUNS
from briefs.check.wordforms import edits

_FINALS = 28
_N = 4
"""The place of ㄴ among the finals."""

_SUFFIX = re.compile(
    r"(?:뿐만|뿐|별|용|형|화|급|권|들|적|식|률|율|도|력|팀|사|계|비|군|업|망|층)"
    r"(?:으로|로|의|은|는|이|가|을|를|에|에서|인|이다|와|과|도|하다|한)?$"
)
"""Syllables that any noun may take, with a particle behind them."""

_SHORT, _LONGEST = 2, 20


def certain(text: str) -> Iterator[tuple[int, int, str]]:
    """Words that no context makes right: where they stand, and how they are spelled."""
    for start, end, right in _slips(text):
        first, last = _around(text, start, end)
        yield first, last, text[first:start] + right + text[end:last]
    for match in RATE.finditer(text):
        after_vowel = (ord(match[1]) - ord("가")) % _FINALS in (0, _N)
        if after_vowel != (match[2] == "율"):
            yield match.start(1), match.end(2), match[1] + ("율" if after_vowel else "률")


def _slips(text: str) -> Iterator[tuple[int, int, str]]:
    for match in ANY_KOREAN_WORD.finditer(text):
        yield match.start(), match.end(), KOREAN_WORDS[match[0]]
    for pattern, right in KOREAN:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), right


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The Korean word that a stretch stands in."""
    least, most = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    while start > least and "가" <= text[start - 1] <= "힣":
        start -= 1
    while end < most and "가" <= text[end] <= "힣":
        end += 1
    return start, end


def known(word: str, speller: Speller) -> bool:
    """Whether a dictionary has a word, or has it without what any noun may take."""
    if speller.knows(word):
        return True
    bare = _SUFFIX.sub("", word)
    return len(bare) > 1 and bare != word and speller.knows(bare)


@lru_cache(maxsize=5_000)
def noun_meant(word: str) -> str:
    """The noun that a word is with one key wrong; empty if there is none.

    Two syllables are too few to tell, and dictionaries' own suggestions take too long.
    """
    keys = to_latin(word)
    alike = [noun for noun in NOUNS if len(noun) == len(word) > _SHORT]
    return next((noun for noun in sorted(alike) if edits(keys, to_latin(noun), 1) == 1), "")
