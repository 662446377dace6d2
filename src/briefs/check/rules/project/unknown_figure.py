"""A figure that is named and that ``figures.yaml`` does not hold."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import figures_named
from briefs.problems import Problem, did_you_mean
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    facts = project.facts
    for named in figures_named(project):
        if named.id not in facts.figures:
            hint = did_you_mean(named.id, (*facts.figures, *facts.terms))
            message = said("no figure has the id {id!r}", id=named.id)
            add_it = said("add it to content/figures.yaml")
            yield Problem(RULE.id, message, named.span, hint or add_it)


RULE = ProjectRule(
    "unknown-figure", "A number is printed from figures.yaml and nowhere else.", _check
)
