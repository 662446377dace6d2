"""The words of English for numbers, as data."""

from collections.abc import Mapping
from fractions import Fraction

from briefs.quantities.atoms import alternation
from briefs.quantities.quantity import AGE, COUNT, FRACTION, ORDINAL, Unit
from briefs.quantities.units import CENTURIES, DAYS, DECADES, HOURS, MONTHS, WEEKS, YEARS

ONES: Mapping[str, int] = {
    "zero": 0,
    "nil": 0,
    **{
        name: value
        for value, name in enumerate(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen".split(),
            start=1,
        )
    },
}
TENS: Mapping[str, int] = {
    name: value * 10
    for value, name in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES: Mapping[str, int] = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15,
}  # fmt: skip
SHORT_SCALES: Mapping[str, int] = {
    "k": 1000, "K": 1000, "mn": 10**6, "mln": 10**6, "m": 10**6, "M": 10**6,
    "bn": 10**9, "bln": 10**9, "b": 10**9, "B": 10**9, "tn": 10**12, "trn": 10**12, "T": 10**12,
}  # fmt: skip
ORDINALS: Mapping[str, int] = {
    **{
        name: value
        for value, name in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth".split(),
            start=1,
        )
    },
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100,
}  # fmt: skip
PARTS: Mapping[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
    "hundred-thousandth": 10**5, "ten-thousandth": 10**4, "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip
MULTIPLES: Mapping[str, int] = {
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "twofold": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "treble": 3, "trebled": 3,
    "threefold": 3, "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "fourfold": 4,
    "quintupled": 5, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "hundredfold": 100,
}  # fmt: skip
SEVERAL: Mapping[str, int] = {
    "dozens": 10, "tens": 10, "hundreds": 100, "thousands": 1000,
    "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
"""Words for an order of magnitude: 수십 is said as dozens and as tens."""
ROMAN: Mapping[str, int] = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
}  # fmt: skip

Meaning = tuple[Fraction, Unit]


def _all(words: str, value: int | Fraction, unit: Unit) -> dict[str, Meaning]:
    return {word: (Fraction(value), unit) for word in words.split("|")}


IDIOMS: Mapping[str, Meaning] = {
    **_all("none|no", 0, COUNT),
    **_all("once|single|monthly|annually|weekly|daily|quarterly", 1, COUNT),
    **_all("both|couple|pair|pairs|twin|dual|bilateral|bivalent", 2, COUNT),
    **_all("biannual|biannually|semi-annual|semi-annually", 2, COUNT),
    **_all("trilateral", 3, COUNT),
    **_all("quadrivalent", 4, COUNT),
    **_all("primary", 1, ORDINAL),
    **_all("secondary", 2, ORDINAL),
    **_all("tertiary", 3, ORDINAL),
    **_all("majority|halved|halve|halving", Fraction(1, 2), FRACTION),
    **_all("decade", 1, DECADES),
    **_all("century", 1, CENTURIES),
    **_all("half-century", 50, YEARS),
    **_all("fortnight", 2, WEEKS),
    **_all("around the clock|round the clock", 24, HOURS),
    **_all("every other day", 2, DAYS),
    **_all("every other week", 2, WEEKS),
    **_all("every other month", 2, MONTHS),
    **_all("every other year", 2, YEARS),
    **{
        name: (Fraction(value * 10), AGE)
        for value, name in enumerate(
            "twenties thirties forties fifties sixties seventies eighties nineties".split(),
            start=2,
        )
    },
}
"""Words that state a number, and its unit, by themselves, and often state none."""

CARDINAL = alternation([*ONES, *TENS])
SCALE_WORD = "|".join(SCALES)


def cardinal(word: str) -> Fraction:
    """The value of a number below a hundred, in digits or one word; ``a`` is one."""
    if word[:1].isdigit():
        return Fraction(word)
    word = word.lower()
    return Fraction(1 if word in ("a", "an") else ONES.get(word, TENS.get(word, 0)))
