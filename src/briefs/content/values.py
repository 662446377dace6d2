"""The values that figures, dates and periods may have, read exactly."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction

from briefs.model.facts import Interval, Month, Value
from briefs.wording import said

_LONGEST = 40
_NUMBER = r"-?\d+(?:\.\d+)?"
_DECIMAL = re.compile(_NUMBER)
_INTERVAL = re.compile(rf"({_NUMBER})\.\.({_NUMBER})?")
_FRACTION = re.compile(r"(\d+)/(\d+)")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DATE = re.compile(r"[12]\d{3}-\d{2}-\d{2}")
_PERIOD = re.compile(r"([12]\d{3}(?:-\d{2}(?:-\d{2})?)?)(?:/([12]\d{3}(?:-\d{2}(?:-\d{2})?)?))?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def value(text: str) -> Value:
    """A figure's value; decimals stay as written (``13.0`` keeps its nought).

    Raises:
        ValueError: if it is none of the forms of docs/content.md, with the words to say so.
    """
    if len(text) > _LONGEST or not text.isascii():
        raise _no_value(text[:20])
    for pattern, reader in _READERS:
        if match := pattern.fullmatch(text):
            return reader(match)
    if "," in text or "_" in text or " " in text:
        raise ValueError(said("{text!r}: write the digits alone, without separators", text=text))
    raise _no_value(text)


def _no_value(text: str) -> ValueError:
    return ValueError(
        said(
            '{text!r} is not a value: write a number ("1980000", "13.0"), 8..12, 2021.., 2018-03, '
            "2026-11-22 or 1/2",
            text=text,
        )
    )


def date(text: str) -> dt.date:
    """A day as ISO 8601 writes it.

    Raises:
        ValueError: if it is none, or none that the calendar has.
    """
    if not (text.isascii() and _DATE.fullmatch(text)):
        raise ValueError(said("{text!r} is not a date: write it as 2026-11-22", text=text[:20]))
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise ValueError(said("the calendar has no {day}", day=text)) from None


def period(text: str) -> tuple[tuple[int, ...], ...]:
    """A year, month or day, or two of them with a slash between, as tuples of numbers.

    Raises:
        ValueError: if it is none of these.
    """
    match = _PERIOD.fullmatch(text) if text.isascii() else None
    if not match:
        message = said(
            "{text!r} is not a date or period: write 2023, 2023-05 or 2020/2022", text=text[:20]
        )
        raise ValueError(message)
    parts = tuple(_parts(part) for part in match.groups() if part)
    if list(parts) != sorted(parts):
        raise ValueError(said("{text} ends before it begins", text=text))
    return parts


def language_tag(text: str) -> str:
    """A language, as BCP 47 writes it (``ko``, ``zh-Hant``); a PDF with another one is invalid.

    Raises:
        ValueError: if it is none.
    """
    if not _LANGUAGE.fullmatch(text):
        message = said("{text!r} is not a language tag: write ko, en or zh-Hant", text=text[:60])
        raise ValueError(message)
    return text


def _parts(text: str) -> tuple[int, ...]:
    """Year, month and day as far as they go, held against the calendar."""
    date(text + "0000-01-01"[len(text) :])
    return tuple(map(int, text.split("-")))


def _interval(match: re.Match[str]) -> Interval:
    start = Decimal(match[1])
    end = Decimal(match[2]) if match[2] else None
    if end is not None and end <= start:
        raise ValueError(said("{text} ends before it begins", text=match[0]))
    return Interval(start, end)


def _fraction(match: re.Match[str]) -> Fraction:
    if not int(match[2]):
        raise ValueError(said("{text} divides by nought", text=match[0]))
    return Fraction(int(match[1]), int(match[2]))


def _month(match: re.Match[str]) -> Month:
    date(f"{match[0]}-01")
    return int(match[1]), int(match[2])


_READERS = (
    (_DECIMAL, lambda match: Decimal(match[0])),
    (_INTERVAL, _interval),
    (_FRACTION, _fraction),
    (_MONTH, _month),
    (_DATE, lambda match: date(match[0])),
)
