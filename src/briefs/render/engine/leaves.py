"""The second door: HTML to pages to look at, made anew only where they change."""

import copy
from itertools import groupby
from pathlib import Path

from weasyprint import HTML, Document
from weasyprint.document import Page
from weasyprint.urls import FatalURLFetchingError

from briefs.model.print import Leaf, Leaves
from briefs.problems import reason_of
from briefs.render.engine.basis import Basis, continued
from briefs.render.engine.fault import Ear, EngineFault, listening
from briefs.render.engine.fetch import refused_links
from briefs.render.engine.fitness import lacking, missing_glyphs, refuse_if
from briefs.render.engine.layout import lay_out
from briefs.render.engine.patches import patch
from briefs.render.engine.source import read
from briefs.render.engine.spots import spots


def to_leaves(html: str, *, assets: Path, last: Leaves | None = None) -> Leaves:
    """Print a document to look at: as :func:`~briefs.render.engine.pdf.to_pdf` does, to the pixel.

    The pages carry neither structure nor links: nobody keeps them.

    Args:
        html: the whole document; addresses in it are relative to ``assets``.
        assets: the folder of all that it may load.
        last: what was printed before; pages of it that have not changed are handed on.

    Raises:
        EngineFault: as there, but for where things must stand.
    """
    patch()
    with listening() as ear:
        try:
            source = read(html, assets)
            return (_anew(source, last, ear) if last else None) or _whole(source, ear)
        except FatalURLFetchingError as refusal:
            raise EngineFault((*ear.heard, reason_of(refusal))) from None


def _whole(source: HTML, ear: Ear) -> Leaves:
    layout, document = lay_out(source)
    return Leaves(_painted(document, 0, ear), Basis(layout, source.url_fetcher.fetched))


def _anew(source: HTML, last: Leaves, ear: Ear) -> Leaves | None:
    """The pages that differ from those of the last time; nothing where all must be made."""
    made = continued(source, last)
    if made is None:
        return None
    basis, runs = made
    leaves = list(last.leaves)
    for run in runs:
        painted = _painted(run.document, run.first, ear)
        leaves[run.first : run.first + len(painted)] = painted
    return Leaves(tuple(leaves), basis)


def _painted(document: Document, first: int, ear: Ear) -> tuple[Leaf, ...]:
    """The pages of a document, of which the first has this number, from 0."""
    refuse_if((*ear.heard, *lacking(document), *refused_links(document)))
    by_page = groupby(spots(document, first + 1), key=lambda spot: spot.page)
    found = {number: tuple(here) for number, here in by_page}
    bare = document.copy([_without_links(page) for page in document.pages])
    pdf = bytes(bare.write_pdf())
    refuse_if(tuple(ear.heard), missing_glyphs(bare))
    numbers = range(1, len(bare.pages) + 1)
    return tuple(Leaf(pdf, index, found.get(first + index, ())) for index in numbers)


def _without_links(page: Page) -> Page:
    """A page with nothing on it that leads to another, which is elsewhere."""
    bare = copy.copy(page)
    bare.links, bare.bookmarks, bare.anchors = [], [], {}
    return bare
