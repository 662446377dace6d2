"""Whether a box stands in the flow, and whether it is bare, its style says once.

WeasyPrint asks a box five questions whenever it looks at its children, and looks for a background,
a border image, a shadow and round corners on each box of each page: the lines and words as well.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import background

from briefs.render.engine.patching import replace

Part = Callable[..., Any]

CORNERS = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
IMAGES = ("border_image_source", "mask_border_source")


def install() -> None:
    """Let both be remembered."""
    replace(Box, "is_in_normal_flow", _remembering)
    replace(background, "layout_box_backgrounds", _passing_over)


def _remembering(is_in_normal_flow: Callable[[Any], bool]) -> Callable[[Any], bool]:
    @functools.wraps(is_in_normal_flow)
    def remembered(box: Any) -> bool:
        known: bool | None = vars(box.style).get("in_flow")
        if known is None:
            known = box.style.in_flow = is_in_normal_flow(box)
        return known

    return remembered


def _passing_over(layout_box_backgrounds: Part) -> Part:
    @functools.wraps(layout_box_backgrounds)
    def passed_over(
        page: Any, box: Any, get_image: Part, layout_children: bool = True, style: Any = None
    ) -> None:
        if box is page or style is not None or not _is_bare(box.style):
            layout_box_backgrounds(page, box, get_image, layout_children, style)
            return
        for corner in CORNERS:
            setattr(box, corner, (0, 0))
        if layout_children:
            for child in box.all_children():
                passed_over(page, child, get_image)
        box.background = None

    return passed_over


def _is_bare(style: Any) -> bool:
    """Whether a box of this style has nothing behind or around it, and no round corners."""
    known: bool | None = vars(style).get("bare")
    if known is None:
        known = style.bare = (
            all((0, "px") in style[corner] for corner in CORNERS)
            and all(style[image][0] == "none" for image in IMAGES)
            and all(kind == "none" for kind, _ in style["background_image"])
            and not style["box_shadow"]
            and (style["visibility"] == "hidden" or get_color(style, "background_color").alpha == 0)
        )
    return known
