"""What is attached to an English number: scale, unit, 'and a half', age, sign, currency."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import Atom, alternation, plain
from briefs.quantities.english.units import UNITS
from briefs.quantities.english.vocabulary import PARTS, SCALE_WORD, SCALES, SHORT_SCALES, cardinal
from briefs.quantities.quantity import AGE, COUNT, Exactness, Unit, Weight
from briefs.quantities.units import (
    CURRENCY_SIGNS,
    POUNDS,
    SHARED_SIGNS,
    YEARS,
    YEN_OR_YUAN,
    per,
)

_SCALE = re.compile(
    rf"""
      [ \u00a0-]? (?P<word>{SCALE_WORD})\b(?!s)
    | [ \u00a0]? (?P<short>bn|mn|mln|bln|tn|trn)\b
    | (?P<letter>[kKmMbBT])(?![\w²³/])
    """,
    re.VERBOSE,
)
_LETTERS_WITHOUT_MONEY = "kKB"
"""5m are metres and 5M is a name, unless a currency stands before them."""
_UNIT_NAME = alternation(UNITS)
_UNIT = re.compile(
    rf"""
    (?P<odd>-odd[ ]|-plus[ ])?
    [ \u00a0\u2009\u202f-]?
    (?P<unit>{_UNIT_NAME}) (?![A-Za-z²³])
    (?: \s?/\s? (?P<per>{_UNIT_NAME}) (?![A-Za-z]) )?
    """,
    re.VERBOSE,
)
_UNIT_AFTER_ADJECTIVE = re.compile(
    r"""
    [ \u00a0]
    (?: full|whole|consecutive|straight|calendar|additional|more|further|extra|another|long
      | successive )[ ]
    (?P<unit>years|months|weeks|days|hours|year)\b
    """,
    re.VERBOSE,
)
_AND_A_PART = re.compile(
    r"[ -]and[ -](?P<above>a|one|two|three)[ -](?P<part>half|quarters?|thirds?)\b"
)
_AND_A_HALF = re.compile(r"\sand\sa\shalf\b")
_AGED = re.compile(
    r"\b(?:aged?|ages|age of|aged between|aged from|the age of|under-|over-)[ ]?$", re.IGNORECASE
)
_CURRENCY = re.compile(rf"(?<![A-Za-z])(?P<sign>{alternation(CURRENCY_SIGNS)})[ \u00a0]?$")
_SIGN = re.compile(
    r"(?:(?:^|(?<=[\s(\[:=/$]))(?P<dash>[-−–])|(?:minus|negative)\s)$", re.IGNORECASE
)
_DIGIT_BEFORE = re.compile(r"\d[\s%]*$")

_ALSO: Mapping[str, Unit] = {
    # what a number with this unit may be as well
    **dict.fromkeys(("times", "x", "fold", "-fold"), COUNT),
    **{name: COUNT for name in UNITS if name.startswith("degree")},
    **dict.fromkeys(("pounds", "pound"), POUNDS),
    **dict.fromkeys(("years", "year"), AGE),
    # companies are three years old as well as people
    **{name: YEARS for name, unit in UNITS.items() if unit == AGE},
}


def finished(text: str, atom: Atom) -> Atom:
    """With the word for a large number, its unit, its currency and its sign."""
    atom = _with_age(text, _with_unit(text, _and_a_part(text, _scaled(text, atom))))
    return with_currency(text, _with_sign(text, atom))


def _scaled(text: str, atom: Atom) -> Atom:
    """13.6 billion, 500m: the scale's word or letter, or several (thousand million)."""
    end, value = atom.end, atom.value
    if not isinstance(value, Fraction):
        return atom
    while match := _SCALE.match(text, end):
        letter = match["letter"]
        if letter and letter not in _LETTERS_WITHOUT_MONEY and not _money_before(text, atom):
            break
        name = match["word"] or match["short"] or letter
        value *= SCALES.get(name) or SHORT_SCALES[name]
        end = match.end()
    if end == atom.end:
        return atom
    return replace(atom, end=end, value=value, bare=False, weight=Weight.FIGURE)


