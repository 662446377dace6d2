"""A language, as data: one file below ``content/locales`` decodes into one :class:`Locale`.

Every value in such a file is text; the types here say what the text must be. Keys are written in
kebab-case (``spell-out``). A *pattern* is a text in which ``{n}`` stands for the number.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from babel import Locale as Cldr
from babel import UnknownLocaleError
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PositiveInt,
    field_validator,
    model_validator,
)
from pydantic.alias_generators import to_snake

from briefs.wording import said


def to_kebab(name: str) -> str:
    """Spell a Python name as the content files do: ``first_use`` is ``first-use``."""
    return to_snake(name).replace("_", "-")


class Part(BaseModel):
    """A part of a locale file: frozen, keys in kebab-case, no key that is not known."""

    model_config = ConfigDict(frozen=True, extra="forbid", alias_generator=to_kebab)


def _holding(*slots: str) -> AfterValidator:
    """Ask of a text that it hold each of these slots exactly once."""

    def check(text: str) -> str:
        for slot in slots:
            if text.count(slot) != 1:
                raise ValueError(said("must hold {slot} exactly once", slot=slot))
        if slots and any(brace in _without(slots, text) for brace in "{}"):
            raise ValueError(
                said("holds a brace that is no part of {slots}", slots=" ".join(slots))
            )
        if "\\" in text:
            message = said(r"holds a backslash: \_ is a no-break space in double quotes only")
            raise ValueError(message)
        return text

    return AfterValidator(check)


def _without(slots: tuple[str, ...], text: str) -> str:
    for slot in slots:
        text = text.replace(slot, "")
    return text


Printed = Annotated[str, _holding()]
"""A text that is printed as it stands."""

Pattern = Annotated[str, _holding("{n}")]
"""A text with one ``{n}``."""


MOST_ZEROS = 68
"""Of the largest number with a name in use: 무량대수, 10 to the 68th."""


class Forms(Part):
    """One pattern for each plural category that the language has (CLDR's names).

    In a locale file a text alone stands for ``other``: one pattern for every number.
    """

    other: Pattern
    zero: Pattern | None = None
    one: Pattern | None = None
    two: Pattern | None = None
    few: Pattern | None = None
    many: Pattern | None = None

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, data: object) -> object:
        return {"other": data} if isinstance(data, str) else data

    def of(self, category: str) -> str:
        """The pattern of a plural category; that of ``other`` where it has none of its own."""
        pattern: str | None = getattr(self, category)
        return pattern or self.other


class Unit(Forms):
    """What a number counts or measures. ``forms`` are further ways to write it, by name."""

    forms: Mapping[str, Forms] = Field(default_factory=dict)

    def in_form(self, form: str) -> Forms | None:
        """The patterns of a form (empty: the usual one), or nothing where it has no such form."""
        return self.forms.get(form) if form else self


class Scales(Part):
    """The words for large numbers, such as 만 and 억, million and billion.

    A number is said as groups, largest first, each with its word; only the last group may have
    decimals. What needs more groups or decimals than these is printed in plain digits: a number
    is never rounded.

    Attributes:
        start: the smallest number that is said in words (``from`` in the file).
        most_groups: 2 for 1조 5,500억; 1 for 1.55 trillion.
        most_decimals: 0 for 1조 5,500억; 3 for 1.125 billion.
        between: what stands between groups.
        words: number of zeros to pattern: 4 to ``{n}만``, 6 to ``{n} million``.
    """

    start: PositiveInt = Field(alias="from")
    most_groups: PositiveInt
    most_decimals: Annotated[int, Field(ge=0)]
    between: Printed = ""
    words: Mapping[Annotated[int, Field(ge=1, le=MOST_ZEROS)], Pattern]


class Numerals(Part):
    """How numbers are written.

    Attributes:
        minus: the sign before a negative number.
        scales: words for large numbers, or none.
        after_word: what parts a number that ends in a word from a unit that begins with none of
            its own spaces (5,000명, but 5만 명).
        counts: the small numbers that house style spells out when they count things.
        ranks: the same for ordinal numbers.
        ordinals: an ordinal number in digits, by CLDR's ordinal categories (``{n}th``).
    """

    minus: str
    scales: Scales | None = None
    after_word: Printed = ""
    counts: Mapping[int, str] = Field(default_factory=dict)
    ranks: Mapping[int, str] = Field(default_factory=dict)
    ordinals: Forms


class Fractions(Part):
    """Parts of a whole: ``words`` for the usual ones (``1/2``), ``general`` for the others."""

    words: Mapping[Annotated[str, Field(pattern=r"^[1-9]\d*/[1-9]\d*$")], str]
    general: Annotated[str, _holding("{numerator}", "{denominator}")]


class Dates(Part):
    """The units of the calendar.

    Attributes:
        year: takes a number without thousands separators.
        month: CLDR date pattern of a month in its year (``MMMM y``).
        date: CLDR date pattern of a day.
    """

    year: Unit
    month: Printed
    date: Printed


class Units(Part):
    """All units, by the kind of number that they take. A key stands in one kind only.

    Attributes:
        measures: money apart, what is measured: areas, shares, durations. Always digits.
        currencies: money, by ISO 4217 code. Always digits.
        counters: what is counted; small numbers may be spelled out.
        ordinals: places in an order.
        dates: the units ``year``, ``month`` and ``date``.
        fraction: the unit ``fraction``, a part of a whole.
    """

    measures: Mapping[str, Unit]
    currencies: Mapping[str, Unit]
    counters: Mapping[str, Unit]
    ordinals: Mapping[str, Unit]
    dates: Dates
    fraction: Fractions

    @model_validator(mode="after")
    def _one_kind_each(self) -> "Units":
        kinds = (self.measures, self.currencies, self.counters, self.ordinals)
        keys = ["fraction", *Dates.model_fields, *(key for kind in kinds for key in kind)]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            message = said("in more than one kind of unit: {names}", names=", ".join(twice))
            raise ValueError(message)
        return self


class Qualifier(Part):
    """A word that says how exact a number is: about, over, at least.

    Attributes:
        around: ``numeral`` where the word stands between number and unit (20여 개), ``whole``
            where it stands outside both (약 20개, about 20).
    """

    around: Literal["numeral", "whole"]
    pattern: Pattern

    @model_validator(mode="before")
    @classmethod
    def _text_alone(cls, data: object) -> object:
        return {"around": "whole", "pattern": data} if isinstance(data, str) else data


class Ranges(Part):
    """From one number to another (``{start}``, ``{end}``), or still running (``{start}``)."""

    closed: Annotated[str, _holding("{start}", "{end}")]
    running: Annotated[str, _holding("{start}")]


class Terms(Part):
    """How a glossary term is printed with its abbreviation: in running text, and below a table."""

    first_use: Annotated[str, _holding("{name}", "{short}")]
    explained: Annotated[str, _holding("{name}", "{short}")]
    between: Printed


class Sentences(Part):
    """What begins a sentence.

    Attributes:
        capital: a sentence begins with a capital letter.
        abbreviations: words whose full stop ends no sentence (``e.g.``).
    """

    capital: bool
    abbreviations: tuple[str, ...] = ()


class Particles(Part):
    """Endings that change with the sound before them, such as Korean 을/를.

    Attributes:
        pairs: the form after a final consonant to the form after a vowel.
        light_finals: for a pair, by its first form: finals that count as a vowel (ㄹ for 으로).
        readings: how letters, digits and symbols are read, in the language's own script. The
            longest that the text ends in counts.
        quotes: characters that are not read.
        asides: brackets, opening to closing: with what is inside them they are not read.
    """

    pairs: Annotated[Mapping[str, str], Field(min_length=1)]
    light_finals: Mapping[str, str] = Field(default_factory=dict)
    readings: Mapping[str, str]
    quotes: str = ""
    asides: Mapping[str, str] = Field(default_factory=dict)


class Locale(Part):
    """A language of the project.

    Attributes:
        tag: BCP 47 tag, as in the content's folders and in ``lang`` (``ko``).
        babel: the CLDR locale that Babel takes months, lists and plural rules from (``ko_KR``).
        name: the language's name in itself (한국어).
        labels: the words that the print itself brings along, by key.
    """

    tag: str
    babel: str
    name: str
    numerals: Numerals
    units: Units
    qualifiers: Mapping[str, Qualifier]
    ranges: Ranges
    terms: Terms
    sentences: Sentences
    labels: Mapping[str, Printed]
    particles: Particles | None = None

    @field_validator("babel")
    @classmethod
    def _known_to_babel(cls, tag: str) -> str:
        try:
            Cldr.parse(tag)
        except (UnknownLocaleError, ValueError) as wrong:
            raise ValueError(said("Babel knows no locale {tag!r}", tag=tag)) from wrong
        return tag

    @property
    def cldr(self) -> Cldr:
        """Babel's own object for this language."""
        return Cldr.parse(self.babel)
