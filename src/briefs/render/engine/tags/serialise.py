"""Writing a structure tree into a PDF (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, TypeAlias

import pydyf

from briefs.render.engine.tags.node import LinkArea, Mark, Name, Node, StructureError, Value
from briefs.wording import said

Reference: TypeAlias = bytes
"""A reference to an indirect object (``12 0 R``)."""


def write_tree(pdf: Any, root: Node, language: str) -> None:
    """Write the tree, its parent tree and its ids, and say in the catalog that it is there.

    Args:
        pdf: the PDF so far; all its pages are there.
        root: the ``Document`` element.
        language: what the catalog gives as the document's language.

    Raises:
        StructureError: a page's marked-content ids have a gap, or two elements share an id.
    """
    _TreeWriter(pdf).write(root, language)
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


class _TreeWriter:
    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._pages: list[Reference] = pdf.page_references
        self._marks: dict[tuple[int, int], Reference] = {}
        self._links: list[tuple[Any, Reference]] = []
        self._ids: dict[str, Reference] = {}

    def write(self, root: Node, language: str) -> None:
        tree = self._object({"Type": "/StructTreeRoot"})
        tree["K"] = pydyf.Array([self._element(root, tree.reference, language)])
        parents = self._parent_tree()
        tree["ParentTree"] = self._object({"Nums": pydyf.Array(parents)}).reference
        tree["ParentTreeNextKey"] = len(parents) // 2
        if self._ids:
            names = [part for i in sorted(self._ids) for part in (pydyf.String(i), self._ids[i])]
            tree["IDTree"] = self._object({"Names": pydyf.Array(names)}).reference
        self._pdf.catalog["StructTreeRoot"] = tree.reference

    def _object(self, values: dict[str, Any]) -> Any:
        dictionary = pydyf.Dictionary(values)
        self._pdf.add_object(dictionary)
        return dictionary

    def _element(self, node: Node, parent: Reference, language: str) -> Reference:
        element = self._object({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent})
        element.update(_properties(node, language))
        self._index_id(node, element.reference)
        page = min((mark.page for mark in _content(node)), default=None)
        if page is not None:
            element["Pg"] = self._pages[page]
        kids = [self._kid(kid, element.reference, page, node.language) for kid in node.kids]
        element["K"] = pydyf.Array(kids)
        reference: Reference = element.reference
        return reference

    def _index_id(self, node: Node, element: Reference) -> None:
        if not node.id:
            return
        if node.id in self._ids:
            raise StructureError(said("two structure elements have the id {id!r}", id=node.id))
        self._ids[node.id] = element

    def _kid(
        self, kid: Node | Mark | LinkArea, element: Reference, page: int | None, language: str
    ) -> Any:
        if isinstance(kid, Node):
            return self._element(kid, element, language)
        if isinstance(kid, LinkArea):
            return self._link(kid, element)
        self._marks[kid.page, kid.mcid] = element
        if kid.page == page:
            return kid.mcid
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self._pages[kid.page], "MCID": kid.mcid})

    def _link(self, area: LinkArea, element: Reference) -> Any:
        annotation: Any = area.annotation
        annotation["Contents"] = pydyf.String(area.text)
        if area.language:
            annotation["Lang"] = pydyf.String(area.language)
        self._links.append((annotation, element))
        page = self._pages[area.page]
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": annotation.reference, "Pg": page})

    def _parent_tree(self) -> list[Any]:
        """Keys and values: a page's elements by marked-content id, then a link's element."""
        elements: list[list[Reference]] = [[] for _ in self._pages]
        for page, marks in groupby(sorted(self._marks.items()), key=lambda item: item[0][0]):
            for expected, ((_, mcid), element) in enumerate(marks):
                if mcid != expected:
                    raise StructureError(
                        said(
                            "page {page}: marked content {number} is lost",
                            page=page + 1,
                            number=expected,
                        )
                    )
                elements[page].append(element)
        values: list[Any] = [pydyf.Array(of_page) for of_page in elements]
        for key, (annotation, element) in enumerate(self._links, len(values)):
            annotation["StructParent"] = key
            values.append(element)
        return [part for pair in enumerate(values) for part in pair]


def _content(node: Node) -> Iterator[Mark]:
    """The content that says on which page an element is: its own, of a figure all that is in it.

    A figure's BBox is of no use without its page.
    """
    for element in node.walk() if node.kind == "Figure" else [node]:
        yield from (kid for kid in element.kids if isinstance(kid, Mark))


def _properties(node: Node, language: str) -> dict[str, Any]:
    texts = {
        "ID": node.id,
        "Lang": node.language if node.language != language else "",
        "Alt": node.alt,
        "E": node.expansion,
    }
    properties: dict[str, Any] = {key: pydyf.String(text) for key, text in texts.items() if text}
    if node.attributes:
        owned = [_attributes(owner, values) for owner, values in node.attributes.items()]
        properties["A"] = pydyf.Array(owned)
    return properties


def _attributes(owner: str, values: dict[str, Value]) -> Any:
    return pydyf.Dictionary({"O": f"/{owner}", **{k: _value(v) for k, v in values.items()}})


def _value(value: Value | float) -> Any:
    match value:
        case Name():
            return f"/{value}"
        case str():
            return pydyf.String(value)
        case tuple():
            return pydyf.Array(map(_value, value))
    return value
