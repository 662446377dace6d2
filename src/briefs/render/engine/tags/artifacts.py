"""What on a page is not content: an artifact, which a reader's software passes over.

Running heads and feet, heads of tables repeated on later pages, leader dots, and elements that
are hidden from reading (ISO 32000-1, 14.8.2.2). The verdict is written on the boxes themselves
(``box.as_artifact``), so it lives as long as the document's layout and no longer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from briefs.render.engine.tags.boxes import Box, MarginBox, RowGroupBox, children, pseudo_of
from briefs.render.engine.tags.dom import is_hidden


@dataclass(frozen=True, slots=True)
class Artifact:
    """The kind of an artifact, and for running matter whether it is a header or a footer."""

    kind: str
    subtype: str = ""


LAYOUT = Artifact("Layout")
PAGINATION = Artifact("Pagination")
HEADER = Artifact("Pagination", "Header")
FOOTER = Artifact("Pagination", "Footer")


def mark(page_boxes: Iterable[Box]) -> None:
    """Write on every box of a document's pages what kind of artifact it is, or ``None``."""
    repeatable: set[Element] = set()
    for page_box in page_boxes:
        _mark(page_box, None, repeatable)


def artifact_of(box: Box) -> Artifact | None:
    """The verdict of :func:`mark` on a box."""
    verdict: Artifact | None = getattr(box, "as_artifact", None)
    return verdict


def _mark(box: Box, inherited: Artifact | None, seen: set[Element]) -> None:
    box.as_artifact = inherited or _verdict(box, seen)
    for child in children(box):
        _mark(child, box.as_artifact, seen)


def _verdict(box: Box, seen: set[Element]) -> Artifact | None:
    if isinstance(box, MarginBox):
        return _running(box.at_keyword)
    if box.is_leader or (box.element is not None and is_hidden(box.element)):
        return LAYOUT
    if isinstance(box, RowGroupBox) and (box.is_header or box.is_footer) and not pseudo_of(box):
        if box.element in seen:
            return PAGINATION
        seen.add(box.element)
    return None


def _running(at_keyword: str) -> Artifact:
    if at_keyword.startswith("@top"):
        return HEADER
    return FOOTER if at_keyword.startswith("@bottom") else PAGINATION
