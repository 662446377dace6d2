"""An id that a figure and a term share."""

from collections.abc import Iterator

from briefs.check.rule import Rule
from briefs.problems import Problem
from briefs.project import Project


def _check(project: Project) -> Iterator[Problem]:
    figures, terms = project.facts.figures, project.facts.terms
    for name in figures.keys() & terms.keys():
        yield Problem(
            RULE.id,
            f"{name!r} is both a figure and a term",
            figures[name].span,
            "rename one of them",
            also=(terms[name].span,),
        )


RULE = Rule("ambiguous-id", "Figures and terms are named alike in a text, by {id}.", _check)
