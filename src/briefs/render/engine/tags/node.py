"""The structure tree as plain data: what a reader's software sees of a page.

Kinds and attributes are those of PDF 1.7 (ISO 32000-1, 14.7 and 14.8).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefs.render.engine.fault import EngineFault


class StructureError(EngineFault):
    """The document holds something that cannot be said in a structure tree."""

    def __init__(self, complaint: str) -> None:
        super().__init__([complaint])


class Name(str):
    """A PDF name (``/Column``), as opposed to a text."""

    __slots__ = ()


Value = Name | str | int | tuple["Value", ...] | tuple[float, ...]
"""The value of a structure attribute; a tuple is a PDF array."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of page content: page counted from 0, and its marked-content id on that page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A clickable rectangle of a link.

    Attributes:
        page: counted from 0.
        annotation: the link annotation in the PDF, a dictionary that will be written later.
        text: what the link says.
        language: of ``text``; empty if unknown.
    """

    page: int
    annotation: object
    text: str
    language: str


@dataclass(eq=False, slots=True)
class Node:
    """A structure element.

    Attributes:
        kind: its standard structure type (``TH``).
        language: BCP 47 tag; empty if unknown.
        kids: in reading order.
        attributes: by owner (``Table``, ``List``, ``Layout``), then by key.
        id: unique within the tree; empty where nothing refers to the element.
        alt: alternative text of a figure.
        expansion: the full form of an abbreviation.
    """

    kind: str
    language: str
    kids: list["Node | Mark | LinkArea"] = field(default_factory=list)
    attributes: dict[str, dict[str, Value]] = field(default_factory=dict)
    id: str = ""
    alt: str = ""
    expansion: str = ""

    def add(self, kind: str, language: str) -> "Node":
        """A new last kid."""
        kid = Node(kind, language)
        self.kids.append(kid)
        return kid

    def set(self, owner: str, values: Mapping[str, Value]) -> None:
        """Give it attributes."""
        self.attributes.setdefault(owner, {}).update(values)

    def walk(self) -> Iterator["Node"]:
        """Itself and all elements below, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()
