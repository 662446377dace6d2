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
        number: the document number (``2026-1-boston-ko``); empty where it says none.
        code: what its QR code holds (``BRIEFS:2026-1-BOSTON-KO:0123…``); empty where it says none.
        claims: the standards by name: ``PDF/A-3a`` (ISO 19005-3, 6.6.4), ``PDF/UA-1``
            (ISO 14289-1, 5).
    """

    number: str
    code: str
    claims: tuple[str, ...]


def identity_of(pdf: bytes) -> Identity | None:
    """Read it; nothing where the bytes are no PDF that can be read. Raises nothing."""
    raise NotImplementedError
