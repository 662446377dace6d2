"""Numbers as a language writes them: exact, never rounded, with the decimals that they have.

Babel places the thousands separators. The words for large numbers are the project's own work:
CLDR's compact forms round, and in Korean they print 99,999,999 as 10000만.
"""

from collections.abc import Mapping
from decimal import Decimal, localcontext

from babel.numbers import format_decimal, get_decimal_symbol

from briefs.language.locale import Locale, Scales


def plain(value: Decimal, locale: Locale) -> str:
    """Write digits without thousands separators, as years are: 2005."""
    whole, decimals = _digits(value)
    return _signed(value, whole + _behind_point(decimals, locale), locale)


def separated(value: Decimal, locale: Locale) -> str:
    """Write digits with thousands separators: 1,980,000; 13.0 stays 13.0."""
    whole, decimals = _digits(value)
    return _signed(value, _thousands(whole, locale) + _behind_point(decimals, locale), locale)


def scaled(value: Decimal, locale: Locale) -> str:
    """Write large whole numbers with the language's words: 198만, 1.98 million.

    A number that the words cannot say exactly within the locale's limits (see
    :class:`~briefs.language.locale.Scales`), a small one, and one with decimals of its own are
    written as :func:`separated` digits.
    """
    scales = locale.numerals.scales
    whole, decimals = _digits(value)
    if scales is None or decimals or int(whole) < scales.start:
        return separated(value, locale)
    words = _in_words(int(whole), scales, locale)
    return _signed(value, words, locale) if words else separated(value, locale)


def ordinal(value: Decimal, locale: Locale) -> str:
    """Write a place in an order, in digits: 13th. ``value`` is a whole number."""
    category = locale.cldr.ordinal_form(value)
    return locale.numerals.ordinals.of(category).replace("{n}", separated(value, locale))


def spelled(value: Decimal, words: Mapping[int, str]) -> str | None:
    """Spell a whole number out, where ``words`` has it."""
    _, decimals = _digits(value)
    return None if decimals else words.get(int(value))


def _in_words(number: int, scales: Scales, locale: Locale) -> str | None:
    groups: list[str] = []
    for zeros, pattern in sorted({**scales.words, 0: "{n}"}.items(), reverse=True):
        count, rest = divmod(number, 10**zeros)
        if not count:
            continue
        decimals = ""
        if len(groups) + 1 == scales.most_groups:
            decimals, rest = str(rest).zfill(zeros).rstrip("0"), 0
        if len(decimals) > scales.most_decimals:
            return None
        digits = _thousands(str(count), locale) + _behind_point(decimals, locale)
        groups.append(pattern.replace("{n}", digits))
        number = rest
    return scales.between.join(groups)


def _digits(value: Decimal) -> tuple[str, str]:
    """The digits before and behind the point, without the sign."""
    whole, _, decimals = format(value.copy_abs(), "f").partition(".")
    return whole, decimals


def _thousands(whole: str, locale: Locale) -> str:
    # Babel works in the current decimal context, whose 28 digits may be too few for it.
    with localcontext() as context:
        context.prec += len(whole)
        return format_decimal(Decimal(whole), locale=locale.cldr)


def _behind_point(decimals: str, locale: Locale) -> str:
    return get_decimal_symbol(locale.cldr) + decimals if decimals else ""


def _signed(value: Decimal, digits: str, locale: Locale) -> str:
    return locale.numerals.minus + digits if value < 0 else digits
