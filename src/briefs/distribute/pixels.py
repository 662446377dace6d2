"""One page of a PDF as a picture, for those who look at pages one by one."""

import io

import pypdfium2

POINTS_PER_INCH = 72


def page_png(pdf: bytes, number: int, dots_per_inch: float) -> bytes:
    """Paint a page, counted from 1, as PNG.

    Raises:
        IndexError: the document has no such page.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        picture = document[number - 1].render(scale=dots_per_inch / POINTS_PER_INCH).to_pil()
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=1)  # made to be seen once, on this machine
    return buffer.getvalue()
