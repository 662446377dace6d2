"""A text that was split into lines once is not split again.

WeasyPrint measures a text for the least width of its box, for its preferred width, and then sets
it, anew whenever a row, a page or a margin box is tried once more; cells repeat one another's
words. Three in five of its requests to split a text were made before, or give a text that fitted on
one line no less room than it had then.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.layout import inline, preferred
from weasyprint.text.line_break import Layout

from briefs.render.engine.patching import replace
from briefs.render.engine.speed.typeface import Typeface, typeface

Part = Callable[..., Any]

SOFT_HYPHEN = "\u00ad"


def install() -> None:
    """Let lines be remembered."""
    for module in (inline, preferred):
        replace(module, "split_first_line", _remembering)


def _remembering(split_first_line: Part) -> Part:
    def known(text: str, style: Any, context: Any, max_width: float | None, *how: bool) -> Any:
        face = typeface(style)
        way = (text, max_width, *how)
        line = _known(face, text, max_width) or face.lines.get(way)
        if line is None:
            line = split_first_line(text, style, context, max_width, 0, *how)
            _remember(face, way, line)
        return line

    @functools.wraps(split_first_line)
    def remembered(
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        how = (style, context, max_width, is_line_start, minimum)
        line = None
        if max_width == 0 and style["hyphens"] != "auto":
            line = known(_beginning(text), *how)
        if line is None or _is_whole(line):
            line = known(text, *how)
        return _of_its_own(line, justification_spacing, max_width)

    return remembered


def _beginning(text: str) -> str:
    """Two words and a letter: more does not tell where a line ends that has no room at all.

    WeasyPrint measures a box's least width so, which takes the square of a text's length where it
    hands on the whole of the rest each time.
    """
    end = text.find(" ", text.find(" ") + 1)
    return text if SOFT_HYPHEN in text or end < 0 else text[: end + 2]


def _known(face: Typeface, text: str, max_width: float | None) -> Any:
    """The line of a text that is known to fit on one; nothing where there is no room for it."""
    line = face.whole.get(text)
    if line is None or max_width is None:
        return line
    _layout, _length, _resume_at, width, *_ = line
    return line if width <= max_width else None


def _remember(face: Typeface, way: tuple[Any, ...], line: Any) -> None:
    text, max_width, *_ = way
    _layout, _length, _resume_at, width, *_ = line
    if _is_whole(line) and (max_width is None or width <= max_width):
        face.whole[text] = line
    else:
        face.lines[way] = line


def _is_whole(line: Any) -> bool:
    _layout, _length, resume_at, *_ = line
    return resume_at is None


def _of_its_own(line: Any, justification_spacing: float, max_width: float | None) -> Any:
    """The line with a layout that is nobody else's: painting changes its text."""
    layout, *rest = line
    own = Layout.__new__(Layout)
    vars(own).update(vars(layout))
    own.justification_spacing, own.max_width = justification_spacing, max_width
    return own, *rest
