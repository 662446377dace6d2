"""The door: a print and what is to be said of its texts → the bytes of a proof."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound

from briefs.model.print import Print
from briefs.model.proof import Remarks
from briefs.problems import Problem, Refused, Span
from briefs.render.engine.fault import EngineFault, without_glyph
from briefs.render.engine.pdf import to_pdf
from briefs.render.environment import strict_environment
from briefs.render.proofing.merging import laid_under, page_sizes
from briefs.render.proofing.placing import ids_in_order, sheets
from briefs.render.proofing.view import Heading, ProofView, proof_view, remarked
from briefs.wording import Voice, said

__all__ = ["Heading", "ids_in_order", "render_proof"]

TEMPLATE = "proof.html.j2"
SPAN = Span(f"templates/{TEMPLATE}")

UNSEEN = {
    code: f"[U+{code:04X}]" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"
}
"""Control characters, and how one is shown that a message quotes."""


def render_proof(
    printed: Print,
    remarks: Remarks,
    heading: Heading,
    *,
    templates: Path,
    stamp: dt.datetime,
    voice: Voice,
) -> bytes:
    """Make a proof of a document: its pages with their ids beside them, then the list.

    Args:
        printed: the document's pages, and where its texts stand on them.
        remarks: what is to be said of the texts.
        heading: what stands at the head of every sheet.
        templates: the folder of templates, style sheets and fonts; nothing else is read.
        stamp: the date that the PDF carries, with its time zone.
        voice: says everything that is not of the document.

    Raises:
        Refused: the template or the engine complains; one problem for each complaint.
    """
    notes = remarked(remarks, heading.languages, voice)
    laid_out = tuple(sheets(printed.spots, page_sizes(printed.pdf), notes))
    try:
        html = _html(proof_view(laid_out, remarks, heading, voice), templates)
        overlay = _set(html.translate(UNSEEN), templates, stamp)
    except TemplateNotFound as fault:
        message = said("there is no template {name!r} in templates/", name=fault.name)
        hint = said("copy it, and styles/proof.css, from a project that briefs init makes")
        raise Refused([Problem("template", message, SPAN, hint)]) from fault
    except TemplateError as fault:
        message = said("template {template}: {fault}", template=TEMPLATE, fault=str(fault))
        raise Refused([Problem("template", message, SPAN)]) from fault
    except EngineFault as fault:
        raise Refused(_problem(heading, one) for one in _complaints(fault)) from fault
    places = [(sheet.page, sheet.frame) if sheet.frame else None for sheet in laid_out]
    return laid_under(overlay, printed.pdf, places)


def _html(view: ProofView, templates: Path) -> str:
    return strict_environment(templates).get_template(TEMPLATE).render(proof=view)


def _set(html: str, templates: Path, stamp: dt.datetime) -> bytes:
    """The sheets as a PDF; a character without a glyph, which a message may quote, by its code."""
    try:
        return to_pdf(html, assets=templates, stamp=stamp).pdf
    except EngineFault as fault:
        if fault.complaints:
            raise
        codes = {ord(character): f"[U+{ord(character):04X}]" for character in fault.missing}
    return to_pdf(html.translate(codes), assets=templates, stamp=stamp).pdf


def _complaints(fault: EngineFault) -> Iterator[str]:
    yield from fault.complaints
    yield from map(without_glyph, fault.missing)


def _problem(heading: Heading, complaint: str) -> Problem:
    message = said("{document}: {complaint}", document=heading.document, complaint=complaint)
    return Problem("print", message, SPAN)
