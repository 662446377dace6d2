"""The files of one language: a brief's manuscript, and the series' common texts.

A text's id is its path of keys, without the keys that only say what follows (``body``, ``table``,
``points``, ``text``): ``boston.evidence.components.facts.schools``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefs.content import decode_charts, schema
from briefs.content.nodes import Scalar
from briefs.content.page import Page
from briefs.model.brief import (
    Block,
    Cell,
    Column,
    CommonTexts,
    GlanceItem,
    Manuscript,
    Paragraph,
    Point,
    Points,
    Row,
    Section,
    Table,
    TableRef,
)
from briefs.problems import did_you_mean
from briefs.wording import said

_Points = Mapping[str, Scalar | schema.PointFile]
_Statement = Scalar | _Points


def manuscript(
    page: Page, file: schema.BriefFile, brief: str, language: str, *, leads: bool
) -> Manuscript:
    """A brief in one language.

    Args:
        page: where problems go.
        file: the file's content.
        brief: the brief's id.
        language: the language's tag.
        leads: whether this is the leading language; its files alone name places in the paper.
    """
    page.leads = leads
    decoder = _Decoder(page)
    return Manuscript(
        id=brief,
        language=language,
        span=page.root.span,
        title=page.text(file.title, f"{brief}.title"),
        subtitle=page.text(file.subtitle, f"{brief}.subtitle"),
        conclusion=page.text(file.conclusion, f"{brief}.conclusion"),
        messages=decoder.points(file.messages, f"{brief}.messages"),
        glance=tuple(
            GlanceItem(figure, text)
            for figure, text in page.by_key(file.glance, f"{brief}.glance").items()
        ),
        actions=decoder.points(file.actions, f"{brief}.actions"),
        evidence=decoder.sections(brief, "evidence", file.evidence),
        recommendations=decoder.sections(brief, "recommendations", file.recommendations),
        limits=decoder.points(file.limits, f"{brief}.limits"),
    )


def commons(page: Page, file: schema.CommonsFile, language: str) -> CommonTexts:
    """The series' common texts, by id (``series.title``), and its notes, by key."""
    texts = (page.text(scalar, f"series.{schema.kebab(key)}") for key, scalar in file.texts)
    return CommonTexts(
        language=language,
        span=page.root.span,
        texts={text.id: text for text in texts},
        notes=page.by_key(file.notes, "series.notes"),
    )


@dataclass(frozen=True)
class _Decoder:
    """Decodes a manuscript's parts onto one page."""

    page: Page

    def points(self, file: _Points, prefix: str) -> tuple[Point, ...]:
        return tuple(self._point(point, f"{prefix}.{key}") for key, point in file.items())

    def _point(self, file: Scalar | schema.PointFile, text_id: str) -> Point:
        if isinstance(file, Scalar):
            return Point(self.page.text(file, text_id))
        return Point(self.page.text(file.text, text_id), self.points(file.points, text_id))

    def sections(
        self, brief: str, part: str, file: Mapping[str, schema.SectionFile]
    ) -> tuple[Section, ...]:
        return tuple(self._section(brief, part, key, section) for key, section in file.items())

    def _section(self, brief: str, part: str, key: str, file: schema.SectionFile) -> Section:
        section_id = f"{brief}.{part}.{key}"
        path = (part, key, "body")
        return Section(
            id=section_id,
            title=self.page.text(file.title, f"{section_id}.title"),
            blocks=tuple(
                self._block(block, f"{section_id}.{name}", (*path, name))
                for name, block in file.body.items()
            ),
            paper=self.page.neutral(file.paper, "paper"),
        )

    def _block(self, file: object, block_id: str, path: tuple[str, ...]) -> Block:
        match file:
            case schema.TableBlock():
                return self._table(file.table, block_id)
            case schema.PointsBlock():
                return Points(self.points(file.points, block_id))
            case schema.SeeBlock():
                return self._see(file, block_id, path)
            case schema.ChartBlock() | schema.TimelineBlock() | schema.MatrixBlock():
                return decode_charts.chart(self.page, file, block_id, self.page.key(*path))
            case Scalar():
                return Paragraph(self.page.text(file, block_id))
        raise TypeError(f"not a block: {type(file)}")

    def _see(self, file: schema.SeeBlock, block_id: str, path: tuple[str, ...]) -> TableRef:
        columns = [name.strip() for name in self.page.words(file.columns).split(",")]
        return TableRef(
            id=block_id,
            table=self.page.words(file.see),
            columns=tuple(filter(None, columns)),
            title=self.page.text(file.title, f"{block_id}.title") if file.title else None,
            span=self.page.key(*path),
        )

    def _table(self, file: schema.TableFile, table_id: str) -> Table:
        heads = self.page.by_key(file.columns, f"{table_id}.columns")
        source = self.page.text(file.source, f"{table_id}.source") if file.source else None
        return Table(
            id=table_id,
            title=self.page.text(file.title, f"{table_id}.title"),
            columns=tuple(Column(key, head) for key, head in heads.items()),
            rows=self._rows(file.rows, table_id, tuple(heads)[1:]),
            source=source,
            notes=tuple(self.page.by_key(file.notes, f"{table_id}.notes").values()),
            mirrors=self.page.neutral(file.mirrors, "mirrors"),
        )

    def _rows(
        self, file: Mapping[str, schema.InnerRowFile], prefix: str, columns: tuple[str, ...]
    ) -> tuple[Row, ...]:
        return tuple(
            self._row(key, row, f"{prefix}.rows.{key}", columns) for key, row in file.items()
        )

    def _row(
        self, key: str, file: schema.InnerRowFile, row_id: str, columns: tuple[str, ...]
    ) -> Row:
        self._check_columns(file.cells or {}, columns, file.label)
        below = file.rows or {} if isinstance(file, schema.RowFile) else {}
        return Row(
            key=key,
            label=self.page.text(file.label, f"{row_id}.label"),
            cells=tuple(self._cells(file, row_id)),
            rows=self._rows(below, row_id, columns),
        )

    def _cells(self, file: schema.InnerRowFile, row_id: str) -> Iterator[Cell]:
        if file.across is not None:
            yield Cell("", self._statement(file.across, f"{row_id}.across"))
        for column, cell in (file.cells or {}).items():
            yield Cell(column, self._statement(cell, f"{row_id}.cells.{column}"))

    def _statement(self, file: _Statement, text_id: str) -> Paragraph | Points:
        if isinstance(file, Scalar):
            return Paragraph(self.page.text(file, text_id))
        return Points(self.points(file, text_id))

    def _check_columns(self, cells: Iterable[str], columns: tuple[str, ...], label: Scalar) -> None:
        for column in cells:
            if column not in columns:
                known = said("columns: {names}", names=", ".join(columns))
                hint = did_you_mean(column, columns) or known
                message = said(
                    "this row has a cell in {column!r}, which is no column of the table",
                    column=column,
                )
                self.page.report("unknown-column", message, label.span, hint)
