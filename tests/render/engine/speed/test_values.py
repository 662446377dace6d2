import pytest
from weasyprint.css import ComputedStyle

from .conftest import Pressed, styles, values

CSS = """
html { font-size: 11px; --wide: 3px; line-height: 1.4 }
section { margin-inline-start: 4px; letter-spacing: calc(1px + .1em); font-size: 120%; page: wide }
p { padding: var(--wide); border-block-start: 2px solid; text-decoration: underline; float: left }
p b { position: absolute; color: inherit; width: calc(50% - 1em); border-start-start-radius: 2px }
u { text-decoration: overline; display: inline-block; text-indent: calc(1em + 5%) }
"""
BODY = """
<section><p>가<b>나<i>다</i></b></p><u>라<i dir=rtl>마</i></u></section>
<table><tr><td>바</table>
"""


def test_every_value_is_what_all_the_questions_would_give(
    pressed: Pressed, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = {key: values(style) for key, style in styles(pressed(BODY, css=CSS))}
    monkeypatch.setattr(ComputedStyle, "__missing__", ComputedStyle.__missing__.__wrapped__)
    asked = {key: values(style) for key, style in styles(pressed(BODY, css=CSS))}
    assert quick == asked
