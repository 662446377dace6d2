"""Everything that begins an English number, in the order in which it is tried."""

from briefs.quantities.english import figures, fractions, words
from briefs.quantities.kinds import Kinds

_DIGIT_OR_FIRST_LETTER = r"(?=\d)|(?<![a-z])(?=[a-z])"

NUMERALS = Kinds(
    _DIGIT_OR_FIRST_LETTER,
    (
        figures.ALL_DAY,
        words.ROMAN_NUMBER,
        fractions.AGAIN,
        fractions.TOP,
        words.DECADES,
        fractions.HALF_OF,
        fractions.FRACTION_OF,
        figures.SLASH,
        words.DOZEN,
        words.TENS_OF,
        words.DOZENS,
        words.SEVERAL_SCALES,
        figures.BAD_COMMA,
        figures.ORDINAL_DIGITS,
        figures.PLAIN_DIGITS,
        figures.GLUED_DIGITS,
        words.ORDINAL_WORD,
        fractions.HALF,
        fractions.QUARTER_OF,
        fractions.MULTIPLE_WORD,
        fractions.FOLD,
        words.IDIOM,
        words.SPELLED,
        words.ONE_UNIT,
    ),
    lower=True,
)
