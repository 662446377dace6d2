"""Questions to an HTML document whose elements do not know their parents."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
FIGURES = frozenset({"img", "object", "embed", f"{SVG}svg"})
FURTHER = "data-alt-"
"""How the attribute is called that has a figure's alternative text in a further language."""


class Document:
    """An HTML document, from its root element."""

    def __init__(self, root: Element) -> None:
        self._parents = {child: parent for parent in root.iter() for child in parent}

    def parent(self, element: Element) -> Element | None:
        """The element around an element."""
        return self._parents.get(element)

    def ancestors(self, element: Element) -> Iterator[Element]:
        """The elements around an element, nearest first."""
        around = self.parent(element)
        while around is not None:
            yield around
            around = self.parent(around)

    def is_in_contents(self, element: Element) -> bool:
        """Whether it belongs to a table of contents (``role="doc-toc"``)."""
        return any(e.get("role") == "doc-toc" for e in (element, *self.ancestors(element)))

    def is_in_layout_table(self, element: Element) -> bool:
        """Whether the nearest table, itself included, is there for its look alone."""
        tables = (e for e in (element, *self.ancestors(element)) if e.tag == "table")
        table = next(tables, None)
        return table is not None and table.get("role") in {"presentation", "none"}

    def first_of_description(self, element: Element) -> Element:
        """The first ``dt`` of the run of terms and descriptions that a ``dt`` or ``dd`` is in."""
        parent = self._parents[element]
        first = element
        described = False
        for sibling in parent:
            if sibling.tag == "dt" and (described or first is element):
                first, described = sibling, False
            described = described or sibling.tag == "dd"
            if sibling is element:
                return first
        return first


def is_drawing(element: Element) -> bool:
    """Whether an element is made a figure by its role: a drawing of texts, boxes and borders."""
    return element.tag not in FIGURES and element.get("role") == "img"


def is_figure(element: Element) -> bool:
    """Whether an element is an image or a drawing."""
    return element.tag in FIGURES or is_drawing(element)


def alternative(element: Element) -> str:
    """What is read instead of an image: ``alt``, ``aria-label`` or the SVG's ``title``."""
    title = element.findtext(f"{SVG}title")
    said = (element.get("alt"), element.get("aria-label"), title)
    return next((" ".join(text.split()) for text in said if text), "")


def further_alternatives(element: Element) -> dict[str, str]:
    """The alternative text in further languages, ``data-alt-en``: by language tag, in order."""
    said = (
        (key.removeprefix(FURTHER), text)
        for key, text in element.items()
        if key.startswith(FURTHER)
    )
    return {tag: " ".join(text.split()) for tag, text in said if text.strip()}


def description_of(link: Element) -> str:
    """What a link leads to, in words: as its author describes it, else what it says."""
    return link.get("aria-label") or link.get("title") or text_of(link)


def text_of(element: Element) -> str:
    """The words of an element in one line, images by their alternative text."""
    return " ".join("".join(_words(element)).split())


def _words(element: Element) -> Iterator[str]:
    if is_hidden(element):
        return
    if is_figure(element):
        yield alternative(element)
    else:
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""


def is_hidden(element: Element) -> bool:
    """Whether an element is for the eye alone: decoration, or said elsewhere."""
    if not isinstance(element.tag, str) or element.get("data-artifact") is not None:
        return True
    if element.get("aria-hidden") == "true":
        return True
    if element.tag not in FIGURES:
        return False
    return element.get("alt") == "" or element.get("role") in {"presentation", "none"}
