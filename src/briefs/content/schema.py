"""The shape of each kind of content file (docs/content.md), as pydantic models.

The leaves are :class:`~briefs.content.nodes.Scalar`, so that every text keeps its place; their
``format`` says what stands there, which :mod:`briefs.content.schemas` tells editors. A mapping by
ids is ``dict[Id, …]``; where a text or a mapping may stand, the tag in parentheses names the
alternative and is no key of the file.
"""

from collections.abc import Callable
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    InstanceOf,
    StringConstraints,
    Tag,
    WithJsonSchema,
    model_validator,
)

from briefs.content.nodes import Scalar
from briefs.wording import said

KEBAB = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FIGURE = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
TERM = r"^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$"

Words = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "words"})]
Text = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "text"})]
FigureName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "figure"})]
SourceName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "source"})]
NoteName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "note"})]
TableName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "table"})]
UnitName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "unit"})]
QualifierName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "qualifier"})]
BriefName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "brief"})]
LanguageName = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "language"})]
LanguageTag = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "tag"})]
Grade = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "grade"})]
SourceType = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "source-type"})]
Value = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "value"})]
Day = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "day"})]
Period = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "period"})]
Web = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "web"})]
Doi = Annotated[InstanceOf[Scalar], WithJsonSchema({"format": "doi"})]
Id = Annotated[str, StringConstraints(pattern=KEBAB, max_length=60)]
FigureId = Annotated[str, StringConstraints(pattern=FIGURE, max_length=60)]
TermId = Annotated[str, StringConstraints(pattern=TERM, max_length=60)]


def kebab(name: str) -> str:
    """Spell a field's name as content files do."""
    return name.replace("_", "-")


class File(BaseModel):
    """A mapping with known keys, in kebab-case, and no others."""

    model_config = ConfigDict(
        extra="forbid", alias_generator=kebab, frozen=True, validate_by_name=False
    )


def text_or(tag: str) -> Callable[[Any], str]:
    """Tell a text from the mapping or list that may stand in its place; the tag names that one."""
    return lambda data: "(text)" if isinstance(data, Scalar) else tag


class PointFile(File):
    """A point with points below it."""

    text: Text
    points: "dict[Id, Point]" = Field(min_length=1)


Point = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[PointFile, Tag("(point)")],
    Discriminator(text_or("(point)")),
]
PointsById = Annotated[dict[Id, Point], Field(min_length=1)]
Statement = Annotated[
    Annotated[Text, Tag("(text)")] | Annotated[PointsById, Tag("(points)")],
    Discriminator(text_or("(points)")),
]


def _one_of_these(shape: dict[str, Any]) -> None:
    """Say of a row in its JSON Schema what :class:`InnerRowFile` asks of it."""
    alternatives = [name for name in shape["properties"] if name != "label"]
    shape["oneOf"] = [
        {"required": [name], "properties": {name: {"minProperties": 1}}} for name in alternatives
    ]


class InnerRowFile(File):
    """A row of a group: with cells, or with one cell across."""

    model_config = ConfigDict(json_schema_extra=_one_of_these)

    label: Text
    cells: dict[Id, Statement] | None = None
    across: Statement | None = None

    @model_validator(mode="after")
    def _holds_one_thing(self) -> Self:
        alternatives = [name for name in type(self).model_fields if name != "label"]
        if sum(bool(getattr(self, name)) for name in alternatives) != 1:
            names = ", ".join(map(repr, alternatives))
            raise ValueError(said("a row holds one of these: {names}", names=names))
        return self


class RowFile(InnerRowFile):
    """A row of a table: as in a group, or a group's head with rows below it."""

    rows: dict[Id, InnerRowFile] | None = None


class TableFile(File):
    """A table."""

    title: Text
    mirrors: Words | None = None
    columns: dict[Id, Text] = Field(min_length=2, max_length=12)
    rows: dict[Id, RowFile] = Field(min_length=1)
    source: Text | None = None
    notes: dict[Id, Text] = Field(default_factory=dict)


class TableBlock(File):
    """A block that holds a table."""

    table: TableFile


class PointsBlock(File):
    """A block that holds bullets."""

    points: PointsById


class SeeBlock(File):
    """A block that shows a table of another brief."""

    see: TableName
    columns: Words | None = None
    title: Text | None = None


