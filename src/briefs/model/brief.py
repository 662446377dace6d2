"""A brief, in one language (:class:`Manuscript`) and in all of them (:class:`Brief`).

Everything in a manuscript that is printed is a :class:`~briefs.model.text.Text` with an id.
The shape (sections, tables, rows, points, their order) comes from the leading language; the
other languages give their words by id.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from briefs.model.chart import BarChart, Chart, Matrix, Timeline
from briefs.model.text import Text
from briefs.problems import Span


@dataclass(frozen=True, slots=True)
class Point:
    """A bullet, with sub-bullets below it or none."""

    text: Text
    points: tuple["Point", ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    text: Text


@dataclass(frozen=True, slots=True)
class Points:
    """A list of bullets."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its key (``boston``) and its head. The first one heads the rows."""

    key: str
    head: Text


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row says in one column: either one statement or a list of points.

    ``column`` is the column's key; empty for a cell across all columns.
    """

    column: str
    content: Paragraph | Points


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. A row with ``rows`` below it is a group's head and has no cells.

    A column without a cell is one of which the paper says nothing.
    """

    key: str
    label: Text
    cells: tuple[Cell, ...] = ()
    rows: tuple["Row", ...] = ()

    def cell(self, column: str) -> Cell | None:
        """The cell of a column, or nothing."""
        return next((c for c in self.cells if c.column == column), None)


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``mirrors`` names the table of the paper that it follows ("2"), or is empty."""

    id: str
    title: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    source: Text | None = None
    notes: tuple[Text, ...] = ()
    mirrors: str = ""


@dataclass(frozen=True, slots=True)
class TableRef:
    """A table of another brief, shown here with some of its columns (all where none is named).

    ``table`` is the id of the table (``comparison.evidence.components.parts``); ``title`` stands
    instead of its own, or is nothing.
    """

    id: str
    table: str
    columns: tuple[str, ...]
    title: Text | None
    span: Span


Block = Paragraph | Points | Table | TableRef | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part of a brief. ``paper`` is the part of the paper that it rests on ("2-5")."""

    id: str
    title: Text
    blocks: tuple[Block, ...]
    paper: str = ""


@dataclass(frozen=True, slots=True)
class GlanceItem:
    """One of the figures at a glance: a figure's id and what it counts, in words."""

    figure: str
    label: Text


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A brief in one language, in the order in which it is printed: conclusion first.

    Where the language lacks a text without which there is no such brief, that of the leading
    language stands in for it; its span says in whose file it is.
    """

    id: str
    language: str
    span: Span
    title: Text
    subtitle: Text
    conclusion: Text
    glance: tuple[GlanceItem, ...]
    messages: tuple[Point, ...]
    actions: tuple[Point, ...]
    evidence: tuple[Section, ...]
    recommendations: tuple[Section, ...]
    limits: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CommonTexts:
    """What every brief of the series prints, in one language.

    Attributes:
        texts: by id below ``series`` (``series.title``, ``series.credit``, …).
        notes: editorial notes by key, the reading chosen where the paper disagrees with itself.
    """

    language: str
    span: Span
    texts: Mapping[str, Text]
    notes: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Pair:
    """One text in all the project's languages: language tag to text."""

    id: str
    texts: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief whose languages have been paired.

    Attributes:
        leading: the manuscript that gives shape and order.
        pairs: every text by id.
    """

    id: str
    leading: Manuscript
    pairs: Mapping[str, Pair]


@dataclass(frozen=True, slots=True)
class Commons:
    """The series' common texts, paired; ``notes`` are editorial notes by key."""

    texts: Mapping[str, Pair]
    notes: Mapping[str, Pair]


def texts_of(part: object) -> Iterator[Text]:
    """Every text of a part of a manuscript, or of the common texts, in printing order.

    Walks the dataclasses' fields in the order they are declared, which is the order of print.
    """
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from texts_of(item)
    elif isinstance(part, Mapping):
        yield from texts_of(tuple(part.values()))
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts_of(getattr(part, field.name))


def tables_of(manuscript: Manuscript) -> Iterator[Table]:
    """Every table that a manuscript holds itself, in order."""
    return (block for block in _blocks_of(manuscript) if isinstance(block, Table))


def borrowed_by(manuscript: Manuscript) -> Iterator[TableRef]:
    """Every table that a manuscript shows from another brief, in order."""
    return (block for block in _blocks_of(manuscript) if isinstance(block, TableRef))


def charts_of(manuscript: Manuscript) -> Iterator[Chart]:
    """Every chart of a manuscript, in order."""
    return (b for b in _blocks_of(manuscript) if isinstance(b, BarChart | Timeline | Matrix))


def rows_of(table: Table) -> Iterator[Row]:
    """Every row of a table that has cells, those of its groups among them."""
    for row in table.rows:
        yield from row.rows or (row,)


def _blocks_of(manuscript: Manuscript) -> Iterator[Block]:
    for section in (*manuscript.evidence, *manuscript.recommendations):
        yield from section.blocks
