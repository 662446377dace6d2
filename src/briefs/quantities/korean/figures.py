"""Korean numbers that begin with digits."""

import re
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import DIGITS, Atom, number
from briefs.quantities.codes import enumerates
from briefs.quantities.kinds import Found, Kind
from briefs.quantities.korean.attached import (
    as_reference,
    je_before,
    with_sign_and_currency,
    with_unit,
    with_yeo_and_unit,
)
from briefs.quantities.korean.values import spelled, value_at
from briefs.quantities.korean.vocabulary import SINO
from briefs.quantities.quantity import COUNT, FRACTION, ORDINAL, Weight

_MAY_STAND_BEFORE_DIGITS = re.compile(
    r"""
    (?: 약|총|제|만|각|단|연|월|주|일|표|그림|최대|최소|최고|최저|전체|전국|매|등|합계|평균|각각
    | 모두|이상|이하|상위|하위|세계|국내|불과|무려|대비|누적|연간|월간|향후|지난|최근|약간|근|거의
    | 대략|총액|총계|그중|중
    | 은|는|이|가|을|를|의|에|도|로|과|와|서|원|명|억|천|조|년|분|호
    | 각주|부록|별표|식|개|여|및|ㆍ|며|고|당 )$
    """,
    re.VERBOSE,
)
"""Other Hangul right before digits makes a name of them: 코로나19."""


def _team(found: Found) -> Atom:
    """2인 1조: in pairs."""
    return _counted(found, found["size"])


def _valent(found: Found) -> Atom:
    """4가 백신: a quadrivalent vaccine."""
    return _counted(found, found["strains"])


def _counted(found: Found, digits: str) -> Atom:
    return Atom(found.start, found.end, Fraction(digits), COUNT, weight=Weight.IDIOM)


def _fraction(found: Found) -> Atom | None:
    """10만분의 1, 삼분의 이: the lower number is said first."""
    digits, word = found["below"], found["below_word"]
    below = value_at(digits, 0)[0] if digits else Fraction(spelled(word))
    above = Fraction(found["above"] or SINO[found["above_word"]])
    return Atom(found.start, found.end, above / below, FRACTION) if below else None


def _slash(found: Found) -> Atom:
    value = Fraction(int(found["above"]), int(found["below"]))
    return Atom(found.start, found.end, value, FRACTION)


def _bad_comma(found: Found) -> Atom:
    value = Fraction(found.words.replace(",", "."))
    return with_unit(found.text, Atom(found.start, found.end, value, malformed=True))


def _digits(found: Found) -> Atom | None:
    text = found.text
    je = je_before(text, found.start)
    if je:  # 제3조 is article three, not three trillion
        value = coefficient = number(found.words)
        end = found.end
    else:
        value, end, coefficient = value_at(text, found.start)
    bare = end == found.end and "," not in found.words
    atom = Atom(found.start, end, value, coefficient=coefficient, bare=bare)
    reference = as_reference(text, atom)
    if reference:
        return reference
    atom = with_sign_and_currency(text, with_yeo_and_unit(text, atom))
    if (value == 1 and atom.unit in (COUNT, ORDINAL)) or enumerates(text, atom):
        atom = replace(atom, weight=Weight.IDIOM)
    if je:
        return replace(atom, start=je.start(), unit=ORDINAL)
    return None if atom.unit is None and _in_name(text, atom.start) else atom


def _in_name(text: str, start: int) -> bool:
    """Whether digits belong to the name that they are glued to: 코로나19."""
    glued = start > 0 and "가" <= text[start - 1] <= "힣"
    return glued and not _MAY_STAND_BEFORE_DIGITS.search(text, max(0, start - 4), start)


TEAM = Kind("team", r"(?<![\d,.]) (?P<size>\d)인\s?1조 (?!\s?원)", _team)
VALENT = Kind("valent", r"(?<![\d,.]) (?P<strains>\d)가 (?=\s?백신)", _valent)
_BELOW = "(?P<below_word> [이삼사오육칠팔구]?[십백천만] | [삼사오육칠팔구] )"
FRACTION_OF = Kind(
    "fraction",
    rf"""
    (?: (?P<below>\d[\d,]*[십백천]?[만억]?) | {_BELOW} )
    \s?분의\s?
    (?: (?P<above>\d+(?:\.\d+)?) | (?P<above_word>[일이삼사오육칠팔구]) )
    """,
    _fraction,
)
SLASH = Kind("slash", r"(?<![\d/.]) (?P<above>[1-9]\d?)/(?P<below>[1-9]\d?) (?![\d/.])", _slash)
BAD_COMMA = Kind(
    "bad_comma", r"(?<![\d,.]) \d+,\d{1,2} (?![\d,]) (?=\s?(?:%|[만억조천]|배|점))", _bad_comma
)
PLAIN_DIGITS = Kind("digits", rf"(?<![\d,.]) (?:{DIGITS})", _digits)
