"""A figure that no text names."""

from collections.abc import Iterator

from briefs.check.rule import Rule
from briefs.check.walk import figures_printed
from briefs.problems import Problem, Severity
from briefs.project import Project


def _check(project: Project) -> Iterator[Problem]:
    used = {named.id for named in figures_printed(project)}
    for figure in project.facts.figures.values():
        if figure.id not in used:
            message = f"no brief states the figure {figure.id!r}"
            yield Problem(RULE.id, message, figure.span, "state it or remove it", Severity.WARNING)


RULE = Rule("unused-figure", "All of the paper's substance is in the briefs.", _check)
