"""The door: HTML to a PDF that is PDF/A-3a and PDF/UA-1 at once, or a fault that says why not."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from weasyprint import HTML, Document
from weasyprint.urls import FatalURLFetchingError

from briefs.model.print import Leaves, Print
from briefs.problems import reason_of
from briefs.render.engine import stable, tags
from briefs.render.engine.basis import continued
from briefs.render.engine.fault import Ear, EngineFault, listening
from briefs.render.engine.fetch import refused_links
from briefs.render.engine.fitness import lacking, missing_glyphs, refuse_if
from briefs.render.engine.joining import joined
from briefs.render.engine.layout import laid_out
from briefs.render.engine.patches import patch
from briefs.render.engine.placing import misplaced
from briefs.render.engine.source import read
from briefs.render.engine.speed.collecting import collecting_after
from briefs.render.engine.spots import spots
from briefs.render.engine.stable import Attachment

VARIANT = "pdf/a-3a"

OUTPUT_INTENT = "srgb"
"""What WeasyPrint says of the colours of that variant."""


@collecting_after()
def to_pdf(
    html: str,
    *,
    assets: Path,
    stamp: datetime,
    attachments: Sequence[Attachment] = (),
    pages: Mapping[str, int] = {},
    most_pages: int | None = None,
    identifier: str = "",
    last: Leaves | None = None,
) -> Print:
    """Render a document.

    The same arguments give the same bytes. Images are embedded as they are. Title, authors,
    description, keywords and language come from the head of the HTML; every font must be declared
    with ``@font-face``.

    Args:
        html: the whole document; addresses in it are relative to ``assets``.
        assets: the folder of style sheets, fonts and images, all that the document may load.
        stamp: when the document was made and changed, with its time zone.
        attachments: files to put inside, in any order, names unique.
        pages: where things must stand: the page of an element, from 1, by its id in the HTML.
        most_pages: how many pages the document may have; ``None``: any number.
        identifier: what the document is known by, for its metadata; none where it is empty.
        last: pages to look at, of a document that is much like this one; what they have in common
            is not laid out again.

    Raises:
        EngineFault: the document loads or links to what it may not, has no title, language or
            font, lacks a glyph, has something on another page than it must be or too many pages,
            or WeasyPrint warned of anything.
        ValueError: ``stamp`` has no time zone.
    """
    if stamp.tzinfo is None:
        raise ValueError("the stamp needs a time zone")
    patch()
    with listening() as ear:
        try:
            with _laid_out(read(html, assets), last) as document:
                astray = misplaced(document, pages, most_pages)
                refuse_if((*ear.heard, *lacking(document), *refused_links(document), *astray))
                tags.described(document, identifier)
                content = _written(document, stamp, attachments, ear)
                served = document.url_fetcher.served()
                return Print(content, len(document.pages), tuple(spots(document)), served)
        except FatalURLFetchingError as refusal:
            raise EngineFault((*ear.heard, reason_of(refusal))) from None
        except tags.StructureError as fault:
            raise EngineFault((*ear.heard, *fault.complaints)) from None


@contextmanager
def _laid_out(source: HTML, last: Leaves | None) -> Iterator[Document]:
    """A document as laid out: as a whole, or what differs from the last one."""
    made = continued(source, last)
    if made is None:
        with laid_out(source, OUTPUT_INTENT) as document:
            yield document
        return
    basis, _ = made
    source.url_fetcher.fetched |= basis.assets
    with joined(basis.layout, source, OUTPUT_INTENT) as document:
        yield document


def _written(
    document: Document, stamp: datetime, attachments: Sequence[Attachment], ear: Ear
) -> bytes:
    document.metadata.created = document.metadata.modified = stable.w3c_date(stamp)
    # ISO 32000-1, 7.9.6: the keys of a name tree are sorted.
    enclosed = [stable.attachment(a, stamp) for a in sorted(attachments, key=lambda a: a.name)]
    content = bytes(
        document.write_pdf(pdf_variant=VARIANT, attachments=enclosed, finisher=_listing_once)
    )
    refuse_if(tuple(ear.heard), missing_glyphs(document))
    return content


def _listing_once(_document: Document, pdf: Any) -> None:
    """List each attachment once: WeasyPrint 70.0 does so by its name and by its type."""
    if files := pdf.catalog.get("AF"):
        pdf.catalog["AF"] = type(files)(dict.fromkeys(files))
