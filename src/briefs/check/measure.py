"""How long a text is, so that a Korean and an English one can be compared."""

import re
from functools import lru_cache

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_ACRONYM = re.compile(r"(?<![A-Za-z])[A-Z][A-Z&*]*[A-Z](?![a-z]{2})")
_SPELLED = 4
"""A letter of an acronym stands for a word; Korean may well write the words."""


@lru_cache(maxsize=64)
def syllables(korean: str) -> int:
    """Hangul syllables; what is Latin in the Korean is Latin in the English as well."""
    return len(_HANGUL.findall(korean))


def letters(english: str, korean: str = "") -> int:
    """Latin letters of the English that the Korean does not have, those of acronyms for four."""
    return _letters(english) - _letters(korean)


@lru_cache(maxsize=64)
def _letters(text: str) -> int:
    acronyms = sum(map(len, _ACRONYM.findall(text)))
    return len(_LATIN.findall(text)) + (_SPELLED - 1) * acronyms
