"""An editorial note that a figure asks for and that the series does not have."""

from collections.abc import Iterator

from briefs.check.rule import Rule
from briefs.problems import Problem, did_you_mean
from briefs.project import Project


def _check(project: Project) -> Iterator[Problem]:
    notes = project.commons.notes
    for figure in project.facts.figures.values():
        if figure.note and figure.note not in notes:
            hint = did_you_mean(figure.note, notes)
            message = f"no editorial note has the key {figure.note!r}"
            yield Problem(RULE.id, message, figure.span, hint or "add it to each series.yaml")


RULE = Rule(
    "unknown-note", "Where the paper disagrees with itself, the print says which reading.", _check
)
