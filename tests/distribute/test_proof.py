import io

import pikepdf
import pytest
from PIL import Image

from briefs.distribute.pixels import paint
from briefs.distribute.proof import ACROSS, GAP, GROUND, LABEL, sheet, spreads

A5 = (420, 595)
RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)
COLOURS = (RED, GREEN, BLUE)
WHITE = (255, 255, 255)
PAGE = (350, 496)
"""An A5 page on a sheet, in pixels."""


def pdf(*colours: tuple[int, int, int], size: tuple[int, int] = A5) -> bytes:
    """A document with a page for each colour, white but for its middle."""
    document = pikepdf.new()
    for red, green, blue in colours:
        page = document.add_blank_page(page_size=size)
        filled = f"{red / 255} {green / 255} {blue / 255} rg 105 150 210 300 re f"
        page.Contents = document.make_stream(filled.encode())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def pixel(shown: Image.Image, at: tuple[int, int]) -> tuple[int, int, int]:
    colour = shown.getpixel(at)
    assert isinstance(colour, tuple)
    red, green, blue = colour
    return red, green, blue


def middle(spread: int, side: int, top: int = GAP) -> tuple[int, int]:
    """Where the middle of a page is, by its spread and its side (0 left, 1 right)."""
    row, column = divmod(spread, ACROSS)
    x = GAP + column * (2 * PAGE[0] + GAP) + side * PAGE[0]
    y = top + LABEL + row * (PAGE[1] + GAP)
    return x + PAGE[0] // 2, y + PAGE[1] // 2


def test_pages_are_painted_in_colour_or_in_greys() -> None:
    coloured, grey = paint(pdf(RED), 60)[0], paint(pdf(RED), 60, grey=True)[0]
    assert (coloured.mode, coloured.size) == ("RGB", PAGE)
    assert coloured.getpixel((175, 248)) == RED
    assert (grey.mode, grey.size) == ("L", PAGE)


@pytest.mark.parametrize(("count", "shape"), [(1, " 1"), (2, " 12 "), (3, " 123"), (4, " 1234 ")])
def test_the_first_page_lies_alone_on_the_right(count: int, shape: str) -> None:
    pages = [Image.new("L", (1, 1), number) for number in range(1, count + 1)]
    sides = [side for spread in spreads(pages) for side in spread]
    assert "".join(str(side.getpixel((0, 0))) if side else " " for side in sides) == shape


def test_pages_lie_where_a_booklet_has_them() -> None:
    shown = opened(sheet({"a": pdf(RED, GREEN, BLUE)}))
    ground = Image.new("RGB", (1, 1), GROUND).getpixel((0, 0))
    found = [shown.getpixel(middle(spread, side)) for spread in (0, 1) for side in (0, 1)]
    assert found == [ground, RED, GREEN, BLUE]


def test_facing_pages_touch() -> None:
    shown = opened(sheet({"a": pdf(RED, GREEN, BLUE)}))
    x, y = middle(1, 0)
    fold = [shown.getpixel((x + dx, y)) for dx in range(PAGE[0] // 2 - 2, PAGE[0] // 2 + 2)]
    assert (fold[0], fold[-1]) == (WHITE, WHITE)
    assert WHITE not in fold[1:3]


@pytest.mark.parametrize(
    ("pages", "across", "rows"), [(1, 1, 1), (2, 2, 1), (4, 3, 1), (5, 3, 1), (6, 3, 2), (12, 3, 3)]
)
def test_spreads_go_on_below(pages: int, across: int, rows: int) -> None:
    shown = opened(sheet({"a": pdf(*[RED] * pages)}))
    width = GAP + across * (2 * PAGE[0] + GAP)
    assert shown.size == (width, GAP + LABEL + rows * (PAGE[1] + GAP))


def test_each_document_has_a_band_under_its_name() -> None:
    shown = opened(sheet({"first": pdf(RED), "second": pdf(BLUE, BLUE)}))
    below = GAP + LABEL + PAGE[1] + GAP
    assert shown.height == below + LABEL + PAGE[1] + GAP
    assert shown.getpixel(middle(0, 1)) == RED
    assert shown.getpixel(middle(0, 1, below)) == BLUE
    for top in (GAP, below):
        label = shown.crop((GAP, top, GAP + 200, top + LABEL - 1)).convert("L")
        assert min(label.tobytes()) < 100


def test_the_name_is_part_of_the_sheet() -> None:
    assert sheet({"a": pdf(RED)}) != sheet({"b": pdf(RED)})


def test_a_small_mark_keeps_its_colour_among_many_greys() -> None:
    shades = [(level, level, level) for level in range(0, 256, 4)]
    shown = opened(sheet({"a": pdf(*shades, (160, 40, 60), *shades)}))
    red, green, blue = pixel(shown, middle(32, 1))
    assert max(abs(red - 160), abs(green - 40), abs(blue - 60)) < 24


def test_paper_of_several_sizes() -> None:
    shown = opened(sheet({"a": pdf(RED), "small": pdf(BLUE, size=(210, 300))}))
    assert shown.width == GAP + 2 * PAGE[0] + GAP


def test_the_same_documents_make_the_same_bytes_without_a_date() -> None:
    documents = {"a": pdf(*COLOURS), "b": pdf(RED)}
    png = sheet(documents)
    assert png == sheet(documents)
    assert [chunk for chunk in (b"tIME", b"tEXt", b"iTXt", b"zTXt", b"eXIf") if chunk in png] == []
    assert Image.open(io.BytesIO(png)).mode == "P"
