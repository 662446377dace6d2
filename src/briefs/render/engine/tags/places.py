"""Where a figure is on its page: the BBox that PDF asks of it (ISO 32000-1, 14.8.5.4.3)."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from weasyprint.matrix import Matrix

from briefs.render.engine.tags.boxes import Box, InlineBox, ReplacedBox, children

POINTS_PER_PIXEL = 0.75

Space: TypeAlias = Any
"""A matrix from CSS pixels, rightwards and downwards, to points in PDF space."""

Bounds: TypeAlias = tuple[float, float, float, float]
"""A rectangle in PDF space: left, bottom, right, top, in points."""


def space_of_page(height: float) -> Space:
    """The space of a page without transformations; its height is in CSS pixels."""
    return Matrix(a=POINTS_PER_PIXEL, d=-POINTS_PER_PIXEL, f=height * POINTS_PER_PIXEL)


def space_in(box: Box, around: Space) -> Space:
    """The space that a box and what is in it are painted in."""
    return box.transformation_matrix @ around if box.transformation_matrix else around


def bounds_of(box: Box, space: Space) -> Bounds:
    """The rectangle of a figure's box: of an image its content, of anything else its border box.

    What stands in a piece of an inline element may be taller than the piece; it is enclosed.

    Args:
        box: the figure's box, or one of the pieces it is broken into.
        space: that of the box itself, see :func:`space_in`.
    """
    xs, ys = zip(*_corners(box, space), strict=True)
    return (round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2))


def enclosing(one: Bounds, other: Bounds) -> Bounds:
    """The smallest rectangle around two."""
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def _corners(box: Box, space: Space) -> Iterator[tuple[float, float]]:
    left, top, width, height = _rectangle(box)
    for x in (left, left + width):
        for y in (top, top + height):
            yield space.transform_point(x, y)
    if isinstance(box, InlineBox):
        for child in children(box):
            yield from _corners(child, space_in(child, space))


def _rectangle(box: Box) -> tuple[float, float, float, float]:
    """Left, top, width and height in CSS pixels."""
    if isinstance(box, ReplacedBox):
        return box.content_box_x(), box.content_box_y(), box.width, box.height
    return box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height()
