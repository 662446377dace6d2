"""Digits and Hangul numerals to values: 1조 3,600, 2천3백, 이십만."""

import re
from collections.abc import Mapping
from fractions import Fraction

from briefs.quantities.atoms import DIGITS, number
from briefs.quantities.korean.vocabulary import LARGE, SINO, TENS

_DIGITS = re.compile(DIGITS)
_NOT_SCALE: Mapping[str, re.Pattern[str]] = {
    # words that begin with the same syllable: 조직, 천연, 3만 (only 3) …
    "만": re.compile(r"만(?:에|이\s|을\s|은\s|의|으로|큼)(?!\s?(?:원|명))"),
    "조": re.compile(r"조(?:직|사|건|성|치|정|항|례|각|합|제\d|\s제\s?\d)"),
    "천": re.compile(r"천(?:연|안|체|막)"),
    "백": re.compile(r"백(?:신|분|년대계|업)"),
    "십": re.compile(r"십(?:자)"),
    "억": re.compile(r"억(?:제|압|울)"),
    "경": re.compile(r"경(?:우|제|기|쟁|력|영|험|로|상|북|남|보|찰|$|\s)"),
}


def spelled(word: str) -> int:
    """The value of Hangul numerals: 이십만, 삼백, 천만, 십."""
    total, section, digit = 0, 0, 0
    for name in word:
        if name in SINO:
            digit = SINO[name]
        elif name in TENS:
            section += (digit or 1) * TENS[name]
            digit = 0
        else:
            total += (section + digit or 1) * LARGE[name]
            section = digit = 0
    return total + section + digit


def scale_of(names: str) -> int:
    """What 수십, 수백만 count in: the product of 십, 백, 만."""
    value = 1
    for name in names:
        value *= TENS.get(name) or LARGE[name]
    return value


def value_at(text: str, start: int) -> tuple[Fraction, int, Fraction]:
    """A number that begins with digits: its value, its end, and its first digits alone."""
    first = _section(text, start)
    if first is None:
        return Fraction(0), start, Fraction(0)
    coefficient, scale, end = first
    total = coefficient * scale if scale > 1 else coefficient
    while scale > 1:
        at = end + 1 if text[end : end + 1] in (" ", "\u00a0") else end
        section = _section(text, at)
        if section is None or section[0] * section[1] >= scale:  # 3억 5억 are two numbers
            break
        digits, scale, end = section
        total += digits * scale
    return total, end, coefficient


def _section(text: str, start: int) -> tuple[Fraction, int, int] | None:
    """Digits up to 만, 억, 조 or 경: their value, that scale (1 where none), and the end."""
    part = _digits_with_tens(text, start)
    if part is None:
        return None
    value, end = part
    scale = LARGE.get(text[end : end + 1], 1)
    if scale > 1 and _is_scale(text, end):
        return value, scale, end + 1
    return value, 1, end


def _digits_with_tens(text: str, start: int) -> tuple[Fraction, int] | None:
    """Digits with 천, 백, 십 behind them: 3,600; 5천; 2천3백."""
    match = _DIGITS.match(text, start)
    if not match:
        return None
    total, end, value = Fraction(0), match.end(), number(match[0])
    while ten := TENS.get(text[end : end + 1]):
        if not _is_scale(text, end):
            break
        total += value * ten
        end += 1
        more = _DIGITS.match(text, end)
        if not more or number(more[0]) >= ten:
            return total, end
        value, end = number(more[0]), more.end()
    return total + value if total else value, end


def _is_scale(text: str, at: int) -> bool:
    return not _NOT_SCALE[text[at]].match(text, at)
