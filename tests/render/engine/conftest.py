import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefs.render.engine.pdf import to_pdf
from briefs.render.engine.stable import Attachment

STAMP = datetime(2024, 5, 31, 9, 30, tzinfo=UTC)
ASSETS = Path(__file__).parents[3] / "templates"
FONTS = """
@font-face { font-family: Noto Sans KR; src: url(fonts/NotoSansKR-Regular.ttf) }
@font-face { font-family: Noto Sans KR; font-weight: 700; src: url(fonts/NotoSansKR-Bold.ttf) }
body { font: 10px Noto Sans KR; word-break: keep-all }
"""

Page = Callable[..., str]
Made = Callable[..., bytes]


@pytest.fixture(scope="session")
def page() -> Page:
    """A whole document around a body."""

    def written(body: str, *, css: str = "", lang: str = "ko", head: str = "") -> str:
        return (
            f'<html lang="{lang}"><head><title>제목</title>{head}<style>{FONTS}{css}</style></head>'
            f"<body>{body}</body></html>"
        )

    return written


@pytest.fixture(scope="session")
def made(page: Page) -> Made:
    """The PDF of a body, with the project's fonts."""

    def rendered(
        body: str,
        *,
        assets: Path = ASSETS,
        attachments: tuple[Attachment, ...] = (),
        stamp: datetime = STAMP,
        pages: Mapping[str, int] = {},
        most_pages: int | None = None,
        **options: str,
    ) -> bytes:
        html = page(body, **options)
        return to_pdf(
            html,
            assets=assets,
            stamp=stamp,
            attachments=attachments,
            pages=pages,
            most_pages=most_pages,
        ).pdf

    return rendered


@pytest.fixture(scope="session")
def lines(made: Made) -> Callable[..., list[str]]:
    """The lines of a paragraph in a box that is so many letters wide, as a reader extracts them."""

    def broken(text: str, letters: float, css: str = "", lang: str = "ko") -> list[str]:
        box = f"p {{ width: {letters}em; {css} }}"
        document = pypdfium2.PdfDocument(made(f"<p>{text}</p>", css=box, lang=lang))
        extracted = document[0].get_textpage().get_text_range()
        return [line.strip() for line in extracted.splitlines()]

    return broken


@pytest.fixture(scope="session")
def fonts_of() -> Callable[[bytes], list[str]]:
    """The names of the fonts that a PDF embeds, sorted."""

    def named(content: bytes) -> list[str]:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            fonts = pdf.pages[0].Resources.Font
            return sorted(str(font.BaseFont) for _, font in fonts.items())

    return named
