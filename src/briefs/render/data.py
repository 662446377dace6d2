"""What a PDF carries besides its pages: tables and charts as CSV, and the content it is made from.

PDF/A-3 (ISO 19005-3) lets a document hold its source and its data; ministries reuse the tables.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain

from briefs.language.locale import Locale
from briefs.project import Project
from briefs.render.chart_view import BarsView, ChartView, MarkView, MatrixView, TimelineView
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
    locales = [project.locales[language] for language in page.languages]
    return (*_tables(page), *_charts(page, locales), *_content(page, project))


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


def _charts(page: PageView, locales: Sequence[Locale]) -> Iterator[Attachment]:
    for chart in page.charts:
        for at, locale in enumerate(locales):
            yield Attachment(
                name=f"{page.id}-figure-{chart.number}.{locale.tag}.csv",
                data=(BOM + chart_as_csv(chart, at, locale)).encode(),
                media_type="text/csv",
                description=chart.title.strands[at].plain,
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
    csv.writer(buffer).writerows(records(table, language))
    return buffer.getvalue()


def records(table: TableView, language: int) -> list[list[str]]:
    """The records of :func:`as_csv`, the heads first."""
    heads = (table.corner, *table.columns)
    return [
        [column.head.strands[language].plain for column in heads],
        *(record for body in table.bodies for record in _records(body, heads[1:], language)),
    ]


def chart_as_csv(chart: ChartView, language: int, locale: Locale) -> str:
    """What a chart draws, in one of the edition's languages (by position).

    Bars: label, value as printed, plain number, unit. Phases: lane, number, first and last year
    (empty where it still runs). A matrix: the row's label; for each column its mark in words, and
    the sentence.
    """
    buffer = io.StringIO()
    csv.writer(buffer).writerows(_drawn(chart, language, locale))
    return buffer.getvalue()


def _drawn(chart: ChartView, at: int, locale: Locale) -> Iterator[list[str]]:
    match chart:
        case BarsView():
            for bar in chart.bars:
                words = (bar.label.strands[at].plain, bar.value.strands[at].plain)
                yield [*words, bar.exact, chart.unit]
        case TimelineView():
            for lane in chart.lanes:
                name = lane.label.strands[at].plain
                yield from ([name, str(p.number), p.first, p.last] for p in lane.phases)
        case MatrixView():
            heads = [column.label.strands[at].plain for column in chart.columns]
            yield [chart.corner.strands[at].plain, *(cell for head in heads for cell in (head, ""))]
            for row in (row for body in chart.bodies for row in body.rows):
                cells = (_marked(cell, at, locale) for cell in row.cells)
                yield [row.label.strands[at].plain, *chain.from_iterable(cells)]


def _marked(cell: MarkView, at: int, locale: Locale) -> tuple[str, str]:
    if cell.line is None:
        return locale.labels["not-stated"], ""
    return locale.labels[f"mark-{cell.mark}"], cell.line.strands[at].plain


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
