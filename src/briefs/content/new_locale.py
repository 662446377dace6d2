"""A first locale file for a further language: what CLDR knows, and the rest as another has it.

What is copied is marked, so that whoever knows the language finds it. Nothing is guessed: large
numbers are said in words only where the words do not change with the number, and a form that CLDR
lacks stays as in the other locale.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Literal

from babel import Locale as Cldr
from babel import UnknownLocaleError
from babel.numbers import format_decimal
from babel.units import format_unit

from briefs.content.kinds import schema_line
from briefs.content.writing import double_quoted, plain
from briefs.language.locale import Forms, Locale, Unit, to_kebab
from briefs.wording import said

_CATEGORIES = ("zero", "one", "two", "few", "many")
_SAMPLES = (*range(101), 1.5, 1_000_000)
"""Numbers among which each plural category has one."""

_LENGTHS: tuple[Literal["short", "long"], ...] = ("short", "long")
"""The second counts where CLDR has both."""

_DURATIONS = {"years": "duration-year", "months": "duration-month", "days": "duration-day"}
_MYRIAD = 4
"""Zeros of the smallest word that counts: a thousand is left in digits."""

_COPIED = "copied from {name}: to be translated / {name}에서 옮겨 둔 것: 번역할 것"
_FROM_CLDR = "from CLDR: to be looked at / CLDR에서: 확인할 것"
_HEAD = """\
# How {own} ({tag}) is written: numerals, units, dates, and the words that the print brings along.
# {own} 표기 자료. 숫자·단위·날짜와 인쇄 문구.
# Every text here is either from CLDR or copied from {name}; a comment says which.
# 여기 있는 것은 CLDR에서 왔거나 {name}에서 옮긴 것이며, 주석이 알려 준다.
#
# {{n}} stands for the number. \\_ is a space at which no line breaks; in double quotes only.
# {{n}}은 숫자가 들어갈 자리. \\_은 줄이 갈리지 않는 빈칸이며 큰따옴표 안에서만 쓴다.

"""


def cldr_of(tag: str) -> Cldr:
    """CLDR's data for a language tag.

    Raises:
        ValueError: CLDR has none.
    """
    try:
        return Cldr.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as wrong:
        raise ValueError(said("Babel knows no locale {tag!r}", tag=tag)) from wrong


def locale_file(tag: str, other: Locale) -> str:
    """The file of a language, with the keys that another locale has."""
    cldr = cldr_of(tag)
    own = cldr.get_display_name(cldr) or tag
    head = _HEAD.format(own=own, tag=tag, name=other.name)
    comments = {key: text.format(name=other.name) for key, text in _COMMENTS.items()}
    parts = {"tag": tag, "babel": str(cldr), "name": own, **_parts(cldr, other)}
    lines = _lines(parts, "", comments)
    return schema_line(f"content/locales/{tag}.yaml") + head + "\n".join(lines) + "\n"


_COMMENTS = {
    "numerals": _FROM_CLDR,
    "numerals.scales": "large numbers in words / 큰 수의 단위어",
    "units.measures": _COPIED,
    "units.currencies": _FROM_CLDR,
    "units.counters": _COPIED,
    "units.counters.years": _FROM_CLDR,
    "units.ordinals": _COPIED,
    "units.dates": _FROM_CLDR,
    "qualifiers": _COPIED,
    "ranges.running": _COPIED,
    "terms": _COPIED,
    "labels": _COPIED,
}
"""What stands above a part, by its path of keys."""


def _parts(cldr: Cldr, other: Locale) -> dict[str, Any]:
    own = cldr.get_display_name(cldr) or ""
    cased = own.upper() != own.lower()
    qualifiers = {
        key: one.pattern
        if one.around == "whole"
        else {"around": one.around, "pattern": one.pattern}
        for key, one in other.qualifiers.items()
    }
    return {
        "numerals": _numerals(cldr, other),
        "units": _units(cldr, other),
        "qualifiers": qualifiers,
        "ranges": {"closed": _closed(cldr), "running": other.ranges.running},
        "terms": _texts(other.terms),
        "sentences": {"capital": "true" if cased else "false"},
        "labels": dict(other.labels),
    }


def _numerals(cldr: Cldr, other: Locale) -> dict[str, Any]:
    scales = _scales(cldr)
    return {
        "minus": other.numerals.minus,
        **({"scales": scales} if scales else {}),
        "ordinals": "{n}",
    }


def _scales(cldr: Cldr) -> dict[str, Any] | None:
    """Words for large numbers, where each is the same for all numbers; by ten thousands or more."""
    formats = cldr.compact_decimal_formats
    by_category = formats.get("long") or formats.get("short") or {}
    found: dict[int, set[str]] = {}
    for category, patterns in by_category.items():
        if category in (*_CATEGORIES, "other"):
            for size, pattern in patterns.items():
                zeros, word = _scale(size, str(pattern.pattern))
                found.setdefault(zeros, set()).add(word)
    words = {zeros: one.pop() for zeros, one in sorted(found.items()) if zeros and len(one) == 1}
    if not words or any(len(one) > 1 for zeros, one in found.items() if zeros >= _MYRIAD):
        return None
    least = min(words)
    by_myriads = least == _MYRIAD
    return {
        "from": str(10**least),
        "most-groups": "2" if by_myriads else "1",
        "most-decimals": "0" if by_myriads else "3",
        "words": {str(zeros): word for zeros, word in words.items()},
    }


def _scale(size: str, pattern: str) -> tuple[int, str]:
    """``1000000``, ``00 million`` → 6 zeros, ``{n} million``; none where no word is meant."""
    digits = pattern.count("0")
    zeros = len(size) - max(digits, 1)
    word = re.sub(r"0+", "{n}", pattern, count=1).replace("'", "")
    is_word = digits and word != "{n}" and zeros >= _MYRIAD
    return (zeros, _unbroken(word)) if is_word else (0, "")


def _units(cldr: Cldr, other: Locale) -> dict[str, Any]:
    units, dates = other.units, other.units.dates
    close = "0%" in str(cldr.percent_formats[None].pattern)
    own = {"percent": "{n}%" if close else "{n}\xa0%"}
    return {
        "measures": {key: own.get(key) or _unit(one) for key, one in units.measures.items()},
        "currencies": {key: _currency(cldr, key) for key in units.currencies},
        "counters": {key: _counter(cldr, key, one) for key, one in units.counters.items()},
        "ordinals": {key: _unit(one) for key, one in units.ordinals.items()},
        "dates": {
            "year": _year(cldr, dates.year),
            "month": str(cldr.datetime_skeletons["yMMMM"].pattern),
            "date": str(cldr.date_formats["long"].pattern),
        },
        "fraction": {"words": {}, "general": "{numerator}/{denominator}"},
    }


def _currency(cldr: Cldr, code: str) -> str:
    ahead = str(cldr.currency_formats["standard"].pattern).lstrip("\u200f").startswith("¤")
    return f"{code}\xa0{{n}}" if ahead else f"{{n}}\xa0{code}"


def _counter(cldr: Cldr, key: str, one: Unit) -> Any:
    own = _duration(cldr, _DURATIONS[key]) if key in _DURATIONS else {}
    if not own:
        return _unit(one)
    forms = {"forms": _unit(one)["forms"]} if one.forms else {}
    return {**own, **forms}


def _duration(cldr: Cldr, unit: str) -> dict[str, str]:
    """A duration by the language's plural categories, as far as CLDR names the number."""
    found: dict[str, str] = {}
    for length, number in product(_LENGTHS, reversed(_SAMPLES)):
        written = _unbroken(format_unit(number, unit, length, locale=cldr))
        numeral = _unbroken(format_decimal(number, locale=cldr))
        if written.count(numeral) == 1 and unit not in written:  # Babel's word for what CLDR lacks
            found[cldr.plural_form(number)] = written.replace(numeral, "{n}")
    other = found.pop("other", None) or next(iter(found.values()), "")
    own = {key: one for key, one in found.items() if one != other}
    return {**own, "other": other} if other else {}


