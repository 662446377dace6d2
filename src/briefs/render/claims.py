"""What a PDF says of itself: the standards that it keeps, from its XMP packet."""

from io import BytesIO

import pikepdf

_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"


def claims(pdf: bytes) -> tuple[str, ...]:
    """The standards by name: ``PDF/A-3a`` (ISO 19005-1, 6.7.11), ``PDF/UA-1`` (ISO 14289-1, 5)."""
    with pikepdf.open(BytesIO(pdf)) as document:
        xmp = document.open_metadata()
        part, level = xmp.get(f"{_PDFA}part"), xmp.get(f"{_PDFA}conformance", "")
        accessible = xmp.get(f"{_PDFUA}part")
    named = ((f"PDF/A-{part}{level.lower()}", part), (f"PDF/UA-{accessible}", accessible))
    return tuple(name for name, is_claimed in named if is_claimed)
