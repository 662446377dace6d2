"""English parts and multiples: two-thirds, half a million, doubled, 1.5-fold."""

from fractions import Fraction

from briefs.quantities.atoms import Atom, alternation
from briefs.quantities.english.attached import finished
from briefs.quantities.english.units import UNITS
from briefs.quantities.english.vocabulary import (
    CARDINAL,
    MULTIPLES,
    ORDINALS,
    PARTS,
    SCALES,
    cardinal,
)
from briefs.quantities.kinds import Found, Kind
from briefs.quantities.quantity import COUNT, FRACTION, MULTIPLE, ORDINAL, Unit, Weight
from briefs.quantities.units import HOURS, MONTHS, YEARS

_HALF_SPANS: dict[str, tuple[int, Unit, Weight]] = {
    "year": (6, MONTHS, Weight.WORD),
    "decade": (5, YEARS, Weight.WORD),
    "century": (50, YEARS, Weight.WORD),
    "day": (12, HOURS, Weight.IDIOM),
}


def _again(found: Found) -> Atom:
    """Half as large again: one and a half times."""
    return Atom(found.start, found.end, Fraction(3, 2), MULTIPLE, weight=Weight.WORD)


def _top(found: Found) -> Atom:
    """The top third."""
    value = Fraction(1, PARTS[found["part"]])
    return Atom(found.start, found.end, value, FRACTION, weight=Weight.WORD)


def _half_of(found: Found) -> Atom:
    """Half a million, half a year, half of one per cent."""
    word = " ".join(found["whole"].split()).removeprefix("one ")
    start, end = found.start, found.end
    if word in _HALF_SPANS:
        value, unit, weight = _HALF_SPANS[word]
        return Atom(start, end, Fraction(value), unit, weight=weight)
    if word.startswith("per"):
        return Atom(start, end, Fraction(1, 2), UNITS[word])
    value = 6 if word == "dozen" else SCALES[word] // 2
    return finished(found.text, Atom(start, end, Fraction(value)))


def _fraction(found: Found) -> Atom:
    """Two-thirds; 'a third' without 'of' may be one more: the third."""
    above, part = found["above"], found["part"]
    span = found.start, found.end
    loose = part in ORDINALS or part == "quarter"
    of = found.words.endswith("of")
    if loose and above in ("a", "an") and not of:
        others = ((Fraction(PARTS[part]), ORDINAL),)
        value = Fraction(1, PARTS[part])
        return Atom(*span, value, FRACTION, weight=Weight.IDIOM, others=others)
    value = cardinal(above) / PARTS[part]
    weight = Weight.WORD if cardinal(above) == 1 else Weight.FIGURE
    end = found.end - (len(" of") if found.words.endswith(" of") else 0)
    return Atom(found.start, end, value, FRACTION, weight=weight)


def _half(found: Found) -> Atom:
    return Atom(found.start, found.end, Fraction(1, 2), FRACTION, weight=Weight.IDIOM)


def _quarter_of(found: Found) -> Atom:
    return Atom(found.start, found.end, Fraction(1, 4), FRACTION, weight=Weight.WORD)


def _multiple(found: Found) -> Atom:
    """Doubled, twice: two times, or two."""
    value = Fraction(MULTIPLES[found.words.lower()])
    others = ((value, COUNT),)
    return Atom(found.start, found.end, value, MULTIPLE, weight=Weight.WORD, others=others)


def _fold(found: Found) -> Atom:
    return Atom(found.start, found.end, cardinal(found["number"]), MULTIPLE)


AGAIN = Kind("again", r"\b half\sas\s\w+\sagain \b", _again)
TOP = Kind(
    "top", r"\b (?:top|bottom|upper|lower)\s(?P<part>half|third|quarter|fifth|tenth) \b", _top
)
HALF_OF = Kind(
    "half_of",
    r"""
    \b half\s (?: an?\s | of\s(?=one\sper) )
    (?P<whole>
      one\sper\s?cent|million|billion|trillion|dozen|year|century|decade|hundred|thousand|day
      |percentage\spoint|per\scent
    ) \b
    """,
    _half_of,
)
_NO_PART_BEFORE = "century|generation|year|stage|phase|time|place|plan|party|country"
FRACTION_OF = Kind(
    "fraction",
    rf"""
    \b (?P<above>one|two|three|four|five|six|seven|eight|nine|an?|\d+)
    [- ] (?P<part>{alternation(PARTS)}) \b
    (?:\sof\b)?
    # a second phase, one quarter of 2010
    (?! [- ] (?: of\s\d{{4}} | {_NO_PART_BEFORE} ) \b )
    """,
    _fraction,
)
HALF = Kind("half", r"\b half \b (?!-(?:hearted|time|way|baked))", _half)
QUARTER_OF = Kind("quarter_of", r"\b (?:a|the|one)\squarter\sof \b", _quarter_of)
MULTIPLE_WORD = Kind("multiple", rf"\b (?:{alternation(MULTIPLES)}) \b", _multiple)
FOLD = Kind("fold", rf"\b (?P<number>{CARDINAL}|\d+(?:\.\d+)?)[- ]?fold \b", _fold)
