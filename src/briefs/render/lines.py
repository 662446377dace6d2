"""What stands in one place of the page.

A :class:`Line` has one strand per language of the edition, in the edition's order: a Korean edition
has lines of one strand, a bilingual one lines of two.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

UNMARKED = Markup()


@dataclass(frozen=True, slots=True)
class Strand:
    """A text in one language.

    Attributes:
        html: for the page.
        plain: for bookmarks and data files.
        mark: HTML attributes that say which text it is; empty where nobody will point at it.
    """

    language: str
    html: Markup
    plain: str
    mark: Markup = UNMARKED


@dataclass(frozen=True, slots=True)
class Line:
    """One text of the content, in each language of the edition."""

    id: str
    strands: tuple[Strand, ...]


def plain_strand(language: str, words: str) -> Strand:
    """A text that is words and nothing else."""
    return Strand(language, escape(words), words)


@dataclass(frozen=True, slots=True)
class Explained:
    """A term's abbreviation and full name, in one language, as a table's foot explains it."""

    short: str
    name: str
