"""Spreadsheets for translators: units to an XLSX file and back.

One row a unit. Only the translation can be written into; everything is a text, whatever it begins
with. A hidden column keeps the translation as it goes out. The same units give the same bytes.
"""

import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefs.exchange.columns import (
    COLUMNS,
    HEAD_ROWS,
    columns_in,
    languages_in,
    state_in,
    title,
    values,
)
from briefs.exchange.returned import (
    MAX_BYTES,
    Read,
    Returned,
    hold_writable,
    one_line,
    refused,
    unfit,
)
from briefs.model.desk import State, Unit
from briefs.problems import Problem, Refused, Span
from briefs.wording import said

MAX_UNPACKED = 100_000_000
"""Bytes that the parts of a file may hold together; a bomb holds gigabytes."""

MAX_ROWS = 1_048_576
"""A workbook has no more."""

MAX_CELLS = 1_000_000
MAX_COLUMNS = 50
MAX_LETTERS = 32_767
"""Characters of a cell; programs cut off what is longer."""

_EPOCH = dt.datetime(1980, 1, 1, tzinfo=dt.UTC).replace(tzinfo=None)
"""The earliest time that a ZIP file can name, for all that has one."""
_TEXT_FORMAT = "@"
_FORMULA_SIGNS = ("=", "+", "-", "@")
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_DECLARATIONS = tuple(
    sign.encode(code)
    for sign in ("<!DOCTYPE", "<!ENTITY")
    for code in ("ascii", "utf-16-le", "utf-16-be")
)
_LINE = 15.0
_TALLEST = 400.0


def to_xlsx(units: Sequence[Unit]) -> bytes:
    """A file of units, at least one, that all have the same languages.

    Raises:
        Refused: a text holds what a cell cannot.
    """
    hold_writable(units)
    _hold_short(units)
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    sheet.title = "briefs"
    _head(sheet, units[0])
    for number, unit in enumerate(units, start=2):
        _row(sheet, number, unit)
    _frame(sheet, len(units) + 1)
    book.properties.creator = "briefs"
    book.properties.created = book.properties.modified = _EPOCH
    return packed_book(book)


def _hold_short(units: Sequence[Unit]) -> None:
    problems = [
        Problem(
            "text-too-long",
            said("a cell holds {n:,} characters at most", n=MAX_LETTERS),
            Span(unit.place or "content"),
            said("export this text as XLIFF"),
            text=unit.id,
        )
        for unit in units
        if any(len(value) > MAX_LETTERS for value in values(unit).values())
    ]
    if problems:
        raise Refused(problems)


def _head(sheet: Any, first: Unit) -> None:
    from openpyxl.styles import Font, PatternFill

    for index, column in enumerate(COLUMNS, start=1):
        cell = text_cell(sheet, 1, index, title(column, first))
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6EE")


def _row(sheet: Any, number: int, unit: Unit) -> None:
    from openpyxl.styles import Protection

    held = values(unit)
    for index, column in enumerate(COLUMNS, start=1):
        cell = text_cell(sheet, number, index, held[column.name])
        if column.name == "translation":
            cell.protection = Protection(locked=False)
    rows = max(_rows_of(held[column.name], column.width) for column in COLUMNS if column.width)
    sheet.row_dimensions[number].height = min(rows * _LINE, _TALLEST)


def text_cell(sheet: Any, row: int, column: int, text: str) -> Any:
    """A cell that holds a text and never a formula, also when somebody types into it."""
    from openpyxl.styles import Alignment

    cell = sheet.cell(row, column)
    cell.value = _ESCAPE.sub(r"_x005F_x\1_", text)
    cell.data_type = "s"
    cell.number_format = _TEXT_FORMAT
    cell.quotePrefix = text.startswith(_FORMULA_SIGNS)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _rows_of(text: str, width: int) -> int:
    """Lines that a text takes in a column, a Korean letter being as wide as two others."""
    wide = (sum(1 + (ord(sign) > 0x10FF) for sign in line) for line in text.split("\n"))
    return sum(1 + size // width for size in wide)


def _frame(sheet: Any, last: int) -> None:
    """What makes the sheet handy: frozen head, filter, widths, and the protection."""
    from openpyxl.utils import get_column_letter

    for index, column in enumerate(COLUMNS, start=1):
        dimension = sheet.column_dimensions[get_column_letter(index)]
        dimension.width = column.width or 10
        dimension.hidden = not column.width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"
    sheet.protection.sheet = True
    for allowed in ("autoFilter", "sort", "formatColumns", "formatRows"):
        setattr(sheet.protection, allowed, False)


def packed_book(book: Any) -> bytes:
    """The file's bytes, all of its parts with the same time."""
    from openpyxl.writer.excel import ExcelWriter

    loose, packed = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(loose, "w") as parts:
        ExcelWriter(book, parts).write_data()
    with zipfile.ZipFile(loose) as parts, zipfile.ZipFile(packed, "w") as archive:
        for part in parts.infolist():
            info = zipfile.ZipInfo(part.filename, _EPOCH.timetuple()[:6])
            info.external_attr = 0o600 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, parts.read(part))
    return packed.getvalue()


