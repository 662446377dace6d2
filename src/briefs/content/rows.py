"""Rows of a spreadsheet, whatever it is stored in, and the columns that its head names."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefs.model.text import DIVIDE, MAX_LETTERS, TOO_LONG
from briefs.problems import Problem, Span
from briefs.wording import said

MAX_CELLS = 1_000_000
"""Cells of a spreadsheet."""

HEAD_ROWS = 20
"""How far down the head may be: titles and remarks may stand above it."""

_NAMES = {
    "id": "id|key|no|no.|번호|연번|순번|키|식별자",
    "ko": "ko|kor|korean|한국어|국문|국어|한글|원문",
    "en": "en|eng|english|영어|영문|번역문",
    "waive": "waive|waiver|예외|면제",
    "avoid": "avoid|forbidden|금지어|금칙어",
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names.split("|")}
_TAG = re.compile(r"(ko|en)[-_][a-z0-9]{2,8}(?:[-_][a-z0-9]{2,8})*")
_OF_LANGUAGE = re.compile(r"(avoid|forbidden|금지어|금칙어)[-_ ](\w+)")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, where it stands, and how it is typed; ``raw`` is empty in a workbook."""

    text: str
    span: Span
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, from the first on; its number counts from 1, as a spreadsheet does."""

    cells: tuple[Cell, ...]
    span: Span
    number: int

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return not any(cell.text.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Head:
    """The row that names the columns.

    Attributes:
        columns: ``ko``, ``en``, ``id``, ``waive``, ``avoid``, ``avoid-en`` … to their index.
        width: how many columns it names, whatever they are.
        twice: names that two columns have, with the place of the second.
    """

    columns: Mapping[str, int]
    width: int
    twice: Mapping[str, Span]

    def cell(self, row: Row, column: str) -> Cell | None:
        """The cell of a row in a column; nothing where the row or the head does not reach it."""
        index = self.columns.get(column)
        return row.cells[index] if index is not None and index < len(row.cells) else None


def too_many(file: str) -> Problem:
    """That a spreadsheet holds more cells than are read."""
    message = said("it holds more than {n:,} cells", n=MAX_CELLS)
    hint = said("divide it into several files")
    return Problem("unreadable-file", message, Span(file, 1, 1), hint)


def too_long(rows: Iterable[Row]) -> Iterator[Problem]:
    """The cells that hold more than a text can."""
    for row in rows:
        for cell in row.cells:
            if len(cell.text) > MAX_LETTERS:
                yield Problem("text-too-long", TOO_LONG, cell.span, DIVIDE)


def head(row: Row) -> Head:
    """What a row says if it is read as the head."""
    columns: dict[str, int] = {}
    twice: dict[str, Span] = {}
    width = 0
    for index, cell in enumerate(row.cells):
        if cell.text.strip():
            width = index + 1
        name = column_name(cell.text)
        if name in columns:
            twice.setdefault(name, cell.span)
        elif name:
            columns[name] = index
    return Head(columns, width, twice)


def is_head(found: Head) -> bool:
    """Whether both languages have a column."""
    return "ko" in found.columns and "en" in found.columns


def column_name(text: str) -> str:
    """What a column holds, by its title; empty where nobody asks for it."""
    name = unicodedata.normalize("NFC", text).strip("\ufeff \t\r\n*:").casefold()
    if name in _COLUMNS:
        return _COLUMNS[name]
    if tag := _TAG.fullmatch(name):
        return tag[1]
    of_language = _OF_LANGUAGE.fullmatch(name)
    language = column_name(of_language[2]) if of_language else ""
    return f"avoid-{language}" if language else ""
