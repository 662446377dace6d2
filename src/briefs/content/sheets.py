"""Spreadsheets of any kind, CSV, TSV and XLSX, to a head and the rows below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from briefs.content import delimited, outside, workbook
from briefs.content.rows import HEAD_ROWS, Head, Row, head, is_head, too_long
from briefs.problems import Problem, Severity, Span
from briefs.wording import said

WORKBOOK = ".xlsx"
KINDS = (".csv", ".tsv", WORKBOOK)

_USUAL = {".tsv": "\t"}
_ADVICE = {
    ".xls": said("open it and save it as .xlsx or as CSV in UTF-8"),
    ".xlsb": said("open it and save it as .xlsx"),
    ".ods": said("open it and save it as .xlsx"),
    ".hwp": said("copy the table to a spreadsheet and save it as .xlsx"),
    ".hwpx": said("copy the table to a spreadsheet and save it as .xlsx"),
    ".tmx": said("a memory is read with --pairs"),
    ".tbx": said("a glossary is read with --glossary"),
    ".xliff": said("briefs import reads texts that come back; a memory can be TMX, XLSX or CSV"),
    ".xlf": said("briefs import reads texts that come back; a memory can be TMX, XLSX or CSV"),
}


_ONE_NAME = said("give each column a name of its own")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A spreadsheet.

    Attributes:
        head: the row that names the columns.
        rows: those below it, blank ones left out.
        text: the file's text; empty for a workbook.
    """

    head: Head
    rows: tuple[Row, ...]
    text: str = ""


def read_sheet(path: Path) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """The spreadsheet in a file; where it cannot be read, nothing and the problem."""
    name, kind = path.as_posix(), path.suffix.lower()
    data = outside.raw(path)
    if isinstance(data, Problem):
        return None, (data,)
    if kind == WORKBOOK:
        rows, problem = workbook.rows(data, name)
        return (None, (problem,)) if problem else _below_head(rows, name, "")
    text = outside.text(data, name)
    return (None, (text,)) if isinstance(text, Problem) else _delimited(text, name, kind)


def unknown_kind(path: Path, kinds: Iterable[str]) -> Problem:
    """A file whose name ends in something that is not read here."""
    kind = path.suffix.lower()
    message = said("a file that ends in {kind} is not read", kind=kind)
    if not kind:
        message = said("a file whose name has no ending is not read")
    hint = _ADVICE.get(kind) or said("known are {kinds}", kinds=", ".join(kinds))
    return Problem("unknown-file", message, Span(path.as_posix()), hint)


def _delimited(text: str, name: str, kind: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    found = list(delimited.rows(text, name, _delimiter(text, name, kind)))
    problem = found[-1] if found and isinstance(found[-1], Problem) else None
    rows = [row for row in found if isinstance(row, Row)]
    return (None, (problem,)) if problem else _below_head(rows, name, text)


def _delimiter(text: str, name: str, kind: str) -> str:
    """The sign between cells: the first with which a row names the columns."""
    signs = sorted(delimited.DELIMITERS, key=lambda sign: sign != _USUAL.get(kind))
    for sign in signs:
        for row in islice(delimited.rows(text, name, sign), HEAD_ROWS):
            if isinstance(row, Row) and is_head(head(row)):
                return sign
    return signs[0]


def _below_head(rows: list[Row], name: str, text: str) -> tuple[Sheet | None, tuple[Problem, ...]]:
    if not rows:
        return None, (outside.empty(name),)
    if long := tuple(too_long(rows)):
        return None, long
    heads = [head(row) for row in rows[:HEAD_ROWS]]
    at = next((index for index, found in enumerate(heads) if is_head(found)), None)
    if at is None:
        return None, (_no_head(heads, rows[0].span),)
    below = tuple(rows[at + 1 :])
    problems = [*_doubled(heads[at]), *_too_wide(heads[at], below)]
    return Sheet(heads[at], below, text), tuple(problems)


def _no_head(heads: list[Head], span: Span) -> Problem:
    named = {column for found in heads for column in found.columns}
    hint = said("the first row names the columns: id, ko, en")
    if named & {"ko", "en"}:
        missing = "en" if "ko" in named else "ko"
        hint = said("the column {column} is missing: write its name into the head", column=missing)
    return Problem("shape", said("no row names the columns ko and en"), span, hint)


def _doubled(found: Head) -> Iterator[Problem]:
    for column, span in found.twice.items():
        message = said("two columns are called {column}: only the first is read", column=column)
        yield Problem("shape", message, span, _ONE_NAME, Severity.WARNING)


def _too_wide(found: Head, rows: Iterable[Row]) -> Iterator[Problem]:
    """Cells beyond the head: usually a text with a comma in it, and no quotes around it."""
    for row in rows:
        beyond = next((cell for cell in row.cells[found.width :] if cell.text.strip()), None)
        if beyond:
            message = said("the row has more cells than the head names columns")
            hint = said("a text with the delimiter in it stands in quotation marks")
            yield Problem("shape", message, beyond.span, hint)
