"""What a structure element says about itself beside its type: numbering, alternative text."""

from typing import Any
from xml.etree.ElementTree import Element

from briefs.render.engine.tags.alternatives import in_languages
from briefs.render.engine.tags.boxes import Box
from briefs.render.engine.tags.dom import alternative, further_alternatives, is_drawing
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

STRUCTURAL = frozenset(
    "a li dt dd table thead tbody tfoot tr th td caption figcaption body html".split()
)
"""Elements that must keep their own structure types: they cannot be drawings."""


def describe(node: Node, element: Element, box: Box) -> None:
    """Complete a new structure element from its HTML element.

    Raises:
        StructureError: a figure has no alternative text and is not marked as decoration, has one
            in a language that a PDF cannot say, or is made of an element that cannot be one.
    """
    if node.kind == "L":
        node.set("List", {"ListNumbering": Name(_numbering(element, box))})
    elif node.kind == "Figure":
        node.alt = _alternatives(element, node.language)
    elif element.tag == "abbr":
        node.expansion = element.get("title", "")


def _numbering(element: Element, box: Box) -> str:
    if element.tag == "dl":
        return "None"
    style: Any = box.style["list_style_type"]
    usual = "Decimal" if element.tag == "ol" else "Disc"
    return NUMBERINGS.get(style, usual) if isinstance(style, str) else usual


def without_content(drawing: Element) -> StructureError:
    """The fault of a drawing in which nothing is painted but backgrounds, borders, decoration.

    Those are artifacts, which are not in the tree (ISO 14289-1, 7.1); a figure consists of
    graphics objects that are (ISO 32000-1, 14.8.4.5).
    """
    return StructureError(
        said(
            "{element} {source!r} paints only backgrounds, borders or decoration: "
            "a drawing needs a text or an image in it",
            **_named(drawing),
        )
    )


def torn_apart(drawing: Element) -> StructureError:
    """The fault of an inline drawing with a block in it, which WeasyPrint lays out beside it."""
    return StructureError(
        said(
            "{element} {source!r} is a drawing in a line, and a block in it leaves it: "
            "give it display: inline-block",
            **_named(drawing),
        )
    )


def _alternatives(element: Element, language: str) -> str:
    """The alternative text in the figure's own language, then in further ones."""
    texts = {language: _alternative(element)}
    for further, text in further_alternatives(element).items():
        texts.setdefault(further, text)
    return in_languages(texts)


def _alternative(element: Element) -> str:
    if element.tag in STRUCTURAL:
        raise StructureError(
            said(
                "{element} {source!r} cannot be a drawing: put a div with role='img' into it",
                **_named(element),
            )
        )
    if text := alternative(element):
        return text
    raise StructureError(
        said(
            "{element} {source!r} is a drawing without aria-label; "
            "decoration has aria-hidden='true'"
            if is_drawing(element)
            else "{element} {source!r} has no alternative text; decoration has alt=''",
            **_named(element),
        )
    )


def _named(element: Element) -> dict[str, str]:
    """How a figure is called in a message."""
    name = element.tag.rpartition("}")[2]
    source = element.get("src") or element.get("id") or element.get("class") or "inline"
    return {"element": name, "source": source}
