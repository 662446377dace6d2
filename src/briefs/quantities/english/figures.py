"""English numbers that begin with digits."""

import re
from dataclasses import replace
from fractions import Fraction

from briefs.quantities.atoms import DIGITS, Atom, Others, alternation, number
from briefs.quantities.codes import enumerates
from briefs.quantities.english.attached import finished
from briefs.quantities.kinds import Found, Kind
from briefs.quantities.quantity import (
    AGE,
    DATE,
    FRACTION,
    ORDINAL,
    REFERENCE,
    Moment,
    Weight,
)
from briefs.quantities.units import DAYS, HOURS, YEARS

_PARTS_OF_A_TEXT = (
    "Table Tables Figure Figures Fig. Figs. Article Articles Art. Section Sections Sec. Chapter "
    "Chapters Appendix Annex Note Notes footnote Footnote note notes Paragraph paragraph para. "
    "Clause clause Equation Eq. Box Chart article table figure chapter section Photo Subparagraph "
    "Page page p. pp."
).split()
_LABEL = re.compile(rf"\b(?:{alternation(_PARTS_OF_A_TEXT)})[ \u00a0]?\(?$")
_RANKS = (
    "No. no. Nos. number Number Phase phase Step step Stage stage Level level Grade grade Type "
    "type Tier tier Group Class class Part Round Category Term Rank rank ranked Line Generation "
    "Version Vol."
).split()
_NUMBERED = re.compile(rf"\b(?:{alternation(_RANKS)})[ \u00a0]?$")
_DECADE_OF_AGE = re.compile(r"[2-9]0s\b")
_RUNNING = re.compile(
    r"\s(?:consecutive|straight|successive|running)\s(?:year|time)\b"
    r"|\syear\s(?:in a row|running)"
)


def _all_day(found: Found) -> Atom:
    return Atom(found.start, found.end, Fraction(24), HOURS)


def _slash(found: Found) -> Atom:
    value = Fraction(int(found["above"]), int(found["below"]))
    return Atom(found.start, found.end, value, FRACTION)


def _bad_comma(found: Found) -> Atom:
    """15,7%: a comma where English writes a point."""
    value = Fraction(found.words.replace(",", "."))
    atom = Atom(found.start, found.end, value, malformed=True, coefficient=value)
    return finished(found.text, atom)


def _ordinal(found: Found) -> Atom:
    value = number(found["number"])
    others = in_a_row(found.text, found.end, value)
    return Atom(found.start, found.end, value, ORDINAL, others=others)


def in_a_row(text: str, end: int, value: Fraction) -> Others:
    """What an ordinal may be: the seventh consecutive year is 7년 연속, the third day 3일."""
    if _RUNNING.match(text, end):
        return ((value, YEARS),)
    if text.startswith(" day", end):
        return (value, DAYS), (Moment(day=int(value)), DATE)
    return ()


def _digits(found: Found) -> Atom:
    text, start, value = found.text, found.start, number(found.words)
    label = _LABEL.search(text, max(0, start - 14), start)
    if label:
        return Atom(label.start(), found.end, value, REFERENCE)
    numbered = _NUMBERED.search(text, max(0, start - 12), start)
    if numbered:
        return Atom(numbered.start(), found.end, value, ORDINAL)
    decade = _DECADE_OF_AGE.match(text, start)
    if decade:
        return Atom(start, decade.end(), value, AGE)
    bare = found.words.isdigit()
    atom = finished(text, Atom(start, found.end, value, coefficient=value, bare=bare))
    return replace(atom, weight=Weight.IDIOM) if enumerates(text, atom) else atom


ALL_DAY = Kind("all_day", r"\b 24/7 \b", _all_day)
SLASH = Kind(
    "slash",
    # Phase 1/2 is two phases
    r"""
    (?<![\d/.a-z]) (?<!phase\s) (?<!phases\s)
    (?P<above>[1-9]\d?)/(?P<below>[1-9]\d?) (?![\d/.a-z])
    """,
    _slash,
)
BAD_COMMA = Kind(
    "bad_comma",
    r"""
    (?<![\d,.]) \d+,\d{1,2} (?![\d,])
    (?=\s?(?:%|per|million|billion|trillion|times|km|m\b|kg))
    """,
    _bad_comma,
)
ORDINAL_DIGITS = Kind(
    "ordinal", r"(?<![\d,.]) (?P<number>\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)\b", _ordinal
)
PLAIN_DIGITS = Kind("digits", rf"(?<![\d,.a-z]) (?:{DIGITS})", _digits)
GLUED_DIGITS = Kind("glued", rf"(?<=krw|usd|eur|jpy|cny|rmb|gbp|sgd) (?:{DIGITS})", _digits)
