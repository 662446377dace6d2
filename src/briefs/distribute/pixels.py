"""Pages of a PDF as pictures."""

import io

import pypdfium2
from PIL import Image

POINTS_PER_INCH = 72


def paint(pdf: bytes, dots_per_inch: float, *, grey: bool = False) -> tuple[Image.Image, ...]:
    """The pages of a PDF as pictures, in colour or in greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(_painted(page, dots_per_inch, grey=grey) for page in document)


def page_png(pdf: bytes, number: int, dots_per_inch: float) -> bytes:
    """One page, counted from 1, as PNG.

    Raises:
        IndexError: the document has no such page.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        picture = _painted(document[number - 1], dots_per_inch)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)  # made to be seen once, on this machine
    return buffer.getvalue()


def _painted(page: pypdfium2.PdfPage, dots_per_inch: float, *, grey: bool = False) -> Image.Image:
    picture: Image.Image = page.render(
        scale=dots_per_inch / POINTS_PER_INCH, grayscale=grey
    ).to_pil()
    return picture
