"""An id that a figure and a term share."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.problems import Problem
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    figures, terms = project.facts.figures, project.facts.terms
    for name in figures.keys() & terms.keys():
        yield Problem(
            RULE.id,
            said("{name!r} is both a figure and a term", name=name),
            figures[name].span,
            said("rename one of them"),
            also=(terms[name].span,),
        )


RULE = ProjectRule("ambiguous-id", "Figures and terms are named alike in a text, by {id}.", _check)
