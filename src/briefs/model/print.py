"""What comes out of the press: a PDF, or single pages to look at; and where the texts stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a text on a page, or the part of it that is the text's.

    Attributes:
        id: the text's id.
        language: the language's tag.
        page: from 1.
        left: from the page's left edge, as a share of its width; ``width`` likewise.
        top: from its upper edge, as a share of its height; ``height`` likewise.
    """

    id: str
    language: str
    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF, how many pages it has, and where the marked texts of its HTML stand in it."""

    pdf: bytes
    pages: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Impression:
    """A document as it is given out.

    Attributes:
        pdf: the document.
        pages: how many pages it has.
        content: what it says, whatever it is printed with: the SHA-256 of the HTML that it was set
            from, its code left out, in hexadecimal.
    """

    pdf: bytes
    pages: int
    content: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page to look at.

    Attributes:
        pdf: a PDF that it is in, perhaps with others.
        index: which page of that it is, from 1.
        spots: where texts stand on it.
    """

    pdf: bytes
    index: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Leaves:
    """A document as pages to look at.

    Attributes:
        leaves: the pages, in order.
        basis: what the press makes the next ones from, where they are much like these.
    """

    leaves: tuple[Leaf, ...]
    basis: object
