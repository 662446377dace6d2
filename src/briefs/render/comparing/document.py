"""The doors: a comparison → the bytes of a PDF, or of one page for the browser."""

import base64
import datetime as dt
import re
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from briefs.render.comparing.view import ComparisonView
from briefs.render.complaints import refusing
from briefs.render.engine.pdf import to_pdf
from briefs.render.environment import strict_environment

PAPER = "differences.html.j2"
SCREEN = "differences-page.html.j2"
_INNER = re.compile(r"(?<=[a-z0-9][.-])(?=[a-z0-9])")
SCREEN_STYLE = "styles/differences-page.css"


def comparison_pdf(
    view: ComparisonView, *, templates: Path, theme: str, stamp: dt.datetime
) -> bytes:
    """The comparison on paper.

    Args:
        view: what is told.
        templates: the folder of templates, style sheets and fonts; nothing else is read.
        theme: the name of the style sheet with the colours.
        stamp: the date that the PDF carries, with its time zone.

    Raises:
        Refused: the template or the engine complains; one problem for each complaint.
    """
    with refusing(PAPER):
        html = _environment(templates).get_template(PAPER).render(view=view, theme=theme)
        return to_pdf(html, assets=templates, stamp=stamp).pdf


def comparison_page(view: ComparisonView, *, templates: Path) -> bytes:
    """The comparison as one file for the browser, which loads nothing and runs nothing.

    Its policy (CSP level 3) allows its own style sheet, by hash, and pictures beside it.

    Raises:
        Refused: the template complains.
    """
    with refusing(SCREEN):
        environment = _environment(templates)
        style = environment.get_template(SCREEN_STYLE).render()
        digest = base64.b64encode(sha256(style.encode()).digest()).decode()
        template = environment.get_template(SCREEN)
        return template.render(view=view, style=Markup(style), digest=digest).encode()


def _environment(templates: Path) -> Environment:
    environment = strict_environment(templates)
    environment.filters["broken"] = _broken
    return environment


def _broken(text: str) -> Markup:
    """A text with places where an id may go on to the next line: behind its dots and hyphens."""
    return Markup("").join(
        Markup("{}{}").format(part, Markup("<wbr/>") if part[-1:] in ".-" else "")
        for part in _INNER.split(text)
    )
