"""Printed pages laid under other sheets: bytes in, bytes out."""

import io
from collections.abc import Sequence

import pikepdf

from briefs.render.proofing.placing import PAPER, Box

CLAIMS = ("/MarkInfo", "/Metadata", "/OutputIntents", "/StructTreeRoot", "/AF")
"""What the catalogue of a PDF says of its being archival and accessible."""


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page, in points."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [[float(edge) for edge in page.trimbox] for page in document.pages]
    return tuple((right - left, top - bottom) for left, bottom, right, top in boxes)


def laid_under(sheets: bytes, pages: bytes, places: Sequence[tuple[int, Box] | None]) -> bytes:
    """The sheets, with printed pages under them.

    The outcome claims neither to be archival nor accessible: the pages lie there as drawings. The
    same arguments give the same bytes.

    Args:
        sheets: a PDF, each of whose pages is as large as the paper.
        pages: the PDF with the printed pages.
        places: for each of the first sheets, the number from 1 of the page that it shows, and
            where; nothing for a sheet that shows none.
    """
    with pikepdf.open(io.BytesIO(sheets)) as outcome, pikepdf.open(io.BytesIO(pages)) as printed:
        for sheet, place in zip(outcome.pages, places, strict=False):
            if place is not None:
                number, box = place
                _lay(sheet, printed.pages[number - 1], name_of(number), _rectangle(box))
        _claim_nothing(outcome)
        file = io.BytesIO()
        outcome.save(file, deterministic_id=True)
    return file.getvalue()


def name_of(number: int) -> pikepdf.Name:
    """What a printed page is called among the resources of the sheets, which they share."""
    return pikepdf.Name(f"/Page{number}")


def _lay(
    sheet: pikepdf.Page, page: pikepdf.Page, name: pikepdf.Name, where: pikepdf.Rectangle
) -> None:
    """Draw a page before all that is drawn on a sheet.

    pikepdf's own ``add_underlay`` does the same under a random name.
    """
    sheet.add_resource(page.as_form_xobject(), pikepdf.Name.XObject, name)
    form = sheet.resources[pikepdf.Name.XObject][name]
    placed = sheet.calc_form_xobject_placement(form, name, where, allow_expand=True)
    sheet.contents_add(placed, prepend=True)


def _rectangle(box: Box) -> pikepdf.Rectangle:
    """A place on the paper, as PDF counts: from the lower edge."""
    lower, upper = PAPER.height - box.bottom, PAPER.height - box.top
    return pikepdf.Rectangle(box.left, lower, box.left + box.width, upper)


def _claim_nothing(document: pikepdf.Pdf) -> None:
    for key in CLAIMS:
        if key in document.Root:
            del document.Root[key]
    for page in document.pages:
        if "/StructParents" in page:
            del page["/StructParents"]
