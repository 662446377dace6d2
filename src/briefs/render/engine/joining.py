"""Pages that were laid out at different times, as one document to be written.

The boxes of each page are of the tree that it was laid out from, and there are as many of one
element as there are trees. While the document is written, all boxes are lent to its own tree, lest
an element that goes on over pages become several in the structure tree.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document

from briefs.render.engine.layout import Layout, boxes_of, document_of


@contextmanager
def joined(layout: Layout, html: HTML, output_intent: str) -> Iterator[Document]:
    """All pages as one document, for as long as it takes to write it.

    Args:
        layout: the whole document as laid out.
        html: what it was laid out from, whose tree is the layout's.
        output_intent: as in :func:`~briefs.render.engine.layout.document_of`.
    """
    lent = [
        (box, box.element)
        for sheet in layout.sheets
        for box in boxes_of(sheet.page._page_box)
        if box.element is not None
    ]
    own = _counterparts(layout)
    for box, element in lent:
        box.element = own.get(element, element)
    try:
        yield document_of([s.page for s in layout.sheets], html, layout.fonts, output_intent)
    finally:
        for box, element in lent:
            box.element = element


def _counterparts(layout: Layout) -> dict[Element, Element]:
    """The element of the document's own tree for each of those that its pages are made from."""
    trees = {id(sheet.root): sheet.root for sheet in layout.sheets}.values()
    return {one: other for tree in trees for one, other in _pairs(tree, layout.root)}


def _pairs(one: Element, other: Element) -> Iterator[tuple[Element, Element]]:
    """The elements that stand at the same places in two trees."""
    yield one, other
    for child, its in zip(one, other, strict=False):  # one may be emptied
        yield from _pairs(child, its)
