"""A source that is cited, or that a figure names, and that ``sources.yaml`` does not hold."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import Named, sources_cited
from briefs.problems import Problem, did_you_mean
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    known = project.facts.sources
    for named in (*sources_cited(project), *_of_figures(project)):
        if named.id not in known:
            hint = did_you_mean(named.id, known) or said("add it to content/sources.yaml")
            message = said("no source has the id {id!r}", id=named.id)
            yield Problem(RULE.id, message, named.span, hint)


def _of_figures(project: Project) -> Iterator[Named]:
    for figure in project.facts.figures.values():
        for source in figure.sources:
            yield Named(source, figure.span)


RULE = ProjectRule("unknown-source", "A citation leads the reader to a reference.", _check)
