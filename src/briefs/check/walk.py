"""Ways through a project that several rules take."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefs.model.brief import charts_of
from briefs.model.chart import BarChart
from briefs.model.drawn import figures_in
from briefs.model.text import Citation, FigureUse, Text
from briefs.problems import Span
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the language that it is in."""

    language: str
    text: Text


@dataclass(frozen=True, slots=True)
class Named:
    """The id of a figure, term or source, and where it is named."""

    id: str
    span: Span


def texts(project: Project) -> Iterator[Written]:
    """Every text of every brief and of the series, in every language."""
    for (_, language), text in project.texts().items():
        yield Written(language, text)


def figures_printed(project: Project) -> Iterator[Named]:
    """Every figure that a text names or that stands at a glance or in a chart."""
    for written in texts(project):
        for use in written.text.uses():
            if isinstance(use, FigureUse):
                yield Named(use.id, written.text.span)
    for brief in project.briefs.values():
        for item in brief.leading.glance:
            yield Named(item.figure, item.label.span)
        for chart in charts_of(brief.leading):
            if isinstance(chart, BarChart):
                yield from (Named(figure, chart.span) for figure in figures_in(chart))


def figures_named(project: Project) -> Iterator[Named]:
    """Every figure that is printed or that a sum adds."""
    yield from figures_printed(project)
    for one in project.facts.sums.values():
        for name in (*one.parts, one.total):
            yield Named(name, one.span)


def sources_cited(project: Project) -> Iterator[Named]:
    """Every source that a text cites."""
    for written in texts(project):
        for use in written.text.uses():
            if isinstance(use, Citation):
                for source in use.sources:
                    yield Named(source, written.text.span)
