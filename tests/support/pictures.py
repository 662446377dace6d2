"""Pictures of pages, kept beside the tests, and how far a page differs from its picture.

A picture is small: half a pixel a point, in sixteen greys. A page may differ from it by what
that costs and by a rasteriser's rounding; a word that changed is beyond that.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from briefs.distribute.pixels import paint

DOTS_PER_INCH = 36
STEP = 17
"""Levels between two of the sixteen greys."""

SLACK = 10
"""Levels by which a pixel may differ: 8 for the sixteen greys, 2 for rounding."""

SHARE = 1.0
"""Per mille of a page's pixels that may differ by more."""

BLOCK = 4
"""Pixels along the side of a block, about as large as a letter."""

BLOCK_LEVELS = 3
"""Levels beyond the slack that a block may differ by on the whole."""

_BEYOND = [max(0, level - SLACK) for level in range(256)]
_STORED = [round(level / STEP) for level in range(256)]
_GREYS = [grey * STEP for grey in range(16) for _ in "rgb"]


@dataclass(frozen=True, slots=True)
class Difference:
    """How far a page is from its picture.

    Attributes:
        share: per mille of the pixels that differ by more than :data:`SLACK`.
        levels: how far the block that differs most does, as the mean of what is beyond the slack.
        across: millimetres from the left edge to that block.
        down: millimetres from the upper edge.
    """

    share: float
    levels: int
    across: int
    down: int

    @property
    def counts(self) -> bool:
        """Whether the page has changed."""
        return self.share > SHARE or self.levels > BLOCK_LEVELS

    def __str__(self) -> str:
        return (
            f"{self.share:.2f}‰ of the pixels differ (allowed {SHARE:.2f}‰), most of all by"
            f" {self.levels} levels (allowed {BLOCK_LEVELS}) {self.across} mm from the left and"
            f" {self.down} mm from the top"
        )


def pages(pdf: bytes) -> tuple[Image.Image, ...]:
    """The pages of a PDF, as they are held against pictures."""
    return paint(pdf, DOTS_PER_INCH, grey=True)


def difference(old: Image.Image, new: Image.Image) -> Difference:
    """How far a page is from a picture; another size of paper makes them wholly different."""
    if old.size != new.size:
        return Difference(1000, 255, 0, 0)
    beyond = ImageChops.difference(old, new).point(_BEYOND)
    share = 1000 * (1 - beyond.histogram()[0] / (beyond.width * beyond.height))
    blocks = beyond.reduce(BLOCK)
    levels = max(blocks.tobytes())
    down, across = divmod(blocks.tobytes().index(levels), blocks.width)
    return Difference(share, levels, _millimetres(across), _millimetres(down))


def keep(folder: Path, looks: Sequence[Image.Image]) -> None:
    """Store the pages of a document as ``01.png`` and so on, and nothing else beside them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for number, page in enumerate(looks, start=1):
        few = page.point(_STORED)
        few.putpalette(_GREYS)
        few.save(_place(folder, number), bits=4, optimize=True)


def changes(folder: Path, looks: Sequence[Image.Image], aside: Path) -> list[str]:
    """Say how the pages of a document differ from its pictures.

    Args:
        folder: the pictures.
        looks: the pages.
        aside: a folder for pictures of the differences; what was in it goes.
    """
    shutil.rmtree(aside, ignore_errors=True)
    kept = {path.name for path in folder.glob("*")}
    wanted = {_place(folder, number).name for number in range(1, len(looks) + 1)}
    found = [f"{name}: a picture that no page belongs to" for name in sorted(kept - wanted)]
    for number, page in enumerate(looks, start=1):
        change = _change(_place(folder, number), page, _place(aside, number))
        found += [f"page {number}: {change}"] if change else []
    return found


def side_by_side(old: Image.Image, new: Image.Image) -> Image.Image:
    """The picture, the page, and the page faded with what differs in red, at twice the size."""
    if old.size != new.size:
        return _row([old, new])
    marked = Image.blend(new, Image.new("L", new.size, "white"), 0.7).convert("RGB")
    where = ImageChops.difference(old, new).point([255 if level else 0 for level in _BEYOND])
    marked.paste("red", mask=where)
    return _row([old, new, marked])


def _change(stored: Path, page: Image.Image, aside: Path) -> str:
    if not stored.exists():
        return "has no picture"
    with Image.open(stored) as picture:
        old = picture.convert("L")
    found = difference(old, page)
    if not found.counts:
        return ""
    aside.parent.mkdir(parents=True, exist_ok=True)
    side_by_side(old, page).save(aside)
    return f"{found}; see {aside}"


def _row(panes: Sequence[Image.Image]) -> Image.Image:
    gap = 8
    width = sum(pane.width + gap for pane in panes) - gap
    row = Image.new("RGB", (width, max(pane.height for pane in panes)), "grey")
    left = 0
    for pane in panes:
        row.paste(pane.convert("RGB"), (left, 0))
        left += pane.width + gap
    return row.resize((2 * row.width, 2 * row.height), Image.Resampling.NEAREST)


def _place(folder: Path, number: int) -> Path:
    return folder / f"{number:02}.png"


def _millimetres(blocks: int) -> int:
    return round(blocks * BLOCK * 25.4 / DOTS_PER_INCH)
