"""The blocks that are drawn: bars, timelines, matrices."""

from collections.abc import Iterator, Mapping

from briefs.content import schema
from briefs.content.nodes import Scalar
from briefs.content.page import Page
from briefs.model.chart import (
    Bar,
    BarChart,
    Chart,
    Lane,
    Matrix,
    MatrixCell,
    MatrixColumn,
    Timeline,
)
from briefs.model.text import Text
from briefs.problems import Span, did_you_mean
from briefs.wording import said

ChartFile = schema.ChartBlock | schema.TimelineBlock | schema.MatrixBlock


def chart(page: Page, file: ChartFile, chart_id: str, span: Span) -> Chart:
    """A chart of any kind.

    Args:
        page: where problems go.
        file: the block's content.
        chart_id: the block's id, with which the ids of its texts begin.
        span: where the block begins.
    """
    match file:
        case schema.ChartBlock():
            return _bars(page, file.chart, chart_id, span)
        case schema.TimelineBlock():
            return _timeline(page, file.timeline, chart_id, span)
        case schema.MatrixBlock():
            return _matrix(page, file.matrix, chart_id, span)


def _bars(page: Page, file: schema.ChartFile, chart_id: str, span: Span) -> BarChart:
    total = tuple(_each_bar(page, file.total, f"{chart_id}.total"))
    return BarChart(
        id=chart_id,
        title=page.text(file.title, f"{chart_id}.title"),
        measure=page.text(file.measure, f"{chart_id}.measure"),
        bars=tuple(_each_bar(page, file.bars, f"{chart_id}.bars")),
        total=total[0] if total else None,
        source=_source(page, file.source, chart_id),
        span=span,
    )


def _each_bar(page: Page, file: Mapping[str, Scalar], prefix: str) -> Iterator[Bar]:
    return (Bar(figure, label) for figure, label in page.by_key(file, prefix).items())


def _timeline(page: Page, file: schema.TimelineFile, chart_id: str, span: Span) -> Timeline:
    return Timeline(
        id=chart_id,
        title=page.text(file.title, f"{chart_id}.title"),
        measure=page.text(file.measure, f"{chart_id}.measure"),
        lanes=tuple(
            Lane(
                key=key,
                label=page.text(lane.label, f"{chart_id}.lanes.{key}"),
                table=_table(page, lane),
            )
            for key, lane in file.lanes.items()
        ),
        source=_source(page, file.source, chart_id),
        span=span,
    )


def _matrix(page: Page, file: schema.MatrixFile, chart_id: str, span: Span) -> Matrix:
    return Matrix(
        id=chart_id,
        title=page.text(file.title, f"{chart_id}.title"),
        columns=tuple(
            MatrixColumn(
                key=key,
                label=page.text(column.label, f"{chart_id}.columns.{key}"),
                table=_table(page, column),
                lacks=page.neutral(column.lacks, "lacks"),
            )
            for key, column in file.columns.items()
        ),
        cells=tuple(_cells(page, file, chart_id)),
        source=_source(page, file.source, chart_id),
        span=span,
    )


def _cells(page: Page, file: schema.MatrixFile, chart_id: str) -> Iterator[MatrixCell]:
    for row, cells in file.rows.items():
        for column, scalar in cells.items():
            if column not in file.columns:
                _no_such_column(page, column, file, scalar)
            yield MatrixCell(row, column, page.text(scalar, f"{chart_id}.rows.{row}.{column}"))


def _no_such_column(page: Page, column: str, file: schema.MatrixFile, scalar: Scalar) -> None:
    known = said("columns: {names}", names=", ".join(file.columns))
    message = said(
        "this row has a cell in {column!r}, which is no column of the matrix", column=column
    )
    hint = did_you_mean(column, file.columns) or known
    page.report("unknown-column", message, scalar.span, hint)


def _table(page: Page, file: schema.LaneFile | schema.MatrixColumnFile) -> str:
    """The table that is drawn, which the leading language's file must name."""
    if page.leads and file.see is None:
        message = said("'see' is missing: the table that is drawn")
        hint = said("see: brief.evidence.section.block")
        page.report("shape", message, file.label.span, hint)
    return page.neutral(file.see, "see")


def _source(page: Page, scalar: Scalar | None, chart_id: str) -> Text | None:
    return page.text(scalar, f"{chart_id}.source") if scalar else None
