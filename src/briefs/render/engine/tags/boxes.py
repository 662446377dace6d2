"""WeasyPrint's laid-out boxes, as far as the structure tree looks at them.

WeasyPrint has no type annotations; this is the one place that says so.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

Box: TypeAlias = Any
"""A laid-out box; its ``element_tag`` is ``li`` or, where it is generated, ``li::marker``."""

MarginBox = boxes.MarginBox
BlockBox = boxes.BlockLevelBox
LineBox = boxes.LineBox
InlineBox = boxes.InlineBox
ReplacedBox = boxes.ReplacedBox
TextBox = boxes.TextBox
RowGroupBox = boxes.TableRowGroupBox


def laid_out(box: Box) -> Box:
    """The box itself, where a placeholder stands for one that was taken out of the flow."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def children(box: Box) -> Iterator[Box]:
    """The boxes inside a box, in document order."""
    return map(laid_out, box.children)


def pseudo_of(box: Box) -> str:
    """The pseudo-element that a box is generated for (``marker``), or nothing."""
    return str(box.element_tag or "").partition("::")[2]


def language_of(box: Box) -> str:
    """The language of a box, its own or inherited; empty if none is given."""
    return str(box.style["lang"] or "")


def has_ink(box: Box) -> bool:
    """Whether a text or an image leaves something to see: a space does not."""
    if box.style["visibility"] != "visible":
        return False
    return not isinstance(box, TextBox) or bool(box.text.strip())


def text_of(box: Box) -> str:
    """The text laid out in a box."""
    if isinstance(box, TextBox):
        return str(box.text)
    return "".join(map(text_of, children(box)))
