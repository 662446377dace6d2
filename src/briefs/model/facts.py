"""What is true in every language: figures, sums, sources, glossary terms, the series itself."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from briefs.model.release import Correction
from briefs.problems import Severity, Span

Month = tuple[int, int]
"""A year and a month."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``start`` to ``end``, both included; ``end`` is nothing where it still runs."""

    start: Decimal
    end: Decimal | None


Value = Decimal | Fraction | Interval | Month | dt.date
"""A number, a fraction, a range of numbers (or of years), a month, a day."""


def exact(value: Value) -> str:
    """A value as text, the same in every language: ``263000``, ``1/2``, ``8..12``, ``2018-03``."""
    match value:
        case Decimal():
            return format(value, "f")
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case Interval(start, end):
            return f"{start:f}..{'' if end is None else format(end, 'f')}"
        case dt.date():
            return value.isoformat()
        case year, month:
            return f"{year:04}-{month:02}"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that briefs state, once.

    Attributes:
        id: kebab-case, lower case (``boston-lab-space``).
        value: exact, in the unit itself: 13.6 billion won is 13600000000.
        unit: a key of the locales' units (``m2``, ``KRW``, ``percent``, ``year`` …).
        qualifier: empty, or a key of the locales' qualifiers (``about``, ``over`` …).
        as_of: the date or period that the number holds for, as ISO 8601 text; empty if unsaid.
        paper: the place in the paper ("Table 2", "section 5-5").
        sources: the references that the paper gives for it.
        note: the key of an editorial note; empty where there is nothing to say.
    """

    id: str
    value: Value
    unit: str
    qualifier: str
    as_of: str
    paper: str
    sources: tuple[str, ...]
    note: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures that must add up: the values of ``parts`` make the value of ``total``."""

    id: str
    parts: tuple[str, ...]
    total: str
    paper: str
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """A reference of the paper: ``csl`` is its CSL-JSON item (Citation Style Language 1.0.2)."""

    id: str
    csl: Mapping[str, object]
    span: Span


@dataclass(frozen=True, slots=True)
class TermName:
    """A term in one language: its full name, and its abbreviation if it has one.

    ``read_as`` is how the printed short form is pronounced, where Korean particles cannot tell
    from its letters (acronyms read as a word). ``language`` is that of a name left as it is in
    another one, so that it is read aloud as such; empty where it is the text's own.
    """

    name: str
    short: str = ""
    read_as: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary term: an institution, a programme, a concept. ``paper``: where it is named."""

    id: str
    names: Mapping[str, TermName]
    paper: str
    span: Span


@dataclass(frozen=True, slots=True)
class Edition:
    """A way of printing each brief: its name (``ko-en``), languages in order, and template."""

    name: str
    languages: tuple[str, ...]
    template: str


@dataclass(frozen=True, slots=True)
class Series:
    """The project: its languages, briefs, editions, and the edition's number and date.

    ``checks`` says how grave the problems of a rule are in this project: rule id to a
    :class:`RuleSetting`. ``corrects`` is there where what is given out takes the place of an
    earlier release.
    """

    languages: tuple[str, ...]
    leading: str
    briefs: tuple[str, ...]
    editions: tuple[Edition, ...]
    number: str
    date: dt.date
    span: Span
    checks: Mapping[str, "RuleSetting"] = field(default_factory=dict)
    corrects: Correction | None = None


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a project makes of a rule: a severity, or nothing where it is off."""

    severity: Severity | None
    span: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is language-neutral, each by id.

    ``words``: by language, those that are right though no dictionary has them.
    """

    series: Series
    figures: Mapping[str, Figure]
    sums: Mapping[str, Sum]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
