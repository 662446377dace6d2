"""Days and months as a language writes them; Babel knows the names of the months."""

import datetime as dt

from babel.dates import format_date as by_pattern

from briefs.language.locale import Locale
from briefs.model.facts import Month


def format_date(date: dt.date, locale: Locale) -> str:
    """Write a day: 2024년 7월 26일, 26 July 2024."""
    return by_pattern(date, locale.units.dates.date, locale=locale.cldr)


def format_month(month: Month, locale: Locale) -> str:
    """Write a month in its year: 2018년 3월, March 2018."""
    year, number = month
    return by_pattern(dt.date(year, number, 1), locale.units.dates.month, locale=locale.cldr)
