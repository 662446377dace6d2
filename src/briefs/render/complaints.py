"""Complaints of a template or of the engine about a paper beside the briefs, as problems."""

from collections.abc import Iterator
from contextlib import contextmanager

from jinja2 import TemplateError, TemplateNotFound

from briefs.problems import Problem, Refused, Span
from briefs.render.engine.fault import EngineFault, without_glyph
from briefs.wording import said


@contextmanager
def refusing(template: str, document: str = "") -> Iterator[None]:
    """Refuse a paper with one problem for each complaint, all of them about its template.

    Args:
        template: its path below the templates.
        document: what the paper is about, for the engine's complaints; empty where it says itself.
    """
    place = Span(f"templates/{template}")
    try:
        yield
    except TemplateNotFound as fault:
        message = said("there is no template {name!r} in templates/", name=fault.name)
        hint = said("copy templates/ anew from a project that briefs init makes")
        raise Refused([Problem("template", message, place, hint)]) from fault
    except TemplateError as fault:
        message = said("template {template}: {fault}", template=template, fault=str(fault))
        raise Refused([Problem("template", message, place)]) from fault
    except EngineFault as fault:
        complaints = (*fault.complaints, *map(without_glyph, fault.missing))
        raise Refused(
            Problem("print", _about(document, one), place) for one in complaints
        ) from fault


def _about(document: str, complaint: str) -> str:
    if not document:
        return complaint
    return said("{document}: {complaint}", document=document, complaint=complaint)
