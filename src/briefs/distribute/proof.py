"""A contact sheet: all pages of a brief on one picture, so that a change can be seen at once.

Each document has a band of its own, under its name. Its pages lie as in an open booklet: the
first alone on the right, then two and three facing each other, and so on. The same documents
give the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from PIL import Image, ImageDraw, ImageFont

from briefs.distribute.pixels import paint

DOTS_PER_INCH = 60
"""At which the text of a page can just be read."""

ACROSS = 3
"""How many spreads stand beside each other; three of A4 are some 3,100 pixels."""

GAP = 28
"""Pixels around spreads and bands."""

LABEL = 40
"""Pixels between a band's top and its pages: a line with the document's name."""

FLAT, MIXED = 24, 32
"""How many colours the picture has: the most common ones as they are, which are paper, tints and
ink; and as many that lie evenly among the rest, which are edges of letters and small marks."""

NEAR = 8
"""Levels within which two colours are one to the eye; the picture has one of them."""

GROUND, BORDER, INK = "#dedede", "#b4b4b4", "#333333"

Spread = tuple[Image.Image | None, Image.Image | None]
"""The pages on the left and on the right."""

Colour = tuple[int, ...]
"""Red, green and blue, from 0 to 255."""


def sheet(documents: Mapping[str, bytes]) -> bytes:
    """Lay the pages of some documents out on one picture.

    Args:
        documents: PDFs by name, in order.

    Returns:
        A PNG with a palette.
    """
    bands = [Band(name, paint(pdf, DOTS_PER_INCH)) for name, pdf in documents.items()]
    pages = [page for band in bands for page in band.pages]
    cell = (max(page.width for page in pages), max(page.height for page in pages))
    across = min(ACROSS, max(len(band.spreads) for band in bands))
    width = GAP + across * (2 * cell[0] + GAP)
    canvas = Image.new("RGB", (width, GAP + sum(band.height(cell) for band in bands)), GROUND)
    top = GAP
    for band in bands:
        _draw(canvas, band, top, cell)
        top += band.height(cell)
    return _png(canvas)


def spreads(pages: Sequence[Image.Image]) -> tuple[Spread, ...]:
    """Pages as a booklet shows them: odd ones on the right, the first with nothing beside it."""
    sides = [None, *pages]
    if len(sides) % 2:
        sides.append(None)
    return tuple(zip(sides[::2], sides[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Band:
    """A document on the sheet: its name, and its pages as pictures."""

    name: str
    pages: tuple[Image.Image, ...]

    @property
    def label(self) -> str:
        """What stands above the pages."""
        return f"{self.name}, {len(self.pages)} page{'s' if len(self.pages) > 1 else ''}"

    @property
    def spreads(self) -> tuple[Spread, ...]:
        """The pages as a booklet shows them."""
        return spreads(self.pages)

    def height(self, cell: tuple[int, int]) -> int:
        """How much of the sheet the band takes, in pixels, where pages are as large as a cell."""
        rows = -(-len(self.spreads) // ACROSS)
        return LABEL + rows * (cell[1] + GAP)


def _draw(canvas: Image.Image, band: Band, top: int, cell: tuple[int, int]) -> None:
    pen = ImageDraw.Draw(canvas)
    pen.text((GAP, top), band.label, fill=INK, font=ImageFont.load_default(LABEL * 0.6))
    width, height = cell
    for number, spread in enumerate(band.spreads):
        row, column = divmod(number, ACROSS)
        x = GAP + column * (2 * width + GAP)
        y = top + LABEL + row * (height + GAP)
        left, right = spread
        if left:
            _lay(canvas, left, x + width - left.width, y)
        if right:
            _lay(canvas, right, x + width, y)


def _lay(canvas: Image.Image, page: Image.Image, x: int, y: int) -> None:
    canvas.paste(page, (x, y))
    edge = (x, y, x + page.width - 1, y + page.height - 1)
    ImageDraw.Draw(canvas).rectangle(edge, outline=BORDER)


def _png(canvas: Image.Image) -> bytes:
    few = canvas.quantize(palette=_palette(canvas), dither=Image.Dither.NONE)
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _palette(canvas: Image.Image) -> Image.Image:
    """An image that has no use but its palette, as :meth:`PIL.Image.Image.quantize` wants it."""
    even = canvas.quantize(MIXED, Image.Quantize.MAXCOVERAGE).convert("RGB")
    flat = tuple(islice(_apart(_by_count(canvas)), FLAT))
    colours = [*flat, *_apart(_by_count(even), flat)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([level for colour in colours for level in colour])
    return palette


def _by_count(picture: Image.Image) -> list[Colour]:
    """The colours of a picture, the most common first."""
    every = picture.getcolors(picture.width * picture.height) or []
    return [colour for _, colour in sorted(every, reverse=True) if isinstance(colour, tuple)]


def _apart(colours: Iterable[Colour], taken: Sequence[Colour] = ()) -> Iterator[Colour]:
    """The colours that are near none before them, and none that is taken."""
    seen = list(taken)
    for colour in colours:
        if not any(_near(colour, other) for other in seen):
            seen.append(colour)
            yield colour


def _near(one: Colour, other: Colour) -> bool:
    return all(abs(a - b) < NEAR for a, b in zip(one, other, strict=True))
