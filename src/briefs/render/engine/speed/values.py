"""A value that a style inherits, or that nobody declared, is taken as it is.

WeasyPrint asks some fifteen things before it finds that out, of each of ninety properties of each
style.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

from briefs.render.engine.patching import replace

Missing = Callable[[Any, str], Any]

BY_RULES = frozenset({"display", "float", "page", "position"})
"""Properties that hang on one another or on an ancestor, by rules of their own."""

PROPAGATED = "text_decoration_"
"""How the names of those begin that are not inherited but handed on."""

PLAIN = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in BY_RULES | INITIAL_NOT_COMPUTED
    and not name.startswith(PROPAGATED)
    and not check_math(value)
}
"""Properties of which nothing need be asked, and what they are where nothing is said."""

LOGICAL = frozenset(
    logical(block="ttb", inline=direction)
    for logical in PHYSICAL_FUNCTIONS.values()
    for direction in ("ltr", "rtl")
)
"""Properties that stand for others, by the direction of the text."""


def install() -> None:
    """Let plain values be found without further questions."""
    replace(ComputedStyle, "__missing__", _asking_less)


def _asking_less(missing: Missing) -> Missing:
    @functools.wraps(missing)
    def found(style: Any, name: str) -> Any:
        declared = style.cascaded
        if name not in PLAIN or name in declared or style.parent_style is None:
            return missing(style, name)
        if name in PHYSICAL_FUNCTIONS and not LOGICAL.isdisjoint(declared):
            return missing(style, name)
        value = style.parent_style[name] if name in INHERITED else PLAIN[name]
        if check_math(value):
            return missing(style, name)
        style[name] = value
        return value

    return found
