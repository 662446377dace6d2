"""Everything that begins a Korean number, in the order in which it is tried."""

from briefs.quantities.kinds import Kinds
from briefs.quantities.korean import figures, words

_DIGIT_OR_FIRST_SYLLABLE = r"(?=\d)|(?<![가-힣])(?=[가-힣])|(?=[Ⅰ-Ⅻ])"

NUMERALS = Kinds(
    _DIGIT_OR_FIRST_SYLLABLE,
    (
        words.ROMAN_NUMBER,
        figures.TEAM,
        figures.VALENT,
        words.TEN_THOUSANDS,
        figures.FRACTION_OF,
        figures.SLASH,
        figures.BAD_COMMA,
        words.SEVERAL,
        words.SOME,
        figures.PLAIN_DIGITS,
        words.SINO,
        words.RANK,
        words.PAIR,
        words.PAIR_GLUED,
        words.NATIVE_COUNTED,
        words.NATIVE_BEFORE_NOUN,
        words.WORD,
        words.TWICE,
    ),
)
