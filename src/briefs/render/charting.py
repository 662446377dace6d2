"""A chart and the figures and tables that it is drawn from → a chart view."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from briefs.language.figures import BARE, format_figure, take_apart
from briefs.language.locale import Locale
from briefs.model.brief import Row, Table, rows_of
from briefs.model.chart import Bar, BarChart, Chart, Lane, Matrix, MatrixColumn, Timeline
from briefs.model.drawn import amount_of, figures_in, mark_of, phase_of
from briefs.model.facts import Figure, Interval
from briefs.model.text import FigureUse, Text
from briefs.project import Project
from briefs.render.axis import Axis, quantities, years
from briefs.render.chart_view import (
    BarsView,
    BarView,
    ChartView,
    LaneView,
    MarkView,
    MatrixBodyView,
    MatrixColumnView,
    MatrixRowView,
    MatrixView,
    PhaseView,
    Tick,
    TimelineView,
)
from briefs.render.lines import Explained, Line, plain_strand
from briefs.render.typesetting import HEADING, TABLE, Place, Typesetter

SetLine = Callable[[Text, Place], Line]


@dataclass(frozen=True, slots=True)
class Draughtsman:
    """Draws the charts of one edition.

    Attributes:
        setters: one typesetter per language of the edition.
        line: sets a text in every language of the edition.
        explain: language to what a part of a brief abbreviates in it.
    """

    project: Project
    setters: tuple[Typesetter, ...]
    line: SetLine
    explain: Callable[[object], dict[str, tuple[Explained, ...]]]

    def draw(self, chart: Chart, number: int) -> ChartView:
        """Lay a chart out; ``number`` is its number in the brief.

        Its figures and tables are there and fit: the rule ``undrawable`` sees to that.
        """
        match chart:
            case BarChart():
                return self._bars(chart, number)
            case Timeline():
                return self._timeline(chart, number)
            case Matrix():
                return self._matrix(chart, number)

    # Bars

    def _bars(self, chart: BarChart, number: int) -> BarsView:
        figures = self.project.facts.figures
        axis = quantities(_amount(figures[id_]) for id_ in figures_in(chart))
        title, measure = self.line(chart.title, HEADING), self.line(chart.measure, TABLE)
        bars = tuple(self._each_bar(chart, axis))
        sample = figures[chart.bars[0].figure]
        return BarsView(
            id=chart.id,
            number=number,
            title=title,
            measure=measure,
            bars=bars,
            ticks=tuple(self._quantity_tick(value, axis, sample) for value in axis.ticks),
            unit=sample.unit,
            source=self._source(chart) or self._origin(chart),
            alternative=self._alternative(
                chart, "bar-chart", title, ((bar.label, (bar.value,)) for bar in bars)
            ),
        )

    def _each_bar(self, chart: BarChart, axis: Axis) -> Iterator[BarView]:
        start, noted = Decimal(0), self._noted(chart.measure)
        for bar in chart.bars:
            yield self._bar(bar, start, axis, noted, is_total=False)
            if chart.total:
                start += _amount(self.project.facts.figures[bar.figure])
        if chart.total:
            yield self._bar(chart.total, Decimal(0), axis, noted, is_total=True)

    def _noted(self, text: Text) -> frozenset[str]:
        """The editorial notes that a text calls, which need no second call beside it."""
        uses = (use for use in text.uses() if isinstance(use, FigureUse))
        return frozenset(self.project.facts.figures[use.id].note for use in uses)

    def _bar(
        self, bar: Bar, start: Decimal, axis: Axis, noted: frozenset[str], *, is_total: bool
    ) -> BarView:
        figure = self.project.facts.figures[bar.figure]
        amount, calls = _amount(figure), figure.note not in noted
        begin, end = axis.share(start), axis.share(start + amount)
        return BarView(
            label=self.line(bar.label, TABLE),
            value=Line(bar.figure, tuple(s.figure(bar.figure, calls) for s in self.setters)),
            start=begin,
            length=end - begin,
            exact=f"{amount:f}",
            is_total=is_total,
        )

    def _quantity_tick(self, value: Decimal, axis: Axis, sample: Figure) -> Tick:
        figure = replace(sample, value=value.normalize(), qualifier="", note="")
        return Tick(axis.share(value), self._each(lambda locale: take_apart(figure, locale)[1]))

    # Timelines

    def _timeline(self, chart: Timeline, number: int) -> TimelineView:
        tables = self.project.tables()
        phases = {lane.key: tuple(self._phases(tables[lane.table])) for lane in chart.lanes}
        axis = years(_span(figure) for lane in phases.values() for figure in lane)
        title, measure = self.line(chart.title, HEADING), self.line(chart.measure, TABLE)
        lanes = tuple(self._lane(lane, phases[lane.key], axis) for lane in chart.lanes)
        return TimelineView(
            id=chart.id,
            number=number,
            title=title,
            measure=measure,
            lanes=lanes,
            ticks=tuple(self._year_tick(year, axis) for year in axis.ticks if len(lanes) > 1),
            source=self._source(chart),
            alternative=self._alternative(
                chart,
                "timeline",
                title,
                ((lane.label, [phase.years for phase in lane.phases]) for lane in lanes),
            ),
        )

    def _year_tick(self, year: Decimal, axis: Axis) -> Tick:
        return Tick(axis.share(year), self._each(lambda _: f"{year:f}"))

    def _phases(self, table: Table) -> Iterator[Figure]:
        figures = self.project.facts.figures
        return (phase for row in rows_of(table) if (phase := phase_of(row, figures)))

    def _lane(self, lane: Lane, phases: Sequence[Figure], axis: Axis) -> LaneView:
        ends = [*(_span(phase).start for phase in phases[1:]), axis.end]
        return LaneView(
            label=self.line(lane.label, TABLE),
            brief=lane.table.partition(".")[0],
            table=lane.table,
            phases=tuple(
                self._phase(number, phase, end, axis)
                for number, (phase, end) in enumerate(zip(phases, ends, strict=True), start=1)
            ),
        )

    def _phase(self, number: int, figure: Figure, next_start: Decimal, axis: Axis) -> PhaseView:
        span = _span(figure)
        start = axis.share(span.start)
        last = axis.end if span.end is None else span.end + 1
        end = axis.share(min(last, next_start) if next_start > span.start else last)
        return PhaseView(
            number=number,
            first=f"{span.start:f}",
            last="" if span.end is None else f"{span.end:f}",
            years=self._each(lambda locale: format_figure(figure, locale, BARE)),
            start=start,
            length=end - start,
        )

    # Matrices

    def _matrix(self, chart: Matrix, number: int) -> MatrixView:
        tables = self.project.tables()
        first = tables[chart.columns[0].table]
        title = self.line(chart.title, HEADING)
        corner = self.line(first.columns[0].head, TABLE)
        columns = tuple(self._matrix_column(column) for column in chart.columns)
        return MatrixView(
            id=chart.id,
            number=number,
            title=title,
            corner=corner,
            columns=columns,
            bodies=tuple(
                MatrixBodyView(
                    self.line(row.label, TABLE) if row.rows else None,
                    tuple(self._matrix_row(r, chart, tables) for r in row.rows or (row,)),
                )
                for row in first.rows
            ),
            abbreviations=self.explain(chart),
            source=self._source(chart),
        )

    def _matrix_column(self, column: MatrixColumn) -> MatrixColumnView:
        brief = column.table.partition(".")[0]
        return MatrixColumnView(self.line(column.label, TABLE), brief, column.table)

    def _matrix_row(self, row: Row, chart: Matrix, tables: Mapping[str, Table]) -> MatrixRowView:
        label = self.line(row.label, TABLE)
        texts = {cell.column: cell.text for cell in chart.cells if cell.row == row.key}
        return MatrixRowView(
            label,
            tuple(
                MarkView(mark, self.line(texts[column.key], TABLE) if mark else None)
                for column in chart.columns
                for mark in [mark_of(row.key, column, tables[column.table])]
            ),
        )

    # What they share

    def _source(self, chart: Chart) -> Line | None:
        return self.line(chart.source, TABLE) if chart.source else None

    def _origin(self, chart: BarChart) -> Line:
        """The references of the figures that are drawn, and the paper where one has none."""
        figures = [self.project.facts.figures[id_] for id_ in figures_in(chart)]
        sources = tuple(dict.fromkeys(source for figure in figures for source in figure.sources))
        rest = "the-paper" if not all(figure.sources for figure in figures) else ""
        strands = (
            setter.origin(sources if at == 0 else (), rest)
            for at, setter in enumerate(self.setters)
        )
        return Line(f"{chart.id}.origin", tuple(strand for strand in strands if strand.plain))

    def _each(self, words: Callable[[Locale], str]) -> Line:
        """A line that no translator writes, made for each language of the edition."""
        return Line("", tuple(plain_strand(s.locale.tag, words(s.locale)) for s in self.setters))

    def _alternative(
        self, chart: Chart, kind: str, title: Line, items: Iterable[tuple[Line, Iterable[Line]]]
    ) -> Line:
        """What is read instead of a drawing: what it is, what it shows, and all its data."""
        known = tuple((label, tuple(values)) for label, values in items)

        def words(at: int, locale: Locale) -> str:
            data = (
                f"{label.strands[at].plain}: {', '.join(v.strands[at].plain for v in values)}"
                for label, values in known
            )
            return f"{locale.labels[kind]}: {title.strands[at].plain}. {'; '.join(data)}."

        strands = (
            plain_strand(s.locale.tag, words(n, s.locale)) for n, s in enumerate(self.setters)
        )
        return Line(f"{chart.id}.alternative", tuple(strands))


def _amount(figure: Figure) -> Decimal:
    amount = amount_of(figure)
    if amount is None:
        raise TypeError(f"{figure.id} is no plain number")
    return amount


def _span(figure: Figure) -> Interval:
    if not isinstance(figure.value, Interval):
        raise TypeError(f"{figure.id} is no range")
    return figure.value
