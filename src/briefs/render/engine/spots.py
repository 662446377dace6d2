"""Where marked texts stand on the pages, for those who point at them."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from weasyprint import Document

from briefs.model.print import Spot
from briefs.render.engine.tags.boxes import Box, InlineBox, LineBox, children, pseudo_of

ID = "data-text"
LANGUAGE = "data-language"
"""The attributes of an element that is a text: its id, and the language that it is in."""


def spots(document: Document, first: int = 1) -> Iterator[Spot]:
    """Every line of every marked text, in the order of painting.

    Args:
        document: as laid out.
        first: the number of its first page.
    """
    for number, page in enumerate(document.pages, start=first):
        for element, box in _pieces(page._page_box, None):
            left, top, width, height = _area(box)
            yield Spot(
                id=element.get(ID, ""),
                language=element.get(LANGUAGE, ""),
                page=number,
                left=round(left / page.width, 5),
                top=round(top / page.height, 5),
                width=round(width / page.width, 5),
                height=round(height / page.height, 5),
            )


def _pieces(box: Box, around: Element | None) -> Iterator[tuple[Element, Box]]:
    """The lines of block texts and the pieces of inline ones, each with its text's element."""
    if pseudo_of(box):  # bullets and marks that no text of the content is
        return
    if isinstance(box, LineBox):
        if around is not None:
            yield around, box
        around = None  # a line within a line, such as a bullet, is not another line of the text
    elif box.element is not None and box.element.get(ID):
        around = box.element
        if isinstance(box, InlineBox):
            yield around, box
            return
    for child in children(box):
        yield from _pieces(child, around)


def _area(box: Box) -> tuple[float, float, float, float]:
    """Left, top, width and height, in CSS pixels; of a line only what is written on."""
    if not isinstance(box, LineBox):
        left, top, width, height = box.hit_area()
        return left, top, width, height
    parts = [child for child in children(box) if child.width]
    left = min((child.position_x for child in parts), default=box.position_x)
    right = max((child.position_x + child.margin_width() for child in parts), default=left)
    return left, box.position_y, right - left, box.height
