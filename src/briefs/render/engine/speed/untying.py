"""What a document is made of is untied once it is written, so that all of it goes at once.

WeasyPrint's styles, pages and targets refer to one another in circles. All that hangs on them waits
for the collector, which takes a tenth of the time to find it and keeps documents in memory
meanwhile. Cut in a few places, the circles leave a fifth of it to find.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.css import AnonymousStyle, InitialStyle
from weasyprint.layout import page as pagination

from briefs.render.engine.patching import replace


def install() -> None:
    """Let no page be held by its notes, and no style without declarations by itself."""
    replace(pagination, "remake_page", _parting)
    for kind in (AnonymousStyle, InitialStyle):
        kind.specified = property(lambda style: style, lambda _style, _specified: None)


def _parting(remake_page: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(remake_page)
    def parted(*given: Any) -> Any:
        page, resume_at = remake_page(*given)
        for area in page.children:
            vars(area).pop("page", None)  # asked for only while notes are added
        return page, resume_at

    return parted


def untie(context: Any) -> None:
    """Take apart what a document was laid out with, where nobody will ask for anything any more.

    Args:
        context: what WeasyPrint knew while it laid the document out.
    """
    styles = context.style_for.get_computed_styles().values()
    for style in {id(style): style for style in styles}.values():
        _untie(style)
    collector = context.target_collector
    for box, _ in collector.counter_lookup_items:
        vars(box).pop("missing_link", None)
    for known in (collector, context):
        vars(known).clear()


def _untie(style: Any) -> None:
    """Part a style from its kind, and from the styles of the boxes without an element in it."""
    while style is not None:
        known = vars(style)
        known.pop("kind", None)
        style = known.pop("anonymous_style", None)
