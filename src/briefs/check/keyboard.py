"""Hangul and Latin letters that share a key, as on Korean keyboards (KS X 5002)."""

import re

_FIRSTS = "r R s e E f a q Q t T d w W c z x v g".split()
_VOWELS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split()
_FINALS = " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ")
_CONSONANT_JAMO = "ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_CONSONANTS = "r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g".split()
_VOWEL_JAMO = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
"""Keys in the order of Hangul syllables (The Unicode Standard, section 3.12), and of jamo."""

_JAMO = dict(
    zip(_CONSONANT_JAMO + _VOWEL_JAMO, [*_CONSONANTS, *_VOWELS], strict=True),
)
_VOWEL_KEYS = "koiOjpuPhynbml"
_SYLLABLE = re.compile(
    rf"([{''.join(_FIRSTS)}])(hk|ho|hl|nj|np|nl|ml|[{_VOWEL_KEYS}])"
    rf"((?:rt|sw|sg|fr|fa|fq|ft|fx|fv|fg|qt)(?![{_VOWEL_KEYS}])|[rRseftaqTdwczxvg](?![{_VOWEL_KEYS}])|)"
)
_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3


def to_hangul(keys: str) -> str:
    """What the keys give with the Korean layout; empty unless whole syllables come out.

    >>> to_hangul("rufrhk"), to_hangul("hello")
    ('결과', '')
    """
    made, at = "", 0
    while at < len(keys):
        match = _SYLLABLE.match(keys, at)
        if match is None:
            return ""
        first, vowel = _FIRSTS.index(match[1]), _VOWELS.index(match[2])
        code = (first * len(_VOWELS) + vowel) * len(_FINALS) + _FINALS.index(match[3])
        made += chr(_FIRST_SYLLABLE + code)
        at = match.end()
    return made


def to_latin(hangul: str) -> str:
    """The keys, on the Latin layout, that give this Hangul: syllables, or single jamo.

    >>> to_latin("랴근")
    'firms'
    """
    return "".join(map(_keys, hangul))


def _keys(letter: str) -> str:
    if letter in _JAMO:
        return _JAMO[letter]
    if not _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE:
        return letter
    code = ord(letter) - _FIRST_SYLLABLE
    rest, final = divmod(code, len(_FINALS))
    first, vowel = divmod(rest, len(_VOWELS))
    return _FIRSTS[first] + _VOWELS[vowel] + _FINALS[final]
