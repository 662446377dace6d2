"""Page one of a document as a small picture, for the download page."""

import io

import pypdfium2
from PIL import Image

from briefs.model.site import Cover

WIDTH = 180
"""How wide the smaller picture is, in pixels; the larger one is twice that."""

COLOURS = 64


def cover(pdf: bytes) -> Cover:
    """Page one in two sizes, as PNGs; the same document gives the same bytes.

    Raises:
        ValueError: it is no PDF with a page.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[0]
            scale = 2 * WIDTH / page.get_width()
            if page.get_height() * scale > 20 * WIDTH:
                raise ValueError("page one is no sheet of paper")
            large: Image.Image = page.render(scale=scale).to_pil()
    except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError) as error:
        raise ValueError("no page one") from error
    height = max(1, round(large.height / 2))
    small = large.resize((WIDTH, height), Image.Resampling.LANCZOS)
    return Cover(WIDTH, height, _png(small), _png(large))


def _png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
