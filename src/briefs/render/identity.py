"""What a PDF says of itself: its document number, its code, and the standards that it keeps."""

from dataclasses import dataclass
from io import BytesIO

import pikepdf

_PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
_PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
_DC = "{http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True, slots=True)
class Identity:
    """What stands in a document's XMP packet.

    Attributes:
        number: the document number in capitals (``2026-1-BOSTON-KO``); empty where it says none.
        code: what its QR code holds (``BRIEFS:2026-1-BOSTON-KO:0123…``); empty where it says none.
        claims: the standards by name: ``PDF/A-3a`` (ISO 19005-3, 6.6.4), ``PDF/UA-1``
            (ISO 14289-1, 5).
    """

    number: str
    code: str
    claims: tuple[str, ...]


def identity_of(pdf: bytes) -> Identity | None:
    """Read it; nothing where the bytes are no PDF that can be read. Raises nothing."""
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            xmp = document.open_metadata(strict=True)
            names = ("part", "conformance")
            part, level = (str(xmp.get(f"{_PDFA}{name}", "")) for name in names)
            accessible = str(xmp.get(f"{_PDFUA}part", ""))
            code = str(xmp.get(f"{_DC}identifier", ""))
    except Exception:  # whatever a stranger's file makes of the parsers below, it says nothing
        return None
    named = ((f"PDF/A-{part}{level.lower()}", part), (f"PDF/UA-{accessible}", accessible))
    parts = code.split(":")
    is_ours = len(parts) == 3 and parts[0] == "BRIEFS"
    return Identity(
        number=parts[1] if is_ours else "",
        code=code if is_ours else "",
        claims=tuple(name for name, is_claimed in named if is_claimed),
    )
