from collections.abc import Callable

import pypdfium2
import pytest
from weasyprint.layout import inline, preferred

Made = Callable[..., bytes]

WIDTHS = [90 + step for step in range(0, 110, 2)]
CSS = "p { break-after: page } i { font-style: normal }" + "".join(
    f".w{width} {{ width: {width}px }}" for width in (*WIDTHS, *(w - 1 for w in WIDTHS))
)


def broken(made: Made, text: str, lang: str, widths: list[int]) -> list[list[str]]:
    """The lines of a text in each width: one page a width, all in one document."""
    body = "".join(f'<p class="w{width}">{text}</p>' for width in widths)
    document = pypdfium2.PdfDocument(made(body, css=CSS, lang=lang))
    pages = [document[n].get_textpage().get_text_range() for n in range(len(widths))]
    return [[line.strip() for line in page.splitlines()] for page in pages]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Let core institutions lead in forming ties with <i>NUS</i> and others", "en"),
        ("Moderna, Pfizer and other drug makers earned about USD 31 billion <i>[1]</i>.", "en"),
        ("국내 기관은 싱가포르 경제개발청 <i>EDB</i> 등과 함께 넓은 공간을 마련함", "ko"),
    ],
)
def test_an_element_changes_no_line_break(made: Made, text: str, lang: str) -> None:
    """Widths in small steps: the fault shows where an element just misses the end of a line."""
    plain = text.replace("<i>", "").replace("</i>", "")
    exact = broken(made, plain, lang, WIDTHS)
    rounded = broken(made, plain, lang, [width - 1 for width in WIDTHS])
    for lines, *expected in zip(broken(made, text, lang, WIDTHS), exact, rounded, strict=True):
        assert lines in expected


def test_a_space_at_the_end_of_a_line_hangs() -> None:
    for module in (inline, preferred):
        assert module.split_first_line.__wrapped__
