"""The door: a print and what is to be said of its texts → the bytes of a proof."""

import datetime as dt
from pathlib import Path

from briefs.model.print import Print
from briefs.model.proof import Remarks
from briefs.problems import Span
from briefs.render.complaints import refusing
from briefs.render.engine.fault import EngineFault
from briefs.render.engine.pdf import to_pdf
from briefs.render.environment import strict_environment
from briefs.render.proofing.merging import laid_under, page_sizes
from briefs.render.proofing.placing import ids_in_order, sheets
from briefs.render.proofing.view import Heading, ProofView, proof_view, remarked
from briefs.wording import Voice

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
    with refusing(TEMPLATE, heading.document):
        html = _html(proof_view(laid_out, remarks, heading, voice), templates)
        overlay = _set(html.translate(UNSEEN), templates, stamp)
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
