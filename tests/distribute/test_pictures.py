"""Pages of two states, held against each other by words and by pixels."""

import io
from collections import Counter

import pikepdf
import pytest
from PIL import Image, ImageDraw

from briefs.distribute.pictures import areas, differing_pages, likeness, matched
from briefs.model.revision import Kind

A, B, C, D = (Counter(words.split()) for words in ("one two", "three four", "five six", "x y"))


def pdf(*pages: str, width: int = 300) -> bytes:
    """A PDF with a line of text on each page."""
    document = pikepdf.new()
    for words in pages:
        page = document.add_blank_page(page_size=(width, 200))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        page.Contents = document.make_stream(f"BT /F 14 Tf 20 150 Td ({words}) Tj ET".encode())
    written = io.BytesIO()
    document.save(written, deterministic_id=True)
    return written.getvalue()


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        ([A, B], [A, B], [(1, 1), (2, 2)]),
        ([A, B], [A, C, B], [(1, 1), (0, 2), (2, 3)]),
        ([A, B, C], [A, C], [(1, 1), (2, 0), (3, 2)]),
        ([A], [D], [(1, 0), (0, 1)]),
        ([], [A], [(0, 1)]),
        ([Counter()], [Counter()], [(1, 1)]),
    ],
)
def test_pages_are_matched_by_their_words(
    old: list[Counter[str]], new: list[Counter[str]], rows: list[tuple[int, int]]
) -> None:
    assert matched(old, new) == rows


def test_likeness() -> None:
    assert (likeness(A, A), likeness(A, B), likeness(Counter(), Counter())) == (1.0, 0.0, 1.0)
    assert likeness(Counter("ab"), Counter("bc")) == 0.5


def test_the_same_document_differs_nowhere() -> None:
    assert differing_pages(pdf("one two"), pdf("one two")) == ()


def test_a_word_that_changed_is_boxed() -> None:
    old, new = pdf("always", "much the same 198"), pdf("always", "much the same 199")
    (seen,) = differing_pages(old, new)
    assert (seen.kind, seen.then, seen.now) == (Kind.CHANGED, 2, 2)
    (area,) = seen.areas
    assert (area.right - area.left, area.bottom - area.top) < (12, 12)
    assert differing_pages(old, new)[0].png == seen.png
    with Image.open(io.BytesIO(seen.png)) as picture:
        assert picture.width > 2 * 300 / 72 * 100


def test_a_page_that_came_in_makes_no_other_differ() -> None:
    (seen,) = differing_pages(pdf("one two", "five six"), pdf("one two", "three", "five six"))
    assert (seen.kind, seen.then, seen.now, seen.areas) == (Kind.ADDED, 0, 2, ())
    (seen,) = differing_pages(pdf("one two", "three", "five six"), pdf("one two", "five six"))
    assert (seen.kind, seen.then, seen.now) == (Kind.REMOVED, 2, 0)


def test_another_size_of_paper_is_a_change_of_the_whole() -> None:
    (seen,) = differing_pages(pdf("one"), pdf("one", width=400))
    assert seen.areas[0].left == 0
    assert seen.areas[0].right == round(400 * 25.4 / 72)


def test_what_lies_near_is_one_area_and_what_lies_apart_are_two() -> None:
    old, new = Image.new("RGB", (400, 200), "white"), Image.new("RGB", (400, 200), "white")
    pen = ImageDraw.Draw(new)
    for left in (16, 40, 320):
        pen.rectangle((left, 80, left + 7, 87), fill="black")
    assert areas(old, new) == ((16, 80, 48, 88), (320, 80, 328, 88))


def test_what_nobody_sees_is_no_difference() -> None:
    old, new = Image.new("RGB", (80, 80), (250, 250, 250)), Image.new("RGB", (80, 80), "white")
    assert areas(old, new) == ()


def test_what_is_no_pdf_is_said_so() -> None:
    with pytest.raises(ValueError, match=r"."):
        differing_pages(b"no", pdf("one"))
