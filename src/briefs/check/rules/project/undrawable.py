"""Charts that cannot be drawn from the figures and tables that they name."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from briefs.check.rule import ProjectRule
from briefs.model.brief import Table, charts_of, rows_of
from briefs.model.chart import BarChart, Lane, Matrix, MatrixColumn, Timeline
from briefs.model.drawn import amount_of, figures_in, mark_of, phase_of
from briefs.model.facts import Figure
from briefs.problems import Problem, Span, did_you_mean
from briefs.project import Project
from briefs.wording import said

Tables = Mapping[str, Table]


def _check(project: Project) -> Iterator[Problem]:
    leading = [brief.leading for brief in project.briefs.values()]
    tables = project.tables()
    for manuscript in leading:
        for chart in charts_of(manuscript):
            match chart:
                case BarChart():
                    yield from _bars(chart, project.facts.figures)
                case Timeline():
                    yield from _timeline(chart, tables, project.facts.figures)
                case Matrix():
                    yield from _matrix(chart, tables)


def _bars(chart: BarChart, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    """What keeps bars from one axis; figures that are not there are another rule's."""
    known = [figures[id_] for id_ in figures_in(chart) if id_ in figures]
    also = tuple(figure.span for figure in known)
    amounts = {figure.id: amount_of(figure) for figure in known}
    for id_, amount in amounts.items():
        if amount is None or amount < 0:
            message = said("the figure {id!r} cannot be a bar: it is no number from 0 on", id=id_)
            yield Problem(RULE.id, message, chart.span, said("draw plain numbers"), also=also)
    units = sorted({figure.unit for figure in known})
    if len(units) > 1:
        message = said("the bars have different units: {units}", units=", ".join(units))
        yield Problem(RULE.id, message, chart.span, said("draw one unit a chart"), also=also)
    if known and not any(amounts.values()):
        hint = said("draw figures of which one at least is above nought")
        yield Problem(RULE.id, said("every bar is nought"), chart.span, hint, also=also)
    yield from _total(chart, figures)


def _total(chart: BarChart, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    if chart.total is None or not all(id_ in figures for id_ in figures_in(chart)):
        return
    parts = [Fraction(amount_of(figures[bar.figure]) or 0) for bar in chart.bars]
    total = figures[chart.total.figure]
    if sum(parts) != amount_of(total):
        message = said("the bars do not add up to {total!r}", total=total.id)
        hint = said("draw all parts, or leave the total out")
        yield Problem(RULE.id, message, chart.span, hint, also=(total.span,))


def _timeline(chart: Timeline, tables: Tables, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    for lane in chart.lanes:
        if lane.table not in tables:
            yield _no_table(lane, chart.span, tables)
            continue
        for row in rows_of(tables[lane.table]):
            if phase_of(row, figures) is None:
                message = said("the row {key!r} names no range of years to draw", key=row.key)
                hint = said("name a figure such as 2006..2010, its unit year, in its label")
                yield Problem(RULE.id, message, row.label.span, hint, also=(chart.span,))


def _matrix(chart: Matrix, tables: Tables) -> Iterator[Problem]:
    unknown = [column for column in chart.columns if column.table not in tables]
    yield from (_no_table(column, chart.span, tables) for column in unknown)
    if unknown:
        return
    rows = [row.key for row in rows_of(tables[chart.columns[0].table])]
    for column in chart.columns:
        yield from _lacks(column, tables[column.table], chart.span)
    for cell in chart.cells:
        if cell.row not in rows:
            message = said("the table has no row {key!r}", key=cell.row)
            known = said("rows: {names}", names=", ".join(rows))
            hint = did_you_mean(cell.row, rows) or known
            yield Problem(RULE.id, message, cell.text.span, hint)
    yield from _backing(chart, rows, tables)


def _lacks(column: MatrixColumn, table: Table, span: Span) -> Iterator[Problem]:
    keys = [one.key for one in table.columns[1:]]
    if column.lacks and column.lacks not in keys:
        message = said(
            "the table {table!r} has no column {column!r} beside that of the row heads",
            table=table.id,
            column=column.lacks,
        )
        hint = did_you_mean(column.lacks, keys) or said("columns: {names}", names=", ".join(keys))
        yield Problem(RULE.id, message, span, hint, also=(table.title.span,))


def _backing(chart: Matrix, rows: list[str], tables: Tables) -> Iterator[Problem]:
    """A mark without its sentence, and a sentence without a mark."""
    backed = {(cell.row, cell.column): cell.text.span for cell in chart.cells}
    for row in rows:
        for column in chart.columns:
            place = backed.get((row, column.key))
            mark = mark_of(row, column, tables[column.table])
            if mark and place is None:
                message = said(
                    "nothing backs the mark of {row!r} in {column!r}", row=row, column=column.key
                )
                yield Problem(RULE.id, message, chart.span, said("write a sentence for it"))
            if place and not mark:
                message = said("the table {table!r} says nothing here", table=column.table)
                yield Problem(RULE.id, message, place, said("remove this sentence"))


def _no_table(one: Lane | MatrixColumn, span: Span, tables: Tables) -> Problem:
    hint = did_you_mean(one.table, tables) or said("brief.evidence.section.block")
    message = said("there is no table {table!r}", table=one.table)
    return Problem(RULE.id, message, span, hint)


RULE = ProjectRule(
    "undrawable", "A chart says what the figures and the tables say, and nothing else.", _check
)