class ChartFile(File):
    """Figures as bars, by the figure's id; ``total`` names the one that they add up to."""

    title: Text
    measure: Text
    bars: dict[FigureId, Text] = Field(min_length=2, max_length=8)
    total: dict[FigureId, Text] = Field(default_factory=dict, max_length=1)
    source: Text | None = None


class ChartBlock(File):
    """A block that holds bars."""

    chart: ChartFile


class LaneFile(File):
    """A lane of a timeline; ``see`` is the table of its phases, in the leading language's file."""

    see: TableName | None = None
    label: Text


class TimelineFile(File):
    """Phases on one time axis."""

    title: Text
    measure: Text
    lanes: dict[Id, LaneFile] = Field(min_length=1, max_length=6)
    source: Text | None = None


class TimelineBlock(File):
    """A block that holds a timeline."""

    timeline: TimelineFile


class MatrixColumnFile(File):
    """A column of a matrix: its table, the table's column of what is wanting, and its label."""

    see: TableName | None = None
    lacks: Words | None = None
    label: Text


class MatrixFile(File):
    """Marks with the sentences that back them, by row and column."""

    title: Text
    columns: dict[Id, MatrixColumnFile] = Field(min_length=1, max_length=4)
    rows: dict[Id, Annotated[dict[Id, Text], Field(min_length=1)]] = Field(min_length=1)
    source: Text | None = None


class MatrixBlock(File):
    """A block that holds a matrix."""

    matrix: MatrixFile


def _kind_of_block(data: Any) -> str | None:
    if isinstance(data, Scalar):
        return "(text)"
    keys = ("points", "table", "see", "chart", "timeline", "matrix")
    return next((f"({key})" for key in keys if isinstance(data, dict) and key in data), None)


Block = Annotated[
    Annotated[Text, Tag("(text)")]
    | Annotated[PointsBlock, Tag("(points)")]
    | Annotated[TableBlock, Tag("(table)")]
    | Annotated[SeeBlock, Tag("(see)")]
    | Annotated[ChartBlock, Tag("(chart)")]
    | Annotated[TimelineBlock, Tag("(timeline)")]
    | Annotated[MatrixBlock, Tag("(matrix)")],
    Discriminator(
        _kind_of_block,
        custom_error_type="block",
        custom_error_message="a block is a text, or holds one of these: "
        "'points', 'table', 'see', 'chart', 'timeline', 'matrix'",
    ),
]


def _no_block_called_title(shape: dict[str, Any]) -> None:
    shape["properties"]["body"]["propertyNames"]["not"] = {"enum": ["title"]}


class SectionFile(File):
    """A section of a brief."""

    model_config = ConfigDict(json_schema_extra=_no_block_called_title)

    title: Text
    paper: Words | None = None
    body: dict[Id, Block] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _title_is_taken(self) -> "SectionFile":
        if "title" in self.body:
            raise ValueError(said("a block cannot have the id 'title'"))
        return self


class BriefFile(File):
    """``content/<language>/<brief>.yaml``."""

    title: Text
    subtitle: Text
    conclusion: Text
    glance: dict[FigureId, Text] = Field(min_length=4, max_length=6)
    messages: dict[Id, Point] = Field(min_length=3, max_length=5)
    actions: dict[Id, Point] = Field(min_length=1)
    evidence: dict[Id, SectionFile] = Field(min_length=1)
    recommendations: dict[Id, SectionFile] = Field(default_factory=dict)
    limits: dict[Id, Point] = Field(default_factory=dict)


NEUTRAL = tuple(
    (part, "*", *below)
    for part in ("evidence", "recommendations")
    for below in (
        ("paper",),
        ("body", "*", "table", "mirrors"),
        ("body", "*", "timeline", "lanes", "*", "see"),
        ("body", "*", "matrix", "columns", "*", "see"),
        ("body", "*", "matrix", "columns", "*", "lacks"),
    )
)
"""What stands in the leading language's file only, by the keys that lead there; ``*`` is any."""


class CommonTextsFile(File):
    """The texts that every brief prints or carries.

    ``title`` is the series' name; ``author`` and ``keywords`` stand in the PDF's metadata;
    ``paper`` names in short what the series rests on, ``as-of`` the time that it describes;
    ``credit``, ``licence`` and ``changes`` say on what the brief rests and how it may be used.
    """

    title: Text
    author: Text
    keywords: Text
    paper: Text
    as_of: Text
    credit: Text
    licence: Text
    changes: Text


