from typing import Any

import pytest
from weasyprint.layout import block
from weasyprint.layout.percent import resolve_percentages

from briefs.render.engine.layout import Press
from briefs.render.engine.speed.lengths import BORDERS, LENGTHS, _remembering

from .conftest import Pressed

CSS = """
p { margin: 3px 4px; padding: 5px; border: 1px solid; width: 90px }
ul { width: 50%; margin-top: 10% } li { max-width: calc(100% - 2px); min-height: 4px }
table { border-collapse: collapse; width: 100% } td { border: 2px solid; padding: 1px }
th { box-sizing: border-box; width: 40px; padding: 9px; border: 3px solid }
div { box-sizing: border-box; width: 100px; height: 40px; padding: 2px; border: 1px solid }
"""
BODY = "<p>가<p>나<ul><li>다<li>라</ul><table><tr><th>마<td>바<td>사</table><div>아</div>"
BLOCKS = [(300, "auto"), (120, 80), (0, 500.5)]

remembered = _remembering(resolve_percentages)


@pytest.fixture(scope="module")
def press(pressed: Pressed) -> Press:
    return pressed(BODY, css=CSS)


def used(box: Any) -> dict[str, object]:
    return {name: getattr(box, name) for name in (*LENGTHS, *BORDERS)}


@pytest.mark.parametrize("order", [BLOCKS, BLOCKS[::-1]])
def test_used_values_are_those_that_would_be_resolved(
    press: Press, order: list[tuple[float, Any]]
) -> None:
    for containing_block in order * 2:
        for box in press.root.descendants():
            alone, shared = box.copy(), box.copy()
            resolve_percentages(alone, containing_block)
            remembered(shared, containing_block)
            assert used(shared) == used(alone), box


def test_lengths_are_resolved_once_for_a_style(pressed: Pressed) -> None:
    asked: list[Any] = []

    def resolving(box: Any, containing_block: Any) -> None:
        asked.append(box.element_tag)
        resolve_percentages(box, containing_block)

    once = _remembering(resolving)
    for box in pressed(BODY, css=CSS).root.descendants():
        if box.element_tag in {"p", "ul"}:
            once(box.copy(), (300, "auto"))
            once(box.copy(), (200, "auto"))
    assert asked.count("p") < 4
    assert asked.count("ul") >= 2


def test_the_layout_asks_what_is_remembered() -> None:
    assert block.resolve_percentages.__wrapped__ is resolve_percentages
