from typing import Any

import pytest
from weasyprint.css import StyleFor
from weasyprint.css.properties import INITIAL_VALUES

from briefs.render.engine.layout import Press

from .conftest import Pressed

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
<ul><li id="x">하나<li>둘</ul><p>다<p>라
"""


def styles(press: Press) -> dict[tuple[str, int, Any], Any]:
    """All styles, by tag, place in the document and pseudo-element."""
    places = {element: place for place, element in enumerate(press.html.etree_element.iter())}
    computed = press.context.style_for.get_computed_styles()
    return {
        (element.tag, places[element], pseudo): style
        for (element, pseudo), style in computed.items()
        if element in places
    }


@pytest.fixture
def shared(pressed: Pressed) -> dict[tuple[str, int, Any], Any]:
    return styles(pressed(BODY, css=CSS))


def values(style: Any) -> dict[str, object]:
    return {name: style[name] for name in INITIAL_VALUES}


def test_every_value_is_what_it_would_be_unshared(
    shared: dict[Any, Any], pressed: Pressed, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = StyleFor.set_computed_styles.__wrapped__
    monkeypatch.setattr(StyleFor, "set_computed_styles", original)
    alone = styles(pressed(BODY, css=CSS))
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
    sections = [
        style["anchor"]
        for (tag, _, pseudo), style in shared.items()
        if tag == "section" and not pseudo
    ]
    assert sections == ["one", "two", "three"]


def test_each_note_call_has_a_style_of_its_own(shared: dict[Any, Any]) -> None:
    calls = [style for (_, _, pseudo), style in shared.items() if pseudo == "note-call"]
    assert len({id(style) for style in calls}) == len(calls) > 10
