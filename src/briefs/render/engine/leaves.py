"""The second door: HTML to pages to look at, made anew only where they change."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from weasyprint import HTML, Document
from weasyprint.urls import FatalURLFetchingError

from briefs.model.print import Leaf, Leaves
from briefs.problems import reason_of
from briefs.render.engine.fault import Ear, EngineFault, listening
from briefs.render.engine.fetch import digest, refused_links
from briefs.render.engine.fitness import lacking, missing_glyphs, refuse_if
from briefs.render.engine.layout import Layout, lay_out
from briefs.render.engine.patches import patch
from briefs.render.engine.relayout import lay_out_anew
from briefs.render.engine.source import read
from briefs.render.engine.spots import spots


@dataclass(frozen=True, slots=True)
class _Basis:
    """What leaves were made of.

    Attributes:
        layout: how they were laid out.
        assets: the digest of each file that was loaded.
    """

    layout: Layout
    assets: Mapping[Path, str]


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
    return Leaves(_painted(document, 0, ear), _Basis(layout, source.url_fetcher.fetched))


def _anew(source: HTML, last: Leaves, ear: Ear) -> Leaves | None:
    """The pages that differ from those of the last time; nothing where all must be made."""
    basis = last.basis
    if not (isinstance(basis, _Basis) and _stand(basis.assets)):
        return None
    made = lay_out_anew(source, basis.layout)
    if made is None:
        return None
    layout, runs = made
    leaves = list(last.leaves)
    for run in runs:
        painted = _painted(run.document, run.first, ear)
        leaves[run.first : run.first + len(painted)] = painted
    return Leaves(tuple(leaves), _Basis(layout, basis.assets))


def _stand(assets: Mapping[Path, str]) -> bool:
    """Whether all files say what they said."""
    return all(path.is_file() and digest(path.read_bytes()) == was for path, was in assets.items())


def _painted(document: Document, first: int, ear: Ear) -> tuple[Leaf, ...]:
    """The pages of a document, of which the first has this number, from 0."""
    refuse_if((*ear.heard, *lacking(document), *refused_links(document)))
    by_page = groupby(spots(document, first + 1), key=lambda spot: spot.page)
    found = {number: tuple(here) for number, here in by_page}
    for page in document.pages:
        page.links, page.bookmarks, page.anchors = [], [], {}  # they lead to pages elsewhere
    pdf = bytes(document.write_pdf())
    refuse_if(tuple(ear.heard), missing_glyphs(document))
    numbers = range(1, len(document.pages) + 1)
    return tuple(Leaf(pdf, index, found.get(first + index, ())) for index in numbers)
