"""A text that fits its line but for the space at its end stays whole.

Where a text is followed by an element that goes to the next line, WeasyPrint 70.0 splits the text
again in the width that it took, less one pixel. With Pango 1.50 (Debian 12) the space at its end
then no longer fits and the line is broken after its first word; with Pango 1.56 (Debian 13) it is
not. A space at a line's end hangs (CSS Text 3, 4.1.3), so it is left out of the account: lines
are filled, and are the same with both.
"""

import functools
from collections.abc import Callable
from typing import Any

from weasyprint.layout import inline, preferred

from briefs.render.engine.patching import replace

Part = Callable[..., Any]


def install() -> None:
    """Let the space at the end of a line hang."""
    for module in (inline, preferred):
        replace(module, "split_first_line", _hanging)


def _hanging(split_first_line: Part) -> Part:
    @functools.wraps(split_first_line)
    def hung(
        text: str, style: Any, context: Any, max_width: float | None, *more: Any, **options: Any
    ) -> Any:
        line = split_first_line(text, style, context, max_width, *more, **options)
        words = text.rstrip(" ")
        if max_width is None or words in ("", text) or not _splits(line, words):
            return line
        whole = split_first_line(words, style, context, max_width, *more, **options)
        return _resumed_after(whole, words) if _fits(whole, max_width) else line

    return hung


def _splits(line: Any, words: str) -> bool:
    """Whether a line ends before the words do."""
    _layout, _length, resume_at, *_ = line
    return resume_at is not None and resume_at <= len(words.encode())


def _fits(line: Any, max_width: float) -> bool:
    _layout, _length, resume_at, width, *_ = line
    return resume_at is None and bool(width <= max_width)


def _resumed_after(line: Any, words: str) -> Any:
    layout, length, _resume_at, *rest = line
    return layout, length, len(words.encode()) + 1, *rest
