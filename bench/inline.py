"""HTML inside a line → nodes, as a peer's template or macros say them.

A node is a string, or a list that begins with a name: ``["cite", nodes]``, ``["strong", nodes]``,
``["tied", nodes]``, ``["unit", nodes]``, ``["link", address, id, nodes]``,
``["note", key, mark, nodes]``, ``["again", key, mark]``.
"""

import re
from typing import Any
from xml.etree import ElementTree

BLANKS = re.compile("[ \\n]+")
"""White space as HTML has it: not the spaces at which no line breaks."""

Node = str | list[Any]

KINDS = {
    "cite": "cite",
    "strong": "strong",
    "b": "strong",
    "tied": "tied",
    "range": "tied",
    "unit": "unit",
}
"""Class or tag of an element to the name of its node; what is not here is only what it holds."""


def nodes(html: str | ElementTree.Element) -> list[Node]:
    """What a line says.

    Args:
        html: well-formed, or the element whose inside is meant.
    """
    element = (
        html if isinstance(html, ElementTree.Element) else ElementTree.fromstring(f"<p>{html}</p>")
    )
    return _joined([element.text or "", *(n for child in element for n in _with_tail(child))])


def _with_tail(child: ElementTree.Element) -> list[Node]:
    return [*_node(child), child.tail or ""]


def _node(element: ElementTree.Element) -> list[Node]:
    inside, kind = nodes(element), element.get("class", "")
    if kind == "note":
        return [["note", element.get("id"), element.get("data-mark"), inside]]
    if kind == "note-again":
        return [["again", element.get("href", "").lstrip("#"), element.text]]
    if element.tag == "a":
        return [["link", element.get("href", ""), element.get("id", ""), inside]]
    name = KINDS.get(kind) or KINDS.get(element.tag)
    return [[name, inside]] if name else inside


def _joined(parts: list[Node]) -> list[Node]:
    """Neighbouring strings as one, with the white space of HTML as single blanks."""
    made: list[Node] = []
    for part in parts:
        if isinstance(part, str) and made and isinstance(made[-1], str):
            made[-1] += part
        elif part:
            made.append(part)
    return [BLANKS.sub(" ", part) if isinstance(part, str) else part for part in made]
