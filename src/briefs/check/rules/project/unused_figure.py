"""A figure that no text names."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import figures_printed
from briefs.problems import Problem, Severity
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    used = {named.id for named in figures_printed(project)}
    for figure in project.facts.figures.values():
        if figure.id not in used:
            message = said("no brief states the figure {id!r}", id=figure.id)
            hint = said("state it or remove it")
            yield Problem(RULE.id, message, figure.span, hint, RULE.severity)


RULE = ProjectRule(
    "unused-figure", "All of the paper's substance is in the briefs.", _check, Severity.WARNING
)
