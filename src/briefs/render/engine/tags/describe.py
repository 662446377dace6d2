"""What a structure element says about itself beside its type: numbering, alternative text."""

from typing import Any
from xml.etree.ElementTree import Element

from briefs.render.engine.tags.boxes import Box
from briefs.render.engine.tags.dom import alternative
from briefs.render.engine.tags.node import Name, Node, StructureError
from briefs.wording import said

NUMBERINGS = {
    "none": "None",
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "upper-roman": "UpperRoman",
    "lower-roman": "LowerRoman",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
}
"""CSS list styles in the words of ISO 32000-1, table 347."""


def describe(node: Node, element: Element, box: Box) -> None:
    """Complete a new structure element from its HTML element.

    Raises:
        StructureError: an image has no alternative text and is not marked as decoration.
    """
    if node.kind == "L":
        node.set("List", {"ListNumbering": Name(_numbering(element, box))})
    elif node.kind == "Figure":
        node.alt = _alternative(element)
    elif element.tag == "abbr":
        node.expansion = element.get("title", "")


def _numbering(element: Element, box: Box) -> str:
    if element.tag == "dl":
        return "None"
    style: Any = box.style["list_style_type"]
    usual = "Decimal" if element.tag == "ol" else "Disc"
    return NUMBERINGS.get(style, usual) if isinstance(style, str) else usual


def _alternative(element: Element) -> str:
    if text := alternative(element):
        return text
    name = element.tag.rpartition("}")[2]
    source = element.get("src") or element.get("id") or element.get("class") or "inline"
    raise StructureError(
        said(
            "{element} {source!r} has no alternative text; decoration has alt=''",
            element=name,
            source=source,
        )
    )
