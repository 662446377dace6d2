import gc
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from weasyprint import HTML
from weasyprint.css import AnonymousStyle

from briefs.render.engine.layout import laid_out
from briefs.render.engine.patches import patch
from briefs.render.engine.pdf import OUTPUT_INTENT
from briefs.render.engine.source import read
from render.engine.conftest import ASSETS, Page

from .conftest import Laid

LINKED = '<nav><a href="#a">가</a></nav><h1 id="a">가</h1>'
NOTED = '<p>나<sup class="n">다</sup> <b>라</b></p>'
CSS = """
nav a::after { content: target-counter(attr(href), page) } .n { float: footnote }
@page { @bottom-left { content: counter(page) "/" counter(pages) } @footnote { margin-top: 1em } }
"""


@pytest.fixture(autouse=True)
def _without_the_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def held(html: HTML) -> tuple[list[Any], list[Any]]:
    """The boxes and the fonts that are still there once a document is written."""
    with laid_out(html, OUTPUT_INTENT) as document:
        boxes = [weakref.ref(b) for one in document.pages for b in one._page_box.descendants()]
        fonts = weakref.ref(document.font_config)
        assert len(boxes) > 20
        del document
    return [box() for box in boxes if box() is not None], [fonts()] * (fonts() is not None)


def test_all_goes_at_once_where_nobody_refers_to_it_any_more(page: Page) -> None:
    patch()
    assert held(read(page(LINKED * 2, css=CSS), ASSETS)) == ([], [])


def test_no_page_is_held_by_its_notes(page: Page) -> None:
    patch()
    boxes, _ = held(read(page(LINKED + NOTED, css=CSS), ASSETS))
    assert boxes == []


def test_a_style_without_declarations_is_what_is_specified(laid: Laid) -> None:
    styles = [box.style for box in laid("<p>가 <b>나</b></p>")]
    anonymous = [style for style in styles if isinstance(style, AnonymousStyle)]
    assert len(anonymous) > 2
    for style in anonymous:
        assert style.specified is style
        assert "specified" not in vars(style)
        assert style.specified["display"] == style["display"]
