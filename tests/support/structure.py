"""Reading a PDF's structure tree back, with the text of its marked content.

:func:`outline` prints a tree for reading and for comparing with an expectation.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

from support.marked import runs


@dataclass(frozen=True, slots=True)
class Area:
    """A link annotation below an element: its page from 0, and what it says and leads to."""

    page: int
    contents: str
    target: str


@dataclass(frozen=True, slots=True)
class Artifact:
    """A text that is not in the tree: its page from 0, its kind (``Pagination``), its subtype."""

    page: int
    kind: str
    subtype: str
    text: str


@dataclass(slots=True)
class Element:
    """A structure element.

    Attributes:
        kind: ``TH``.
        language: as declared on it; empty if inherited.
        attributes: of all owners (``{"Scope": "Column"}``).
        kids: elements, texts of marked content, link areas, in order.
        pages: those on which it has content of its own, from 0.
    """

    kind: str
    language: str = ""
    id: str = ""
    alt: str = ""
    expansion: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: list["Element | str | Area"] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    @property
    def elements(self) -> list["Element"]:
        """The elements directly below."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def areas(self) -> list[Area]:
        """The link areas directly below."""
        return [kid for kid in self.kids if isinstance(kid, Area)]

    @property
    def text(self) -> str:
        """All its text, as read aloud."""
        parts = (kid.text if isinstance(kid, Element) else kid for kid in self.kids)
        return "".join(part for part in parts if isinstance(part, str))

    def walk(self) -> Iterator["Element"]:
        """Itself and everything below, in reading order."""
        yield self
        for element in self.elements:
            yield from element.walk()

    def all(self, kind: str) -> list["Element"]:
        """All elements of a kind below it."""
        return [element for element in self.walk() if element.kind == kind]

    def one(self, kind: str) -> "Element":
        """The only element of a kind below it."""
        (element,) = self.all(kind)
        return element


def outline(element: Element, depth: int = 0) -> str:
    """The tree as indented lines: kind, what it says of itself, its own text."""
    said = {"lang": element.language, "id": element.id, "alt": element.alt, "E": element.expansion}
    words = [element.kind, *(f"{key}={value}" for key, value in said.items() if value)]
    words += [f"{key}={_short(value)}" for key, value in sorted(element.attributes.items())]
    lines = ["  " * depth + " ".join(words)]
    for kid in element.kids:
        if isinstance(kid, Element):
            lines.append(outline(kid, depth + 1))
        else:
            said_by_kid = repr(kid) if isinstance(kid, str) else f"→ {kid.contents!r}"
            lines.append("  " * (depth + 1) + said_by_kid)
    return "\n".join(lines)


def _short(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def structure(pdf: bytes) -> Element:
    """The ``Document`` element of a PDF."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return _Reader(opened).element(opened.Root.StructTreeRoot.K[0])


def artifacts(pdf: bytes) -> list[Artifact]:
    """The texts that are artifacts, in painting order."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        marked = [(run, run.artifact) for run in runs(opened)]
    return [Artifact(run.page, *kinds, run.text) for run, kinds in marked if kinds and run.text]


class _Reader:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self._texts = {(run.page, run.mcid): run.text for run in runs(pdf)}

    def element(self, raw: Any) -> Element:
        element = Element(
            kind=str(raw.S)[1:],
            language=str(raw.get("/Lang", "")),
            id=str(raw.get("/ID", "")),
            alt=str(raw.get("/Alt", "")),
            expansion=str(raw.get("/E", "")),
            attributes=_attributes(raw.get("/A", [])),
        )
        for kid in raw.get("/K", []):
            element.kids.append(self._kid(kid, raw, element))
        return element

    def _kid(self, kid: Any, raw: Any, element: Element) -> Element | str | Area:
        if isinstance(kid, int):
            return self._text(raw.Pg, kid, element)
        match str(kid.get("/Type", "/StructElem")):
            case "/MCR":
                return self._text(kid.Pg, int(kid.MCID), element)
            case "/OBJR":
                return Area(self._pages[kid.Pg.objgen], str(kid.Obj.Contents), _target(kid.Obj))
        return self.element(kid)

    def _text(self, page: Any, mcid: int, element: Element) -> str:
        number = self._pages[page.objgen]
        element.pages.add(number)
        return self._texts[number, mcid]


def _target(annotation: Any) -> str:
    return str(annotation.A.URI if "/A" in annotation else annotation.Dest)


def _attributes(raw: Any) -> dict[str, Any]:
    dictionaries = [raw] if isinstance(raw, pikepdf.Dictionary) else list(raw)
    return {
        key[1:]: _value(value)
        for dictionary in dictionaries
        for key, value in dictionary.items()
        if key != "/O"
    }


def _value(value: Any) -> Any:
    if isinstance(value, pikepdf.Array):
        return [_value(part) for part in value]
    if isinstance(value, pikepdf.Name):
        return str(value)[1:]
    return str(value) if isinstance(value, pikepdf.String) else value
