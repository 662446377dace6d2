"""Hangul as it is put together: syllables, their final consonants, loose letters (jamo)."""

FIRST_SYLLABLE, LAST_SYLLABLE = "가", "힣"
_FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
"""In the order of Hangul syllables (The Unicode Standard, section 3.12)."""

OPEN = "".join(map(chr, range(ord(FIRST_SYLLABLE), ord(LAST_SYLLABLE) + 1, len(_FINALS))))
"""Every syllable that ends in a vowel, for use in a character class."""


def is_syllable(character: str) -> bool:
    """Whether a character is a whole Hangul syllable."""
    return FIRST_SYLLABLE <= character <= LAST_SYLLABLE


def final_of(syllable: str) -> str:
    """The final consonant of a Hangul syllable, as a letter; empty where it ends in a vowel."""
    return _FINALS[(ord(syllable) - ord(FIRST_SYLLABLE)) % len(_FINALS)]
