"""A source that no text cites."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.check.walk import sources_cited
from briefs.problems import Problem, Severity
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    cited = {named.id for named in sources_cited(project)}
    for source in project.facts.sources.values():
        if source.id not in cited:
            message = said("no brief cites the source {id!r}", id=source.id)
            hint = said("cite it or remove it")
            yield Problem(RULE.id, message, source.span, hint, RULE.severity)


RULE = ProjectRule(
    "unused-source", "The paper's references are to be cited.", _check, Severity.WARNING
)
