"""What the program says, so that it can be said in another language as well.

A message is a text in English that remembers how it was made: :class:`Said`. It reads as that
English text everywhere; :func:`translated` says it again from a catalogue, which maps the English
template to that of another language.

>>> str(said("{n} of {m} are missing", n=1, m=3))
'1 of 3 are missing'
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Catalogue = Mapping[str, str]
"""English template to template in another language, with the same slots."""

ENGLISH: Catalogue = {}


class Spoken:
    """What a language says in its own way, such as a large number."""

    def spoken(self, language: str) -> str:
        """The words in a language, by its tag."""
        raise NotImplementedError


class Said(str):
    """An English message with the template and the slots that it was made of."""

    __slots__ = ("slots", "template")

    template: str
    slots: Mapping[str, object]

    def __new__(cls, template: str, slots: Mapping[str, object]) -> "Said":
        """Fill the template's slots."""
        self = super().__new__(cls, _filled(template, slots, "en", ENGLISH))
        self.template = template
        self.slots = slots
        return self

    def __reduce__(self) -> tuple[type["Said"], tuple[str, Mapping[str, object]]]:
        return Said, (self.template, self.slots)


@dataclass(frozen=True, slots=True)
class Voice:
    """Says messages to a person: the tag of the language, and what says one in it."""

    language: str
    say: Callable[[str], str]


def said(template: str, /, **slots: object) -> Said:
    """A message: an English template with ``{slots}``, as :meth:`str.format` fills them.

    Slots may be messages themselves, or :class:`Spoken`.
    """
    return Said(template, slots)


def translated(message: str, language: str, catalogue: Catalogue) -> str:
    """Say a message in another language; what the catalogue lacks stays English."""
    if not isinstance(message, Said):
        return catalogue.get(message, message)
    template = catalogue.get(message.template, message.template)
    return _filled(template, message.slots, language, catalogue)


def _filled(template: str, slots: Mapping[str, object], language: str, catalogue: Catalogue) -> str:
    words = {name: _slot(value, language, catalogue) for name, value in slots.items()}
    return template.format_map(words)


def _slot(value: object, language: str, catalogue: Catalogue) -> object:
    if isinstance(value, Spoken):
        return value.spoken(language)
    if isinstance(value, Said):
        return translated(value, language, catalogue)
    return value
