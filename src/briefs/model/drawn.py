"""What a chart takes from figures and tables: amounts, phases, marks."""

from collections.abc import Mapping
from decimal import Decimal

from briefs.model.brief import Row, Table, rows_of
from briefs.model.chart import BarChart, MatrixColumn
from briefs.model.facts import Figure, Interval
from briefs.model.text import FigureUse

THERE = "there"
PARTLY = "partly"


def figures_in(chart: BarChart) -> tuple[str, ...]:
    """The figures that a bar chart draws, its total last."""
    return tuple(bar.figure for bar in (*chart.bars, *((chart.total,) if chart.total else ())))


def amount_of(figure: Figure) -> Decimal | None:
    """How long a figure's bar is; nothing where its value is no plain number."""
    return figure.value if isinstance(figure.value, Decimal) else None


def phase_of(row: Row, figures: Mapping[str, Figure]) -> Figure | None:
    """The range of years that a row's label names, or nothing where it names none."""
    named = (use.id for use in row.label.uses() if isinstance(use, FigureUse))
    known = (figures[id_] for id_ in named if id_ in figures)
    return next((f for f in known if f.unit == "year" and isinstance(f.value, Interval)), None)


def mark_of(row: str, column: MatrixColumn, table: Table) -> str:
    """What a matrix says of a row (its key), from the column's table.

    ``THERE`` where the table states something and nothing that is wanting, ``PARTLY`` where it
    states both or what is wanting alone, empty where it has no such row or nothing in it.
    """
    found = next((one for one in rows_of(table) if one.key == row), None)
    if found is None or not found.cells:
        return ""
    return PARTLY if column.lacks and found.cell(column.lacks) else THERE
