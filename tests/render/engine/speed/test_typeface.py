import pytest
from weasyprint.text import line_break

from briefs.render.engine.layout import Press
from briefs.render.engine.speed.typeface import PROPERTIES, typeface

from .conftest import Pressed, texts

CSS = """
b { font-weight: 700 } i { color: red; font-style: normal } u { font-feature-settings: 'tnum' }
"""


@pytest.fixture(scope="module")
def press(pressed: Pressed) -> Press:
    return pressed("<p>가<b>나</b><i>다</i><u>라</u>", css=CSS)


class Asked(dict[str, object]):
    """A style that notes what it is asked for."""

    def __init__(self, style: dict[str, object]) -> None:
        self.style, self.names = style, set[str]()
        self.font_config = vars(style)["parent_style"].font_config

    def __missing__(self, name: str) -> object:
        self.names.add(name)
        return self.style[name]


@pytest.mark.parametrize("room", [None, 0, 30, 1000])
def test_lines_depend_on_nothing_else_of_a_style(
    press: Press, room: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup = line_break.Layout.setup.__wrapped__
    monkeypatch.setattr(line_break.Layout, "setup", setup)
    style = Asked(texts(press)[0].style)
    for text in ("낱말 둘", "innovation process", "soft\u00adhyphen", "tab\tand\nline"):
        line_break.split_first_line(text, style, press.context, room, 0)
    assert style.names <= {*PROPERTIES}


def test_what_sets_text_alike_shares_a_typeface(press: Press) -> None:
    plain, bold, red, figures = (typeface(box.style) for box in texts(press))
    assert plain is red
    assert len({id(face) for face in (plain, bold, figures)}) == 3
