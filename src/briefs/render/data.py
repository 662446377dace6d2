"""What a PDF carries besides its pages: its tables as CSV and the content it was made from.

PDF/A-3 (ISO 19005-3) lets a document hold its source and its data; ministries reuse the tables.
"""

import csv
import io
from collections.abc import Iterator

from briefs.project import Project
from briefs.render.engine.stable import Attachment
from briefs.render.view import (
    BodyView,
    ColumnView,
    PageView,
    ParagraphView,
    PointsView,
    TableView,
    flat,
)

BULLETS = ("", "• ", "  – ")
"""What stands before a statement, a point, and whatever is below a point."""

BOM = "\ufeff"
"""Tells spreadsheet programs in Korea that a CSV file is UTF-8."""


def attachments(page: PageView, project: Project) -> tuple[Attachment, ...]:
    """Every attachment of one edition of a brief."""
    return (*_tables(page), *_content(page, project))


def _tables(page: PageView) -> Iterator[Attachment]:
    for table in page.tables:
        for at, language in enumerate(page.languages):
            yield Attachment(
                name=f"{page.id}-table-{table.number}.{language}.csv",
                data=(BOM + as_csv(table, at)).encode(),
                media_type="text/csv",
                description=table.title.strands[at].plain,
                relationship="Data",
            )


def _content(page: PageView, project: Project) -> Iterator[Attachment]:
    """The files that the edition was made from: its languages' texts and what is shared."""
    languages = set(page.languages)
    for path, text in sorted(project.files.items()):
        folder = path.split("/")[1:-1]
        if not folder or folder == ["locales"] or languages.issuperset(folder):
            yield Attachment(
                name=path.replace("/", "-"),
                data=text.encode(),
                media_type="application/yaml",
                description=path,
                relationship="Source",
            )


def as_csv(table: TableView, language: int) -> str:
    """A table in the shape in which it is printed, in one of the edition's languages (by position).

    A group's head is a record of its own; the points of a cell stand on lines of their own.
    RFC 4180, with CRLF between records.
    """
    buffer = io.StringIO()
    heads = (table.corner, *table.columns)
    csv.writer(buffer).writerows(
        [
            [column.head.strands[language].plain for column in heads],
            *(record for body in table.bodies for record in _records(body, heads[1:], language)),
        ]
    )
    return buffer.getvalue()


def _records(body: BodyView, columns: tuple[ColumnView, ...], language: int) -> Iterator[list[str]]:
    if body.label:
        yield [body.label.strands[language].plain, *("" for _ in columns)]
    for row in body.rows:
        across = [_words(row.across, language), *[""] * (len(columns) - 1)]
        cells = [_words(cell.content, language) for cell in row.cells]
        yield [row.label.strands[language].plain, *(across if row.across else cells)]


def _words(content: ParagraphView | PointsView | None, language: int) -> str:
    lines = ((depth, line.strands[language].plain) for depth, line in flat(content))
    return "\n".join(f"{BULLETS[min(depth, 2)]}{words}" for depth, words in lines)
