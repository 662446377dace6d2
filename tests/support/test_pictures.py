"""What the pictures of pages tell, and what they let pass."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from briefs import pipeline
from briefs.distribute.plan import Order
from support import pictures
from support.documents import ROOT
from support.projects import Change, edited, write_project

Pages = tuple[Image.Image, ...]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Pages]:
    """Print the small project, as it is or changed, and paint its pages."""

    def pages(changes: dict[str, Change] | None = None) -> Pages:
        root = write_project(tmp_path_factory.mktemp("root"), changes)
        shutil.copytree(ROOT / "templates", root / "templates")
        (made,) = pipeline.build(root, root / "out", Order(editions=["ko-en"])).documents
        return pictures.pages(made.path.read_bytes())

    return pages


@pytest.fixture(scope="module")
def original(pages: Callable[..., Pages]) -> Pages:
    return pages()


@pytest.fixture
def stored(original: Pages, tmp_path: Path) -> Path:
    """A folder with the pictures of the original."""
    pictures.keep(tmp_path / "stored", original)
    return tmp_path / "stored"


def noisy(page: Image.Image, levels: int) -> Image.Image:
    """A page with every pixel lighter or darker by up to some levels."""
    chance = random.Random(36)
    noise = (chance.randint(-levels, levels) for _ in page.tobytes())
    pixels = zip(page.tobytes(), noise, strict=True)
    return Image.frombytes("L", page.size, bytes(min(255, max(0, p + n)) for p, n in pixels))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/ko/demo.yaml", "도심", "항구"),
        ("content/en/demo.yaml", "Downtown", "Seaside"),
        ("content/en/demo.yaml", "Office", "Houses"),
        ("content/ko/demo.yaml", "문단 하나.", "문단 둘."),
    ],
)
def test_a_word_that_changed_is_told(
    pages: Callable[..., Pages], stored: Path, tmp_path: Path, path: str, old: str, new: str
) -> None:
    changed = pages(edited(path, old, new))
    told = pictures.changes(stored, changed, tmp_path / "aside")
    assert told
    assert all("differ (allowed" in line for line in told)


@pytest.mark.parametrize("levels", [0, 1, 2])
def test_rounding_is_let_pass(original: Pages, stored: Path, tmp_path: Path, levels: int) -> None:
    rounded = [noisy(page, levels) for page in original]
    assert pictures.changes(stored, rounded, tmp_path / "aside") == []
    assert not (tmp_path / "aside").exists()


def test_a_page_that_slid_by_a_pixel_is_told(original: Pages, stored: Path, tmp_path: Path) -> None:
    slid = [ImageChops.offset(page, 0, 1) for page in original]
    assert len(pictures.changes(stored, slid, tmp_path / "aside")) == len(original)


def test_a_faint_tint_across_the_page_is_told() -> None:
    paper = Image.new("L", (298, 421), "white")
    tinted = paper.copy()
    tinted.paste(255 - pictures.SLACK - 1, (0, 0, 298, 10))
    found = pictures.difference(paper, tinted)
    assert found.levels <= pictures.BLOCK_LEVELS
    assert found.counts


def test_the_place_is_in_millimetres() -> None:
    paper = Image.new("L", (298, 421), "white")
    spotted = paper.copy()
    spotted.paste("black", (144, 72, 148, 76))
    found = pictures.difference(paper, spotted)
    assert (found.across, found.down) == (102, 51)


def test_another_size_of_paper_is_told(original: Pages, stored: Path, tmp_path: Path) -> None:
    wider = [page.resize((page.width + 1, page.height)) for page in original]
    assert len(pictures.changes(stored, wider, tmp_path / "aside")) == len(original)


def test_pages_and_pictures_are_as_many(original: Pages, stored: Path, tmp_path: Path) -> None:
    last = len(original)
    aside = tmp_path / "aside"
    assert pictures.changes(stored, [*original, original[0]], aside) == [
        f"page {last + 1}: has no picture"
    ]
    assert pictures.changes(stored, original[:-1], aside) == [
        f"{last:02}.png: a picture that no page belongs to"
    ]


def test_what_differs_is_shown_beside_the_old_and_the_new(
    original: Pages, stored: Path, tmp_path: Path
) -> None:
    page = original[0].copy()
    page.paste("black", (100, 100, 110, 110))
    (line,) = pictures.changes(stored, [page, *original[1:]], tmp_path / "aside")
    shown = tmp_path / "aside" / "01.png"
    assert line.endswith(f"see {shown}")
    with Image.open(shown) as picture:
        assert picture.size == (2 * (3 * page.width + 16), 2 * page.height)
        assert picture.getpixel((2 * (2 * page.width + 16 + 105), 210)) == (255, 0, 0)


def test_differences_of_an_earlier_run_are_gone(
    original: Pages, stored: Path, tmp_path: Path
) -> None:
    aside = tmp_path / "aside"
    blank = [Image.new("L", page.size, "white") for page in original]
    pictures.changes(stored, blank, aside)
    assert any(aside.iterdir())
    pictures.changes(stored, original, aside)
    assert not aside.exists()


def test_keeping_removes_what_was_kept(original: Pages, stored: Path) -> None:
    pictures.keep(stored, original[:1])
    assert [path.name for path in stored.iterdir()] == ["01.png"]


def test_pictures_are_the_same_to_the_byte(original: Pages, stored: Path, tmp_path: Path) -> None:
    pictures.keep(tmp_path / "again", original)
    for path in stored.iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()
