from collections.abc import Callable, Iterator
from typing import Any

import pytest
from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.formatting_structure.boxes import TextBox

from briefs.render.engine.layout import Press, lay_out
from briefs.render.engine.patches import patch
from briefs.render.engine.source import read
from briefs.render.engine.tags.boxes import Box
from render.engine.conftest import ASSETS, Page

Pressed = Callable[..., Press]
Laid = Callable[..., list[Box]]

PSEUDO_TYPES = (None, "before", "after", "marker", "footnote-call", "footnote-marker", "note-call")


@pytest.fixture(scope="session")
def pressed(page: Page) -> Pressed:
    """A document whose boxes are made, ready to be laid out."""

    def made(body: str, **options: str) -> Press:
        patch()
        return Press(read(page(body, **options), ASSETS))

    return made


@pytest.fixture(scope="session")
def laid(page: Page) -> Laid:
    """The boxes of all pages of a document, in order."""

    def out(body: str, **options: str) -> list[Box]:
        patch()
        layout, _ = lay_out(read(page(body, **options), ASSETS))
        return [box for sheet in layout.sheets for box in sheet.page._page_box.descendants()]

    return out


def texts(press: Press) -> list[TextBox]:
    """The boxes of the texts, in order."""
    return [box for box in press.root.descendants() if isinstance(box, TextBox)]


def styles(press: Press) -> Iterator[tuple[tuple[str, int, str | None], Any]]:
    """The styles of all elements and pseudo-elements, by tag, place in the document and type."""
    for place, element in enumerate(press.html.etree_element.iter()):
        for pseudo_type in PSEUDO_TYPES:
            style = press.context.style_for(element, pseudo_type)
            if style is not None:
                yield (element.tag, place, pseudo_type), style


def values(style: Any) -> dict[str, object]:
    """All that a style says; formulas as they are written."""
    return {name: repr(style[name]) for name in INITIAL_VALUES}
