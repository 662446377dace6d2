"""The data beside the documents: the tables of all briefs as they are printed, in plain words."""

from collections.abc import Iterator

from briefs.model.dataset import Annex, Column, Grid
from briefs.model.facts import Edition
from briefs.project import Project
from briefs.render.composition import compose
from briefs.render.data import records
from briefs.render.view import PageView, TableView


def annex(project: Project) -> Annex:
    """What a release says of a project's briefs and gives out of them as data."""
    series = project.facts.series
    pages = {
        brief: {tag: _page(brief, tag, project) for tag in series.languages}
        for brief in series.briefs
    }
    first = pages[series.briefs[0]]
    return Annex(
        titles={
            brief: {tag: page.title.strands[0].plain for tag, page in by_language.items()}
            for brief, by_language in pages.items()
        },
        common={
            key: {tag: first[tag].common[key].strands[0].plain for tag in series.languages}
            for key in first[series.leading].common
        },
        tables=tuple(
            grid
            for by_language in pages.values()
            for tag, page in by_language.items()
            for grid in _tables(page, tag)
        ),
    )


def _page(brief: str, language: str, project: Project) -> PageView:
    """A brief in one language alone; nothing of it is set, so that no template is needed."""
    return compose(project.briefs[brief], Edition(language, (language,), ""), project)


def _tables(page: PageView, language: str) -> Iterator[Grid]:
    for table in page.tables:
        if table.id == table.origin:
            yield _grid(table, page.id, language)


def _grid(table: TableView, brief: str, language: str) -> Grid:
    heads, *rows = records(table, 0)
    return Grid(
        name=f"{table.id}.{language}",
        label=f"{brief} {table.number} {language}",
        title=table.title.strands[0].plain,
        columns=tuple(map(Column, heads)),
        rows=tuple(map(tuple, rows)),
    )
