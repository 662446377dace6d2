"""What comes out of the press: a PDF, or single pages to look at; and where the texts stand."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefs.model.recipe import Recipe


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
    """A PDF.

    Attributes:
        pdf: the document.
        pages: how many pages it has.
        spots: where the marked texts of its HTML stand in it.
        assets: the SHA-256 of each file that it loaded, in hexadecimal, by path below the assets.
    """

    pdf: bytes
    pages: int
    spots: tuple[Spot, ...]
    assets: Mapping[str, str] = field(default_factory=dict)


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
class Pressed:
    """A document that was wanted, with its recipe.

    Attributes:
        pdf: the document; nothing where the one that is there already is the same.
        recipe: what it is made of; nothing where that is not known.
    """

    pdf: bytes | None
    recipe: Recipe | None


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
