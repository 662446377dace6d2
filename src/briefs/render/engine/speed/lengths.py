"""The used lengths of a box are worked out once for a style, where they hang on nothing else.

WeasyPrint works out twenty lengths of every box that it lays out, one by one, though only what is
given in per cent of the containing block can differ from one box of a style to the next.
"""

import functools
from collections.abc import Callable
from typing import Any, TypeAlias

from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import absolute, block, inline, percent, table
from weasyprint.layout import float as floating
from weasyprint.layout.absolute import AbsolutePlaceholder

from briefs.render.engine.patching import replace

Resolve: TypeAlias = Callable[[Box, Any], None]

BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))

RELATIVE = (
    *(
        f"{kind}_{side}"
        for kind in ("margin", "padding")
        for side in ("top", "right", "bottom", "left")
    ),
    *(f"{limit}{size}" for limit in ("", "min_", "max_") for size in ("width", "height")),
)
"""What may be given in per cent of the containing block, or by a formula."""

ANY = (0.0, "auto")
"""A containing block, where it does not matter which."""

UNKNOWN: dict[str, Any] = {}
"""Stands for lengths that must be worked out for each box."""


def install() -> None:
    """Let lengths be remembered, wherever they are often asked for."""
    for module in (percent, block, inline, table, absolute, floating):
        replace(module, "resolve_percentages", _remembering)


def _remembering(resolve_percentages: Resolve) -> Resolve:
    @functools.wraps(resolve_percentages)
    def resolved(box: Any, containing_block: Any) -> None:
        style = box.style
        known = vars(style).get("lengths")
        if known is None:
            known = style.lengths = _lengths(style, resolve_percentages)
        if known is UNKNOWN or isinstance(box, (PageBox, AbsolutePlaceholder)):
            resolve_percentages(box, containing_block)
            return
        used = vars(box)
        if style["border_collapse"] == "collapse":  # borders that have been resolved stay
            known = known | {name: used[name] for name in BORDERS if name in used}
        used.update(known)

    return resolved


def _lengths(style: Any, resolve_percentages: Resolve) -> dict[str, Any]:
    """All that WeasyPrint works out for a box of this style; nothing where that may differ.

    In tables whose borders collapse, those of a cell are not its style's, and a cell with
    ``box-sizing`` takes them into account.
    """
    if style["border_collapse"] == "collapse" and style["box_sizing"] != "content-box":
        return UNKNOWN
    if not all(_is_absolute(style[name]) for name in RELATIVE):
        return UNKNOWN
    box = Box("", style, None)
    before = set(vars(box))
    resolve_percentages(box, ANY)
    return {name: value for name, value in vars(box).items() if name not in before}


def _is_absolute(length: Any) -> bool:
    return length == "auto" or getattr(length, "unit", None) == "px"
