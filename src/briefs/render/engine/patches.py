"""Every change to WeasyPrint's insides, made once in a process."""

import functools

from briefs.render.engine import closing, keep_all, layout, line_ends, stable, tags
from briefs.render.engine.speed import (
    flow,
    layouts,
    lengths,
    lines,
    sheets,
    siblings,
    struts,
    styles,
    untying,
    values,
    writing,
)

PATCHES = (
    closing.install,
    stable.install,
    siblings.install,
    sheets.install,
    styles.install,
    untying.install,
    values.install,
    lengths.install,
    flow.install,
    struts.install,
    writing.install,
    layouts.install,
    lines.install,
    keep_all.install,
    line_ends.install,
    layout.install,
    tags.install,
)


@functools.cache
def patch() -> None:
    """Change WeasyPrint, at the first call."""
    for install in PATCHES:
        install()
