"""XLSX bytes to rows of cells: the first visible sheet, values as text."""

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from briefs.content.rows import MAX_CELLS, Cell, Row, too_many
from briefs.problems import Problem, Span
from briefs.wording import said

MAX_UNPACKED = 100_000_000
"""Bytes that the parts of a workbook may hold together; a bomb holds gigabytes."""

MAX_ROWS = 1_048_576
MAX_COLUMNS = 100
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins: an .xls, or a workbook that a password encrypts."""

_SAVE_ANEW = said("save it anew as .xlsx")
_XML = (".xml", ".rels", ".vml")
_DECLARATIONS = tuple(
    sign.encode(code)
    for sign in ("<!DOCTYPE", "<!ENTITY")
    for code in ("ascii", "utf-16-le", "utf-16-be")
)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)
_SIGNIFICANT = 15
"""Digits of a number that a workbook keeps; what follows is noise of binary fractions."""


def rows(data: bytes, file: str) -> tuple[list[Row], Problem | None]:
    """The rows of the first visible sheet, blank ones left out; or why they cannot be had."""
    reason = _refused(data)
    if reason:
        return [], Problem("unreadable-file", reason, Span(file, 1, 1), _SAVE_ANEW)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that nobody needs here
            return list(_rows(data, file)), None
    except _TooMany:
        return [], too_many(file)
    except Exception as error:  # a damaged workbook raises whatever it likes
        message = said("the workbook is damaged ({error})", error=type(error).__name__)
        return [], Problem("unreadable-file", message, Span(file, 1, 1), _SAVE_ANEW)


class _TooMany(Exception):
    """More cells than are read."""


def _refused(data: bytes) -> str:
    """Why a file is not even opened; empty where it may be."""
    if data.startswith(_OLD):
        return said("the workbook is protected by a password, or it is an old .xls file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            if size <= MAX_UNPACKED and any(map(_declares, _xml_in(parts))):
                return said("it has a document type declaration, which could load or blow up files")
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, EOFError):
        return said("the file is no workbook")
    if size > MAX_UNPACKED:
        return said("the workbook unpacks to {size} MB, which is too much", size=size // 1_000_000)
    return ""


def _xml_in(parts: zipfile.ZipFile) -> Iterator[bytes]:
    return (parts.read(part) for part in parts.infolist() if part.filename.endswith(_XML))


def _declares(content: bytes) -> bool:
    """Whether an entity could be declared, in whatever encoding an XML reader knows by itself."""
    return any(sign in content for sign in _DECLARATIONS)


def _rows(data: bytes, file: str) -> Iterator[Row]:
    import openpyxl

    book = openpyxl.load_workbook(
        io.BytesIO(data), read_only=True, data_only=True, keep_links=False
    )
    try:
        sheets = book.worksheets
        sheet: Any = next((s for s in sheets if s.sheet_state == "visible"), sheets[0])
        found = sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)
        count, blank = 0, None
        for number, cells in enumerate(found, start=1):
            if cells is blank:  # in a gap, which may be of a million rows, all are the same
                continue
            if not any(cell.value is not None for cell in cells):
                blank = cells
            else:
                row = Row(tuple(_cells(cells, file, number)), Span(file, number, 1), number)
                count += len(row.cells)
                if count > MAX_CELLS:
                    raise _TooMany
                yield row
    finally:
        book.close()


def _cells(cells: tuple[Any, ...], file: str, row: int) -> Iterator[Cell]:
    last = max(index for index, cell in enumerate(cells) if cell.value is not None)
    for index, cell in enumerate(cells[: last + 1]):
        text = "" if cell.value is None else _text(cell)
        yield Cell(text, Span(file, row, index + 1))


def _text(cell: Any) -> str:
    """A value as a reader of the sheet sees it, apart from separators and the like."""
    for kind, said_as in _AS_TEXT:
        if isinstance(cell.value, kind):
            return said_as(cell)
    return str(cell.value)


def _number(cell: Any) -> str:
    value = Decimal(cell.value if isinstance(cell.value, int) else f"{cell.value:.{_SIGNIFICANT}g}")
    percent = "%" if "%" in cell.number_format else ""
    text = f"{value * 100 if percent else value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + percent


def _moment(cell: Any) -> str:
    moment: dt.datetime = cell.value
    if moment.time() == dt.time():
        return moment.date().isoformat()
    return moment.isoformat(sep=" ", timespec="auto")


def _character(escape: re.Match[str]) -> str:
    """What ``_x000B_`` stands for: workbooks write control characters like that."""
    code = int(escape[1], 16)
    return escape[0] if code in _SURROGATES else chr(code)


_AS_TEXT: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (str, lambda cell: _ESCAPED.sub(_character, cell.value)),
    (bool, lambda cell: str(cell.value).upper()),
    (int, _number),
    (float, _number),
    (dt.datetime, _moment),
    (dt.date, lambda cell: cell.value.isoformat()),
    (dt.time, lambda cell: cell.value.isoformat()),
)
