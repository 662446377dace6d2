from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weasyprint.layout import inline, preferred
from weasyprint.text import line_break

from briefs.render.engine.layout import Press
from briefs.render.engine.speed import lines
from briefs.render.engine.speed.lines import _remembering
from briefs.render.engine.speed.typeface import typeface

from .conftest import Pressed, texts

STYLES = """
p { overflow-wrap: anywhere } b { word-break: normal } i { letter-spacing: 1px }
u { white-space: nowrap } s { white-space: pre-wrap; word-spacing: 3px } q { hyphens: auto }
"""
BODY = "<p>가<b>나</b><i>다</i><u>라</u><s>마</s><q lang=en>바</q></p>"
WORDS = (
    "투자",
    "(KIST)에",
    "벤처캐피털·엔젤투자",
    "and",
    "innovation\u00adprocess",
    "1,200",
    " ",
    "\n",
)

remembered = _remembering(line_break.split_first_line)


@pytest.fixture(scope="module")
def press(pressed: Pressed) -> Press:
    return pressed(BODY, css=STYLES)


def seen(line: Any) -> tuple[object, ...]:
    layout, *rest = line
    return layout.text, layout.max_width, layout.justification_spacing, *rest


text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
width = st.one_of(st.none(), st.sampled_from((0, 1, 20, 40.5)), st.floats(0, 300))
asked = st.tuples(st.integers(0, 5), text, width, st.sampled_from((0, 2.5)), st.booleans())


@settings(max_examples=60, deadline=None)
@given(questions=st.lists(asked, min_size=1, max_size=8))
def test_a_remembered_line_is_the_one_that_would_be_made(
    press: Press, questions: list[tuple[int, str, float | None, float, bool]]
) -> None:
    boxes = texts(press)
    for number, words, room, spacing, is_start in questions * 2:
        how = (words, boxes[number].style, press.context, room, spacing, is_start, not is_start)
        assert seen(remembered(*how)) == seen(line_break.split_first_line(*how))


def test_a_line_is_split_once(press: Press) -> None:
    asked: list[str] = []
    style = texts(press)[0].style

    def split(text: str, *how: Any) -> Any:
        asked.append(text)
        return line_break.split_first_line(text, *how)

    once = _remembering(split)
    for room in (None, 300, 200.5, None):
        once("세 글자뿐", style, press.context, room, 0)
    assert asked == ["세 글자뿐"]
    for _ in range(2):
        once("세 글자뿐", style, press.context, 5, 0)
    assert asked == ["세 글자뿐"] * 2


def test_each_line_has_a_layout_of_its_own(press: Press) -> None:
    style = texts(press)[0].style
    first, second = (remembered("하나", style, press.context, None, 0)[0] for _ in range(2))
    first.text += " "
    assert second.text == "하나"
    assert remembered("하나", style, press.context, None, 0)[0].text == "하나"


def test_nothing_is_remembered_beyond_the_document(pressed: Pressed, press: Press) -> None:
    remembered("둘", texts(press)[0].style, press.context, None, 0)
    other = texts(pressed(BODY, css=STYLES))[0].style
    assert typeface(other) is not typeface(texts(press)[0].style)
    assert not typeface(other).whole


@pytest.mark.parametrize("module", [inline, preferred])
def test_both_ways_to_measure_remember(module: Any) -> None:
    part = module.split_first_line
    while part.__code__.co_filename != lines.__file__:
        part = part.__wrapped__


def test_without_room_only_the_beginning_of_a_text_is_split(press: Press) -> None:
    asked: list[str] = []

    def split(text: str, *how: Any) -> Any:
        asked.append(text)
        return line_break.split_first_line(text, *how)

    once = _remembering(split)
    style = texts(press)[0].style
    for rest in ("하나 둘 셋 넷 다섯", "하나 둘 셋 여섯", "하나\u00ad둘 셋 넷 다섯"):
        once(rest, style, press.context, 0, 0)
    assert asked == ["하나 둘 셋", "하나\u00ad둘 셋 넷 다섯"]
