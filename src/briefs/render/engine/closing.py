"""WeasyPrint leaves the colour profile of each PDF/A open for the garbage collector: close it."""

import functools
from collections.abc import Callable
from typing import IO, Any

from weasyprint import pdf

from briefs.render.engine.patching import replace


def install() -> None:
    """Close a colour profile once it is read."""
    replace(pdf, "ColorProfile", _closing)


def _closing(colour_profile: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(colour_profile)
    def closed(file: IO[bytes], *rest: Any) -> Any:
        with file:
            return colour_profile(file, *rest)

    return closed
