import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weasyprint.formatting_structure.boxes import Box as AnyBox
from weasyprint.layout import background

from briefs.render.engine.speed import flow
from briefs.render.engine.tags.boxes import Box

from .conftest import Laid

CSS = """
@page {
  size: 300px 400px; margin: 10px; background: #eee;
  @top-left { content: "가"; border-radius: 2px }
}
.round { border-radius: 3px / 10%; border: 1px solid } .tint { background: #cde }
.image { background-image: linear-gradient(red, blue) }
.hidden { visibility: hidden; background: red } .shadow { box-shadow: 1px 1px red }
.float { float: left } .fixed { position: fixed; background: red }
.absolute { position: absolute; border-radius: 4px } .note { float: footnote }
.running { position: running(head) }
"""
KINDS = (
    *("", "round", "tint", "image", "hidden", "shadow"),
    *("float", "fixed", "absolute", "note", "running"),
)
body = st.lists(st.sampled_from(KINDS), min_size=1, max_size=6).map(
    lambda kinds: "".join(f"<p class='{kind}'>가<b class='{kind}'>나</b></p>" for kind in kinds)
)


def looks(boxes: list[Box]) -> list[tuple[object, ...]]:
    """Each box's place, corners and background."""
    return [
        (
            box.element_tag,
            box.position_x,
            box.position_y,
            *(getattr(box, corner, None) for corner in flow.CORNERS),
            box.background and (box.background.color, len(box.background.layers)),
            box.is_in_normal_flow(),
        )
        for box in boxes
    ]


@settings(max_examples=25, deadline=None)
@given(body=body)
def test_every_box_looks_and_stands_as_it_would_if_it_were_asked(body: str, laid: Laid) -> None:
    known = looks(laid(body, css=CSS))
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(AnyBox, "is_in_normal_flow", AnyBox.is_in_normal_flow.__wrapped__)
        laid_out = background.layout_box_backgrounds.__wrapped__
        monkeypatch.setattr(background, "layout_box_backgrounds", laid_out)
        assert known == looks(laid(body, css=CSS))