def _year(cldr: Cldr, year: Unit) -> Any:
    pattern = str(cldr.datetime_skeletons["y"].pattern)
    literal = re.sub(r"'([^']*)'", r"\1", pattern)
    named = literal.replace("y", "{n}", 1) if literal.count("y") == 1 else year.other
    return _unbroken(named)


def _closed(cldr: Cldr) -> str:
    """CLDR's range; its dash stands without spaces between numbers."""
    pattern = re.sub(r"\s*–\s*", "–", str(cldr.interval_formats.get(None) or "{0}–{1}"))
    return pattern.replace("{0}", "{start}").replace("{1}", "{end}")


def _unit(one: Forms) -> Any:
    """A unit as another locale has it; a text alone where one pattern does for all numbers."""
    forms = _texts(one)
    further = {key: _unit(form) for key, form in getattr(one, "forms", {}).items()}
    if not further:
        return forms["other"] if len(forms) == 1 else forms
    return {**forms, "forms": further}


def _texts(part: Any) -> dict[str, str]:
    """The texts of a part, by their keys in the file; its usual form last."""
    found = {to_kebab(key): text for key, text in part if isinstance(text, str)}
    return dict(sorted(found.items(), key=lambda one: one[0] == "other"))


def _unbroken(text: str) -> str:
    """A pattern in which no line breaks at a space, without marks of direction."""
    return re.sub(r"[ \u202f]", "\xa0", re.sub("[\u200e\u200f\u061c]", "", text))


def _lines(
    parts: Mapping[str, Any], prefix: str, comments: Mapping[str, str], depth: int = 0
) -> Iterator[str]:
    indent = "  " * depth
    for key, value in parts.items():
        path = f"{prefix}{key}"
        if depth == 0 and isinstance(value, Mapping):
            yield ""
        if path in comments:
            yield f"{indent}# {comments[path]}"
        if isinstance(value, Mapping) and value:
            yield f"{indent}{key}:"
            yield from _lines(value, f"{path}.", comments, depth + 1)
        else:
            yield f"{indent}{key}: {_written(value) if value else '{}'}"


def _written(text: str) -> str:
    """A text as YAML writes it: in quotes where it holds a space that nobody would see."""
    quoted = double_quoted(text)
    return plain(text) or quoted if quoted == f'"{text}"' else quoted
