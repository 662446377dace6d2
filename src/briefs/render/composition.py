"""A merged brief and an edition → a :class:`~briefs.render.view.PageView`: pure, in print order."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from briefs.model.brief import (
    Block,
    Brief,
    Cell,
    GlanceItem,
    Pair,
    Paragraph,
    Point,
    Points,
    Row,
    Section,
    Table,
    TableRef,
    texts_of,
)
from briefs.model.chart import BarChart, Matrix, Timeline
from briefs.model.facts import Edition
from briefs.model.text import TermUse, Text
from briefs.project import Project
from briefs.render.charting import Draughtsman
from briefs.render.lines import Explained, Line, Strand
from briefs.render.marks import Marks
from briefs.render.typesetting import HEADING, NOTE, PROSE, TABLE, Place, Typesetter
from briefs.render.view import (
    BlockView,
    BodyView,
    CellView,
    ColumnView,
    GlanceView,
    PageView,
    ParagraphView,
    PointsView,
    PointView,
    RowView,
    SectionView,
    SourceView,
    TableView,
)


def compose(
    brief: Brief, edition: Edition, project: Project, *, summary: bool = False, marked: bool = False
) -> PageView:
    """Lay out what one edition of a brief prints: all of it, or its first page alone.

    Where it is ``marked``, every text says its id, so that it can be found on the pages.
    """
    composition = _Composition(brief, edition, project, marked)
    return composition.front() if summary else composition.page()


class _Composition:
    """One walk through a brief, in the order in which it is printed."""

    def __init__(self, brief: Brief, edition: Edition, project: Project, marked: bool) -> None:
        self.marked = marked
        self.brief = brief
        self.edition = edition
        self.project = project
        self.marks = Marks()
        self.tables = 0
        self.charts = 0
        self.pairs = {pair.id: pair for pair in project.pairs()}
        self.setters = self._setters({})
        notes = {key: self._note(pair) for key, pair in project.commons.notes.items()}
        self.setters = self._setters(notes)

    def _setters(self, notes: Mapping[str, Markup]) -> tuple[Typesetter, ...]:
        """One typesetter per language of the edition."""
        facts, locales = self.project.facts, self.project.locales
        return tuple(
            Typesetter(locales[tag], facts, notes, self.marks) for tag in self.edition.languages
        )

    def _note(self, pair: Pair) -> Markup:
        strands = self.line(next(iter(pair.texts.values())), NOTE).strands
        return Markup(" ").join(
            Markup('<span lang="{}"{}>{}</span>').format(s.language, s.mark, s.html)
            for s in strands
        )

    def front(self) -> PageView:
        """Page one, which stands alone."""
        script = self.brief.leading
        return PageView(
            id=self.brief.id,
            languages=self.edition.languages,
            accents=self.accents(),
            title=self.line(script.title, HEADING),
            subtitle=self.line(script.subtitle, HEADING),
            conclusion=self.line(script.conclusion, PROSE),
            glance=tuple(self.glance(item) for item in script.glance),
            messages=self.points(script.messages, PROSE),
            actions=self.points(script.actions, PROSE),
            first_sources=self.sources(),
            common=self.common(),
        )

    def page(self) -> PageView:
        """Page one and all that follows."""
        script = self.brief.leading
        return replace(
            self.front(),
            evidence=tuple(self.section(section) for section in script.evidence),
            recommendations=tuple(self.section(section) for section in script.recommendations),
            limits=self.points(script.limits, PROSE),
            sources=self.sources(),
        )

    def accents(self) -> dict[str, int]:
        """Each brief's place in the series, from 1: what it is coloured by."""
        briefs = self.project.facts.series.briefs
        return {brief: number for number, brief in enumerate(briefs, start=1)}

    def line(self, text: Text, place: Place) -> Line:
        """One text in every language of the edition."""
        texts = self.pairs[text.id].texts
        strands = (s.strand(texts[s.locale.tag], place) for s in self.setters)
        return Line(text.id, tuple(self._marked(text.id, strand) for strand in strands))

    def _marked(self, text_id: str, strand: Strand) -> Strand:
        if not self.marked:
            return strand
        mark = Markup(' data-text="{}" data-language="{}"').format(text_id, strand.language)
        return replace(strand, mark=mark)

    def points(self, points: Iterable[Point], place: Place) -> tuple[PointView, ...]:
        return tuple(
            PointView(self.line(p.text, place), self.points(p.points, place)) for p in points
        )

    def content(self, content: Paragraph | Points, place: Place) -> ParagraphView | PointsView:
        if isinstance(content, Paragraph):
            return ParagraphView(self.line(content.text, place))
        return PointsView(self.points(content.points, place))

    def glance(self, item: GlanceItem) -> GlanceView:
        return GlanceView(
            number=Line(item.figure, tuple(s.large_figure(item.figure) for s in self.setters)),
            label=self.line(item.label, HEADING),
            sources=self.setters[0].cited(item.figure),
            as_of=Line(f"{item.figure}.as-of", tuple(s.as_of(item.figure) for s in self.setters)),
        )

    def section(self, section: Section) -> SectionView:
        title = self.line(section.title, HEADING)
        return SectionView(section.id, title, tuple(self.block(b) for b in section.blocks))

    def block(self, block: Block) -> BlockView:
        match block:
            case Table():
                return self.table(block.id, block)
            case TableRef():
                return self.table(block.id, _borrowed(block, self.project))
            case BarChart() | Timeline() | Matrix():
                self.charts += 1
                hand = Draughtsman(self.project, self.setters, self.line, self.explained)
                return hand.draw(block, self.charts)
            case _:
                return self.content(block, PROSE)

    def table(self, id_: str, table: Table) -> TableView:
        self.tables += 1
        title = self.line(table.title, HEADING)
        corner, *columns = (ColumnView(c.key, self.line(c.head, TABLE)) for c in table.columns)
        return TableView(
            id=id_,
            origin=table.id,
            number=self.tables,
            title=title,
            corner=corner,
            columns=tuple(columns),
            bodies=tuple(self.body(rows, columns) for rows in _bodies(table.rows)),
            source=self.line(table.source, TABLE) if table.source else None,
            notes=tuple(self.line(note, TABLE) for note in table.notes),
            abbreviations=self.explained(table),
            mirrors=table.mirrors,
        )

    def body(self, rows: tuple[Row, ...], columns: list[ColumnView]) -> BodyView:
        """Rows of one level; the rows of a group are headed by the group's label."""
        head = rows[0]
        if not head.rows:
            return BodyView(None, tuple(self.row(row, columns) for row in rows))
        label = self.line(head.label, TABLE)
        return BodyView(label, tuple(self.row(row, columns) for row in head.rows))

    def row(self, row: Row, columns: list[ColumnView]) -> RowView:
        label = self.line(row.label, TABLE)
        across = row.cell("")
        if across:
            return RowView(row.key, label, (), self.content(across.content, TABLE))
        cells = tuple(self.cell(row.cell(column.key), column) for column in columns)
        return RowView(row.key, label, cells, None)

    def cell(self, cell: Cell | None, column: ColumnView) -> CellView:
        return CellView(column, self.content(cell.content, TABLE) if cell else None)

    def explained(self, part: object) -> dict[str, tuple[Explained, ...]]:
        """Language to what a table or a matrix abbreviates in it, in order of use."""
        return {setter.locale.tag: self.abbreviations(part, setter) for setter in self.setters}

    def abbreviations(self, part: object, setter: Typesetter) -> tuple[Explained, ...]:
        texts = (self.pairs[text.id].texts[setter.locale.tag] for text in texts_of(part))
        uses = (use for text in texts for use in text.uses() if isinstance(use, TermUse))
        return tuple(dict.fromkeys(e for e in map(setter.explained, uses) if e))

    def common(self) -> dict[str, Line]:
        """The series' own texts, by their last key (``title``, ``credit``, …)."""
        leading = self.project.facts.series.leading
        texts = (pair.texts[leading] for pair in self.project.commons.texts.values())
        return {text.id.rpartition(".")[2]: self.line(text, HEADING) for text in texts}

    def sources(self) -> tuple[SourceView, ...]:
        known = self.project.facts.sources
        return tuple(
            SourceView(id_, number, dict(known[id_].csl), f"cite-{id_}-1")
            for number, id_ in enumerate(self.marks.cited(), start=1)
        )


def _borrowed(ref: TableRef, project: Project) -> Table:
    """The table that is meant, with the columns that are wanted."""
    table = project.tables()[ref.table]
    table = replace(table, title=ref.title or table.title)
    if not ref.columns:
        return table
    corner, *others = table.columns
    columns = tuple(column for column in others if column.key in ref.columns)
    keys = {column.key for column in columns} | {""}
    rows = tuple(_narrow(row, keys) for row in table.rows)
    return replace(table, columns=(corner, *columns), rows=rows)


def _narrow(row: Row, keys: set[str]) -> Row:
    cells = tuple(cell for cell in row.cells if cell.column in keys)
    return replace(row, cells=cells, rows=tuple(_narrow(r, keys) for r in row.rows))


def _bodies(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """Neighbouring rows of one level together, each group by itself."""
    runs = groupby(enumerate(rows), key=lambda item: item[0] if item[1].rows else -1)
    return [tuple(row for _, row in run) for _, run in runs]
