"""Tables in one workbook (XLSX), a sheet for each: for those who reckon with them.

Numbers are numbers and texts are texts, whatever they begin with. The same tables give the same
bytes.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from briefs.exchange.xlsx import packed_book, text_cell
from briefs.model.dataset import Cell, Column, Grid

LONGEST = 31
"""Characters of a sheet's name."""

EXACT = 15
"""Digits of a number that a spreadsheet program keeps."""

WIDEST = 60
NARROWEST = 8
SHADE = "DDE6EE"

CONTENTS = "contents"


def to_book(grids: Sequence[Grid], day: dt.date) -> bytes:
    """A workbook: what is on which sheet, then the sheets.

    Args:
        grids: the tables, with different labels.
        day: the date that the workbook carries.
    """
    from openpyxl import Workbook

    names = _sheet_names([CONTENTS, *(grid.label for grid in grids)])
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, grid in zip(names, [_contents(names[1:], grids), *grids], strict=True):
        _fill(book.create_sheet(name), grid)
    book.properties.creator = "briefs"
    moment = dt.datetime.combine(day, dt.time())
    book.properties.created = book.properties.modified = moment
    return packed_book(book)


def _contents(names: Sequence[str], grids: Sequence[Grid]) -> Grid:
    columns = (Column("sheet"), Column("title"), Column("file"))
    rows = ((name, grid.title, f"{grid.name}.csv") for name, grid in zip(names, grids, strict=True))
    return Grid(CONTENTS, CONTENTS, CONTENTS, columns, tuple(rows))


def _sheet_names(labels: Sequence[str]) -> list[str]:
    """Names that are short enough and different, also where case does not count."""
    names: list[str] = []
    taken: set[str] = set()
    for label in labels:
        name = next(one for one in _shortened(label) if one.casefold() not in taken)
        taken.add(name.casefold())
        names.append(name)
    return names


def _shortened(label: str) -> Iterator[str]:
    if len(label) <= LONGEST:
        yield label
    for number in range(1, 10**6):
        tail = f"~{number}"
        yield label[: LONGEST - len(tail)] + tail


def _fill(sheet: Any, grid: Grid) -> None:
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    for at, column in enumerate(grid.columns, start=1):
        cell = text_cell(sheet, 1, at, column.head)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=SHADE)
        held = (column.head, *(str(row[at - 1]) for row in grid.rows))
        sheet.column_dimensions[get_column_letter(at)].width = _width(held)
    for number, row in enumerate(grid.rows, start=2):
        for at, value in enumerate(row, start=1):
            _put(sheet, number, at, value)
    sheet.freeze_panes = "B2"


def _put(sheet: Any, row: int, column: int, value: Cell) -> None:
    if isinstance(value, str):
        text_cell(sheet, row, column, value)
    elif len(value.normalize().as_tuple().digits) > EXACT:
        text_cell(sheet, row, column, format(value, "f"))
    else:
        cell = text_cell(sheet, row, column, "")
        cell.value = value
        cell.number_format = _number_format(value)


def _number_format(value: Decimal) -> str:
    """As many decimals as the number is given with; no separators, since it may be a year."""
    exponent = value.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return "0" + ("." + "0" * decimals if decimals else "")


def _width(texts: Sequence[str]) -> int:
    """Characters of the longest line, a Korean letter being as wide as two others."""
    lines = (line for text in texts for line in text.split("\n"))
    widest = max(sum(1 + (ord(sign) > 0x10FF) for sign in line) for line in lines)
    return min(max(widest + 2, NARROWEST), WIDEST)
