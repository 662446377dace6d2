"""What the rules know besides the pair before them: names, dictionaries."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from briefs.model.facts import Term


class Speller(Protocol):
    """A dictionary of one language."""

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right."""


_PARTICLES = re.compile(
    r"(?:들)?(?:은|는|이|가|을|를|의|에|에는|에도|에서|에서는|에게|으로|로|로서|로써|으로의|로의|와|과|도|만|"
    r"까지|부터|보다|처럼|이나|나|이며|며|이고|고|임|인|이다|간|별|등)?"
)
"""What may stand behind a Korean noun."""


@dataclass(frozen=True, slots=True)
class WithWords:
    """A dictionary and a project's own words, which may have Korean particles behind them."""

    dictionary: Speller
    words: frozenset[str]

    def knows(self, word: str) -> bool:
        """Whether the dictionary or the list has the word."""
        return self.dictionary.knows(word) or any(
            word[:cut] in self.words and _PARTICLES.fullmatch(word, cut)
            for cut in range(len(word), 0, -1)
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A term or proper name in every language that it is known in.

    Attributes:
        id: what it is called in messages about the glossary.
        forms: by language, the names that are right, the usual one first, abbreviations included.
        avoid: by language, names that are wrong though they are met (Pusan, Sea of Japan).
        proper: whether it is a proper name (an institution, a place), not a term.
    """

    id: str
    forms: Mapping[str, tuple[str, ...]]
    avoid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    proper: bool = False


def names_of(terms: Mapping[str, Term]) -> tuple[Name, ...]:
    """A glossary's terms as names."""
    return tuple(_name(term) for term in terms.values())


def _name(term: Term) -> Name:
    forms = {
        language: tuple(form for form in (name.name, name.short) if form)
        for language, name in term.names.items()
    }
    return Name(term.id, forms, proper=is_proper(forms))


def is_proper(forms: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a name is a proper one: English writes it with a capital."""
    return any(form[:1].isupper() for form in forms.get("en", ())[:1])


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What all rules share.

    Attributes:
        names: glossary terms and proper names: the project's own first, then those that are
            generally known.
        spellers: by language; none where no dictionary is at hand.
    """

    names: tuple[Name, ...] = ()
    spellers: Mapping[str, Speller] = field(default_factory=dict)
