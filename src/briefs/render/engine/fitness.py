"""What no document may be given out with or without, whichever way it is printed."""

from collections.abc import Iterator

from weasyprint import Document

from briefs.render.engine.fault import EngineFault
from briefs.wording import said


def refuse_if(complaints: tuple[str, ...], missing: str = "") -> None:
    """Refuse a document that something is wrong with.

    Raises:
        EngineFault: there are complaints, or characters without a glyph.
    """
    if complaints or missing:
        raise EngineFault(complaints, missing)


def lacking(document: Document) -> Iterator[str]:
    """Complain about what no PDF can do without, before Pango crashes for want of a font."""
    if not document.metadata.title:
        yield said("the document has no <title>")
    if not document.metadata.lang:
        yield said("the document has no language: <html lang=…>")
    if document.font_config._folder is None:
        yield said("the document declares no font: @font-face")


def missing_glyphs(document: Document) -> str:
    """The characters that no font has a glyph for, sorted; known once the PDF is written."""
    points = {point for font in document.fonts.values() for point in font.missing}
    return "".join(map(chr, sorted(points)))
