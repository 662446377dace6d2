"""Every figure of the briefs in one table: its exact value, and how each language prints it."""

from collections.abc import Iterator
from decimal import Decimal

from briefs.language.figures import format_figure
from briefs.model.dataset import Cell, Column, Grid
from briefs.model.facts import Figure, exact
from briefs.project import Project

NAME = "figures"

COLUMNS = (
    Column("id", "how the content files call the figure", unique=True),
    Column("value", "exact, in the unit itself: 1980000, 8..12, 2018-03, 1/2"),
    Column("unit", "what is counted or measured: m2, percent, an ISO 4217 currency code"),
    Column("qualifier", "about, over, within and so on; empty where the value is exact"),
    Column("as_of", "the date or period that the figure holds for, in ISO 8601"),
    Column("paper", "where the paper says it"),
    Column("sources", "ids of the references that the paper gives for it, with blanks between"),
)


def figures(project: Project) -> Grid:
    """The table of a project's figures, in the order of its file."""
    languages = project.facts.series.languages
    printed = (Column(f"printed_{tag}", f"as it is printed in {tag}") for tag in languages)
    rows = (tuple(_row(one, project)) for one in project.facts.figures.values())
    return Grid(NAME, NAME, NAME, (*COLUMNS, *printed), tuple(rows))


def _row(figure: Figure, project: Project) -> Iterator[Cell]:
    value = figure.value
    yield figure.id
    yield value if isinstance(value, Decimal) else exact(value)
    yield from (figure.unit, figure.qualifier, figure.as_of, figure.paper)
    yield " ".join(figure.sources)
    for language in project.facts.series.languages:
        yield format_figure(figure, project.locales[language])
