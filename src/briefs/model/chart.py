"""What a brief draws: bars of figures, a timeline of phases, a matrix of marks.

A chart holds words and names only. Its numbers are figures, its phases and marks are read from
tables, so that a drawing cannot say anything else than the text and the tables do.
"""

from dataclasses import dataclass

from briefs.model.text import Text
from briefs.problems import Span


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: the figure that it is as long as, and what it counts."""

    figure: str
    label: Text


@dataclass(frozen=True, slots=True)
class BarChart:
    """Figures of one unit as bars from nought.

    Attributes:
        title: what there is to see.
        measure: what is measured, in which unit, when.
        total: the figure that the bars add up to, drawn below them; each bar then begins where
            the one before it ends. Nothing where the bars are only compared.
    """

    id: str
    title: Text
    measure: Text
    bars: tuple[Bar, ...]
    total: Bar | None
    source: Text | None
    span: Span


@dataclass(frozen=True, slots=True)
class Lane:
    """The phases of one table along the time axis, one for each row.

    ``table`` is its id; the label of each row names a figure that is a range of years.
    """

    key: str
    label: Text
    table: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Phases on one time axis, a lane for each table."""

    id: str
    title: Text
    measure: Text
    lanes: tuple[Lane, ...]
    source: Text | None
    span: Span


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column of a matrix, marked from the rows of ``table`` (its id).

    ``lacks`` is the table's column that states what is wanting; empty where it has none.
    """

    key: str
    label: Text
    table: str
    lacks: str


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The sentence that backs a mark. ``row`` and ``column`` are keys."""

    row: str
    column: str
    text: Text


@dataclass(frozen=True, slots=True)
class Matrix:
    """Where each column stands in each row of the tables: a mark, and a sentence that says why.

    Rows, their labels and their groups are those of the first column's table.
    """

    id: str
    title: Text
    columns: tuple[MatrixColumn, ...]
    cells: tuple[MatrixCell, ...]
    source: Text | None
    span: Span


Chart = BarChart | Timeline | Matrix
