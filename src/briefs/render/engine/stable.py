"""The same bytes for the same document, on any machine.

What WeasyPrint takes from elsewhere is given here instead: the tags of embedded fonts (from
Pango's description text, which changed between its versions), the times of the document and of
its attachments (from the clock), and the attachments' media types (from the machine's table).
The file identifier needs no help: it is the digest of the file's objects.
"""

import functools
import io
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal

import weasyprint
from fontTools.ttLib import TTFont
from weasyprint.pdf.fonts import Font
from weasyprint.pdf.stream import Stream

from briefs.render.engine.patching import replace


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF.

    Attributes:
        name: file name, with its suffix, in ASCII: WeasyPrint writes it in UTF-8 where readers
            expect another encoding.
        data: the file itself.
        media_type: such as ``text/csv``.
        description: what it is, in the words of the edition's language.
        relationship: AFRelationship of ISO 19005-3, 6.8: ``Data`` is what a table or chart shows,
            ``Source`` what the document was made from.
    """

    name: str
    data: bytes
    media_type: str
    description: str
    relationship: Literal["Data", "Source"]

    def __post_init__(self) -> None:
        """Refuse a name that readers would garble."""
        if not self.name.isascii():
            raise ValueError(f"the attachment {self.name} needs a name in ASCII")


def install() -> None:
    """Derive the tags of embedded fonts from the fonts alone."""
    replace(Stream, "add_font", _naming_fonts)


def attachment(given: Attachment, stamp: datetime) -> weasyprint.Attachment:
    """An attachment as WeasyPrint wants it, with nothing left for it to guess."""
    moment = stamp.astimezone(UTC)
    made = weasyprint.Attachment(
        file_obj=io.BytesIO(given.data),
        name=given.name,
        description=given.description,
        relationship=given.relationship,
        created=moment,
        modified=moment,
    )
    made.source = nullcontext((io.BytesIO(given.data), None, None, given.media_type))
    return made


def w3c_date(stamp: datetime) -> str:
    """A moment as document metadata has it, in UTC: ``2024-05-31T00:00:00Z``."""
    return stamp.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _naming_fonts(add_font: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(add_font)
    def named(stream: Stream, pango_font: object) -> tuple[Font, float]:
        known = len(stream._fonts)
        font, size = add_font(stream, pango_font)
        if len(stream._fonts) > known:
            _name(font, known)
        return font, size

    return named


def _name(font: Font, number: int) -> None:
    """Name a font as ISO 32000-1, 9.6.4 wants a subset named: six letters, PostScript name.

    The number of the font in the document keeps apart those that share a file.
    """
    postscript = _postscript_name(font)
    key = f"{number} {postscript} ".encode() + font.file_content
    font.hash = "".join(chr(ord("A") + byte % 26) for byte in sha256(key).digest()[:6])
    font.name = f"/{font.hash}+{postscript}".encode()


def _postscript_name(font: Font) -> str:
    names = TTFont(io.BytesIO(font.file_content), fontNumber=font.index, lazy=True)["name"]
    return names.getDebugName(6) or str(font.family).replace(" ", "")
