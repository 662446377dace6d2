"""English numbers in words: twenty-eight, dozens of, a dozen, the third, both, Phase III."""

import re
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, alternation, plain
from briefs.quantities.english.attached import (
    finished,
    unit_after_of,
    with_currency,
    with_later_half,
)
from briefs.quantities.english.figures import in_a_row
from briefs.quantities.english.spelled import WORDS, spelled
from briefs.quantities.english.units import UNITS
from briefs.quantities.english.vocabulary import (
    CARDINAL,
    IDIOMS,
    ORDINALS,
    ROMAN,
    SCALE_WORD,
    SCALES,
    SEVERAL,
    TENS,
    cardinal,
)
from briefs.quantities.kinds import Found, Kind
from briefs.quantities.quantity import ORDINAL, Bound, Exactness, Weight
from briefs.quantities.units import YEARS

_OF = re.compile(r"\sof(?=\s)")
_NAME_GOES_ON = re.compile(r"[ -][A-Z][a-z]")
"""Third Rock Ventures: a number word within a name."""


def _roman(found: Found) -> Atom:
    """Phase III."""
    return Atom(found.start, found.end, Fraction(ROMAN[found["number"]]), ORDINAL)


def _decades(found: Found) -> Atom:
    """Decades of, centuries: the order of magnitude alone."""
    years = Fraction(10 if found["spans"] == "decades" else 100)
    several = Exactness.SEVERAL
    return Atom(found.start, found.end, years, YEARS, weight=Weight.IDIOM, exactness=several)


def _dozen(found: Found) -> Atom:
    """A dozen, half a dozen, two dozen; several dozen say no more than dozens do."""
    many = found["many"] or "a"
    if found["vague"]:
        value, exactness = Fraction(10), Exactness.SEVERAL
    else:
        value = Fraction(6) if many.startswith("half") else 12 * cardinal(many)
        exactness = Exactness.PLAIN
    return Atom(found.start, found.end, value, exactness=exactness, weight=Weight.WORD)


def _tens_of(found: Found) -> Atom:
    """Hundreds of millions."""
    return _several(found, SEVERAL[found["many"]] * SEVERAL[found["scale"]])


def _dozens(found: Found) -> Atom:
    word = found.words.lower()
    # 'tens of' takes no unit: what follows are things that are counted
    return _several(found, SEVERAL[word], measured=found.words != "tens")


def _several_scales(found: Found) -> Atom:
    """Several thousand, a few hundred million."""
    value = 1
    for word in found["scales"].split():
        value *= SCALES[word]
    return _several(found, value)


def _several(found: Found, value: int, *, measured: bool = True) -> Atom:
    text, several = found.text, Exactness.SEVERAL
    atom = Atom(found.start, found.end, Fraction(value), exactness=several, weight=Weight.WORD)
    of = _OF.match(text, found.end)
    if not of:
        return finished(text, atom)
    unit = unit_after_of(text, of.end()) if measured else None
    if unit:
        atom = replace(atom, end=unit.end(), unit=UNITS[plain(unit["unit"])])
    return with_currency(text, atom)


def _ordinal_word(found: Found) -> Atom:
    value = TENS.get(found["tens"], 0) + ORDINALS[found["ones"]]
    in_name = found.words[0].isupper() and _NAME_GOES_ON.match(found.text, found.end)
    weight = Weight.WORD if value > 2 and not in_name else Weight.IDIOM
    others = in_a_row(found.text, found.end, Fraction(value))
    return Atom(found.start, found.end, Fraction(value), ORDINAL, weight=weight, others=others)


def _idiom(found: Found) -> Atom:
    word = plain(found.words.lower())
    value, unit = IDIOMS[word]
    bound = Bound.MORE if word == "majority" else Bound.NONE
    return Atom(found.start, found.end, value, unit, weight=Weight.IDIOM, bound=bound)


def _words(found: Found) -> Atom | None:
    text = found.text
    value, end = spelled(text, found.start, found.end)
    if end == found.start:
        return None
    weight = Weight.FIGURE if value >= 100 else Weight.WORD if value > 1 else Weight.IDIOM
    if text.startswith("-dimensional", end):
        weight = Weight.IDIOM
    return finished(text, Atom(found.start, end, value, weight=weight, coefficient=value))


def _one_unit(found: Found) -> Atom:
    """A year, the past decade: one of them."""
    unit = UNITS[" ".join(found["unit"].split())]
    atom = Atom(found.start, found.end, Fraction(1), unit, weight=Weight.IDIOM)
    return with_later_half(found.text, atom)


ROMAN_NUMBER = Kind(
    "roman",
    rf"""
    \b (?:phase|part|type|stage|tier|class|grade|level|volume|chapter)[ ]
    (?P<number>{alternation(ROMAN)}) \b
    """,
    _roman,
)
DECADES = Kind("decades", r"\b (?P<spans>decades|centuries)\b (?:\sof\b)?", _decades)
DOZEN = Kind(
    "dozen",
    rf"\b (?: (?P<many>an?|half\sa|{CARDINAL}|\d+|(?P<vague>several|a\sfew)) \s )? dozen \b",
    _dozen,
)
TENS_OF = Kind(
    "tens_of",
    r"\b (?P<many>tens|hundreds|dozens)\sof\s(?P<scale>thousands|millions|billions|trillions) \b",
    _tens_of,
)
DOZENS = Kind(
    "dozens", r"\b (?:dozens|tens|hundreds|thousands|millions|billions|trillions) \b", _dozens
)
SEVERAL_SCALES = Kind(
    "several",
    rf"""
    \b (?:several|a\sfew|a\scouple\sof|many)\s
    (?P<scales>(?:{SCALE_WORD})(?:\s(?:{SCALE_WORD}))?) \b
    """,
    _several_scales,
)
ORDINAL_WORD = Kind(
    "ordinal_word",
    rf"""
    \b (?:(?P<tens>{alternation(TENS)})[- ])? (?P<ones>{alternation(ORDINALS)}) \b
    (?!-(?:hand|rate|come|generation\scar))
    """,
    _ordinal_word,
)
_NO_NUMBER_BEFORE = (
    "fewer|less|more|later|longer|other|doubt|matter|one|greater|means|lower|higher|single|sooner"
)
IDIOM = Kind(
    "idiom",
    rf"""
    \b (?:{alternation(IDIOMS)}) \b
    (?! \s(?:{_NO_NUMBER_BEFORE})\b | \.\s?\d )  # no fewer than, No. 1
    """,
    _idiom,
)
SPELLED = Kind("words", rf"\b {WORDS}", _words)
ONE_UNIT = Kind(
    "one_unit",
    r"""
    \b (?: an? | (?:the\s)?(?:past|last|previous|next|coming) ) [- ]
    (?P<unit>year|month|week|day|decade|century|hour|percentage\spoint) \b (?!-old)
    """,
    _one_unit,
)
