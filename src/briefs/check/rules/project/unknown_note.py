"""An editorial note that a figure asks for and that the series does not have."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.problems import Problem, did_you_mean
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    notes = project.commons.notes
    for figure in project.facts.figures.values():
        if figure.note and figure.note not in notes:
            hint = did_you_mean(figure.note, notes)
            message = said("no editorial note has the key {key!r}", key=figure.note)
            add_it = said("add it to each series.yaml")
            yield Problem(RULE.id, message, figure.span, hint or add_it)


RULE = ProjectRule(
    "unknown-note", "Where the paper disagrees with itself, the print says which reading.", _check
)
