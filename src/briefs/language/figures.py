"""Figures as a language writes them: numeral, unit, qualifier.

Besides the forms that a locale gives a unit (``attributive``), every figure has three:

========== ==================================================================
``""``     the usual one: 약 198만 m², over 20 hospitals, five sectors
``bare``   the numeral alone, with its words: 198만, 20, five
``digits`` the usual one with nothing spelled out: 5 sectors, 3rd
========== ==================================================================
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from briefs.language.dates import format_date, format_month
from briefs.language.faults import FormatFault
from briefs.language.locale import Forms, Locale, Unit
from briefs.language.numerals import ordinal, plain, scaled, separated, spelled
from briefs.model.facts import Figure, Interval, Month
from briefs.problems import did_you_mean
from briefs.wording import Said, said

BARE = "bare"
DIGITS = "digits"
COMMON_FORMS = ("", BARE, DIGITS)
"""The forms that every figure has in every language."""

_FEW = 10
"""How many names a hint lists at most."""


def format_figure(figure: Figure, locale: Locale, form: str = "") -> str:
    """Write a figure in one of the language's forms.

    A no-break space (U+00A0) stands where the locale's patterns have one.

    Raises:
        FormatFault: the locale does not know the unit, the qualifier or the form, or the unit
            does not go with such a value.
    """
    value = figure.value
    if isinstance(value, Decimal | Interval):
        return _sized(figure, value, locale, form)
    if form not in COMMON_FORMS:
        raise _unknown(said("form"), form, COMMON_FORMS, figure, locale)
    if isinstance(value, Fraction):
        text = _part_of_whole(figure, value, locale, form)
    else:
        text = _dated(figure, value, locale)
    return text if form == BARE else _qualified(text, "whole", figure, locale)


def take_apart(figure: Figure, locale: Locale) -> tuple[str, str, str]:
    """A figure in digits as what stands before the numeral, the numeral, and what stands behind.

    ``("about USD\u00a0", "1.5\u00a0billion", "")``; a figure that is no number is all numeral, and
    so is a range with its unit inside (2021년–현재).
    """
    whole = format_figure(figure, locale, DIGITS)
    value = figure.value
    if not isinstance(value, Decimal | Interval):
        return "", whole, ""
    kind = _kind_of(figure, locale)
    if isinstance(value, Decimal):
        numeral = kind.write(value, locale)
    else:
        numeral = _interval(value, kind, lambda written, _: written, locale)
    before, found, after = whole.partition(numeral)
    return (before, numeral, after) if found else ("", whole, "")


def format_as_of(as_of: str, locale: Locale) -> str:
    """Write the date or period of a figure, ISO 8601 text: 2021년, March 2018, 2000–2005년."""
    start, _, end = as_of.partition("/")
    closed = locale.ranges.closed
    if not end:
        return _moment(start, locale)
    if "-" in as_of:
        start, end = _moment(start, locale), _moment(end, locale)
        return closed.replace("{start}", start).replace("{end}", end)
    return _year(closed.replace("{start}", start).replace("{end}", end), locale)


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the numbers of one kind of unit are written; ``words`` are those spelled out."""

    units: Mapping[str, Unit]
    write: Callable[[Decimal, Locale], str]
    words: Mapping[int, str]


def _kind_of(figure: Figure, locale: Locale) -> _Kind:
    units, numerals = locale.units, locale.numerals
    kinds = (
        _Kind(units.measures, scaled, {}),
        _Kind(units.currencies, scaled, {}),
        _Kind(units.counters, scaled, numerals.counts),
        _Kind(units.ordinals, ordinal, numerals.ranks),
        _Kind({"year": units.dates.year}, plain, {}),
    )
    for kind in kinds:
        if figure.unit in kind.units:
            return kind
    known = [unit for kind in kinds for unit in kind.units]
    raise _unknown(said("unit for a number called"), figure.unit, known, figure, locale)


