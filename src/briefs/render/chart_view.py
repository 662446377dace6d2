"""Charts, ready for the templates: every text is HTML, every length a share of the drawing's."""

from dataclasses import dataclass
from typing import ClassVar

from briefs.render.axis import Share
from briefs.render.lines import Explained, Line


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis."""

    at: Share
    label: Line


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar: where it begins, how long it is, what it counts, and how much that is.

    Attributes:
        exact: the value as plain digits in the unit itself, for data files.
        is_total: whether it is what the bars above it add up to.
    """

    label: Line
    value: Line
    start: Share
    length: Share
    exact: str
    is_total: bool


@dataclass(frozen=True, slots=True)
class BarsView:
    """A bar chart with its number in the brief.

    Attributes:
        alternative: what is read instead of the drawing, one strand per language.
        unit: the figures' unit, a key of the locales, for data files.
    """

    kind: ClassVar[str] = "bars"
    id: str
    number: int
    title: Line
    measure: Line
    bars: tuple[BarView, ...]
    ticks: tuple[Tick, ...]
    unit: str
    source: Line | None
    alternative: Line


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase on a time axis.

    Attributes:
        number: its place among those of its lane, from 1.
        first: its first year.
        last: its last year; empty where it still runs.
        length: what is seen of it, up to the next phase that begins.
        years: both, as each language writes them.
    """

    number: int
    first: str
    last: str
    years: Line
    start: Share
    length: Share


@dataclass(frozen=True, slots=True)
class LaneView:
    """One table's phases; ``brief`` is the brief that holds it, ``table`` the table's id."""

    label: Line
    brief: str
    table: str
    phases: tuple[PhaseView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline with its number in the brief; ``alternative`` as in :class:`BarsView`."""

    kind: ClassVar[str] = "timeline"
    id: str
    number: int
    title: Line
    measure: Line
    lanes: tuple[LaneView, ...]
    ticks: tuple[Tick, ...]
    source: Line | None
    alternative: Line

    @property
    def runs(self) -> bool:
        """Whether a phase still runs."""
        return any(not phase.last for lane in self.lanes for phase in lane.phases)


@dataclass(frozen=True, slots=True)
class MarkView:
    """A cell of a matrix: ``there``, ``partly``, or nothing where the paper is silent; and why."""

    mark: str
    line: Line | None


@dataclass(frozen=True, slots=True)
class MatrixColumnView:
    """A column: its head and, as in :class:`LaneView`, what it is marked from."""

    label: Line
    brief: str
    table: str


@dataclass(frozen=True, slots=True)
class MatrixRowView:
    """A row: its label, and a mark for each column."""

    label: Line
    cells: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True)
class MatrixBodyView:
    """Rows that belong together; ``label`` heads them, or is nothing."""

    label: Line | None
    rows: tuple[MatrixRowView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """A matrix with its number in the brief; ``corner`` heads the rows' labels.

    ``abbreviations``: language to what the matrix abbreviates in it, in order of use.
    """

    kind: ClassVar[str] = "matrix"
    id: str
    number: int
    title: Line
    corner: Line
    columns: tuple[MatrixColumnView, ...]
    bodies: tuple[MatrixBodyView, ...]
    abbreviations: dict[str, tuple[Explained, ...]]
    source: Line | None

    @property
    def is_silent(self) -> bool:
        """Whether a cell has no mark."""
        return any(not c.mark for body in self.bodies for row in body.rows for c in row.cells)


ChartView = BarsView | TimelineView | MatrixView
