from collections.abc import Callable

import pytest
from weasyprint.formatting_structure.boxes import TextBox

from briefs.render.engine.layout import Press
from briefs.render.engine.patches import patch
from briefs.render.engine.source import read
from render.engine.conftest import ASSETS, Page

Pressed = Callable[..., Press]


@pytest.fixture(scope="session")
def pressed(page: Page) -> Pressed:
    """A document whose boxes are made, ready to be laid out."""

    def made(body: str, **options: str) -> Press:
        patch()
        return Press(read(page(body, **options), ASSETS))

    return made


def texts(press: Press) -> list[TextBox]:
    """The boxes of the texts, in order."""
    return [box for box in press.root.descendants() if isinstance(box, TextBox)]
