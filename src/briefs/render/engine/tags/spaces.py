"""The spaces between words that nobody sees: WeasyPrint leaves them out, a reader misses them.

At the end of a line, and where a space is all that stands between two elements, nothing is
painted, so that words run together when the text is read aloud, searched or copied. ISO 32000-1,
14.8.2.5 wants the spaces there. They are painted where they are, which changes nothing to see.
"""

import functools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from briefs.render.engine.tags.boxes import Box, TextBox, children

SPACE = " "
SPACES = frozenset({SPACE, "\u200b"})
"""What the text of a space is to Pango: justified, WeasyPrint puts U+200B behind it."""

INK = "-"
"""Any text that is not blank."""


def noting(split_text_box: Callable[..., Any]) -> Callable[..., Any]:
    """Let WeasyPrint's ``split_text_box`` note on a box the spaces at the ends of its text."""

    @functools.wraps(split_text_box)
    def noted(context: Any, box: Box, width: Any, skip: Any, *args: Any, **options: Any) -> Any:
        first, resume, preserved = split_text_box(context, box, width, skip, *args, **options)
        if first is not None:
            text = box.text.encode()
            first.follows_space = text[: skip or 0].endswith(SPACE.encode())
            first.wants_space = text[skip:resume].endswith(SPACE.encode())
        return first, resume, preserved

    return noted


def mark(page_boxes: Iterable[Box]) -> None:
    """Give a space that got no box of its own, at the end of a line, to the text before it."""
    for page_box in page_boxes:
        for before, after in pairwise(_texts(page_box)):
            before.wants_space |= after.follows_space


def _texts(box: Box) -> Iterator[Box]:
    if isinstance(box, TextBox):
        yield box
    for child in children(box):
        yield from _texts(child)


@contextmanager
def painted(box: Box) -> Iterator[None]:
    """While a text box is painted, let its spaces be painted too."""
    if not isinstance(box, TextBox):
        yield
        return
    layout, text = box.pango_layout, box.text
    if box.wants_space and not layout.text.endswith(SPACE):
        layout.text += SPACE
    if SPACE in layout.text and SPACES.issuperset(layout.text):
        box.text = INK  # a blank box is passed over; what is painted is the layout's text
    try:
        yield
    finally:
        box.text = text
