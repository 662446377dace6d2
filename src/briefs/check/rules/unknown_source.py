"""A source that is cited, or that a figure names, and that ``sources.yaml`` does not hold."""

from collections.abc import Iterator

from briefs.check.rule import Rule
from briefs.check.walk import Named, sources_cited
from briefs.problems import Problem, did_you_mean
from briefs.project import Project


def _check(project: Project) -> Iterator[Problem]:
    known = project.facts.sources
    for named in (*sources_cited(project), *_of_figures(project)):
        if named.id not in known:
            hint = did_you_mean(named.id, known) or "add it to content/sources.yaml"
            yield Problem(RULE.id, f"no source has the id {named.id!r}", named.span, hint)


def _of_figures(project: Project) -> Iterator[Named]:
    for figure in project.facts.figures.values():
        for source in figure.sources:
            yield Named(source, figure.span)


RULE = Rule("unknown-source", "A citation leads the reader to a reference.", _check)
