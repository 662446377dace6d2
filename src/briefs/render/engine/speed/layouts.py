"""Pango's layouts are copied from one of the same typeface instead of each being set up anew.

To set one up, WeasyPrint makes a context, looks up the language, and spells out the font and its
features, for every line and once more when it is painted. What it allocates for the features is
never freed; now it is once for each typeface.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.line_break import Layout

from briefs.render.engine.patching import replace
from briefs.render.engine.speed.typeface import typeface

Part = Callable[..., Any]


def install() -> None:
    """Let layouts be copied."""
    ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout *src);")
    replace(Layout, "setup", _copying)


def _copying(setup: Part) -> Part:
    @functools.wraps(setup)
    def copied(layout: Any, style: Any) -> None:
        face = typeface(style)
        if face.pattern is None:
            face.pattern = _pattern(setup, style)
        vars(layout).update(face.pattern)
        layout.style = style
        copy = pango.pango_layout_copy(face.pattern["layout"])
        layout.layout = ffi.gc(copy, gobject.g_object_unref)

    return copied


def _pattern(setup: Part, style: Any) -> dict[str, Any]:
    """What setting a layout up makes of it, without the style, which may be one of many."""
    layout = Layout.__new__(Layout)
    setup(layout, style)
    return {name: value for name, value in vars(layout).items() if name != "style"}
