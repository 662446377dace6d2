"""CSV and TSV text to rows of cells that know their place (RFC 4180).

Python's own reader neither says where a cell stands nor that a quotation mark is never closed; it
then takes the rest of the file for one cell.
"""

import re
from collections.abc import Iterator

from briefs.content.rows import MAX_CELLS, Cell, Row, too_many
from briefs.problems import Problem, Span
from briefs.wording import said

DELIMITERS = (",", "\t", ";", "|")
_LINE_END = re.compile(r"\r\n|\n|\r")


def rows(text: str, file: str, delimiter: str) -> Iterator[Row | Problem]:
    """The rows of a file, blank ones left out; a problem ends it.

    A cell stands where its text begins, which may be lines below the beginning of its row.
    """
    fields = _fields(delimiter)
    cells: list[Cell] = []
    at, number, count = 0, 1, 0
    first = line = column = 1
    while at <= len(text):
        match = fields.match(text, at)
        if match is None:
            yield _unclosed(Span(file, line, column))
            return
        raw, at = match["cell"], match.end()
        count += 1
        if count > MAX_CELLS:
            yield too_many(file)
            return
        cells.append(Cell(_value(raw), Span(file, line, column), raw))
        line, column = _behind(raw, line, column + len(match[0]))
        if match["end"] == delimiter:
            continue
        row = Row(tuple(cells), Span(file, first, 1), number)
        if not row.is_blank:
            yield row
        if not match["end"]:
            return
        number, cells, column = number + 1, [], 1
        first = line = line + 1


def _fields(delimiter: str) -> re.Pattern[str]:
    """A cell and what ends it: the delimiter, the end of the line, or that of the file."""
    plain = rf"[^{re.escape(delimiter)}\r\n]*+"
    quoted = r'"(?:[^"]++|"")*+"'
    end = rf"{re.escape(delimiter)}|\r\n|\n|\r|\Z"
    return re.compile(rf'(?P<cell>{quoted}{plain}|(?!"){plain})(?P<end>{end})')


def _value(raw: str) -> str:
    if not raw.startswith('"'):
        return raw
    end = raw.rindex('"')
    return raw[1:end].replace('""', '"') + raw[end + 1 :]


def _behind(raw: str, line: int, column: int) -> tuple[int, int]:
    """The line on which a cell ends, and the column behind it and the delimiter."""
    breaks = list(_LINE_END.finditer(raw))
    return (line + len(breaks), len(raw) - breaks[-1].end() + 2) if breaks else (line, column)


def _unclosed(span: Span) -> Problem:
    hint = said('close it; a quotation mark in a quoted cell is written twice: ""')
    return Problem("shape", said("a quotation mark is opened and never closed"), span, hint)
