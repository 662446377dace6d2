"""From laid-out pages to a structure tree.

The pages are walked in order. An HTML element gets one structure element, whatever number of
boxes and pages it is broken over: later pieces find the element by its HTML element.
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from briefs.render.engine.tags import dom
from briefs.render.engine.tags.artifacts import artifact_of
from briefs.render.engine.tags.boxes import (
    BlockBox,
    Box,
    LineBox,
    TextBox,
    children,
    has_ink,
    language_of,
    pseudo_of,
    text_of,
)
from briefs.render.engine.tags.describe import describe, torn_apart, without_content
from briefs.render.engine.tags.node import LinkArea, Mark, Node, StructureError
from briefs.render.engine.tags.places import Bounds, Space, bounds_of, enclosing, space_in
from briefs.render.engine.tags.roles import kinds_of
from briefs.render.engine.tags.tables import tie_headers
from briefs.wording import said

CALLS = frozenset({"footnote-call", "note-call"})
LABELS = frozenset({"footnote-marker", "note-marker"})
BACKLINK = "note-callback"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or a part of it that is transformed.

    Attributes:
        number: counted from 0.
        painted: the marked-content ids of what was painted on it, by box; taken out as found.
        space: that of the boxes at hand.
    """

    number: int
    painted: MutableMapping[Any, int]
    space: Space

    def within(self, box: Box) -> "Page":
        """The page for a box and what is in it."""
        space = space_in(box, self.space)
        return self if space is self.space else replace(self, space=space)


class TreeBuilder:
    """Grows the structure tree of one document, page by page."""

    def __init__(self, html: Element, language: str) -> None:
        self.root = Node("Document", language)
        self._html = dom.Document(html)
        self._outer: dict[tuple[Element, str], Node] = {}
        self._inner: dict[tuple[Element, str], Node] = {}
        self._places: dict[Node, tuple[int, Bounds]] = {}
        self._inked: set[Node] = set()
        self._notes = 0

    def add_page(self, page_box: Box, page: Page) -> None:
        """Add a page's content.

        Raises:
            StructureError: something on the page was painted but belongs nowhere.
        """
        self._walk(page_box, self.root, page)
        if page.painted:
            boxes = ", ".join(f"{box!r} {text_of(box)!r}" for box in list(page.painted)[:3])
            raise StructureError(
                said(
                    "page {page}: content outside the tree: {boxes}",
                    page=page.number + 1,
                    boxes=boxes,
                )
            )

    def finish(self) -> Node:
        """Tie the cells of all tables to their headers, place the figures; the whole tree.

        Raises:
            StructureError: a drawing has no content, or some of it stands outside.
        """
        elements = {element: node for (element, pseudo), node in self._inner.items() if not pseudo}
        tables = [element for element, node in elements.items() if node.kind == "Table"]
        for number, table in enumerate(tables, 1):
            tie_headers(table, elements, f"t{number}")
        for figure, (_, bounds) in self._places.items():
            figure.set("Layout", {"BBox": bounds})
        for drawing in filter(dom.is_drawing, elements):
            self._require_content(drawing, elements)
        return self.root

    def _require_content(self, drawing: Element, nodes: Mapping[Element, Node]) -> None:
        node = nodes[drawing]
        inside = set(node.walk())
        if any(nodes.get(element, node) not in inside for element in drawing.iter()):
            raise torn_apart(drawing)
        if self._inked.isdisjoint(inside):
            raise without_content(drawing)

    def _walk(self, box: Box, around: Node, page: Page) -> None:
        if artifact_of(box) is not None:
            return
        node = self._node_of(box, around)
        page = page.within(box)
        if node.kind == "Figure" and node is not around:
            self._place(box, node, page)
        self._take_content(box, node, page)
        for child in children(box):
            self._walk(child, node, page)

    def _take_content(self, box: Box, node: Node, page: Page) -> None:
        if box.link_annotation is not None:
            text = text_of(box).strip() if pseudo_of(box) else dom.description_of(box.element)
            area = LinkArea(page.number, box.link_annotation, text, node.language)
            node.kids.append(area)
        mcid = page.painted.pop(box, None)
        if mcid is not None:
            node.kids.append(Mark(page.number, mcid))
            if has_ink(box):
                self._inked.add(node)

    def _place(self, box: Box, figure: Node, page: Page) -> None:
        """Note where a figure is: all its pieces on the page where it begins."""
        bounds = bounds_of(box, page.space)
        number, known = self._places.get(figure, (page.number, bounds))
        if number == page.number:
            self._places[figure] = number, enclosing(known, bounds)

    def _node_of(self, box: Box, around: Node) -> Node:
        if box.element is None or isinstance(box, (LineBox, TextBox)):
            return around
        known = self._inner.get((box.element, pseudo_of(box)))
        if known is not None:
            return known
        if pseudo_of(box):
            return self._new_generated(box, around)
        return self._new_element(box, around)

    def _new_element(self, box: Box, around: Node) -> Node:
        element, language = box.element, language_of(box)
        kinds = kinds_of(element, self._html)
        if not kinds and language != around.language:
            kinds = ("Div",) if isinstance(box, BlockBox) else ("Span",)
        if not kinds:
            return around
        node = self._new((element, ""), kinds, self._parent_of(element, around), language)
        describe(self._outer[element, ""], element, box)
        return node

    def _parent_of(self, element: Element, around: Node) -> Node:
        """A term and its descriptions share a list item that HTML has no element for."""
        parent = self._html.parent(element)
        if element.tag not in {"dt", "dd"} or parent is None or parent.tag != "dl":
            return around
        key = (self._html.first_of_description(element), "item")
        return self._inner.get(key) or self._new(key, ("LI",), around, around.language)

    def _new_generated(self, box: Box, around: Node) -> Node:
        element, pseudo, language = box.element, pseudo_of(box), language_of(box)
        link = ("Link",) if box.link_annotation is not None else ()
        if pseudo == "marker":
            return self._new_marker(box, around)
        if pseudo in CALLS:
            call = self._new((element, pseudo), ("Reference", *link), around, language)
            self._new((element, ""), ("Note",), around, language)
            return call
        if pseudo in LABELS:
            return self._new((element, pseudo), ("Lbl", *link), around, language)
        if pseudo == BACKLINK and link:
            return self._new((element, pseudo), link, around, language)
        return around

    def _new_marker(self, box: Box, around: Node) -> Node:
        item = self._outer.get((box.element, ""), around)
        label = self._inner[box.element, "marker"] = Node("Lbl", language_of(box))
        item.kids.insert(0, label)
        return label

    def _new(
        self, key: tuple[Element, str], kinds: tuple[str, ...], parent: Node, language: str
    ) -> Node:
        outer = node = parent.add(kinds[0], language)
        for kind in kinds[1:]:
            node = node.add(kind, language)
        self._outer[key], self._inner[key] = outer, node
        if outer.kind == "Note":
            self._notes += 1
            outer.id = f"note-{self._notes}"
        return node
