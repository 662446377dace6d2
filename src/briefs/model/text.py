"""A text that a translator writes, and the few inline forms that it may hold.

=====================  ==========================================================
In the content file    What it is
=====================  ==========================================================
``{lab-space}``        a figure, formatted by the language (:class:`FigureUse`)
``{lab-space|bare}``   the same in another of the language's forms
``{KIST}``             a glossary term (:class:`TermUse`), expanded at first use
``[@khidi; @jtc]``     a citation of one or more sources (:class:`Citation`)
``**words**``          strong (:class:`Strong`)
``[words](https://…)``  a link (:class:`Link`)
``{{`` and ``}}``      a brace
=====================  ==========================================================
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefs.problems import Span
from briefs.wording import said

MAX_LETTERS = 10_000
"""Characters of a text; some checks take the square of it. A page of print has some 3,000."""

TOO_LONG = said("more than {n:,} characters in one text", n=MAX_LETTERS)
DIVIDE = said("divide it; is a quotation mark missing?")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words, printed as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class FigureUse:
    """A figure named in a text: its id and the form wanted (empty: the usual one)."""

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A glossary term named in a text.

    ``form`` is empty (expanded at first use, short afterwards), ``name`` or ``short``.
    """

    id: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One or more sources cited at one place."""

    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that the eye should catch."""

    inlines: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address (https, http or mailto only)."""

    text: str
    address: str


Inline = Words | FigureUse | TermUse | Citation | Strong | Link


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language.

    Attributes:
        id: its path of ids, the same in every language (``boston.messages.scale``).
        source: as it stands in the file.
        inlines: the same, taken apart.
        span: where it begins.
    """

    id: str
    source: str
    inlines: tuple[Inline, ...]
    span: Span

    def uses(self) -> Iterator[FigureUse | TermUse | Citation | Link]:
        """All that is not words, in order, also inside strong words."""
        yield from _uses(self.inlines)


def _uses(inlines: tuple[Inline, ...]) -> Iterator[FigureUse | TermUse | Citation | Link]:
    for inline in inlines:
        if isinstance(inline, Strong):
            yield from _uses(inline.inlines)
        elif not isinstance(inline, Words):
            yield inline


class Role(StrEnum):
    """What a piece of a text's source is. Strong words and links have one at each end."""

    WORDS = "words"
    FIGURE = "figure"
    TERM = "term"
    CITATION = "citation"
    STRONG = "strong"
    STRONG_END = "strong-end"
    LINK = "link"
    LINK_END = "link-end"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text's source, exactly as it stands there: words, or a form of the table above.

    All pieces of a text, one after the other, are its source.
    """

    raw: str
    role: Role