def from_xlsx(data: bytes, file: str) -> Read:
    """The units of a file, and what is wrong with it."""
    reason = _unsafe(data)
    if reason:
        return (), (refused(file, reason, said("save it anew as .xlsx")),)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and extensions that nobody needs here
            rows = list(_rows(data))
    except _TooMany:
        message = said("it holds more than {n:,} cells", n=MAX_CELLS)
        return (), (refused(file, message, said("divide it into several files")),)
    except Exception as error:  # a damaged workbook raises whatever it likes
        message = said("the workbook is damaged ({error})", error=type(error).__name__)
        return (), (refused(file, message, said("save it anew as .xlsx")),)
    return _read(rows, file)


def _unsafe(data: bytes) -> str:
    """Why a file is not even opened; empty where it may be."""
    if len(data) > MAX_BYTES:
        return said("it is larger than {size} MB: split it", size=MAX_BYTES // 10**6)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            if size > MAX_UNPACKED:
                return said(
                    "the workbook unpacks to {size} MB, which is too much", size=size // 10**6
                )
            return _declaring(parts)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError, EOFError):
        return said("the file is no workbook")


def _declaring(parts: zipfile.ZipFile) -> str:
    for part in parts.infolist():
        if part.filename.endswith((".xml", ".rels", ".vml")):
            content = parts.read(part)
            if any(sign in content for sign in _DECLARATIONS):
                return said("it has a document type declaration, which could load or blow up files")
    return ""


@dataclass(frozen=True, slots=True)
class _Cell:
    """What a cell holds: its text, or why that is none."""

    text: str = ""
    wrong: str = ""


class _TooMany(Exception):
    """More cells than anybody translates."""


_Row = tuple[int, Mapping[int, _Cell]]
_NOTHING = _Cell()


def _rows(data: bytes) -> Iterator[_Row]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    try:
        sheets = book.worksheets
        sheet: Any = next((s for s in sheets if s.sheet_state == "visible"), sheets[0])
        found = sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)
        count, blank = 0, None
        for number, cells in enumerate(found, start=1):
            if cells is blank:  # in a gap, which may be of a million rows, all are the same
                continue
            row = {i: _held(cell) for i, cell in enumerate(cells) if cell.value is not None}
            count += len(row)
            if count > MAX_CELLS:
                raise _TooMany
            if row:
                yield number, row
            else:
                blank = cells
    finally:
        book.close()


def _held(cell: Any) -> _Cell:
    if cell.data_type == "f":
        return _Cell(wrong=said("the cell holds a formula, not a text"))
    if isinstance(cell.value, str) and cell.data_type != "e":
        return _Cell(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), cell.value))
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        return _Cell(str(cell.value))
    return _Cell(wrong=said("the cell holds a number, a date or an error, not a text"))


def _read(rows: list[_Row], file: str) -> Read:
    for at, (number, row) in enumerate(rows[:HEAD_ROWS]):
        columns = columns_in({index: cell.text for index, cell in row.items()})
        if {"id", "translation"} <= columns.keys():
            titles = {name: row[index].text for name, index in columns.items()}
            return _below(rows[at + 1 :], columns, languages_in(titles), Span(file, number))
    hint = said("keep the heading row as it was exported")
    return (), (refused(file, said("no row names the columns id and translation"), hint),)


def _below(
    rows: list[_Row], columns: Mapping[str, int], languages: tuple[str, str], head: Span
) -> Read:
    returned: list[Returned] = []
    problems: list[Problem] = []
    for number, row in rows:
        held = {name: row.get(index, _NOTHING) for name, index in columns.items()}
        span = Span(head.file, number, columns["translation"] + 1)
        if not held["id"].text.strip():
            problems.extend(_nameless(held, span))
            continue
        id_ = held["id"].text.strip()
        problems.extend(_wrong(held, span, id_))
        returned.append(_returned(id_, {k: v.text for k, v in held.items()}, languages, span))
    return tuple(returned), tuple(problems)


def _nameless(held: Mapping[str, _Cell], span: Span) -> Iterator[Problem]:
    if held["translation"] != _NOTHING:
        message = said("a translation stands in a row without an id")
        yield Problem("unknown-text", message, span, said("write the text's id into the row"))


def _wrong(held: Mapping[str, _Cell], span: Span, id_: str) -> Iterator[Problem]:
    cell = held["translation"]
    if cell.wrong:
        yield Problem(
            "no-text", cell.wrong, span, said("format it as text and type it again"), text=id_
        )
    yield from unfit(one_line(cell.text), span, id_)


def _returned(
    id_: str, held: Mapping[str, str], languages: tuple[str, str], span: Span
) -> Returned:
    words = one_line(held["translation"])
    notes = held.get("notes", "")
    unit = Unit(
        id_,
        *languages,
        one_line(held.get("source", "")),
        words,
        state_in(held.get("state", "")) if words else State.MISSING,
        tuple(notes.split("\n")) if notes else (),
        held.get("place", ""),
    )
    was = one_line(held["exported"]) if "exported" in held else None
    return Returned(unit, was, span)
