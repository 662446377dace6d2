"""The strut of a line, its least height and its baseline, is looked up once for a style.

WeasyPrint remembers struts by what a style says of the font, spelled out anew at each look-up.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.layout import inline

from briefs.render.engine.patching import replace

Strut = tuple[float, float]


def install() -> None:
    """Let struts be remembered."""
    replace(inline, "strut", _remembering)


def _remembering(strut: Callable[[Any], Strut]) -> Callable[[Any], Strut]:
    @functools.wraps(strut)
    def remembered(style: Any) -> Strut:
        known: Strut | None = vars(style).get("strut")
        if known is None:
            known = style.strut = strut(style)
        return known

    return remembered
