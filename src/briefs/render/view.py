"""A page's content, ready for the templates: every text is HTML, every number is given.

A :class:`Line` is what stands in one place of the page: one strand per language of the edition,
in the edition's order. A Korean edition has lines of one strand, a bilingual one lines of two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Strand:
    """A text in one language: ``html`` for the page, ``plain`` for bookmarks and data files."""

    language: str
    html: Markup
    plain: str


@dataclass(frozen=True, slots=True)
class Line:
    """One text of the content, in each language of the edition."""

    id: str
    strands: tuple[Strand, ...]


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


@dataclass(frozen=True, slots=True)
class RowView:
    """A row: its label, and either its cells or one content across all columns."""

    key: str
    label: Line
    cells: tuple[CellView, ...]
    across: ParagraphView | PointsView | None


@dataclass(frozen=True, slots=True)
class BodyView:
    """Rows that belong together; ``label`` heads them, or is nothing."""

    label: Line | None
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A term's abbreviation and full name, in one language, for the line below a table."""

    short: str
    name: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its number in the brief.

    Attributes:
        corner: the head of the column of row labels.
        columns: the other columns.
        abbreviations: language to what the table abbreviates in it, in order of use.
        mirrors: the table of the paper that it follows, or empty.
    """

    kind: ClassVar[str] = "table"
    id: str
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
    def has_silence(self) -> bool:
        """Whether a cell is empty because the paper says nothing there."""
        rows = (row for body in self.bodies for row in body.rows)
        return any(cell.content is None for row in rows for cell in row.cells)


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


BlockView = ParagraphView | PointsView | TableView


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
        as_of: the date it holds for, per language; empty strands where the paper gives none.
    """

    number: Line
    label: Line
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
    """All that a template prints of one brief in one edition, in printing order."""

    id: str
    position: int
    languages: tuple[str, ...]
    title: Line
    subtitle: Line
    conclusion: Line
    messages: tuple[PointView, ...]
    glance: tuple[GlanceView, ...]
    actions: tuple[PointView, ...]
    evidence: tuple[SectionView, ...]
    recommendations: tuple[SectionView, ...]
    limits: tuple[PointView, ...]
    sources: tuple[SourceView, ...]
    common: dict[str, Line]

    @property
    def sections(self) -> tuple[SectionView, ...]:
        """Evidence and recommendations, in order."""
        return (*self.evidence, *self.recommendations)

    @property
    def tables(self) -> tuple[TableView, ...]:
        """Every table printed, in order."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, TableView))
