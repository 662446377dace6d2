"""A term that is named and that ``glossary.yaml`` does not hold."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import texts
from briefs.model.text import TermUse
from briefs.problems import Problem, did_you_mean
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    terms = project.facts.terms
    for written in texts(project):
        for use in written.text.uses():
            if isinstance(use, TermUse) and use.id not in terms:
                hint = did_you_mean(use.id, terms) or said("add it to content/glossary.yaml")
                message = said("no term has the id {id!r}", id=use.id)
                yield Problem(RULE.id, message, written.text.span, hint)


RULE = ProjectRule("unknown-term", "Names and abbreviations are printed from the glossary.", _check)