class CommonsFile(File):
    """``content/<language>/series.yaml``."""

    texts: CommonTextsFile
    notes: dict[Id, Text] = Field(default_factory=dict)


class EditionFile(File):
    """An edition of the series."""

    languages: list[LanguageName] = Field(min_length=1)
    template: Words


class CorrectionFile(File):
    """That this release takes the place of an earlier one; ``reason`` by language."""

    release: Words
    reason: dict[str, Words] = Field(min_length=1)


class SeriesFile(File):
    """``content/series.yaml``."""

    languages: list[LanguageTag] = Field(min_length=1)
    leading: LanguageName
    briefs: list[BriefName] = Field(min_length=1)
    editions: dict[Id, EditionFile] = Field(min_length=1)
    number: Words
    date: Day
    corrects: CorrectionFile | None = None
    checks: dict[Id, Grade] = Field(default_factory=dict)


class FigureFile(File):
    """A figure."""

    value: Value
    unit: UnitName
    qualifier: QualifierName | None = None
    as_of: Period | None = None
    paper: Words
    sources: list[SourceName] = Field(default_factory=list)
    note: NoteName | None = None


class SumFile(File):
    """Figures that must add up."""

    parts: list[FigureName] = Field(min_length=2)
    total: FigureName
    paper: Words


class FiguresFile(File):
    """``content/figures.yaml``."""

    figures: dict[FigureId, FigureFile]
    sums: dict[Id, SumFile] = Field(default_factory=dict)


class PersonFile(File):
    """An author: a person's names, or an institution's name as it is (``literal``)."""

    model_config = ConfigDict(
        json_schema_extra={
            "oneOf": [{"required": ["family", "given"]}, {"required": ["literal"]}],
            "dependencies": {"family": ["given"], "given": ["family"]},
        }
    )

    family: Words | None = None
    given: Words | None = None
    literal: Words | None = None

    @model_validator(mode="after")
    def _person_or_institution(self) -> "PersonFile":
        person = self.family is not None and self.given is not None
        if person == (self.literal is not None) or (self.family is None) != (self.given is None):
            raise ValueError(said("an author has 'family' and 'given', or 'literal'"))
        return self


class SourceFile(File):
    """A reference, with the fields of a CSL item that the print can set."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": ["container-title"]},
                {"required": ["publisher", "publisher-place"]},
            ]
        }
    )

    type: SourceType
    author: list[PersonFile] = Field(default_factory=list)
    title: Words
    container_title: Words | None = None
    publisher_place: Words | None = None
    publisher: Words | None = None
    issued: Period
    volume: Words | None = None
    issue: Words | None = None
    page: Words | None = None
    accessed: Day | None = None
    url: Web | None = Field(default=None, alias="URL")
    doi: Doi | None = Field(default=None, alias="DOI")
    language: LanguageTag

    @model_validator(mode="after")
    def _says_where_it_appeared(self) -> Self:
        if not (self.container_title or (self.publisher and self.publisher_place)):
            message = said("a source has 'container-title', or 'publisher' and 'publisher-place'")
            raise ValueError(message)
        return self


class SourcesFile(File):
    """``content/sources.yaml``."""

    sources: dict[Id, SourceFile]


class TermNameFile(File):
    """A term's name in one language."""

    name: Words
    short: Words | None = None
    read_as: Words | None = None
    language: LanguageTag | None = None


class TermFile(File):
    """A glossary term: ``paper``, and one key for each language of the series."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, TermNameFile] = Field(init=False)

    paper: Words


class WordsFile(File):
    """``content/words.yaml``: by language, words that are right though no dictionary has them."""

    words: dict[str, list[Words]]


class AcceptanceFile(File):
    """What was accepted of one text."""

    texts: dict[str, Words] = Field(min_length=1)
    figures: dict[str, Words] = Field(default_factory=dict)
    terms: dict[str, dict[str, Words]] = Field(default_factory=dict)
    by: Words | None = None
    on: Day | None = None


class AcceptedFile(File):
    """``content/accepted/<brief>.yaml``: what was accepted, by the texts' ids."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, AcceptanceFile] = Field(init=False)


class GlossaryFile(File):
    """``content/glossary.yaml``."""

    terms: dict[TermId, TermFile]
