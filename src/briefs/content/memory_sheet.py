"""The pairs in the rows of a spreadsheet."""

from briefs.content.memory_waivers import LANGUAGES, named, waivers
from briefs.content.rows import Cell, Head, Row
from briefs.content.sheets import Sheet
from briefs.model.memory import Memory, MemoryPair, MemoryText
from briefs.problems import Span


def pairs_of(sheet: Sheet, name: str) -> Memory:
    """The pairs of a sheet; rows without a text are left out."""
    pairs = (_pair_of_row(sheet.head, row) for row in sheet.rows)
    files = {name: sheet.text} if sheet.text else {}
    return Memory(tuple(pair for pair in pairs if pair), files)


def _pair_of_row(head: Head, row: Row) -> MemoryPair | None:
    """The pair in a row; nothing where neither language has a text."""
    cells = {language: head.cell(row, language) for language in LANGUAGES}
    if not any(cell and cell.text.strip() for cell in cells.values()):
        return None
    texts = {language: (_text_of_cell(cell, row.span),) for language, cell in cells.items()}
    name = head.cell(row, "id")
    waive = head.cell(row, "waive")
    waived = waivers(waive.text, waive.span, row.span.line) if waive else ()
    return MemoryPair(named(name.text if name else "", row.number), texts, row.span, tuple(waived))


def _text_of_cell(cell: Cell | None, row: Span) -> MemoryText:
    return MemoryText(cell.text, cell.span, cell.raw) if cell else MemoryText("", row)
