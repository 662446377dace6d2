"""The texts of a PDF's content streams, by the marked content that they stand in.

Made for WeasyPrint's PDFs: two-byte fonts with a ToUnicode map, text on the page itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

_MAP_SECTION = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f]*)>")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text: its page from 0, and what it is marked as.

    Attributes:
        mcid: its marked-content id; ``None`` where it has none.
        artifact: type and subtype, where it is an artifact (``("Pagination", "Header")``).
    """

    page: int
    mcid: int | None
    artifact: tuple[str, str] | None
    text: str


def runs(pdf: pikepdf.Pdf) -> list[Run]:
    """All marked texts of a PDF in painting order, one for each marked-content sequence."""
    return [run for number, page in enumerate(pdf.pages) for run in _page_runs(number, page)]


def _page_runs(number: int, page: Any) -> Iterator[Run]:
    fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items()}
    font: dict[int, str] = {}
    marks: list[Any] = []
    texts: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC" | "BMC":
                marks.append(operands)
                texts.append("")
            case "EMC":
                yield _run(number, marks.pop(), texts.pop())
            case "Tf":
                font = fonts[str(operands[0])]
            case "TJ" | "Tj" if texts:
                texts[-1] += _decode(operands[0], font)


def _run(page: int, mark: Any, text: str) -> Run:
    properties = mark[1] if len(mark) > 1 else {}
    if str(mark[0]) != "/Artifact":
        return Run(page, int(properties["/MCID"]), None, text)
    kind, subtype = (str(properties.get(key, ""))[1:] for key in ("/Type", "/Subtype"))
    return Run(page, None, (kind, subtype), text)


def _decode(shown: Any, font: dict[int, str]) -> str:
    parts = (bytes(part) for part in _parts(shown) if isinstance(part, pikepdf.String))
    codes = b"".join(parts)
    pairs = zip(codes[::2], codes[1::2], strict=True)
    return "".join(font[high << 8 | low] for high, low in pairs)


def _parts(shown: Any) -> list[Any]:
    return [shown] if isinstance(shown, pikepdf.String) else list(shown)


def _to_unicode(font: Any) -> dict[int, str]:
    mapping: dict[int, str] = {}
    for kind, section in _MAP_SECTION.findall(font.ToUnicode.read_bytes()):
        codes = [bytes.fromhex(code.decode()) for code in _HEX.findall(section)]
        if kind == b"range":
            raise NotImplementedError("WeasyPrint's ToUnicode maps have no ranges")
        for code, text in zip(codes[::2], codes[1::2], strict=True):
            mapping[int.from_bytes(code)] = text.decode("utf-16-be")
    return mapping