def _money_before(text: str, atom: Atom) -> re.Match[str] | None:
    return _CURRENCY.search(text, max(0, atom.start - 6), atom.start)


def _and_a_part(text: str, atom: Atom) -> Atom:
    """Two and a half, three and two-thirds."""
    match = _AND_A_PART.match(text, atom.end)
    if not match or not isinstance(atom.value, Fraction):
        return atom
    more = cardinal(match["above"]) / PARTS[match["part"]]
    return replace(atom, end=match.end(), value=atom.value + more, bare=False)


_SIGNS_OF_TIMES = ("x", "×")
_DIGIT_BEHIND = re.compile(r"\s?\d")
"""4 × 100 Gbps multiplies, 4× is four times as much."""


def _with_unit(text: str, atom: Atom) -> Atom:
    match = _UNIT.match(text, atom.end)
    if match and not (match["unit"] in _SIGNS_OF_TIMES and _DIGIT_BEHIND.match(text, match.end())):
        unit = UNITS[plain(match["unit"])]
        below = match["per"]
        exactness = Exactness.ODD if match["odd"] else atom.exactness
        return _measured(
            text, match, atom, per(unit, UNITS[plain(below)]) if below else unit, exactness
        )
    match = _UNIT_AFTER_ADJECTIVE.match(text, atom.end)
    return _measured(text, match, atom, UNITS[match["unit"]], atom.exactness) if match else atom


def _measured(
    text: str, match: re.Match[str], atom: Atom, unit: Unit, exactness: Exactness
) -> Atom:
    name = plain(match["unit"])
    also = _ALSO.get(name)
    atom = replace(atom, end=match.end(), unit=unit, bare=False, named=name, exactness=exactness)
    atom = with_later_half(text, atom)
    return replace(atom, others=((atom.value, also),)) if also else atom


def unit_after_of(text: str, at: int) -> re.Match[str] | None:
    """The unit in 'dozens of kilometres'."""
    return _UNIT.match(text, at)


def with_later_half(text: str, atom: Atom) -> Atom:
    """A year and a half, two years and a half."""
    match = _AND_A_HALF.match(text, atom.end)
    if match and isinstance(atom.value, Fraction):
        return replace(atom, end=match.end(), value=atom.value + Fraction(1, 2))
    return atom


def _with_age(text: str, atom: Atom) -> Atom:
    """Aged 19: only the words before it say that it is an age."""
    if atom.unit is not None or not isinstance(atom.value, Fraction):
        return atom
    if not _AGED.search(text, max(0, atom.start - 14), atom.start):
        return atom
    return replace(atom, unit=AGE, bare=False, others=((atom.value, COUNT),))


def _with_sign(text: str, atom: Atom) -> Atom:
    """−3.2%, minus 5%, −$5 million."""
    if not isinstance(atom.value, Fraction):
        return atom
    money = _money_before(text, atom)
    start = money.start() if money else atom.start
    match = _SIGN.search(text, max(0, start - 10), start)
    if not match:
        return atom
    sign = match.start()
    if match["dash"] and _DIGIT_BEFORE.search(text, max(0, sign - 3), sign):
        return atom  # 3% -5%: from 3 to 5
    if money:  # the currency, which is read next, must stand right before the atom
        return replace(atom, value=-atom.value)
    return replace(atom, start=sign, value=-atom.value, bare=False)


def with_currency(text: str, atom: Atom) -> Atom:
    """With the currency before it, which another unit behind it does not belong to."""
    match = _money_before(text, atom)
    if not match:
        return atom
    start, end, unit = match.start(), atom.end, CURRENCY_SIGNS[match["sign"]]
    if atom.unit is not None and atom.unit.dimension != "money":
        end -= len(atom.named) + 1 if atom.named else 0
    elif atom.unit is not None and match["sign"] in SHARED_SIGNS:
        unit = atom.unit
    others = atom.others
    if match["sign"] in YEN_OR_YUAN and unit is CURRENCY_SIGNS[match["sign"]]:
        others = (*others, (atom.value, CURRENCY_SIGNS["JPY"]))
    return replace(atom, start=start, end=end, unit=unit, bare=False, others=others)