def _sized(figure: Figure, value: Decimal | Interval, locale: Locale, form: str) -> str:
    kind = _kind_of(figure, locale)
    forms = kind.units[figure.unit].in_form("" if form in COMMON_FORMS else form)
    if forms is None:
        known = (*COMMON_FORMS, *kind.units[figure.unit].forms)
        raise _unknown(said("form"), form, known, figure, locale)

    def with_unit(numeral: str, size: Decimal) -> str:
        if form == BARE:
            return numeral
        return _with_unit(_qualified(numeral, "numeral", figure, locale), size, forms, locale)

    if isinstance(value, Interval):
        text = _interval(value, kind, with_unit, locale)
    else:
        word = None if form == DIGITS else spelled(value, kind.words)
        text = with_unit(word or kind.write(value, locale), value)
    return text if form == BARE else _qualified(text, "whole", figure, locale)


def _interval(
    value: Interval, kind: _Kind, with_unit: Callable[[str, Decimal], str], locale: Locale
) -> str:
    """A closed range has its unit once, at the end; a running one has it at the start."""
    start = kind.write(value.start, locale)
    if value.end is None:
        return locale.ranges.running.replace("{start}", with_unit(start, value.start))
    end = kind.write(value.end, locale)
    numeral = locale.ranges.closed.replace("{start}", start).replace("{end}", end)
    return with_unit(numeral, value.end)


def _with_unit(numeral: str, size: Decimal, forms: Forms, locale: Locale) -> str:
    before, after = forms.of(locale.cldr.plural_form(size)).split("{n}")
    apart = after and not after[0].isspace() and numeral[-1].isalpha()
    return before + numeral + (locale.numerals.after_word if apart else "") + after


def _part_of_whole(figure: Figure, value: Fraction, locale: Locale, form: str) -> str:
    _demand_unit("fraction", figure, locale)
    fraction = locale.units.fraction
    word = None if form == DIGITS else fraction.words.get(str(value))
    numerator, denominator = (
        separated(Decimal(n), locale) for n in (value.numerator, value.denominator)
    )
    general = fraction.general.replace("{numerator}", numerator)
    return word or general.replace("{denominator}", denominator)


def _dated(figure: Figure, value: Month | dt.date, locale: Locale) -> str:
    if isinstance(value, dt.date):
        _demand_unit("date", figure, locale)
        return format_date(value, locale)
    _demand_unit("month", figure, locale)
    return format_month(value, locale)


def _demand_unit(unit: str, figure: Figure, locale: Locale) -> None:
    """Values that are no numbers have one unit each, which is called as they are."""
    if figure.unit != unit:
        what = said("unit for a {unit} called", unit=unit)
        raise _unknown(what, figure.unit, [unit], figure, locale)


def _qualified(
    text: str, around: Literal["numeral", "whole"], figure: Figure, locale: Locale
) -> str:
    if not figure.qualifier:
        return text
    qualifier = locale.qualifiers.get(figure.qualifier)
    if qualifier is None:
        raise _unknown(said("qualifier"), figure.qualifier, locale.qualifiers, figure, locale)
    return qualifier.pattern.replace("{n}", text) if qualifier.around == around else text


def _unknown(
    what: Said, name: str, known: Iterable[str], figure: Figure, locale: Locale
) -> FormatFault:
    names = [one for one in known if one]
    hint = did_you_mean(name, names)
    if not hint and len(names) <= _FEW:
        hint = said("there are: {names}", names=", ".join(sorted(names)))
    message = said(
        "{figure}: the locale {locale} has no {what} {name!r}",
        figure=figure.id,
        locale=locale.tag,
        what=what,
        name=name,
    )
    return FormatFault(message, hint)


def _moment(text: str, locale: Locale) -> str:
    """A year, a month (2018-03) or a day (2024-07-26)."""
    match text.split("-"):
        case [year]:
            return _year(year, locale)
        case [year, month]:
            return format_month((int(year), int(month)), locale)
        case _:
            return format_date(dt.date.fromisoformat(text), locale)


def _year(numeral: str, locale: Locale) -> str:
    return locale.units.dates.year.other.replace("{n}", numeral)
