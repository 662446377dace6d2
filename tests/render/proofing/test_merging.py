"""Printed pages laid under other sheets."""

import io

import pikepdf
import pypdfium2
import pytest

from briefs.render.proofing.merging import CLAIMS, laid_under, page_sizes
from briefs.render.proofing.placing import PAPER, Box


def pdf(*sizes: tuple[float, float], ink: bytes = b"", claims: bool = False) -> bytes:
    """A PDF with pages of some sizes, in points, painted by a content stream."""
    document = pikepdf.new()
    for size in sizes:
        page = document.add_blank_page(page_size=size)
        page.Contents = document.make_stream(ink)
        page.obj["/StructParents"] = 0
    for key in CLAIMS if claims else ():
        document.Root[key] = document.make_stream(b"<x/>")
    file = io.BytesIO()
    document.save(file, static_id=True)
    return file.getvalue()


SHEETS = pdf(*[(PAPER.width, PAPER.height)] * 3, claims=True)
PAGES = pdf((200, 100), (200, 100), ink=b"0 g 0 0 100 100 re f")
"""Two pages, the left half of each black."""
PLACE = Box(100, 50, 200, 100)


def grey(document: bytes, page: int, left: float, top: float) -> int:
    """How bright a point of a page is, from the upper left corner."""
    picture = pypdfium2.PdfDocument(document)[page].render(grayscale=True).to_pil()
    value = picture.getpixel((int(left), int(top)))
    assert isinstance(value, int)
    return value


def test_the_sizes_of_pages() -> None:
    assert page_sizes(pdf((200, 100), (50, 60))) == ((200, 100), (50, 60))


def test_a_page_lies_where_it_was_laid_and_nowhere_else() -> None:
    made = laid_under(SHEETS, PAGES, [(1, PLACE), None])
    assert grey(made, 0, 110, 60) == grey(made, 0, 195, 145) == 0
    assert grey(made, 0, 205, 60) == grey(made, 0, 95, 60) == grey(made, 0, 110, 45) == 255
    assert grey(made, 1, 110, 60) == grey(made, 2, 110, 60) == 255
    assert len(pypdfium2.PdfDocument(made)) == 3


def test_a_page_is_as_large_as_its_place() -> None:
    made = laid_under(SHEETS, PAGES, [(2, Box(0, 0, 400, 200))])
    assert grey(made, 0, 195, 195) == 0
    assert grey(made, 0, 205, 100) == 255


def test_sheets_that_share_their_resources_show_each_its_page() -> None:
    document = pikepdf.open(io.BytesIO(SHEETS))
    document.pages[1].Resources = document.pages[0].Resources = document.make_indirect(
        pikepdf.Dictionary()
    )
    pages = pikepdf.open(io.BytesIO(PAGES))
    pages.pages[1].Contents = pages.make_stream(b"1 g 0 0 100 100 re f")
    sheets, printed = io.BytesIO(), io.BytesIO()
    document.save(sheets)
    pages.save(printed)
    made = laid_under(sheets.getvalue(), printed.getvalue(), [(1, PLACE), (2, PLACE)])
    assert (grey(made, 0, 110, 60), grey(made, 1, 110, 60)) == (0, 255)


def test_the_outcome_claims_nothing() -> None:
    with pikepdf.open(io.BytesIO(laid_under(SHEETS, PAGES, [(1, PLACE)]))) as made:
        assert [key for key in CLAIMS if key in made.Root] == []
        assert [page for page in made.pages if "/StructParents" in page.obj] == []


@pytest.mark.parametrize("places", [[], [(1, PLACE), (2, PLACE)]])
def test_the_same_arguments_give_the_same_bytes(places: list[tuple[int, Box]]) -> None:
    assert laid_under(SHEETS, PAGES, places) == laid_under(SHEETS, PAGES, places)
