"""A page's content, ready for the templates: every text is HTML, every number is given."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from briefs.render import columns
from briefs.render.chart_view import BarsView, ChartView, MatrixView, TimelineView
from briefs.render.lines import Explained, Line


@dataclass(frozen=True, slots=True)
class PointView:
    """A bullet and those below it."""

    line: Line
    points: tuple["PointView", ...]


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph, or a table cell with one statement."""

    kind: ClassVar[str] = "paragraph"
    line: Line


@dataclass(frozen=True, slots=True)
class PointsView:
    """A list of bullets, also as the content of a table cell."""

    kind: ClassVar[str] = "points"
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A table column: its key and its head."""

    key: str
    head: Line


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell below ``column``; ``content`` is nothing where the paper is silent."""

    column: ColumnView
    content: ParagraphView | PointsView | None


TALL = 560
"""Letters in a cell, a third of a page in English: more than what a page is left empty for."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row: its label, and either its cells or one content across all columns."""

    key: str
    label: Line
    cells: tuple[CellView, ...]
    across: ParagraphView | PointsView | None

    def tallest(self, shares: tuple[float, ...]) -> CellView | None:
        """The highest cell of a row that had better be split than moved to the next page.

        Args:
            shares: those of the columns, as :attr:`TableView.shares` gives them.
        """
        letters = [_letters(cell.content) for cell in self.cells]
        if not letters or max(letters) <= TALL:
            return None
        heights = [n / share for n, share in zip(letters, shares, strict=True)]
        return self.cells[heights.index(max(heights))]


@dataclass(frozen=True, slots=True)
class BodyView:
    """Rows that belong together; ``label`` heads them, or is nothing."""

    label: Line | None
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its number in the brief.

    Attributes:
        origin: the id of the table itself, where it is borrowed from another brief.
        corner: the head of the column of row labels.
        columns: the other columns.
        abbreviations: language to what the table abbreviates in it, in order of use.
        mirrors: the table of the paper that it follows, or empty.
    """

    kind: ClassVar[str] = "table"
    id: str
    origin: str
    number: int
    title: Line
    corner: ColumnView
    columns: tuple[ColumnView, ...]
    bodies: tuple[BodyView, ...]
    source: Line | None
    notes: tuple[Line, ...]
    abbreviations: dict[str, tuple[Explained, ...]]
    mirrors: str

    @property
    def shares(self) -> tuple[float, ...]:
        """The shares of the columns in the width that the row labels leave, out of a hundred."""
        letters = [[_letters(c.content) for c in row.cells] for row in self.rows]
        return columns.shares(letters or [[0] * len(self.columns)])

    @property
    def rows(self) -> tuple[RowView, ...]:
        """The rows with cells, all bodies together; not those with one content across."""
        return tuple(row for body in self.bodies for row in body.rows if row.cells)

    @property
    def has_silence(self) -> bool:
        """Whether a cell is empty because the paper says nothing there."""
        return any(cell.content is None for row in self.rows for cell in row.cells)


def _letters(content: ParagraphView | PointsView | None) -> int:
    return sum(len(line.strands[0].plain) for _, line in flat(content))


def flat(
    content: ParagraphView | PointsView | tuple[PointView, ...] | None,
) -> Iterator[tuple[int, Line]]:
    """Every line with its depth: 0 for a statement, 1 for a point, 2 for one below it."""
    match content:
        case None:
            return
        case ParagraphView():
            yield 0, content.line
        case PointsView():
            yield from flat(content.points)
        case _:
            for point in content:
                yield 1, point.line
                yield from ((depth + 1, line) for depth, line in flat(point.points))


BlockView = ParagraphView | PointsView | TableView | ChartView


@dataclass(frozen=True, slots=True)
class SectionView:
    """A titled part with its blocks."""

    id: str
    title: Line
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class GlanceView:
    """A figure at a glance.

    Attributes:
        number: the figure as each language writes it.
        label: what it counts.
        sources: the citation that goes with it; empty where the paper itself is the source.
        as_of: the date it holds for, per language; empty strands where the paper gives none.
    """

    number: Line
    label: Line
    sources: Markup
    as_of: Line


@dataclass(frozen=True, slots=True)
class SourceView:
    """A reference with its number in this edition; ``cited`` is the id of its first citation."""

    id: str
    number: int
    csl: dict[str, object]
    cited: str


@dataclass(frozen=True, slots=True)
class PageView:
    """All that a template prints of one brief in one edition, in printing order.

    What follows page one is empty where that stands alone.

    Attributes:
        accents: brief to its place in the series, from 1.
        first_sources: the sources cited on page one.
    """

    id: str
    languages: tuple[str, ...]
    accents: dict[str, int]
    title: Line
    subtitle: Line
    conclusion: Line
    glance: tuple[GlanceView, ...]
    messages: tuple[PointView, ...]
    actions: tuple[PointView, ...]
    first_sources: tuple[SourceView, ...]
    common: dict[str, Line]
    evidence: tuple[SectionView, ...] = ()
    recommendations: tuple[SectionView, ...] = ()
    limits: tuple[PointView, ...] = ()
    sources: tuple[SourceView, ...] = ()

    @property
    def sections(self) -> tuple[SectionView, ...]:
        """Evidence and recommendations, in order."""
        return (*self.evidence, *self.recommendations)

    @property
    def tables(self) -> tuple[TableView, ...]:
        """Every table printed, in order."""
        return tuple(block for block in self._blocks if isinstance(block, TableView))

    @property
    def charts(self) -> tuple[ChartView, ...]:
        """Every chart printed, in order."""
        kinds = BarsView | TimelineView | MatrixView
        return tuple(block for block in self._blocks if isinstance(block, kinds))

    def printed(self, origin: str) -> TableView | None:
        """The table of an id as it is printed here, its own or borrowed."""
        return next((table for table in self.tables if table.origin == origin), None)

    @property
    def _blocks(self) -> Iterator[BlockView]:
        return (block for section in self.sections for block in section.blocks)
