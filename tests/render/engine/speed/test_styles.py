from typing import Any

import pytest
from weasyprint.css import StyleFor

from briefs.render.engine.layout import Press

from .conftest import Pressed, styles, values

CSS = """
@page { size: 300px 200px; @top-left { content: "가"; color: blue; } }
section { font-size: 12px } td { padding: 1px; margin-inline-start: 2px } .b { color: red }
td::before { content: "·" } a { link: attr(href) }
#three td { color: green } ul { list-style: square } p { break-before: page }
"""
BODY = """
<section id="one"><table><tr><td lang="ko">가<td lang="en">b<td lang="ko">나</table></section>
<section id="two"><table><tr><td lang="ko">가<td lang="en" style="color: red">b</table></section>
<section id="three"><table><tr><td lang="ko">가<td class="b"><a href="#one">나</a></table></section>
<ul><li id="x">하나<li id="y">둘<li>셋</ul><p>다<p>라
"""


@pytest.fixture
def press(pressed: Pressed) -> Press:
    return pressed(BODY, css=CSS)


@pytest.fixture
def shared(press: Press) -> dict[tuple[str, int, Any], Any]:
    return dict(styles(press))


def test_every_value_is_what_it_would_be_unshared(
    shared: dict[Any, Any], pressed: Pressed, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = StyleFor.set_computed_styles.__wrapped__.__wrapped__
    monkeypatch.setattr(StyleFor, "set_computed_styles", original)
    monkeypatch.setattr(StyleFor, "__call__", StyleFor.__call__.__wrapped__)
    alone = dict(styles(pressed(BODY, css=CSS)))
    assert shared.keys() == alone.keys()
    for key, style in alone.items():
        assert values(shared[key]) == values(style), key
    assert len({id(style) for style in shared.values()}) < len(
        {id(style) for style in alone.values()}
    )


def test_cells_share_a_style_below_elements_with_ids(shared: dict[Any, Any]) -> None:
    first, second, third, fourth, fifth, sixth, seventh = (
        style for (tag, _, pseudo), style in shared.items() if tag == "td" and not pseudo
    )
    assert first is third
    assert first is fourth
    assert second is not first
    assert second is not fifth
    assert len({id(style) for style in (first, fifth, sixth, seventh)}) == 4


def test_an_element_with_an_id_keeps_its_anchor(shared: dict[Any, Any]) -> None:
    own = {
        tag: [
            style["anchor"]
            for (of, _, pseudo), style in shared.items()
            if (of, pseudo) == (tag, None)
        ]
        for tag in ("section", "li")
    }
    assert own == {"section": ["one", "two", "three"], "li": ["x", "y", None]}


def test_each_note_call_has_a_style_of_its_own(press: Press, shared: dict[Any, Any]) -> None:
    calls = [style for (_, _, pseudo), style in shared.items() if pseudo == "note-call"]
    assert len({id(style) for style in calls}) == len(calls) > 10
    again = [style for (_, _, pseudo), style in styles(press) if pseudo == "note-call"]
    assert [id(style) for style in again] == [id(style) for style in calls]


def test_a_pseudo_element_that_nobody_asks_for_has_no_style(press: Press) -> None:
    computed = press.context.style_for.get_computed_styles()
    asked = {pseudo for element, pseudo in computed if pseudo and not pseudo.startswith("@")}
    assert asked == {"before", "marker"}
    assert sum(pseudo == "marker" for _, pseudo in computed) == 3
