"""Lengths that no containing block changes are resolved once for a style.

WeasyPrint resolves eighteen lengths of a box against its containing block whenever it lays the box
out. Few styles have a percentage or a calculation among them: the used values of all others are
the same for every box of the style.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.layout import absolute, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as floating

from briefs.render.engine.patching import replace

Part = Callable[..., Any]

SIDES = ("top", "right", "bottom", "left")

LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in SIDES),
    *(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height")),
)
"""The properties that may be percentages, named as the attributes of a box are."""

BORDERS = tuple(f"border_{side}_width" for side in SIDES)


def install() -> None:
    """Let used values be remembered."""
    for module in (absolute, block, column, floating, grid, inline, page, percent, table):
        replace(module, "resolve_percentages", _remembering)


def _remembering(resolve_percentages: Part) -> Part:
    @functools.wraps(resolve_percentages)
    def resolved(box: Any, containing_block: Any) -> None:
        style = vars(box.style)
        if "used" not in style:
            resolve_percentages(box, containing_block)
            style["used"] = _used(box)
        elif style["used"] is None:
            resolve_percentages(box, containing_block)
        else:
            for name, value in style["used"]:
                setattr(box, name, value)
            _set_borders(box)

    return resolved


def _used(box: Any) -> tuple[tuple[str, Any], ...] | None:
    """The lengths that every box of the style has; nothing where boxes differ."""
    has_shared_borders = box.style["border_collapse"] == "collapse"
    if has_shared_borders and box.style["box_sizing"] != "content-box":
        return None
    if not all(_is_length(box.style[name]) for name in LENGTHS):
        return None
    return tuple((name, getattr(box, name)) for name in LENGTHS)


def _is_length(value: Any) -> bool:
    return value in (None, "auto") or getattr(value, "unit", "%") != "%"


def _set_borders(box: Any) -> None:
    """The borders of the style, but where a table has settled them for its cells."""
    style = box.style
    are_shared = style["border_collapse"] == "collapse"
    for name in BORDERS:
        if not (are_shared and hasattr(box, name)):
            setattr(box, name, style[name])
