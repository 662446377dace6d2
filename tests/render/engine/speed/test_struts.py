from typing import Any

from weasyprint.layout import inline
from weasyprint.text.line_break import strut

from .conftest import Pressed, texts

CSS = "p { line-height: 1.5 } b { line-height: 30px } u { line-height: normal; font-size: 17px }"


def test_struts_are_what_they_would_be(pressed: Pressed) -> None:
    press = pressed("<p>가<b>나</b><u>다</u><i>라</i>", css=CSS)
    for box in texts(press) * 2:
        assert inline.strut(box.style) == strut(box.style)


def test_a_strut_is_looked_up_once(pressed: Pressed) -> None:
    style = texts(pressed("<p>가", css=CSS))[0].style
    known: Any = inline.strut(style)
    assert inline.strut(style) is known


def test_a_copy_of_a_style_has_its_own(pressed: Pressed) -> None:
    style = texts(pressed("<p>가", css=CSS))[0].style
    before = inline.strut(style)
    copy = style.copy()
    copy["font_size"] = 40
    assert inline.strut(copy) != before
