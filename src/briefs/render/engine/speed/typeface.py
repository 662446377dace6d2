"""What of a style decides how its text is set, as one thing that can be compared and remembered by.

Equal styles are many objects in WeasyPrint: each table cell has its own. Here all that set text
alike share one :class:`Typeface`, which lasts as long as the document's fonts.
"""

from dataclasses import dataclass, field
from typing import Any

PROPERTIES = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
"""All that WeasyPrint asks a style for while it splits text into lines."""


@dataclass(slots=True)
class Typeface:
    """How text is set, with what is remembered of text set that way.

    Attributes:
        pattern: a layout without text, which others are copied from.
        lines: first lines by text and by the way it was split.
        whole: of texts that fit on a line, that line.
    """

    pattern: Any = None
    lines: dict[tuple[object, ...], Any] = field(default_factory=dict)
    whole: dict[str, Any] = field(default_factory=dict)


def typeface(style: Any) -> Typeface:
    """The typeface of a style; it is looked up once, when the style no longer changes."""
    known: Typeface | None = vars(style).get("typeface")
    if known is None:
        key = tuple(_hashable(style[name]) for name in PROPERTIES)
        faces: dict[tuple[object, ...], Typeface]
        faces = vars(style.font_config).setdefault("typefaces", {})
        known = style.typeface = faces.setdefault(key, Typeface())
    return known


def _hashable(value: object) -> object:
    if isinstance(value, list):
        return tuple(value)
    return frozenset(value) if isinstance(value, set) else value
