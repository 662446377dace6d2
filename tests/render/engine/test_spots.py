"""Where marked texts stand on the pages."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from briefs.model.print import Print, Spot
from briefs.render.engine.pdf import to_pdf

ROOT = Path(__file__).parents[3]
HEAD = """<!DOCTYPE html><html lang=en><head><title>x</title>
<link rel="stylesheet" href="styles/tokens.css"><style>
@page { size: 100mm 50mm; margin: 10mm } html { font: 10pt/1.5 "Noto Sans KR" } body { margin: 0 }
p, ul { margin: 0 }
</style></head><body>"""


def printed(body: str) -> Print:
    stamp = datetime(2026, 1, 1, tzinfo=UTC)
    return to_pdf(HEAD + body, assets=ROOT / "templates", stamp=stamp)


def words_at(made: Print, spot: Spot) -> str:
    """What another engine reads where a spot says that its text is."""
    page = pypdfium2.PdfDocument(made.pdf)[spot.page - 1]
    width, height = page.get_size()
    return str(
        page.get_textpage().get_text_bounded(
            left=spot.left * width - 1,
            right=(spot.left + spot.width) * width + 1,
            top=height - spot.top * height,
            bottom=height - (spot.top + spot.height) * height,
        )
    ).strip()


def mark(text_id: str, language: str = "en") -> str:
    return f'data-text="{text_id}" data-language="{language}"'


def test_a_text_in_a_line_and_a_text_of_several_lines() -> None:
    long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    made = printed(f"<p>before <b {mark('a')}>bold</b> after</p><p {mark('b', 'ko')}>{long}</p>")
    first, *lines = made.spots
    assert (first.id, first.language, words_at(made, first)) == ("a", "en", "bold")
    assert {(spot.id, spot.language) for spot in lines} == {("b", "ko")}
    assert " ".join(words_at(made, spot) for spot in lines) == long
    assert len(lines) > 1


def test_a_text_below_another_is_its_own() -> None:
    made = printed(f"<ul><li {mark('a')}>upper<ul><li {mark('b')}>lower</li></ul></li></ul>")
    assert [(spot.id, words_at(made, spot)) for spot in made.spots] == [
        ("a", "upper"),
        ("b", "lower"),
    ]


def test_a_bullet_in_its_line_is_no_further_line_of_the_text() -> None:
    bullet = '<span style="display: inline-block; width: 3mm">•</span>'
    made = printed(f"<p {mark('a')}>{bullet}words</p>")
    assert len(made.spots) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_pages_are_counted_from_one(count: int) -> None:
    made = printed(f'<p style="break-after: page" {mark("a")}>x</p>' * count + "<p>end</p>")
    assert [spot.page for spot in made.spots] == list(range(1, count + 1))
    assert made.pages == count + 1


def test_what_is_not_marked_has_no_spot() -> None:
    assert printed("<p>words</p>").spots == ()
