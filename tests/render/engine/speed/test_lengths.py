from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.render.engine.speed import lengths
from briefs.render.engine.tags.boxes import Box

from .conftest import Laid

CSS = """
@page { size: 300px 400px; margin: 10px }
section { box-sizing: border-box; width: 60%; max-height: 90%; padding: 2px 3% }
p { margin: 1em auto; min-width: 10px; width: calc(50% + 20px) } u { display: inline-block }
table { border-collapse: collapse; width: 100% } td { border: 3px solid; height: 20px }
table.apart { border-collapse: separate }
th { box-sizing: border-box; width: 30%; border: 2px solid }
b { position: absolute; left: 10%; top: 5px; width: 2% }
ul { display: flex } li { flex: 1; height: 50% }
i { float: left; width: 23.08%; box-sizing: border-box; padding-left: 2px }
"""
PARTS = (
    "<p>가나다 라마</p>",
    "<section>바사<p>아자</p></section>",
    "<table><tr><th>가<td>나<tr><td>다<td>라</table>",
    "<table class=apart><tr><th>가<td>나</table>",
    "<ul><li>하나<li>둘</ul>",
    "<div style='position: relative'>마<b>바</b><u>사</u></div>",
    "<i>아</i><i>자</i>",
)


def geometry(boxes: list[Box]) -> list[tuple[object, ...]]:
    """Each box's place, and all lengths that are worked out."""
    names = (*lengths.RELATIVE, *lengths.BORDERS, "position_x", "position_y")
    return [(box.element_tag, *(getattr(box, name, None) for name in names)) for box in boxes]


@settings(max_examples=25, deadline=None)
@given(parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=6))
def test_every_length_is_what_it_would_be_if_it_were_worked_out(
    parts: list[str], laid: Laid
) -> None:
    body = "".join(parts)
    known = geometry(laid(body, css=CSS))
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(lengths, "_lengths", lambda *_: lengths.UNKNOWN)
        assert known == geometry(laid(body, css=CSS))


@pytest.mark.parametrize(
    ("css", "is_known"),
    [
        ("", True),
        ("width: 5px; margin: auto", True),
        ("width: 50%", False),
        ("padding-left: calc(1px + 1%)", False),
        ("box-sizing: border-box; border: 2px solid; width: 9px", True),
        ("border-collapse: collapse; box-sizing: border-box", False),
    ],
)
def test_lengths_are_known_by_style_where_they_hang_on_nothing_else(
    css: str, is_known: bool, laid: Laid
) -> None:
    styles = [
        box.style for box in laid("<p>가</p>", css=f"p {{ {css} }}") if box.element_tag == "p"
    ]
    assert (vars(styles[0])["lengths"] is not lengths.UNKNOWN) == is_known


def test_lengths_are_worked_out_once_for_a_style(
    laid: Laid, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []  # kept, so that no two have the same address
    once = lengths._lengths

    def noted(style: Any, resolve: lengths.Resolve) -> dict[str, Any]:
        asked.append(style)
        return once(style, resolve)

    monkeypatch.setattr(lengths, "_lengths", noted)
    boxes = laid("<p>가</p>" * 2)
    few = len(asked)
    more = laid("<p>가</p>" * 20)
    assert len(more) > len(boxes) + 50
    assert len(asked) == len({*map(id, asked)}) == 2 * few
